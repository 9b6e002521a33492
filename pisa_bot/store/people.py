"""Who a turn is with, in one row: the person, their office if they have one, the person at the desk they wait for.

Only what every turn reads; how the parts are written is `contacts`, `officers` and `desk`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, bindparam, func, select

from pisa_bot.store.contacts import ContactRow
from pisa_bot.store.desk import HandoverRow
from pisa_bot.store.models import Contact, Handover, Staff
from pisa_bot.store.officers import Officer


class Person(NamedTuple):
    """A contact; as an officer, when they are one; their open handover; and the agencies that somebody answers for."""

    contact: ContactRow
    officer: Officer | None
    handover: HandoverRow | None
    reachable: frozenset[str]


_CONTACT = (Contact.id, Contact.language, Contact.provider, Contact.erased_at)
_OFFICER = (Staff.id, Staff.agency, Staff.name, Staff.role, Staff.protection, Staff.contact_id)
_HANDOVER = (Handover.id, Handover.contact_id, Handover.opened_at, Handover.due_at, Handover.staff_id, Handover.last_at)
_AGENCIES = select(Staff.agency).where(Staff.active, Staff.contact_id.is_not(None)).distinct().subquery()
_PERSON = (
    select(*_CONTACT, *_OFFICER, *_HANDOVER, select(func.aggregate_strings(_AGENCIES.c.agency, ",")).scalar_subquery())
    .join_from(Contact, Staff, and_(Staff.contact_id == Contact.id, Staff.active), isouter=True)
    .join(Handover, and_(Handover.contact_id == Contact.id, Handover.closed_at.is_(None)), isouter=True)
    .where(Contact.id == bindparam("contact"))
    .order_by(Handover.id.desc())
    .limit(1)
)


def person(connection: Connection, contact: int) -> Person:
    """Everything about one contact that a turn needs first."""
    row: Sequence[Any] = connection.execute(_PERSON, {"contact": contact}).one()
    officer, handover = row[len(_CONTACT) :], row[len(_CONTACT) + len(_OFFICER) : -1]
    return Person(
        ContactRow(*row[: len(_CONTACT)]),
        None if officer[0] is None else Officer(*officer[: len(_OFFICER)]),
        None if handover[0] is None else HandoverRow(*handover),
        frozenset((row[-1] or "").split(",")) - {""},
    )

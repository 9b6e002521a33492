"""Who somebody is: finds a contact by any of its addresses, or makes one, without ever making two.

Addresses come in as `UserRef`s and are stored sealed; this module never returns one but to the sender.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from pisa_bot.messages import UserRef
from pisa_bot.store.models import Contact, ContactAlias
from pisa_bot.store.upsert import upsert
from pisa_bot.store.vault import Vault


class ContactRow(NamedTuple):
    """What the engine reads of a contact."""

    id: int
    language: str | None
    provider: str
    erased_at: datetime | None


def find_or_make(connection: Connection, vault: Vault, sender: Sequence[UserRef], provider: str, now: datetime) -> int:
    """The contact that any of these addresses belongs to; a new one when none does. New addresses are added to it.

    Two transactions that meet a new address at once end with one contact: the second waits for the first's alias row.
    """
    if not sender:
        raise ValueError("a message without a sender cannot belong to anybody")
    marks = {vault.fingerprint(ref): ref for ref in sender}
    known = _known(connection, marks)
    if not known:
        with connection.begin_nested() as attempt:
            contact = connection.execute(
                insert(Contact).values(created_at=now, provider=provider).returning(Contact.id)
            ).scalar_one()
            first = next(iter(marks))
            if _add(connection, vault, contact, first, marks[first]):
                known = {first: contact}
            else:
                attempt.rollback()
        if not known:
            known = _known(connection, marks)
    contact = min(known.values())
    for mark, ref in marks.items():
        if mark not in known:
            _add(connection, vault, contact, mark, ref)
    return int(contact)


_ALIASES = select(ContactAlias.fingerprint, ContactAlias.contact_id).where(
    ContactAlias.medium == bindparam("carrier"),
    or_(ContactAlias.fingerprint == bindparam("first"), ContactAlias.fingerprint == bindparam("last")),
)  # a sender has one address or two, and a statement without a list is built once


def _known(connection: Connection, marks: dict[str, UserRef]) -> dict[str, int]:
    first, *_, last = (*marks, *marks)
    wanted = {"carrier": marks[first].medium, "first": first, "last": last}
    return {row[0]: row[1] for row in connection.execute(_ALIASES, wanted)}


def _add(connection: Connection, vault: Vault, contact: int, mark: str, ref: UserRef) -> bool:
    row = {
        "contact_id": contact,
        "medium": ref.medium,
        "kind": ref.kind,
        "fingerprint": mark,
        "sealed": vault.seal(ref.value),
    }
    statement = upsert(connection, ContactAlias).values(**row).on_conflict_do_nothing().returning(ContactAlias.id)
    return connection.execute(statement).first() is not None


_HEARD = (
    update(Contact)
    .where(Contact.id == bindparam("contact"))
    .values(
        last_inbound_at=bindparam("now"),
        provider=bindparam("carrier"),
        blocked_reason=None,
        name=func.coalesce(Contact.name, bindparam("sealed_name")),
    )
)
_ONE = select(Contact.id, Contact.language, Contact.provider, Contact.erased_at).where(
    Contact.id == bindparam("contact")
)


def heard_from(connection: Connection, contact: int, provider: str, now: datetime, sealed_name: str | None) -> None:
    """A message came: the 24 h window opens, answers go by this provider, and a first profile name is kept."""
    connection.execute(_HEARD, {"contact": contact, "now": now, "carrier": provider, "sealed_name": sealed_name})


def get(connection: Connection, contact: int) -> ContactRow:
    """The contact's row."""
    return ContactRow(*connection.execute(_ONE, {"contact": contact}).one())


def set_language(connection: Connection, contact: int, language: str) -> None:
    """Remember the language this person is answered in."""
    connection.execute(update(Contact).where(Contact.id == contact).values(language=language))


def forget(connection: Connection, contact: int, now: datetime) -> None:
    """Take away the name; the addresses stay until no report needs them (`drop_addresses`)."""
    connection.execute(update(Contact).where(Contact.id == contact).values(name=None, erased_at=now))


def drop_addresses(connection: Connection, contact: int) -> None:
    """After this nobody can be written to under this contact, and the same phone is a stranger again."""
    connection.execute(delete(ContactAlias).where(ContactAlias.contact_id == contact))

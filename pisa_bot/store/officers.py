"""Who works for an agency and can be written to.

Reads for turns and notices, and the binding of a one-time code; adding and moving people is `staff`.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from pisa_bot.store.models import Staff


class Officer(NamedTuple):
    """A row of staff as the engine reads it."""

    id: int
    agency: str
    name: str
    role: str
    protection: bool
    contact: int | None


_COLUMNS = (Staff.id, Staff.agency, Staff.name, Staff.role, Staff.protection, Staff.contact_id)


_OF_CONTACT = select(*_COLUMNS).where(Staff.contact_id == bindparam("contact"), Staff.active)
_REACHABLE = select(Staff.agency).where(Staff.active, Staff.contact_id.is_not(None)).distinct()


def of_contact(connection: Connection, contact: int) -> Officer | None:
    """The officer that this contact is."""
    row = connection.execute(_OF_CONTACT, {"contact": contact}).first()
    return None if row is None else Officer(*row)


def by_id(connection: Connection, staff: int) -> Officer | None:
    """An officer by id."""
    row = connection.execute(select(*_COLUMNS).where(Staff.id == staff)).first()
    return None if row is None else Officer(*row)


def by_code(connection: Connection, digest: str, now: datetime) -> Officer | None:
    """The officer a one-time code was made for, while it is good."""
    row = connection.execute(
        select(*_COLUMNS).where(Staff.code == digest, Staff.code_until > now, Staff.active)
    ).first()
    return None if row is None else Officer(*row)


def bind(connection: Connection, staff: int, contact: int) -> None:
    """This contact is that officer now (and no other); the code is used up."""
    connection.execute(update(Staff).where(Staff.contact_id == contact, Staff.id != staff).values(contact_id=None))
    connection.execute(update(Staff).where(Staff.id == staff).values(contact_id=contact, code=None, code_until=None))


def contacts(
    connection: Connection, *, agency: str | None = None, role: str | None = None, protection: bool | None = None
) -> list[int]:
    """Contacts of active staff that can be written to, oldest first."""
    query = select(Staff.contact_id).where(Staff.active, Staff.contact_id.is_not(None)).order_by(Staff.id)
    if agency is not None:
        query = query.where(Staff.agency == agency)
    if role is not None:
        query = query.where(Staff.role == role)
    if protection is not None:
        query = query.where(Staff.protection == protection)
    return [contact for contact in connection.scalars(query) if contact is not None]


def reachable_agencies(connection: Connection) -> frozenset[str]:
    """Agencies with somebody who can be written to."""
    return frozenset(connection.scalars(_REACHABLE))

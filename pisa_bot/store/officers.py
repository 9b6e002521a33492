"""Who works for an agency and can be written to.

Reads for turns and notices, and the binding of a one-time code; adding and moving people is `staff`.
"""

from __future__ import annotations

from collections.abc import Iterable
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
    connection: Connection,
    *,
    agency: str | None = None,
    role: str | None = None,
    protection: bool | None = None,
    now: datetime | None = None,
) -> list[int]:
    """Contacts of active staff that can be written to, oldest first; at `now` a substitute's for who is away.

    Who is away without one is left out while a colleague of the same audience is there, and told when nobody is.
    """
    query = select(Staff.contact_id, Staff.away_until, Staff.substitute_id).order_by(Staff.id)
    query = query.where(Staff.active, Staff.contact_id.is_not(None))
    if agency is not None:
        query = query.where(Staff.agency == agency)
    if role is not None:
        query = query.where(Staff.role == role)
    if protection is not None:
        query = query.where(Staff.protection == protection)
    rows = connection.execute(query).all()
    away = [row for row in rows if now is not None and row.away_until is not None and row.away_until > now]
    there = [row.contact_id for row in rows if row not in away]
    if away and now is not None:
        there += (contact for _, contact in _substitutes(connection, [row.substitute_id for row in away], now))
    return list(dict.fromkeys(there)) or [row.contact_id for row in rows]


def colleagues(connection: Connection, agency: str, staff: int) -> list[Officer]:
    """Others of an agency who can be written to."""
    query = select(*_COLUMNS).where(Staff.active, Staff.agency == agency, Staff.id != staff)
    return [Officer(*row) for row in connection.execute(query.where(Staff.contact_id.is_not(None)).order_by(Staff.id))]


def in_place_of(connection: Connection, staff: int, now: datetime) -> list[int]:
    """Contacts that hear what is meant for one officer: their own; on leave the substitute's, without one the colleagues'."""
    row = connection.execute(
        select(Staff.contact_id, Staff.agency, Staff.away_until, Staff.substitute_id).where(Staff.id == staff)
    ).one_or_none()
    if row is None:
        return []
    if row.away_until is not None and row.away_until > now:
        instead = [contact for _, contact in _substitutes(connection, [row.substitute_id], now)]
        return instead or contacts(connection, agency=row.agency, now=now)
    return [row.contact_id] if row.contact_id is not None else []


def standing_in(connection: Connection, staff: int, agency: str, now: datetime) -> frozenset[int]:
    """Whose reports are this officer's to look after now: those on leave who named them, or named nobody who is there."""
    rows = connection.execute(
        select(Staff.id, Staff.agency, Staff.substitute_id).where(
            Staff.active, Staff.id != staff, Staff.away_until > now
        )
    ).all()
    there = {identity for identity, _ in _substitutes(connection, [row.substitute_id for row in rows], now)}
    return frozenset(
        row.id
        for row in rows
        if row.substitute_id == staff or (row.agency == agency and row.substitute_id not in there)
    )


def _substitutes(connection: Connection, named: Iterable[int | None], now: datetime) -> list[tuple[int, int]]:
    """(staff, contact) of those named who can be written to and are not on leave themselves."""
    wanted = [one for one in named if one is not None]
    if not wanted:
        return []
    there = Staff.away_until.is_(None) | (Staff.away_until <= now)
    query = select(Staff.id, Staff.contact_id).where(Staff.id.in_(wanted), Staff.active, there).order_by(Staff.id)
    return [(identity, contact) for identity, contact in connection.execute(query) if contact is not None]


def set_away(connection: Connection, staff: int, until: datetime | None, substitute: int | None) -> None:
    """On leave until then, or back."""
    connection.execute(update(Staff).where(Staff.id == staff).values(away_until=until, substitute_id=substitute))


def reachable_agencies(connection: Connection) -> frozenset[str]:
    """Agencies with somebody who can be written to."""
    return frozenset(connection.scalars(_REACHABLE))

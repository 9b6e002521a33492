"""Who works for an agency, as an administrator changes it: added with a one-time code, moved, taken away, listed.

Only one code is good per person, and it is kept as a fingerprint; binding it to a phone is `officers`, during a turn.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select, update

from pisa_bot.messages import UserRef
from pisa_bot.store import contacts, officers
from pisa_bot.store.models import Audit, Staff
from pisa_bot.store.vault import Vault


class Member(NamedTuple):
    """A person of staff as the list shows them; `bound`: can be written to; `invited`: a code is still good."""

    id: int
    agency: str
    role: str
    name: str
    protection: bool
    bound: bool
    invited: bool


def add(
    connection: Connection,
    *,
    agency: str,
    name: str,
    role: str,
    protection: bool,
    now: datetime,
) -> int:
    """Add somebody; returns the id. They can be written to once a phone is bound (`invite`, `bind_address`)."""
    row = {"agency": agency, "role": role, "name": name, "protection": protection, "active": True, "created_at": now}
    identity = int(connection.execute(insert(Staff).values(**row).returning(Staff.id)).scalar_one())
    _trace(connection, "officer_added", identity, {"agency": agency, "role": role, "protection": protection}, now)
    return identity


def invite(connection: Connection, vault: Vault, staff: int, now: datetime, lasts: timedelta) -> str:
    """A fresh six-digit code for somebody; an older one is no longer good. Two people never hold the same code."""
    while True:
        code = f"{secrets.randbelow(1_000_000):06d}"
        digest = vault.digest(code)
        if connection.execute(select(Staff.id).where(Staff.code == digest)).first() is None:
            connection.execute(update(Staff).where(Staff.id == staff).values(code=digest, code_until=now + lasts))
            return code


def bind_address(
    connection: Connection, vault: Vault, staff: int, address: UserRef, provider: str, now: datetime
) -> None:
    """Whoever writes from this address is that person, at once and without a code; the code, if any, stays good."""
    contact = contacts.find_or_make(connection, vault, [address], provider, now)
    held = connection.execute(select(Staff.code, Staff.code_until).where(Staff.id == staff)).one()
    officers.bind(connection, staff, contact)
    connection.execute(update(Staff).where(Staff.id == staff).values(code=held[0], code_until=held[1]))


def members(connection: Connection, now: datetime, agency: str | None = None) -> list[Member]:
    """Everybody who is active, by agency."""
    query = select(Staff).where(Staff.active).order_by(Staff.agency, Staff.role, Staff.id)
    if agency is not None:
        query = query.where(Staff.agency == agency)
    table = Staff.__table__.c
    rows = connection.execute(query.with_only_columns(*table))
    return [
        Member(
            row.id,
            row.agency,
            row.role,
            row.name,
            row.protection,
            row.contact_id is not None,
            row.code is not None and row.code_until is not None and row.code_until > now,
        )
        for row in rows
    ]


def move(connection: Connection, staff: int, agency: str, now: datetime) -> bool:
    """Somebody works for another agency from now on; their reports stay with the old one. False when there is no such person."""
    changed = connection.execute(
        update(Staff).where(Staff.id == staff, Staff.active).values(agency=agency, protection=False)
    ).rowcount
    if changed:
        _trace(connection, "officer_moved", staff, {"agency": agency}, now)
    return bool(changed)


def remove(connection: Connection, staff: int, now: datetime) -> bool:
    """Somebody no longer works here: their phone is a citizen's again, what they did stays. False when there is no such person."""
    changed = connection.execute(
        update(Staff)
        .where(Staff.id == staff, Staff.active)
        .values(active=False, contact_id=None, code=None, code_until=None, login=None)
    ).rowcount
    if changed:
        _trace(connection, "officer_removed", staff, {}, now)
    return bool(changed)


def _trace(connection: Connection, action: str, staff: int, data: dict[str, Any], now: datetime) -> None:
    connection.execute(
        insert(Audit).values(at=now, actor="command line", action=action, subject=f"staff:{staff}", data=data)
    )


def role_of(connection: Connection, staff: int) -> str | None:
    """The role of somebody who is active."""
    return connection.scalar(select(Staff.role).where(Staff.id == staff, Staff.active))


def name_of(connection: Connection, staff: int) -> str | None:
    """What somebody of staff is called."""
    return connection.scalar(select(Staff.name).where(Staff.id == staff))


def set_protection(connection: Connection, staff: int, marked: bool) -> bool:
    """Whether somebody reads reports about violence. False when there is no such person."""
    changed = connection.execute(
        update(Staff).where(Staff.id == staff, Staff.active).values(protection=marked)
    ).rowcount
    return bool(changed)


def names(connection: Connection) -> dict[int, str]:
    """What everybody who ever worked here is called, by id."""
    return {row.id: row.name for row in connection.execute(select(Staff.id, Staff.name))}

"""Rows of browsers that are signed in: found by the digest of their token, kept alive, ended.

Only reads and writes; how long a session lasts is `engine.accounts`.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, insert, or_, select, update

from pisa_bot.store.models import Staff, WebSession


class Signed(NamedTuple):
    """A session and the person behind it."""

    id: int
    step: str
    way: str
    seen_at: datetime
    ends_at: datetime
    staff: int
    name: str
    role: str
    agency: str
    protection: bool


_FIND = (
    select(
        WebSession.id, WebSession.step, WebSession.way, WebSession.seen_at, WebSession.ends_at,
        Staff.id, Staff.name, Staff.role, Staff.agency, Staff.protection,
    )
    .join(Staff, Staff.id == WebSession.staff_id)
    .where(WebSession.digest == bindparam("digest"), Staff.active)
)  # fmt: skip


def find(connection: Connection, digest: str) -> Signed | None:
    """The session of a token's digest, whether or not its time is over; None once its person has left."""
    row = connection.execute(_FIND, {"digest": digest}).first()
    return None if row is None else Signed._make(row)


def start(
    connection: Connection, staff: int, digest: str, way: str, step: str, now: datetime, ends_at: datetime
) -> None:
    """A new session."""
    connection.execute(
        insert(WebSession).values(
            staff_id=staff, digest=digest, way=way, step=step, created_at=now, seen_at=now, ends_at=ends_at
        )
    )


def seen(connection: Connection, session: int, now: datetime) -> None:
    """The person is still there."""
    connection.execute(update(WebSession).where(WebSession.id == session).values(seen_at=now))


def end(connection: Connection, session: int) -> None:
    """Signed out."""
    connection.execute(delete(WebSession).where(WebSession.id == session))


def end_all(connection: Connection, staff: int, *, but: int | None = None) -> None:
    """Every browser of a person is signed out, save `but`."""
    query = delete(WebSession).where(WebSession.staff_id == staff)
    connection.execute(query if but is None else query.where(WebSession.id != but))


def drop_old(connection: Connection, now: datetime, idle_since: datetime) -> None:
    """Take away what has ended."""
    connection.execute(delete(WebSession).where(or_(WebSession.ends_at < now, WebSession.seen_at < idle_since)))

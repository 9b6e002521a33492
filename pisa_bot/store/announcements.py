"""Announcements: made by an officer, read by every turn that may show one, ended by their time or by their agency.

Decides nothing about who is told.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, insert, select, update

from pisa_bot.store.models import Announcement


class Row(NamedTuple):
    """One that holds now."""

    agency: str
    category: str | None
    kecamatan: str | None
    village: str | None
    words: str
    until: datetime


_COLUMNS = (
    Announcement.agency, Announcement.category, Announcement.kecamatan, Announcement.village, Announcement.words,
    Announcement.until,
)  # fmt: skip
_HOLDING = select(*_COLUMNS).where(Announcement.until > bindparam("now")).order_by(Announcement.id.desc()).limit(50)


def holding(connection: Connection, now: datetime) -> list[Row]:
    """Those that hold at `now`, newest first (at most 50)."""
    return [Row(*row) for row in connection.execute(_HOLDING, {"now": now})]


def add(connection: Connection, staff: int | None, row: Row, now: datetime) -> None:
    """Let it be known until its time."""
    connection.execute(insert(Announcement).values(staff_id=staff, created_at=now, **row._asdict()))


def end(connection: Connection, agency: str, now: datetime) -> int:
    """An agency's announcements are over; returns how many held."""
    over = update(Announcement).where(Announcement.agency == agency, Announcement.until > now)
    return connection.execute(over.values(until=now)).rowcount

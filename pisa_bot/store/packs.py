"""Admins' changes to the area pack, in order of revision.

Only rows; laying them over the pack is `areas.overlay`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from pisa_bot.store.models import PackChange


class Change(NamedTuple):
    """One change: later ones win."""

    section: str
    key: str
    value: dict[str, Any]


_NEWEST = select(
    func.max(PackChange.revision)
)  # statements of every turn are built once: building costs more than running


def revision(connection: Connection) -> int:
    """The newest revision; 0 when nothing was ever changed."""
    return int(connection.scalar(_NEWEST) or 0)


def changes(connection: Connection) -> list[Change]:
    """Every change, oldest first."""
    rows = connection.execute(
        select(PackChange.section, PackChange.key, PackChange.value).order_by(PackChange.revision)
    )
    return [Change(*row) for row in rows]


def add(connection: Connection, section: str, key: str, value: dict[str, Any], author: str, now: datetime) -> int:
    """Record a change; returns its revision."""
    row = insert(PackChange).values(section=section, key=key, value=value, author=author, at=now)
    return connection.execute(row.returning(PackChange.revision)).scalar_one()


class Revision(NamedTuple):
    """A change with who made it and when."""

    revision: int
    section: str
    key: str
    value: dict[str, Any]
    author: str
    at: datetime


_REVISION = (
    PackChange.revision, PackChange.section, PackChange.key, PackChange.value, PackChange.author, PackChange.at,
)  # fmt: skip


def at(connection: Connection, revision: int) -> Revision | None:
    """One change."""
    row = connection.execute(select(*_REVISION).where(PackChange.revision == revision)).first()
    return None if row is None else Revision(*row)


def history(connection: Connection, *, before: int) -> list[Change]:
    """Every change older than `before`, oldest first."""
    rows = connection.execute(
        select(PackChange.section, PackChange.key, PackChange.value)
        .where(PackChange.revision < before)
        .order_by(PackChange.revision)
    )
    return [Change(*row) for row in rows]


def newest(connection: Connection, section: str | None, key: str | None, limit: int) -> list[Revision]:
    """The newest changes, of one section or entry if asked."""
    query = select(*_REVISION).order_by(PackChange.revision.desc()).limit(limit)
    if section:
        query = query.where(PackChange.section == section)
    if key:
        query = query.where(PackChange.key == key)
    return [Revision(*row) for row in connection.execute(query)]

"""Searches that people keep under a name of their own; each sees only theirs."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, delete, select

from pisa_bot.store.models import SavedView
from pisa_bot.store.upsert import upsert

AT_MOST = 30


class View(NamedTuple):
    """A kept search: `query` is the list's query string."""

    id: int
    name: str
    query: str


def of_staff(connection: Connection, staff: int) -> list[View]:
    """Somebody's searches, by name."""
    rows = connection.execute(
        select(SavedView.id, SavedView.name, SavedView.query)
        .where(SavedView.staff_id == staff)
        .order_by(SavedView.name)
        .limit(AT_MOST)
    )
    return [View(*row) for row in rows]


def keep(connection: Connection, staff: int, name: str, query: str, now: datetime) -> None:
    """Keep a search; the same name again replaces it."""
    connection.execute(
        upsert(connection, SavedView)
        .values(staff_id=staff, name=name, query=query, created_at=now)
        .on_conflict_do_update(index_elements=["staff_id", "name"], set_={"query": query})
    )


def drop(connection: Connection, staff: int, view: int) -> bool:
    """Forget a search; False when it is not theirs."""
    gone = connection.execute(delete(SavedView).where(SavedView.id == view, SavedView.staff_id == staff))
    return gone.rowcount == 1

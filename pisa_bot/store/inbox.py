"""Rows of what came in: added once by `event_id`, given a due time, taken by a turn, marked.

Never reads the words: they are sealed, `engine` opens them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, Update, bindparam, func, insert, select, update

from pisa_bot.store.models import Inbox
from pisa_bot.store.types import spelled
from pisa_bot.store.upsert import upsert

EVENT = "event"
AT_ONCE = 50  # messages of one person in one turn


class Waiting(NamedTuple):
    """A row whose turn has come."""

    id: int
    event_id: str
    kind: str
    sealed: str


_ADDED = insert(Inbox).returning(Inbox.id)
_WAITING = (Inbox.contact_id == bindparam("contact"), Inbox.status == spelled("waiting"))
_POSTPONED = update(Inbox).where(*_WAITING, Inbox.kind != EVENT).values(due_at=bindparam("due"))
_TAKEN = (
    select(Inbox.id, Inbox.event_id, Inbox.kind, Inbox.sealed)
    .where(*_WAITING, Inbox.due_at <= bindparam("now"))
    .order_by(Inbox.id)
    .limit(AT_ONCE)
)
_HANDLED = (
    update(Inbox)
    .where(Inbox.id == bindparam("row"))
    .values(status="handled", handled_at=bindparam("now"), understood=bindparam("meaning"))
)


def add(
    connection: Connection,
    *,
    event_id: str,
    contact: int,
    kind: str,
    provider: str,
    now: datetime,
    due: datetime,
    sealed: str,
    raw: str | None = None,
    understood: Sequence[Mapping[str, Any]] | None = None,
    kept: bool = False,
) -> Waiting:
    """Insert a message; with `understood`, what its turn made of it, it is handled already, else it waits for its turn.

    `kept`: its turn left it unread for a pause.

    An `event_id` that is already there raises IntegrityError: the caller has looked, under its lock.
    """
    row = {
        "event_id": event_id,
        "contact_id": contact,
        "kind": kind,
        "provider": provider,
        "received_at": now,
        "due_at": due,
        "status": "kept" if kept else "waiting" if understood is None else "handled",
        "sealed": sealed,
        "raw": raw,
        "understood": dict(understood[0]) if understood else None,
        "handled_at": None if understood is None or kept else now,
    }
    return Waiting(connection.execute(_ADDED, row).scalar_one(), event_id, kind, sealed)


def add_events(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Insert event rows for other people; ids already there are left alone."""
    if rows:
        connection.execute(upsert(connection, Inbox).on_conflict_do_nothing(), list(rows))


def received(connection: Connection, event_ids: Sequence[str]) -> frozenset[str]:
    """Which of these (some thousands at most) came in before."""
    rows = connection.scalars(select(Inbox.event_id).where(Inbox.event_id.in_(event_ids)))
    return frozenset(rows)


def postpone(connection: Connection, contact: int, due: datetime) -> None:
    """All waiting messages of a person (not events) are answered together, at `due`."""
    connection.execute(_POSTPONED, {"contact": contact, "due": due})


def due_contacts(connection: Connection, now: datetime, limit: int) -> list[int]:
    """People with a row whose time has come, the longest waiting first."""
    rows = connection.execute(
        select(Inbox.contact_id)
        .where(Inbox.status == spelled("waiting"), Inbox.due_at <= now)
        .group_by(Inbox.contact_id)
        .order_by(func.min(Inbox.due_at))
        .limit(limit)
    )
    return [contact for (contact,) in rows]


def take(connection: Connection, contact: int, now: datetime) -> list[Waiting]:
    """The rows of one turn: an event alone, or all messages up to the next event, in order of arrival."""
    rows = [Waiting(*row) for row in connection.execute(_TAKEN, {"contact": contact, "now": now})]
    if not rows or rows[0].kind == EVENT:
        return rows[:1]
    end = next((position for position, row in enumerate(rows) if row.kind == EVENT), len(rows))
    return rows[:end]


def handled(
    connection: Connection, rows: Sequence[Waiting], understood: Sequence[Mapping[str, Any]], now: datetime
) -> None:
    """The turn is done; what was understood stays with the row it came from."""
    meanings = [dict(one) for one in understood] + [None] * len(rows)
    connection.execute(
        _HANDLED, [{"row": row.id, "now": now, "meaning": m} for row, m in zip(rows, meanings, strict=False)]
    )


def keep(connection: Connection, rows: Sequence[Waiting]) -> None:
    """A pause runs: these messages are read when it ends (`release`)."""
    connection.execute(update(Inbox).where(Inbox.id.in_([row.id for row in rows])).values(status="kept"))


def release(connection: Connection, contact: int, now: datetime) -> int:
    """A pause is over: what was kept waits for its turn now; returns how many."""
    kept = (Inbox.contact_id == contact, Inbox.status == spelled("kept"))
    return connection.execute(update(Inbox).where(*kept).values(status="waiting", due_at=now)).rowcount


def retry_later(connection: Connection, rows: Sequence[Waiting], now: datetime, delay: timedelta) -> None:
    """A turn failed: those of its rows that nobody has answered since wait on."""
    connection.execute(_unanswered(rows).values(due_at=now + delay))


def failed(connection: Connection, rows: Sequence[Waiting], error: str, now: datetime) -> int:
    """Three turns failed: the rows that nobody has answered since are set aside for a person to see; returns how many."""
    return connection.execute(_unanswered(rows).values(status="failed", handled_at=now, error=error[:200])).rowcount


def _unanswered(rows: Sequence[Waiting]) -> Update:
    return update(Inbox).where(Inbox.id.in_([row.id for row in rows]), Inbox.status == "waiting")


def drop_raw(connection: Connection, before: datetime, limit: int = 5000) -> int:
    """Take away the provider's forms older than `before`; returns how many."""
    old = select(Inbox.id).where(Inbox.received_at < before, Inbox.raw.is_not(None)).limit(limit)
    return connection.execute(update(Inbox).where(Inbox.id.in_(old)).values(raw=None)).rowcount


def event_row(event_id: str, contact: int, now: datetime, sealed: str, due: datetime | None = None) -> dict[str, Any]:
    """The columns of an event row, for `add_events`; its turn runs at `due` (now when None)."""
    return {
        "event_id": event_id,
        "contact_id": contact,
        "kind": EVENT,
        "provider": "house",
        "received_at": now,
        "due_at": due or now,
        "status": "waiting",
        "sealed": sealed,
    }

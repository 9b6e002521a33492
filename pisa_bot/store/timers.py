"""Rows of what must happen later: set, replaced, cancelled by name, claimed once when due.

A timer only wakes somebody; whether it still matters is decided by who is woken.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Connection, Executable, bindparam, delete, select
from sqlalchemy.dialects import postgresql, sqlite

from pisa_bot.store.models import Timer


class Due(NamedTuple):
    """A timer whose time has come."""

    id: int
    name: str
    event: str
    contact: int | None
    report: int | None
    data: dict[str, Any]
    due: datetime


_CANCELLED = delete(Timer).where(Timer.name == bindparam("timer"))


@cache
def _setting(dialect: str) -> Executable:
    """Insert or replace by name; built once a database, since every turn sets a timer."""
    added = sqlite.insert(Timer) if dialect == "sqlite" else postgresql.insert(Timer)
    return added.on_conflict_do_update(
        index_elements=["name"],
        set_={column: added.excluded[column] for column in ("due_at", "event", "contact_id", "report_id", "data")},
    )


def set_timer(
    connection: Connection,
    name: str,
    due: datetime,
    event: str,
    *,
    contact: int | None = None,
    report: int | None = None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Set or replace a timer."""
    values = {"due_at": due, "event": event, "contact_id": contact, "report_id": report, "data": dict(data or {})}
    connection.execute(_setting(connection.dialect.name), {"name": name, **values})


def exists(connection: Connection, name: str) -> bool:
    """Whether a timer of this name is set."""
    return connection.execute(select(Timer.id).where(Timer.name == name)).first() is not None


def cancel(connection: Connection, name: str) -> None:
    """Forget one timer."""
    connection.execute(_CANCELLED, {"timer": name})


def take(connection: Connection, name: str) -> Due | None:
    """Take one timer by name before its time, or None when it has fired or was never set."""
    gone = delete(Timer).where(Timer.name == name)
    row = connection.execute(
        gone.returning(Timer.id, Timer.name, Timer.event, Timer.contact_id, Timer.report_id, Timer.data, Timer.due_at)
    ).first()
    return None if row is None else Due(*row)


def cancel_of_report(connection: Connection, report: int, prefix: str = "") -> None:
    """Forget a report's timers (those whose name begins with report:<id>:<prefix>)."""
    wanted = Timer.name.startswith(f"report:{report}:{prefix}", autoescape=True)
    connection.execute(delete(Timer).where(Timer.report_id == report, wanted))


def claim(connection: Connection, now: datetime, limit: int) -> list[Due]:
    """Take due timers; they are deleted with this transaction, so each fires once however many workers tick."""
    rows = [
        Due(*row)
        for row in connection.execute(
            select(Timer.id, Timer.name, Timer.event, Timer.contact_id, Timer.report_id, Timer.data, Timer.due_at)
            .where(Timer.due_at <= now)
            .order_by(Timer.due_at, Timer.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
    ]
    if rows:
        connection.execute(delete(Timer).where(Timer.id.in_([row.id for row in rows])))
    return rows


def due_names(connection: Connection, report: int, now: datetime) -> list[str]:
    """Names of the timers of a report that are due and not yet claimed."""
    return list(connection.scalars(select(Timer.name).where(Timer.report_id == report, Timer.due_at <= now)))

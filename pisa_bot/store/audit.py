"""The trace of what a right protects: who signed in, who opened what, who changed whom. Only ever added to.

Never holds a citizen's words or an address: subjects are ids ("report:12", "staff:3").
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, insert, select

from pisa_bot.store.models import Audit


def trace(
    connection: Connection, actor: str, action: str, subject: str, now: datetime, data: Mapping[str, Any] | None = None
) -> None:
    """One line: `actor` ("staff:3", "command line") did `action` to `subject`."""
    connection.execute(insert(Audit).values(at=now, actor=actor, action=action, subject=subject, data=dict(data or {})))


def traces(action: str | None, subject: str | None, actor: str | None) -> Select[Any]:
    """The trace, to be ordered and paged by id."""
    query = select(*Audit.__table__.c)
    if action:
        query = query.where(Audit.action == action)
    if subject:
        query = query.where(Audit.subject == subject)
    if actor:
        query = query.where(Audit.actor == actor)
    return query


def actions(connection: Connection) -> list[str]:
    """Every kind of act that was ever traced, each found by a step along its index: the trace itself grows for years."""
    least = select(func.min(Audit.action).label("action")).cte("kinds", recursive=True)
    above = select(func.min(Audit.action)).where(Audit.action > least.c.action).scalar_subquery()
    kinds = least.union_all(select(above).where(least.c.action.is_not(None)))
    return list(connection.scalars(select(kinds.c.action).where(kinds.c.action.is_not(None))))

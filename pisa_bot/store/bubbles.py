"""Outbox rows as the conversation needs them: written by a turn, found again by what a tap or swipe points at.

Claiming and settling rows is `outbox`, the sender's side.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, union

from pisa_bot.messages import Say
from pisa_bot.messages_json import dump_choices, dump_params
from pisa_bot.store.models import Outbox


class Bubble(NamedTuple):
    """An outbox row as a fact."""

    id: int
    key: str
    question: str | None
    role: str
    report: int | None
    left_at: datetime | None
    params: dict[str, Any]
    created_at: datetime


_COLUMNS = (
    Outbox.id,
    Outbox.key,
    Outbox.question,
    Outbox.role,
    Outbox.report_id,
    Outbox.left_at,
    Outbox.params,
    Outbox.created_at,
)


_WRITTEN = insert(Outbox).returning(Outbox.id)
_RECENT = (
    select(Outbox.id, Outbox.role, Outbox.question)
    .where(Outbox.contact_id == bindparam("contact"))
    .order_by(Outbox.id.desc())
    .limit(12)
    .cte("recent")
)
_NEWEST = (
    select(*_COLUMNS)
    .where(
        Outbox.id.in_(
            union(
                select(func.max(_RECENT.c.id)),
                select(func.max(_RECENT.c.id)).where(_RECENT.c.role == "citizen", _RECENT.c.question.is_not(None)),
                select(func.max(_RECENT.c.id)).where(_RECENT.c.role == "officer"),
            )
        )
    )
    .order_by(Outbox.id.desc())
)


def write(connection: Connection, contact: int, say: Say, now: datetime) -> int:
    """Queue a bubble; its Refs must be resolved."""
    if say.report is not None and not isinstance(say.report, int):
        raise ValueError("a bubble about a report that has no id yet")
    row = {
        "contact_id": contact,
        "report_id": say.report,
        "role": say.role,
        "key": say.key,
        "params": dump_params(say.params),
        "choices": dump_choices(say.choices),
        "media": list(say.media),
        "question": say.question,
        "urgent": say.urgent,
        "collapse": say.collapse,
        "created_at": now,
        "due_at": now,
        "status": "queued",
        "attempts": 0,
    }
    return connection.execute(_WRITTEN, row).scalar_one()


def id_of(connection: Connection, provider: str, provider_id: str) -> int | None:
    """The outbox id of a bubble by the provider's id."""
    return connection.scalar(select(Outbox.id).where(Outbox.provider == provider, Outbox.provider_id == provider_id))


def in_flight(connection: Connection, contact: int) -> int | None:
    """The bubble of a person whose provider's id we have not heard: there is at most one, since one is in flight at a time."""
    rows = connection.scalars(
        select(Outbox.id)
        .where(Outbox.contact_id == contact, Outbox.left_at.is_not(None), Outbox.provider_id.is_(None))
        .where(Outbox.status.in_(("sending", "unknown", "sent", "delivered", "read")))
        .order_by(Outbox.id.desc())
        .limit(2)
    ).all()
    return rows[0] if len(rows) == 1 else None


def of_contact(connection: Connection, contact: int, ids: Iterable[int]) -> dict[int, Bubble]:
    """Bubbles of this person by id; somebody else's are not found."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = connection.execute(select(*_COLUMNS).where(Outbox.id.in_(wanted), Outbox.contact_id == contact))
    return {row[0]: Bubble(*row) for row in rows}


def newest(connection: Connection, contact: int) -> list[Bubble]:
    """Of a person's last twelve bubbles: the newest, the newest that asks a citizen something, the newest for an officer."""
    return [Bubble(*row) for row in connection.execute(_NEWEST, {"contact": contact})]

"""Bubbles as simulated phones show them.

Rows of people who do not exist; read by the simulator's page only.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, insert, select

from pisa_bot.store.models import Inbox, Outbox, SimulatedBubble


class Shown(NamedTuple):
    """A bubble on a phone; `status` is the outbox row's, `understood` what was made of what the phone sent."""

    id: int
    direction: str
    at: datetime
    content: dict[str, Any]
    outbox: int | None
    status: str | None
    provider_id: str | None
    event: str | None
    understood: dict[str, Any] | None


def show(
    connection: Connection,
    handle: str,
    direction: str,
    content: dict[str, Any],
    now: datetime,
    *,
    outbox: int | None = None,
    event: str | None = None,
) -> None:
    """Put a bubble on a phone."""
    connection.execute(
        insert(SimulatedBubble).values(
            handle=handle, direction=direction, at=now, outbox_id=outbox, inbox_event=event, content=content
        )
    )


def on_phone(connection: Connection, handle: str, limit: int = 100) -> list[Shown]:
    """A phone's last bubbles, oldest first."""
    rows = connection.execute(
        select(
            SimulatedBubble.id,
            SimulatedBubble.direction,
            SimulatedBubble.at,
            SimulatedBubble.content,
            SimulatedBubble.outbox_id,
            Outbox.status,
            Outbox.provider_id,
            SimulatedBubble.inbox_event,
            Inbox.understood,
        )
        .outerjoin(Outbox, Outbox.id == SimulatedBubble.outbox_id)
        .outerjoin(Inbox, Inbox.event_id == SimulatedBubble.inbox_event)
        .where(SimulatedBubble.handle == handle)
        .order_by(SimulatedBubble.id.desc())
        .limit(limit)
    )
    return [Shown(*row) for row in rows][::-1]


def handles(connection: Connection) -> frozenset[str]:
    """The phones that have shown something."""
    return frozenset(connection.scalars(select(SimulatedBubble.handle).distinct()))

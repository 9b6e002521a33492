"""What must be known before a message is taken in, in one row: whether it is here already, who waits, which pack holds.

Asked under the lock of the conversation; writes nothing.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, select

from pisa_bot.store.models import Inbox, PackChange
from pisa_bot.store.types import spelled


class Arrival(NamedTuple):
    """`seen`: the same message came before; `others` of this person wait, `since` then (messages only, without events)."""

    seen: bool
    others: bool
    since: datetime | None
    pack_revision: int


_WAITING = (Inbox.contact_id == bindparam("contact"), Inbox.status == spelled("waiting"))
_ARRIVAL = select(
    select(Inbox.id).where(Inbox.event_id == bindparam("event")).exists(),
    select(Inbox.id).where(*_WAITING).exists(),
    select(func.min(Inbox.received_at)).where(*_WAITING, Inbox.kind != "event").scalar_subquery(),
    select(func.max(PackChange.revision)).scalar_subquery(),
)


def arrival(connection: Connection, event_id: str, contact: int) -> Arrival:
    """How things stand as this message comes in."""
    seen, others, since, revision = connection.execute(_ARRIVAL, {"event": event_id, "contact": contact}).one()
    return Arrival(bool(seen), bool(others), since, revision or 0)

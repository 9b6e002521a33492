"""The one row per person that a turn locks, reads and writes back.

Holding it means: no other turn of this person runs; nobody ever holds two.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, bindparam, select, update

from pisa_bot.store.models import Conversation
from pisa_bot.store.upsert import upsert


class ConversationRow(NamedTuple):
    """Where a talk stands."""

    state: str
    data: dict[str, Any]
    failures: int


_OF_CONTACT = select(Conversation.state, Conversation.data, Conversation.failures).where(
    Conversation.contact_id == bindparam("contact")
)
_LOCKED = _OF_CONTACT.with_for_update()
_LOCKED_OR_SKIPPED = _OF_CONTACT.with_for_update(skip_locked=True)
_SAVED = (
    update(Conversation)
    .where(Conversation.contact_id == bindparam("contact"))
    .values(state=bindparam("at"), data=bindparam("talk"), failures=0, updated_at=bindparam("now"))
)


def lock(connection: Connection, contact: int, now: datetime) -> ConversationRow:
    """Lock this person's conversation until the transaction ends, waiting for whoever has it, and making it first if needed."""
    row = connection.execute(_LOCKED, {"contact": contact}).first()
    if row is None:
        _make(connection, contact, now)
        row = connection.execute(_LOCKED, {"contact": contact}).one()
    return ConversationRow(*row)


def lock_if_free(connection: Connection, contact: int, now: datetime) -> ConversationRow | None:
    """The same without waiting: None when another worker has it."""
    row = connection.execute(_LOCKED_OR_SKIPPED, {"contact": contact}).first()
    if row is None:
        _make(connection, contact, now)
        row = connection.execute(_LOCKED_OR_SKIPPED, {"contact": contact}).first()
    return None if row is None else ConversationRow(*row)


def _make(connection: Connection, contact: int, now: datetime) -> None:
    fresh = {"contact_id": contact, "state": "idle", "data": {}, "failures": 0, "updated_at": now}
    connection.execute(upsert(connection, Conversation).values(**fresh).on_conflict_do_nothing())


def save(connection: Connection, contact: int, state: str, data: dict[str, Any], now: datetime) -> None:
    """Write the talk back after a good turn."""
    connection.execute(_SAVED, {"contact": contact, "at": state, "talk": data, "now": now})


def count_failure(connection: Connection, contact: int, failures: int) -> None:
    """A turn failed: remember how many in a row."""
    connection.execute(update(Conversation).where(Conversation.contact_id == contact).values(failures=failures))

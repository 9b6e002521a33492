"""What came in, once each: messages of people, and events that other people or timers caused.

`event_id` is the idempotency key; the words are sealed, the raw form goes after 30 days.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base, open_index
from pisa_bot.store.types import Json, Utc, WideId, Words


class Inbox(Base):
    """waiting → handled, or failed after three tries; kept while a pause for misuse runs, then waiting again.

    `due_at` is when its turn may run; a person's rows wait for the last one. The due time stands
    here and not on the conversation: who causes an event for somebody else only inserts a row, and never has to lock a
    second conversation.
    """

    __tablename__ = "inbox"
    __table_args__ = (
        open_index("ix_inbox_waiting", "contact_id", "id", where="status = 'waiting'"),
        open_index("ix_inbox_due", "due_at", where="status = 'waiting'"),
        open_index("ix_inbox_kept", "contact_id", where="status = 'kept'"),
        open_index("ix_inbox_raw", "received_at", where="raw IS NOT NULL"),
        open_index("ix_inbox_words", "received_at", where="sealed <> '' OR raw IS NOT NULL OR understood IS NOT NULL"),
        open_index("ix_inbox_failed", "id", where="status = 'failed'"),
        Index(None, "contact_id", "id"),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    event_id: Mapped[str] = mapped_column(String(200), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str] = mapped_column(String(16))
    provider: Mapped[str] = mapped_column(String(32))  # "house" for events
    received_at: Mapped[datetime] = mapped_column(Utc)
    due_at: Mapped[datetime] = mapped_column(Utc)
    status: Mapped[str] = mapped_column(String(16))
    sealed: Mapped[str] = mapped_column(Words)  # the Inbound as sealed JSON
    raw: Mapped[str | None] = mapped_column(Words)  # the provider's form, sealed
    understood: Mapped[dict[str, Any] | None] = mapped_column(Json)
    handled_at: Mapped[datetime | None] = mapped_column(Utc)
    error: Mapped[str | None] = mapped_column(String(200))

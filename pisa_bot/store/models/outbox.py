"""What must leave the house: one row a bubble, worded at send time, ending in a named state.

Provider statuses are kept as they came, once each; a row's state only rises.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base, open_index
from pisa_bot.store.types import Json, Utc, WideId, Words

OPEN_STATES = "status IN ('queued', 'sending')"
LOST = "status IN ('failed', 'expired', 'unknown')"  # what people at the desk look through


class Outbox(Base):
    """queued → sending → sent → delivered → read; ends also in failed, unknown, expired, superseded, untrue.

    `left_at` is when it was handed to the provider; `lease_until` when another sender may take over a row in sending;
    `collapse` makes a newer row of the same person and word supersede an older queued one.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        open_index("ix_outbox_open", "due_at", "id", where=OPEN_STATES),
        open_index("ix_outbox_open_contact", "contact_id", "id", where=OPEN_STATES),
        open_index("ix_outbox_troubled", "status", "left_at", where="status IN ('unknown', 'failed')"),
        open_index("ix_outbox_lost", "id", where=LOST),
        Index(None, "contact_id", "id"),
        Index(None, "report_id"),
        UniqueConstraint("provider", "provider_id"),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))
    role: Mapped[str] = mapped_column(String(8))
    key: Mapped[str] = mapped_column(String(64))
    params: Mapped[dict[str, Any]] = mapped_column(Json)
    choices: Mapped[list[Any]] = mapped_column(Json)
    media: Mapped[list[int]] = mapped_column(Json)
    question: Mapped[str | None] = mapped_column(String(64))
    urgent: Mapped[bool] = mapped_column(default=False)
    collapse: Mapped[str | None] = mapped_column(String(64))
    created_at: Mapped[datetime] = mapped_column(Utc)
    due_at: Mapped[datetime] = mapped_column(Utc)
    status: Mapped[str] = mapped_column(String(16))
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(Utc)
    language: Mapped[str | None] = mapped_column(String(2))
    template: Mapped[str | None] = mapped_column(String(64))
    provider: Mapped[str | None] = mapped_column(String(32))
    provider_id: Mapped[str | None] = mapped_column(String(160))
    left_at: Mapped[datetime | None] = mapped_column(Utc)
    settled_at: Mapped[datetime | None] = mapped_column(Utc)
    error: Mapped[str | None] = mapped_column(String(200))


class OutboxEvent(Base):
    """A provider's word on a bubble, as it came."""

    __tablename__ = "outbox_event"
    __table_args__ = (UniqueConstraint("outbox_id", "status"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    outbox_id: Mapped[int] = mapped_column(ForeignKey("outbox.id"))
    status: Mapped[str] = mapped_column(String(16))
    code: Mapped[str | None] = mapped_column(String(16))
    at: Mapped[datetime] = mapped_column(Utc)


class ProviderContent(Base):
    """The provider's id of a template or of a button shape in a language."""

    __tablename__ = "provider_content"
    __table_args__ = (UniqueConstraint("provider", "key", "language"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    provider: Mapped[str] = mapped_column(String(32))
    key: Mapped[str] = mapped_column(String(160))
    language: Mapped[str] = mapped_column(String(2))
    content_id: Mapped[str] = mapped_column(String(64))
    approval: Mapped[str] = mapped_column(String(16))  # none, pending, approved, rejected
    created_at: Mapped[datetime] = mapped_column(Utc)
    body: Mapped[str] = mapped_column(Words, default="")

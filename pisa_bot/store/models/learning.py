"""What people set right about how a message was understood, kept until understanding is learned anew.

The words are sealed; they go with the person who asks to be forgotten, and after the period of messages.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class Correction(Base):
    """One message and what it really says; `guessed` is what the machine had said. `source`: talk, triage, voice or counter."""

    __tablename__ = "correction"
    __table_args__ = (Index(None, "at"), Index(None, "contact_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    at: Mapped[datetime] = mapped_column(Utc)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    inbox_id: Mapped[int | None] = mapped_column(ForeignKey("inbox.id"))
    source: Mapped[str] = mapped_column(String(16))
    sealed: Mapped[str] = mapped_column(Words)
    language: Mapped[str] = mapped_column(String(8))
    intent: Mapped[str] = mapped_column(String(16))
    category: Mapped[str | None] = mapped_column(String(32))
    urgent: Mapped[bool]
    secret: Mapped[bool]
    guessed: Mapped[str | None] = mapped_column(String(32))
    exported_at: Mapped[datetime | None] = mapped_column(Utc)

"""A person we talk with, the addresses they may come from, and where their conversation stands.

Addresses exist only as keyed fingerprint and ciphertext; one conversation row per person is the lock a turn takes.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base, open_index
from pisa_bot.store.types import Json, Utc, WideId, Words


class Contact(Base):
    """A person. `provider` carried the last inbound and carries the answers; `last_inbound_at` opens the 24 h window."""

    __tablename__ = "contact"

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    created_at: Mapped[datetime] = mapped_column(Utc)
    language: Mapped[str | None] = mapped_column(String(2))
    provider: Mapped[str] = mapped_column(String(32))
    last_inbound_at: Mapped[datetime | None] = mapped_column(Utc)
    name: Mapped[str | None] = mapped_column(Words)  # sealed
    erased_at: Mapped[datetime | None] = mapped_column(Utc)
    blocked_reason: Mapped[str | None] = mapped_column(String(32))  # opted_out, dead_address


class ContactAlias(Base):
    """An address of a person on a medium (phone, bsuid, handle)."""

    __tablename__ = "contact_alias"
    __table_args__ = (UniqueConstraint("medium", "fingerprint"), Index(None, "contact_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    medium: Mapped[str] = mapped_column(String(32))
    kind: Mapped[str] = mapped_column(String(16))
    fingerprint: Mapped[str] = mapped_column(String(64))
    sealed: Mapped[str] = mapped_column(Words)


class Conversation(Base):
    """Where the talk with a person stands, in both their roles: one row, one lock. `failures` in a row since the last good turn."""

    __tablename__ = "conversation"
    __table_args__ = (
        open_index("ix_conversation_draft", "updated_at", where="state IN ('filing', 'confirming')"),
        open_index("ix_conversation_with_person", "updated_at", "contact_id", where="state = 'with_person'"),
        Index(None, "updated_at", "contact_id"),
    )

    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"), primary_key=True, autoincrement=False)
    state: Mapped[str] = mapped_column(String(32))
    data: Mapped[dict[str, Any]] = mapped_column(Json)
    failures: Mapped[int] = mapped_column(default=0)
    updated_at: Mapped[datetime] = mapped_column(Utc)

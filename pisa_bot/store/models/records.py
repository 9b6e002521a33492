"""Small tables of record: counters, settings of this installation, pack changes, audit, observations, the demo's phones.

None of them holds a citizen's words, but for the demo's phones, whose people do not exist.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Json, Utc, WideId, Words


class Counter(Base):
    """A number that only grows, by name ("PWK-2611")."""

    __tablename__ = "counter"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[int]


class Meta(Base):
    """A fact of this installation by name: hash_key (sealed), pack_revision, last_seen:<provider>, clock_offset."""

    __tablename__ = "meta"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[str] = mapped_column(Words)


class PackChange(Base):
    """An admin's change laid over the area pack."""

    __tablename__ = "pack_change"

    revision: Mapped[int] = mapped_column(WideId, primary_key=True)
    section: Mapped[str] = mapped_column(String(32))
    key: Mapped[str] = mapped_column(String(64))
    value: Mapped[dict[str, Any]] = mapped_column(Json)
    author: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(Utc)


class Audit(Base):
    """Who looked at or changed what a right protects."""

    __tablename__ = "audit"
    __table_args__ = (
        Index(None, "at"),
        Index(None, "action", "id"),
        Index(None, "subject", "id"),
        Index(None, "actor", "id"),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    at: Mapped[datetime] = mapped_column(Utc)
    actor: Mapped[str] = mapped_column(String(64))
    action: Mapped[str] = mapped_column(String(64))
    subject: Mapped[str] = mapped_column(String(64))
    data: Mapped[dict[str, Any]] = mapped_column(Json)


class Observation(Base):
    """Something a turn logged: a miss, a stale tap, a refusal. No words, only slugs and numbers."""

    __tablename__ = "observation"
    __table_args__ = (Index(None, "kind", "at"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    at: Mapped[datetime] = mapped_column(Utc)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str] = mapped_column(String(32))
    data: Mapped[dict[str, Any]] = mapped_column(Json)


class SimulatedBubble(Base):
    """A bubble as a simulated phone shows it; only the simulator writes here."""

    __tablename__ = "simulated_bubble"
    __table_args__ = (Index(None, "handle", "id"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    handle: Mapped[str] = mapped_column(String(64))
    direction: Mapped[str] = mapped_column(String(4))  # in, out
    at: Mapped[datetime] = mapped_column(Utc)
    outbox_id: Mapped[int | None] = mapped_column(ForeignKey("outbox.id"))
    inbox_event: Mapped[str | None] = mapped_column(String(200))
    content: Mapped[dict[str, Any]] = mapped_column(Json)  # text, buttons, media, pin, template

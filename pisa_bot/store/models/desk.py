"""What waits for a person: reports in triage, citizens who asked for somebody, requests about personal data.

Each row has its own deadline; its reminders are timers.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId


class Triage(Base):
    """A report that a person must look at before it moves on."""

    __tablename__ = "triage"
    __table_args__ = (Index(None, "report_id"), Index(None, "closed_at", "due_at"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    reason: Mapped[str] = mapped_column(String(32))
    opened_at: Mapped[datetime] = mapped_column(Utc)
    due_at: Mapped[datetime | None] = mapped_column(Utc)
    closed_at: Mapped[datetime | None] = mapped_column(Utc)
    decision: Mapped[str | None] = mapped_column(String(32))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


class Handover(Base):
    """A conversation that a person has; the bot is silent in it until it is closed."""

    __tablename__ = "handover"
    __table_args__ = (Index(None, "contact_id", "closed_at"), Index(None, "closed_at", "due_at"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))
    reason: Mapped[str] = mapped_column(String(32))
    opened_at: Mapped[datetime] = mapped_column(Utc)
    due_at: Mapped[datetime] = mapped_column(Utc)
    last_at: Mapped[datetime] = mapped_column(Utc)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    closed_at: Mapped[datetime | None] = mapped_column(Utc)
    closed_by: Mapped[str | None] = mapped_column(String(16))


class DataRequest(Base):
    """A person asks to see or erase their data (UU 27/2022: answered within 3 × 24 h)."""

    __tablename__ = "data_request"
    __table_args__ = (Index(None, "contact_id"), Index(None, "closed_at", "due_at"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    number: Mapped[str] = mapped_column(String(24), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime] = mapped_column(Utc)
    due_at: Mapped[datetime] = mapped_column(Utc)
    closed_at: Mapped[datetime | None] = mapped_column(Utc)
    outcome: Mapped[str | None] = mapped_column(String(32))

"""What the nights and weeks bring to a person's attention: patterns across reports, and closed reports to be looked at again.

No words of a citizen, no secret report; each is found once.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Json, Utc, WideId


class Pattern(Base):
    """Something that many reports say together. `kind`: spot, growing, slowing; `key` keeps it from being found twice."""

    __tablename__ = "pattern"
    __table_args__ = (
        Index("ix_pattern_open", "id", postgresql_where=text("seen_at IS NULL"), sqlite_where=text("seen_at IS NULL")),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    key: Mapped[str] = mapped_column(String(120), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    category: Mapped[str | None] = mapped_column(String(32))
    agency: Mapped[str | None] = mapped_column(String(32))
    village: Mapped[str | None] = mapped_column(String(16))
    count: Mapped[int]
    data: Mapped[dict[str, Any]] = mapped_column(
        Json
    )  # report ids of a spot; this week and the usual; hours now and before
    found_at: Mapped[datetime] = mapped_column(Utc)
    seen_at: Mapped[datetime | None] = mapped_column(Utc)


class Validation(Base):
    """A closed report that a person is to look at: drawn (one in ten a week) or flagged. `verdict`: fine, wrong."""

    __tablename__ = "validation"
    __table_args__ = (
        Index(
            "ix_validation_open",
            "id",
            postgresql_where=text("decided_at IS NULL"),
            sqlite_where=text("decided_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), unique=True)
    reason: Mapped[str] = mapped_column(String(16))  # drawn, silent_after_reopen, unhappy
    at: Mapped[datetime] = mapped_column(Utc)
    decided_at: Mapped[datetime | None] = mapped_column(Utc)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    verdict: Mapped[str | None] = mapped_column(String(8))

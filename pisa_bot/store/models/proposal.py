"""An officer's answer that may become an entry of the answer base, and what an admin made of it.

Holds the officer's words only; the citizen's question is read from the report, and goes with it.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class Proposal(Base):
    """open → approved (as the entry `key` of the answers, by `revision`) or rejected. One a report; a newer answer replaces it."""

    __tablename__ = "proposal"
    __table_args__ = (Index(None, "state", "id"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), unique=True)
    agency: Mapped[str] = mapped_column(String(32))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(Utc)
    answer: Mapped[str] = mapped_column(Words)
    state: Mapped[str] = mapped_column(String(16), default="open")
    key: Mapped[str | None] = mapped_column(String(32))
    revision: Mapped[int | None]
    decided_by: Mapped[str | None] = mapped_column(String(64))
    decided_at: Mapped[datetime | None] = mapped_column(Utc)

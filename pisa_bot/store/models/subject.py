"""Whom a report is about: an officer complained of, who hears nothing of it and sees nothing of it.

Set by an admin, or guessed from the words of a secret report and then for an admin to keep or take away.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId


class ReportSubject(Base):
    """`staff_id` is complained of in the report. `author`: "staff:3", or "words" when only the words say so."""

    __tablename__ = "report_subject"
    __table_args__ = (UniqueConstraint("report_id", "staff_id"), Index(None, "staff_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    author: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(Utc)

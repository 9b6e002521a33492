"""What the dashboard keeps of its own: saved views, notes among colleagues, agencies that may read another's report.

None of it is ever sent to a citizen.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class SavedView(Base):
    """A search somebody keeps: the filter's query string under a name of their own."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("staff_id", "name"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    name: Mapped[str] = mapped_column(String(60))
    query: Mapped[str] = mapped_column(Words)
    created_at: Mapped[datetime] = mapped_column(Utc)


class ReportNote(Base):
    """A note on a report for colleagues only."""

    __tablename__ = "report_note"
    __table_args__ = (Index(None, "report_id", "id"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(Utc)
    text: Mapped[str] = mapped_column(Words)  # sealed where the report is on the quiet path


class ReportShare(Base):
    """An agency that may read a report which another one holds: told in copy, or drawn in to coordinate."""

    __tablename__ = "report_share"
    __table_args__ = (UniqueConstraint("agency", "report_id"), Index(None, "report_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    agency: Mapped[str] = mapped_column(String(32))
    since: Mapped[datetime] = mapped_column(Utc)

"""Who is on duty, as lists that are only ever added to, and who was called about which emergency, when and why.

The newest list of an agency and shift is the one that holds; a call is a row before it is a bubble, so that nobody is called twice.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Json, Utc, WideId


class DutyList(Base):
    """The list of an agency for a shift (day, night): [{"staff": id, "days": "12345"}], first to be called first."""

    __tablename__ = "duty_list"
    __table_args__ = (Index(None, "agency", "shift", "revision"),)

    revision: Mapped[int] = mapped_column(WideId, primary_key=True)
    agency: Mapped[str] = mapped_column(String(32))
    shift: Mapped[str] = mapped_column(String(8))
    entries: Mapped[list[Any]] = mapped_column(Json)
    author: Mapped[str] = mapped_column(String(64))
    at: Mapped[datetime] = mapped_column(Utc)


class AlarmCall(Base):
    """Somebody was told of an emergency. `since` begins the watch it belongs to; `rung`: one of reports.duty.RUNGS."""

    __tablename__ = "alarm_call"
    __table_args__ = (UniqueConstraint("report_id", "since", "staff_id", "rung"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    since: Mapped[datetime] = mapped_column(Utc)
    agency: Mapped[str] = mapped_column(String(32))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    rung: Mapped[str] = mapped_column(String(12))
    at: Mapped[datetime] = mapped_column(Utc)

"""What a passing deadline calls for: one row a report, clock, holder and percentage, marked when its time has come.

A row is fired once, however many workers sweep; what became of it stays with it as the record of every escalation.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId

WAITING = "fired_at IS NULL"


class Reminder(Base):
    """`percent` of `clock` (answer, fix, triage) has passed at `due_at`; `round` counts the agencies that have held the report.

    outcome: single (told at once), listed (in the day's list), older (a newer one was due as well), moot (nothing to remind of).
    """

    __tablename__ = "reminder"
    __table_args__ = (
        UniqueConstraint("report_id", "clock", "round", "percent"),
        Index("ix_reminder_waiting", "due_at", "id", postgresql_where=text(WAITING), sqlite_where=text(WAITING)),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    clock: Mapped[str] = mapped_column(String(8))
    round: Mapped[int] = mapped_column(default=0)
    percent: Mapped[int]
    due_at: Mapped[datetime] = mapped_column(Utc)
    fired_at: Mapped[datetime | None] = mapped_column(Utc)
    outcome: Mapped[str | None] = mapped_column(String(8))

"""Rows of reminders: laid down for a clock, taken away when it stops, fired in bulk when due, each once.

Which percentages there are and what a fired one means is decided by `reports.reminding`; this only keeps and claims them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, and_, case, delete, exists, func, or_, select, update
from sqlalchemy.orm import aliased

from pisa_bot.reports.reminding import TRIAGE_SINGLE, Wanted
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store.models import Reminder, Report
from pisa_bot.store.upsert import upsert

SINGLE, LISTED, OLDER, MOOT = "single", "listed", "older", "moot"


class Fired(NamedTuple):
    """A reminder whose time has come, and what became of it."""

    report: int
    clock: str
    round: int
    percent: int
    outcome: str


def lay(connection: Connection, report: int, round_: int, wanted: Iterable[Wanted]) -> None:
    """Add what is not there yet; a percentage that has fired for this holder never fires again."""
    rows = [
        {"report_id": report, "clock": one.clock, "round": round_, "percent": one.percent, "due_at": one.at}
        for one in wanted
    ]
    if rows:
        connection.execute(upsert(connection, Reminder).on_conflict_do_nothing(), rows)


def drop(connection: Connection, report: int, clocks: Sequence[str] = ()) -> None:
    """Take away a report's waiting reminders, of these clocks or of all; what has fired stays."""
    query = delete(Reminder).where(Reminder.report_id == report, Reminder.fired_at.is_(None))
    connection.execute(query.where(Reminder.clock.in_(clocks)) if clocks else query)


def escalated(connection: Connection, report: int, clock: str, percent: int) -> bool:
    """Whether this percentage of a clock was reached before, with any holder."""
    asked = select(Reminder.id).where(
        Reminder.report_id == report,
        Reminder.clock == clock,
        Reminder.percent == percent,
        Reminder.fired_at.is_not(None),
    )
    return connection.execute(asked.limit(1)).first() is not None


def fire(
    connection: Connection, now: datetime, single: Sequence[str], limit: int, quiet: Sequence[str] = ()
) -> list[Fired]:
    """Mark up to `limit` due reminders as fired, oldest first, each once however many workers do this at once.

    moot: its clock no longer runs. older: a higher percentage of the same clock is due too. single: the deadline class is one
    of `single`, the category one of `quiet` (violence waits for no list), or the desk's own time is up. listed: all others.
    """
    newer = aliased(Reminder)
    outcome = case(
        (_moot(), MOOT),
        (
            exists().where(
                newer.report_id == Reminder.report_id,
                newer.clock == Reminder.clock,
                newer.round == Reminder.round,
                newer.percent > Reminder.percent,
                newer.due_at <= now,
                newer.fired_at.is_(None),
            ),
            OLDER,
        ),
        (or_(Report.deadline_class.in_(single), Report.category.in_(quiet)), SINGLE),
        (and_(Reminder.clock == "triage", Reminder.percent == TRIAGE_SINGLE), SINGLE),
        else_=LISTED,
    )
    due = (
        select(Reminder.id.label("id"), outcome.label("outcome"))
        .join(Report, Report.id == Reminder.report_id)
        .where(Reminder.fired_at.is_(None), Reminder.due_at <= now)
        .order_by(Reminder.due_at, Reminder.id)
        .limit(limit)
        .with_for_update(skip_locked=True, of=Reminder)
        .cte("due")
    )
    statement = (
        update(Reminder)
        .where(Reminder.id == due.c.id)
        .values(fired_at=now, outcome=due.c.outcome)
        .returning(Reminder.report_id, Reminder.clock, Reminder.round, Reminder.percent, Reminder.outcome)
    )
    return [Fired(row[0], row[1], row[2], row[3], str(row[4])) for row in connection.execute(statement)]


def any_due(connection: Connection, now: datetime) -> bool:
    """Whether there is anything to fire."""
    waiting_ = select(Reminder.id).where(Reminder.fired_at.is_(None), Reminder.due_at <= now)
    return connection.execute(waiting_.limit(1)).first() is not None


def _moot() -> ColumnElement[bool]:
    """Nothing to remind of: over, not at the desk any more, answered, said to be fixed, or waiting for a budget."""
    return or_(
        Report.state.in_(sorted(ENDED)),
        and_(Reminder.clock == "triage", Report.state != State.TRIAGE),
        and_(Reminder.clock == "answer", Reminder.percent < 150, Report.agency_answered_at.is_not(None)),
        and_(Reminder.clock == "answer", Reminder.percent >= 150, Report.answered_at.is_not(None)),
        and_(Reminder.clock == "fix", Report.state.in_((State.RESOLVED, State.DEFERRED))),
    )


def of_report(connection: Connection, report: int) -> Sequence[Any]:
    """All reminders of a report, by clock and time."""
    query = select(
        Reminder.clock, Reminder.round, Reminder.percent, Reminder.due_at, Reminder.fired_at, Reminder.outcome
    )
    return connection.execute(query.where(Reminder.report_id == report).order_by(Reminder.clock, Reminder.due_at)).all()


def waiting(connection: Connection) -> int:
    """How many are still to come."""
    return int(connection.scalar(select(func.count()).where(Reminder.fired_at.is_(None))) or 0)

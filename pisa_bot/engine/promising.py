"""Keeps a report's dates and reminders true to its history: counted anew after every move that touches a clock.

Only clocks; who may move a report is `moving`, what a fired reminder says is the flows'. Every change of a date leaves a trace.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack, Span
from pisa_bot.reports import clocks, reminding, working_time
from pisa_bot.reports.clocks import Pause
from pisa_bot.reports.deadlines import reminders as percentages
from pisa_bot.reports.states import State
from pisa_bot.store import reminders, timers
from pisa_bot.store.reports import ReportRow

PAUSE_OVER = "pause_over"
PUT_OFF = "put_off"
ASKED_AT = time(9)  # when a citizen is asked on the day that a report was put off to, office time
SILENCE = Span(3, "working_days")  # after it the report is its agency's again, and its clocks run
DATES = ("answer_due", "fix_due", "agency_answer_due", "agency_fix_due")


def memory(data: Mapping[str, Any] | None) -> dict[str, Any]:
    """What a report's `data` remembers of its clocks: pauses, stopped, asked, held, date, postponed."""
    return dict((data or {}).get("clock") or {})


def remember(data: Mapping[str, Any] | None, clock: Mapping[str, Any]) -> dict[str, Any]:
    """A report's `data` with this memory of its clocks."""
    return {**(data or {}), "clock": dict(clock)}


def begin(connection: Connection, pack: Pack, report: int, values: Mapping[str, Any]) -> None:
    """The reminders of a report that was just filed with these columns; without a promise (an outside body's) there are none."""
    _lay(connection, pack, report, values, ("answer", "fix"))


def begin_triage(
    connection: Connection, pack: Pack, report: int, round_: int, deadline_class: str, now: datetime, due: datetime
) -> None:
    """The desk's own clock: a report waits for a person until `due`."""
    found = percentages(now, due, pack, deadline_class)
    reminders.drop(connection, report, ("triage",))
    reminders.lay(connection, report, round_, (reminding.Wanted("triage", one.percent, one.at) for one in found))


def after_move(
    connection: Connection, pack: Pack, row: ReportRow, values: dict[str, Any], now: datetime, why: str
) -> dict[str, Any] | None:
    """Bring dates and reminders in line with a move; `values` are its columns and get those that follow.

    Returns the trace of moved dates for the history, None when none moved.
    """
    state = str(values.get("state", row.state))
    before = values.get("data", row.data)
    remembered = memory(before)
    resumed = _stop_and_go(connection, pack, row, state, remembered, now)
    counts = (
        resumed or why == "recount" or any(name in values for name in ("agency_since", "category", "deadline_class"))
    )
    if remembered != memory(before):
        values["data"] = remember(before, remembered)
    trace = _count(pack, row, values, remembered) if counts and row.fix_due is not None else None
    _relay(connection, pack, row, values, bool(counts), remembered)
    return {"why": why, **trace} if trace else None


def _stop_and_go(
    connection: Connection, pack: Pack, row: ReportRow, state: str, remembered: dict[str, Any], now: datetime
) -> bool:
    """Open or close a pause as the new state asks; True when one was closed and the clocks run on."""
    open_ = remembered.get("stopped")
    wanted = clocks.stands_still(state, bool(remembered.get("asked")))
    if open_ and open_[1] == clocks.ASKED and state == State.NEEDS_INFO:
        wanted = clocks.ASKED  # asking again while waiting is the same pause
    if (open_[1] if open_ else None) == wanted:
        return False
    closed = False
    if open_:
        remembered.pop("stopped")
        timers.cancel(connection, f"report:{row.id}:{PAUSE_OVER}")
        pause = clocks.ended(Pause(datetime.fromisoformat(open_[0]), now, open_[1]), pack.calendar)
        remembered["pauses"] = [*(remembered.get("pauses") or ()), *clocks.dump_pauses((pause,))]
        closed = True
    if wanted:
        remembered["stopped"] = [now.isoformat(), wanted]
        if wanted == clocks.ASKED:
            remembered["asked"] = True
            until = working_time.add(now, clocks.ASKED_AT_MOST, pack.calendar)
            timers.set_timer(connection, f"report:{row.id}:{PAUSE_OVER}", until, PAUSE_OVER, report=row.id)
    return closed


def pause_over(connection: Connection, pack: Pack, row: ReportRow, now: datetime) -> dict[str, Any] | None:
    """The three days are over and the citizen has not answered: the clocks run on while the report still waits.

    Returns the columns to write and the trace, as {"values": …, "trace": …}; None when no such pause is open.
    """
    remembered = memory(row.data)
    open_ = remembered.get("stopped")
    if not open_ or open_[1] != clocks.ASKED:
        return None
    remembered.pop("stopped")
    pause = clocks.ended(Pause(datetime.fromisoformat(open_[0]), now, open_[1]), pack.calendar)
    remembered["pauses"] = [*(remembered.get("pauses") or ()), *clocks.dump_pauses((pause,))]
    values: dict[str, Any] = {"data": remember(row.data, remembered)}
    trace = _count(pack, row, values, remembered) if row.fix_due is not None else None
    _relay(connection, pack, row, values, True, remembered)
    return {"values": values, "trace": {"why": PAUSE_OVER, **(trace or {})}}


def put_off_timer(report: int) -> str:
    """The name of the timer of a report that was put off."""
    return f"report:{report}:{PUT_OFF}"


def morning_of(day: date, pack: Pack, now: datetime) -> datetime:
    """When the citizen is asked on `day`; never in the past."""
    return max(now, datetime.combine(day, ASKED_AT, ZoneInfo(pack.calendar.timezone)))


def ask_on(connection: Connection, report: int, due: datetime, day: str, *, asked: bool = False) -> None:
    """Set the timer of a report that was put off; `asked`: its citizen has been asked, the next time it goes on."""
    data = {"date": day, "asked": asked}
    timers.set_timer(connection, put_off_timer(report), due, PUT_OFF, report=report, data=data)


def recount(connection: Connection, pack: Pack, row: ReportRow) -> dict[str, Any] | None:
    """Count all dates of an open report anew, for a changed calendar or class; the columns that moved and the trace."""
    values: dict[str, Any] = {}
    trace = _count(pack, row, values, memory(row.data))
    if not trace:
        return None
    _relay(connection, pack, row, values, True, memory(row.data))
    return {"values": values, "trace": {"why": "recount", **trace}}


def _count(pack: Pack, row: ReportRow, values: dict[str, Any], remembered: Mapping[str, Any]) -> dict[str, Any] | None:
    """Write the four dates into `values`; the trace of those that moved."""
    found = clocks.dues(
        pack,
        str(values.get("deadline_class", row.deadline_class)),
        row.created_at,
        values.get("agency_since", row.agency_since),
        clocks.load_pauses(remembered),
        _moment(remembered.get("reopened")),
    )
    moved = {}
    for name, moment in zip(DATES, (found.answer, found.fix, found.agency_answer, found.agency_fix), strict=True):
        if getattr(row, name) != moment:
            before = getattr(row, name)
            moved[name] = [before.isoformat() if before else None, moment.isoformat()]
        values[name] = moment
    return moved or None


def _relay(
    connection: Connection,
    pack: Pack,
    row: ReportRow,
    values: Mapping[str, Any],
    counted: bool,
    remembered: Mapping[str, Any],
) -> None:
    """Waiting reminders: none while the clocks stand still, those of the present dates when they were counted anew."""
    merged = {**row._mapping, **values}
    if remembered.get("stopped"):
        reminders.drop(connection, row.id, ("answer", "fix"))
        return
    if merged["agency_answered_at"] is not None and row.agency_answered_at is None:
        reminders.drop(connection, row.id, ("answer",))
    if not counted:
        return
    reminders.drop(connection, row.id, ("answer", "fix"))
    wanted = [] if merged["agency_answered_at"] is not None else ["answer"]
    _lay(connection, pack, row.id, merged, (*wanted, "fix"))


def _lay(connection: Connection, pack: Pack, report: int, values: Mapping[str, Any], wanted: tuple[str, ...]) -> None:
    if values.get("fix_due") is None or values.get("answer_due") is None:
        return
    remembered, again = memory(values.get("data")), int(values.get("round") or 0)
    pauses, reopened = clocks.load_pauses(remembered), _moment(remembered.get("reopened"))
    held, class_ = values.get("agency_since"), values["deadline_class"]
    for clock in wanted:
        # an answer that is owed anew is reminded of anew; of the fix nobody is reminded twice of the same percentage
        number = again + (int(remembered.get("reopens", 0)) if clock == "answer" else 0)
        rows = [
            one
            for one in reminding.wanted(pack, class_, clock, values["created_at"], held, pauses, reopened)
            if one.percent < reminding.LAST
            or not number
            or not reminders.escalated(connection, report, clock, one.percent)  # the desk hears of it once
        ]
        reminders.lay(connection, report, number, rows)


def _moment(written: Any) -> datetime | None:
    return datetime.fromisoformat(written) if written else None

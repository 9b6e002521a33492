"""What a report remembers of its last move by an officer, so that a slip can be taken back as if it had never been.

One move deep and of columns only: anything that happens to the report in between, by whomever, makes it forget.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.engine import promising
from pisa_bot.reports import clocks, working_time
from pisa_bot.reports.lifecycle import UNDOABLE
from pisa_bot.reports.states import State, Verb
from pisa_bot.store import reminders, timers
from pisa_bot.store.reports import ReportRow

STAFF = frozenset({"officer", "head", "desk", "admin"})
MOMENTS = ("agency_since", "agency_answered_at", "answered_at", "resolved_at", "closed_at")
PLAIN = ("agency", "staff_id", "round", "closed_reason")
KEPT = ("clock", "before", "asked_by")  # of a report's data
LAST = "last"


def last_of(row: ReportRow) -> Mapping[str, Any]:
    """The last move by an officer: verb, staff, state, agency, version, told, columns, data; empty when there is none."""
    found: Mapping[str, Any] = (row.data or {}).get(LAST) or {}
    return found


def came_from(row: ReportRow, verb: str, staff: int | None) -> str | None:
    """Which state `lifecycle.after` is to be asked with: for an undo the one left by the same officer's last move."""
    if verb != Verb.UNDO:
        before: str | None = (row.data or {}).get("before")
        return before
    last = last_of(row)
    return str(last["state"]) if last and last.get("staff") == staff and last.get("verb") in UNDOABLE else None


def remember(row: ReportRow, values: dict[str, Any], verb: str, role: str, staff: int | None, note: str) -> None:
    """Put into `values` how to take this move back; of any other move, that there is nothing to take back."""
    data = {name: value for name, value in values.get("data", row.data or {}).items() if name != LAST}
    if role in STAFF and staff is not None and verb in UNDOABLE:
        columns = {name: getattr(row, name) for name in PLAIN}
        columns |= {name: moment.isoformat() if (moment := getattr(row, name)) else None for name in MOMENTS}
        told = verb != Verb.ACCEPT and (verb != Verb.PROGRESS or bool(note))
        data[LAST] = {"verb": verb, "staff": staff, "state": row.state, "agency": row.agency, "version": row.version}
        data[LAST] |= {"told": told, "columns": columns}
        data[LAST] |= {"data": {name: row.data[name] for name in KEPT if name in (row.data or {})}}
    if data != (row.data or {}):
        values["data"] = data


def take_back(connection: Connection, pack: Pack, row: ReportRow, now: datetime) -> dict[str, Any]:
    """The columns as they were, and the timers that go with them; the note of a slip is nobody's news."""
    last = last_of(row)
    columns = dict(last["columns"])
    for name in MOMENTS:
        columns[name] = datetime.fromisoformat(columns[name]) if columns[name] else None
    kept = {name: value for name, value in (row.data or {}).items() if name not in (LAST, *KEPT)}
    data = {**kept, **last["data"]}
    if last["verb"] == Verb.RESOLVE:
        timers.cancel_of_report(connection, row.id, "expire")
    _timers_again(connection, pack, row.id, str(last["state"]), promising.memory(data), now)
    reminders.drop(connection, row.id, ("answer", "fix"))
    return {**columns, "last_note": "", "data": data}


def _timers_again(
    connection: Connection, pack: Pack, report: int, state: str, clock: Mapping[str, Any], now: datetime
) -> None:
    """What a move had cancelled: the day a report was put off to, the end of a pause for the citizen."""
    timers.cancel(connection, f"report:{report}:{promising.PAUSE_OVER}")
    stopped = clock.get("stopped")
    if stopped and stopped[1] == clocks.ASKED:
        until = working_time.add(datetime.fromisoformat(stopped[0]), clocks.ASKED_AT_MOST, pack.calendar)
        over = promising.PAUSE_OVER
        timers.set_timer(connection, f"report:{report}:{over}", max(until, now), over, report=report)
    if state == State.DEFERRED and clock.get("deferred"):
        day = str(clock["deferred"])
        promising.ask_on(connection, report, promising.morning_of(date.fromisoformat(day), pack, now), day)

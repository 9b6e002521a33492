"""Puts a verb to a locked report: checks state and right, writes the columns, the history and the timers that follow.

The only place where a report's state changes; a miss on the version is a `Conflict`, and the turn runs again on fresh facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack, Span
from pisa_bot.engine.filing import set_reminders
from pisa_bot.reports import deadlines, lifecycle, rights, working_time
from pisa_bot.reports.states import ENDED, State, Verb
from pisa_bot.store import desk, reports, timers

ANSWERING = frozenset(
    {Verb.ACCEPT, Verb.PROGRESS, Verb.SCHEDULE, Verb.ASK_INFO, Verb.COORDINATE, Verb.RESOLVE, Verb.REJECT, Verb.REFER}
)
"""An agency's first of these is its answer: the legal clock stops."""


class Conflict(Exception):
    """The report is not as the turn saw it."""


class NotAllowed(Exception):
    """This role may not put this verb to a report."""


def move(
    connection: Connection,
    pack: Pack,
    row: reports.ReportRow,
    verb: str,
    role: str,
    now: datetime,
    *,
    staff: int | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> str:
    """Move a report whose row this transaction holds locked; returns the new state. Raises lifecycle.Refused or NotAllowed."""
    details = dict(data or {})
    if not rights.may(role, verb):
        raise NotAllowed(f"{role} may not {verb}")
    remembered = dict(row.data or {})
    after = lifecycle.after(row.state, verb, remembered.get("before"))
    values: dict[str, Any] = {"state": after.value, "version": row.version + 1}
    if note and role not in ("citizen", "follower"):
        values["last_note"] = note
    if verb in ANSWERING and row.answered_at is None:
        values["answered_at"] = now
        timers.cancel_of_report(connection, row.id, "answer:")
    values |= _consequences(connection, pack, row, Verb(verb), now, details, staff, role)
    if verb == Verb.ASK_INFO:
        values["data"] = {**remembered, "before": lifecycle.interrupted(row.state, remembered.get("before"))}
    if after in ENDED and after != row.state:
        values |= {"closed_at": now, "closed_reason": lifecycle.closing_reason(row.state, verb)}
        timers.cancel_of_report(connection, row.id)
    reports.change(connection, row.id, values)
    if after is State.TRIAGE and row.state != State.TRIAGE:
        hours = Span(float(pack.settings.get("triage_working_hours", 4)), "working_hours")
        due = working_time.add(now, hours, pack.calendar)
        desk.open_triage(connection, row.id, "refused" if verb == Verb.TRIAGE else str(verb), now, due)
        set_reminders(connection, pack, row.id, "triage", row.deadline_class, now, due)
    if verb == Verb.COORDINATE and details.get("agency"):
        reports.share(connection, row.id, str(details["agency"]), now)
    if row.state == State.TRIAGE and after is not State.TRIAGE:
        desk.close_triage(connection, row.id, verb, now, staff)
        timers.cancel_of_report(connection, row.id, "triage:")
    reports.log(connection, row.id, verb, row.state, after.value, role, now, staff=staff, note=note, data=details)
    reports.attach(connection, row.id, details.get("media", ()), "after", now)
    return after.value


def _consequences(
    connection: Connection,
    pack: Pack,
    row: reports.ReportRow,
    verb: Verb,
    now: datetime,
    data: dict[str, Any],
    staff: int | None,
    role: str,
) -> dict[str, Any]:
    """Columns and timers that a verb brings along."""
    match verb:
        case Verb.FORWARD | Verb.TRANSFER:
            values = {"agency": data.get("agency") or row.agency, "staff_id": None}
            return values | _corrected(data) | _new_clocks(connection, pack, row, data)
        case Verb.ACCEPT | Verb.PROGRESS:
            return {"staff_id": staff} if staff is not None else {}
        case Verb.RESOLVE:
            timers.cancel_of_report(connection, row.id, "fix:")
            days = float(pack.settings.get("citizen_close_working_days", 10))
            due = working_time.add(now, Span(days, "working_days"), pack.calendar)
            timers.set_timer(connection, f"report:{row.id}:expire", due, "expire", report=row.id)
            return {"resolved_at": now}
        case Verb.REOPEN:
            timers.cancel_of_report(connection, row.id, "expire")
            gone = {"resolved_at": None, "closed_at": None, "closed_reason": None}
            if role == "officer":  # the undo of a slip: its note is no news, and no clock starts anew
                set_reminders(connection, pack, row.id, "fix", row.deadline_class, row.created_at, row.fix_due)
                return gone | {"last_note": ""}
            return gone | {"answered_at": None} | _restarted(connection, pack, row, now)
        case Verb.TRIAGE:
            _back_to_desk(connection, pack, row, now)
            return {"agency": data.get("agency"), "staff_id": None}
        case Verb.CORRECT:
            proposed = {"agency": data["agency"]} if data.get("agency") and row.state == State.TRIAGE else {}
            return proposed | _corrected(data) | _new_clocks(connection, pack, row, data)
        case Verb.RATE:
            return {"rating": data.get("rating")}
        case _:
            return {}


def _back_to_desk(connection: Connection, pack: Pack, row: reports.ReportRow, now: datetime) -> None:
    """It waits for a person again, with a deadline of its own."""
    hours = Span(float(pack.settings.get("triage_working_hours", 4)), "working_hours")
    due = working_time.add(now, hours, pack.calendar)
    desk.open_triage(connection, row.id, "returned", now, due)
    set_reminders(connection, pack, row.id, "triage", row.deadline_class, now, due)


def _corrected(data: Mapping[str, Any]) -> dict[str, Any]:
    """Category and place as a person set them right."""
    values = {"category": data["category"]} if data.get("category") else {}
    place = data.get("place") or {}
    return values | {
        name: value for name, value in place.items() if name in ("kecamatan", "village", "landmark", "lat", "lng")
    }


def _restarted(connection: Connection, pack: Pack, row: reports.ReportRow, now: datetime) -> dict[str, Any]:
    """What is open again is answered and fixed anew within its class, counted from now; only a reopening restarts a clock."""
    answer, fix = deadlines.promises(pack, row.deadline_class)
    due = {name: working_time.add(now, span, pack.calendar) for name, span in (("answer", answer), ("fix", fix))}
    for clock_name, moment in due.items():
        timers.cancel_of_report(connection, row.id, f"{clock_name}:")
        set_reminders(connection, pack, row.id, clock_name, row.deadline_class, now, moment)
    return {f"{name}_due": moment for name, moment in due.items()}


def _new_clocks(connection: Connection, pack: Pack, row: reports.ReportRow, data: dict[str, Any]) -> dict[str, Any]:
    """Another category has another class: both deadlines anew from the day of filing, and a trace of it in the history."""
    category = data.get("category")
    if not category or category == row.category:
        return {}
    due = deadlines.deadlines(pack, str(category), row.kind, row.created_at, row.urgent)
    data["deadlines"] = {"before": row.deadline_class, "after": due.deadline_class}
    for clock_name, moment, runs in (("answer", due.answer_due, row.answered_at is None), ("fix", due.fix_due, True)):
        timers.cancel_of_report(connection, row.id, f"{clock_name}:")
        if runs:
            set_reminders(connection, pack, row.id, clock_name, due.deadline_class, row.created_at, moment)
    return {"deadline_class": due.deadline_class, "answer_due": due.answer_due, "fix_due": due.fix_due}

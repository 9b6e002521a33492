"""Puts a verb to a locked report: checks state and right, writes the columns, the history and the timers that follow.

The only place where a report's state changes; a miss on the version is a `Conflict`, and the turn runs again on fresh facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack, Span
from pisa_bot.engine import promising, undoing
from pisa_bot.reports import deadlines, lifecycle, postponing, rights, working_time
from pisa_bot.reports.states import ENDED, State, Verb
from pisa_bot.store import desk, reminders, reports, timers

ANSWERING = frozenset(
    {Verb.ACCEPT, Verb.PROGRESS, Verb.SCHEDULE, Verb.ASK_INFO, Verb.COORDINATE, Verb.RESOLVE, Verb.REJECT, Verb.REFER}
)
"""An agency's first of these is its answer: the legal clock stops, and of an emergency somebody has confirmed that it was read."""
HANDING_ON = frozenset({Verb.FORWARD, Verb.TRANSFER, Verb.TRIAGE})
"""Whoever gets it now has to confirm it anew."""


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
    if not rights.may_pass_on(role, verb, row.secret):
        raise lifecycle.Refused("refused_secret", row.state, verb)
    remembered = dict(row.data or {})
    after = lifecycle.after(row.state, verb, undoing.came_from(row, verb, staff))
    values: dict[str, Any] = {"state": after.value, "version": row.version + 1}
    if note and role not in ("citizen", "follower"):
        values["last_note"] = note
    if verb in ANSWERING and row.answered_at is None:
        values["answered_at"] = now
    if verb in ANSWERING and row.agency_answered_at is None:
        values["agency_answered_at"] = now
    if verb in ANSWERING and row.urgent and row.seen_at is None:
        values |= {"seen_at": now, "seen_by": staff}
    if verb in HANDING_ON or (verb == Verb.REOPEN and role not in ("officer", "head")):
        values |= {"seen_at": None, "seen_by": None}
    if verb == Verb.UNDO:
        details["undone"] = undoing.last_of(row).get("verb")
    values |= _consequences(connection, pack, row, Verb(verb), now, details, staff, role)
    if verb == Verb.ASK_INFO:
        before = lifecycle.interrupted(row.state, remembered.get("before"))
        values["data"] = {**values.get("data", remembered), "before": before, "asked_by": staff}
    if row.state == State.DEFERRED and after is not State.DEFERRED:
        timers.cancel(connection, promising.put_off_timer(row.id))
    if after in ENDED and after != row.state:
        values |= {"closed_at": now, "closed_reason": lifecycle.closing_reason(row.state, verb)}
        timers.cancel_of_report(connection, row.id)
    trace = promising.after_move(connection, pack, row, values, now, verb)
    if trace:
        details["deadlines"] = {**details.get("deadlines", {}), **trace}
    undoing.remember(row, values, verb, role, staff, note)
    reports.change(connection, row.id, values)
    if verb == Verb.COORDINATE and details.get("agency"):
        reports.share(connection, row.id, str(details["agency"]), now)
    if row.state == State.TRIAGE and after is not State.TRIAGE:
        desk.close_triage(connection, row.id, verb, now, staff)
        reminders.drop(connection, row.id, ("triage",))
    if after is State.TRIAGE and row.state != State.TRIAGE:
        _wait_for_desk(connection, pack, row, str(details.get("reason") or "returned"), now)
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
            agency = data.get("agency") or row.agency
            values = {"agency": agency, "staff_id": None} | _held_since(row, agency, now)
            return values | _corrected(data) | _new_class(pack, row, data)
        case Verb.ACCEPT | Verb.PROGRESS:
            return {"staff_id": staff} if staff is not None else {}
        case Verb.SCHEDULE:
            return _promise(pack, row, role, data)
        case Verb.DEFER:
            return _put_off(connection, pack, row, data, now)
        case Verb.TRIAGE:
            clock = promising.memory(row.data)
            kept = promising.remember(row.data, {**clock, "held": _held(row)})
            nobody = {"agency_since": None, "agency_answered_at": None, "staff_id": None}
            return nobody | {"agency": data.get("agency"), "data": kept}
        case Verb.RESOLVE:
            days = float(pack.settings.get("citizen_close_working_days", 10))
            due = working_time.add(now, Span(days, "working_days"), pack.calendar)
            timers.set_timer(connection, f"report:{row.id}:expire", due, "expire", report=row.id)
            return {"resolved_at": now}
        case Verb.REOPEN:
            timers.cancel_of_report(connection, row.id, "expire")
            gone = {"resolved_at": None, "closed_at": None, "closed_reason": None}
            if role in ("officer", "head"):  # the undo of a slip: its note is no news, and no clock starts anew
                return gone | {"last_note": ""}
            return gone | _answered_anew(row, now)
        case Verb.CORRECT:
            proposed = {"agency": data["agency"]} if data.get("agency") and row.state == State.TRIAGE else {}
            return proposed | _corrected(data) | _new_class(pack, row, data)
        case Verb.UNDO:
            return undoing.take_back(connection, pack, row, now)
        case Verb.RATE:
            return {"rating": data.get("rating")}
        case _:
            return {}


def _corrected(data: Mapping[str, Any]) -> dict[str, Any]:
    """Category and place as a person set them right."""
    values = {"category": data["category"]} if data.get("category") else {}
    place = data.get("place") or {}
    return values | {
        name: value for name, value in place.items() if name in ("kecamatan", "village", "landmark", "lat", "lng")
    }


def _new_class(pack: Pack, row: reports.ReportRow, data: dict[str, Any]) -> dict[str, Any]:
    """Another category has another class: the dates are counted anew from the day of filing, with a trace in the history."""
    category = data.get("category")
    if not category or category == row.category:
        return {}
    found = deadlines.class_of(pack, str(category), row.kind, row.urgent)
    data["deadlines"] = {"before": row.deadline_class, "after": found}
    return {"deadline_class": found}


def _answered_anew(row: reports.ReportRow, now: datetime) -> dict[str, Any]:
    """What is open again is answered anew, counted from now; the fix goes on with what was left: a false "selesai" wins nothing."""
    clock = promising.memory(row.data)
    clock["reopened"] = now.isoformat()
    if row.state != State.DEFERRED:  # the end of a deferral is no false "selesai"
        clock["reopens"] = int(clock.get("reopens", 0)) + 1
    return {"answered_at": None, "agency_answered_at": None, "data": promising.remember(row.data, clock)}


def _held_since(row: reports.ReportRow, agency: str | None, now: datetime) -> dict[str, Any]:
    """The receiving agency's own clock begins; one that had the report before goes on where it was: no bounce wins time."""
    clock, held = promising.memory(row.data), _held(row)
    since = datetime.fromisoformat(held[agency]) if agency in held else now
    if agency:
        held.setdefault(agency, now.isoformat())
    before = len(held) > 1 or row.agency_since is not None
    return {
        "agency_since": since,
        "agency_answered_at": None,
        "round": row.round + (1 if before else 0),
        "data": promising.remember(row.data, {**clock, "held": held}),
    }


def _held(row: reports.ReportRow) -> dict[str, str]:
    """Since when each agency that ever had the report has had it."""
    held = dict(promising.memory(row.data).get("held") or {})
    if row.agency and row.agency_since is not None:
        held.setdefault(row.agency, row.agency_since.isoformat())
    return held


def _promise(pack: Pack, row: reports.ReportRow, role: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """A date is promised: past the deadline, or put off a second time, only by the head (raises Refused)."""
    wanted = str(data.get("date") or "")
    if not wanted:
        return {}
    clock = promising.memory(row.data)
    key = postponing.refusal(wanted, row.agency_fix_due or row.fix_due, clock, role, pack.calendar)
    if key:
        raise lifecycle.Refused(key, row.state, Verb.SCHEDULE)
    return {"data": promising.remember(row.data, {**clock, **postponing.promised(wanted, clock)})}


def _put_off(
    connection: Connection, pack: Pack, row: reports.ReportRow, data: Mapping[str, Any], now: datetime
) -> dict[str, Any]:
    """It waits for a budget until a day, on whose morning its citizen is asked; who names no day is trusted with none."""
    wanted = str(data.get("date") or "")
    if not wanted:
        return {}
    promising.ask_on(connection, row.id, promising.morning_of(date.fromisoformat(wanted), pack, now), wanted)
    return {"data": promising.remember(row.data, {**promising.memory(row.data), "deferred": wanted})}


def _wait_for_desk(connection: Connection, pack: Pack, row: reports.ReportRow, reason: str, now: datetime) -> None:
    """Back at the desk: it has its own clock again, and the agency's answer to come is no longer owed."""
    hours = float(pack.settings.get("triage_working_hours", 4))
    due = working_time.add(now, Span(hours, "working_hours"), pack.calendar)
    desk.open_triage(connection, row.id, reason, now, due)
    promising.begin_triage(connection, pack, row.id, row.round, row.deadline_class, now, due)

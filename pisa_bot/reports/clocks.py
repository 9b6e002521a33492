"""A report's clocks: two promises to the citizen from filing on, the same two for whoever holds it now, and when they stand still.

Pure: everything is counted anew from the day of filing, the day the agency got it and the pauses, so that no note, edit or
transfer can move a date, and a changed calendar moves all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pisa_bot.areas.model import Calendar, Pack, Span
from pisa_bot.reports import working_time
from pisa_bot.reports.deadlines import CLOCK_UNITS, promises
from pisa_bot.reports.states import ENDED, State

ASKED = "ask_info"  # the agency waits for the citizen: once a report, at most ASKED_AT_MOST
CHECKED = "resolve"  # the citizen is asked whether it is fixed
DEFERRED = "defer"  # waits for a budget, with the head's approval
ASKED_AT_MOST = Span(3, "working_days")


@dataclass(frozen=True, slots=True)
class Pause:
    """From `start` to `end` no clock of the report runs. `why`: ASKED, CHECKED or DEFERRED."""

    start: datetime
    end: datetime
    why: str


@dataclass(frozen=True, slots=True)
class Dues:
    """The citizen's two dates and those of the agency that holds the report, in UTC."""

    answer: datetime
    fix: datetime
    agency_answer: datetime
    agency_fix: datetime


def due(start: datetime, span: Span, pauses: Iterable[Pause], calendar: Calendar) -> datetime:
    """When `span` from `start` is over and every pause before that is taken out; in the span's own clock.

    A pause that begins after the date has passed moves nothing: what was late stays late.
    """
    return _paused(start, working_time.add(start, span, calendar), span, pauses, calendar)


def passed(start: datetime, span: Span, percent: float, pauses: Iterable[Pause], calendar: Calendar) -> datetime:
    """When `percent` of `span` from `start` has been used up, without the pauses; in the span's own clock."""
    end = working_time.add(start, span, calendar)
    if span.unit in CLOCK_UNITS:
        moment = start + (end - start) * percent / 100
    else:
        worked = working_time.between(start, end, calendar) * percent / 100
        moment = end if percent == 100 or worked <= 0 else working_time.add_seconds(start, worked, calendar)
    return _paused(start, moment, span, pauses, calendar)


def _paused(start: datetime, moment: datetime, span: Span, pauses: Iterable[Pause], calendar: Calendar) -> datetime:
    """`moment` moved on by the pauses between `start` and itself."""
    for pause in sorted(pauses, key=lambda pause: pause.start):
        begin = max(pause.start, start)
        if begin >= moment or pause.end <= begin:
            continue
        if span.unit in CLOCK_UNITS:
            moment += pause.end - begin
        elif (stood := working_time.between(begin, pause.end, calendar)) > 0:
            moment = working_time.add_seconds(moment, stood, calendar)
    return moment


def dues(
    pack: Pack,
    deadline_class: str,
    filed: datetime,
    held: datetime | None,
    pauses: Sequence[Pause],
    reopened: datetime | None = None,
) -> Dues:
    """All four dates of a report filed at `filed` that its agency holds since `held` (None: since filing).

    A report that was `reopened` is answered anew, counted from then; its fix goes on with what was left.
    """
    answer, fix = promises(pack, deadline_class)
    since = held or filed
    return Dues(
        due(reopened or filed, answer, pauses, pack.calendar),
        due(filed, fix, pauses, pack.calendar),
        due(max(reopened or since, since), answer, pauses, pack.calendar),
        due(since, fix, pauses, pack.calendar),
    )


def stands_still(state: str, asked_before: bool) -> str | None:
    """Why no clock runs in `state`, or None when they do. A second question to the citizen stops nothing."""
    if state == State.RESOLVED or state in ENDED:
        return CHECKED
    if state == State.DEFERRED:
        return DEFERRED
    return ASKED if state == State.NEEDS_INFO and not asked_before else None


def ended(pause: Pause, calendar: Calendar) -> Pause:
    """A question to the citizen stands still for three working days at most, however long the answer takes."""
    if pause.why != ASKED:
        return pause
    return Pause(pause.start, min(pause.end, working_time.add(pause.start, ASKED_AT_MOST, calendar)), pause.why)


def load_pauses(data: Mapping[str, Any]) -> tuple[Pause, ...]:
    """The pauses that a report's `data` remembers; what is no pause is passed over."""
    found = []
    for entry in data.get("pauses") or ():
        start, end, why = entry
        found.append(Pause(datetime.fromisoformat(start), datetime.fromisoformat(end), str(why)))
    return tuple(found)


def dump_pauses(pauses: Iterable[Pause]) -> list[list[str]]:
    """As `load_pauses` reads them, JSON-able."""
    return [[pause.start.isoformat(), pause.end.isoformat(), pause.why] for pause in pauses]


@dataclass(frozen=True, slots=True)
class Stage:
    """A report lay in `state` with `agency` from `start` to `end`: `worked` seconds of office hours, `lasted` on the wall."""

    state: str
    agency: str | None
    start: datetime
    end: datetime
    worked: float
    lasted: timedelta


def stages(history: Sequence[Mapping[str, Any]], now: datetime, calendar: Calendar) -> tuple[Stage, ...]:
    """The stages of a report from its history ({"at", "after", "agency"} by time) until it ended, or `now`.

    They follow each other without a gap: their sum is the time from filing to the end.
    """
    found: list[Stage] = []
    for position, entry in enumerate(history):
        state, agency, start = str(entry["after"]), entry.get("agency"), entry["at"]
        if found and (found[-1].state, found[-1].agency) == (state, agency):
            start = found.pop().start
        last = position + 1 == len(history)
        end = (start if state in ENDED else max(now, start)) if last else history[position + 1]["at"]
        found.append(Stage(state, agency, start, end, working_time.between(start, end, calendar), end - start))
    return tuple(found)

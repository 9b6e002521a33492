"""When a report must be answered and fixed, who is reminded when, and why: all from the pack's classes.

Pure: moments come in and leave in UTC; a reminder here is a time, sending it is somebody else's.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pisa_bot.areas.model import Pack, Span
from pisa_bot.reports import working_time

PERCENTS = (50, 80, 100, 150)
CLOCK_UNITS = ("clock_hours", "clock_minutes")
BAD_WEATHER_TIMES = 2  # Dishub promises street lights in 24 h, in bad weather in 48


@dataclass(frozen=True, slots=True)
class Deadlines:
    """The class of a report and its two promises, in UTC."""

    deadline_class: str
    answer_due: datetime | None
    fix_due: datetime | None


@dataclass(frozen=True, slots=True)
class Reminder:
    """`percent` of a deadline has passed at `at`."""

    percent: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One line of an explanation: `what` is a slug, `at` the moment it speaks of in UTC, `note` what was found there.

    received, class (its slug), then for `answer` and `fix`: promised ("3 working_days"), skipped (a day off and why),
    counted (a working day and its number) and due. `at` of a day is a moment on it. A clock that runs day and night skips
    and counts nothing.
    """

    what: str
    at: datetime
    clock: str = ""
    note: str = ""


def class_of(pack: Pack, category: str, kind: str, urgent: bool) -> str:
    """emergency when urgent, information for questions, normal for wishes, else what the pack says of the category.

    A wish has no clock of its own in domain.md: a new street light is not promised in the 24 hours of a broken one.
    """
    if urgent:
        return "emergency"
    if kind == "information":
        return "information"
    if kind == "aspiration":
        return "normal"
    known = pack.categories.get(category)
    return known.deadline_class if known else "normal"


def deadlines(pack: Pack, category: str, kind: str, at: datetime, urgent: bool, bad_weather: bool = False) -> Deadlines:
    """Both deadlines of a report filed at `at`. `bad_weather` doubles the street lights' clock (domain.md, Deadlines)."""
    slug = class_of(pack, category, kind, urgent)
    answer, fix = promises(pack, slug, bad_weather)
    return Deadlines(slug, working_time.add(at, answer, pack.calendar), working_time.add(at, fix, pack.calendar))


def promises(pack: Pack, deadline_class: str, bad_weather: bool = False) -> tuple[Span, Span]:
    """The spans of a class: until the answer, until the fix."""
    promised = pack.deadline_classes[deadline_class]
    if bad_weather and deadline_class == "street_light":
        answer, fix = (Span(span.amount * BAD_WEATHER_TIMES, span.unit) for span in (promised.answer, promised.fix))
        return answer, fix
    return promised.answer, promised.fix


def explain(pack: Pack, category: str, kind: str, at: datetime, urgent: bool, bad_weather: bool = False) -> list[Step]:
    """How `deadlines` with the same arguments came to its two dates, step by step in order."""
    slug = class_of(pack, category, kind, urgent)
    received = working_time.add(at, Span(0, "clock_minutes"), pack.calendar)
    steps = [Step("received", received), Step("class", received, note=slug)]
    for clock, span in zip(("answer", "fix"), promises(pack, slug, bad_weather), strict=True):
        due = working_time.add(at, span, pack.calendar)
        steps.append(Step("promised", received, clock, f"{span.amount:g} {span.unit}"))
        if span.unit not in CLOCK_UNITS:
            steps += _days(pack, received, due, clock, count=span.unit == "working_days")
        steps.append(Step("due", due, clock))
    return steps


def _days(pack: Pack, received: datetime, due: datetime, clock: str, count: bool) -> list[Step]:
    """The days after the one of receipt, to the one of `due`; `count` numbers the working ones."""
    found: list[Step] = []
    moment, last, number = received, working_time.local_date(due, pack.calendar), 0
    while working_time.local_date(moment, pack.calendar) < last:
        moment += timedelta(days=1)
        why = working_time.day_off(working_time.local_date(moment, pack.calendar), pack.calendar)
        if why is not None:
            found.append(Step("skipped", moment, clock, why))
        elif count:
            number += 1
            found.append(Step("counted", moment, clock, str(number)))
    return found


def reminders(start: datetime, due: datetime, pack: Pack, deadline_class: str) -> tuple[Reminder, ...]:
    """When 50, 80, 100 and 150 % of the time from `start` to `due` have passed, in the clock that the class runs on.

    None falls in the quiet hours but an emergency's: it waits for their end.
    """
    clock = pack.deadline_classes[deadline_class].fix.unit in CLOCK_UNITS
    percents = tuple(int(percent) for percent in pack.settings.get("reminder_percents", PERCENTS))
    found = []
    for percent in percents:
        if clock:
            at = start + (due - start) * percent / 100
        else:
            worked = working_time.between(start, due, pack.calendar)
            at = (
                due
                if percent == 100 or worked <= 0
                else working_time.add_seconds(start, worked * percent / 100, pack.calendar)
            )
        found.append(
            Reminder(percent, at if deadline_class == "emergency" else working_time.after_quiet(at, pack.calendar))
        )
    return tuple(found)


def audience(percent: int) -> str:
    """Who is reminded: the officers at 50 and 80 %, the head of agency at 100 %, the desk at 150 % (domain.md)."""
    if percent >= 150:
        return "desk"
    return "heads" if percent >= 100 else "agency"


def remaining(now: datetime, due: datetime, pack: Pack, deadline_class: str) -> float:
    """Seconds left in the clock of the class; negative once it has passed."""
    if pack.deadline_classes[deadline_class].fix.unit in CLOCK_UNITS:
        return (due - now).total_seconds()
    return working_time.between(now, due, pack.calendar)

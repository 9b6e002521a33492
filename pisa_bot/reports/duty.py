"""Who is called about an emergency, and who next while nobody has confirmed it: duty, substitutes, heads, at last the desk.

Pure: staff ids, lists and times only; who can be written to is said by the caller, and nobody is told anything here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pisa_bot.areas.model import Pack
from pisa_bot.reports.quiet_hours import between

SHIFTS = ("day", "night")
EVERY_DAY = "1234567"
RUNGS = ("duty", "everybody", "substitute", "head", "desk", "copy")
"""Why somebody was called: first on the list; nobody is on a list; next on it; head of the agency; all of the 112 desk; in copy."""
MINUTES = 5.0  # issue E item 7: after five minutes the next person is told (pack setting duty_minutes)
DAY = "07.00-19.00"  # when the day's list holds (pack setting duty_day); the night's holds until the next morning


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on a list, on these ISO weekdays; a night belongs to the day on which it begins."""

    staff: int
    days: str = EVERY_DAY


@dataclass(frozen=True, slots=True)
class Crew:
    """Who of an agency can be called now: those on the list of this shift in order, its heads, everybody."""

    listed: tuple[int, ...]
    heads: tuple[int, ...]
    everybody: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """Staff ids to be told together, and why they."""

    rung: str
    staff: tuple[int, ...]


def emergency_desk(pack: Pack) -> str:
    """The agency that answers 112 here (pack setting emergency_desk; without one the desk)."""
    return str(pack.settings.get("emergency_desk") or pack.desk_agency)


def patience(pack: Pack) -> timedelta:
    """How long one person has to confirm before the next is called."""
    return timedelta(minutes=float(pack.settings.get("duty_minutes", MINUTES)))


def shift_at(moment: datetime, pack: Pack) -> tuple[str, int]:
    """("day" or "night", ISO weekday on which that shift began) of an aware moment, in the pack's zone."""
    local = moment.astimezone(ZoneInfo(pack.calendar.timezone))
    start, end = between(str(pack.settings.get("duty_day") or DAY))
    if start <= local.time() < end:
        return "day", local.isoweekday()
    begun = local if local.time() >= end else local - timedelta(days=1)
    return "night", begun.isoweekday()


def entries_of(kept: Iterable[Mapping[str, Any]]) -> tuple[Entry, ...]:
    """A list as it is stored: [{"staff": 3, "days": "12345"}]."""
    return tuple(Entry(int(one["staff"]), str(one.get("days") or EVERY_DAY)) for one in kept)


def on_duty(
    entries: Iterable[Entry], weekday: int, there: Collection[int], instead: Mapping[int, int]
) -> tuple[int, ...]:
    """Who of a list is called, in order: those of this weekday; for somebody on leave whoever stands in for them."""
    wanted = (instead.get(one.staff, one.staff) for one in entries if str(weekday) in one.days)
    return tuple(dict.fromkeys(staff for staff in wanted if staff in there))


def first(crew: Crew) -> Call:
    """Whom an emergency reaches at once: the first on the list; where nobody is on it, everybody of the agency."""
    return Call("duty", crew.listed[:1]) if crew.listed else Call("everybody", crew.everybody)


def following(crew: Crew, desk: Collection[int], called: Collection[int], rungs: Collection[str]) -> Call | None:
    """Whom to call next: one substitute after the other, then the heads, then all of the desk, once; None when all were.

    `called` are the staff told since this watch began (not those told in copy), `rungs` why.
    """
    for staff in crew.listed:
        if staff not in called:
            return Call("substitute", (staff,))
    heads = tuple(staff for staff in crew.heads if staff not in called)
    if heads:
        return Call("head", heads)
    return Call("desk", tuple(desk)) if desk and "desk" not in rungs else None

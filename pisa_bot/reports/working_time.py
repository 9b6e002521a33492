"""Working time of an area: when offices work, when a span of it is over, how much of it lies between two moments.

Pure: no clock; moments come in aware, in any zone, and leave in UTC. A year is computed once and kept as sorted microseconds.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from pisa_bot.areas.model import Calendar, Span

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_SECOND = 1_000_000
_HORIZON_YEARS = 10

Hours = tuple[tuple[int, tuple[tuple[time, time], ...]], ...]


@dataclass(frozen=True, slots=True)
class _Key:
    """What of a calendar decides its working time, hashable."""

    timezone: str
    country: str
    hours: Hours
    off: frozenset[date]
    on: frozenset[date]
    seasons: tuple[tuple[date, date, Hours], ...]


@dataclass(frozen=True, slots=True)
class _Year:
    """A local year: its opening and closing moments, the working time before each opening, the days and their last closing."""

    opens: list[int]
    closes: list[int]
    before: list[int]
    total: int
    days: list[date]
    ends: list[int]


def is_working(moment: datetime, calendar: Calendar) -> bool:
    """Whether offices are open at `moment`; a closing moment itself is not working time."""
    key, at = _key(calendar), _micro(moment)
    year = _year(key, _local(moment, key).year)
    index = bisect_right(year.opens, at) - 1
    return index >= 0 and at < year.closes[index]


def next_working(moment: datetime, calendar: Calendar) -> datetime:
    """`moment` itself when offices are open, else the next opening; ValueError when there is none within ten years."""
    key, at = _key(calendar), _micro(moment)
    for year in _years(key, _local(moment, key).year):
        index = bisect_right(year.closes, at)
        if index < len(year.closes):
            return _moment(max(at, year.opens[index]))
    raise ValueError("the calendar has no working time")


def between(start: datetime, end: datetime, calendar: Calendar) -> float:
    """Working seconds from `start` to `end`; negative when `end` comes first."""
    key = _key(calendar)
    first, last = _local(start, key).year, _local(end, key).year
    if (first, start) > (last, end):
        return -between(end, start, calendar)
    worked = _worked(_year(key, last), _micro(end)) - _worked(_year(key, first), _micro(start))
    worked += sum(_year(key, year).total for year in range(first, last))
    return worked / _SECOND


def add(start: datetime, span: Span, calendar: Calendar) -> datetime:
    """When `span` that begins at `start` is over, in UTC; an amount of 0 or less is over at once.

    working_days: "N hari kerja" as offices count them. The day of receipt is day 0 whatever its hour, the next working day is
        day 1, and the span ends at closing time of day N. What comes on a day off has the next working day as day 1.
        A fraction counts as a whole day.
    working_hours: the clock runs in working time only; one that is over exactly at closing time ends then, not next morning.
    clock_hours, clock_minutes: day and night.
    ValueError for a naive moment, an unknown unit, or a calendar without working time.
    """
    if span.amount <= 0:
        return _moment(_micro(start))
    match span.unit:
        case "working_days":
            return _add_days(start, math.ceil(span.amount), calendar)
        case "working_hours":
            return add_seconds(start, span.amount * 3600, calendar)
        case "clock_hours":
            return _moment(_micro(start)) + timedelta(hours=span.amount)
        case "clock_minutes":
            return _moment(_micro(start)) + timedelta(minutes=span.amount)
    raise ValueError(f"unknown unit {span.unit!r}")


def add_seconds(start: datetime, seconds: float, calendar: Calendar) -> datetime:
    """When `seconds` (> 0) of working time have passed since `start`; the earliest such moment, in UTC."""
    key = _key(calendar)
    left = round(seconds * _SECOND)
    for number, year in enumerate(_years(key, _local(start, key).year)):
        target = left + (_worked(year, _micro(start)) if number == 0 else 0)
        if target <= year.total:
            index = bisect_left(year.before, target) - 1
            return _moment(year.opens[index] + target - year.before[index])
        left = target - year.total
    raise ValueError("the calendar has no working time")


def closing(moment: datetime, calendar: Calendar) -> datetime:
    """The next closing time of a working day at or after `moment`, in UTC."""
    key, at = _key(calendar), _micro(moment)
    for year in _years(key, _local(moment, key).year):
        index = bisect_left(year.ends, at)
        if index < len(year.ends):
            return _moment(year.ends[index])
    raise ValueError("the calendar has no working time")


def after_quiet(moment: datetime, calendar: Calendar) -> datetime:
    """`moment`, or the end of the quiet hours that it falls in, in UTC; equal bounds mean that there are none."""
    zone = ZoneInfo(calendar.timezone)
    local = moment.astimezone(zone)
    begin, end = calendar.quiet
    now = local.time()
    if begin <= end:
        quiet, day = begin <= now < end, local.date()
    else:
        quiet = now >= begin or now < end
        day = local.date() + timedelta(days=1 if now >= begin else 0)
    return datetime.combine(day, end, zone).astimezone(UTC) if quiet else _moment(_micro(moment))


def day_off(day: date, calendar: Calendar) -> str | None:
    """Why offices are closed on `day`: "weekend", "extra", or the holiday's own name; None on a working day."""
    key = _key(calendar)
    if _hours(key, day):
        return None
    if day in key.off:
        return "extra"
    return _holidays(key.country, day.year).get(day, "weekend")


def local_date(moment: datetime, calendar: Calendar) -> date:
    """The date that the clock on the office wall shows."""
    return moment.astimezone(ZoneInfo(calendar.timezone)).date()


def _add_days(start: datetime, days: int, calendar: Calendar) -> datetime:
    key = _key(calendar)
    received = _local(start, key).date()
    for number, year in enumerate(_years(key, received.year)):
        index = (bisect_right(year.days, received) if number == 0 else 0) + days - 1
        if index < len(year.days):
            return _moment(year.ends[index])
        days = index - len(year.days) + 1
    raise ValueError("the calendar has no working time")


def _worked(year: _Year, at: int) -> int:
    """Working microseconds of `year` that lie before `at`."""
    index = bisect_right(year.opens, at) - 1
    if index < 0:
        return 0
    return year.before[index] + min(at, year.closes[index]) - year.opens[index]


def _years(key: _Key, first: int) -> Iterator[_Year]:
    return (_year(key, year) for year in range(first, first + _HORIZON_YEARS + 1))


@lru_cache(maxsize=256)
def _year(key: _Key, number: int) -> _Year:
    zone = ZoneInfo(key.timezone)
    opens: list[int] = []
    closes: list[int] = []
    before: list[int] = []
    days: list[date] = []
    ends: list[int] = []
    total = 0
    day = date(number, 1, 1)
    while day.year == number:
        hours = _hours(key, day)
        for begin, end in hours:
            opens.append(_micro(datetime.combine(day, begin, zone)))
            closes.append(_micro(datetime.combine(day, end, zone)))
            before.append(total)
            total += closes[-1] - opens[-1]
        if hours:
            days.append(day)
            ends.append(closes[-1])
        day += timedelta(days=1)
    return _Year(opens, closes, before, total, days, ends)


def _hours(key: _Key, day: date) -> tuple[tuple[time, time], ...]:
    """Office hours of a day. An extra workday on a weekend has the hours of the week's first working day."""
    week = dict(next((hours for first, last, hours in key.seasons if first <= day <= last), key.hours))
    if day in key.on:
        return week.get(day.isoweekday()) or next((week[number] for number in sorted(week) if week[number]), ())
    if day in key.off or day in _holidays(key.country, day.year):
        return ()
    return week.get(day.isoweekday(), ())


@lru_cache(maxsize=256)
def _holidays(country: str, year: int) -> dict[date, str]:
    """Public holidays and, where the country has them, the government's own (in Indonesia: cuti bersama)."""
    if not country:
        return {}
    supported = holidays.country_holidays(country, years=year).supported_categories
    wanted = tuple(category for category in ("public", "government") if category in supported)
    return dict(holidays.country_holidays(country, years=year, categories=wanted))


def _key(calendar: Calendar) -> _Key:
    hours = tuple(calendar.hours.items())
    seasons = tuple((season.first, season.last, tuple(season.hours.items())) for season in calendar.seasons)
    return _Key(calendar.timezone, calendar.country, hours, calendar.extra_holidays, calendar.extra_workdays, seasons)


def _local(moment: datetime, key: _Key) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(ZoneInfo(key.timezone))


def _micro(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND


def _moment(micro: int) -> datetime:
    return _EPOCH + timedelta(microseconds=micro)

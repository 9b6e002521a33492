"""Working time of a pack: hours by weekday, the country whose holidays count, own exceptions, quiet hours.

Reads them as values; the holidays themselves are looked up by `reports.working_time`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pisa_bot.areas.model import Calendar, Season
from pisa_bot.areas.source import Entry

KEYS = ("timezone", "country", "hours", "quiet", "extra_holidays", "extra_workdays", "seasons")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def read_calendar(entry: Entry) -> Calendar:
    """The calendar from its table: `hours.monday = ["07:30-16:00"]`, dates as YYYY-MM-DD."""
    entry.only(KEYS)
    zone = entry.text("timezone")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise entry.fail(f"'timezone' {zone!r} is unknown; use a name like Asia/Jakarta") from None
    by_day = week(entry.part("hours"))
    if not any(by_day.values()):
        raise entry.part("hours").fail("no day has working hours; deadlines in working time would never come")
    quiet = entry.text("quiet", "21:00-06:00")
    return Calendar(
        timezone=zone,
        hours=by_day,
        country=entry.text("country"),
        extra_holidays=days(entry, "extra_holidays"),
        extra_workdays=days(entry, "extra_workdays"),
        quiet=period(entry, "quiet", quiet),
        seasons=seasons(entry),
    )


def week(hours: Entry) -> dict[int, tuple[tuple[time, time], ...]]:
    """Hours by ISO weekday; a day that is not named has none."""
    hours.only(WEEKDAYS)
    by_day = {
        WEEKDAYS.index(day) + 1: tuple(period(hours, day, text) for text in hours.words(day)) for day in hours.data
    }
    for number, periods in by_day.items():
        ends = [moment for pair in periods for moment in pair]
        if ends != sorted(set(ends)):
            raise hours.fail(f"'{WEEKDAYS[number - 1]}' has hours that overlap or run backwards; write them in order")
    return by_day


def seasons(entry: Entry) -> tuple[Season, ...]:
    """Days with hours of their own: `[[calendar.seasons]]` with `first`, `last` and `hours`."""
    found: Any = entry.data.get("seasons", ())
    if not isinstance(found, list | tuple) or not all(isinstance(item, Mapping) for item in found):
        raise entry.fail("'seasons' must be a list of tables with first, last and hours")
    read = []
    for number, item in enumerate(found, start=1):
        season = Entry(entry.where, f"season {number}", item)
        season.only(("first", "last", "hours"))
        first, last = (
            next(iter(days(Entry(entry.where, key, {key: [item.get(key)]}), key))) for key in ("first", "last")
        )
        if last < first:
            raise season.fail("'last' comes before 'first'")
        read.append(Season(first, last, week(season.part("hours"))))
    return tuple(read)


def period(entry: Entry, key: str, text: str) -> tuple[time, time]:
    """ "07:30-16:00" as two times."""
    start, _, end = text.partition("-")
    try:
        return time.fromisoformat(start.strip()), time.fromisoformat(end.strip())
    except ValueError:
        raise entry.fail(f"'{key}' has {text!r}; write hours like 07:30-16:00") from None


def days(entry: Entry, key: str) -> frozenset[date]:
    """Dates, as TOML dates or as texts (JSON knows no dates)."""
    value: Any = entry.data.get(key, [])
    if not isinstance(value, list | tuple):
        raise entry.fail(f"'{key}' must be a list of dates")
    try:
        return frozenset(day if isinstance(day, date) else date.fromisoformat(day) for day in value)
    except (TypeError, ValueError):
        raise entry.fail(f"'{key}' must be a list of dates like 2026-03-21") from None

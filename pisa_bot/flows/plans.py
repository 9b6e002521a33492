"""The day that an officer named ("besok", "Senin", "tanggal 5") as a date, counted from the day on the office wall.

Names no day that was not named: "next week" stays words. What waits for a month or a budget year waits for its last day.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from pisa_bot.areas.model import Calendar
from pisa_bot.reports import working_time

AHEAD = {"today": 0, "tomorrow": 1, "day_after_tomorrow": 2}


def day_of(named: str | None, now: datetime, calendar: Calendar) -> str:
    """ISO date of a day as `nlu.dates` names it ("tomorrow", "weekday:1", "day:5", "day:5/12", ISO); "" when it is none."""
    today = working_time.local_date(now, calendar)
    kind, _, value = (named or "").partition(":")
    try:
        if kind in AHEAD:
            return (today + timedelta(days=AHEAD[kind])).isoformat()
        if kind == "weekday":
            return (today + timedelta(days=(int(value) - today.isoweekday() - 1) % 7 + 1)).isoformat()
        if kind in ("month", "next_month", "year", "next_year"):
            return _last_of(kind, value, today).isoformat()
        if kind == "in_days":
            return (today + timedelta(days=int(value))).isoformat()
        if kind == "day":
            return _in_month(value, today).isoformat()
        return date.fromisoformat(kind).isoformat() if kind else ""
    except ValueError:
        return ""


def _last_of(kind: str, value: str, today: date) -> date:
    """The last day of a month or a year to come; a month without a year is the next one of that name."""
    if kind in ("year", "next_year"):
        return date(int(value or today.year + 1), 12, 31)
    month, _, year = value.partition("/")
    number = int(month or today.month % 12 + 1)
    first = date(int(year or today.year + (number < today.month or (not month and number == 1))), number, 1)
    return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _in_month(value: str, today: date) -> date:
    """The next day of that number (and month, where one is named) on or after today."""
    day, _, month = value.partition("/")
    if month:
        named = date(today.year, int(month), int(day))
        return named if named >= today else date(today.year + 1, int(month), int(day))
    for ahead in range(12):
        month_number = (today.month - 1 + ahead) % 12 + 1
        year = today.year + (today.month - 1 + ahead) // 12
        try:
            named = date(year, month_number, int(day))
        except ValueError:
            continue
        if named >= today:
            return named
    raise ValueError("no such day")

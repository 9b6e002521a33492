"""Working time against a counter that walks every minute, over ten years of Indonesian holidays."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack, Span
from pisa_bot.areas.pack import load_pack
from pisa_bot.reports import working_time

WIB = ZoneInfo("Asia/Jakarta")
CALENDAR = load_pack("purwakarta").calendar
START = datetime(2020, 1, 1, tzinfo=UTC)
MOMENTS = st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
OFF = holidays.country_holidays("ID", years=range(2019, 2033), categories=("public", "government"))


def works(moment: datetime) -> bool:
    """Brute force: whether offices are open in the minute that begins at `moment`."""
    local = moment.astimezone(WIB)
    if local.date() in OFF and local.date() not in CALENDAR.extra_workdays:
        return False
    if local.date() in CALENDAR.extra_holidays:
        return False
    return any(begin <= local.time() < end for begin, end in CALENDAR.hours.get(local.isoweekday(), ()))


@given(MOMENTS)
def test_open_and_shut_are_as_the_wall_says(moment: datetime) -> None:
    assert working_time.is_working(moment, CALENDAR) == works(moment)


@settings(max_examples=40, deadline=None)
@given(MOMENTS, st.integers(0, 6 * 24 * 60))
def test_working_seconds_between_two_moments_are_the_minutes_that_were_worked(start: datetime, minutes: int) -> None:
    counted = sum(works(start + timedelta(minutes=n)) for n in range(minutes))
    assert working_time.between(start, start + timedelta(minutes=minutes), CALENDAR) == pytest.approx(counted * 60)


@settings(max_examples=40, deadline=None)
@given(MOMENTS, st.integers(1, 30))
def test_working_hours_end_when_so_many_minutes_were_worked(start: datetime, hours: int) -> None:
    end = working_time.add(start, Span(hours, "working_hours"), CALENDAR)
    assert working_time.between(start, end, CALENDAR) == pytest.approx(hours * 3600)
    assert works(end - timedelta(minutes=1))


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(1, 60))
def test_working_days_end_at_closing_of_the_nth_working_day_after(start: datetime, days: int) -> None:
    end = working_time.add(start, Span(days, "working_days"), CALENDAR).astimezone(WIB)
    day, counted = start.astimezone(WIB).date(), 0
    while counted < days:
        day += timedelta(days=1)
        noon = datetime.combine(day, datetime.min.time(), WIB) + timedelta(hours=10)
        counted += works(noon)
    assert end.date() == day
    assert end.time() == max(shut for _, shut in CALENDAR.hours[day.isoweekday()])


def test_clock_time_runs_day_and_night() -> None:
    friday = datetime(2026, 11, 6, 14, 0, tzinfo=UTC)
    assert working_time.add(friday, Span(24, "clock_hours"), CALENDAR) == friday + timedelta(hours=24)
    assert working_time.add(friday, Span(15, "clock_minutes"), CALENDAR) == friday + timedelta(minutes=15)


def test_collective_leave_is_no_working_day(pack: Pack) -> None:
    assert working_time.day_off(date(2026, 3, 20), pack.calendar) not in (
        None,
        "weekend",
    )  # cuti bersama of Idul Fitri 1447


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        working_time.add(datetime(2026, 11, 6), Span(1, "working_days"), CALENDAR)  # noqa: DTZ001

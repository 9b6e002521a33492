"""A report's dates with pauses, against a counter that walks every minute; stages that leave no gap; who may put a date off."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Span
from pisa_bot.areas.overlay import overlay
from pisa_bot.areas.pack import load_pack
from pisa_bot.reports import clocks, postponing, working_time
from pisa_bot.reports.clocks import Pause

WIB = ZoneInfo("Asia/Jakarta")
PACK = load_pack("purwakarta")
CALENDAR = PACK.calendar
START = datetime(2020, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MOMENTS = st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))
PAUSES = st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 3000)), max_size=3)


def laid(start: datetime, drawn: list[tuple[int, int]]) -> tuple[Pause, ...]:
    """Pauses one after the other from `start`: so many minutes of running, then so many of standing still."""
    found, at = [], start
    for running, standing in drawn:
        begin = at + timedelta(minutes=running)
        at = begin + timedelta(minutes=standing)
        found.append(Pause(begin, at, clocks.CHECKED))
    return tuple(found)


def walked(start: datetime, minutes: int, pauses: tuple[Pause, ...], working: bool) -> datetime:
    """Brute force: the end of the minute in which so many minutes have run."""
    at = start
    while minutes:
        standing = any(pause.start <= at < pause.end for pause in pauses)
        minutes -= not standing and (not working or working_time.is_working(at, CALENDAR))
        at += MINUTE
    return at


@settings(max_examples=40, deadline=None)
@given(MOMENTS, st.integers(1, 20), PAUSES)
def test_working_hours_with_pauses_end_when_so_many_minutes_have_run(
    start: datetime, hours: int, drawn: list[tuple[int, int]]
) -> None:
    pauses = laid(start, drawn)
    assert clocks.due(start, Span(hours, "working_hours"), pauses, CALENDAR) == walked(start, hours * 60, pauses, True)


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.integers(1, 48), PAUSES)
def test_hours_on_the_wall_with_pauses_end_when_so_many_minutes_have_run(
    start: datetime, hours: int, drawn: list[tuple[int, int]]
) -> None:
    pauses = laid(start, drawn)
    assert clocks.due(start, Span(hours, "clock_hours"), pauses, CALENDAR) == walked(start, hours * 60, pauses, False)


@settings(max_examples=40, deadline=None)
@given(MOMENTS, st.integers(1, 14), PAUSES)
def test_working_days_with_pauses_leave_as_much_working_time_as_without(
    start: datetime, days: int, drawn: list[tuple[int, int]]
) -> None:
    pauses, span = laid(start, drawn), Span(days, "working_days")
    plain, moved = working_time.add(start, span, CALENDAR), clocks.due(start, span, pauses, CALENDAR)
    minutes = round(working_time.between(start, plain, CALENDAR) / 60)
    # the wall shows the closing of a day, so the last minute counted may lie before the due moment, never after it
    assert walked(start, minutes, pauses, True) <= moved
    stood = sum(working_time.between(p.start, min(p.end, moved), CALENDAR) for p in pauses if p.start < moved)
    assert working_time.between(start, moved, CALENDAR) == pytest.approx(minutes * 60 + stood)


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.sampled_from(sorted(PACK.deadline_classes)), PAUSES)
def test_percentages_come_in_order_and_a_hundred_is_the_date(
    start: datetime, slug: str, drawn: list[tuple[int, int]]
) -> None:
    pauses, span = laid(start, drawn), PACK.deadline_classes[slug].fix
    at = [clocks.passed(start, span, percent, pauses, CALENDAR) for percent in (50, 80, 100, 150)]
    assert at == sorted(at)
    assert at[2] == clocks.due(start, span, pauses, CALENDAR)


@settings(max_examples=60, deadline=None)
@given(MOMENTS, MOMENTS, PAUSES)
def test_no_transfer_moves_the_citizens_dates(filed: datetime, other: datetime, drawn: list[tuple[int, int]]) -> None:
    held, pauses = max(filed, other), laid(filed, drawn)
    kept = clocks.dues(PACK, "normal", filed, None, pauses)
    moved = clocks.dues(PACK, "normal", filed, held, pauses)
    assert (kept.answer, kept.fix) == (moved.answer, moved.fix)
    assert moved.agency_fix >= kept.fix


def test_what_was_late_stays_late_through_a_pause() -> None:
    start = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
    span = Span(4, "working_hours")
    plain = clocks.due(start, span, (), CALENDAR)
    late = Pause(plain + timedelta(hours=1), plain + timedelta(days=9), clocks.CHECKED)
    assert clocks.due(start, span, (late,), CALENDAR) == plain


def test_the_citizen_is_waited_for_three_working_days_at_most() -> None:
    asked = datetime(2026, 11, 5, 3, 0, tzinfo=UTC)  # a Thursday
    pause = clocks.ended(Pause(asked, asked + timedelta(days=40), clocks.ASKED), CALENDAR)
    assert f"{pause.end.astimezone(WIB):%a %d %H:%M}" == "Tue 10 16:00"
    assert clocks.stands_still("needs_info", asked_before=True) is None
    assert clocks.stands_still("needs_info", asked_before=False) == clocks.ASKED


def test_in_ramadan_a_day_has_its_own_hours_and_an_admin_may_add_days_off() -> None:
    monday = datetime(2026, 3, 2, 0, 0, tzinfo=WIB)
    assert working_time.between(monday, monday + timedelta(days=1), CALENDAR) == 7 * 3600
    assert working_time.between(monday + timedelta(days=35), monday + timedelta(days=36), CALENDAR) == 8.5 * 3600
    changed = overlay(PACK, [("calendar", "calendar", {"extra_holidays": ["2026-03-02"]})])
    assert working_time.between(monday, monday + timedelta(days=1), changed.calendar) == 0
    assert changed.calendar.seasons == CALENDAR.seasons


@given(MOMENTS, st.lists(st.tuples(st.integers(0, 9000), st.sampled_from(["a", "b"]), st.integers(0, 2)), max_size=8))
def test_stages_follow_each_other_without_a_gap_and_sum_up(start: datetime, steps: list[tuple[int, str, int]]) -> None:
    states = ("forwarded", "acknowledged", "in_progress")
    history, at = [{"at": start, "after": "forwarded", "agency": "a"}], start
    for minutes, agency, state in steps:
        at += timedelta(minutes=minutes)
        history.append({"at": at, "after": states[state], "agency": agency})
    now = at + timedelta(hours=5)
    found = clocks.stages(history, now, CALENDAR)
    assert found[0].start == start
    assert found[-1].end == now
    assert all(before.end == after.start for before, after in itertools.pairwise(found))
    assert sum((stage.lasted for stage in found), timedelta()) == now - start
    assert sum(stage.worked for stage in found) == pytest.approx(working_time.between(start, now, CALENDAR))


DUE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("wanted", "remembered", "role", "key"),
    [
        ("2026-11-20", {}, "officer", None),
        ("2026-11-23", {}, "officer", None),  # the day of the deadline itself
        ("2026-11-24", {}, "officer", postponing.PAST_DEADLINE),
        ("2026-11-24", {}, "desk", postponing.PAST_DEADLINE),
        ("2026-11-24", {}, "head", None),
        ("2026-11-20", {"date": "2026-11-18", "postponed": 0}, "officer", None),
        ("2026-11-21", {"date": "2026-11-20", "postponed": 1}, "officer", postponing.SECOND),
        ("2026-11-19", {"date": "2026-11-20", "postponed": 1}, "officer", None),  # earlier is no postponement
        ("2026-11-21", {"date": "2026-11-20", "postponed": 1}, "head", None),
        ("", {}, "officer", None),
    ],
)
def test_who_may_promise_which_day(wanted: str, remembered: dict[str, object], role: str, key: str | None) -> None:
    assert postponing.refusal(wanted, DUE, remembered, role, CALENDAR) == key


def test_each_later_date_counts_as_one_postponement() -> None:
    first = postponing.promised("2026-11-18", {})
    second = postponing.promised("2026-11-20", first)
    assert (first["postponed"], second["postponed"]) == (0, 1)
    assert postponing.promised("2026-11-19", second)["postponed"] == 1

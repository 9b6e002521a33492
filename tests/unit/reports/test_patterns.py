"""Patterns: the same spot, a category that grows, an agency that slows; and which closed reports a person looks at again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pisa_bot.reports.patterns import Seen, growing, slowing, spots
from pisa_bot.reports.validating import reason

NOW = datetime(2026, 11, 24, tzinfo=UTC)


def seen(
    number: int, days: float, *, lat: float = -6.6401, category: str = "jalan", hours: float | None = None
) -> Seen:
    """A report `days` ago near one place; `hours` until it was done."""
    at = NOW - timedelta(days=days)
    done = None if hours is None else at + timedelta(hours=hours)
    return Seen(number, category, "dputr", "32.14.04.2001", None, lat, 107.3801, at, done)


def test_three_reports_of_a_kind_at_one_spot_are_found_once_a_month() -> None:
    near = [seen(1, 80), seen(2, 40), seen(3, 1)]
    (found,) = spots([*near, seen(4, 2, lat=-6.70), seen(5, 2, category="pju"), seen(6, 91)], NOW)
    assert (found.category, found.count, found.data) == ("jalan", 3, {"reports": [1, 2, 3]})
    assert spots(near, NOW + timedelta(days=1))[0].key == found.key
    assert spots(near[:2], NOW) == []


def test_without_coordinates_a_landmark_of_a_village_is_a_spot_and_a_village_alone_is_none() -> None:
    base = Seen(0, "sampah", "dlh", "32.14.04.2001", "pasar plered", None, None, NOW, None)
    assert len(spots([base] * 3, NOW)) == 1
    assert spots([Seen(0, "sampah", "dlh", "32.14.04.2001", None, None, None, NOW, None)] * 3, NOW) == []


@pytest.mark.parametrize(("this_week", "found"), [(4, 0), (5, 0), (9, 1)])
def test_a_category_grows_when_its_week_is_beyond_chance(this_week: int, found: int) -> None:
    usual = [seen(100 + n, 8 + n * 1.75) for n in range(32)]  # four a week for eight weeks
    assert len(growing([*usual, *(seen(n, 1) for n in range(this_week))], NOW)) == found


def test_an_agency_slows_when_its_median_is_half_as_long_again() -> None:
    before = [seen(n, 60, hours=20) for n in range(6)]
    assert [one.agency for one in slowing([*before, *(seen(9 + n, 5, hours=40) for n in range(6))], NOW)] == ["dputr"]
    assert slowing([*before, *(seen(9 + n, 5, hours=25) for n in range(6))], NOW) == []
    assert slowing([*before, *(seen(9 + n, 5, hours=90) for n in range(4))], NOW) == []  # too few to say


def test_about_one_closed_report_in_ten_is_drawn_and_the_same_ones_again() -> None:
    numbers = [f"PWK-2611-{n:04d}" for n in range(2000)]
    drawn = {number for number in numbers if reason(number, "2026-W48", "confirmed", 5, False)}
    assert 140 <= len(drawn) <= 260
    assert drawn == {number for number in numbers if reason(number, "2026-W48", "confirmed", 5, False)}
    assert drawn != {number for number in numbers if reason(number, "2026-W49", "confirmed", 5, False)}


def test_what_was_reopened_and_then_met_silence_or_displeased_is_always_looked_at() -> None:
    number = next(f"PWK-2611-{n}" for n in range(99) if not reason(f"PWK-2611-{n}", "w", "confirmed", 5, False))
    assert reason(number, "w", "unconfirmed", None, True) == "silent_after_reopen"
    assert reason(number, "w", "confirmed", 2, False) == "unhappy"
    assert reason(number, "w", "unconfirmed", None, False) is None

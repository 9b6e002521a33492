"""A second report of the same hole is offered the first; another hole, an ended report and a secret never are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.reports.duplicates import likely_duplicates, metres
from pisa_bot.reports.states import ENDED, State

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
DEGREE = 111_195.08  # metres of one degree of latitude on a sphere of the mean radius


@dataclass(frozen=True)
class Report:
    category: str = "jalan"
    village: str | None = "32.14.04.2001"
    lat: float | None = -6.6400
    lng: float | None = 107.3900
    created_at: datetime = NOW
    state: str = "forwarded"
    secret: bool = False


NEW = Report()


def north(distance: float, **changes: object) -> Report:
    assert NEW.lat is not None
    return replace(NEW, lat=NEW.lat + distance / DEGREE, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("other", "offered"),
    [
        (north(240), True),
        (north(260), False),
        (north(240, category="drainase"), False),
        (north(240, secret=True), False),
        (north(240, village="32.14.04.2002"), True),
        (north(0, created_at=NOW - timedelta(days=29)), True),
        (north(0, created_at=NOW - timedelta(days=31)), False),
        (replace(NEW, lat=None, lng=None), True),
        (replace(NEW, lat=None, lng=None, village="32.14.04.2002"), False),
        *((north(10, state=state.value), state not in ENDED) for state in State),
    ],
)
def test_what_is_offered_to_a_new_report(other: Report, offered: bool) -> None:
    assert likely_duplicates(NEW, [other]) == ([other] if offered else [])


def test_no_place_is_no_match() -> None:
    nowhere = Report(village=None, lat=None, lng=None)
    assert likely_duplicates(nowhere, [replace(nowhere), NEW]) == []


def test_the_nearest_comes_first_and_the_report_itself_never() -> None:
    village = replace(NEW, lat=None, lng=None)
    assert likely_duplicates(NEW, [village, north(200), NEW, north(20)]) == [north(20), north(200), village]


def test_a_wider_circle_is_the_packs_to_draw() -> None:
    assert likely_duplicates(NEW, [north(400)], radius=500) == [north(400)]


DEGREES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(DEGREES, DEGREES)
def test_distance_is_the_same_both_ways_and_at_most_half_the_earth(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    first, second = (Report(lat=lat, lng=lng) for lat, lng in (one, other))
    there, back = metres(first, second), metres(second, first)
    assert there is not None
    assert there == pytest.approx(back)
    assert 0 <= there <= 20_015_200

"""A second report of the same hole is offered the first; another hole, an ended report and a secret never are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.reports.duplicates import Scene, likely_duplicates, likeness, metres
from pisa_bot.reports.states import ENDED, State

NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
DEGREE = 111_195.08  # metres of one degree of latitude on a sphere of the mean radius


@dataclass(frozen=True)
class Report:
    name: str = ""
    state: str = "forwarded"
    secret: bool = False


KNOWN = Report("known")
PINNED = Scene("jalan", NOW, kecamatan="32.14.04", village="32.14.04.2001", lat=-6.6400, lng=107.3900)
TOLD = replace(PINNED, lat=None, lng=None, area=("Citeko", "Plered"))


def north(distance: float, **changes: object) -> Scene:
    assert PINNED.lat is not None
    return replace(PINNED, lat=PINNED.lat + distance / DEGREE, **changes)  # type: ignore[arg-type]


def offered(new: Scene, other: Scene, report: Report = KNOWN) -> bool:
    return bool(likely_duplicates(new, [(other, report)]))


@pytest.mark.parametrize(
    ("other", "repeats"),
    [
        (north(30), True),
        (north(260), False),
        (north(30, category="drainase"), False),
        (north(30, village="32.14.04.2002"), True),
        (north(0, created_at=NOW - timedelta(days=29)), True),
        (north(0, created_at=NOW - timedelta(days=31)), False),
        (TOLD, False),
    ],
)
def test_pins_near_each_other_in_the_same_month_are_the_same_thing(other: Scene, repeats: bool) -> None:
    assert offered(PINNED, other) is repeats


@pytest.mark.parametrize(
    ("here", "there", "repeats"),
    [
        ("depan SDN 2 Citeko", "payuneun SDN 2 citeko", True),
        ("depan SDN 2 Citeko", "SDN 3 Citeko", False),
        ("kp Krajan RT 04", "kampung krajaan rt 4", True),
        ("kp Krajan RT 04", "kp Krajan RT 05", False),
        ("gang Mawar 7", "gang Melati 7", False),
        ("Citeko", "desa citeko", False),
        ("", "", False),
    ],
)
def test_a_place_in_words_is_the_same_when_its_particular_names_and_numbers_agree(
    here: str, there: str, repeats: bool
) -> None:
    assert offered(replace(TOLD, place=here), replace(TOLD, place=there)) is repeats


def test_the_same_landmark_and_like_words_are_the_same_thing_and_like_photos_are_strong() -> None:
    market = replace(TOLD, landmark="Pasar Plered", words="jalan berlubang besar sekali depan pasar")
    assert offered(market, replace(market, words="depan pasar jalan berlubang parah sekali"))
    assert not offered(replace(TOLD, words="jalan rusak"), replace(TOLD, words="jalan rusak"))
    assert offered(replace(TOLD, pictures=(0b1011,)), replace(TOLD, pictures=(0b1001, 1 << 40)))
    assert not offered(replace(TOLD, pictures=(0,)), replace(TOLD, pictures=((1 << 40) - 1,)))


def test_a_pin_beside_a_landmark_whose_position_is_known_is_at_the_landmark() -> None:
    assert PINNED.lat is not None
    assert PINNED.lng is not None
    named = replace(TOLD, landmark="Pasar Plered", mark=(PINNED.lat, PINNED.lng))
    assert offered(north(40), named)
    assert offered(named, north(40))
    assert not offered(north(600), named)
    assert not offered(north(40), replace(named, mark=None))


def test_pins_near_each_other_whose_words_name_two_lanes_are_two_things() -> None:
    here, there = replace(PINNED, words="di gang Mawar 7"), north(60, words="gang Mawar 1")
    assert not offered(here, there)
    assert offered(here, north(60, words="lampunya mati, gg. Mawar 7"))


def test_a_market_is_no_name_and_one_sentence_said_at_two_lanes_is_no_double() -> None:
    words = "trotoar di depan toko buku ubinnya lepas"
    shop = replace(TOLD, landmark="toko", place="toko")
    assert not offered(replace(shop, words=f"{words}, gang Mawar 2"), replace(shop, words=f"{words}, gang Melati 5"))


def test_a_kind_that_was_only_likely_counts_where_the_rest_is_strong() -> None:
    drain = replace(PINNED, category="drainase", categories=frozenset(("drainase", "jalan")), pictures=(7,))
    assert offered(replace(PINNED, pictures=(7,)), drain)
    assert not offered(PINNED, north(200, category="drainase", categories=frozenset(("drainase", "jalan"))))


def test_secret_and_ended_reports_are_never_offered() -> None:
    for state in State:
        assert offered(PINNED, PINNED, Report(state=state.value)) is (state not in ENDED)
    assert not offered(PINNED, PINNED, Report(secret=True))


def test_no_place_is_no_match() -> None:
    nowhere = replace(TOLD, village=None, kecamatan=None, place="pasar besar")
    assert likeness(nowhere, nowhere) == 0 == likeness(nowhere, PINNED)


def test_the_likeliest_comes_first() -> None:
    others = [(north(60), Report("near")), (north(5), Report("nearest")), (north(40), Report("nearer"))]
    assert [report.name for report in likely_duplicates(PINNED, others)] == ["nearest", "nearer", "near"]


def test_a_wider_circle_is_the_packs_to_draw() -> None:
    assert likely_duplicates(PINNED, [(north(300), KNOWN)], radius=2000) == [KNOWN]


DEGREES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


@given(DEGREES, DEGREES)
def test_distance_is_the_same_both_ways_and_at_most_half_the_earth(
    one: tuple[float, float], other: tuple[float, float]
) -> None:
    first, second = (Scene("jalan", NOW, lat=lat, lng=lng) for lat, lng in (one, other))
    there, back = metres(first, second), metres(second, first)
    assert there is not None
    assert there == pytest.approx(back)
    assert 0 <= there <= 20_015_200

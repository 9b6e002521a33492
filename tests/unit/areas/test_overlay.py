"""An admin's changes are laid over a pack; a bad one is explained and changes nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack, Span
from pisa_bot.areas.overlay import SECTIONS, overlay, overlay_what_holds
from pisa_bot.areas.pack import load_pack
from pisa_bot.areas.privacy import privacy_page
from pisa_bot.areas.source import PackError

GOOD_AGENCY = {
    "name": {"id": "Kecamatan Plered", "su": "Kacamatan Plered", "en": "Plered District"},
    "short": "Kec. Plered",
}


def test_no_change_is_the_same_pack(pack: Pack) -> None:
    assert overlay(pack, []) is pack


def test_a_change_that_says_nothing_new_changes_nothing(pack: Pack) -> None:
    """Every entry through write and read again: what overlay rebuilds is what the files said."""
    changes = [("agencies", slug, {}) for slug in pack.agencies]
    changes += [("categories", slug, {}) for slug in pack.categories]
    changes += [("deadlines", slug, {}) for slug in pack.deadline_classes]
    changes += [("answers", slug, {}) for slug in pack.answers]
    changes += [("kecamatan", code, {}) for code in pack.kecamatan]
    changes += [("villages", code, {}) for code in pack.villages]
    changes += [("landmarks", mark.name, {}) for mark in pack.landmarks]
    changes += [("calendar", "calendar", {})]
    assert overlay(pack, changes) == pack


def test_a_category_moves_to_an_agency_that_came_in_the_same_breath(pack: Pack) -> None:
    changed = overlay(pack, [("agencies", "kec_plered", GOOD_AGENCY), ("categories", "desa", {"agency": "kec_plered"})])
    assert changed.categories["desa"].agency == "kec_plered"
    assert changed.categories["desa"].name == pack.categories["desa"].name
    assert list(changed.categories) == list(pack.categories)
    assert pack.categories["desa"].agency == "dpmd"


def test_a_wording_changes_in_one_language_only(pack: Pack) -> None:
    changed = overlay(pack, [("categories", "pju", {"name": {"id": "Lampu jalan"}})])
    assert changed.categories["pju"].name == {**pack.categories["pju"].name, "id": "Lampu jalan"}


def test_bad_weather_gives_street_lights_two_days(pack: Pack) -> None:
    changed = overlay(pack, [("deadlines", "street_light", {"fix": {"amount": 48}})])
    assert changed.deadline_classes["street_light"].fix == Span(48, "clock_hours")


def test_ramadan_hours_and_a_local_holiday(pack: Pack) -> None:
    changed = overlay(
        pack, [("calendar", "calendar", {"hours": {"monday": ["08:00-15:00"]}, "extra_holidays": ["2026-07-20"]})]
    )
    assert changed.calendar.hours[1] == ((time(8), time(15)),)
    assert changed.calendar.hours[2] == pack.calendar.hours[2]
    assert changed.calendar.extra_holidays == {date(2026, 7, 20)}


def test_an_answer_is_approved(pack: Pack) -> None:
    changed = overlay(pack, [("answers", "sktm", {"needs_review": False, "source": "Dinas Sosial"})])
    assert not changed.answers["sktm"].needs_review
    assert changed.answers["sktm"].text == pack.answers["sktm"].text


def test_a_word_is_added_weakened_and_taken_away(pack: Pack) -> None:
    word = {"category": "jalan", "language": "id"}
    added = overlay(pack, [("lexicon", "aspal seperti kulit jeruk", word)])
    assert len(added.lexicon) == len(pack.lexicon) + 1
    weak = overlay(added, [("lexicon", "aspal seperti kulit jeruk", {**word, "weak": True})])
    assert len(weak.lexicon) == len(added.lexicon)
    assert weak.lexicon[-1].weak
    assert overlay(weak, [("lexicon", "aspal seperti kulit jeruk", {**word, "removed": True})]).lexicon == pack.lexicon


def test_a_spelling_a_landmark_and_an_outside_name_come_in(pack: Pack) -> None:
    changed = overlay(
        pack,
        [
            ("villages", "32.14.04.2001", {"aliases": ["Plered Kota"]}),
            ("landmarks", "Jembatan Gantung Anjun", {"kind": "jembatan", "kecamatan": "32.14.04"}),
            ("outside", "Cibarusah Baru", {}),
        ],
    )
    assert changed.villages["32.14.04.2001"].aliases == ("Plered Kota",)
    assert changed.landmarks[-1].kecamatan == "32.14.04"
    assert changed.outside_names[-1] == "Cibarusah Baru"


def test_a_changed_retention_period_shows_on_the_privacy_page(pack: Pack) -> None:
    changed = overlay(pack, [("settings", "retention_draft_days", {"value": 17})])
    assert "17 hari" in privacy_page(changed, "id")
    assert "17 hari" not in privacy_page(pack, "id")


BAD: list[tuple[str, str, Mapping[str, Any], str]] = [
    ("agencies", "baru", {"short": "Baru"}, "'name' is missing"),
    ("agencies", "dishub", {"removed": True}, r"categories.toml \[pju\]: agency 'dishub' is unknown"),
    ("agencies", "dishub", {"aliases": ["pupr"]}, "'pupr' already means"),
    ("agencies", "hantu", {"removed": True}, "nothing to remove"),
    ("categories", "jalan", {"agency": "nope"}, "agency 'nope' is unknown"),
    ("categories", "jalan", {"deadline_class": "soon"}, "deadline class 'soon' is unknown"),
    ("categories", "jalan", {"colour": "red"}, "'colour' is not known here"),
    ("categories", "lainnya", {"removed": True}, "'lainnya' is missing"),
    ("categories", "perlindungan", {"secret": False}, "violence needs secret"),
    ("deadlines", "normal", {"answer": {"unit": "days"}}, "use one of working_days"),
    ("deadlines", "information", {"removed": True}, "'information' is missing"),
    ("villages", "32.14.04.2001", {"removed": True}, "register's places"),
    ("villages", "32.14.04.2999", {"name": "Baru"}, "register's places"),
    ("landmarks", "Pasar Plered", {"kecamatan": "32.14.99"}, "kecamatan 32.14.99 is unknown"),
    ("lexicon", "kata", {"category": "jalannn", "language": "id"}, "category 'jalannn' is unknown"),
    ("lexicon", "kata", {"category": "jalan", "language": "id", "removed": True}, "no such word"),
    ("settings", "join_minutes", {"value": "soon"}, "must be a number above 0"),
    ("settings", "no_such_thing", {"value": 1}, "'no_such_thing' is not known here"),
    ("settings", "join_minutes", {"value": float("nan")}, "must be a number above 0"),
    ("settings", "retention_draft_days", {"value": 10**9}, "at most 100,000"),
    ("agencies", "Dinas Baru", GOOD_AGENCY, "is no slug"),
    ("settings", "join_minutes", {}, "'value' is missing"),
    ("calendar", "calendar", {"hours": {"monday": ["x"]}}, "write hours like"),
    ("privacy", "jv", {"text": "…"}, "the key is a language"),
    ("privacy", "id", {"text": "{nothing}"}, "{nothing} has no value"),
    ("weather", "rain", {}, "the section 'weather' is not known"),
    ("agencies", "dishub", [], "must be an object"),  # type: ignore[list-item]
]


@pytest.mark.parametrize(("section", "key", "value", "what"), BAD)
def test_a_bad_change_is_explained_and_names_the_change(
    pack: Pack, section: str, key: str, value: Mapping[str, Any], what: str
) -> None:
    before = (dict(pack.agencies), dict(pack.categories), pack.lexicon, dict(pack.settings))
    with pytest.raises(PackError, match=what) as caught:
        overlay(pack, [(section, key, value)])
    assert f"{section} '{key}'" in str(caught.value)
    assert before == (dict(pack.agencies), dict(pack.categories), pack.lexicon, dict(pack.settings))


def test_a_change_that_no_longer_holds_does_not_silence_the_others(pack: Pack) -> None:
    changed, problems = overlay_what_holds(
        pack,
        [
            ("categories", "pju", {"agency": "gone"}),
            ("settings", "join_minutes", {"value": 45}),
            ("weather", "rain", {}),
        ],
    )
    assert changed.settings["join_minutes"] == 45
    assert changed.categories["pju"] == pack.categories["pju"]
    assert len(problems) == 2
    assert "categories 'pju'" in problems[0]


def test_changes_that_only_hold_together_are_laid_together(pack: Pack) -> None:
    changes = [("categories", "desa", {"agency": "kec_plered"}), ("agencies", "kec_plered", GOOD_AGENCY)]
    changed, problems = overlay_what_holds(pack, changes)
    assert problems == ()
    assert changed.categories["desa"].agency == "kec_plered"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
FIELDS = st.sampled_from(
    [
        "name", "short", "aliases", "external", "reach", "agency", "deadline_class", "copies", "place", "photo", "secret", "triage",
        "violence", "answer", "fix", "text", "questions", "source", "valid_until", "needs_review", "removed", "kind", "lat", "lng",
        "postcode", "kecamatan", "village", "category", "language", "weak", "value", "hours", "quiet", "timezone", "country",
        "extra_holidays", "extra_workdays",
    ]
)  # fmt: skip
KEYS = st.sampled_from(
    [
        "jalan",
        "dishub",
        "normal",
        "sktm",
        "32.14.04",
        "32.14.04.2001",
        "Pasar Plered",
        "calendar",
        "join_minutes",
        "id",
        "",
    ]
)


@given(st.sampled_from(SECTIONS), KEYS, st.dictionaries(FIELDS, JSON, max_size=3))
def test_whatever_json_a_change_holds_it_is_laid_or_explained(section: str, key: str, value: dict[str, Any]) -> None:
    pack = load_pack("purwakarta")
    changed, problems = overlay_what_holds(pack, [(section, key, value)])
    assert len(changed.villages) == 192
    assert all(f"{section} '{key}'" in problem for problem in problems)
    assert changed is pack or not problems

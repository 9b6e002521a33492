"""The ladder of pauses: a warning, then longer and longer, never for good, never for the trusted, and strikes fade."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.overlay import overlay
from pisa_bot.areas.pack import load_pack
from pisa_bot.areas.source import PackError
from pisa_bot.reports import misuse

RULES = misuse.rules(load_pack("purwakarta").settings)
NOW = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)
HOURS = st.integers(0, 5000)


@pytest.mark.parametrize(("before", "minutes"), [(0, 0), (1, 60), (2, 720), (3, 1440), (4, 1440), (50, 1440)])
def test_each_strike_brings_the_next_step_of_the_ladder(before: int, minutes: int) -> None:
    assert misuse.pause(before, 0, RULES) == timedelta(minutes=minutes)


@given(before=st.integers(0, 1000), accepted=st.integers(0, 50), ladder=st.lists(st.integers(0, 100_000), max_size=8))
def test_no_machine_pauses_anybody_longer_than_a_day_nor_the_trusted_at_all(
    before: int, accepted: int, ladder: list[int]
) -> None:
    rule = replace(RULES, ladder=tuple(timedelta(minutes=step) for step in ladder))
    pause = misuse.pause(before, accepted, rule)
    assert timedelta(0) <= pause <= timedelta(hours=24)
    if accepted >= rule.trusted_reports:
        assert pause == timedelta(0)


@given(ago=st.lists(HOURS, max_size=20))
def test_a_strike_counts_until_it_has_faded_and_then_never_again(ago: list[int]) -> None:
    struck = [NOW - timedelta(hours=hours) for hours in ago]
    expected = sum(timedelta(hours=hours) < RULES.fade for hours in ago)
    assert misuse.counting(struck, NOW, RULES) == expected
    assert misuse.counting(struck, NOW + RULES.fade, RULES) == 0


@given(ends=st.lists(st.one_of(st.none(), HOURS), max_size=8))
def test_the_pause_that_runs_is_the_one_that_ends_last(ends: list[int | None]) -> None:
    middle = 2500
    pauses = [None if end is None else NOW + timedelta(hours=end - middle) for end in ends]
    later = [end for end in pauses if end is not None and end > NOW]
    assert misuse.running(pauses, NOW) == (max(later) if later else None)


@pytest.mark.parametrize("ladder", [[], [60], [0, 720, 60], [0, 1441], ["0"], "0, 60"])
def test_a_pack_with_a_ladder_that_is_none_is_refused(ladder: object) -> None:
    with pytest.raises(PackError, match="misuse_ladder_minutes"):
        overlay(load_pack("purwakarta"), [("settings", "misuse_ladder_minutes", {"value": ladder})])

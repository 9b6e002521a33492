"""What must never happen, whatever people send in whatever order."""

from __future__ import annotations

import random
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pisa_bot.areas.pack import load_pack
from pisa_bot.flows import content, correction, desk, intake, officer, reading
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understand import understand
from tests.unit.flows.walks import PEOPLE, Walk, way_out

HEAVY, PARTS = 100_000, 20  # parts, so that several workers share them


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(0, 2**32), steps=st.integers(1, 25), texts=st.lists(st.text(max_size=80), min_size=1, max_size=4)
)
def test_no_sequence_of_messages_raises_files_unasked_closes_on_a_negation_or_leaves_a_dead_end(
    seed: int, steps: int, texts: list[str]
) -> None:
    walk = Walk(random.Random(seed), texts)
    for _ in range(steps):
        walk.step()
    for name in dict.fromkeys(PEOPLE):
        way_out(walk.world, name)


@pytest.fixture
def remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Understanding is pure: what a text means is worked out once, so that the walks cost what the talk costs."""
    pack = load_pack("purwakarta")
    citizens = lru_cache(50_000)(lambda text: understand(text, pack))
    officers = lru_cache(50_000)(lambda text: understand_officer(text, pack))
    for module in (content, intake, correction, reading):
        monkeypatch.setattr(module, "understand", lambda text, _: citizens(text))
    for module in (officer, desk):
        monkeypatch.setattr(module, "understand_officer", lambda text, _: officers(text))


@pytest.mark.heavy
@pytest.mark.timeout(0)
@pytest.mark.parametrize("part", range(PARTS))
def test_a_hundred_thousand_random_walks(part: int, remembered: None) -> None:
    for seed in range(part, HEAVY, PARTS):
        walk = Walk(random.Random(seed))
        for _ in range(1 + seed % 12):
            walk.step()
        way_out(walk.world, "citizen")

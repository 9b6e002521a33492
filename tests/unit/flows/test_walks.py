"""What must never happen, whatever people send in whatever order."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.flows.walks import PEOPLE, Walk, way_out

HEAVY = 100_000


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


@pytest.mark.heavy
@pytest.mark.timeout(0)
def test_a_hundred_thousand_random_walks() -> None:
    for seed in range(HEAVY):
        walk = Walk(random.Random(seed))
        for _ in range(1 + seed % 12):
            walk.step()
        way_out(walk.world, "citizen")

"""What understanding costs grows in step with the length read, up to a stated cap; nothing here is timed.

Work is counted as calls of Python and C functions, which no busy machine changes.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import LIMIT
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understand import understand

POOL = (
    "jalan rusak lubang, lampu pareum. runtah di Plered, Cibatu ka Cirangkong! kebakaran imah tulung; banjir jeung sampah terus "
    "PWK-2611-0042 nu labuh kemarin, tos lami teu aya tindakan? anak keracunan MBG, selokan mampet dan Wanayasah gelap RT 03 RW 2 "
    "SDN 2 Darangdan selesai besok belum beres 2 dari 5 titik, proses nunggu material kantor desa Sukajaya minta uang"
)
CALLS_A_WORD = {understand: 250, understand_officer: 800}
"""The stated slope: calls that one more word may cost, whatever stands around it."""
BESIDES = 3000
"""What a message costs beside its words."""


def work_of(say: Callable[[], Any]) -> int:
    """Calls that `say` makes, once everything it remembers is remembered."""
    say()
    count = 0

    def one_more(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(one_more)
    try:
        say()
    finally:
        sys.setprofile(None)
    return count


def words(number: int, seed: int) -> str:
    rng = random.Random(seed)
    return " ".join(rng.choice(POOL.split()) for _ in range(number))


@pytest.mark.parametrize("reader", [understand, understand_officer])
@settings(max_examples=25, deadline=None)
@given(number=st.integers(1, 500), seed=st.integers(0, 10_000))
def test_each_word_costs_at_most_so_much_however_long_the_message(
    pack: Pack, reader: Callable[[str, Pack], Any], number: int, seed: int
) -> None:
    text = words(number, seed)
    assert work_of(lambda: reader(text, pack)) <= CALLS_A_WORD[reader] * number + BESIDES


@pytest.mark.parametrize("reader", [understand, understand_officer])
@pytest.mark.parametrize(
    "one",
    [
        "a ",
        "Plered ",
        "kebakaran. ",
        "dan ",
        "PWK-2611-0042 ",
        "di ",
        "belum selesai, ",
        "bojong ",
        ", ",
        "é ",
        "😡 ",
        "?! ",
    ],
)
def test_one_thing_repeated_to_the_cap_costs_no_more_a_time(
    pack: Pack, reader: Callable[[str, Pack], Any], one: str
) -> None:
    times = LIMIT // len(one)
    assert work_of(lambda: reader(one * times, pack)) <= CALLS_A_WORD[reader] * len(one.split()) * times + BESIDES


def test_beyond_the_cap_nothing_more_is_read(pack: Pack) -> None:
    at_cap = ("jalan rusak di Plered, " * 1000)[:LIMIT]
    beyond = at_cap + " kebakaran di pasar, tolong!" * 5000
    assert understand(beyond, pack) == understand(at_cap, pack)
    assert work_of(lambda: understand(beyond, pack)) <= work_of(lambda: understand(at_cap, pack)) + 50


@settings(max_examples=60, deadline=None)
@given(
    text=st.text(max_size=400) | st.lists(st.sampled_from([*POOL.split(), "\n", "😭", "é"]), max_size=60).map(" ".join)
)
def test_any_text_is_read_without_error_the_same_way_twice_and_its_offsets_are_its_own(pack: Pack, text: str) -> None:
    found = understand(text, pack)
    assert found == understand(text, pack)
    for span in found.places:
        assert text[span.start : span.end] == span.text
    for problem in found.problems:
        assert 0 <= problem.start < problem.end <= len(text)
    understand_officer(text, pack)

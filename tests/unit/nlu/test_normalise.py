"""Normalising: tidy words, offsets that always point into what was written, and words nobody may touch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.nlu.normalise import LIMIT, fold, normalise
from pisa_bot.nlu.slang import EXPANSIONS, PROTECTED


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("jln rusakkkk BANGETTTT!!!", "jalan rusak banget"),
        ("gorong2 mampet", "gorong gorong mampet"),
        ("RT03/RW 04", "rt 03 rw 04"),
        ("k4mu", "kamu"),
        ("Pleréd réngsé", "plered rengse"),
        ("cai euweuh", "cai euweuh"),
        ("gpp", "tidak apa apa"),
        ("ma'af, jum’at", "maaf jumat"),
        ("dr sadang, dr gigi", "dari sadang dokter gigi"),
        ("tos beres", "geus beres"),
        ("𝐓𝐨𝐥𝐨𝐧𝐠", "tolong"),
        ("🔥🔥", ""),
    ],
)
def test_what_is_written_becomes_tidy_words(written: str, words: str) -> None:
    assert " ".join(normalise(written).words) == words


def test_words_that_look_like_slang_but_are_not_stay() -> None:
    for word in PROTECTED:
        assert normalise(word).words == (word,)
        assert word not in EXPANSIONS


def test_spelling_variants_of_a_sundanese_word_share_a_key() -> None:
    assert fold("euweuh") == fold("eweuh") == fold("euweh")
    assert fold("benerkeun") == fold("benerken")


@given(st.text(max_size=300))
def test_every_token_points_at_what_was_written(text: str) -> None:
    read = normalise(text)
    last = 0
    for token in read.tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.raw
        assert token.start >= last
        last = token.start
        assert token.text
        assert token.text == token.text.lower()


def test_only_the_first_part_of_an_endless_message_is_read() -> None:
    assert normalise("a b " * 5000).tokens[-1].end <= LIMIT

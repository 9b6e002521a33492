"""The pack's words keep to the protected meanings: a false friend never decides a category alone."""

from __future__ import annotations

import pytest

from pisa_bot.areas.model import Pack

# Words that mean two things here (language, everyday Indonesian against Sundanese, or swearing); none may decide alone.
FALSE_FRIENDS = [
    "wadul", "budak", "urang", "lembur", "gandeng", "saat", "gelap", "lauk", "nyeri", "lain", "teh", "poho", "bangsat",
    "anjing", "min", "mangga", "popok",
]  # fmt: skip
# Abbreviations that are one letter swap apart and mean something else.
NEVER = [("ketenagakerjaan", "pkh"), ("bansos", "phk"), ("bansos", "bnpt"), ("pertanian", "popok"), ("kesehatan", "dr")]


@pytest.mark.parametrize("word", FALSE_FRIENDS)
def test_a_false_friend_never_decides_alone(pack: Pack, word: str) -> None:
    strong = [
        entry.category
        for entry in pack.lexicon
        if entry.term.casefold() == word and not entry.weak and entry.category in pack.categories
    ]
    assert strong == []


@pytest.mark.parametrize(("category", "word"), NEVER)
def test_a_swapped_abbreviation_speaks_for_nothing(pack: Pack, category: str, word: str) -> None:
    assert not [entry for entry in pack.lexicon if (entry.category, entry.term.casefold()) == (category, word)]


@pytest.mark.parametrize(
    "word", ["pasar", "rsud", "puskesmas", "sekolah", "terminal", "gardu", "kantor desa", "stasiun", "taman"]
)
def test_words_for_places_are_weak(pack: Pack, word: str) -> None:
    entries = [entry for entry in pack.lexicon if entry.term.casefold() == word and entry.category in pack.categories]
    assert entries
    assert all(entry.weak for entry in entries)

"""Finds places by the shape of their wording: streets, hamlets, RT/RW, schools, offices, "in front of the market".

What it finds has no code of the register; names of villages inside are read elsewhere.
"""

from __future__ import annotations

from pisa_bot.nlu.gazetteer import Gazetteer
from pisa_bot.nlu.place_text import Word
from pisa_bot.nlu.understanding import PlaceSpan


def patterns_in(words: list[Word], index: Gazetteer, original: str) -> list[PlaceSpan]:
    """Spans of kind street, hamlet or facility, in order, not overlapping."""
    return []

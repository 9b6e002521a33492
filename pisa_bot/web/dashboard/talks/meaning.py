"""How a citizen's words were understood, cut into pieces that a page can colour: what decided, and what is a place.

For looking at; explains and never decides. Words on the quiet path are given back to nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.reasons import reasons
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a message: `kind` is "", "why" or "place"."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """A message as understood: the whole answer, its words in pieces, the best category and how sure it is (0–1)."""

    found: Understanding
    pieces: tuple[Piece, ...]
    best: str | None
    confidence: float


def explain(text: str, pack: Pack) -> Meaning | None:
    """The meaning of a message; None when it may be about violence."""
    found = understand(text, pack)
    best = found.category or (found.candidates[0].category if found.candidates else None)
    if best is not None and pack.categories[best].violence:
        return None
    kinds = [""] * len(text)
    if best is not None:
        for reason in reasons(text, pack, best):
            kinds[reason.start : reason.end] = ["why"] * (reason.end - reason.start)
    for place in found.places:
        kinds[place.start : place.end] = ["place"] * (place.end - place.start)
    stretches = groupby(zip(text, kinds, strict=False), key=lambda pair: pair[1])
    pieces = tuple(Piece("".join(letter for letter, _ in pairs), kind) for kind, pairs in stretches)
    confidence = next((c.confidence for c in found.candidates if c.category == best), 0.0)
    return Meaning(found, pieces, best, confidence)

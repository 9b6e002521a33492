"""Turns tidy words into the features the learned models weigh: words, word pairs, pieces of words, lexicon evidence.

The same function serves training and production, so they cannot drift apart. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pisa_bot.nlu.lexicon import Hit
from pisa_bot.nlu.normalise import Token
from pisa_bot.nlu.understanding import PlaceSpan

PLACE = "<p>"
SMALLEST, LARGEST = 3, 5


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[str, ...]:
    """The word itself and its letter runs of 3 to 5, its ends marked; a number is only a number."""
    if word == PLACE or word.startswith("P:"):
        return (word,)
    if word.isdigit():
        return ("#",)
    marked = f"<{word}>"
    runs = [
        "~" + marked[start : start + size]
        for size in range(SMALLEST, LARGEST + 1)
        for start in range(len(marked) - size + 1)
    ]
    return (word, *runs)


def masked(tokens: Sequence[Token], spans: Iterable[PlaceSpan]) -> list[str]:
    """Keys of the tokens, each place span replaced by PLACE and, for a facility, landmark or street, a mark of its first word."""
    covering = sorted((span.start, span.end, span.kind) for span in spans)
    words: list[str] = []
    at = -1
    current = 0
    for token in tokens:
        while current < len(covering) and covering[current][1] <= token.start:
            current += 1
        if current < len(covering) and covering[current][0] <= token.start:
            start, _, kind = covering[current]
            if start != at:
                at = start
                words.append(PLACE)
                if kind in ("facility", "landmark", "outside", "street"):
                    words.append("P:" + token.key)
            continue
        words.append(token.key)
    return words


def around(words: Sequence[str], hits: Iterable[Hit] = (), question: bool = False) -> list[str]:
    """Features that are no part of a word: pairs of neighbours, lexicon hits, a question mark, length, first and last."""
    found = [f"{first} {second}" for first, second in pairwise(words)]
    found += [("L-" if hit.weak else "L+") + hit.category for hit in hits]
    if question:
        found.append("?")
    if len(words) <= 3:
        found.append("<short>")
    elif len(words) >= 30:
        found.append("<long>")
    if words:
        found += ["^" + words[0], "$" + words[-1]]
    return found


@dataclass(frozen=True, slots=True)
class Seen:
    """What a model sees of a message: its words, whose pieces it knows by heart, and the features around them."""

    words: tuple[str, ...]
    others: tuple[str, ...]

    def all(self) -> list[str]:
        """Every feature as text, with repeats."""
        return [piece for word in self.words for piece in pieces(word)] + list(self.others)

"""A pattern of words that is only searched for when one of its first words is there: most messages need no search.

It finds exactly what the plain pattern finds; it never decides what a find means. Pure.
"""

from __future__ import annotations

import re
from functools import lru_cache


def _split(body: str, sign: str) -> list[str]:
    """Parts of a pattern at `sign` outside brackets."""
    parts, depth, start = [], 0, 0
    for at, char in enumerate(body):
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
        elif char == sign and depth == 0:
            parts.append(body[start:at])
            start = at + 1
    return [*parts, body[start:]]


class Cue:
    """Alternatives of whole words; each must begin with a word (or bracketed words), never with an optional part."""

    def __init__(self, body: str) -> None:
        firsts = [_split(alternative, " ")[0] for alternative in _split(body, "|")]
        self._first = re.compile("(?:" + "|".join(firsts) + ")")
        self._whole = re.compile(r"\b(?:" + body + r")\b")

    def begins(self, word: str) -> bool:
        """Whether an alternative may begin with this word."""
        return self._first.fullmatch(word) is not None

    def stands_in(self, words: str) -> bool:
        """Whether it stands anywhere in tidy words."""
        return self._whole.search(words) is not None


class Cues:
    """Several named cues, searched at once: a word says, from memory, which of them it may begin."""

    def __init__(self, **named: Cue) -> None:
        self._named = tuple(named.items())
        self._mask = lru_cache(maxsize=32768)(self._ask)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the cues, in order."""
        return tuple(name for name, _ in self._named)

    def _ask(self, word: str) -> int:
        return sum(1 << number for number, (_, cue) in enumerate(self._named) if cue.begins(word))

    def found(self, words: str) -> frozenset[str]:
        """Names of the cues that stand in tidy words."""
        possible = 0
        for word in words.split():
            possible |= self._mask(word)
        return frozenset(
            name for number, (name, cue) in enumerate(self._named) if possible >> number & 1 and cue.stands_in(words)
        )

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
        alternatives = _split(body, "|")
        single = [one for one in alternatives if len(_split(one, " ")) == 1]
        longer = [one for one in alternatives if len(_split(one, " ")) > 1]
        self._single = re.compile("(?:" + "|".join(single) + ")") if single else None
        self._first = re.compile("(?:" + "|".join(_split(one, " ")[0] for one in longer) + ")") if longer else None
        self._longer = re.compile(r"\b(?:" + "|".join(longer) + r")\b") if longer else None
        self._whole = re.compile(r"\b(?:" + body + r")\b")

    def is_word(self, word: str) -> bool:
        """Whether this word alone is an alternative."""
        return self._single is not None and self._single.fullmatch(word) is not None

    def begins(self, word: str) -> bool:
        """Whether a longer alternative may begin with this word."""
        return self._first is not None and self._first.fullmatch(word) is not None

    def goes_on(self, words: str, at: int) -> bool:
        """Whether a longer alternative begins at this place of tidy words, the start of a word."""
        return self._longer is not None and self._longer.match(words, at) is not None

    def stands_in(self, words: str) -> bool:
        """Whether it stands anywhere in tidy words: the plain pattern, what the short cut is tested against."""
        return self._whole.search(words) is not None


class Cues:
    """Several named cues, searched at once: a word says, from memory, which of them it is and which it may begin."""

    def __init__(self, **named: Cue) -> None:
        self._named = tuple(named.items())
        self._ask = lru_cache(maxsize=32768)(self._asked)

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the cues, in order."""
        return tuple(name for name, _ in self._named)

    def _asked(self, word: str) -> tuple[int, int]:
        is_word = begins = 0
        for number, (_, cue) in enumerate(self._named):
            is_word |= cue.is_word(word) << number
            begins |= cue.begins(word) << number
        return is_word, begins

    def found(self, words: str) -> frozenset[str]:
        """Names of the cues that stand in tidy words."""
        sure = at = 0
        asked: list[tuple[int, int]] = []
        for word in words.split(" "):
            is_word, begins = self._ask(word)
            sure |= is_word
            if begins:
                asked.append((at, begins))
            at += len(word) + 1
        for start, begins in asked:
            begins &= ~sure
            number = 0
            while begins:
                if begins & 1 and self._named[number][1].goes_on(words, start):
                    sure |= 1 << number
                begins >>= 1
                number += 1
        return frozenset(name for number, (name, _) in enumerate(self._named) if sure >> number & 1)

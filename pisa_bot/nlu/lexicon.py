"""Finds the words of the pack's lexicon in a message, longest first; a word may carry a particle or possessive.

It only reports what stands there; deciding is category's. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import Token, normalise

LONGEST = 6
_SUFFIXES = ("na", "nya", "lah", "kah", "ku", "mu")


@dataclass(frozen=True, slots=True)
class Hit:
    """A lexicon term found: positions are indexes into the tokens looked at (`last` exclusive)."""

    category: str
    weak: bool
    first: int
    last: int


Entries = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Index:
    """Terms by their folded words; `starts`: the lengths of the terms that begin with a word, longest first."""

    terms: Mapping[tuple[str, ...], Entries]
    starts: Mapping[str, tuple[int, ...]]


_BUILT: dict[int, tuple[Pack, Index]] = {}


def _build(pack: Pack) -> Index:
    index: dict[tuple[str, ...], dict[str, bool]] = {}
    for entry in pack.lexicon:
        keys = normalise(entry.term).keys
        if keys and len(keys) <= LONGEST and entry.category in pack.categories:
            known = index.setdefault(keys, {})
            known[entry.category] = entry.weak and known.get(entry.category, True)
    lengths: dict[str, set[int]] = {}
    for keys in index:
        lengths.setdefault(keys[0], set()).add(len(keys))
    starts = {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
    return Index({keys: tuple(found.items()) for keys, found in index.items()}, starts)


def lexicon_index(pack: Pack) -> Index:
    """The pack's terms by their folded words; built once a pack object."""
    built = _BUILT.get(id(pack))
    if built is None or built[0] is not pack:
        if len(_BUILT) > 8:
            _BUILT.clear()
        built = (pack, _build(pack))
        _BUILT[id(pack)] = built
    return built[1]


@lru_cache(maxsize=32768)
def _bare(key: str) -> str:
    for suffix in _SUFFIXES:
        if key.endswith(suffix) and len(key) - len(suffix) >= 3:
            return key[: -len(suffix)]
    return key


def hits(tokens: Sequence[Token], pack: Pack) -> list[Hit]:
    """Terms found, left to right, none overlapping. Linear: at most LONGEST look-ups a word."""
    index = lexicon_index(pack)
    keys = [token.key for token in tokens]
    count = len(keys)
    found: list[Hit] = []
    position = 0
    while position < count:
        first = keys[position]
        lengths = index.starts.get(first)
        if lengths is None:
            first = _bare(first)
            lengths = (1,) if 1 in index.starts.get(first, ()) else ()
        step = 1
        for size in lengths:
            if position + size > count:
                continue
            if size == 1:
                entries = index.terms.get((first,))
            else:
                part = tuple(keys[position : position + size])
                entries = index.terms.get(part) or index.terms.get((*part[:-1], _bare(part[-1])))
            if entries:
                found += [Hit(category, weak, position, position + size) for category, weak in entries]
                step = size
                break
        position += step
    return found

"""Finds misspelled village and kecamatan names by optimal string alignment, with a cut-off that depends on length.

Known words are never taken for a name, and a spelling that fits several names returns them all.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from pisa_bot.nlu.gazetteer import Gazetteer
from pisa_bot.nlu.language import is_everyday
from pisa_bot.nlu.place_text import Word
from pisa_bot.nlu.place_traps import KNOWN_WORDS
from pisa_bot.nlu.place_words import (
    AT,
    CAPITAL,
    DIRECTIONS,
    FROM,
    GENERIC,
    HAMLET_LEVEL,
    KECAMATAN_LEVEL,
    LIKE,
    ORDINARY,
    PERSON,
    PRODUCTS,
    RELATIVE,
    TO,
    VILLAGE_LEVEL,
)

_LEVELS = VILLAGE_LEVEL | KECAMATAN_LEVEL | HAMLET_LEVEL
_STOP = GENERIC | AT | FROM | TO | PERSON | LIKE | RELATIVE | _LEVELS
_LEADS = AT | FROM | TO


_AFFIXED = ("meng", "meny", "mem", "men", "ber", "ter", "pem", "pen", "nga", "nge", "ngi", "ngu", "nya", "nyi", "nye")
"""Beginnings of derived words; a name that begins otherwise is not meant."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first`…`last` spell one of `keys`, nearest first, the nearest with `distance` edits."""

    first: int
    last: int
    keys: tuple[str, ...]
    distance: int
    long: bool = False  # several words, the last of four letters or more: no accident


def misspelled(words: list[Word], taken: list[bool], index: Gazetteer, near: list[bool], whole: bool) -> list[Hit]:
    """Best hits that do not overlap. `near[i]`: word i stands beside a place that is certain."""
    names = [word.name for word in words]
    free = [not gone and name.isalpha() for gone, name in zip(taken, names, strict=True)]
    usable = [
        ok and (w.name == "nagri" or (w.name not in _STOP and w.cue not in _STOP))
        for ok, w in zip(free, words, strict=True)
    ]
    known = [name in index.vocabulary or name in KNOWN_WORDS or is_everyday(name) for name in names]
    spans: list[tuple[int, int]] = []
    texts: list[str] = []
    for first, name in enumerate(names):
        if not usable[first]:
            continue
        joined = ""
        plain = True
        for last in range(first, min(first + 3, len(names))):
            if not free[last] or (last > first and words[last].cut):
                break
            joined += names[last]
            if len(joined) > 17:
                break
            plain = plain and known[last]
            if plain or len(joined) < 4:
                continue
            if last == first:
                if name in index.outside:
                    continue
            elif not usable[last] and names[last] not in DIRECTIONS:
                continue
            if joined in index.names:
                continue  # rejected as it stands
            spans.append((first, last))
            texts.append(joined)
    if not texts:
        return []
    distances = cdist(texts, index.fuzzy, scorer=OSA.distance, score_cutoff=2, dtype=np.uint8)
    hits: list[tuple[int, int, Hit]] = []
    for row, column in zip(*np.nonzero(distances <= 2), strict=True):
        key = index.fuzzy[column]
        distance = int(distances[row, column])
        if not distance or distance > index.names[key].allowance:
            continue
        first, last = spans[row]
        if not _believed(words, first, last, texts[row], key, index.names[key].several_words, distance, near, whole):
            continue
        long = last > first and len(words[last].name) >= 4
        hits.append((distance, row, Hit(first, last, (key,), distance, long)))
    return _settle(hits)


def _settle(hits: list[tuple[int, int, Hit]]) -> list[Hit]:
    by_row: dict[int, list[Hit]] = {}
    for _, row, hit in sorted(hits, key=lambda h: h[0]):
        by_row.setdefault(row, []).append(hit)
    merged = []
    for same in by_row.values():
        best = same[0].distance
        keys = tuple(h.keys[0] for h in same if h.distance == best)
        merged.append(Hit(same[0].first, same[0].last, keys, best, same[0].long))
    merged.sort(key=lambda h: (not h.long, h.distance, h.first - h.last))
    chosen: list[Hit] = []
    for hit in merged:
        if all(hit.last < other.first or hit.first > other.last for other in chosen):
            chosen.append(hit)
    return chosen


def _believed(
    words: list[Word],
    first: int,
    last: int,
    text: str,
    key: str,
    several: bool,
    distance: int,
    near: list[bool],
    whole: bool,
) -> bool:
    before = words[first - 1] if first and not words[first].cut else None
    cue = before.cue if before else ""
    if cue in _LEVELS or (before and before.name in _LEVELS):
        return True
    if cue in PERSON or cue in LIKE or cue in PRODUCTS:
        return False
    if text.startswith("di") and not key.startswith("di"):
        return False  # a passive verb: dihuni, dibantu, dilanda
    if text.startswith(_AFFIXED) and text[:3] != key[:3]:
        return False
    announced = cue in _LEADS or whole or near[first] or near[last]
    if last > first and not several and words[first].name != "ci" and not (announced and len(words[last].name) >= 4):
        return False
    if key in ORDINARY:
        return cue in _LEADS and (distance == 1 or (text[0] == key[0] and key not in CAPITAL))
    if abs(len(text) - len(key)) == 2 and len(key) < 9 and distance == 2 and text[0] != key[0]:
        return False
    apart = (not first or words[first].cut) and (last + 1 == len(words) or words[last + 1].cut)
    if announced or apart or len(words) <= 3:
        return True
    if distance == 2 and len(key) >= 9 and text[0] == key[0]:
        return True
    return distance == 1 and len(key) >= 6 if text[0] == key[0] else distance == 1 and len(key) >= 8

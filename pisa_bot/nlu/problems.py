"""Tells several problems of one message apart, the main one first, each with its words, its certainty and its own place.

Clauses are judged one by one, and only where a second category is thinkable; it never splits one problem for its length. Pure.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from heapq import nlargest

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.linear import Model
from pisa_bot.nlu.normalise import Token, normalise
from pisa_bot.nlu.places import find_places
from pisa_bot.nlu.reading import Reading, seen_part
from pisa_bot.nlu.understanding import PlaceSpan, Problem

PART_SURE, PART_SURER = 0.5, 0.7
"""A clause names a problem from this probability on: with, and without, a plain word of the lexicon."""
PART_LIKELY = 0.4
"""The same for a clause whose category is one of the whole message's best three, where it has a plain word or a place of its
own beside another clause with one."""
PART_WORDS = 2
SECOND = 0.008
"""A second category below this in the whole message is not looked for, unless plain words of two categories or places in two
kecamatan stand in it. The figures were chosen on held-out families, joined."""
REST = "lainnya"
"""The remainder is no problem beside another: "mau tanya, …", "tolong dirahasiakan, …"."""
BOTH = 0.7
"""Where no category is sure and no two clauses name theirs plainly, the best three together must reach this, and two clauses
must name places of their own."""

_LINKS = frozenset(
    re.findall(
        r"\w+",
        "dan terus sama selain lalu jeung sareng sarta teras salian kadua kedua ketiga katilu apalagi sekalian plus serta tapi",
    )
)
"""Tidy words that may begin another problem; "juga" and "ogé" do not: they stand behind what they belong to."""
_AFTER_LINK = frozenset(("itu", "ti", "eta"))  # "selain itu", "salian ti eta"
_REACH = 4
"""So many words before "sama" a passive verb makes it "by"."""
_STOP = re.compile(r"[.!?;,\n]|\b\d+[.)]\s")


@dataclass(frozen=True, slots=True)
class _Clause:
    tokens: tuple[Token, ...]
    slug: str
    chance: float
    named: bool
    placed: bool

    @property
    def sure(self) -> bool:
        return self.chance >= (PART_SURE if self.named else PART_SURER)


def _clauses(reading: Reading, model: Model, pack: Pack) -> list[_Clause]:
    found: list[_Clause] = []
    starts = [span.start for span in reading.places.spans]
    for part in _parts(reading.message.tokens, reading.message.original):
        spans = reading.places.spans[bisect_left(starts, part[0].start) : bisect_left(starts, part[-1].end)]
        glimpse = seen_part(part, spans, pack)
        scores = model.scores(glimpse)
        about = model.probabilities("about", scores)["about"]
        chances = model.probabilities("category", scores)
        named = any(feature.startswith("L+") for feature in glimpse.others)
        if len(part) < PART_WORDS and not named:
            continue
        if named:
            about = 1 - (1 - about) * 0.5
        slug = max((s for s in chances if s in pack.categories), key=lambda s: (chances[s], s), default="")
        if slug and slug != REST:
            found.append(_Clause(tuple(part), slug, chances[slug] * about, named, bool(spans)))
    return found


def _passive(words: Sequence[Token]) -> bool:
    """Whether a passive verb stands here: "diminta uang sama petugas" names who does it, and no second problem."""
    return any(word.text.startswith("di") and len(word.text) > 4 for word in words)


def _parts(tokens: Sequence[Token], original: str) -> list[list[Token]]:
    """The tokens between full stops, commas and words like "terus"; those words belong to no part."""
    parts: list[list[Token]] = [[]]
    previous = 0
    for token in tokens:
        link = token.text in _LINKS and not (token.text == "sama" and _passive(parts[-1][-_REACH:]))
        if link or _STOP.search(original, previous, token.start):
            parts.append([])
        if not link and not (not parts[-1] and token.text in _AFTER_LINK):
            parts[-1].append(token)
        previous = token.end
    return [part for part in parts if part]


def problems_in(
    reading: Reading, model: Model, pack: Pack, chances: Mapping[str, float], sure: float
) -> tuple[Problem, ...]:
    """The problems of a message that holds several, main first; empty when there is one.

    `chances`: the whole message's; `sure`: from which one category is sure. A clause without a plain word of the lexicon must
    be the surer.
    """
    tokens = reading.message.tokens
    best = nlargest(3, chances.items(), key=lambda pair: pair[1])
    if len(tokens) < 2 * PART_WORDS or len(best) < 2:
        return ()
    told = len({hit.category for hit in reading.hits if not hit.weak})
    apart = len({span.kecamatan for span in reading.places.spans if span.kecamatan})
    if best[1][1] < SECOND and told < 2 and apart < 2:
        return ()
    likely = {slug for slug, chance in best if chance >= SECOND}
    clauses = _clauses(reading, model, pack)
    apart = sum(clause.placed for clause in clauses) > 1
    plainly = len({clause.slug for clause in clauses if clause.named and clause.sure}) > 1
    doubtful = best[0][1] < sure
    if doubtful and not plainly and not (apart and sum(chance for _, chance in best) >= BOTH):
        return ()
    kept = [
        c
        for c in clauses
        if c.sure or (c.slug in likely and (c.named or (apart and c.placed)) and c.chance >= PART_LIKELY)
    ]
    if len({clause.slug for clause in kept}) < 2:
        return ()
    surest = max(kept, key=lambda clause: (chances.get(clause.slug, 0.0), clause.slug))
    main = best[0][0] if best[0][1] >= sure else surest.slug
    if main not in {clause.slug for clause in kept}:
        return ()
    spans: dict[str, tuple[int, int, float]] = {}
    last = ""
    for clause in kept:
        start, end = clause.tokens[0].start, clause.tokens[-1].end
        if clause.slug not in spans:
            spans[clause.slug] = (start, end, clause.chance)
        elif last == clause.slug:
            first, _, chance = spans[clause.slug]
            spans[clause.slug] = (first, end, max(chance, clause.chance))
        last = clause.slug
    ordered = sorted(spans.items(), key=lambda item: (item[0] != main, item[1][0]))
    return tuple(_placed(reading, pack, slug, *span) for slug, span in ordered)


def _placed(reading: Reading, pack: Pack, slug: str, start: int, end: int, chance: float) -> Problem:
    found = find_places(normalise(reading.message.original[start:end], pack), pack)
    spans: tuple[PlaceSpan, ...] = tuple(
        replace(span, start=span.start + start, end=span.end + start) for span in found.spans
    )
    kecamatan, village = found.kecamatan, found.village
    if not spans:
        kecamatan, village = reading.places.kecamatan, reading.places.village
    return Problem(slug, start, end, round(chance, 4), kecamatan, village, spans)

# ruff: noqa: E501  (word lists read better as long lines)
"""Decides what a message is about: calibrated candidates, the honest "not sure", and every problem a message holds.

The weights are learned, lexicon evidence among them; violence told mildly always stands among the candidates. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from heapq import nlargest
from itertools import pairwise

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.linear import Model
from pisa_bot.nlu.reading import Reading, seen_part
from pisa_bot.nlu.understanding import Candidate, Problem

SURE = 0.6
"""Below it the category is null and the bot asks with the best three. Chosen on held-out authors: docs/model-card.md."""
SHOWN = 5
BEST = 3
"""So many are always named, however unlikely: the bot asks with the best three."""
SMALLEST = 0.01
VIOLENCE_SHOWN = 0.06
PART_SURE, PART_SURER = 0.6, 0.8
"""A clause names a problem from this probability on: with, and without, a plain word of the lexicon."""
PART_WORDS = 2
SECOND = 0.008
"""A second category below this in the whole message is not looked for. The four were chosen on held-out families, joined."""

_CUT = re.compile(
    r"[.!?;\n]+|,\s*|\b(?:dan|terus|trs|juga|sama|selain itu|lalu|jeung|sareng|teras|salian ti eta|oge|kadua|kedua|apalagi|sekalian|plus|serta|tapi)\b",
    re.IGNORECASE,
)


def known(chances: Mapping[str, float], pack: Pack) -> dict[str, float]:
    """The chances of the categories this pack has, summing to one."""
    kept = {slug: chance for slug, chance in chances.items() if slug in pack.categories}
    total = sum(kept.values()) or 1.0
    return {slug: chance / total for slug, chance in kept.items()}


def candidates_of(chances: Mapping[str, float], pack: Pack, violence_cue: bool) -> tuple[Candidate, ...]:
    """The likeliest categories, best first. With a cue of violence its category is at least third."""
    ordered = sorted(chances.items(), key=lambda pair: (-pair[1], pair[0]))
    shown = [pair for place, pair in enumerate(ordered[:SHOWN]) if place < BEST or pair[1] >= SMALLEST]
    violent = [slug for slug, category in pack.categories.items() if category.violence]
    for slug in violent:
        place = next((i for i, pair in enumerate(shown) if pair[0] == slug), None)
        if (violence_cue or chances.get(slug, 0.0) >= VIOLENCE_SHOWN) and (place is None or place > 2):
            if place is not None:
                shown.pop(place)
            shown.insert(min(2, len(shown)), (slug, chances.get(slug, 0.0)))
    return tuple(Candidate(slug, round(chance, 4)) for slug, chance in shown[:SHOWN])


def problems_in(reading: Reading, model: Model, pack: Pack, chances: Mapping[str, float]) -> tuple[Problem, ...]:
    """The problems of a message that holds several, main first; empty when there is one. Parts are clauses.

    `chances`: the whole message's. Only where a second category is thinkable are the clauses judged one by one; one without
    a plain word of the lexicon must be the surer.
    """
    tokens = reading.message.tokens
    original = reading.message.original
    best = nlargest(2, chances.items(), key=lambda pair: pair[1])
    if len(tokens) < 2 * PART_WORDS or len(best) < 2 or best[0][1] < SURE or best[1][1] < SECOND:
        return ()
    main = best[0][0]
    ends = [0, *(match.end() for match in _CUT.finditer(original[: tokens[-1].end])), tokens[-1].end]
    found: list[tuple[str, int, int]] = []
    for start, end in pairwise(ends):
        part = [token for token in tokens if start <= token.start < end]
        if len(part) < PART_WORDS:
            continue
        spans = [span for span in reading.places.spans if start <= span.start < end]
        glimpse = seen_part(part, spans, pack)
        scores = model.scores(glimpse)
        slug, chance = model.best("category", scores)
        named = any(feature.startswith("L+") for feature in glimpse.others)
        if slug not in pack.categories or chance * model.probabilities("about", scores)["about"] < (
            PART_SURE if named else PART_SURER
        ):
            continue
        if found and found[-1][0] == slug:
            found[-1] = (slug, found[-1][1], part[-1].end)
        else:
            found.append((slug, part[0].start, part[-1].end))
    slugs = {slug for slug, *_ in found}
    if len(slugs) < 2 or main not in slugs:
        return ()
    kept: dict[str, Problem] = {}
    for slug, start, end in sorted(found, key=lambda item: item[0] != main):
        kept.setdefault(slug, Problem(slug, start, end))
    return tuple(kept.values())

"""Decides what a message is about: calibrated candidates, and the honest "not sure" (several problems: problems.py).

The weights are learned, lexicon evidence among them; violence told mildly always stands among the candidates. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.understanding import Candidate

SURE = 0.65
"""Of authors never seen, what stood between 0.6 and 0.7 was right six times in ten (docs/model-card.md).
Below it the category is null and the bot asks with the best three."""
SHOWN = 5
BEST = 3
"""So many are always named, however unlikely: the bot asks with the best three."""
SMALLEST = 0.01
VIOLENCE_SHOWN = 0.06


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


def first(candidates: tuple[Candidate, ...], slug: str, chance: float) -> tuple[Candidate, ...]:
    """The same candidates with this one first: the main one of several problems, judged by its own clause."""
    return (Candidate(slug, round(chance, 4)), *(one for one in candidates if one.category != slug))[:SHOWN]

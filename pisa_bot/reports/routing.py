"""Who gets a report first, and whether a person reads it before: a machine forwards only what it is sure of.

Pure: the pack's mapping is a guess to be edited, and a road's owner is said as one. Nothing here moves a report.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place

SURE = 0.6  # calibrated confidence from which the machine forwards by itself (pack.settings route_confidence)
SUSPECT = 0.25  # a candidate that likely keeps a report with a person (pack.settings suspect_confidence)
ROAD_CATEGORIES = ("jalan", "jembatan")


class Guess(Protocol):
    """A category and how likely it is."""

    @property
    def category(self) -> str: ...
    @property
    def confidence(self) -> float: ...


@dataclass(frozen=True, slots=True)
class Route:
    """Where a report goes. `triage_reason`: unsure_category, unsure_place, other, external, road_level, no_officer, sensitive."""

    agency: str | None
    state: str
    triage_reason: str | None = None
    copies: tuple[str, ...] = ()
    road_owner: str | None = None


def route(
    pack: Pack,
    category: str | None,
    confidence: float,
    place: Place,
    place_sure: bool,
    candidates: Iterable[Guess],
    reachable: frozenset[str],
    kind: str,
    urgent: bool,
) -> Route:
    """The first agency of a report and whether it waits in triage for a person (domain.md, Categories; issue B item 3).

    An emergency is forwarded at once, however unsure; the desk gets a copy by the flow.
    """
    known = pack.categories.get(category or "")
    if known is None:
        return Route(pack.desk_agency, "triage", "unsure_category")
    road = road_owner(pack, known.slug, place)
    agency = known.agency
    reason = _reason(pack, known.slug, confidence, place, place_sure, candidates, reachable, kind)
    if road is not None:
        agency, reason = road[1], reason if reason == "sensitive" else "road_level"
    if reason == "sensitive" and not known.violence:
        agency = pack.desk_agency if known.agency not in reachable or not known.triage else known.agency
    if urgent and known.agency in reachable:
        return Route(known.agency, "forwarded", None, known.copies, road[0] if road else None)
    if reason is None:
        return Route(agency, "forwarded", None, known.copies)
    return Route(agency, "triage", reason, known.copies, road[0] if road else None)


def _reason(
    pack: Pack,
    category: str,
    confidence: float,
    place: Place,
    place_sure: bool,
    candidates: Iterable[Guess],
    reachable: frozenset[str],
    kind: str,
) -> str | None:
    """Why a person must read it first; None when the machine may forward."""
    known = pack.categories[category]
    if known.violence:
        return "sensitive"
    suspect = float(pack.settings.get("suspect_confidence", SUSPECT))
    sensitive = {slug for slug, other in pack.categories.items() if other.violence or other.secret}
    if (
        known.triage
        or category in sensitive
        or any(g.category in sensitive and g.confidence >= suspect for g in candidates)
    ):
        return "sensitive" if category != "lainnya" else "other"
    if category == "lainnya":
        return "other"
    if pack.agencies[known.agency].external:
        return "external"
    if confidence < float(pack.settings.get("route_confidence", SURE)):
        return "unsure_category"
    if kind == "complaint" and known.place == "required" and not place_sure:
        return "unsure_place"
    if known.agency not in reachable:
        return "no_officer"
    return None


def road_owner(pack: Pack, category: str, place: Place) -> tuple[str, str] | None:
    """(level, external agency) of a road that is probably another level's, by the words of its place; None else."""
    if category not in ROAD_CATEGORIES:
        return None
    words = f" {place.text} {place.landmark or ''} ".casefold()
    for rule in pack.roads:
        if any(_word(word).search(words) for word in rule.words):
            return rule.owner, rule.agency
    return None


@lru_cache(maxsize=512)
def _word(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word.casefold())}(?!\w)")

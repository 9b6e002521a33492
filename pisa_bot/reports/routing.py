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


@dataclass(frozen=True, slots=True)
class Instead:
    """Within `category`, `agency` comes first when a word of `words` is said (none: always), `urgent_only` in an emergency."""

    category: str
    agency: str
    words: tuple[str, ...] = ()
    urgent_only: bool = False


# Indonesian, Sundanese and English; whole words, so that "ularnya" stands beside "ular".
SNAKES_AND_HORNETS = (
    "ular", "ularnya", "oray", "orayna", "kobra", "sanca", "snake", "tawon", "tawonnya", "lebah", "odeng", "engang",
    "nyiruan", "hornet", "hornets", "wasps",
)  # fmt: skip
INSTEAD = (  # domain.md, Categories: notes; a pack without these agencies keeps its own mapping
    Instead("pohon", "bpbd", urgent_only=True),  # what is urgent about a tree: it lies on a road, a house or a wire
    Instead("hewan", "damkar", SNAKES_AND_HORNETS),
)


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

    An emergency is forwarded at once, however unsure: to the desk where no officer of the agency can be written to, or where
    the agency may be the one complained about. The desk's own copy is the flow's.
    """
    known = pack.categories.get(category or "")
    if known is None:
        return Route(pack.desk_agency, "forwarded") if urgent else Route(pack.desk_agency, "triage", "unsure_category")
    road = road_owner(pack, known.slug, place)
    level = road[0] if road else None
    first = first_agency(pack, known.slug, place, urgent)
    copies = tuple(dict.fromkeys(slug for slug in (known.agency, *known.copies) if slug != first))
    guesses = tuple(candidates)
    if urgent and not known.violence:
        if first not in reachable or (not known.secret and _suspects(pack, guesses)):
            return Route(pack.desk_agency, "forwarded", None, (), level)
        return Route(first, "forwarded", None, copies, level)
    if urgent and first in reachable:
        return Route(first, "forwarded", None, copies)
    reason = _reason(pack, known.slug, first, confidence, place_sure, guesses, reachable, kind)
    agency = first
    if road is not None:
        agency, reason = road[1], reason if reason == "sensitive" else "road_level"
    if reason == "sensitive":
        copies = ()
    if reason == "sensitive" and not known.violence:
        agency = pack.desk_agency if first not in reachable or not known.triage else first
    return Route(agency, "forwarded" if reason is None else "triage", reason, copies, level)


def first_agency(pack: Pack, category: str, place: Place, urgent: bool) -> str:
    """The agency that gets a category first: the pack's, or the one that INSTEAD names for what was said."""
    words = f" {place.text} ".casefold()
    for rule in INSTEAD:
        if rule.category != category or rule.agency not in pack.agencies or (rule.urgent_only and not urgent):
            continue
        if not rule.words or any(_word(word).search(words) for word in rule.words):
            return rule.agency
    return pack.categories[category].agency


def _sensitive(pack: Pack) -> frozenset[str]:
    return frozenset(slug for slug, known in pack.categories.items() if known.violence or known.secret)


def _suspects(pack: Pack, guesses: tuple[Guess, ...]) -> bool:
    """Whether it is likely enough about an official or about violence that only a named person may send it on."""
    least, sensitive = float(pack.settings.get("suspect_confidence", SUSPECT)), _sensitive(pack)
    return any(guess.category in sensitive and guess.confidence >= least for guess in guesses)


def _reason(
    pack: Pack,
    category: str,
    agency: str,
    confidence: float,
    place_sure: bool,
    guesses: tuple[Guess, ...],
    reachable: frozenset[str],
    kind: str,
) -> str | None:
    """Why a person must read it first; None when the machine may forward."""
    known = pack.categories[category]
    if known.violence:
        return "sensitive"
    if known.triage or category in _sensitive(pack) or _suspects(pack, guesses):
        return "sensitive" if category != "lainnya" else "other"
    if category == "lainnya":
        return "other"
    if pack.agencies[agency].external:
        return "external"
    if confidence < float(pack.settings.get("route_confidence", SURE)):
        return "unsure_category"
    if kind == "complaint" and known.place == "required" and not place_sure:
        return "unsure_place"
    if agency not in reachable:
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

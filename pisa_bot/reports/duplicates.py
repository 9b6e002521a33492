"""How likely two reports are about the same thing: kind of problem, place, time, words and photos, weighed together.

Pure: whether one is joined is the citizen's choice, whether two are merged is a person's. A secret report is never offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Protocol, TypeVar

from rapidfuzz import fuzz

from pisa_bot.reports import spots
from pisa_bot.reports.states import ENDED

EARTH_METRES = 6_371_008.8
RADIUS_METRES = 250.0  # pack.settings duplicate_radius_metres; FixMyStreet looks as far
DAYS = 30.0  # pack.settings duplicate_days
ENOUGH = 0.6  # chosen on the first seed of `pisa bench duplicates`, judged on others
SAME_PICTURE, LIKE_PICTURE = 6, 10  # differing bits of 64 between two difference hashes
ALIKE = 0.75  # names of places with a slip or two
ONE_NAME = 0.8  # a single word ("sekolah", "Tegal") tells less than a name with a number
SAME_SPOT, BARE_NUMBER, HALF_SPOT = (
    0.7,
    0.45,
    0.25,
)  # both name the lane; both say RT 4; one says RT 4 of the hamlet, one no RT
OTHER_SPOT = 0.5  # two pins near each other whose words name two lanes
CLOSE_KIND = 0.9  # not the same category, but one that either might have been
GENERAL = re.compile(
    r"\b(?:jl|jln|jalan|gg|gang|kp|kampung|ds|desa|kel|kelurahan|kec|kecamatan|kab|rt|rw|no|di|depan|payuneun|deket|dekat|"
    r"caket|gigireun|sebelah|samping|belakang|tukangeun|seberang|peuntaseun|arah|daerah|sekitar|perum|perumahan|blok|km|ka|ke)\b"
)
"""Words of a place that say nothing about which one."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a report says of what, where and when.

    `categories`: the one it is filed under and those it might as well be; `place`: as the citizen wrote it; `area`: the
    names of its village and kecamatan, which say no more than their codes; `pictures`: 64-bit difference hashes of its photos;
    `mark`: where the landmark it names lies (degrees), when that is known.
    """

    category: str
    created_at: datetime
    categories: frozenset[str] = frozenset()
    kecamatan: str | None = None
    village: str | None = None
    landmark: str | None = None
    place: str = ""
    area: tuple[str, ...] = ()
    lat: float | None = None
    lng: float | None = None
    words: str = ""
    pictures: tuple[int, ...] = ()
    mark: tuple[float, float] | None = None


class Known(Protocol):
    """A report that may be offered for joining."""

    @property
    def state(self) -> str: ...
    @property
    def secret(self) -> bool: ...


Found = TypeVar("Found", bound=Known)


def likely_duplicates(
    scene: Scene, others: Iterable[tuple[Scene, Found]], radius: float = RADIUS_METRES, days: float = DAYS
) -> list[Found]:
    """The `others` that a report of `scene` probably repeats, likeliest first; ended and secret ones are left out."""
    found: list[tuple[float, float, Found]] = []
    for other, report in others:
        if report.secret or report.state in ENDED:
            continue
        likely = likeness(scene, other, radius, days)
        if likely >= ENOUGH:
            found.append((-likely, abs(scene.created_at - other.created_at).total_seconds(), report))
    return [report for _, _, report in sorted(found, key=lambda item: item[:2])]


def likeness(one: Scene, other: Scene, radius: float = RADIUS_METRES, days: float = DAYS) -> float:
    """From 0 (something else) to 1 (the same thing).

    Each of place, words and photos is evidence of its own; together they leave the doubt that remains of each (noisy or).
    Two pins further apart than `radius` metres, two villages, or more than `days` days are something else.
    """
    between = abs(one.created_at - other.created_at)
    if between > timedelta(days=days) or not _same_kind(one, other):
        return 0.0
    pictures = _pictures(one, other)
    place = _place(one, other, radius)
    if place == 0.0:
        return 0.0
    doubt = (1 - place) * (1 - _words(one.words, other.words)) * (1 - pictures)
    fresh = 1.0 - 0.2 * (between / timedelta(days=days))
    return (1 - doubt) * fresh * (1.0 if one.category == other.category else CLOSE_KIND)


def metres(one: Scene, other: Scene) -> float | None:
    """The great-circle distance (haversine), None where one has no pin."""
    if one.lat is None or one.lng is None or other.lat is None or other.lng is None:
        return None
    return apart(one.lat, one.lng, other.lat, other.lng)


def apart(lat: float, lng: float, other_lat: float, other_lng: float) -> float:
    """Metres between two points (degrees, WGS 84)."""
    north, south = radians(lat), radians(other_lat)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(other_lng - lng) / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(min(1.0, half)))


def _same_kind(one: Scene, other: Scene) -> bool:
    return (
        one.category == other.category or one.category in other.categories or other.category in one.categories
    ) and "lainnya" not in (one.category, other.category)


def _place(one: Scene, other: Scene, radius: float) -> float:
    """How much the places speak for the same spot; 0 where they speak against it or nothing is known."""
    said = spots.agree(_spot(one), _spot(other))
    distance = metres(one, other)
    if distance is not None:
        near = 0.0 if distance > radius else 0.9 - 0.5 * distance / radius
        if said.same and not said.against:
            return 1 - (1 - near) * (1 - SAME_SPOT) if near else 0.0
        return near * OTHER_SPOT if said.against else near
    if one.village and other.village and one.village != other.village:
        return 0.0
    if one.kecamatan and other.kecamatan and one.kecamatan != other.kecamatan:
        return 0.0
    if one.village and one.village == other.village:
        doubt = 0.75
    elif one.kecamatan and one.kecamatan == other.kecamatan:
        doubt = 0.9
    else:
        return 0.0
    if said.against:
        return 0.0
    if said.same:
        return 1 - doubt * (1 - (HALF_SPOT if said.half else SAME_SPOT if said.same - {"rt"} else BARE_NUMBER))
    if (at_mark := _at_mark(one, other, radius)) is not None:
        return 1 - doubt * (1 - at_mark) if at_mark else 0.0
    if one.landmark and one.landmark == other.landmark:
        return 1 - doubt * (0.45 if " " in one.landmark else 0.8)  # "pasar" is any market
    alike = _names(one, other)
    return 0.0 if alike < 0 else 1 - doubt * (1 - 0.65 * alike)


def _spot(scene: Scene) -> spots.Spot:
    return spots.read(f"{scene.place}, {scene.words}", scene.area)


def _at_mark(one: Scene, other: Scene, radius: float) -> float | None:
    """The pin of one beside the landmark the other names, whose position is known; None where there is no such pair."""
    for pin, named in ((one, other), (other, one)):
        if pin.lat is not None and pin.lng is not None and named.lat is None and named.mark is not None:
            distance = apart(pin.lat, pin.lng, *named.mark)
            return 0.0 if distance > 2 * radius else max(0.0, 0.75 - 0.75 * distance / radius)
    return None


def _names(one: Scene, other: Scene) -> float:
    """0–1: how well the particular words of two places agree, slips forgiven; below 0 when they name two spots.

    Numbers that both name must agree ("SDN 2" is not "SDN 3"), a number may go unsaid ("kp Krajan", "kp Krajan RT 04"). Where
    one names no spot, the other's name may stand anywhere in its words.
    """
    area = one.area + other.area
    here, there = _particular(one.place, area), _particular(other.place, area)
    if here and there:
        return _agree(here, there)
    named, words = (here, other.words) if here else (there, one.words)
    return max(0.0, _agree(named, _particular(words, area))) if named else 0.0


def _agree(wanted: list[str], heard: list[str]) -> float:
    """1 all names found, with their numbers; -1 another name or another number."""
    ours, theirs = ({word for word in words if word.isdecimal()} for words in (wanted, heard))
    if ours and theirs and not (ours <= theirs or theirs <= ours):
        return -1.0
    shorter, longer = sorted(([w for w in words if not w.isdecimal()] for words in (wanted, heard)), key=len)
    if not shorter:
        return 0.0
    alike = [max(fuzz.ratio(name, word) for word in longer) / 100 for name in shorter]
    if min(alike) < ALIKE:
        return -1.0
    return sum(alike) / len(alike) * (1.0 if len(shorter) > 1 or (ours & theirs) else ONE_NAME)


def _particular(text: str, area: tuple[str, ...]) -> list[str]:
    """The words of a place that tell it from the next one."""
    words = GENERAL.sub(" ", re.sub(r"[^\w\s]", " ", text.casefold())).split()
    known = [part for name in area for part in (*name.casefold().split(), name.casefold().replace(" ", ""))]
    return [
        word.lstrip("0") or "0" if word.isdecimal() else word
        for word in words
        if word.isdecimal() or (len(word) > 2 and all(fuzz.ratio(word, name) < 80 for name in known))
    ]


def _words(one: str, other: str) -> float:
    """Evidence of two descriptions: the share of the shorter one's long words that the other has too, at most two fifths."""
    first, second = (set(re.findall(r"[^\W\d_]{4,}", text.casefold())) for text in (one, other))
    shorter = min(len(first), len(second))
    if shorter < 3:
        return 0.0
    return 0.4 * len(first & second) / shorter


def _pictures(one: Scene, other: Scene) -> float:
    """Evidence of two sets of photos: the nearest pair of them."""
    bits = min(((a ^ b).bit_count() for a in one.pictures for b in other.pictures), default=64)
    return 0.9 if bits <= SAME_PICTURE else 0.6 if bits <= LIKE_PICTURE else 0.0

"""What an area pack says, as frozen values: agencies, categories, places, deadlines, words, answers.

Only shapes; `pack.load_pack(name)` reads and checks the files, and nothing here knows which kabupaten it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any, Literal

Wanted = Literal["required", "offered", "never"]
Names = Mapping[str, str]  # language -> wording


@dataclass(frozen=True, slots=True)
class Agency:
    """One that can act (or an outside body). `reach` tells a person how to contact an outside body."""

    slug: str
    name: Names
    short: str
    aliases: tuple[str, ...] = ()
    external: bool = False
    reach: str = ""


@dataclass(frozen=True, slots=True)
class Category:
    """What can be wrong, who gets it first, which clock it has and what the form asks for."""

    slug: str
    name: Names
    agency: str
    deadline_class: str
    copies: tuple[str, ...] = ()
    place: Wanted = "required"
    photo: Wanted = "offered"
    secret: bool = False  # always secret
    triage: bool = False  # always read by a person first
    violence: bool = False  # the quiet path


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time in its own unit."""

    amount: float
    unit: Literal["working_days", "working_hours", "clock_hours", "clock_minutes"]


@dataclass(frozen=True, slots=True)
class DeadlineClass:
    """The two promises of a class: the answer (legal) and the fix (the agency's)."""

    slug: str
    answer: Span
    fix: Span
    single: bool = False  # reminders come at once, one by one; else in the morning's list


@dataclass(frozen=True, slots=True)
class Season:
    """Days with office hours of their own (Ramadan), first and last included."""

    first: date
    last: date
    hours: Mapping[int, tuple[tuple[time, time], ...]]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Working time: hours by ISO weekday (1 = Monday), holidays of `country` by PyPI holidays, and our own exceptions."""

    timezone: str
    hours: Mapping[int, tuple[tuple[time, time], ...]]
    country: str
    extra_holidays: frozenset[date] = frozenset()
    extra_workdays: frozenset[date] = frozenset()
    quiet: tuple[time, time] = (time(21), time(6))  # no reminder is sent in here
    seasons: tuple[Season, ...] = ()  # the first that holds a day gives its hours


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """A district, code like 32.14.04."""

    code: str
    name: str
    lat: float
    lng: float
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Village:
    """A desa or kelurahan, code like 32.14.04.2001."""

    code: str
    name: str
    kecamatan: str
    kind: Literal["desa", "kelurahan"]
    postcode: str
    lat: float
    lng: float
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Landmark:
    """A place people name: market, street, park, hamlet. Codes are None where unverified."""

    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    kecamatan: str | None = None
    village: str | None = None
    lat: float | None = None
    lng: float | None = None


@dataclass(frozen=True, slots=True)
class Boundary:
    """Simplified outline of a village: outer rings and holes as (lng, lat) points; `box` = west, south, east, north."""

    code: str
    rings: tuple[tuple[tuple[float, float], ...], ...]
    box: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class LexiconEntry:
    """A word or phrase that speaks for a category; a `weak` one never decides alone."""

    category: str
    language: str
    term: str
    weak: bool


@dataclass(frozen=True, slots=True)
class RoadRule:
    """Roads of another level: a report that names one of `words` is probably `owner`'s; a guess, and said as one."""

    owner: Literal["national", "provincial"]
    agency: str  # slug of the external agency
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An entry of the answer base; one marked `needs_review` or past `valid_until` is never sent."""

    id: str
    questions: tuple[str, ...]
    text: Names
    agency: str
    source: str
    valid_until: date | None = None
    needs_review: bool = False


@dataclass(frozen=True, slots=True)
class Located:
    """Where a pin fell: the village when inside (or within 150 m), else how far and which way from the area."""

    village: str | None
    kecamatan: str | None
    inside: bool
    distance_m: float = 0.0
    direction: str = ""  # compass point as a slug: north, north_east …


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything about one area. Mappings are by slug or code, in file order."""

    slug: str
    name: str  # "Kabupaten Purwakarta"
    code: str  # 32.14
    ticket_prefix: str  # PWK
    desk_agency: str
    emergency_number: str  # 112
    protection_numbers: tuple[str, ...]  # 129, 08111-129-129
    agencies: Mapping[str, Agency]
    categories: Mapping[str, Category]
    deadline_classes: Mapping[str, DeadlineClass]
    calendar: Calendar
    kecamatan: Mapping[str, Kecamatan]
    villages: Mapping[str, Village]
    landmarks: tuple[Landmark, ...]
    boundaries: tuple[Boundary, ...]
    lexicon: tuple[LexiconEntry, ...]
    roads: tuple[RoadRule, ...]
    answers: Mapping[str, Answer]
    outside_names: tuple[str, ...]  # places of other kabupaten that people name
    privacy: Names  # Markdown by language, shown at /privasi
    settings: Mapping[str, Any] = field(default_factory=dict)  # retention days, throttles, holds: see docs/contracts.md

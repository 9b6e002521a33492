"""Which open reports are probably about the same thing as a new one: same category, near enough, recent enough.

Pure: whether one is joined is the citizen's choice, whether two are merged is a person's. A secret report is never offered.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import asin, cos, radians, sin, sqrt
from typing import Protocol, TypeVar

from pisa_bot.reports.states import ENDED

EARTH_METRES = 6_371_008.8
RADIUS_METRES = 250.0  # pack.settings duplicate_radius_metres; FixMyStreet looks as far
DAYS = 30.0  # pack.settings duplicate_days


class Scene(Protocol):
    """What a report says of where and when; a `facts.ReportFact` is one."""

    @property
    def category(self) -> str: ...
    @property
    def village(self) -> str | None: ...
    @property
    def lat(self) -> float | None: ...
    @property
    def lng(self) -> float | None: ...
    @property
    def created_at(self) -> datetime: ...


class Other(Scene, Protocol):
    """A report that may be offered for joining."""

    @property
    def state(self) -> str: ...
    @property
    def secret(self) -> bool: ...


Found = TypeVar("Found", bound=Other)


def likely_duplicates(
    report: Scene, others: Iterable[Found], radius: float = RADIUS_METRES, days: float = DAYS
) -> list[Found]:
    """The `others` that `report` probably repeats, nearest first, then newest first.

    Both have a pin: at most `radius` metres apart. One has none: the same village. Neither place known: never. Filed at most
    `days` apart; ended and secret ones are left out, and the report itself where it is among them.
    """
    found: list[tuple[float, float, Found]] = []
    for other in others:
        if other is report or other.category != report.category or other.secret or other.state in ENDED:
            continue
        apart = abs(report.created_at - other.created_at)
        distance = metres(report, other)
        if apart > timedelta(days=days):
            continue
        if distance is None:
            if report.village is None or report.village != other.village:
                continue
            distance = radius  # somewhere in the same village: after every one that is known to be near
        if distance <= radius:
            found.append((distance, apart.total_seconds(), other))
    return [other for _, _, other in sorted(found, key=lambda item: item[:2])]


def metres(one: Scene, other: Scene) -> float | None:
    """The great-circle distance (haversine), None where one has no pin."""
    if one.lat is None or one.lng is None or other.lat is None or other.lng is None:
        return None
    north, south = radians(one.lat), radians(other.lat)
    half = sin((south - north) / 2) ** 2 + cos(north) * cos(south) * sin(radians(other.lng - one.lng) / 2) ** 2
    return 2 * EARTH_METRES * asin(sqrt(min(1.0, half)))

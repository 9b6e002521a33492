"""What many reports say together: the same spot again and again, a category that grows, an agency that slows down.

Pure: rows in, findings out. Which reports may be looked at (never a secret one) is decided by who loads them.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

SPOT_TIMES, SPOT_DAYS = 3, 90
SPOT_DEGREES = 0.00225  # about 250 m: the radius within which two reports may be one
WEEKS = 8  # a week is held against as many before it
GROWN_AT_LEAST = 5
SLOWED = 1.5
SLOW_AT_LEAST = 5
SLOW_DAYS, SLOW_BEFORE_DAYS = 30, 90


@dataclass(frozen=True, slots=True)
class Seen:
    """What a pattern needs of a report. `hours`: from filing to "selesai", None while it is not."""

    id: int
    category: str
    agency: str | None
    village: str | None
    landmark: str | None
    lat: float | None
    lng: float | None
    at: datetime
    resolved_at: datetime | None

    @property
    def hours(self) -> float | None:
        return None if self.resolved_at is None else (self.resolved_at - self.at).total_seconds() / 3600


@dataclass(frozen=True, slots=True)
class Finding:
    """`key` is the same for the same thing found again. `data` is JSON-able."""

    key: str
    kind: str
    count: int
    data: dict[str, object]
    category: str | None = None
    agency: str | None = None
    village: str | None = None


def spots(reports: Iterable[Seen], now: datetime) -> list[Finding]:
    """Places with SPOT_TIMES reports of a category within SPOT_DAYS: near each other, or at one landmark of a village."""
    groups: dict[tuple[str, str], list[Seen]] = defaultdict(list)
    for report in reports:
        if report.at >= now - timedelta(days=SPOT_DAYS) and (where := _where(report)):
            groups[report.category, where].append(report)
    return [
        Finding(
            f"spot:{category}:{where}:{now:%Y-%m}",
            "spot",
            len(found),
            {"reports": sorted(report.id for report in found)},
            category,
            village=found[0].village,
        )
        for (category, where), found in sorted(groups.items())
        if len(found) >= SPOT_TIMES
    ]


def _where(report: Seen) -> str:
    if report.lat is not None and report.lng is not None:
        return f"{math.floor(report.lat / SPOT_DEGREES)}/{math.floor(report.lng / SPOT_DEGREES)}"
    return f"{report.village}/{report.landmark}" if report.village and report.landmark else ""


def growing(reports: Iterable[Seen], now: datetime) -> list[Finding]:
    """Categories with more reports in the last seven days than chance allows after the WEEKS before: mean + 2 √mean."""
    weeks = Counter(
        (report.category, (now - report.at) // timedelta(days=7))
        for report in reports
        if timedelta() <= now - report.at < timedelta(days=7 * (WEEKS + 1))
    )
    found = []
    for category in sorted({category for category, _ in weeks}):
        count = weeks[category, 0]
        usual = sum(weeks[category, week] for week in range(1, WEEKS + 1)) / WEEKS
        if count >= GROWN_AT_LEAST and count > usual + 2 * math.sqrt(usual):
            data: dict[str, object] = {"week": count, "usual": round(usual, 1)}
            found.append(Finding(f"growing:{category}:{now:%G-W%V}", "growing", count, data, category))
    return found


def slowing(reports: Iterable[Seen], now: datetime) -> list[Finding]:
    """Agencies whose median time to "selesai" in the last SLOW_DAYS is SLOWED times that of the SLOW_BEFORE_DAYS before."""
    late: dict[str, list[float]] = defaultdict(list)
    early: dict[str, list[float]] = defaultdict(list)
    for report in reports:
        if report.agency is None or report.resolved_at is None or report.hours is None:
            continue
        age = now - report.resolved_at
        if age < timedelta(days=SLOW_DAYS):
            late[report.agency].append(report.hours)
        elif age < timedelta(days=SLOW_DAYS + SLOW_BEFORE_DAYS):
            early[report.agency].append(report.hours)
    found = []
    for agency in sorted(late):
        if min(len(late[agency]), len(early[agency])) >= SLOW_AT_LEAST:
            present, before = _median(late[agency]), _median(early[agency])
            if before > 0 and present >= SLOWED * before:
                data: dict[str, object] = {"hours": round(present), "before": round(before)}
                found.append(
                    Finding(f"slowing:{agency}:{now:%Y-%m}", "slowing", len(late[agency]), data, agency=agency)
                )
    return found


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]

"""How fast each agency answered and fixed, against what was promised: the table at the end of a simulated month.

Reads reports; a span is counted in working hours of the pack's calendar from filing, whatever clock its class runs on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import select

from pisa_bot.areas.model import Pack
from pisa_bot.house import House
from pisa_bot.reports import working_time
from pisa_bot.reports.states import ENDED
from pisa_bot.store.models import Report

COLUMNS = (
    Report.agency, Report.state, Report.created_at, Report.answered_at, Report.resolved_at, Report.closed_at,
    Report.answer_due, Report.fix_due, Report.closed_reason,
)  # fmt: skip


@dataclass
class Speed:
    """One agency. Spans are working hours; `late` counts promises that were not kept by `now`."""

    reports: int = 0
    open: int = 0
    answered: list[float] = field(default_factory=list)
    fixed: list[float] = field(default_factory=list)
    answered_late: int = 0
    fixed_late: int = 0


def speeds(house: House, now: datetime) -> dict[str, Speed]:
    """By agency, the one with most reports first."""
    found: dict[str, Speed] = defaultdict(Speed)
    with house.database.read() as connection:
        for row in connection.execute(select(*COLUMNS)):
            _count(found[row.agency or house.pack.desk_agency], row, house.pack, now)
    return dict(sorted(found.items(), key=lambda item: -item[1].reports))


def _count(speed: Speed, row: Any, pack: Pack, now: datetime) -> None:
    speed.reports += 1
    speed.open += row.state not in ENDED and row.state != "resolved"
    if row.answered_at is not None:
        speed.answered.append(working_time.between(row.created_at, row.answered_at, pack.calendar) / 3600)
    if row.answer_due is not None and (row.answered_at or now) > row.answer_due:
        speed.answered_late += 1
    fixed = row.resolved_at or row.closed_at
    if fixed is not None:
        speed.fixed.append(working_time.between(row.created_at, fixed, pack.calendar) / 3600)
    if row.fix_due is not None and (fixed or now) > row.fix_due:
        speed.fixed_late += 1


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that `percent` of them do not exceed; 0 of none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)] if ordered else 0.0


def table(found: dict[str, Speed]) -> Iterable[str]:
    """Lines to print, hours of work."""
    yield f"{'agency':<14}{'reports':>8}{'open':>6}{'answer p50':>12}{'p90':>7}{'late':>6}{'fix p50':>10}{'p90':>7}{'late':>6}"
    for agency, speed in found.items():
        yield (
            f"{agency:<14}{speed.reports:>8}{speed.open:>6}"
            f"{percentile(speed.answered, 50):>12.1f}{percentile(speed.answered, 90):>7.1f}{speed.answered_late:>6}"
            f"{percentile(speed.fixed, 50):>10.1f}{percentile(speed.fixed, 90):>7.1f}{speed.fixed_late:>6}"
        )

"""The figures of the overview: how many, how late, how fast, where, how satisfied, and whether bubbles arrive.

Counts within the reader's sight, each with the search that lists what was counted; no row of a report is in here.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, case, func, or_, select, text, union_all

from pisa_bot.areas.model import Pack
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store.models import Outbox, Report
from pisa_bot.store.models.outbox import OPEN_STATES
from pisa_bot.store.moments import LocalDay, SecondsBetween
from pisa_bot.web.dashboard.paging import Order, first
from pisa_bot.web.dashboard.reports import filters
from pisa_bot.web.dashboard.reports.listing import NEWEST
from pisa_bot.web.dashboard.reports.scope import parts
from pisa_bot.web.dashboard.roles import Reader

DAYS = 30  # what "lately" means on this page
SATISFIED_DAYS = 90
HOT = 3  # so many of one kind in one kecamatan are a spot that keeps coming back
RECENT_AT_MOST = 20_000  # reports of those days; figures of more would say the same
BY_TIME = Order((Report.created_at, Report.id), descending=True)  # type: ignore[arg-type]
HOUR = 3600.0
Sight = Sequence[ColumnElement[bool]]  # the parts of what a reader may know of


@dataclass(frozen=True, slots=True)
class AgencyRow:
    """An agency's open reports and how fast it answered lately; hours are those of the clock on the wall."""

    agency: str
    open: int
    late: int
    p50: float | None
    p90: float | None
    kept: float | None  # share of answers within the promise
    answers: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A kind of problem that keeps coming back in a kecamatan."""

    category: str
    kecamatan: str
    count: int
    open: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything the page shows. `trend` is (day, filed, ended) for each of the last DAYS days."""

    today: int
    yesterday: int
    open: int
    late: int
    sorting: int
    asked: int
    urgent: int
    agencies: Sequence[AgencyRow] = ()
    p50: float | None = None
    p90: float | None = None
    kept: float | None = None
    trend: Sequence[tuple[date, int, int]] = ()
    spots: Sequence[Spot] = ()
    ratings: dict[int, int] = field(default_factory=dict)
    satisfied: float | None = None
    since: date | None = None


def figures(connection: Connection, reader: Reader, pack: Pack, now: datetime) -> Figures:
    """The figures of this moment for this reader."""
    sight = parts(reader, pack)
    zone = ZoneInfo(pack.calendar.timezone)
    midnight = datetime.combine(now.astimezone(zone).date(), time(), zone)
    since = midnight - timedelta(days=DAYS - 1)
    counts, held = _open(connection, sight, now)
    answers = _answers(connection, sight, since)
    trend = _trend(connection, sight, since, midnight)
    p50, p90, kept = speed([one for many in answers.values() for one in many])
    ratings = _ratings(connection, sight, midnight - timedelta(days=SATISFIED_DAYS))
    rated = sum(ratings.values())
    return Figures(
        **counts,
        today=trend[-1][1],
        yesterday=trend[-2][1],
        agencies=_agencies(held, answers),
        p50=p50,
        p90=p90,
        kept=kept,
        trend=trend,
        spots=_spots(connection, sight, since),
        ratings=ratings,
        satisfied=sum(count for stars, count in ratings.items() if stars >= 4) / rated if rated else None,
        since=since.date(),
    )


def _seen(sight: Sight, *conditions: Any, **columns: Any) -> Any:
    """These columns of what is in sight under the conditions, as a table to count in."""
    return union_all(*_each(sight, conditions, columns)).subquery().c


def _lately(sight: Sight, since: datetime, *conditions: Any, **columns: Any) -> Any:
    """The same of what came in since then, the newest RECENT_AT_MOST: found along the index of time."""
    queries = _each(
        sight, (Report.created_at >= since, *conditions), columns | {"created_at": Report.created_at, "id": Report.id}
    )
    return first(queries, BY_TIME, RECENT_AT_MOST).subquery().c


def _each(sight: Sight, conditions: Iterable[Any], columns: Mapping[str, Any]) -> list[Any]:
    named = [column.label(name) for name, column in columns.items()]
    return [select(*named).where(part, *conditions) for part in sight]


def _open(connection: Connection, sight: Sight, now: datetime) -> tuple[dict[str, int], dict[str, tuple[int, int]]]:
    """One pass over the open reports: (the counts of all, agency → (open, late) without what waits for a citizen's word)."""
    seen = _seen(
        sight, filters.is_open(), agency=Report.agency, state=Report.state, late=_late(now), urgent=Report.urgent
    )
    waiting = seen.state != State.RESOLVED
    rows = connection.execute(
        select(
            seen.agency,
            func.count(case((waiting, 1))),
            func.count(case((seen.late, 1))),
            func.count(case((seen.state == State.TRIAGE, 1))),
            func.count(case((seen.state == State.RESOLVED, 1))),
            func.count(case((and_(seen.urgent, waiting), 1))),
        ).group_by(seen.agency)
    ).all()
    names = ("open", "late", "sorting", "asked", "urgent")
    counts = {name: sum(row[place] for row in rows) for place, name in enumerate(names, 1)}
    return counts, {row.agency: (row[1], row[2]) for row in rows if row.agency is not None and row[1]}


def _late(now: datetime) -> ColumnElement[bool]:
    return and_(Report.state.not_in([State.RESOLVED, State.DEFERRED]), filters.late(now))


def _answers(connection: Connection, sight: Sight, since: datetime) -> dict[str, list[tuple[float, bool]]]:
    """Agency → (hours from filing to the first answer, whether that was in time)."""
    kept = or_(Report.answer_due.is_(None), Report.answered_at <= Report.answer_due)
    seen = _lately(
        sight,
        since,
        Report.answered_at.is_not(None),
        agency=func.coalesce(Report.agency, ""),
        hours=SecondsBetween(Report.created_at, Report.answered_at) / HOUR,
        kept=case((kept, 1), else_=0),
    )
    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for agency, hours, in_time in connection.execute(select(seen.agency, seen.hours, seen.kept)):
        found[agency].append((hours, bool(in_time)))
    return found


def _agencies(held: Mapping[str, tuple[int, int]], answers: Mapping[str, list[tuple[float, bool]]]) -> list[AgencyRow]:
    """A row an agency that holds something or has answered lately, the most late ones first."""
    rows = []
    for agency in {*held, *answers} - {""}:
        count, late = held.get(agency, (0, 0))
        lately = answers.get(agency, [])
        rows.append(AgencyRow(agency, count, late, *speed(lately), len(lately)))
    return sorted(rows, key=lambda row: (-row.late, -row.open, row.agency))


def speed(answers: Iterable[tuple[float, bool]]) -> tuple[float | None, float | None, float | None]:
    """Median and ninth decile of hours (nearest rank), and the share of answers in time; None where nobody answered."""
    found = sorted(answers)
    if not found:
        return None, None, None
    hours = [hour for hour, _ in found]

    def rank(share: float) -> float:
        return hours[math.ceil(share * len(hours)) - 1]

    return rank(0.5), rank(0.9), sum(kept for _, kept in found) / len(found)


def _trend(connection: Connection, sight: Sight, since: datetime, midnight: datetime) -> list[tuple[date, int, int]]:
    """(day, filed, ended) from `since` to the day that `midnight` begins; both stand in the area's zone."""
    offset = midnight.utcoffset() or timedelta()

    def by_day(moment: Any) -> dict[str, int]:
        seen = _seen(sight, moment >= since, day=LocalDay(moment, offset))
        rows = connection.execute(select(seen.day, func.count()).group_by(seen.day))
        return {str(day): int(count) for day, count in rows}

    filed, ended = by_day(Report.created_at), by_day(Report.closed_at)
    first = since.date()
    days = [first + timedelta(days=n) for n in range((midnight.date() - first).days + 1)]
    return [(day, filed.get(day.isoformat(), 0), ended.get(day.isoformat(), 0)) for day in days]


def _spots(connection: Connection, sight: Sight, since: datetime) -> list[Spot]:
    count = func.count()
    seen = _lately(
        sight,
        since,
        Report.kecamatan.is_not(None),
        category=Report.category,
        kecamatan=Report.kecamatan,
        open=case((Report.state.not_in(sorted(ENDED)), 1)),
    )
    rows = connection.execute(
        select(seen.category, seen.kecamatan, count, func.count(seen.open))
        .group_by(seen.category, seen.kecamatan)
        .having(count >= HOT)
        .order_by(count.desc(), seen.category)
        .limit(8)
    )
    return [Spot(category, place, many, open_) for category, place, many, open_ in rows]


def _ratings(connection: Connection, sight: Sight, since: datetime) -> dict[int, int]:
    seen = _seen(sight, Report.rating.is_not(None), Report.created_at >= since, rating=Report.rating)
    rows = connection.execute(select(seen.rating, func.count()).group_by(seen.rating))
    return {int(stars): int(count) for stars, count in rows}


def delivery(connection: Connection, now: datetime) -> dict[str, Any]:
    """Bubbles of the last day by how far they came, and how long the oldest has waited (seconds)."""
    day = now - timedelta(days=1)
    older = select(Outbox.id).where(Outbox.created_at < day).order_by(Outbox.id.desc()).limit(1)
    last = connection.scalar(older) or 0  # back from the newest row: no index over every bubble's time is needed
    sent = select(Outbox.status, func.count()).where(Outbox.id > last).group_by(Outbox.status)
    by_state: dict[str, int] = {row[0]: row[1] for row in connection.execute(sent)}
    oldest = connection.scalar(select(func.min(Outbox.due_at)).where(text(OPEN_STATES)))
    arrived = sum(by_state.get(state, 0) for state in ("sent", "delivered", "read"))
    lost = sum(by_state.get(state, 0) for state in ("failed", "expired", "unknown"))
    return {
        "arrived": arrived,
        "read": by_state.get("read", 0),
        "lost": lost,
        "waiting": by_state.get("queued", 0) + by_state.get("sending", 0),
        "oldest": max(0.0, (now - oldest).total_seconds()) if oldest else 0.0,
    }


def alarms(connection: Connection, reader: Reader, pack: Pack, limit: int = 20) -> list[Any]:
    """Open emergencies that nobody has taken on yet, newest first: number, category, agency, kecamatan, time."""
    columns: tuple[Any, ...] = (
        Report.id,
        Report.number,
        Report.category,
        Report.agency,
        Report.kecamatan,
        Report.created_at,
    )
    waiting = (State.NEW, State.TRIAGE, State.FORWARDED)
    conditions = (Report.urgent, filters.is_open(), Report.state.in_(waiting))
    queries = [select(*columns).where(part, *conditions) for part in parts(reader, pack)]
    return list(connection.execute(first(queries, NEWEST, limit)))

"""The figures of the overview: how many, how late, how fast, where, how satisfied, and whether bubbles arrive.

Counts within the reader's sight, each with the search that lists what was counted; no row of a report is in here.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Connection, and_, case, func, select

from pisa_bot.areas.model import Pack
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store.models import Outbox, Report
from pisa_bot.web.dashboard.reports import filters
from pisa_bot.web.dashboard.reports.scope import visible
from pisa_bot.web.dashboard.roles import Reader

DAYS = 30  # what "lately" means on this page
SATISFIED_DAYS = 90
HOT = 3  # so many of one kind in one kecamatan are a spot that keeps coming back
ANSWERS_AT_MOST = 20_000  # newest ones; a median of more would say the same
HOUR = 3600.0


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
    sight = visible(reader, pack)
    zone = ZoneInfo(pack.calendar.timezone)
    midnight = datetime.combine(now.astimezone(zone).date(), time(), zone)
    since = midnight - timedelta(days=DAYS - 1)
    counts = _counts(connection, sight, now, midnight)
    agencies, answers = _agencies(connection, sight, now, since)
    p50, p90, kept = speed(answers)
    ratings = _ratings(connection, sight, midnight - timedelta(days=SATISFIED_DAYS))
    rated = sum(ratings.values())
    return Figures(
        **counts,
        agencies=agencies,
        p50=p50,
        p90=p90,
        kept=kept,
        trend=_trend(connection, sight, since, now, zone),
        spots=_spots(connection, sight, since),
        ratings=ratings,
        satisfied=sum(count for stars, count in ratings.items() if stars >= 4) / rated if rated else None,
        since=since.date(),
    )


def _counts(connection: Connection, sight: ColumnElement[bool], now: datetime, midnight: datetime) -> dict[str, int]:
    """One pass over the open reports, one over those of two days."""
    open_ = connection.execute(
        select(
            func.count(case((Report.state != State.RESOLVED, 1))),
            func.count(case((_late(now), 1))),
            func.count(case((Report.state == State.TRIAGE, 1))),
            func.count(case((Report.state == State.RESOLVED, 1))),
            func.count(case((and_(Report.urgent, Report.state != State.RESOLVED), 1))),
        ).where(Report.state.not_in(sorted(ENDED)), sight)
    ).one()
    fresh = connection.execute(
        select(
            func.count(case((Report.created_at >= midnight, 1))),
            func.count(case((Report.created_at < midnight, 1))),
        ).where(Report.created_at >= midnight - timedelta(days=1), sight)
    ).one()
    names = ("open", "late", "sorting", "asked", "urgent")
    return {**dict(zip(names, open_, strict=True)), "today": fresh[0], "yesterday": fresh[1]}


def _late(now: datetime) -> ColumnElement[bool]:
    return and_(Report.state.not_in([State.RESOLVED, State.DEFERRED]), filters.late(now))


def _agencies(
    connection: Connection, sight: ColumnElement[bool], now: datetime, since: datetime
) -> tuple[list[AgencyRow], list[tuple[float, bool]]]:
    held = connection.execute(
        select(Report.agency, func.count(), func.count(case((_late(now), 1))))
        .where(Report.state.not_in([*sorted(ENDED), State.RESOLVED]), Report.agency.is_not(None), sight)
        .group_by(Report.agency)
    ).all()
    answered = connection.execute(
        select(Report.agency, Report.created_at, Report.answered_at, Report.answer_due)
        .where(Report.created_at >= since, Report.answered_at.is_not(None), sight)
        .order_by(Report.created_at.desc())
        .limit(ANSWERS_AT_MOST)
    )
    by_agency: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for agency, created, at, due in answered:
        if at is not None:
            by_agency[agency or ""].append(((at - created).total_seconds() / HOUR, due is None or at <= due))
    open_of: dict[str, tuple[int, int]] = {agency or "": (count, late) for agency, count, late in held}
    rows = []
    for agency in {*open_of, *by_agency} - {""}:
        count, late = open_of.get(agency, (0, 0))
        rows.append(AgencyRow(agency, count, late, *speed(by_agency[agency]), len(by_agency[agency])))
    return (
        sorted(rows, key=lambda row: (-row.late, -row.open, row.agency)),
        [one for many in by_agency.values() for one in many],
    )


def speed(answers: Iterable[tuple[float, bool]]) -> tuple[float | None, float | None, float | None]:
    """Median and ninth decile of hours (nearest rank), and the share of answers in time; None where nobody answered."""
    found = sorted(answers)
    if not found:
        return None, None, None
    hours = [hour for hour, _ in found]

    def rank(share: float) -> float:
        return hours[math.ceil(share * len(hours)) - 1]

    return rank(0.5), rank(0.9), sum(kept for _, kept in found) / len(found)


def _trend(
    connection: Connection, sight: ColumnElement[bool], since: datetime, now: datetime, zone: ZoneInfo
) -> list[tuple[date, int, int]]:
    filed = Counter(
        at.astimezone(zone).date()
        for at in connection.scalars(select(Report.created_at).where(Report.created_at >= since, sight))
    )
    ended = Counter(
        at.astimezone(zone).date()
        for at in connection.scalars(
            select(Report.closed_at).where(Report.closed_at.is_not(None), Report.closed_at >= since, sight)
        )
        if at is not None
    )
    first = since.date()
    days = [first + timedelta(days=n) for n in range((now.astimezone(zone).date() - first).days + 1)]
    return [(day, filed[day], ended[day]) for day in days]


def _spots(connection: Connection, sight: ColumnElement[bool], since: datetime) -> list[Spot]:
    count = func.count()
    rows = connection.execute(
        select(Report.category, Report.kecamatan, count, func.count(case((Report.state.not_in(sorted(ENDED)), 1))))
        .where(Report.created_at >= since, Report.kecamatan.is_not(None), sight)
        .group_by(Report.category, Report.kecamatan)
        .having(count >= HOT)
        .order_by(count.desc(), Report.category)
        .limit(8)
    )
    return [Spot(category, place, many, open_) for category, place, many, open_ in rows if place is not None]


def _ratings(connection: Connection, sight: ColumnElement[bool], since: datetime) -> dict[int, int]:
    rows = connection.execute(
        select(Report.rating, func.count())
        .where(Report.rating.is_not(None), Report.created_at >= since, sight)
        .group_by(Report.rating)
    )
    return {stars: count for stars, count in rows if stars is not None}


def delivery(connection: Connection, now: datetime) -> dict[str, Any]:
    """Bubbles of the last day by how far they came, and how long the oldest has waited (seconds)."""
    day = now - timedelta(days=1)
    sent = select(Outbox.status, func.count()).where(Outbox.created_at >= day).group_by(Outbox.status)
    by_state: dict[str, int] = {row[0]: row[1] for row in connection.execute(sent)}
    oldest = connection.scalar(select(func.min(Outbox.due_at)).where(Outbox.status.in_(("queued", "sending"))))
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
    columns = (Report.id, Report.number, Report.category, Report.agency, Report.kecamatan, Report.created_at)
    waiting = (State.NEW, State.TRIAGE, State.FORWARDED)
    query = select(*columns).where(Report.urgent, Report.state.in_(waiting), visible(reader, pack))
    return list(connection.execute(query.order_by(Report.id.desc()).limit(limit)))

"""Rows of patterns and validations: what they are found in, kept once, counted while nobody has looked.

Secret reports, quiet categories and duplicates are never part of a pattern; deciding a validation is the dashboard's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select

from pisa_bot.reports.patterns import Finding, Seen
from pisa_bot.reports.states import State
from pisa_bot.store.models import Pattern, Report, ReportEvent, Validation
from pisa_bot.store.upsert import upsert


def seen_since(connection: Connection, since: datetime, hidden: Sequence[str]) -> list[Seen]:
    """Reports that may be part of a pattern."""
    rows = connection.execute(
        select(
            Report.id, Report.category, Report.agency, Report.village, Report.landmark, Report.lat, Report.lng,
            Report.created_at, Report.resolved_at,
        ).where(
            Report.created_at >= since,
            Report.secret.is_(False),
            Report.category.not_in(hidden),
            Report.state != State.DUPLICATE,
        )
    )  # fmt: skip
    return [Seen(*row) for row in rows]


def keep(connection: Connection, found: Iterable[Finding], now: datetime) -> int:
    """Remember findings; one that is known already is left alone. Returns how many were given."""
    rows = [
        {
            "key": one.key, "kind": one.kind, "category": one.category, "agency": one.agency, "village": one.village,
            "count": one.count, "data": one.data, "found_at": now,
        }
        for one in found
    ]  # fmt: skip
    if rows:
        connection.execute(upsert(connection, Pattern).on_conflict_do_nothing(), rows)
    return len(rows)


def closed_between(
    connection: Connection, since: datetime, until: datetime, hidden: Sequence[str]
) -> list[tuple[int, str, str | None, int | None, bool]]:
    """(id, number, closing reason, rating, reopened before) of the reports that were closed as done."""
    again = select(ReportEvent.id).where(ReportEvent.report_id == Report.id, ReportEvent.verb == "reopen").exists()
    rows = connection.execute(
        select(Report.id, Report.number, Report.closed_reason, Report.rating, again)
        .where(
            Report.state == State.CLOSED,
            Report.closed_at >= since,
            Report.closed_at < until,
            Report.category.not_in(hidden),
        )
        .order_by(Report.id)
    )
    return [(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]


def ask_for(connection: Connection, chosen: Iterable[tuple[int, str]], now: datetime) -> None:
    """Put reports before a person: (report id, reason); each once."""
    rows = [{"report_id": report, "reason": reason, "at": now} for report, reason in chosen]
    if rows:
        connection.execute(upsert(connection, Validation).on_conflict_do_nothing(), rows)


def unseen(connection: Connection) -> tuple[int, int]:
    """How many patterns nobody has looked at, and how many closed reports wait to be validated."""
    patterns = connection.scalar(select(func.count()).select_from(Pattern).where(Pattern.seen_at.is_(None)))
    checks = connection.scalar(select(func.count()).select_from(Validation).where(Validation.decided_at.is_(None)))
    return int(patterns or 0), int(checks or 0)

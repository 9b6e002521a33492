"""What the unasked lists are made of: who has open reports, what was turned away, what is late beyond everybody's patience.

Read only; never a quiet report, and of every other the number, category, agency and date only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from pisa_bot.reports.states import ENDED, State
from pisa_bot.store.models import Reminder, Report, ReportEvent, Staff

_OPEN = Report.state.not_in(sorted(ENDED))
_ROW = (Report.number, Report.category, Report.agency)


def readers(connection: Connection, now: datetime) -> list[tuple[int, str, str]]:
    """(contact, agency, role) of everybody who works for an agency with an open report and can be written to.

    Who is on leave reads no list, unless nobody of the agency is there.
    """
    busy = select(Report.agency).where(_OPEN, Report.state != State.TRIAGE)
    rows = connection.execute(
        select(Staff.contact_id, Staff.agency, Staff.role, Staff.away_until)
        .where(Staff.active, Staff.contact_id.is_not(None), Staff.agency.in_(busy))
        .order_by(Staff.id)
    ).all()
    there = {row.agency for row in rows if row.away_until is None or row.away_until <= now}
    return [
        (int(row.contact_id), row.agency, row.role)
        for row in rows
        if row.contact_id is not None and (row.away_until is None or row.away_until <= now or row.agency not in there)
    ]


def turned_away(
    connection: Connection, since: datetime, hidden: Sequence[str], limit: int = 50
) -> list[dict[str, Any]]:
    """Every report that was ended as rejected since then, whoever did it, and still is."""
    rows = connection.execute(
        select(*_ROW)
        .join(ReportEvent, ReportEvent.report_id == Report.id)
        .where(
            ReportEvent.verb == "reject",
            ReportEvent.at >= since,
            ReportEvent.at == Report.closed_at,
            Report.state == State.REJECTED,
            Report.category.not_in(hidden),
        )
        .order_by(ReportEvent.id)
        .limit(limit)
    )
    return [{"number": number, "category": category, "agency": agency or ""} for number, category, agency in rows]


def beyond(
    connection: Connection, percent: int, hidden: Sequence[str], limit: int = 20
) -> tuple[list[dict[str, Any]], int]:
    """Open reports one of whose clocks has passed `percent`, the longest first, and how many there are."""
    passed = select(Reminder.report_id).where(
        Reminder.percent >= percent, Reminder.fired_at.is_not(None), Reminder.clock == "fix"
    )
    where = (
        _OPEN,
        Report.state.not_in((State.RESOLVED, State.DEFERRED)),
        Report.id.in_(passed),
        Report.category.not_in(hidden),
    )
    rows = connection.execute(select(*_ROW, Report.fix_due).where(*where).order_by(Report.fix_due).limit(limit))
    found = [
        {"number": number, "category": category, "agency": agency or "", "due": due.isoformat() if due else ""}
        for number, category, agency, due in rows
    ]
    return found, int(connection.scalar(select(func.count()).select_from(Report).where(*where)) or 0)


def week_of(connection: Connection, agency: str, since: datetime, now: datetime) -> dict[str, Any]:
    """An agency's week: new, done, open, late, and the median hours on the wall from filing to "selesai"."""
    mine = Report.agency == agency

    def count(*where: Any) -> int:
        return int(connection.scalar(select(func.count()).select_from(Report).where(mine, *where)) or 0)

    done = sorted(
        (resolved - created).total_seconds() / 3600
        for created, resolved in connection.execute(
            select(Report.created_at, Report.resolved_at).where(mine, Report.resolved_at >= since)
        )
        if resolved is not None
    )
    return {
        "new": count(Report.created_at >= since),
        "done": len(done),
        "open": count(_OPEN, Report.state.not_in((State.RESOLVED, State.DEFERRED))),
        "late": count(_OPEN, Report.state.not_in((State.RESOLVED, State.DEFERRED)), Report.fix_due < now),
        "deferred": count(Report.state == State.DEFERRED),
        "hours": round(done[len(done) // 2]) if done else 0,
    }


def leaders(connection: Connection) -> list[int]:
    """Contacts of the kabupaten's leaders (the secretary among them)."""
    rows = connection.scalars(
        select(Staff.contact_id).where(Staff.active, Staff.contact_id.is_not(None), Staff.role == "leader")
    )
    return [contact for contact in rows if contact is not None]

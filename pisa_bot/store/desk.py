"""Rows of what waits for a person: triage, handovers, data requests.

Opening and closing them; their reminders are timers, their words are the flows'.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, insert, select, update

from pisa_bot.store.models import DataRequest, Handover, Triage


class HandoverRow(NamedTuple):
    """An open conversation with a person."""

    id: int
    contact: int
    opened_at: datetime
    due: datetime
    staff: int | None
    last_at: datetime


_HANDOVER = (Handover.id, Handover.contact_id, Handover.opened_at, Handover.due_at, Handover.staff_id, Handover.last_at)


def open_triage(connection: Connection, report: int, reason: str, now: datetime, due: datetime | None) -> int:
    """A report waits for the desk."""
    statement = insert(Triage).values(report_id=report, reason=reason, opened_at=now, due_at=due)
    return connection.execute(statement.returning(Triage.id)).scalar_one()


def close_triage(connection: Connection, report: int, decision: str, now: datetime, staff: int | None) -> None:
    """The desk decided."""
    connection.execute(
        update(Triage)
        .where(Triage.report_id == report, Triage.closed_at.is_(None))
        .values(closed_at=now, decision=decision, staff_id=staff)
    )


def open_reasons(connection: Connection, reports: Iterable[int]) -> dict[int, str]:
    """Why each of these reports waits for the desk."""
    wanted = sorted(set(reports))
    if not wanted:
        return {}
    rows = connection.execute(
        select(Triage.report_id, Triage.reason).where(Triage.report_id.in_(wanted), Triage.closed_at.is_(None))
    )
    return {row[0]: row[1] for row in rows}


def open_handover(
    connection: Connection, contact: int, reason: str, now: datetime, due: datetime, report: int | None
) -> int:
    """A citizen asked for a person."""
    statement = insert(Handover).values(
        contact_id=contact, report_id=report, reason=reason, opened_at=now, due_at=due, last_at=now
    )
    return connection.execute(statement.returning(Handover.id)).scalar_one()


def handovers(connection: Connection, ids: Iterable[int]) -> dict[int, HandoverRow]:
    """Open handovers by id."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = connection.execute(select(*_HANDOVER).where(Handover.id.in_(wanted), Handover.closed_at.is_(None)))
    return {row[0]: HandoverRow(*row) for row in rows}


def open_handovers(connection: Connection, limit: int = 20) -> list[HandoverRow]:
    """Open handovers, the oldest first."""
    rows = connection.execute(select(*_HANDOVER).where(Handover.closed_at.is_(None)).order_by(Handover.id).limit(limit))
    return [HandoverRow(*row) for row in rows]


def touch_handover(connection: Connection, handover: int, now: datetime, staff: int | None) -> None:
    """Somebody said something in it."""
    values: dict[str, object] = {"last_at": now}
    if staff is not None:
        values["staff_id"] = staff
    connection.execute(update(Handover).where(Handover.id == handover).values(**values))


def close_handover(connection: Connection, handover: int, by: str, now: datetime) -> bool:
    """Close it; False when it already was."""
    statement = update(Handover).where(Handover.id == handover, Handover.closed_at.is_(None))
    return connection.execute(statement.values(closed_at=now, closed_by=by)).rowcount == 1


def open_request(connection: Connection, number: str, contact: int, kind: str, now: datetime, due: datetime) -> int:
    """A person asks about their data."""
    statement = insert(DataRequest).values(number=number, contact_id=contact, kind=kind, opened_at=now, due_at=due)
    return connection.execute(statement.returning(DataRequest.id)).scalar_one()


def close_request(connection: Connection, number: str, outcome: str, now: datetime) -> None:
    """The request is answered."""
    connection.execute(
        update(DataRequest)
        .where(DataRequest.number == number, DataRequest.closed_at.is_(None))
        .values(closed_at=now, outcome=outcome)
    )

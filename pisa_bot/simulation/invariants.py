"""What must hold after any month: everybody's report has an owner, nothing is late unheard, no reminder twice, the clocks sum up.

Reads the whole database; an empty answer means that every promise was kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from pisa_bot.areas.model import Pack
from pisa_bot.engine.promising import DATES, memory
from pisa_bot.house import House
from pisa_bot.reports import clocks
from pisa_bot.reports.reminding import LAST
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store.models import Inbox, Reminder, Report, ReportEvent, Triage

GRACE = timedelta(minutes=15)  # a sweep a tick


def broken(house: House, now: datetime) -> dict[str, list[str]]:
    """Invariant → the reports (numbers) that break it."""
    with house.database.read() as connection:
        reports = connection.execute(select(*Report.__table__.c)).all()
        found = {
            "a report without an owner": list(_ownerless(connection, reports)),
            "past 150 % and nobody was told": list(_unescalated(connection, reports, now)),
            "a reminder sent twice": list(_twice(connection)),
            "dates that are not what class, pauses and calendar make them": list(_miscounted(house.pack, reports)),
            "stages that do not sum up": list(_gaps(connection, reports, house.pack, now)),
        }
    return {what: numbers for what, numbers in found.items() if numbers}


def _ownerless(connection: Connection, reports: Any) -> Iterator[str]:
    waiting = set(connection.scalars(select(Triage.report_id).where(Triage.closed_at.is_(None))))
    for row in reports:
        if row.state in ENDED:
            continue
        if (row.state == State.TRIAGE and row.id not in waiting) or (row.state != State.TRIAGE and row.agency is None):
            yield row.number


def _unescalated(connection: Connection, reports: Any, now: datetime) -> Iterator[str]:
    overdue = set(
        connection.scalars(
            select(Reminder.report_id).where(Reminder.fired_at.is_(None), Reminder.due_at <= now - GRACE)
        )
    )
    laid = set(connection.scalars(select(Reminder.report_id).where(Reminder.clock == "fix", Reminder.percent == LAST)))
    for row in reports:
        running = row.state not in ENDED and not memory(row.data).get("stopped") and row.fix_due is not None
        if running and (row.id in overdue or row.id not in laid):
            yield row.number


def _twice(connection: Connection) -> Iterator[str]:
    events = connection.scalars(select(Inbox.event_id).where(Inbox.event_id.startswith("event:reminder:report:")))
    # event:reminder:report:<id>:<clock>:<round>:<percent>:<contact>
    told = Counter((part[3], part[4], part[5], part[6], part[7]) for part in (one.split(":") for one in events))
    return (f"report {key[0]} {key[1]} {key[3]} %" for key, times in told.items() if times > 1)


def _miscounted(pack: Pack, reports: Any) -> Iterator[str]:
    for row in reports:
        if row.fix_due is None or row.deadline_class not in pack.deadline_classes:
            continue
        clock = memory(row.data)
        reopened = datetime.fromisoformat(clock["reopened"]) if clock.get("reopened") else None
        pauses = clocks.load_pauses(clock)
        due = clocks.dues(pack, row.deadline_class, row.created_at, row.agency_since, pauses, reopened)
        wanted = (due.answer, due.fix, due.agency_answer, due.agency_fix)
        for name, moment in zip(DATES, wanted, strict=True):
            if getattr(row, name) is not None and getattr(row, name) != moment:
                yield f"{row.number} {name}"


def _gaps(connection: Connection, reports: Any, pack: Pack, now: datetime) -> Iterator[str]:
    history: dict[int, list[dict[str, Any]]] = {}
    events = select(ReportEvent.report_id, ReportEvent.at, ReportEvent.after).order_by(ReportEvent.id)
    for report, at, after in connection.execute(events):
        history.setdefault(report, []).append({"at": at, "after": after, "agency": None})
    for row in reports:
        found = clocks.stages(history.get(row.id, []), now, pack.calendar)
        if not found:
            yield row.number
            continue
        whole = found[-1].end - row.created_at
        if (
            sum((stage.lasted for stage in found), timedelta()) != whole
            or found[0].start != row.created_at
            or found[-1].state != row.state
        ):
            yield row.number

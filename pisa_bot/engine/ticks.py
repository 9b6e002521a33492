"""Turns due timers into inbox events and expiries, once each however many workers tick.

A timer that no longer matters is dropped here; of a report's overdue reminders only the newest is sent (after an outage).
"""

from __future__ import annotations

import logging
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine import held, incidents
from pisa_bot.engine.act import act_within
from pisa_bot.engine.notices import deliver, notify
from pisa_bot.house import House
from pisa_bot.reports import deadlines
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store import desk, reports, timers

log = logging.getLogger(__name__)


def fire_due(house: House, limit: int = 200) -> int:
    """Fire due timers; returns how many were taken."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        due = timers.claim(connection, now, limit)
        for timer in due:
            _fire(connection, house, pack, timer, due, now)
    return len(due)


def _fire(
    connection: Connection, house: House, pack: Pack, timer: timers.Due, batch: list[timers.Due], now: datetime
) -> None:
    once = f"{timer.name}:{timer.due.isoformat()}"
    if timer.contact is not None:
        deliver(connection, house, [timer.contact], timer.event, timer.data, now, once=once)
    elif timer.event == "reminder" and timer.report is not None:
        _remind(connection, house, pack, timer, batch, now, once)
    elif timer.event == "expire" and timer.report is not None:
        try:
            act_within(connection, house, pack, timer.report, "expire", "system", now)
        except Refused:
            log.info("an expiry came too late: the report has moved on", extra={"report": timer.report})
    elif timer.event == "incident" and timer.report is not None:
        incidents.gather(connection, house, pack, timer.report, now, once)
    elif timer.event == held.EVENT and timer.report is not None:
        held.tell(connection, house, pack, timer.report, timer.data, now, once)
    elif timer.event == "handover_due":
        _handover_due(connection, house, pack, timer, now, once)


def _remind(
    connection: Connection,
    house: House,
    pack: Pack,
    timer: timers.Due,
    batch: list[timers.Due],
    now: datetime,
    once: str,
) -> None:
    assert timer.report is not None
    rows = reports.by_ids(connection, [timer.report])
    if not rows or not _matters(rows[0], timer.data) or _newer_is_due(connection, timer, batch, now):
        return
    row, percent, clock_name = rows[0], int(timer.data["percent"]), str(timer.data["clock"])
    audience: Any = "desk" if clock_name == "triage" else deadlines.audience(percent)
    wish = Notify(audience, "reminder", agency=row.agency, data={"clock": clock_name, "percent": percent})
    notify(connection, house, pack, wish, timer.report, now, once=once)


def _matters(row: reports.ReportRow, data: dict[str, Any]) -> bool:
    """Whether this clock still runs."""
    if row.state in ENDED:
        return False
    match data.get("clock"):
        case "triage":
            return bool(row.state == State.TRIAGE)
        case "answer":
            return row.answered_at is None and row.state != State.NEEDS_INFO
        case _:
            return row.state not in (State.RESOLVED, State.NEEDS_INFO, State.DEFERRED)


def _newer_is_due(connection: Connection, timer: timers.Due, batch: list[timers.Due], now: datetime) -> bool:
    assert timer.report is not None
    stem, percent = timer.name.rsplit(":", 1)
    names = [other.name for other in batch if other.report == timer.report]
    names += timers.due_names(connection, timer.report, now)
    return any(name.rsplit(":", 1)[0] == stem and int(name.rsplit(":", 1)[1]) > int(percent) for name in names)


def _handover_due(
    connection: Connection, house: House, pack: Pack, timer: timers.Due, now: datetime, once: str
) -> None:
    handover = int(timer.data["handover"])
    found = desk.handovers(connection, [handover]).get(handover)
    if found is not None and found.staff is None:
        data = {**timer.data, "clock": "handover", "percent": 100}
        notify(connection, house, pack, Notify("desk", "reminder", data=data), None, now, once=once)

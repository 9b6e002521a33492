"""Turns due timers into inbox events and expiries, once each however many workers tick.

A timer that no longer matters is dropped here; the percentages of a deadline are `sweeping`'s.
"""

from __future__ import annotations

import logging
from datetime import datetime

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine import duty, held, incidents, listing, pausing, promising, sweeping, watching
from pisa_bot.engine.act import act_within
from pisa_bot.engine.notices import deliver, notify
from pisa_bot.house import House
from pisa_bot.reports import working_time
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.reports.states import State
from pisa_bot.store import desk, reports, timers

log = logging.getLogger(__name__)


def fire_due(house: House, limit: int = 200) -> int:
    """Fire due timers and the reminders whose percentage has passed; returns how many were taken."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        listing.ensure(connection, pack, now)
        due = timers.claim(connection, now, limit)
        for timer in due:
            _fire(connection, house, pack, timer, now)
    return len(due) + sweeping.sweep_reminders(house)


def _fire(connection: Connection, house: House, pack: Pack, timer: timers.Due, now: datetime) -> None:
    once = f"{timer.name}:{timer.due.isoformat()}"
    if timer.contact is not None:
        deliver(connection, house, [timer.contact], timer.event, timer.data, now, once=once)
    elif timer.event == promising.PAUSE_OVER and timer.report is not None:
        _go_on(connection, pack, timer.report, now)
    elif timer.event == promising.PUT_OFF and timer.report is not None:
        _put_off_over(connection, house, pack, timer, now, once)
    elif timer.event == "expire" and timer.report is not None:
        try:
            act_within(connection, house, pack, timer.report, "expire", "system", now)
        except Refused:
            log.info("an expiry came too late: the report has moved on", extra={"report": timer.report})
    elif timer.event == "incident" and timer.report is not None:
        incidents.gather(connection, house, pack, timer.report, now, once)
    elif timer.event == held.EVENT and timer.report is not None:
        held.tell(connection, house, pack, timer.report, timer.data, now, once)
    elif timer.event == listing.EVENT:
        listing.fire(connection, house, pack, str(timer.data["which"]), now)
    elif timer.event == duty.EVENT:
        watching.fire(connection, house, pack, timer, now, once)
    elif timer.event == pausing.OVER:
        pausing.release(connection, int(timer.data["contact"]), now)
    elif timer.event == "handover_due":
        _handover_due(connection, house, pack, timer, now, once)


def _go_on(connection: Connection, pack: Pack, report: int, now: datetime) -> None:
    """The citizen was asked three working days ago: the clocks run again, answer or no answer."""
    row = reports.lock(connection, [report]).get(report)
    found = None if row is None else promising.pause_over(connection, pack, row, now)
    if row is None or found is None:
        return
    reports.change(connection, report, {**found["values"], "version": row.version + 1})
    data = {"deadlines": found["trace"]}
    reports.log(connection, report, promising.PAUSE_OVER, row.state, row.state, "system", now, data=data)


def _put_off_over(
    connection: Connection, house: House, pack: Pack, timer: timers.Due, now: datetime, once: str
) -> None:
    """The day has come that a report was put off to: its citizen is asked; after three silent working days it goes on."""
    assert timer.report is not None
    row = reports.lock(connection, [timer.report]).get(timer.report)
    if row is None or row.state != State.DEFERRED:
        return
    if timer.data.get("asked"):
        act_within(connection, house, pack, row.id, "reopen", "system", now, data={"deferred": True})
        return
    notify(connection, house, pack, Notify("reporter", "deferral_over", data=timer.data), row.id, now, once=once)
    until = working_time.add(now, promising.SILENCE, pack.calendar)
    promising.ask_on(connection, row.id, until, str(timer.data.get("date") or ""), asked=True)


def _handover_due(
    connection: Connection, house: House, pack: Pack, timer: timers.Due, now: datetime, once: str
) -> None:
    handover = int(timer.data["handover"])
    found = desk.handovers(connection, [handover]).get(handover)
    if found is not None and found.staff is None:
        data = {**timer.data, "clock": "handover", "percent": 100}
        notify(connection, house, pack, Notify("desk", "reminder", data=data), None, now, once=once)

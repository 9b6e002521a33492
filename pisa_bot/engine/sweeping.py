"""Sweeps the reminders whose time has come, in bulk, and tells those that may not wait for the morning's list.

A batch is one short transaction and a row fires once, so any number of workers may sweep and nobody waits long for them.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine.notices import notify
from pisa_bot.house import House
from pisa_bot.reports import deadlines, reminding
from pisa_bot.reports.states import State
from pisa_bot.store import officers, reminders, reports

BATCH = 5000  # a fifth of a second on two cores: what a citizen's turn may wait for it


def sweep_reminders(house: House, limit: int = BATCH) -> int:
    """Fire up to `limit` due reminders; returns how many."""
    now = clock.now()
    with house.database.read() as connection:
        if not reminders.any_due(connection, now):
            return 0
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        fired = reminders.fire(connection, now, reminding.single_classes(pack), limit, reminding.quiet_categories(pack))
        single: dict[int, list[reminders.Fired]] = {}
        for one in fired:
            if one.outcome == reminders.SINGLE:
                single.setdefault(one.report, []).append(one)
        for row in reports.by_ids(connection, single):
            for one in single[row.id]:
                _tell(connection, house, pack, row, one)
    return len(fired)


def _tell(connection: Connection, house: House, pack: Pack, row: reports.ReportRow, one: reminders.Fired) -> None:
    """After somebody took the report only they are reminded; then the head, then the desk."""
    audience: Any = "desk" if one.clock == "triage" else deadlines.audience(one.percent)
    wish = Notify(audience, "reminder", agency=row.agency, data={"clock": one.clock, "percent": one.percent})
    if audience == "agency" and row.staff_id is not None and row.state != State.FORWARDED:
        holder = officers.by_id(connection, row.staff_id)
        if holder is not None and holder.contact is not None and holder.agency == row.agency:
            wish = Notify("staff", "reminder", staff=holder.id, data=wish.data)
    once = f"report:{row.id}:{one.clock}:{one.round}:{one.percent}"
    notify(connection, house, pack, wish, row.id, clock.now(), once=once)

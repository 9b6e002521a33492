"""Counts every open report's dates anew when the calendar or a class of deadlines has changed, each with a trace in its history.

Small transactions, oldest report first; safe to run twice, and by several workers at once.
"""

from __future__ import annotations

import hashlib

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.engine import promising
from pisa_bot.house import House
from pisa_bot.store import records, reports

MARK = "deadlines_counted_by"  # Meta row: the calendar and classes that the dates were last counted by
BATCH = 200


def recount_when_changed(house: House) -> int:
    """Recount all open reports when calendar or classes are others than before; returns how many dates moved."""
    with house.database.read() as connection:
        pack = house.current_pack(connection)
        mark = fingerprint(pack)
        known = records.meta(connection, MARK)
    if known == mark:
        return 0
    moved = 0 if known is None else recount_all(house)
    with house.database.write() as connection:
        records.set_meta(connection, MARK, mark)
    return moved


def recount_all(house: House) -> int:
    """Count the dates of every open report anew; returns how many reports have another date now."""
    moved, last = 0, 0
    while True:
        with house.database.write() as connection:
            pack = house.current_pack(connection)
            ids = reports.open_after(connection, last, BATCH)
            moved += sum(_recount(connection, pack, row) for row in reports.lock(connection, ids).values())
        if not ids:
            return moved
        last = ids[-1]


def _recount(connection: Connection, pack: Pack, row: reports.ReportRow) -> bool:
    if row.fix_due is None or row.deadline_class not in pack.deadline_classes:
        return False
    found = promising.recount(connection, pack, row)
    if found is None:
        return False
    reports.change(connection, row.id, {**found["values"], "version": row.version + 1})
    data = {"deadlines": found["trace"]}
    reports.log(connection, row.id, "recount", row.state, row.state, "system", clock.now(), data=data)
    return True


def fingerprint(pack: Pack) -> str:
    """The same for the same calendar and classes."""
    said = repr((pack.calendar.hours, pack.calendar.seasons, pack.calendar.country, pack.calendar.timezone))
    days = sorted(pack.calendar.extra_holidays), sorted(pack.calendar.extra_workdays)
    classes = sorted((slug, found.answer, found.fix) for slug, found in pack.deadline_classes.items())
    return hashlib.sha256(repr((said, days, [(slug, repr(a), repr(f)) for slug, a, f in classes])).encode()).hexdigest()

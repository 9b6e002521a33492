"""100,000 open reports swept in one tick: nothing due, a usual tick, and one reminder of every report, on both databases.

Prints seconds and what PostgreSQL and SQLite do with the sweep's statement; docs/measurements.md quotes it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import event, func, insert, select, text

from pisa_bot import clock
from pisa_bot.engine.sweeping import sweep_reminders
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.models import Reminder, Report
from pisa_bot.store.upgrade import upgrade
from tests import postgres
from tests.conftest import PHONE_KEYS
from tests.houses import open_house

CLASSES = ("normal", "normal", "normal", "high", "street_light", "information")
CHUNK = 10_000


def fill(database: Database, reports: int) -> None:
    """Open reports of ten agencies with eight waiting reminders each, the first due in 1 to 50 hours."""
    now = clock.now()
    with database.write() as connection:
        for first in range(1, reports + 1, CHUNK):
            numbers = range(first, min(first + CHUNK, reports + 1))
            connection.execute(insert(Report), [_report(n, now) for n in numbers])
            connection.execute(insert(Reminder), [row for n in numbers for row in _reminders(n, now)])
    with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def _report(number: int, now: Any) -> dict[str, Any]:
    return {
        "id": number, "number": f"UJI-{number}", "tracking_code": "AAAAAA", "version": 1, "kind": "complaint",
        "category": "jalan", "agency": f"agency{number % 10}", "state": ("forwarded", "in_progress")[number % 2],
        "description": "x", "medium": "whatsapp", "language": "id", "place_text": "", "urgent": False, "secret": False,
        "anonymous": True, "deadline_class": CLASSES[number % len(CLASSES)], "created_at": now, "last_note": "", "data": {},
        "answer_due": now, "fix_due": now, "agency_since": now, "round": 0,
    }  # fmt: skip


def _reminders(number: int, now: Any) -> list[dict[str, Any]]:
    start = now + timedelta(hours=1 + number % 50)
    return [
        {"report_id": number, "clock": name, "round": 0, "percent": percent, "due_at": start + timedelta(hours=hours)}
        for name, later in (("answer", 0), ("fix", 500))
        for percent, hours in ((50, later + 50), (80, later + 200), (100, later + 300), (150, later + 400))
    ]


def tick(house: House) -> tuple[int, float, float]:
    """Everything that is due now: how many reminders, in how many seconds on the wall and of this process."""
    began, cpu, fired = time.perf_counter(), time.process_time(), 0
    while batch := sweep_reminders(house):
        fired += batch
    return fired, time.perf_counter() - began, time.process_time() - cpu


def plan(house: House) -> list[str]:
    """How the database carries out the sweep's statement."""
    sent: list[tuple[str, Any]] = []
    event.listen(
        house.database.engine, "before_cursor_execute", lambda c, cur, sql, par, ctx, many: sent.append((sql, par))
    )
    clock.set_offset(clock.offset() + timedelta(hours=1))
    sweep_reminders(house, limit=10)
    sql, parameters = next(one for one in sent if "UPDATE reminder" in one[0] or "WITH due" in one[0])
    with house.database.engine.connect() as connection:
        verb = "EXPLAIN QUERY PLAN " if house.database.sqlite else "EXPLAIN "
        rows = connection.exec_driver_sql(verb + sql, parameters).all()
        connection.rollback()
    return [str(row[-1]) for row in rows]


def measure(url: str, reports: int) -> None:
    """One database."""
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    fill(database, reports)
    house = open_house(url, PHONE_KEYS)
    start = clock.offset()
    try:
        print(f"{'PostgreSQL' if not database.sqlite else 'SQLite'}, {reports:,} open reports, 8 reminders each")
        for name, hours in (("nothing due", 0), ("a usual tick", 52), ("one of every report", 101)):
            clock.set_offset(start + timedelta(hours=hours))
            fired, seconds, cpu = tick(house)
            print(f"  {name:<22}{fired:>9,} reminders{seconds:>8.2f} s{cpu:>8.2f} s CPU of this process")
        with database.read() as connection:
            left = connection.scalar(select(func.count()).select_from(Reminder).where(Reminder.fired_at.is_(None)))
        print(f"  left waiting: {left:,}")
        clock.set_offset(start + timedelta(hours=204))
        for line in plan(house):
            print("   ", line)
    finally:
        clock.set_offset(start)
        house.database.dispose()
        database.dispose()


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        measure(f"sqlite:///{Path(folder) / 'sweep.sqlite3'}", given.reports)
    with postgres.cluster() as cluster:
        measure(cluster.make_database(), given.reports)


if __name__ == "__main__":
    main()

"""How far the simulator's world runs ahead of real time: one row that every process of it follows.

Only read and written where PISA_SIMULATOR is on; time never goes back but to the present.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.store import records
from pisa_bot.store.database import Database

ROW = "clock_offset"


def follow(database: Database) -> None:
    """Let this process run ahead as the row says."""
    with database.read() as connection:
        seconds = float(records.meta(connection, ROW) or 0)
    clock.set_offset(timedelta(seconds=seconds))


def advance(connection: Connection, span: timedelta) -> None:
    """Move the simulator's time forward by `span`; negative spans are refused."""
    if span < timedelta():
        raise ValueError("the simulator's time does not run backwards")
    seconds = float(records.meta(connection, ROW) or 0) + span.total_seconds()
    records.set_meta(connection, ROW, f"{seconds:.0f}")

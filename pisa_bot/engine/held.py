"""Notices that wait: one timer each, told when it is due, until then joined by more files or taken back.

What has left is never taken back here: the caller says what is told instead.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine.notices import notify
from pisa_bot.house import House
from pisa_bot.store import timers

EVENT = "notice"


def hold(connection: Connection, wish: Notify, report: int) -> None:
    """Keep the notice until its `due`; one that waits under the same key is replaced."""
    assert wish.due is not None
    kept = {
        "audience": wish.audience,
        "event": wish.event,
        "agency": wish.agency,
        "staff": wish.staff,
        "contact": wish.contact,
        "data": dict(wish.data),
    }
    timers.set_timer(connection, _name(report, wish.key), wish.due, EVENT, report=report, data=kept)


def join(connection: Connection, report: int, key: str, media: Sequence[int]) -> bool:
    """Add files to a notice that still waits; False when none does."""
    waiting = timers.take(connection, _name(report, key))
    if waiting is None:
        return False
    kept = dict(waiting.data)
    kept["data"] = {**kept["data"], "media": [*kept["data"].get("media", ()), *media]}
    timers.set_timer(connection, waiting.name, waiting.due, waiting.event, report=report, data=kept)
    return True


def recall(connection: Connection, report: int, key: str) -> bool:
    """Forget a notice that still waits; False when it has left."""
    return timers.take(connection, _name(report, key)) is not None


def tell(
    connection: Connection,
    house: House,
    pack: Pack,
    report: int,
    kept: Mapping[str, Any],
    now: datetime,
    once: str,
) -> None:
    """Its time has come."""
    wish = Notify(kept["audience"], kept["event"], agency=kept["agency"], staff=kept["staff"], contact=kept["contact"])
    notify(connection, house, pack, replace(wish, data=kept["data"]), report, now, once=once)


def _name(report: int, key: str) -> str:
    return f"report:{report}:notice:{key}"

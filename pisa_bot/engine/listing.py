"""Sends the unasked lists when their hour comes: the desk's, the officers', on the week's first day the heads' and the leaders'.

A timer each, set again when it fires: one list a working day however many workers tick, and after an outage only the newest.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.engine.notices import deliver
from pisa_bot.house import House
from pisa_bot.reports.listing import last_list, next_list, timely, weekly
from pisa_bot.reports.patterns import SLOW_BEFORE_DAYS, SLOW_DAYS, growing, slowing, spots
from pisa_bot.reports.reminding import LAST
from pisa_bot.reports.validating import reason
from pisa_bot.store import findings, lists, officers, timers

EVENT = "lists"
HOURS = {"desk": "desk_list_at", "officers": "morning_list_at"}
DEFAULTS = {"desk": "07:30", "officers": "07:45"}
LOOKED_BACK = timedelta(days=SLOW_DAYS + SLOW_BEFORE_DAYS + 60)  # a report may take two months to be fixed


def ensure(connection: Connection, pack: Pack, now: datetime) -> None:
    """Set the timers of the lists where they are missing."""
    for which in HOURS:
        if not timers.exists(connection, f"lists:{which}"):
            _set(connection, pack, which, now)


def fire(connection: Connection, house: House, pack: Pack, which: str, now: datetime) -> None:
    """It is time for one of the lists: an event for everybody who may have something on it."""
    _set(connection, pack, which, now)
    if not timely(now, pack):
        return
    hidden = sorted(slug for slug, category in pack.categories.items() if category.violence) or [""]
    day = f"{which}:{now.date().isoformat()}"
    if which == "desk":
        _desk(connection, house, pack, hidden, day, now)
        return
    readers = lists.readers(connection, now)
    deliver(connection, house, [contact for contact, _, _ in readers], "morning_list", {}, now, once=day)
    if not weekly(now, pack):
        return
    for contact, agency, role in readers:
        if role == "head":
            week = lists.week_of(connection, agency, now - timedelta(days=7), now)
            deliver(connection, house, [contact], "head_summary", week, now, once=day)
    late, count = lists.beyond(connection, LAST, hidden)
    if late:
        deliver(
            connection, house, lists.leaders(connection), "late_list", {"late": late, "count": count}, now, once=day
        )


def _desk(connection: Connection, house: House, pack: Pack, hidden: list[str], day: str, now: datetime) -> None:
    since = last_list(now, _hour(pack, "desk"), pack)
    late, count = lists.beyond(connection, LAST, hidden)
    look(connection, pack, hidden, now)
    patterns, checks = findings.unseen(connection)
    data: dict[str, Any] = {"rejected": lists.turned_away(connection, since, hidden), "late": late, "count": count}
    data |= {"patterns": patterns, "checks": checks}
    deliver(connection, house, officers.contacts(connection, agency=pack.desk_agency), "desk_list", data, now, once=day)


def look(connection: Connection, pack: Pack, hidden: list[str], now: datetime) -> None:
    """What the night found: patterns across reports; on the week's first day the closed reports that a person looks at."""
    seen = findings.seen_since(connection, now - LOOKED_BACK, hidden)
    findings.keep(connection, [*spots(seen, now), *growing(seen, now), *slowing(seen, now)], now)
    if weekly(now, pack):
        week = f"{now:%G-W%V}"
        closed = findings.closed_between(connection, now - timedelta(days=7), now, hidden)
        chosen = ((report, reason(number, week, why, rating, again)) for report, number, why, rating, again in closed)
        findings.ask_for(connection, [(report, why) for report, why in chosen if why], now)


def _set(connection: Connection, pack: Pack, which: str, now: datetime) -> None:
    due = next_list(now, _hour(pack, which), pack)
    timers.set_timer(connection, f"lists:{which}", due, EVENT, data={"which": which})


def _hour(pack: Pack, which: str) -> str:
    return str(pack.settings.get(HOURS[which], DEFAULTS[which]))

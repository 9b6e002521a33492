"""An emergency that nobody has confirmed: after five minutes the next person is called and the citizen honestly told.

A watch is a timer row that is claimed, answered and set again in one transaction, so that it survives a killed process and
fires once; whoever confirms moves the report under its lock, and from then on a watch finds nothing to do.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine import duty as calling
from pisa_bot.engine.notices import deliver, notify
from pisa_bot.house import House
from pisa_bot.reports import duty
from pisa_bot.reports.states import ENDED, State, Verb
from pisa_bot.store import duty as rows
from pisa_bot.store import officers, reports, timers
from pisa_bot.store.reports import ReportRow

WAITING = frozenset({State.FORWARDED, State.TRIAGE})
SEEN = "seen"  # history verb: somebody of another agency (the 112 desk) has read it; moves no state


def fire(connection: Connection, house: House, pack: Pack, timer: timers.Due, now: datetime, once: str) -> None:
    """Five minutes are over: call the next person, or nobody when the emergency was confirmed, has ended or went elsewhere."""
    row = reports.lock(connection, [timer.report or 0]).get(timer.report or 0)
    if row is None or row.seen_at is not None or row.state not in WAITING:
        return
    since, agency = datetime.fromisoformat(timer.data["since"]), str(timer.data["agency"])
    before = [one for one in rows.called(connection, row.id) if one.rung != "copy"]
    mine = [one for one in before if one.since == since]
    if any(one.since > since for one in before):
        return  # it has been handed to somebody else meanwhile, who has five minutes of their own
    crew, contacts = calling.crew_of(connection, pack, agency, now)
    desk, at_desk = calling.crew_of(connection, pack, duty.emergency_desk(pack), now)
    call = duty.following(crew, desk.everybody, {one.staff for one in mine}, {one.rung for one in mine})
    minutes = round((now - since).total_seconds() / 60)
    if call is not None:
        whose = duty.emergency_desk(pack) if call.rung == "desk" else agency
        rows.call(connection, row.id, since, whose, call.staff, call.rung, now)
        reach = {**at_desk, **contacts}
        data = {"report": row.id, "rung": call.rung, "minutes": minutes, "agency": agency}
        told = [reach[staff] for staff in call.staff]
        deliver(connection, house, told, "emergency_unconfirmed", data, now, once=once)
        if call.rung != "desk":
            calling.set_watch(connection, pack, row.id, agency, since, now)
    if len({one.at for one in mine}) <= 1:  # the first time, and once
        wish = Notify("reporter", "emergency_unread", data={"agency": agency, "next": call is not None})
        notify(connection, house, pack, wish, row.id, now, once=once)


def confirm(connection: Connection, house: House, pack: Pack, report: int, staff: int | None, now: datetime) -> None:
    """Somebody says that they have read an emergency which another agency holds; moves no state, tells the citizen once."""
    row = reports.lock(connection, [report]).get(report)
    if row is None or not row.urgent or row.seen_at is not None or row.state in ENDED:
        return
    reports.change(connection, report, {"seen_at": now, "seen_by": staff})
    reports.log(connection, report, SEEN, row.state, row.state, "desk", now, staff=staff)
    _tell(connection, house, pack, row, staff, now)


def after_move(
    connection: Connection,
    house: House,
    pack: Pack,
    before: ReportRow,
    after: ReportRow,
    verb: str,
    note: str,
    staff: int | None,
    now: datetime,
) -> None:
    """After a verb that confirmed an emergency: the citizen hears of it, unless the verb's own news says so."""
    silent = verb == Verb.ACCEPT or (verb == Verb.PROGRESS and not note)
    if before.seen_at is None and after.seen_at is not None and silent:
        _tell(connection, house, pack, after, staff, now)


def _tell(connection: Connection, house: House, pack: Pack, row: Any, staff: int | None, now: datetime) -> None:
    officer = None if staff is None else officers.by_id(connection, staff)
    agency = officer.agency if officer is not None else row.agency or pack.desk_agency
    wish = Notify("reporter", "emergency_read", data={"agency": agency})
    notify(connection, house, pack, wish, row.id, now)

"""Brings reports about one thing together: somebody joins one, a person merges two or splits them again.

A merged report ends as a duplicate of the other, its reporter and followers follow that one; nothing of it is lost.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.engine.act import NoSuchReport, act_within
from pisa_bot.engine.moving import move
from pisa_bot.engine.notices import deliver
from pisa_bot.house import House
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store import duplicates, reports


def follow(connection: Connection, report: int, contact: int, now: datetime) -> None:
    """`contact` joins a report ("ikut lapor"): told along from now on, written into its history."""
    row = reports.lock(connection, [report]).get(report)
    if row is None or row.contact_id == contact:
        return
    duplicates.follow(connection, report, [contact], now)
    reports.log(connection, report, "join", row.state, row.state, "follower", now)


def merge(house: House, child: int, parent: int, actor: str, *, staff: int | None = None, note: str = "") -> None:
    """`child` is the same thing as `parent`: it ends as a duplicate, and who told it hears of the other from now on.

    Raises NoSuchReport, lifecycle.Refused (one of them has ended, or they are one) or moving.NotAllowed.
    """
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        merge_within(connection, house, pack, child, parent, actor, clock.now(), staff=staff, note=note)


def merge_within(
    connection: Connection,
    house: House,
    pack: Pack,
    child: int,
    parent: int,
    actor: str,
    now: datetime,
    *,
    staff: int | None = None,
    note: str = "",
) -> None:
    """The same inside a transaction that is already open."""
    rows = reports.lock(connection, [child, parent])
    if child not in rows or parent not in rows:
        raise NoSuchReport(child if child not in rows else parent)
    if child == parent or rows[parent].state in ENDED:
        raise Refused("refused_duplicate", rows[parent].state, "merge")
    if rows[parent].secret:
        raise Refused("refused_secret", rows[parent].state, "merge")
    into = rows[parent].number
    move(connection, pack, rows[child], "merge", actor, now, staff=staff, note=note, data={"into": into})
    told = reports.audience(connection, child)
    duplicates.gather_under(connection, parent, child)
    duplicates.follow(connection, parent, (c for c in told if c != rows[parent].contact_id), now)
    photos = reports.photos(connection, [child]).get(child, ())
    reports.attach(connection, parent, photos, "before", now)
    data = {"number": rows[child].number, "media": list(photos)}
    state = rows[parent].state
    reports.log(connection, parent, "gather", state, state, actor, now, staff=staff, data=data)
    event = {"verb": "merge", "note": note, "agency": rows[parent].agency, "report": child, "into": into}
    deliver(connection, house, told, "report_moved", event, now)


def split(house: House, child: int, actor: str, *, staff: int | None = None, note: str = "") -> None:
    """A duplicate that was none: it goes back to the desk, and its reporter follows the other no more.

    Raises NoSuchReport, lifecycle.Refused (it is no duplicate) or moving.NotAllowed.
    """
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        split_within(connection, house, pack, child, actor, clock.now(), staff=staff, note=note)


def split_within(
    connection: Connection,
    house: House,
    pack: Pack,
    child: int,
    actor: str,
    now: datetime,
    *,
    staff: int | None = None,
    note: str = "",
) -> None:
    """The same inside a transaction that is already open."""
    row = reports.lock(connection, [child]).get(child)
    if row is None:
        raise NoSuchReport(child)
    if row.state != State.DUPLICATE:
        raise Refused("refused_not_resolved", row.state, "triage")
    act_within(connection, house, pack, child, "triage", actor, now, staff=staff, note=note)
    if row.parent_id is not None and row.contact_id is not None:
        duplicates.part(connection, row.parent_id, child, row.contact_id)

"""Duty lists and calls about emergencies: the newest list of a shift, who of an agency can be called, who was called.

Reads and appends only; whom to call is `reports.duty`, who changes a list is `engine.duty`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, func, insert, select

from pisa_bot.reports.duty import Crew, Entry, entries_of, on_duty
from pisa_bot.store.models import AlarmCall, DutyList, Staff
from pisa_bot.store.upsert import upsert


class Version(NamedTuple):
    """A list as it was kept at some time."""

    revision: int
    agency: str
    shift: str
    entries: list[dict[str, Any]]
    author: str
    at: datetime


class Called(NamedTuple):
    """Somebody who was told of an emergency."""

    since: datetime
    agency: str
    staff: int
    contact: int | None
    rung: str
    at: datetime


_VERSION = (DutyList.revision, DutyList.agency, DutyList.shift, DutyList.entries, DutyList.author, DutyList.at)


def holding(connection: Connection, agency: str | None = None) -> dict[tuple[str, str], Version]:
    """(agency, shift) → the list that holds."""
    newest = select(func.max(DutyList.revision)).group_by(DutyList.agency, DutyList.shift)
    if agency is not None:
        newest = newest.where(DutyList.agency == agency)
    rows = connection.execute(select(*_VERSION).where(DutyList.revision.in_(newest)))
    return {(row.agency, row.shift): Version(*row) for row in rows}


def history(connection: Connection, agency: str, limit: int = 50) -> list[Version]:
    """Every list an agency has had, newest first."""
    query = select(*_VERSION).where(DutyList.agency == agency).order_by(DutyList.revision.desc()).limit(limit)
    return [Version(*row) for row in connection.execute(query)]


def version(connection: Connection, revision: int) -> Version | None:
    """A list by its revision."""
    row = connection.execute(select(*_VERSION).where(DutyList.revision == revision)).first()
    return None if row is None else Version(*row)


def keep(connection: Connection, agency: str, shift: str, entries: Sequence[Entry], author: str, now: datetime) -> int:
    """A new list for a shift; returns its revision. The ones before stay."""
    kept = [{"staff": one.staff, "days": one.days} for one in entries]
    values = {"agency": agency, "shift": shift, "entries": kept, "author": author, "at": now}
    return int(connection.execute(insert(DutyList).values(**values).returning(DutyList.revision)).scalar_one())


def crew(
    connection: Connection, agency: str, shift: str, weekday: int, now: datetime, besides: Collection[int] = ()
) -> tuple[Crew, dict[int, int]]:
    """Who of an agency can be called at `now` but `besides` (staff ids), and staff id → contact of each of them."""
    query = select(Staff.id, Staff.role, Staff.contact_id, Staff.away_until, Staff.substitute_id)
    rows = connection.execute(query.where(Staff.active, Staff.agency == agency).order_by(Staff.id)).all()
    away = {row.id for row in rows if row.away_until is not None and row.away_until > now}
    instead = {row.id: row.substitute_id for row in rows if row.id in away and row.substitute_id is not None}
    can = {row.id: row.contact_id for row in rows if row.contact_id is not None and row.id not in besides}
    there = {staff: contact for staff, contact in can.items() if staff not in away} or can
    kept = holding(connection, agency).get((agency, shift))
    listed = on_duty(entries_of(kept.entries if kept else ()), weekday, there, instead)
    heads = tuple(row.id for row in rows if row.role == "head" and row.id in there)
    return Crew(listed, heads, tuple(there)), there


def call(
    connection: Connection, report: int, since: datetime, agency: str, staff: Iterable[int], rung: str, now: datetime
) -> None:
    """Note that these are told; the same person for the same reason within a watch is once."""
    rows = [
        {"report_id": report, "since": since, "agency": agency, "staff_id": one, "rung": rung, "at": now}
        for one in dict.fromkeys(staff)
    ]
    if rows:
        connection.execute(upsert(connection, AlarmCall).on_conflict_do_nothing(), rows)


def called(connection: Connection, report: int) -> list[Called]:
    """Everybody who was told of an emergency, in order, those who have left the service without a contact."""
    query = (
        select(AlarmCall.since, AlarmCall.agency, AlarmCall.staff_id, Staff.contact_id, AlarmCall.rung, AlarmCall.at)
        .join(Staff, Staff.id == AlarmCall.staff_id)
        .where(AlarmCall.report_id == report)
        .order_by(AlarmCall.id)
    )
    return [Called(*row) for row in connection.execute(query)]


def names(connection: Connection, agency: str) -> Mapping[int, str]:
    """Who can stand on an agency's list, by id."""
    query = select(Staff.id, Staff.name).where(Staff.active, Staff.agency == agency).order_by(Staff.id)
    return {row.id: row.name for row in connection.execute(query)}

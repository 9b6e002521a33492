"""Whom an emergency reaches: whoever is on duty now, by day and by night; and the timer that asks whether somebody read it.

Chooses people and notes that they are told; the telling is `notices`, what happens after five minutes is `watching`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.house import House
from pisa_bot.reports import duty
from pisa_bot.store import audit, officers, timers
from pisa_bot.store import duty as rows
from pisa_bot.store.reports import ReportRow

EVENT = "watch"
BEGINS = frozenset({"report_forwarded", "report_reopened", "triage_opened"})
"""What hands an emergency to an agency, or back to the desk: somebody there has to confirm that it was read."""


class NotOnTheList(ValueError):
    """A list names somebody who does not work for the agency, or a day that is none."""


def audience(connection: Connection, pack: Pack, wish: Notify, row: ReportRow, now: datetime) -> list[int]:
    """Contacts that a notice about an emergency reaches, for the audiences "agency" and "desk"."""
    agency = pack.desk_agency if wish.audience == "desk" else wish.agency or pack.desk_agency
    if wish.event in BEGINS:
        return begin(connection, pack, row, agency, now)
    if wish.event == "report_copied":
        return copied(connection, pack, row, agency, now)
    before = rows.called(connection, row.id)
    told = [one.contact for one in before if one.agency == agency and one.contact is not None]
    if not told:
        return copied(connection, pack, row, agency, now)
    holder = officers.by_id(connection, row.staff_id) if row.staff_id is not None else None
    if holder is not None and holder.contact is not None and holder.agency == agency:
        told.append(holder.contact)
    return list(dict.fromkeys(told))


def begin(connection: Connection, pack: Pack, row: ReportRow, agency: str, now: datetime) -> list[int]:
    """Call the first person and set the watch; returns the contacts. An agency that nobody answers for is the desk's to chase."""
    crew, contacts = crew_of(connection, pack, agency, now)
    if not crew.everybody:
        agency = pack.desk_agency
        crew, contacts = crew_of(connection, pack, agency, now)
    call = duty.first(crew)
    rows.call(connection, row.id, now, agency, call.staff, call.rung, now)
    set_watch(connection, pack, row.id, agency, now, now)
    return [contacts[staff] for staff in call.staff]


def copied(connection: Connection, pack: Pack, row: ReportRow, agency: str, now: datetime) -> list[int]:
    """Who reads a copy: the first on duty; at the 112 desk everybody of the shift; where nobody is on a list, everybody."""
    crew, contacts = crew_of(connection, pack, agency, now)
    if not crew.everybody and agency != pack.desk_agency:
        agency = pack.desk_agency
        crew, contacts = crew_of(connection, pack, agency, now)
    staff = crew.listed if agency == duty.emergency_desk(pack) and crew.listed else duty.first(crew).staff
    rows.call(connection, row.id, now, agency, staff, "copy", now)
    return [contacts[one] for one in staff]


def crew_of(
    connection: Connection, pack: Pack, agency: str, now: datetime, besides: Collection[int] = ()
) -> tuple[duty.Crew, dict[int, int]]:
    """Who of an agency can be called now, and how."""
    shift, weekday = duty.shift_at(now, pack)
    return rows.crew(connection, agency, shift, weekday, now, besides)


def set_watch(connection: Connection, pack: Pack, report: int, agency: str, since: datetime, now: datetime) -> None:
    """Wake up in five minutes. The name holds `since`: a new watch never waits for the row of an older one."""
    name, due = f"report:{report}:{EVENT}:{since.isoformat()}", now + duty.patience(pack)
    timers.set_timer(connection, name, due, EVENT, report=report, data={"agency": agency, "since": since.isoformat()})


def change(house: House, agency: str, shift: str, entries: Sequence[duty.Entry], author: str, now: datetime) -> int:
    """A new duty list for a shift, with a trace; returns its revision. Raises NotOnTheList in words for the administrator."""
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        if agency not in pack.agencies or pack.agencies[agency].external:
            raise NotOnTheList(f"{agency} has no officers here")
        if shift not in duty.SHIFTS:
            raise NotOnTheList(f"a shift is one of {', '.join(duty.SHIFTS)}")
        known = rows.names(connection, agency)
        for one in entries:
            if one.staff not in known:
                raise NotOnTheList(f"officer {one.staff} does not work for {agency}")
            if not one.days or set(one.days) - set(duty.EVERY_DAY):
                raise NotOnTheList("days are numbers from 1 (Monday) to 7 (Sunday)")
        if len({one.staff for one in entries}) < len(entries):
            raise NotOnTheList("somebody stands on the list twice")
        before = rows.holding(connection, agency).get((agency, shift))
        revision = rows.keep(connection, agency, shift, entries, author, now)
        kept = [f"{one.staff}:{one.days}" for one in entries]
        was = [f"{one.staff}:{one.days}" for one in duty.entries_of(before.entries if before else ())]
        data = {"revision": revision, "before": was, "after": kept}
        audit.trace(connection, author, "duty_changed", f"duty:{agency}:{shift}", now, data)
    return revision


def restore(house: House, revision: int, author: str, now: datetime) -> int | None:
    """The list of that revision holds again, without those who have left the agency; None when there is no such revision."""
    with house.database.read() as connection:
        past = rows.version(connection, revision)
        known = rows.names(connection, past.agency) if past is not None else {}
    if past is None:
        return None
    still = [one for one in duty.entries_of(past.entries) if one.staff in known]
    return change(house, past.agency, past.shift, still, author, now)

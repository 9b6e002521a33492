"""Emergencies in memory: who is on duty, who was called, and the five minutes after which the next one is.

The rules are the product's own (`reports.duty`); only the keeping is simulated.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pisa_bot.effects import MoveReport, Notify
from pisa_bot.engine.duty import BEGINS, EVENT
from pisa_bot.engine.moving import ANSWERING, HANDING_ON
from pisa_bot.engine.watching import WAITING
from pisa_bot.facts import ReportFact
from pisa_bot.messages import Inbound, Kind
from pisa_bot.reports import duty
from pisa_bot.reports.states import ENDED
from tests.chats.pure import audience
from tests.chats.pure.people import Person

if TYPE_CHECKING:
    from tests.chats.pure.world import World


@dataclass
class Called:
    report: int
    since: datetime
    agency: str
    staff: int
    rung: str
    at: datetime


@dataclass
class Roster:
    """Lists by (agency, shift), and everybody who was told of an emergency."""

    lists: dict[tuple[str, str], tuple[duty.Entry, ...]] = field(default_factory=dict)
    calls: list[Called] = field(default_factory=list)


def crew_of(world: World, agency: str) -> tuple[duty.Crew, dict[int, Person]]:
    shift, weekday = duty.shift_at(world.now, world.pack)
    own = [p for p in world.people.values() if p.staff is not None and p.staff.agency == agency]
    there = {p.staff.id: p for p in audience.at_work(world, own) if p.staff is not None}
    listed = duty.on_duty(world.roster.lists.get((agency, shift), ()), weekday, there, {})
    heads = tuple(staff for staff, person in there.items() if person.staff is not None and person.staff.head)
    return duty.Crew(listed, heads, tuple(there)), there


def meant(world: World, wish: Notify, fact: ReportFact) -> list[Person]:
    agency = world.pack.desk_agency if wish.audience == "desk" else wish.agency or world.pack.desk_agency
    crew, there = crew_of(world, agency)
    if not crew.everybody:
        agency = world.pack.desk_agency
        crew, there = crew_of(world, agency)
    if wish.event in BEGINS:
        first = duty.first(crew)
        note(world, fact.id, world.now, agency, first.staff, first.rung)
        watch(world, fact.id, agency, world.now)
        return [there[staff] for staff in first.staff]
    told = [one.staff for one in world.roster.calls if one.report == fact.id and one.agency == agency]
    if wish.event != "report_copied" and told:
        everybody = {p.staff.id: p for p in world.people.values() if p.staff is not None}
        holder = [
            staff for staff, p in everybody.items() if staff == fact.holder and p.staff and p.staff.agency == agency
        ]
        return [everybody[staff] for staff in dict.fromkeys([*told, *holder])]
    staff = crew.listed if agency == duty.emergency_desk(world.pack) and crew.listed else duty.first(crew).staff
    note(world, fact.id, world.now, agency, staff, "copy")
    return [there[one] for one in staff]


def note(world: World, report: int, since: datetime, agency: str, staff: tuple[int, ...], rung: str) -> None:
    world.roster.calls += [Called(report, since, agency, one, rung, world.now) for one in staff]


def watch(world: World, report: int, agency: str, since: datetime) -> None:
    data = {"report": report, "agency": agency, "since": since.isoformat()}
    world.timers[0, f"watch:{report}:{since.isoformat()}"] = (world.now + duty.patience(world.pack), EVENT, data, 0)


def fire(world: World, data: dict[str, Any]) -> None:
    fact, since = world.reports[data["report"]].fact, datetime.fromisoformat(data["since"])
    if fact.seen_at is not None or fact.state not in WAITING:
        return
    before = [one for one in world.roster.calls if one.report == fact.id and one.rung != "copy"]
    if any(one.since > since for one in before):
        return
    mine = [one for one in before if one.since == since]
    crew, there = crew_of(world, data["agency"])
    desk, at_desk = crew_of(world, duty.emergency_desk(world.pack))
    call = duty.following(crew, desk.everybody, {one.staff for one in mine}, {one.rung for one in mine})
    if call is not None:
        whose = duty.emergency_desk(world.pack) if call.rung == "desk" else data["agency"]
        note(world, fact.id, since, whose, call.staff, call.rung)
        minutes = round((world.now - since).total_seconds() / 60)
        told = {"report": fact.id, "rung": call.rung, "minutes": minutes, "agency": data["agency"]}
        for staff in call.staff:
            world.serial += 1
            event = Inbound(f"event:{world.serial}", Kind.EVENT, world.now, event="emergency_unconfirmed", data=told)
            world.events.append(({**at_desk, **there}[staff], event))
        if call.rung != "desk":
            watch(world, fact.id, data["agency"], since)
    if len({one.at for one in mine}) <= 1:
        known = {"agency": data["agency"], "next": call is not None}
        audience.notify(world, Notify("reporter", "emergency_unread", data=known), fact.id)


def confirm(world: World, person: Person, report: int) -> None:
    fact = world.reports[report].fact
    if fact.urgent and fact.seen_at is None and fact.state not in ENDED:
        world.reports[report].fact = replace(fact, seen_at=world.now)
        tell(world, person, fact)


def after_move(world: World, person: Person, before: ReportFact, move: MoveReport) -> None:
    fact = world.reports[move.report].fact
    if move.verb in HANDING_ON or (move.verb == "reopen" and move.by not in ("officer", "head")):
        world.reports[move.report].fact = replace(fact, seen_at=None)
    elif move.verb in ANSWERING and fact.urgent and before.seen_at is None:
        world.reports[move.report].fact = replace(fact, seen_at=world.now)
        if move.verb == "accept" or (move.verb == "progress" and not move.note):
            tell(world, person, fact)


def tell(world: World, person: Person, fact: ReportFact) -> None:
    agency = person.staff.agency if person.staff is not None else fact.agency
    audience.notify(world, Notify("reporter", "emergency_read", data={"agency": agency}), fact.id)

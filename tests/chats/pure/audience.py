"""Who experiences what somebody did, and when: audiences, substitutes, held notices, the night.

Puts events in line; what they say is the flows'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pisa_bot.effects import (
    Announce,
    Notify,
)
from pisa_bot.facts import Announcement
from pisa_bot.messages import Inbound, Kind
from pisa_bot.reports import quiet_hours
from pisa_bot.reports.reminding import left_to_the_list, quiet_categories
from tests.chats.pure import duty
from tests.chats.pure.people import Person

if TYPE_CHECKING:
    from tests.chats.pure.world import World


def announce(world: World, wish: Announce) -> None:
    if wish.until is None:
        world.announcements = tuple(known for known in world.announcements if known.agency != wish.agency)
        return
    known = Announcement(wish.agency, wish.category, wish.kecamatan, wish.village, wish.words, wish.until)
    world.announcements = (known, *world.announcements)


def at_work(world: World, people: list[Person]) -> list[Person]:
    """Those at work, with a substitute for who is away; everybody when nobody is there."""
    found: dict[int, Person] = {}
    for person in people:
        until, instead = world.away.get(person.contact, (None, None))
        if until is None or until <= world.now:
            found[person.contact] = person
        elif instead is not None:
            other = next(p for p in world.people.values() if p.staff is not None and p.staff.id == instead)
            found[other.contact] = other
    return list(found.values()) or people


def is_away(world: World, person: Person) -> bool:
    """Whether somebody is on leave now."""
    until, _ = world.away.get(person.contact, (None, None))
    return until is not None and until > world.now


def standing_in(world: World, person: Person) -> frozenset[int]:
    """Officers on leave whose reports this one looks after."""
    gone = [p for p in world.people.values() if p.staff is not None and is_away(world, p) and p is not person]
    assert person.staff is not None
    return frozenset(
        p.staff.id
        for p in gone
        if p.staff is not None
        and (
            world.away[p.contact][1] == person.staff.id
            or (p.staff.agency == person.staff.agency and world.away[p.contact][1] is None)
        )
    )


def hold(world: World, wish: Notify, report: int | None) -> None:
    """Told at once, or kept until it is due."""
    if wish.due is None or wish.due <= world.now or report is None or world.unheld:
        notify(world, wish, report)
        return
    world.held[report, wish.key] = wish
    name = (0, f"notice:{report}:{wish.key}")
    world.timers[name] = (wish.due, "notice", {"report": report, "key": wish.key}, 0)


def notify(world: World, wish: Notify, report: int | None) -> None:
    urgent = report is not None and world.reports[report].fact.urgent
    due = quiet_hours.due(wish.event, urgent, world.now, world.pack)
    if report is not None and due > world.now and not world.unheld:
        known = world.reports[report].fact
        if left_to_the_list(world.pack, wish.event, known.category, known.kind, known.urgent):
            return  # the morning's list has it
    for person in reached(world, wish, report):
        world.serial += 1
        data = {**wish.data, **({} if report is None else {"report": report})}
        if due > world.now and not world.unheld:  # the night is over first
            name = (person.contact, f"morning:{world.serial}")
            world.timers[name] = (due, wish.event, data, person.contact)
            continue
        inbound = Inbound(f"event:{wish.event}:{world.serial}", Kind.EVENT, world.now, event=wish.event, data=data)
        world.events.append((person, inbound))


def reached(world: World, wish: Notify, report: int | None) -> list[Person]:
    """Those of an emergency's agency who are on duty; else everybody who is meant."""
    known = world.reports[report].fact if report is not None else None
    if known is None or not known.urgent or wish.audience not in ("agency", "desk"):
        return meant(world, wish, report)
    return (
        meant(world, wish, report) if known.category in quiet_categories(world.pack) else duty.meant(world, wish, known)
    )


def meant(world: World, wish: Notify, report: int | None) -> list[Person]:
    officers = [person for person in world.people.values() if person.staff is not None]
    desk = [p for p in officers if p.staff is not None and p.staff.desk]
    match wish.audience:
        case "agency":
            return at_work(world, [p for p in officers if p.staff and p.staff.agency == wish.agency] or desk)
        case "heads":
            return [p for p in officers if p.staff and p.staff.agency == wish.agency and p.staff.head] or desk
        case "desk":
            return desk
        case "protection":
            return [p for p in officers if p.staff and p.staff.protection]
        case "reporter":
            told = [] if report is None else [world.reports[report].contact, *world.reports[report].followers]
            return [person for contact in told if (person := world.of_contact(contact)) is not None]
        case "staff":
            found = [p for p in officers if p.staff and p.staff.id == wish.staff]
            there = at_work(world, found)
            if there == found and found and is_away(world, found[0]):
                return at_work(world, [p for p in officers if p.staff and p.staff.agency == found[0].staff.agency])  # type: ignore[union-attr]
            return there
        case "contact":
            found = world.of_contact(wish.contact or 0)
            return [found] if found else []

"""The morning's lists and the week's summary, as the engine makes them for officers, the desk and heads.

Events only; their words are the flows'.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pisa_bot.engine import listing
from pisa_bot.messages import Inbound, Kind
from pisa_bot.reports.listing import last_list, next_list, weekly
from pisa_bot.reports.states import ENDED
from tests.chats.pure import audience
from tests.chats.pure.people import Person

if TYPE_CHECKING:
    from tests.chats.pure.world import World


def set_list(world: World, which: str) -> None:
    due = next_list(world.now, str(world.pack.settings[listing.HOURS[which]]), world.pack)
    world.timers[0, f"lists:{which}"] = (due, listing.EVENT, {"which": which}, 0)


def tell(world: World, which: str) -> None:
    """What engine.listing does: an event for everybody who may have something on the list."""
    set_list(world, which)
    officers = [person for person in world.people.values() if person.staff is not None]
    if which == "desk":
        since = last_list(world.now, str(world.pack.settings[listing.HOURS[which]]), world.pack)
        rejected = [row(world, report) for at, report in world.rejected if at >= since]
        hear(
            world,
            [p for p in officers if p.staff and p.staff.desk],
            "desk_list",
            beyond(world) | {"rejected": rejected},
        )
        return
    held = {r.fact.agency for r in world.reports.values() if r.fact.state not in (*ENDED, "triage")}
    readers = [person for person in officers if person.staff and person.staff.agency in held]
    there = {p.staff.agency for p in readers if p.staff and not audience.is_away(world, p)}
    readers = [p for p in readers if p.staff and (p.staff.agency not in there or not audience.is_away(world, p))]
    hear(world, readers, "morning_list", {})
    if weekly(world.now, world.pack):
        for person in (reader for reader in readers if reader.staff and reader.staff.head):
            hear(world, [person], "head_summary", week(world, person.staff.agency if person.staff else ""))


def hear(world: World, people: list[Person], event: str, data: dict[str, Any]) -> None:
    for person in people:
        world.serial += 1
        world.events.append(
            (person, Inbound(f"event:{event}:{world.serial}", Kind.EVENT, world.now, event=event, data=data))
        )


def beyond(world: World) -> dict[str, Any]:
    late = [i for i in world.beyond if world.reports[i].fact.state not in (*ENDED, "resolved", "deferred")]
    due = {i: world.reports[i].fact.fix_due for i in late}
    rows = [row(world, i) | {"due": moment.isoformat() if moment else ""} for i, moment in due.items()]
    return {"late": rows, "count": len(late)}


def row(world: World, report: int) -> dict[str, Any]:
    fact = world.reports[report].fact
    return {"number": fact.number, "category": fact.category, "agency": fact.agency or ""}


def week(world: World, agency: str) -> dict[str, Any]:
    since = world.now - timedelta(days=7)
    mine = [report.fact for report in world.reports.values() if report.fact.agency == agency]
    open_ = [fact for fact in mine if fact.state not in (*ENDED, "resolved", "deferred")]
    late = [fact for fact in open_ if fact.fix_due and fact.fix_due < world.now]
    return {
        "new": sum(fact.created_at >= since for fact in mine),
        "done": 0,
        "open": len(open_),
        "late": len(late),
        "deferred": sum(fact.state == "deferred" for fact in mine),
        "hours": 0,
    }

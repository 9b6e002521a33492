"""Time that passes: timers come due one after the other and become events.

Nothing here happens by itself; a chat file says how much time goes by.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from pisa_bot.effects import (
    Notify,
)
from pisa_bot.engine import listing, pausing, promising
from pisa_bot.engine.duty import EVENT as WATCH
from pisa_bot.messages import Inbound, Kind
from pisa_bot.reports import deadlines, working_time
from pisa_bot.reports.reminding import LAST, quiet_categories
from pisa_bot.reports.states import ENDED
from tests.chats.pure import audience, duty, lists, pauses

if TYPE_CHECKING:
    from tests.chats.pure.world import World


def advance(world: World, span: timedelta) -> None:
    until = world.now + span
    while True:
        due = sorted((timer[0], key) for key, timer in world.timers.items() if timer[0] <= until)
        if not due:
            break
        moment, key = due[0]
        _, event, data, contact = world.timers.pop(key)
        world.now = max(world.now, moment)
        fire(world, event, data, contact)
        world.settle()
    world.now = until


def fire(world: World, event: str, data: dict[str, Any], contact: int) -> None:
    if contact:
        person = world.of_contact(contact)
        if person is not None:
            world.serial += 1
            world.events.append(
                (person, Inbound(f"event:{world.serial}", Kind.EVENT, world.now, event=event, data=data))
            )
        return
    if event == "notice":
        wish = world.held.pop((data["report"], data["key"]), None)
        if wish is not None:
            audience.notify(world, replace(wish, due=None), data["report"])
        return
    if event == promising.PUT_OFF:
        _put_off_over(world, data)
        return
    if event == pausing.OVER:
        person = world.of_contact(data["contact"])
        if person is not None:
            pauses.release(world, person)
        return
    if event == "expire":
        if world.reports[data["report"]].fact.state == "resolved":
            world.act(world.reports[data["report"]].fact.number, "expire", "", {})
        return
    if event == WATCH:
        duty.fire(world, data)
        return
    if event == listing.EVENT:
        lists.tell(world, data["which"])
        return
    if data["clock"] == "handover":
        if data["handover"] in world.handovers and world.handovers[data["handover"]].staff is None:
            audience.notify(world, Notify("desk", "reminder", data=data), None)
        return
    fact = world.reports[data["report"]].fact
    state = str(fact.state)
    running = {"triage": state == "triage", "answer": state in ("forwarded", "triage")}
    if state in ENDED or state in ("resolved", "needs_info") or not running.get(data["clock"], True):
        return
    quiet = fact.category in quiet_categories(world.pack)
    if state == "triage" and data["clock"] != "triage" and data["percent"] < LAST and not quiet:
        return  # the desk's own clock runs
    if data["clock"] == "fix" and data["percent"] == LAST:
        world.beyond.append(fact.id)
    if not data["single"]:
        return
    whom: Any = "desk" if data["clock"] == "triage" else deadlines.audience(data["percent"])
    wish = Notify(whom, "reminder", agency=fact.agency, data=data)
    if whom == "agency" and fact.holder is not None and fact.state != "forwarded":
        wish = Notify("staff", "reminder", staff=fact.holder, data=data)
    audience.notify(world, wish, fact.id)


def _put_off_over(world: World, data: dict[str, Any]) -> None:
    """What engine.ticks does when the day has come that a report was put off to."""
    fact = world.reports[data["report"]].fact
    if data.get("asked"):
        world.act(fact.number, "reopen", "", {"deferred": True})
        news = {"note": "", "deferred": True}
        audience.notify(world, Notify("agency", "report_reopened", agency=fact.agency, data=news), fact.id)
        return
    audience.notify(world, Notify("reporter", "deferral_over", data={}), fact.id)
    until = working_time.add(world.now, promising.SILENCE, world.pack.calendar)
    world.timers[0, f"put_off:{fact.id}"] = (until, promising.PUT_OFF, {**data, "asked": True}, 0)

"""Strikes and pauses of the world in memory: kept messages, their end in time or by an admin.

Keeps what `engine.pausing` promises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pisa_bot.effects import Strike
from pisa_bot.engine.pausing import OVER
from pisa_bot.facts import StrikeFact
from pisa_bot.reports import misuse
from tests.chats.pure.people import Person

if TYPE_CHECKING:
    from tests.chats.pure.world import World


def strike(world: World, person: Person, wish: Strike) -> None:
    person.strikes.append(StrikeFact(wish.kind, world.now, wish.until, wish.report))
    person.since = max(person.since or world.now, wish.until or world.now)
    if wish.until is not None:
        world.timers[0, f"pause:{person.contact}"] = (wish.until, OVER, {"contact": person.contact}, 0)


def running(world: World, person: Person) -> bool:
    return misuse.running((known.until for known in person.strikes), world.now) is not None


def release(world: World, person: Person) -> int:
    """What was kept is read; returns how many messages."""
    if running(world, person):
        return 0
    kept, person.kept = person.kept, []
    if kept:
        world.run(person, kept)
    return len(kept)


def lift(world: World, person: Person) -> None:
    paused = running(world, person)
    person.strikes.pop()
    person.since = world.now
    if paused and not running(world, person) and not release(world, person):
        world.happen(person, "pause_lifted")


def pardon(world: World, person: Person, report: int) -> None:
    person.strikes = [known for known in person.strikes if known.report != report]
    person.since = world.now
    name = (0, f"pause:{person.contact}")
    if name in world.timers:
        world.timers[name] = (world.now, *world.timers[name][1:])

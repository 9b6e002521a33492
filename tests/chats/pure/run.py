"""Runs a chat file against the pure conversation, its state through JSON between turns; an unexpected bubble fails.

What only a provider or a database can show belongs to the full run.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from pisa_bot.facts import StaffFact
from pisa_bot.flows import reading
from pisa_bot.messages import Inbound, Kind, MediaRef, Pin
from pisa_bot.reports.duty import Entry
from tests.chats.chatfile import Step, fill, matches, message, moves, parse
from tests.chats.pure import pauses
from tests.chats.pure.people import Bubble, Person
from tests.chats.pure.world import World

MEDIA = {"photo": Kind.PHOTO, "video": Kind.VIDEO, "document": Kind.DOCUMENT, "voice": Kind.VOICE}
ODD = {"sticker": Kind.STICKER, "contact": Kind.CONTACT_CARD, "cut": Kind.CUT}
ACT = re.compile(r"^act (\S+) (\w+)((?: \w+=\S+)*)(?:: (.*))?$")
EVENT = re.compile(r"^event (\w+) ([\w-]+)$")
CODE = re.compile(r"^code (\d{6}) (\w+)$")
DUTY = re.compile(r"^duty (\w+) (day|night)((?: [\w-]+)*)$")
LIFT = re.compile(r"^lift ([\w-]+)$")
FOLLOW = re.compile(r"^follow ([\w-]+) (\S+)$")


class Run:
    """One chat file against one world."""

    def __init__(self, path: Path, world: World | None = None) -> None:
        self.path = path
        self.world = world or World()
        self.steps = parse(path)
        self.media = 0

    def people(self) -> None:
        """Everybody who is in the file exists from its first line."""
        for step in self.steps:
            if step.kind == "people":
                for name in step.text.split():
                    who, role, called = (*name.split(":"), "", "")[:3]
                    self.world.person(who, role or "citizen", called.replace("_", " "))
            elif step.kind in ("in", "out"):
                self.world.person(step.who, step.role)

    def role(self, name: str) -> str:
        """How the file calls somebody."""
        staff = self.world.people[name].staff
        if staff is None:
            return "citizen"
        return "head" if staff.head else "protection" if staff.protection else "officer"

    def play(self) -> World:
        """Every step in order; AssertionError at the first that is not so."""
        self.people()
        named = {step.who for step in self.steps if step.kind in ("in", "out")}
        for batch in moves(self.steps):
            step = batch[0]
            if step.kind == "in":
                self.write(batch)
            elif step.kind == "out":
                self._hear(step)
            elif step.kind == "clock":
                self.world.advance(step.span)
            elif step.kind == "fault":
                self.fault(step)
            elif step.kind == "state":
                self._check(step)
        for person in self.world.people.values():
            if person.name in named and person.unread:
                raise AssertionError(f"{self.path.name}: {person.name} was told, unexpected: {person.unread[0].text}")
        return self.world

    def fault(self, step: Step) -> None:
        """What the world does; marks that only a provider or a database can show are the full run's."""
        said = fill(step.text, self.known())
        act, event, follow = ACT.match(said), EVENT.match(said), FOLLOW.match(said)
        world, code, duty = self.world, CODE.match(said), DUTY.match(said)
        if act:
            data: dict[str, Any] = dict(pair.split("=") for pair in act[3].split())
            world.act(act[1], act[2], act[4] or "", data)
        elif event:
            world.happen(world.person(event[2]), event[1])
        elif code:
            world.codes[code[1]] = StaffFact(900 + len(world.codes), code[2], code[2], False, False, False)
        elif duty:
            staff = [world.person(name).staff for name in duty[3].split()]
            world.roster.lists[duty[1], duty[2]] = tuple(Entry(one.id) for one in staff if one is not None)
        elif lift := LIFT.match(said):
            pauses.lift(world, world.person(lift[1]))
        elif said == "holds off":
            world.unheld = True
        elif follow:
            world.follow(world.person(follow[1]), follow[2])
        world.settle()

    def write(self, batch: list[Step]) -> None:
        person = self.world.person(batch[0].who, batch[0].role)
        if person.unread:
            raise AssertionError(f"{self._at(batch[0])} before this, {person.name} was told: {person.unread[0].text}")
        waiting: list[Inbound] = []
        for step in batch:
            inbound = self._inbound(person, step)
            waiting.append(inbound)
            if reading.due_now(inbound, self.world.pack):
                self.world.write(person, waiting)
                waiting = []
        if waiting:
            self.world.write(person, waiting)

    def _inbound(self, person: Person, step: Step) -> Inbound:
        world = self.world
        world.serial += 1
        told = message(fill(step.text, self.known()))
        inbound = Inbound(f"chat:{world.serial}", Kind.TEXT, world.now, told.text)
        for word, argument in told.items:
            if word in MEDIA:
                self.media += 1
                media = MediaRef(self.media, word)  # type: ignore[arg-type]
                if word == "voice":
                    world.voices.add(self.media)
                inbound = replace(inbound, kind=MEDIA[word], media=(*inbound.media, media))
            elif word in ODD:
                inbound = replace(inbound, kind=ODD[word])
            elif word == "pin":
                lat, lng = argument.split(",")
                inbound = replace(inbound, kind=Kind.PIN, pin=Pin(float(lat), float(lng)))
            elif word == "tap":
                bubble, payload = self._button(person, argument, step)
                inbound = replace(inbound, kind=Kind.TAP, payload=payload, reply_to=bubble.outbox, text=argument)
            elif word == "swipe":
                found = next((b for b in reversed(person.bubbles) if argument in b.text), None)
                if found is None:
                    raise AssertionError(f"{self._at(step)} no bubble holds “{argument}”")
                inbound = replace(inbound, reply_to=found.outbox)
            else:
                raise AssertionError(f"{self._at(step)} [{word}] is not known")
        return inbound

    def _button(self, person: Person, label: str, step: Step) -> tuple[Bubble, str]:
        older = 0
        if label.endswith(" older"):
            label, older = label.removesuffix(" older"), 1
        for bubble in reversed(person.bubbles):
            for choice, shown_as in zip(bubble.say.choices, bubble.labels, strict=True):
                if shown_as == label:
                    if not older:
                        return bubble, choice.payload
                    older -= 1
        raise AssertionError(f"{self._at(step)} no button [{label}]; last: {[b.text for b in person.bubbles[-2:]]}")

    def _hear(self, step: Step) -> None:
        person = self.world.person(step.who, step.role)
        if not person.unread:
            raise AssertionError(f"{self._at(step)} {person.name} was told nothing")
        bubble = person.unread.pop(0)
        pattern, text = fill(step.text, self.known()), bubble.text
        if pattern.startswith("[template"):
            assert text.startswith("[template]"), f"{self._at(step)} the window is open: {text}"
            return
        text = text.removeprefix("[template] ")
        if not matches(pattern, text):
            raise AssertionError(f"{self._at(step)} {person.name} was told:\n  {text}\nnot:\n  {pattern}")

    def _check(self, step: Step) -> None:
        said = fill(step.text, self.known())
        subject, _, wanted = said.partition(" ")
        if wanted == "reports":
            assert len(self.world.reports) == int(subject), f"{self._at(step)} {len(self.world.reports)} reports"
            return
        states = {report.fact.number: str(report.fact.state) for report in self.world.reports.values()}
        assert states.get(subject) == wanted, f"{self._at(step)} {states}"

    def known(self) -> dict[str, str]:
        known: dict[str, str] = {}
        for index, report in enumerate(self.world.reports.values(), 1):
            number = report.fact.number
            known |= {
                f"n{index}": number,
                f"c{index}": str(int(number.rsplit("-", 1)[-1])),
                f"code{index}": report.code,
            }
        return known

    def _at(self, step: Step) -> str:
        return f"{self.path.name}:{step.line}:"

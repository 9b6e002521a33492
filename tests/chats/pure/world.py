"""The world around the pure core, in memory: whose turn it is, what a turn asked for, what others experience.

Keeps what docs/contracts.md promises of the engine; no database, no web, no provider.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.effects import (
    AddToReport,
    Announce,
    BindStaff,
    CancelTimer,
    CloseHandover,
    Effect,
    FileReport,
    Follow,
    IssueLink,
    JoinNotice,
    Merge,
    MoveReport,
    Notify,
    OpenHandover,
    Pardon,
    RecallNotice,
    RequestData,
    Seen,
    SetAway,
    SetLanguage,
    SetTimer,
    Split,
    Strike,
)
from pisa_bot.engine import listing
from pisa_bot.facts import Announcement, Facts, StaffFact
from pisa_bot.flows import reading
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.turn import turn
from pisa_bot.messages import Inbound, Kind, Ref, Say
from pisa_bot.messages_json import dump_inbound, load_inbound
from tests.chats.pure import audience, bubbles, duty, knowledge, lists, passing, pauses, reports
from tests.chats.pure.people import Handover, Person, Report

START = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)  # Tuesday 09:00 WIB


class World:
    """Everything around the pure core, in memory."""

    def __init__(self, pack: Pack | None = None) -> None:
        self.pack = pack or load_pack("purwakarta")
        self.now = START
        self.people: dict[str, Person] = {}
        self.reports: dict[int, Report] = {}
        self.handovers: dict[int, Handover] = {}
        self.events: list[tuple[Person, Inbound]] = []
        self.timers: dict[tuple[int, str], tuple[datetime, str, dict[str, Any], int]] = {}
        self.held: dict[tuple[int, str], Notify] = {}
        self.unheld = False
        self.away: dict[int, tuple[datetime | None, int | None]] = {}
        self.announcements: tuple[Announcement, ...] = ()
        self.codes: dict[str | None, StaffFact] = {}
        self.counter = self.outbox = self.serial = self.requests = 0
        self.voices: set[int] = set()
        self.keys: set[str] = set()
        self.spoken: set[tuple[str, str]] = set()  # (language, key) of everything said
        self.verbs: set[str] = set()  # put to reports
        self.seen: set[tuple[str, str]] = set()
        self.turns: list[tuple[Person, list[Inbound], tuple[Effect, ...]]] = []
        self.rejected: list[tuple[datetime, int]] = []
        self.beyond: list[int] = []
        self.roster = duty.Roster()
        for which in listing.HOURS:
            lists.set_list(self, which)

    def person(self, name: str, role: str = "citizen", called: str = "") -> Person:
        if name in self.people:
            return self.people[name]
        contact = len(self.people) + 1
        agency = name.rsplit("-", 1)[0]
        staff = None
        if agency in self.pack.agencies:
            desk = agency == self.pack.desk_agency
            staff = StaffFact(contact, agency, called or name, role == "head", role == "protection", desk)
        self.people[name] = Person(name, contact, staff)
        if staff is not None:
            self.people[name].last_inbound = self.now  # an officer's code opened the window
        return self.people[name]

    def of_contact(self, contact: int) -> Person | None:
        return next((person for person in self.people.values() if person.contact == contact), None)

    def write(self, person: Person, inbounds: list[Inbound]) -> None:
        person.last_inbound = self.now
        person.written += inbounds
        self.run(person, inbounds)
        self.settle()

    def settle(self) -> None:
        for _ in range(200):
            if not self.events:
                return
            person, inbound = self.events.pop(0)
            self.run(person, [inbound])
        raise AssertionError("events never end")

    def run(self, person: Person, inbounds: list[Inbound]) -> None:
        before = Conversation.load(json.loads(person.memory))
        self.voices |= {media.id for inbound in inbounds for media in inbound.media if media.kind == "voice"}
        inbounds = [load_inbound(i.event_id, json.loads(json.dumps(dump_inbound(i)))) for i in inbounds]
        facts = knowledge.facts(self, person, inbounds)
        result = turn(before, tuple(inbounds), facts, self.now)
        if result.seek is not None:
            result = turn(
                before, tuple(inbounds), replace(facts, near=knowledge.near(self, person, result.seek)), self.now
            )
        json.dumps([dict(entry) for entry in result.understood])
        says = [effect for effect in result.effects if isinstance(effect, Say)]
        assert len(says) <= 1, f"{len(says)} bubbles in one turn"
        for inbound in inbounds:
            self.seen.add((before.state, reading.command(inbound.text) or "") if inbound.text else (before.state, ""))
        self.turns.append((person, inbounds, result.effects))
        if result.kept_until is not None:
            person.kept += inbounds
        born = self.apply(person, result.effects)
        after = result.conversation.with_filed(born) if born else result.conversation
        person.memory = json.dumps(after.dump())
        assert Conversation.load(json.loads(person.memory)) == after, "the conversation does not survive JSON"

    def apply(self, person: Person, effects: tuple[Effect, ...]) -> dict[str, tuple[int, str]]:
        born: dict[str, tuple[int, str]] = {}
        values: dict[tuple[str, str], str | int] = {}

        def value(given: Any) -> Any:
            return values[given.of, given.field] if isinstance(given, Ref) else given

        moved = {e.report: e.version for e in effects if isinstance(e, MoveReport)}
        for identity, version in moved.items():
            assert self.reports[identity].fact.version == version, "a stale version"
        for effect in effects:
            match effect:
                case FileReport():
                    identity, number = reports.file(self, person, effect)
                    born[effect.ref] = (identity, number)
                    values |= {
                        (effect.ref, "id"): identity,
                        (effect.ref, "number"): number,
                        (effect.ref, "tracking_code"): self.reports[identity].code,
                    }
                case AddToReport():
                    identity = value(effect.report)
                    known = self.reports[identity].fact
                    if effect.by == "citizen":
                        known = replace(known, photos=(*known.photos, *effect.media))
                    self.reports[identity].fact = known
                    if effect.place is not None:
                        reports.locate(self, self.reports[identity], effect.place)
                case Follow():
                    self.reports[effect.report].followers.append(person.contact)
                case MoveReport():
                    before = self.reports[effect.report].fact
                    reports.move(self, person, effect)
                    duty.after_move(self, person, before, effect)
                case Seen():
                    duty.confirm(self, person, effect.report)
                case Merge():
                    reports.merge(self, person, effect)
                case Split():
                    reports.split(self, person, effect)
                case Notify():
                    if effect.event == "handover_message" and person.staff is not None:
                        self._taken(effect.data["handover"], person.staff.id)
                    audience.hold(
                        self, replace(effect, data={k: value(v) for k, v in effect.data.items()}), value(effect.report)
                    )
                case IssueLink():
                    values[effect.ref, "number"] = "https://pisa.example/dasbor/masuk/once"
                case SetAway():
                    self.away[person.contact] = (effect.until, effect.substitute)
                case Announce():
                    audience.announce(self, effect)
                case JoinNotice():
                    waiting = self.held.get((effect.report, effect.key))
                    if waiting is None:
                        audience.notify(self, effect.otherwise, effect.report)
                    else:
                        media = [*waiting.data.get("media", ()), *effect.media]
                        self.held[effect.report, effect.key] = replace(waiting, data={**waiting.data, "media": media})
                case RecallNotice():
                    self.timers.pop((0, f"notice:{effect.report}:{effect.key}"), None)
                    if self.held.pop((effect.report, effect.key), None) is None:
                        audience.notify(self, effect.otherwise, effect.report)
                case SetLanguage():
                    person.language = effect.language
                case SetTimer():
                    self.timers[person.contact, effect.key] = (
                        effect.due,
                        effect.event,
                        dict(effect.data),
                        person.contact,
                    )
                case CancelTimer():
                    self.timers.pop((person.contact, effect.key), None)
                case OpenHandover():
                    self.serial += 1
                    handover = Handover(self.serial, person.contact, self.now, effect.due, self.now)
                    self.handovers[handover.id] = handover
                    data = {"handover": handover.id, "contact": person.contact, "reason": effect.reason}
                    audience.notify(self, Notify("desk", "handover_opened", data=data), None)
                    late = {**data, "clock": "handover", "percent": 100}
                    self.timers[0, f"handover:{handover.id}"] = (effect.due, "reminder", late, 0)
                case CloseHandover():
                    self.handovers.pop(effect.handover, None)
                case RequestData():
                    self.requests += 1
                    values[effect.ref, "number"] = f"{self.pack.ticket_prefix}-DATA-2611-{self.requests:04d}"
                case BindStaff():
                    person.staff = next(fact for fact in self.codes.values() if fact.id == effect.staff)
                case Strike():
                    pauses.strike(self, person, effect)
                case Pardon():
                    pauses.pardon(self, person, effect.report)
                case Say():
                    bubbles.say(self, person, effect, value)
                case _:
                    pass
        return born

    def _taken(self, handover: int, staff: int) -> None:
        if handover in self.handovers:
            self.handovers[handover].staff = staff

    def act(self, number: str, verb: str, note: str, data: dict[str, Any]) -> None:
        """A verb from the dashboard, with what `engine.act` tells afterwards."""
        report = next(report for report in self.reports.values() if report.fact.number == number)
        if verb == "message":
            written = {"note": note, "agency": report.fact.agency}
            audience.notify(self, Notify("reporter", "report_message", data=written), report.fact.id)
            return
        role = {"expire": "system", "defer": "admin", "reopen": "system"}.get(verb, "desk")
        mover = self.people[next(iter(self.people))]
        move = MoveReport(report.fact.id, 0, verb, role, note, data)  # type: ignore[arg-type]
        before = report.fact
        reports.move(self, mover, move)
        duty.after_move(self, mover, before, move)
        told = {"verb": verb, "note": note, "agency": data.get("agency") or report.fact.agency, "media": [], **data}
        audience.notify(self, Notify("reporter", "report_moved", data=told), report.fact.id)

    def happen(self, person: Person, event: str) -> None:
        """An event out of the blue."""
        self.serial += 1
        self.events.append((person, Inbound(f"event:{self.serial}", Kind.EVENT, self.now, event=event)))

    def follow(self, person: Person, number: str) -> None:
        """Somebody joins a report."""
        report = next(report for report in self.reports.values() if report.fact.number == number)
        report.followers.append(person.contact)

    def facts(self, person: Person, inbounds: list[Inbound]) -> Facts:
        """What a turn of this person may know."""
        return knowledge.facts(self, person, inbounds)

    def advance(self, span: timedelta) -> None:
        """Let time pass."""
        passing.advance(self, span)

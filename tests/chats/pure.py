"""Runs a chat file against the pure conversation: the engine's promises in memory, the state through JSON between turns.

Reports, numbers, events to other people, timers and handovers are simulated here as docs/contracts.md promises them; no
database, no web, no provider. A bubble that nobody expected fails.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from pisa_bot import wording
from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Pack, Span
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
    MoveReport,
    Notify,
    OpenHandover,
    Place,
    RecallNotice,
    RequestData,
    SetAway,
    SetLanguage,
    SetTimer,
)
from pisa_bot.engine import listing
from pisa_bot.engine.moving import ANSWERING
from pisa_bot.facts import Announcement, BubbleFact, Facts, HandoverFact, NearFact, ReportFact, StaffFact
from pisa_bot.flows import reading
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.joining import Seek
from pisa_bot.flows.officer_vocabulary import is_recap
from pisa_bot.flows.turn import turn
from pisa_bot.messages import Inbound, Kind, MediaRef, Param, Pin, Ref, Say, Term
from pisa_bot.messages_json import dump_choices, dump_inbound, dump_params, load_choices, load_inbound, load_params
from pisa_bot.reports import clocks, deadlines, lifecycle, postponing, quiet_hours, rights, working_time
from pisa_bot.reports.duplicates import Scene, likely_duplicates
from pisa_bot.reports.listing import last_list, next_list, weekly
from pisa_bot.reports.numbers import ticket_number
from pisa_bot.reports.reminding import LAST, left_to_the_list, quiet_categories
from pisa_bot.reports.states import ENDED
from tests.chats.chatfile import Step, fill, matches, message, parse, shown

START = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)  # Tuesday 09:00 WIB
WINDOW = timedelta(hours=24)
MEDIA = {"photo": Kind.PHOTO, "video": Kind.VIDEO, "document": Kind.DOCUMENT, "voice": Kind.VOICE}
ODD = {"sticker": Kind.STICKER, "contact": Kind.CONTACT_CARD, "cut": Kind.CUT}


@dataclass
class Bubble:
    outbox: int
    say: Say
    report: int | None
    at: datetime
    text: str
    labels: tuple[str, ...] = ()


@dataclass
class Person:
    name: str
    contact: int
    staff: StaffFact | None = None
    memory: str = "{}"
    language: Any = None
    bubbles: list[Bubble] = field(default_factory=list)
    unread: list[Bubble] = field(default_factory=list)
    last_inbound: datetime | None = None


@dataclass
class Report:
    fact: ReportFact
    contact: int
    code: str
    place: Place
    before: str | None = None
    followers: list[int] = field(default_factory=list)


@dataclass
class Handover:
    id: int
    contact: int
    opened_at: datetime
    due: datetime
    last_at: datetime
    staff: int | None = None


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
        self.seen: set[tuple[str, str]] = set()
        self.turns: list[tuple[Person, list[Inbound], tuple[Effect, ...]]] = []
        self.rejected: list[tuple[datetime, int]] = []
        self.beyond: list[int] = []
        for which in listing.HOURS:
            self._set_list(which)

    # --- people

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

    # --- a turn

    def write(self, person: Person, inbounds: list[Inbound]) -> None:
        person.last_inbound = self.now
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
        facts = self.facts(person, inbounds)
        result = turn(before, tuple(inbounds), facts, self.now)
        if result.seek is not None:
            result = turn(before, tuple(inbounds), replace(facts, near=self.near(person, result.seek)), self.now)
        json.dumps([dict(entry) for entry in result.understood])
        says = [effect for effect in result.effects if isinstance(effect, Say)]
        assert len(says) <= 1, f"{len(says)} bubbles in one turn"
        for inbound in inbounds:
            self.seen.add((before.state, reading.command(inbound.text) or "") if inbound.text else (before.state, ""))
        self.turns.append((person, inbounds, result.effects))
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
                    identity, number = self._file(person, effect)
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
                        self._place(self.reports[identity], effect.place)
                case Follow():
                    self.reports[effect.report].followers.append(person.contact)
                case MoveReport():
                    self._move(person, effect)
                case Notify():
                    if effect.event == "handover_message" and person.staff is not None:
                        self._taken(effect.data["handover"], person.staff.id)
                    self._hold(
                        replace(effect, data={k: value(v) for k, v in effect.data.items()}), value(effect.report)
                    )
                case IssueLink():
                    values[effect.ref, "number"] = "https://pisa.example/dasbor/masuk/once"
                case SetAway():
                    self.away[person.contact] = (effect.until, effect.substitute)
                case Announce():
                    self._announce(effect)
                case JoinNotice():
                    waiting = self.held.get((effect.report, effect.key))
                    if waiting is None:
                        self._notify(effect.otherwise, effect.report)
                    else:
                        media = [*waiting.data.get("media", ()), *effect.media]
                        self.held[effect.report, effect.key] = replace(waiting, data={**waiting.data, "media": media})
                case RecallNotice():
                    self.timers.pop((0, f"notice:{effect.report}:{effect.key}"), None)
                    if self.held.pop((effect.report, effect.key), None) is None:
                        self._notify(effect.otherwise, effect.report)
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
                    self._notify(Notify("desk", "handover_opened", data=data), None)
                    late = {**data, "clock": "handover", "percent": 100}
                    self.timers[0, f"handover:{handover.id}"] = (effect.due, "reminder", late, 0)
                case CloseHandover():
                    self.handovers.pop(effect.handover, None)
                case RequestData():
                    self.requests += 1
                    values[effect.ref, "number"] = f"{self.pack.ticket_prefix}-DATA-2611-{self.requests:04d}"
                case BindStaff():
                    person.staff = next(fact for fact in self.codes.values() if fact.id == effect.staff)
                case Say():
                    self._say(person, effect, value)
                case _:
                    pass
        return born

    def _say(self, person: Person, say: Say, value: Any) -> None:
        def resolved(param: Param) -> Param:
            if isinstance(param, Ref):
                return value(param)
            if isinstance(param, Term):
                inner = tuple(resolved(i) for i in param.value) if isinstance(param.value, tuple) else param.value
                return replace(param, value=inner, params={k: resolved(v) for k, v in param.params.items()})
            return param

        params = load_params(json.loads(json.dumps(dump_params({k: resolved(v) for k, v in say.params.items()}))))
        choices = load_choices(json.loads(json.dumps(dump_choices(say.choices))))
        self.outbox += 1
        language = person.language or "id"
        body = wording.word(say.key, params, language, self.pack)
        longest = 20 if len(choices) <= 3 else 24
        assert len(choices) <= 10, say
        labels = tuple(wording.label(choice.label, language, self.pack, longest) for choice in choices)
        self._count_keys(say.key, params, choices)
        closed = person.last_inbound is None or self.now - person.last_inbound > WINDOW
        text = shown(body, labels, len(say.media))
        if closed:
            text = f"[template] {text}"
        kept = replace(say, params=params, choices=choices)
        bubble = Bubble(self.outbox, kept, value(say.report), self.now, text, labels)
        person.bubbles.append(bubble)
        person.unread.append(bubble)

    def _count_keys(self, key: str, params: Any, choices: Any) -> None:
        self.keys.add(key)

        def walk(param: Any) -> None:
            if isinstance(param, Term):
                if param.kind == "message":
                    self.keys.add(param.value)
                if param.kind == "status":
                    self.keys.add(f"status_{param.value}")
                for inner in param.params.values():
                    walk(inner)
                if isinstance(param.value, tuple):
                    for inner in param.value:
                        walk(inner)

        for param in params.values():
            walk(param)
        for choice in choices:
            if isinstance(choice.label, str):
                self.keys.add(choice.label)

    def _place(self, report: Report, found: Place) -> None:
        """What was not known of a place is filled in; what was known stays."""
        old = report.place
        if old.kecamatan is not None and found.kecamatan not in (None, old.kecamatan):
            return
        report.place = replace(
            old,
            kecamatan=old.kecamatan or found.kecamatan,
            village=old.village or found.village,
            lat=found.lat if old.lat is None else old.lat,
            lng=found.lng if old.lng is None else old.lng,
        )
        place = report.place
        report.fact = replace(
            report.fact,
            place=place_label(self.pack, place),
            kecamatan=place.kecamatan,
            village=place.village,
            lat=place.lat,
            lng=place.lng,
        )

    def _taken(self, handover: int, staff: int) -> None:
        if handover in self.handovers:
            self.handovers[handover].staff = staff

    # --- reports

    def _file(self, person: Person, wish: FileReport) -> tuple[int, str]:
        self.counter += 1
        identity = self.counter + 100
        number = ticket_number(self.pack.ticket_prefix, self.now, self.counter, self.pack.calendar.timezone)
        code = f"KODE{self.counter:02d}"
        place = wish.place
        fact = ReportFact(
            id=identity,
            number=number,
            version=1,
            kind=wish.kind,
            category=wish.category,
            agency=wish.agency,
            state=wish.state,
            description=wish.description,
            place=place_label(self.pack, place),
            kecamatan=place.kecamatan,
            village=place.village,
            lat=place.lat,
            lng=place.lng,
            created_at=self.now,
            answer_due=wish.answer_due,
            fix_due=wish.fix_due,
            urgent=wish.urgent,
            secret=wish.secret,
            anonymous=wish.anonymous,
            mine=True,
            tracking_code=code,
            photos=tuple(item for item in wish.media if item not in self.voices),
            voices=tuple(item for item in wish.media if item in self.voices),
            triage_reason=wish.triage_reason,
            language=wish.language,
            agency_since=None if wish.state == "triage" else self.now,
        )
        self.reports[identity] = Report(fact, person.contact, code, place)
        single = self.pack.deadline_classes[wish.deadline_class].single or wish.category in quiet_categories(self.pack)
        for clock, due in (("answer", wish.answer_due), ("fix", wish.fix_due), ("triage", wish.triage_due)):
            if due is None:
                continue
            for reminder in deadlines.reminders(self.now, due, self.pack, wish.deadline_class):
                at_once = single or (clock == "triage" and reminder.percent == 100)
                data = {"clock": clock, "percent": reminder.percent, "report": identity, "single": at_once}
                self.timers[0, f"report:{identity}:{clock}:{reminder.percent}"] = (reminder.at, "reminder", data, 0)
        return identity, number

    def _move(self, person: Person, wish: MoveReport) -> None:
        report = self.reports[wish.report]
        assert rights.may(wish.by, wish.verb), f"{wish.by} may not {wish.verb}"
        state = lifecycle.after(report.fact.state, wish.verb, report.before)
        if wish.verb == "ask_info" and person.staff is not None:
            report.fact = replace(report.fact, data={**report.fact.data, "asked_by": person.staff.id})
        if wish.verb == "ask_info":
            report.before = lifecycle.interrupted(report.fact.state, report.before)
        if wish.verb == "resolve":
            days = Span(float(self.pack.settings["citizen_close_working_days"]), "working_days")
            due = working_time.add(self.now, days, self.pack.calendar)
            self.timers[0, f"expire:{wish.report}"] = (due, "expire", {"report": wish.report}, 0)
        if wish.verb == "reopen":
            self.timers.pop((0, f"expire:{wish.report}"), None)
        changes: dict[str, Any] = {"state": state.value, "version": report.fact.version + 1}
        if wish.verb in ("accept", "progress") and person.staff is not None:
            changes["holder"] = person.staff.id
        if wish.verb in ANSWERING:
            changes["agency_answered"] = True
        if wish.verb in ("forward", "transfer"):
            changes |= {"agency_since": self.now, "agency_answered": False, "holder": None}
        if wish.verb == "triage":
            changes |= {"agency_since": None, "agency_answered": False, "holder": None}
        if wish.verb == "schedule" and wish.data.get("date"):
            remembered = dict(report.fact.data.get("clock") or {})
            due = report.fact.fix_due
            assert postponing.refusal(wish.data["date"], due, remembered, wish.by, self.pack.calendar) is None
            clock = {**remembered, **postponing.promised(wish.data["date"], remembered)}
            changes["data"] = {**report.fact.data, "clock": clock}
        if wish.verb == "reject":
            self.rejected.append((self.now, wish.report))
        if wish.note and wish.by != "citizen":
            changes["last_note"] = wish.note
        if wish.verb == "reopen" and wish.by in ("officer", "head"):
            changes["last_note"] = ""
        elif wish.verb == "reopen":
            known = report.fact
            slug = deadlines.class_of(self.pack, known.category, known.kind, known.urgent)
            answer, fix = deadlines.promises(self.pack, slug)
            changes["answer_due"] = working_time.add(self.now, answer, self.pack.calendar)
            stood = clocks.Pause(known.resolved_at or self.now, self.now, clocks.CHECKED)
            changes["fix_due"] = clocks.due(known.created_at, fix, [stood], self.pack.calendar)
            changes["agency_answered"] = False
        if wish.verb == "triage":
            changes["agency"] = wish.data.get("agency")
            due = working_time.add(self.now, Span(4.0, "working_hours"), self.pack.calendar)
            for reminder in deadlines.reminders(self.now, due, self.pack, "normal"):
                data = {"clock": "triage", "percent": reminder.percent, "report": wish.report}
                data["single"] = reminder.percent == 100
                self.timers[0, f"report:{wish.report}:triage:{reminder.percent}"] = (reminder.at, "reminder", data, 0)
        if wish.verb == "correct" and wish.data.get("agency") and report.fact.state == "triage":
            changes["agency"] = wish.data["agency"]
        if wish.verb in ("forward", "transfer") and wish.data.get("agency"):
            changes["agency"] = wish.data["agency"]
        if wish.data.get("category"):
            changes["category"] = wish.data["category"]
        if wish.verb == "rate":
            changes["rating"] = wish.data["rating"]
        report.fact = replace(report.fact, **changes)

    # --- who experiences it

    def _announce(self, wish: Announce) -> None:
        if wish.until is None:
            self.announcements = tuple(known for known in self.announcements if known.agency != wish.agency)
            return
        known = Announcement(wish.agency, wish.category, wish.kecamatan, wish.village, wish.words, wish.until)
        self.announcements = (known, *self.announcements)

    def _there(self, people: list[Person]) -> list[Person]:
        """Those at work, with a substitute for who is away; everybody when nobody is there."""
        found: dict[int, Person] = {}
        for person in people:
            until, instead = self.away.get(person.contact, (None, None))
            if until is None or until <= self.now:
                found[person.contact] = person
            elif instead is not None:
                other = next(p for p in self.people.values() if p.staff is not None and p.staff.id == instead)
                found[other.contact] = other
        return list(found.values()) or people

    def _figures(self, staff: StaffFact | None, inbounds: list[Inbound]) -> dict[str, int] | None:
        if staff is None or not (staff.head or staff.desk) or not any(is_recap(i.text) for i in inbounds):
            return None
        own = [r.fact for r in self.reports.values() if staff.desk or r.fact.agency == staff.agency]
        still = [fact for fact in own if fact.state not in (*ENDED, "resolved", "triage")]
        return {
            "new": sum(fact.created_at.date() == self.now.date() for fact in own),
            "done": sum(fact.state in ("resolved", "closed") for fact in own),
            "open": len(still),
            "late": sum(fact.fix_due is not None and fact.fix_due < self.now for fact in still),
            "triage": sum(fact.state == "triage" for fact in own),
        }

    def _hold(self, wish: Notify, report: int | None) -> None:
        """Told at once, or kept until it is due."""
        if wish.due is None or wish.due <= self.now or report is None or self.unheld:
            self._notify(wish, report)
            return
        self.held[report, wish.key] = wish
        name = (0, f"notice:{report}:{wish.key}")
        self.timers[name] = (wish.due, "notice", {"report": report, "key": wish.key}, 0)

    def _notify(self, wish: Notify, report: int | None) -> None:
        urgent = report is not None and self.reports[report].fact.urgent
        due = quiet_hours.due(wish.event, urgent, self.now, self.pack)
        if report is not None and due > self.now and not self.unheld:
            known = self.reports[report].fact
            if left_to_the_list(self.pack, wish.event, known.category, known.kind, known.urgent):
                return  # the morning's list has it
        for person in self._audience(wish, report):
            self.serial += 1
            data = {**wish.data, **({} if report is None else {"report": report})}
            if due > self.now and not self.unheld:  # the night is over first
                name = (person.contact, f"morning:{self.serial}")
                self.timers[name] = (due, wish.event, data, person.contact)
                continue
            inbound = Inbound(f"event:{wish.event}:{self.serial}", Kind.EVENT, self.now, event=wish.event, data=data)
            self.events.append((person, inbound))

    def _audience(self, wish: Notify, report: int | None) -> list[Person]:
        officers = [person for person in self.people.values() if person.staff is not None]
        desk = [p for p in officers if p.staff is not None and p.staff.desk]
        match wish.audience:
            case "agency":
                return self._there([p for p in officers if p.staff and p.staff.agency == wish.agency] or desk)
            case "heads":
                return [p for p in officers if p.staff and p.staff.agency == wish.agency and p.staff.head] or desk
            case "desk":
                return desk
            case "protection":
                return [p for p in officers if p.staff and p.staff.protection]
            case "reporter":
                told = [] if report is None else [self.reports[report].contact, *self.reports[report].followers]
                return [person for contact in told if (person := self.of_contact(contact)) is not None]
            case "staff":
                return [p for p in officers if p.staff and p.staff.id == wish.staff]
            case "contact":
                found = self.of_contact(wish.contact or 0)
                return [found] if found else []

    # --- what a turn may know

    def facts(self, person: Person, inbounds: list[Inbound]) -> Facts:
        staff = person.staff
        seen = [
            replace(r.fact, mine=r.contact == person.contact, following=person.contact in r.followers)
            for r in self.reports.values()
        ]
        seen = [fact if fact.mine else replace(fact, tracking_code=None) for fact in seen]
        violent = {category.slug for category in self.pack.categories.values() if category.violence}
        mine = tuple(fact for fact in reversed(seen) if (fact.mine or fact.following) and fact.category not in violent)
        held = tuple(
            fact
            for fact in seen
            if staff is not None
            and fact.state not in ENDED
            and (fact.agency == staff.agency or (staff.desk and fact.state == "triage"))
        )
        words = {word.upper() for inbound in inbounds for word in inbound.text.replace(",", " ").split()}
        written = {number for inbound in inbounds for number in reading.numbers(inbound.text, self.pack)}
        allowed = {fact.id for fact in (*mine, *held)}
        named = {
            fact.number: fact
            for fact in seen
            if fact.number in written and (fact.id in allowed or self.reports[fact.id].code in words)
        }
        pointed = {i.reply_to for i in inbounds if i.reply_to is not None}
        replied = {b.outbox: self._fact(b) for b in person.bubbles if b.outbox in pointed}
        ids = {b.report for b in replied.values()} | {i.data.get("report") for i in inbounds}
        asked = [b for b in person.bubbles if b.say.role == "citizen" and b.say.question]
        ids |= {asked[-1].report} if asked else set()
        noticed = [b for b in person.bubbles if b.say.role == "officer"]
        if asked and asked[-1].say.question == "join":
            ids.add(asked[-1].report)
        own = next((h for h in self.handovers.values() if h.contact == person.contact), None)
        theirs = {
            key: self._handover(self.handovers[b.data["_handover"]])
            for key, b in replied.items()
            if staff is not None and b.data.get("_handover") in self.handovers
        }
        return Facts(
            pack=self.pack,
            contact=person.contact,
            language=person.language,
            first_time=not person.bubbles,
            mine=mine,
            held=held,
            named=named,
            by_id={fact.id: fact for fact in seen if fact.id in ids},
            staff=staff,
            code_for=next((self.codes[c] for i in inbounds if (c := reading.code(i.text)) in self.codes), None),
            replied=replied,
            asked=self._fact(asked[-1]) if asked else None,
            noticed=self._fact(noticed[-1]) if noticed else None,
            handover=None if own is None else self._handover(own),
            handovers=theirs,
            reachable=frozenset(p.staff.agency for p in self.people.values() if p.staff is not None),
            privacy_url="https://pisa.example/privasi",
            colleagues=tuple(
                p.staff
                for p in self.people.values()
                if staff is not None and p.staff is not None and p.staff.agency == staff.agency and p is not person
            ),
            waiting=tuple(self._handover(h) for h in self.handovers.values())
            if staff is not None and staff.desk
            else (),
            figures=self._figures(staff, inbounds),
            announcements=tuple(known for known in self.announcements if known.until > self.now),
        )

    def _fact(self, bubble: Bubble) -> BubbleFact:
        say = bubble.say
        data = {name: value for name, value in say.params.items() if name.startswith("_")}
        return BubbleFact(bubble.outbox, say.key, say.question, say.role, bubble.report, bubble.at, data)

    def _handover(self, handover: Handover) -> HandoverFact:
        return HandoverFact(
            handover.id, handover.contact, handover.opened_at, handover.due, handover.staff, handover.last_at
        )

    def near(self, person: Person, seek: Seek) -> tuple[NearFact, ...]:
        """Open reports near a draft, by the same likeness as the engine's; files are strangers to each other here."""
        others = [(self._scene(report.fact, report.place), report) for report in self.reports.values()]
        place = seek.place
        here = Scene(
            seek.category, seek.at, frozenset(seek.categories), place.kecamatan, place.village, place.landmark,
            place.text, (), place.lat, place.lng, seek.words,
        )  # fmt: skip
        known = [(scene, report.fact) for scene, report in others if report.fact.kind == "complaint"]
        return tuple(
            NearFact(
                fact.id, fact.number, fact.category, fact.agency, str(fact.state), fact.place, fact.created_at,
                self.reports[fact.id].contact == person.contact, 1 + len(self.reports[fact.id].followers),
            )
            for fact in likely_duplicates(here, known)
        )  # fmt: skip

    def _scene(self, fact: ReportFact, place: Place) -> Scene:
        return Scene(
            fact.category, fact.created_at, frozenset(), place.kecamatan, place.village, place.landmark, place.text, (),
            place.lat, place.lng, fact.description,
        )  # fmt: skip

    # --- what is done elsewhere

    def act(self, number: str, verb: str, note: str, data: dict[str, Any]) -> None:
        """A verb from the dashboard, with what `engine.act` tells afterwards."""
        report = next(report for report in self.reports.values() if report.fact.number == number)
        if verb == "message":
            written = {"note": note, "agency": report.fact.agency}
            self._notify(Notify("reporter", "report_message", data=written), report.fact.id)
            return
        role = {"expire": "system", "defer": "admin"}.get(verb, "desk")
        self._move(self.people[next(iter(self.people))], MoveReport(report.fact.id, 0, verb, role, note, data))  # type: ignore[arg-type]
        told = {"verb": verb, "note": note, "agency": data.get("agency") or report.fact.agency, "media": [], **data}
        self._notify(Notify("reporter", "report_moved", data=told), report.fact.id)

    def happen(self, person: Person, event: str) -> None:
        """An event out of the blue."""
        self.serial += 1
        self.events.append((person, Inbound(f"event:{self.serial}", Kind.EVENT, self.now, event=event)))

    def follow(self, person: Person, number: str) -> None:
        """Somebody joins a report."""
        report = next(report for report in self.reports.values() if report.fact.number == number)
        report.followers.append(person.contact)

    # --- time

    def advance(self, span: timedelta) -> None:
        until = self.now + span
        while True:
            due = sorted((timer[0], key) for key, timer in self.timers.items() if timer[0] <= until)
            if not due:
                break
            moment, key = due[0]
            _, event, data, contact = self.timers.pop(key)
            self.now = max(self.now, moment)
            self._fire(event, data, contact)
            self.settle()
        self.now = until

    def _fire(self, event: str, data: dict[str, Any], contact: int) -> None:
        if contact:
            person = self.of_contact(contact)
            if person is not None:
                self.serial += 1
                self.events.append(
                    (person, Inbound(f"event:{self.serial}", Kind.EVENT, self.now, event=event, data=data))
                )
            return
        if event == "notice":
            wish = self.held.pop((data["report"], data["key"]), None)
            if wish is not None:
                self._notify(replace(wish, due=None), data["report"])
            return
        if event == "expire":
            if self.reports[data["report"]].fact.state == "resolved":
                self.act(self.reports[data["report"]].fact.number, "expire", "", {})
            return
        if event == listing.EVENT:
            self._list(data["which"])
            return
        if data["clock"] == "handover":
            if data["handover"] in self.handovers and self.handovers[data["handover"]].staff is None:
                self._notify(Notify("desk", "reminder", data=data), None)
            return
        fact = self.reports[data["report"]].fact
        state = str(fact.state)
        running = {"triage": state == "triage", "answer": state in ("forwarded", "triage")}
        if state in ENDED or state in ("resolved", "needs_info") or not running.get(data["clock"], True):
            return
        quiet = fact.category in quiet_categories(self.pack)
        if state == "triage" and data["clock"] != "triage" and data["percent"] < LAST and not quiet:
            return  # the desk's own clock runs
        if data["clock"] == "fix" and data["percent"] == LAST:
            self.beyond.append(fact.id)
        if not data["single"]:
            return
        audience: Any = "desk" if data["clock"] == "triage" else deadlines.audience(data["percent"])
        wish = Notify(audience, "reminder", agency=fact.agency, data=data)
        if audience == "agency" and fact.holder is not None and fact.state != "forwarded":
            wish = Notify("staff", "reminder", staff=fact.holder, data=data)
        self._notify(wish, fact.id)

    # --- lists

    def _set_list(self, which: str) -> None:
        due = next_list(self.now, str(self.pack.settings[listing.HOURS[which]]), self.pack)
        self.timers[0, f"lists:{which}"] = (due, listing.EVENT, {"which": which}, 0)

    def _list(self, which: str) -> None:
        """What engine.listing does: an event for everybody who may have something on the list."""
        self._set_list(which)
        officers = [person for person in self.people.values() if person.staff is not None]
        if which == "desk":
            since = last_list(self.now, str(self.pack.settings[listing.HOURS[which]]), self.pack)
            rejected = [self._row(report) for at, report in self.rejected if at >= since]
            self._hear(
                [p for p in officers if p.staff and p.staff.desk], "desk_list", self._beyond() | {"rejected": rejected}
            )
            return
        held = {r.fact.agency for r in self.reports.values() if r.fact.state not in (*ENDED, "triage")}
        readers = [person for person in officers if person.staff and person.staff.agency in held]
        self._hear(readers, "morning_list", {})
        if weekly(self.now, self.pack):
            for person in (reader for reader in readers if reader.staff and reader.staff.head):
                self._hear([person], "head_summary", self._week(person.staff.agency if person.staff else ""))

    def _hear(self, people: list[Person], event: str, data: dict[str, Any]) -> None:
        for person in people:
            self.serial += 1
            self.events.append(
                (person, Inbound(f"event:{event}:{self.serial}", Kind.EVENT, self.now, event=event, data=data))
            )

    def _beyond(self) -> dict[str, Any]:
        late = [i for i in self.beyond if self.reports[i].fact.state not in (*ENDED, "resolved", "deferred")]
        due = {i: self.reports[i].fact.fix_due for i in late}
        rows = [self._row(i) | {"due": moment.isoformat() if moment else ""} for i, moment in due.items()]
        return {"late": rows, "count": len(late)}

    def _row(self, report: int) -> dict[str, Any]:
        fact = self.reports[report].fact
        return {"number": fact.number, "category": fact.category, "agency": fact.agency or ""}

    def _week(self, agency: str) -> dict[str, Any]:
        since = self.now - timedelta(days=7)
        mine = [report.fact for report in self.reports.values() if report.fact.agency == agency]
        open_ = [fact for fact in mine if fact.state not in (*ENDED, "resolved")]
        late = [fact for fact in open_ if fact.fix_due and fact.fix_due < self.now]
        return {
            "new": sum(fact.created_at >= since for fact in mine),
            "done": 0,
            "open": len(open_),
            "late": len(late),
            "hours": 0,
        }


DATE = re.compile(
    r"\b(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Senén|Salasa|Rebo|Kemis|Jumaah|Saptu|Minggon|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday), \d+ \w+ \d{4}(?: (?:pukul|tabuh) \d\d\.\d\d|, \d\d:\d\d)?"
)
ACT = re.compile(r"^act (\S+) (\w+)((?: \w+=\S+)*)(?:: (.*))?$")
EVENT = re.compile(r"^event (\w+) ([\w-]+)$")
CODE = re.compile(r"^code (\d{6}) (\w+)$")
FOLLOW = re.compile(r"^follow ([\w-]+) (\S+)$")
LINK = re.compile(r"https?://\S+")


def rewrite(path: Path) -> None:
    """Play only what people do in a chat file, and write down what they are told; dates and links become `…`."""
    run = Run(path)
    world = run.world
    lines = path.read_text(encoding="utf-8").splitlines()
    steps = {step.line: step for step in run.steps}
    run.people()
    named = {step.who for step in run.steps if step.kind in ("in", "out")}
    written: list[str] = []
    batch: list[Step] = []

    def hear() -> None:
        if batch:
            run.write(batch)
            batch.clear()
        heard = [person for person in world.people.values() if person.name in named]
        told = [(bubble.outbox, person, bubble) for person in heard for bubble in person.unread]
        for _, person, bubble in sorted(told, key=lambda entry: entry[0]):
            who = "" if person.name == "citizen" else f"{run.role(person.name)} {person.name}"
            text = LINK.sub("…", DATE.sub("…", bubble.text.replace("[template] ", "[template …] ")))
            for name, value in sorted(run.known().items(), key=lambda item: -len(item[1])):
                if len(value) > 3:
                    text = text.replace(value, f"{{{name}}}")
            written.append(f"{who}< {text}")
            person.unread.clear()

    for number, line in enumerate(lines, 1):
        step = steps.get(number)
        if step is not None and step.kind == "out":
            hear()
            continue
        if batch and (step is None or step.kind != "in" or step.who != batch[0].who):
            hear()
        written.append(line)
        if step is not None and step.kind == "in":
            batch.append(step)
        elif step is not None and step.kind == "clock":
            world.advance(step.span)
            hear()
        elif step is not None and step.kind == "fault":
            run.fault(step)
            hear()
    hear()
    path.write_text("\n".join(written) + "\n", encoding="utf-8")


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
        index = 0
        while index < len(self.steps):
            step = self.steps[index]
            index += 1
            if step.kind == "in":
                batch = [step]
                while index < len(self.steps) and self.steps[index].kind == "in" and self.steps[index].who == step.who:
                    batch.append(self.steps[index])
                    index += 1
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
        world, code = self.world, CODE.match(said)
        if act:
            data: dict[str, Any] = dict(pair.split("=") for pair in act[3].split())
            world.act(act[1], act[2], act[4] or "", data)
        elif event:
            world.happen(world.person(event[2]), event[1])
        elif code:
            world.codes[code[1]] = StaffFact(900 + len(world.codes), code[2], code[2], False, False, False)
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

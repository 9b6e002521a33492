"""Runs a chat file against everything real, with the same marks as the pure run, and those only a provider can show.

A bubble that nobody expected fails.
"""

from __future__ import annotations

import io
import re
import secrets
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PIL import Image
from sqlalchemy import func, select

from pisa_bot import clock
from pisa_bot.delivery.catch_up import catch_up
from pisa_bot.engine.act import act
from pisa_bot.engine.receive import receive
from pisa_bot.engine.telling import tell
from pisa_bot.flows import reading
from pisa_bot.messages import LANGUAGES, Inbound, Kind
from pisa_bot.messages_json import load_choices
from pisa_bot.store.models import Inbox, Outbox, Report
from pisa_bot.wording import label
from tests.chats.chatfile import Step, fill, matches, message, moves, parse, shown
from tests.chats.full.world import Person, World
from tests.fake_twilio.state import Sent as Message

QUIET = timedelta(seconds=9)  # longer than any wait for a next message
BYTES = {
    "voice": (b"OggS" + b"\0" * 60, "audio/ogg"),
    "video": (b"\0\0\0\x18ftypmp42" + b"\0" * 60, "video/mp4"),
    "document": (b"%PDF-1.4\n", "application/pdf"),
}
ACT = re.compile(r"^act (\S+) (\w+)((?: \w+=\S+)*)(?:: (.*))?$")
LINK_LINE = re.compile(r"\n📎 \S+")


def photo() -> bytes:
    """A picture like no other."""
    out = io.BytesIO()
    Image.frombytes("RGB", (8, 8), secrets.token_bytes(192)).save(out, "JPEG")
    return out.getvalue()


class Run:
    """One chat file against one world."""

    def __init__(self, path: Path, world: World) -> None:
        self.path, self.world = path, world
        self.steps = parse(path)
        self.last_form: dict[str, str] = {}

    def play(self) -> None:
        """Every step in order; AssertionError at the first that is not so."""
        named = {step.who for step in self.steps if step.kind in ("in", "out")}
        for step in self.steps:
            if step.kind == "people":
                for name in step.text.split():
                    who, role, called = (*name.split(":"), "", "")[:3]
                    self.world.person(who, role or "citizen", called.replace("_", " "))
            elif step.kind in ("in", "out"):
                self.world.person(step.who, step.role)
        for batch in moves(self.steps):
            step = batch[0]
            if step.kind == "in":
                self._write(batch)
            elif step.kind == "out":
                self._hear(step)
            elif step.kind == "clock":
                self.world.advance(step.span)
            elif step.kind == "fault":
                self._fault(step)
            elif step.kind == "state":
                self._check(step)
        for person in self.world.people.values():
            if person.name in named and (more := self._unheard(person)):
                raise AssertionError(f"{self.path.name}: {person.name} was told, unexpected: {self._shown(more[0])}")
        with self.world.house.database.read() as connection:
            assert not connection.scalar(select(func.count()).select_from(Inbox).where(Inbox.status == "failed")), (
                "a turn failed"
            )

    # --- writing

    def _write(self, batch: list[Step]) -> None:
        person = self.world.person(batch[0].who)
        if more := self._unheard(person):
            raise AssertionError(f"{self._at(batch[0])} before this, {person.name} was told: {self._shown(more[0])}")
        waits = False
        for step in batch:
            if step.text == "[cut]":
                self._lose(person)
                waits = True
                continue
            for form, at_once in self._forms(person, step):
                status = self.world.twilio.deliver(form)
                assert status == 200, f"{self._at(step)} the webhook answered {status}"
                self.last_form, waits = form, not at_once
        if waits:
            self.world._to(clock.now() + QUIET)
        self.world.pump()

    def _lose(self, person: Person) -> None:
        """A message whose webhook never came: it is found in the provider's list, which lacks its content."""
        self.world.twilio.inbound(person.phone, pin=(-6.6, 107.4), deliver=False)
        catch_up(self.world.house, receive)

    def _forms(self, person: Person, step: Step) -> list[tuple[dict[str, str], bool]]:
        """A message for each file, else one; with whether it is answered at once."""
        told = message(fill(step.text, self.known()))
        text, reply_to = told.text, None
        forms: list[tuple[dict[str, str], bool]] = []

        def form(**what: object) -> dict[str, str]:
            more = what.pop("more", {})
            words = text if not forms else ""
            return self.world.twilio.form(person.phone, words, reply_to=reply_to, **what) | more  # type: ignore[arg-type]

        for word, argument in told.items:
            if word == "swipe":
                reply_to = self._newest(person, step, lambda m, argument=argument: argument in self._shown(m)).sid
        for word, argument in told.items:
            if word == "photo":
                forms.append((form(photo=photo()), False))
            elif word in BYTES:
                data, content_type = BYTES[word]
                kind = "audio" if word == "voice" else word
                file = form(photo=data + secrets.token_bytes(8), content_type=content_type, message_type=kind)
                forms.append((file, False))
            elif word == "sticker":
                forms.append((form(photo=b"RIFF0000WEBP", content_type="image/webp", message_type="sticker"), False))
            elif word == "contact":
                forms.append((form(message_type="contacts"), False))
            elif word == "pin":
                lat, lng = argument.split(",")
                forms.append((form(pin=(float(lat), float(lng))), False))
            elif word == "tap":
                forms.append((self._tap(person, argument, step), True))
            elif word != "swipe":
                raise AssertionError(f"{self._at(step)} [{word}] is not known")
        if not forms:
            at_once = reading.due_now(Inbound("x", Kind.TEXT, clock.now(), text), self.world.house.pack)
            forms.append((form(), at_once))
        return forms

    def _tap(self, person: Person, title: str, step: Step) -> dict[str, str]:
        older = title.endswith(" older")
        title = title.removesuffix(" older")
        found = self._newest(
            person, step, lambda m: any(title in self._names(*button) for button in m.buttons), skip=int(older)
        )
        payload = next(payload for payload, label in found.buttons if title in self._names(payload, label))
        names = ("ListId", "ListTitle") if found.listed else ("ButtonPayload", "ButtonText")
        form = self.world.twilio.form(person.phone, title, reply_to=found.sid)
        return form | {names[0]: payload, names[1]: title, "MessageType": "interactive" if found.listed else "button"}

    def _names(self, payload: str, title: str) -> set[str]:
        """A button's title and its titles in other languages: the file writes it in the person's newest language."""
        with self.world.house.database.read() as connection:
            choices = [choice for row in connection.scalars(select(Outbox.choices)) for choice in load_choices(row)]
        labels = {c.label for c in choices if c.payload == payload and isinstance(c.label, str)}
        return {title, *(label(name, language, self.world.house.pack, 24) for name in labels for language in LANGUAGES)}

    def _newest(self, person: Person, step: Step, fits: object, skip: int = 0) -> Message:
        found = [m for m in reversed(self.world.twilio.sent(person.phone)) if fits(m)]  # type: ignore[operator]
        if len(found) <= skip:
            raise AssertionError(
                f"{self._at(step)} no such bubble; last: {[self._shown(m) for m in self.world.twilio.sent(person.phone)[-2:]]}"
            )
        return found[skip]

    # --- hearing

    def _unheard(self, person: Person) -> list[Message]:
        return self._sent(person)[person.heard :]

    def _sent(self, person: Person) -> list[Message]:
        """What reached a person: a bubble that the provider failed afterwards did not."""
        return [one for one in self.world.twilio.sent(person.phone) if one.error is None]

    def _shown(self, bubble: Message) -> str:
        links = len(LINK_LINE.findall(bubble.body))
        buttons = tuple(title for _, title in bubble.buttons)
        return shown(LINK_LINE.sub("", bubble.body), buttons, len(bubble.media) + links)

    def _hear(self, step: Step) -> None:
        person = self.world.person(step.who)
        waiting = self._unheard(person)
        assert waiting, f"{self._at(step)} {person.name} was told nothing"
        bubble = waiting[0]
        person.heard += 1
        pattern = fill(step.text, self.known())
        template = re.match(r"^\[template(?: ([\w…]+))?\] ?", pattern)
        if template:
            assert bubble.template, f"{self._at(step)} the window is open: {self._shown(bubble)}"
            return
        assert not bubble.template, f"{self._at(step)} a template was sent: {self._shown(bubble)}"
        if not matches(pattern, self._shown(bubble)):
            raise AssertionError(
                f"{self._at(step)} {person.name} was told:\n  {self._shown(bubble)}\nnot:\n  {pattern}"
            )

    # --- the rest

    def _fault(self, step: Step) -> None:
        said = fill(step.text, self.known())
        world = self.world
        match said.split():
            case ["redeliver", *_]:
                assert world.twilio.deliver(self.last_form) == 200
            case ["send", "fails", code]:
                world.twilio.faults.refuse.append((int(code), 400))
            case ["answer", "lost"]:
                world.twilio.faults.drop_answers += 1
            case ["provider", "down"]:
                world.twilio.faults.unavailable = True
            case ["provider", "up"]:
                world.twilio.faults.unavailable = False
            case ["act", number, *_]:
                self._act(number, said)
            case ["follow", who, number]:
                world.follow(world.person(who), number)
            case ["code", digits, agency]:
                world.invite(digits, agency)
            case ["duty", agency, shift, *names]:
                world.on_duty(agency, shift, names)
            case ["lift", who]:
                world.lift(world.person(who))
            case ["holds", "off"]:
                hasty = replace(world.house.settings, immediate=True)
                object.__setattr__(world.house, "settings", hasty)
            case ["event", event, who]:
                world.happen(world.person(who), event)
            case _:
                raise AssertionError(f"{self._at(step)} no such fault: {step.text}")
        world.pump()

    def _act(self, number: str, said: str) -> None:
        """A verb from the dashboard: "act PWK-… schedule date=2026-11-20: note"."""
        known = ACT.match(said)
        assert known is not None, said
        verb, data = known[2], dict(pair.split("=", 1) for pair in known[3].split())
        with self.world.house.database.read() as connection:
            report = connection.scalar(select(Report.id).where(Report.number == number))
        assert report is not None, number
        if verb == "message":
            assert tell(self.world.house, report, known[4] or "", "officer", None)
            return
        role = {"expire": "system", "defer": "admin"}.get(verb, "desk")
        act(self.world.house, report, verb, role, note=known[4] or "", data=data)

    def _check(self, step: Step) -> None:
        subject, _, wanted = fill(step.text, self.known()).partition(" ")
        with self.world.house.database.read() as connection:
            states = {row.number: row.state for row in connection.execute(select(Report.number, Report.state))}
        if wanted == "reports":
            assert len(states) == int(subject), f"{self._at(step)} {len(states)} reports"
        else:
            assert states.get(subject) == wanted, f"{self._at(step)} {states}"

    def known(self) -> dict[str, str]:
        """Numbers, counters and codes of the reports so far."""
        known: dict[str, str] = {}
        with self.world.house.database.read() as connection:
            rows = connection.execute(select(Report.number, Report.tracking_code).order_by(Report.id)).all()
        for index, (number, code) in enumerate(rows, 1):
            known |= {f"n{index}": number, f"c{index}": str(int(number.rsplit("-", 1)[-1])), f"code{index}": code}
        return known

    def _at(self, step: Step) -> str:
        return f"{self.path.name}:{step.line}:"

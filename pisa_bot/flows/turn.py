"""One turn of one person's conversation: everything that waits comes in, what is to be done and at most one bubble come out.

Pure: same conversation, messages, facts and time give the same turn; it asks no clock and no database and never raises.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from pisa_bot.effects import BindStaff, Effect, Log, SetLanguage, SetTimer
from pisa_bot.facts import BubbleFact, Facts
from pisa_bot.flows import (
    citizen,
    commands,
    desk,
    echo,
    events,
    greeting,
    languages,
    misuse,
    officer,
    officer_quiet,
    officer_targets,
    officer_undo,
    questions,
    quiet,
    reading,
    relay,
)
from pisa_bot.flows.content import Content, collect
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.joining import Seek
from pisa_bot.flows.talk import Talk, open_question
from pisa_bot.messages import Inbound, Kind

LATER = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Turn:
    """The conversation after it, what it asks for, and one JSON object a message of words: what was understood.

    `kept_until`: these messages were not read; they are again when a pause for misuse ends, then or earlier.
    `seek`: this turn is not final; it wants to be run again with `Facts.near` filled for what it says here.
    """

    conversation: Conversation
    effects: tuple[Effect, ...]
    understood: tuple[Mapping[str, Any], ...]
    seek: Seek | None = None
    kept_until: datetime | None = None


def turn(conversation: Conversation, inbounds: Sequence[Inbound], facts: Facts, now: datetime) -> Turn:
    """Answer everything that waits. Events wait for a turn of their own when people's words came with them."""
    facts = quiet.visible(facts)
    talk = Talk(replace(conversation, introduced=not facts.first_time), facts, now, languages.current(facts))
    people = [inbound for inbound in inbounds if inbound.kind is not Kind.EVENT]
    happenings = sorted((i for i in inbounds if i.kind is Kind.EVENT), key=lambda i: i.event not in ("alarm",))
    if not people and happenings:
        events.happen(talk, happenings.pop(0))
    for late in happenings:
        talk.do(SetTimer(f"later:{late.event_id}", now + LATER, late.event or "", late.data))
    kept_until = misuse.held_until(talk, people)
    if kept_until is not None:
        said = talk.bubble()
        return Turn(conversation, (*talk.effects, *(() if said is None else (said,))), (), kept_until=kept_until)
    understood: list[Mapping[str, Any]] = []
    for segment in _segments(_without_prelude(people)):
        _answer(talk, segment, understood)
    officer_undo.keep(talk)
    if people:
        talk.keep(last_at=max(inbound.at for inbound in people))
    if talk.language != facts.language and people and not any(isinstance(e, SetLanguage) for e in talk.effects):
        talk.do(SetLanguage(talk.language))
    bubble = talk.bubble()
    if people:  # a template out of the blue begins nothing
        greeting.introduce(talk)
        bubble = echo.once_more(talk, talk.bubble(), conversation.last_at, " ".join(i.text for i in people))
    if bubble is not None:
        talk.do(bubble)
    return Turn(talk.conversation, tuple(talk.effects), tuple(understood), talk.seek)


def _without_prelude(people: Sequence[Inbound]) -> Sequence[Inbound]:
    """ "Min mau lapor" before the report itself, in one turn, is no command but the beginning of a message cut in pieces."""
    kept = [inbound for inbound in people if _command(inbound) != "report"]
    return kept or people


def _segments(people: Sequence[Inbound]) -> list[list[Inbound]]:
    """Messages that belong together: taps, whole-message commands and swipe replies alone, the rest joined."""
    segments: list[list[Inbound]] = []
    joinable = False
    for inbound in people:
        sends = not inbound.media and reading.choice(inbound.text, ("confirm.send", "confirm.secret")) is not None
        alone = inbound.payload is not None or inbound.kind is Kind.TAP or _command(inbound) is not None or sends
        if segments and joinable and not alone and segments[-1][-1].reply_to == inbound.reply_to:
            segments[-1].append(inbound)
        else:
            segments.append([inbound])
        joinable = not alone
    return segments


def _command(inbound: Inbound) -> str | None:
    return reading.command(inbound.text) if inbound.kind is Kind.TEXT and inbound.reply_to is None else None


def _answer(talk: Talk, segment: list[Inbound], understood: list[Mapping[str, Any]]) -> None:
    """The order of design.md: tap or swipe → ticket number → command → emergency → open question → officer → the state."""
    first = segment[0]
    bubble = talk.facts.replied.get(first.reply_to) if first.reply_to is not None else None
    if first.kind is Kind.TAP or first.payload is not None:
        _tapped(talk, first, bubble)
        return
    staff = talk.facts.staff is not None
    if talk.facts.code_for is not None and any(reading.code(inbound.text) for inbound in segment):
        talk.do(BindStaff(talk.facts.code_for.id))
        talk.tell("officer_bound", {"name": talk.facts.code_for.name})
        return
    if any(reading.code(inbound.text) for inbound in segment):
        talk.do(Log("wrong_code"))
        talk.tell("officer_code_wrong")
        return
    command = _command(first) if len(segment) == 1 else None
    asked = open_question(talk, first.at)
    if len(segment) == 1 and first.kind is Kind.TEXT:
        languages.heard(talk, first.text)
    if command is not None:
        if talk.facts.staff is not None and _officers_command(talk, command, asked):
            return
        if asked is not None and (payload := reading.choice(first.text, talk.conversation.offers)) is not None:
            questions.take(talk, payload, asked)
        else:
            commands.run(talk, command, first.text)
        return
    content = collect(segment, talk.pack)
    if staff and _officers(talk, content, bubble, asked):
        return  # an officer's words at work say nothing about the language of the answers
    languages.vote(talk, content)
    hidden = citizen.words(talk, content, bubble, asked)
    if content.texts:
        understood.append(_shown(content, hidden))
    if not talk.said and staff and not talk.asides and talk.facts.handover is None:
        talk.tell("officer_help")


def _tapped(talk: Talk, inbound: Inbound, bubble: BubbleFact | None) -> None:
    payload = inbound.payload or ""
    topic = payload.partition(".")[0]
    if topic in ("officer", "triage"):
        if talk.facts.staff is None:
            talk.do(Log("tap_without_role", {"topic": topic}))
            questions.stale(talk)
        else:
            (officer if topic == "officer" else desk).tap(talk, payload, bubble)
        return
    asked = open_question(talk, inbound.at)
    if topic in questions.FORM:
        same = asked is not None and (bubble is None or bubble.outbox == asked.outbox)
        if not same or payload not in talk.conversation.offers:
            talk.do(Log("stale_tap", {"topic": topic}))
            questions.stale(talk)
            return
    questions.take(talk, payload, bubble or asked)


def _officers_command(talk: Talk, command: str, asked: BubbleFact | None) -> bool:
    """An officer's "bantuan" is about the officer's work unless a citizen's talk is going on."""
    if not talk.draft.empty or (asked is not None and _newer(talk, asked)):
        return False
    if command == "skip" and talk.conversation.duty.question == "officer_agency":
        officer.tap(talk, "officer.desk", None)  # "tidak tahu" is that question's own button
        return True
    if command == "cancel":
        return officer.undo(talk)
    if command != "help":
        return False
    talk.tell("officer_help")
    return True


def _officers(talk: Talk, content: Content, bubble: BubbleFact | None, asked: BubbleFact | None) -> bool:
    """Whether the words were an officer's: by swipe, by number, or by what they say when no citizen question is newer."""
    if bubble is not None and bubble.outbox in talk.facts.handovers:
        relay.words(talk, content, talk.facts.handovers[bubble.outbox])
        return True
    if bubble is not None and bubble.data.get("_handover"):
        talk.tell("desk_over")  # a colleague, or the citizen, has ended it
        return True
    if bubble is not None and bubble.role == "citizen":
        return False
    swiped = talk.report(bubble.report) if bubble is not None else None
    if swiped is not None and quiet.is_quiet(talk.pack, swiped):
        officer_quiet.words(talk, content, swiped)
        return True
    named = bool(reading.numbers(content.text, talk.pack)) and bool(officer_targets.named(talk, content.text))
    waiting = desk.waiting(talk, bubble)
    newer = bubble is None and not named and asked is not None and _newer(talk, asked)
    if waiting is not None and not newer and desk.words(talk, content, waiting, swiped=bubble is not None):
        return True
    if bubble is None and not named and asked is not None and _newer(talk, asked):
        return False
    return officer.words(talk, content, bubble)


def _newer(talk: Talk, asked: BubbleFact) -> bool:
    noticed = talk.facts.noticed
    return noticed is None or asked.outbox > noticed.outbox


def _shown(content: Content, hidden: bool) -> Mapping[str, Any]:
    """What the log and the demonstration pane show; of the quiet path nothing but that it was taken."""
    if hidden:
        return {"intent": "complaint", "quiet": True}
    return {spec.name: _json(getattr(content.understood, spec.name)) for spec in fields(content.understood)}


def _json(value: object) -> object:
    """A field of what was understood: a word, a number, a dataclass, or a tuple of these."""
    if isinstance(value, tuple):
        return [_json(item) for item in value]
    return {spec.name: _json(getattr(value, spec.name)) for spec in fields(value)} if is_dataclass(value) else value

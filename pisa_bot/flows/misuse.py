"""Strikes and pauses: what is one, what is said of it once, and which messages a pause keeps for later.

Danger, violence, a wish for a person or one's data, and answers to what an agency asked always pass; nothing is thrown away.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from pisa_bot.effects import Log, Pardon, Strike
from pisa_bot.facts import ReportFact
from pisa_bot.flows import emergency, protection, reading
from pisa_bot.flows.content import Content, collect, of_texts
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Inbound, Kind, Param, Term
from pisa_bot.reports import misuse
from pisa_bot.reports.misuse import Rules

COMMANDS = frozenset(("human", "my_data", "erase"))
INTENTS = frozenset(("human", "my_data", "erase_data", "stop"))
TAPS = frozenset(("fixed", "emergency", "reach", "hour", "erase", "withdraw"))
ASKED = frozenset(("fixed", "reopen_words", "lacking", "needs_info", "erase", "withdraw", "reach", "hour"))
"""Questions of ours about a report or a person's data: their answer is no misuse."""
WARNED = {"prank": "misuse_warned_prank", "flood": "misuse_warned_flood", "abuse": "misuse_warned_abuse"}
WHY = {"prank": "misuse_why_prank", "flood": "misuse_why_flood", "abuse": "misuse_why_abuse"}
HUMAN = (Choice("command.human", "choice_human"),)


def held_until(talk: Talk, people: Sequence[Inbound]) -> datetime | None:
    """Until when these messages are kept unread, because a pause runs or begins with them; None: they are read now."""
    if not people or talk.facts.staff is not None or talk.facts.handover is not None:
        return None
    record, rule = talk.facts.misuse, misuse.rules(talk.pack.settings)
    until = misuse.running((strike.until for strike in record.strikes), talk.now)
    flooding = record.recent >= rule.flood_messages
    if (until is None and not flooding) or _passes(talk, people):
        return None
    if until is not None:
        talk.do(Log("kept", {"messages": len(people)}))
        return until
    return _strike(talk, "flood", rule)


def insulted(talk: Talk, at: datetime) -> None:
    """Mere swearing: a polite line first; if it goes on, a strike."""
    rule, said = misuse.rules(talk.pack.settings), talk.conversation
    recent = said.insulted_at is not None and at - said.insulted_at < rule.insult_span
    insults = said.insults + 1 if recent else 1
    talk.keep(insults=insults, insulted_at=at)
    since = talk.facts.misuse.since
    spared = talk.facts.staff is not None or said.protected is not None or (since is not None and at < since)
    if spared or insults <= rule.spared_insults:
        talk.say("abuse")
    else:
        _strike(talk, "abuse", rule)


def rejected(talk: Talk, report: ReportFact) -> None:
    """An officer said that this report was a prank. Of a secret one nobody but a person concludes anything."""
    known = any(strike.report == report.id for strike in talk.facts.misuse.strikes)
    told = report.mine and report.state == "rejected" and not report.secret
    if told and not known and talk.facts.staff is None:
        _strike(talk, "prank", misuse.rules(talk.pack.settings), report.id)


def reopened(talk: Talk, report: ReportFact) -> None:
    """The report is no prank after all: its strike counts no more."""
    if report.mine and any(strike.report == report.id for strike in talk.facts.misuse.strikes):
        talk.do(Pardon(report.id))


def lifted(talk: Talk) -> None:
    """A person ended the pause."""
    if misuse.running((strike.until for strike in talk.facts.misuse.strikes), talk.now) is None:
        talk.say("misuse_lifted")


def _strike(
    talk: Talk, kind: Literal["prank", "flood", "abuse"], rule: Rules, report: int | None = None
) -> datetime | None:
    """Note a strike and say the one line that goes with it; returns the end of the pause it brings."""
    record = talk.facts.misuse
    before = misuse.counting((strike.at for strike in record.strikes), talk.now, rule)
    pause = misuse.pause(before, record.accepted, rule)
    until = talk.now + pause if pause else None
    talk.do(Strike(kind, until, report))
    if until is not None:
        params: dict[str, Param] = {
            "why": Term("message", WHY[kind]),
            "until": Term("moment", until.isoformat()),
            "emergency": talk.pack.emergency_number,
        }
        talk.say("misuse_paused", params, HUMAN, report=report)
    elif not misuse.trusted(record.accepted, rule):
        talk.say(WARNED[kind], report=report)
    elif kind == "abuse":
        talk.say("abuse")
    return until


def _passes(talk: Talk, people: Sequence[Inbound]) -> bool:
    """Whether anything in these messages is read whatever the pause: of whoever told of violence, everything."""
    if talk.conversation.protected is not None or emergency.running(talk) is not None:
        return True
    asked = talk.facts.asked
    if asked is not None and asked.question in ASKED and asked.question == talk.conversation.question:
        return True
    if any(_tap_passes(inbound) for inbound in people):
        return True
    written = [inbound for inbound in people if inbound.kind is not Kind.TAP and inbound.payload is None]
    if any(reading.command(inbound.text) in COMMANDS or reading.code(inbound.text) for inbound in written):
        return True
    alone = (of_texts((inbound.text,), inbound.at, talk.pack) for inbound in written if inbound.text.strip())
    return any(_pressing(talk, content) for content in alone) or (
        len(written) > 1 and _pressing(talk, collect(written, talk.pack))
    )


def _tap_passes(inbound: Inbound) -> bool:
    topic, _, value = (inbound.payload or "").partition(".")
    return topic in TAPS or (topic == "command" and value in COMMANDS)


def _pressing(talk: Talk, content: Content) -> bool:
    understood = content.understood
    return (
        understood.urgent
        or emergency.plain(content.text)
        or protection.likely(talk, understood, content.text)
        or understood.intent in INTENTS
    )

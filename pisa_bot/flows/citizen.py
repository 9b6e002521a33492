"""A citizen's words, files and pins: danger first, then the open question, then whatever the talk is about.

Decides who in the house answers; at the end of it every message has had an answer or has been passed to a person.
"""

from __future__ import annotations

from datetime import timedelta

from pisa_bot.effects import Log
from pisa_bot.facts import BubbleFact, ReportFact
from pisa_bot.flows import (
    commands,
    complaint,
    correction,
    danger,
    greeting,
    information,
    intake,
    misuse,
    person,
    personal_data,
    place,
    questions,
    rating,
    reading,
    tracking,
)
from pisa_bot.flows.content import Content
from pisa_bot.flows.conversation import Filed
from pisa_bot.flows.draft import Draft, brief
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice

ONLY_NOW = ("withdraw", "withdraw_which", "erase")  # a "ya" many messages later must not take a report back
AWAY = timedelta(hours=12)  # who comes back after so long is asked whether the old draft still matters


def words(talk: Talk, content: Content, bubble: BubbleFact | None, asked: BubbleFact | None) -> bool:
    """Answer a citizen; True when it went down the quiet path, of which nothing may be shown."""
    if danger.quiet(talk, content, asked):
        return True
    if danger.urgent(talk, content, asked):
        return False
    if talk.facts.handover is not None:
        talk.move("hand_over")
        if (
            asked is not None
            and reading.choice(content.text, talk.conversation.offers)
            and questions.read(talk, content, asked)
        ):
            return False
        person.relay(talk, content)
        return False
    if talk.conversation.state == "with_person":
        talk.move("finish")
    if content.empty:
        _odd(talk, content)
        return False
    swiped = talk.report(bubble.report) if bubble is not None and bubble.role == "citizen" else None
    if bubble is not None and swiped is not None and (asked is None or bubble.outbox != asked.outbox):
        if bubble.question == "fixed" and rating.read_verdict(talk, content, swiped):
            return False
        if swiped.mine or swiped.following:
            tracking.add(talk, content, swiped.id, swiped.number, swiped.agency, swiped)
            return False
    new_matter = intake.tells(content.understood, content.text) and not place.bare(content.text, content.understood)
    if new_matter and _come_back(talk, content):
        return False  # after a long silence it is no answer to an old question
    if talk.conversation.state in ("filing", "confirming"):
        wrong = None if talk.draft.empty or content.files else correction.slot(talk, content)
        if wrong is not None:
            commands.change(talk, wrong)
            return False
        if correction.take(talk, content):
            complaint.advance(talk)
            return False
    sends = reading.choice(content.text, ("confirm.send", "confirm.secret")) is not None
    if sends and talk.conversation.before is not None:
        commands.put_back(talk)  # nothing was told anew: what was there is shown again
        return False
    if asked is not None and questions.read(talk, content, asked):
        return False
    if asked is None and _too_early(talk, content):
        return False
    if _come_back(talk, content):
        return False
    if sends and not talk.draft.empty:
        complaint.advance(talk)
        return False
    _anything(talk, content)
    return False


def _odd(talk: Talk, content: Content) -> None:
    """A sticker, a contact card, something we cannot read or that got lost: one polite line, and the open question again."""
    key = "send_again" if content.cut else "cannot_read"
    if not talk.draft.empty:
        talk.say(key)
        complaint.advance(talk)
    else:
        talk.say(key, choices=commands.MENU, question="menu")


def _too_early(talk: Talk, content: Content) -> bool:
    """A "ya" that was written before its question had left answers nothing; the question comes, and is asked again."""
    pending = talk.facts.asked
    if pending is None or pending.question is None or pending.question != talk.conversation.question:
        return False
    if reading.yes_or_no(content.text) is None and reading.choice(content.text, talk.conversation.offers) is None:
        return False
    talk.do(Log("early_answer", {"question": pending.question}))
    if not talk.draft.empty:
        complaint.advance(talk)
    return True


def _come_back(talk: Talk, content: Content) -> bool:
    """After a long silence the old draft is offered again, and what was said now is not lost."""
    draft, touched = talk.draft, talk.draft.touched
    if draft.empty or touched is None or content.at - touched < AWAY or talk.conversation.held is not None:
        return False
    talk.keep(draft=Draft())
    intake.absorb(talk, content)
    fresh = talk.draft
    talk.keep(draft=draft, held=None if fresh.empty else fresh)
    talk.write(touched=content.at)
    if fresh.told:
        choices = (Choice("resume.go", "choice_resume"), Choice("resume.new", "choice_new"))
    else:
        choices = (Choice("resume.go", "choice_resume"), Choice("resume.drop", "choice_cancel"))
    talk.say("resume", {"brief": brief(draft.text, 60) or "📎"}, choices, question="resume")
    return True


def _anything(talk: Talk, content: Content) -> None:
    """No question is open, or these words are no answer to it."""
    if talk.conversation.question in ONLY_NOW:
        talk.answered()
    intent, draft = content.understood.intent, talk.draft
    found, named = tracking.find(talk, content.text) if content.texts else ([], False)
    if _verdict(talk, content, found[0] if found else None):
        return
    if draft.empty and not found and tracking.how_far(talk, content):
        return
    match intent:
        case "track":
            tracking.check(talk, content.text)
            return
        case "withdraw":
            tracking.withdraw(talk, content.text)
            return
        case "human":
            person.ask(talk, "asked")
            return
        case "my_data":
            personal_data.see(talk)
            return
        case "erase_data":
            personal_data.ask(talk)
            return
        case "reopen" | "add" if found:
            if intent == "reopen" and found[0].mine:
                rating.decide(talk, "fixed.no", found[0], content.text)
            else:
                tracking.add_if_open(talk, content, found[0])
            return
        case "reopen" if done := [report for report in talk.facts.mine if report.mine and report.state == "resolved"]:
            rating.decide(talk, "fixed.no", done[0], content.text)
            return
    if named and not content.files and _bare(talk, content) and (draft.empty or found):
        tracking.check(talk, content.text)
        return
    about = found[0] if found and draft.empty and content.understood.kecamatan is None else None
    if about is not None and intent in ("complaint", "other", "add"):
        tracking.add_if_open(talk, content, about)  # it names its report by number
        return
    if intent == "skip" and not draft.empty and not content.files:
        complaint.advance(talk)
        return
    if draft.empty:
        waiting = tracking.awaited(talk, content)
        if waiting is not None and intent not in ("greet", "thanks", "information", "aspiration", "abuse"):
            tracking.add(talk, content, waiting.id, waiting.number, waiting.agency, waiting)
            return
        joined = tracking.recent(talk)
        if joined and not content.files and not content.pin and _says_nothing_new(content):
            talk.say("already_sent", {"number": joined[0].number or ""}, report=joined[0].id)
            return
        if joined and _belongs(talk, content, joined[0]) and intent not in ("greet", "thanks"):
            tracking.join(talk, content, joined[0])
            return
        entry = information.known(talk, content)
        if entry is not None:
            information.answer(talk, content, entry)
            return
    if _courtesy(talk, content):
        return
    if (
        draft.told
        or content.files
        or content.pin
        or content.understood.places
        or intake.tells(content.understood, content.text)
    ):
        if not draft.empty and not _says_something(content):
            _missed(talk, content)
            return
        intake.absorb(talk, content)
        complaint.advance(talk)
        return
    _missed(talk, content)


def _verdict(talk: Talk, content: Content, named: ReportFact | None) -> bool:
    """A verdict without its question: on the report that is named, or on the only one that waits for it."""
    waiting = [report for report in talk.facts.mine if report.state == "resolved" and (report.mine or report.following)]
    report = named or (waiting[0] if len(waiting) == 1 and talk.draft.empty else None)
    said = content.text if named is None else reading.without_numbers(content.text, talk.pack)
    payload = rating.leading(said) if report is not None and content.texts else None
    if report is None or payload is None or (named is None and content.understood.kecamatan is not None):
        return False
    if report.mine or report.following:
        rating.decide(talk, payload, report, brief(said, 500) if len(said.split()) > 3 else "", content.files)
    elif payload == "fixed.no":
        tracking.add_if_open(talk, content, report)  # who knows its number may say so; the reporter decides
    else:
        talk.say("welcome")
    return True


def _missed(talk: Talk, content: Content) -> None:
    misses = talk.conversation.misses
    commands.miss(talk, content.text)
    if misses == 0 and not talk.draft.empty and talk.conversation.state in ("filing", "confirming"):
        complaint.advance(talk)
        talk.keep(misses=1)


def _bare(talk: Talk, content: Content) -> bool:
    """Nothing but a number, perhaps with its code and one word more."""
    return len(reading.without_numbers(content.text, talk.pack).split()) <= 1 or len(content.text.split()) <= 2


def _says_something(content: Content) -> bool:
    return bool(
        content.files
        or content.pin
        or content.understood.places
        or any(guess.confidence >= intake.FAINT for guess in content.understood.candidates)
        or len(content.text.split()) >= 3
        or intake.SINCE.search(reading.plain(content.text))
    )


def _belongs(talk: Talk, content: Content, filed: Filed) -> bool:
    """Whether words soon after a report are about it: no new problem, no new question, not told from another kecamatan."""
    understood, category, report = content.understood, filed.category, talk.report(filed.id)
    home = report.kecamatan if report is not None else None
    if home is not None and understood.kecamatan not in (None, home) and not place.bare(content.text, understood):
        return False
    if not content.texts or place.bare(content.text, understood):
        return True
    if understood.intent in ("information", "aspiration") or len(understood.problems) > 1:
        return False
    if understood.category is None:
        return understood.intent in ("add", "other", "complaint", "yes", "no")
    return understood.category == category and understood.kecamatan is None


def _says_nothing_new(content: Content) -> bool:
    """A yes, a no or a "kirim" that answers nothing: no words for an officer."""
    sends = reading.choice(content.text, ("confirm.send", "confirm.secret")) is not None
    return bool(content.texts) and (sends or reading.yes_or_no(content.text) is not None)


def _courtesy(talk: Talk, content: Content) -> bool:
    """Greetings, thanks and mere abuse; each keeps the open question open."""
    intent = content.understood.intent
    if content.files or content.pin or intent not in ("greet", "thanks", "abuse", "help", "start", "stop", "language"):
        return False
    if intent in ("help", "start"):
        commands.run(talk, "help", content.text)
        return True
    if not talk.draft.empty:
        if intent == "abuse":
            misuse.insulted(talk, content.at)
        elif intent == "stop":
            talk.say("stopped_draft")
        if intent != "stop":
            complaint.advance(talk)
        return True
    if intent == "greet":
        greeting.hello(talk, content.text)
    elif intent == "thanks":
        talk.say("welcome", aside=True)
    elif intent == "abuse":
        misuse.insulted(talk, content.at)
    elif intent == "stop":
        talk.say("stopped")
    else:
        commands.run(talk, "language", content.text)
    return True

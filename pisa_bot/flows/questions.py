"""A tap, or words that answer the citizen's open question: each question's answers and what follows from them.

A tap goes to the question of its own bubble; a draft that was left for another question is taken up again afterwards.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.facts import BubbleFact
from pisa_bot.flows import (
    commands,
    complaint,
    emergency,
    filing,
    information,
    intake,
    joining,
    personal_data,
    place,
    place_questions,
    problem_questions,
    protection,
    rating,
    reading,
    tracking,
)
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.talk import Talk

ELSEWHERE = frozenset(("track", "withdraw", "human", "my_data", "erase_data"))
"""What answers no question, whatever was asked."""
FORM = ("category", "where", "photos", "outside", "village", "change", "confirm", "resume", "answer", "join")
"""Questions whose taps count only while the draft they were asked about is still the one on the desk."""


def take(talk: Talk, payload: str, bubble: BubbleFact | None, content: Content | None = None) -> None:
    """Carry out a choice of the citizen. `bubble` is the one that offered it, where known."""
    topic, _, value = payload.partition(".")
    report = talk.report((bubble.report if bubble else None) or talk.conversation.subject)
    match topic:
        case "confirm":
            _confirm(talk, value, typed=content is not None)
        case "category" if talk.draft.told:
            problem_questions.choose_category(talk, None if value == "other" else value)
            complaint.settle(talk, "category")
            complaint.advance(talk)
        case "village" if value in talk.draft.villages:
            talk.keep(draft=place.choose_village(talk.draft, value, talk.pack))
            complaint.settle(talk, "village")
            complaint.advance(talk)
        case "village" if value == "unknown" and not talk.draft.empty:
            talk.write(skipped=(*talk.draft.skipped, "village", "place"))
            complaint.settle(talk, "village")
            complaint.advance(talk)
        case "where" if not talk.draft.empty:
            place_questions.choose_place(talk, pin=value == "pin")
            complaint.settle(talk, "two_places")
            complaint.advance(talk)
        case "outside" if not talk.draft.empty:
            _outside(talk, value)
        case "change" if not talk.draft.empty:
            commands.change(talk, payload)
        case "photos" if not talk.draft.empty:
            complaint.settle(talk, "photos")
            complaint.advance(talk)
        case "join" if not talk.draft.empty:
            offered = (bubble.report if bubble else None) or talk.conversation.subject
            if joining.choose(talk, value, offered):
                complaint.advance(talk)
        case "resume":
            _resume(talk, value)
        case "answer" if not talk.draft.empty:
            information.enough(talk) if value == "ok" else filing.send(talk, secret=False)
        case "fixed":
            rating.decide(talk, payload, report)
            resume_draft(talk)
        case "emergency":
            emergency.tapped(talk, payload, bubble.report if bubble else None)
        case "reach":
            protection.reach(talk, payload)
        case "hour":
            protection.hour(talk, payload)
        case "report":
            found = talk.report(_number(value))
            if found is not None and (found.mine or found.following):
                tracking.show(talk, found)
            else:
                talk.say("report_unknown")
        case "withdraw" if value == "yes":
            tracking.do_withdraw(talk, report)
            resume_draft(talk)
        case "withdraw" if value == "no":
            talk.answered()
            talk.move("finish")
            talk.say("kept")
            resume_draft(talk)
        case "withdraw":
            tracking.ask_withdraw(talk, talk.report(_number(value)))
        case "erase":
            personal_data.erase(talk) if value == "yes" else personal_data.keep(talk)
            resume_draft(talk)
        case "command":
            commands.run(talk, value, "")
        case _:
            stale(talk)


def stale(talk: Talk) -> None:
    """A tap on something that is over: say so and where things stand."""
    recent = tracking.recent(talk)
    if not talk.draft.empty:
        complaint.advance(talk)
    elif recent and recent[0].number:
        talk.say("already_sent", {"number": recent[0].number}, report=recent[0].id)
    else:
        talk.say("stale", choices=commands.MENU, question="menu")


def read(talk: Talk, content: Content, bubble: BubbleFact) -> bool:
    """Let words, files or a pin answer the open question of `bubble`; False when they are something else."""
    typed = reading.choice(content.text, talk.conversation.offers) if content.texts and not content.files else None
    if typed is None and content.understood.intent in ELSEWHERE and not content.files:
        return False
    question, offers = talk.conversation.question, talk.conversation.offers
    report = talk.report(bubble.report or talk.conversation.subject)
    if typed is not None and question not in ("fixed", "reach", "hour") and not content.pin:
        take(talk, typed, bubble, content)
        return True
    if question == "fixed":
        if rating.read_verdict(talk, content, report):
            resume_draft(talk)
            return True
        return False
    if question in ("reopen_words", "lacking"):
        if intake.tells(content.understood, content.text) and content.understood.intent != "complaint":
            return False
        if rating.read_words(talk, content, report):
            resume_draft(talk)
            return True
        return False
    if question == "answer" and intake.tells(content.understood, content.text) and not content.files:
        complaint.drop(talk)  # the answered question is over, this is another matter
        return False
    if question == "answer" and content.understood.intent in ("thanks", "yes"):
        information.enough(talk)
        return True
    if question == "needs_info" and report is not None and not content.empty:
        talk.answered()
        tracking.add(talk, content, report.id, report.number, report.agency, report)
        resume_draft(talk)
        return True
    if question in ("reach", "hour") and content.texts:
        payload = reading.choice(content.text, offers)
        if question == "hour":
            if payload is None and not protection.names_hour(content.text):
                return False
            protection.hour(talk, content.text)
            return True
        if payload is None:
            return False  # more of her story: added, and the question stays
        protection.reach(talk, payload)
        return True
    if complaint.read(talk, content):
        complaint.advance(talk)
        return True
    return False


def resume_draft(talk: Talk) -> None:
    """Back to the report that was being told, if there is one and nothing else was asked."""
    if not talk.draft.empty and talk.conversation.question is None and talk.conversation.state != "with_person":
        complaint.advance(talk)


def _confirm(talk: Talk, value: str, typed: bool) -> None:
    """Kirim. Who asked for secrecy in words and then writes "kirim" means the secret one; a tap on [Kirim] is a choice."""
    if talk.conversation.before is not None:
        commands.put_back(talk)  # nothing was told anew: what was there is shown again, not sent unseen
        return
    draft = talk.draft
    if draft.empty or complaint.COMPLAINT.next(draft, talk.pack) is not None:
        stale(talk)
    elif value == "change":
        commands.run(talk, "change", "")
    else:
        shown = [say for say in talk.said if say.question == "confirm"]
        talk.said = [say for say in talk.said if say not in shown]  # shown and sent in one breath: only the number
        filing.send(talk, secret=value == "secret" or (typed and draft.secret))


def _outside(talk: Talk, value: str) -> None:
    if value == "yes":
        complaint.drop(talk)
        talk.say("outside_channel", {"area": talk.pack.name})
        return
    talk.write(outside="")
    complaint.settle(talk, "outside")
    complaint.advance(talk)


def _resume(talk: Talk, value: str) -> None:
    held = talk.conversation.held
    if value == "drop" or talk.draft.empty:
        complaint.drop(talk)
        talk.say("cancelled")
        return
    if value == "new" and held is not None:
        talk.keep(draft=held, held=None)
    elif value == "new":
        complaint.drop(talk)
        talk.move("begin")
        talk.say("ask_problem", question="problem")
        return
    elif held is not None:
        talk.keep(held=None)
        merged = talk.draft
        talk.keep(draft=_merged(merged, held))
    complaint.advance(talk)


def _merged(draft: Draft, held: Draft) -> Draft:
    """The old draft with what was said meanwhile."""
    return replace(
        draft,
        texts=draft.texts + held.texts,
        photos=draft.photos + held.photos,
        voices=draft.voices + held.voices,
        place=draft.place if draft.located else held.place,
        place_sure=draft.place_sure or held.place_sure,
    )


def _number(value: str) -> int:
    return int(value) if value.isdecimal() and len(value) < 16 else 0

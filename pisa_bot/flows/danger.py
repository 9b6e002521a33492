"""What is read before anything else: violence goes its quiet way, an emergency is filed at once, and what came with it is kept.

Decides only whether these words are such a matter, and which of several running ones; `protection` and `emergency` do the rest.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.facts import BubbleFact
from pisa_bot.flows import complaint, emergency, intake, person, place, protection, questions, reading
from pisa_bot.flows.content import Content, of_texts
from pisa_bot.flows.talk import Talk

ELSEWHERE = ("greet", "thanks", "track", "withdraw", "my_data", "erase_data", "information")
"""What adds nothing to an emergency that is being told."""


def quiet(talk: Talk, content: Content, asked: BubbleFact | None) -> bool:
    """Whether the words went down the quiet path."""
    last = protection.running(talk)
    if reading.numbers(content.text, talk.pack):
        return False
    if last is not None:
        if asked is not None and asked.question in ("reach", "hour") and questions.read(talk, content, asked):
            return True
        told = protection.likely(talk, content.understood, content.text)
        if not told and asked is not None and asked.question not in ("reach", "hour", "menu", "fixed"):
            return False  # another matter is being asked about, and its question is the newer one
        other = content.understood.category
        if told or other is None or content.understood.intent in ("add", "other"):
            return protection.add(talk, content, last)
        return False
    if not content.texts or not protection.likely(talk, content.understood, content.text):
        return False
    if talk.facts.handover is not None:
        person.leave(talk)
    protection.begin(talk, content)
    return True


def urgent(talk: Talk, content: Content, asked: BubbleFact | None) -> bool:
    """Whether the words were an emergency, new or running."""
    last = emergency.running(talk)
    pressing = content.understood.urgent or emergency.plain(content.text)
    if talk.facts.staff is not None and any(report.urgent for report in talk.facts.held):
        pressing = False  # an officer at work speaks of the emergency that is already here
    if last is not None and emergency.typed(talk, content):
        return True
    if last is None:
        if pressing:
            _begin(talk, content)
        return pressing
    if pressing and _another(talk, content, last.category, last.id):
        _begin(talk, content)
        return True
    own = asked is not None and asked.question not in (None, "emergency", "menu")
    told = content.understood.category if not place.bare(content.text, content.understood) else None
    other = told not in (None, last.category) and not pressing
    sends = not talk.draft.empty and reading.choice(content.text, ("confirm.send", "confirm.secret")) is not None
    if other or sends or (own and not pressing) or content.understood.intent in ELSEWHERE:
        return False
    return emergency.add(talk, content, last)


def _begin(talk: Talk, content: Content) -> None:
    """Of several messages at once only those that tell of it are the emergency; the others become the draft."""
    pressing, rest = _parted(talk, content)
    emergency.begin(talk, pressing)
    if rest is None:
        return
    intake.absorb(talk, rest)
    talk.say("kept_for_later")
    talk.move("begin")
    complaint.remind_later(talk)


def _parted(talk: Talk, content: Content) -> tuple[Content, Content | None]:
    pressing: list[str] = []
    others: list[str] = []
    current = pressing
    for text in content.texts:
        alone = of_texts((text,), content.at, talk.pack).understood
        if alone.urgent or emergency.plain(text):
            current = pressing
        elif alone.category is not None and intake.tells(alone, text) and not place.bare(text, alone):
            current = others
        current.append(text)
    if not others or not pressing:
        return content, None
    urgent_words = of_texts(tuple(pressing), content.at, talk.pack)
    told = replace(content, texts=urgent_words.texts, understood=replace(urgent_words.understood, urgent=True))
    return told, of_texts(tuple(others), content.at, talk.pack)


def _another(talk: Talk, content: Content, category: str, identity: int | None) -> bool:
    """Whether an urgent message tells of another emergency: of another kind, or in another kecamatan."""
    understood = content.understood
    if understood.category not in (None, category):
        return True
    report = talk.report(identity)
    known = report.kecamatan if report is not None else None
    return known is not None and understood.kecamatan not in (None, known)

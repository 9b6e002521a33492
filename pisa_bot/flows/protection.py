"""Violence against women or children, certain or only likely: one fixed answer, and then as little as possible.

Nothing she said is repeated anywhere; no photo, address, summary, reminder, push or rating; only marked officers are told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pisa_bot.effects import AddToReport, CancelTimer, FileReport, Notify, Place
from pisa_bot.flows.content import Content
from pisa_bot.flows.conversation import Filed
from pisa_bot.flows.emergency import RUNNING
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import TIME_OF_DAY, VIOLENCE
from pisa_bot.messages import Choice, Param, Ref
from pisa_bot.nlu.understanding import Understanding
from pisa_bot.reports.deadlines import deadlines
from pisa_bot.reports.routing import route

PLAIN, HOURS = re.compile(VIOLENCE), re.compile(TIME_OF_DAY)
LIKELY = 0.25  # violence is told mildly and often without a keyword: one chance in four is enough (language.md)
CHOICES = (
    Choice("reach.chat", "choice_reach_chat"),
    Choice("reach.call", "choice_reach_call"),
    Choice("reach.never", "choice_reach_never"),
)


def violence(talk: Talk) -> str:
    """The slug of the pack's quiet category."""
    return next((category.slug for category in talk.pack.categories.values() if category.violence), "")


def likely(talk: Talk, understood: Understanding, text: str = "") -> bool:
    """Whether these words may be about violence: by plain words in any language, or by a guess that is good enough."""
    slug = violence(talk)
    if slug and PLAIN.search(text.casefold()) and understood.intent not in ("information", "aspiration"):
        return True
    if not slug or (understood.intent in ("information", "aspiration") and understood.category != slug):
        return False
    enough = float(talk.pack.settings.get("suspect_confidence", LIKELY))
    return understood.category == slug or any(
        candidate.category == slug and candidate.confidence >= enough for candidate in understood.candidates
    )


def running(talk: Talk) -> Filed | None:
    """The quiet report that is still being told, or None."""
    last = talk.conversation.protected
    return last if last is not None and last.at is not None and talk.now - last.at < RUNNING else None


def begin(talk: Talk, content: Content) -> None:
    """File it for the marked officers and give the fixed answer."""
    slug, ref = violence(talk), talk.new_ref()
    confidence = max((c.confidence for c in content.understood.candidates if c.category == slug), default=1.0)
    share = route(
        pack=talk.pack,
        category=slug,
        confidence=confidence,
        place=Place(),
        place_sure=True,
        candidates=content.understood.candidates,
        reachable=talk.facts.reachable,
        kind="complaint",
        urgent=content.understood.urgent,
    )
    clocks = deadlines(talk.pack, slug, "complaint", talk.now, content.understood.urgent)
    talk.do(
        CancelTimer("draft"),  # nothing is pushed to this phone any more
        FileReport(
            ref=ref,
            kind="complaint",
            category=slug,
            agency=share.agency,
            state=share.state,
            description=content.text,
            place=Place(),
            media=content.files,
            urgent=content.understood.urgent,
            secret=True,
            anonymous=True,
            language=talk.language,
            deadline_class=clocks.deadline_class,
            answer_due=clocks.answer_due,
            fix_due=clocks.fix_due,
            triage_reason=share.triage_reason,
            triage_due=clocks.answer_due if share.state == "triage" else None,
            understood={"source": "chat"},
        ),
        Notify("protection", "report_forwarded", report=Ref(ref, "id"), agency=share.agency),
    )
    talk.keep(protected=Filed(ref, slug, at=talk.now), held=None)
    numbers = talk.pack.protection_numbers
    params: dict[str, Param] = {
        "emergency": talk.pack.emergency_number,
        "hotline": numbers[0],
        "chat": numbers[-1],
        "number": Ref(ref),
        "code": Ref(ref, "tracking_code"),
    }
    talk.say("protection", params, CHOICES, question="reach", urgent=True)


def add(talk: Talk, content: Content, last: Filed) -> bool:
    """Later words join the report and are told to nobody but by its number."""
    if last.id is None or content.empty:
        return False
    talk.do(AddToReport(last.id, content.text, content.files), Notify("protection", "report_added", report=last.id))
    talk.keep(protected=replace(last, at=talk.now))
    talk.say("protection_added")
    return True


def names_hour(text: str) -> bool:
    """Whether words name a time of day, so that nothing else is taken for a promise about one."""
    return bool(HOURS.search(text.casefold()))


def reach(talk: Talk, payload: str) -> None:
    """By which way she may be reached; the hour is asked next, never assumed."""
    last = talk.conversation.protected
    talk.answered()
    if last is None or last.id is None:
        talk.say("protection_added")
        return
    talk.do(AddToReport(last.id, payload), Notify("protection", "report_added", report=last.id))
    if payload == "reach.never":
        talk.say("protection_never")
        return
    hours = tuple(str(hour) for hour in talk.pack.settings.get("protection_contact_hours", ()))[:3]
    choices = tuple(Choice(f"hour.{index}", hour) for index, hour in enumerate(hours))
    talk.say("protection_hour", choices=choices, question="hour")


def hour(talk: Talk, words: str) -> None:
    """At what hour she may be reached."""
    last = talk.conversation.protected
    talk.answered()
    if last is not None and last.id is not None:
        talk.do(AddToReport(last.id, words), Notify("protection", "report_added", report=last.id))
    talk.say("protection_hour_noted")

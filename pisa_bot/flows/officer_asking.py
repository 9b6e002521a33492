"""What an officer is asked back: which report, to which agency, for what reason; and how the answer is read.

An open question survives an answer that was not understood: it is asked again, and never turns into a citizen's draft.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pisa_bot.facts import ReportFact
from pisa_bot.flows import officer_merging, reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.officer_acts import Wish, holds
from pisa_bot.flows.officer_bubbles import ACTIONS, card, lines_of, row
from pisa_bot.flows.officer_notes import reason_in
from pisa_bot.flows.officer_targets import named, open_ones
from pisa_bot.flows.plans import day_of
from pisa_bot.flows.talk import ROWS, Talk
from pisa_bot.messages import Choice
from pisa_bot.nlu.officer_verbs import until_in
from pisa_bot.nlu.officer_words import understand_officer

Do = Callable[[Talk, ReportFact, Wish], None]
UNKNOWN = Choice("officer.desk", "choice_unknown")


def which(talk: Talk, wish: Wish, content: Content) -> None:
    """Several may be meant: list them and keep the verb until one is named."""
    candidates = open_ones(talk, wish.intent)[:ROWS]
    if not candidates and _citizen_waits(talk):
        talk.tell("desk_reply_hint")
        return
    if not candidates:
        talk.tell("officer_nothing_to_undo" if wish.intent == "undo" else "officer_none_open")
        return
    offers = tuple(report.id for report in candidates)
    verb = "" if wish.intent == "unclear" else wish.intent
    talk.serve(
        verb=verb, note=wish.note, agency=wish.agency, date=wish.date, person=wish.person, offers=offers, listed=offers
    )
    if content.files:
        talk.serve(photos=content.files, photos_at=talk.now)
    key = "officer_which" if verb else "officer_which_what"
    rows = tuple(row(talk, report) for report in candidates)
    talk.tell(key, {"lines": lines_of(talk, candidates)}, rows, question="officer_which")


def unclear(talk: Talk, report: ReportFact | None, content: Content) -> None:
    """What should become of it? Of the report that is meant, the only one there is, or one of several."""
    candidates = (report,) if report is not None else open_ones(talk)
    if report is None and _citizen_waits(talk):
        talk.tell("desk_reply_hint")  # a citizen waits: these words may be for them, and nobody guesses
    elif len(candidates) == 1 and holds(talk, candidates[0]):
        talk.serve(subject=candidates[0].id)
        talk.tell("officer_unclear", {"number": candidates[0].number}, ACTIONS, report=candidates[0].id)
    elif candidates:
        which(talk, Wish("unclear"), content)
    else:
        talk.tell("officer_help")


def agency(talk: Talk, report: ReportFact) -> None:
    """Not ours: whose is it?"""
    talk.serve(subject=report.id)
    talk.tell("officer_ask_agency", {"number": report.number}, (UNKNOWN,), question="officer_agency", report=report.id)


def reason(talk: Talk, report: ReportFact) -> None:
    """Nothing is closed without a reason that its citizen can read."""
    talk.serve(subject=report.id)
    talk.tell("officer_ask_reason", {"number": report.number}, question="officer_reason", report=report.id)


def until(talk: Talk, report: ReportFact, note: str) -> None:
    """Nothing is put off without a day on which its citizen is asked."""
    talk.serve(subject=report.id, note=note)
    talk.tell("officer_ask_until", {"number": report.number}, question="officer_until", report=report.id)


def twin(talk: Talk, report: ReportFact) -> None:
    """A double: of which?"""
    talk.serve(subject=report.id)
    talk.tell("officer_ask_twin", {"number": report.number}, (UNKNOWN,), question="officer_twin", report=report.id)


def answer(talk: Talk, content: Content, report: ReportFact | None, do: Do) -> bool:
    """Read the words as the answer to the open question; False when they are none."""
    duty, noticed = talk.conversation.duty, talk.facts.noticed
    if duty.question is None or noticed is None or noticed.left_at is None or noticed.left_at > content.at:
        return False
    if duty.question == "officer_which" and content.texts:
        return _which(talk, content, do)
    subject = talk.report(duty.subject)
    if subject is None or not content.texts or (report is not None and report.id != subject.id):
        return False
    if duty.question == "officer_agency":
        return _agency(talk, content, subject, do)
    if duty.question == "officer_reason":
        return _reason(talk, content, subject, do)
    if duty.question == "officer_twin":
        return _twin(talk, content, subject, do)
    if duty.question == "officer_until":
        return _until(talk, content, subject, do)
    return False


def picked(talk: Talk, identity: int, do: Do) -> None:
    """One of the list: the verb that waited is done, or the report is shown."""
    duty, report = talk.conversation.duty, talk.report(identity)
    if report is None or not holds(talk, report):
        talk.tell("officer_stale")
    elif duty.verb and identity in duty.offers:
        do(talk, report, Wish(duty.verb, duty.note, duty.agency, duty.date, duty.person))
    else:
        close(talk)
        card(talk, "officer_shown", report)


def close(talk: Talk) -> None:
    """The open question has its answer."""
    talk.serve(question=None, verb="", note="", agency="", date="", person="", offers=(), subject=None)


def agency_in(talk: Talk, text: str) -> str:
    """The agency that a short answer names, by short name, alias or full name; "" when none or several."""
    words = f" {reading.plain(text)} "
    found = {
        agency.slug
        for agency in talk.pack.agencies.values()
        for name in (agency.short, agency.slug, *agency.aliases, *agency.name.values())
        if f" {reading.plain(name)} " in words
    }
    return next(iter(found)) if len(found) == 1 else ""


def _citizen_waits(talk: Talk) -> bool:
    """Whether a citizen waits for this desk officer, or for anybody."""
    staff = talk.facts.staff
    return staff is not None and any(one.staff in (None, staff.id) for one in talk.facts.waiting)


def _which(talk: Talk, content: Content, do: Do) -> bool:
    found, written = named(talk, content.text), reading.plain(content.text)
    if len(found) == 1 and len(written.split()) <= 3:
        picked(talk, found[0].id, do)
        return True
    return False


def _agency(talk: Talk, content: Content, subject: ReportFact, do: Do) -> bool:
    understood = understand_officer(content.text, talk.pack)
    if understood.tickets or understood.intent not in ("unclear", "reject", "refer", "answer", "coordinate"):
        return False
    target = understood.agency or agency_in(talk, content.text)
    if not target and not reading.choice(content.text, ("officer.desk",)) and _few(content.text, 3):
        agency(talk, subject)  # neither an agency nor a reason: asked again
        return True
    do(talk, subject, Wish("reject", "" if target and _few(content.text, 3) else content.text, target))
    return True


def _reason(talk: Talk, content: Content, subject: ReportFact, do: Do) -> bool:
    understood = understand_officer(content.text, talk.pack)
    if understood.tickets or understood.intent in ("list", "help", "undo"):
        return False
    if not reason_in(content.text):
        reason(talk, subject)
        return True
    do(talk, subject, Wish("decline", content.text))
    return True


def _until(talk: Talk, content: Content, subject: ReportFact, do: Do) -> bool:
    understood = understand_officer(content.text, talk.pack)
    day = day_of(until_in(content.text), talk.now, talk.pack.calendar)
    if not day and (understood.tickets or understood.intent != "unclear"):
        return False
    note = talk.conversation.duty.note
    if day:
        do(talk, subject, Wish("defer", " ".join(filter(None, (note, content.text))), date=day))
    else:
        until(talk, subject, note)
    return True


def _twin(talk: Talk, content: Content, subject: ReportFact, do: Do) -> bool:
    understood = understand_officer(content.text, talk.pack)
    if offered((UNKNOWN,), content.text) is not None:
        do(talk, subject, Wish("reject"))  # the desk finds it
        return True
    said = understood.acts[0].original or (understood.tickets[0] if len(understood.tickets) == 1 else "")
    if not said and understood.intent not in ("unclear", "reject"):
        return False
    if said and officer_merging.twin(talk, said) is not None and understood.intent in ("unclear", "reject"):
        do(talk, subject, Wish("merge", "", into=said))
    elif said and understood.intent not in ("unclear", "reject"):
        return False
    else:
        twin(talk, subject)
    return True


def _few(text: str, words: int) -> bool:
    return len(reading.plain(text).split()) <= words


def offered(choices: Sequence[Choice], text: str) -> str | None:
    """The payload of a button whose label was typed."""
    return reading.choice(text, tuple(choice.payload for choice in choices)) if not text.strip().isdecimal() else None

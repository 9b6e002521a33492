"""An officer's messages: which reports they are about, what they do to each, and what to ask when that is not clear.

Bound by button, swipe reply, ticket number or being the only open report; never guesses between two.
"""

from __future__ import annotations

import re
from datetime import timedelta

from pisa_bot.effects import AddToReport, Notify
from pisa_bot.facts import BubbleFact, ReportFact
from pisa_bot.flows import reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer_acts import DONE, Wish, act, holds
from pisa_bot.flows.officer_bubbles import ACTIONS, card, line, row
from pisa_bot.flows.plans import day_of
from pisa_bot.flows.talk import ROWS, Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understanding import Act, OfficerUnderstanding
from pisa_bot.reports.states import ENDED

PHOTO_WINDOW = timedelta(minutes=10)  # a photo this long after (or before) "selesai" belongs to it
OF_TAP = {"officer.accept": "accept", "officer.resolve": "done"}


def tap(talk: Talk, payload: str, bubble: BubbleFact | None) -> None:
    """A tapped button goes to the report of its bubble."""
    if payload.startswith("officer.pick."):
        _picked(talk, _number(payload))
        return
    report = talk.report(bubble.report if bubble else talk.conversation.duty.subject)
    if report is None:
        talk.tell("officer_stale")
    elif payload == "officer.desk":
        _close_question(talk)
        _do(talk, [(report, Wish("reject"))], ())
    elif payload == "officer.reject":
        if not holds(talk, report):
            talk.tell("officer_not_yours", {"number": report.number})
            return
        talk.serve(subject=report.id)
        choices = (Choice("officer.desk", "choice_unknown"),)
        talk.tell("officer_ask_agency", {"number": report.number}, choices, question="officer_agency", report=report.id)
    elif payload in OF_TAP:
        _do(talk, [(report, Wish(OF_TAP[payload]))], _photos(talk) if payload == "officer.resolve" else ())
    else:
        talk.tell("officer_stale")


def words(talk: Talk, content: Content, bubble: BubbleFact | None) -> bool:
    """Read a message as an officer's; False when it is none, so that it may be a citizen's."""
    report = talk.report(bubble.report) if bubble is not None and bubble.role == "officer" else None
    if _answer_question(talk, content, report):
        return True
    if not content.texts:
        return bool(content.files) and _files(talk, content, report)
    understood = understand_officer(content.text, talk.pack)
    named = named_reports(talk, content.text)
    if understood.intent == "list":
        _list(talk)
        return True
    if understood.intent == "help":
        talk.tell("officer_help")
        return True
    if report is not None and report.kind == "information" and _is_answer(understood):
        _do(talk, [(report, Wish("answer", content.text))], content.files)
        return True
    if understood.intent == "unclear":
        return _unclear(talk, report or (named[0] if len(named) == 1 else None), content)
    _acts(talk, content, understood, report, named)
    return True


def _is_answer(understood: OfficerUnderstanding) -> bool:
    """Whatever an officer writes to a citizen's question is its answer, unless it is plainly something else."""
    if understood.intent in ("accept", "done"):
        return len(understood.note.split()) > 4
    return understood.intent in ("unclear", "answer", "schedule", "partial", "not_done")


def named_reports(talk: Talk, text: str) -> list[ReportFact]:
    """The agency's reports whose number stands in the text, in the order written."""
    held = {report.number: report for report in talk.facts.held}
    found = [
        held.get(number) or talk.facts.named[number]
        for number in reading.numbers(text, talk.pack)
        if number in held or number in talk.facts.named
    ]
    if found:
        return [report for report in found if holds(talk, report)]
    short = {report.number.rsplit("-", 1)[-1].lstrip("0"): report for report in reversed(talk.facts.held)}
    return [short[counter] for counter in reading.counters(text) if counter in short]


def _whole_note(talk: Talk, content: Content, one: Act) -> str:
    """The officer's own words, whole: a cut could lose a "not" (M10: copied as they are). A verb alone is no note."""
    if not one.note.strip() and one.intent != "ask_info":
        return ""
    text = reading.without_numbers(content.text, talk.pack)
    for ticket in one.tickets:
        text = re.sub(rf"(?<!\w)(?:no\.?\s*)?#?{re.escape(ticket)}(?!\w)", " ", text)
    return " ".join(text.split()).strip(" ,.;:-")


def _acts(
    talk: Talk, content: Content, understood: OfficerUnderstanding, report: ReportFact | None, named: list[ReportFact]
) -> None:
    """Bind each act to its reports; what finds none is asked."""
    pairs: list[tuple[ReportFact, Wish]] = []
    loose: list[Wish] = []
    lines: list[Term] = []
    acts = understood.acts
    for one in acts:
        note = one.note if len(acts) > 1 else _whole_note(talk, content, one)
        wish = Wish(one.intent, note, one.agency or "", day_of(one.date, talk.now, talk.pack.calendar))
        if one.tickets:
            targets = [found for ticket in one.tickets for found in named_reports(talk, ticket)]
            lines += (
                [] if targets else [Term("message", "officer_no_such", {"number": brief(", ".join(one.tickets), 60)})]
            )
        elif report is not None:
            targets = [report]
        elif len(acts) == 1 and named and not one.excluded:
            targets = named
        else:
            apart = bool(one.places or one.excluded or one.scope == "rest")  # not simply the only one
            targets = [] if apart else _only_open(talk, wish)
            loose += [] if targets else [wish]
        pairs += [(target, wish) for target in targets if wish.intent != "unclear"]
    if loose and not pairs:
        _which(talk, loose[0], content)
        return
    if not pairs:
        told = tuple(lines) or (Term("message", "officer_help"),)
        talk.tell("together", {"lines": Term("lines", told)})
        return
    _do(talk, pairs, content.files or _photos(talk), lines)


def _do(
    talk: Talk, pairs: list[tuple[ReportFact, Wish]], media: tuple[int, ...], lines: list[Term] | None = None
) -> None:
    """Act on each report once and answer with one line each."""
    lines = list(lines or ())
    done: set[int] = set()
    for report, wish in pairs:
        if report.id not in done:
            done.add(report.id)
            lines.append(act(talk, report, wish, media if wish.intent in DONE or len(pairs) == 1 else ()))
    last = pairs[-1][0]
    _close_question(talk)
    talk.tell("together", {"lines": Term("lines", tuple(lines))}, report=last.id)


def _only_open(talk: Talk, wish: Wish) -> list[ReportFact]:
    candidates = _open(talk, wish)
    return candidates if len(candidates) == 1 else []


def _open(talk: Talk, wish: Wish) -> list[ReportFact]:
    """The agency's reports that a verb without a number can be about."""
    staff = talk.facts.staff
    states = {"resolved"} if wish.intent == "undo" else None
    return [
        report
        for report in talk.facts.held
        if staff is not None
        and report.agency == staff.agency
        and (
            report.state in states
            if states
            else report.state not in ENDED and report.state not in ("resolved", "triage")
        )
    ]


def _which(talk: Talk, wish: Wish, content: Content) -> None:
    """Several may be meant: list them and keep the verb until one is named."""
    candidates = _open(talk, wish)[:ROWS]
    if not candidates:
        talk.tell("officer_none_open")
        return
    rows = tuple(row(talk, r) for r in candidates)
    lines = tuple(line(talk, report) for report in candidates)
    talk.serve(
        verb=wish.intent, note=wish.note, agency=wish.agency, date=wish.date, offers=tuple(r.id for r in candidates)
    )
    if content.files:
        talk.serve(photos=content.files, photos_at=talk.now)
    talk.tell("officer_which", {"lines": Term("lines", lines)}, rows, question="officer_which")


def _answer_question(talk: Talk, content: Content, report: ReportFact | None) -> bool:
    """The officer's open question: which report, or which agency."""
    duty, noticed = talk.conversation.duty, talk.facts.noticed
    if duty.question is None or noticed is None or noticed.left_at is None or noticed.left_at > content.at:
        return False
    if duty.question == "officer_which":
        found = named_reports(talk, content.text)
        written = reading.plain(content.text)
        if len(found) == 1 and len(written.split()) <= 3:
            _picked(talk, found[0].id)
            return True
        if written.isdecimal() and 1 <= int(written) <= len(duty.offers) and not found:
            _picked(talk, duty.offers[int(written) - 1])
            return True
        return False
    if duty.question == "officer_agency" and content.texts:
        subject = talk.report(duty.subject)
        if subject is None or (report is not None and report.id != subject.id):
            return False
        understood = understand_officer(content.text, talk.pack)
        if understood.intent in ("unclear", "reject", "refer", "answer", "coordinate"):
            note = understood.note if understood.agency else content.text
            _do(talk, [(subject, Wish("reject", note, understood.agency or agency_in(talk, content.text)))], ())
            return True
    return False


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


def _picked(talk: Talk, identity: int) -> None:
    duty, report = talk.conversation.duty, talk.report(identity)
    if report is None or not duty.verb:
        if report is not None and holds(talk, report):
            card(talk, "officer_shown", report)
            return
        talk.tell("officer_stale")
        return
    _do(talk, [(report, Wish(duty.verb, duty.note, duty.agency, duty.date))], _photos(talk))


def _close_question(talk: Talk) -> None:
    talk.serve(question=None, verb="", note="", agency="", date="", offers=(), subject=None)


def _photos(talk: Talk) -> tuple[int, ...]:
    duty = talk.conversation.duty
    recent = duty.photos_at is not None and talk.now - duty.photos_at <= PHOTO_WINDOW
    return duty.photos if recent else ()


def _files(talk: Talk, content: Content, report: ReportFact | None) -> bool:
    """Files without words: the photo of what was just resolved, of the bubble replied to, or kept for the next "selesai"."""
    duty = talk.conversation.duty
    if report is None and duty.resolved_at is not None and talk.now - duty.resolved_at <= PHOTO_WINDOW:
        report = talk.report(duty.resolved)
    if report is not None and holds(talk, report):
        talk.do(AddToReport(report.id, "", content.files, by="officer"))
        data = {
            "verb": "photo",
            "state": report.state,
            "note": "",
            "agency": report.agency,
            "media": list(content.files),
        }
        talk.do(Notify("reporter", "report_moved", report=report.id, data=data))
        talk.tell("officer_photo_added", {"number": report.number}, report=report.id)
        return True
    if not _open(talk, Wish("done")) or not talk.draft.empty:
        return False
    talk.serve(photos=(*_photos(talk), *content.files), photos_at=talk.now)
    talk.tell("officer_photo_kept", {"count": len(talk.conversation.duty.photos)})
    return True


def _unclear(talk: Talk, report: ReportFact | None, content: Content) -> bool:
    if report is None or not holds(talk, report):
        return False
    talk.tell("officer_unclear", {"number": report.number}, ACTIONS, report=report.id)
    return True


def _list(talk: Talk) -> None:
    open_ones = [report for report in talk.facts.held if report.state not in ENDED]
    if not open_ones:
        talk.tell("officer_none_open")
        return
    rows = tuple(row(talk, r) for r in open_ones[:ROWS])
    lines = tuple(line(talk, report) for report in open_ones[:ROWS])
    _close_question(talk)
    params: dict[str, Param] = {"lines": Term("lines", lines), "count": len(open_ones)}
    talk.tell("officer_list", params, rows, question="officer_list")


def _number(payload: str) -> int:
    tail = payload.rsplit(".", 1)[-1]
    return int(tail) if tail.isdecimal() and len(tail) < 16 else 0

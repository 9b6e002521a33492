"""Triage in chat: an officer of the desk confirms a report's agency, names another, or sets the category right.

A person decides here, and only here does the bot say that one did; an outside body is `referred` when it is recorded how.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pisa_bot.effects import MoveReport, Notify
from pisa_bot.facts import BubbleFact, ReportFact
from pisa_bot.flows import officer_undo, reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer_asking import agency_in, offered
from pisa_bot.flows.officer_bubbles import card
from pisa_bot.flows.officer_notes import prank, reason_in, refuses, unfit
from pisa_bot.flows.officer_vocabulary import PAST
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.reports.lifecycle import Refused, after

CHOICES = (
    Choice("triage.ok", "choice_triage_ok"),
    Choice("triage.agency", "choice_triage_agency"),
    Choice("triage.category", "choice_triage_category"),
)
ASKING = {
    "triage_agency": "triage_ask_agency",
    "triage_category": "triage_ask_category",
    "triage_reason": "triage_ask_reason",
}
"""Question → its words; each stays open until it has an answer."""


def opened(talk: Talk, report: ReportFact, data: Mapping[str, Any] | None = None) -> None:
    """A report waits for a person; one that an agency gave back comes with that agency's words."""
    note, sender = brief(str((data or {}).get("note") or ""), 400), str((data or {}).get("from") or "")
    more: tuple[Term, ...] = ()
    if (data or {}).get("reason") == "second_no":
        more = (Term("message", "triage_second_no", {"agency": Term("agency", sender)}),)
        more += (Term("message", "officer_quote", {"text": note}),) if note and not report.secret else ()
    elif sender and sender != talk.pack.desk_agency:
        who: dict[str, Param] = {"agency": Term("agency", sender), "text": note}
        more = (Term("message", "officer_passed_on" if note and not report.secret else "officer_given_back", who),)
    talk.serve(subject=report.id)
    card(talk, "triage_new" if report.agency else "triage_back", report, choices(report), question="triage", more=more)


def choices(report: ReportFact) -> tuple[Choice, ...]:
    """The buttons of a waiting report; without a proposed agency there is nothing to confirm."""
    return CHOICES if report.agency else CHOICES[1:]


def tap(talk: Talk, payload: str, bubble: BubbleFact | None) -> None:
    """A button under a waiting report."""
    report = talk.report(bubble.report if bubble else talk.conversation.duty.subject)
    if report is None or not _may(talk):
        talk.tell("officer_stale")
    elif report.state != "triage":
        _decided(talk, report)
    else:
        _choose(talk, report, payload)


def waiting(talk: Talk, bubble: BubbleFact | None) -> ReportFact | None:
    """The report that the desk's words are about: the one replied to, the one asked about, or the only one that waits."""
    duty = talk.conversation.duty
    if bubble is not None:
        return talk.report(bubble.report)
    if duty.question in ASKING:
        return talk.report(duty.subject)
    in_triage = [report for report in talk.facts.held if report.state == "triage"]
    return in_triage[0] if duty.question == "triage" and len(in_triage) == 1 else None


def words(talk: Talk, content: Content, report: ReportFact, swiped: bool = True) -> bool:
    """A swipe reply to a report in triage, or the answer to which agency, category or reason."""
    if not _may(talk) or not content.texts:
        return False
    if report.state != "triage":
        if swiped and officer_undo.mine(talk, report) and understand_officer(content.text, talk.pack).intent == "undo":
            return False
        return swiped and report.agency != talk.pack.desk_agency and _decided(talk, report)
    text, asked = content.text, talk.conversation.duty.question or ""
    understood = understand_officer(text, talk.pack)
    if not swiped and (understood.tickets or understood.intent in ("list", "help", "undo")):
        return False
    if understood.acts[0].verb == "duplicate" and not refuses(text):
        return False  # joining is the same for desk and agency
    if (payload := offered(CHOICES, text)) is not None and (asked not in ASKING or payload != "triage.ok"):
        _choose(talk, report, payload)
        return True
    agency = understood.agency or agency_in(talk, text)
    category = category_in(talk, text)
    said = reading.plain(text).split()
    outside = bool(agency) and talk.pack.agencies[agency].external
    if (understood.intent == "refer" and PAST.intersection(said)) or (
        outside and len(said) > 4 and PAST.intersection(said)
    ):
        _refer(talk, report, agency, text)
    elif refuses(text) or asked == "triage_reason":
        _reject(talk, report, text)
    elif agency:
        _forward(talk, report, agency, category)
    elif category:
        _forward(talk, report, talk.pack.categories[category].agency, category)
    elif understood.intent in ("accept", "done") and report.agency and asked not in ASKING:
        _forward(talk, report, report.agency, None)
    elif understood.intent == "ask_info":
        _move(talk, report, "ask_info", text, {}, "officer_did_ask_info")
    elif asked in ASKING:
        _ask(talk, report, asked)
    elif swiped or not _own_matter(talk, content):
        talk.serve(subject=report.id)
        talk.tell("triage_unclear", {"number": report.number}, choices(report), question="triage", report=report.id)
    else:
        return False
    return True


def category_in(talk: Talk, text: str) -> str:
    """The category that an answer names, by name or slug, alone or beside an agency; "" when none or several."""
    words = f" {reading.plain(text)} "
    found: dict[str, int] = {}
    for category in talk.pack.categories.values():
        names = {reading.plain(name) for name in category.name.values()} | {
            reading.plain(category.slug.replace("_", " "))
        }
        longest = max((len(name) for name in names if f" {name} " in words), default=0)
        if longest:
            found[category.slug] = longest
    best = [slug for slug, length in found.items() if length == max(found.values())]
    return best[0] if len(best) == 1 else ""


def _own_matter(talk: Talk, content: Content) -> bool:
    """Words that tell a problem of the desk officer's own, who is a citizen too."""
    return content.understood.category is not None and len(content.text.split()) > 3


def _may(talk: Talk) -> bool:
    return talk.facts.staff is not None and talk.facts.staff.desk


def _decided(talk: Talk, report: ReportFact) -> bool:
    """A colleague was quicker: say what was decided; the desk never acts in another agency's name."""
    params: dict[str, Param] = {
        "number": report.number,
        "agency": Term("agency", report.agency or talk.pack.desk_agency),
        "status": Term("status", report.state),
    }
    talk.tell("triage_decided", params, report=report.id)
    return True


def _choose(talk: Talk, report: ReportFact, payload: str) -> None:
    if payload == "triage.ok" and report.agency:
        _forward(talk, report, report.agency, None)
    else:
        _ask(talk, report, "triage_category" if payload == "triage.category" else "triage_agency")


def _ask(talk: Talk, report: ReportFact, question: str) -> None:
    talk.serve(subject=report.id, question=question)
    talk.tell(ASKING[question], {"number": report.number}, report=report.id)


def _forward(talk: Talk, report: ReportFact, agency: str, category: str | None) -> None:
    number: dict[str, Param] = {"number": report.number, "agency": Term("agency", agency)}
    if talk.pack.agencies[agency].external:
        talk.tell("triage_external", {**number, "reach": talk.pack.agencies[agency].reach or "–"}, report=report.id)
        return
    data: dict[str, Any] = {"agency": agency}
    if category:
        data["category"] = category
    if agency not in talk.facts.reachable:
        # nobody there would hear of it: it waits here, with what was decided noted
        talk.do(MoveReport(report.id, report.version, "correct", "desk", data=data))
        talk.serve(question=None, subject=None)
        talk.tell("triage_unreachable", number, report=report.id)
        return
    try:
        state = after(report.state, "forward")
    except Refused as refused:
        talk.tell(refused.key, {"number": report.number}, report=report.id)
        return
    if category:
        talk.do(MoveReport(report.id, report.version, "correct", "desk", data={"category": category}))
    talk.do(MoveReport(report.id, report.version, "forward", "desk", data=data))
    told: dict[str, Any] = {"verb": "forward", "state": state.value, "note": "", "agency": agency, "media": []}
    forwarded = Notify("agency", "report_forwarded", report=report.id, agency=agency)
    news = Notify("reporter", "report_moved", report=report.id, data=told)
    officer_undo.tell(talk, report, "forward", forwarded, news)
    talk.serve(question=None, subject=None)
    talk.tell("triage_forwarded", number, report=report.id)


def _refer(talk: Talk, report: ReportFact, agency: str, text: str) -> None:
    """To whom and how, in the officer's words; both are kept."""
    target = agency or report.agency or talk.pack.desk_agency
    _move(talk, report, "refer", text, {"agency": target, "how": text[:500]}, "officer_did_refer")


def _reject(talk: Talk, report: ReportFact, text: str) -> None:
    """Ended with a reason that the citizen reads; without one it is asked for."""
    reason = reason_in(text)
    if not reason:
        _ask(talk, report, "triage_reason")
        return
    _move(talk, report, "reject", reason, {"reason": reason[:500], "prank": prank(reason)}, "officer_did_reject")


def _move(talk: Talk, report: ReportFact, verb: str, text: str, data: dict[str, Any], key: str) -> None:
    try:
        state = after(report.state, verb)
    except Refused as refused:
        talk.tell(refused.key, {"number": report.number}, report=report.id)
        return
    if (why := unfit(talk, text)) is not None:
        talk.tell(why, {"number": report.number}, report=report.id)
        return
    note = brief(text, 500)
    talk.do(MoveReport(report.id, report.version, verb, "desk", note, data))
    agency = data.get("agency") or report.agency
    told: dict[str, Any] = {"verb": verb, "state": state.value, "note": note, "agency": agency, "media": []}
    if data.get("prank"):
        told["prank"] = True
    if verb == "refer":
        told["to"] = agency
    if not is_quiet(talk.pack, report):
        officer_undo.tell(talk, report, verb, Notify("reporter", "report_moved", report=report.id, data=told))
    talk.serve(question=None, subject=None)
    params: dict[str, Param] = {"number": report.number, "agency": Term("agency", str(agency or talk.pack.desk_agency))}
    talk.tell(key, params, report=report.id)

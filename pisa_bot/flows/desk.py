"""Triage in chat: an officer of the desk confirms a report's agency, names another, or sets the category right.

A person decides here, and only here does the bot say that one did; an outside body is `referred` when it is recorded how.
"""

from __future__ import annotations

from typing import Any

from pisa_bot.effects import MoveReport, Notify
from pisa_bot.facts import BubbleFact, ReportFact
from pisa_bot.flows import reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer import agency_in
from pisa_bot.flows.officer_bubbles import card
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.reports.lifecycle import Refused, after

PAST = frozenset(("sudah", "udah", "telah", "parantos", "tos", "atos"))
REFUSING = frozenset(("tolak", "ditolak", "tampik", "reject"))
CHOICES = (
    Choice("triage.ok", "choice_triage_ok"),
    Choice("triage.agency", "choice_triage_agency"),
    Choice("triage.category", "choice_triage_category"),
)


def opened(talk: Talk, report: ReportFact) -> None:
    """A report waits for a person."""
    card(talk, "triage_new", report, CHOICES, question="triage")


def tap(talk: Talk, payload: str, bubble: BubbleFact | None) -> None:
    """A button under a waiting report."""
    report = talk.report(bubble.report if bubble else talk.conversation.duty.subject)
    if report is None or not _may(talk):
        talk.tell("officer_stale")
        return
    if payload == "triage.ok":
        _forward(talk, report, report.agency or talk.pack.desk_agency, None)
    else:
        talk.serve(subject=report.id)
        key = "triage_ask_agency" if payload == "triage.agency" else "triage_ask_category"
        question = "triage_agency" if payload == "triage.agency" else "triage_category"
        talk.tell(key, {"number": report.number}, question=question, report=report.id)


def words(talk: Talk, content: Content, report: ReportFact) -> bool:
    """A swipe reply to a report in triage, or the answer to which agency or category."""
    if not _may(talk) or report.state != "triage" or not content.texts:
        return False
    text = content.text
    understood = understand_officer(text, talk.pack)
    agency = understood.agency or agency_in(talk, text)
    category = category_in(talk, text)
    said = reading.plain(text).split()
    outside = bool(agency) and talk.pack.agencies[agency].external
    if understood.intent == "refer" or (outside and len(said) > 4 and PAST.intersection(said)):
        _refer(talk, report, agency, text)
    elif said[:1] and said[0] in REFUSING:
        _move(talk, report, "reject", text, {"reason": text[:500]}, "officer_did_reject")
    elif agency:
        _forward(talk, report, agency, category)
    elif category:
        _forward(talk, report, talk.pack.categories[category].agency, category)
    elif reading.choice(text, ("triage.ok",)) or understood.intent in ("accept", "done"):
        _forward(talk, report, report.agency or talk.pack.desk_agency, None)
    elif understood.intent == "ask_info":
        _move(talk, report, "ask_info", text, {}, "officer_did_ask_info")
    else:
        talk.tell("triage_unclear", {"number": report.number}, CHOICES, question="triage", report=report.id)
    return True


def category_in(talk: Talk, text: str) -> str:
    """The category that a short answer names, by name or slug; "" when none."""
    words = reading.plain(text)
    for prefix in ("kategori ", "category "):
        words = words.removeprefix(prefix)
    for category in talk.pack.categories.values():
        names = {reading.plain(name) for name in category.name.values()} | {
            reading.plain(category.slug.replace("_", " "))
        }
        if words in names:
            return category.slug
    return ""


def _may(talk: Talk) -> bool:
    return talk.facts.staff is not None and talk.facts.staff.desk


def _forward(talk: Talk, report: ReportFact, agency: str, category: str | None) -> None:
    if talk.pack.agencies[agency].external:
        talk.tell("triage_external", {"number": report.number, "agency": Term("agency", agency)}, report=report.id)
        return
    try:
        state = after(report.state, "forward")
    except Refused as refused:
        talk.tell(refused.key, {"number": report.number}, report=report.id)
        return
    data: dict[str, Any] = {"agency": agency}
    if category:
        data["category"] = category
        talk.do(MoveReport(report.id, report.version, "correct", "desk", data={"category": category}))
    talk.do(MoveReport(report.id, report.version, "forward", "desk", data=data))
    talk.do(Notify("agency", "report_forwarded", report=report.id, agency=agency))
    told: dict[str, Any] = {"verb": "forward", "state": state.value, "note": "", "agency": agency, "media": []}
    talk.do(Notify("reporter", "report_moved", report=report.id, data=told))
    talk.serve(question=None, subject=None)
    key = "triage_forwarded" if agency in talk.facts.reachable else "triage_forwarded_unreachable"
    talk.tell(key, {"number": report.number, "agency": Term("agency", agency)}, report=report.id)


def _refer(talk: Talk, report: ReportFact, agency: str, text: str) -> None:
    """To whom and how, in the officer's words; both are kept."""
    target = agency or report.agency or talk.pack.desk_agency
    _move(talk, report, "refer", text, {"agency": target, "how": text[:500]}, "officer_did_refer")


def _move(talk: Talk, report: ReportFact, verb: str, text: str, data: dict[str, Any], key: str) -> None:
    try:
        state = after(report.state, verb)
    except Refused as refused:
        talk.tell(refused.key, {"number": report.number}, report=report.id)
        return
    note = brief(text, 500)
    talk.do(MoveReport(report.id, report.version, verb, "desk", note, data))
    agency = data.get("agency") or report.agency
    told: dict[str, Any] = {"verb": verb, "state": state.value, "note": note, "agency": agency, "media": []}
    talk.do(Notify("reporter", "report_moved", report=report.id, data=told))
    talk.serve(question=None, subject=None)
    params: dict[str, Param] = {"number": report.number, "agency": Term("agency", str(agency or talk.pack.desk_agency))}
    talk.tell(key, params, report=report.id)

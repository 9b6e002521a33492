"""A report as an officer sees it, with the buttons that act on it.

Never a citizen's number or name. Words nothing and sends nothing.
"""

from __future__ import annotations

from pisa_bot.facts import ReportFact
from pisa_bot.flows.draft import brief, shown_place
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term

ACTIONS = (
    Choice("officer.accept", "choice_accept"),
    Choice("officer.resolve", "choice_resolve"),
    Choice("officer.reject", "choice_not_ours"),
)


def card(
    talk: Talk, key: str, report: ReportFact, choices: tuple[Choice, ...] = ACTIONS, question: str | None = None
) -> None:
    """What, where, by when, with its photos and buttons; the key's own words come first, the lines after."""
    if is_quiet(talk.pack, report):
        talk.tell("officer_protection", {"number": report.number}, report=report.id)
        return
    params: dict[str, Param] = {
        "number": report.number,
        "category": Term("category", report.category),
        "place": shown_place(report.place, 160),
        "text": brief(report.description, 450) or ("🎤" if report.voices else "–"),
        "agency": agency(talk, report),
    }
    lines = [Term("message", "officer_quote", {"text": params["text"]})]
    if report.place:
        lines.append(Term("message", "summary_place", {"place": params["place"]}))
    if report.lat is not None and report.lng is not None:
        link = f"https://maps.google.com/?q={report.lat:.5f},{report.lng:.5f}"
        lines.append(Term("message", "officer_map", {"link": link}))
    if report.answer_due is not None and not report.urgent:
        lines.append(Term("message", "officer_due", {"due": Term("moment", report.answer_due.isoformat())}))
    if report.voices:
        lines.append(Term("message", "summary_voices", {"count": len(report.voices)}))
    if report.photos:
        lines.append(Term("message", "summary_photos", {"count": len(report.photos)}))
    body: dict[str, Param] = {"lines": Term("lines", tuple(lines)), **params}
    files = (*report.voices, *report.photos[:1])  # a voice note is heard by its link, a photo stands in the card
    talk.tell(key, body, choices, report=report.id, media=files, urgent=report.urgent, question=question)


def row(talk: Talk, report: ReportFact) -> Choice:
    """A report to tap in a list; of a quiet one the number only."""
    kind = None if is_quiet(talk.pack, report) else Term("category", report.category)
    return Choice(f"officer.pick.{report.id}", report.number, kind)


def line(talk: Talk, report: ReportFact) -> Term:
    """One line of a list; of a quiet report its number and state only."""
    if is_quiet(talk.pack, report):
        return Term("message", "report_shown_quiet", {"number": report.number, "status": Term("status", report.state)})
    params: dict[str, Param] = {
        "number": report.number,
        "category": Term("category", report.category),
        "place": shown_place(report.place, 50),
        "status": Term("status", report.state),
    }
    return Term("message", "officer_line", params)


def agency(talk: Talk, report: ReportFact) -> Term:
    """The agency that has it, or the desk."""
    return Term("agency", report.agency or talk.pack.desk_agency)

"""A report as an officer sees it, with the buttons that act on it, and lists of reports.

Never a citizen's number or name; of a secret report no words and no photo, of a quiet one the number only.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pisa_bot.facts import ReportFact
from pisa_bot.flows.draft import brief, shown_place
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports import working_time

ACTIONS = (
    Choice("officer.accept", "choice_accept"),
    Choice("officer.resolve", "choice_resolve"),
    Choice("officer.reject", "choice_not_ours"),
)
CONFIRM = (Choice("officer.seen", "choice_seen"),)


def card(
    talk: Talk,
    key: str,
    report: ReportFact,
    choices: tuple[Choice, ...] = ACTIONS,
    question: str | None = None,
    more: tuple[Term, ...] = (),
) -> None:
    """What, where, by when, with its photos and buttons; the key's own words come first, the lines and `more` after."""
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
    lines = [Term("message", "officer_secret")] if report.secret else _open_lines(report, params)
    if report.answer_due is not None and not report.urgent:
        lines.append(Term("message", "officer_due", {"due": Term("moment", report.answer_due.isoformat())}))
    if not report.secret:
        lines += _files(report)
    body: dict[str, Param] = {"lines": Term("lines", (*lines, *more)), **params}
    # a voice note is heard by its link, a photo stands in the card
    media = () if report.secret else (*report.voices, *report.photos[:1])
    talk.tell(key, body, choices, report=report.id, media=media, urgent=report.urgent, question=question)


def _open_lines(report: ReportFact, params: dict[str, Param]) -> list[Term]:
    """The citizen's words and the place."""
    lines = [Term("message", "officer_quote", {"text": params["text"]})]
    if report.place:
        lines.append(Term("message", "summary_place", {"place": params["place"]}))
    if report.lat is not None and report.lng is not None:
        lines.append(Term("message", "officer_map", {"link": map_link(report)}))
    return lines


def _files(report: ReportFact) -> list[Term]:
    lines = [Term("message", "summary_voices", {"count": len(report.voices)})] if report.voices else []
    return lines + ([Term("message", "summary_photos", {"count": len(report.photos)})] if report.photos else [])


def map_link(report: ReportFact) -> str:
    """Where it is, on a map."""
    return f"https://maps.google.com/?q={report.lat:.5f},{report.lng:.5f}"


def row(talk: Talk, report: ReportFact) -> Choice:
    """A report to tap in a list; of a quiet one the number only."""
    kind = None if is_quiet(talk.pack, report) else Term("category", report.category)
    return Choice(f"officer.pick.{report.id}", report.number, kind)


def due_of(report: ReportFact) -> datetime | None:
    """The deadline that comes next: the answer while nobody has answered, else the fix."""
    return report.answer_due if report.state in ("forwarded", "triage") else report.fix_due or report.answer_due


def line(talk: Talk, report: ReportFact, nth: int, with_map: bool = False) -> Term:
    """One numbered line of a list; of a quiet report its number and state only."""
    if is_quiet(talk.pack, report):
        status = Term("status", report.state)
        return Term("message", "officer_line_quiet", {"nth": nth, "number": report.number, "status": status})
    due = due_of(report)
    late = due is not None and due < talk.now and report.state not in ("resolved", "needs_info", "deferred")
    params: dict[str, Param] = {
        "nth": nth,
        "number": report.number,
        "category": Term("category", report.category),
        "place": Term("message", "officer_secret") if report.secret else shown_place(report.place, 40),
        "status": Term("status", report.state),
        "due": _put_off(report) or (_day(talk, due) if due is not None else "–"),
    }
    own = Term("message", "officer_line_late" if late else "officer_line", params)
    if not with_map or report.lat is None or report.secret:
        return own
    return Term("lines", (own, Term("message", "officer_map", {"link": map_link(report)})))


def lines_of(talk: Talk, reports: Sequence[ReportFact], with_map: bool = False) -> Term:
    """The numbered lines of a list."""
    return Term("lines", tuple(line(talk, report, nth, with_map) for nth, report in enumerate(reports, 1)))


def agency(talk: Talk, report: ReportFact) -> Term:
    """The agency that has it, or the desk."""
    return Term("agency", report.agency or talk.pack.desk_agency)


def _put_off(report: ReportFact) -> str:
    """The day that a report waits for; "" when it waits for none."""
    until = str((report.data.get("clock") or {}).get("deferred") or "") if report.state == "deferred" else ""
    return f"{int(until[8:])}/{int(until[5:7])}/{until[:4]}" if until else ""


def _day(talk: Talk, moment: datetime) -> str:
    day = working_time.local_date(moment, talk.pack.calendar)
    return f"{day.day}/{day.month}"

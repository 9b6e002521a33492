"""What a citizen is told when something happens to a report: one bubble an event, none that only repeats.

Silent about reports of the quiet path, and about moves that the citizen made or that change nothing for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pisa_bot.facts import ReportFact
from pisa_bot.flows import misuse, rating
from pisa_bot.flows.draft import brief
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports import working_time
from pisa_bot.reports.states import ENDED

CANNOT_CALL = Choice("emergency.no_call", "choice_cannot_call")
PLAIN = {
    "forward": "moved_forwarded",
    "transfer": "moved_transferred",
    "coordinate": "moved_coordinating",
    "defer": "moved_deferred",
    "refer": "moved_referred",
    "reject": "moved_rejected",
    "merge": "moved_merged",
    "triage": "moved_triage",
    "reopen": "moved_reopened",
    "undo": "moved_corrected",
    "expire": "moved_expired",
    "schedule": "moved_scheduled",
}
"""Verb → what is said. A verb that is in no table here (accept, confirm, rate, correct, withdraw) is not said at all."""


def moved(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """A report of this citizen, or one they follow, was moved by somebody else."""
    verb, note = str(data.get("verb", "")), brief(str(data.get("note") or ""), 400)
    media = tuple(item for item in data.get("media") or () if isinstance(item, int))
    agency = Term("agency", str(data.get("agency") or report.agency or talk.pack.desk_agency))
    params: dict[str, Param] = {"number": report.number, "agency": agency}
    if verb == "resolve" and report.state != "resolved":
        return  # taken back, or moved on, before the news could leave
    if verb == "reopen" and data.get("deferred"):
        return  # asked three days ago, and asked nothing since
    asked = talk.conversation.question in ("fixed", "needs_info")
    if verb == "undo" and asked and talk.conversation.subject == report.id:
        talk.answered()
        talk.move("finish")
    if verb == "undo" and str(data.get("undone") or "resolve") != "resolve":
        talk.say("moved_undone", {**params, "status": Term("status", report.state)}, report=report.id)
    elif verb == "resolve":
        _resolved(talk, report, params, note, media)
    elif verb == "photo":
        talk.say("moved_photo", params, report=report.id, media=media)
    elif verb == "ask_info" and not report.mine:
        return  # the question is the reporter's to answer
    elif verb == "ask_info":
        talk.say("moved_ask_info", {**params, "note": note}, question="needs_info", report=report.id, subject=report.id)
    elif verb == "progress":
        if note:
            talk.say("moved_progress", {**params, "note": note}, report=report.id, media=media)
    elif verb in PLAIN:
        more = []
        day = report.answer_due if verb in ("forward", "transfer") else None
        if day is not None:
            due = Term("day", working_time.local_date(day, talk.pack.calendar).isoformat())
            more.append(Term("message", "moved_due", {"day": due}))
        if verb == "refer" and (to := talk.pack.agencies.get(str(data.get("to") or ""))) is not None:
            params["agency"] = Term("agency", to.slug)
            if to.reach:
                more.append(Term("message", "moved_reach", {"reach": to.reach}))
        if verb == "schedule" and data.get("date"):
            more.append(Term("message", "moved_date", {"day": Term("day", str(data["date"]))}))
        if verb == "defer" and data.get("date"):
            more.append(Term("message", "moved_until", {"day": Term("day", str(data["date"]))}))
        if verb == "merge" and data.get("into"):
            more.append(Term("message", "moved_into", {"into": str(data["into"])}))
        if note:
            more.append(Term("message", "moved_note", {"note": note}))
        choices = (Choice("command.human", "choice_human"),) if verb == "reject" else ()
        talk.say(PLAIN[verb], {**params, "more": Term("lines", tuple(more))}, choices, report=report.id, media=media)
    if verb == "reject" and data.get("prank"):
        misuse.rejected(talk, report)
    elif verb != "reject":
        misuse.reopened(talk, report)


def told(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """An agency writes to its reporter; whoever only follows is not written to."""
    note = brief(str(data.get("note") or ""), 400)
    if report.mine and note:
        agency = Term("agency", str(data.get("agency") or report.agency or talk.pack.desk_agency))
        talk.say("agency_message", {"number": report.number, "agency": agency, "note": note}, report=report.id)


def answered(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """An agency answered a question."""
    agency = Term("agency", str(data.get("agency") or report.agency or talk.pack.desk_agency))
    params: dict[str, Param] = {"number": report.number, "agency": agency, "text": str(data.get("text", ""))[:700]}
    _ask(talk, "moved_answered", params, report, tuple(data.get("media") or ()))


def read(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """A person of an agency has said that they read this emergency."""
    if report.state in ENDED:
        return
    agency = Term("agency", str(data.get("agency") or report.agency or talk.pack.desk_agency))
    params: dict[str, Param] = {"number": report.number, "agency": agency, "emergency": talk.pack.emergency_number}
    talk.say("emergency_read", params, report=report.id, urgent=True)


def unread(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """Nobody has confirmed it in time: said plainly, with 112; silent once somebody has, even on its way out."""
    if report.seen_at is not None or report.state in ENDED:
        return
    agency = Term("agency", str(data.get("agency") or report.agency or talk.pack.desk_agency))
    lines = [Term("message", "emergency_unread_next")] if data.get("next") else []
    params: dict[str, Param] = {"number": report.number, "agency": agency, "emergency": talk.pack.emergency_number}
    params |= {"lines": Term("lines", tuple(lines)), "_true_while": "unseen"}
    talk.say("emergency_unread", params, (CANNOT_CALL,), report=report.id, urgent=True)


def deferral_over(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """The day has come that the report was put off to: is it fixed? Silence closes nothing."""
    if report.state == "deferred":
        agency = Term("agency", report.agency or talk.pack.desk_agency)
        _ask(talk, "deferral_over", {"number": report.number, "agency": agency}, report, (), while_in="deferred")


def _resolved(talk: Talk, report: ReportFact, params: dict[str, Param], note: str, media: tuple[int, ...]) -> None:
    key = "moved_resolved"
    if note:
        key, params = "moved_resolved_note", {**params, "note": note}
    _ask(talk, key, params, report, media)


def _ask(
    talk: Talk,
    key: str,
    params: dict[str, Param],
    report: ReportFact,
    media: tuple[int, ...],
    while_in: str = "resolved",
) -> None:
    talk.move("ask_rating")
    hidden: dict[str, Param] = {"_true_while": while_in}
    talk.say(
        key, {**params, **hidden}, rating.CHOICES, question="fixed", report=report.id, media=media, subject=report.id
    )

"""What an officer is told when something happens: a new report, words added, a reminder, an alarm; each tied to its report.

Never a citizen's number or name; of a secret report no words, of a quiet report the number only, and only to marked officers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pisa_bot.facts import ReportFact
from pisa_bot.flows import desk, officer_wishes
from pisa_bot.flows.draft import brief, shown_place
from pisa_bot.flows.officer_acts import holds, watches
from pisa_bot.flows.officer_bubbles import ACTIONS, CONFIRM, agency, card
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports.states import ENDED

REMINDERS = {"answer": "officer_reminder", "fix": "officer_reminder_fix", "triage": "officer_reminder_triage"}


def news(talk: Talk, event: str, report: ReportFact | None, data: Mapping[str, Any]) -> None:
    """Word one event for this officer."""
    if report is None:
        return
    if is_quiet(talk.pack, report):
        _quiet(talk, event, report)
        return
    match event:
        case "report_forwarded" | "report_assigned":
            if report.state in ENDED or report.state == "resolved":
                return  # the night was long: it has been dealt with
            own = "officer_assigned" if event == "report_assigned" else "officer_new"
            key = "officer_emergency" if report.urgent else own
            card(talk, key, report, more=_passed_on(talk, report, data))
        case "report_copied":
            card(talk, "officer_copied", report, _confirming(talk, report), more=_passed_on(talk, report, data))
        case "report_added" | "report_reopened":
            _added(talk, event, report, data)
        case "incident_opened":
            told = {**_params(report), "count": int(data.get("count") or 0), "place": shown_place(report.place, 80)}
            talk.tell("officer_incident", told, ACTIONS, report=report.id)
        case "report_withdrawn":
            talk.tell("officer_withdrawn", _params(report), report=report.id)
        case "report_recalled":
            told = {**_params(report), "agency": Term("agency", str(data.get("agency") or talk.pack.desk_agency))}
            talk.tell("officer_recalled", told, report=report.id)
        case "approve_date":
            officer_wishes.told(talk, report, data)
        case "wish_granted":
            officer_wishes.granted(talk, report, str(data.get("date")))
        case "emergency_unconfirmed":
            _unconfirmed(talk, report, data)
        case "alarm":
            card(talk, "officer_alarm", report)
        case "reminder":
            _remind(talk, report, data)


def _unconfirmed(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """Nobody has taken an emergency yet: it is this officer's turn; of the 112 desk, to make somebody's telephone ring."""
    if report.seen_at is not None or report.state in ENDED:
        return
    waited = Term("message", "officer_waited", {"minutes": int(data.get("minutes") or 0)})
    if holds(talk, report):
        card(talk, "officer_emergency", report, more=(waited, Term("message", "officer_waited_yours")))
    else:
        card(talk, "officer_emergency", report, _confirming(talk, report), more=(waited, _ring_up(talk, report)))


def _ring_up(talk: Talk, report: ReportFact) -> Term:
    return Term("message", "officer_waited_desk", {"agency": agency(talk, report)})


def _confirming(talk: Talk, report: ReportFact) -> tuple[Choice, ...]:
    """The 112 desk may say of another agency's emergency that a person has read it."""
    return CONFIRM if watches(talk, report) and not holds(talk, report) and report.seen_at is None else ()


def _params(report: ReportFact) -> dict[str, Param]:
    return {"number": report.number, "category": Term("category", report.category)}


def _passed_on(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> tuple[Term, ...]:
    """What the agency before wrote: the history that the next one must not have to ask for."""
    note, sender = brief(str(data.get("note") or ""), 300), str(data.get("from") or "")
    if not note or not sender or report.secret:
        return ()
    return (Term("message", "officer_passed_on", {"agency": Term("agency", sender), "text": note}),)


def _added(talk: Talk, event: str, report: ReportFact, data: Mapping[str, Any]) -> None:
    note = brief(str(data.get("note") or data.get("text") or ""), 500)
    media = tuple(item for item in data.get("media") or () if isinstance(item, int))
    where = str(data.get("place") or "") if event == "report_added" else ""
    key = "officer_joined" if data.get("joined") else "officer_added"
    again = "officer_deferral_over" if data.get("deferred") else "officer_reopened"
    if data.get("desk"):
        again = "officer_reopened_desk"
    params = {**_params(report), "desk": Term("agency", talk.pack.desk_agency)}
    lines = [Term("message", key if event == "report_added" else again, params)]
    if report.secret:
        lines.append(Term("message", "officer_secret"))
        media = ()
    else:
        lines += [Term("message", "officer_quote", {"text": note})] if note else []
        lines += [Term("message", "summary_place", {"place": where})] if where else []
        lines += [Term("message", "summary_photos", {"count": len(media)})] if media else []
    choices = ACTIONS if event == "report_reopened" and not data.get("desk") else ()
    talk.tell("together", {"lines": Term("lines", tuple(lines))}, choices, report=report.id, media=media)


def _remind(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    key = REMINDERS.get(str(data.get("clock")), "officer_reminder")
    percent = data.get("percent")
    if isinstance(percent, int) and percent >= 100:
        key += "_late"
    due = report.fix_due if data.get("clock") == "fix" else report.answer_due
    place = Term("message", "officer_secret") if report.secret else shown_place(report.place, 80)
    params: dict[str, Param] = {
        **_params(report),
        "due": Term("moment", due.isoformat()) if due else "–",
        "place": place,
        "agency": agency(talk, report),
    }
    choices = ACTIONS if data.get("clock") != "triage" else desk.choices(report)
    question = "triage" if data.get("clock") == "triage" else None
    collapse = f"reminder:{report.id}"
    talk.tell(key, params, choices, report=report.id, collapse=collapse, question=question)


def _quiet(talk: Talk, event: str, report: ReportFact) -> None:
    """The number, and whether it is new, has grown or waits: three different bubbles."""
    staff = talk.facts.staff
    if staff is not None and staff.protection:
        keys = {"report_added": "officer_protection_added", "reminder": "officer_protection_reminder"}
        key = keys.get(event, "officer_protection")
        talk.tell(key, {"number": report.number}, report=report.id, urgent=report.urgent and event != "reminder")

"""What an officer is told when something happens: a new report, words added, a reminder, an alarm; each tied to its report.

Never a citizen's number or name; of a quiet report the number only, and only to marked officers.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pisa_bot.facts import ReportFact
from pisa_bot.flows.draft import brief, shown_place
from pisa_bot.flows.officer_bubbles import ACTIONS, agency, card
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term

REMINDERS = {"answer": "officer_reminder", "fix": "officer_reminder_fix", "triage": "officer_reminder_triage"}


def news(talk: Talk, event: str, report: ReportFact | None, data: Mapping[str, Any]) -> None:
    """Word one event for this officer."""
    if report is None:
        return
    if is_quiet(talk.pack, report):
        _quiet(talk, event, report)
        return
    note = brief(str(data.get("note") or data.get("text") or ""), 500)
    media = tuple(item for item in data.get("media") or () if isinstance(item, int))
    params: dict[str, Param] = {"number": report.number, "category": Term("category", report.category)}
    match event:
        case "report_forwarded":
            card(talk, "officer_emergency" if report.urgent else "officer_new", report)
        case "report_copied":
            card(talk, "officer_copied", report, ())
        case "report_added":
            where = str(data.get("place") or "")
            lines = [Term("message", "officer_joined" if data.get("joined") else "officer_added", params)]
            lines += [Term("message", "officer_quote", {"text": note})] if note else []
            lines += [Term("message", "summary_place", {"place": where})] if where else []
            lines += [Term("message", "summary_photos", {"count": len(media)})] if media else []
            talk.tell("together", {"lines": Term("lines", tuple(lines))}, report=report.id, media=media)
        case "report_reopened":
            lines = [Term("message", "officer_reopened", params)]
            lines += [Term("message", "officer_quote", {"text": note})] if note else []
            talk.tell("together", {"lines": Term("lines", tuple(lines))}, ACTIONS, report=report.id, media=media)
        case "incident_opened":
            told = {**params, "count": int(data.get("count") or 0), "place": shown_place(report.place, 80)}
            talk.tell("officer_incident", told, ACTIONS, report=report.id)
        case "report_withdrawn":
            talk.tell("officer_withdrawn", params, report=report.id)
        case "alarm":
            card(talk, "officer_alarm", report)
        case "reminder":
            key = REMINDERS.get(str(data.get("clock")), "officer_reminder")
            percent = data.get("percent")
            if isinstance(percent, int) and percent >= 100:
                key += "_late"
            due = report.fix_due if data.get("clock") == "fix" else report.answer_due
            moment: dict[str, Param] = {"due": Term("moment", due.isoformat()) if due else "–"}
            talk.tell(
                key,
                {**params, **moment, "place": shown_place(report.place, 80), "agency": agency(talk, report)},
                ACTIONS if data.get("clock") != "triage" else (),
                report=report.id,
                collapse=f"reminder:{report.id}",
            )


def _quiet(talk: Talk, event: str, report: ReportFact) -> None:
    staff = talk.facts.staff
    if staff is not None and staff.protection:
        key = "officer_protection_added" if event == "report_added" else "officer_protection"
        talk.tell(key, {"number": report.number}, urgent=report.urgent)

"""What an officer may only ask for, a day past the deadline or a deferral, and the head's word on it by one tap.

Until the head agrees nothing moves and no clock stops; where an agency has no head, Diskominfo is asked in the head's place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pisa_bot.effects import Notify
from pisa_bot.facts import ReportFact
from pisa_bot.flows.draft import brief
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports import postponing, rights

APPROVE = Choice("officer.approve", "choice_approve")
KEYS = {"schedule": "officer_approve_date", "defer": "officer_approve_deferral"}


def asked(talk: Talk, report: ReportFact, verb: str, day: str, note: str, by: str) -> Term | None:
    """Why only the head may promise this day or put the report off; the head is asked. None when the officer may."""
    number: dict[str, Param] = {"number": report.number}
    due = report.agency_fix_due or report.fix_due
    if verb == "defer":
        if rights.may(by, verb):
            return None
        refused = Term("message", "officer_defer_asked", {**number, "day": Term("day", day)})
    elif verb == "schedule":
        key = postponing.refusal(day, due, report.data.get("clock") or {}, by, talk.pack.calendar)
        if key is None:
            return None
        refused = Term("message", key, {**number, "due": Term("moment", due.isoformat()) if due else "–"})
    else:
        return None
    staff = talk.facts.staff
    data = {"date": day, "verb": verb, "note": brief(note, 500), "staff": staff.id if staff else None}
    talk.do(Notify("heads", "approve_date", report=report.id, agency=report.agency, data=data))
    return refused


def told(talk: Talk, report: ReportFact, data: Mapping[str, Any]) -> None:
    """The head reads what is asked for, with the button that grants it."""
    due, day, verb = report.agency_fix_due or report.fix_due, str(data.get("date")), str(data.get("verb") or "schedule")
    params: dict[str, Param] = {
        "number": report.number,
        "category": Term("category", report.category),
        "date": Term("day", day),
        "due": Term("moment", due.isoformat()) if due else "–",
        "note": brief(str(data.get("note") or ""), 300) or "–",
        "_date": day,
        "_verb": verb,
        "_note": str(data.get("note") or ""),
        "_staff": int(data.get("staff") or 0),
    }
    talk.tell(KEYS.get(verb, KEYS["schedule"]), params, (APPROVE,), report=report.id)


def granted(talk: Talk, report: ReportFact, day: str) -> None:
    """Whoever asked learns that the head agreed."""
    params: dict[str, Param] = {"number": report.number, "date": Term("day", day)}
    talk.tell("officer_approved", params, report=report.id)


def stands_in(talk: Talk, report: ReportFact) -> str:
    """As whom this officer may agree: the agency's head, or Diskominfo where a head was not to be found; "" as nobody."""
    staff = talk.facts.staff
    if staff is None:
        return ""
    if staff.agency == report.agency:
        return "head" if staff.head else ""
    return "admin" if staff.desk else ""

"""An officer's verb meets a report: refused with a reason, or moved, with the citizen and the next agency told.

Never closes on anything but "done"; what the words mean was decided by `understand_officer`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pisa_bot.effects import MoveReport, Notify
from pisa_bot.facts import ReportFact
from pisa_bot.flows.draft import brief
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term
from pisa_bot.reports.lifecycle import Refused, after

VERBS = {
    "accept": "accept",
    "progress": "progress",
    "partial": "progress",
    "not_done": "progress",
    "assign": "progress",
    "done": "resolve",
    "answer": "resolve",
    "schedule": "schedule",
    "coordinate": "coordinate",
    "refer": "refer",
    "ask_info": "ask_info",
    "undo": "reopen",
}
"""What an officer's word does to a report; `reject` is apart: with an agency it is a transfer, without one the desk decides."""

DONE = frozenset({"done", "answer"})


class Wish(NamedTuple):
    """What an officer wants of a report. `intent` is one of OFFICER_INTENTS; `date` ISO."""

    intent: str
    note: str = ""
    agency: str = ""
    date: str = ""


def spoken(note: str) -> str:
    """A note worth passing on: the verb alone ("parantos réngsé") is none."""
    return brief(note, 500) if len(note.split()) > 2 else ""


def holds(talk: Talk, report: ReportFact) -> bool:
    """Whether this officer may act on it: the own agency's, or for the desk what waits in triage."""
    staff = talk.facts.staff
    return staff is not None and (report.agency == staff.agency or (staff.desk and report.state == "triage"))


def act(talk: Talk, report: ReportFact, wish: Wish, media: tuple[int, ...] = ()) -> Term:
    """Do it, or say why not: one line for the officer's bubble."""
    params: dict[str, Param] = {"number": report.number}
    staff = talk.facts.staff
    if staff is None or not holds(talk, report):
        return Term("message", "officer_not_yours", params)
    verb, data = VERBS.get(wish.intent, ""), dict[str, Any]()
    if wish.intent == "reject":
        verb, data = _reject(talk, report, wish)
        if not verb:
            return Term("message", "officer_same_agency", params)
    if wish.intent == "answer" and report.kind != "information":
        wish = wish._replace(intent="progress")  # only a question is settled by an answer
        verb = VERBS["progress"]
    if report.kind == "information" and (wish.intent == "answer" or (wish.intent == "done" and spoken(wish.note))):
        return _answer(talk, report, wish, media)
    if verb == "accept" and report.state in ("in_progress", "scheduled"):
        verb = "progress"
    if media:
        data["media"] = list(media)
    if wish.date:
        data["date"] = wish.date
    if wish.agency and "agency" not in data:
        data["agency"] = wish.agency
    try:
        state = after(report.state, verb)
    except Refused as refused:
        return Term("message", refused.key, params)
    by: Any = "desk" if staff.desk and report.agency != staff.agency else "officer"
    note = spoken(wish.note)
    talk.do(MoveReport(report.id, report.version, verb, by, note, data))
    agency = data["agency"] if verb == "transfer" else talk.pack.desk_agency if verb == "triage" else report.agency
    told = {"verb": verb, "state": state.value, "note": note, "agency": agency, "media": list(media)}
    if wish.date:
        told["date"] = wish.date
    if verb == "transfer":
        talk.do(Notify("agency", "report_forwarded", report=report.id, agency=str(agency)))
    if verb == "triage":
        talk.do(Notify("desk", "triage_opened", report=report.id, data={"reason": "refused", "note": note}))
    talk.do(Notify("reporter", "report_moved", report=report.id, data=told))
    if verb == "resolve":
        talk.serve(resolved=report.id, resolved_at=talk.now, photos=(), photos_at=None)
        params["photos"] = len(media)
    params["agency"] = Term("agency", str(agency or talk.pack.desk_agency))
    key = "officer_did_resolve_photo" if verb == "resolve" and media else f"officer_did_{verb}"
    return Term("message", key, params)


def _reject(talk: Talk, report: ReportFact, wish: Wish) -> tuple[str, dict[str, Any]]:
    """ "Not ours": to the agency named when people can be reached there, else to the desk; the citizen never starts again."""
    target = talk.pack.agencies.get(wish.agency)
    if target is None:
        return "triage", {}
    if target.slug == report.agency:
        return "", {}
    if target.external or target.slug not in talk.facts.reachable:
        return "triage", {"agency": target.slug}
    return "transfer", {"agency": target.slug}


def _answer(talk: Talk, report: ReportFact, wish: Wish, media: tuple[int, ...]) -> Term:
    """The answer to a citizen's question goes to the citizen as it is written."""
    params: dict[str, Param] = {"number": report.number}
    try:
        after(report.state, "resolve")
    except Refused as refused:
        return Term("message", refused.key, params)
    staff = talk.facts.staff
    by: Any = "desk" if staff is not None and staff.desk and report.agency != staff.agency else "officer"
    talk.do(MoveReport(report.id, report.version, "resolve", by, brief(wish.note, 500), {"media": list(media)}))
    data = {"text": wish.note[:900], "agency": report.agency, "media": list(media)}
    talk.do(Notify("reporter", "report_answered", report=report.id, data=data))
    return Term("message", "officer_did_answer", params)

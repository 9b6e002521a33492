"""A slip taken back: "salah, batalkan" undoes what the last message moved, "42 batalkan" one report, as if it had never been.

News of an officer's move leaves after the pack's hold; taken back inside it nobody hears, later each is set right once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from pisa_bot.effects import Merge, MoveReport, Notify, RecallNotice
from pisa_bot.facts import ReportFact
from pisa_bot.flows import reading
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term
from pisa_bot.reports.lifecycle import UNDOABLE, after
from pisa_bot.reports.quiet_hours import leaves_at

HELD = "done"  # the key under which the news of a "selesai" waits; late photos join it
STAFF = frozenset({"officer", "head", "desk", "admin"})
REMEMBERED = 12


def tell(talk: Talk, report: ReportFact, verb: str, *notices: Notify) -> None:
    """Let people know of a move once the hold is over; of an emergency all but its end at once."""
    hold = timedelta(seconds=float(talk.pack.settings.get("done_hold_seconds", 0)))
    for notice in notices:
        if report.urgent and verb != "resolve":
            talk.do(notice)
            continue
        due = talk.now + hold
        if notice.audience == "reporter" and not report.urgent:
            due = leaves_at(due, talk.pack)
        talk.do(replace(notice, due=due, key=_key(verb, report.version, notice.audience)))


def keep(talk: Talk) -> None:
    """Remember what this turn moved in an officer's name."""
    moves = [e for e in talk.effects if isinstance(e, MoveReport | Merge) and e.by in STAFF]
    if not moves:
        return
    moved = tuple(dict.fromkeys(e.report for e in moves if isinstance(e, Merge) or e.verb != "undo"))
    touched = dict.fromkeys((*moved, *talk.conversation.duty.touched))
    talk.serve(deeds=moved, touched=tuple(touched)[:REMEMBERED])


def mine(talk: Talk, report: ReportFact) -> bool:
    """Whether the last thing that happened to it was this officer's, and can be taken back."""
    staff, last = talk.facts.staff, report.data.get("last") or {}
    return staff is not None and last.get("staff") == staff.id and last.get("verb") in UNDOABLE


def last_ones(talk: Talk) -> tuple[ReportFact, ...]:
    """What the last message moved and nobody has moved since."""
    found = (talk.report(identity) for identity in talk.conversation.duty.deeds)
    return tuple(r for r in found if r is not None and (r.state == "duplicate" or mine(talk, r)))


def named(talk: Talk, written: str) -> ReportFact | None:
    """One of the last ones moved, by its full or short number, wherever it is now."""
    full = reading.numbers(written, talk.pack)
    for identity in talk.conversation.duty.touched:
        report = talk.report(identity)
        if report is not None:
            counter = report.number.rsplit("-", 1)[-1].lstrip("0")
            if report.number in full or counter == written.strip(" #").lstrip("0"):
                return report
    return None


def undo(talk: Talk, report: ReportFact, by: Any) -> Term:
    """Take the last move back; who was told already is told that it was a mistake."""
    last, params = report.data.get("last") or {}, dict[str, Param](number=report.number)
    verb, version = str(last.get("verb") or ""), int(last.get("version") or 0)
    state = after(report.state, "undo", str(last.get("state") or ""))
    passed, back = report.agency, str(last.get("agency") or "") or talk.pack.desk_agency
    talk.do(MoveReport(report.id, report.version, "undo", by))
    if verb == "resolve":
        talk.serve(resolved=None, resolved_at=None)
    if last.get("told"):
        data: dict[str, Any] = {
            "verb": "undo",
            "undone": verb,
            "state": state.value,
            "agency": back,
            "note": "",
            "media": [],
        }
        _recall(talk, report, verb, version, Notify("reporter", "report_moved", report=report.id, data=data))
    if verb in ("transfer", "forward"):
        gone = Notify("agency", "report_recalled", report=report.id, agency=passed, data={"agency": back})
        _recall(talk, report, verb, version, gone)
    if verb == "triage":
        gone = Notify("desk", "report_recalled", report=report.id, data={"agency": back})
        _recall(talk, report, verb, version, gone)
    return Term("message", "officer_did_undo", {**params, "status": Term("status", state.value)})


def _recall(talk: Talk, report: ReportFact, verb: str, version: int, otherwise: Notify) -> None:
    talk.do(RecallNotice(report.id, _key(verb, version, otherwise.audience), otherwise))


def _key(verb: str, version: int, audience: str) -> str:
    return HELD if verb == "resolve" else f"{verb}:{version}:{audience}"

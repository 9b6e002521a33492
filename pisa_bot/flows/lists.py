"""The lists that come unasked: an officer's morning list, the desk's, the head's Monday summary, what is late beyond the desk.

One bubble each, with the first ten by number; silence when there is nothing to say. Of a quiet report the number only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from pisa_bot.flows.draft import shown_place
from pisa_bot.flows.morning import Listed, morning
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term
from pisa_bot.reports.listing import last_list

EVENTS = frozenset({"morning_list", "desk_list", "head_summary", "late_list"})
SHOWN = 10


def tell(talk: Talk, event: str, data: Mapping[str, Any]) -> None:
    """Word one list for this officer."""
    match event:
        case "morning_list":
            _morning(talk)
        case "desk_list":
            _desk(talk, data)
        case "head_summary":
            names = ("new", "done", "open", "late", "hours")
            lines = [Term("message", "list_head", {name: str(data.get(name, 0)) for name in names})]
            if data.get("deferred"):
                lines.append(Term("message", "officer_recap_deferred", {"count": int(data["deferred"])}))
            talk.tell("together", {"lines": Term("lines", tuple(lines))})
        case "late_list":
            _late(talk, "list_late", data.get("late") or (), int(data.get("count") or 0))


def _morning(talk: Talk) -> None:
    staff = talk.facts.staff
    if staff is None:
        return
    mine = [report for report in talk.facts.held if report.agency == staff.agency]
    at = str(talk.pack.settings.get("morning_list_at", "07:45"))
    since = last_list(talk.now, at, talk.pack)
    found = morning(mine, staff.id, staff.head, since, talk.now, talk.pack.calendar, talk.facts.standing_in)
    if not found:
        return
    count = {why: sum(one.why == why for one in found) for why in ("late", "due", "new")}
    lines = [_line(talk, position, one) for position, one in enumerate(found[:SHOWN], start=1)]
    if len(found) > SHOWN:
        lines.append(Term("message", "list_more", {"count": len(found) - SHOWN}))
    talk.serve(listed=tuple(one.report.id for one in found[:SHOWN]))
    talk.tell("list_morning", {**count, "lines": Term("lines", tuple(lines))}, collapse="morning_list")


def _line(talk: Talk, position: int, one: Listed) -> Term:
    what = Term("message", f"list_is_{one.why}", {"due": Term("moment", one.due.isoformat()) if one.due else "–"})
    quiet = is_quiet(talk.pack, one.report)
    params: dict[str, Param] = {"position": position, "number": one.report.number, "what": what}
    if quiet:
        return Term("message", "list_line_quiet", params)
    params |= {"category": Term("category", one.report.category), "place": shown_place(one.report.place, 40) or "–"}
    return Term("message", "list_line", params)


def _desk(talk: Talk, data: Mapping[str, Any]) -> None:
    """What the desk must see each morning: who waits, what was turned away, what nobody moved."""
    waiting = sum(report.state == "triage" for report in talk.facts.held)
    late: Sequence[Any] = data.get("late") or ()
    rejected: Sequence[Any] = data.get("rejected") or ()
    patterns, checks = int(data.get("patterns") or 0), int(data.get("checks") or 0)
    if not (waiting or late or rejected or patterns or checks):
        return
    lines = [Term("message", "list_desk_waiting", {"count": waiting})] if waiting else []
    if rejected:
        lines.append(Term("message", "list_desk_rejected", {"count": len(rejected)}))
        lines += [_row(entry) for entry in rejected[:SHOWN]]
    if late:
        lines.append(Term("message", "list_desk_late", {"count": int(data.get("count") or len(late))}))
        lines += [_row(entry) for entry in late[:SHOWN]]
    if patterns:
        lines.append(Term("message", "list_desk_patterns", {"count": patterns}))
    if checks:
        lines.append(Term("message", "list_desk_checks", {"count": checks}))
    talk.tell("list_desk", {"lines": Term("lines", tuple(lines))}, collapse="desk_list")


def _late(talk: Talk, key: str, late: Sequence[Any], count: int) -> None:
    if late:
        talk.tell(key, {"count": count, "lines": Term("lines", tuple(_row(entry) for entry in late[:SHOWN]))})


def _row(entry: Mapping[str, Any]) -> Term:
    """One report of another agency: number, category, agency, and since when."""
    due = str(entry.get("due") or "")
    when = Term("moment", datetime.fromisoformat(due).isoformat()) if due else "–"
    params: dict[str, Param] = {
        "number": str(entry["number"]),
        "category": Term("category", str(entry["category"])),
        "agency": Term("agency", str(entry["agency"])),
        "due": when,
    }
    return Term("message", "list_row" if due else "list_row_plain", params)

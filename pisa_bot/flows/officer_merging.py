"""An officer says that one report repeats another: it joins that one, its reporter follows along; a slip takes it apart again.

Only an open report can be joined to, and only one's own can join; the desk may join what waits there to any.
"""

from __future__ import annotations

from typing import Any

from pisa_bot.effects import Merge, Split
from pisa_bot.facts import ReportFact
from pisa_bot.flows import reading
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term
from pisa_bot.reports.lifecycle import Refused, after
from pisa_bot.reports.states import ENDED


def merge(talk: Talk, report: ReportFact, into: str, by: Any) -> Term:
    """Join `report` to the one whose number is written, or say why not."""
    params: dict[str, Param] = {"number": report.number, "into": into or "–"}
    if not into:
        return Term("message", "officer_ask_twin", params)
    other = twin(talk, into)
    if other is None or other.id == report.id or other.state in ENDED:
        return Term("message", "officer_no_twin", params)
    if report.secret or other.secret:
        return Term("message", "refused_secret", params)
    try:
        after(report.state, "merge")
    except Refused as refused:
        return Term("message", refused.key, params)
    talk.do(Merge(report.id, report.version, other.id, by))
    return Term("message", "officer_did_merge", {**params, "into": other.number})


def split(talk: Talk, report: ReportFact, by: Any) -> Term:
    """It was no double: the desk reads it."""
    talk.do(Split(report.id, by))
    return Term(
        "message", "officer_did_split", {"number": report.number, "desk": Term("agency", talk.pack.desk_agency)}
    )


def twin(talk: Talk, written: str) -> ReportFact | None:
    """The report that is repeated: of the own agency by full or short number or its place in the last list; for the desk any."""
    full = reading.numbers(written, talk.pack)
    counter = written.strip(" #").lstrip("0")
    own = [*talk.facts.held, *talk.facts.named.values()]
    if full:
        return talk.facts.twins.get(full[0]) or next((report for report in own if report.number in full), None)
    found = {r.id: r for r in own if r.number.rsplit("-", 1)[-1].lstrip("0") == counter}
    listed = talk.conversation.duty.listed
    if not found and counter.isdecimal() and len(counter) < 4 and 1 <= int(counter) <= len(listed):
        return talk.report(listed[int(counter) - 1])
    return next(iter(found.values())) if len(found) == 1 else None

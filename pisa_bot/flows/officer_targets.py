"""Which reports an officer's words are about: full numbers, short ones, places in the last list, or the only one it can be:
the only open one, or the one that the bubble above the words is about.

Never guesses between two: what fits several is handed back as doubtful, what fits none as unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import NamedTuple

from pisa_bot.facts import ReportFact
from pisa_bot.flows import reading
from pisa_bot.flows.officer_acts import holds, watches
from pisa_bot.flows.talk import Talk
from pisa_bot.nlu.understanding import PlaceSpan
from pisa_bot.reports.states import ENDED

AT_HAND = timedelta(hours=1)
"""How long a bubble is what an officer's next words without a number answer."""
FINISHING = ("done", "partial", "answer")


class Found(NamedTuple):
    """`unknown`: as written, none of this agency's; `doubtful`: as written, with the two reports it may be."""

    reports: tuple[ReportFact, ...] = ()
    unknown: tuple[str, ...] = ()
    doubtful: tuple[tuple[str, ReportFact, ReportFact], ...] = ()


def of_tickets(talk: Talk, tickets: Iterable[str]) -> Found:
    """The reports behind ticket numbers as written ("PWK-2611-0042", "42", "0042", "3" of the last list)."""
    reports: list[ReportFact] = []
    unknown: list[str] = []
    doubtful: list[tuple[str, ReportFact, ReportFact]] = []
    for written in tickets:
        full = reading.numbers(written, talk.pack)
        by_number = _full(talk, full[0]) if full else _counter(talk, written)
        by_place = None if full else _listed(talk, written)
        if by_number is not None and by_place is not None and by_number.id != by_place.id:
            doubtful.append((written, by_number, by_place))
        elif (found := by_number or by_place) is not None:
            reports.append(found)
        else:
            unknown.append(full[0] if full else written)
    return Found(tuple({report.id: report for report in reports}.values()), tuple(unknown), tuple(doubtful))


def named(talk: Talk, text: str) -> tuple[ReportFact, ...]:
    """The agency's reports whose full or short number stands in a text, in the order written."""
    return of_tickets(talk, reading.numbers(text, talk.pack) or reading.counters(text)).reports


def open_ones(talk: Talk, intent: str = "") -> tuple[ReportFact, ...]:
    """The agency's reports that a verb without a number can be about: for "undo" those that are marked as done."""
    staff = talk.facts.staff
    if staff is None:
        return ()
    own = (report for report in talk.facts.held if report.agency == staff.agency)
    if intent == "undo":
        return tuple(report for report in own if report.state == "resolved")
    return tuple(report for report in own if report.state not in ENDED and report.state not in ("resolved", "triage"))


def only_one(talk: Talk, intent: str) -> tuple[ReportFact, ...]:
    """The only report it can be about; for "undo" the one this officer has just marked as done.

    Of several it is the one at hand, if there is one.
    """
    candidates = open_ones(talk, intent)
    if intent == "undo":
        last = [report for report in candidates if report.id == talk.conversation.duty.resolved]
        candidates = tuple(last) or candidates
    if len(candidates) > 1 and intent != "undo":
        candidates = _at_hand(talk, candidates, intent)
    return candidates if len(candidates) == 1 else ()


def _at_hand(talk: Talk, candidates: Sequence[ReportFact], intent: str) -> tuple[ReportFact, ...]:
    """The report that the newest bubble speaks of, as long as these words can answer no other.

    A new one is meant only if no other new one came within the hour, and never by "done": nobody has taken it on yet.
    """
    shown = talk.facts.noticed
    if shown is None or shown.left_at is None or talk.now - shown.left_at > AT_HAND:
        return ()
    report = next((report for report in candidates if report.id == shown.report), None)
    if report is None or report.state != "forwarded":
        return () if report is None else (report,)
    new = [
        one
        for one in candidates
        if one.state == "forwarded" and talk.now - (one.agency_since or one.created_at) <= AT_HAND
    ]
    return () if intent in FINISHING or new != [report] else (report,)


def at_places(talk: Talk, places: Sequence[PlaceSpan]) -> tuple[ReportFact, ...]:
    """The only open report at a place that was named; none when several lie there."""
    found: list[ReportFact] = []
    for place in places:
        name = reading.plain(place.name or place.text)
        here = [
            report
            for report in open_ones(talk)
            if (place.code is not None and place.code in (report.village, report.kecamatan))
            or name in reading.plain(report.place)
        ]
        found += here if len(here) == 1 else []
    return tuple({report.id: report for report in found}.values())


def _full(talk: Talk, number: str) -> ReportFact | None:
    known = {report.number: report for report in (*talk.facts.named.values(), *talk.facts.held)}
    report = known.get(number)
    return report if report is not None and (holds(talk, report) or watches(talk, report)) else None


def _counter(talk: Talk, written: str) -> ReportFact | None:
    wanted = written.strip(" #").lstrip("0")
    newest_first = sorted(talk.facts.held, key=lambda report: report.number, reverse=True)
    return next((r for r in newest_first if r.number.rsplit("-", 1)[-1].lstrip("0") == wanted), None)


def _listed(talk: Talk, written: str) -> ReportFact | None:
    listed = talk.conversation.duty.listed
    if not written.isdecimal() or written.startswith("0") or not 1 <= int(written) <= len(listed):
        return None
    return next((report for report in talk.facts.held if report.id == listed[int(written) - 1]), None)

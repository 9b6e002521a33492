"""What stands on whose list in the morning: late, due by the next working day, new since the last list; each report once.

Decides only which; after somebody took a report only they have it on their list, and the head
hears of it once when it becomes late.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pisa_bot.areas.model import Calendar
from pisa_bot.facts import ReportFact
from pisa_bot.reports import working_time
from pisa_bot.reports.states import ENDED, State

NOT_LISTED = frozenset({*ENDED, State.RESOLVED, State.TRIAGE, State.DEFERRED, State.NEEDS_INFO})


@dataclass(frozen=True, slots=True)
class Listed:
    """A report on a list. `why`: late, due or new; `due`: the date that says so."""

    report: ReportFact
    why: str
    due: datetime | None


def morning(
    held: Iterable[ReportFact],
    staff: int,
    head: bool,
    since: datetime,
    now: datetime,
    calendar: Calendar,
    standing_in: frozenset[int] = frozenset(),
) -> tuple[Listed, ...]:
    """An officer's list at `now`; `since` is when the last one went out. Late first, then by date, then what is new.

    `standing_in`: colleagues on leave whose reports stand on this list meanwhile.
    """
    own = {None, staff, *standing_in}
    until = working_time.closing(now + timedelta(days=1), calendar)
    found = []
    for report in held:
        if report.state in NOT_LISTED or (report.holder not in own and not head):
            continue
        due = next_due(report)
        if due is not None and due <= now:
            if not head or due >= since:  # a head hears of each once, the Monday summary counts the rest
                found.append(Listed(report, "late", due))
        elif head:
            continue
        elif due is not None and due <= until:
            found.append(Listed(report, "due", due))
        elif report.state == State.FORWARDED and (report.agency_since or report.created_at) >= since:
            found.append(Listed(report, "new", due))
    order = {"late": 0, "due": 1, "new": 2}
    return tuple(sorted(found, key=lambda one: (order[one.why], one.due or now, one.report.id)))


def next_due(report: ReportFact) -> datetime | None:
    """The date that the agency owes next: its answer while it has not given one, then the fix."""
    answer, fix = report.agency_answer_due or report.answer_due, report.agency_fix_due or report.fix_due
    return fix if report.agency_answered or report.state != State.FORWARDED else answer

"""What an officer asks to see: the open reports by deadline, a page at a time.

Changes nothing but what "3" means next.
"""

from __future__ import annotations

from datetime import UTC, datetime

from pisa_bot.facts import ReportFact
from pisa_bot.flows import officer_asking, officer_targets
from pisa_bot.flows.officer_bubbles import due_of, line, lines_of, row
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Pin, Term
from pisa_bot.reports.duplicates import apart
from pisa_bot.reports.states import ENDED

NEAREST, HERE_METRES = 5, 300
PAGE = 6  # with a map link each, what fits a bubble of 1,024 characters
NEVER = datetime.max.replace(tzinfo=UTC)


def tasks(talk: Talk) -> None:
    """The open reports, the nearest deadline first; asked again, the next page."""
    staff = talk.facts.staff
    mine = [r for r in talk.facts.held if r.state not in ENDED]
    if staff is not None and not staff.desk:
        mine = [report for report in mine if report.state != "triage"]
    if not mine:
        talk.tell("officer_none_open")
        return
    mine.sort(key=_deadline)
    shown = talk.conversation.duty.listed if talk.conversation.duty.question == "officer_list" else ()
    start = next((place + 1 for place, report in enumerate(mine) if shown and report.id == shown[-1]), 0)
    page = mine[start : start + PAGE] or mine[:PAGE]
    rest = len(mine) - mine.index(page[-1]) - 1
    officer_asking.close(talk)
    talk.serve(listed=tuple(report.id for report in page))
    lines = lines_of(talk, page, with_map=True)
    if rest:
        lines = Term("lines", (*lines.value, Term("message", "officer_list_more", {"count": rest})))
    params: dict[str, Param] = {"lines": lines, "count": len(mine)}
    talk.tell("officer_list", params, tuple(row(talk, report) for report in page), question="officer_list")


def nearest(talk: Talk, pin: Pin) -> bool:
    """The five nearest open reports with a place on the map, those within reach on foot first; False when there is none."""
    found = sorted(
        (round(apart(pin.lat, pin.lng, report.lat, report.lng)), report.id, report)
        for report in officer_targets.open_ones(talk)
        if report.lat is not None and report.lng is not None and not is_quiet(talk.pack, report)
    )[:NEAREST]
    if not found:
        return False
    officer_asking.close(talk)
    talk.serve(listed=tuple(report.id for _, _, report in found))
    numbered = [(nth, metres, report) for nth, (metres, _, report) in enumerate(found, 1)]
    here = [_near(talk, *one) for one in numbered if one[1] <= HERE_METRES]
    far = [_near(talk, *one) for one in numbered if one[1] > HERE_METRES]
    lines = [Term("message", "officer_near_here", {"metres": HERE_METRES}), *here] if here else []
    lines += [Term("message", "officer_near_far"), *far] if far else []
    rows = tuple(row(talk, report) for _, _, report in found)
    talk.tell("together", {"lines": Term("lines", tuple(lines))}, rows, question="officer_list")
    return True


def _near(talk: Talk, nth: int, metres: int, report: ReportFact) -> Term:
    away = f"{metres} m" if metres < 1000 else f"{metres / 1000:.1f} km".replace(".", ",")
    return Term("message", "officer_near_line", {"metres": away, "line": line(talk, report, nth)})


def _deadline(report: ReportFact) -> tuple[bool, datetime, int]:
    return (not report.urgent, due_of(report) or NEVER, report.id)

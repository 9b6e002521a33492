"""Who hears of a passing deadline, at which percentage, and whether at once or in the morning's list.

Pure: times and slugs only. A single reminder is for emergencies and fast classes; everything else is one list a day.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from pisa_bot.areas.model import Pack
from pisa_bot.reports import clocks, deadlines, working_time
from pisa_bot.reports.clocks import Pause

LAST = 150  # the desk's, on the citizen's own clock: no transfer moves it
TRIAGE_SINGLE = 100  # what waits too long at the desk is said once, singly


@dataclass(frozen=True, slots=True)
class Wanted:
    """`percent` of `clock` has passed at `at`."""

    clock: str
    percent: int
    at: datetime


def wanted(
    pack: Pack,
    deadline_class: str,
    clock: str,
    filed: datetime,
    held: datetime | None,
    pauses: Sequence[Pause],
    reopened: datetime | None = None,
) -> Iterable[Wanted]:
    """The reminders of one clock (answer or fix): up to 100 % of the holder's time, 150 % of the citizen's.

    Without a holder only the citizen's: the desk's own clock runs beside it. None falls in the quiet hours but an emergency's.
    """
    answer, fix = deadlines.promises(pack, deadline_class)
    span = answer if clock == "answer" else fix
    for percent in (int(one) for one in pack.settings.get("reminder_percents", deadlines.PERCENTS)):
        start = filed if percent >= LAST else held
        if clock == "answer" and reopened is not None and start is not None:
            start = max(start, reopened)
        if start is not None:
            at = clocks.passed(start, span, percent, pauses, pack.calendar)
            urgent = deadline_class == "emergency"
            yield Wanted(clock, percent, at if urgent else working_time.after_quiet(at, pack.calendar))


def single_classes(pack: Pack) -> tuple[str, ...]:
    """Classes whose reminders come singly, as the pack says."""
    return tuple(slug for slug, found in pack.deadline_classes.items() if found.single)


def quiet_categories(pack: Pack) -> tuple[str, ...]:
    """Categories of the quiet path: they wait for no list, since most lists never show them."""
    return tuple(slug for slug, category in pack.categories.items() if category.violence)


def left_to_the_list(pack: Pack, event: str, category: str, kind: str, urgent: bool) -> bool:
    """Whether what is forwarded at night needs no bubble of its own: the morning's list has it. Not fast, urgent or quiet ones."""
    if event != "report_forwarded" or urgent or category in quiet_categories(pack):
        return False
    return not pack.deadline_classes[deadlines.class_of(pack, category, kind, urgent)].single

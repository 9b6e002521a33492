"""A report's two promises as clocks: how much is gone, when it ends, and how the day was counted.

Reads the pack's rules through `reports.deadlines`; sets no deadline.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.reports import deadlines
from pisa_bot.reports.states import ENDED, State
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import _

UNITS = {
    "working_days": "%(n)s working days",
    "working_hours": "%(n)s working hours",
    "clock_hours": "%(n)s hours, day and night",
    "clock_minutes": "%(n)s minutes, day and night",
}


@dataclass(frozen=True, slots=True)
class Clock:
    """`percent` of the time is gone (0–100); `state`: running, late, met, missed, stopped."""

    name: str
    due: datetime
    state: str
    percent: int
    met_at: datetime | None
    promise: str
    steps: tuple[str, ...]


def clocks(pack: Pack, row: Any, now: datetime) -> list[Clock]:
    """The answer's clock and the fix's; a report without deadlines has none."""
    steps = deadlines.explain(pack, row.category, row.kind, row.created_at, row.urgent)
    found = []
    for clock, title, due, met in (
        ("answer", _("First answer"), row.answer_due, row.answered_at),
        ("fix", _("Settled"), row.fix_due, row.resolved_at or row.closed_at),
    ):
        if due is None:
            continue
        mine = [step for step in steps if step.clock == clock]
        promise = next((_promise(step.note) for step in mine if step.what == "promised"), "")
        lines = [line for line in map(_line, mine) if line]
        if not any(step.what == "due" and abs((step.at - due).total_seconds()) < 60 for step in mine):
            lines.append(_("The deadline was set anew after this report came in."))
        length = max((due - row.created_at).total_seconds(), 1.0)
        gone = ((met or now) - row.created_at).total_seconds() / length * 100
        found.append(
            Clock(title, due, _state(row, due, met, now), min(100, max(0, int(gone))), met, promise, tuple(lines))
        )
    return found


def _state(row: Any, due: datetime, met: datetime | None, now: datetime) -> str:
    if met is not None:
        return "met" if met <= due else "missed"
    if row.state in ENDED or row.state == State.DEFERRED:
        return "stopped"
    return "late" if due < now else "running"


def _promise(note: str) -> str:
    amount, _sep, unit = note.partition(" ")
    return _(UNITS[unit], n=amount) if unit in UNITS else note


def _line(step: deadlines.Step) -> str:
    if step.what == "skipped":
        return _("%(day)s is not counted: %(why)s", day=labels.weekday(step.at), why=_(step.note))
    if step.what == "counted":
        return _("%(day)s is day %(n)s", day=labels.weekday(step.at), n=step.note)
    if step.what == "due":
        return _("Ends %(moment)s", moment=labels.stamp(step.at))
    return ""

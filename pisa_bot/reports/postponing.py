"""When a promise of a date needs the head of agency: past the deadline, or later than a date that was promised before.

Pure: one rule for chat and dashboard; a refusal is a key that the catalogues word.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from pisa_bot.areas.model import Calendar
from pisa_bot.reports import working_time

PAST_DEADLINE = "refused_date_past_deadline"
SECOND = "refused_second_postponement"
REFUSALS = frozenset({PAST_DEADLINE, SECOND})
APPROVING = frozenset({"head", "admin"})


def refusal(
    wanted: str, fix_due: datetime | None, remembered: Mapping[str, Any], role: str, calendar: Calendar
) -> str | None:
    """Why somebody acting as `role` may not promise the ISO date `wanted`; None when they may.

    `remembered` is the report's data: {"date": the promise in force, "postponed": how often it was put off}.
    """
    if role in APPROVING or not wanted:
        return None
    day = date.fromisoformat(wanted)
    if fix_due is not None and day > working_time.local_date(fix_due, calendar):
        return PAST_DEADLINE
    return SECOND if _later(wanted, remembered) and int(remembered.get("postponed", 0)) >= 1 else None


def promised(wanted: str, remembered: Mapping[str, Any]) -> dict[str, Any]:
    """What a report remembers of a promise: the date, and how often it was put off. An earlier date is no postponement."""
    put_off = int(remembered.get("postponed", 0)) + (1 if _later(wanted, remembered) else 0)
    return {"date": wanted, "postponed": put_off}


def _later(wanted: str, remembered: Mapping[str, Any]) -> bool:
    before = str(remembered.get("date") or "")
    return bool(before) and wanted > before

"""When an ordinary notice may leave: not at night, whose hours are the pack's; what is urgent, or part of a talk, never waits.

Pure: no clock, no database; who asks says what time it is.
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from pisa_bot.areas.model import Pack

ORDINARY = frozenset(
    {
        "report_forwarded",
        "report_copied",
        "report_added",
        "report_reopened",
        "report_withdrawn",
        "report_moved",
        "report_answered",
        "report_assigned",
        "triage_opened",
        "reminder",
        "data_request",
    }
)
"""Events that can wait for the morning. A handover, an alarm or a failure cannot: somebody is waiting for it."""
HOURS = re.compile(r"^(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})$")


def between(span: str) -> tuple[time, time]:
    """The two times of day of "07.00-19.00". Raises ValueError for anything else."""
    match = HOURS.match(span.strip())
    if match is None:
        raise ValueError("two times of day are written like 07.00-19.00")
    return time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))


def leaves_at(moment: datetime, pack: Pack) -> datetime:
    """`moment`, or the end of the night it falls into (aware; "21.00-05.30" in the pack's zone; "" is no night at all)."""
    night = str(pack.settings.get("quiet_hours", ""))
    if HOURS.match(night.strip()) is None:
        return moment
    start, end = between(night)
    local = moment.astimezone(ZoneInfo(pack.calendar.timezone))
    today = local.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
    if start <= end:
        return today.astimezone(moment.tzinfo) if start <= local.time() < end else moment
    if local.time() >= start:
        return (today + timedelta(days=1)).astimezone(moment.tzinfo)
    return today.astimezone(moment.tzinfo) if local.time() < end else moment


def due(event: str, urgent: bool, moment: datetime, pack: Pack) -> datetime:
    """When `event` may be experienced: at once, or in the morning when it is ordinary and its report no emergency."""
    return moment if urgent or event not in ORDINARY else leaves_at(moment, pack)

"""When the unasked lists go out: at the pack's hour of each working day, the weekly ones on the week's first.

Pure: moments only; what stands on a list is `flows.morning`.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from pisa_bot.areas.model import Pack
from pisa_bot.reports import working_time


def next_list(now: datetime, at: str, pack: Pack) -> datetime:
    """The next working day's moment `at` ("07:45") after `now`, in UTC."""
    zone = ZoneInfo(pack.calendar.timezone)
    day = now.astimezone(zone).date()
    while True:
        moment = datetime.combine(day, time.fromisoformat(at), zone)
        if moment > now and working_time.day_off(day, pack.calendar) is None:
            return moment.astimezone(ZoneInfo("UTC"))
        day += timedelta(days=1)


def timely(now: datetime, pack: Pack) -> bool:
    """Whether a list that is due may still go out: on a working day before closing, so that no outage sends it at night."""
    day = now.astimezone(ZoneInfo(pack.calendar.timezone)).date()
    return working_time.local_date(working_time.closing(now, pack.calendar), pack.calendar) == day


def last_list(now: datetime, at: str, pack: Pack) -> datetime:
    """The moment of the list before the one at `now`: what came after it is new."""
    zone = ZoneInfo(pack.calendar.timezone)
    day = now.astimezone(zone).date() - timedelta(days=1)
    while working_time.day_off(day, pack.calendar) is not None:
        day -= timedelta(days=1)
    return datetime.combine(day, time.fromisoformat(at), zone)


def weekly(now: datetime, pack: Pack) -> bool:
    """Whether today is the week's first working day: the day of the heads' summary and the secretary's list."""
    day = now.astimezone(ZoneInfo(pack.calendar.timezone)).date()
    earlier = (day - timedelta(days=ahead) for ahead in range(1, day.isoweekday()))
    return all(working_time.day_off(other, pack.calendar) is not None for other in earlier)

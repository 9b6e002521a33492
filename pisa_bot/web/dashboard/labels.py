"""Slugs and moments as an officer reads them: states, roles, channels, agencies, categories, dates and how long from now.

Only words; times are shown in the pack's zone.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import get_day_names, get_month_names
from flask import g

from pisa_bot import clock
from pisa_bot.web.dashboard.language import _, current, translated
from pisa_bot.web.dashboard.roles import Reader, Role

STATES = {
    "new": "New",
    "triage": "To be sorted",
    "forwarded": "Waiting for the agency",
    "acknowledged": "Taken on",
    "in_progress": "In progress",
    "scheduled": "Planned",
    "needs_info": "Waiting for the citizen",
    "coordinating": "Being coordinated",
    "deferred": "Waiting for a budget",
    "resolved": "Done, citizen asked",
    "closed": "Closed",
    "referred": "Passed outside",
    "rejected": "Not taken further",
    "duplicate": "Joined to another",
    "withdrawn": "Taken back by the citizen",
}
STATE_TONES = {
    "new": "info",
    "triage": "violet",
    "forwarded": "warn",
    "acknowledged": "info",
    "in_progress": "info",
    "scheduled": "info",
    "needs_info": "violet",
    "coordinating": "violet",
    "deferred": "quiet",
    "resolved": "good",
    "closed": "good",
    "referred": "quiet",
    "rejected": "quiet",
    "duplicate": "quiet",
    "withdrawn": "quiet",
}
ROLES = {
    Role.ADMIN: "Administrator",
    Role.OPERATOR: "Operator",
    Role.HEAD: "Head of agency",
    Role.OFFICER: "Officer",
    Role.LEADER: "Leader",
    Role.DESK: "Desk",
    Role.PROTECTION: "Protection of women and children",
}
KINDS = {"complaint": "Complaint", "information": "Question", "aspiration": "Wish"}
MEDIA = {
    "whatsapp": "WhatsApp",
    "simulator": "Simulator",
    "console": "Terminal",
    "phone": "Call Center 112",
    "walk_in": "Walk-in desk",
    "sp4n": "SP4N-LAPOR!",
    "app": "Ogan Lopian",
}
CLASSES = {
    "emergency": "Emergency",
    "fast": "Fast",
    "high": "High",
    "normal": "Ordinary",
    "information": "Question",
    "street_light": "Street light",
    "oversight": "Oversight",
}
PROBLEMS = {
    400: "This form is no longer good. Open the page again and repeat it.",
    403: "This page is not for your role.",
    404: "There is nothing here, or it is not your agency's.",
    405: "This address takes no such request.",
    413: "The file is too large.",
}
Slugs = dict[str, str]


def problem(status: int) -> str:
    """What a person reads under a status."""
    return _(PROBLEMS.get(status, "Something went wrong on our side. Try again in a moment."))


def role_names(reader: Reader) -> str:
    """A reader's roles in words."""
    return ", ".join(_(ROLES[role]) for role in Role if role in reader.roles)


def state(slug: str) -> str:
    return _(STATES[slug]) if slug in STATES else slug


def tone(slug: str) -> str:
    """The colour family of a state."""
    return STATE_TONES.get(slug, "quiet")


def kind(slug: str) -> str:
    return _(KINDS[slug]) if slug in KINDS else slug


def medium(slug: str) -> str:
    return _(MEDIA[slug]) if slug in MEDIA else slug


def deadline_class(slug: str) -> str:
    return _(CLASSES[slug]) if slug in CLASSES else slug


def category(slug: str) -> str:
    """A category by the pack's name."""
    found = g.pack.categories.get(slug)
    return found.name.get(current()) or found.name.get("id") or slug if found else slug


def agency(slug: str | None) -> str:
    """An agency's full name."""
    found = g.pack.agencies.get(slug or "")
    return found.name.get("id") or found.short if found else _("No agency yet")


def short(slug: str | None) -> str:
    """An agency's short name."""
    found = g.pack.agencies.get(slug or "")
    return found.short if found else (slug or "–")


def kecamatan(code: str | None) -> str:
    found = g.pack.kecamatan.get(code or "")
    return found.name if found else "–"


def village(code: str | None) -> str:
    found = g.pack.villages.get(code or "")
    return found.name if found else "–"


def local(moment: datetime) -> datetime:
    """A moment in the pack's zone."""
    pack = g.get("pack")
    return moment.astimezone(ZoneInfo(pack.calendar.timezone) if pack else UTC)


@cache
def _names(tongue: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(months in short, days in short, days): looked up once, since a list words a hundred moments."""
    months, days = get_month_names("abbreviated", locale=tongue), get_day_names("abbreviated", locale=tongue)
    whole = get_day_names("wide", locale=tongue)
    return (
        tuple(months[number] for number in range(1, 13)),
        tuple(days[number] for number in range(7)),
        tuple(whole[number] for number in range(7)),
    )


def day(moment: datetime | None) -> str:
    """ "24 Nov 2026"."""
    if moment is None:
        return "–"
    here = local(moment)
    return f"{here.day} {_names(current())[0][here.month - 1]} {here.year}"


def stamp(moment: datetime | None) -> str:
    """ "Sel 24 Nov 2026, 10.05"."""
    if moment is None:
        return "–"
    return f"{_names(current())[1][local(moment).weekday()]} {day(moment)}, {hour(moment)}"


def hour(moment: datetime | None) -> str:
    """ "10.05", in English "10:05"."""
    if moment is None:
        return "–"
    return local(moment).strftime("%H.%M" if current() == "id" else "%H:%M")


def short_moment(moment: datetime | None) -> str:
    """Today by the hour, this year by the day, else with the year."""
    if moment is None:
        return "–"
    here, now = local(moment), local(clock.now())
    if here.date() == now.date():
        return hour(moment)
    return day(moment) if here.year != now.year else f"{here.day} {_names(current())[0][here.month - 1]}"


def iso(moment: datetime | None) -> str:
    """For a <time datetime=…>."""
    return "" if moment is None else moment.isoformat(timespec="seconds")


def span(seconds: float) -> str:
    """A length of time in its largest unit: "3 hari", "5 jam", "12 menit"."""
    seconds = abs(seconds)
    for size, one, many in ((86400, "%(n)s day", "%(n)s days"), (3600, "%(n)s hour", "%(n)s hours")):
        if seconds >= size:
            number = int(seconds // size)
            return translated(one if number == 1 else many) % {"n": number}
    number = max(1, int(seconds // 60))
    return translated("%(n)s minute" if number == 1 else "%(n)s minutes") % {"n": number}


def left(due: datetime | None) -> str:
    """ "3 hari lagi" or "terlambat 2 jam"."""
    if due is None:
        return "–"
    seconds = (due - clock.now()).total_seconds()
    return _("%(time)s late", time=span(seconds)) if seconds < 0 else _("%(time)s left", time=span(seconds))


def urgency(due: datetime | None) -> str:
    """The tone of a deadline: late, soon (a day or less), calm."""
    if due is None:
        return "quiet"
    seconds = (due - clock.now()).total_seconds()
    return "late" if seconds < 0 else "soon" if seconds < 86400 else "calm"


def ago(moment: datetime | None) -> str:
    """ "12 menit lalu"."""
    if moment is None:
        return "–"
    seconds = (clock.now() - moment).total_seconds()
    return _("just now") if seconds < 60 else _("%(time)s ago", time=span(seconds))


FILTERS: dict[str, Callable[..., Any]] = {
    "state": state, "tone": tone, "kind": kind, "medium": medium, "deadline_class": deadline_class, "category": category,
    "agency": agency, "short": short, "kecamatan": kecamatan, "village": village, "day": day, "stamp": stamp, "hour": hour,
    "short_moment": short_moment, "iso": iso, "left": left, "urgency": urgency, "ago": ago, "span": span,
}  # fmt: skip


def weekday(moment: datetime) -> str:
    """ "Rabu 25 Nov"."""
    here = local(moment)
    months, _days, whole = _names(current())
    return f"{whole[here.weekday()]} {here.day} {months[here.month - 1]}"

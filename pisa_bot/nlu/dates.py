"""Reads a day that an officer names, as a normalised word relative to nothing: whoever knows the time resolves it.

"tomorrow", "day_after_tomorrow", "today", "next_week", "next_month", "weekday:1" (1 = Monday), "day:5" (of a month), "2026-12-05".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

WEEKDAYS: dict[str, int] = {
    **dict.fromkeys(("senin", "senen", "sinen"), 1),
    **dict.fromkeys(("selasa", "salasa", "slasa"), 2),
    **dict.fromkeys(("rabu", "rebo", "rabo"), 3),
    **dict.fromkeys(("kamis", "kemis"), 4),
    **dict.fromkeys(("jumat", "jumaah", "jumat", "juma", "jum'at"), 5),
    **dict.fromkeys(("sabtu", "saptu", "septu"), 6),
    **dict.fromkeys(("ahad", "minggu"), 7),
}
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari pebruari feb",
            "maret mar",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "agustus ags agt",
            "september sept sep",
            "oktober okt",
            "november nopember nov",
            "desember des",
        ),
        1,
    )
    for name in names.split()
}
TOMORROW = frozenset(["besok", "bsk", "besuk", "isuk", "isukan", "enjing", "enjingan", "esok", "énjing"])
LATER = frozenset(["lusa", "pageto", "pagéto"])
TODAY_AFTER = (
    *("hari ini", "poe ieu", "poe ie", "dinten ieu", "dinten ie", "sore ini", "siang ini", "malam ini", "sonten ieu"),
    *(
        "sonten ie",
        "peuting ieu",
        "peting ie",
        "nanti sore",
        "nanti siang",
        "nanti malam",
        "engke sore",
        "engke sonten",
    ),
    *("engke siang", "engke peuting", "engke peting", "sore nanti"),
)
_ISO = re.compile(r"\b(20\d\d)-(\d{1,2})-(\d{1,2})\b")
_SLASH = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](20\d\d)\b")
_DAY = re.compile(r"\b(?:tanggal|tgl|tgll|tanggel|kaping|tg)\s*\.?\s*(\d{1,2})\b(?!\s*\d)")
_DAY_MONTH = re.compile(r"\b(\d{1,2})\s+(" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b(?:\s+(20\d\d))?")
_WEEK = re.compile(r"\b(?:minggu|mgg|pekan|minggon)\s+(?:depan|hareup|harep|payun|nu bade|ngarep)\b|\bpekan depan\b")
_MONTH = re.compile(r"\b(?:bulan|sasih)\s+(?:depan|hareup|harep|payun)\b")
_YEAR = re.compile(r"\b(?:tahun|taun|warsih)\s+(?:depan|hareup|harep|payun)\b")
_IN_DAYS = re.compile(r"\b(\d{1,2})\s+(?:hari|poe|dinten)\s+(?:lagi|deui|ke depan|kedepan)\b")


def _iso(year: int, month: int, day: int) -> str | None:
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def written_day(text: str) -> str | None:
    """A day in figures in the untouched text: "2026-12-05", "5/12/2026"."""
    if match := _ISO.search(text):
        return _iso(int(match[1]), int(match[2]), int(match[3]))
    if match := _SLASH.search(text):
        return _iso(int(match[3]), int(match[2]), int(match[1]))
    return None


def named_day(words: str) -> str | None:
    """The first day named in `words` (tidied, lower case), or None. "minggu" alone is Sunday only after "hari" or "poe"."""
    if match := _DAY_MONTH.search(words):
        month, day = MONTHS[match[2]], int(match[1])
        if 1 <= day <= 31:
            return _iso(int(match[3]), month, day) if match[3] else f"day:{day}/{month}"
    if (match := _DAY.search(words)) and 1 <= int(match[1]) <= 31:
        return f"day:{int(match[1])}"
    if match := _IN_DAYS.search(words):
        return f"in_days:{int(match[1])}"
    if _WEEK.search(words):
        return "next_week"
    if _MONTH.search(words):
        return "next_month"
    if _YEAR.search(words):
        return "next_year"
    parts = words.split()
    for position, word in enumerate(parts):
        if word in TOMORROW:
            return "tomorrow"
        if word in LATER:
            return "day_after_tomorrow"
        if word in WEEKDAYS and (word != "minggu" or (position and parts[position - 1] in ("hari", "poe", "dinten"))):
            return f"weekday:{WEEKDAYS[word]}"
    return "today" if any(phrase in words for phrase in TODAY_AFTER) else None


def days_named(words: str, text: str) -> tuple[str, ...]:
    """Every day named, in order of the text, none twice: "besok jumat" → ("tomorrow", "weekday:5")."""
    found: list[str] = []
    first = named_day(words) or written_day(text)
    if first is not None:
        found.append(first)
    parts = words.split()
    for position, word in enumerate(parts):
        if word in TOMORROW:
            found.append("tomorrow")
        elif word in LATER:
            found.append("day_after_tomorrow")
        elif word in WEEKDAYS and (word != "minggu" or (position and parts[position - 1] in ("hari", "poe", "dinten"))):
            found.append(f"weekday:{WEEKDAYS[word]}")
    return tuple(dict.fromkeys(found))


def disagree(days: Sequence[str], today: date) -> bool:
    """Whether the days named cannot be one: "besok jumat" said on a Tuesday. A day of the month is not judged by month."""
    dated = [day for day in (_dated(name, today) for name in days) if day is not None]
    weekdays = {int(name.partition(":")[2]) for name in days if name.startswith("weekday:")}
    if len(weekdays) > 1 or len(set(dated)) > 1:
        return True
    return any(day.isoweekday() not in weekdays for day in dated) if weekdays else False


def _dated(name: str, today: date) -> date | None:
    """A day that needs no guess: tomorrow, in three days, an ISO date, the next fifth of a month."""
    kind, _, value = name.partition(":")
    ahead = {"today": 0, "tomorrow": 1, "day_after_tomorrow": 2}.get(kind)
    if kind == "in_days":
        ahead = int(value)
    if ahead is not None:
        return today + timedelta(days=ahead)
    try:
        if kind == "day":
            return _next(value, today)
        return date.fromisoformat(kind)
    except ValueError:
        return None


def _next(value: str, today: date) -> date | None:
    """The next day of that number (and month, where one is named) on or after today."""
    number, _, month = value.partition("/")
    for ahead in range(12):
        count = today.month - 1 + ahead
        year, at = today.year + count // 12, count % 12 + 1
        if month and at != int(month):
            continue
        try:
            found = date(year, at, int(number))
        except ValueError:
            continue
        if found >= today:
            return found
    return None

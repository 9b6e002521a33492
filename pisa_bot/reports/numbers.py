"""Ticket numbers: how they are made, how people write them, and the code that proves a report is yours.

Pure: the counter comes from the store and randomness from the caller.
"""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

CODE_LETTERS = "ACDEFHJKMNPQRTUVWXY34679"  # none that look alike when read aloud or in a bad font
CODE_LENGTH = 6
_COUNTER = re.compile(r"^\W*(?:no(?:mor|mer)?\W*)?0*(\d{1,6})\W*$", re.IGNORECASE)


def counter_key(prefix: str, at: datetime, timezone: str) -> str:
    """The name of the month's counter, in local time: "PWK-2611"."""
    return f"{prefix}-{at.astimezone(ZoneInfo(timezone)):%y%m}"


def ticket_number(prefix: str, at: datetime, counter: int, timezone: str) -> str:
    """What people say: prefix, year and month, counter of the month ("PWK-2611-0042")."""
    return f"{counter_key(prefix, at, timezone)}-{counter:04d}"


def parse(written: str, prefix: str) -> tuple[str | None, int] | None:
    """(month or None, counter) of a number as people write it: 42, 0042, #42, PWK-2611-0042, "pwk 2611 42"; None for no number."""
    full = re.match(rf"^\W*{re.escape(prefix)}[\s\-–_.]*(\d{{4}})[\s\-–_.]*0*(\d{{1,6}})\W*$", written, re.IGNORECASE)
    if full:
        return full[1], int(full[2])
    short = _COUNTER.match(written)
    return (None, int(short[1])) if short else None


def matches(written: str, number: str) -> bool:
    """Whether somebody who wrote `written` may mean the ticket `number`."""
    prefix, month, counter = number.rsplit("-", 2)
    found = parse(written, prefix)
    return found is not None and found[1] == int(counter) and found[0] in (None, month)


def tracking_code(random: bytes) -> str:
    """Six characters without look-alikes, from at least six random bytes (ValueError for fewer).

    The first is a letter, so that no code reads as a number or as an officer's six-digit code.
    """
    if len(random) < CODE_LENGTH:
        raise ValueError(f"a tracking code needs {CODE_LENGTH} random bytes")
    letters = CODE_LETTERS.rstrip("0123456789")
    first, rest = random[0], random[1:CODE_LENGTH]
    return letters[first % len(letters)] + "".join(CODE_LETTERS[byte % len(CODE_LETTERS)] for byte in rest)

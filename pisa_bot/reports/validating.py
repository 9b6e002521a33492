"""Which closed reports a person looks at again: one in ten of a week, drawn by number, and every one that asks for it.

Pure and repeatable: the same week draws the same reports, and nobody can tell beforehand which.
"""

from __future__ import annotations

import hashlib

SHARE = 10  # one in ten
UNHAPPY = 2  # a rating up to this asks for a look


def reason(number: str, week: str, closed_reason: str | None, rating: int | None, reopened: bool) -> str | None:
    """drawn, silent_after_reopen (it was not fixed once, and then nobody answered), unhappy; None when nobody need look."""
    if reopened and closed_reason == "unconfirmed":
        return "silent_after_reopen"
    if rating is not None and rating <= UNHAPPY:
        return "unhappy"
    drawn = int.from_bytes(hashlib.sha256(f"{week}:{number}".encode()).digest()[:4])
    return "drawn" if drawn % SHARE == 0 else None

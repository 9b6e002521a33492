"""The one place that asks what time it is, always aware and in UTC.

A demo or a test may run ahead of real time by an offset that `engine` reads from its row; nothing else may ask the system clock.
"""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

_offset = timedelta()


def now() -> datetime:
    """The present moment, aware, in UTC, plus the demo offset."""
    return datetime.now(UTC) + _offset


def set_offset(offset: timedelta) -> None:
    """Run ahead of real time (simulator and tests only; `config` refuses it beside real credentials)."""
    global _offset
    _offset = offset


def offset() -> timedelta:
    """How far ahead of real time this process runs."""
    return _offset


def monotonic() -> float:
    """Seconds that only ever grow, for measuring durations."""
    return time.monotonic()

"""Deadline classes of a pack: the answer (legal) and the fix (the agency's promise), each as a span with its unit.

Reads spans; how they are counted is for `reports.deadlines`.
"""

from __future__ import annotations

from pisa_bot.areas.model import DeadlineClass, Span
from pisa_bot.areas.source import Entry

UNITS = ("working_days", "working_hours", "clock_hours", "clock_minutes")


def read_span(entry: Entry) -> Span:
    """A length of time above zero in one of `UNITS`."""
    entry.only(("amount", "unit"))
    return Span(float(entry.length("amount")), entry.one_of("unit", UNITS))


def read_class(entry: Entry) -> DeadlineClass:
    """A class from its table."""
    entry.only(("answer", "fix", "single"))
    answer, fix = read_span(entry.part("answer")), read_span(entry.part("fix"))
    return DeadlineClass(entry.slug(), answer, fix, entry.flag("single"))

"""Deadlines and moves are cheap enough to be computed for every report of a province."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

from pisa_bot.areas.model import Pack, Span
from pisa_bot.reports import lifecycle, working_time

COUNT = 20_000
START = datetime(2026, 1, 1, tzinfo=UTC)


def per_call(call: object) -> float:
    """CPU seconds a call, over COUNT moments spread over two years."""
    began = time.process_time()
    for number in range(COUNT):
        call(START + timedelta(minutes=number * 53))  # type: ignore[operator]
    return (time.process_time() - began) / COUNT


def test_a_deadline_costs_less_than_a_tenth_of_a_millisecond(pack: Pack) -> None:
    days, hours = Span(14, "working_days"), Span(4, "working_hours")
    assert per_call(lambda at: working_time.add(at, days, pack.calendar)) < 1e-4
    assert per_call(lambda at: working_time.add(at, hours, pack.calendar)) < 1e-4
    assert per_call(lambda at: working_time.between(at, at + timedelta(days=60), pack.calendar)) < 1e-4


def test_a_move_is_looked_up_and_not_run() -> None:
    assert per_call(lambda at: lifecycle.after("forwarded", "accept")) < 2e-5

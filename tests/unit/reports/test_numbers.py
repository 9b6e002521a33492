"""Ticket numbers as people write them, and codes that can be read aloud."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.reports import numbers

ZONE = "Asia/Jakarta"


def test_a_number_is_prefix_month_and_counter_in_local_time() -> None:
    new_year_in_wib = datetime(2026, 12, 31, 18, 0, tzinfo=UTC)
    assert numbers.ticket_number("PWK", new_year_in_wib, 42, ZONE) == "PWK-2701-0042"
    assert numbers.ticket_number("PWK", new_year_in_wib, 12345, ZONE) == "PWK-2701-12345"


@pytest.mark.parametrize(
    "written", ["42", "0042", "#42", "no 42", "nomor 0042", "PWK-2611-0042", "pwk 2611 42", "PWK26110042"]
)
def test_every_way_of_writing_a_number_means_it(written: str) -> None:
    assert numbers.matches(written, "PWK-2611-0042")


@pytest.mark.parametrize("written", ["43", "PWK-2610-0042", "empat dua", "", "42 selesai"])
def test_another_number_does_not(written: str) -> None:
    assert not numbers.matches(written, "PWK-2611-0042")


@given(st.binary(min_size=6, max_size=40))
def test_a_code_has_six_letters_that_nobody_mistakes(random: bytes) -> None:
    code = numbers.tracking_code(random)
    assert len(code) == 6
    assert set(code).isdisjoint("0O1IL5S2Z8BG")

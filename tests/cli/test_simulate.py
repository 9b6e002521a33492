"""A simulated month goes through the real engine: reports, officers' acts and citizens' verdicts are rows of its own database."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from pisa_bot import clock
from pisa_bot.cli import main


def test_two_days_of_letters_end_in_a_table_of_how_fast_each_agency_was() -> None:
    before = clock.offset()
    result = CliRunner().invoke(main, ["simulate", "month", "--reports", "12", "--days", "2"])
    assert result.exit_code == 0, result.output
    assert "answer p50" in result.output
    assert "40 officers" in result.output
    assert "the clocks sum up" in result.output
    assert clock.offset() == before


@pytest.mark.heavy
@pytest.mark.timeout(7200)
def test_a_whole_month_of_3000_reports_keeps_every_promise() -> None:
    result = CliRunner().invoke(main, ["simulate", "month", "--seed", "1"])
    assert result.exit_code == 0, result.output
    assert "BROKEN" not in result.output
    assert "the clocks sum up" in result.output

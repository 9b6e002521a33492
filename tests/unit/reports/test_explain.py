"""The explanation of a deadline is the deadline: same dates, every day accounted for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.reports.deadlines import deadlines, explain

WIB = ZoneInfo("Asia/Jakarta")
PACK = load_pack("purwakarta")
MOMENTS = st.integers(0, 4 * 365 * 24 * 60).map(
    lambda minutes: datetime(2025, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def test_the_days_around_christmas_are_named(pack: Pack) -> None:
    steps = explain(pack, "adminduk", "information", datetime(2026, 12, 22, 9, 0, tzinfo=WIB), False)
    days = [(step.what, f"{step.at.astimezone(WIB):%m-%d}", step.note) for step in steps if step.clock == "answer"]
    assert days[0] == ("promised", "12-22", "5 working_days")
    assert days[1] == ("counted", "12-23", "1")
    assert [day[:2] for day in days[2:4]] == [("skipped", "12-24"), ("skipped", "12-25")]
    assert all(day[2] != "weekend" for day in days[2:4])
    assert days[4:6] == [("skipped", "12-26", "weekend"), ("skipped", "12-27", "weekend")]
    assert days[-1][:2] == ("due", "12-31")


def test_a_clock_that_runs_day_and_night_skips_nothing(pack: Pack) -> None:
    steps = explain(pack, "pju", "complaint", datetime(2026, 12, 23, 22, 0, tzinfo=WIB), False, bad_weather=True)
    assert [step.what for step in steps] == ["received", "class", "promised", "due", "promised", "due"]
    assert [step.note for step in steps if step.what == "promised"] == ["48 clock_hours"] * 2


@settings(max_examples=60, deadline=None)
@given(MOMENTS, st.sampled_from(sorted(PACK.categories)), st.sampled_from(["complaint", "information"]), st.booleans())
def test_it_ends_at_the_dates_that_were_promised(at: datetime, category: str, kind: str, urgent: bool) -> None:
    promised = deadlines(PACK, category, kind, at, urgent)
    steps = explain(PACK, category, kind, at, urgent)
    due = {step.clock: step.at for step in steps if step.what == "due"}
    assert due == {"answer": promised.answer_due, "fix": promised.fix_due}
    assert steps[1].note == promised.deadline_class
    for clock, span in (
        ("answer", PACK.deadline_classes[promised.deadline_class].answer),
        ("fix", PACK.deadline_classes[promised.deadline_class].fix),
    ):
        counted = [step.note for step in steps if step.clock == clock and step.what == "counted"]
        wanted = int(span.amount) if span.unit == "working_days" else 0
        assert counted == [str(number) for number in range(1, wanted + 1)]

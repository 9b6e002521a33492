"""The two promises of each class, as dates a civil servant can check on a wall calendar."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.reports import deadlines

WIB = ZoneInfo("Asia/Jakarta")
TUESDAY = datetime(2026, 11, 3, 9, 0, tzinfo=WIB)


@pytest.mark.parametrize(
    ("category", "kind", "urgent", "answer", "fix"),
    [
        ("jalan", "complaint", False, "2026-11-06 16:30", "2026-11-23 16:00"),
        ("jalan", "information", False, "2026-11-10 16:00", "2026-11-10 16:00"),
        ("pju", "complaint", False, "2026-11-04 09:00", "2026-11-04 09:00"),
        ("banjir", "complaint", False, "2026-11-04 16:00", "2026-11-10 16:00"),
        ("kebakaran", "complaint", True, "2026-11-03 09:15", "2026-11-04 09:00"),
        ("mbg", "complaint", False, "2026-11-03 13:00", "2026-11-05 16:00"),
    ],
)
def test_a_report_of_a_tuesday_morning_is_due(
    pack: Pack, category: str, kind: str, urgent: bool, answer: str, fix: str
) -> None:
    due = deadlines.deadlines(pack, category, kind, TUESDAY, urgent)
    assert due.answer_due is not None
    assert due.fix_due is not None
    assert f"{due.answer_due.astimezone(WIB):%Y-%m-%d %H:%M}" == answer
    assert f"{due.fix_due.astimezone(WIB):%Y-%m-%d %H:%M}" == fix


def test_bad_weather_doubles_the_street_lights_only(pack: Pack) -> None:
    good = deadlines.deadlines(pack, "pju", "complaint", TUESDAY, False)
    bad = deadlines.deadlines(pack, "pju", "complaint", TUESDAY, False, bad_weather=True)
    assert good.fix_due is not None
    assert bad.fix_due == good.fix_due + timedelta(hours=24)
    assert (
        deadlines.deadlines(pack, "jalan", "complaint", TUESDAY, False, True).fix_due
        == deadlines.deadlines(pack, "jalan", "complaint", TUESDAY, False).fix_due
    )


def test_reminders_come_in_order_and_never_in_quiet_hours_but_for_emergencies(pack: Pack) -> None:
    evening = datetime(2026, 11, 3, 20, 0, tzinfo=WIB)
    for category, urgent in (("jalan", False), ("pju", False), ("kebakaran", True)):
        due = deadlines.deadlines(pack, category, "complaint", evening, urgent)
        assert due.fix_due is not None
        found = deadlines.reminders(evening.astimezone(UTC), due.fix_due, pack, due.deadline_class)
        assert [reminder.percent for reminder in found] == [50, 80, 100, 150]
        assert sorted(reminder.at for reminder in found) == [reminder.at for reminder in found]
        if not urgent:
            assert all(6 <= reminder.at.astimezone(WIB).hour < 21 for reminder in found)


@pytest.mark.parametrize(("percent", "who"), [(50, "agency"), (80, "agency"), (100, "heads"), (150, "desk")])
def test_who_is_reminded(percent: int, who: str) -> None:
    assert deadlines.audience(percent) == who

"""A report that waits for a budget: asked about on its day, closed by no silence, and no way to stop a clock for good."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.moving import NotAllowed
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store import lists
from pisa_bot.store.models import Report, ReportEvent, Timer
from tests.engine.reading_back import bubbles, column, let_go
from tests.engine.test_dodges import later, only
from tests.engine.test_reminders import reported  # noqa: F401
from tests.houses import message


def put_off(house: House, day: str) -> int:
    """The head puts the only report off."""
    report = only(house)
    act(house, report, "defer", "head", note="menunggu anggaran perubahan", data={"date": day})
    drain(house)
    let_go(house)
    return report


def citizen(house: House) -> int:
    """The contact who reported."""
    (contact,) = column(house, Report.contact_id)
    return int(contact)


def keys(house: House) -> list[str]:
    return [bubble.key for bubble in bubbles(house, citizen(house))]


def pass_time(house: House, days: float) -> None:
    later(house, days)
    while drain(house):
        pass
    let_go(house)


def test_an_officer_alone_puts_nothing_off(reported: House) -> None:  # noqa: F811
    with pytest.raises(NotAllowed):
        act(reported, only(reported), "defer", "officer", data={"date": "2026-11-20"})


def test_on_its_day_the_citizen_is_asked_once_and_silence_gives_it_back_to_the_agency(reported: House) -> None:  # noqa: F811
    put_off(reported, "2026-11-20")
    pass_time(reported, 16.5)
    assert "deferral_over" not in keys(reported)
    pass_time(reported, 1)
    assert keys(reported).count("deferral_over") == 1
    assert column(reported, Report.state) == ["deferred"]
    pass_time(reported, 6)
    assert keys(reported).count("deferral_over") == 1
    assert column(reported, Report.state) == ["forwarded"]
    (data,) = column(reported, Report.data)
    assert not data["clock"].get("stopped"), "its clocks run again"
    assert "reopens" not in data["clock"], "the end of a deferral is no false selesai"


def test_what_the_citizen_says_on_that_day_counts(reported: House) -> None:  # noqa: F811
    put_off(reported, "2026-11-05")
    pass_time(reported, 2.5)
    receive(reported, message("+6281300000009", tap="fixed.happy", at=clock.now() + timedelta(seconds=1)))
    assert column(reported, Report.state) == ["closed"]
    assert column(reported, Report.closed_reason) == ["confirmed"]
    pass_time(reported, 10)
    assert column(reported, Report.state) == ["closed"]


def test_work_that_goes_on_sooner_forgets_the_day(reported: House) -> None:  # noqa: F811
    report = put_off(reported, "2026-11-05")
    act(reported, report, "progress", "officer", note="alatnya sudah datang")
    assert column(reported, Timer.name, Timer.name.endswith(":put_off")) == []
    pass_time(reported, 5)
    assert "deferral_over" not in keys(reported)


def test_a_deferred_report_is_late_on_no_list_and_counted_apart(reported: House) -> None:  # noqa: F811
    put_off(reported, "2027-12-31")
    pass_time(reported, 60)
    with reported.database.read() as connection:
        assert lists.beyond(connection, 150, [""]) == ([], 0)
        week = lists.week_of(connection, "dputr", clock.now() - timedelta(days=7), clock.now())
    assert (week["open"], week["late"], week["deferred"]) == (0, 0, 1)
    assert column(reported, Report.state) == ["deferred"]
    assert column(reported, ReportEvent.verb, ReportEvent.verb == "expire") == []

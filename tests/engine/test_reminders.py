"""Reminders cannot be dodged: once each however many workers tick, the newest only after an outage, comments reset nothing."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.messages_json import load_inbound
from pisa_bot.store import officers
from pisa_bot.store.models import Inbox, Reminder, Report, Staff
from tests.engine.racing import at_once
from tests.engine.reading_back import column, let_go
from tests.houses import message

WIB = ZoneInfo("Asia/Jakarta")
TUESDAY = datetime(2026, 11, 3, 9, 0, tzinfo=WIB)
COMPLAINT = "jalan rusak berlubang parah di depan pasar Plered desa Plered kecamatan Plered"


@pytest.fixture
def reported(hasty_house: House) -> House:
    """A damaged road, reported on a Tuesday morning, with an officer, a head and a desk."""
    clock.set_offset(clock.offset() + (TUESDAY - clock.now()))
    for number, (agency, role) in enumerate((("dputr", "officer"), ("dputr", "head"), ("diskominfo", "officer"))):
        contact = receive(hasty_house, message(f"+628130000000{number}", "halo")).contact
        with hasty_house.database.write() as connection:
            row = insert(Staff).values(agency=agency, role=role, name=role, active=True, created_at=clock.now())
            officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
    receive(hasty_house, message("+6281300000009", COMPLAINT))
    let_go(hasty_house)
    receive(hasty_house, message("+6281300000009", tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
    drain(hasty_house)
    assert column(hasty_house, Report.state) == ["forwarded"]
    yield hasty_house
    clock.set_offset(timedelta())


def reminded(house: House) -> Counter[tuple[str, int, str]]:
    """(clock, percent, agency and role of who was told) → how often."""
    with house.database.read() as connection:
        rows = connection.execute(
            Inbox.__table__.select().where(Inbox.__table__.c.event_id.startswith("event:reminder:"))
        ).all()
        found: Counter[tuple[str, int, str]] = Counter()
        for row in rows:
            data = load_inbound(row.event_id, house.vault.unseal_json(row.sealed)).data
            who = officers.of_contact(connection, row.contact_id)
            assert who is not None
            found[str(data["clock"]), int(data["percent"]), f"{who.agency} {who.role}"] += 1
    return found


def pass_time(house: House, days: int) -> None:
    for _ in range(days * 4):
        clock.set_offset(clock.offset() + timedelta(hours=6))
        at_once([lambda: fire_due(house) for _ in range(4)], threads=4)
        drain(house)


def fired(house: House) -> Counter[tuple[str, int, str]]:
    """(clock, percent, outcome) of the reminders that have fired → how often."""
    with house.database.read() as connection:
        rows = connection.execute(
            select(Reminder.clock, Reminder.percent, Reminder.outcome).where(Reminder.fired_at.is_not(None))
        )
        return Counter((clock_name, percent, str(outcome)) for clock_name, percent, outcome in rows)


def hurry(house: House) -> None:
    """The report becomes one of a fast class, as if its category were another."""
    (report,) = column(house, Report.id)
    act(house, report, "correct", "admin", data={"category": "hewan"})


def lists(house: House, event: str) -> Counter[str]:
    """Day of a list → to how many people it went."""
    with house.database.read() as connection:
        rows = connection.execute(select(Inbox.event_id).where(Inbox.event_id.startswith(f"event:{event}:")))
        return Counter(row.event_id.split(":")[3] for row in rows)


def test_each_percentage_fires_once_however_many_workers_tick(reported: House) -> None:
    pass_time(reported, 35)
    assert set(fired(reported).values()) == {1}
    assert {(clock_name, percent) for clock_name, percent, _ in fired(reported)} == {
        (clock_name, percent) for clock_name in ("answer", "fix") for percent in (50, 80, 100, 150)
    }
    assert not reminded(reported)  # an ordinary report is on the morning's list, never a bubble of its own


def test_a_fast_class_reminds_the_right_people_singly_and_once(reported: House) -> None:
    hurry(reported)
    pass_time(reported, 12)
    told = reminded(reported)
    assert set(told.values()) == {1}
    for clock_name in ("fix",):
        assert told[clock_name, 50, "dputr officer"] == told[clock_name, 80, "dputr officer"] == 1
        assert told[clock_name, 100, "dputr head"] == 1
        assert (clock_name, 100, "dputr officer") not in told
        assert told[clock_name, 150, "diskominfo officer"] == 1


def test_after_somebody_took_it_only_they_are_reminded(reported: House) -> None:
    hurry(reported)
    (report,) = column(reported, Report.id)
    (holder, *_) = column(reported, Staff.id, Staff.agency == "dputr", Staff.role == "officer")
    act(reported, report, "accept", "officer", staff=holder)
    pass_time(reported, 12)
    assert {who for _, percent, who in reminded(reported) if percent < 100} == {"dputr officer"}
    assert {clock_name for clock_name, _, _ in reminded(reported)} == {"fix"}


def test_after_an_outage_only_the_newest_is_sent(reported: House) -> None:
    hurry(reported)
    fire_due(reported)
    clock.set_offset(clock.offset() + timedelta(days=42))
    while fire_due(reported):
        pass
    assert {(clock_name, percent) for clock_name, percent, _ in reminded(reported)} == {("answer", 150), ("fix", 150)}
    assert {percent for _, percent, outcome in fired(reported) if outcome == "older"} == {50, 80, 100}
    assert len(lists(reported, "morning_list")) == 1


def test_one_list_a_working_day_however_many_workers_tick(reported: House) -> None:
    pass_time(reported, 7)
    days = lists(reported, "morning_list")
    assert list(days) == [f"2026-11-{day:02d}" for day in (4, 5, 6, 9, 10)]
    assert set(days.values()) == {2}  # the officer and the head of the one agency with an open report
    assert set(lists(reported, "desk_list").values()) == {1}
    assert list(lists(reported, "head_summary")) == ["2026-11-09"]  # a Monday


def test_a_comment_resets_nothing_and_an_answer_stops_only_the_answers_clock(reported: House) -> None:
    (report,) = column(reported, Report.id)
    before = column(reported, Report.fix_due)
    receive(reported, message("+6281300000009", "lubangnya yang di sebelah kiri, dekat gapura"))
    drain(reported)
    assert column(reported, Report.fix_due) == before
    act(reported, report, "accept", "officer")
    assert column(reported, Report.fix_due) == before
    pass_time(reported, 35)
    assert {clock_name for clock_name, _, outcome in fired(reported) if outcome != "moot"} == {"fix"}


def test_silence_of_ten_working_days_after_the_fix_closes_the_report(reported: House) -> None:
    (report,) = column(reported, Report.id)
    act(reported, report, "resolve", "officer", note="sudah ditambal")
    pass_time(reported, 13)
    assert column(reported, Report.state) == ["resolved"]
    pass_time(reported, 3)
    assert column(reported, Report.state) == ["closed"]
    assert column(reported, Report.closed_reason) == ["unconfirmed"]
    assert not reminded(reported)

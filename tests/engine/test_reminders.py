"""Reminders cannot be dodged: once each however many workers tick, the newest only after an outage, comments reset nothing."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.messages_json import load_inbound
from pisa_bot.store import officers
from pisa_bot.store.models import Inbox, Report, Staff
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


def test_each_percentage_reaches_the_right_people_once_however_many_workers_tick(reported: House) -> None:
    pass_time(reported, 35)
    told = reminded(reported)
    assert set(told.values()) == {1}
    for clock_name in ("answer", "fix"):
        assert told[clock_name, 50, "dputr officer"] == told[clock_name, 80, "dputr officer"] == 1
        assert told[clock_name, 100, "dputr head"] == 1
        assert (clock_name, 100, "dputr officer") not in told
        assert told[clock_name, 150, "diskominfo officer"] == 1


def test_after_an_outage_only_the_newest_is_sent(reported: House) -> None:
    clock.set_offset(clock.offset() + timedelta(days=40))
    while fire_due(reported):
        pass
    assert {(clock_name, percent) for clock_name, percent, _ in reminded(reported)} == {("answer", 150), ("fix", 150)}


def test_a_comment_resets_nothing_and_an_answer_stops_only_the_answers_clock(reported: House) -> None:
    (report,) = column(reported, Report.id)
    before = column(reported, Report.fix_due)
    receive(reported, message("+6281300000009", "lubangnya yang di sebelah kiri, dekat gapura"))
    drain(reported)
    assert column(reported, Report.fix_due) == before
    act(reported, report, "accept", "officer")
    assert column(reported, Report.fix_due) == before
    pass_time(reported, 35)
    assert {clock_name for clock_name, _, _ in reminded(reported)} == {"fix"}


def test_silence_of_ten_working_days_after_the_fix_closes_the_report(reported: House) -> None:
    (report,) = column(reported, Report.id)
    act(reported, report, "resolve", "officer", note="sudah ditambal")
    pass_time(reported, 13)
    assert column(reported, Report.state) == ["resolved"]
    pass_time(reported, 3)
    assert column(reported, Report.state) == ["closed"]
    assert column(reported, Report.closed_reason) == ["unconfirmed"]
    assert not reminded(reported)

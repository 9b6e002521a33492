"""Whoever a report complains of hears nothing of it, holds nothing of it and is passed over by every escalation."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.effects import Notify
from pisa_bot.engine import subjects as marking
from pisa_bot.engine.drain import drain
from pisa_bot.engine.notices import notify
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store import subjects
from pisa_bot.store.models import Audit, Inbox, Report, Staff
from tests.engine.reading_back import bubbles, column, let_go
from tests.engine.test_violence import seat
from tests.houses import message

CITIZEN = "+6281299990001"
ROAD = "jalan rusak parah di depan SDN 2 Plered desa Plered kecamatan Plered"
ACCUSING = "kepala DPUTR minta uang 5 juta supaya jalan rusak di Plered diperbaiki"


@pytest.fixture(autouse=True)
def present() -> object:
    yield
    clock.set_offset(timedelta())


def people(house: House) -> dict[str, int]:
    found = {
        "officer": seat(house, "+6281299990002", "dputr"),
        "head": seat(house, "+6281299990003", "dputr"),
        "desk": seat(house, "+6281299990004", "diskominfo"),
    }
    with house.database.write() as connection:
        connection.execute(Staff.__table__.update().where(Staff.contact_id == found["head"]).values(role="head"))
    let_go(house)
    return found


def tell_in_secret(house: House, text: str) -> int:
    receive(house, message(CITIZEN, text))
    let_go(house)
    receive(house, message(CITIZEN, "kirim rahasia", at=clock.now() + timedelta(seconds=1)))
    drain(house)
    (report,) = column(house, Report.id)
    return int(report)


def staff_of(house: House, contact: int) -> int:
    (found,) = column(house, Staff.id, Staff.contact_id == contact)
    return int(found)


def told(house: House, report: int, wish: Notify) -> set[int]:
    """Contacts that an event reaches."""
    with house.database.write() as connection:
        notify(connection, house, house.pack, wish, report, clock.now(), once="asked")
        rows = connection.scalars(select(Inbox.contact_id).where(Inbox.event_id.contains(":asked:")))
        return set(rows)


def test_an_escalation_passes_over_the_head_who_is_complained_of_and_reaches_the_desk(hasty_house: House) -> None:
    house, who = hasty_house, people(hasty_house)
    report = tell_in_secret(house, ROAD)
    reminder = Notify("heads", "reminder", agency="dputr", data={"clock": "answer", "percent": 100})
    marking.mark(house, report, staff_of(house, who["head"]), "staff:99")
    assert told(house, report, reminder) == {who["desk"]}
    assert told(house, report, Notify("agency", "report_added", agency="dputr", data={"text": "x"})) >= {who["officer"]}
    with house.database.read() as connection:
        assert connection.scalar(select(Audit.actor).where(Audit.action == "subject_marked")) == "staff:99"


def test_before_the_mark_and_after_it_is_cleared_the_head_is_told(hasty_house: House) -> None:
    house, who = hasty_house, people(hasty_house)
    report = tell_in_secret(house, ROAD)
    head = staff_of(house, who["head"])
    marking.mark(house, report, head, "staff:99")
    assert marking.clear(house, report, head, "staff:99")
    reminder = Notify("heads", "reminder", agency="dputr", data={"clock": "answer", "percent": 100})
    assert told(house, report, reminder) == {who["head"]}


def test_words_that_accuse_the_head_of_an_agency_mark_that_head_until_an_admin_decides(hasty_house: House) -> None:
    house, who = hasty_house, people(hasty_house)
    report = tell_in_secret(house, ACCUSING)
    with house.database.read() as connection:
        (subject,) = subjects.of_report(connection, report)
    assert (subject.contact, subject.author) == (who["head"], subjects.GUESSED)


def test_who_is_complained_of_does_not_find_the_report_by_list_or_number(hasty_house: House) -> None:
    house, who = hasty_house, people(hasty_house)
    report = tell_in_secret(house, ROAD)
    (number,) = column(house, Report.number)
    marking.mark(house, report, staff_of(house, who["head"]), "staff:99")
    for text in ("daftar", f"{number} siap"):
        receive(house, message("+6281299990003", text, at=clock.now() + timedelta(seconds=2)))
        let_go(house)
    drain(house)
    (state,) = column(house, Report.state)
    assert state == "forwarded"
    with house.database.read() as connection:
        rows = bubbles(house, who["head"])
        assert connection.scalar(select(Report.staff_id)) is None
    assert not any(row.report_id == report and row.key != "officer_new" for row in rows)

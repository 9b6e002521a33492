"""Strikes and pauses on both databases: graded, never lost a message, ended by time or by a person, also when all meet at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import insert, select

from pisa_bot import clock
from pisa_bot.engine import pausing
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.retention import sweep
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.store.models import Audit, Inbox, Report, Strike
from tests.engine.racing import at_once
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message

PHONE = "+6281300000001"
ROAD = "jalan rusak di Plered"


@pytest.fixture(autouse=True)
def present() -> Iterator[None]:
    clock.set_offset(timedelta())
    yield
    clock.set_offset(timedelta())


def write(house: House, text: str, phone: str = PHONE) -> int:
    return receive(house, message(phone, text)).contact


def paused(house: House, phone: str = PHONE) -> tuple[int, int, datetime]:
    """Swear three times; the contact, the strike with the pause, and its end."""
    for words in ("goblok", "tolol", "goblok semua"):
        contact = write(house, words, phone)
    with house.database.read() as connection:
        query = select(Strike.id, Strike.until).where(Strike.contact_id == contact, Strike.until.is_not(None))
        strike, until = connection.execute(query).one()
    return contact, strike, until


def settle(house: House) -> None:
    while fire_due(house) + drain(house):
        pass


def move_to(moment: datetime) -> None:
    clock.set_offset(clock.offset() + (moment - clock.now()) + timedelta(milliseconds=5))


def test_twenty_insults_at_once_are_one_courtesy_one_warning_one_pause_and_seventeen_kept(hasty_house: House) -> None:
    house = hasty_house
    later = clock.now() + timedelta(minutes=1)  # what was written before a warning came is not held against anybody
    insults = [message(PHONE, "goblok", at=later) for _ in range(20)]
    at_once([lambda envelope=envelope: receive(house, envelope) for envelope in insults], threads=20)
    assert column(house, Strike.kind) == ["abuse", "abuse"]
    assert sorted(until is None for until in column(house, Strike.until)) == [False, True]
    assert count(house, Inbox, Inbox.status == "kept") == 17
    (contact,) = set(column(house, Strike.contact_id))
    assert [bubble.key for bubble in bubbles(house, contact)][-1] == "misuse_paused"
    assert len(bubbles(house, contact)) == 3


def test_what_was_kept_is_read_when_the_pause_ends_and_is_no_new_strike(hasty_house: House) -> None:
    house = hasty_house
    contact, _, until = paused(house)
    write(house, ROAD)
    write(house, "goblok")
    before = len(bubbles(house, contact))
    settle(house)
    assert count(house, Inbox, Inbox.status == "kept") == 2, "the pause still runs"
    move_to(until)
    settle(house)
    assert count(house, Inbox, Inbox.status == "kept") == 0
    assert len(bubbles(house, contact)) == before + 1
    assert count(house, Strike) == 2


def test_a_redelivery_during_a_pause_is_kept_once(hasty_house: House) -> None:
    house = hasty_house
    paused(house)
    road = message(PHONE, ROAD)
    at_once([lambda: receive(house, road) for _ in range(6)], threads=6)
    assert count(house, Inbox, Inbox.event_id == road.event_id) == 1


def test_when_an_admin_lifts_while_messages_come_each_is_read_in_the_end(hasty_house: House) -> None:
    house = hasty_house
    _, strike, _ = paused(house)
    for round_ in range(5):
        words = [message(PHONE, f"{ROAD}, lubang ke-{round_}-{n}") for n in range(8)]
        jobs = [lambda envelope=envelope: receive(house, envelope) for envelope in words]
        if round_ == 2:
            jobs.insert(3, lambda: pausing.lift(house, strike, "staff:1"))
        at_once(jobs, threads=9)
    settle(house)
    assert count(house, Inbox, Inbox.status.in_(("kept", "waiting", "failed"))) == 0
    assert count(house, Inbox, Inbox.status == "handled", Inbox.kind != "event") == 3 + 40


def test_a_message_at_the_very_end_of_a_pause_is_never_left_behind(hasty_house: House) -> None:
    house = hasty_house
    for person in range(6):
        phone = f"+62813000010{person:02d}"
        _, _, until = paused(house, phone)
        move_to(until - timedelta(milliseconds=25))
        words = [message(phone, f"{ROAD}, lubang ke-{n}") for n in range(6)]
        ticks = [lambda: fire_due(house)] * 4
        at_once([*(lambda envelope=envelope: receive(house, envelope) for envelope in words), *ticks], threads=10)
        move_to(until + timedelta(seconds=1))
        settle(house)
        assert count(house, Inbox, Inbox.status.in_(("kept", "waiting", "failed"))) == 0


def test_two_people_who_decide_at_once_leave_one_decision_and_tell_the_citizen_once(hasty_house: House) -> None:
    house = hasty_house
    contact, strike, _ = paused(house)
    before = len(bubbles(house, contact))
    lifts = [lambda n=n: pausing.lift(house, strike, f"staff:{n}") for n in range(4)]
    done = at_once([*lifts, lambda: pausing.confirm(house, strike, "staff:9")], threads=5)
    settle(house)
    assert sum(map(bool, done[:4])) == 1
    assert column(house, Strike.state, Strike.id == strike) == ["lifted"]
    assert [bubble.key for bubble in bubbles(house, contact)][before:] == ["misuse_lifted"]
    assert column(house, Audit.action, Audit.action == "strike_lifted") == ["strike_lifted"]


def test_an_emergency_passes_a_pause_and_leaves_what_is_kept_where_it_is(hasty_house: House) -> None:
    house = hasty_house
    contact, _, _ = paused(house)
    write(house, ROAD)
    write(house, "kebakaran di pasar Plered, tolong")
    assert bubbles(house, contact)[-1].key.startswith("emergency")
    assert count(house, Report) == 1
    assert count(house, Inbox, Inbox.status == "kept") == 1


def test_strikes_fade_and_faded_ones_are_erased(hasty_house: House) -> None:
    house = hasty_house
    contact, _, _ = paused(house)
    clock.set_offset(clock.offset() + timedelta(days=91))
    write(house, "goblok")
    write(house, "tolol")
    assert bubbles(house, contact)[-1].key == "misuse_warned_abuse"
    sweep(house)
    assert count(house, Strike) == 1


def test_only_a_report_that_an_agency_took_on_makes_somebody_trusted(hasty_house: House) -> None:
    house = hasty_house
    contact = write(house, "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered, gelap sekali")
    let_go(house)
    receive(house, message(PHONE, tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
    clock.set_offset(clock.offset() + timedelta(hours=1))
    with house.database.write() as connection:
        connection.execute(Report.__table__.update().values(state="acknowledged"))
    for words in ("goblok", "tolol", "goblok semua", "tolol semua"):
        write(house, words)
    assert count(house, Strike) == 3
    assert set(column(house, Strike.until)) == {None}
    assert bubbles(house, contact)[-1].key == "abuse"
    with house.database.write() as connection:
        connection.execute(Report.__table__.update().values(state="rejected"))
    write(house, "goblok lagi")
    assert bubbles(house, contact)[-1].key == "misuse_paused"


def test_a_flood_counts_what_was_written_since_the_last_strike(house: House) -> None:
    now = clock.now()
    contact = write(house, "halo")
    with house.database.write() as connection:
        rows = [
            {
                "event_id": f"test:flood:{n}", "contact_id": contact, "kind": "text" if n < 45 else "photo",
                "provider": "twilio", "received_at": now, "due_at": now, "status": "handled", "sealed": "",
            }
            for n in range(60)
        ]  # fmt: skip
        connection.execute(insert(Inbox), rows)
    clock.set_offset(timedelta(seconds=20))
    drain(house)
    assert column(house, Strike.kind) == ["flood"]
    write(house, "halo lagi")
    clock.set_offset(timedelta(seconds=40))
    drain(house)
    assert column(house, Strike.kind) == ["flood"], "what was struck once is not struck again"

"""Who is on duty hears of an emergency at once; nobody answers, the next one does; the citizen is told what is true, in order."""

from __future__ import annotations

import multiprocessing as mp
import os
import signal
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select

from pisa_bot import clock
from pisa_bot.engine import duty, watching
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.reports.duty import Entry
from pisa_bot.store import officers, outbox, timers
from pisa_bot.store.database import Database
from pisa_bot.store.models import AlarmCall, Audit, Outbox, Report, Staff, Timer
from tests.conftest import PHONE_KEYS
from tests.engine.racing import at_once
from tests.engine.reading_back import count, let_go
from tests.houses import message, open_house

WIB = ZoneInfo("Asia/Jakarta")
NIGHT = datetime(2026, 11, 3, 23, 30, tzinfo=WIB)  # Tuesday
CITIZEN = "+6281300001000"
FIRE = "kebakaran di Pasar Rebo Purwakarta tolong cepat!"


class Station:
    """A house at night with a fire brigade whose night list has two names, a head, a colleague who is off, and the 112 desk."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.contacts: dict[str, int] = {}
        self.staff: dict[str, int] = {}
        for index, (name, agency, role) in enumerate(
            (
                ("first", "damkar", "officer"),
                ("second", "damkar", "officer"),
                ("off", "damkar", "officer"),
                ("head", "damkar", "head"),
                ("desk", "diskominfo", "officer"),
                ("other", "bpbd", "officer"),
            )
        ):
            self.seat(name, agency, role, f"+62813000020{index:02d}")
        duty.change(house, "damkar", "night", [self.entry("first"), self.entry("second")], "staff:1", clock.now())

    def seat(self, name: str, agency: str, role: str, phone: str) -> None:
        contact = receive(self.house, message(phone, "halo")).contact
        with self.house.database.write() as connection:
            row = insert(Staff).values(agency=agency, role=role, name=name, active=True, created_at=clock.now())
            staff = connection.execute(row.returning(Staff.id)).scalar_one()
            officers.bind(connection, staff, contact)
        self.contacts[name], self.staff[name] = contact, staff
        let_go(self.house)

    def entry(self, name: str, days: str = "1234567") -> Entry:
        return Entry(self.staff[name], days)

    def alarm(self, text: str = FIRE) -> None:
        self.contacts["citizen"] = receive(self.house, message(CITIZEN, text)).contact
        self.settle()

    def say(self, name: str, text: str) -> None:
        phone = f"+62813000020{list(self.contacts).index(name):02d}"
        let_go(self.house)
        receive(self.house, message(phone, text, at=clock.now() + timedelta(milliseconds=1)))
        self.settle()

    def wait(self, minutes: float) -> None:
        clock.set_offset(clock.offset() + timedelta(minutes=minutes))
        fire_due(self.house)
        self.settle()

    def settle(self) -> None:
        clock.set_offset(clock.offset() + timedelta(seconds=2))
        while drain(self.house):
            pass
        let_go(self.house)

    def heard(self, name: str) -> list[str]:
        """The keys of what somebody was told since the alarm, greetings left out."""
        with self.house.database.read() as connection:
            rows = connection.execute(
                select(Outbox.key, Outbox.params)
                .where(Outbox.contact_id == self.contacts[name], Outbox.report_id.is_not(None))
                .order_by(Outbox.id)
            )
            return [key for key, _ in rows]

    def truths(self) -> list[str]:
        """What the citizen was told of whether somebody has read it."""
        return [key for key in self.heard("citizen") if key in ("emergency_read", "emergency_unread")]

    def told(self) -> set[str]:
        return {name for name in self.contacts if name != "citizen" and self.heard(name)}

    def report(self) -> Any:
        with self.house.database.read() as connection:
            return connection.execute(select(*Report.__table__.c).order_by(Report.id.desc()).limit(1)).one()


def claim_and_die(url: str, keys: tuple[str, ...], offset: timedelta) -> None:
    """A worker that is killed with the watch in its hands: everything written, nothing committed."""
    clock.set_offset(offset)
    house = open_house(url, keys, quiet_seconds=0, immediate=False)
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        for due in timers.claim(connection, clock.now(), 50):
            if due.event == duty.EVENT:
                watching.fire(connection, house, pack, due, clock.now(), "killed")
                os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture
def station(database: Database, database_url: str) -> Iterator[Station]:
    house = open_house(database_url, PHONE_KEYS, quiet_seconds=0, immediate=False)
    clock.set_offset(clock.offset() + (NIGHT - clock.now()))
    yield Station(house)
    house.database.dispose()
    clock.set_offset(timedelta())


def test_at_night_the_one_on_duty_and_the_112_desk_hear_at_once_and_nobody_else(station: Station) -> None:
    station.alarm()
    assert station.told() == {"first", "desk"}
    assert station.heard("first") == ["officer_emergency"]
    assert station.heard("desk") == ["officer_copied"]


def test_after_five_minutes_the_substitute_then_the_head_then_the_desk_and_then_nobody_more(station: Station) -> None:
    station.alarm()
    calls = []
    for _ in range(6):
        station.wait(5.1)
        calls.append([station.heard(name).count("officer_emergency") for name in ("second", "head", "desk")])
    assert calls[:4] == [[1, 0, 0], [1, 1, 0], [1, 1, 1], [1, 1, 1]]
    assert calls[-1] == [1, 1, 1]
    assert station.heard("off") == []
    with station.house.database.read() as connection:
        rungs = [row.rung for row in connection.execute(select(AlarmCall.rung).order_by(AlarmCall.id))]
    assert rungs == ["duty", "copy", "substitute", "head", "desk"]
    assert count(station.house, Timer, Timer.event == duty.EVENT) == 0


def test_the_citizen_hears_once_that_nobody_has_read_it_and_later_that_somebody_has(station: Station) -> None:
    station.alarm()
    station.wait(5.1)
    station.wait(5.1)
    assert station.truths() == ["emergency_unread"]
    station.say("second", "siap")
    assert station.truths() == ["emergency_unread", "emergency_read"]
    station.wait(30)
    assert station.truths() == ["emergency_unread", "emergency_read"]


def test_whoever_takes_it_in_time_ends_the_calling_and_the_citizen_hears_of_it_once(station: Station) -> None:
    station.alarm()
    station.wait(3)
    station.say("first", "siap meluncur")
    station.wait(3)
    assert station.truths() == ["emergency_read"]
    assert station.told() == {"first", "desk"}
    assert station.report().seen_by == station.staff["first"]


def test_the_112_desk_may_confirm_for_the_agency_and_moves_nothing(station: Station) -> None:
    station.alarm()
    station.say("desk", f"{station.report().number} siap")
    assert station.truths() == ["emergency_read"]
    assert station.report().state == "forwarded"
    station.wait(6)
    assert station.heard("second") == []


def test_a_watch_that_was_claimed_by_a_killed_worker_fires_in_the_next_and_only_once(station: Station) -> None:
    station.alarm()
    clock.set_offset(clock.offset() + timedelta(minutes=5, seconds=1))

    killed = mp.get_context("spawn").Process(
        target=claim_and_die, args=(station.house.settings.database_url, PHONE_KEYS, clock.offset())
    )
    killed.start()
    killed.join(60)
    assert killed.exitcode == -signal.SIGKILL
    assert station.heard("second") == []
    fire_due(station.house)
    fire_due(station.house)
    station.settle()
    assert len(station.heard("second")) == 1
    assert station.truths() == ["emergency_unread"]


def test_another_agency_that_gets_it_has_a_watch_of_its_own_and_the_old_one_is_silent(station: Station) -> None:
    station.alarm()
    station.wait(1)
    act(
        station.house, station.report().id, "transfer", "officer", staff=station.staff["first"], data={"agency": "bpbd"}
    )
    station.settle()
    assert station.report().seen_at is None
    assert "officer_emergency" in station.heard("other")
    station.wait(4.2)  # the first agency's five minutes
    assert station.heard("second") == []
    station.wait(1)
    assert station.truths() == ["emergency_unread"]


def test_where_nobody_is_on_a_list_everybody_of_the_agency_is_called(station: Station) -> None:
    duty.change(station.house, "damkar", "night", [], "staff:1", clock.now())
    station.alarm()
    assert station.told() == {"first", "second", "off", "head", "desk"}


def test_who_is_on_leave_is_passed_over_for_whoever_stands_in(station: Station) -> None:
    with station.house.database.write() as connection:
        officers.set_away(connection, station.staff["first"], clock.now() + timedelta(days=2), station.staff["off"])
    station.alarm()
    assert station.told() == {"off", "desk"}


def test_words_added_to_an_emergency_reach_those_who_were_called_and_wake_nobody_else(station: Station) -> None:
    station.alarm()
    receive(station.house, message(CITIZEN, "apinya makin besar", at=clock.now()))
    station.settle()
    assert station.told() == {"first", "desk"}
    assert len(station.heard("first")) == 2


def test_what_is_taken_back_in_time_calls_nobody_more(station: Station) -> None:
    station.alarm()
    receive(station.house, message(CITIZEN, "maaf salah, bukan darurat", at=clock.now()))
    station.settle()
    station.wait(6)
    assert station.heard("second") == []
    assert station.truths() == []


def test_a_list_is_kept_with_the_one_before_it_and_who_changed_it(station: Station) -> None:
    duty.change(station.house, "damkar", "night", [station.entry("off", "67")], "staff:9", clock.now())
    with station.house.database.read() as connection:
        rows = connection.execute(
            select(Audit.actor, Audit.data).where(Audit.action == "duty_changed").order_by(Audit.id)
        ).all()
    assert rows[1].actor == "staff:9"
    assert rows[1].data["before"] == rows[0].data["after"]
    assert rows[1].data["after"] == [f"{station.staff['off']}:67"]


@pytest.mark.parametrize("days", ["", "8", "x"])
def test_a_list_with_a_day_that_is_none_is_refused(station: Station, days: str) -> None:
    with pytest.raises(duty.NotOnTheList):
        duty.change(station.house, "damkar", "night", [station.entry("off", days)], "staff:9", clock.now())


def test_nobody_stands_on_the_list_of_an_agency_they_do_not_work_for(station: Station) -> None:
    with pytest.raises(duty.NotOnTheList):
        duty.change(station.house, "damkar", "night", [station.entry("desk")], "staff:9", clock.now())


def test_a_bubble_that_nobody_has_read_it_is_dropped_on_its_way_out_when_somebody_was_quicker(station: Station) -> None:
    station.alarm()
    clock.set_offset(clock.offset() + timedelta(minutes=5, seconds=1))
    fire_due(station.house)
    while drain(station.house):
        pass  # worded, not yet sent
    report = station.report().id
    with station.house.database.read() as connection:
        assert "unseen" in outbox.what_holds(connection, report)
    act(station.house, report, "accept", "officer", staff=station.staff["second"])
    with station.house.database.read() as connection:
        assert "unseen" not in outbox.what_holds(connection, report)
        waiting = connection.scalars(select(Outbox.params).where(Outbox.key == "emergency_unread")).all()
    assert [params["_true_while"] for params in waiting] == ["unseen"]


def test_four_workers_that_tick_at_once_call_the_next_person_once(station: Station) -> None:
    station.alarm()
    clock.set_offset(clock.offset() + timedelta(minutes=5, seconds=1))
    at_once([lambda: fire_due(station.house) for _ in range(4)], threads=4)
    station.settle()
    assert station.heard("second") == ["officer_emergency"]
    assert station.truths() == ["emergency_unread"]

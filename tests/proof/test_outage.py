"""The database, the provider and the web may each be away for a while: nothing is lost, order is kept, people are told once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from pisa_bot.delivery.catch_up import catch_up
from pisa_bot.delivery.sender import send_due
from pisa_bot.engine.receive import receive
from pisa_bot.store.database import Database
from pisa_bot.store.models import Inbox, Outbox
from tests import postgres
from tests.delivery.installation import Installation as Delivery
from tests.delivery.installation import installed
from tests.proof.installation import Installation
from tests.proof.story import COMPLAINT


@pytest.fixture
def installation(database: Database, database_url: str, tmp_path: Path) -> Iterator[Delivery]:
    """Senders and a provider in this process, once for each kind of database."""
    with installed(database_url, tmp_path) as running:
        yield running


SCALES = [
    pytest.param(1, id="small"),
    pytest.param(20, id="full", marks=[pytest.mark.heavy, pytest.mark.timeout(1800)]),
]


@pytest.mark.parametrize("scale", SCALES)
def test_the_database_is_away_and_the_provider_comes_again(tmp_path: Path, scale: int) -> None:
    with postgres.cluster() as cluster:
        house = Installation(cluster.make_database(), tmp_path).start()
        try:
            house.deliver(house.twilio.form("+6282000000001", "halo"))
            cluster.stop("immediate")
            began = time.monotonic()
            forms = [house.twilio.form(f"+62820000001{n:02d}", COMPLAINT) for n in range(5)]
            answers = {house.twilio.deliver(form) for form in forms}
            assert answers == {503}
            time.sleep(max(0.0, 3 * scale - (time.monotonic() - began)))
            cluster.start()
            for form in forms:
                house.deliver(form)
            house.drain(stalled=60)
            for form in forms:
                assert len(house.twilio.sent(form["From"])) == 1
        finally:
            house.stop()


@pytest.mark.parametrize("scale", SCALES)
def test_the_provider_is_away_and_everything_drains_in_order(tmp_path: Path, scale: int) -> None:
    house = Installation(f"sqlite:///{tmp_path / 'pisa.sqlite3'}", tmp_path).start()
    try:
        house.deliver(house.twilio.form("+6282100000000", "halo"))
        house.drain(stalled=30)
        house.twilio.go_away()
        phones = [f"+62821000001{n:02d}" for n in range(8)]
        for text in (COMPLAINT, "batal", "jalan rusak di desa Cibogo kecamatan Plered"):
            for phone in phones:
                house.deliver(house.twilio.form(phone, text))
        time.sleep(5 * scale)
        house.twilio.come_back()
        house.drain(stalled=240)
        for phone in phones:
            bodies = [bubble.body for bubble in house.twilio.sent(phone)]
            assert len(bodies) == 3
            assert "dicek" in bodies[0]
            assert "dibatalkan" in bodies[1]
            assert "dicek" in bodies[2]
    finally:
        house.stop()


@pytest.mark.parametrize("messages", [pytest.param(12, id="small"), pytest.param(50, id="full")])
def test_what_came_while_the_web_was_down_is_received_from_the_providers_list(tmp_path: Path, messages: int) -> None:
    house = Installation(f"sqlite:///{tmp_path / 'pisa.sqlite3'}", tmp_path)
    try:
        catch_up(house.house, receive)  # the web is not running: nothing has ever come
        phones = [f"+62822000000{n:02d}" for n in range(messages)]
        for number, phone in enumerate(phones):
            if number % 5 == 4:
                house.twilio.inbound(phone, pin=(-6.6463, 107.3799), deliver=False)
            else:
                house.twilio.inbound(phone, COMPLAINT, deliver=False)
        house.start()  # the worker catches up at its start
        end = time.monotonic() + 60
        while time.monotonic() < end:
            with house.house.database.read() as connection:
                kept = connection.scalar(select(func.count()).select_from(Inbox))
            if kept == messages:
                break
            time.sleep(0.2)
        house.drain(stalled=60)
        for number, phone in enumerate(phones):
            (bubble,) = house.twilio.sent(phone)
            assert ("kirim sekali lagi" if number % 5 == 4 else "dicek") in bubble.body
        with house.house.database.read() as connection:
            assert connection.scalar(select(func.count()).select_from(Outbox).where(Outbox.status == "failed")) == 0
    finally:
        house.stop()


@pytest.mark.parametrize("minutes", [10, 12 * 60], ids=["ten minutes", "half a day"])
def test_after_an_outage_of_the_provider_each_person_reads_everything_in_order_and_one_reminder(
    installation: Delivery, minutes: int
) -> None:
    """On a clock of its own: a sender looks every few seconds, as the worker's does."""
    people = [installation.person(f"+6282300000{n:03d}") for n in range(3)]
    installation.twilio.go_away()
    step = max(5, minutes * 60 // 240)
    for tick in range(minutes * 60 // step):
        if tick % 40 == 0:
            for person in people:
                installation.say(person, f"kabar {tick // 40}")
                installation.say(person, f"ingat {tick // 40}", collapse="reminder:7")
        send_due(installation.house)
        installation.later(seconds=step)
    news = [f"kabar {number}" for number in range(-(-(minutes * 60 // step) // 40))]
    installation.twilio.come_back()
    for _ in range(60):
        installation.send()
        installation.later(seconds=5)
    for number in range(len(people)):
        assert installation.bodies(f"+6282300000{number:03d}") == [*news, f"ingat {len(news) - 1}"]

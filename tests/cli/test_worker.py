"""The worker's ticks: each safe to run twice, none ends the others, and a stop is graceful."""

from __future__ import annotations

import logging
import threading

import pytest

from pisa_bot.house import House
from pisa_bot.jobs import _safe, ticks, work
from pisa_bot.store.database import Database
from tests.conftest import PHONE_KEYS
from tests.houses import message, open_house


def test_every_tick_may_run_twice_on_an_empty_house(database: Database, database_url: str) -> None:
    house = open_house(database_url, PHONE_KEYS)
    for name, (seconds, act) in ticks(house).items():
        assert seconds > 0, name
        act()
        act()
    house.database.dispose()


def test_a_tick_that_fails_logs_its_kind_and_no_words(caplog: pytest.LogCaptureFixture) -> None:
    def wrong() -> None:
        raise ValueError("+6281200001111 wrote something")

    with caplog.at_level(logging.INFO):
        _safe("drain", wrong)()
    assert "ValueError" in caplog.text
    assert "81200001111" not in caplog.text


def test_a_running_worker_answers_a_waiting_message_and_stops_when_told(database: Database, database_url: str) -> None:
    from sqlalchemy import select

    from pisa_bot.engine.receive import receive
    from pisa_bot.store.models import Inbox, Outbox

    house: House = open_house(database_url, PHONE_KEYS, quiet_seconds=0.1)
    receive(house, message("+6281211113333", "Lampu jalan mati di depan kantor desa Citeko Plered"))
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(house, stop))
    thread.start()
    try:
        for _ in range(200):
            with database.read() as connection:
                if connection.scalars(select(Outbox.id)).all():
                    break
            stop.wait(0.1)
    finally:
        stop.set()
        thread.join(30)
    assert not thread.is_alive()
    with database.read() as connection:
        assert connection.scalars(select(Inbox.status)).all() == ["handled"]
        assert len(connection.scalars(select(Outbox.id)).all()) == 1

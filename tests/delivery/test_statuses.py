"""A provider's words on a bubble in every order: the state only rises, failed is final, a former try's words count for nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, update
from sqlalchemy.exc import OperationalError

from pisa_bot import clock
from pisa_bot.delivery import statuses
from pisa_bot.delivery.statuses import record
from pisa_bot.store import outbox
from pisa_bot.store.models import Outbox, OutboxEvent
from tests.delivery.installation import Installation, installed

A = "+6281200000001"
GOOD = ("queued", "sent", "delivered", "read")
HEIGHT = {"sending": 0, "sent": 1, "delivered": 2, "read": 3}


def sending(place: Installation) -> int:
    """A bubble that was handed over and not answered yet."""
    row = place.say(place.person(A), "satu")
    with place.house.database.write() as connection:
        (claimed,) = outbox.claim(connection, clock.now(), 1)
        outbox.leaving(connection, claimed, clock.now())
    return row


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """One installation for many examples; each example ends its row."""
    from pisa_bot.store.database import Database
    from pisa_bot.store.upgrade import upgrade
    from tests.conftest import PHONE_KEYS

    folder = tmp_path_factory.mktemp("statuses")
    url = f"sqlite:///{folder / 'pisa.sqlite3'}"
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    database.dispose()
    with installed(url, folder) as running:
        yield running


@settings(max_examples=60, deadline=None)
@given(
    words=st.lists(st.sampled_from((*GOOD, "failed", "undelivered", "nonsense", "")), max_size=7),
    when=st.integers(0, 7),
)
def test_whatever_comes_in_whatever_order_a_state_never_falls(
    shared: Installation, words: list[str], when: int
) -> None:
    row = sending(shared)
    heights, failed = [], False
    for number, word in enumerate([*words, "end"]):
        if number == min(when, len(words)):  # the REST answer, anywhere among them
            with shared.house.database.write() as connection:
                outbox.sent(connection, row, "twilio", f"SM{row}", "id", None, clock.now())
        record(shared.house, row, word, provider_id=f"SM{row}")
        status = shared.row(row).status
        assert not failed or status == "failed"
        failed = status == "failed"
        if not failed:
            heights.append(HEIGHT[status])
    assert heights == sorted(heights)
    arrived = next((words.index(word) for word in ("delivered", "read") if word in words), None)
    broken = next((number for number, word in enumerate(words) if word in ("failed", "undelivered")), None)
    if broken is not None and (
        arrived is None or broken < min(words.index(w) for w in ("delivered", "read") if w in words)
    ):
        assert failed
    with shared.house.database.read() as connection:
        kept = connection.scalar(select(func.count()).select_from(OutboxEvent).where(OutboxEvent.outbox_id == row))
    assert kept == len({word for word in words if word in (*GOOD, "failed", "undelivered")})
    with shared.house.database.write() as connection:
        connection.execute(update(Outbox).where(Outbox.id == row).values(status="failed"))


def test_a_status_for_a_bubble_that_does_not_exist_is_let_go(place: Installation) -> None:
    assert record(place.house, 4711, "delivered", provider_id="SM1") is False
    with place.house.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(OutboxEvent)) == 0


def test_statuses_twice_backwards_and_before_the_answer_end_in_the_highest(place: Installation) -> None:
    faults = place.twilio.faults
    faults.statuses = ("sent", "delivered", "read")
    faults.statuses_first = faults.duplicate_statuses = faults.reverse_statuses = True
    row = place.say(place.person(A), "satu")
    place.send()
    assert place.row(row).status == "read"
    assert place.row(row).provider_id == place.twilio.sent()[0].sid
    with place.house.database.read() as connection:
        assert sorted(connection.scalars(select(OutboxEvent.status))) == ["delivered", "read", "sent"]


def test_the_second_copy_of_a_failure_that_was_mended_changes_nothing(place: Installation) -> None:
    place.twilio.faults.fail_later = [63018]
    row = place.say(place.person(A), "satu")
    place.send()
    first = place.twilio.sent()[0].sid
    assert place.row(row).status == "queued"
    assert place.twilio.status(row, "failed", first, 63018) == 204
    assert place.row(row).status == "queued"
    place.later(minutes=1)
    place.send()
    assert place.row(row).status == "delivered"
    assert place.twilio.status(row, "failed", first, 63018) == 204
    assert place.row(row).status == "delivered"
    assert place.row(row).provider_id == place.twilio.sent()[1].sid


def test_a_failure_that_never_mends_is_given_up(small: Installation) -> None:
    small.twilio.faults.fail_later = [63018] * 20
    row = small.say(small.person(A), "satu")
    for _ in range(10):
        small.send()
        small.later(minutes=2)
    assert small.row(row).status == "failed"
    assert small.row(row).error == "63018"
    assert len(small.bodies()) == outbox.AGAIN_AT_MOST


def test_an_arrived_bubble_whose_first_answer_was_an_error_is_not_sent_again(small: Installation) -> None:
    row = small.say(small.person(A), "satu")
    with small.house.database.write() as connection:
        outbox.claim(connection, clock.now(), 1)
        outbox.later(connection, row, clock.now() + timedelta(seconds=2), "503")
    assert small.twilio.status(row, "delivered", "SM" + "1" * 32) == 204
    small.later(seconds=5)
    small.send()
    assert small.bodies() == []
    assert small.row(row).status == "delivered"


def test_a_status_that_finds_the_database_away_comes_again(
    small: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, failures = statuses.record, [1, 1]

    def away_twice(*args: Any, **more: Any) -> bool:
        if failures:
            failures.pop()
            raise OperationalError("", {}, Exception("away"))
        return real(*args, **more)

    monkeypatch.setattr(statuses, "record", away_twice)
    row = small.say(small.person(A), "satu")
    small.send()
    assert failures == []
    assert small.row(row).status == "delivered"

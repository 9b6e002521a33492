"""What the engine promises one person: once, together, in order, and honest when it fails."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from pisa_bot import clock
from pisa_bot.engine import turning
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.reports.deadlines import deadlines
from pisa_bot.store import timers
from pisa_bot.store.models import Conversation, Inbox, Outbox, Reminder, Report, Timer
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message


def later(seconds: float) -> None:
    clock.set_offset(clock.offset() + timedelta(seconds=seconds))


def test_a_redelivered_message_changes_nothing(house: House) -> None:
    envelope = message("+6281211110001", "halo", event_id="test:once")
    assert receive(house, envelope).fresh
    assert not receive(house, envelope).fresh
    assert count(house, Inbox) == 1


def test_a_message_cut_in_three_is_answered_once_after_a_quiet_moment(house: House) -> None:
    for text in ("min mau lapor", "lampu jalan mati", "di depan SDN 2 Plered"):
        receive(house, message("+6281211110002", text))
        assert drain(house) == 0
        later(1)
    later(1)
    assert drain(house) == 1
    assert count(house, Outbox) == 1
    assert set(column(house, Inbox.status)) == {"handled"}


def test_nobody_waits_longer_than_eight_seconds_however_many_messages_follow(house: House) -> None:
    for _ in range(9):
        assert count(house, Outbox) == 0
        receive(house, message("+6281211110003", "sebentar ya min"))
        later(1)
    drain(house)
    assert count(house, Outbox) == 1


def test_a_turn_that_fails_three_times_sets_the_message_aside_and_tells_the_citizen_once(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    good = turning.turn

    def broken(conversation: Any, inbounds: Any, facts: Any, now: Any) -> Any:
        if any(inbound.text for inbound in inbounds):
            raise KeyError("nomor saya 081211110004")
        return good(conversation, inbounds, facts, now)

    monkeypatch.setattr(turning, "turn", broken)
    contact = receive(house, message("+6281211110004", "lampu mati")).contact
    for _ in range(6):
        later(10)
        drain(house)
    assert column(house, Inbox.status, Inbox.kind == "text") == ["failed"]
    assert len(bubbles(house, contact)) == 1
    assert "081211110004" not in caplog.text
    monkeypatch.setattr(turning, "turn", good)
    receive(house, message("+6281211110004", "lampu jalan mati di depan SDN 2 Plered"))
    later(10)
    drain(house)
    assert len(bubbles(house, contact)) == 2


def test_a_stored_state_that_no_longer_exists_is_reset_and_the_person_is_answered(house: House) -> None:
    contact = receive(house, message("+6281211110005", "halo")).contact
    later(10)
    drain(house)
    with house.database.write() as connection:
        connection.execute(Conversation.__table__.update().values(state="dancing", data={"state": "dancing", "x": [1]}))
    receive(house, message("+6281211110005", "jalan rusak di desa Cibogo"))
    later(10)
    assert drain(house) == 1
    assert len(bubbles(house, contact)) == 2


def test_a_timer_fires_once_however_many_workers_tick(house: House) -> None:
    contact = receive(house, message("+6281211110006", "halo")).contact
    with house.database.write() as connection:
        connection.execute(Timer.__table__.delete())
        timers.set_timer(connection, "contact:x:draft", clock.now(), "draft_reminder", contact=contact)
    later(1)
    assert [fire_due(house) for _ in range(3)] == [1, 0, 0]
    assert count(house, Inbox, Inbox.kind == "event") == 1


def test_what_a_killed_process_left_waiting_is_answered_by_the_next(house: House, database_url: str) -> None:
    receive(house, message("+6281211110007", "halo min"))
    house.database.dispose()
    later(5)
    assert drain(house) == 1
    assert count(house, Outbox) == 1


def test_a_corrected_category_brings_its_own_deadlines_from_the_day_of_filing(hasty_house: House) -> None:
    house = hasty_house
    receive(house, message("+6281211110008", "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered"))
    let_go(house)
    receive(house, message("+6281211110008", tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
    (report,) = column(house, Report.id)
    assert column(house, Report.deadline_class) == ["street_light"]
    act(house, report, "correct", "desk", data={"category": "jalan"})
    filed = column(house, Report.created_at)[0]
    wanted = deadlines(house.pack, "jalan", "complaint", filed, False)
    assert column(house, Report.deadline_class) == ["normal"]
    assert column(house, Report.fix_due) == [wanted.fix_due]
    assert column(house, Reminder.percent, Reminder.clock == "fix") == [150]  # at the desk nobody else is reminded


def test_a_tap_that_is_faster_than_the_senders_pen_still_finds_its_bubble(hasty_house: House) -> None:
    house = hasty_house
    contact = receive(
        house, message("+6281211110009", "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered")
    ).contact
    with house.database.write() as connection:
        connection.execute(Outbox.__table__.update().values(status="sending", left_at=clock.now()))
    tap = replace(message("+6281211110009", tap="confirm.send"), reply_to_provider_id="SMnobodyhaswrittendown")
    receive(house, tap)
    assert count(house, Report) == 1
    assert len(bubbles(house, contact)) == 2

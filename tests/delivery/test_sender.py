"""The sender against a real provider over HTTP: order, faults, the window, and never twice."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from pisa_bot import clock
from pisa_bot.delivery.sender import BACK_OFF, send_due, settle_unknown
from pisa_bot.store import outbox
from pisa_bot.store.models import Contact, Outbox
from tests.delivery.installation import YES_NO, Installation

A, B = "+6281200000001", "+6281200000002"


def test_bubbles_leave_in_order_and_the_provider_s_words_reach_the_rows(place: Installation) -> None:
    place.twilio.faults.statuses = ("sent", "delivered", "read")
    ani, budi = place.person(A), place.person(B)
    rows = [place.say(ani, "satu"), place.say(budi, "hiji"), place.say(ani, "dua"), place.say(ani, "tiga")]
    assert place.send() == 4
    assert place.bodies(A) == ["satu", "dua", "tiga"]
    assert place.bodies(B) == ["hiji"]
    assert place.statuses(*rows) == ["read"] * 4
    first = place.row(rows[0])
    assert first.provider_id == place.twilio.sent(A)[0].sid
    assert (first.provider, first.language, first.template, first.attempts) == ("twilio", "id", None, 1)
    assert first.left_at is not None


@pytest.mark.parametrize("code", [20429, 63018, 20503])
def test_a_refusal_that_passes_is_tried_again_and_the_next_bubble_waits_for_it(small: Installation, code: int) -> None:
    person = small.person(A)
    small.twilio.faults.refuse = [(code, 429 if code != 20503 else 503)]
    first, second = small.say(person, "satu"), small.say(person, "dua")
    assert small.send() == 1
    assert small.statuses(first, second) == ["queued", "queued"]
    assert small.row(first).left_at is None
    small.later(seconds=BACK_OFF[0] + 1)
    assert small.send() == 2
    assert small.bodies() == ["satu", "dua"]


def test_a_provider_that_is_away_loses_nothing_and_everything_drains_in_order(place: Installation) -> None:
    person = place.person(A)
    rows = [place.say(person, str(number)) for number in range(5)]
    place.twilio.go_away()
    for _ in range(4):
        place.send()
        place.later(seconds=31)
    assert place.bodies() == []
    place.twilio.come_back()
    place.later(minutes=10)
    place.send()
    assert place.bodies() == ["0", "1", "2", "3", "4"]
    assert place.statuses(*rows) == ["delivered"] * 5


def test_a_bubble_that_backs_off_more_than_a_minute_lets_the_next_one_pass(small: Installation) -> None:
    person = small.person(A)
    slow, quick = small.say(person, "lambat"), small.say(person, "cepat")
    with small.house.database.write() as connection:
        later = clock.now() + timedelta(minutes=2)
        connection.execute(update(Outbox).where(Outbox.id == slow).values(due_at=later))
    small.send()
    assert small.statuses(slow, quick) == ["queued", "delivered"]
    assert small.bodies() == ["cepat"]


def test_an_emergency_goes_before_everything_else(small: Installation) -> None:
    people = [small.person(f"+62812000010{number}") for number in range(4)]
    for person in people:
        small.say(person, "biasa")
    small.say(people[-1], "darurat", urgent=True)
    assert send_due(small.house, limit=1) == 1
    assert small.bodies() == ["darurat"]


def test_only_the_newest_of_several_reminders_is_sent(small: Installation) -> None:
    person = small.person(A)
    rows = [small.say(person, str(percent), collapse="reminder:7") for percent in (50, 80, 100)]
    other = small.say(person, "lain", collapse="reminder:8")
    for _ in range(4):
        small.send()
    assert small.bodies() == ["100", "lain"]
    assert small.statuses(*rows, other) == ["superseded", "superseded", "delivered", "delivered"]
    assert small.row(rows[0]).left_at is None


def test_the_language_is_the_reader_s_at_send_time(small: Installation) -> None:
    person = small.person(A)
    row = small.say(person, key="cancelled")
    with small.house.database.write() as connection:
        connection.execute(update(Contact).where(Contact.id == person).values(language="su"))
    small.send()
    assert small.row(row).language == "su"
    assert "dibatalkeun" in small.bodies()[0]


# --- answers that are lost


def test_a_lost_answer_is_settled_by_our_own_id_in_a_status_and_nothing_is_sent_twice(place: Installation) -> None:
    person = place.person(A)
    place.twilio.faults.drop_answers = 1
    row = place.say(person, "satu")
    place.send()
    place.later(minutes=5)
    place.send()
    assert place.bodies() == ["satu"]
    assert place.row(row).status == "delivered"
    assert place.row(row).provider_id == place.twilio.sent()[0].sid


def test_a_lost_answer_without_a_status_is_settled_by_listing_and_twins_are_told_apart(place: Installation) -> None:
    person = place.person(A)
    place.twilio.faults.statuses = ()
    first, second, third = (place.say(person, "sama") for _ in range(3))
    send_due(place.house)
    place.twilio.faults.drop_answers = 1
    send_due(place.house)
    send_due(place.house)
    assert place.statuses(first, second, third) == ["sent", "unknown", "sent"]
    assert settle_unknown(place.house) == 1
    assert place.row(second).status == "sent"
    assert {place.row(one).provider_id for one in (first, second, third)} == {one.sid for one in place.twilio.sent()}
    assert len(place.bodies()) == 3


def test_a_request_that_never_arrived_is_shown_as_unknown_and_not_sent_again(small: Installation) -> None:
    person = small.person(A)
    small.twilio.faults.lose_requests = 1
    row = small.say(person, "satu")
    small.send()
    small.later(hours=1)
    small.send()
    assert settle_unknown(small.house) == 0
    assert small.row(row).status == "unknown"
    assert small.bodies() == []


def test_half_an_answer_is_an_unknown_one(small: Installation) -> None:
    person = small.person(A)
    small.twilio.faults.statuses = ()
    small.twilio.faults.broken_answers = 1
    row = small.say(person, "satu")
    small.send()
    assert small.row(row).status == "unknown"
    assert settle_unknown(small.house) == 1


def test_a_sender_killed_before_the_hand_over_gives_its_row_back_and_after_it_leaves_it_unknown(
    place: Installation,
) -> None:
    person, other = place.person(A), place.person(B)
    before, after = place.say(person, "satu"), place.say(other, "dua")
    with place.house.database.write() as connection:
        claimed = {row.id: row for row in outbox.claim(connection, clock.now(), 10)}
        assert outbox.leaving(connection, claimed[after], clock.now())
    place.later(seconds=outbox.LEASE.total_seconds() + 1)
    place.send()
    assert place.bodies() == ["satu"]
    assert place.statuses(before, after) == ["delivered", "unknown"]
    with place.house.database.write() as connection:  # the killed one was only asleep
        assert not outbox.leaving(connection, claimed[before], clock.now())


# --- refusals


@pytest.mark.parametrize(("code", "reason"), [(63024, "dead_address"), (21610, "opted_out")])
@pytest.mark.parametrize("at_once", [True, False])
def test_somebody_who_cannot_be_reached_is_not_written_to_again_until_they_write(
    small: Installation, code: int, reason: str, at_once: bool
) -> None:
    person = small.person(A)
    if at_once:
        small.twilio.faults.refuse = [(code, 400)]
    else:
        small.twilio.faults.fail_later = [code]
    first, second = small.say(person, "satu"), small.say(person, "dua")
    small.send()
    assert small.statuses(first, second) == ["failed", "failed"]
    assert small.row(second).error == reason
    assert len(small.bodies()) == (0 if at_once else 1)
    small.twilio.inbound(A, "halo")
    with small.house.database.read() as connection:
        assert connection.scalar(select(Contact.blocked_reason).where(Contact.id == person)) is None


def test_a_limit_per_person_waits_a_day(small: Installation) -> None:
    person = small.person(A)
    small.twilio.faults.fail_later = [63049]
    row = small.say(person, "satu")
    small.send()
    assert small.row(row).status == "queued"
    assert timedelta(hours=23) < small.row(row).due_at - clock.now()
    assert len(small.bodies()) == 1


def test_a_bubble_that_cannot_be_worded_fails_alone(small: Installation) -> None:
    person = small.person(A)
    bad, good = small.say(person, key="no_such_key"), small.say(person, "dua")
    small.send()
    assert small.statuses(bad, good) == ["failed", "delivered"]
    assert small.row(bad).error == "defect:KeyError"


# --- buttons


def test_up_to_three_choices_are_buttons_and_their_content_is_made_once(small: Installation) -> None:
    person = small.person(A)
    for _ in range(2):
        small.say(person, "Sudah betul?", choices=YES_NO)
    small.send()
    one, two = small.twilio.sent()
    assert [payload for payload, _ in one.buttons] == ["confirm.send", "confirm.change"]
    assert one.content_sid == two.content_sid
    assert len(small.twilio.state.contents) == 1


def test_a_person_with_a_username_is_written_to_by_that_id(small: Installation) -> None:
    person = small.person("ID.4566AbCd0123456789")
    small.say(person, "halo")
    small.send()
    assert small.twilio.sent()[0].to == "whatsapp:ID.4566AbCd0123456789"

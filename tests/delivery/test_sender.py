"""The sender against a real provider over HTTP: order, faults, the window, and never twice."""

from __future__ import annotations

import re
import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from pisa_bot import clock
from pisa_bot.delivery import templates
from pisa_bot.delivery.sender import BACK_OFF, send_due, settle_unknown
from pisa_bot.store import outbox
from pisa_bot.store.models import Contact, Outbox, Report
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


# --- the window


def report(place: Installation, contact: int, state: str = "resolved") -> int:
    """A report of this contact."""
    now = clock.now()
    with place.house.database.write() as connection:
        values = {
            "number": "PWK-2611-0001", "tracking_code": "ABC234", "version": 1, "kind": "complaint", "category": "jalan",
            "agency": "dputr", "state": state, "description": "jalan rusak", "contact_id": contact, "medium": "whatsapp",
            "language": "id", "deadline_class": "normal", "created_at": now, "place_text": "", "urgent": False,
            "secret": False, "anonymous": True, "last_note": "", "data": {},
        }  # fmt: skip
        return connection.execute(Report.__table__.insert().values(**values).returning(Report.id)).scalar_one()


@pytest.mark.parametrize(
    ("role", "key", "question", "about_report", "template"),
    [
        ("citizen", "together", None, True, "pisa_report_status_id"),
        ("citizen", "together", "fixed", True, "pisa_report_resolved_id"),
        ("officer", "officer_help", None, True, "pisa_officer_new_id"),
        ("officer", "officer_reminder", None, True, "pisa_officer_reminder_id"),
        ("citizen", "together", None, False, None),
    ],
)
def test_outside_the_window_a_bubble_leaves_as_a_template_or_not_at_all(
    small: Installation, role: str, key: str, question: str | None, about_report: bool, template: str | None
) -> None:
    templates.push(small.house, small.house.channels["twilio"])  # type: ignore[arg-type]
    person = small.person(A, window=False)
    number = report(small, person) if about_report else None
    row = small.say(person, "baris satu\nbaris  dua", key=key, role=role, question=question, report=number)
    small.send()
    if template is None:
        assert small.row(row).status == "expired"
        assert small.bodies() == []
        return
    sent = small.twilio.sent()[0]
    assert sent.template == template
    assert small.row(row).status == "delivered"
    assert small.row(row).template == template.removeprefix("pisa_").removesuffix("_id")
    if key == "together":
        assert "baris satu · baris dua" in sent.body
    assert [payload for payload, _ in sent.buttons] == (
        ["fixed.happy", "fixed.unhappy", "fixed.no"] if question == "fixed" else []
    )


def test_five_minutes_before_the_provider_s_window_closes_ours_is_closed(small: Installation) -> None:
    templates.push(small.house, small.house.channels["twilio"])  # type: ignore[arg-type]
    person = small.person(A)
    number = report(small, person)
    small.later(hours=23, minutes=54)
    small.say(person, "masih bebas", report=number)
    small.send()
    small.later(minutes=2)
    small.say(person, "sudah templat", report=number)
    small.send()
    assert [one.template for one in small.twilio.sent()] == [None, "pisa_report_status_id"]


@pytest.mark.parametrize("statuses_first", [False, True])
def test_when_the_provider_says_that_the_window_is_closed_the_bubble_goes_again_as_a_template(
    place: Installation, statuses_first: bool
) -> None:
    templates.push(place.house, place.house.channels["twilio"])  # type: ignore[arg-type]
    person = place.person(A)
    place.twilio.close_window(A)  # their clock differs from ours
    place.twilio.faults.statuses_first = statuses_first
    place.twilio.faults.duplicate_statuses = True
    row = place.say(person, "kabar", report=report(place, person))
    place.send()
    place.later(minutes=1)
    place.send()
    assert [one.template for one in place.twilio.sent()] == [None, "pisa_report_status_id"]
    assert place.row(row).status == "delivered"
    assert place.row(row).provider_id == place.twilio.sent()[1].sid


def test_what_is_no_longer_true_is_not_said(small: Installation) -> None:
    person = small.person(A)
    number = report(small, person, "resolved")
    true = small.say(person, "sudah beres?", report=number, params={"_true_while": "resolved,closed"})
    small.send()
    with small.house.database.write() as connection:
        connection.execute(update(Report).values(state="in_progress"))
    untrue = small.say(person, "sudah beres?", report=number, params={"_true_while": "resolved,closed"})
    small.send()
    assert small.statuses(true, untrue) == ["delivered", "untrue"]
    assert small.row(untrue).left_at is None


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


# --- many workers


def drain_with(place: Installation, contacts: int, rows: int, workers: int = 4) -> None:
    """Queue `rows` bubbles for `contacts` people and let `workers` threads send them."""
    people = [place.person(f"+6281300{number:06d}") for number in range(contacts)]
    for number in range(rows):
        place.say(people[number % contacts], f"{number % contacts}:{number}")

    def work() -> None:
        while not done.is_set():
            if not send_due(place.house):
                with place.house.database.read() as connection:
                    open_rows = connection.scalar(
                        select(func.count()).select_from(Outbox).where(Outbox.status.in_(("queued", "sending")))
                    )
                if not open_rows:
                    done.set()
                done.wait(0.05)

    done = threading.Event()
    threads = [threading.Thread(target=work) for _ in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(240)
    place.twilio.settle(60)
    assert all(not thread.is_alive() for thread in threads)
    bodies = place.bodies()
    assert len(bodies) == len(set(bodies)) == rows
    by_person: dict[str, list[int]] = {}
    for body in bodies:
        who, number = re.fullmatch(r"(\d+):(\d+)", body).groups()  # type: ignore[union-attr]
        by_person.setdefault(who, []).append(int(number))
    assert all(numbers == sorted(numbers) for numbers in by_person.values())
    with place.house.database.read() as connection:
        assert set(connection.scalars(select(Outbox.status))) == {"delivered"}


def test_four_workers_send_three_hundred_bubbles_once_each_and_in_order(place: Installation) -> None:
    place.twilio.faults.share = 0.02
    drain_with(place, contacts=30, rows=300)


@pytest.mark.heavy
def test_four_workers_send_two_thousand_bubbles_once_each_and_in_order(place: Installation) -> None:
    place.twilio.faults.share = 0.02
    drain_with(place, contacts=100, rows=2000)

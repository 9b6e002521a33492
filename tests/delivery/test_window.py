"""The 24-hour window: inside it words, outside it a template that says the same, or nothing; never what is no longer true."""

from __future__ import annotations

import pytest
from sqlalchemy import update

from pisa_bot import clock
from pisa_bot.delivery import templates
from pisa_bot.store.models import Report
from tests.delivery.installation import Installation

A = "+6281200000001"


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

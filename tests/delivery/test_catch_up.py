"""What came while nobody listened is found in the provider's list and received, once, in the order it was written."""

from __future__ import annotations

from unittest.mock import patch

from sqlalchemy import select

from pisa_bot.delivery.catch_up import catch_up
from pisa_bot.delivery.media import fetch_due
from pisa_bot.engine.receive import receive
from pisa_bot.store.models import Inbox, Media
from tests.delivery.installation import Installation

A = "+6281200000001"


def events(place: Installation) -> list[tuple[str, str]]:
    """(event id, kind) of every message received."""
    with place.house.database.read() as connection:
        rows = connection.execute(
            select(Inbox.event_id, Inbox.kind).where(Inbox.provider == "twilio").order_by(Inbox.id)
        )
        return [(row.event_id, row.kind) for row in rows]


def test_messages_that_no_webhook_brought_are_received_once_and_in_order(place: Installation) -> None:
    assert place.twilio.inbound(A, "halo", sid="SM" + "0" * 32) == 200
    catch_up(place.house, receive)
    for number in range(1, 61):
        place.twilio.inbound(f"+62812{number % 7:08d}", f"pesan {number}", sid=f"SM{number:032d}", deliver=False)
        place.later(seconds=1)
    assert catch_up(place.house, receive) == 60
    assert catch_up(place.house, receive) == 0  # what is here already is not handed over again
    assert [event for event, _ in events(place)] == [f"twilio:SM{number:032d}" for number in range(61)]


def test_a_photo_is_caught_up_with_its_file_and_a_pin_without_its_place(place: Installation) -> None:
    place.twilio.inbound(A, photo="a.jpg", deliver=False)
    place.later(seconds=1)
    place.twilio.inbound(A, pin=(-6.6, 107.4), deliver=False)
    catch_up(place.house, receive)
    assert [kind for _, kind in events(place)] == ["photo", "cut"]
    assert fetch_due(place.house) == 1
    with place.house.database.read() as connection:
        assert connection.scalar(select(Media.status)) == "stored"


def test_a_provider_that_is_away_is_asked_again_from_the_same_moment(place: Installation) -> None:
    catch_up(place.house, receive)
    place.twilio.inbound(A, "halo", deliver=False)
    place.twilio.faults.unavailable = True
    assert catch_up(place.house, receive) == 0
    place.later(hours=2)
    place.twilio.faults.unavailable = False
    assert catch_up(place.house, receive) == 1
    assert len(events(place)) == 1


def test_the_webhook_of_a_message_that_was_caught_up_comes_late_and_changes_nothing(place: Installation) -> None:
    form = place.twilio.form(A, "halo")
    catch_up(place.house, receive)
    assert place.twilio.deliver(form) == 200
    assert len(events(place)) == 1


def test_a_list_of_several_pages_is_read_to_its_end(place: Installation) -> None:
    with patch("pisa_bot.channels.twilio.channel.LISTED_AT_ONCE", 7):
        for number in range(25):
            missed = number % 5 == 0
            place.twilio.inbound(A, f"pesan {number}", sid=f"SM{number:032d}", deliver=not missed)
            place.later(seconds=1)
        assert catch_up(place.house, receive) == 5
    assert len(events(place)) == 25

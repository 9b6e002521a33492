"""Many senders on one outbox: every bubble leaves once, and each person's in order, whatever the provider does."""

from __future__ import annotations

import re
import threading

import pytest
from sqlalchemy import func, select

from pisa_bot.delivery.sender import send_due
from pisa_bot.store.models import Outbox
from tests.delivery.installation import Installation


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

"""A local day and the seconds between two moments come out alike on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from pisa_bot.store.database import Database
from pisa_bot.store.models import Contact
from pisa_bot.store.moments import LocalDay, SecondsBetween

WIB = timedelta(hours=7)


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC), "2026-11-23"),
        (datetime(2026, 11, 23, 17, 0, tzinfo=UTC), "2026-11-24"),
        (datetime(2026, 12, 31, 23, 30, 0, 250_000, tzinfo=UTC), "2027-01-01"),
    ],
)
def test_a_day_begins_at_local_midnight(database: Database, at: datetime, day: str) -> None:
    with database.write() as connection:
        connection.execute(insert(Contact).values(created_at=at, provider="twilio"))
        assert connection.scalar(select(LocalDay(Contact.created_at, WIB))) == day


def test_seconds_are_counted_over_days_and_to_the_millisecond(database: Database) -> None:
    begun = datetime(2026, 11, 23, 16, 59, 59, 500_000, tzinfo=UTC)
    ended = begun + timedelta(days=40, hours=3, seconds=1.25)
    with database.write() as connection:
        connection.execute(insert(Contact).values(created_at=begun, last_inbound_at=ended, provider="twilio"))
        found = connection.scalar(select(SecondsBetween(Contact.created_at, Contact.last_inbound_at)))
    assert found == pytest.approx((ended - begun).total_seconds(), abs=0.002)

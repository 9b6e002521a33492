"""Who is told while somebody is on leave, today's figures, and announcements that end by themselves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from pisa_bot.house import House
from pisa_bot.store import announcements, lists, officers, today
from pisa_bot.store.models import Contact, Report, Staff

NOW = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
COMMON = {
    "tracking_code": "x", "version": 1, "kind": "complaint", "category": "jalan", "medium": "whatsapp", "urgent": False,
    "secret": False, "anonymous": True, "deadline_class": "normal", "description": "", "place_text": "", "language": "id",
    "last_note": "", "data": {}, "incident": False, "created_at": NOW,
}  # fmt: skip


@pytest.fixture
def agency(house: House) -> dict[str, tuple[int, int]]:
    """Three officers of one agency: name → (staff, contact)."""
    made: dict[str, tuple[int, int]] = {}
    with house.database.write() as connection:
        for name in ("one", "two", "three"):
            contact = connection.execute(
                insert(Contact).values(created_at=NOW, provider="twilio").returning(Contact.id)
            ).scalar_one()
            row = insert(Staff).values(agency="dputr", role="officer", name=name, active=True, created_at=NOW)
            made[name] = (connection.execute(row.values(contact_id=contact).returning(Staff.id)).scalar_one(), contact)
    return made


def told(house: House, now: datetime) -> list[int]:
    with house.database.read() as connection:
        return officers.contacts(connection, agency="dputr", now=now)


def away(house: House, staff: int, until: datetime | None, substitute: int | None = None) -> None:
    with house.database.write() as connection:
        officers.set_away(connection, staff, until, substitute)


def test_who_is_away_is_not_told_until_the_leave_is_over(house: House, agency: dict[str, tuple[int, int]]) -> None:
    away(house, agency["one"][0], NOW + timedelta(days=1))
    assert told(house, NOW) == [agency["two"][1], agency["three"][1]]
    assert told(house, NOW + timedelta(days=2)) == [contact for _, contact in agency.values()]


def test_a_substitute_is_told_instead_and_only_once(house: House, agency: dict[str, tuple[int, int]]) -> None:
    away(house, agency["one"][0], NOW + timedelta(days=1), agency["two"][0])
    assert told(house, NOW) == [agency["two"][1], agency["three"][1]]


def test_when_everybody_is_away_everybody_is_told(house: House, agency: dict[str, tuple[int, int]]) -> None:
    for staff, _ in agency.values():
        away(house, staff, NOW + timedelta(days=1))
    assert told(house, NOW) == [contact for _, contact in agency.values()]


def test_a_substitute_who_is_on_leave_too_is_none(house: House, agency: dict[str, tuple[int, int]]) -> None:
    away(house, agency["one"][0], NOW + timedelta(days=1), agency["two"][0])
    away(house, agency["two"][0], NOW + timedelta(days=1))
    assert told(house, NOW) == [agency["three"][1]]


def test_what_is_meant_for_one_officer_reaches_the_substitute_and_comes_back(
    house: House, agency: dict[str, tuple[int, int]]
) -> None:
    (one, own), (two, second), (_, third) = agency["one"], agency["two"], agency["three"]
    with house.database.read() as connection:
        assert officers.in_place_of(connection, one, NOW) == [own]
    away(house, one, NOW + timedelta(days=1), two)
    with house.database.read() as connection:
        assert officers.in_place_of(connection, one, NOW) == [second]
        assert officers.standing_in(connection, two, "dputr", NOW) == {one}
        assert officers.standing_in(connection, agency["three"][0], "dputr", NOW) == frozenset()
        assert officers.in_place_of(connection, one, NOW + timedelta(days=2)) == [own]
        assert officers.standing_in(connection, two, "dputr", NOW + timedelta(days=2)) == frozenset()
    away(house, one, NOW + timedelta(days=1))
    with house.database.read() as connection:
        assert officers.in_place_of(connection, one, NOW) == [second, third]
        assert officers.standing_in(connection, agency["three"][0], "dputr", NOW) == {one}


def test_who_is_on_leave_reads_no_list(house: House, agency: dict[str, tuple[int, int]]) -> None:
    with house.database.write() as connection:
        connection.execute(insert(Report).values(**COMMON, number="PWK-2611-0001", agency="dputr", state="forwarded"))
    away(house, agency["one"][0], NOW + timedelta(days=1), agency["two"][0])
    with house.database.read() as connection:
        reading = [contact for contact, _, _ in lists.readers(connection, NOW)]
        back = [contact for contact, _, _ in lists.readers(connection, NOW + timedelta(days=2))]
    assert reading == [agency["two"][1], agency["three"][1]]
    assert back == [contact for _, contact in agency.values()]


def test_an_announcement_holds_until_its_time_or_until_its_agency_ends_it(house: House) -> None:
    row = announcements.Row("perumda_air", "air_bersih", "32.14.04", None, "air mati", NOW + timedelta(hours=2))
    with house.database.write() as connection:
        announcements.add(connection, None, row, NOW)
        assert announcements.holding(connection, NOW) == [row]
        assert announcements.holding(connection, NOW + timedelta(hours=3)) == []
        assert announcements.end(connection, "dputr", NOW + timedelta(hours=1)) == 0
        assert announcements.end(connection, "perumda_air", NOW + timedelta(hours=1)) == 1
        assert announcements.holding(connection, NOW + timedelta(hours=1)) == []


def test_todays_figures_count_one_agency_or_all(house: House) -> None:
    start = NOW.replace(hour=0)
    common = {
        "tracking_code": "x", "version": 1, "kind": "complaint", "category": "jalan", "medium": "whatsapp", "urgent": False,
        "secret": False, "anonymous": True, "deadline_class": "normal", "description": "", "place_text": "", "language": "id",
        "last_note": "", "data": {}, "incident": False,
    }  # fmt: skip
    rows = [
        {"agency": "dputr", "state": "forwarded", "created_at": NOW, "answer_due": NOW + timedelta(days=1)},
        {
            "agency": "dputr",
            "state": "in_progress",
            "created_at": NOW - timedelta(days=9),
            "fix_due": NOW - timedelta(days=1),
        },
        {"agency": "dputr", "state": "resolved", "created_at": NOW - timedelta(days=9), "resolved_at": NOW},
        {"agency": "dputr", "state": "closed", "created_at": NOW - timedelta(days=90)},
        {"agency": "dishub", "state": "forwarded", "created_at": NOW},
        {"agency": None, "state": "triage", "created_at": NOW},
    ]
    with house.database.write() as connection:
        for place, row in enumerate(rows):
            code = f"C{place:05d}"
            connection.execute(
                insert(Report).values(**common | row | {"number": f"PWK-2611-{place:04d}", "tracking_code": code})
            )
        assert today.figures(connection, "dputr", start, NOW) == {
            "new": 1,
            "done": 1,
            "open": 2,
            "late": 1,
            "triage": 0,
            "deferred": 0,
        }
        assert today.figures(connection, None, start, NOW) == {
            "new": 3, "done": 1, "open": 3, "late": 1, "triage": 1, "deferred": 0,
        }  # fmt: skip

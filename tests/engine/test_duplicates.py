"""Reports of one thing come together: joined by citizens, merged and split by a person, gathered when there are many at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import insert, select

from pisa_bot import clock
from pisa_bot.engine import merging
from pisa_bot.engine.drain import drain
from pisa_bot.engine.nearby import mark_of
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.store import officers
from pisa_bot.store.models import Follower, Outbox, Report, ReportEvent, Staff
from tests.engine.racing import at_once
from tests.engine.reading_back import column, let_go
from tests.houses import message

FLOOD = "banjir sudah masuk rumah warga di kampung {} desa Citeko kecamatan Plered"
LIGHT = "lampu jalan mati di depan SDN 2 Citeko Plered"


@pytest.fixture
def staffed(hasty_house: House) -> Iterator[House]:
    for number, agency in enumerate(("dishub", "bpbd", "diskominfo")):
        contact = receive(hasty_house, message(f"+628130000000{number}", "halo")).contact
        with hasty_house.database.write() as connection:
            row = insert(Staff).values(agency=agency, role="officer", name=agency, active=True, created_at=clock.now())
            officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
    let_go(hasty_house)
    yield hasty_house
    clock.set_offset(timedelta())


def tell(house: House, phone: str, text: str) -> None:
    receive(house, message(phone, text))
    let_go(house)


def tap(house: House, phone: str, payload: str) -> None:
    receive(house, message(phone, tap=payload, at=clock.now() + timedelta(seconds=1)))
    let_go(house)


def said(house: House, key: str) -> int:
    """How many bubbles say this, alone or together with something else."""
    with house.database.read() as connection:
        rows = connection.execute(select(Outbox.key, Outbox.params)).all()
    return sum(found == key or f"'{key}'" in str(params) for found, params in rows)


def file(house: House, phone: str, text: str) -> None:
    tell(house, phone, text)
    if said(house, "join_offer"):
        tap(house, phone, "join.no")
    tap(house, phone, "confirm.send")


def test_a_second_citizen_joins_and_the_officers_get_the_words_but_no_second_report(staffed: House) -> None:
    file(staffed, "+6281300000011", LIGHT)
    tell(staffed, "+6281300000012", LIGHT)
    assert said(staffed, "join_offer") == 1
    tap(staffed, "+6281300000012", "join.yes")
    assert len(column(staffed, Report.id)) == 1
    assert len(column(staffed, Follower.contact_id)) == 1
    assert "join" in column(staffed, ReportEvent.verb)
    assert said(staffed, "joined") == 1


def test_a_secret_report_is_never_offered(staffed: House) -> None:
    tell(staffed, "+6281300000011", LIGHT)
    tap(staffed, "+6281300000011", "confirm.secret")
    tell(staffed, "+6281300000012", LIGHT)
    assert column(staffed, Report.secret) == [True]
    assert said(staffed, "join_offer") == 0


def test_a_person_merges_two_and_splits_them_again(staffed: House) -> None:
    file(staffed, "+6281300000011", LIGHT)
    file(staffed, "+6281300000012", LIGHT)
    first, second = column(staffed, Report.id)
    merging.merge(staffed, second, first, "desk")
    assert column(staffed, Report.state) == ["duplicate", "forwarded"]
    assert column(staffed, Report.parent_id, Report.id == second) == [first]
    assert len(column(staffed, Follower.contact_id)) == 1
    with pytest.raises(Refused):
        merging.merge(staffed, first, second, "desk")
    with pytest.raises(Refused):
        merging.merge(staffed, first, first, "desk")
    merging.split(staffed, second, "desk")
    assert column(staffed, Report.state) == ["forwarded", "triage"]
    assert column(staffed, Report.parent_id, Report.parent_id.is_not(None)) == []
    assert column(staffed, Follower.contact_id) == []


def test_five_floods_in_an_hour_become_one_incident_and_the_sixth_is_offered_it(staffed: House) -> None:
    phones = [f"+628130000002{number}" for number in range(5)]
    for number, phone in enumerate(phones):
        tell(staffed, phone, FLOOD.format(("Krajan", "Cikadu", "Lebak", "Rawa", "Tegal")[number]))
    at_once([lambda phone=phone: tap(staffed, phone, "confirm.send") for phone in phones], threads=5)
    let_go(staffed)
    at_once([lambda: fire_due(staffed) for _ in range(4)], threads=4)
    for _ in range(12):  # an officer hears one thing a turn
        clock.set_offset(clock.offset() + timedelta(seconds=2))
        drain(staffed)
        fire_due(staffed)
    states = sorted(column(staffed, Report.state))
    assert states == ["duplicate"] * 4 + ["forwarded"]
    assert sum(column(staffed, Report.incident)) == 1
    assert len(column(staffed, Follower.contact_id)) == 4
    assert said(staffed, "officer_incident") == 1
    tell(staffed, "+6281300000031", FLOOD.format("Babakan"))
    assert said(staffed, "join_incident") == 1
    tap(staffed, "+6281300000031", "join.yes")
    assert len(column(staffed, Report.id)) == 5
    assert len(column(staffed, Follower.contact_id)) == 5


def test_the_position_of_a_named_landmark_is_the_areas_and_one_it_does_not_know_has_none(house: House) -> None:
    known = next(one for one in house.pack.landmarks if one.lat and one.village)
    assert mark_of(house.pack, known.name, known.village, known.kecamatan) == (known.lat, known.lng)
    assert mark_of(house.pack, known.name, "32.14.17.2001", None) is None
    assert mark_of(house.pack, "pasar", known.village, known.kecamatan) is None
    assert mark_of(house.pack, None, None, None) is None

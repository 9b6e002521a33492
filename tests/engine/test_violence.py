"""What somebody tells of violence leaves by no outlet: every bubble, notice, list, log, figure and row is searched for it."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, text

from pisa_bot import clock
from pisa_bot.delivery.render import spoken
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.messages_json import load_params
from pisa_bot.store import officers
from pisa_bot.store.base import Base
from pisa_bot.store.models import Outbox, Report, Staff
from pisa_bot.web.metrics import measure
from pisa_bot.wording import word
from tests.engine.reading_back import let_go
from tests.houses import message

HER = "+6281277770001"
TOLD = "saya dipukuli suami tiap malam pakai sabuk, anak saya juga kena"
MORE = "sekarang saya sembunyi di rumah tetangga"
WORDS = ("dipukul", "sabuk", "suami", "sembunyi", "tetangga", "anak saya")


def seat(house: House, phone: str, agency: str, protection: bool = False) -> int:
    contact = receive(house, message(phone, "halo")).contact
    with house.database.write() as connection:
        row = insert(Staff).values(
            agency=agency, role="officer", name=agency, protection=protection, active=True, created_at=clock.now()
        )
        officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
    return contact


def test_not_a_word_of_it_leaves_by_any_outlet(hasty_house: House, caplog: pytest.LogCaptureFixture) -> None:
    house = hasty_house
    caplog.set_level(logging.DEBUG)
    desk = seat(house, "+6281277770002", "diskominfo")
    other = seat(house, "+6281277770003", "dp3a")
    named = seat(house, "+6281277770004", "dp3a", protection=True)
    her = receive(house, message(HER, TOLD)).contact
    drain(house)
    let_go(house)
    receive(house, message(HER, MORE, at=clock.now() + timedelta(seconds=1)))
    for command in ("cek", "status laporan saya"):
        let_go(house)
        receive(house, message(HER, command, at=clock.now() + timedelta(seconds=1)))
    for phone in ("+6281277770002", "+6281277770003", "+6281277770004"):
        receive(house, message(phone, "daftar"))
    clock.set_offset(timedelta(days=20))
    while fire_due(house) + drain(house):
        pass
    clock.set_offset(timedelta())

    with house.database.read() as connection:
        assert connection.scalar(select(Report.category)) == "perlindungan"
        assert connection.scalar(select(Report.secret))
        rows = connection.execute(
            select(Outbox.contact_id, Outbox.key, Outbox.params, Outbox.report_id, Outbox.created_at)
        ).all()
        bubbles = {
            (row.contact_id, word(row.key, load_params(row.params), spoken(language), house.pack))
            for row in rows
            for language in ("id", "su", "en")
        }
        dump = "\n".join(
            str(tuple(row))
            for table in Base.metadata.sorted_tables
            for row in connection.execute(text(f"SELECT * FROM {table.name}"))
        )
        figures = str(measure(connection))
        number = connection.scalar(select(Report.number)) or ""
    outlets = {
        "bubbles": "\n".join(body for _, body in bubbles),
        "database": dump,
        "log": caplog.text,
        "figures": figures,
    }
    for outlet, held in outlets.items():
        for said in WORDS:
            assert said not in held.casefold(), f"{said!r} stands in the {outlet}"

    told = {contact for contact, body in bubbles if number and number in body}
    assert named in told
    assert her in told
    assert desk not in told
    assert other not in told
    with house.database.read() as connection:
        sealed = connection.scalar(select(Report.description)) or ""
    assert TOLD in house.vault.unseal(sealed)


def test_when_nobody_is_marked_the_desk_hears_the_number_and_that_somebody_must_be_named(hasty_house: House) -> None:
    house = hasty_house
    desk = seat(house, "+6281277770012", "diskominfo")
    receive(house, message("+6281277770011", TOLD))
    drain(house)
    with house.database.read() as connection:
        number = connection.scalar(select(Report.number)) or ""
        rows = connection.execute(
            select(Outbox.key, Outbox.params).where(Outbox.contact_id == desk).order_by(Outbox.id)
        ).all()
    said = word(rows[-1].key, load_params(rows[-1].params), "id", house.pack)
    assert number in said
    assert not any(told in said.casefold() for told in WORDS)

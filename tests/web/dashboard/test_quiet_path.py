"""No page of the dashboard shows a word of what was told of violence to anybody but the officers marked for it.

Every route is asked by every role, with the ids of her own report, conversation and messages filled in.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store.models import Inbox, Report
from tests.engine.reading_back import let_go
from tests.houses import message
from tests.web.dashboard.people import PEOPLE

HER = "+6281288880001"
TOLD = "saya dipukuli suami tiap malam pakai sabuk"
MORE = "sekarang saya sembunyi di rumah tetangga"
WORDS = ("dipukul", "sabuk", "sembunyi", "tetangga")


@pytest.fixture(autouse=True)
def present() -> object:
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def hers(house: House, staff: dict[str, int]) -> dict[str, str]:
    """What stands in the addresses about her: contact, report id and number, message id."""
    contact = 0
    for words in (TOLD, MORE):
        contact = receive(house, message(HER, words, at=clock.now() + timedelta(seconds=1))).contact
        clock.set_offset(clock.offset() + timedelta(seconds=10))
        while drain(house):
            let_go(house)
    with house.database.read() as connection:
        report = connection.execute(select(Report.id, Report.number, Report.category)).one()
        inbox = connection.scalar(select(Inbox.id).where(Inbox.contact_id == contact))
    assert report.category == "perlindungan"
    return {
        "contact": str(contact), "report": str(report.id), "number": report.number, "message": str(inbox),
        "bubble": "1", "cari": "dipukuli",
    }  # fmt: skip


def pages(app: Flask, hers: dict[str, str]) -> list[str]:
    found = []
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("dashboard.") or "GET" not in (rule.methods or ()):
            continue
        filled = {name: hers.get(name, "1") for name in rule.arguments}
        if "kind" in rule.arguments:
            filled["kind"] = "csv"
        with app.test_request_context():
            path = app.url_map.bind("localhost").build(rule.endpoint, filled, force_external=False)
        found += [path, f"{path}?tab=semua&cari=sabuk", f"{path}?tab=semua", f"{path}?antrean=warga&hanya=orang"]
    return found


@pytest.mark.parametrize("login", [login for login, (_, _, marked) in PEOPLE.items() if not marked])
def test_no_page_shows_a_word_of_it(
    app: Flask, browsers: dict[str, FlaskClient], hers: dict[str, str], login: str
) -> None:
    seen = 0
    for path in pages(app, hers):
        answer = browsers[login].get(path)
        seen += answer.status_code == 200
        text = answer.get_data(as_text=True).casefold().replace("cari=sabuk", "").replace('value="sabuk"', "")
        for word in WORDS:
            assert word not in text, f"{word!r} stands on {path}"
    assert seen > 10


def test_the_marked_officer_reads_it(app: Flask, browsers: dict[str, FlaskClient], hers: dict[str, str]) -> None:
    assert "dipukuli" in browsers["protection"].get(f"/dasbor/laporan/{hers['number']}").text

"""Strikes on the dashboard: an admin sees why, lifts or confirms, the citizen's pause ends; nobody else opens the page."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient

from pisa_bot import clock
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store.models import Audit, Inbox, Strike
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message
from tests.web.dashboard.both import house
from tests.web.dashboard.people import post

__all__ = ["house"]  # a fixture: every test here runs on both databases

PAGE = "/dasbor/atur/teguran"
PHONE = "+6281377776655"


@pytest.fixture(autouse=True)
def present() -> object:
    yield
    clock.set_offset(timedelta())


def say(house: House, text: str = "", **what: object) -> int:
    contact = receive(house, message(PHONE, text, **what)).contact  # type: ignore[arg-type]
    clock.set_offset(clock.offset() + timedelta(seconds=10))
    while drain(house):
        pass
    return contact


def paused(house: House) -> int:
    for words in ("goblok", "tolol", "goblok semua"):
        contact = say(house, words)
    return contact


def test_an_admin_sees_why_and_lifts_and_what_was_kept_is_read(browsers: dict[str, FlaskClient], house: House) -> None:
    contact = paused(house)
    say(house, "jalan rusak di Plered")
    before = len(bubbles(house, contact))
    page = browsers["admin"].get(PAGE).text
    assert "Makian tanpa isi laporan" in page
    assert "1 pesan disimpan" in page
    assert "dijeda sampai" in page
    assert PHONE not in page
    assert PHONE[-7:] not in page
    assert f"/dasbor/percakapan/{contact}" in page
    log = browsers["admin"].get(f"/dasbor/percakapan/{contact}").text
    assert "jalan rusak di Plered" in re.sub(r"</?mark[^>]*>", "", log), "what is kept can be read by the admin"
    assert "disimpan selama jeda" in log
    newest = max(column(house, Strike.id))
    assert post(browsers["admin"], f"{PAGE}/{newest}", PAGE, apa="cabut", note="salah paham").status_code == 302
    assert column(house, Strike.state, Strike.id == newest) == ["lifted"]
    clock.set_offset(clock.offset() + timedelta(seconds=10))
    while drain(house):
        pass
    assert count(house, Inbox, Inbox.status == "kept") == 0
    assert len(bubbles(house, contact)) == before + 1
    assert "salah paham" in browsers["admin"].get(PAGE + "?semua=1").text
    assert column(house, Audit.subject, Audit.action == "strike_lifted") == [f"strike:{newest}"]


def test_a_confirmed_strike_stands_and_can_still_be_lifted(browsers: dict[str, FlaskClient], house: House) -> None:
    paused(house)
    newest = max(column(house, Strike.id))
    post(browsers["admin"], f"{PAGE}/{newest}", PAGE, apa="tetapkan")
    assert column(house, Strike.state, Strike.id == newest) == ["confirmed"]
    again = post(browsers["admin"], f"{PAGE}/{newest}", PAGE, apa="tetapkan")
    assert "Sudah ada yang memutuskan" in browsers["admin"].get(again.headers["Location"]).text
    post(browsers["admin"], f"{PAGE}/{newest}", PAGE, apa="cabut")
    assert column(house, Strike.state, Strike.id == newest) == ["lifted"]


def test_only_admins_decide_and_only_on_what_there_is(browsers: dict[str, FlaskClient], house: House) -> None:
    paused(house)
    newest = max(column(house, Strike.id))
    for login in ("desk", "officer", "head", "operator", "leader", "protection"):
        assert browsers[login].get(PAGE).status_code == 403
        assert post(browsers[login], f"{PAGE}/{newest}", "/dasbor/beranda", apa="cabut").status_code == 403
    assert set(column(house, Strike.state)) == {"counts"}
    assert post(browsers["admin"], f"{PAGE}/99999", PAGE, apa="cabut").status_code == 404
    assert post(browsers["admin"], f"{PAGE}/{newest}", PAGE, apa="selamanya").status_code == 400


def test_a_rejection_marked_as_a_prank_is_a_strike_of_its_reporter_and_a_plain_one_is_none(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    numbers = []
    for village in ("Cikadu, Cibatu", "Sukatani"):
        say(house, f"jalan rusak parah di desa {village}")
        let_go(house)
        contact = say(house, tap="confirm.send", at=clock.now() + timedelta(seconds=1))
        with house.database.read() as connection:
            row = connection.exec_driver_sql("select number from report order by id desc limit 1").one()
        numbers.append(row[0])
        clock.set_offset(clock.offset() + timedelta(hours=1))
    for number, prank in zip(numbers, ("", "1"), strict=True):
        form = {"verb": "reject", "note": "tidak ada apa-apa di sana"} | ({"prank": prank} if prank else {})
        page = f"/dasbor/laporan/{number}"
        assert post(browsers["admin"], f"{page}/aksi", page, **form).status_code == 302
        while drain(house):
            pass
        assert count(house, Strike) == (1 if prank else 0), prank
    assert bubbles(house, contact)[-1].key == "together"
    page = browsers["admin"].get(PAGE).text
    assert f"Petugas menutup {numbers[1]} sebagai iseng" in page


def test_people_on_the_protected_path_are_a_count_on_the_page(browsers: dict[str, FlaskClient], house: House) -> None:
    contact = paused(house)
    say(house, "saya dipukul suami tiap malam")
    page = browsers["admin"].get(PAGE).text
    assert f"/dasbor/percakapan/{contact}" not in page
    assert "2 lagi dari orang di jalur perlindungan" in page

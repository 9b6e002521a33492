"""The list: who sees which reports, search, tabs, paging by key, news, the map's points, export, kept searches, many at once."""

from __future__ import annotations

import csv
import io
import re
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openpyxl import load_workbook
from sqlalchemy import select

from pisa_bot.effects import Place
from pisa_bot.house import House
from pisa_bot.store.models import Audit, Report, ReportShare
from pisa_bot.web.dashboard.reports import export, filters
from tests.web.dashboard import filed, people
from tests.web.dashboard.queries import counting

Browsers = dict[str, FlaskClient]
LIST = "/dasbor/laporan?tab=semua&urut=terbaru"
EVIL = ["=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1"]


def numbers(client: FlaskClient, address: str = LIST) -> list[str]:
    """The numbers that a list shows, in order."""
    return re.findall(r'<tr data-number="([^"]+)"', client.get(address).text)


def test_an_agency_sees_its_own_and_what_is_shared_with_it(house: House, browsers: Browsers) -> None:
    light = filed.report(house)
    road = filed.report(house, "jalan rusak", "jalan")
    shared = filed.report(house, "banjir", "banjir", shared_with="dishub")
    assert numbers(browsers["officer"]) == [shared, light]
    assert numbers(browsers["stranger"]) == []
    for login in ("admin", "desk", "leader", "operator"):
        assert numbers(browsers[login]) == [shared, road, light], login


def test_violence_is_a_count_for_everybody_but_protection_officers(house: House, browsers: Browsers) -> None:
    secret = filed.report(house, "saya dipukul suami", "perlindungan", place=Place(), phone="+6281200000099")
    for login in ("admin", "desk", "leader", "operator"):
        page = browsers[login].get(LIST).text
        assert secret not in page, login
        assert "dipukul" not in page, login
        assert "1 laporan kekerasan" in page, login
    assert "laporan kekerasan" not in browsers["officer"].get(LIST).text
    mine = browsers["protection"].get(LIST).text
    assert secret in mine
    assert "dipukul" not in mine, "the list shows no word of it: opening it leaves a trace"
    assert numbers(browsers["protection"], f"{LIST}&cari=dipukul") == []
    for address in ("/dasbor/laporan/peta.json?tab=semua", "/dasbor/laporan/ekspor.csv?tab=semua"):
        assert secret not in browsers["protection"].get(address).text, address


def test_free_text_finds_words_numbers_and_places_whatever_their_accents(house: House, browsers: Browsers) -> None:
    found = filed.report(house, "Lampu PAREUM, can réngsé di Gang Mawar", place=Place("dekat SDN 2", "32.14.02"))
    filed.report(house, "sampah menumpuk")
    officer = browsers["admin"]
    for words in ("rengse", "gang mawar", "sdn 2", found, found[-4:] + " pareum"):
        assert numbers(officer, f"{LIST}&cari={words}") == [found], words
    assert numbers(officer, f"{LIST}&cari=100%25") == []
    assert numbers(officer, f"{LIST}&cari=_____") == []


def test_each_filter_narrows_the_list(house: House, browsers: Browsers) -> None:
    light = filed.report(house)
    flood = filed.report(house, "banjir", "banjir", urgent=True, place=Place("x", "32.14.01"), ago=timedelta(days=9))
    admin = browsers["admin"]
    for one, other in (
        ("dinas=dishub", "dinas=bpbd"),
        ("jenis=pju", "jenis=banjir"),
        ("kecamatan=32.14.02", "kecamatan=32.14.01"),
    ):
        assert numbers(admin, f"{LIST}&{one}") == [light], one
        assert numbers(admin, f"{LIST}&{other}") == [flood], other
    assert numbers(admin, f"{LIST}&darurat=1") == [flood]
    assert numbers(admin, "/dasbor/laporan?tab=terlambat") == [flood]
    assert numbers(admin, f"{LIST}&status=closed") == []
    assert numbers(admin, f"{LIST}&kanal=whatsapp&macam=complaint") == [light, flood]
    day = (filed.clock.now() - timedelta(days=5)).date().isoformat()
    assert numbers(admin, f"{LIST}&dari={day}") == [light]
    assert numbers(admin, f"{LIST}&sampai={day}") == [flood]
    assert numbers(admin, f"{LIST}&dari=kemarin&urut=hmm&tab=x&dinas=") != []


@pytest.mark.parametrize("order", ["tenggat", "terbaru", "terlama"])
def test_pages_by_key_show_every_report_once(
    house: House, browsers: Browsers, order: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pisa_bot.web.dashboard.paging.page.__defaults__", (None, 7))
    all_numbers = {filed.report(house, f"lampu {n}", ago=timedelta(hours=n % 5)) for n in range(23)}
    seen: list[str] = []
    address: str | None = f"/dasbor/laporan?tab=semua&urut={order}"
    while address:
        page = browsers["officer"].get(address).text
        seen += re.findall(r'<tr data-number="([^"]+)"', page)
        more = re.search(r'<tr id="more">.*?hx-get="([^"]+)"', page, re.S)
        address = more[1].replace("&amp;", "&") if more else None
    assert len(seen) == 23
    assert set(seen) == all_numbers


def test_a_broken_key_is_the_first_page(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    for key in ("x", "W10", "bm90IGpzb24", "W3sidCI6IjIwMjYifSwxXQ", "A" * 500):
        assert numbers(browsers["officer"], f"/dasbor/laporan?tab=semua&lanjut={key}") == [number], key


def test_news_bring_only_what_came_since_and_fits(house: House, browsers: Browsers) -> None:
    filed.report(house)
    page = browsers["officer"].get("/dasbor/laporan").text
    poll = re.search(r'hx-get="(/dasbor/laporan/baru[^"]+)"', page)
    assert poll
    address = poll[1].replace("&amp;", "&")
    assert browsers["officer"].get(address).status_code == 204
    fresh = filed.report(house, "lampu baru mati")
    filed.report(house, "jalan", "jalan")
    part = browsers["officer"].get(address, headers={"HX-Request": "true"})
    assert re.findall(r'<tr data-number="([^"]+)"', part.text) == [fresh]
    assert part.headers["HX-Trigger"] == "pisa:new"
    assert 'hx-swap-oob="true"' in part.text
    moved_on = re.search(r'hx-get="(/dasbor/laporan/baru[^"]+)"', part.text)
    assert moved_on
    assert browsers["officer"].get(moved_on[1].replace("&amp;", "&")).status_code == 204


def test_the_map_shows_the_search_of_the_list(house: House, browsers: Browsers) -> None:
    exact = filed.report(house)
    rough = filed.report(house, "lampu", place=Place("", "32.14.02"))
    nowhere = filed.report(house, "lampu", place=Place())
    points = {point[0]: point for point in browsers["officer"].get("/dasbor/laporan/peta.json").get_json()["points"]}
    assert points[exact][1:3] == [-6.6412, 107.3901]
    assert points[exact][6] == 1
    assert points[rough][6] == 0
    assert nowhere not in points
    assert browsers["stranger"].get("/dasbor/laporan/peta.json").get_json()["points"] == []


def test_borders_of_every_kecamatan_are_drawn_from_the_pack(house: House, browsers: Browsers) -> None:
    shape = browsers["officer"].get("/dasbor/batas.json").get_json()
    names = {f["properties"]["name"] for f in shape["features"] if f["properties"]["kind"] == "kecamatan"}
    assert names == {place.name for place in house.pack.kecamatan.values()}
    assert all(len(feature["geometry"]["coordinates"]) >= 1 for feature in shape["features"])


@pytest.mark.parametrize("words", EVIL)
def test_no_cell_of_an_export_becomes_a_formula(house: House, browsers: Browsers, words: str) -> None:
    filed.report(house, words)
    text = browsers["officer"].get("/dasbor/laporan/ekspor.csv?tab=semua").data.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert rows[0][0] == "Nomor"
    assert rows[1][12].startswith("'"), rows[1]
    sheet = load_workbook(io.BytesIO(browsers["officer"].get("/dasbor/laporan/ekspor.xlsx?tab=semua").data)).active
    assert sheet is not None
    cell = sheet.cell(2, 13)
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")


def test_an_export_holds_what_the_reader_sees_no_phone_and_leaves_a_trace(house: House, browsers: Browsers) -> None:
    filed.report(house)
    other = filed.report(house, "jalan", "jalan")
    text = browsers["officer"].get("/dasbor/laporan/ekspor.csv?tab=semua").text
    assert other not in text
    assert filed.PHONE.lstrip("+") not in text
    with house.database.read() as connection:
        assert connection.scalar(select(Audit.action).where(Audit.subject == "reports")) == "reports_exported"
    assert browsers["officer"].get("/dasbor/laporan/ekspor.exe").status_code == 404
    assert export.safe("biasa saja") == "biasa saja"


def test_a_search_is_kept_by_name_and_is_one_s_own(browsers: Browsers) -> None:
    query = "tab=semua&jenis=pju&cari=mawar"
    people.post(browsers["officer"], "/dasbor/laporan/tampilan", "/dasbor/laporan", name="Lampu mawar", query=query)
    page = browsers["officer"].get("/dasbor/laporan").text
    assert "Lampu mawar" in page
    assert "Lampu mawar" not in browsers["head"].get("/dasbor/laporan").text
    drop = re.search(r'action="(/dasbor/laporan/tampilan/\d+/lupakan)"', page)
    assert drop
    assert people.post(browsers["head"], drop[1], "/dasbor/laporan").status_code == 404
    people.post(browsers["officer"], drop[1], "/dasbor/laporan")
    assert "Lampu mawar" not in browsers["officer"].get("/dasbor/laporan").text


def test_many_are_moved_at_once_and_each_that_cannot_is_named(house: House, browsers: Browsers) -> None:
    first, second = filed.report(house), filed.report(house)
    foreign = filed.report(house, "jalan", "jalan")
    done = filed.report(house)
    people.post(browsers["officer"], f"/dasbor/laporan/{done}/aksi", f"/dasbor/laporan/{done}", verb="resolve")
    chosen = {"number": [first, second, foreign, done], "verb": "accept"}
    secret = people.csrf_of(browsers["officer"].get("/dasbor/laporan"))
    answer = browsers["officer"].post("/dasbor/laporan/massal", data={"csrf": secret, **chosen}, follow_redirects=True)
    assert "2 laporan: Terima." in answer.text
    assert done in answer.text
    with house.database.read() as connection:
        states = dict(connection.execute(select(Report.number, Report.state)).all())  # type: ignore[arg-type]
    assert (states[first], states[second], states[foreign], states[done]) == (
        "acknowledged", "acknowledged", "forwarded", "resolved",
    )  # fmt: skip
    forbidden = {"csrf": secret, "number": [first], "verb": "reject"}
    assert browsers["officer"].post("/dasbor/laporan/massal", data=forbidden).status_code == 400


def test_a_longer_list_asks_the_database_no_more_often(house: House, browsers: Browsers) -> None:
    filed.report(house)
    with counting(house) as few:
        browsers["admin"].get("/dasbor/laporan?tab=semua")
    for number in range(30):
        filed.report(house, f"lampu {number}")
    with counting(house) as many:
        browsers["admin"].get("/dasbor/laporan?tab=semua")
    assert len(many) == len(few) <= 8


def test_being_told_in_copy_shares_a_report(app: Flask, house: House) -> None:
    from pisa_bot import clock
    from pisa_bot.effects import Notify
    from pisa_bot.engine.notices import notify

    filed.report(house, "banjir", "banjir")
    with house.database.write() as connection:
        for _ in range(2):
            notify(connection, house, house.pack, Notify("agency", "report_copied", agency="dputr"), 1, clock.now())
        assert connection.execute(select(ReportShare.agency)).scalars().all() == ["dputr"]


@pytest.mark.parametrize(
    ("wanted", "looked_for"),
    [
        ("Lampu  MATI", ["lampu", "mati"]), ("rw 05 plered", ["rw", "05", "plered"]), ("rt 05", ["rt 05"]), ("la", []),
        (" é ", []), ("réngsé", ["rengse"]),
    ],
)  # fmt: skip
def test_a_search_needs_three_letters_somewhere(wanted: str, looked_for: list[str]) -> None:
    assert filters.words(wanted) == looked_for

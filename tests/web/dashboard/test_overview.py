"""The overview: every figure is counted within the reader's sight and opens the list of what was counted."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import update

from pisa_bot import clock
from pisa_bot.house import House
from pisa_bot.store import reports
from pisa_bot.store.models import Report
from pisa_bot.web.dashboard.overview.figures import speed
from tests.web.dashboard.both import house
from tests.web.dashboard.queries import counting

__all__ = ["house"]  # a fixture: every test here runs on both databases


def report(house: House, number: int, **values: object) -> int:
    now = clock.now()
    row = {
        "number": f"PWK-2611-{number:04d}",
        "tracking_code": "ABCDEF",
        "kind": "complaint",
        "category": "pju",
        "agency": "dishub",
        "state": "forwarded",
        "description": "lampu mati",
        "medium": "whatsapp",
        "language": "id",
        "deadline_class": "normal",
        "answer_due": now + timedelta(days=1),
        "fix_due": now + timedelta(days=9),
        "created_at": now,
        "kecamatan": "32.14.04",
        "data": {},
        **values,
    }
    with house.database.write() as connection:
        return reports.add(connection, row)


@pytest.fixture
def some(house: House) -> None:
    now = clock.now()
    report(house, 1)
    report(house, 2, fix_due=now - timedelta(hours=1))
    report(house, 3, agency="dlh", category="sampah", urgent=True)
    report(house, 4, state="closed", closed_at=now, answered_at=now + timedelta(hours=3), rating=5)
    report(house, 5, category="perlindungan", agency="dp3a", urgent=True, secret=True)


def figure(text: str, label: str) -> str:
    found = re.search(rf'figure-number">([^<]*)</span><span class="figure-label">{label}<', text)
    assert found, label
    return found[1]


def test_figures_are_counted_within_the_readers_sight(browsers: dict[str, FlaskClient], some: None) -> None:
    admin = browsers["admin"].get("/dasbor/beranda").text
    assert figure(admin, "masuk hari ini") == "4"
    assert figure(admin, "terlambat") == "1"
    assert figure(admin, "darurat terbuka") == "1"
    officer = browsers["officer"].get("/dasbor/beranda").text
    assert figure(officer, "masuk hari ini") == "3"
    assert figure(officer, "darurat terbuka") == "0"
    assert figure(browsers["protection"].get("/dasbor/beranda").text, "darurat terbuka") == "1"


def test_every_figure_opens_the_list_of_what_it_counts(browsers: dict[str, FlaskClient], some: None) -> None:
    text = browsers["admin"].get("/dasbor/beranda").text
    boxes = re.findall(r'<a class="figure[^"]*" href="([^"]+)"><span class="figure-number">(\d+)<', text)
    assert len(boxes) >= 7
    for address, count in boxes:
        page = browsers["admin"].get(address.replace("&amp;", "&"))
        assert page.status_code == 200, address
        if "/laporan" in address:
            shown = set(re.findall(r"PWK-2611-\d{4}", page.text))
            assert len(shown) == int(count), address
    for address in set(re.findall(r'href="(/dasbor/[^"#]+)"', text)):
        assert browsers["admin"].get(address.replace("&amp;", "&")).status_code in (200, 302), address


def test_an_emergency_nobody_took_on_stands_on_top_until_somebody_does(
    browsers: dict[str, FlaskClient], house: House, some: None
) -> None:
    text = browsers["admin"].get("/dasbor/beranda").text
    assert 'class="alarm" href="/dasbor/laporan/PWK-2611-0003"' in text
    assert "PWK-2611-0005" not in text
    mark = re.search(r"tanda=([\d-]+)", text)
    assert mark
    same = browsers["admin"].get(f"/dasbor/darurat?tanda={mark[1]}")
    assert same.status_code == 204
    with house.database.write() as connection:
        connection.execute(update(Report).where(Report.number == "PWK-2611-0003").values(state="acknowledged"))
    assert 'class="alarm"' not in browsers["admin"].get("/dasbor/darurat").text


def test_what_keeps_coming_back_is_named_with_its_place(
    browsers: dict[str, FlaskClient], house: House, some: None
) -> None:
    assert "Lampu jalan mati · Plered" in browsers["admin"].get("/dasbor/beranda").text


def test_half_and_nine_in_ten_are_nearest_ranks() -> None:
    answers = [(float(hour), hour <= 8) for hour in range(1, 11)]
    assert speed(answers) == (5.0, 9.0, 0.8)
    assert speed([(2.0, True)]) == (2.0, 2.0, 1.0)
    assert speed([]) == (None, None, None)


def test_the_page_asks_the_database_as_often_for_many_reports_as_for_few(
    browsers: dict[str, FlaskClient], house: House, some: None
) -> None:
    with counting(house) as few:
        browsers["admin"].get("/dasbor/beranda")
    for number in range(10, 40):
        report(
            house,
            number,
            agency=("dputr", "dlh", "dishub")[number % 3],
            category=("jalan", "sampah", "pju")[number % 3],
        )
    with counting(house) as many:
        browsers["admin"].get("/dasbor/beranda")
    assert len(many) == len(few)

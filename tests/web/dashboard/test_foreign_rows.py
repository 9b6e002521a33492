"""Every address that names a row, asked by everybody the row is not for: 404 or 403, and nothing moves."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import MetaData, insert, select

from pisa_bot import clock
from pisa_bot.engine import attaching
from pisa_bot.house import House
from pisa_bot.store.models import Report, ReportMedia, SavedView
from tests.web.dashboard import filed, people
from tests.web.dashboard.test_report import photo

READERS = ("admin", "operator", "leader", "desk", "officer", "head", "stranger")
"""Everybody who is not marked for reports about violence."""
UNTOUCHED = {"audit", "web_session", "login_attempt"}  # tables in which being refused may leave a line


@dataclass(frozen=True)
class Row:
    """A report by the names that addresses use."""

    number: str
    report: int
    media: int


@pytest.fixture
def lamp(house: House, staff: dict[str, int]) -> Row:
    return with_photo(house, filed.report(house))


@pytest.fixture
def hers(house: House, staff: dict[str, int]) -> Row:
    return with_photo(house, filed.report(house, "dipukuli suami", "perlindungan"))


def with_photo(house: House, number: str) -> Row:
    media = attaching.keep_photo(house, photo()[0].read())
    with house.database.write() as connection:
        report = connection.scalar(select(Report.id).where(Report.number == number))
        tied = {"report_id": report, "media_id": media, "role": "before", "at": clock.now()}
        connection.execute(insert(ReportMedia).values(**tied))
    assert report is not None
    return Row(number, report, media)


def addresses(app: Flask, row: Row, names: frozenset[str]) -> list[tuple[str, str]]:
    """(method, path) of every page and form whose address names a report, filled with this one."""
    found = []
    for rule in app.url_map.iter_rules():
        if not rule.endpoint.startswith("dashboard.") or "/data/" in rule.rule:
            continue  # what stands there is the number of a request about data, not of a report
        if rule.arguments and rule.arguments <= names:
            filled = {name: getattr(row, name) for name in rule.arguments}
            with app.test_request_context():
                path = app.url_map.bind("localhost").build(rule.endpoint, filled, force_external=False)
            found += [(method, path) for method in sorted((rule.methods or set()) & {"GET", "POST"})]
    return found


def held(house: House) -> dict[str, list[tuple[object, ...]]]:
    """Everything the database holds, but for what a refusal may write."""
    with house.database.read() as connection:
        tables = MetaData()
        tables.reflect(connection)
        return {
            name: [tuple(row) for row in connection.execute(select(table))]
            for name, table in tables.tables.items()
            if name not in UNTOUCHED
        }


def refused(app: Flask, house: House, client: FlaskClient, row: Row) -> int:
    """Ask every address of a report, with forms that would do something; how many there were."""
    secret = people.csrf_of(client.get("/dasbor/akun"))
    before = held(house)
    form = {"csrf": secret, "verb": "reject", "note": "x", "text": "x", "agency": "dlh", "category": "sampah"}
    asked = addresses(app, row, frozenset({"number", "report", "media"}))
    for method, path in asked:
        answer = client.get(path) if method == "GET" else client.post(path, data=form)
        assert answer.status_code in (403, 404), (method, path, answer.status_code)
    assert held(house) == before
    return len(asked)


def test_a_report_of_another_agency_is_nobody_else_s(
    app: Flask, house: House, browsers: dict[str, FlaskClient], lamp: Row
) -> None:
    for login in ("stranger", "protection"):
        assert refused(app, house, browsers[login], lamp) >= 8


@pytest.mark.parametrize("login", READERS)
def test_a_report_about_violence_is_nobody_s_but_the_marked_officers(
    app: Flask, house: House, browsers: dict[str, FlaskClient], hers: Row, login: str
) -> None:
    assert refused(app, house, browsers[login], hers) >= 8


@pytest.mark.parametrize("login", ["stranger", "officer"])
def test_a_file_is_opened_through_its_own_report_only(
    house: House, browsers: dict[str, FlaskClient], lamp: Row, hers: Row, login: str
) -> None:
    crossed = replace(lamp, media=hers.media)
    assert browsers[login].get(f"/dasbor/laporan/{crossed.number}/berkas/{crossed.media}").status_code == 404


def test_a_kept_search_is_dropped_by_its_owner_only(
    house: House, browsers: dict[str, FlaskClient], staff: dict[str, int]
) -> None:
    kept = {"staff_id": staff["officer"], "name": "lampu", "query": "jenis=pju", "created_at": clock.now()}
    with house.database.write() as connection:
        view = connection.execute(insert(SavedView).values(**kept).returning(SavedView.id)).scalar_one()
    answer = people.post(browsers["head"], f"/dasbor/laporan/tampilan/{view}/lupakan", "/dasbor/laporan")
    assert answer.status_code == 404
    assert "lampu" in browsers["officer"].get("/dasbor/laporan").text

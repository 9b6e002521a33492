"""The pages at twenty thousand reports, on both databases: which way their statements go, how many there are, how large a page is.

Nothing is timed here (`pisa bench dashboard` does that): a plan that walks a table is slow on every machine, sooner or later.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.app import create_app
from pisa_bot.house import House
from pisa_bot.store.models import Report
from pisa_bot.web.dashboard.reports import filters, listing, scope
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import Reader, Role
from tests import postgres
from tests.bench.dashboard import PAGES, filled, places
from tests.web.dashboard import people
from tests.web.dashboard.queries import most_read, steps, timing

REPORTS = 20_000
LATER = 60_000  # bytes of a page, compressed, when style and code are there already
STATEMENTS = 15  # of any page
LIST_STATEMENTS = 6
# On PostgreSQL, the rows that one step of a plan may look at; on SQLite, the hundreds of steps of its machine that a statement
# may take (a row looked at is about ten steps, with its words compared twice that).
ROWS, STEPS = REPORTS // 5, REPORTS // 15
# What looks at all there is by its nature: a search for what hardly exists (SQLite has no trigrams), a map of everything.
WIDE = {
    "filter, rare channel", "free text, nothing", "free text, rare", "free text, common", "free text, two letters", "map, all",
    "map, all, near",
}  # fmt: skip


class District:
    """A filled house and a browser for everybody its pages are asked as."""

    def __init__(self, house: House) -> None:
        self.house, self.known = house, places(house, REPORTS)
        staff = people.settle(house)
        app = create_app(house.settings, house)
        self.browsers = {login: people.signed_in(app, house, staff[login]) for login, _ in PAGES.values()}

    def page(self, name: str) -> tuple[FlaskClient, str]:
        login, path = PAGES[name]
        return self.browsers[login], path.format(**self.known)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def district(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[District]:
    folder: Path = tmp_path_factory.mktemp("district")
    url = f"sqlite:///{folder}/pisa.sqlite3"
    if request.param == "postgresql":
        running: postgres.Cluster = request.getfixturevalue("cluster")
        url = running.make_database()
    with filled(url, folder, REPORTS) as house:
        yield District(house)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_goes_along_indexes_asks_seldom_and_is_small(district: District, name: str) -> None:
    client, path = district.page(name)
    client.get(path)
    with timing(district.house) as sent:
        answer = client.get(path, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code in (200, 204, 302)
    assert len(answer.data) <= LATER
    assert len(sent) <= (LIST_STATEMENTS if name.startswith(("list", "filter", "free text")) else STATEMENTS)
    for one in sent:
        if not one.statement.startswith(("SELECT", "WITH")):
            continue
        if district.house.database.sqlite:
            assert steps(district.house, one) <= STEPS or name in WIDE, one.statement
        else:
            rows, way = most_read(district.house, one)
            assert rows <= ROWS or (name in WIDE and rows <= REPORTS), (rows, way, one.statement)


READERS = {
    "admin": Reader(1, "A", "diskominfo", frozenset({Role.ADMIN})),
    "officer": Reader(2, "B", "dishub", frozenset({Role.OFFICER})),
    "protection": Reader(3, "C", "dp3a", frozenset({Role.OFFICER, Role.PROTECTION})),
}
SEARCHES = (
    Filter(), Filter(tab="terlambat"), Filter(tab="semua", urut="terlama", jenis="pju"), Filter(tab="berakhir", urut="terbaru"),
    Filter(tab="semua", urut="terbaru", cari="lampu mati"),
)  # fmt: skip


@pytest.mark.parametrize("login", READERS)
@pytest.mark.parametrize("wish", SEARCHES, ids=lambda wish: wish.query() or "open")
def test_pages_made_of_parts_hold_what_one_condition_holds_in_the_same_order(
    district: District, login: str, wish: Filter
) -> None:
    reader, pack, now = READERS[login], district.house.pack, clock.now()
    order = filters.order(wish)
    whole = select(Report.id).where(scope.visible(reader, pack), *filters.conditions(wish, pack))
    tab = filters.in_tab(wish.tab, now)
    whole = whole if tab is None else whole.where(tab)
    with district.house.database.read() as connection:
        expected = list(connection.scalars(order.sorted(whole)))
        found: list[int] = []
        after: str | None = None
        for _page in range(4):
            page = listing.rows(connection, reader, pack, wish, now, after)
            found += [row.id for row in page.rows]
            after = page.after
            if after is None:
                break
        counts = listing.counts(connection, reader, pack, wish, now)
    assert found == expected[: len(found)]
    assert len(found) == min(len(expected), 200)
    assert counts.tabs[wish.tab] == min(len(expected), listing.COUNT_AT_MOST)


def test_shared_reports_are_among_an_agencys_pages(district: District) -> None:
    reader, pack = READERS["officer"], district.house.pack
    with district.house.database.read() as connection:
        page = listing.rows(connection, reader, pack, Filter(tab="semua", urut="terbaru"), clock.now())
    assert {row.agency for row in page.rows} > {"dishub"}


def test_piles_on_the_map_hold_every_report_once_and_a_nearer_view_shows_pins(district: District) -> None:
    client = district.browsers["admin"]
    area = client.get("/dasbor/laporan/peta.json?tab=semua&kotak=-6.95,107.1,-6.2,107.8").get_json()
    assert area["points"] == []
    assert not area["whole"]
    reader, pack = READERS["admin"], district.house.pack
    placed = select(Report.id).where(scope.visible(reader, pack), Report.kecamatan.is_not(None))
    with district.house.database.read() as connection:
        assert sum(pile[2] for pile in area["piles"]) == len(connection.scalars(placed).all())
        one = connection.execute(select(Report.lat, Report.lng).where(Report.lat.is_not(None)).limit(1)).one()
    box = f"{one.lat - 0.0004},{one.lng - 0.0004},{one.lat + 0.0004},{one.lng + 0.0004}"
    near = client.get(f"/dasbor/laporan/peta.json?tab=semua&kotak={box}").get_json()
    assert near["piles"] == []
    assert near["points"]
    assert all(abs(point[1] - one.lat) < 0.001 for point in near["points"])

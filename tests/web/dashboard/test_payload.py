"""What a browser has to fetch: a page with everything it names within 300 kB the first time, 60 kB later, files never twice."""

from __future__ import annotations

import gzip
import posixpath
import re

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from pisa_bot.house import House
from pisa_bot.web.dashboard import assets
from tests.web.dashboard import filed

FIRST, LATER = 300_000, 60_000  # bytes as they leave the server
ZIPPED = {"Accept-Encoding": "gzip"}
NAMED = re.compile(r'(?:href|src)="(/dasbor/aset/[^"#]+)')
IMPORTED = re.compile(r'(?:import|from) "(\./[^"]+)"')
LATE = re.compile(r'"(vendor/[^"]+\.(?:js|css))"')  # what the map's module loads by itself
Browsers = dict[str, FlaskClient]


def fetched(client: FlaskClient, page: TestResponse) -> dict[str, int]:
    """Every file a page needs, with its size as it leaves: named in it, imported by its modules, loaded for its map."""
    root = f"/dasbor/aset/{assets.version()}/"
    waiting, sizes = set(NAMED.findall(gzip.decompress(page.data).decode())), dict[str, int]()
    while waiting:
        address = waiting.pop()
        answer = client.get(address, headers=ZIPPED)
        assert answer.status_code == 200, address
        sizes[address] = len(answer.data)
        if address.endswith(".js") and "/vendor/" not in address:
            code = gzip.decompress(answer.data).decode()
            waiting |= {
                posixpath.normpath(posixpath.join(posixpath.dirname(address), name)) for name in IMPORTED.findall(code)
            }
            waiting |= {root + name for name in LATE.findall(code)}
        waiting -= sizes.keys()
    return sizes


@pytest.fixture
def number(house: House) -> str:
    numbers = [filed.report(house, f"lampu jalan mati di depan pasar, nomor {n}") for n in range(55)]
    return numbers[-1]


@pytest.mark.parametrize(
    ("login", "path"),
    [
        ("admin", "/dasbor/beranda"), ("admin", "/dasbor/laporan"), ("officer", "/dasbor/laporan"),
        ("officer", "/dasbor/laporan/{number}"), ("admin", "/dasbor/meja"), ("admin", "/dasbor/percakapan"),
        ("operator", "/dasbor/loket"), ("admin", "/dasbor/atur"), ("admin", "/dasbor/atur/audit"),
    ],
)  # fmt: skip
def test_a_first_visit_and_a_later_one_are_light(browsers: Browsers, number: str, login: str, path: str) -> None:
    client = browsers[login]
    page = client.get(path.format(number=number), headers=ZIPPED)
    assert page.status_code == 200
    assert page.headers["Content-Encoding"] == "gzip"
    assert len(page.data) <= LATER
    files = fetched(client, page)
    extra = sum(
        len(client.get(part, headers=ZIPPED).data) for part in ("/dasbor/batas.json", "/dasbor/laporan/peta.json")
    )
    total = len(page.data) + sum(files.values()) + extra
    assert total <= FIRST, (total, files)


def test_a_file_is_kept_for_a_year_under_an_address_that_changes_with_it(browsers: Browsers) -> None:
    client = browsers["officer"]
    page = client.get("/dasbor/laporan", headers=ZIPPED)
    for address in fetched(client, page):
        answer = client.get(address, headers=ZIPPED)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert answer.headers["Vary"] == "Accept-Encoding"
        assert f"/{assets.version()}/" in address
    old = client.get("/dasbor/aset/000000000000/js/app.js", headers=ZIPPED)
    assert old.headers["Cache-Control"] == "no-cache"


def test_the_version_is_a_hash_of_what_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    files = assets._files()
    before = assets.version()
    assets.version.cache_clear()
    monkeypatch.setattr(assets, "_files", lambda: {**files, "js/app.js": files["js/theme.js"]})
    try:
        assert assets.version() != before
    finally:
        monkeypatch.undo()
        assets.version.cache_clear()
    assert assets.version() == before

"""What citizens and officers write is shown as it was written and never becomes markup, on any page that shows it."""

from __future__ import annotations

import html

import pytest
from flask.testing import FlaskClient

from pisa_bot.effects import Place
from pisa_bot.house import House
from tests.web.dashboard import filed, people
from tests.web.dashboard.payloads import PAYLOADS


@pytest.mark.parametrize("payload", PAYLOADS)
def test_words_stay_words(house: House, browsers: dict[str, FlaskClient], payload: str) -> None:
    place = Place(payload[:200], "32.14.02", None, payload[:80], -6.64, 107.39)
    number = filed.report(house, f"lampu {payload}", place=place)
    address = f"/dasbor/laporan/{number}"
    client = browsers["officer"]
    people.post(client, f"{address}/catatan", address, text=payload)
    people.post(client, f"{address}/aksi", address, verb="progress", note=payload)
    people.post(client, "/dasbor/laporan/tampilan", "/dasbor/laporan", name=payload[:60], query=f"cari={payload}")
    shown = payload.replace("\x00", "")
    pages = ("/dasbor/laporan?tab=semua", address, f"{address}/cetak")
    for path in pages:
        text = client.get(path).text
        if "<" in shown or '"' in shown:
            assert shown not in text, path
        assert html.escape(shown[:40]).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in text, path
    search = client.get("/dasbor/laporan", query_string={"cari": payload, "tab": "semua"}).text
    assert "<script>window" not in search
    assert client.get("/dasbor/laporan/peta.json?tab=semua").mimetype == "application/json"

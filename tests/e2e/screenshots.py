"""Pictures of the dashboard's pages for the docs, taken of an installation that exists for the moment only.

    python -m tests.e2e.screenshots docs/screens

Fills it with reports of our own making and takes each page on a laptop and a phone, in light and dark.
"""

from __future__ import annotations

import random
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from pisa_bot.effects import Place
from tests.e2e import dashboard
from tests.web.dashboard import filed, people

WORDS = {
    "pju": ("Lampu jalan mati tiga buah di depan kantor desa", "lampu gang pareum ti kamari, poék pisan"),
    "jalan": ("Jalan berlubang besar, sudah dua motor jatuh minggu ini", "jalan ruksak parah payuneun sakola"),
    "sampah": ("Sampah menumpuk di pinggir jalan, sudah seminggu tidak diangkut",),
    "drainase": ("Selokan mampet, kalau hujan air masuk ke rumah",),
    "air_bersih": ("Air PDAM tidak mengalir sejak kemarin sore",),
    "banjir": ("Banjir selutut di RT 3, mohon perahu untuk warga lansia",),
    "pohon": ("Pohon besar miring ke jalan, takut roboh",),
}
SHOTS = (
    ("sign-in", "", "/dasbor/masuk", "laptop", "light"),
    ("reports", "admin", "/dasbor/laporan", "laptop", "light"),
    ("reports-dark", "admin", "/dasbor/laporan", "laptop", "dark"),
    ("reports-phone", "officer", "/dasbor/laporan", "phone", "light"),
    ("report", "officer", "/dasbor/laporan/{number}", "laptop", "light"),
    ("report-phone", "officer", "/dasbor/laporan/{number}", "phone", "dark"),
    ("sheet", "officer", "/dasbor/laporan/{number}/cetak", "laptop", "light"),
)


def main(folder: Path) -> None:
    """Write a PNG for each of SHOTS."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room, dashboard.office(Path(room)) as office, dashboard.chromium() as browser:
        number = fill(office)
        for name, login, path, screen, theme in SHOTS:
            with dashboard.page(browser, office, screen, theme) as opened:
                if login:
                    dashboard.come_in(opened, office, login)
                opened.goto(office.address + path.format(number=number))
                opened.wait_for_load_state("networkidle")
                if name.startswith("reports") and screen == "laptop":
                    opened.get_by_role("button", name="Peta").click()
                    opened.locator(".kec-name").first.wait_for()
                if name == "report":
                    opened.locator(".verb", has_text="Selesai").click()
                opened.wait_for_timeout(800)
                opened.screenshot(path=folder / f"{name}.png")
                print(folder / f"{name}.png")


def fill(office: dashboard.Office) -> str:
    """Some weeks of reports; returns the number of one with a history."""
    draw, pack = random.Random(3), office.house.pack
    villages = tuple(pack.villages.values())
    for index in range(60):
        category = draw.choice(tuple(WORDS))
        village = draw.choice(villages)
        spot = (village.lat + draw.uniform(-0.008, 0.008), village.lng + draw.uniform(-0.008, 0.008))
        filed.report(
            office.house,
            draw.choice(WORDS[category]),
            category,
            place=Place(f"dekat balai {village.name}", village.kecamatan, village.code, None, *spot),
            urgent=category == "banjir" and index % 3 == 0,
            ago=timedelta(hours=draw.uniform(0.3, 400)),
            phone=f"+62812000{index:05}",
        )
    village = next(found for found in villages if found.kecamatan == "32.14.02")
    place = Place("depan kantor desa", village.kecamatan, village.code, None, village.lat, village.lng)
    number = filed.report(office.house, WORDS["pju"][0], "pju", place=place, ago=timedelta(hours=9))
    client = people.signed_in(office.door.application, office.house, office.staff["officer"])
    address = f"/dasbor/laporan/{number}"
    people.post(client, f"{address}/aksi", address, verb="accept", note="Petugas kami akan ke lokasi hari ini.")
    people.post(client, f"{address}/catatan", address, text="Stok lampu LED 60 W tinggal dua, minta dari gudang.")
    return number


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screens"))

"""How long the dashboard's pages take on the server with a hundred thousand reports on PostgreSQL and twenty thousand on SQLite.

    pisa bench dashboard [--reports 100000] [--sqlite-reports 20000] [--rounds 40] [--plans] [--json FILE]

Fills a fresh database of each kind (`tests.bench.district`), asks every page through the real application and prints, in
milliseconds, p50 and p95 of the wall clock and of the processor: that of this process (on SQLite all there is) and that of
PostgreSQL's own process. The first row is the sign-in page, which asks the database nothing: what a page costs at all.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import text

from pisa_bot.app import create_app
from pisa_bot.house import House
from pisa_bot.run import settle
from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from pisa_bot.web.dashboard import paging
from tests import postgres
from tests.bench.district import RARE, TALKATIVE, fill
from tests.conftest import PHONE_KEYS
from tests.houses import open_house
from tests.web.dashboard import people
from tests.web.dashboard.queries import counting, plan_of, timing, ways

BASELINE = "sign-in page"
SMALL = ("web_session", "staff", "pack_change", "saved_view", "SEARCH web_session", "SEARCH staff")  # on every page
PAGES = {
    "list, open": ("admin", "/dasbor/laporan"),
    "list, all, newest": ("admin", "/dasbor/laporan?tab=semua&urut=terbaru"),
    "list, late": ("admin", "/dasbor/laporan?tab=terlambat"),
    "list, ended": ("admin", "/dasbor/laporan?tab=berakhir&urut=terbaru"),
    "list, one agency": ("officer", "/dasbor/laporan"),
    "list, one agency, all": ("officer", "/dasbor/laporan?tab=semua&urut=terbaru"),
    "list, page 200": ("admin", "/dasbor/laporan/lagi?tab=semua&urut=terbaru&lanjut={deep}"),
    "filter, kind and place": ("admin", "/dasbor/laporan?tab=semua&jenis=jalan&kecamatan={kecamatan}&urut=terbaru"),
    "filter, an agency": ("admin", "/dasbor/laporan?tab=semua&dinas=dputr&urut=terbaru"),
    "filter, old period": ("admin", "/dasbor/laporan?tab=semua&dari={month}&sampai={month}&urut=terbaru"),
    "filter, rare channel": ("admin", "/dasbor/laporan?kanal=sp4n&darurat=1"),
    "free text, common": ("admin", "/dasbor/laporan?tab=semua&cari=lampu+mati&urut=terbaru"),
    "free text, rare": ("admin", f"/dasbor/laporan?tab=semua&cari={RARE}&urut=terbaru"),
    "free text, nothing": ("admin", "/dasbor/laporan?tab=semua&cari=zebrakuning&urut=terbaru"),
    "free text, two letters": ("admin", "/dasbor/laporan?tab=semua&cari=qx&urut=terbaru"),
    "free text, open": ("admin", "/dasbor/laporan?cari=banjir"),
    "free text, one agency": ("officer", "/dasbor/laporan?tab=semua&cari=lampu+mati&urut=terbaru"),
    "news, none": ("admin", "/dasbor/laporan/baru?sejak={newest}"),
    "map, open": ("admin", "/dasbor/laporan/peta.json"),
    "map, all": ("admin", "/dasbor/laporan/peta.json?tab=semua&kotak=-6.80,107.25,-6.40,107.65"),
    "map, all, near": ("admin", "/dasbor/laporan/peta.json?tab=semua&kotak={box}"),
    "map, one agency": ("officer", "/dasbor/laporan/peta.json"),
    "one report": ("admin", "/dasbor/laporan/{number}"),
    "overview": ("admin", "/dasbor/beranda"),
    "overview, one agency": ("officer", "/dasbor/beranda"),
    "emergencies asked for": ("admin", "/dasbor/darurat"),
    "desk, to sort": ("desk", "/dasbor/meja"),
    "desk, not arrived": ("desk", "/dasbor/meja?antrean=gagal"),
    "conversations": ("admin", "/dasbor/percakapan"),
    "conversations, officers": ("admin", "/dasbor/percakapan?hanya=petugas"),
    "conversations, with people": ("admin", "/dasbor/percakapan?hanya=orang"),
    "conversations, by number": ("admin", "/dasbor/percakapan?cari={number}"),
    "one conversation": ("admin", f"/dasbor/percakapan/{TALKATIVE}"),
    "audit log": ("admin", "/dasbor/atur/audit"),
    "audit log, one person": ("admin", "/dasbor/atur/audit?pelaku=staff:3"),
    "audit log, nobody": ("admin", "/dasbor/atur/audit?pelaku=staff:999&tindakan=number_revealed"),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """One page: milliseconds, statements sent, bytes as they leave (compressed)."""

    database: str
    reports: int
    page: str
    p50: float
    p95: float
    cpu_p50: float
    cpu_p95: float
    server_cpu_p50: float
    server_cpu_p95: float
    queries: int
    bytes: int


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000, help="on PostgreSQL; 0: not at all")
    parser.add_argument("--sqlite-reports", type=int, default=20_000, help="0: not at all")
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--only", default="", help="pages whose name holds this")
    parser.add_argument("--plans", action="store_true", help="print how each page's statements read their tables")
    parser.add_argument("--json", type=Path, help="write the figures here too")
    chosen = parser.parse_args(arguments)
    found: list[Measured] = []
    with tempfile.TemporaryDirectory() as folder:
        if chosen.sqlite_reports:
            url = f"sqlite:///{folder}/pisa.sqlite3"
            with filled(url, Path(folder), chosen.sqlite_reports) as house:
                found += measure(house, chosen.sqlite_reports, chosen.rounds, chosen.only, chosen.plans)
        if chosen.reports:
            with postgres.cluster() as cluster, filled(cluster.make_database(), Path(folder), chosen.reports) as house:
                found += measure(house, chosen.reports, chosen.rounds, chosen.only, chosen.plans)
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(row) for row in found], indent=1) + "\n")


@contextmanager
def filled(url: str, folder: Path, reports: int) -> Iterator[House]:
    """A house over a fresh database with that many reports."""
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    database.dispose()
    opened = open_house(url, PHONE_KEYS)
    opened = replace(opened, settings=replace(opened.settings, media_dir=str(folder / "media")))
    begun = time.perf_counter()
    fill(opened, reports)
    print(f"\n{reports:,} reports drawn in {time.perf_counter() - begun:.0f} s", flush=True)
    try:
        yield opened
    finally:
        opened.database.dispose()


def places(house: House, reports: int) -> dict[str, object]:
    """What stands in the addresses of PAGES."""
    with house.database.read() as connection:
        row = connection.execute(
            text("SELECT id, number FROM report WHERE description NOT LIKE 'gAAAA%' ORDER BY id DESC LIMIT 1")
        ).one()
        deep = connection.execute(
            text("SELECT created_at, id FROM report ORDER BY created_at DESC LIMIT 1 OFFSET :deep"),
            {"deep": min(10_000, reports // 2)},
        ).one()
        busiest = connection.execute(
            text("SELECT kecamatan, village FROM report GROUP BY kecamatan, village ORDER BY count(*) DESC LIMIT 1")
        ).one()
    at = deep.created_at if isinstance(deep.created_at, datetime) else datetime.fromisoformat(deep.created_at)
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    middle = house.pack.villages.get(busiest.village) or house.pack.kecamatan[busiest.kecamatan]
    return {
        "newest": row.id,
        "number": row.number,
        "kecamatan": busiest.kecamatan,
        "month": f"{at:%Y-%m-%d}",
        "deep": paging.write_key([at, deep.id]),
        "box": f"{middle.lat - 0.01:.4f},{middle.lng - 0.01:.4f},{middle.lat + 0.01:.4f},{middle.lng + 0.01:.4f}",
    }


def measure(house: House, reports: int, rounds: int, only: str = "", plans: bool = False) -> list[Measured]:
    """Print a line for each page."""
    staff = people.settle(house)
    app = create_app(house.settings, house)
    known = places(house, reports)
    browsers = {login: people.signed_in(app, house, staff[login]) for login in {login for login, _ in PAGES.values()}}
    settle()
    kind = "SQLite" if house.database.sqlite else "PostgreSQL"
    print(
        f"{kind}, {reports:,} reports, {rounds} rounds: milliseconds, p50 and p95 of the wall clock, of the processor in the"
    )
    print("web process and of the processor in the database's own; statements; kB as it leaves")
    print(f"{'page':<28}{'wall':>15}{'web CPU':>15}{'server CPU':>15}{'queries':>9}{'kB':>7}")
    found = [_page(house, app.test_client(), kind, reports, BASELINE, "/dasbor/masuk", rounds)]
    for name, (login, path) in PAGES.items():
        if only in name:
            found.append(_page(house, browsers[login], kind, reports, name, path.format(**known), rounds))
            if plans:
                _show_plans(house, browsers[login], path.format(**known))
    print(json.dumps([asdict(row) for row in found]))
    return found


def _page(house: House, client: FlaskClient, kind: str, reports: int, name: str, path: str, rounds: int) -> Measured:
    headers = {"Accept-Encoding": "gzip"}
    answer = client.get(path, headers=headers)
    assert answer.status_code in (200, 204, 302), (name, answer.status_code)
    with counting(house) as seen:
        client.get(path, headers=headers)
    client.get(path, headers=headers)
    servers = _servers(house)
    took: list[tuple[float, float, float]] = []
    for _ in range(rounds):
        begun, busy, theirs = time.perf_counter(), time.process_time(), _worked(servers)
        client.get(path, headers=headers)
        wall, mine = time.perf_counter() - begun, time.process_time() - busy
        took.append((wall * 1000, mine * 1000, (_worked(servers) - theirs) * 1000))
    half, last = rounds // 2, min(rounds - 1, int(rounds * 0.95))
    wall_, mine_, theirs_ = (sorted(column) for column in zip(*took, strict=True))
    row = Measured(
        kind, reports, name, *(round(column[at], 2) for column in (wall_, mine_, theirs_) for at in (half, last)),
        len(seen), len(answer.data),
    )  # fmt: skip
    print(
        f"{name:<28}{row.p50:>7.1f}{row.p95:>8.1f}{row.cpu_p50:>7.1f}{row.cpu_p95:>8.1f}{row.server_cpu_p50:>7.1f}"
        f"{row.server_cpu_p95:>8.1f}{row.queries:>9}{row.bytes / 1024:>7.1f}",
        flush=True,
    )
    return row


def _servers(house: House) -> list[Path]:
    """Where the system counts the processor time of the database's processes that serve us."""
    if house.database.sqlite:
        return []
    query = text("SELECT pid FROM pg_stat_activity WHERE datname = current_database()")
    with house.database.read() as connection:
        return [Path(f"/proc/{pid}/schedstat") for pid in connection.scalars(query)]


def _worked(servers: list[Path]) -> float:
    """Seconds on a processor so far; what the system does not tell counts as none."""
    total = 0
    for path in servers:
        with suppress(OSError, ValueError, IndexError):
            total += int(path.read_text().split()[0])
    return total / 1e9


def _show_plans(house: House, client: FlaskClient, path: str) -> None:
    """How the page's statements read their tables, and the whole plan of the slowest."""
    with timing(house) as sent:
        client.get(path)
    asked = [one for one in sent if one.statement.startswith(("SELECT", "WITH"))]
    for one in asked:
        found = [way for way in ways(house, one) if not way.startswith(SMALL)]
        if found:
            print(f"    {'; '.join(found)}")
    slowest = max(asked, key=lambda one: one.seconds)
    print(f"      slowest statement {slowest.seconds * 1000:.1f} ms: {' '.join(slowest.statement.split())[:160]}")
    for line in plan_of(house, slowest):
        print(f"        {line}")


if __name__ == "__main__":
    main()

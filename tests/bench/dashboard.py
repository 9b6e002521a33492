"""How long the dashboard's pages take on the server with a hundred thousand reports on PostgreSQL and twenty thousand on SQLite.

    python -m tests.bench.dashboard [--reports 100000] [--sqlite-reports 20000] [--rounds 40] [--plans]

Fills a fresh database of each kind with drawn reports (a fixed seed), asks each page through the real application as an
administrator and as an officer, and prints p50 and p95 in milliseconds, the processor time of this
process (on SQLite all there is; on PostgreSQL without the server's own), the statements a page sends and how large it leaves.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import insert, text

from pisa_bot.app import create_app
from pisa_bot.areas.model import Pack
from pisa_bot.house import House
from pisa_bot.reports.deadlines import class_of
from pisa_bot.store.database import Database
from pisa_bot.store.folding import fold
from pisa_bot.store.models import Contact, Report, ReportEvent
from pisa_bot.store.upgrade import upgrade
from tests import postgres
from tests.conftest import PHONE_KEYS
from tests.houses import open_house
from tests.web.dashboard import people
from tests.web.dashboard.queries import counting

STATES = (
    ["closed"] * 70 + ["resolved"] * 6 + ["forwarded"] * 6 + ["in_progress"] * 6 + ["acknowledged"] * 4 + ["rejected"] * 4
    + ["triage"] * 2 + ["referred"] * 2
)  # fmt: skip
WORDS = (
    "lampu", "jalan", "mati", "rusak", "bolong", "banjir", "sampah", "menumpuk", "warga", "minta", "tolong", "segera",
    "depan", "pasar", "gang", "sekolah", "malam",
)  # fmt: skip
PAGES = {
    "list, open": ("admin", "/dasbor/laporan"),
    "list, all, newest": ("admin", "/dasbor/laporan?tab=semua&urut=terbaru"),
    "list, late": ("admin", "/dasbor/laporan?tab=terlambat"),
    "list, one agency": ("officer", "/dasbor/laporan"),
    "list, page 200": ("admin", "/dasbor/laporan/lagi?tab=semua&urut=terbaru&lanjut={deep}"),
    "filter": ("admin", "/dasbor/laporan?tab=semua&jenis=jalan&kecamatan={kecamatan}&urut=terbaru"),
    "free text, common": ("admin", "/dasbor/laporan?tab=semua&cari=lampu+mati&urut=terbaru"),
    "free text, rare": ("admin", "/dasbor/laporan?tab=semua&cari=kenangasatu&urut=terbaru"),
    "news, none": ("admin", "/dasbor/laporan/baru?sejak={newest}"),
    "map, open": ("admin", "/dasbor/laporan/peta.json"),
    "map, one agency": ("officer", "/dasbor/laporan/peta.json"),
    "one report": ("admin", "/dasbor/laporan/{number}"),
    "overview": ("admin", "/dasbor/beranda"),
}


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=100_000, help="on PostgreSQL")
    parser.add_argument("--sqlite-reports", type=int, default=20_000)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--plans", action="store_true", help="print the plan of each list's slowest statement")
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        with _house(f"sqlite:///{folder}/pisa.sqlite3", Path(folder), chosen.sqlite_reports) as house:
            measure(house, chosen.sqlite_reports, chosen.rounds, chosen.plans)
        with (
            postgres.cluster() as cluster,
            _house(cluster.make_database(), Path(folder), chosen.reports) as house,
        ):
            measure(house, chosen.reports, chosen.rounds, chosen.plans)


@contextmanager
def _house(url: str, folder: Path, reports: int) -> Iterator[House]:
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    database.dispose()
    opened = open_house(url, PHONE_KEYS)
    opened = replace(opened, settings=replace(opened.settings, media_dir=str(folder / "media")))
    fill(opened, reports)
    try:
        yield opened
    finally:
        opened.database.dispose()


def fill(house: House, reports: int) -> None:
    """Drawn reports over two years, with a first and a last event each."""
    draw, pack, now = random.Random(7), house.pack, datetime.now(UTC)
    with house.database.write() as connection:
        people_rows = [{"created_at": now, "provider": "twilio"} for _ in range(500)]
        contacts = list(connection.scalars(insert(Contact).returning(Contact.id), people_rows))
    for start in range(0, reports, 5000):
        rows = [_row(draw, pack, now, n, contacts, reports) for n in range(start, min(start + 5000, reports))]
        with house.database.write() as connection:
            ids = connection.scalars(insert(Report).returning(Report.id, sort_by_parameter_order=True), rows)
            events = [
                {
                    "report_id": report, "at": row["created_at"], "verb": verb, "before": "new", "after": row["state"],
                    "actor": "citizen", "note": "", "data": {},
                }
                for report, row in zip(ids, rows, strict=True)
                for verb in ("file", "accept")
            ]  # fmt: skip
            connection.execute(insert(ReportEvent), events)
    with house.database.write() as connection:
        connection.execute(text("ANALYZE"))


def _row(
    draw: random.Random, pack: Pack, now: datetime, n: int, contacts: list[int], reports: int
) -> dict[str, object]:
    category = draw.choice([slug for slug, found in pack.categories.items() if not found.violence])
    village = draw.choice(tuple(pack.villages.values()))
    created = now - timedelta(days=730 * (1 - n / reports), minutes=draw.random())
    state = draw.choice(STATES) if n < reports * 0.97 else draw.choice(("forwarded", "in_progress", "triage"))
    words = " ".join(draw.choices(WORDS, k=14)) + (" kenangasatu" if n % 9973 == 0 else "")
    exact = draw.random() < 0.6
    done = state in ("closed", "resolved", "rejected", "referred")
    return {
        "number": f"PWK-{created:%y%m}-{n:06}", "tracking_code": "ABCDEF", "version": 1, "kind": "complaint",
        "category": category, "agency": pack.categories[category].agency, "state": state, "description": words,
        "contact_id": draw.choice(contacts), "medium": draw.choice(("whatsapp", "phone", "sp4n")), "language": "id",
        "place_text": f"depan {village.name}", "kecamatan": village.kecamatan, "village": village.code,
        "lat": village.lat + draw.uniform(-0.01, 0.01) if exact else None,
        "lng": village.lng + draw.uniform(-0.01, 0.01) if exact else None,
        "urgent": draw.random() < 0.02, "secret": False, "anonymous": True,
        "deadline_class": class_of(pack, category, "complaint", False), "answer_due": created + timedelta(days=3),
        "fix_due": created + timedelta(days=draw.choice((2, 14, 20))), "created_at": created,
        "answered_at": created + timedelta(days=1) if done else None,
        "resolved_at": created + timedelta(days=5) if done else None,
        "closed_at": created + timedelta(days=9) if state == "closed" else None, "last_note": "", "data": {},
        "folded": fold(f"PWK-{created:%y%m}-{n:06}", words, f"depan {village.name}"),
    }  # fmt: skip


def measure(house: House, reports: int, rounds: int, plans: bool) -> None:
    """Print a line for each page."""
    from pisa_bot.web.dashboard import paging

    staff = people.settle(house)
    app = create_app(house.settings, house)
    with house.database.read() as connection:
        row = connection.execute(text("SELECT id, number FROM report ORDER BY id DESC LIMIT 1")).one()
        deep = connection.execute(
            text("SELECT created_at, id FROM report ORDER BY created_at DESC LIMIT 1 OFFSET :deep"),
            {"deep": min(10_000, reports // 2)},
        ).one()
    at = deep.created_at if isinstance(deep.created_at, datetime) else datetime.fromisoformat(deep.created_at)
    at = at if at.tzinfo else at.replace(tzinfo=UTC)
    known = {
        "newest": row.id,
        "number": row.number,
        "kecamatan": next(iter(house.pack.kecamatan)),
        "deep": paging.write_key([at, deep.id]),
    }
    browsers = {login: people.signed_in(app, house, staff[login]) for login in ("admin", "officer")}
    kind = "SQLite" if house.database.sqlite else "PostgreSQL"
    print(f"\n{kind}, {reports:,} reports, {rounds} rounds: milliseconds of server time")
    print(f"{'page':<22}{'p50':>8}{'p95':>8}{'CPU p95':>9}{'queries':>9}{'kB gzip':>9}")
    for name, (login, path) in PAGES.items():
        _page(house, browsers[login], name, path.format(**known), rounds, plans)


def _page(house: House, client: FlaskClient, name: str, path: str, rounds: int, plans: bool) -> None:
    headers = {"Accept-Encoding": "gzip"}
    answer = client.get(path, headers=headers)
    assert answer.status_code in (200, 204), (name, answer.status_code)
    with counting(house) as seen:
        client.get(path, headers=headers)
    took, worked = [], []
    for _ in range(rounds):
        begun, busy = time.perf_counter(), time.process_time()
        client.get(path, headers=headers)
        took.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    took.sort()
    worked.sort()
    last = min(rounds - 1, int(rounds * 0.95))
    print(
        f"{name:<22}{took[rounds // 2]:>8.1f}{took[last]:>8.1f}{worked[last]:>9.1f}{len(seen):>9}{len(answer.data) / 1024:>9.1f}",
        flush=True,
    )
    if plans:
        _slowest(house, client, path)


def _slowest(house: House, client: FlaskClient, path: str) -> None:
    """Run the page once more with every statement timed, and print the plan of the slowest."""
    from sqlalchemy import event

    timed: list[tuple[float, str, object]] = []
    begun: list[float] = []

    def before(*_rest: object) -> None:
        begun.append(time.perf_counter())

    def after(_c: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        timed.append((time.perf_counter() - begun.pop(), statement, parameters))

    engine = house.database.engine
    event.listen(engine, "before_cursor_execute", before)
    event.listen(engine, "after_cursor_execute", after)
    client.get(path)
    event.remove(engine, "before_cursor_execute", before)
    event.remove(engine, "after_cursor_execute", after)
    took, statement, parameters = max(timed, key=lambda item: item[0])
    word = "EXPLAIN QUERY PLAN " if house.database.sqlite else "EXPLAIN ANALYZE "
    with house.database.read() as connection:
        plan = connection.exec_driver_sql(word + statement, parameters).all()  # type: ignore[arg-type]
    print(f"    slowest statement {took * 1000:.1f} ms: {' '.join(statement.split())[:160]}")
    for line in plan:
        print(f"      {line[-1]}")


if __name__ == "__main__":
    main()

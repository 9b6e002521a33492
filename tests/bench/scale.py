"""A province's table sizes in PostgreSQL: every statement of a turn, a claim, a sweep and a list, with its plan and its cost.

`python -m tests.bench.scale [--reports N] [--messages N]` fills a temporary cluster, records the statements that the real code
sends, explains each, and names every one that reads more rows than the work at hand.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, text

from pisa_bot import clock
from pisa_bot.delivery.sender import send_due, settle_unknown
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.retention import sweep
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from pisa_bot.web.metrics import measure
from tests import postgres
from tests.conftest import PHONE_KEYS
from tests.houses import message, open_house

LARGE = 20_000  # rows read by one statement above which its cost follows the history

FILL = """
INSERT INTO contact (id, created_at, provider, language, last_inbound_at)
SELECT g, now() - interval '90 days', 'twilio', 'id', now() - interval '2 days' FROM generate_series(1, :contacts) g;
INSERT INTO contact_alias (contact_id, medium, kind, fingerprint, sealed)
SELECT g, 'whatsapp', 'phone', md5(g::text) || md5((-g)::text), repeat('x', 120) FROM generate_series(1, :contacts) g;
INSERT INTO conversation (contact_id, state, data, failures, updated_at)
SELECT g, 'idle', '{}', 0, now() FROM generate_series(1, :contacts) g;
INSERT INTO staff (agency, role, name, protection, active, created_at)
SELECT (ARRAY['dishub','dputr','dlh','disdukcapil','dinkes'])[1 + g % 5], 'officer', 'Petugas ' || g, false, true, now()
FROM generate_series(1, 500) g;
INSERT INTO report (number, tracking_code, version, kind, category, agency, state, description, contact_id, medium, language,
  place_text, kecamatan, urgent, secret, anonymous, deadline_class, answer_due, fix_due, created_at, last_note, data)
SELECT 'UJI-' || g, 'AAAAAA', 1, 'complaint', (ARRAY['pju','jalan','sampah','adminduk','kesehatan'])[1 + g % 5],
  (ARRAY['dishub','dputr','dlh','disdukcapil','dinkes'])[1 + g % 5],
  CASE WHEN g % 50 = 0 THEN 'forwarded' WHEN g % 5000 = 1 THEN 'triage' ELSE 'closed' END, 'lampu mati di depan sekolah ' || g,
  1 + g % :contacts, 'whatsapp', 'id', 'depan sekolah', '32.14.0' || (1 + g % 9), false, false, true, 'normal',
  now() + interval '3 days', now() + interval '14 days', now() - g * interval '1 minute', '', '{}'
FROM generate_series(1, :reports) g;
INSERT INTO report_event (report_id, at, verb, before, after, actor, note, data)
SELECT g, now(), 'file', 'new', 'forwarded', 'citizen', '', '{}' FROM generate_series(1, :reports) g;
INSERT INTO reminder (report_id, clock, round, percent, due_at)
SELECT id, 'fix', 0, p, now() + interval '1 day' * (1 + p / 50)
FROM report, unnest(ARRAY[50, 80, 100, 150]) p WHERE state = 'forwarded';
INSERT INTO media (contact_id, provider, kind, announced_type, status, sha256, attempts, due_at, created_at)
SELECT contact_id, 'twilio', 'photo', 'image/jpeg', 'stored', md5(id::text), 0, created_at, created_at FROM report WHERE id % 3 = 0;
INSERT INTO report_media (report_id, media_id, role, at)
SELECT id * 3, id, 'before', created_at FROM media WHERE id * 3 <= :reports;
INSERT INTO inbox (event_id, contact_id, kind, provider, received_at, due_at, status, sealed, raw)
SELECT 'old:' || g, 1 + g % :contacts, 'text', 'twilio', now() - g * interval '1 second', now(), 'handled', repeat('s', 180),
  CASE WHEN g < 2500000 THEN repeat('r', 600) END
FROM generate_series(1, :messages / 2) g;
INSERT INTO outbox (contact_id, role, key, params, choices, media, urgent, created_at, due_at, status, attempts, provider,
  provider_id, left_at)
SELECT 1 + g % :contacts, 'citizen', 'filed', '{"number": "UJI-1"}', '[]', '[]', false, now(), now(), 'read', 1, 'twilio',
  'SM' || g, now()
FROM generate_series(1, :messages / 2) g;
"""


@dataclass
class Statement:
    """A statement of ours with one set of its parameters, and what PostgreSQL would do."""

    sql: str
    parameters: Any
    scans: list[str] = field(default_factory=list)


@contextmanager
def recorded(database: Database) -> Iterator[list[Statement]]:
    """Statements that the code sends while inside."""
    found: dict[str, Statement] = {}

    def note(_c: Any, _cursor: Any, sql: str, parameters: Any, _context: Any, many: bool) -> None:
        if sql.lstrip()[:6].upper() in ("SELECT", "UPDATE", "DELETE", "INSERT") and sql not in found:
            found[sql] = Statement(sql, parameters[0] if many else parameters)

    event.listen(database.engine, "before_cursor_execute", note)
    statements: list[Statement] = []
    try:
        yield statements
    finally:
        event.remove(database.engine, "before_cursor_execute", note)
        statements.extend(found.values())


def large_reads(plan: dict[str, Any]) -> Iterator[str]:
    """Tables of which an executed plan read more rows than `LARGE`, by whatever scan: an index can be read from end to end too."""
    read = (
        plan.get("Actual Rows", 0)
        + plan.get("Rows Removed by Filter", 0)
        + plan.get("Rows Removed by Index Recheck", 0)
    )
    if "Relation Name" in plan and read * plan.get("Actual Loops", 1) > LARGE:
        yield f"{plan['Relation Name']} ({plan['Node Type']})"
    for child in plan.get("Plans", ()):
        yield from large_reads(child)


def explain(database: Database, statements: list[Statement]) -> list[Statement]:
    """Fill in the scans: each statement is run once more, and rolled back."""
    with database.engine.connect() as connection:
        for statement in statements:
            how = (
                "" if statement.sql.lstrip().startswith("INSERT") else "ANALYZE, "
            )  # what was inserted is there already
            plan = connection.exec_driver_sql(
                f"EXPLAIN ({how}FORMAT JSON) {statement.sql}", statement.parameters
            ).scalar_one()
            plan = json.loads(plan) if isinstance(plan, str) else plan
            statement.scans = list(large_reads(plan[0]["Plan"]))
            connection.rollback()
    return statements


def milliseconds(act: Callable[[int], object], times: int) -> float:
    """Median of `act(n)`."""
    taken = []
    for number in range(times):
        began = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - began) * 1000)
    return statistics.median(taken)


def acts(house: House) -> dict[str, Callable[[int], object]]:
    """What is measured: a citizen's first turn, a known citizen's turn, an officer's list, the claims and the sweep."""
    complaint = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered"
    return {
        "first turn": lambda n: receive(house, message(f"+62817{n:08d}", complaint)),
        "later turn": lambda n: receive(house, message("+6281700000000", "cek" if n % 2 else complaint)),
        "officer's list": lambda n: receive(house, message("+6281700000001", "daftar")),
        "send what these left": lambda n: send_due(house),
        "drain, nothing due": lambda n: drain(house),
        "send, nothing due": lambda n: send_due(house),
        "timers, nothing due": lambda n: fire_due(house),
        "settle unknown sends": lambda n: settle_unknown(house),
        "sweep, nothing old": lambda n: sweep(house),
        "figures for a monitor": lambda n: _figures(house),
    }


def _figures(house: House) -> dict[str, float]:
    with house.database.read() as connection:
        return measure(connection)


def run(reports: int, messages: int, times: int = 40) -> dict[str, Any]:
    """Fill, measure, explain."""
    with postgres.cluster() as cluster:
        url = cluster.make_database()
        database = Database(url)
        upgrade(database, PHONE_KEYS)
        with database.engine.begin() as connection:
            connection.execute(text("SET LOCAL synchronous_commit = off"))
            for part in FILL.split(";\n"):
                if part.strip():
                    wanted = {
                        n: v
                        for n, v in {
                            "contacts": max(reports // 4, 10),
                            "reports": reports,
                            "messages": messages,
                        }.items()
                        if f":{n}" in part
                    }
                    connection.execute(text(part.replace("::", "\\:\\:")), wanted)
        with database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("VACUUM ANALYZE"))
            connection.execute(text("SELECT setval('contact_id_seq', (SELECT max(id) FROM contact))"))
        house = open_house(url, PHONE_KEYS, quiet_seconds=0)
        receive(house, message("+6281700000001", "halo"))
        with house.database.write() as connection:
            newest = connection.scalar(text("SELECT max(id) FROM contact"))
            connection.execute(
                text("UPDATE staff SET contact_id = :c WHERE id = (SELECT min(id) FROM staff)"), {"c": newest}
            )
        medians: dict[str, float] = {}
        statements: list[Statement] = []
        for name, act in acts(house).items():
            with recorded(house.database) as sent:
                act(0)
            statements += sent
            medians[name] = milliseconds(lambda n, act=act: act(n + 1), times)  # type: ignore[misc]
        with house.database.read() as connection:
            size = connection.scalar(text("SELECT pg_database_size(current_database())"))
        scans = {s.sql: s.scans for s in explain(house.database, statements) if s.scans}
        house.database.dispose()
        database.dispose()
    return {
        "reports": reports,
        "messages": messages,
        "at": clock.now().isoformat(),
        "median_ms": medians,
        "scans": scans,
        "statements": len(statements),
        "gigabytes": size / 2**30,
    }


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1_000_000)
    parser.add_argument("--messages", type=int, default=10_000_000)
    given = parser.parse_args(arguments)
    small = run(max(given.reports // 100, 1000), max(given.messages // 100, 1000))
    large = run(given.reports, given.messages)
    print(f"{'median ms':28}{small['reports']:>12,} reports{large['reports']:>14,} reports{'growth':>9}")
    for name, value in large["median_ms"].items():
        print(f"{name:28}{small['median_ms'][name]:>20.2f}{value:>22.2f}{value / small['median_ms'][name]:>9.2f}")
    print(
        f"{large['gigabytes']:.1f} GB; {large['statements']} statements explained, "
        f"reading more than {LARGE:,} rows: {len(large['scans'])}"
    )
    for sql, tables in large["scans"].items():
        print("  ", ", ".join(tables), "←", " ".join(sql.split())[:160])


if __name__ == "__main__":
    main()

"""A kabupaten's tables after two years, drawn with a fixed seed: reports with their history, bubbles, people and traces.

Skewed as life is: few categories, villages and citizens make most of it, what is open is mostly young, a backlog is old, words
repeat. It fills an empty, migrated database and measures nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import Connection, bindparam, insert, text, update

from pisa_bot.areas.model import Category, Pack
from pisa_bot.house import House
from pisa_bot.messages import Inbound, Kind
from pisa_bot.messages_json import dump_inbound
from pisa_bot.reports.deadlines import class_of
from pisa_bot.store.folding import fold
from pisa_bot.store.models import ContactAlias, Inbox, Report

YEARS = timedelta(days=730)
STEP = 5000  # rows a statement
TALKATIVE = 1  # the contact whose conversation can be opened: its words are really sealed
RARE = "kenangasatu"  # in one report of ten thousand
COMMON = (
    "jalan", "rusak", "lampu", "mati", "sampah", "banjir", "warga", "tolong", "segera", "malam", "depan", "pasar", "gang",
    "sekolah", "bolong", "menumpuk", "minta", "desa", "rt", "rw", "bau", "parah", "sudah", "belum", "lama", "kali", "motor",
    "mobil", "anak", "hujan", "air", "kering", "macet",
)  # fmt: skip
SEALED = "gAAAAA" + "x" * 94  # what words on the quiet path look like; nobody opens them here

# What follows from the reports, as both databases understand it.
FOLLOWS = """
INSERT INTO contact_alias (contact_id, medium, kind, fingerprint, sealed)
  SELECT id, 'whatsapp', 'phone', 'f' || id, 'x' FROM contact;
INSERT INTO conversation (contact_id, state, data, failures, updated_at)
  SELECT id, CASE WHEN id % 997 = 0 THEN 'with_person' ELSE 'idle' END, '{}', 0, created_at FROM contact;
INSERT INTO report_event (report_id, at, verb, before, after, actor, note, data)
  SELECT id, created_at, 'file', 'new', 'forwarded', 'citizen', '', '{}' FROM report;
INSERT INTO report_event (report_id, at, verb, before, after, actor, note, data)
  SELECT id, COALESCE(resolved_at, answered_at), 'progress', 'forwarded', state, 'officer', 'sedang kami tangani', '{}'
  FROM report WHERE answered_at IS NOT NULL;
INSERT INTO media (contact_id, provider, kind, announced_type, status, attempts, due_at, created_at)
  SELECT contact_id, 'twilio', CASE WHEN id % 40 = 0 THEN 'voice' ELSE 'photo' END, 'image/jpeg', 'lost', 0, created_at, created_at
  FROM report WHERE id % 3 = 0 OR id % 40 = 0 ORDER BY id;
INSERT INTO report_media (report_id, media_id, role, at)
  SELECT r.id, m.id, 'before', r.created_at
  FROM (SELECT id, created_at, row_number() OVER (ORDER BY id) AS n FROM report WHERE id % 3 = 0 OR id % 40 = 0) AS r
  JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM media) AS m ON m.n = r.n;
INSERT INTO outbox (contact_id, report_id, role, key, params, choices, media, urgent, created_at, due_at, status, attempts,
    provider, provider_id, left_at, settled_at)
  SELECT contact_id, r.id, 'citizen', 'filed', '{"number": "PWK-2611-0001"}', '[]', '[]', false, created_at, created_at,
    CASE WHEN r.id % 61 = 0 THEN 'failed' WHEN r.id % 89 = 0 THEN 'expired' ELSE 'read' END, 1, 'twilio',
    'SM' || r.id || '-' || n.n, created_at, created_at
  FROM report AS r CROSS JOIN (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3) AS n ORDER BY r.id;
INSERT INTO inbox (event_id, contact_id, kind, provider, received_at, due_at, status, sealed)
  SELECT 'old:' || r.id || '-' || n.n, contact_id, 'text', 'twilio', created_at, created_at,
    CASE WHEN r.id % 4999 = 0 THEN 'failed' ELSE 'handled' END, ''
  FROM report AS r CROSS JOIN (SELECT 1 AS n UNION ALL SELECT 2 UNION ALL SELECT 3) AS n ORDER BY r.id;
INSERT INTO triage (report_id, reason, opened_at, due_at, closed_at)
  SELECT id, 'unsure', created_at, answer_due, CASE WHEN state = 'triage' THEN NULL ELSE answer_due END
  FROM report WHERE state = 'triage' OR id % 9 = 0;
INSERT INTO handover (contact_id, reason, opened_at, due_at, last_at, closed_at)
  SELECT id, 'asked', created_at, created_at, created_at, CASE WHEN id % 997 = 0 THEN NULL ELSE created_at END
  FROM contact WHERE id % 19 = 0 OR id % 997 = 0;
INSERT INTO audit (at, actor, action, subject, data)
  SELECT created_at, 'staff:' || (1 + id % 40), CASE WHEN id % 5 = 0 THEN 'number_revealed' ELSE 'conversation_read' END,
    'contact:' || contact_id, '{}'
  FROM report AS r CROSS JOIN (SELECT 1 AS n UNION ALL SELECT 2) AS n ORDER BY r.id;
"""

Item = TypeVar("Item")


def fill(house: House, reports: int) -> None:
    """Draw `reports` reports and what belongs to them."""
    draw, pack, now = random.Random(7), house.pack, datetime.now(UTC)
    contacts = max(reports // 4, 50)
    with house.database.write() as connection:
        _quickly(connection)
        people = ({"id": n, "created_at": now - YEARS * (n / contacts)} for n in range(1, contacts + 1))
        named = text(
            "INSERT INTO contact (id, created_at, provider, language) VALUES (:id, :created_at, 'twilio', 'id')"
        )
        for chunk in _chunks(people, STEP):
            connection.execute(named.bindparams(bindparam("created_at", type_=Report.created_at.type)), chunk)
        if not house.database.sqlite:
            connection.execute(text("SELECT setval('contact_id_seq', (SELECT max(id) FROM contact))"))
        again = _without_trigrams(connection)
        for chunk in _chunks(_reports(draw, pack, now, contacts, reports), STEP):
            connection.execute(insert(Report), chunk)
        for statement in again:
            connection.execute(text(statement))
        shared = text(
            "INSERT INTO report_share (report_id, agency, since) SELECT id, CAST(:agency AS VARCHAR(32)), created_at FROM report "
            "WHERE id % :every = :rest AND agency <> CAST(:agency AS VARCHAR(32))"
        )
        own = [agency.slug for agency in pack.agencies.values() if not agency.external]
        connection.execute(shared, [{"agency": a, "every": 25 * len(own), "rest": n} for n, a in enumerate(own)])
        for statement in FOLLOWS.split(";\n"):
            if statement.strip():
                connection.execute(text(statement))
        _talk(connection, house, now)
    with house.database.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE" if house.database.sqlite else "VACUUM ANALYZE"))


def _quickly(connection: Connection) -> None:
    """A crash here loses nothing that is not drawn again."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")


def _without_trigrams(connection: Connection) -> list[str]:
    """Drop the index of free text; returns what makes it again, ten times quicker than row by row."""
    if connection.dialect.name != "postgresql":
        return []
    made = text("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_report_folded'")
    found = [str(row) for row in connection.scalars(made)]
    connection.execute(text("DROP INDEX ix_report_folded"))
    return ["SET LOCAL maintenance_work_mem = '256MB'", *found]


def _chunks(rows: Iterator[Item], size: int) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _skewed(draw: random.Random, items: Sequence[Item]) -> Callable[[], Item]:
    """Draws from a shuffled order in which the n-th is n times rarer than the first."""
    shuffled = draw.sample(items, len(items))
    sums, total = [], 0.0
    for place in range(1, len(shuffled) + 1):
        total += 1 / place
        sums.append(total)
    return lambda: draw.choices(shuffled, cum_weights=sums)[0]


def _reports(draw: random.Random, pack: Pack, now: datetime, contacts: int, reports: int) -> Iterator[dict[str, Any]]:
    categories = [category for category in pack.categories.values() if not category.violence]
    violence = [category for category in pack.categories.values() if category.violence]
    kind = _skewed(draw, categories)
    village = _skewed(draw, tuple(pack.villages.values()))
    places = [
        f"{a}{b}{c}"
        for a in ("kem", "bun", "sir", "wan")
        for b in ("ba", "ga", "re")
        for c in ("ngan", "ra", "sih", "ti")
    ]
    place = _skewed(draw, places)
    word = _skewed(draw, COMMON)
    for n in range(reports):
        created = now - YEARS * (1 - n / reports) - timedelta(minutes=draw.random())
        quiet = n % 200 == 7 and bool(violence)
        category = draw.choice(violence) if quiet else kind()
        contact = contacts - n % (contacts // 2) if quiet else 1 + int(contacts / 2 * draw.random() ** 2)
        told = " ".join(word() for _ in range(14)) + f" jalan {place()}" + (f" {RARE}" if n % 9973 == 0 else "")
        yield _report(draw, pack, created, now, n, category, village(), told, contact)


def _report(
    draw: random.Random, pack: Pack, created: datetime, now: datetime, n: int, category: Category, village: Any, told: str,
    contact: int,
) -> dict[str, Any]:  # fmt: skip
    age = (now - created).days
    open_ = draw.random() < (0.75 if age < 7 else 0.25 if age < 45 else 0.04)
    state = draw.choice(
        (
            "forwarded",
            "forwarded",
            "acknowledged",
            "in_progress",
            "in_progress",
            "scheduled",
            "resolved",
            "triage",
            "deferred",
        )
        if open_
        else ("closed",) * 9 + ("rejected", "referred", "duplicate")
    )
    if open_ and age > 30 and state in ("triage", "resolved"):
        state = "in_progress"
    answered = created + timedelta(hours=draw.expovariate(1 / 20))
    fixed = min(answered + timedelta(days=draw.expovariate(1 / 9)), now)
    exact = draw.random() < 0.6
    number = f"PWK-{created:%y%m}-{n:06}"
    where = f"depan {village.name}"
    quiet = category.violence
    return {
        "number": number, "tracking_code": "ABCDEF", "version": 1,
        "kind": draw.choices(("complaint", "information", "aspiration"), (88, 7, 5))[0],
        "category": category.slug, "agency": None if state == "triage" and n % 2 else category.agency, "state": state,
        "description": SEALED if quiet else told, "contact_id": contact,
        "medium": draw.choices(("whatsapp", "phone", "walk_in", "sp4n"), (80, 8, 7, 5))[0], "language": "id",
        "place_text": "" if quiet else where, "kecamatan": village.kecamatan,
        "village": village.code if draw.random() < 0.9 else None,
        "lat": village.lat + draw.gauss(0, 0.006) if exact else None,
        "lng": village.lng + draw.gauss(0, 0.006) if exact else None,
        "urgent": draw.random() < 0.02, "secret": category.secret, "anonymous": True,
        "deadline_class": class_of(pack, category.slug, "complaint", False), "answer_due": created + timedelta(days=3),
        "fix_due": created + timedelta(days=draw.choice((2, 14, 20))), "created_at": created,
        "answered_at": answered if not open_ or (age > 3 and state != "triage") else None,
        "resolved_at": fixed if not open_ or state == "resolved" else None,
        "closed_at": fixed if not open_ else None,
        "rating": draw.choice((3, 4, 5)) if state == "closed" and n % 6 == 0 else None, "last_note": "", "data": {},
        "folded": fold(number, *(() if quiet else (told, where))),
    }  # fmt: skip


def _talk(connection: Connection, house: House, now: datetime) -> None:
    """One contact gets words and a number."""
    said = Inbound("x", Kind.TEXT, now, "lampu jalan mati di depan pasar, sudah seminggu")
    sealed = house.vault.seal_json(dump_inbound(said))
    connection.execute(update(Inbox).where(Inbox.contact_id == TALKATIVE).values(sealed=sealed))
    phone = house.vault.seal("+6281200000017")
    connection.execute(update(ContactAlias).where(ContactAlias.contact_id == TALKATIVE).values(sealed=phone))

"""Counts and times the statements a request sends: a page of fifty rows must not ask more often than a page of five.

with counting(house) as seen:
    client.get("/dasbor/laporan")
assert len(seen) <= 8
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import event

from pisa_bot.house import House

OF_TRANSACTIONS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@dataclass(frozen=True, slots=True)
class Sent:
    """A statement as the driver got it, and how long it took."""

    statement: str
    parameters: Any
    seconds: float


@contextmanager
def timing(house: House) -> Iterator[list[Sent]]:
    """The statements sent meanwhile, transactions' own left out."""
    sent: list[Sent] = []
    begun: list[float] = []

    def before(*_rest: Any) -> None:
        begun.append(time.perf_counter())

    def after(_c: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        took = time.perf_counter() - begun.pop()
        if not statement.startswith(OF_TRANSACTIONS):
            sent.append(Sent(statement, parameters, took))

    engine = house.database.engine
    event.listen(engine, "before_cursor_execute", before)
    event.listen(engine, "after_cursor_execute", after)
    try:
        yield sent
    finally:
        event.remove(engine, "before_cursor_execute", before)
        event.remove(engine, "after_cursor_execute", after)


@contextmanager
def counting(house: House) -> Iterator[list[str]]:
    """The texts of the statements sent meanwhile."""
    seen: list[str] = []
    with timing(house) as sent:
        try:
            yield seen
        finally:
            seen.extend(one.statement for one in sent)


def plan_of(house: House, sent: Sent) -> list[str]:
    """The lines of a statement's plan: executed on PostgreSQL, only made on SQLite."""
    word = "EXPLAIN QUERY PLAN " if house.database.sqlite else "EXPLAIN (ANALYZE, BUFFERS) "
    with house.database.read() as connection:
        return [str(row[-1]) for row in connection.exec_driver_sql(word + sent.statement, sent.parameters)]


def most_read(house: House, sent: Sent) -> tuple[int, str]:
    """The most rows that one step of a statement's plan looks at on PostgreSQL, and of which table by which way."""
    return max(_reads(_executed(house, sent)), default=(0, "nothing"))


def ways(house: House, sent: Sent) -> list[str]:
    """Each table of a statement with the way it is read, and on PostgreSQL how many rows are looked at, the most first."""
    if house.database.sqlite:
        lines = (line for line in plan_of(house, sent) if line.startswith(("SCAN", "SEARCH")))
        return sorted({line for line in lines if " anon_" not in line and "CONSTANT" not in line})
    rows: dict[str, int] = {}
    for seen, way in _reads(_executed(house, sent)):
        rows[way] = max(rows.get(way, 0), seen)
    return [f"{way} {seen}" for way, seen in sorted(rows.items(), key=lambda pair: -pair[1])]


def _executed(house: House, sent: Sent) -> dict[str, Any]:
    with house.database.read() as connection:
        found = connection.exec_driver_sql(
            f"EXPLAIN (ANALYZE, FORMAT JSON) {sent.statement}", sent.parameters
        ).scalar_one()
    plan: list[dict[str, Any]] = json.loads(found) if isinstance(found, str) else found
    top: dict[str, Any] = plan[0]["Plan"]
    return top


def _reads(step: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Rows looked at and the way of every step that reads a table; a bitmap's indexes are those of the steps in it."""
    inside = step.get("Index Name") or " & ".join(_bitmaps(step))
    if "Relation Name" in step:
        names = ("Actual Rows", "Rows Removed by Filter", "Rows Removed by Index Recheck")
        rows = sum(step.get(name, 0) for name in names) * step.get("Actual Loops", 1)
        yield int(rows), f"{step['Relation Name']}: {inside or step['Node Type'].lower()}"
    for inner in step.get("Plans", ()):
        yield from _reads(inner)


def _bitmaps(step: dict[str, Any]) -> Iterator[str]:
    for inner in step.get("Plans", ()):
        if inner["Node Type"].startswith("Bitmap"):
            yield from [inner["Index Name"]] if "Index Name" in inner else _bitmaps(inner)


def steps(house: House, sent: Sent) -> int:
    """How many hundreds of steps SQLite's machine takes for a statement: work without a clock. A row looked at is about ten."""
    taken = 0

    def count() -> int:
        nonlocal taken
        taken += 1
        return 0

    with house.database.read() as connection:
        driver: Any = connection.connection.driver_connection
        driver.set_progress_handler(count, 100)
        try:
            connection.exec_driver_sql(sent.statement, sent.parameters).all()
        finally:
            driver.set_progress_handler(None, 0)
    return taken

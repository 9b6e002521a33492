"""Counts and times the statements a request sends: a page of fifty rows must not ask more often than a page of five.

with counting(house) as seen:
    client.get("/dasbor/laporan")
assert len(seen) <= 8
"""

from __future__ import annotations

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

"""Counts the statements a request sends: a page of fifty rows must not ask more often than a page of five.

with counting(house) as seen:
    client.get("/dasbor/laporan")
assert len(seen) <= 8
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from pisa_bot.house import House

OF_TRANSACTIONS = ("BEGIN", "COMMIT", "ROLLBACK", "SAVEPOINT", "RELEASE")


@contextmanager
def counting(house: House) -> Iterator[list[str]]:
    """The statements sent meanwhile, transactions' own left out."""
    seen: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if not statement.startswith(OF_TRANSACTIONS):
            seen.append(statement)

    event.listen(house.database.engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(house.database.engine, "before_cursor_execute", note)

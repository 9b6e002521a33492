"""Pages by key: the next page begins after the last row seen, so page 4,000 costs what page 1 costs.

Ask for one row more than is shown; there is no count of pages and no OFFSET anywhere.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, Row, Select, literal, select, tuple_, union_all

SIZE = 50
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """Rows of one page; `after` asks for the next one, None at the end."""

    rows: Sequence[Item]
    after: str | None


@dataclass(frozen=True, slots=True)
class Order:
    """A sort order: columns, all in one direction, the last of them unique. None of them may be null."""

    columns: tuple[ColumnElement[Any], ...]
    descending: bool = False

    def sorted(self, query: Select[Any]) -> Select[Any]:
        return query.order_by(*(column.desc() if self.descending else column.asc() for column in self.columns))

    def beyond(self, values: Sequence[Any]) -> ColumnElement[bool]:
        """What comes after these values. A row comparison: both databases answer it from the index of the order."""
        mine = tuple_(*self.columns)
        theirs = tuple_(*(literal(value, column.type) for column, value in zip(self.columns, values, strict=True)))
        return mine < theirs if self.descending else mine > theirs

    def within(self, table: FromClause) -> Order:
        """The same order over columns of the same names."""
        return replace(self, columns=tuple(table.c[column.key or ""] for column in self.columns))


def first(queries: Sequence[Select[Any]], order: Order, limit: int) -> Select[Any]:
    """The first rows of several queries that share none: each is cut along its own index, then what is left of all.

    Every query selects the order's columns under their own names.
    """
    cut = [order.sorted(query).limit(limit) for query in queries]
    if len(cut) == 1:
        return cut[0]
    together = union_all(*(select(query.subquery()) for query in cut)).subquery()
    return order.within(together).sorted(select(together)).limit(limit)


def page(
    connection: Connection,
    queries: Select[Any] | Sequence[Select[Any]],
    order: Order,
    key: Callable[[Row[Any]], Sequence[Any]],
    after: str | None = None,
    size: int = SIZE,
) -> Page[Row[Any]]:
    """One page of a query, or of several that share no row (`first`).

    `key` gives a row's values for the order's columns; a broken `after` is the first page.
    """
    several = [queries] if isinstance(queries, Select) else queries
    values = read_key(after, len(order.columns))
    if values is not None:
        several = [query.where(order.beyond(values)) for query in several]
    rows = connection.execute(first(several, order, size + 1)).all()
    return Page(rows[:size], write_key(key(rows[size - 1])) if len(rows) > size else None)


def write_key(values: Sequence[Any]) -> str:
    """Values of a key as they stand in an address."""
    plain = [{"t": value.isoformat()} if isinstance(value, datetime) else value for value in values]
    return base64.urlsafe_b64encode(json.dumps(plain, separators=(",", ":")).encode()).decode().rstrip("=")


def read_key(text: str | None, length: int) -> list[Any] | None:
    """The values of a key, or None for anything that is none."""
    if not text or len(text) > 400:
        return None
    try:
        plain = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        values = [datetime.fromisoformat(value["t"]) if isinstance(value, dict) else value for value in plain]
    except (ValueError, TypeError, KeyError):
        return None
    aware = all(value.tzinfo is not None for value in values if isinstance(value, datetime))
    simple = all(isinstance(value, str | int | float | datetime) for value in values)
    return values if len(values) == length and aware and simple else None

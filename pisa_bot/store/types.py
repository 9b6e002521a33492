"""Column types that behave the same on SQLite and PostgreSQL: aware UTC times, wide ids, JSON, text without NUL.

Only translation between Python and the database; no table and no query lives here.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ColumnElement, DateTime, Integer, Text, literal_column
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

WideId = BigInteger().with_variant(Integer, "sqlite")
Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def spelled(word: str) -> ColumnElement[str]:
    """A word of ours written out in a statement: an index over open rows serves only a condition that the planner can read."""
    return literal_column(f"'{word}'", Text)


class Utc(TypeDecorator[datetime]):
    """An aware datetime, stored in UTC; a naive one is refused (SQLite would silently keep it)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime reached the database: pass an aware one")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[str]):
    """Text from outside: NUL is taken out, since PostgreSQL refuses it."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else str(value).replace("\x00", "")

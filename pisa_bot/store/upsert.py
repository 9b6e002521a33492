"""INSERT … ON CONFLICT for both databases: the one statement whose spelling lives in a dialect.

Gives the dialect's insert; what happens on conflict is the caller's word.
"""

from __future__ import annotations

from sqlalchemy import Connection
from sqlalchemy.dialects import postgresql, sqlite

from pisa_bot.store.base import Base


def upsert(connection: Connection, table: type[Base]) -> sqlite.Insert | postgresql.Insert:
    """An insert that knows `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)

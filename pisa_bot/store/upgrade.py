"""Brings a database to this version's schema, and tells whether it already is there.

One process migrates at a time (advisory lock on PostgreSQL, the write lock on SQLite); a second finds nothing to do.
"""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from pisa_bot.store.base import Base
from pisa_bot.store.database import Database
from pisa_bot.store.vault import make_hash_key

ADVISORY_LOCK = 711_112  # any number, the same in every process of this program


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return config


def upgrade(database: Database, phone_keys: tuple[str, ...]) -> None:
    """Run the missing migrations and make the fingerprint key if there is none."""
    config = _config()
    with database.write() as connection:
        if not database.sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        make_hash_key(connection, phone_keys)


def current(database: Database) -> tuple[str | None, str | None]:
    """(the database's revision, this version's revision); equal when up to date."""
    with database.read() as connection:
        have = MigrationContext.configure(connection).get_current_revision()
    return have, ScriptDirectory.from_config(_config()).get_current_head()


def drift(database: Database) -> list[str]:
    """Differences between the tables as they are and as the code says; empty when they agree."""
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return [str(difference) for difference in compare_metadata(context, Base.metadata)]

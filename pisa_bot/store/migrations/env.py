"""Alembic's entry: runs on the connection that `store.upgrade` hands over, or on PISA_DATABASE_URL from the shell.

One history for both databases; SQLite alters tables in batches.
"""

from __future__ import annotations

import os

from alembic import context

from pisa_bot.store import models  # noqa: F401  (fills the metadata)
from pisa_bot.store.base import Base
from pisa_bot.store.database import Database

connection = context.config.attributes.get("connection")


def run(given) -> None:  # type: ignore[no-untyped-def]
    context.configure(
        connection=given,
        target_metadata=Base.metadata,
        compare_type=True,
        render_as_batch=given.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()


if connection is not None:
    run(connection)
else:
    database = Database(os.environ.get("PISA_DATABASE_URL", "sqlite:///var/pisa.sqlite3"))
    with database.write() as opened:
        run(opened)

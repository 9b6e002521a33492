"""What every test may ask for: a fresh, migrated database of either kind, its vault, and the pack.

`database_url` is parametrised over SQLite and PostgreSQL: a store test that takes it runs on both.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from pisa_bot.store.vault import Vault, open_vault
from tests import postgres

PHONE_KEYS = (Fernet.generate_key().decode(),)
SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    with postgres.cluster() as running:
        yield running


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database, once for each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'pisa.sqlite3'}"
    running: postgres.Cluster = request.getfixturevalue("cluster")
    return running.make_database()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database."""
    opened = Database(database_url)
    upgrade(opened, PHONE_KEYS)
    yield opened
    opened.dispose()


@pytest.fixture
def vault(database: Database) -> Vault:
    with database.read() as connection:
        return open_vault(connection, PHONE_KEYS)

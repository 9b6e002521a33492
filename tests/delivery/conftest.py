"""An installation with a fake Twilio, on both databases or, where the database decides nothing, on SQLite."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from tests.conftest import PHONE_KEYS
from tests.delivery.installation import Installation, installed


@pytest.fixture
def place(database: Database, database_url: str, tmp_path: Path) -> Iterator[Installation]:
    """An installation, once for each kind of database."""
    with installed(database_url, tmp_path) as running:
        yield running


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Installation]:
    """An installation on SQLite."""
    url = f"sqlite:///{tmp_path / 'small.sqlite3'}"
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    database.dispose()
    with installed(url, tmp_path) as running:
        yield running

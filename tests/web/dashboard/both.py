"""The dashboard's house on each kind of database, for tests that write and count: import `house` into the test module.

What only looks at pages uses the quicker fixture of conftest, a copied SQLite file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from pisa_bot.house import House
from pisa_bot.store.database import Database
from tests.conftest import PHONE_KEYS
from tests.houses import open_house


@pytest.fixture
def house(database: Database, database_url: str, tmp_path: Path) -> Iterator[House]:
    """A house on SQLite, then on PostgreSQL."""
    opened = open_house(database_url, PHONE_KEYS)
    opened = replace(opened, settings=replace(opened.settings, media_dir=str(tmp_path / "media")))
    yield opened
    opened.database.dispose()

"""A house on each kind of database, and words for what is in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pisa_bot import clock
from pisa_bot.house import House
from pisa_bot.store.database import Database
from tests.conftest import PHONE_KEYS
from tests.houses import open_house


@pytest.fixture
def house(database: Database, database_url: str) -> Iterator[House]:
    """A house whose quiet time is 1.5 s, as in production."""
    opened = open_house(database_url, PHONE_KEYS)
    yield opened
    opened.database.dispose()
    clock.set_offset(clock.offset() * 0)


@pytest.fixture
def hasty_house(database: Database, database_url: str) -> Iterator[House]:
    """A house that waits for nothing: every message runs its turn at once."""
    opened = open_house(database_url, PHONE_KEYS, quiet_seconds=0)
    yield opened
    opened.database.dispose()

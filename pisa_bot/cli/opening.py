"""How a command gets at the settings, the database or the whole house.

Opens and hands over; nothing is changed here, and each is closed by whoever asked for it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from pisa_bot.config import Settings, from_environment
from pisa_bot.house import House
from pisa_bot.store.database import Database


def settings() -> Settings:
    """The environment's settings; raises SettingsError."""
    return from_environment(os.environ)


@contextmanager
def database() -> Iterator[tuple[Settings, Database]]:
    """Settings and an open database, migrated or not."""
    found = settings()
    opened = Database(found.database_url)
    try:
        yield found, opened
    finally:
        opened.dispose()


@contextmanager
def house() -> Iterator[House]:
    """The house on a migrated database; VaultError when it is new or sealed with other keys."""
    from pisa_bot.app import build

    opened = build(settings())
    try:
        yield opened
    finally:
        opened.database.dispose()

"""The dashboard over a fresh database with one person of each role."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from pisa_bot.app import create_app
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from tests.conftest import PHONE_KEYS
from tests.houses import open_house
from tests.web.dashboard import people


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy: migrating costs more than most of these tests."""
    path = tmp_path_factory.mktemp("migrated") / "pisa.sqlite3"
    database = Database(f"sqlite:///{path}")
    upgrade(database, PHONE_KEYS)
    with database.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.dispose()
    return path


@pytest.fixture
def house(migrated: Path, tmp_path: Path) -> Iterator[House]:
    path = tmp_path / "pisa.sqlite3"
    path.write_bytes(migrated.read_bytes())
    opened = open_house(f"sqlite:///{path}", PHONE_KEYS)
    opened = replace(opened, settings=replace(opened.settings, media_dir=str(tmp_path / "media")))
    yield opened
    opened.database.dispose()


@pytest.fixture
def staff(house: House) -> dict[str, int]:
    return people.settle(house)


@pytest.fixture
def app(house: House, staff: dict[str, int]) -> Flask:
    return create_app(house.settings, house)


@pytest.fixture
def browsers(app: Flask, house: House, staff: dict[str, int]) -> dict[str, FlaskClient]:
    """A signed-in browser for each person."""
    return {login: people.signed_in(app, house, identity) for login, identity in staff.items()}

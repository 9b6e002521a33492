"""The migrations make exactly the tables the code says, on both databases."""

from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import current, drift, upgrade
from tests.conftest import PHONE_KEYS


def test_a_migrated_database_is_up_to_date_and_shows_no_drift(database: Database) -> None:
    have, want = current(database)
    assert have == want is not None
    assert drift(database) == []


def test_a_second_upgrade_changes_nothing(database: Database) -> None:
    upgrade(database, PHONE_KEYS)
    assert drift(database) == []

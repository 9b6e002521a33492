"""A turn's statements are prepared on the server after a while; those of pages never, on whichever connection they come."""

from __future__ import annotations

from sqlalchemy import select, text

from pisa_bot.store.database import PREPARED_AFTER, Database
from pisa_bot.store.models import Report

PREPARED = text("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%FROM report%'")


def test_pages_are_planned_for_their_own_values_and_turns_are_not(database: Database) -> None:
    if database.sqlite:
        return  # plans every statement when it is compiled, without its values
    query = select(Report.id).where(Report.agency == "dishub")
    for _time in range(PREPARED_AFTER * 3):
        with database.read() as connection:
            connection.execute(query)
    with database.read() as connection:
        assert connection.scalar(PREPARED) == 0
    for _time in range(PREPARED_AFTER * 3):
        with database.write() as connection:
            connection.execute(query)
    with database.read() as connection:
        assert connection.scalar(PREPARED) == 1

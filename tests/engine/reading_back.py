"""What a test wants to know of a database after the engine ran, and a sender that only marks bubbles as gone.

Reads tables directly; decides nothing.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select, update

from pisa_bot import clock
from pisa_bot.house import House
from pisa_bot.store.base import Base
from pisa_bot.store.models import Outbox


def count(house: House, table: type[Base], *where: Any) -> int:
    """Rows of a table."""
    with house.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table).where(*where)) or 0


def column(house: House, what: Any, *where: Any) -> list[Any]:
    """Values of a column, in order of value."""
    with house.database.read() as connection:
        return list(connection.scalars(select(what).where(*where).order_by(what)))


def bubbles(house: House, contact: int) -> list[Any]:
    """A person's bubbles, oldest first."""
    with house.database.read() as connection:
        return list(
            connection.execute(select(*Outbox.__table__.c).where(Outbox.contact_id == contact).order_by(Outbox.id))
        )


def let_go(house: House) -> None:
    """Every queued bubble has left for the provider."""
    with house.database.write() as connection:
        connection.execute(
            update(Outbox)
            .where(Outbox.status == "queued")
            .values(status="sent", left_at=clock.now(), provider="twilio")
        )

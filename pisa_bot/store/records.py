"""Counters, facts of this installation, observations: small writes that many rooms need.

A counter's row is locked from its use to the commit, so numbers are unique and without gaps.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select

from pisa_bot.store.models import Counter, Meta, Observation
from pisa_bot.store.upsert import upsert


def count_up(connection: Connection, name: str) -> int:
    """The next number of a counter, from 1."""
    statement = (
        upsert(connection, Counter)
        .values(name=name, value=1)
        .on_conflict_do_update(index_elements=["name"], set_={"value": Counter.value + 1})
        .returning(Counter.value)
    )
    return int(connection.execute(statement).scalar_one())


def meta(connection: Connection, name: str) -> str | None:
    """A fact of this installation."""
    return connection.scalar(select(Meta.value).where(Meta.name == name))


def set_meta(connection: Connection, name: str, value: str) -> None:
    """Remember a fact of this installation."""
    connection.execute(
        upsert(connection, Meta)
        .values(name=name, value=value)
        .on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )


def observe(connection: Connection, contact: int | None, kind: str, data: Mapping[str, Any], now: datetime) -> None:
    """Write down something that an admin may want to count."""
    connection.execute(insert(Observation).values(at=now, contact_id=contact, kind=kind, data=dict(data)))

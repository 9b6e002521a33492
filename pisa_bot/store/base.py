"""The declarative base: one naming convention, so that migrations can name what they change on both databases.

Tables are in `models/`, one noun a module.
"""

from __future__ import annotations

from sqlalchemy import Index, MetaData, text
from sqlalchemy.orm import DeclarativeBase

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Parent of every table."""

    metadata = MetaData(naming_convention=NAMES)


def open_index(name: str, *columns: str, where: str) -> Index:
    """An index over the rows that something has still to be done with: its size follows the work waiting, not the history.

    It serves only statements that spell the same condition out (`types.spelled`).
    """
    return Index(name, *columns, postgresql_where=text(where), sqlite_where=text(where))

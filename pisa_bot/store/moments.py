"""Reckoning with moments inside a statement, in the words of each database: a local day, the seconds between two moments.

For figures over many rows, which would cost more to fetch than to count; rules about time are `areas.calendar`'s.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, Float, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class LocalDay(FunctionElement[str]):
    """The day of a moment as ISO text where clocks are `offset` from UTC."""

    type = Text()
    inherit_cache = True
    name = "local_day"

    def __init__(self, moment: ColumnElement[Any] | Any, offset: timedelta) -> None:
        super().__init__(moment, int(offset.total_seconds()))


class SecondsBetween(FunctionElement[float]):
    """Seconds from one moment to a later one, exact to the millisecond."""

    type = Float()
    inherit_cache = True
    name = "seconds_between"


@compiles(LocalDay, "sqlite")
def _local_day_sqlite(element: LocalDay, compiler: SQLCompiler, **options: Any) -> str:
    moment, seconds = (compiler.process(clause, **options) for clause in element.clauses)
    return f"date({moment}, {seconds} || ' seconds')"


@compiles(LocalDay, "postgresql")
def _local_day_postgresql(element: LocalDay, compiler: SQLCompiler, **options: Any) -> str:
    moment, seconds = (compiler.process(clause, **options) for clause in element.clauses)
    return f"to_char(({moment} AT TIME ZONE 'UTC') + make_interval(secs => {seconds}), 'YYYY-MM-DD')"


@compiles(SecondsBetween, "sqlite")
def _seconds_sqlite(element: SecondsBetween, compiler: SQLCompiler, **options: Any) -> str:
    first, last = (compiler.process(clause, **options) for clause in element.clauses)
    return f"((julianday({last}) - julianday({first})) * 86400.0)"


@compiles(SecondsBetween, "postgresql")
def _seconds_postgresql(element: SecondsBetween, compiler: SQLCompiler, **options: Any) -> str:
    first, last = (compiler.process(clause, **options) for clause in element.clauses)
    return f"CAST(extract(epoch FROM ({last} - {first})) AS double precision)"

"""One database, two kinds: an engine whose write transactions never lose an update, on SQLite and on PostgreSQL.

`write()` takes the write lock at BEGIN (SQLite) or row locks as queries ask (PostgreSQL); `read()` never blocks a writer.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import TimeoutError

PATIENCE = 10.0  # seconds a writer waits for another; a door that somebody waits at is opened with less
PAGE_COST = 1.1  # of a page by index against one in a row: solid disks, and tables that mostly lie in memory
PREPARED_AFTER = 5  # psycopg's own default
CONNECT = 3  # seconds until a PostgreSQL that does not answer counts as away


class Database:
    """An engine and how to begin on it. Make it after a fork, never before.

    `patience` (seconds) is how long a writer waits for whoever holds what it needs, then it raises an SQLAlchemyError.
    """

    def __init__(self, url: str, pool_size: int = 10, patience: float | None = None) -> None:
        parsed = make_url(url)
        self.sqlite = parsed.get_backend_name() == "sqlite"
        if parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        if self.sqlite and parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        self.url = parsed
        self._patience = patience
        options: dict[str, Any] = (
            {}
            if self.sqlite
            else {
                "pool_size": pool_size,
                "max_overflow": 10,
                "pool_pre_ping": True,
                "pool_timeout": patience or PATIENCE,
            }
        )
        self.engine: Engine = create_engine(parsed, connect_args=self._connect_args(), **options)
        # Threads of one process queue here instead of in SQLite's polling busy handler: p99 of a turn 600 → 50 ms.
        self._queue = threading.Lock()
        if self.sqlite:
            event.listen(self.engine, "connect", _prepare_sqlite)
            event.listen(self.engine, "begin", _begin_sqlite)

    def _connect_args(self) -> dict[str, Any]:
        if self.sqlite:
            return {"check_same_thread": False, "timeout": self._patience or PATIENCE}
        # migrations and the sender's claims may wait for each other as long as it takes
        waiting = f" -c lock_timeout={self._patience * 1000:.0f}" if self._patience else ""
        return {"connect_timeout": CONNECT, "options": f"-c timezone=UTC -c random_page_cost={PAGE_COST}{waiting}"}

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may write; committed at the end, rolled back on an exception."""
        with self._turn() if self.sqlite else nullcontext(), self.engine.begin() as connection:
            self._prepare(connection, PREPARED_AFTER)
            yield connection

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """This thread's turn to write, among those of this process."""
        if not self._queue.acquire(timeout=self._patience or -1):
            raise TimeoutError("another thread held the database for too long")
        try:
            yield
        finally:
            self._queue.release()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads (SQLite: a deferred snapshot beside any writer)."""
        with self.engine.connect() as connection, connection.execution_options(pisa_read=True).begin():
            self._prepare(connection, None)
            yield connection

    def _prepare(self, connection: Connection, after: int | None) -> None:
        """On PostgreSQL: prepare a statement on the server after so many executions, or never.

        A page's filters differ too much in what they let through for one plan that serves all: the plan of a prepared
        statement walked the table for a small agency. A turn's statements find their rows by key and save their planning.
        """
        if not self.sqlite:
            connection.connection.driver_connection.prepare_threshold = after  # type: ignore[union-attr]

    def dispose(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()


def _prepare_sqlite(dbapi_connection: Any, _record: Any) -> None:
    dbapi_connection.isolation_level = None  # pysqlite's own BEGIN is deferred and loses updates; ours below does not
    cursor = dbapi_connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):  # busy_timeout is the driver's `timeout`
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("pisa_read", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

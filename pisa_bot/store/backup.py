"""A whole installation in one archive, taken while it runs, and put back into an empty one.

SQLite is copied with VACUUM INTO, PostgreSQL by pg_dump; both are one moment in time. Files are content-addressed, so the
ones copied after the database can only be too many, never too few.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from pathlib import Path

from sqlalchemy import inspect, text

from pisa_bot.store.database import Database

SQLITE, POSTGRES, MEDIA = "pisa.sqlite3", "pisa.dump", "media"


class BackupError(Exception):
    """A backup cannot be written or put back; the message says why and what to do."""


def write(database: Database, media: Path | None, file: Path) -> None:
    """Write the archive; an existing one is replaced only when the new one is complete."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent, prefix=".backup-") as name:
        folder = Path(name)
        dump = folder / (SQLITE if database.sqlite else POSTGRES)
        if database.sqlite:
            with database.engine.connect() as connection:
                raw = connection.connection.driver_connection
                assert isinstance(raw, sqlite3.Connection)
                raw.execute("VACUUM INTO ?", (str(dump),))
        else:
            _postgres(database, "pg_dump", "--format=custom", "--no-owner", f"--file={dump}")
        part = folder / "archive"
        with tarfile.open(part, "w:gz") as archive:
            archive.add(dump, dump.name)
            if media is not None and media.is_dir():
                archive.add(media, MEDIA)
        part.chmod(0o600)
        part.replace(file)


def restore(database: Database, media: Path | None, file: Path, *, force: bool = False) -> None:
    """Put an archive back. BackupError when the database holds something already (unless `force`) or is of the other kind."""
    if not force and _holds_something(database):
        raise BackupError("This database already holds reports or people: restore into an empty one, or say --force.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            with tarfile.open(file) as archive:
                archive.extractall(folder, filter="data")
        except tarfile.TarError:
            raise BackupError(f"{file} is no archive of `pisa backup`.") from None
        dump = folder / (SQLITE if database.sqlite else POSTGRES)
        if not dump.exists():
            kind = "PostgreSQL" if database.sqlite else "SQLite"
            raise BackupError(f"{file} holds a {kind} database or none: set PISA_DATABASE_URL to that kind.")
        if database.sqlite:
            _put_sqlite(database, dump)
        else:
            _postgres(database, "pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction",
                      "--dbname", database.url.database or "", str(dump))  # fmt: skip
        if media is not None and (folder / MEDIA).is_dir():
            shutil.copytree(folder / MEDIA, media, dirs_exist_ok=True)


def _put_sqlite(database: Database, dump: Path) -> None:
    target = Path(database.url.database or "")
    database.dispose()
    for suffix in ("-wal", "-shm"):
        target.with_name(target.name + suffix).unlink(missing_ok=True)
    part = target.with_name(target.name + ".restoring")
    shutil.copyfile(dump, part)
    part.replace(target)


def _holds_something(database: Database) -> bool:
    with database.read() as connection:
        names = inspect(connection).get_table_names()
        return any(
            table in names and connection.execute(text(f"SELECT 1 FROM {table} LIMIT 1")).first() is not None
            for table in ("contact", "report", "staff")
        )


def _postgres(database: Database, program: str, *arguments: str) -> None:
    url = database.url
    environment = {**os.environ, **({"PGPASSWORD": str(url.password)} if url.password else {})}
    where = {"--host": url.host, "--port": str(url.port or 5432), "--username": url.username}
    options = [part for name, value in where.items() if value for part in (name, value)]
    if program == "pg_dump":
        arguments = (*arguments, url.database or "")
    if shutil.which(program) is None:
        raise BackupError(f"{program} is not installed: type apt-get install postgresql-client.")
    done = subprocess.run([program, *options, *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:] or ["no reason given"]
        raise BackupError(f"{program} failed: {last[0]}")

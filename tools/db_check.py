"""Migrates an empty database of each kind and compares what came out with the tables the code describes.

Exits non-zero when they differ; the PostgreSQL it uses is a temporary one and goes away at the end.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from cryptography.fernet import Fernet

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import current, drift, upgrade
from tests import postgres


def check(url: str, name: str) -> bool:
    """Whether an empty database at `url` becomes exactly what the code describes."""
    database = Database(url)
    try:
        upgrade(database, (Fernet.generate_key().decode(),))
        have, want = current(database)
        differences = drift(database)
    finally:
        database.dispose()
    for difference in differences:
        print(f"{name}: {difference}")
    print(f"{name}: revision {have}, newest {want}, {len(differences)} differences")
    return have == want and not differences


def main() -> int:
    """0 when both databases agree with the code."""
    with tempfile.TemporaryDirectory() as folder:
        fine = check(f"sqlite:///{Path(folder) / 'check.sqlite3'}", "SQLite")
    with postgres.cluster() as cluster:
        fine = check(cluster.make_database(), "PostgreSQL") and fine
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())

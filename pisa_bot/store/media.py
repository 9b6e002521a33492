"""Rows of files: claimed while pending, stored by hash, forgotten.

The bytes are `delivery.storage`'s; a source is sealed and goes when it is no longer needed.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import Connection, func, select, update

from pisa_bot.store.models import Media
from pisa_bot.store.types import spelled

LEASE = timedelta(minutes=2)


class Pending(NamedTuple):
    """A file still to be fetched."""

    id: int
    provider: str
    source: str | None
    kind: str
    announced_type: str
    attempts: int
    contact: int | None


class Stored(NamedTuple):
    """A file that is here."""

    id: int
    status: str
    kind: str
    content_type: str | None
    sha256: str | None
    created_at: datetime


def claim(connection: Connection, now: datetime, limit: int) -> list[Pending]:
    """Take due files; a fetcher that dies gives them back when the lease is over."""
    rows = connection.execute(
        select(
            Media.id, Media.provider, Media.source, Media.kind, Media.announced_type, Media.attempts, Media.contact_id
        )
        .where(Media.status == spelled("pending"), Media.due_at <= now)
        .order_by(Media.due_at, Media.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    if rows:
        ids = [row.id for row in rows]
        connection.execute(
            update(Media).where(Media.id.in_(ids)).values(due_at=now + LEASE, attempts=Media.attempts + 1)
        )
    return [Pending(*row) for row in rows]


def stored(
    connection: Connection,
    media: int,
    sha256: str,
    content_type: str,
    size: int,
    place: tuple[float, float] | None,
    likeness: int | None = None,
) -> None:
    """The bytes are kept under their hash. `likeness`: a photo's 64 bits."""
    values: dict[str, object] = {
        "status": "stored", "sha256": sha256, "content_type": content_type, "size": size, "source": None, "error": None,
    }  # fmt: skip
    if place is not None:
        values |= {"lat": place[0], "lng": place[1]}
    if likeness is not None:
        values["likeness"] = likeness - (1 << 63)  # databases count with a sign
    connection.execute(update(Media).where(Media.id == media, Media.status == "pending").values(**values))


def refused(connection: Connection, media: int, status: str, error: str) -> None:
    """It will never be here: `refused` (by us) or `lost` (the provider has it no more)."""
    connection.execute(
        update(Media)
        .where(Media.id == media, Media.status == "pending")
        .values(status=status, error=error[:200], source=None)
    )


def later(connection: Connection, media: int, due: datetime, error: str) -> None:
    """Try again."""
    connection.execute(
        update(Media).where(Media.id == media, Media.status == "pending").values(due_at=due, error=error[:200])
    )


def by_ids(connection: Connection, ids: list[int]) -> list[Stored]:
    """Files by id, in the order given."""
    if not ids:
        return []
    rows = connection.execute(
        select(Media.id, Media.status, Media.kind, Media.content_type, Media.sha256, Media.created_at).where(
            Media.id.in_(ids)
        )
    )
    found = {row.id: Stored(*row) for row in rows}
    return [found[media] for media in ids if media in found]


def forgotten(connection: Connection, limit: int) -> list[tuple[int, str]]:
    """(id, hash) of forgotten files whose bytes nobody else needs."""
    kept = select(Media.sha256).where(Media.status == "stored", Media.sha256.is_not(None))
    rows = connection.execute(
        select(Media.id, Media.sha256)
        .where(Media.status == "forgotten", Media.sha256.is_not(None), Media.sha256.not_in(kept))
        .limit(limit)
    )
    return [(row.id, row.sha256) for row in rows if row.sha256 is not None]


def dropped(connection: Connection, media: int) -> None:
    """The bytes are gone."""
    connection.execute(update(Media).where(Media.id == media).values(sha256=None, size=None))


def waiting(connection: Connection) -> int:
    """How many files are still to be fetched."""
    return connection.scalar(select(func.count()).select_from(Media).where(Media.status == "pending")) or 0

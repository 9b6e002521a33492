"""A photo that an officer adds at the dashboard: cleaned like a citizen's, kept by its hash, a row of its own.

Tying it to a report is the verb's that brings it along.
"""

from __future__ import annotations

from sqlalchemy import insert

from pisa_bot import clock
from pisa_bot.delivery.pictures import BadPicture, clean
from pisa_bot.delivery.storage import storage
from pisa_bot.house import House
from pisa_bot.store.models import Media

AT_MOST = 16 * 1024 * 1024  # bytes, as WhatsApp's own limit


def keep_photo(house: House, data: bytes) -> int:
    """Keep a photo; returns its id. Raises BadPicture for anything that is none."""
    if len(data) > AT_MOST:
        raise BadPicture("too large")
    picture, _ = clean(data)
    sha256, now = storage(house.settings).put(picture), clock.now()
    row = {
        "provider": "dashboard", "kind": "photo", "announced_type": "image/jpeg", "status": "stored", "attempts": 0,
        "due_at": now, "created_at": now, "content_type": "image/jpeg", "sha256": sha256, "size": len(picture),
    }  # fmt: skip
    with house.database.write() as connection:
        return int(connection.execute(insert(Media).values(**row).returning(Media.id)).scalar_one())

"""Opens a house on a database for tests, without a provider: what the engine needs and nothing more.

Importable from another process (spawn), so that races are run with real processes too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import count

from pisa_bot import clock
from pisa_bot.areas.pack import load_pack
from pisa_bot.channels.protocol import Channel
from pisa_bot.config import Settings
from pisa_bot.house import House
from pisa_bot.messages import Attachment, Envelope, Kind, Pin, UserRef
from pisa_bot.store.database import Database
from pisa_bot.store.vault import open_vault

_ids = count(1)


def open_house(
    url: str,
    phone_keys: tuple[str, ...],
    quiet_seconds: float = 1.5,
    channels: Mapping[str, Channel] | None = None,
    immediate: bool = True,
) -> House:
    """A house on an already migrated database; `immediate`: the same by night as by day, no holds."""
    settings = Settings(
        database_url=url,
        public_url="http://127.0.0.1:1",
        secret_key="a secret for tests only",
        phone_keys=phone_keys,
        quiet_seconds=quiet_seconds,
        immediate=immediate,
    )
    database = Database(url)
    with database.read() as connection:
        vault = open_vault(connection, phone_keys)
    return House(settings, database, vault, load_pack("purwakarta"), channels or {})


def message(
    phone: str,
    text: str = "",
    *,
    event_id: str | None = None,
    photo: str | None = None,
    tap: str | None = None,
    pin: tuple[float, float] | None = None,
    at: datetime | None = None,
) -> Envelope:
    """An envelope as the Twilio channel would make it."""
    kind = Kind.TAP if tap else Kind.PIN if pin else Kind.PHOTO if photo else Kind.TEXT
    return Envelope(
        event_id=event_id or f"test:{next(_ids)}",
        provider="twilio",
        medium="whatsapp",
        sender=(UserRef("whatsapp", "phone", phone),),
        at=at or clock.now(),
        kind=kind,
        text=text,
        payload=tap,
        pin=Pin(*pin) if pin else None,
        attachments=(Attachment(f"http://127.0.0.1:1/media/{photo}", "image/jpeg", photo),) if photo else (),
    )

"""Phones of the simulator: which there are, what they show, and what they send into the engine.

An inbound bubble is shown first and received after, so that the answer never stands above the question.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, select, update

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.channels.simulator import MEDIUM, PROVIDER, SECOND, envelope
from pisa_bot.delivery import statuses
from pisa_bot.demo import name_of, people
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages import Pin, UserRef
from pisa_bot.store import simulated
from pisa_bot.store.models import Contact, ContactAlias
from pisa_bot.web.simulator.meaning import citizen_meaning, officer_meaning

CITIZEN = re.compile(r"warga-[1-9][0-9]?\Z")
UPLOAD = re.compile(r"[0-9a-f]{32}\Z")
LONGEST = 4096  # characters, as WhatsApp's own limit
NEXT_STATUS = {"sent": "delivered", "delivered": "read"}  # a phone that lies open on the page reads everything


def officers(house: House) -> dict[str, dict[str, str]]:
    """The demo officers by handle."""
    return {
        handle: {"name": name_of(house, handle), "agency": agency, "role": role}
        for handle, agency, role in people()
        if agency in house.pack.agencies
    }


def known(house: House, handle: str) -> bool:
    """Whether there is such a phone."""
    return bool(CITIZEN.match(handle)) or handle in officers(house)


def shown(house: House, handle: str) -> list[dict[str, Any]]:
    """What a phone shows, oldest first; what lies open here counts as delivered, then as read."""
    with house.database.read() as connection:
        rows = simulated.on_phone(connection, handle, 80)
        pack = house.current_pack(connection)
    for row in rows:
        if row.outbox is not None and row.status in NEXT_STATUS:
            statuses.record(house, row.outbox, NEXT_STATUS[row.status])
    officer = handle in officers(house)
    return [_bubble(row, pack, officer) for row in rows]


def _bubble(row: simulated.Shown, pack: Pack, officer: bool) -> dict[str, Any]:
    bubble = {
        "id": row.id,
        "direction": row.direction,
        "at": row.at.isoformat(),
        "status": row.status,
        "provider_id": row.provider_id,
        "meaning": None,
        **row.content,
    }
    if row.direction == "in" and row.content.get("text") and not row.content.get("tap"):
        text = str(row.content["text"])
        bubble["meaning"] = officer_meaning(text, pack) if officer else citizen_meaning(text, pack, row.understood)
    return bubble


def send(house: House, handle: str, said: Mapping[str, Any]) -> None:
    """A phone sends: words, a tap, a pin or an uploaded photo. ValueError when it is none of these."""
    text = str(said.get("text") or "")[:LONGEST].strip()
    payload = str(said["payload"])[:200] if said.get("payload") else None
    upload = str(said["upload"]) if said.get("upload") else None
    if upload is not None and not UPLOAD.match(upload):
        raise ValueError("there is no such photo")
    pin = _pin(said.get("pin"))
    provider = SECOND if said.get("provider") == SECOND else PROVIDER
    if not (text or payload or upload or pin):
        raise ValueError("an empty message")
    now = clock.now()
    message = envelope(
        handle,
        now,
        text=text,
        payload=payload,
        pin=pin,
        upload=upload,
        reply_to=str(said["reply_to"]) if said.get("reply_to") else None,
    )
    content = {
        "text": text,
        "tap": payload,
        "pin": [pin.lat, pin.lng, pin.label] if pin else None,
        "upload": upload,
        "quoted": str(said.get("quoted") or "")[:200],
    }
    with house.database.write() as connection:
        simulated.show(connection, handle, "in", content, now, event=message.event_id)
    receive(house, replace(message, provider=provider))


def _pin(given: Any) -> Pin | None:
    if not given:
        return None
    lat, lng = float(given["lat"]), float(given["lng"])
    if not (-90 <= lat <= 90 and -180 <= lng <= 180):
        raise ValueError("a pin beside the earth")
    return Pin(lat, lng, str(given.get("label") or "")[:100])


def keep_upload(house: House, data: bytes) -> str:
    """Keep a photo that was dropped on a phone; returns its name."""
    folder = uploads(house)
    folder.mkdir(parents=True, exist_ok=True)
    name = uuid.uuid4().hex
    (folder / name).write_bytes(data)
    return name


def uploads(house: House) -> Path:
    """Where dropped photos lie until the fetcher takes them."""
    return Path(house.settings.media_dir) / "uploads"


def close_window(house: House, handle: str) -> None:
    """As if this phone had been silent for more than a day: from now on only templates reach it."""
    with house.database.write() as connection:
        contact = _contact(connection, house, handle)
        if contact is not None:
            long_ago = clock.now() - timedelta(hours=25)
            connection.execute(update(Contact).where(Contact.id == contact).values(last_inbound_at=long_ago))


def windows(house: House, handles: list[str]) -> dict[str, bool]:
    """Whether the 24 h window of each phone is open."""
    opened = {}
    with house.database.read() as connection:
        for handle in handles:
            contact = _contact(connection, house, handle)
            last = connection.scalar(select(Contact.last_inbound_at).where(Contact.id == contact)) if contact else None
            opened[handle] = last is not None and clock.now() - last < timedelta(hours=24)
    return opened


def _contact(connection: Connection, house: House, handle: str) -> int | None:
    mark = house.vault.fingerprint(UserRef(MEDIUM, "handle", handle))
    return connection.scalar(
        select(ContactAlias.contact_id).where(ContactAlias.medium == MEDIUM, ContactAlias.fingerprint == mark)
    )

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
from pisa_bot.channels.simulator import MEDIUM, PROVIDER, SECOND, envelope
from pisa_bot.delivery import statuses
from pisa_bot.delivery.sniff import KINDS, sniff
from pisa_bot.demo import name_of, people
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages import Envelope, Kind, Pin, UserRef
from pisa_bot.store import officers as staff
from pisa_bot.store import simulated
from pisa_bot.store.models import Contact, ContactAlias
from pisa_bot.web.simulator.meaning import Panes

CITIZEN = re.compile(r"warga-[1-9][0-9]?\Z")
UPLOAD = re.compile(r"[0-9a-f]{32}\Z")
LONGEST = 4096  # characters, as WhatsApp's own limit
CITIZENS = tuple(f"warga-{number}" for number in range(1, 100))
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


def fresh(house: House) -> str:
    """A citizen's phone that nobody has used yet; the last one when all have been."""
    with house.database.read() as connection:
        used = simulated.handles(connection)
    return next((handle for handle in CITIZENS if handle not in used), CITIZENS[-1])


def shown(house: House, handle: str, panes: Panes) -> list[dict[str, Any]]:
    """What a phone shows, oldest first; what lies open here counts as delivered, then as read."""
    with house.database.read() as connection:
        rows = simulated.on_phone(connection, handle, 80)
        pack = house.current_pack(connection)
        reachable = staff.reachable_agencies(connection)
    for row in rows:
        if row.outbox is not None and row.status in NEXT_STATUS:
            statuses.record(house, row.outbox, NEXT_STATUS[row.status])
    officer = handle in officers(house)
    found = []
    for row in rows:
        bubble = _bubble(row)
        if row.direction == "in" and row.content.get("text") and not row.content.get("tap"):
            text = str(row.content["text"])
            bubble["meaning"] = (
                panes.officer(text, pack) if officer else panes.citizen(text, row.at, pack, row.understood, reachable)
            )
        found.append(bubble)
    return found


def _bubble(row: simulated.Shown) -> dict[str, Any]:
    return {
        "id": row.id,
        "direction": row.direction,
        "at": row.at.isoformat(),
        "status": row.status,
        "provider_id": row.provider_id,
        "meaning": None,
        **row.content,
    }


def send(house: House, handle: str, said: Mapping[str, Any]) -> None:
    """A phone sends: words, a tap, a pin or an uploaded file. ValueError when it is none of these."""
    text = str(said.get("text") or "")[:LONGEST].strip()
    payload = str(said["payload"])[:200] if said.get("payload") else None
    upload = str(said["upload"]) if said.get("upload") else None
    if upload is not None and not UPLOAD.match(upload):
        raise ValueError("there is no such file")
    pin = _pin(said.get("pin"))
    provider = SECOND if said.get("provider") == SECOND else PROVIDER
    if not (text or payload or upload or pin):
        raise ValueError("an empty message")
    now = clock.now()
    kind = _kind(house, upload)
    message = envelope(
        handle,
        now,
        text=text,
        payload=payload,
        pin=pin,
        upload=upload,
        kind=None if payload or pin else kind,
        reply_to=str(said["reply_to"]) if said.get("reply_to") else None,
    )
    content = {
        "text": text,
        "tap": payload,
        "pin": [pin.lat, pin.lng, pin.label] if pin else None,
        "upload": upload,
        "file": kind.value if kind else None,
        "provider": provider,
        "quoted": str(said.get("quoted") or "")[:200],
    }
    with house.database.write() as connection:
        simulated.show(connection, handle, "in", content, now, event=message.event_id)
    receive(house, replace(message, provider=provider))


def again(house: House, handle: str) -> bool:
    """The provider delivers this phone's last message a second time; True if it was taken for a new one."""
    with house.database.read() as connection:
        row = next((row for row in simulated.on_phone(connection, handle, 80)[::-1] if row.direction == "in"), None)
    if row is None or row.event is None:
        raise ValueError("this phone has sent nothing yet")
    content = row.content
    message = envelope(
        handle,
        row.at,
        text=str(content.get("text") or ""),
        payload=content.get("tap"),
        pin=Pin(*content["pin"]) if content.get("pin") else None,
        upload=content.get("upload"),
        kind=Kind(content["file"]) if content.get("file") else None,
    )
    copy: Envelope = replace(message, event_id=row.event, provider=str(content.get("provider") or PROVIDER))
    return receive(house, copy).fresh


def _kind(house: House, upload: str | None) -> Kind | None:
    """What an uploaded file is by its first bytes; ValueError when no phone sends such a file."""
    if upload is None:
        return None
    kind = KINDS.get(content_type(house, upload) or "")
    if kind is None:
        raise ValueError("no phone sends such a file")
    return Kind.VOICE if kind == "video" and _recorded(house, upload) else Kind(kind)


def content_type(house: House, upload: str) -> str | None:
    """The content type of an uploaded file, by its first bytes."""
    path = uploads(house) / upload
    return sniff(path.read_bytes()[:64]) if path.is_file() else None


def _recorded(house: House, upload: str) -> bool:
    """Whether an MP4 holds sound only, as a browser records it: no track of its is a picture's."""
    return b"vide" not in (uploads(house) / upload).read_bytes()[:4096]


def _pin(given: Any) -> Pin | None:
    if not given:
        return None
    lat, lng = float(given["lat"]), float(given["lng"])
    if not (-90 <= lat <= 90 and -180 <= lng <= 180):
        raise ValueError("a pin beside the earth")
    return Pin(lat, lng, str(given.get("label") or "")[:100])


def keep_upload(house: House, data: bytes) -> str:
    """Keep a photo or a recording that was dropped on a phone; returns its name."""
    folder = uploads(house)
    folder.mkdir(parents=True, exist_ok=True)
    name = uuid.uuid4().hex
    (folder / name).write_bytes(data)
    return name


def uploads(house: House) -> Path:
    """Where dropped files lie until the fetcher takes them."""
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

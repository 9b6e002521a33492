"""Fetches the files people sent, checks what they really are, and keeps them by hash; forgets them when told.

One file a transaction, never inside one while a provider is spoken to; ten tries, then it is lost and the report says so.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import Protocol, runtime_checkable

from itsdangerous import BadSignature, URLSafeTimedSerializer

from pisa_bot import clock
from pisa_bot.channels.protocol import Channel, Refused, SendError
from pisa_bot.config import Settings
from pisa_bot.delivery.pictures import BadPicture, clean, likeness_bits
from pisa_bot.delivery.sniff import KINDS, sniff
from pisa_bot.delivery.storage import storage
from pisa_bot.house import House
from pisa_bot.messages import Inbound, Kind
from pisa_bot.messages_json import dump_inbound
from pisa_bot.store import inbox
from pisa_bot.store import media as rows

log = logging.getLogger(__name__)

TRIES = 10
LINK_SECONDS = 7 * 24 * 3600
VOICE_LIKE = frozenset(("voice", "video"))  # one container serves both: an audio-only MP4 may come as video


@runtime_checkable
class Deletes(Protocol):
    """A channel that can take a file away at its provider."""

    def delete(self, source: str) -> None: ...


def fetch_due(house: House, limit: int = 10) -> int:
    """Fetch pending files; returns how many were taken in hand."""
    with house.database.write() as connection:
        pending = rows.claim(connection, clock.now(), limit)
    for item in pending:
        _fetch(house, item)
    return len(pending)


def _fetch(house: House, item: rows.Pending) -> None:
    channel = house.channels.get(item.provider)
    if channel is None or item.source is None:
        _refuse(house, item, "lost", "no channel")
        return
    try:
        source = house.vault.unseal(item.source)
        data, _ = channel.fetch(source)
        if _keep(house, item, data):
            _take_away(channel, source)
    except Refused as error:
        _refuse(house, item, "refused", error.code)
    except SendError as error:
        if item.attempts + 1 >= TRIES:
            _refuse(house, item, "lost", error.code)
            return
        delay = timedelta(seconds=min(2.0 * 2**item.attempts, 600))
        with house.database.write() as connection:
            rows.later(connection, item.id, clock.now() + delay, error.code)


def _take_away(channel: Channel, source: str) -> None:
    """What we keep, the provider need not keep (UU 27/2022: no longer than needed); a failure costs nobody the file."""
    if isinstance(channel, Deletes):
        try:
            channel.delete(source)
        except SendError as error:
            log.warning("a file stays at the provider: %s", error.code)


def _keep(house: House, item: rows.Pending, data: bytes) -> bool:
    content_type = sniff(data)
    kind = KINDS.get(content_type or "")
    if content_type is None or not (kind == item.kind or {kind, item.kind} <= VOICE_LIKE):
        _refuse(house, item, "refused", f"said {item.kind}, is {content_type or 'nothing known'}")
        return False
    place = likeness = None
    if kind == "photo":
        try:
            data, place = clean(data)
            likeness = likeness_bits(data)
            content_type = "image/jpeg"
        except BadPicture as error:
            _refuse(house, item, "refused", f"bad picture: {error}")
            return False
    sha256 = storage(house.settings).put(data)
    with house.database.write() as connection:
        rows.stored(connection, item.id, sha256, content_type, len(data), place, likeness)
    return True


def _refuse(house: House, item: rows.Pending, status: str, error: str) -> None:
    """Set a file aside and let whoever sent it know; of several within a minute they hear once."""
    log.info("a file is %s: %s", status, error)
    now = clock.now()
    with house.database.write() as connection:
        rows.refused(connection, item.id, status, error)
        if item.contact is not None:
            event_id = f"event:file_refused:{item.contact}:{now:%Y%m%d%H%M}"
            happening = Inbound(event_id, Kind.EVENT, now, event="file_refused")
            row = inbox.event_row(event_id, item.contact, now, house.vault.seal_json(dump_inbound(happening)))
            inbox.add_events(connection, [row])


def drop_forgotten(house: House, limit: int = 200) -> int:
    """Delete the bytes of forgotten files; returns how many."""
    with house.database.read() as connection:
        gone = rows.forgotten(connection, limit)
    for media, sha256 in gone:
        storage(house.settings).delete(sha256)
        with house.database.write() as connection:
            rows.dropped(connection, media)
    return len(gone)


def _signer(settings: Settings) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(settings.secret_key, salt="media")


def link(settings: Settings, media: int) -> str:
    """A public address of a file that ends after a week and cannot be guessed."""
    return f"{settings.public_url}/media/{_signer(settings).dumps(media)}.jpg"


def opened(settings: Settings, token: str) -> int | None:
    """The file that a link is for; None when it is forged or has ended."""
    try:
        media = _signer(settings).loads(token, max_age=LINK_SECONDS)
    except BadSignature:
        return None
    return media if isinstance(media, int) else None

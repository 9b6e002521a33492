"""Takes in one message from a provider: once, durably, and answers at once when nothing is worth waiting for.

One transaction; returns only after the commit, so that a provider's 200 means "kept".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.engine.turning import TurnFailed, after_failure, answer, run_turn
from pisa_bot.flows import reading
from pisa_bot.house import House
from pisa_bot.messages import Attachment, Envelope, Inbound, Kind, MediaRef
from pisa_bot.messages_json import dump_inbound
from pisa_bot.store import arrivals, bubbles, contacts, conversations, inbox
from pisa_bot.store.models import Media

AT_MOST = timedelta(seconds=8)  # after the first waiting message, however many follow
PHOTO_TIMES = 2  # albums come as one webhook a photo: a photo waits longer for its siblings than a text
TEXT_AT_MOST = 4096
MEDIA_KINDS = {Kind.PHOTO: "photo", Kind.VOICE: "voice", Kind.VIDEO: "video", Kind.DOCUMENT: "document"}


@dataclass(frozen=True, slots=True)
class Receipt:
    """`fresh` is False for a redelivery; `contact` is who sent it (0 for a redelivery)."""

    fresh: bool
    contact: int = 0


def receive(house: House, envelope: Envelope) -> Receipt:
    """Keep a message and run its turn if it is due now. Raises sqlalchemy's OperationalError when the database is away."""
    now = clock.now()
    try:
        with house.database.write() as connection:
            return _receive(connection, house, envelope, now)
    except TurnFailed as failure:  # nothing is left of that transaction: the message is kept in a second one
        with house.database.write() as connection:
            return _receive(connection, house, envelope, now, failure)


def _receive(
    connection: Connection, house: House, envelope: Envelope, now: datetime, failure: TurnFailed | None = None
) -> Receipt:
    """Take in one message; after a `failure` of its turn it is only kept, and the failure counted."""
    contact = contacts.find_or_make(connection, house.vault, envelope.sender, envelope.provider, now)
    conversation = conversations.lock(connection, contact, now)
    arrival = arrivals.arrival(connection, envelope.event_id, contact)
    if arrival.seen:  # asked under the lock: its twin may be in here at this moment
        return Receipt(False)
    pack = house.pack_of(arrival.pack_revision, connection)
    inbound = _inbound(connection, house, envelope, contact, now)
    due = _due(house, pack, inbound, arrival.since, now)
    name = house.vault.seal(envelope.profile_name) if envelope.profile_name else None
    contacts.heard_from(connection, contact, envelope.provider, now, name)
    understood, kept = None, False
    if due <= now and not arrival.others and failure is None:
        result = answer(connection, house, pack, contact, conversation, (inbound,), now)
        understood, kept = result.understood, result.kept_until is not None
    row = inbox.add(
        connection,
        event_id=envelope.event_id,
        contact=contact,
        kind=envelope.kind.value,
        provider=envelope.provider,
        now=now,
        due=due,
        sealed=house.vault.seal_json(dump_inbound(inbound)),
        raw=house.vault.seal_json(dict(envelope.raw)) if envelope.raw else None,
        understood=understood,
        kept=kept,
    )
    if arrival.since is not None:
        inbox.postpone(connection, contact, due)
    if failure is not None:
        about = [row if one.event_id == envelope.event_id else one for one in failure.rows] or [row]
        after_failure(connection, house, contact, conversation, about, failure, now)
    elif due <= now and arrival.others:
        run_turn(connection, house, pack, contact, now, held=conversation)
    return Receipt(True, contact)


def _inbound(connection: Connection, house: House, envelope: Envelope, contact: int, now: datetime) -> Inbound:
    reply_to = None
    if envelope.reply_to_provider_id:
        reply_to = bubbles.id_of(connection, envelope.provider, envelope.reply_to_provider_id)
        if reply_to is None:  # answered faster than its sender could write the id down, or the sender died over it
            reply_to = bubbles.in_flight(connection, contact)
    files = (
        envelope.attachments if envelope.kind in MEDIA_KINDS else ()
    )  # a sticker or a contact card is nothing to keep
    media = tuple(_announce(connection, house, envelope, item, contact, now) for item in files)
    return Inbound(
        event_id=envelope.event_id,
        kind=envelope.kind,
        at=envelope.at,
        text=envelope.text.replace("\x00", "")[:TEXT_AT_MOST],
        payload=envelope.payload,
        pin=envelope.pin,
        media=media,
        reply_to=reply_to,
    )


def _announce(
    connection: Connection, house: House, envelope: Envelope, attachment: Attachment, contact: int, now: datetime
) -> MediaRef:
    kind = MEDIA_KINDS[envelope.kind]
    row = insert(Media).values(
        contact_id=contact,
        provider=envelope.provider,
        source=house.vault.seal(attachment.url),
        kind=kind,
        announced_type=attachment.content_type[:80],
        status="pending",
        attempts=0,
        due_at=now,
        created_at=now,
    )
    return MediaRef(connection.execute(row.returning(Media.id)).scalar_one(), kind)  # type: ignore[arg-type]


def _due(house: House, pack: Pack, inbound: Inbound, first: datetime | None, now: datetime) -> datetime:
    """When the turn may run: now for what waits for nothing, else after a quiet moment, at most 8 s after the first waiting one."""
    quiet = house.settings.quiet_seconds
    if quiet <= 0 or reading.due_now(inbound, pack):
        return now
    if inbound.media:
        quiet *= PHOTO_TIMES
    return max(now, min(now + timedelta(seconds=quiet), (first or now) + AT_MOST))

"""Sends what is due: claims rows, words them, hands them to the provider, and writes down how it ended.

One in flight per person; nothing is sent inside a transaction; a send whose answer was lost is never repeated blindly.
"""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from sqlalchemy.exc import DBAPIError

from pisa_bot import clock
from pisa_bot.channels.protocol import AnswerUnknown, Channel, Refused, TryLater
from pisa_bot.delivery.render import NotNow, Unsayable, render
from pisa_bot.house import House
from pisa_bot.messages import UserRef
from pisa_bot.store import outbox

log = logging.getLogger(__name__)

BACK_OFF = (
    2,
    10,
    30,
    60,
)  # seconds after the first, second … try: in an outage nobody steps aside, and a minute after it all move
GIVE_UP = timedelta(days=7)
PHOTO_STEP = timedelta(seconds=3)
CLAIM = 16  # two rounds of the threads: with every send at its time-out the lease (90 s) still holds
THREADS = 8  # 80 messages a second at 100 ms each (the provider's limit a number)
SETTLE_FOR = timedelta(hours=6)
HASTY_LEASE = timedelta(seconds=6)  # PISA_IMMEDIATE: tests kill senders and do not wait


def send_due(house: House, limit: int = CLAIM) -> int:
    """Send due rows; returns how many were claimed."""
    with house.database.write() as connection:
        outbox.lapse(connection, clock.now())
        claimed = outbox.claim(connection, clock.now(), limit, _lease(house))
    if len(claimed) > 1:
        with ThreadPoolExecutor(min(THREADS, len(claimed))) as pool:
            list(pool.map(lambda row: _send(house, row), claimed))
    elif claimed:
        _send(house, claimed[0])
    return len(claimed)


def _lease(house: House) -> timedelta:
    return HASTY_LEASE if house.settings.immediate else outbox.LEASE


def _send(house: House, row: outbox.Claimed) -> None:
    try:
        _deliver(house, row)
    except DBAPIError as error:
        log.warning("the database went away beside a send: the lease decides (%s)", type(error).__name__)
    except Exception as error:
        # the row must not hang in `sending`, and nothing of its words may reach the log
        log.error(
            "a bubble could not be worded or sent: %s", type(error).__name__, extra={"outbox": row.id, "key": row.key}
        )
        _end(house, row, "failed", f"defect:{type(error).__name__}")


def _deliver(house: House, row: outbox.Claimed) -> None:
    with house.database.read() as connection:
        recipient = outbox.recipient(connection, row.contact)
        holding = outbox.what_holds(connection, row.report) if row.report and "_true_while" in row.params else None
        pack = house.current_pack(connection)
    now = clock.now()
    if holding is not None and not holding.intersection(str(row.params["_true_while"]).split(",")):
        return _end(house, row, "untrue")
    if recipient is None or recipient.provider not in house.channels:
        return _end(house, row, "failed", "no_address")
    if recipient.blocked_reason:
        return _end(house, row, "failed", recipient.blocked_reason)
    channel = house.channels[recipient.provider]
    try:
        ready = render(house, pack, channel, row, recipient, now)
        to = UserRef(recipient.medium, recipient.kind, house.vault.unseal(recipient.sealed))  # type: ignore[arg-type]
        with house.database.write() as connection:
            if not outbox.leaving(connection, row, clock.now(), _lease(house)):
                return None
        provider_id = channel.send(to, ready.message, row.id)
    except NotNow:
        return _later(house, row, now + PHOTO_STEP, "photo_pending")
    except Unsayable:
        return _end(house, row, "expired")
    except TryLater as error:
        return _try_later(house, row, error, now)
    except Refused as error:
        return _refused(house, row, error)
    except AnswerUnknown as error:
        log.warning("the provider's answer was lost", extra={"outbox": row.id, "code": error.code})
        return _end(house, row, "unknown", error.code)
    with house.database.write() as connection:
        outbox.sent(connection, row.id, channel.provider, provider_id, ready.language, ready.template, clock.now())


def _try_later(house: House, row: outbox.Claimed, error: TryLater, now: datetime) -> None:
    if now > row.created_at + GIVE_UP:
        return _end(house, row, "failed", error.code)
    waits = BACK_OFF[min(row.attempts, len(BACK_OFF) - 1)]
    seconds = error.seconds if error.seconds > 60 else waits  # a limit of this person or of the day
    _later(house, row, now + timedelta(seconds=seconds), error.code)


def _refused(house: House, row: outbox.Claimed, error: Refused) -> None:
    if error.consequence == "window_closed" and row.template is None:
        with house.database.write() as connection:
            outbox.require_template(connection, row.id, clock.now())
        return
    with house.database.write() as connection:
        outbox.settle(connection, row.id, "failed", clock.now(), error.code)
        if error.consequence in ("dead_address", "opted_out"):
            outbox.block(connection, row.contact, error.consequence)


def _later(house: House, row: outbox.Claimed, due: datetime, error: str) -> None:
    with house.database.write() as connection:
        outbox.later(connection, row.id, due, error)


def _end(house: House, row: outbox.Claimed, status: str, error: str | None = None) -> None:
    with house.database.write() as connection:
        outbox.settle(connection, row.id, status, clock.now(), error)


def settle_unknown(house: House, limit: int = 20) -> int:
    """Ask the provider's list for bubbles whose answer was lost; returns how many were found there."""
    with house.database.read() as connection:
        rows = outbox.unknown_rows(connection, clock.now() - SETTLE_FOR, limit)
    found = 0
    for identity, contact, left_at in rows:
        found += _settle(house, identity, contact, left_at)
    return found


def _settle(house: House, identity: int, contact: int, left_at: datetime) -> bool:
    with house.database.read() as connection:
        row, recipient = outbox.load(connection, identity), outbox.recipient(connection, contact)
        pack = house.current_pack(connection)
    channel: Channel | None = house.channels.get(recipient.provider) if recipient else None
    if row is None or recipient is None or channel is None or not hasattr(channel, "find"):
        return False
    try:
        ready = render(house, pack, channel, row, recipient, left_at)
        to = UserRef(recipient.medium, recipient.kind, house.vault.unseal(recipient.sealed))  # type: ignore[arg-type]
        listed = channel.find(to, ready.message.body, left_at - timedelta(minutes=1))
    except (NotNow, Unsayable, TryLater, Refused, AnswerUnknown):
        return False
    with house.database.write() as connection:
        # the same words may have been said before: a message that already belongs to a row is not this one
        free = outbox.unclaimed(connection, channel.provider, listed)
        if free:
            outbox.sent(connection, identity, channel.provider, free[0], ready.language, ready.template, clock.now())
    return bool(free)

"""Receives what came while nobody listened: lists the provider's inbound since the last seen and hands over what is missing.

`receive` is idempotent, so too much would be harmless; pins and taps lack their content in a list and are asked for again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from pisa_bot import clock
from pisa_bot.channels.protocol import SendError
from pisa_bot.house import House
from pisa_bot.messages import Envelope
from pisa_bot.store import inbox, records

log = logging.getLogger(__name__)

OVERLAP = timedelta(minutes=15)  # a provider's list may lag behind its webhooks
AT_FIRST = timedelta(hours=1)


def catch_up(house: House, receive: Callable[[House, Envelope], object]) -> int:
    """Receive what is listed since the last run and was not received; returns how many messages were missing."""
    missing = 0

    def here(event_ids: Sequence[str]) -> frozenset[str]:
        with house.database.read() as connection:
            return inbox.received(connection, event_ids)

    for channel in house.channels.values():
        started = clock.now()
        name = f"last_seen:{channel.provider}"
        with house.database.read() as connection:
            seen = records.meta(connection, name)
        since = (datetime.fromisoformat(seen) if seen else started - AT_FIRST) - OVERLAP
        try:
            for envelope in channel.inbound_since(since, here):
                receive(house, envelope)
                missing += 1
        except SendError as error:
            log.warning("catching up failed, next time more: %s", error.code, extra={"provider": channel.provider})
            continue
        with house.database.write() as connection:
            records.set_meta(connection, name, started.isoformat())
    return missing

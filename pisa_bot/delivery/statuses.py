"""Takes a provider's word on a bubble: late, twice, out of order, even before the answer to the send itself.

Every word is kept once as it came; a state only rises, and failed is final.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.channels.twilio.errors import CONSEQUENCES, LATER
from pisa_bot.house import House
from pisa_bot.store import outbox
from pisa_bot.store.models import Outbox

WORDS = frozenset(("accepted", "queued", "scheduled", "sending", "sent", "delivered", "read", "undelivered", "failed"))


def record(house: House, outbox_id: int, word: str, code: str | None = None, provider_id: str | None = None) -> bool:
    """Keep a word; False when there is no such bubble or no such word."""
    if word not in WORDS:
        return False
    number = int(code) if code and code.isdecimal() and len(code) < 10 else 0
    consequence = CONSEQUENCES.get(number)
    again_after = timedelta(seconds=LATER[number]) if number in LATER else None
    with house.database.write() as connection:
        known = outbox.hear(connection, outbox_id, word, code, provider_id, clock.now(), again_after)
        if known and word in ("failed", "undelivered") and consequence in ("dead_address", "opted_out"):
            contact = connection.scalar(select(Outbox.contact_id).where(Outbox.id == outbox_id))
            if contact is not None:
                outbox.block(connection, contact, consequence)
    return known

"""Phones that exist on a web page only: a provider like any other to the engine, the sender, the window and the templates.

It is the one channel that writes to the database, since its "network" is the table of simulated bubbles.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from datetime import datetime

from pisa_bot.channels.protocol import Here, Refused, Rendered, TryLater
from pisa_bot.messages import Attachment, Envelope, Kind, Pin, UserRef
from pisa_bot.store import records, simulated
from pisa_bot.store.database import Database

PROVIDER = MEDIUM = "simulator"
SECOND = "simulator_b"  # a second provider of the same phones: answers leave by the one that carried the last message
FAULT = "simulator_fault"  # Meta row: the names of the providers that are down, by commas


class SimulatorChannel:
    """The simulated provider. `read_upload` gives the bytes of a file that was dropped on a phone."""

    medium = MEDIUM
    windowed = True

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        read_upload: Callable[[str], bytes | None],
        provider: str = PROVIDER,
    ) -> None:
        self.provider = provider
        self._database, self._now, self._read_upload = database, now, read_upload

    def send(self, to: UserRef, message: Rendered, outbox_id: int) -> str:
        """Show a bubble on a phone."""
        with self._database.write() as connection:
            if self.provider in (records.meta(connection, FAULT) or "").split(","):
                raise TryLater("simulated_outage", 2.0)
            content = {
                "text": message.body,
                "buttons": [[b.payload, b.title, b.description] for b in message.buttons],
                "media": list(message.media_urls),
                "template": message.template,
            }
            simulated.show(connection, to.value, "out", content, self._now(), outbox=outbox_id)
        return f"SIM{outbox_id}"

    def fetch(self, source: str) -> tuple[bytes, str]:
        """The bytes of an uploaded file."""
        data = self._read_upload(source.removeprefix("simulator:"))
        if data is None:
            raise Refused("no such upload")
        return data, "image/jpeg"

    def inbound_since(self, moment: datetime, here: Here) -> Iterator[Envelope]:
        """Nothing is ever missed: the page hands every message over itself."""
        return iter(())


def envelope(
    handle: str,
    at: datetime,
    *,
    text: str = "",
    payload: str | None = None,
    pin: Pin | None = None,
    upload: str | None = None,
    kind: Kind | None = None,
    reply_to: str | None = None,
    name: str = "",
) -> Envelope:
    """A message from a simulated phone."""
    guessed = Kind.TAP if payload else Kind.PIN if pin else Kind.PHOTO if upload else Kind.TEXT
    return Envelope(
        event_id=f"{PROVIDER}:{uuid.uuid4().hex}",
        provider=PROVIDER,
        medium=MEDIUM,
        sender=(UserRef(MEDIUM, "handle", handle),),
        at=at,
        kind=kind or guessed,
        text=text,
        payload=payload,
        pin=pin,
        attachments=(Attachment(f"{PROVIDER}:{upload}", "audio/mp4" if kind is Kind.VOICE else "image/jpeg"),)
        if upload
        else (),
        reply_to_provider_id=reply_to,
        profile_name=name,
    )

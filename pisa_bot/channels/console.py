"""The terminal as a provider: `pisa chat` prints what the bot says and numbers its buttons.

Keeps what was said in memory only; there is no window and nothing is ever missed.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from pisa_bot.channels.protocol import Here, Refused, Rendered
from pisa_bot.messages import Envelope, UserRef

PROVIDER = MEDIUM = "console"


class ConsoleChannel:
    """Collects bubbles by handle; the command prints and empties them."""

    provider = PROVIDER
    medium = MEDIUM
    windowed = False

    def __init__(self) -> None:
        self.said: list[tuple[str, int, Rendered]] = []

    def send(self, to: UserRef, message: Rendered, outbox_id: int) -> str:
        """Keep a bubble for the terminal."""
        self.said.append((to.value, outbox_id, message))
        return f"CON{outbox_id}"

    def fetch(self, source: str) -> tuple[bytes, str]:
        """A terminal has no files."""
        raise Refused("no files in a terminal")

    def inbound_since(self, moment: datetime, here: Here) -> Iterator[Envelope]:
        """Nothing is ever missed."""
        return iter(())

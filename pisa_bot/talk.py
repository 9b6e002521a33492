"""A conversation in one process: what a simulated phone sends, the turns it causes, and the bubbles that come back.

For the terminal; the bot behind it is the real one, on a database of its own or on the simulator's.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from cryptography.fernet import Fernet
from sqlalchemy import func, select

from pisa_bot import clock
from pisa_bot.app import build
from pisa_bot.channels.simulator import envelope
from pisa_bot.config import Settings
from pisa_bot.delivery.media import fetch_due
from pisa_bot.delivery.sender import send_due
from pisa_bot.demo import seed
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.models import Inbox, SimulatedBubble
from pisa_bot.store.upgrade import upgrade

PATIENCE = 5.0  # seconds for an answer that a worker elsewhere may be writing


@dataclass(frozen=True, slots=True)
class Heard:
    """A bubble on somebody's phone. `buttons` are (payload, title)."""

    handle: str
    text: str
    buttons: tuple[tuple[str, str], ...]
    photos: int
    template: str | None
    provider_id: str


@contextmanager
def throwaway() -> Iterator[House]:
    """A house of its own in a temporary folder, with the demo officers; gone at the end."""
    with TemporaryDirectory(prefix="pisa-chat-") as name:
        folder = Path(name)
        settings = Settings(
            database_url=f"sqlite:///{folder / 'chat.sqlite3'}",
            public_url="http://127.0.0.1:8000",
            channels=("simulator",),
            media_dir=str(folder / "media"),
            secret_key=secrets.token_urlsafe(24),
            phone_keys=(Fernet.generate_key().decode(),),
            simulator=True,
            quiet_seconds=0.0,
            immediate=True,
        )
        database = Database(settings.database_url)
        upgrade(database, settings.phone_keys)
        database.dispose()
        house = build(settings)
        seed(house)
        try:
            yield house
        finally:
            house.database.dispose()


class Table:
    """Phones on one table: say something from one, hear what all of them are told."""

    def __init__(self, house: House) -> None:
        self.house = house
        with house.database.read() as connection:
            self._seen = connection.scalar(select(func.max(SimulatedBubble.id))) or 0

    def say(self, handle: str, text: str = "", payload: str | None = None, reply_to: str | None = None) -> list[Heard]:
        """Send from a phone; returns every bubble that any phone got for it."""
        receive(self.house, envelope(handle, clock.now(), text=text, payload=payload, reply_to=reply_to))
        return self.settle()

    def settle(self) -> list[Heard]:
        """Work off everything that is due, then tell what was said."""
        deadline = time.monotonic() + PATIENCE
        idle = 0
        while time.monotonic() < deadline and idle < 2:
            done = sum(work(self.house) for work in (fire_due, drain, fetch_due, send_due))
            idle = 0 if done or self._waiting() else idle + 1
            if not done and idle < 2:
                time.sleep(0.05)
        return self._new()

    def _waiting(self) -> bool:
        with self.house.database.read() as connection:
            return connection.execute(select(Inbox.id).where(Inbox.status == "waiting").limit(1)).first() is not None

    def _new(self) -> list[Heard]:
        with self.house.database.read() as connection:
            rows = connection.execute(
                select(SimulatedBubble.id, SimulatedBubble.handle, SimulatedBubble.content, SimulatedBubble.outbox_id)
                .where(SimulatedBubble.id > self._seen, SimulatedBubble.direction == "out")
                .order_by(SimulatedBubble.id)
            ).all()
        if rows:
            self._seen = rows[-1][0]
        return [_heard(handle, content, outbox) for _, handle, content, outbox in rows]


def _heard(handle: str, content: dict[str, Any], outbox: int | None) -> Heard:
    return Heard(
        handle,
        str(content.get("text") or ""),
        tuple((payload, title) for payload, title, _ in content.get("buttons") or ()),
        len(content.get("media") or ()),
        content.get("template"),
        f"SIM{outbox}",
    )

"""An installation for delivery's tests: a house, its web application on a socket, and a fake Twilio, on either database.

Bubbles are put straight into the outbox, as a turn would; people are contacts who wrote a moment ago.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select, update
from werkzeug.serving import make_server

from pisa_bot import clock
from pisa_bot.app import build, create_app
from pisa_bot.config import Settings
from pisa_bot.delivery.sender import send_due
from pisa_bot.house import House
from pisa_bot.messages import Choice, Say, UserRef
from pisa_bot.store import bubbles, contacts
from pisa_bot.store.models import Contact, Outbox
from tests.conftest import PHONE_KEYS
from tests.fake_twilio import FakeTwilio
from tests.fake_twilio.fake import ACCOUNT, NUMBER, TOKEN

YES_NO = (Choice("confirm.send", "choice_send"), Choice("confirm.change", "choice_change"))


class Installation:
    """What a test holds."""

    def __init__(self, house: House, twilio: FakeTwilio) -> None:
        self.house, self.twilio = house, twilio

    def person(self, phone: str, language: str | None = None, *, window: bool = True) -> int:
        """A contact who wrote just now, or (`window=False`) more than a day ago, as both sides know."""
        now = clock.now()
        with self.house.database.write() as connection:
            ref = UserRef("whatsapp", "phone" if phone.startswith("+") else "bsuid", phone)
            contact = contacts.find_or_make(connection, self.house.vault, (ref,), "twilio", now)
            last = now if window else now - timedelta(hours=30)
            contacts.heard_from(connection, contact, "twilio", last, None)
            connection.execute(update(Contact).where(Contact.id == contact).values(language=language))
        self.twilio.state.last_inbound[f"whatsapp:{phone}"] = last
        return contact

    def say(self, contact: int, text: str = "", **more: Any) -> int:
        """Queue a bubble; its outbox id. `text` is said as it is, unless `key` is given."""
        params = {"lines": text, **more.pop("params", {})}
        say = Say(more.pop("key", "together"), params, **more)
        with self.house.database.write() as connection:
            return bubbles.write(connection, contact, say, clock.now())

    def row(self, outbox: int) -> Any:
        """An outbox row."""
        with self.house.database.read() as connection:
            return connection.execute(select(Outbox.__table__).where(Outbox.id == outbox)).one()

    def statuses(self, *outbox: int) -> list[str]:
        """States of rows."""
        return [self.row(one).status for one in outbox]

    def send(self) -> int:
        """Send until nothing is due and every callback is in; how many were claimed."""
        total = 0
        while claimed := send_due(self.house):
            total += claimed
            self.twilio.settle()
        return total

    def bodies(self, phone: str | None = None) -> list[str]:
        """What reached the provider."""
        return [one.body for one in self.twilio.sent(phone)]

    def later(self, **span: float) -> None:
        """Let time pass, for us and for the provider."""
        clock.set_offset(clock.offset() + timedelta(**span))


@contextmanager
def installed(database_url: str, folder: Path) -> Iterator[Installation]:
    """A running installation on a migrated database."""
    clock.set_offset(timedelta())
    with FakeTwilio.start(now=clock.now) as twilio:
        parts: list[Any] = []
        server = make_server("127.0.0.1", 0, lambda environ, answer: parts[0](environ, answer), threaded=True)
        twilio.app_url = f"http://127.0.0.1:{server.server_port}"
        settings = Settings(
            database_url=database_url,
            public_url=twilio.app_url,
            twilio_account_sid=ACCOUNT,
            twilio_auth_tokens=(TOKEN,),
            twilio_from=NUMBER,
            twilio_api_base=twilio.url,
            media_dir=str(folder / "media"),
            secret_key="a secret for tests only",
            phone_keys=PHONE_KEYS,
            quiet_seconds=0,
        )
        house = build(settings)
        app = create_app(settings)  # with a house of its own, as the web process has one
        parts.append(app)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        try:
            yield Installation(house, twilio)
        finally:
            twilio.settle()
            server.shutdown()
            server.server_close()
            app.extensions["house"].database.dispose()
            house.database.dispose()
            clock.set_offset(timedelta())

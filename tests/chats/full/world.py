"""Everything real on loopback: the application, its database, its provider, the people with phones.

Time is moved by the demo clock and the worker's ticks are called by hand, so that a run is the same every time.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select
from werkzeug.serving import make_server

from pisa_bot import clock
from pisa_bot.app import build, create_app
from pisa_bot.config import Settings
from pisa_bot.delivery import templates
from pisa_bot.delivery.media import fetch_due
from pisa_bot.delivery.sender import send_due
from pisa_bot.engine import duty, pausing
from pisa_bot.engine.drain import drain
from pisa_bot.engine.notices import deliver
from pisa_bot.engine.ticks import fire_due
from pisa_bot.messages import UserRef
from pisa_bot.reports.duty import Entry
from pisa_bot.store import contacts, officers
from pisa_bot.store.database import Database
from pisa_bot.store.models import Follower, Reminder, Report, Staff, Strike, Timer
from pisa_bot.store.upgrade import upgrade
from tests.fake_twilio import FakeTwilio
from tests.fake_twilio.fake import ACCOUNT, NUMBER, TOKEN

START = datetime(2026, 11, 3, 2, 0, tzinfo=UTC)  # Tuesday 09:00 WIB


@dataclass
class Person:
    """Somebody with a phone; `heard` counts the bubbles of theirs that the file has mentioned."""

    name: str
    phone: str
    heard: int = 0


@dataclass
class World:
    """The application, its database and its provider, all running on loopback."""

    folder: Path
    database_url: str
    phone_keys: tuple[str, ...]
    people: dict[str, Person] = field(default_factory=dict)

    def __enter__(self) -> World:
        clock.set_offset(START - (clock.now() - clock.offset()))
        self.twilio = FakeTwilio.start(now=clock.now)
        database = Database(self.database_url)
        upgrade(database, self.phone_keys)
        database.dispose()
        server = make_server("127.0.0.1", 0, lambda environ, answer: self.app(environ, answer), threaded=True)
        self.twilio.app_url = f"http://127.0.0.1:{server.server_port}"
        settings = Settings(
            database_url=self.database_url,
            public_url=self.twilio.app_url,
            twilio_account_sid=ACCOUNT,
            twilio_auth_tokens=(TOKEN,),
            twilio_from=NUMBER,
            twilio_api_base=self.twilio.url,
            media_dir=str(self.folder / "media"),
            secret_key="a secret for tests only",
            phone_keys=self.phone_keys,
        )
        self.house = build(settings)
        self.app = create_app(settings, self.house)
        self.server = server
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        templates.push(self.house, self.house.channels["twilio"])  # type: ignore[arg-type]
        fire_due(self.house)  # a worker's first tick sets the timers of the morning's lists
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.twilio.stop()
        self.house.database.dispose()
        clock.set_offset(timedelta())

    # --- people

    def person(self, name: str, role: str = "citizen", called: str = "") -> Person:
        if name not in self.people:
            person = self.people[name] = Person(name, f"+62811{len(self.people):07d}")
            agency = name.rsplit("-", 1)[0]
            if agency in self.house.pack.agencies:
                self._employ(person, agency, role, called or name)
        return self.people[name]

    def _employ(self, person: Person, agency: str, role: str, called: str) -> None:
        now = clock.now()
        with self.house.database.write() as connection:
            ref = UserRef("whatsapp", "phone", person.phone)
            contact = contacts.find_or_make(connection, self.house.vault, (ref,), "twilio", now)
            contacts.heard_from(connection, contact, "twilio", now, None)
            row = insert(Staff).values(
                agency=agency, role="head" if role == "head" else "officer", name=called, protection=role == "protection",
                active=True, created_at=now,
            )  # fmt: skip
            officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
        self.twilio.state.last_inbound[f"whatsapp:{person.phone}"] = now

    def contact(self, person: Person) -> int:
        """The contact of a person, made when they have never written."""
        ref = UserRef("whatsapp", "phone", person.phone)
        with self.house.database.write() as connection:
            return contacts.find_or_make(connection, self.house.vault, (ref,), "twilio", clock.now())

    def follow(self, person: Person, number: str) -> None:
        """Somebody joins a report."""
        contact = self.contact(person)
        with self.house.database.write() as connection:
            report = connection.scalar(select(Report.id).where(Report.number == number))
            connection.execute(insert(Follower).values(report_id=report, contact_id=contact, since=clock.now()))

    def invite(self, digits: str, agency: str) -> None:
        """An officer who has a one-time code and no phone yet."""
        until = clock.now() + timedelta(hours=48)
        values = {"agency": agency, "role": "officer", "name": agency, "active": True, "created_at": clock.now()}
        with self.house.database.write() as connection:
            code = self.house.vault.digest(digits)
            connection.execute(insert(Staff).values(**values, code=code, code_until=until))

    def on_duty(self, agency: str, shift: str, names: list[str]) -> None:
        """The list of a shift, first to be called first."""
        contact_of = [self.contact(self.people[name]) for name in names]
        with self.house.database.read() as connection:
            found = [officers.of_contact(connection, contact) for contact in contact_of]
        entries = [Entry(officer.id) for officer in found if officer is not None]
        duty.change(self.house, agency, shift, entries, "test", clock.now())

    def lift(self, person: Person) -> None:
        """An admin lifts the newest strike of somebody."""
        contact = self.contact(person)
        with self.house.database.read() as connection:
            strike = connection.scalar(select(func.max(Strike.id)).where(Strike.contact_id == contact))
        assert strike is not None
        assert pausing.lift(self.house, strike, "staff:1")

    def happen(self, person: Person, event: str) -> None:
        """An event out of the blue."""
        contact = self.contact(person)
        with self.house.database.write() as connection:
            deliver(connection, self.house, [contact], event, {}, clock.now())

    # --- what the worker does

    def pump(self) -> None:
        """Tick until nothing is due."""
        for _ in range(60):
            busy = drain(self.house) + fetch_due(self.house) + send_due(self.house)
            self.twilio.settle()
            if not busy:
                return
        raise AssertionError("the ticks never come to rest")

    def advance(self, span: timedelta) -> None:
        """Move time, stopping at every timer on the way."""
        until = clock.now() + span
        while True:
            with self.house.database.read() as connection:
                waiting = select(func.min(Reminder.due_at)).where(Reminder.fired_at.is_(None))
                moments = (connection.scalar(select(func.min(Timer.due_at))), connection.scalar(waiting))
                due = min((moment for moment in moments if moment is not None), default=None)
            if due is None or due > until:
                break
            self._to(max(due, clock.now()))
            fire_due(self.house)
            self.pump()
        self._to(until)
        self.pump()

    def _to(self, moment: datetime) -> None:
        clock.set_offset(clock.offset() + (moment - clock.now()) + timedelta(milliseconds=1))

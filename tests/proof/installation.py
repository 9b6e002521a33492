"""A whole installation as processes: `pisa web`, workers, a database and a Twilio, to be killed and flooded.

Only processes started here are ended, by their ids; everything listens on loopback.
"""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

from cryptography.fernet import Fernet
from sqlalchemy import func, insert, select

from pisa_bot import clock
from pisa_bot.app import build
from pisa_bot.config import Settings, from_environment
from pisa_bot.messages import UserRef
from pisa_bot.store import contacts, officers
from pisa_bot.store.database import Database
from pisa_bot.store.models import Inbox, Outbox, Staff
from pisa_bot.store.upgrade import upgrade
from tests.fake_twilio import FakeTwilio
from tests.fake_twilio.fake import ACCOUNT, NUMBER, TOKEN


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Installation:
    """Web on one port, any number of workers, each restarted when it dies (until `stop`)."""

    def __init__(self, url: str, folder: Path, workers: int = 1) -> None:
        self.twilio = FakeTwilio.start()
        self.port = free_port()
        self.twilio.app_url = f"http://127.0.0.1:{self.port}"
        self.environment = os.environ | {
            "PISA_DATABASE_URL": url,
            "PISA_PUBLIC_URL": self.twilio.app_url,
            "PISA_CHANNEL": "twilio",
            "PISA_TWILIO_ACCOUNT_SID": ACCOUNT,
            "PISA_TWILIO_AUTH_TOKENS": TOKEN,
            "PISA_TWILIO_FROM": NUMBER,
            "PISA_TWILIO_API_BASE": self.twilio.url,
            "PISA_SECRET_KEY": secrets.token_hex(16),
            "PISA_PHONE_KEYS": Fernet.generate_key().decode(),
            "PISA_MEDIA_DIR": str(folder / "media"),
            "PISA_IMMEDIATE": "1",
            "PISA_QUIET_SECONDS": "0",
        }
        self.settings: Settings = from_environment(self.environment)
        self.log = (folder / "log").open("ab")
        database = Database(url)
        upgrade(database, self.settings.phone_keys)
        database.dispose()
        self.house = build(self.settings)
        self.names = ["web", *(f"worker-{n}" for n in range(workers))]
        self.processes: dict[str, subprocess.Popen[bytes]] = {}
        self.guard = threading.Lock()
        self.kills = 0

    def start(self) -> Installation:
        for name in self.names:
            self.run(name)
        try:
            self.wait_until_ready()
        except AssertionError:
            self.stop()
            raise
        return self

    def run(self, name: str) -> None:
        command = ["web", "--port", str(self.port)] if name == "web" else ["worker"]
        self.processes[name] = subprocess.Popen(
            [sys.executable, "-m", "pisa_bot.cli", *command],
            env=self.environment,
            stdout=self.log,
            stderr=self.log,
            start_new_session=True,
        )

    def wait_until_ready(self, seconds: float = 180) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with suppress(OSError):
                if urlopen(f"{self.twilio.app_url}/health/ready", timeout=2).status == 200:
                    return
            time.sleep(0.1)
        raise AssertionError("the web process does not become ready")

    def kill(self, name: str, restart: bool = True) -> None:
        """SIGKILL a process and all that it started, then start it again."""
        with self.guard:
            process = self.processes[name]
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait(10)
            self.kills += 1
            if restart:
                self.run(name)

    def stop(self) -> None:
        with self.guard:
            for process in self.processes.values():
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGTERM)
            for process in self.processes.values():
                try:
                    process.wait(20)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)
        self.twilio.stop()
        self.house.database.dispose()
        self.log.close()

    def employ(self, phone: str, agency: str) -> None:
        """The owner of a phone is an officer."""
        now = clock.now()
        with self.house.database.write() as connection:
            ref = UserRef("whatsapp", "phone", phone)
            contact = contacts.find_or_make(connection, self.house.vault, (ref,), "twilio", now)
            contacts.heard_from(connection, contact, "twilio", now, None)
            row = insert(Staff).values(
                agency=agency, role="officer", name=f"Petugas {phone[-2:]}", active=True, created_at=now
            )
            officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
        self.twilio.state.last_inbound[f"whatsapp:{phone}"] = now

    def under_way(self) -> tuple[int, int, int]:
        """Messages that wait for a turn, bubbles that wait for the provider, callbacks that wait for us."""
        with self.house.database.read() as connection:
            waiting = select(func.count()).select_from(Inbox).where(Inbox.status == "waiting")
            leaving = select(func.count()).select_from(Outbox).where(Outbox.status.in_(("queued", "sending")))
            return connection.scalar(waiting) or 0, connection.scalar(leaving) or 0, self.twilio.pending

    def drain(self, stalled: float = 60) -> None:
        """Wait until nothing is under way any more, however long it takes; fails when nothing has moved for `stalled` seconds."""
        seen, since = self.under_way(), time.monotonic()
        while any(seen):
            if time.monotonic() - since > stalled:
                raise AssertionError(f"(messages, bubbles, callbacks) stand still at {seen}")
            time.sleep(0.2)
            now = self.under_way()
            if now != seen:
                seen, since = now, time.monotonic()

    def deliver(self, form: dict[str, str], seconds: float = 600) -> None:
        """Post a webhook as the provider does with retries on: again until it is taken."""
        end = time.monotonic() + seconds
        while self.twilio.deliver(form) != 200:
            if time.monotonic() > end:
                raise AssertionError("a webhook was never taken")
            time.sleep(0.15)

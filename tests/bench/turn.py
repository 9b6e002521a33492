"""What a turn costs: hello, a bare durable commit, a full signed turn and the sender, in one run on both databases.

`python -m tests.bench.turn [--turns N] [--json]`; figures are for comparing rows of one run, never for a test to assert.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import hmac
import json
import os
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from cryptography.fernet import Fernet

from pisa_bot.delivery.sender import CLAIM
from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from tests import postgres
from tests.bench.load import Measured, Request, drive, family
from tests.fake_twilio import FakeTwilio
from tests.fake_twilio.fake import ACCOUNT, NUMBER, TOKEN

TALK = (
    "Punten min, lampu jalan pareum di payuneun SDN 2 Plered desa Plered kecamatan Plered, poek pisan",
    "tos tilu dinten pareumna",
    "batal",
)
LAYOUT = {"sqlite": ("1", "8"), "postgresql": ("2", "4")}  # gunicorn workers × threads, as `pisa web` runs them


def signed(base: str, contact: int, number: int) -> Request:
    """A webhook as Twilio signs it."""
    phone = f"+62811{contact:08d}"
    form = {
        "MessageSid": f"SM{secrets.token_hex(16)}",
        "AccountSid": ACCOUNT,
        "From": f"whatsapp:{phone}",
        "WaId": phone[1:],
        "To": NUMBER,
        "Body": TALK[number % len(TALK)],
        "NumMedia": "0",
        "MessageType": "text",
    }
    path = "/webhooks/twilio"
    payload = base + path + "".join(name + form[name] for name in sorted(form))
    signature = base64.b64encode(hmac.new(TOKEN.encode(), payload.encode(), hashlib.sha1).digest()).decode()
    headers = (("Content-Type", "application/x-www-form-urlencoded"), ("X-Twilio-Signature", signature))
    return Request(path, urlencode(form).encode(), headers)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(url: str, folder: Path, twilio: FakeTwilio) -> Iterator[tuple[str, int, dict[str, str]]]:
    """gunicorn as `pisa web` lays it out; yields (address, pid, environment)."""
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    key = Fernet.generate_key().decode()
    environment = os.environ | {
        "PISA_DATABASE_URL": url,
        "PISA_PUBLIC_URL": base,
        "PISA_CHANNEL": "twilio",
        "PISA_TWILIO_ACCOUNT_SID": ACCOUNT,
        "PISA_TWILIO_AUTH_TOKENS": TOKEN,
        "PISA_TWILIO_FROM": NUMBER,
        "PISA_TWILIO_API_BASE": twilio.url,
        "PISA_SECRET_KEY": secrets.token_hex(32),
        "PISA_PHONE_KEYS": key,
        "PISA_MEDIA_DIR": str(folder / "media"),
        "PISA_QUIET_SECONDS": "0",
    }
    database = Database(url)
    upgrade(database, (key,))
    workers, threads = LAYOUT["sqlite" if database.sqlite else "postgresql"]
    database.dispose()
    command = [
        sys.executable, "-m", "gunicorn", "-k", "gthread", "--workers", workers, "--threads", threads, "--bind",
        f"127.0.0.1:{port}", "--log-level", "error", "--keep-alive", "30", "tests.bench.server:make()",
    ]  # fmt: skip
    process = subprocess.Popen(command, env=environment)
    try:
        for _ in range(200):
            try:
                urlopen(base + "/bench/hello", timeout=5).read()
                break
            except (URLError, OSError):
                time.sleep(0.1)
        yield base, process.pid, environment
    finally:
        process.terminate()
        process.wait(20)


def rows(url: str, turns: int) -> dict[str, Measured]:
    """Each row at 1 and at 50 contacts."""
    found: dict[str, Measured] = {}
    with (
        tempfile.TemporaryDirectory() as name,
        FakeTwilio.start() as twilio,
        serving(url, Path(name), twilio) as (base, pid, environment),
    ):
        twilio.faults.statuses = ()

        def processes() -> list[int]:
            return family(pid)

        for contacts in (1, 50):
            each = max(3, turns // contacts)
            drive(
                base, [[signed(base, 10_000 + c, n) for n in range(6)] for c in range(min(contacts, 8))], processes
            )  # warm-up
            for row, make in {
                "hello": lambda c, n: Request("/bench/hello"),
                "commit": lambda c, n: Request("/bench/commit", b""),
                "turn": lambda c, n, start=contacts * 100: signed(base, start + c, n),
            }.items():
                found[f"{row} × {contacts}"] = drive(
                    base, [[make(c, n) for n in range(each)] for c in range(contacts)], processes
                )
            found[f"send × {contacts}"] = sending(environment, twilio, contacts)
    return found


def sending(environment: Mapping[str, str], twilio: FakeTwilio, contacts: int) -> Measured:
    """What the turns left is sent: one bubble after the other to one person, as the worker does it to many."""
    with twilio.state.lock:
        for number in range(contacts * 101):
            twilio.state.last_inbound[f"whatsapp:+62811{number:08d}"] = twilio.state.now()
    command = [sys.executable, "-m", "tests.bench.sender", "1" if contacts == 1 else str(CLAIM)]
    printed = subprocess.run(command, env=dict(environment), check=True, capture_output=True, text=True).stdout
    return Measured(**json.loads(printed.splitlines()[-1]))


def run(turns: int) -> dict[str, dict[str, Measured]]:
    """Both databases."""
    with tempfile.TemporaryDirectory() as folder:
        found = {"sqlite": rows(f"sqlite:///{folder}/bench.sqlite3", turns)}
    with postgres.cluster() as cluster:
        found["postgresql"] = rows(cluster.make_database(), turns)
    return found


def table(found: dict[str, dict[str, Measured]]) -> str:
    """The figures, with ratios to hello's CPU and to the bare commit's p50 of the same run."""
    lines = [
        f"{'':24}{'req/s':>8}{'p50 ms':>9}{'p99 ms':>9}{'CPU ms':>8}{'× hello':>9}{'× commit p50':>14}{'PSS MB':>8}{'errors':>8}"
    ]
    for kind, measured in found.items():
        for row, m in measured.items():
            contacts = row.rsplit(" ", 1)[1]
            hello, commit = measured[f"hello × {contacts}"], measured[f"commit × {contacts}"]
            lines.append(
                f"{kind[:10] + ' ' + row:24}{m.per_second:8.0f}{m.p50:9.2f}{m.p99:9.2f}{m.cpu_ms:8.2f}"
                f"{m.cpu_ms / max(hello.cpu_ms, 0.001):9.1f}{m.p50 / commit.p50:14.1f}{m.largest_pss_mb:8.0f}{m.errors:8d}"
            )
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=1500)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args(arguments)
    found = run(given.turns)
    if given.json:
        print(
            json.dumps(
                {kind: {row: asdict(m) for row, m in measured.items()} for kind, measured in found.items()}, indent=1
            )
        )
    else:
        print(table(found))


if __name__ == "__main__":
    main()

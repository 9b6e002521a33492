"""Many people at zero think time through gunicorn and two workers, with a provider that fails now and then.

Counts what came out: none wrong, none lost, each person's answers in the order of their messages, memory flat.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from pisa_bot.store.models import Inbox, Outbox
from tests.bench.load import family, pss_mb
from tests.proof.installation import Installation
from tests.proof.story import COMPLAINT

TALK = ((COMPLAINT, "dicek"), ("batal", "dibatalkan"))
"""What each person writes, in turn, and a word of the answer that it must get."""


@dataclass(frozen=True)
class Figures:
    """What a run came to; memory in MB (PSS over all processes)."""

    contacts: int
    turns: int
    seconds: float
    drained_seconds: float
    handled: int
    failed: int
    wrong: int
    lost: int
    twice: int
    unknown: int
    memory_early: float
    memory_late: float


def play(url: str, folder: Path, contacts: int, each: int, fault_share: float = 0.02, streams: int = 16) -> Figures:
    """`contacts` people write `each` messages one after the other, as fast as the door opens."""
    house = Installation(url, folder, workers=2)
    house.twilio.faults.share = fault_share
    house.start()
    phones = [f"+62819{n:08d}" for n in range(contacts)]
    memory: list[float] = []
    over = threading.Event()

    def watch() -> None:
        while not over.wait(1.0):
            memory.append(sum(pss_mb(pid) for process in house.processes.values() for pid in family(process.pid)))

    watcher = threading.Thread(target=watch)
    watcher.start()

    def write(phone: str) -> None:
        for number in range(each):
            house.deliver(house.twilio.form(phone, TALK[number % len(TALK)][0]))

    began = time.monotonic()
    try:
        with ThreadPoolExecutor(streams) as pool:
            list(pool.map(write, phones))
        taken = time.monotonic() - began
        house.drain(stalled=120)
        drained = time.monotonic() - began
    finally:
        over.set()
        watcher.join()
    figures = _count(house, phones, each, taken, drained, memory)
    house.stop()
    return figures


def _count(
    house: Installation, phones: list[str], each: int, taken: float, drained: float, memory: list[float]
) -> Figures:
    bodies: dict[str, list[str]] = defaultdict(list)
    callbacks: list[str] = []
    for bubble in house.twilio.sent():
        bodies[bubble.to.removeprefix("whatsapp:")].append(bubble.body)
        callbacks.append(bubble.callback)
    wrong = lost = 0
    for phone in phones:
        got = bodies[phone]
        lost += max(0, each - len(got))
        wrong += sum(TALK[n % len(TALK)][1] not in body for n, body in enumerate(got))
    with house.house.database.read() as connection:
        handled = connection.scalar(select(func.count()).select_from(Inbox).where(Inbox.status == "handled")) or 0
        failed = connection.scalar(select(func.count()).select_from(Inbox).where(Inbox.status == "failed")) or 0
        unknown = connection.scalar(select(func.count()).select_from(Outbox).where(Outbox.status == "unknown")) or 0
    quarter = max(1, len(memory) // 4)
    return Figures(
        contacts=len(phones), turns=len(phones) * each, seconds=taken, drained_seconds=drained, handled=handled, failed=failed,
        wrong=wrong, lost=lost, twice=len(callbacks) - len(set(callbacks)), unknown=unknown,
        memory_early=max(memory[:quarter], default=0.0), memory_late=max(memory[-quarter:], default=0.0),
    )  # fmt: skip


def check(figures: Figures) -> None:
    """None wrong, none lost, none twice, memory flat."""
    assert figures.handled == figures.turns, figures
    assert (figures.failed, figures.wrong, figures.lost, figures.twice, figures.unknown) == (0, 0, 0, 0, 0), figures

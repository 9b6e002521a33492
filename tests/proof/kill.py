"""Kill -9 at random moments during many conversations, then count: nothing lost, nothing done twice, nobody told twice.

`play(url, folder, conversations, seed)` returns the figures; the assertions are in `check`.
"""

from __future__ import annotations

import random
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from pisa_bot.store.models import Inbox, Outbox, Report, ReportEvent
from tests.proof.installation import Installation
from tests.proof.story import NEVER, Citizen, Desk, Officer

ANSWER_AFTER = (
    0.1  # seconds the provider takes for a bubble: a sender is often killed between its words and their answer
)


@dataclass(frozen=True)
class Figures:
    """What a run came to."""

    conversations: int
    kills: int
    seconds: float
    messages: int
    handled: int
    failed: int
    reports: int
    closed: int
    resolves: int
    confirms: int
    bubbles: int
    bubbles_twice: int
    unknown: int
    nudges: int
    outbox: dict[str, int]


def play(
    url: str,
    folder: Path,
    conversations: int,
    seed: int,
    at_once: int = 8,
    pause: tuple[float, float] = (1.0, 4.0),
    kills_at_most: int = 10_000,
) -> Figures:
    """Run it. Three officers of the agency that street lights go to; one of two workers or the web is killed at a time."""
    house = Installation(url, folder, workers=2)
    desk = Desk(3)
    staff = [Officer(house, f"+6281700000{n:03d}", desk, n) for n in range(desk.officers)]
    for officer in staff:
        house.employ(officer.phone, "dishub")
    house.twilio.faults.answer_delay = ANSWER_AFTER
    house.start()
    citizens = [Citizen(house, f"+62818{n:08d}") for n in range(conversations)]
    over = threading.Event()
    dice = random.Random(seed)

    def killer() -> None:
        while not over.wait(dice.uniform(*pause)) and house.kills < kills_at_most:
            victim = dice.choice(house.names)
            house.kill(victim)
            if (
                victim == "web"
            ):  # on a busy machine a start may take longer than the pause, and nothing would ever be up
                house.wait_until_ready(NEVER)

    threads = [*(threading.Thread(target=officer.work) for officer in staff), threading.Thread(target=killer)]
    began = time.monotonic()
    for thread in threads:
        thread.start()
    try:
        with ThreadPoolExecutor(at_once) as pool:
            for future in [pool.submit(citizen.play) for citizen in citizens]:
                future.result()
        over.set()
        threads[-1].join()
        house.drain()
    finally:
        over.set()
        for officer in staff:
            officer.stop.set()
        for thread in threads:
            thread.join()
    figures = _count(house, citizens, staff, time.monotonic() - began)
    house.stop()
    return figures


def _count(house: Installation, citizens: list[Citizen], staff: list[Officer], seconds: float) -> Figures:
    forms = set().union(*(c.sent_forms for c in citizens), *(o.sent_forms for o in staff))
    callbacks = Counter(bubble.callback for bubble in house.twilio.sent())
    with house.house.database.read() as connection:

        def number(table: type, *where: object) -> int:
            return connection.scalar(select(func.count()).select_from(table).where(*where)) or 0  # type: ignore[arg-type]

        return Figures(
            conversations=len(citizens),
            kills=house.kills,
            seconds=seconds,
            messages=len(forms),
            handled=number(Inbox, Inbox.provider == "twilio", Inbox.status == "handled"),
            failed=number(Inbox, Inbox.status == "failed"),
            reports=number(Report),
            closed=number(Report, Report.state == "closed"),
            resolves=number(ReportEvent, ReportEvent.verb == "resolve"),
            confirms=number(ReportEvent, ReportEvent.verb == "confirm"),
            bubbles=len(house.twilio.sent()),
            bubbles_twice=sum(times - 1 for times in callbacks.values()),
            unknown=number(Outbox, Outbox.status == "unknown"),
            nudges=sum(citizen.nudges for citizen in citizens),
            outbox={
                row.status: row[1]
                for row in connection.execute(select(Outbox.status, func.count()).group_by(Outbox.status))
            },
        )


def check(figures: Figures) -> None:
    """Every message once, every report once, every act once, no bubble twice."""
    assert figures.handled == figures.messages, figures
    assert figures.failed == 0, figures
    assert figures.reports == figures.resolves == figures.confirms == figures.closed == figures.conversations, figures
    assert figures.bubbles_twice == 0, figures
    assert set(figures.outbox) <= {"sent", "delivered", "read", "unknown", "untrue", "superseded"}, figures
    assert figures.unknown <= figures.kills, figures

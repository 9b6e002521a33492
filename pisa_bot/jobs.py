"""The worker: ticks that drain, send, fire timers, fetch files, catch up and sweep. Any number may run; every tick is safe twice.

APScheduler only ticks: what is due is a row, never a job.
"""

from __future__ import annotations

import logging
import signal
import threading
from collections.abc import Callable

from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger
from sqlalchemy.exc import DBAPIError

from pisa_bot.delivery.catch_up import catch_up
from pisa_bot.delivery.media import drop_forgotten, fetch_due
from pisa_bot.delivery.sender import send_due, settle_unknown
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.engine.recounting import recount_when_changed
from pisa_bot.engine.retention import sweep
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.store import demo_clock

log = logging.getLogger(__name__)

BEAT = 0.25  # seconds between looks for due turns and bubbles
ROUNDS = 50  # a backlog is worked off at once, not one batch a beat


def ticks(house: House) -> dict[str, tuple[float, Callable[[], object]]]:
    """Name → (seconds between, what to do)."""
    return {
        "drain": (BEAT, lambda: _until_empty(lambda: drain(house))),
        "send": (BEAT, lambda: _until_empty(lambda: send_due(house))),
        "timers": (2.0, lambda: _until_empty(lambda: fire_due(house))),
        "media": (1.0, lambda: fetch_due(house)),
        "unknown": (60.0, lambda: settle_unknown(house)),
        "catch_up": (300.0, lambda: catch_up(house, receive)),
        "retention": (6 * 3600.0, lambda: sweep(house)),
        "recount": (60.0, lambda: recount_when_changed(house)),
        "forgotten": (600.0, lambda: drop_forgotten(house)),
        **({"demo_clock": (0.5, lambda: demo_clock.follow(house.database))} if house.settings.simulator else {}),
    }


def _until_empty(act: Callable[[], int]) -> None:
    for _ in range(ROUNDS):
        if not act():
            return


def _safe(name: str, act: Callable[[], object]) -> Callable[[], None]:
    def tick() -> None:
        try:
            act()
        except DBAPIError as error:
            log.warning("tick %s: the database is away (%s), next beat", name, type(error.orig).__name__)
        except Exception as error:
            # the kind only: an error's words may quote what somebody wrote
            log.error("tick %s failed: %s", name, type(error).__name__)

    return tick


def work(house: House, stop: threading.Event | None = None) -> None:
    """Tick until SIGTERM or SIGINT (or until `stop` is set, for a worker inside another process)."""
    scheduler = BackgroundScheduler(timezone="UTC")
    for name, (seconds, act) in ticks(house).items():
        scheduler.add_job(
            _safe(name, act),
            IntervalTrigger(seconds=seconds),
            id=name,
            name=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
    own = stop or threading.Event()
    if stop is None:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: own.set())
    _safe("catch_up", lambda: catch_up(house, receive))()
    scheduler.start()
    log.info("worker is ticking")
    own.wait()
    scheduler.shutdown(wait=True)
    house.database.dispose()

"""Runs many deliveries at once, by threads and by processes of their own, against one database.

Each process opens its own house; barriers make them start together.
"""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages import Envelope
from tests.houses import open_house


def at_once(jobs: Sequence[Callable[[], object]], threads: int) -> list[object]:
    """Run all jobs on `threads` threads that start together; an exception in one fails the caller."""
    start = threading.Barrier(min(threads, len(jobs)))
    waited = threading.local()

    def run(job: Callable[[], object]) -> object:
        if not getattr(waited, "done", False):
            waited.done = True
            start.wait(30)
        return job()

    with ThreadPoolExecutor(threads) as pool:
        return [future.result() for future in [pool.submit(run, job) for job in jobs]]


def _deliver(url: str, keys: tuple[str, ...], quiet: float, envelopes: Sequence[Envelope], threads: int) -> None:
    house = open_house(url, keys, quiet)
    at_once([lambda envelope=envelope: receive(house, envelope) for envelope in envelopes], threads)
    house.database.dispose()


def deliver_from_processes(house: House, envelopes: Sequence[Envelope], processes: int = 4, threads: int = 5) -> None:
    """Every process delivers all of the envelopes, on its own threads."""
    context = multiprocessing.get_context("spawn")
    settings = house.settings
    workers = [
        context.Process(
            target=_deliver,
            args=(settings.database_url, settings.phone_keys, settings.quiet_seconds, list(envelopes), threads),
        )
        for _ in range(processes)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(120)
    assert [worker.exitcode for worker in workers] == [0] * processes

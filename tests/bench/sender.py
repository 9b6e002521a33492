"""The sender alone: hands everything that is queued to the provider and prints what that cost, as JSON.

A process of its own, so that neither the provider's nor the web's work is counted; settings come from the environment.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from dataclasses import asdict

from pisa_bot.app import build
from pisa_bot.config import from_environment
from pisa_bot.delivery.sender import send_due
from tests.bench.load import Measured, pss_mb


def measure(limit: int) -> Measured:
    """Send until nothing is due, `limit` bubbles at a time."""
    house = build(from_environment(os.environ))
    send_due(house, limit)  # imports the provider's SDK, opens connections
    times: list[float] = []
    began, cpu = time.perf_counter(), time.process_time()
    while True:
        start = time.perf_counter()
        sent = send_due(house, limit)
        if not sent:
            break
        times += [(time.perf_counter() - start) * 1000 / sent] * sent
    elapsed, cpu = time.perf_counter() - began, time.process_time() - cpu
    memory = pss_mb(os.getpid())
    house.database.dispose()
    return Measured(
        requests=len(times),
        errors=0,
        per_second=len(times) / elapsed,
        p50=statistics.median(times),
        p99=statistics.quantiles(times, n=100)[98],
        cpu_ms=cpu * 1000 / len(times),
        pss_mb=memory,
        largest_pss_mb=memory,
    )


if __name__ == "__main__":
    print(json.dumps(asdict(measure(int(sys.argv[1])))))

"""Drives an HTTP server of ours on loopback with a fixed number of requests, and measures what it cost.

Bounded in count; CPU and memory are read from the kernel for the server's own processes.
"""

from __future__ import annotations

import http.client
import os
import statistics
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Request:
    """One POST or GET."""

    path: str
    body: bytes | None = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Measured:
    """Requests a second, latency in ms, CPU ms a request over all the server's processes, memory in MB (PSS, sum and largest)."""

    requests: int
    errors: int
    per_second: float
    p50: float
    p99: float
    cpu_ms: float
    pss_mb: float
    largest_pss_mb: float


def family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    found, frontier = [pid], [pid]
    while frontier:
        parent = frontier.pop()
        for task in Path(f"/proc/{parent}/task").glob("*/children"):
            try:
                children = [int(child) for child in task.read_text().split()]
            except OSError:
                continue
            found += children
            frontier += children
    return found


def cpu_seconds(pids: Iterable[int]) -> float:
    """User and system time used so far."""
    total = 0.0
    for pid in pids:
        try:
            fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        total += (int(fields[11]) + int(fields[12])) / TICKS
    return total


def pss_mb(pid: int) -> float:
    """Proportional set size of a process."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def drive(base: str, streams: list[list[Request]], pids: Callable[[], list[int]]) -> Measured:
    """Send each stream's requests in order on a connection of its own, all streams at once."""
    host = urlsplit(base)
    times: list[float] = []
    errors = 0
    guard = threading.Lock()
    start = threading.Barrier(len(streams) + 1)

    def run(requests: list[Request]) -> None:
        nonlocal errors
        own: list[float] = []
        wrong = 0
        connection = http.client.HTTPConnection(host.hostname or "127.0.0.1", host.port, timeout=60)
        start.wait()
        for request in requests:
            began = time.perf_counter()
            try:
                connection.request(
                    "POST" if request.body is not None else "GET", request.path, request.body, dict(request.headers)
                )
                response = connection.getresponse()
                response.read()
                wrong += response.status not in (200, 204)
            except (OSError, http.client.HTTPException):
                wrong += 1
                connection.close()
            own.append(time.perf_counter() - began)
        connection.close()
        with guard:
            times.extend(own)
            errors += wrong

    threads = [threading.Thread(target=run, args=(stream,)) for stream in streams]
    for thread in threads:
        thread.start()
    watched = pids()
    before = cpu_seconds(watched)
    start.wait()
    began = time.perf_counter()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - began
    cpu = cpu_seconds(watched) - before
    memory = [pss_mb(pid) for pid in watched]
    cuts = statistics.quantiles(times, n=100)
    return Measured(
        requests=len(times),
        errors=errors,
        per_second=len(times) / elapsed,
        p50=statistics.median(times) * 1000,
        p99=cuts[98] * 1000,
        cpu_ms=cpu * 1000 / len(times),
        pss_mb=sum(memory),
        largest_pss_mb=max(memory, default=0.0),
    )

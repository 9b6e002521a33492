"""Processes: the supervisor that keeps web and worker alive, and gunicorn as this program wants it.

The supervisor opens no database itself, so a child can be replaced at any moment; it ends both when it is told to end.
"""

from __future__ import annotations

import ctypes
import gc
import logging
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from pisa_bot import clock
from pisa_bot.config import Settings

log = logging.getLogger(__name__)

GRACE = 15.0  # seconds a child gets to end by itself
QUICK = 5.0  # a child that lived shorter than this waits before it is started again
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0)  # seconds
PR_SET_PDEATHSIG = 1


class _Child:
    """One process and how often in a row it died young."""

    def __init__(self, name: str, arguments: Sequence[str]) -> None:
        self.name, self.arguments = name, arguments
        self.deaths = 0
        self.start()

    def start(self) -> None:
        self.since = clock.monotonic()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "pisa_bot.cli", *self.arguments], start_new_session=True, preexec_fn=_die_with_parent
        )

    def lived(self) -> float:
        return clock.monotonic() - self.since


def _die_with_parent() -> None:
    """A supervisor that is killed outright must not leave a web server behind (Linux only; elsewhere nothing happens)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def supervise(commands: Mapping[str, Sequence[str]]) -> int:
    """Run `pisa <arguments>` for each command until SIGINT or SIGTERM, restarting what dies; returns the exit status."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    children = [_Child(name, arguments) for name, arguments in commands.items()]
    while not stop.wait(0.2):
        for child in children:
            status = child.process.poll()
            if status is None or stop.is_set():
                continue
            child.deaths = child.deaths + 1 if child.lived() < QUICK else 0
            pause = PAUSES[min(child.deaths, len(PAUSES) - 1)]
            log.warning("%s ended with status %s; starting it again in %g s", child.name, status, pause)
            if not stop.wait(pause):
                child.start()
    return _end(children)


def _end(children: Sequence[_Child]) -> int:
    for child in children:
        if child.process.poll() is None:
            child.process.terminate()
    deadline = clock.monotonic() + GRACE
    for child in children:
        try:
            child.process.wait(max(0.1, deadline - clock.monotonic()))
        except subprocess.TimeoutExpired:
            child.process.kill()
            child.process.wait()
    return 0


def serve(settings: Settings, host: str, port: int) -> None:
    """Serve with gunicorn until told to end: 1 process × 8 threads on SQLite, 2 × 4 on PostgreSQL (measured)."""
    from gunicorn.app.base import BaseApplication

    class Server(BaseApplication):  # type: ignore[misc,unused-ignore]
        def load_config(self) -> None:
            for name, value in gunicorn_settings(settings, host, port).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            from pisa_bot.app import create_app, log_to_stderr

            log_to_stderr()
            app = create_app(settings)
            settle()
            return app

    Server().run()


def settle() -> None:
    """What stands at the start is never garbage: the collector passes over it from now on.

    Walking all of it took 100 to 150 ms, and every some hundred pages met that pause (`pisa bench dashboard`).
    """
    gc.collect()
    gc.freeze()


def gunicorn_settings(settings: Settings, host: str, port: int) -> dict[str, Any]:
    """What gunicorn is told. The application is built in each worker: a database engine never crosses a fork."""
    return {
        "bind": f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        "worker_class": "gthread",
        "workers": 1 if settings.sqlite else 2,
        "threads": 8 if settings.sqlite else 4,
        "timeout": 60,
        "graceful_timeout": 10,
        "keepalive": 5,
        "limit_request_line": 8190,
        "preload_app": False,
        "proc_name": "pisa-web",
        "loglevel": "warning",
        "control_socket_disable": True,
        "worker_tmp_dir": "/dev/shm" if os.path.isdir("/dev/shm") else None,
    }

"""`pisa run` keeps its two processes alive and ends both: with real processes, killed for real."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pisa_bot.config import Settings
from pisa_bot.run import gunicorn_settings

SUPERVISOR = """
import sys
from pisa_bot import run
original = run.subprocess.Popen
def popen(command, **options):
    return original([sys.executable, '-c', {child!r}, command[-1]], **options)
run.subprocess.Popen = popen
run.PAUSES = (0.05,)
run.GRACE = {grace}
sys.exit(run.supervise({{'web': ['web'], 'worker': ['worker']}}))
"""
POLITE = """
import os, sys, time, pathlib
pathlib.Path(os.environ['TOLD'], f'{sys.argv[1]}-{os.getpid()}').touch()
time.sleep(120)
"""
DEAF = "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + POLITE


def until(true: Callable[[], bool], seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.05)


def start(folder: Path, child: str, grace: float = 10) -> subprocess.Popen[bytes]:
    code = SUPERVISOR.format(child=child, grace=grace)
    return subprocess.Popen([sys.executable, "-c", code], env={**os.environ, "TOLD": str(folder)})


def pids(folder: Path, name: str) -> list[int]:
    return [int(path.name.partition("-")[2]) for path in folder.glob(f"{name}-*")]


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_killed_child_is_replaced_and_the_other_left_alone(tmp_path: Path) -> None:
    process = start(tmp_path, POLITE)
    try:
        until(lambda: len(pids(tmp_path, "web")) == 1 and len(pids(tmp_path, "worker")) == 1)
        os.kill(pids(tmp_path, "worker")[0], signal.SIGKILL)
        until(lambda: len(pids(tmp_path, "worker")) == 2)
        assert len(pids(tmp_path, "web")) == 1
    finally:
        process.terminate()
        process.wait(30)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_both_end_when_it_is_told_to_end(tmp_path: Path, number: signal.Signals) -> None:
    process = start(tmp_path, POLITE)
    until(lambda: len(pids(tmp_path, "web")) == 1 and len(pids(tmp_path, "worker")) == 1)
    children = pids(tmp_path, "web") + pids(tmp_path, "worker")
    process.send_signal(number)
    assert process.wait(30) == 0
    assert not any(alive(pid) for pid in children)


def test_one_that_does_not_listen_is_killed_after_the_grace(tmp_path: Path) -> None:
    process = start(tmp_path, DEAF, grace=0.5)
    until(lambda: len(pids(tmp_path, "web")) == 1 and len(pids(tmp_path, "worker")) == 1)
    time.sleep(0.3)
    children = pids(tmp_path, "web") + pids(tmp_path, "worker")
    process.terminate()
    assert process.wait(30) == 0
    assert not any(alive(pid) for pid in children)


def test_no_child_outlives_a_supervisor_that_is_killed(tmp_path: Path) -> None:
    process = start(tmp_path, POLITE)
    until(lambda: len(pids(tmp_path, "web")) == 1 and len(pids(tmp_path, "worker")) == 1)
    children = pids(tmp_path, "web") + pids(tmp_path, "worker")
    process.kill()
    process.wait(30)
    until(lambda: not any(alive(pid) for pid in children))


@pytest.mark.parametrize(
    ("url", "workers", "threads"), [("sqlite:///x.sqlite3", 1, 8), ("postgresql://pisa@db/pisa", 2, 4)]
)
def test_the_layout_follows_the_database(url: str, workers: int, threads: int) -> None:
    chosen = gunicorn_settings(Settings(database_url=url), "127.0.0.1", 8000)
    assert (chosen["workers"], chosen["threads"], chosen["preload_app"]) == (workers, threads, False)


def test_every_gunicorn_setting_exists() -> None:
    from gunicorn.config import Config

    config = Config()
    for name, value in gunicorn_settings(Settings(), "::1", 8000).items():
        config.set(name, value)
    assert config.address == [("::1", 8000)]

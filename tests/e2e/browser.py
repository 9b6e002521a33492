"""The installed program as a newcomer has it: `pisa run` with the simulator on a free port, and a real browser on it.

Everything lives in a temporary folder; both processes are ended at the end, however the test went.
"""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright, sync_playwright

STARTS_WITHIN = 180.0  # seconds; a machine that runs other tests beside is slow to start


def chromium(playwright: Playwright) -> Browser:
    """The machine's own Chromium, without a window; a machine that has none fails the test and hears what to type."""
    found = shutil.which("chromium") or shutil.which("google-chrome")
    if found is None:
        pytest.fail("no Chromium on this machine: apt-get install chromium")
    return playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """`pisa run` with settings of its own; gives the address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PISA_")}
    pisa = [sys.executable, "-m", "pisa_bot.cli"]
    settings = folder / "demo.env"
    subprocess.run([*pisa, "demo", "settings", "--file", str(settings)], env=clean, check=True, capture_output=True)
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(
            [*pisa, "--env", str(settings), "run", "--no-demo-data", "--port", str(port)],
            env=clean,
            stdout=log,
            stderr=log,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(address, process, folder / "log")
        yield address
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(30)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/health/ready", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    raise AssertionError(f"pisa run did not come up:\n{log.read_text()[-2000:]}")


@contextmanager
def page(address: str) -> Iterator[Page]:
    """The simulator's page in a headless browser; an error on the page fails the test."""
    with sync_playwright() as playwright:
        browser = chromium(playwright)
        opened = browser.new_page(viewport={"width": 1440, "height": 900})
        wrong: list[str] = []
        opened.on("pageerror", lambda error: wrong.append(str(error)))
        opened.on("console", lambda line: wrong.append(line.text) if "Content Security Policy" in line.text else None)
        opened.goto(f"{address}/simulator")
        opened.locator("body[data-ready]").wait_for()
        try:
            yield opened
        finally:
            browser.close()
        assert wrong == []

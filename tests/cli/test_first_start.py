"""The first `pisa run` on an empty folder shows a dashboard that lives: once, and never where there is something to lose."""

from __future__ import annotations

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pisa_bot import clock
from pisa_bot.app import build
from pisa_bot.channels.simulator import envelope
from pisa_bot.config import Settings, from_environment
from pisa_bot.engine.receive import receive
from pisa_bot.simulation import showcase
from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade

PISA = [sys.executable, "-m", "pisa_bot.cli"]
CLEAN = {name: value for name, value in os.environ.items() if not name.startswith("PISA_")}


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which `pisa run` was started on nothing and has said where it is."""
    folder = tmp_path_factory.mktemp("first")
    settings = folder / "demo.env"
    subprocess.run([*PISA, "demo", "settings", "--file", str(settings)], env=CLEAN, check=True, capture_output=True)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [*PISA, "--env", str(settings), "run", "--port", str(port)]
    process = subprocess.Popen(command, env=CLEAN, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        said = ""
        while "Ctrl-C ends it." not in said:
            line = process.stdout.readline()
            assert line, f"pisa run ended: {said}"
            said += line
        assert "three weeks of demo reports" in said
        yield folder
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


def asked(folder: Path, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(folder / "pisa.sqlite3")) as connection:
        return connection.execute(question).fetchall()


def count(folder: Path, where: str) -> int:
    return int(asked(folder, f"select count(*) from report where {where}")[0][0])


def test_three_weeks_of_reports_are_there_with_nearly_every_state(started: Path) -> None:
    assert 60 <= count(started, "true") <= 120
    states = {row[0] for row in asked(started, "select distinct state from report")}
    assert {
        "forwarded",
        "acknowledged",
        "in_progress",
        "resolved",
        "closed",
        "rejected",
        "referred",
        "deferred",
    } <= states
    assert len(states) >= 11
    assert count(started, "created_at < datetime('now', '-14 days')") > 5
    assert count(started, "created_at > datetime('now')") == 0


def test_there_are_photos_ratings_late_ones_an_incident_and_an_emergency(started: Path) -> None:
    assert count(started, "rating is not null") > 5
    late = "fix_due < datetime('now') and state in ('forwarded', 'acknowledged', 'in_progress', 'triage', 'scheduled')"
    assert count(started, late) > 0
    assert count(started, "incident") == 1
    assert count(started, "deadline_class = 'emergency'") >= 1
    assert asked(started, "select count(*) from media where status = 'stored'")[0][0] > 10


def test_nothing_is_played_into_a_database_that_has_data(started: Path) -> None:
    before = count(started, "true")
    done = subprocess.run(
        [*PISA, "--env", str(started / "demo.env"), "demo", "fill"],
        env=CLEAN,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == ""
    assert count(started, "true") == before


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / "demo.env"
    subprocess.run([*PISA, "demo", "settings", "--file", str(file)], env=CLEAN, check=True, capture_output=True)
    lines = (line.partition("=") for line in file.read_text().splitlines() if "=" in line)
    found = from_environment({name: value for name, _, value in lines})
    database = Database(found.database_url)
    upgrade(database, found.phone_keys)
    database.dispose()
    return found


def test_one_message_or_a_real_channel_is_reason_enough_to_leave_it(settings: Settings) -> None:
    house = build(settings)
    assert showcase.empty(house)
    for changed in ({"simulator": False}, {"twilio_account_sid": "AC" + "0" * 32}, {"channels": ("twilio",)}):
        assert not showcase.empty(replace(house, settings=replace(settings, **changed)))
    receive(house, envelope("warga-1", clock.now(), text="halo"))
    assert not showcase.empty(house)
    house.database.dispose()

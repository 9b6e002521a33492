"""Every chat file through signed webhooks, the database and a provider; some of them on PostgreSQL too."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import postgres
from tests.chats.full.run import Run
from tests.chats.full.world import World
from tests.conftest import PHONE_KEYS

FILES = sorted(Path(__file__).parent.glob("*.chat"))
EVERY = 4  # of the files also run on PostgreSQL


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_conversation_goes_as_the_file_says_over_http(path: Path, tmp_path: Path) -> None:
    with World(tmp_path, f"sqlite:///{tmp_path / 'pisa.sqlite3'}", PHONE_KEYS) as world:
        Run(path, world).play()


@pytest.mark.parametrize("path", FILES[::EVERY], ids=lambda path: path.stem)
def test_the_conversation_goes_the_same_on_postgresql(path: Path, tmp_path: Path, cluster: postgres.Cluster) -> None:
    with World(tmp_path, cluster.make_database(), PHONE_KEYS) as world:
        Run(path, world).play()

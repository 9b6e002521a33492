"""The Purwakarta pack, read once for all tests of understanding."""

from __future__ import annotations

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("purwakarta")

"""The Purwakarta pack, and copies of its folder that a test may spoil."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import FOLDER, load_pack

Spoil = Callable[[str, str, str], Path]


@pytest.fixture(scope="session")
def pack() -> Pack:
    return load_pack("purwakarta")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the pack's folder."""
    target = tmp_path / "purwakarta"
    shutil.copytree(FOLDER / "purwakarta", target)
    return target


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replace the first `old` of a file by `new`; the file must contain it."""

    def change(file: str, old: str, new: str) -> Path:
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} no longer has {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return change

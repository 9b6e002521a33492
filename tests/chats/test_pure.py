"""Every chat file, run against the pure conversation with its state through JSON between turns."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.chats.pure.rewriting import rewrite
from tests.chats.pure.run import Run

FILES = sorted(Path(__file__).parent.glob("*.chat"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_conversation_goes_as_the_file_says(path: Path, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-chats"):
        rewrite(path)
    Run(path).play()

"""The gold sets are as their writers left them: a changed line must be a change of the frozen sums, seen in review."""

import hashlib
from pathlib import Path

import pytest

GOLD = Path(__file__).parents[1] / "gold"
SUMS = [line.split(maxsplit=1) for line in (GOLD / "SHA256SUMS").read_text().splitlines()]


@pytest.mark.parametrize(("digest", "name"), SUMS)
def test_a_gold_file_is_as_frozen(digest: str, name: str) -> None:
    assert hashlib.sha256((GOLD / name).read_bytes()).hexdigest() == digest


def test_every_gold_file_is_frozen() -> None:
    assert {path.name for path in GOLD.glob("*.jsonl")} == {name for _, name in SUMS}

"""Officers' messages written for the tests, as they stand in `officers/*.txt`: one a line, under `== intent` where sorted.

Only reads them; what a message must be read as is said by the list or the heading it stands under.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).with_name("officers")


def _lines(name: str) -> list[str]:
    written = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in written if not line.startswith("# ")]


def _by_intent(name: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    intent = ""
    for line in _lines(name):
        if line.startswith("== "):
            intent = line.removeprefix("== ")
        else:
            found.setdefault(intent, []).append(line)
    return {intent: tuple(lines) for intent, lines in found.items()}


BREADTH = _by_intent("breadth")
POSITIVES = _by_intent("positives")
VOICES = _by_intent("voices")
NEGATIVES = _lines("negatives")
UNFINISHED = tuple(_lines("unfinished"))

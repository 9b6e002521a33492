"""Sentences of our own that name no place, as they stand in `no_place/*.txt`, and some composed of parts that name none.

Only reads and joins them; that no place may be found in them is said by the tests.
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).with_name("no_place")


def _lines(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


WRITTEN = _lines("written")

COMPOSED = [
    f"{start}, {problem} {end}"
    for i, start in enumerate(_lines("starts"))
    for j, problem in enumerate(_lines("problems"))
    for k, end in enumerate(_lines("ends"))
    if (i + j + k) % 4 == 0
]
SENTENCES = [*WRITTEN, *COMPOSED]

PEOPLE = _lines("people")
"""People, firms and clubs who bear the name of a village or kecamatan."""
SPOKEN_OF = _lines("spoken_of")
"""Places a message holds up against its own, which it does not name."""

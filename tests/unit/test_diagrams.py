"""The drawings of the two state machines in the docs are those of the code."""

from __future__ import annotations

from tools import diagrams


def test_the_drawn_state_machines_are_those_of_the_code() -> None:
    page = diagrams.PAGE.read_text(encoding="utf-8")
    for name, drawing in diagrams.drawings().items():
        assert drawing in page, f"docs/architecture.md: the {name} drawing is old; run python tools/diagrams.py"

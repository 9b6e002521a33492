"""Processes get SIGKILL at random moments and nothing is lost, done twice or said twice; on both databases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proof.kill import check, play


def test_a_few_conversations_survive_kills(database_url: str, tmp_path: Path) -> None:
    figures = play(database_url, tmp_path, conversations=8, seed=1, at_once=4, pause=(0.8, 2.0), kills_at_most=6)
    print(f"\n{figures}")
    check(figures)


@pytest.mark.heavy
@pytest.mark.timeout(3000)
def test_three_hundred_conversations_survive_kills(database_url: str, tmp_path: Path) -> None:
    figures = play(database_url, tmp_path, conversations=300, seed=7, at_once=12, pause=(2.0, 6.0))
    print(f"\n{figures}")
    check(figures)

"""Many people at once are all answered rightly and in order, on both databases, while the provider fails now and then."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proof.flood import check, play


def test_sixty_people_at_once_are_answered_in_order(database_url: str, tmp_path: Path) -> None:
    figures = play(database_url, tmp_path, contacts=60, each=4)
    print(f"\n{figures}")
    check(figures)


@pytest.mark.heavy
@pytest.mark.timeout(3400)
def test_two_thousand_people_and_twenty_thousand_turns(database_url: str, tmp_path: Path) -> None:
    figures = play(database_url, tmp_path, contacts=2000, each=10)
    print(f"\n{figures}")
    check(figures)
    assert figures.memory_late <= 1.25 * figures.memory_early, figures

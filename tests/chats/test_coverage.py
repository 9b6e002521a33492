"""The chat files together show everything there is: each message key, each question, each command in each state, both languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pisa_bot.flows
from pisa_bot.flows.conversation import STATES
from pisa_bot.flows.phrases import PHRASES
from pisa_bot.flows.words import COMMANDS
from tests.chats.pure.run import Run
from tests.chats.pure.world import World

ELSEWHERE = re.compile(
    r"^(refused_(already_(acknowledged|forwarded|in_progress|in_triage)|coordinating|deferred|not_forwarded|not_resolved|nothing_asked"
    r"|unknown_state|unknown_verb)$|officer_no_dashboard$|template_|list_open$|status_new$|officer_protection_unmarked$|join_incident$|officer_incident$"
    r"|list_more$|list_line_quiet$|list_late$|list_desk_patterns$|list_desk_checks$)"
)
"""Keys that no talk can show: refusals of moves that only the dashboard and the API can try (each pair of state and verb in
tests/unit/reports/test_refusals.py), an installation without an address, the provider's templates and
the word that opens a list (delivery's), incidents (tests/engine/test_duplicates.py), long lists and the weekly ones
(tests/unit/flows/test_lists.py), and the state that a report has only while
it is being made."""
FOLDER = Path(__file__).parent


@cache
def worlds() -> dict[str, World]:
    """Every chat file, played once."""
    return {path.stem: Run(path).play() for path in sorted(FOLDER.glob("*.chat"))}


def test_there_are_at_least_forty_chats_and_each_comes_in_indonesian_and_sundanese() -> None:
    spoken: dict[str, set[str]] = {}
    for name, world in worlds().items():
        spoken.setdefault(name.removesuffix("_su").removesuffix("_id"), set()).update(
            str(person.language or "id") for person in world.people.values() if person.staff is None
        )
    assert len(worlds()) >= 40
    assert {name for name, languages in spoken.items() if not {"id", "su"} <= languages} == set()


def test_every_message_key_appears_in_a_chat() -> None:
    said = set().union(*(world.keys for world in worlds().values()))
    assert {key for key in set(PHRASES) - said if not ELSEWHERE.search(key)} == set()


def test_every_question_of_the_flows_appears_in_a_chat() -> None:
    asked = {b.say.question for w in worlds().values() for p in w.people.values() for b in p.bubbles} - {None}
    assert questions() - asked == set()


def test_every_command_appears_in_every_state() -> None:
    seen = set().union(*(world.seen for world in worlds().values()))
    assert {(state, command) for state in STATES for command in COMMANDS} - seen == set()


def questions() -> set[str]:
    """Every `question="…"` in the flows."""
    source = "".join(path.read_text(encoding="utf-8") for path in Path(pisa_bot.flows.__file__).parent.glob("*.py"))
    return set(re.findall(r'question="(\w+)"', source))

"""The chat files together show everything there is: each message key, each question, each command in each state, both languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

import pisa_bot.flows
from pisa_bot import wording
from pisa_bot.flows.conversation import STATES
from pisa_bot.flows.phrases import PHRASES
from pisa_bot.flows.words import COMMANDS
from pisa_bot.reports import postponing
from pisa_bot.reports.lifecycle import REFUSALS
from pisa_bot.reports.rights import RIGHTS
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
BY_NOBODY_IN_CHAT = frozenset[str]()
"""Verbs that no chat can show."""
REFUSED = REFUSALS | postponing.REFUSALS | {key for key in PHRASES if key.startswith("refused_")}
FOLDER = Path(__file__).parent


@cache
def played() -> tuple[dict[str, World], str]:
    """Every chat file, played once, and what the first that failed said."""
    found: dict[str, World] = {}
    for path in sorted(FOLDER.glob("*.chat")):
        try:
            found[path.stem] = Run(path).play()
        except AssertionError as error:
            return found, str(error)
    return found, ""


def worlds() -> dict[str, World]:
    """The worlds of all chat files."""
    found, problem = played()
    assert not problem, problem
    return found


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


@pytest.mark.parametrize("language", ["id", "su"])
@pytest.mark.parametrize("verb", [verb.value for verb in RIGHTS if verb not in BY_NOBODY_IN_CHAT])
def test_every_verb_is_put_to_a_report_in_a_chat_of_each_language(verb: str, language: str) -> None:
    """Verbs from the table of rights: a new one without a chat in one of the languages fails here."""
    assert verb in moved()[language]


@pytest.mark.parametrize("language", ["id", "su"])
@pytest.mark.parametrize("key", sorted(key for key in REFUSED if not ELSEWHERE.search(key)))
def test_every_refusal_is_heard_in_each_language(key: str, language: str) -> None:
    """Refusals from the code's own tables; what only the dashboard can try is named in ELSEWHERE."""
    assert any((language, key) in world.spoken for world in worlds().values())


@pytest.mark.parametrize("key", sorted(REFUSALS | postponing.REFUSALS))
def test_every_refusal_says_more_than_no(key: str) -> None:
    """It names the report and what became of it; "cannot" alone explains nothing."""
    for language in ("id", "su"):
        sentence = wording.sentence(key, language)
        assert "{number}" in sentence, sentence
        assert len(sentence.split()) >= 4, sentence


@cache
def moved() -> dict[str, set[str]]:
    """Every verb that a turn or a timer put to a report, by the language of the chat."""
    found: dict[str, set[str]] = {"id": set(), "su": set()}
    for name, world in worlds().items():
        found["su" if name.endswith("_su") else "id"] |= world.verbs
    return found


def questions() -> set[str]:
    """Every `question="…"` in the flows."""
    source = "".join(path.read_text(encoding="utf-8") for path in Path(pisa_bot.flows.__file__).parent.glob("*.py"))
    return set(re.findall(r'question="(\w+)"', source))

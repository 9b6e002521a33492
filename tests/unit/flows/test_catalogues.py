"""The catalogues: every key in every language, the same placeholders, buttons that fit, nothing left over."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import pisa_bot.flows
from pisa_bot import wording
from pisa_bot.areas.pack import load_pack
from pisa_bot.flows.labels import LABELS
from pisa_bot.flows.phrases import PHRASES
from pisa_bot.messages import LANGUAGES, Language
from pisa_bot.reports.lifecycle import REFUSALS
from pisa_bot.reports.states import State

FLOWS = Path(pisa_bot.flows.__file__).parent
DATA = {"channel_phrases.py", "citizen_phrases.py", "officer_phrases.py", "labels.py", "phrases.py"}
DERIVED = re.compile(
    r"^(list_open$|template_|status_|refused_|list_is_|greeting_|officer_did_|choice_language_)|_late$"
)


def placeholders(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def literals() -> set[str]:
    """Every string constant in the flows."""
    found: set[str] = set()
    for path in FLOWS.glob("*.py"):
        if path.name not in DATA:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {
                node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
            }
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_is_worded_in_every_language_and_no_translation_is_an_orphan(language: Language) -> None:
    assert set(wording.catalogue(language)) == set(PHRASES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_the_placeholders(language: Language) -> None:
    wrong = {
        key: text
        for key, text in wording.catalogue(language).items()
        if placeholders(text) != placeholders(PHRASES[key])
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_button_labels_fit_in_twenty_characters(language: Language) -> None:
    labels = {key: text for key, text in wording.catalogue(language).items() if key.startswith("choice_")}
    assert {key: text for key, text in labels.items() if len(text) > 20} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_leave_room_for_what_is_filled_in(language: Language) -> None:
    assert {key for key, text in wording.catalogue(language).items() if len(text) > 700} == set()


@pytest.mark.parametrize("language", ["id", "su"])
def test_the_plural_rule_is_that_of_a_language_without_plural(language: Language) -> None:
    header = (wording.FOLDER / language / "LC_MESSAGES" / "messages.po").read_text(encoding="utf-8")[:900]
    assert "nplurals=1; plural=0;" in header


def test_no_key_is_unused() -> None:
    used = literals()
    assert {key for key in PHRASES if key not in used and not DERIVED.search(key)} == set()


def test_every_refusal_and_every_state_has_words() -> None:
    assert set(PHRASES) >= REFUSALS
    assert {f"status_{state}" for state in State} <= set(LABELS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_and_agency_of_the_pack_has_a_name_that_fits_a_list_row(language: Language) -> None:
    pack = load_pack("purwakarta")
    rows = {slug: category.name.get(language, "") for slug, category in pack.categories.items()}
    assert {slug: name for slug, name in rows.items() if not 0 < len(name) <= 24} == {}
    assert {slug for slug, agency in pack.agencies.items() if not agency.name.get(language)} == set()

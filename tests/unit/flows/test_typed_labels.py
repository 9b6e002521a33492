"""Every button can be typed: its label, in each language, is as good as the tap (voice.md, rule 11)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import pisa_bot.flows
from pisa_bot import wording
from pisa_bot.areas.pack import load_pack
from pisa_bot.flows import reading
from pisa_bot.flows.labels import LABELS
from pisa_bot.messages import LANGUAGES, Language

FLOWS = Path(pisa_bot.flows.__file__).parent


def buttons() -> set[tuple[str, str]]:
    """(payload, label) of every `Choice(…)` with a fixed label in the flows; what changes in a payload becomes "0"."""
    found = set()
    for path in FLOWS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Choice" and len(node.args) > 1):
                continue
            payload, label = (_written(argument) for argument in node.args[:2])
            if payload and label in LABELS:
                found.add((payload, label))
    return found


def _written(node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "0" for part in node.values)
    return ""


def test_the_buttons_of_the_flows_are_found() -> None:
    assert len(buttons()) > 40
    assert {("confirm.send", "choice_send"), ("fixed.no", "choice_fixed_no")} <= buttons()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("payload", "label"), sorted(buttons()))
def test_a_buttons_label_can_be_typed(payload: str, label: str, language: Language) -> None:
    words = wording.label(label, language, load_pack("purwakarta"))
    if payload.partition(".")[2] == "0":  # "withdraw.<report>": only the question's own report is offered
        payload = payload.replace(".0", ".7")
    for typed in (words, words.lower(), f"{words}."):
        assert reading.choice(typed, ("nothing.else", payload)) == payload


def test_the_officers_buttons_are_found_too() -> None:
    assert {payload.partition(".")[0] for payload, _ in buttons()} >= {"officer", "triage", "reach", "erase", "command"}

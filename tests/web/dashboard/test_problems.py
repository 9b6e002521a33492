"""What a form of the administration refuses is told in the form's own words, in the page's language, never in those of files."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from flask import Flask, g
from flask.testing import FlaskClient

import pisa_bot.areas
from pisa_bot.areas.overlay import overlay
from pisa_bot.areas.pack import load_pack
from pisa_bot.areas.source import PackError
from pisa_bot.web.dashboard import language
from pisa_bot.web.dashboard.admin import settings_words, words
from pisa_bot.web.dashboard.admin.problems import told
from tests.web.dashboard import people

FILES_ONLY = ("boundaries.py", "pack.py", "locate.py")  # what only whoever edits the pack's files can meet
UNKNOWN = "Perubahan ini tidak cocok dengan data daerah"
TECHNICAL = re.compile(r"\.toml|\.csv|'|\bmust\b|\bis\b|\bneeds?\b")


def sentences() -> list[str]:
    """Every sentence with which the pack's readers can refuse a change, its blanks filled."""
    found = []
    for path in sorted(Path(pisa_bot.areas.__file__).parent.glob("*.py")):
        if path.name in FILES_ONLY:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            named = getattr(node.func, "attr", getattr(node.func, "id", "")) if isinstance(node, ast.Call) else ""
            parts = node.args if named in ("fail", "PackError", "append") else []  # type: ignore[attr-defined]
            parts = [node.elt] if isinstance(node, ast.ListComp) else parts
            found += [filled(part) for part in parts if isinstance(part, ast.JoinedStr | ast.Constant)]
    return sorted({text for text in found if " " in text and "path.name" not in text})


def filled(node: ast.JoinedStr | ast.Constant) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    words = [part.value if isinstance(part, ast.Constant) else ast.unparse(part.value) for part in node.values]  # type: ignore[attr-defined]
    if any(str(word) in ("path.name", "folder.name", "entry.where") for word in words):
        return "path.name"
    return "".join(str(part.value) if isinstance(part, ast.Constant) else "x7" for part in node.values)


@pytest.fixture
def page(app: Flask) -> object:
    with app.test_request_context():
        g.pack = load_pack("purwakarta")
        yield


def test_every_refusal_of_the_pack_has_words_for_a_form(page: object) -> None:
    known = sentences()
    assert len(known) > 40
    unknown = [text for text in known if UNKNOWN in told(text) and text not in ("x7: x7", "x7 'x7'")]
    assert unknown == []


CHANGES = (
    ("agencies", "dishub", {"removed": True}),
    ("agencies", "dishub", {"aliases": ["dlh"]}),
    ("agencies", "dishub", {"name": {"su": ""}}),
    ("agencies", "pln", {"reach": None}),
    ("categories", "pju", {"agency": "tidak_ada"}),
    ("categories", "pju", {"deadline_class": "tidak_ada"}),
    ("categories", "pju", {"name": {"id": "Lampu jalan yang sudah lama sekali mati"}}),
    ("categories", "pju", {"photo": "sometimes"}),
    ("categories", "lainnya", {"removed": True}),
    ("categories", "Dua Kata", {"agency": "dishub"}),
    ("deadlines", "emergency", {"removed": True}),
    ("deadlines", "normal", {"answer": {"amount": "tiga", "unit": "working_days"}}),
    ("deadlines", "normal", {"answer": {"amount": -1.0, "unit": "working_days"}}),
    ("answers", "ktp_hilang_baru", {"questions": []}),
    ("villages", "32.14.01.9999", {"name": "Baru"}),
    ("landmarks", "Pasar Baru", {"kind": "pasar", "kecamatan": "32.14.99"}),
    ("lexicon", "lampu", {"category": "tidak_ada", "language": "id"}),
    ("lexicon", "tidak pernah ada", {"category": "pju", "language": "id", "removed": True}),
    ("settings", "reopen_days", {"value": "banyak"}),
    ("settings", "quiet_hours", {"value": "malam"}),
    ("settings", "reminder_percents", {"value": [80, 50]}),
    ("settings", "misuse_ladder_minutes", {"value": [0, 9999]}),
    ("calendar", "calendar", {"hours": {"monday": ["pagi"]}}),
    ("calendar", "calendar", {"hours": {"monday": ["16:00-07:30"]}}),
    ("calendar", "calendar", {"extra_holidays": ["besok"]}),
)


@pytest.mark.parametrize(
    ("section", "key", "value"), CHANGES, ids=[f"{s}-{k}-{i}" for i, (s, k, _) in enumerate(CHANGES)]
)
def test_what_a_form_can_get_wrong_is_said_in_indonesian_and_in_english(
    app: Flask, section: str, key: str, value: dict[str, object]
) -> None:
    with pytest.raises(PackError) as refused:
        overlay(load_pack("purwakarta"), [(section, key, value)])
    for line in refused.value.problems:
        with app.test_request_context():
            g.pack = load_pack("purwakarta")
            assert UNKNOWN not in told(line), line
            assert not TECHNICAL.search(told(line)), told(line)
            language.choose("en")
            assert told(line) not in (line, ""), line


def test_every_setting_has_a_sentence_and_its_unit() -> None:
    pack = load_pack("purwakarta")
    plain = {key for key, value in pack.settings.items() if not isinstance(value, dict) and not hasattr(value, "keys")}
    unnamed = plain - settings_words.LABELS.keys()
    assert unnamed <= {"route_confidence", "suspect_confidence"}
    assert settings_words.unit("handover_target_working_hours") == "working hours"
    assert settings_words.unit("retention_raw_days") == "days"


def test_no_english_word_of_the_pages_has_two_translations() -> None:
    from babel.messages.pofile import read_po

    seen: dict[str, tuple[str, str]] = {}
    for path in sorted(Path(language.__file__).parent.glob("*/id.po")):
        with path.open("rb") as file:
            for message in read_po(file, locale="id"):
                if message.id and message.string:
                    one, other = str(message.id), (path.parent.name, str(message.string))
                    assert seen.get(one, other)[1] == other[1], (one, seen[one], other)
                    seen[one] = other


def test_every_act_that_leaves_a_trace_has_words_in_the_audit_log() -> None:
    root = Path(pisa_bot.areas.__file__).parent.parent
    traced = set()
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("audit.trace") and len(node.args) > 2:
                traced |= {part.value for part in ast.walk(node.args[2]) if isinstance(part, ast.Constant)}
    assert len(traced) > 20
    assert {str(action) for action in traced} - words.ACTS.keys() - {"data_"} == set()


def test_a_calendar_that_is_refused_comes_back_with_what_was_typed(browsers: dict[str, FlaskClient]) -> None:
    page = "/dasbor/atur/hari"
    typed = {"hours.monday": "07:30-16:00", "extra_holidays": "2027-03-12\nbesok"}
    answer = people.post(browsers["admin"], page, **typed)
    assert answer.status_code == 422
    assert "satu tanggal per baris" in answer.text
    assert "besok" in answer.text
    assert "2027-03-12" in answer.text

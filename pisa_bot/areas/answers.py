"""The answer base of a pack: what citizens ask, the approved wording, its source and how long it holds.

Reads entries; finding the one that fits a question, and never sending an expired one, is for `nlu` and `flows`.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pisa_bot.areas.model import Answer
from pisa_bot.areas.source import Entry, PackError, read_each, toml_entries

KEYS = ("questions", "text", "agency", "source", "valid_until", "needs_review")
BODY_LENGTH = 900  # a bubble holds 1,024 characters; the question around the answer needs some


def read_answer(entry: Entry) -> Answer:
    """An answer in Indonesian and Sundanese with its source; anything without a source must be marked needs_review."""
    entry.only(KEYS)
    questions = entry.words("questions")
    if not questions:
        raise entry.fail("'questions' is empty; write how citizens ask it")
    text = entry.names("text", ("id", "su"))
    for language, wording in text.items():
        if len(wording) > BODY_LENGTH:
            raise entry.fail(f"text.{language} has {len(wording)} characters; shorten it to {BODY_LENGTH}")
    until = entry.data.get("valid_until")
    try:
        valid_until = until if until is None or isinstance(until, date) else date.fromisoformat(until)
    except (TypeError, ValueError):
        raise entry.fail("'valid_until' must be a date like 2027-12-31") from None
    review = entry.flag("needs_review")
    source = entry.text("source", "")
    if not source and not review:
        raise entry.fail("'source' is missing; name the law or official page, or set needs_review = true")
    return Answer(entry.slug(), questions, text, entry.text("agency"), source, valid_until, review)


def read_answers(folder: Path) -> dict[str, Answer]:
    """All entries of all files in the folder, by id; ids are unique across files."""
    paths = sorted(folder.glob("*.toml"))
    if not paths:
        raise PackError(f"{folder.name}/: no answers; add a file like adminduk.toml")
    return read_each((entry for path in paths for entry in toml_entries(path)), read_answer)

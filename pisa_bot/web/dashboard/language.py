"""The dashboard in Indonesian or English: English sentences are the msgids, each page group keeps an `id.po` in its folder.

Words of officers and labels only; what a citizen reads comes from `wording`.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal

from babel.messages.pofile import read_po
from flask import has_request_context, session

PageLanguage = Literal["id", "en"]
LANGUAGES: dict[PageLanguage, str] = {"id": "Bahasa Indonesia", "en": "English"}
KEY = "lang"


def current() -> PageLanguage:
    """The language this browser chose; Indonesian until it chooses."""
    return "en" if has_request_context() and session.get(KEY) == "en" else "id"


def choose(wanted: str) -> None:
    """Remember a language in the browser's cookie; anything unknown is Indonesian."""
    session[KEY] = "en" if wanted == "en" else "id"


@cache
def catalogue() -> dict[str, str]:
    """English → Indonesian, from every group's id.po, read once a process."""
    found: dict[str, str] = {}
    for path in sorted(Path(__file__).parent.glob("*/id.po")):
        with path.open("rb") as file:
            read = read_po(file, locale="id")
        found |= {str(message.id): str(message.string) for message in read if message.id and message.string}
    return found


def translated(message: str) -> str:
    """A msgid in the current language, unfilled."""
    return catalogue().get(message, message) if current() == "id" else message


def _(message: str, **params: Any) -> str:
    """A sentence for a page, with %(name)s filled in. In templates `_` is the same, and escapes what it fills in."""
    text = translated(message)
    return text % params if params else text


def plural(one: str, many: str, number: int) -> str:
    """Indonesian has one form; its translation stands under the English plural."""
    return translated(many if current() == "id" or number != 1 else one)

"""Message keys and parameters as the words a person reads: one language, dates and names of the area pack in it.

Decides nothing and stores nothing; what people wrote goes in as plain text, never as a format string and never as markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.messages.pofile import read_po

from pisa_bot.areas.model import Pack
from pisa_bot.flows.phrases import PHRASES
from pisa_bot.messages import Language, Param, Ref, Term

FOLDER = Path(__file__).parent / "locales"
FALLBACK: Mapping[str, tuple[Language, ...]] = {"su": ("su", "id", "en"), "id": ("id", "en"), "en": ("en",)}
BODY = 1024  # characters of a bubble with buttons (stack.md)
PLACEHOLDER = re.compile(r"\{(\w+)\}")
MARKUP = str.maketrans({"*": "∗", "_": "ˍ", "~": "∼", "`": "ˋ"})  # look the same, and mean nothing to WhatsApp
LINK = re.compile(r"https?://\S+\Z")
DAY = "EEEE, d MMMM y"
MOMENT = {"id": "EEEE, d MMMM y 'pukul' HH.mm", "su": "EEEE, d MMMM y 'tabuh' HH.mm", "en": "EEEE, d MMMM y, HH:mm"}


def word(key: str, params: Mapping[str, Param], language: Language, pack: Pack) -> str:
    """The body of a bubble, at most 1,024 characters; a key that does not exist raises KeyError."""
    text = _message(key, params, language, pack)
    lines = [line for line in text.split("\n") if line.strip()]
    body = "\n".join(lines)
    return body if len(body) <= BODY else body[: BODY - 1].rstrip() + "…"


def label(wording: str | Term, language: Language, pack: Pack, longest: int = 24) -> str:
    """A button's (≤ 20) or row's (≤ 24) label: a message key, a Term, or a name that is said as it is."""
    if isinstance(wording, Term):
        text = _term(wording, language, pack)
    else:
        text = _message(wording, {}, language, pack) if wording in PHRASES else wording
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


@cache
def catalogue(language: Language) -> Mapping[str, str]:
    """Message key → translation of one language, read from its .po once a process; untranslated keys are absent."""
    with (FOLDER / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        read = read_po(file, locale=language)
    return {str(message.context): str(message.string) for message in read if message.context and message.string}


def sentence(key: str, language: Language) -> str:
    """The unfilled sentence of a key: Sundanese falls back to Indonesian, Indonesian to English."""
    for candidate in FALLBACK[language]:
        found = catalogue(candidate).get(key)
        if found is not None:
            return found
    return PHRASES[key]


def _message(key: str, params: Mapping[str, Any], language: Language, pack: Pack) -> str:
    def fill(match: re.Match[str]) -> str:
        value = params.get(match[1])
        return "" if value is None else _param(value, language, pack)

    return PLACEHOLDER.sub(fill, sentence(key, language))


def _param(value: Param, language: Language, pack: Pack) -> str:
    if isinstance(value, Term):
        return _term(value, language, pack)
    if isinstance(value, Ref):
        raise ValueError(f"{value} must be resolved before it is worded")
    if isinstance(value, int):
        return str(value)
    return value if LINK.match(value) else value.translate(MARKUP)


def _term(term: Term, language: Language, pack: Pack) -> str:
    value = term.value
    match term.kind:
        case "agency":
            return _name(pack.agencies[value].name, language) if value in pack.agencies else str(value)
        case "category":
            return _name(pack.categories[value].name, language) if value in pack.categories else str(value)
        case "status":
            key = f"status_{value}"
            return sentence(key, language) if key in PHRASES else str(value)
        case "day":
            return format_date(date.fromisoformat(value), DAY, locale=_locale(language))
        case "moment":
            zone = ZoneInfo(pack.calendar.timezone)
            return format_datetime(
                datetime.fromisoformat(value).astimezone(zone), MOMENT[language], tzinfo=zone, locale=_locale(language)
            )
        case "message":
            return _message(value, term.params, language, pack)
        case "lines":
            return "\n".join(_param(item, language, pack) for item in value)
        case "list":
            return ", ".join(_param(item, language, pack) for item in value)


def _name(names: Mapping[str, str], language: Language) -> str:
    for candidate in FALLBACK[language]:
        if candidate in names:
            return names[candidate]
    return next(iter(names.values()), "")


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(language)

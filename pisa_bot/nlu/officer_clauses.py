"""Cuts an officer's message into clauses of tidied words, a slip in a critical word mended, and reads its fractions.

It judges no clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.normalise import Normalised


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two breaks; `ends` is the mark after it; `start`/`end` bound it in the text."""

    keys: tuple[str, ...]
    start: int
    end: int
    ends: str
    spans: tuple[tuple[int, int], ...]
    agencies: tuple[int, ...] = ()  # positions of words that name an agency

    @property
    def text(self) -> str:
        return " ".join(self.keys)


_JOINED = frozenset(("cuma", "hanya", "ngan", "mung"))
_MARKS = re.compile(r"[.,;!?\n:…]")
_CRITICAL = ("selesai", "tuntas", "belum", "parantos", "sebagian", "setengah", "rengse", "hampir")
_KNOWN = frozenset(
    word for value in (*vars(lex).values(), *vars(deeds).values()) if isinstance(value, frozenset) for word in value
) | frozenset(("kampung", "pantas", "belut", "selera"))


_SHORTENED = {
    word[:at] + word[at + 1 :]: word
    for word in deeds.FIXED
    if len(word) >= 8 and word not in deeds.TIED
    for at in range(1, len(word))
}
"""Deeds with one letter left out: "dperbaiki", "dibnerin"."""


@lru_cache(maxsize=8192)
def canonical(key: str) -> str:
    """A critical word one slip away is that word: "belun" still denies, "selsai" still finishes."""
    if len(key) < 5 or key in _KNOWN or key.isdigit():
        return key
    for word in _CRITICAL:
        if key[0] == word[0] and OSA.distance(key, word, score_cutoff=1) <= 1:
            return word
    return _SHORTENED.get(key, key)


def clauses_in(message: Normalised, skip: Sequence[tuple[int, int]] = ()) -> list[Clause]:
    """Clauses in order; words inside `skip` (ticket numbers) are left out and part nothing."""
    text = message.original
    found: list[Clause] = []
    keys: list[str] = []
    spans: list[tuple[int, int]] = []
    end = 0

    def close(mark: str) -> None:
        if keys:
            found.append(Clause(tuple(keys), spans[0][0], spans[-1][1], mark, tuple(spans)))
            keys.clear()
            spans.clear()
        elif found and mark in ("?", "!") and found[-1].ends not in ("?",):
            last = found[-1]
            found[-1] = Clause(last.keys, last.start, last.end, mark, last.spans)

    for token in message.tokens:
        gap = text[end : token.start] if token.start >= end else ""
        inside = any(a <= token.start < b for a, b in skip)
        marks = _MARKS.findall(gap)
        if marks and not _decimal(gap, text, end):
            mark = "?" if "?" in marks else next((m for m in marks if m in ".!\n;…"), marks[0])
            if mark != ":" or not keys or len(keys) > 3:
                close(mark)
        end = token.end
        if inside:
            continue
        key = canonical(token.key)
        if key == "maaf" and keys[-1:] == ["mohon"]:
            keys.pop()  # "mohon maaf" asks for nothing
            spans.pop()
        if key in lex.CONJUNCTIONS and keys and key not in _JOINED and not (key == "lalu" and keys[-1] in lex.PERIODS):
            close(",")
        keys.append(key)
        spans.append((token.start, token.end))
    tail = _MARKS.findall(text[end : end + 80])
    close("?" if "?" in tail else (tail[0] if tail else ""))
    return [_hundred(clause, text) for clause in found]


def _decimal(gap: str, text: str, end: int) -> bool:
    return gap in (",", ".") and text[end - 1 : end].isdigit() and text[end + 1 : end + 2].isdigit()


def _hundred(clause: Clause, text: str) -> Clause:
    """ "100%" finishes: read as the word."""
    if "100" not in clause.keys:
        return clause
    keys: list[str] = []
    spans: list[tuple[int, int]] = []
    for position, key in enumerate(clause.keys):
        after = text[clause.spans[position][1] : clause.spans[position][1] + 2].strip()
        following = clause.keys[position + 1] if position + 1 < len(clause.keys) else ""
        if key == "100" and (after.startswith("%") or following == "persen"):
            if deeds.FINISHED & set(clause.keys):
                continue
            key = "selesai"
        elif key == "persen" and position and clause.keys[position - 1] == "100":
            continue
        keys.append(key)
        spans.append(clause.spans[position])
    return Clause(tuple(keys), clause.start, clause.end, clause.ends, tuple(spans), clause.agencies)


_SPELLED = {
    word: str(number)
    for number, words in enumerate(
        [
            "satu hiji",
            "dua",
            "tiga tilu",
            "empat opat",
            "lima",
            "enam genep",
            "tujuh",
            "delapan dalapan",
            "sembilan salapan",
            "sepuluh sapuluh",
        ],
        1,
    )
    for word in words.split()
}
_RATIO = re.compile(r"\b(\d{1,4}) (?:dari|ti|tina) (?:total )?(\d{1,4})\b")
_PERCENT = re.compile(r"\b(\d{1,3}) ?(?:%|persen|prosen|pct)")
_FRACTION = re.compile(
    r"(?<![\d/])(?<!rt )(?<!RT )(?<!Rt )(?<!rw )(?<!RW )(?<!no )(?<!tgl )(?<!rt\.)(?<!RT\.)(?<!RT)(?<!rt)"
    r"(\d{1,3})/(\d{1,3})(?![\d/])"
)


def ratio(words: str, text: str) -> tuple[int, int] | None:
    """ "2 dari 5" → (2, 5); "3/5 titik" too."""
    words = " ".join(_SPELLED.get(word, word) for word in words.split())
    if match := _RATIO.search(words):
        return int(match[1]), int(match[2])
    if (match := _FRACTION.search(text)) and re.search(
        r"(?i)\btitik|lampu|lubang|unit|ruas|selesai|beres|rengse", text
    ):
        return int(match[1]), int(match[2])
    return None


def percent(text: str) -> int | None:
    """ "70%" → 70."""
    match = _PERCENT.search(text.lower())
    return int(match[1]) if match else None

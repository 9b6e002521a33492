"""Reads a message into tokens whose text is tidy while every offset still points into the original.

It undoes case, diacritics, stretched letters, abbreviations and spelling variants; it never decides a meaning. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.slang import EXPANSIONS, PROTECTED

LIMIT = 4096
"""Only so many code points of a message are read: the cost of understanding stays bounded (a WhatsApp text holds 4,096)."""

_RUN = re.compile(r"[a-z]+|[0-9]+")
_CHUNK = re.compile(r"[a-z0-9]+(?:['’`´][a-z0-9]+)*")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_FINAL_DOUBLE = re.compile(r"([a-z])\1$")
_LEET = re.compile(r"(?<=[a-z])[013457](?=[a-z])")
_DIGIT_LETTER = str.maketrans("013457", "oieast")
_TWICE = re.compile(r"^([a-z]{3,})2(nya|na|an|in|keun|kan)?$")
_NUMBERED = frozenset(
    ("sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "mts", "mtsn", "man", "gang", "blok", "tps", "jalan")
)
_DOCTOR = frozenset(("gigi", "umum", "spesialis", "sp", "anak", "kandungan", "mata", "hewan", "jaga"))
_APOSTROPHES = str.maketrans("", "", "'’`´")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: `text` tidied, `start`/`end` code points of the original (end exclusive), `raw` the original slice.

    Words that one abbreviation stands for ("gpp") share its span. `key` is `fold(text)`: what word lists are compared by.
    """

    text: str
    start: int
    end: int
    raw: str
    key: str


@dataclass(frozen=True, slots=True)
class Normalised:
    """A message and its tokens, in order; at most LIMIT code points of it were read."""

    original: str
    tokens: tuple[Token, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(t.text for t in self.tokens)

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(t.key for t in self.tokens)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """One key for the ways a Sundanese word is spelled: eu, ue and e alike, so -keun is -ken and "euweuh" is "eweh"."""
    return word.replace("eu", "e").replace("ue", "e")


def plain(text: str) -> tuple[str, list[int] | None]:
    """Casefolded letters without marks, and for each of them its index in `text`; None when they are the same."""
    if text.isascii():
        return text.lower(), None
    letters: list[str] = []
    index: list[int] = []
    for position, char in enumerate(text):
        if char.isascii():
            letters.append(char.lower())
            index.append(position)
            continue
        for part in unicodedata.normalize("NFKD", char).casefold():
            if not unicodedata.combining(part):
                letters.append(part)
                index.append(position)
    return "".join(letters), index


@lru_cache(maxsize=32768)
def tidy(word: str) -> tuple[str, ...]:
    """The words a plain lower-case word stands for: stretched letters, digits for letters and abbreviations undone."""
    if word in PROTECTED or word.isdigit():
        return (word,)
    known = EXPANSIONS.get(word)
    if known is not None:
        return known
    short = _STRETCH.sub(r"\1", word)
    if len(short) > 3 or short != word:
        short = _FINAL_DOUBLE.sub(r"\1", short)
    if short != word:
        return tidy(short)
    return (word,)


def _pieces(chunk: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Parts of one run of letters and digits as (start, end, words), offsets within the run."""
    if chunk.isalpha():
        return [(0, len(chunk), tidy(chunk))]
    if chunk.isdigit():
        return [(0, len(chunk), (chunk,))]
    bare = chunk.translate(_APOSTROPHES)
    if bare.isalpha():
        return [(0, len(chunk), tidy(bare))]
    twice = _TWICE.match(bare)
    if twice and twice.group(1) not in _NUMBERED and len(bare) == len(chunk):
        first = tidy(twice.group(1))
        return [(0, len(chunk), (*first, *first[:-1], first[-1] + (twice.group(2) or "")))]
    letters = _LEET.sub(lambda m: m.group().translate(_DIGIT_LETTER), bare)
    if letters.isalpha() and len(bare) == len(chunk) and not bare.startswith(("rt", "rw")):
        return [(0, len(chunk), tidy(letters))]
    return [
        (m.start(), m.end(), tidy(m.group()) if m.group().isalpha() else (m.group(),)) for m in _RUN.finditer(chunk)
    ]


def normalise(text: str, pack: Pack | None = None) -> Normalised:
    """Tokens of `text`. A pack may add its own abbreviations: `settings["abbreviations"]`, written form → words.

    Emojis and punctuation are no tokens; hyphens and digits end a word ("RT03" is two). Linear in the length read.
    """
    original = text[:LIMIT]
    letters, index = plain(original)
    own: Mapping[str, str] = pack.settings.get("abbreviations", {}) if pack is not None else {}
    tokens: list[Token] = []
    for match in _CHUNK.finditer(letters):
        base = match.start()
        for start, end, words in _pieces(match.group()):
            first, last = base + start, base + end
            if index is not None:
                first, last = index[first], index[last - 1] + 1
            raw = original[first:last]
            if own and (mine := own.get(match.group()[start:end])) is not None:
                words = tuple(mine.split())
            tokens.extend(Token(word, first, last, raw, fold(word)) for word in words)
    for position, token in enumerate(tokens[:-1]):  # "dr gigi" is a doctor, any other "dr" is "dari"
        if token.text == "dari" and token.raw in ("dr", "Dr", "DR") and tokens[position + 1].text in _DOCTOR:
            tokens[position] = Token("dokter", token.start, token.end, token.raw, "dokter")
    return Normalised(text, tuple(tokens))

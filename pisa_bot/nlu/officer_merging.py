"""Finds what an officer wants joined: "gabung 42 ka 40", "42 sama dengan 40", "42 dobel dengan 40", "sama dengan 40" of a reply.

Only where both sides are plain: a number that counts something, or three that may be meant either way, is none. Pure.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_ONE = r"(?:[A-Z]{2,4}[\s-]?\d{4}[\s-]?\d{1,6}|#?\s?\d{1,6})"
_WORDS = r"(?:(?:laporan|aduan|tiket|nomor|nomer|no|nu|yang|yg)\.?\s+)*"
_MANY = rf"(?P<children>{_WORDS}{_ONE}(?:(?:\s*,\s*|\s+(?:dan|jeung|sareng|&|\+)\s+|\s+){_WORDS}{_ONE})*)"
_WITH = r"(?:dengan|dgn|dg|sareng|jeung|jeng|sama|sm|kana|ka|ke)"
_JOIN = r"(?:di)?(?:gabung|satu|hiji)(?:kan|keun|ken|in)?"
_SAME = r"(?:sama|sarua|sami|dobel|dobol|double|ganda|duplikat|kembar)(?:\s+(?:saja|aja|wae|persis))?"
_THIS = r"(?:(?:ini|itu|ieu|eta|éta|mah|teh|téh|nya|na)\s+)*"
_END = r"(?=\s*(?:(?:saja|aja|wae|waé|ya|nya|pak|bu|min|atuh)\s*)*(?:$|[,.;!\n]))"
_OTHER = rf"\s+{_WORDS}(?P<original>{_ONE})"
_PATTERNS = tuple(
    re.compile(pattern + _END, re.IGNORECASE)
    for pattern in (
        rf"\b{_JOIN}\s+{_MANY}\s+{_WITH}{_OTHER}",
        rf"(?<![\w-]){_MANY}\s+{_THIS}(?:{_SAME}|{_JOIN})\s+{_WITH}{_OTHER}",
        rf"\b(?:{_SAME}|{_JOIN})\s+{_THIS}{_WITH}{_OTHER}",
        rf"(?<![\w-]){_MANY}\s+{_THIS}(?:laporan\s+)?(?:dobel|dobol|double|ganda|duplikat|kembar)",
    )
)
_NOT = re.compile(
    r"(?:tidak|tdk|ga|gak|nggak|enggak|bukan|jangan|belum|blm|henteu|teu|sanes|sanés|lain|ulah|tong|moal|acan|kalau|kalo|mun|"
    r"apa|apakah|naha)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_EACH = re.compile(_ONE, re.IGNORECASE)


class Join(NamedTuple):
    """`text[start:end]` says that `children` (none: the report at hand) repeat `original` as written ("": it names none).

    `denied`: it says that they do not.
    """

    start: int
    end: int
    children: tuple[str, ...]
    original: str
    denied: bool = False


def join_in(text: str) -> Join | None:
    """The first wish to join reports, or None."""
    for pattern in _PATTERNS:
        match = pattern.search(text)
        if match is None:
            continue
        named, original = match.groupdict().get("children") or "", match.groupdict().get("original") or ""
        children = tuple(one.strip(" #").upper() for one in _EACH.findall(named))
        denial = _NOT.search(text[: match.start()])
        if denial is not None:
            before = tuple(one.strip(" #").upper() for one in _EACH.findall(text[: denial.start()]))
            return Join(0, match.end(), before or children, "", denied=True)
        return Join(match.start(), match.end(), children, original.strip(" #").upper())
    return None

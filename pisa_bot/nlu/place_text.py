"""The words of a message as place names need them: as written, without the slang list bending them.

It decides nothing about places.
"""

from __future__ import annotations

from dataclasses import dataclass

from pisa_bot.nlu.gazetteer import unstretch
from pisa_bot.nlu.normalise import Normalised, plain


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


LIMIT = 400
"""Words looked at: a WhatsApp text of 4,096 characters has at most about so many."""


@dataclass(frozen=True, slots=True)
class Word:
    """`name`: letters as written, lower case; `cue`: the tidied word; `cut`: punctuation parts it from the word before."""

    name: str
    cue: str
    start: int
    end: int
    capital: bool
    cut: bool


_CUTS = frozenset(".,;:!?()\n|•…")


def words_in(normalised: Normalised) -> list[Word]:
    """Words in order, offsets into the original; an abbreviation of several words is one."""
    found: list[Word] = []
    original = normalised.original
    end = 0
    for token in normalised.tokens[: 2 * LIMIT]:
        if found and token.start < end:
            continue
        name = token.raw.lower() if token.raw.isascii() else plain(token.raw)[0]
        if name != token.text:
            name = unstretch(name)
        gap = original[end : token.start]
        cut = gap != " " and not _CUTS.isdisjoint(gap) and not _abbreviates(gap, found[-1].name if found else "")
        found.append(Word(name, token.text, token.start, token.end, token.raw[:1].isupper(), cut))
        end = token.end
        if len(found) >= LIMIT:
            break
    return found


_DOTTED = _set("jl jln gg kp kmp ds kel kec kab no rt rw dsn jend kh hj h rs psr pwk kcmtn prov ps st")


def _abbreviates(gap: str, before: str) -> bool:
    """A full stop after "kec" or a colon after "desa" parts nothing."""
    return gap.strip() in (".", ":", ".:") and (before in _DOTTED or gap.strip() == ":")

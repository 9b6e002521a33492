"""Finds the agency of the pack that a text names: slug, short name, alias or full name, with a typing slip forgiven.

A name that fits two agencies equally well is none.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import OSA

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import normalise

_built: dict[int, tuple[Pack, dict[tuple[str, ...], str]]] = {}


@dataclass(frozen=True, slots=True)
class NamedAgency:
    """Words `first`…`last` name `slug`."""

    slug: str
    first: int
    last: int


def _names(pack: Pack) -> dict[tuple[str, ...], str]:
    found = _built.get(id(pack))
    if found is not None and found[0] is pack:
        return found[1]
    names: dict[tuple[str, ...], str] = {}
    for agency in pack.agencies.values():
        for form in (agency.slug.replace("_", " "), agency.short, *agency.aliases, *agency.name.values()):
            words = normalise(form).keys
            if words:
                names.setdefault(words, agency.slug)
    if len(_built) >= 8:
        _built.pop(next(iter(_built)))
    _built[id(pack)] = (pack, names)
    return names


def agencies_in(words: list[str], pack: Pack) -> list[NamedAgency]:
    """Every agency named, longest names first where they overlap, in order of the text."""
    names = _names(pack)
    found: list[NamedAgency] = []
    position = 0
    while position < len(words):
        hit = None
        for length in range(min(8, len(words) - position), 0, -1):
            slug = names.get(tuple(words[position : position + length]))
            if slug is not None:
                hit = NamedAgency(slug, position, position + length - 1)
                break
        if hit is None and (slug := _misspelled(words[position], names)) is not None:
            hit = NamedAgency(slug, position, position)
        if hit is None:
            position += 1
        else:
            found.append(hit)
            position = hit.last + 1
    return found


def _misspelled(word: str, names: dict[tuple[str, ...], str]) -> str | None:
    """Only one-word names of five letters or more that are no ordinary words: "disub", "dinkse", "damkr"."""
    if len(word) < 4 or not word.isalpha():
        return None
    near = {
        slug
        for form, slug in names.items()
        if len(form) == 1
        and len(form[0]) >= 5
        and form[0].startswith(("dis", "din", "dam", "bpbd", "sat", "insp", "bape", "pdam", "perum", "dukc"))
        and abs(len(form[0]) - len(word)) <= 1
        and form[0][0] == word[0]
        and OSA.distance(word, form[0], score_cutoff=1) <= 1
    }
    return next(iter(near)) if len(near) == 1 and word not in _WORDS else None


_WORDS = frozenset(["dinas", "disini", "disana", "sosok", "damai", "datar", "satu", "saat", "sata", "dines"])

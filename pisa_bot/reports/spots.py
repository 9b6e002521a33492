"""Which spot of a village words name: hamlet, lane, housing estate, street, RT and RW, school, kilometre; and whether two agree.

Pure: reads words only, forgives slips of the thumb, and never says two spots are one because nothing speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from rapidfuzz import fuzz

ALIKE = 75.0  # of 100: names with a slip or two
MARKER = 85.0  # a longer marker with a slip ("kampug", "ang" for "gang")
NAMED = {
    "hamlet": ("kampung", "kampong", "kp", "kmp", "dusun", "dsn", "dukuh"),
    "lane": ("gang", "gg"),
    "estate": ("perumahan", "perum", "komplek", "kompleks", "griya"),
    "street": ("jl", "jln"),
}
"""Markers before a name. "jalan" is none: it is mostly what is broken."""
NUMBERED = {"rt": ("rt",), "rw": ("rw",), "school": ("sd", "sdn", "smp", "smpn", "sma", "sman"), "km": ("km",)}
"""Markers before a number."""
KIND = {word: kind for table in (NAMED, NUMBERED) for kind, words in table.items() for word in words}
LONG = {word: kind for word, kind in KIND.items() if len(word) > 3}
CUT = {"r": "rt", "t": "rt", "k": "hamlet"}  # one letter of the marker lost: "R 04", "k Krajan"
ENDS = frozenset(
    word
    for words in (
        "desa ds kel kelurahan kec kecamatan di ka ke dan sareng jeung yang nu anu ada aya sudah tos itu ini ieu eta",
        "dekat depan sebelah samping belakang payuneun caket gigireun tukangeun arah",
    )
    for word in words.split()
)
"""Words that end a name."""
NOBODYS = frozenset(
    word
    for words in (
        "kami kita saya aku abdi urang kuring kula sini dieu situ dinya sana tetangga tatangga sempit buntu kecil rumah imah",
        "bumi menuju masuk lebet warga orang jalma gelap poek rusak ruksak becek banjir",
    )
    for word in words.split()
)
"""Words after a marker that are no name ("gang kami", "kampung urang")."""
NAME_WORDS = 2


@dataclass(frozen=True, slots=True)
class Spot:
    """By kind of marker what was named; `names` are in small letters, `numbers` without leading noughts."""

    names: Mapping[str, frozenset[tuple[str, str]]]  # kind → (name, number after it or "")
    numbers: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        return bool(self.names or self.numbers)


@dataclass(frozen=True, slots=True)
class Agreement:
    """`same`: the kinds on which two spots agree; `half`: one of them named a number more; `against`: a kind that differs."""

    same: frozenset[str] = frozenset()
    half: bool = False
    against: bool = False


@lru_cache(maxsize=4096)
def read(text: str, area: tuple[str, ...] = ()) -> Spot:
    """The spot in `text`; `area` holds the names of its village and kecamatan, which end a name."""
    known = [squeeze(name.replace(" ", "")) for name in area] + [
        squeeze(part) for name in area for part in name.split()
    ]
    said = re.sub(r"\b(?:no|nomor|nomer|negeri|nagri)\b\.?", " ", text.casefold())  # "gang Melati no 7", "SD Negeri 2"
    tokens = [squeeze(token) for token in re.findall(r"\d+|[^\W\d_]+|[,;!?\n]", said)]
    names: dict[str, set[tuple[str, str]]] = {}
    numbers: dict[str, set[str]] = {}
    for at, token in enumerate(tokens):
        rest = tokens[at + 1 : at + 2 + NAME_WORDS]
        kind = _kind(token, rest)
        if kind in NUMBERED and rest and rest[0].isdecimal():
            numbers.setdefault(kind, set()).add(rest[0])
        elif kind in NAMED and (name := _name(rest, known)):
            after = rest[len(name)] if len(rest) > len(name) and rest[len(name)].isdecimal() else ""
            names.setdefault(kind, set()).add((" ".join(name), after))
    return Spot(
        {kind: frozenset(found) for kind, found in names.items()},
        {kind: frozenset(found) for kind, found in numbers.items()},
    )


def agree(one: Spot, other: Spot) -> Agreement:
    """What two spots have in common. A number must be the same where both name one; a name may have a slip."""
    same, half, against = set(), False, False
    for kind in one.numbers.keys() & other.numbers.keys():
        if one.numbers[kind] & other.numbers[kind]:
            same.add(kind)
        else:
            against = True
    for kind in one.names.keys() & other.names.keys():
        best = max(_like(*pair) for pair in product(one.names[kind], other.names[kind]))
        if best == 0:
            against = True
        else:
            same.add(kind)
            half |= best == 1
    for kind in ("rt", "school") if same else ():
        half |= (kind in one.numbers) != (kind in other.numbers)
    return Agreement(frozenset(same), half, against)


def squeeze(token: str) -> str:
    """A word without doubled letters, a number without leading noughts."""
    return (
        token.lstrip("0") or "0" if token.isdecimal() else re.sub(r"(.)\1+", r"\1", token) if token != "gg" else token
    )


def _kind(token: str, rest: list[str]) -> str:
    if found := KIND.get(token):
        return found
    if token in CUT and rest and (CUT[token] == "hamlet" or rest[0].isdecimal()):
        return CUT[token]
    if len(token) > 2 and token != "gan":
        word = max(LONG, key=lambda marker: fuzz.ratio(token, marker))
        return LONG[word] if fuzz.ratio(token, word) >= MARKER else ""
    return ""


def _name(rest: list[str], known: list[str]) -> list[str]:
    name: list[str] = []
    for token in rest[:NAME_WORDS]:
        if not token.isalpha() or token in ENDS or token in NOBODYS or _kind(token, ["1"]):
            break
        if name and any(fuzz.ratio(token, area) >= 80 for area in known):
            break
        if len(token) > 2:
            name.append(token)
        else:
            break
    return name


def _like(one: tuple[str, str], other: tuple[str, str]) -> int:
    """2 the same name and number (or neither numbered), 1 the same name and one number unsaid, 0 another."""
    if not _same_name(one[0], other[0]):
        return 0
    if one[1] and other[1]:
        return 2 if one[1] == other[1] else 0
    return 1 if one[1] or other[1] else 2


def _same_name(one: str, other: str) -> bool:
    """ "karang anyar", "karanganyar" and "karang" are one; "karang anyar" and "karang sari" are two, though most letters agree."""
    ours, theirs = one.split(), other.split()
    if len(ours) == len(theirs):
        return all(fuzz.ratio(mine, your) >= ALIKE for mine, your in zip(ours, theirs, strict=True))
    shorter, longer = sorted(("".join(ours), "".join(theirs)), key=len)
    begins = len(shorter) > 4 and fuzz.ratio(shorter, longer[: len(shorter)]) >= ALIKE
    return begins or fuzz.ratio(shorter, longer) >= ALIKE

# ruff: noqa: E501  (sentences stay whole)
"""Rows that say how well places are found: every village in sentences, spelled right and wrong, and sentences without one.

The sentences are our own; `measure(pack, find)` works for any finder, so that a baseline can stand beside ours.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pisa_bot.areas.model import Pack, Village

SHORT = (
    "jalan rusak di {v}",
    "di {v} lampu jalan mati sudah seminggu",
    "banjir di {v} pak tolong",
    "jalan di {v} ruksak parah min",
    "punten, di {v} runtah numpuk teu diangkut",
    "lampu jalan di {v} pareum kabeh",
    "air PDAM di {v} tidak mengalir",
    "cai teu ngocor di {v}",
    "mohon perbaikan jembatan di {v}",
    "pohon tumbang di {v}",
    "warga {v} butuh air bersih",
    "selokan mampet di daerah {v}",
)
LONG = (
    "Assalamualaikum, punten min mau lapor, sudah hampir tiga minggu jalan menuju sekolah di {v} rusak parah dan kalau hujan jadi kubangan, kemarin ada anak jatuh dari motor, mohon segera diperbaiki ya pak terima kasih banyak",
    "Selamat pagi bapak ibu petugas, saya ingin menyampaikan bahwa tumpukan sampah di pinggir jalan {v} sudah menggunung dan baunya menyengat sekali sampai ke rumah warga, tolong diangkut secepatnya karena banyak lalat",
    "punten ka bapa bupati, abdi bade ngalaporkeun lampu jalan di {v} tos sabulan pareum, upami peuting poek pisan, warga sieun bilih aya begal, mugia enggal dibenerkeun hatur nuhun",
    "kang admin, kumaha ieu teh cai ledeng di {v} geus saminggu teu ngocor, barudak rek mandi hese, rek masak hese, mun bisa mah geuwat pangomeankeun atuh, haturnuhun samemehna",
)
LEVELLED = (
    "jalan rusak di desa {v} kec {k}",
    "lampu mati desa {v} kecamatan {k}",
    "ds. {v} kec. {k} banjir",
    "punten di desa {v} kacamatan {k} cai teu ngocor",
    "Desa {v}, Kec. {k}: sampah menumpuk",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence and the village it names."""

    text: str
    village: Village


class Found(Protocol):
    village: str | None
    kecamatan: str | None
    ambiguous: bool
    candidates: tuple[str, ...]


Finder = Callable[[str], Found]


@dataclass(frozen=True, slots=True)
class Row:
    """`right`: the village, or an honest question with it among ≤ 3; `wrong`: another one given as sure."""

    name: str
    count: int
    right: float
    wrong: float
    asked: float
    misses: tuple[Case, ...]


def slip(word: str, dice: random.Random, letters: str = "abcdefghijklmnopqrstuvwxyz") -> str:
    """One typing slip: a letter changed, left out, doubled up or swapped with its neighbour."""
    positions = [i for i, c in enumerate(word) if c.isalpha()]
    while True:
        i = dice.choice(positions)
        kind = dice.randrange(4)
        if kind == 0:
            changed = word[:i] + dice.choice(letters) + word[i + 1 :]
        elif kind == 1:
            changed = word[:i] + word[i + 1 :]
        elif kind == 2:
            changed = word[:i] + dice.choice(letters) + word[i:]
        elif i + 1 < len(word) and word[i + 1].isalpha():
            changed = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        else:
            continue
        if changed.replace(" ", "").lower() != word.replace(" ", "").lower():
            return changed


def letters_of(name: str) -> int:
    return sum(c.isalpha() for c in name)


def cases(pack: Pack, row: str, seed: int = 7, each: int = 3) -> Iterator[Case]:
    """Sentences of a row, `each` for every village it applies to."""
    dice = random.Random(f"{row}{seed}")
    for village in pack.villages.values():
        name, kecamatan = village.name, pack.kecamatan[village.kecamatan].name
        for _ in range(each):
            written = name.lower() if dice.random() < 0.5 and letters_of(name) > 4 else name
            if row == "exact":
                yield Case(dice.choice(SHORT).format(v=written), village)
            elif row == "one typo" and letters_of(name) >= 5:
                yield Case(dice.choice(SHORT).format(v=slip(written, dice)), village)
            elif row == "two typos" and letters_of(name) >= 7:
                yield Case(dice.choice(SHORT).format(v=slip(slip(written, dice), dice)), village)
            elif row == "desa and kecamatan":
                yield Case(dice.choice(LEVELLED).format(v=written, k=kecamatan), village)
            elif row == "long sentence":
                yield Case(dice.choice(LONG).format(v=written), village)


ROWS = ("exact", "one typo", "two typos", "desa and kecamatan", "long sentence")


def measure(pack: Pack, find: Finder, row: str, each: int = 3, seed: int = 7) -> Row:
    """One row, with the sentences that went wrong."""
    count = right = wrong = asked = 0
    misses: list[Case] = []
    for case in cases(pack, row, seed, each):
        found = find(case.text)
        count += 1
        listed = found.ambiguous and case.village.code in found.candidates[:3]
        good = found.village == case.village.code or listed
        right += good
        asked += listed
        wrong += found.village not in (None, case.village.code)
        if not good:
            misses.append(case)
    return Row(row, count, right / count, wrong / count, asked / count, tuple(misses))

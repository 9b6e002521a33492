"""What simulated citizens write: sentences of the project's own corpus, with a place of the area said the way people say it.

Drawn from the random generator it is given; nobody real is named, and a sentence is never made to mean something else.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pisa_bot.areas.model import Pack, Village
from pisa_bot.nlu.training.examples import Example, free_written

SUNDANESE_SHARE = 0.2
PIN_SHARE = 0.45
JITTER = 0.0035  # degrees around a village's centre, about 400 m
# reports by category as 2025's figures and the press suggest: adminduk first, then roads, light, waste, water
WEIGHTS: Mapping[str, float] = {
    "adminduk": 17, "jalan": 13, "pju": 10, "sampah": 9, "air_bersih": 8, "bansos": 6, "kesehatan": 5, "drainase": 5,
    "lalu_lintas": 4, "pendidikan": 3, "ketertiban": 3, "pohon": 3, "pencemaran": 2, "hewan": 2, "desa": 2, "mbg": 2,
    "perumahan": 1, "pertanian": 1, "perdagangan": 1, "perizinan": 1, "kominfo": 1, "aparatur": 1, "banjir": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Letter:
    """One thing that somebody wants to tell. `pin`: they send a location instead of naming the place."""

    text: str
    place: str
    village: Village
    pin: tuple[float, float] | None
    category: str
    language: str


class Letters:
    """The corpus by category and language, and the area's villages."""

    def __init__(self, pack: Pack, corpus: Sequence[Example] | None = None) -> None:
        self._villages = list(pack.villages.values())
        self._kecamatan = {code: found.name for code, found in pack.kecamatan.items()}
        self._by: dict[tuple[str, str], list[str]] = defaultdict(list)
        for example in free_written() if corpus is None else corpus:
            usable = example.intent in ("complaint", "information", "aspiration") and not example.urgent
            if usable and example.category in WEIGHTS and 4 <= len(example.text.split()) <= 30:
                self._by[str(example.category), "su" if example.language == "su" else "id"].append(example.text)

    def draw(self, rng: random.Random, category: str | None = None) -> Letter:
        """A letter, of `category` when given."""
        wanted = category or rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        language = "su" if rng.random() < SUNDANESE_SHARE and self._by[wanted, "su"] else "id"
        text = rng.choice(self._by[wanted, language] or self._by[wanted, "id"])
        village = rng.choice(self._villages)
        kind = "kelurahan" if village.kind == "kelurahan" else "desa"
        place = f"{kind} {village.name} kecamatan {self._kecamatan[village.kecamatan]}"
        if rng.random() < 0.3:
            place = f"RT {rng.randint(1, 9):02d} RW {rng.randint(1, 9):02d} {place}"
        pin = None
        if rng.random() < PIN_SHARE:
            pin = (village.lat + rng.uniform(-JITTER, JITTER), village.lng + rng.uniform(-JITTER, JITTER))
        return Letter(text, place, village, pin, wanted, language)

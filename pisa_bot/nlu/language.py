# ruff: noqa: E501  (word lists read better as long lines)
"""Says which language a message is in: Indonesian, Sundanese, mixed, English or another, by the odds of its words.

Greetings and courtesies count for nothing ("punten" alone makes nobody Sundanese). Pure after the first load.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pisa_bot.nlu.normalise import Token

FOLDER = Path(__file__).parent / "model"
CLEAR = 1.8
"""Log-odds from which a known word speaks clearly for a language."""
CLEAR_UNKNOWN = 1.3
MINOR = 0.2
"""Share of the clear words from which the lesser language makes a message mixed, when at least MINOR_WORDS speak for it."""
MINOR_WORDS = 2
STRONG = 2.5
"""Log-odds from which a single Sundanese word makes an Indonesian message mixed. The other way round one word is a loan
("syarat", "perbaikan" in a Sundanese sentence): two are needed, or one of JOINTS."""
DOUBT = 0.9
"""Sum of log-odds below which a message of unclear words stays Indonesian ("lain", "mampet", "angkot" are of both)."""
FOREIGN = 0.3

_COURTESY = """
punten nuhun hatur hapunten sampurasun rampes wilujeng enjing mangga neda assalamualaikum waalaikumsalam wr wb ass min admin
pak bu bapak ibu bapa kang akang teh teteh aa neng mas mbak kak bro gan om halo hai selamat pagi siang sore malam terima
kasih tolong mohon ya ok oke sip atuh euy sok kalau p ibuk pa
"""
_SHARED = """
ktp kk akta kia nik bpjs kis puskesmas rsud dokter bidan jadwal pbb sppt ptsl nib pbg pirt pajak rambu motor mobil bus angkot kantor desa
kecamatan kelurahan dinas rt rw pkh bpnt bansos data online lampu pju listrik pln pdam limbah pabrik pasar bupati camat lurah petugas
laporan foto video lokasi gas pupuk banjir mbg menu program internet wifi sinyal aplikasi error izin sertifikat posyandu sd smp sma
guru kelas proyek dana kades polisi ambulans damkar tps trotoar aspal beton parkir terminal stasiun meter token
"""
COURTESY = frozenset(_COURTESY.split() + _SHARED.split())
"""Courtesies, and terms of public life that both languages use alike: none of them speaks for a language."""

JOINTS = frozenset(
    "yang tidak sudah belum dengan untuk karena tapi dari dan ini itu ada bisa kalau sama sangat sekali banget lagi terus katanya".split()  # noqa: SIM905
)
"""Indonesian words of grammar, which nobody borrows into a Sundanese sentence by accident."""


@dataclass(frozen=True, slots=True)
class Odds:
    """What was learned: log-odds of words and letter runs (above 0 Sundanese), words of English and Javanese only, everyday words."""

    words: dict[str, float]
    runs: dict[str, float]
    en: frozenset[str]
    jv: frozenset[str]
    everyday: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def odds() -> Odds:
    """The counts that ship with this version (NusaWrites, Apache-2.0, and our own corpus: docs/model-card.md)."""
    with gzip.open(FOLDER / "language.json.gz", "rt", encoding="utf-8") as file:
        learned = json.load(file)
    words = {name: frozenset(learned.get(name, ())) for name in ("en", "jv", "everyday")}
    return Odds(learned["odds"], learned["runs"], words["en"], words["jv"], words["everyday"])


_ENDINGS = ("nya", "na", "keun", "kan", "ku", "mu")


@lru_cache(maxsize=32768)
def is_everyday(word: str) -> bool:
    """Whether a word, or what is left without its ending, stands in everyday text of either language."""
    known = odds().everyday
    return word in known or any(word.endswith(end) and word[: -len(end)] in known for end in _ENDINGS)


def runs(word: str) -> list[str]:
    """Letter runs of three and four of a word, ends marked."""
    marked = f"<{word}>"
    return [marked[i : i + size] for size in (3, 4) for i in range(len(marked) - size + 1)]


@lru_cache(maxsize=32768)
def leaning(word: str) -> float:
    """Log-odds of one word for Sundanese: its own when known, else those of its letters, held back."""
    learned = odds()
    known = learned.words.get(word)
    if known is not None:
        return known
    found = [learned.runs.get(run, 0.0) for run in runs(word)]
    return 1.6 * sum(found) / max(4, len(found) ** 0.75) if found else 0.0


@lru_cache(maxsize=32768)
def _weight(word: str) -> tuple[float, float]:
    """How a word leans, and from where it speaks clearly."""
    return leaning(word), CLEAR if word in odds().words else CLEAR_UNKNOWN


def language_of(tokens: Iterable[Token], whole: Iterable[Token] = ()) -> str:
    """id, su, mix, en or other. `whole`: all tokens, asked when the ones outside place names say nothing."""
    words = [t.text for t in tokens if t.text.isalpha() and len(t.text) > 1]
    content = [word for word in words if word not in COURTESY]
    learned = odds()
    if content:
        english = sum(word in learned.en for word in content) / len(content)
        javanese = sum(word in learned.jv for word in content) / len(content)
        if english >= FOREIGN and english >= javanese:
            return "en"
        if javanese >= FOREIGN:
            return "other"
    sundanese: list[float] = []
    joint = False
    indonesian: list[float] = []
    total = 0.0
    for word in content:
        lean, clear = _weight(word)
        total += max(-4.0, min(4.0, lean))
        if lean >= clear:
            sundanese.append(lean)
        elif lean <= -clear:
            indonesian.append(-lean)
            joint = joint or word in JOINTS
    if not content:
        courtesy = sum(leaning(t.text) for t in whole)
        return "su" if courtesy > 3 else "id"
    if sundanese and indonesian:
        lesser = min(sundanese, indonesian, key=len)
        alone = max(lesser) >= STRONG if lesser is sundanese else joint
        enough = len(lesser) >= MINOR_WORDS or alone
        if enough and len(lesser) / (len(sundanese) + len(indonesian)) >= MINOR:
            return "mix"
    return "su" if total > DOUBT else "id"

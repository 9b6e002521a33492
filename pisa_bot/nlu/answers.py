# ruff: noqa: E501  (word lists read better as long lines)
"""Finds the entry of the answer base that a question asks for, or none; it never answers a complaint.

Entries marked for review are never found; an expired one is the caller's to refuse, since no date is known here. Pure.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import Normalised, Token, normalise

THRESHOLD = 0.62
"""Likeness (0–1) below which no entry is offered: chosen on our own questions, see tests/unit/nlu/test_answers.py."""
RAREST = 3.2
"""Most a word can weigh, so that one odd word does not outweigh the topic."""
MARGIN = 0.03
"""How much more it must be like one entry than like any other."""

_STOP = """
elektronik el yang di ke dari dan atau untuk dengan ya min pak bu kak mau tanya nanya saya kami aku itu ini ada apa apakah saja bisa tidak kalau jika
dong sih nih kok deh mohon tolong info informasi punten bade naros abdi kuring nu ti ka eta ieu teh mah wae naon naha tiasa teu upami
halo assalamualaikum selamat pagi siang sore malam permisi kang teteh aya maaf numpang izin bertanya terima kasih nuhun hatur
"""
STOP = frozenset(_STOP.split())
_SAME = {
    "nyieun": "buat", "ngadamel": "buat", "bikin": "buat", "membuat": "buat", "ngurus": "urus", "mengurus": "urus", "ngurusna": "urus",
    "sarat": "syarat", "persyaratan": "syarat", "syaratnya": "syarat", "saratna": "syarat", "carana": "cara", "caranya": "cara",
    "bagaimana": "cara", "kumaha": "cara", "leungit": "hilang", "ical": "hilang", "mayar": "bayar", "membayar": "bayar",
    "sabaraha": "berapa", "iraha": "kapan", "dimana": "mana", "daptar": "daftar", "ngadaftar": "daftar", "mendaftar": "daftar",
    "akte": "akta", "sakola": "sekolah", "sim": "sim", "ruksak": "rusak", "gantos": "ganti", "mengganti": "ganti", "digentos": "ganti",
    "ngecek": "cek", "mariksa": "cek", "orok": "bayi", "damang": "sakit", "pindah": "pindah", "artos": "uang", "duit": "uang",
    "biaya": "berapa", "bayaran": "berapa", "nomer": "nomor", "telepon": "nomor", "telpon": "nomor", "dapetin": "dapat",
    "mendapatkan": "dapat", "meunang": "dapat", "kenging": "dapat", "anyar": "baru", "enggal": "baru", "taneuh": "tanah",
    "sertipikat": "sertifikat", "ijin": "izin", "pajeg": "pajak", "bantosan": "bantuan", "kematian": "mati", "maot": "mati",
}  # fmt: skip
_GENERAL = frozenset(
    ("cara", "syarat", "berapa", "kapan", "mana", "buat", "urus", "daftar", "cek", "bayar", "dapat", "ganti", "baru")
)


@dataclass(frozen=True, slots=True)
class Base:
    """The question patterns of a pack as weighted words, an entry a pattern."""

    patterns: tuple[tuple[str, frozenset[str], float], ...]
    rarity: Mapping[str, float]
    by_word: Mapping[str, tuple[int, ...]]


_BUILT: dict[int, tuple[Pack, Base]] = {}


@lru_cache(maxsize=8192)
def _root(key: str) -> str:
    key = _SAME.get(key, key)
    for suffix in ("nya", "na", "kah", "lah"):
        if key.endswith(suffix) and len(key) - len(suffix) >= 4:
            key = key[: -len(suffix)]
            break
    return _SAME.get(key, key)


def _content(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(_root(token.text) for token in tokens if token.text not in STOP and len(token.text) > 1)


def _build(pack: Pack) -> Base:
    patterns = []
    counts: Counter[str] = Counter()
    entries: dict[str, set[str]] = {}
    for answer in pack.answers.values():
        for question in () if answer.needs_review else answer.questions:
            words = _content(normalise(question).tokens)
            if words:
                patterns.append((answer.id, words))
                for word in words:
                    entries.setdefault(word, set()).add(answer.id)
    for word, found in entries.items():
        counts[word] = len(found)
    total = max(1, len({answer for answer, _ in patterns}))
    rarity = {
        word: min(RAREST, math.log(1 + total / count)) * (0.4 if word in _GENERAL else 1.0)
        for word, count in counts.items()
    }
    by_word: dict[str, list[int]] = {}
    for number, (_, words) in enumerate(patterns):
        for word in words:
            by_word.setdefault(word, []).append(number)
    weighed = tuple((answer, words, sum(rarity[w] ** 2 for w in words)) for answer, words in patterns)
    return Base(weighed, rarity, {word: tuple(found) for word, found in by_word.items()})


def base_of(pack: Pack) -> Base:
    """The pack's answer base, built once a pack object."""
    built = _BUILT.get(id(pack))
    if built is None or built[0] is not pack:
        if len(_BUILT) > 8:
            _BUILT.clear()
        built = (pack, _build(pack))
        _BUILT[id(pack)] = built
    return built[1]


def find(message: Normalised | Sequence[Token], pack: Pack) -> str | None:
    """The id of the entry whose questions are most like this one, or None below THRESHOLD.

    Ask only for messages whose intent is a question. Likeness is the cosine of rarity-weighted words.
    """
    tokens = message.tokens if isinstance(message, Normalised) else message
    base = base_of(pack)
    words = _content(tokens)
    known = {word for word in words if word in base.rarity}
    if not known or known <= _GENERAL:
        return None
    unknown = math.log(1 + max(1, len(base.patterns)) / 6)
    norm = sum(base.rarity[w] ** 2 for w in known) + 0.2 * unknown**2 * len(words - known)
    likenesses: dict[str, float] = {}
    for number in {n for word in known - _GENERAL for n in base.by_word[word]}:
        answer, pattern, weight = base.patterns[number]
        shared = sum(base.rarity[w] ** 2 for w in pattern & known)
        likeness = shared / math.sqrt(norm * weight)
        likenesses[answer] = max(likeness, likenesses.get(answer, 0.0))
    ordered = sorted(likenesses.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ordered or ordered[0][1] < THRESHOLD:
        return None
    return ordered[0][0] if len(ordered) == 1 or ordered[0][1] - ordered[1][1] >= MARGIN else None

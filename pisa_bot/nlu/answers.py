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

THRESHOLD = 0.55
"""Likeness (0–1) below which no entry is offered: chosen on our own questions, see tests/unit/nlu/test_answers.py."""
RAREST = 3.2
"""Most a word can weigh, so that one odd word does not outweigh the topic."""
COVER = 0.5
"""How much of the likeness is that the entry's questions together know the words, the rest being likeness to one of them."""
MARGIN = 0.03
"""How much more it must be like one entry than like any other."""

_STOP = """
elektronik el yang di ke dari dan atau untuk dengan ya min pak bu kak mau tanya nanya saya kami aku itu ini ada apa apakah saja bisa tidak kalau jika
dong sih nih kok deh mohon tolong info informasi punten bade naros abdi kuring nu ti ka eta ieu teh mah wae naon naha tiasa teu upami
halo assalamualaikum selamat pagi siang sore malam permisi kang teteh aya maaf numpang izin bertanya terima kasih nuhun hatur
kedah kudu harus perlu deui lagi supaya supados nembe masih keneh kanggo buat_ saha siapa gimana kmh dong atuh ieuh masing jalan_ dua jadi waktu
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
    "robih": "ubah", "ngarobih": "ubah", "ngarobah": "ubah", "robah": "ubah", "mengubah": "ubah", "merubah": "ubah", "diubah": "ubah",
    "kalahiran": "lahir", "kelahiran": "lahir", "kawin": "nikah", "menikah": "nikah", "pernikahan": "nikah", "meninggal": "mati",
    "wafat": "mati", "pupus": "mati", "ngantunken": "mati", "ngantunkeun": "mati", "murag": "hilang", "kehilangan": "hilang", "taun": "tahun", "yuswa": "umur",
    "usia": "umur", "budak": "anak", "putra": "anak", "murangkalih": "anak", "ngaran": "nama", "nami": "nama", "lepat": "salah", "digegel": "gigit",
    "digigit": "gigit", "menikahi": "nikah", "patah": "rusak", "potong": "rusak", "alit": "kecil", "meuli": "beli", "membeli": "beli", "mesin": "mesin",
    "mencairkan": "cair", "cairkan": "cair", "nyairken": "cair", "kolot": "tua", "sepuh": "tua", "melaporkan": "lapor", "melapor": "lapor", "melaporkannya": "lapor",
    "ngalapor": "lapor", "ngalaporken": "lapor", "lapornya": "lapor", "damkar": "pemadam", "pulisi": "polisi", "ambulan": "ambulans", "nelepon": "nomor",
    "lila": "lama", "lami": "lama", "kapan_kapan": "kapan", "tetep": "tetap", "robihna": "ubah", "sirah": "kepala", "terdaftar": "daftar", "kadaptar": "daftar", "didaftarkan": "daftar",
    "mengecek": "cek", "ningali": "cek", "lihat": "cek", "melihat": "cek", "misah": "pisah", "pecah": "pisah", "dicitak": "cetak", "dicetak": "cetak",
    "ngangge": "pakai", "nganggo": "pakai", "make": "pakai", "pake": "pakai", "masang": "pasang", "hape": "hp", "sosial": "bansos", "rahasia": "rahasia",
    "dirahasiakan": "rahasia", "oray": "ular", "bumi": "rumah", "imah": "rumah", "asup": "masuk", "lebet": "masuk", "ngalebetken": "masuk", "ngalebetkeun": "masuk",
    "masukin": "masuk", "memasukkan": "masuk", "nambihan": "tambah", "nambah": "tambah", "nambahan": "tambah", "menambah": "tambah", "elpiji": "gas", "melon": "gas",
    "kilo": "kg", "pareum": "padam", "ijin": "izin", "ditipu": "tipu", "penipuan": "tipu", "katipu": "tipu", "gajih": "gaji", "diphk": "phk", "oto": "mobil",
    "sertipikat": "sertifikat", "pajeg": "pajak", "bantosan": "bantuan", "kematian": "mati", "maot": "mati",
}  # fmt: skip
_GENERAL = frozenset(
    ("cara", "syarat", "berapa", "kapan", "mana", "buat", "urus", "daftar", "cek", "bayar", "dapat", "ganti", "baru", "lama",
     "jam", "hari", "buka", "tutup", "kantor", "alamat", "gratis")
)  # fmt: skip
"""Words that many matters are asked with; alone they ask for nothing in particular ("berapa lama?")."""


@dataclass(frozen=True, slots=True)
class Base:
    """The question patterns of a pack as weighted words, an entry a pattern."""

    patterns: tuple[tuple[str, frozenset[str], float], ...]
    words: Mapping[str, frozenset[str]]  # all words of an entry's questions
    rarity: Mapping[str, float]
    by_word: Mapping[str, tuple[int, ...]]


_BUILT: dict[int, tuple[Pack, Base]] = {}


_HEADS = ("menge", "meng", "meny", "mem", "men", "nge", "ng", "di", "me")
_TAILS = ("keun", "kan", "nya", "na", "kah", "lah", "in")


@lru_cache(maxsize=8192)
def _root(key: str) -> str:
    """One word for the ways a thing is said: "mengurusnya", "ngurusna", "diurus" → "urus"."""
    found = _SAME.get(key)
    if found is not None:
        return found
    for tail in _TAILS:
        if key.endswith(tail) and len(key) - len(tail) >= 4:
            key = key[: -len(tail)]
            break
    found = _SAME.get(key)
    if found is not None:
        return found
    for head in _HEADS:
        rest = key.removeprefix(head)
        if rest != key and len(rest) >= 4 and (_SAME.get(rest) or rest in _VERBS):
            return _SAME.get(rest, rest)
    return key


_VERBS = frozenset(
    [
        "urus",
        "buat",
        "daftar",
        "cek",
        "bayar",
        "ganti",
        "lapor",
        "cetak",
        "cair",
        "tambah",
        "masuk",
        "pindah",
        "ambil",
        "rekam",
        "isi",
        "ajukan",
        "pasang",
        "pakai",
        "sewa",
        "ubah",
        "perbaiki",
        "panjang",
        "perpanjang",
        "potong",
        "tahan",
        "bakar",
        "beli",
        "pinjam",
        "kirim",
        "hubungi",
        "panggil",
    ]
)


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
    whole: dict[str, set[str]] = {}
    for answer_id, said in patterns:
        whole.setdefault(answer_id, set()).update(said)
    return Base(
        weighed,
        {one: frozenset(said) for one, said in whole.items()},
        rarity,
        {word: tuple(found) for word, found in by_word.items()},
    )


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

    Ask only for messages whose intent is a question. Likeness is the cosine of rarity-weighted words and how much of the question the entry covers.
    """
    tokens = message.tokens if isinstance(message, Normalised) else message
    base = base_of(pack)
    words = _content(tokens)
    known = {word for word in words if word in base.rarity}
    if not known or known <= _GENERAL:
        return None
    unknown = math.log(1 + max(1, len(base.patterns)) / 6)
    norm = sum(base.rarity[w] ** 2 for w in known) + 0.3 * unknown**2 * len(words - known)
    likenesses: dict[str, float] = {}
    for number in {n for word in known - _GENERAL for n in base.by_word[word]}:
        answer, pattern, weight = base.patterns[number]
        shared = sum(base.rarity[w] ** 2 for w in pattern & known)
        covered = sum(base.rarity[w] ** 2 for w in base.words[answer] & known) / norm
        likeness = (1 - COVER) * shared / math.sqrt(norm * weight) + COVER * covered
        likenesses[answer] = max(likeness, likenesses.get(answer, 0.0))
    ordered = sorted(likenesses.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ordered or ordered[0][1] < THRESHOLD:
        return None
    return ordered[0][0] if len(ordered) == 1 or ordered[0][1] - ordered[1][1] >= MARGIN else None

"""Finds places by the shape of their wording: streets, hamlets, RT/RW, schools, offices, "in front of the market".

What it finds has no code of the register; the names of villages inside are read elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass

from pisa_bot.nlu.gazetteer import Gazetteer
from pisa_bot.nlu.place_text import Word
from pisa_bot.nlu.place_traps import KNOWN_WORDS
from pisa_bot.nlu.place_words import AT, FROM, GENERIC, LIKE, PERSON, RELATIVE, TO
from pisa_bot.nlu.understanding import PlaceSpan


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


STREETS = _set("jalan jln jl gang gg lorong ruas")
SHORT_STREETS = _set("jln jl gg gang ruas lorong")
HAMLETS = _set("kampung kp kmp kampong dusun dsn blok lembur babakan")
ESTATES = _set("perum perumahan komplek kompleks cluster klaster griya graha villa btn rusunawa")
ESTATE_TAILS = _set(
    "anyar indah jaya permai asri lestari residence residen regency makmur sejahtera hijau mas utama sentosa persada mulya "
    "mulia abadi raya green park city estate village garden"
)
"""Common words that close the name of a housing estate ("perum griya asri indah") and begin none."""
SCHOOLS = _set("sd sdn smp smpn sma sman smk smkn mi min mts mtsn man tk paud ra tpa mdt sdit smpit")
OFFICES = _set(
    "puskesmas pkm pustu posyandu rs rsud rsia klinik masjid mesjid masigit mushola musholla musola langgar surau "
    "pasar terminal stasiun kantor balai spbu pom polsek polres koramil pesantren ponpes gor stadion taman alun bank "
    "pabrik pt indomaret alfamart jembatan sasak perempatan pertigaan prapatan pertelon bundaran flyover viaduct tpu "
    "makam lapang lapangan hotel toko ruko gerbang bendungan waduk curug sekolah sakola sakolaan sekolahan kampus "
    "gereja vihara halte pangkalan simpang gedung bale apotek warung minimarket rel underpass tugu gapura"
)
TITLES = _set(
    "raya raden rd kapten kapt jend jenderal letjen mayor kh h haji hj ir dr prof re kk kolonel letkol terusan "
    "pangeran prabu sultan dewi r nasional veteran"
)
_OF_OFFICE = {
    "kantor": _set(
        "desa kelurahan kecamatan camat bupati pos kua dinas kades lurah balai pemda pdam pln samsat polisi imigrasi "
        "pajak bpjs bpn dprd"
    ),
    "balai": _set("desa rw warga kota pertemuan"),
    "alun": _set("alun"),
    "pom": _set("bensin"),
    "gerbang": _set("tol"),
    "bank": _set("bjb bri bni mandiri bca"),
    "rel": _set("kereta ka"),
    "gedung": _set("dprd kembar negara"),
}
_STOPS = (
    GENERIC
    | AT
    | FROM
    | TO
    | PERSON
    | LIKE
    | RELATIVE
    | KNOWN_WORDS
    | _set(
        "selain kecuali tanpa dengan bersama katanya saya min pak bu yah ya tah yeuh karek baru lama masih pernah selalu "
        "jarang minta mohon punten tolong ari kan geh heula dulu heulaan aja wae bae weh we mulu terus yg nu kanggo "
        "pikeun"
    )
)
_OPENING = STREETS | HAMLETS | ESTATES | SCHOOLS | OFFICES | {"rt", "rw"}
_LOOSE = _set("al at an ar as baitur nurul miftahul darul jami baiturrahman")


@dataclass(frozen=True, slots=True)
class _Found:
    first: int
    last: int
    kind: str


def patterns_in(words: list[Word], index: Gazetteer, original: str) -> list[PlaceSpan]:
    """Spans of kind street, hamlet or facility, in order, not overlapping."""
    shouted = sum(w.capital for w in words) > 0.6 * len(words)
    found: list[_Found] = []
    position = 0
    while position < len(words):
        hit = _at(words, position, index, shouted)
        if hit is None:
            position += 1
        else:
            found.append(hit)
            position = hit.last + 1
    spans = []
    for hit in found:
        start, end = words[hit.first].start, words[hit.last].end
        text = original[start:end]
        spans.append(PlaceSpan(text, start, end, hit.kind, text, None, None, _role(words, hit.first)))
    return spans


def _role(words: list[Word], first: int) -> str:
    if not first or words[first].cut:
        return "scene"
    lead = words[first - 1].cue
    if lead in FROM and any(w.cue in TO for w in words[first + 1 : first + 8]):
        return "origin"
    return "direction" if lead in ("menuju", "ke", "ka") else "scene"


def _at(words: list[Word], i: int, index: Gazetteer, shouted: bool) -> _Found | None:
    word = words[i]
    kind = word.cue if word.cue in _OPENING else word.name
    if kind not in _OPENING:
        return None
    if kind in ("rt", "rw"):
        return _rt(words, i)
    if kind in STREETS:
        return _street(words, i, index, shouted, short=word.name in SHORT_STREETS)
    if kind in HAMLETS or kind in ESTATES:
        last = _name(
            words,
            i,
            index,
            shouted,
            loose=kind in ("kp", "kmp", "perum", "cluster", "griya") or word.name in ("kp", "kmp", "dsn"),
        )
        return _Found(i, last, "hamlet") if last > i else None
    if kind in SCHOOLS:
        return _school(words, i, index, shouted, kind)
    if kind in OFFICES:
        return _office(words, i, index, shouted, kind)
    return None


def _rt(words: list[Word], i: int) -> _Found | None:
    """ "RT 03 RW 05", "rt03/05"; "pak rt" is a person."""
    if i + 1 >= len(words) or not words[i + 1].name.isdigit() or len(words[i + 1].name) > 3:
        return None
    last = i + 1
    while last + 1 < len(words) and (
        words[last + 1].name in ("rt", "rw")
        or (words[last + 1].name.isdigit() and len(words[last + 1].name) <= 3 and not _spaced(words, last))
    ):
        last += 1
    while not words[last].name.isdigit():
        last -= 1
    return _Found(i, last, "hamlet")


def _spaced(words: list[Word], i: int) -> bool:
    return words[i + 1].start - words[i].end > 1 or (words[i].name.isdigit() and words[i + 1].start - words[i].end != 1)


def _named(words: list[Word], k: int, index: Gazetteer, shouted: bool, loose: bool) -> bool:
    """Whether word k can be part of a name."""
    word = words[k]
    if word.name in index.names or word.name in index.landmarks:
        return True
    if word.name in _STOPS or word.cue in _STOPS:
        return False
    if word.name.startswith("ci") and len(word.name) >= 5 and word.cue == word.name:
        return True  # Sundanese for water: most hamlets here begin so, few words do
    if word.name in index.vocabulary:
        return False
    if word.name.isdigit():
        return False
    if word.capital and not shouted:
        return True
    return loose and word.name.isalpha() and len(word.name) >= 4 and word.cue == word.name


def _name(words: list[Word], i: int, index: Gazetteer, shouted: bool, loose: bool, most: int = 3) -> int:
    """Last word of the name that follows word i; i when none follows. A loose (lower-case, unknown) name is one word."""
    last = i
    for k in range(i + 1, min(i + 1 + most, len(words))):
        word = words[k]
        if word.cut and k > i + 1:
            break
        if word.cut and words[i].name not in ("jl", "jln", "gg", "kp", "kmp", "no"):
            break
        if k == i + 1 and word.name in TITLES and k + 1 < len(words) and not words[k + 1].cut:
            last = k
            continue
        tail = k > i + 1 and words[i].name in ESTATES and word.name in ESTATE_TAILS
        begins = k == i + 1 or (last == k - 1 and words[k - 1].name in TITLES)
        if not tail and not _named(words, k, index, shouted, loose and begins):
            break
        last = k
    while (
        last > i
        and words[last].name in TITLES - {"veteran"}
        and words[last].name in ("raya", "terusan", "nasional", "h", "r", "dr", "ir")
    ):
        last -= 1
    if (
        last > i
        and last + 1 < len(words)
        and words[last + 1].name.isdigit()
        and not words[last + 1].cut
        and len(words[last + 1].name) <= 3
    ):
        following = words[last + 2].cue if last + 2 < len(words) else ""
        if following not in (
            "hari",
            "bulan",
            "tahun",
            "meter",
            "orang",
            "titik",
            "lampu",
            "poe",
            "minggu",
            "kali",
            "jam",
            "unit",
            "kk",
        ):
            last += 1
    return last


def _street(words: list[Word], i: int, index: Gazetteer, shouted: bool, short: bool) -> _Found | None:
    joined = ""
    best = i
    for k in range(i + 1, min(i + 5, len(words))):
        joined += words[k].name
        if joined in index.streets:
            best = k
    if best > i and not (words[best].name in ("baru", "tengah") and not _led(words, i)):
        return _Found(i, best, "street")
    following = words[i + 1].name if i + 1 < len(words) else ""
    last = _name(words, i, index, shouted, loose=short or following in TITLES)
    return _Found(i, last, "street") if last > i else None


def _led(words: list[Word], i: int) -> bool:
    return (
        i > 0
        and not words[i].cut
        and words[i - 1].cue in ("di", "dari", "ti", "ke", "ka", "lewat", "daerah", "sepanjang")
    )


def _school(words: list[Word], i: int, index: Gazetteer, shouted: bool, kind: str) -> _Found | None:
    last = i
    numbered = i + 1 < len(words) and words[i + 1].name.isdigit()
    if kind in ("min", "man", "ra", "mi") and not words[i].capital and not numbered:
        return None
    if last + 1 < len(words) and words[last + 1].cue in ("negeri", "swasta", "islam") and last + 2 < len(words):
        last += 1
    numbered = last + 1 < len(words) and words[last + 1].name.isdigit() and len(words[last + 1].name) <= 2
    if numbered:
        last += 1
    end = _name(words, last, index, shouted, loose=numbered, most=2)
    if end == i or (not numbered and end == last):
        return _generic(words, i)
    return _Found(i, end, "facility")


def _office(words: list[Word], i: int, index: Gazetteer, shouted: bool, kind: str) -> _Found | None:
    last = i
    qualified = False
    if i + 1 < len(words) and not words[i + 1].cut and words[i + 1].name in _OF_OFFICE.get(kind, frozenset()):
        last, qualified = i + 1, True
    loose = i + 1 < len(words) and words[i + 1].name in _LOOSE
    if loose:
        last = i + 1
    end = _name(words, last, index, shouted, loose=loose)
    if end > i and (end > last or (qualified and _generic(words, i) is not None)):
        return _Found(i, end, "facility")
    found = _generic(words, i)
    return _Found(i, last, "facility") if found is not None and qualified else found


def _generic(words: list[Word], i: int) -> _Found | None:
    """ "di depan pasar", "payuneun puskesmas": an unnamed place, named by where one stands."""
    if (
        i
        and not words[i].cut
        and words[i - 1].cue in RELATIVE
        and words[i - 1].cue not in ("antara", "sekitar", "jero", "arah")
    ):
        return _Found(i, i, "facility")
    return None

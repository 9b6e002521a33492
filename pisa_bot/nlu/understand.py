"""The one door to understanding a citizen's message: places out first, then category, intent, urgency, secrecy, language.

First version: rules and the pack's lexicon. Pure and deterministic; reads at most `normalise.LIMIT` code points.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import Normalised, Token, normalise
from pisa_bot.nlu.places import find_places
from pisa_bot.nlu.understanding import Candidate, Problem, Understanding

SURE = 0.5
STRONG, WEAK, LONGER = 2.2, 0.9, 0.9

_SU = frozenset(
    [
        "punten",
        "nuhun",
        "abdi",
        "teu",
        "acan",
        "teh",
        "mah",
        "nu",
        "ti",
        "ka",
        "dina",
        "parantos",
        "tos",
        "geus",
        "can",
        "naon",
        "kumaha",
        "aya",
        "di",
        "payuneun",
        "pareum",
        "runtah",
        "ruksak",
        "solokan",
        "caah",
        "urang",
        "lembur",
        "sareng",
        "jeung",
        "atuh",
        "wae",
        "ogé",
        "oge",
        "meni",
        "pisan",
        "badé",
        "bade",
        "hoyong",
        "upami",
        "lamun",
        "saur",
        "kedah",
        "eta",
        "ieu",
        "tea",
        "naha",
        "iraha",
        "saha",
        "tangkal",
        "sasak",
        "cai",
        "ngocor",
        "bau",
        "poek",
        "peuting",
        "enjing",
        "isuk",
        "sok",
        "tara",
        "budak",
        "imah",
        "bumi",
        "hareupeun",
        "tukangeun",
    ]
)
_ID = (
    frozenset(
        [
            "yang",
            "tidak",
            "ada",
            "di",
            "dan",
            "saya",
            "sudah",
            "belum",
            "dengan",
            "untuk",
            "dari",
            "ini",
            "itu",
            "rusak",
            "jalan",
            "mohon",
            "tolong",
            "tapi",
            "karena",
            "kami",
            "bisa",
            "lagi",
            "depan",
            "banyak",
            "sampah",
            "mati",
            "lampu",
            "air",
            "rumah",
            "warga",
            "apa",
            "bagaimana",
            "kapan",
            "kalau",
            "mau",
            "jadi",
            "masih",
        ]
    )
    - _SU
)
_QUESTION = re.compile(
    r"\?|\b(?:bagaimana|kumaha|gimana|kapan|iraha|syarat|persyaratan|sarat|berapa|sabaraha|di mana|dimana|apakah|caranya|carana|cara|"
    r"mau tanya|mau nanya|bade naros|info)\b"
)
_TROUBLE = re.compile(
    r"\b(?:belum|tidak|rusak|ruksak|mati|pareum|lama|mampet|bau|teu acan|can|acan|teu|bocor|numpuk|macet|hilang|lapor|keluhan|susah|"
    r"bulan|minggu|hari|taun|tahun)\b"
)
_WISH = re.compile(
    r"\b(?:usul|saran|aspirasi|semoga|mugi|mugia|sebaiknya|alangkah|harap dibangun|kalau bisa|hoyong aya|saéna|saena)\b"
)
_URGENT = re.compile(
    r"\b(?:kebakaran|kabakaran|kahuruan|kaduruk|kebakar|terbakar|api|seuneu|tenggelam|hanyut|palid|pingsan|tidak sadar|teu sadar|"
    r"sekarat|keracunan|muntah muntah|meledak|bocor gas|gas bocor|kesetrum|nyetrum|tabrakan|kecelakaan|katabrak|tertabrak|"
    r"bunuh diri|mengakhiri|terjebak|tertimbun|katimbun|kaurug|dibacok|ditusuk|pendarahan|berdarah|kabel putus|kawat pegat|"
    r"pisau|begal|serangan jantung|stroke|sesak napas|melahirkan|minum racun)\b"
)
_NOT_NOW = re.compile(
    r"\b(?:kemarin|kamari|tadi malam|minggu lalu|dulu|bulan lalu|tahun lalu|sudah padam|udah padam|tos pareum|jenggot|harga|sering|"
    r"takut|khawatir|sieun|hariwang|nomor|latihan|simulasi|dievakuasi|rawan|bisa)\b"
)
_SECRET = re.compile(
    r"\b(?:rahasia|rahasiakan|anonim|jangan sebut|identitas saya|nama saya jangan|oknum|pungli|diancam|dipukul)\b"
)
_RATING = re.compile(r"^\W*(?:nilai|bintang|rating|peunteun(?:na)?)?\W*([1-5])\W*(?:bintang)?\W*$", re.IGNORECASE)
_TICKET = re.compile(r"\b[a-z]{2,5}[\s\-]?\d{4}[\s\-]?\d{1,6}\b", re.IGNORECASE)
_WHOLE = {
    "greet": "assalamualaikum|ass wr wb|halo|hai|hi|selamat pagi|selamat siang|selamat sore|selamat malam|sampurasun|punten|permisi|pagi|siang|malam|"
    "wilujeng enjing|wilujeng siang|halo min|punten min|assalamualaikum min",
    "thanks": "terima kasih|makasih|nuhun|hatur nuhun|trims|terima kasih banyak|oke terima kasih|nuhun pisan|hatur nuhun pisan",
    "cancel": "batal|batalkan|tidak jadi|teu jadi|moal jadi|cancel",
    "back": "kembali|balik|wangsul|mundur",
    "help": "bantuan|help|tolong bantu|bantosan|menu",
    "human": "petugas|admin|operator|cs|orang|jalmi|bicara dengan petugas|nyarios sareng petugas",
    "skip": "lewati|skip|liwat|tidak ada|teu aya|euweuh",
    "yes": "ya|iya|y|betul|oke|ok|sip|lanjut|enya|muhun|leres|sumuhun|sok|mangga|heug|benar|kirim|siap",
    "no": "tidak|bukan|henteu|teu|sanes|lain|moal|belum|teu acan",
    "language": "basa sunda|bahasa sunda|bahasa indonesia|english|sunda|indonesia",
    "my_data": "data saya|data abdi|lihat data saya",
    "erase_data": "hapus data saya|hapus data abdi|hapus data",
    "stop": "stop|berhenti|eureun",
    "start": "mulai|start|mimiti",
}
_COMMANDS = {word: intent for intent, words in _WHOLE.items() for word in words.split("|")}
_PHRASES = {
    "human": re.compile(
        r"\b(?:ngomong|bicara|nyarios|sambung\w*|disambungkeun)\b.*\b(?:orang|petugas|admin|manusia|jalmi)\b"
    ),
    "erase_data": re.compile(r"\b(?:hapus|dihapus)\b.*\bdata\b"),
    "my_data": re.compile(r"\bdata (?:saya|abdi)\b.*\b(?:apa|naon|disimpan|lihat|ningal)\b"),
    "withdraw": re.compile(
        r"\b(?:cabut|dicabut|tarik|batalkan|dibatalkan)\b.*\blaporan\b|\blaporan\b.*\b(?:dicabut|cabut|ditarik|moal diteraskeun)\b"
    ),
    "track": re.compile(
        r"^cek\b|\blaporan\b.*\b(?:kabar\w*|sampai mana|dugi ka mana|gimana|bagaimana|kumaha|status\w*|diproses|belum ada)\b"
    ),
    "reopen": re.compile(
        r"\b(?:katanya|saurna|ceunah)\b.*\b(?:selesai|beres|rengse)\b.*\b(?:masih|tapi|deui|lagi|can)\b|\bcan beres\b.*\bdeui\b"
    ),
    "add": re.compile(r"\b(?:tambahan|tambahin|nambahan|kedah ditambihan|foto tambahan)\b"),
}


def understand(text: str, pack: Pack) -> Understanding:
    """What a citizen's message says."""
    message = normalise(text, pack)
    words = " ".join(message.words)
    language = _language(message.tokens)
    places = find_places(message, pack)
    covered = [(span.start, span.end) for span in places.spans if span.kind != "hamlet"]
    free = [token for token in message.tokens if not any(start <= token.start < end for start, end in covered)]
    scores, found = _scores(free, pack)
    candidates = _candidates(scores)
    confidence = candidates[0].confidence if candidates else 0.0
    category = candidates[0].category if candidates and confidence >= SURE else None
    rating = _RATING.match(text.strip())
    intent = _intent(words, bool(candidates), len(message.tokens), bool(rating))
    urgent = bool(_URGENT.search(words)) and not _NOT_NOW.search(words) and intent not in ("information", "aspiration")
    if category in ("kebakaran",) and intent == "complaint" and not _NOT_NOW.search(words):
        urgent = True
    if intent not in ("complaint", "information", "aspiration", "add", "other"):
        category = None
    known = pack.categories.get(category or "")
    return Understanding(
        intent=intent,
        category=category,
        candidates=candidates,
        confidence=confidence,
        problems=_problems(found, scores, message),
        language=language,
        places=places.spans,
        kecamatan=places.kecamatan,
        village=places.village,
        ambiguous_place=places.ambiguous,
        place_candidates=places.candidates,
        outside=places.outside,
        urgent=urgent,
        secret=bool(_SECRET.search(words)) or bool(known and known.secret),
        tickets=tuple(match[0] for match in _TICKET.finditer(text[:4096])),
        rating=int(rating[1]) if rating else None,
    )


def _language(tokens: Iterable[Token]) -> str:
    sundanese = indonesian = 0
    for token in tokens:
        sundanese += token.text in _SU
        indonesian += token.text in _ID
    if sundanese >= 2 and sundanese > 1.5 * indonesian:
        return "su"
    return "mix" if sundanese >= 2 and indonesian >= 1 else "id"


@lru_cache(maxsize=4)
def _lexicon_of(key: int, pack: Pack) -> dict[tuple[str, ...], list[tuple[str, float]]]:
    index: dict[tuple[str, ...], list[tuple[str, float]]] = {}
    for entry in pack.lexicon:
        if entry.category in pack.categories:
            keys = normalise(entry.term).keys
            weight = (WEAK if entry.weak else STRONG) + LONGER * (len(keys) - 1)
            if keys:
                index.setdefault(keys, []).append((entry.category, weight))
    return index


_BUILT: dict[int, tuple[Pack, dict[tuple[str, ...], list[tuple[str, float]]]]] = {}


def _lexicon(pack: Pack) -> dict[tuple[str, ...], list[tuple[str, float]]]:
    built = _BUILT.get(id(pack))
    if built is None or built[0] is not pack:
        _BUILT.clear()
        built = (pack, _lexicon_of.__wrapped__(id(pack), pack))
        _BUILT[id(pack)] = built
    return built[1]


def _scores(tokens: list[Token], pack: Pack) -> tuple[dict[str, float], list[tuple[str, int, int, float]]]:
    index = _lexicon(pack)
    scores: dict[str, float] = {}
    found: list[tuple[str, int, int, float]] = []
    strong: set[str] = set()
    position = 0
    while position < len(tokens):
        for size in (5, 4, 3, 2, 1):
            part = tokens[position : position + size]
            entries = index.get(tuple(token.key for token in part)) if len(part) == size else None
            if entries:
                for category, weight in entries:
                    share = weight / math.sqrt(len(entries))
                    scores[category] = scores.get(category, 0.0) + share
                    if weight >= STRONG:
                        strong.add(category)
                    found.append((category, part[0].start, part[-1].end, share))
                position += size - 1
                break
        position += 1
    return {c: s if c in strong else s * 0.6 for c, s in scores.items()}, found


def _candidates(scores: dict[str, float]) -> tuple[Candidate, ...]:
    if not scores:
        return ()
    best = max(scores.values())
    weights = {category: math.exp((score - best) * 1.3) for category, score in scores.items()}
    total = sum(weights.values()) + math.exp((0.6 - best) * 1.3)
    ordered = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Candidate(category, round(weight / total, 4)) for category, weight in ordered[:5])


def _problems(
    found: list[tuple[str, int, int, float]], scores: dict[str, float], message: Normalised
) -> tuple[Problem, ...]:
    clear = [
        category for category, score in sorted(scores.items(), key=lambda pair: -pair[1]) if score >= STRONG + LONGER
    ]
    if len(clear) < 2 or not re.search(
        r"\b(?:dan|juga|sama|terus|sareng|jeung|oge|lagi pula|selain itu)\b", " ".join(message.words)
    ):
        return ()
    spans = {}
    for category, start, end, _ in found:
        if category in clear[:2]:
            first, last = spans.get(category, (start, end))
            spans[category] = (min(first, start), max(last, end))
    (a, (a0, a1)), (b, (b0, b1)) = sorted(spans.items(), key=lambda item: item[1])
    if a1 > b0:
        return ()
    return (Problem(a, 0, b0), Problem(b, b0, len(message.original)))


def _intent(words: str, has_category: bool, length: int, rated: bool) -> str:
    if words in _COMMANDS:
        return _COMMANDS[words]
    if rated:
        return "rating"
    for intent, pattern in _PHRASES.items():
        if pattern.search(words):
            return intent
    if _WISH.search(words) and not re.search(r"\btolong\b", words):
        return "aspiration"
    if _QUESTION.search(words) and not _TROUBLE.search(words):
        return "information"
    if (
        re.search(r"\b(?:goblok|tolol|bangsat|anjing|belegug|bego|kampret)\b", words)
        and not has_category
        and length < 8
    ):
        return "abuse"
    if has_category or length >= 6:
        return "complaint"
    return "other"

"""Finds the ticket numbers in an officer's message, whole ("PWK-2611-0042") or short ("1 3 5-9", "#42", "no 7").

A number that counts something ("2 titik", "jam 10", "2 dari 5") is no ticket.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.understanding import PlaceSpan


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


MOST = 40
"""A range longer than this is a slip of the finger, not a list of tickets."""

COUNTED = _set(
    "hari poe dinten jam menit detik titik lampu pju tiang orang jalma jalmi urang warga unit meter mtr m km cm kg "
    "ton truk trek kali buah batang pohon tangkal ruas tim regu personil personel lokasi tempat lubang liang malam "
    "minggu bulan tahun taun sasih kk rumah imah ekor lembar persen kubik liter lagi deui dari ti tina x kontainer "
    "rit karung keping ruang kelas sisi jalur lajur siang sore pagi wib an bok gorong sisanya sesana kwh watt volt "
    "juta ribu rb jt ha hektar bidang paket kelurahan desa kecamatan rt rw dus sak drum dump mobil motor alat pekerja "
    "tukang anak siswa pasien jiwa kepala ekskavator segmen"
)
_MONTHS = _set(
    "januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul "
    "agt ags sep okt nov des"
)
_BEFORE = _MONTHS | _set(
    "jam pukul pkl tabuh tanggal tgl kaping tanggel "
    "rt rw sdn sd smp smpn sma sman smk smkn tahap termin km gang gg blok jalan baru "
    "sekitar kira kurang tinggal kari sisa sesa dari ti hampir ampir lebih nomor_rumah kelas shift rp nasional "
    "no_rumah jl jln plat tgll sampai selama satengah setengah antara dalam volume unit versi whatsapp wa hp telepon "
    "telp tlp hubungi call"
)
_LEADS = _set(
    "no nomor nmr nomer tiket tikét ticket laporan lap lp ari yang nu untuk buat kanggo id kode aduan poin point #"
)
_PAPERS = _set("surat serat nota memo disposisi sk spk spt")
_LINKS = frozenset(["dan", "jeung", "sareng", "sarta", "serta", "&", "+"])
_SIGN = (
    r"(?P<full>\bPREFIX[\s\-–./]*(?P<month>\d{4})[\s\-–./]*(?P<count>\d{1,6})\b)"
    r"|(?P<half>(?<![\w\-/.])\d{4}-\d{4,6}\b)"
    r"|(?P<hash>#\s?\d{1,6}\b)"
    r"|(?P<range>(?<![\w\-/.])\d{1,4}\s?(?:-|–|s/d|sd|sampai)\s?\d{1,4}(?![\w\-/%])(?!\s?%))"
    r"|(?P<bare>(?<![\w\-/.:])\d{1,6}(?![\w\-/%])(?!:\d)(?!\s?%)(?!\.\d))"
)
_WORD = re.compile(r"[^\W\d_]+|\d+|[#&+%?]")


_SPOKEN = frozenset(("86", "87", "112", "110", "119", "129"))
"""Radio codes ("86" = understood) and emergency numbers."""


@dataclass(frozen=True, slots=True)
class Group:
    """Tickets named together; `start`/`end` bound them with their "no", "yang" and commas in the text."""

    start: int
    end: int
    tickets: tuple[str, ...]
    places: tuple[PlaceSpan, ...] = ()
    scope: str = ""  # "all" or "rest"
    excluded: tuple[str, ...] = ()
    original: str | None = None  # of a double


def _pattern(prefix: str) -> re.Pattern[str]:
    return re.compile(_SIGN.replace("PREFIX", re.escape(prefix)), re.IGNORECASE)


_patterns: dict[str, re.Pattern[str]] = {}


def ticket_groups(text: str, pack: Pack, tells: Callable[[str], bool]) -> list[Group]:
    """Groups in order of the text; `tells`: whether a stretch says something of a report."""
    pattern = _patterns.setdefault(pack.ticket_prefix, _pattern(pack.ticket_prefix))
    groups: list[Group] = []
    for match in pattern.finditer(text):
        tickets = _tickets(match, text, pack, groups, tells)
        if not tickets:
            continue
        start, end = _lead(text, match.start()), match.end()
        if groups and _linked(text[groups[-1].end : match.start()]) and not _apart(text, groups[-1], match, tells):
            groups[-1] = Group(groups[-1].start, end, groups[-1].tickets + tickets)
        else:
            groups.append(Group(start, end, tickets))
    return groups


def _lead(text: str, start: int) -> int:
    """Where the words that announce a ticket begin."""
    while True:
        before = text[:start].rstrip(" .:#")
        word = re.search(r"(\w+)$", before[-24:])
        if word is None or word[1].lower() not in _LEADS:
            return start
        start = len(before) - len(word[1])


def _linked(gap: str) -> bool:
    words = _WORD.findall(gap.lower())
    return (
        all(word in _LINKS or word in _LEADS for word in words)
        and not set(gap) & set(".;\n?!") - {"."}
        and "\n" not in gap
    )


def _clause_after(text: str, end: int) -> str:
    return re.split(r"[,.;:!?\n]", text[end:])[0]


def _apart(text: str, last: Group, match: re.Match[str], tells: Callable[[str], bool]) -> bool:
    """ "Selesai 42, yang 43 masih proses": both have words of their own, so they are no list."""
    gap = text[last.end : match.start()]
    led = re.search(r"(?i)\b(?:yang|yg|nu|anu|ari)\b", gap) is not None
    before = re.split(r"[.;:!?\n]", text[: last.start])[-1]
    return (led or "," in gap) and tells(before) and tells(_clause_after(text, match.end()))


_BUDGET = re.compile(
    r"(?i)\b(?:anggaran|apbd|apbdp|apbn|dianggar\w+|tahun|taun|thn|th|ta|dana|pengadaan|usul\w*|diusul\w*|musrenbang|dak|dau|rkpd|dpa|perubahan|murni|program\w*|renja|lelang|tender)\b"
)


def _year(match: re.Match[str], text: str) -> bool:
    """ "Nunggu anggaran 2027": a year beside a budget, or one that closes the sentence, is no ticket."""
    if not re.fullmatch(r"20[2-4]\d", match.group()):
        return False
    return _BUDGET.search(text) is not None or not text[match.end() :].strip(" .!")


def _tickets(
    match: re.Match[str], text: str, pack: Pack, groups: list[Group], tells: Callable[[str], bool]
) -> tuple[str, ...]:
    if match["full"]:
        return (f"{pack.ticket_prefix}-{match['month']}-{int(match['count']):04d}",)
    if match["half"]:
        return (match["half"],)
    if match["hash"]:
        return (match["hash"].lstrip("# "),)
    after = _WORD.findall(re.split(r"[.;!?]\s|\n", text[match.end() : match.end() + 24].lower())[0])
    before = _WORD.findall(text[max(0, match.start() - 24) : match.start()].lower())
    tight = text[match.end() : match.end() + 1]
    announced = bool(before) and before[-1] in _LEADS - {"ari", "yang", "nu", "untuk", "buat", "kanggo"}
    papers = [word for word in before if word not in _LEADS]
    if papers and papers[-1] in _PAPERS:
        return ()  # "surat nomor 12"
    if after and after[0] in COUNTED and tight in (" ", "") and not announced:
        return ()
    if tight == "," and len(after) > 1 and after[0].isdigit() and after[1] in COUNTED:
        return ()  # "1,5 meter"
    if match.group() in _SPOKEN and not announced:
        return ()
    if before and before[-1] in _BEFORE:
        return ()
    if not announced and (_year(match, text) or not _leads_or_ends(text, match, groups, tells)):
        return ()
    if match["range"]:
        first, last = (int(n) for n in re.findall(r"\d+", match["range"]))
        if not first < last <= first + MOST:
            return ()
        return tuple(str(n) for n in range(first, last + 1))
    return (match.group(),)


_FOLLOWER = re.compile(r"\s?,\s*\d{1,6}\s+([^\W\d_]+)")


def _leads_or_ends(text: str, match: re.Match[str], groups: list[Group], tells: Callable[[str], bool]) -> bool:
    """A bare number is a ticket at the head of a clause, after another ticket and its words, or closing the clause."""
    head = re.split(r"[,.;:!?\n]", text[: match.start()])[-1]
    if groups and groups[-1].end > match.start() - len(head):
        between = text[groups[-1].end : match.start()]
        if len(between.split()) <= 4 and tells(between) and tells(_clause_after(text, match.end())):
            return True  # "42 beres 43 belum"
    if groups and groups[-1].end >= match.start() - len(head) and _linked(text[groups[-1].end : match.start()]):
        return True
    words = _WORD.findall(head.lower())
    if all(word in _LEADS or word in _LINKS or word in _OPENERS for word in words):
        return True
    if words[-1] in ("kecuali", "kajaba", "kajabi", "iwal", "minus"):
        return True
    if (follower := _FOLLOWER.match(text, match.end())) and follower[1].lower() not in COUNTED and tells(follower[1]):
        return tells(head) and len(words) <= 2  # "selesai 1, 2 belum"
    tail = re.split(r"[.;:!?\n]|,(?!\s?\d)", text[match.end() :])[0]
    rest = _WORD.findall(tail.lower())
    return (
        all(word in _LINKS or word.isdigit() or word in _OPENERS or word in _LEADS for word in rest) and len(words) <= 4
    )


_OPENERS = _set(
    "pak bu min ibu bapak kang punten maaf lapor izin ijin mohon selamat pagi siang sore malam assalamualaikum admin "
    "tapi tapina sedangkan sementara terus lalu teras terima kasih nuhun ya nya kalau mun teh mah ari yg kalo tadi tolong"
)

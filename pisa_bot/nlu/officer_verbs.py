# ruff: noqa: E501  (a pattern is read in one piece)
"""What an officer means beyond the intents: away, back, an announcement, figures, a budget to wait for, a double, a bare "lamp, dishub".

Each is a closed pattern of the two languages; none of them says that work is finished.
"""

from __future__ import annotations

import re

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.agencies import NamedAgency
from pisa_bot.nlu.dates import MONTHS, WEEKDAYS, days_named, named_day
from pisa_bot.nlu.lexicon import hits
from pisa_bot.nlu.normalise import Token, fold, normalise

_OPEN = r"^(?:(?:pak|bu|min|admin|punten|izin|ijin|mohon|tolong|maaf|selamat|pagi|siang|sore|malam|kang|assalamualaikum|lapor) )*"
_ME = r"(?:(?:saya|abdi|kuring|sim kuring|aku|kami|urang|izin|ijin) (?:\w+ ){0,2}?)?"
_RECAP = re.compile(
    rf"{_OPEN}(?:(?:minta|menta|nyuhunken|kirim|kirimkan|lihat|tingali|mana|boleh|bade|hoyong) )*(?:rekap\w*|ringkasan|statistik|angka|resume|dashboard)(?: (?:laporan|hari|ini|ie|poe|dinten|minggu|bulan|dinas|kabupaten|nya|na|semua|sadaya|kemarin|kamari|angka|aduan|warga|dong|ya|pak|bu|min|atuh|tadi))*$"
)
_ANNOUNCE = re.compile(rf"{_OPEN}(?:pengumuman\w*|umumkan|umumken|diumumkan|wawar\w*|bewara|ngumumken|info publik)\b")
_LEAVE = re.compile(
    rf"{_OPEN}{_ME}(?:cuti|dinas luar|izin sakit|ijin sakit|ngambil cuti|ambil cuti|(?:tidak|te|moal) (?:masuk|lebet|asup)(?: kerja| kantor| damel| gawe)?)\b"
    rf"|{_OPEN}(?:saya|abdi|kuring|aku) (?:\w+ )?(?:sakit|libur|gering|udur|te damang)\b"
)
_BACK = re.compile(
    rf"{_OPEN}(?:(?:saya|abdi|kuring|aku) )?(?:(?:sudah|tos|ntos|ges|parantos|nges) )?(?:masuk|lebet|asup|aktif|tugas) (?:kerja |kantor |damel |gawe )?(?:lagi|dei|kembali|balik|sakumaha biasa)\b"
    rf"|{_OPEN}(?:(?:masa )?cuti (?:\w+ )?(?:selesai|beres|rengse|habis|berakhir|sepuh)|(?:selesai|beres|rengse) cuti)\b"
)
_UNTIL = re.compile(r"\b(?:sampai|sampe|nepi|dugi|hingga|sd|s d)\b(?: (?:ka|ke|dengan|hari|dinten|poe)\b)*")
_CLOCK = re.compile(
    r"\b(?:jam|pukul|tabuh|pkl) (\d{1,2})(?: (\d{2}))?(?: (pagi|siang|sore|malam|sonten|wengi|peting))?"
)
_LASTING = re.compile(r"\b(?:selama )?(\d{1,2}) (?:hari|dinten|poe)\b")
_BUDGET = re.compile(
    r"\b(?:nunggu|menunggu|nungguan|ngantosan|ngantos|tunggu|antosan|dianggarkan|dianggarken|dianggarkeun|diusulkan|diusulken|diajukan|usulan|ajukan|usulkan|masuk|asup|lebet|kalebet|direncanakan|perlu|butuh|peryogi|ditunda|tunda|pending|dipending)\b(?: \w+){0,4}? (?:anggaran\w*|apbd|apbdp|dpa|rkpd|musrenbang)\b"
    r"|\b(?:tidak ada|belum ada|te aya|(?:te )?(?:can|acan|tacan) aya|ewe|eweh|habis|bes|seep) (?:\w+ )?anggaran\w*\b|\banggaran\w* (?:\w+ )?(?:tidak ada|belum ada|te aya|(?:te )?(?:can|acan|tacan) aya|ewe|eweh|habis|bes|seep|te acan aya|belum turun|can turun|belum cair|ditunda)\b"
    r"|\b(?:dianggarkan|dianggarken|diusulkan|diusulken)\b"
    r"|\b(?:baru|nembe|karek|kakara) (?:ada|aya|turun|cair) (?:\w+ )?anggaran\w*\b"
)
_PUT_OFF = re.compile(r"\b(?:di)?(?:tunda|undur|tangguh|pending)(?:kan|ken)?\b")
_MONTH = re.compile(
    r"\b(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b(?: (?P<year>20[2-4]\d)\b)?"
)
_YEAR = re.compile(r"\b(20[2-4]\d)\b")
_DAY_BEFORE = re.compile(r"\b\d{1,2} $")
_DOUBLE = re.compile(
    r"\b(?:ganda|dobel|double|duplikat|dobol|duplikasi)\b|\b(?:laporan|aduan) (?:yang |nu )?(?:sama|sarua|sami)\b"
)
_SUBSTITUTE = re.compile(
    r"(?i)\b(?:digant\w*|gantin\w*|gantina|pengganti\w*|digentos\w*|diwakil\w*|diteruskan|titip|dititip\w*|hubungi|kontak|ka|ke|ku|oleh)\s+(?:(?:ku|oleh|ke|ka|sama|kepada|sementara|sareng|adalah)\s+)*(?:pak|bapak|bpk|bu|ibu|kang|teh|mang|sdr|sdri|mas|mbak)\.?\s+(?P<name>[A-Za-z]{3,}(?:\s+[A-Z][a-z]+)?)"
)
_ORIGINAL = re.compile(
    r"(?i)\b(?:dengan|dgn|dg|sareng|jeung|sama|sm|kana|ka)\s+(?:(?:laporan|tiket|no|nomor|nomer|nu|yang|aduan|lap)\.?\s*)*#?\s?(?P<ticket>[A-Z]{2,4}-\d{4}-\d{1,6}|\d{1,6})\b"
)


_REPLACED = frozenset(("diganti", "digentos", "digantos", "titip", "normal", "aman"))


def own_verb(words: str) -> str | None:
    """`recap`, `announce`, `leave` or `back` when the message is that and nothing else."""
    if _RECAP.search(words):
        return "recap"
    if _ANNOUNCE.search(words):
        return "announce"
    if _BACK.search(words):
        return "back"
    if _LEAVE.search(words) and not set(words.split()) & (deeds.FIXED - _REPLACED | lex.TROUBLE):
        return "leave"
    return None


def finer(intent: str, words: str, agency: str | None) -> str:
    """The verb of an act whose intent is known."""
    if intent == "reject":
        return "duplicate" if _DOUBLE.search(words) else "transfer" if agency else "reject"
    if intent in ("progress", "schedule", "not_done") and (_BUDGET.search(words) or _put_off_far(words)):
        return "deferred"
    return intent


def _put_off_far(words: str) -> bool:
    """ "Ditunda sampai Maret", "diundur taun payun": to a month or a year; to a day it is a plan like any other."""
    return _PUT_OFF.search(words) is not None and span_named(words) is not None


def original(text: str, words: str) -> re.Match[str] | None:
    """ "43 dobel dengan 42": the ticket (group `ticket`) that a double repeats."""
    return _ORIGINAL.search(text) if _DOUBLE.search(words) else None


def span_named(words: str) -> str | None:
    """A month or a year that something waits for: "month:3", "month:3/2027", "year:2027", "next_month", "next_year"."""
    day = named_day(words)
    if day is not None and day.startswith("day:"):
        return None
    if (month := _MONTH.search(words)) and not _DAY_BEFORE.search(words[: month.start()]):
        year = f"/{month['year']}" if month["year"] else ""
        return f"month:{MONTHS[month['month']]}{year}"
    if match := _YEAR.search(words):
        return f"year:{match[1]}"
    return day if day in ("next_year", "next_month") else None


def put_off_until(words: str, text: str) -> str | None:
    """Until when a report waits: the day that is named, else the month or the year."""
    days = [day for day in days_named(words, text) if day not in ("next_year", "next_month", "next_week")]
    return days[0] if days else span_named(words)


def until_in(text: str) -> str | None:
    """The same of a message that is nothing but the answer to "until when?"."""
    return put_off_until(" ".join(normalise(text).keys), text)


def until(words: str) -> str | None:
    """The end of a leave or announcement: a day as `nlu.dates` names it, "17:00", or both ("tomorrow 12:00")."""
    after = _UNTIL.search(words)
    said = words[after.end() :] if after is not None else words
    day = named_day(said)
    if day is None:  # "sampai minggu" is Sunday here
        first = said.split()[:1]
        day = f"weekday:{WEEKDAYS[first[0]]}" if after is not None and first and first[0] in WEEKDAYS else None
    clock = _CLOCK.search(said)
    if day is None and (days := _LASTING.search(words)):
        day = f"in_days:{days[1]}"
    return " ".join(part for part in (day, _time(clock) if clock else None) if part) or None


def _time(match: re.Match[str]) -> str | None:
    hour, minute = int(match[1]), int(match[2] or 0)
    if (match[3] in ("sore", "malam", "sonten", "wengi", "peting") and hour < 12) or (match[3] == "siang" and hour < 5):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def substitute(text: str) -> str | None:
    """Who stands in during a leave, as written."""
    match = _SUBSTITUTE.search(text)
    return match["name"] if match else None


_SMALL = lex.GREETINGS | frozenset(
    fold(word)
    for word in [
        "ke",
        "ka",
        "kepada",
        "ini",
        "ieu",
        "itu",
        "eta",
        "kategori",
        "ya",
        "bidang",
        "dinas",
        "sok",
        "teruskan",
    ]
)


def sorted_out(tokens: tuple[Token, ...], agencies: list[NamedAgency], pack: Pack) -> tuple[str | None, str | None]:
    """ "Lampu jalan, dishub": category and agency, when the message is nothing but these; else (None, None)."""
    if not agencies or len(tokens) > 10:
        return None, None
    named = {position for a in agencies for position in range(a.first, a.last + 1)}
    rest = [token for position, token in enumerate(tokens) if position not in named]
    found = [hit for hit in hits(rest, pack) if hit.category in pack.categories]
    covered = {position for hit in found for position in range(hit.first, hit.last)}
    left = [token.key for position, token in enumerate(rest) if position not in covered and token.key not in _SMALL]
    if left:
        return None, None
    strong = [hit.category for hit in found if not hit.weak] or [hit.category for hit in found]
    return (strong[0] if len(set(strong)) == 1 else None), agencies[-1].slug

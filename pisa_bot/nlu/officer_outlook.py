# ruff: noqa: E501  (a pattern is read in one piece)
"""What an unfinished work's clauses add up to: a plan, progress, a part, a refusal of the day, a promise, or nothing clear.

It is asked only after "done" has been ruled out, and so never says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.dates import named_day, written_day
from pisa_bot.nlu.normalise import fold
from pisa_bot.nlu.officer_clauses import Clause
from pisa_bot.nlu.officer_phrases import CANNOT
from pisa_bot.nlu.officer_verdicts import Verdict


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


_WHEN = re.compile(
    r"\b(?:\d+|satu|dua|tiga|tilu|opat|empat|lima|beberapa|sababaraha) (?:hari|poe|dinten|minggu|bulan|jam) (?:lagi|dei|ke depan|kedepan)\b|\b(?:seminggu|sebulan|saminggu|sabulan|sejam|sajam|sasasih|semingguan) (?:lagi|dei)\b"
    r"|\b(?:dalam|dina|jero) (?:waktu )?(?:\d+|satu|dua|tiga|tilu|opat|lima|se) (?:hari|poe|dinten|minggu|bulan|jam)\b|\b(?:akhir|awal|pertengahan|ahir) (?:bulan|tahun|taun|minggu|pekan|sasih)\b|\b(?:minggu|bulan|pekan|sasih|tahun|taun) (?:ini|ie)\b"
    r"|\b(?:habis|abis|setelah|sanges|sabada|pasca|sesudah|saatos|sebelum|samemeh) (?:lebaran|hari raya|libur|idul fitri|natal|tahun baru|ramadan|puasa|pilkada)\b"
    r"|\b(?:nanti|engke|tar|ntar) (?:pagi|siang|sore|malam|sonten|peting|isuk|beurang|berang|wengi)\b|\b(?:sore|siang|malam|peting|sonten|pagi|wengi) (?:ini|ie|nanti|engke)\b|\b(?:hari ini|poe ie|dinten ie)\b"
    r"|\banggaran (?:perubahan )?(?:tahun|taun|20\d\d)\b|\b(?:anggaran perubahan|apbd) 20\d\d\b|\b(?:dianggarkan|dianggarken) (?:di |tahun |taun |ti )?(?:20\d\d|tahun|taun)\b"
)
_CLOCK = re.compile(r"\b(?:jam|pukul|pkl|tabuh) (?:\d{1,2}|\w+)")
_POSTPONED = _set(
    "ditunda diundur tertunda tunda mundur diunduran dimundurkeun digeser geser reschedule bergeser dipindah"
)
_DOING = _set(
    "cek ngecek tangani nangani handle ambil kerjakan ngerjain proses urus lihat liat tingali ningali tempo nempo tinjau garap candak cekel "
    "ditingal ditempo ditingali dicandak dicekel dicepeng diurus dicek dipariksa tindak tindaklanjuti pegang periksa pelajari survei survey datangi eksekusi "
    "handel ditinjau dilihat diurus"
)
_WE = _set("saya kami kita abdi urang kuring tim regu petugas unit anggota aing ku")
_KNOWING = _set(
    "tahu tau terang yakin ngarti ngartos paham apal uninga nyaho tentu pasti ngerti mengerti tahulah kenal"
)
_LEAVE = _set(
    "cuti sakit rapat libur istirahat makan tuang dahar solat sholat shalat apel meeting lowbat dl upacara diklat bimtek gering damang tidur"
)
_SPEAKERS = _set(
    "katanya katana cenah cenah ceunah ceuk cek_ kata saur saurna bilang menurut numutken infonya infona info kabarnya kabarna konon laporan_warga"
)
_JUST_NO = _set("tidak te henten hente bukan sanes lain moal jangan ulah tong")
_NOT_YET = _set("belum can tacan acan teacan ncan encan blom belom blum durung")
_REMAIN = re.compile(
    r"\b(?:tinggal|kari|kantun|sisa|kurang|kirang) (?:\w+ ){0,3}?(?:lagi |dei )?(?:yang |nu )?(?:belum|can|acan|tacan)\b|\b(?:satu|dua|tiga|tilu|hiji|opat|empat|lima|\d+) (?:\w+ )?(?:lagi|dei|nya) (?:yang |nu |mah )?(?:belum|can|acan|tacan|masih)\b|\b(?:satunya|sisanya|sesana|lainnya|sanesna) (?:lagi |dei )?(?:yang |nu |mah )?(?:belum|can|acan|tacan|masih)\b"
    r"|\b(?:kurang|kirang|kari|tinggal|kantun|sisa) (?:satu|dua|tiga|tilu|hiji|opat|empat|lima|\d+)\b|\bbaru \d+ \w+ (?:yang|nu|dari|ti)\b|\b(?:sebagian|sabagian|separuh|setengahnya|saparo)\b"
)
_THERE = re.compile(
    r"\b(?:di|ka|ke|ti|sampai|tiba|dugi|nepi|datang) (?:di |ke |ka )?(?:lokasi|tkp|lapangan|tempat|titik)\b"
)
_ON_WAY = re.compile(
    r"\b(?:menuju|nuju|ke|ka|langsung|segera|jalan|meluncur|berangkat) (?:ke |ka )?(?:lokasi|tkp|lapangan|sana|ditu|tempat)\b|^(?:\w+ )?(?:kaditu|kadinya)\b"
)
_NOW_DOING = re.compile(
    r"\b(?:lagi|keur|sedang|nuju|masih|tengah|dalam) (?:\w+ )?(?:di\w{4,}|me\w{4,}|ng\w{3,}|ny\w{3,}|n[aeiou]\w{3,}|m[aeiou]\w{3,}|pe\w{4,}an|pasang|kerja|gali|tambal|angkut|cor|evakuasi|proses|penanganan|gawe|didamel|damel)\b"
    r"|\b(?:lanjut|dilanjut|nerusken|dituluyken)\b|\b(?:tahap|dalam) (?:tahap )?(?:perbaikan|pengerjaan|penanganan|pengadaan|pelaksanaan|proses)\b|\b(?:kari|tinggal|kantun) (?:ng\w+|n\w+|m\w+|finishing|rapi\w*|nunggu|pasang)\b"
)
_AS_PROGRESS = _set(
    "dianggarkan dianggarken dianggarkeun dieksekusi ditindaklanjuti tindaklanjuti tindak mimiti ngawitan dimulai mulai diusulkan dilelang"
)
_PLANNING = _set(
    "dijadwalkan dijadwalken jadwal jadwalnya jadwalna rencana rencananya rencanana target targetnya targetna jadwalkan jadwalken "
    "diagendakan agendakan diagendaken direncanakan direncanaken penjadwalan ditargetkan"
)
_WILL = _set("segera nanti akan bakal arek bade rek engke enggal gancang geura")


def whether(keys: Sequence[str]) -> bool:
    """ "sudah beres belum ya", "geus hurung can": asks, with or without its mark."""
    rest = list(keys)
    while rest and rest[-1] in lex.GREETINGS and rest[-1] not in lex.PERFECT:
        rest.pop()
    if len(rest) < 3 or rest[-1] not in lex.NEGATORS:
        return False
    body = rest[:-1]
    if rest[-2] == "te":
        body = rest[:-2]
    return any(k in lex.PERFECT for k in body) and not any(k in lex.NEGATORS | lex.CONTRAST for k in body)


def _time(words: str, text: str) -> bool:
    return (named_day(words) or written_day(text)) is not None or _WHEN.search(words) is not None


def _planned(text: str, clauses: Sequence[Clause], verdicts: Sequence[Verdict]) -> bool:
    """A time stands in a clause that does not deny, or after the denial and with a word of work: the time wins."""
    for clause, verdict in zip(clauses, verdicts, strict=True):
        said = clause.text
        keys = clause.keys
        if any(k in lex.PAST for k in keys) or not _time(said, text):
            continue
        at = [i for i, k in enumerate(keys) if k in lex.NEGATORS]
        if verdict is not Verdict.NEGATED and not at:
            return True
        if any(k in _POSTPONED for k in keys):
            return True
        later = " ".join(keys[at[-1] + 1 :]) if at else ""
        day = named_day(later)
        if day not in (None, "today") and (
            set(later.split()) & (deeds.WORK | lex.STILL | lex.FUTURE) or len(clauses) > 1
        ):
            return True
    return False


def by_verdict(words: str, text: str, clauses: Sequence[Clause], verdicts: Sequence[Verdict]) -> str:
    """The intent of what is said about a work that is not finished; "unclear" when the grammar does not tell."""
    keys = words.split()
    said = set(keys)
    content = [k for k in keys if k not in lex.GREETINGS]
    negated = Verdict.NEGATED in verdicts
    if not content and not said & lex.ACCEPTING and keys[-1:] != ["terima"]:
        return "unclear"
    if any(a in lex.NEGATORS and b in _KNOWING for a, b in pairwise(keys)) and not said & (deeds.FINISHED | deeds.WORK):
        return "unclear"
    if said & _SPEAKERS and (negated or Verdict.DOUBTED in verdicts):
        return "unclear"
    denied = [k for k in keys if k in lex.NEGATORS]
    if denied and not said & (deeds.FINISHED | deeds.FIXED | deeds.WORK | lex.ADMIN):
        if said & _KNOWING or (len(content) == 1 and content[0] in _JUST_NO):
            return "unclear"
        if set(denied) <= {"bukan", "sanes", "lain"}:
            return "unclear"
    if denied and not said & _POSTPONED and not _bare(clauses) and _idle(keys, content):
        return "unclear"
    if said & _LEAVE and not said & (
        deeds.FINISHED | deeds.FIXED | lex.NEGATORS | (deeds.WORK - {"lokasi", "lapangan"})
    ):
        return "unclear"
    parts = _parts(words, clauses, verdicts)
    if (
        _REMAIN.search(words)
        and (negated or Verdict.PARTIAL in verdicts or "baru" in said)
        and Verdict.NEARLY not in verdicts
    ):
        return "partial"
    if (negated or said & _POSTPONED) and _planned(text, clauses, verdicts) and not parts:
        return "schedule"
    if Verdict.PARTIAL in verdicts and not (
        negated and Verdict.DONE not in verdicts and verdicts[0] is Verdict.NEGATED
    ):
        return "partial"
    if Verdict.NEARLY in verdicts:
        return "progress"
    if parts or (Verdict.DONE in verdicts and negated):
        return "partial"
    if Verdict.RELAPSE in verdicts or _still_broken(keys):
        return "not_done"
    if negated and Verdict.ACTIVE in verdicts and not any(k in lex.TROUBLE for k in keys):
        return "progress"  # "belum selesai, masih nunggu material"
    if negated or CANNOT.search(words):
        waiting = said & lex.STILL and not negated
        return "progress" if waiting else "not_done"
    if "jangan" in said or "ulah" in said or "tong" in said:
        return "not_done" if said & {"ditutup", "close", "diclose", "tutup", "selesai", "waka"} else "unclear"
    if Verdict.DOUBTED in verdicts or Verdict.DOUBLE in verdicts:
        return "unclear"
    condition = bool(said & (lex.CONDITION | {"setelah", "sanges", "sesudah", "saatos"}))
    if condition and said & deeds.FINISHED:
        return "unclear"
    return _forward(words, text, clauses, verdicts, condition)


_WORKISH = (
    deeds.FINISHED
    | deeds.FIXED
    | deeds.WORK
    | lex.ACTIVE
    | lex.TROUBLE
    | deeds.OBJECTS
    | deeds.REPAIRS
    | deeds.PRELIMINARY
    | lex.GOING
    | deeds.STATES
    | deeds.UNITS
    | lex.ADMIN
    | lex.PARTIAL
    | deeds.RESOURCES
    | _set(
        "bisa tiasa dapat sempat sempet keburu kaburu ada aya mulai datang sumping sampai jadi tersedia cukup siap berangkat jalan juga hari ini"
    )
)
_POLITE = _set(
    "apa naon nanaon sawios masalah usah perlu lupa enak mungkin pernah gitu kitu begitu sopan mengapa papa lama maksud mau hoyong salah begini kieu"
)


def _idle(keys: Sequence[str], content: Sequence[str]) -> bool:
    """A denial of something that is no work: "tidak apa-apa", "belum makan"."""
    rest = [k for k in content if k not in lex.NEGATORS]
    if not rest:
        return False
    if all(k in _POLITE for k in rest) or (
        rest[0] in _POLITE - {"perlu", "mau"} and not set(rest) & (deeds.FINISHED | deeds.FIXED)
    ):
        return True
    return not any(k in _WORKISH or k.startswith(("di", "ke", "ka", "ng", "me")) for k in rest)


def _bare(clauses: Sequence[Clause]) -> bool:
    """A clause of nothing but "belum"."""
    return any(
        (rest := [k for k in c.keys if k not in lex.GREETINGS]) and all(k in _NOT_YET | {"te"} for k in rest)
        for c in clauses
    )


def _parts(words: str, clauses: Sequence[Clause], verdicts: Sequence[Verdict]) -> bool:
    """ "RT 01 sudah, RT 02 belum": one clause ends in a bare "sudah", another denies."""
    bare = any(c.keys[-1] in lex.PERFECT and len(c.keys) > 1 for c in clauses)
    return Verdict.NEGATED in verdicts and bare and len(clauses) > 1


def _still_broken(keys: Sequence[str]) -> bool:
    """ "lampu masih mati", "pareum keneh"."""
    for i, key in enumerate(keys):
        if key == "masih" and any(k in lex.TROUBLE for k in keys[i + 1 : i + 2]):
            return True
        if key == "keneh" and i and keys[i - 1] in lex.TROUBLE:
            return True
    return False


def _accepts(words: str, keys: Sequence[str]) -> bool:
    said = set(keys)
    if said & lex.PERFECT:
        return bool(
            re.search(r"\b(?:di|kami |kita |saya )?(?:terima|ditampi|katampi|katarima)\b|\bditerima\b", words)
        ) and not said & (deeds.FIXED | deeds.FINISHED | {"warga", "penerima", "wargana"})
    if _ON_WAY.search(words) and not said & {"gudang"}:
        return True
    if re.search(r"\b(?:kami|saya|abdi|tos|laporan) (?:kami )?terima$", words):
        return True
    doing = said & _DOING
    if doing and (said & _WE or said & {"dulu", "heula", "hela", "sok", "mangga"}):
        return True
    return bool(said & _WE and re.search(r"\b(?:ke|ka) (?:sana|ditu|lokasi|tkp)\b", words))


def _forward(words: str, text: str, clauses: Sequence[Clause], verdicts: Sequence[Verdict], condition: bool) -> str:
    """Nothing denied, nothing doubted: plan, progress, acceptance."""
    keys = words.split()
    said = set(keys)
    content = [k for k in keys if k not in lex.GREETINGS]
    moving = bool(said & (lex.ACTIVE | lex.STILL))
    demands = said & {
        "harus",
        "kudu",
        "kedah",
        "mohon",
        "tolong",
        "harap",
        "buruan",
        "seharusnya",
        "selesaikan",
        "bereskan",
    }
    if demands and said & (deeds.FINISHED | deeds.FIXED) and not said & lex.ACCEPTING:
        return "unclear"
    started = said & {"mulai", "dimulai", "mimiti", "ngawitan", "dikawitan"} and not named_future(words)
    timed = _planned(text, clauses, verdicts)
    if (
        timed
        and not started
        and not said & lex.PERFECT
        and (
            said & (deeds.WORK | lex.STILL | lex.GOING | lex.FUTURE | deeds.FIXED | _PLANNING | _POSTPONED | _DOING)
            or Verdict.PLANNED in verdicts
            or (
                len(content) <= 4 and _WHEN.search(words) and not re.search(r"\b(?:hari ini|poe ie|dinten ie)\b", words)
            )
        )
    ):
        return "schedule"
    if _CLOCK.search(words) and not said & lex.PERFECT and (said & (lex.GOING | deeds.WORK | _WE)):
        return "schedule"
    if said & _PLANNING:
        return "schedule"
    if Verdict.PRELIMINARY in verdicts:
        return "progress"
    if (
        _THERE.search(words)
        and said & (lex.PERFECT | {"masih", "nuju", "di", "lagi", "sedang", "keur"})
        and not said & {"menuju"}
    ):
        return "progress" if said & (lex.PERFECT | lex.STILL | {"nuju", "lagi"}) else "unclear"
    if _accepts(words, keys) and not said & (lex.STILL - {"otw", "nuju"}):
        return "accept"
    if said & {"gudang"} and "otw" in said:
        return "progress"
    if Verdict.ACTIVE in verdicts or said & lex.STILL or (_NOW_DOING.search(words) and not condition):
        return "accept" if said & {"otw", "meluncur"} and not said & (lex.STILL - {"otw"}) else "progress"
    if said & (lex.ACCEPTING - {"ya", "nya", "iya"}) and not (moving and said & lex.PERFECT):
        return "accept"
    if (
        said & {"ya", "nya", "iya"}
        and (all(k in lex.ACCEPTING for k in content) or said & (deeds.WORK | _DOING))
        and not said & {"tunggu", "sabar", "siapa", "gimana"}
    ):
        return "accept"
    if said & lex.GOING:
        return "accept"
    if said & lex.PERFECT and (moving or said & (deeds.WORK | deeds.PRELIMINARY | _AS_PROGRESS)):
        return "progress"
    if moving and not condition:
        return "progress" if not said & _WILL else "accept"
    if said & _WILL and (said & (deeds.WORK | deeds.FIXED | _DOING) or content == ["segera"]):
        return "accept"
    return "unclear"


def named_future(words: str) -> bool:
    """Whether a day other than today is named."""
    return named_day(words) not in (None, "today")

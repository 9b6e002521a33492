"""Dresses a bare sentence the way people write on a phone: greetings, places, pleas, haste, slips of the thumb.

Everything is drawn from the random generator it is given; a label never changes, only the language may become mixed.
"""

from __future__ import annotations

import random

from pisa_bot.areas.model import Pack

_OPEN_ID = [
    "min",
    "pak",
    "assalamualaikum",
    "selamat pagi",
    "selamat siang min",
    "permisi",
    "mohon izin melapor",
    "halo admin",
    "mau lapor",
    "lapor pak",
    "kepada yth bapak bupati",
    "izin bertanya",
    "punten",
    "bapak/ibu yang terhormat",
    "saya mau mengadu",
    "tolong ditindaklanjuti",
    "met pagi",
    "dengan hormat, saya warga",
    "mau menyampaikan keluhan",
    "bu",
    "kang",
    "info min",
    "maaf mengganggu",
    "tolong",
    "tolong min",
    "tolong segera",
    "darurat min",
    "min sekarang",
]
_OPEN_SU = [
    "punten",
    "assalamualaikum",
    "sampurasun",
    "min punten",
    "bade lapor",
    "punten bade ngalapor",
    "kang",
    "wilujeng enjing",
    "pa",
    "hapunten ngaganggu",
    "abdi bade nyarioskeun",
    "ieu min",
    "kumaha ieu teh",
    "bapa/ibu",
    "teh",
    "tulung",
    "tulung min",
    "min ayeuna",
]
_CLOSE_ID = [
    "mohon ditindaklanjuti",
    "terima kasih",
    "tolong segera ditangani",
    "makasih",
    "mohon perhatiannya",
    "kapan ditangani",
    "tolong ya min",
    "sudah lama begini",
    "warga resah",
    "kasihan warga",
    "mohon bantuannya pak",
    "sudah lapor RT tidak ada hasil",
    "jangan cuma janji",
    "trims sebelumnya",
    "segera ya",
    "gimana nih pemda",
    "capek nunggunya",
    "mohon solusinya",
    "atas perhatiannya kami ucapkan terima kasih",
    "tolong segera",
    "tolong cepat ditangani",
    "sampai sekarang belum ada tindakan",
    "masih begini terus",
    "segera diperbaiki",
    "darurat nih",
    "tolong bantu",
    "sekarang makin parah",
]
_CLOSE_SU = [
    "hatur nuhun",
    "nuhun",
    "punten enggal diurus",
    "mugi enggal dibantos",
    "karunya warga",
    "tos lami kieu",
    "kumaha ieu",
    "nuhun min",
    "punten perhatosanana",
    "warga tos ngarasula",
    "iraha diurusna",
    "tulungan atuh",
    "hatur nuhun sateuacanna",
    "tulung",
    "geuwat atuh",
    "nepi ka ayeuna can aya nu ngurus",
    "ayeuna beuki parah",
    "masih kitu keneh",
    "tulung enggal diomean",
]
_NOW_ID = ["tolong", "tolong cepat", "pak tolong", "darurat", "min tolong", "cepat", "segera", ""]
_NOW_SU = ["tulung", "tulungan", "geuwat", "min tulung", "enggal", "buru", ""]
_ASK_ID = [
    "min",
    "mau tanya",
    "mau nanya dong",
    "permisi",
    "izin bertanya",
    "kak",
    "pak",
    "halo",
    "assalamualaikum",
    "numpang tanya",
    "maaf",
    "",
]
_ASK_SU = ["punten", "bade naros", "bade tumaros", "min", "kang", "assalamualaikum", "hoyong terang", ""]
_ASK_END = ["ya", "min", "?", "ya min", "ya pak", "dong", "terima kasih", "mohon infonya", "makasih", "nuhun", ""]
_FACILITIES = [
    "SDN {n}",
    "SMPN {n}",
    "puskesmas",
    "kantor desa",
    "masjid",
    "mushola",
    "pasar",
    "terminal",
    "stasiun",
    "pabrik",
    "minimarket",
    "lapangan",
    "balai desa",
    "RSUD",
    "SPBU",
    "TK",
    "bank",
    "kantor kecamatan",
    "polsek",
    "jembatan",
    "alun-alun",
    "makam",
    "pos ronda",
    "sekolah",
    "bengkel",
    "warung bakso",
    "gedung serbaguna",
    "rel kereta",
]
_AT_ID = ["depan", "dekat", "di", "samping", "seberang", "belakang", "sekitar", "arah", "di depan", "pas di"]
_AT_SU = ["payuneun", "caket", "deukeut", "di", "hareupeun", "tukangeun", "gigireun", "palebah", "sabrangeun"]
_SHORT = {
    "yang": "yg", "tidak": "ga", "sudah": "udh", "belum": "blm", "dengan": "dgn", "untuk": "utk", "jalan": "jln", "tolong": "tlg",
    "mohon": "mhn", "karena": "krn", "banyak": "bnyk", "sampai": "smpe", "rumah": "rmh", "depan": "dpn", "bagaimana": "gmn",
    "kemarin": "kmrn", "saya": "sy", "dan": "dn", "kapan": "kpn", "bisa": "bs", "orang": "org", "dekat": "dkt", "lampu": "lmpu",
    "teu": "te", "pisan": "psn", "punten": "pnten", "kumaha": "kmaha", "acan": "can", "parantos": "tos", "euweuh": "eweuh",
    "nuhun": "nhn", "terima": "trima", "masih": "msh", "sekolah": "sklh", "semua": "smua", "setiap": "tiap", "hujan": "ujan",
    "hilang": "ilang", "habis": "abis", "hitam": "item", "besar": "gede", "hanya": "cuma", "malam": "mlm", "sekarang": "skrg",
    "tidur": "tdr", "pakai": "pake", "cepat": "cpt", "jangan": "jgn", "dari": "dr", "memang": "emang", "diperbaiki": "dibenerin",
}  # fmt: skip


def place(language: str, pack: Pack, rng: random.Random) -> str:
    """Words that say where, in any of the ways people say it."""
    villages = list(pack.villages.values())
    village = rng.choice(villages)
    kecamatan = pack.kecamatan[village.kecamatan].name
    facility = rng.choice(_FACILITIES).format(n=rng.randint(1, 9))
    at = rng.choice(_AT_SU if language == "su" else _AT_ID)
    return rng.choice(
        (
            f"di {village.name}",
            f"di desa {village.name} kecamatan {kecamatan}",
            f"di kp {village.name} rt {rng.randint(1, 12)} rw {rng.randint(1, 9)}",
            f"{at} {facility}",
            f"{at} {facility} {village.name}",
            f"di RT {rng.randint(1, 12):02}/{rng.randint(1, 9):02}",
            f"daerah {kecamatan}",
            f"di perum griya {rng.choice(('asri', 'indah', 'permai', 'mekar'))} blok {rng.choice('ABCDE')}{rng.randint(1, 20)}",
            f"{'ti' if language == 'su' else 'dari'} {village.name} {'ka' if language == 'su' else 'ke'} {kecamatan}",
        )
    )


def _slip(word: str, rng: random.Random) -> str:
    if len(word) < 5 or not word.isalpha():
        return word
    at = rng.randrange(1, len(word) - 1)
    way = rng.randrange(4)
    if way == 0:
        return word[:at] + word[at + 1 :]
    if way == 1:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if way == 2:
        return word[:at] + word[at] + word[at:]
    return word + word[-1] * 3


def hurry(text: str, rng: random.Random) -> str:
    """The same words as a thumb in a hurry writes them: shortened, slipped, without capitals, or all in capitals."""
    haste = rng.random()
    words = []
    for word in text.split():
        if haste > 0.5 and rng.random() < 0.5:
            word = _SHORT.get(word.lower(), word)
        if rng.random() < 0.03:
            word = _slip(word, rng)
        words.append(word)
    text = " ".join(words)
    way = rng.random()
    if way < 0.45:
        text = text.lower()
    elif way < 0.5:
        text = text.upper()
    elif way < 0.75:
        text = text[:1].upper() + text[1:]
    if rng.random() < 0.25:
        text += rng.choice((".", "!", "!!", "...", " 🙏", "🙏🙏", " 😡"))
    return text


def dress(text: str, language: str, intent: str, urgent: bool, pack: Pack, rng: random.Random) -> tuple[str, str]:
    """A dressed sentence and its language, which is "mix" when the dressing came from the other language and says much."""
    other = rng.random() < 0.12 and language in ("id", "su")
    clothes = {"id": "su", "su": "id"}.get(language, "id") if other else language
    sundanese = clothes == "su"
    parts = []
    if urgent:
        opener = rng.choice(_NOW_SU if sundanese else _NOW_ID)
    elif intent == "information":
        opener = rng.choice(_ASK_SU if sundanese else _ASK_ID)
    else:
        opener = rng.choice(_OPEN_SU if sundanese else _OPEN_ID) if rng.random() < 0.4 else ""
    if opener:
        parts.append(opener + rng.choice(("", ",", "")))
    where = place(clothes, pack, rng) if rng.random() < (0.2 if intent == "information" else 0.5) else ""
    if where and rng.random() < 0.25:
        parts.append(where)
        where = ""
    parts.append(text)
    if where:
        parts.append(where)
    closed = False
    if intent == "information":
        closer = rng.choice(_ASK_END)
        if closer:
            parts.append(closer)
    elif intent == "complaint" and not urgent and rng.random() < 0.3:
        closer = rng.choice(_CLOSE_SU if sundanese else _CLOSE_ID)
        closed = len(closer.split()) > 2
        parts[-1] += rng.choice((",", ".", ""))
        parts.append(closer)
    return hurry(" ".join(parts), rng), "mix" if other and closed else language

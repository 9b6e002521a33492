# ruff: noqa: E501, SIM905  (sentences stay whole)
"""Makes officers' messages by grammar: a finishing word, something that takes it back (or nothing), and dressing around both."""

from __future__ import annotations

import random
from collections.abc import Iterator

ENDS = "selesai|beres|tuntas|rengse|réngsé|rampung|kelar|slesai|selsai|anggeus".split("|")
PASTS = "sudah|udah|sdh|telah|tos|parantos|geus|ntos".split("|")
FIXES = "diperbaiki|diganti|ditangani|dilereskeun|dibenerkeun|diangkut|dibersihkan|ditambal|dikuras|dipasang|dibereskeun|diselesaikan".split(
    "|"
)
NOT = "belum|blm|belom|blum|tacan|teu acan|can|acan|henteu|tidak|tdk|gak|ga|nggak|teu|moal|bukan|sanes|lain|belum bisa|belum juga|masih belum".split(
    "|"
)
PLAN = (
    "besok|bsk|nanti|isuk|isukan|enjing|lusa|pageto|engke|minggu depan|bulan depan|minggu hareup|insya allah besok|target|rencana|akan|bakal|"
    "bade|rek|mau|segera|semoga|mudah-mudahan|mugi|diusahakan|estimasi|diperkirakan|harus|kudu|kedah|dikebut supaya|dua hari lagi|3 hari lagi|"
    "senin|poe salasa|dinten rebo|tanggal 5|tgl 20|jam 4|nanti sore|sore ini|sebelum lebaran"
).split("|")
IF = "kalau|kalo|jika|bila|apabila|upami|lamun|mun|setelah|sanggeus|saatos|begitu|tunggu|nunggu|nungguan|sampai|nepi ka|dugi ka|sebelum|samemeh|asal".split(
    "|"
)
PART = "sebagian|sabagian|separuh|setengah|baru sebagian|baru 2 titik|2 dari 5 titik|3 ti 8|tiga dari lima|50%|70 persen|tahap 1|hampir|ampir|meh|nyaris|sisi kiri|karek dua titik".split(
    "|"
)
DOUBT = "katanya|cenah|ceunah|kata warga|saur warga|menurut warga|sepertinya|kayaknya|sigana|mungkin|seharusnya|harusnya|kuduna|kedahna|dikira|dianggap|kata RT|warga bilang".split(
    "|"
)
PRIOR = (
    "survey|survei|rapat|pengukuran|pengecekan|pendataan|tender|lelang|persiapan|galian|administrasi|perencanaan".split(
        "|"
    )
)
LATER = (
    "tapi belum rapi|tapi masih bocor|tapi rusak lagi|tapi mati lagi|tinggal finishing|tinggal satu titik|kari ngecet|tapi can hurung|kecuali ujung gang|"
    "sisanya besok|sisana isukan|tapi masih ada yang bolong|tapi teu acan rapih|tapi besok dilanjut"
).split("|")
OPEN = "|||pak |siap pak |punten |lapor pak, |assalamualaikum, |mohon maaf |maaf min |izin lapor, |min |kang ".split(
    "|"
)
CLOSE = "|||  pak| min| kang| 🙏|, terima kasih|, hatur nuhun|.| ya pak|!".split("|")
TICKET = "||||PWK-2611-0042 |#42 |no 42 |tiket 42 |42 |laporan 7 ".split("|")
WORKS = "||||lampu |jalan |lampu PJU |selokan |pipa |sampah |perbaikan |pekerjaan |penambalan ".split("|")


def finish(dice: random.Random) -> str:
    """A clause that affirms a finished work."""
    if dice.random() < 0.3:
        return f"{dice.choice(PASTS)} {dice.choice(FIXES)}"
    return dice.choice(ENDS) if dice.random() < 0.4 else f"{dice.choice(PASTS)} {dice.choice(ENDS)}"


def dressed(core: str, dice: random.Random) -> str:
    text = f"{dice.choice(OPEN)}{dice.choice(TICKET)}{core}{dice.choice(CLOSE)}"
    roll = dice.random()
    return text.upper() if roll < 0.05 else text.capitalize() if roll < 0.4 else text


def negatives(count: int, seed: int = 11) -> Iterator[str]:
    """Messages none of which says that the work is finished."""
    dice = random.Random(seed)
    for _ in range(count):
        kind = dice.randrange(9)
        end, work = dice.choice(ENDS), dice.choice(WORKS)
        if kind == 0:
            core = f"{work}{dice.choice(NOT)} {dice.choice((end, dice.choice(FIXES)))}"
        elif kind == 1:
            core = f"{dice.choice(PLAN)} {end}"
        elif kind == 2:
            core = f"{work}{finish(dice)}{dice.choice(('?', ' belum?', ' teu acan?', ' kah?', ' apa belum', ' kan?', '??'))}"
        elif kind == 3:
            after = dice.choice(
                (
                    "nanti dikabari",
                    "langsung difoto",
                    "abdi wartosan",
                    "kami lapor",
                    "engke dibejaan",
                    "saya kirim foto",
                )
            )
            core = (
                f"{dice.choice(IF)} {dice.choice((end, 'sudah ' + end, 'tos ' + end))}{dice.choice((' ', ', '))}{after}"
            )
        elif kind == 4:
            core = f"{dice.choice(PART)} {dice.choice(('', 'sudah ', 'tos '))}{end}"
        elif kind == 5:
            core = f"{dice.choice(DOUBT)} {dice.choice(('sudah ', 'tos ', 'geus '))}{end}"
        elif kind == 6:
            core = f"{dice.choice(PRIOR)} {dice.choice(('sudah ', 'tos ', 'parantos ', ''))}{end}"
        elif kind == 7:
            core = f"{work}{finish(dice)} {dice.choice(LATER)}"
        else:
            core = f"{dice.choice(('kapan', 'iraha', 'naha can', 'kenapa belum', 'kumaha', 'apakah sudah', 'mana yang'))} {end}"
        yield dressed(core, dice)


def finished(count: int, seed: int = 12) -> Iterator[str]:
    """Messages that say so."""
    dice = random.Random(seed)
    tails = (
        "",
        "",
        ", tidak ada kendala",
        ", foto menyusul",
        ", teu aya masalah",
        ", warga sudah tidak mengeluh",
        " tadi pagi",
        " kamari",
        ", mohon dicek",
        ", silakan ditutup",
    )
    for _ in range(count):
        yield dressed(
            f"{dice.choice(WORKS)}{dice.choice(PASTS)} {dice.choice((*ENDS, *FIXES))}{dice.choice(tails)}", dice
        )

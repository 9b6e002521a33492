"""Words that tell officers' remarks apart: refusing, passing on, insulting, naming who reported. Data, no decision.

Indonesian and Sundanese side by side, written as `reading.plain` leaves them.
"""

from __future__ import annotations

import re


def _each(written: str) -> frozenset[str]:
    return frozenset(written.split())


REFUSING = _each("tolak ditolak tampik ditampik reject rejected")
PAST = _each("sudah udah telah parantos tos atos")
PASSED_ON = _each("bukan sanes kewenangan kawenangan wewenang teruskan limpahkan alihkan koordinasi ranah tupoksi")
"""Says outright that a matter is somebody else's, even in an answer."""
PASSING = PASSED_ON | _each(
    """lain kami kita urang abdi ke ka dinas aja saja wae we ya nya pak bu min ini ieu itu eta diteruskan dilimpahkan dialihkan
    pindah pindahkan oper lempar tolong mohon punten salah kamar bagian urusan teruskeun alihkeun atuh dong coba mending
    harusnya seharusnya kuduna ranahnya punya bagiannya yang nu untuk kanggo"""
)
"""Words that only say where a report should go: a remark between offices, no news for a citizen."""
RECAP = frozenset(("rekap", "rekap hari ini", "rekapan", "rekapitulasi", "rekap dinten ieu", "recap"))
DASHBOARD = frozenset(
    ("dasbor", "dashboard", "link dasbor", "masuk dasbor", "buka dasbor", "lebet dasbor", "asup dasbor")
)
PROPOSING = frozenset(
    (
        "usulkan", "usulkan jawaban", "usulkan jawabannya", "usulkan jadi jawaban", "jadikan jawaban", "simpan jawaban",
        "simpan jawabannya", "usulkeun", "usulkeun waleran", "usulkeun walerana", "simpen waleran", "propose",
    )
)  # fmt: skip
MORE = _each("lanjut lanjutkan teraskeun more")
BACK = re.compile(
    r"^(?:saya |abdi )?(?:sudah|udah|tos|parantos) (?:masuk|kembali|lebet|asup)(?: (?:lagi|deui|kerja|damel))*$"
    r"|^(?:cuti|libur)\w* (?:selesai|beres|rengse)$"
)
OVER = re.compile(
    r"\b(?:cabut|hapus|akhiri|pupus|tutup)\w*\s+pengumuman\b|\bpengumuman\w*\s+(?:selesai|beres|rengse|dicabut)\b"
)
INSULTS = re.compile(
    r"\b(?:goblo[gk]|to?lol|bego|bodo(?:h|on)|dungu|idiot|bangsat|kampret|bajingan|brengsek|belegug|kehed|lebay|cerewet|bawel|"
    r"caper|kurang kerjaan|tukang ngadu|ngarang wae|ngadu terus)\b"
)
"""Not the animals: who catches a rabid dog writes "anjing"."""
PRANK = re.compile(
    r"(?<!bukan )(?<!sanes )(?<!tidak )(?<!teu )(?<!lain )\b(?:iseng|prank|fiktif|hoa?ks|hoax|heureuy|heuheureuyan|"
    r"main main|ngabohong|(?:laporan|aduan|pengaduan|foto) (?:palsu|bohong|rekayasa|karangan)|sengaja bohong)\b"
)
"""Says outright that a report was a prank or made up, in words as `reading.plain` leaves them; "nothing found there" does not."""
PERSONAL = re.compile(
    r"(?i)(?:\+?62|\b0)\s?8(?:[\s.-]?\d){7,12}\b|\b\d{16}\b"
    r"|\b(?:pelapor(?:nya|na)?|yang lapor|nu ngalapor|nu lapor)\s+(?:\w+\s+)?(?:pak|bu|bapak|ibu|si|kang|teh|haji|bpk|a)\s+\w+"
)
"""A mobile number, an identity number, or who it was that reported: none of it goes into a note."""


def is_recap(text: str) -> bool:
    """Whether this whole message asks for today's figures."""
    return " ".join(text.casefold().split()).strip(" .!?") in RECAP

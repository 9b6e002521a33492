# ruff: noqa: E501  (word lists read better as long lines)
"""Names the turns of phrase that ask, wish for something new, want a thing mended, or speak of a report already made.

They are features of the learned model and decide nothing alone. Pure.
"""

from __future__ import annotations

from pisa_bot.nlu.cue import Cue, Cues

WISH = Cue(
    r"usul\w*|mengusulkan|ngusulkeun|saran\w*|menyarankan|nyarankeun|harap\w*|berharap|mengharap\w*|miharep|dipiharep|semoga|moga\w*|mudah mudahan|"
    r"mugi|mugia|muga\w*|saena|saenya|alusna|alangkah\w*|sebaiknya|baiknya|mending\w*|andai\w*|seandainya|coba|ingin|pengen|kepengen|"
    r"hoyong|hayang|palay|lebih (?:baik|bagus|enak)|akan lebih|bagaimana kalau|kumaha (?:mun|upami|lamun)|harusnya|seharusnya|kuduna|"
    r"kedahna|perlu|peryogi|butuh|dong|atuh|ke depannya|kapayunna|tolong utamakan|utamak\w*|prioritask\w*"
)
BUILD = Cue(
    r"dibangun\w*|bangun|bangunkan|membangun|wangun\w*|diwangun\w*|dibikin\w*|bikin\w*|dibuat\w*|buatkan|dijieun\w*|jieun\w*|didamel\w*|damelkeun|"
    r"diadak\w*|adakan|mengadakan|diayak\w*|ayakeun|disediakan|sediakan|menyediakan|disadiakeun|dipasang\w*|pasang\w*|masang\w*|ditambah\w*|"
    r"tambah\w*|menambah|ditambihan|tambihan|diperbanyak|perbanyak|diperluas|perluas|dibuka|buka|didirikan|dirikan|diadegkeun|dilebark\w*|"
    r"dilebaran|lebarkan|ditata|tata|kembangkan|dikembangkan|tempatkeun|tempatkan|dijadikan|jadikan|dijantenkeun|digratisk\w*|ditanam\w*|"
    r"tanami|dipaving\w*|diaspal|dirabat|program\w*|pelatihan|penyuluhan|sosialisasi|fasilitasi|libatkan|dilibatk\w*"
)
MEND = Cue(
    r"diperbaiki|perbaiki|perbaikan|dibener\w*|benerin|dibetul\w*|betulin|ditambal|diangkut|ditindak\w*|tindak|diganti|ditertib\w*|"
    r"dibersih\w*|dikeruk|dicek|ditebang|dipangkas|ditinjau|diurus|ditegur|diatasi|dibenahi|dibebenah|diomean|ngomean|dipariksa|"
    r"diperiksa|ditangani|dipindah\w*|diberes\w*|dihurung\w*|dinyalak\w*"
)
ASK = Cue(
    r"apa|apakah|apa saja|naon\w*|berapa|sabaraha|baraha|kapan|iraha|bagaimana|kumaha|di mana|dimana|ke mana|kemana|ka mana|kamana|siapa|saha|"
    r"bisakah|adakah|bolehkah|naha|kenapa|mengapa|apakah bisa|mau tanya|mau nanya|bertanya|tanya|naros\w*|tumaros|syarat\w*|sarat\w*|cara|carana|"
    r"caranya|prosedur\w*|jadwal\w*|tarif\w*|biaya\w*|waragad|jam berapa|alur\w*|persyaratan\w*|berkas\w*|"
    r"(?:bisa|boleh|ada|tiasa|aya|masih|perlu|wajib|harus) (?:\w+ ){0,5}(?:tidak|teu|henteu|nya|ya|kah)"
)
REPORT = Cue(
    r"laporan\w*|aduan\w*|pengaduan\w*|pangaduan\w*|tiket\w*|keluhan\w*|(?:saya|abdi|kuring) (?:lapor|laporkan|adukan)|dilaporkeun|"
    r"(?:geus|tos|sudah|pernah) (?:\w+ )?(?:lapor|ngalapor|ngadu|mengadu)"
)
STILL = Cue(
    r"masih|tetap|angger|keneh|lagi|deui|kembali|padahal|bohong|ngabohong|belum beres|belum selesai|acan (?:beres|rengse)|kata siapa|saha nu"
)
ENDED = Cue(
    r"selesai|beres|rengse|tuntas|ditutup|dinyatakan|dianggap|dibilang|disebut|ditambal|katanya|ceunah|saurna|sudah damai|sudah menyala|sudah ditangani|rapih"
)
DROP = Cue(
    r"cabut|dicabut|nyabut|tarik|ditarik|batal\w*|dibatal\w*|tidak (?:usah|perlu|jadi)|teu (?:kedah|kudu|jadi|janten)|moal jadi|hentikan|"
    r"dieureunan|anulir|dihapus|mundur"
)
NEWS = Cue(
    r"kabar\w*|perkembangan\w*|kelanjutan\w*|progres\w*|status\w*|sampai mana|dugi ka mana|nepi ka mana|sejauh mana|sudah dibaca|"
    r"tindak lanjut\w*|diteruskan|ditanggapi|dijawab|jawaban\w*|waleran\w*|hasil\w*|diproses"
)
ALL = Cues(wish=WISH, build=BUILD, mend=MEND, ask=ASK, report=REPORT, still=STILL, ended=ENDED, drop=DROP, news=NEWS)
_TOGETHER = (
    ("wish", "build"), ("wish", "mend"), ("report", "news"), ("report", "still"), ("report", "ended"), ("report", "drop"),
    ("still", "ended"), ("ask", "build"), ("ask", "mend"), ("ask", "report"),
)  # fmt: skip


def wants(words: str) -> list[str]:
    """Features of a message's tidy words: each turn of phrase, those that mean more together, and a bare "build this"."""
    names = ALL.found(words)
    found = ["I:" + name for name in ALL.names if name in names]
    found += [f"I:{one}+{other}" for one, other in _TOGETHER if one in names and other in names]
    if "build" in names and "report" not in names and "still" not in names:
        found.append("I:build only" if "mend" not in names and "ask" not in names else "I:build among")
    return found

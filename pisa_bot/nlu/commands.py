# ruff: noqa: E501  (word lists read better as long lines)
"""Knows the commands of a conversation in Indonesian, Sundanese and English: a command is a whole message, never a part.

"tidak batal" inside a complaint cancels nothing. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WORDS = {
    "greet": """assalamualaikum | assalamualaikum wr wb | assalamualaikum warahmatullahi wabarakatuh | halo | hai | hi | hello | hallo |
        helo | selamat pagi | selamat siang | selamat sore | selamat malam | sampurasun | rampes | punten | permisi | pagi | siang |
        sore | malam | wilujeng enjing | wilujeng siang | wilujeng sonten | wilujeng wengi | salam | p | ping | tes | test | misi |
        good morning | good afternoon | good evening | kulonuwun | apa kabar | kumaha damang | bagaimana kabarnya""",
    "thanks": """terima kasih | terima kasih banyak | nuhun | hatur nuhun | nuhun pisan | hatur nuhun pisan | thank you | thank you very much |
        oke terima kasih | ok terima kasih | siap terima kasih | baik terima kasih | sip terima kasih | matur nuwun | matur suwun |
        syukron | jazakallah | jazakallah khair | sami sami | sama sama | alhamdulillah | alhamdulillah terima kasih""",
    "cancel": """batal | batalkan | batal saja | tidak jadi | tidak jadi deh | teu jadi | moal jadi | teu janten | cancel | urungkan |
        salah kirim | maaf salah kirim | salah nomor | abaikan | abaikan saja | lepat ngintun | hapunten lepat ngintun |
        batal lapor | tidak jadi lapor | teu jadi lapor | bolay | batalkeun | moal janten | batal wae | teu jadi ah""",
    "back": "kembali | balik | balik lagi | wangsul | mundur | back | ke menu | balik deui | kembali ke menu | ke awal | sebelumnya",
    "help": """bantuan | help | tolong bantu | bantosan | menu | menu utama | panduan | cara pakai | cara lapor | petunjuk | pitulung |
        kamu siapa | siapa kamu | ini siapa | siapa ini | anda siapa | ieu saha | saha ieu | ini bot | ini robot | ini nomor apa |
        ieu nomor naon | bisa apa saja | tolong | bantu | bantu saya | kumaha carana | bagaimana caranya | butuh bantuan | caranya bagaimana""",
    "human": """petugas | admin | operator | cs | orang | jalmi | manusia | agent | human | bicara dengan petugas | nyarios sareng petugas |
        customer service | sambungkan ke petugas | mau bicara dengan petugas | hubungi petugas | minta petugas | ngomong sama orang""",
    "skip": """lewati | skip | liwat | lewat | tidak ada | teu aya | euweuh | tidak ada foto | teu aya foto | tanpa foto | lewati saja |
        tidak punya foto | teu gaduh foto | euweuh foto | teu aya fotona | tidak ada fotonya | kaliwat""",
    "yes": """ya | iya | y | yes | yoi | betul | oke | ok | okay | sip | lanjut | lanjutkan | enya | muhun | leres | sumuhun | sok | mangga |
        heug | heueuh | benar | kirim | kirimkan | kintun | siap | setuju | boleh | ya betul | iya betul | betul sekali | sudah benar |
        ya kirim | muhun leres | sok kirim | ya lanjut | oke kirim | baik | yup | yap | he eh | ho oh | tentu | sok atuh | mangga atuh""",
    "no": """tidak | bukan | henteu | teu | sanes | lain | moal | belum | teu acan | acan | nope | jangan | salah | ulah | tong | bukan itu |
        tidak usah | sanes eta | lain eta | tidak benar | tidak betul | tidak mau | tidak setuju | embung | alim""",
    "language": """basa sunda | bahasa sunda | bahasa indonesia | basa indonesia | english | sunda | indonesia | ganti bahasa | ganti basa |
        bahasa inggris | bahasa | basa | language | pakai bahasa sunda | pakai bahasa indonesia | nganggo basa sunda""",
    "my_data": "data saya | data abdi | lihat data saya | my data | data pribadi saya | data kuring | unduh data saya | minta data saya",
    "erase_data": """hapus data saya | hapus data abdi | hapus data | hapus semua data saya | hapus akun saya | delete my data |
        hapus data pribadi saya | hapus data kuring""",
    "stop": "stop | berhenti | eureun | unsubscribe | stop kirim pesan | jangan kirim pesan lagi | berhenti berlangganan",
    "start": "mulai | start | mimiti | mulai lagi | mulai ulang | mitembeyan | ulang | dari awal | ti awal | mulai dari awal | mimitian",
    "track": """cek | cek laporan | cek laporan saya | status | status laporan | cek status | lacak | lacak laporan | laporan saya |
        laporan abdi | nomor laporan | cek laporan abdi | laporan saya bagaimana | status laporan saya | marios | mariksa laporan""",
    "complaint": """lapor | mau lapor | ngalapor | bade ngalapor | bade lapor | saya mau lapor | mau mengadu | pengaduan | buat laporan |
        lapor masalah | hayang lapor | rek lapor | mau melapor | laporan baru | bikin laporan""",
    "information": "mau tanya | tanya | mau nanya | bade naros | bade tumaros | naros | izin bertanya | mau bertanya | saya mau tanya",
    "aspiration": "usul | mau usul | saran | aspirasi | mau kasih saran | bade usul",
    "withdraw": "cabut laporan | tarik laporan | batalkan laporan | cabut laporan saya | batalkan laporan saya",
    "reopen": "buka lagi | buka kembali | buka deui | buka lagi laporan | belum beres | acan beres | teu acan rengse | teu acan beres",
}  # fmt: skip
COMMANDS = {" ".join(words.split()): intent for intent, block in _WORDS.items() for words in block.split("|")}
"""Whole messages in tidy words → intent. Written with the words that normalise makes ("gak" is "tidak")."""

_FILLERS = frozenset("min admin pak bu bapak ibu kak kang teh pa dong deh ya atuh aa gan bro pisa euy nya lah".split())  # noqa: SIM905
_ALWAYS = frozenset(("👍", "👍🏻", "👍🏼", "👍🏽", "👍🏾", "👍🏿", "🆗", "✅"))
_RATING = re.compile(
    r"^\W*(?:saya kasih|pasihan|nilai(?:nya)?|bintang|rating|skor|bentang|peunteun(?:na)?)?\W*"
    r"([1-5]|satu|dua|tiga|empat|lima|hiji|tilu|opat)\W*(?:bintang|bentang|saja|aja|wae|/\W*5)?\W*$",
    re.IGNORECASE,
)
_STARS = {"satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "hiji": 1, "tilu": 3, "opat": 4}
_TICKET = re.compile(r"\b[a-z]{2,5}[\s\-]?\d{4}[\s\-]?\d{1,6}\b", re.IGNORECASE)


def command(words: Sequence[str], original: str) -> str | None:
    """The command a whole message is, or None. A form of address at either end ("batal min") changes nothing."""
    if original.strip(" .!").casefold() == "no":  # else an abbreviation of "nomor"
        return "no"
    if not words:
        return "yes" if original.strip() in _ALWAYS else None
    if len(words) > 8:
        return None
    found = COMMANDS.get(" ".join(words))
    if found is not None:
        return found
    first, last = 0, len(words)
    while last - first > 1 and words[last - 1] in _FILLERS:
        last -= 1
    found = COMMANDS.get(" ".join(words[first:last]))
    if found is None:
        while last - first > 1 and words[first] in _FILLERS:
            first += 1
        found = COMMANDS.get(" ".join(words[first:last]))
    return found


def rating(original: str) -> int | None:
    """1–5 when the whole message is a rating ("4", "bintang 5", "peunteun opat"), else None."""
    match = _RATING.match(original[:40]) if len(original) <= 40 else None
    if match is None:
        return None
    value = match[1].lower()
    return int(value) if value.isdigit() else _STARS[value]


def stars_in(words: Sequence[str]) -> int | None:
    """The one number from 1 to 5 in the words of a message that rates, as a digit or a word; None without or with several."""
    found = {int(w) if w.isdigit() else _STARS[w] for w in words if w in _STARS or (len(w) == 1 and w in "12345")}
    return found.pop() if len(found) == 1 else None


def tickets(original: str) -> tuple[str, ...]:
    """Ticket numbers as written, in order: "PWK-2611-0042", "pwk 2611 42"."""
    return tuple(match[0] for match in _TICKET.finditer(original))

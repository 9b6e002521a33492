"""Makes long messages of short ones: two tellings of the same trouble among sentences that say nothing of it.

The label stays that of the trouble; the sentences around it are our own and fit any category.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from pisa_bot.nlu.training.examples import Example

_BEFORE = {
    "id": """Dengan hormat, saya warga kampung sini ingin menyampaikan keluhan.
Selamat pagi bapak ibu, mohon maaf mengganggu waktunya.
Saya sebagai warga yang taat bayar pajak merasa kecewa.
Kepada yang terhormat dinas terkait, izinkan kami melaporkan hal berikut.
Sudah beberapa kali saya sampaikan ke RT dan RW namun belum ada hasil.
Assalamualaikum, perkenalkan saya ibu rumah tangga dengan dua anak.
Setiap hari saya lewat situ waktu mengantar anak sekolah dan ke pasar.
Mohon izin, ini keluhan kami sekeluarga dan para tetangga.
Saya tinggal dekat puskesmas dan kantor desa.
Bersama ini saya kirimkan foto sebagai bukti.""",
    "su": """Kahatur bapa ibu, abdi warga lembur bade ngadugikeun kaluhan.
Hapunten ngaganggu waktosna, mugia bapa ibu damang.
Abdi parantos sababaraha kali lapor ka RT mung teu acan aya waleran.
Unggal dinten abdi ngaliwat ka dinya bari nganteur budak sakola.
Ieu kaluhan abdi sareng para tatangga.
Abdi calik caket masigit sareng sakola.""",
}
_AFTER = {
    "id": """Mohon kiranya segera ditindaklanjuti agar warga merasa nyaman.
Kami sudah lapor ke kelurahan tetapi hanya dijanjikan.
Kejadian ini sudah berlangsung cukup lama dan meresahkan.
Tolong jangan cuma difoto lalu ditinggal pulang.
Anak-anak dan orang tua yang paling merasakan dampaknya.
Atas perhatian dan kerja samanya kami ucapkan terima kasih.
Sampai kapan kami harus menunggu seperti ini.
Kalau perlu kami siap membantu kerja bakti.
Padahal tempat ini ramai, dekat sekolah, masjid, dan terminal.
Mohon petugas datang mengecek langsung ke lokasi.
Semoga bapak dan ibu petugas selalu diberi kesehatan.
Saya harap ada solusi yang nyata, bukan sekadar jawaban.""",
    "su": """Punten enggal ditindaklanjuti supados warga tengtrem.
Tos lami pisan kajadian kieu teh.
Mugia aya perhatosan ti dinas nu patali.
Karunya ka barudak sareng nu sepuh.
Hatur nuhun kana perhatosanana.
Kedah ngantosan dugi ka iraha deui abdi teh.
Punten patugas sumping ka dieu kanggo mariksa.""",
}


def lengthened(examples: Sequence[Example], count: int, seed: int = 3) -> list[Example]:
    """Long complaints: one or two tellings of the same category in one language, with one to four sentences around them."""
    rng = random.Random(seed)
    pools: dict[tuple[str, str, bool], list[Example]] = {}
    for example in examples:
        if (
            example.intent == "complaint"
            and example.category
            and example.language in _BEFORE
            and len(example.text) < 140
        ):
            pools.setdefault((example.category, example.language, example.urgent), []).append(example)
    keys = sorted(pools)
    found = []
    for number in range(count if keys else 0):
        category, language, urgent = keys[number % len(keys)]
        pool = pools[category, language, urgent]
        main = rng.choice(pool)
        parts = rng.sample(_BEFORE[language].splitlines(), rng.choice((0, 1, 1, 2)))
        parts.append(main.text)
        if rng.random() < 0.6:
            parts.append(rng.choice(pool).text)
        parts += rng.sample(_AFTER[language].splitlines(), rng.choice((0, 1, 2, 2)))
        text = " ".join(part if part[-1] in ".!?" else part + "." for part in parts)
        if rng.random() < 0.3:
            text = text.lower()
        found.append(replace(main, text=text, source=f"letter.{main.source}"))
    return found

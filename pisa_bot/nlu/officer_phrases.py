# ruff: noqa: E501  (a pattern is read in one piece)
"""The phrases by which an officer passes on, corrects, asks or answers: patterns over tidied words (eu written e).

Data of the two languages; the order in which they count is decided elsewhere.
"""

from __future__ import annotations

import re

_OURS = r"(?:kewenangan|kawenangan|wewenang|kawenanganana|kewenangannya|tugas|ranah|rana|tupoksi|bagian|urusan|domain|lingkup|bidang|aset|kapiwewenang|pancen|tanggung jawab|tanggungjawab|garapan|pagawean|jalan kabupaten)"
NOT_OURS = re.compile(
    rf"\b(?:bukan|sanes|lain|dudu|diluar|di luar|luar|tidak termasuk|te kalebet|te asup|tidak masuk|henten) (?:\w+ ){{0,2}}?{_OURS}\b"
    r"|\b(?:bukan|sanes|lain) (?:di |ka |ke |ti |punya |milik |nu |anu |gawe |damel )?(?:kami|urang|dinas kami|dinas ini|opd kami|opd ini|kuring|abdi|dinas urang|kita|dinas abdi)\b"
    r"|\b(?:salah|lepat|nyasar) (?:alamat|dinas|opd|kamar|instansi|sambung|ngirim|ngalamat|disposisi|tujuan)\b"
    r"|\b(?:laporan|aduan) (?:ini )?(?:ditolak|kami tolak|tidak bisa diterima)\b|^(?:tolak|ditolak|reject)\b"
    r"|\b(?:tidak|te|henten) (?:punya|gaduh|boga|ada|memiliki) (?:kewenangan|wewenang|kawenangan)\b"
    r"|\bkami tidak (?:berwenang|menangani|ngurus|mengurus)\b|\b(?:tidak|te) berwenang\b|\bte wenang\b"
    r"|\b(?:jalan|kewenangan|aset|ranah|kawenangan|wewenang|status|milik) (?:\w+ )?(?:provinsi|propinsi|nasional|pusat|prov)\b"
)
PASS_ON = re.compile(
    r"\b(?:teruskan|diteruskan|terusken|diterusken|alihkan|dialihkan|alihken|dialihken|limpahkan|dilimpahkan|limpahken|oper|operkan|dioper|operken|lempar|lemparkan|"
    r"pindahkan|dipindahkan|pindahken|dipindahken|serahkan|diserahkan|arahkan|diarahkan|kirim|kirimkan|kirimken|dikirim|sampaikan|disampaikan|forward|diforward|"
    r"disposisikan|didisposisi|disposisi|lanjutkan|lapor|laporkan|alih|pindah|bawa|kintun|kintunken|dikintunken|sambungkan)\b.{0,40}?\b(?:ke|ka|kepada)\b"
    r"|\b(?:kewenangan|kewenangannya|kawenangan|kawenanganana|wewenang|ranah|ranahnya|ranahna|bagian|bagiannya|bagianna|tugas|tugasna|urusan|urusanna|tupoksi|bidang|tanggung jawab|garapan)\b"
    r"|\b(?:harusnya|seharusnya|mestinya|kuduna|kedahna|leresna|mendingan|mending|cocogna|tepatnya|lebih tepat|langkung cocog) (?:\w+ )?(?:ke|ka|kepada|di)\b"
)
PASSED_ON = re.compile(
    r"\b(?:sudah|telah|tos|ntos|parantos|ges|nges|enges)\b(?:\s\w+){0,3}?\s(?:teruskan|diteruskan|diterusken|terusken|dialihkan|dialihken|alihkan|dilimpahkan|limpahkan|"
    r"dilaporkan|dilaporken|laporkan|disampaikan|sampaikan|disurati|surati|bersurat|dikirim|kirim|diserahkan|diajukan ke|diusulkan ke|lapor|ngalaporken|dikintunken|rujuk|dirujuk)\b"
)
UNDO = re.compile(
    r"^(?:eh|aduh|waduh|oh|euh) (?:salah|keliru|lepat)\b|\b(?:ralat|keliru|undo|kepencet|kapencet|ke pencet|salah (?:pencet|ketik|kirim|nomor|nomer|no|tiket|input|klik|tulis|laporan|lapor|ngetik|ngirim|balas|jawab|update|status|tekan|mijit|pijit)|"
    r"(?:maaf|hapunten|punten|sori|sorry) (?:\w+ )?(?:salah|lepat|keliru)|lepat (?:ngetik|ngirim|mencet|nomer|kintun|pencet|tiket|nyerat)|"
    r"(?:batalkan|batalken|bolayken|tarik|cabut|kembalikan|balikken|balikan|urungkan) (?:\w+ )?(?:status|tadi|selesai|laporan|yang|nu|lagi|deui|update|rengse|beres)|buka (?:lagi|deui|kembali)|dibuka (?:lagi|deui|kembali) (?:tiket|laporan)?)\b"
)
ANSWER = re.compile(
    r"^(?:jawab|jawaban|jawabannya|jawabanana|jawabna|waleran|walerna|balasan|answer|info untuk warga|untuk warga|kanggo warga|balas ke warga|sampaikan ke warga|jawab warga)\b"
)
WHERE = re.compile(
    r"\b(?:lokasi|lokasinya|lokasina|tempat|tempatnya|tempatna|titik|titiknya|titikna|alamat|alamatnya|alamatna|posisi|posisinya|posisina|tepatnya|tepatna|persisnya|persisna|daerah|patokan|patokannya|patokanna|"
    r"jalan|kampung|desa|blok|rt|sebelah|palih|lebah|palebah|letak|letaknya|letakna)(?: \w+){0,3} (?:di mana|dimana|mana|mana ya|manakah|kumaha)\b"
    r"|\b(?:di mana|dimana|palih mana|lebah mana|sebelah mana|beulah mana|belah mana|mana persisna|dimana persisna|mana lokasi|mana foto|mana alamat|mana titik|mana patokan)\b"
    r"|\b(?:minta|mohon|boleh|boleh minta|tolong|kirim|kirimkan|kirimken|nyuhunken|nyuhunkeun|punten|butuh|perlu|bade nyuhunken|bisa minta|bisa kirim|tiasa kintun|kintun|kintunken|share|hoyong|ngantosan|tambahan|tambah|mana)"
    r"(?: \w+){0,3} (?:foto|fotonya|fotona|poto|potona|potonya|lokasi|lokasinya|lokasina|alamat|alamatnya|alamatna|alamat lengkap|titik|titiknya|koordinat|shareloc|sharelok|shareloct|serlok|sherlok|share lokasi|patokan|patokannya|kontak|nomor pelapor|nomer pelapor|no hp|nomor hp|no pelapor|detail|detailnya|keterangan|katerangan|penjelasan|bukti|data|nama pelapor|identitas|kronologi|kronologinya|video|nik|kk|ktp|kejelasan|rincian|ancer|sebutkan|idpel|nomor meter|info lengkap|informasi)\b"
    r"|\b(?:lokasi|lokasinya|lokasina|alamat|alamatnya|alamatna|foto|fotonya|fotona|laporan|laporannya|keterangannya|titiknya|data|datanya)(?: \w+){0,2} (?:kurang|kirang|tidak|te|belum|can|tacan|teu acan) (?:\w+ )?(?:jelas|lengkap|lengkep|detail|spesifik|terlihat|kebaca|katingal|terbaca|ada|aya)\b"
    r"|\b(?:mohon|tolong|punten) (?:\w+ )?(?:diperjelas|dijelaskan|diperjelas|dilengkapi|dilengkepan|dijelasken|disebutkan|lengkapi|perjelas|jelaskan)\b"
    r"|\b(?:serlok|sharelok|shareloc|sherlok|share lokasi|share loc)\b"
)
DEMAND = re.compile(
    r"\b(?:mana|berapa|sabaraha|saha|siapa|naon|apa|kapan|iraha|kumaha|bagaimana|gimana|apakah|boleh|bisa|tiasa|ada|aya|nomor|kontak|foto|video|jam|sejak|ti iraha|jenis|ukuran)\b"
)
CANNOT = re.compile(
    r"\b(?:tidak|te|can|tacan|acan|belum|moal|henten|hente) (?:\w+ )?(?:bisa|tiasa|dapat|sempat|sempet|kaburu|keburu|kapegang|kepegang|mampu|sanggup|ketemu|kapendak|kapanggih|jadi|tuntas|siap|ada|aya|jalan|mulai|turun|sampai|nepi|dugi)\b"
    r"|\b(?:gagal|tertunda|ditunda|diundur|mundur|terkendala|terhambat|kahalang|pending|kandeg|nyangkut)\b"
)

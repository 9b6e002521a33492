# ruff: noqa: E501  (a pattern is read in one piece)
"""Who an officer says should do the work instead: another agency, a body outside the kabupaten, both together, a colleague.

It names the way it is passed on and never says that work is finished.
"""

from __future__ import annotations

import re

OUTSIDE = re.compile(
    r"\b(?:provinsi|propinsi|prov|pemprov|gubernur|nasional|pusat|kementrian|kementerian|kemenpupr|bbws|bbpjn|balai besar|balai jalan|balai (?!desa|kampung|kota|rw|warga)\w+|jasa marga|jasamarga|kai|pt kai|telkom|indihome|bumn|tol|kcd|kejaksaan|tni|kodim|perhutani|pjt|jasa tirta|pertamina|bulog|bank|pos indonesia)\b"
)
_REGION = re.compile(
    r"\b(?:luar|di luar|diluar|sanes|bukan|lain) (?:wilayah |kewenangan |daerah )?(?:purwakarta|kabupaten|wilayah)\b|\b(?:masuk|asup|kalebet|wilayah|kabupaten|kab|di) (?:kabupaten |kab |wilayah |ka )?(?:karawang|subang|cianjur|bandung barat|bandung|bogor|bekasi)\b"
)
_THEIRS = re.compile(
    r"\b(?:kewenangan|kewenangannya|kawenangan|kawenanganana|wewenang|wewenangnya|ranah|ranahnya|ranahna|urusan|urusannya|urusanna|tugas|tugasnya|tugasna|bagian|bagiannya|bagianna|milik|punya|punyanya|gaduhna|anu|wilayah|aset|tupoksi|tanggung jawab|jalan tol|domain|pagawean)\b"
)
_SEND = re.compile(
    r"\b(?:teruskan|diteruskan|terusken|diterusken|teraskan|terasken|diterasken|meneruskan|alihkan|dialihkan|alihken|dialihken|pindahkan|dipindah|dipindahkan|pindahken|pindah|limpahkan|dilimpahkan|limpahken|serahkan|serahken|diserahkan|diserahken|oper|dioper|operken|lempar|lemparkan|dilempar|lapor|laporkan|laporken|dilaporkan|dilaporken|ngalaporken|disposisi|disposisikan|didisposisi|didisposisikan|"
    r"kirim|kirimkan|kirimken|dikirim|kintun|kintunken|dikintunken|sampaikan|disampaikan|disanggemken|sanggemken|biken|dibiken|rujuk|dirujuk|arahkan|diarahkan|bersurat|disurati|surati|nyuratan|surat|forward|tanya|tanyakan|taros|hubungi|kontak|coba|cobi|silakan|silahkan|mangga|langsung|masuk|masuknya|asupna|lebih tepat|lebih cocok|langkung cocog|cocogna|harusnya|seharusnya|mestinya|kuduna|kedahna|ajukan|diajukan)\b"
)
_TOWARDS = re.compile(r"\b(?:ke|ka|kepada|hubungi|kontak|tanya|surati|disurati|lapor|coba|nyuratan|bersurat)\b")
_WRONG = re.compile(
    r"\b(?:laporan|aduan|pengaduan) (?:\w+ )?(?:palsu|hoaks|hoax|fiktif|bohong|duplikat|ganda|dobel|double|ditolak|tidak valid|tidak benar|te valid|iseng|main main|spam)\b"
    r"|^(?:\w+ )?(?:tolak|ditolak|kami tolak|menolak|reject|rejected)\b|\b(?:dobel|duplikat|double|ganda|dobol) (?:dengan|sama|jeung|sareng|laporan|aduan|nomor)?\b"
    r"|\b(?:salah|lepat|nyasar|kasalahan|kalepatan) (?:kirim )?(?:alamat|dinas|opd|kamar|instansi|sambung|disposisi|tujuan|sasaran|bidang|ngalamat|tempat)\b|^(?:ie |ini |laporan )?nyasar\b"
    r"|\b(?:bukan|sanes|lain|dudu) (?:\w+ ){0,1}?(?:tugas|kewenangan|kawenangan|wewenang|urusan|bagian|ranah|bidang|tupoksi|pagawean|pancen|aset|garapan|tanggung)\b|\b(?:sanes|lain|bukan) (?:ka dieu|ka die|ke sini|kesini|di sini|disini)\b"
    r"|\b(?:bukan|sanes|lain) (?:di |ka |ke |ti |punya |milik |yang )?(?:kami|abdi|urang|dinas)(?: yang| nu| kami| abdi| urang|$)"
    r"|\b(?:kami|urang|abdi|kita|dinas kami) (?:tidak|te|henten|bukan) (?:menangani|mengurus|ngurus|pegang|megang|nyekel|ngelola|mengelola|berwenang|melayani|yang|nu|membidangi)\b|\b(?:pju|jalan|sampah|air|pohon|lampu) (?:mah )?(?:bukan|sanes|lain) (?:di |ka |ti )?(?:kami|urang|abdi)\b"
    r"|\b(?:tidak|te) (?:sesuai|masuk|asup|kalebet|termasuk) (?:\w+ )?(?:tupoksi|ranah|wewenang|kewenangan|tugas|bidang)\b|\b(?:tidak|te) (?:dapat|bisa|tiasa) (?:kami )?(?:proses|diproses|diterima|terima|ditindaklanjuti|layani|dilayani|dipenuhi)\b|^(?:\w+ )?(?:dikembalikan|kami kembalikan|dikembalikeun|dipulangken)\b"
)
_UNFOUNDED = re.compile(
    r"\b(?:tidak|te) (?:sesuai|ditemukan|kapendak|kapanggih|terbukti|kabukti|memenuhi) (?:\w+ ){0,2}?(?:fakta|kenyataan|kerusakan|masalah|lapangan|syarat|laporan|aduan|kaayaan|pelanggaran|sarat|kriteria)\b"
    r"|\b(?:lahan|tanah|milik|aset|jalan|taneh) (?:pribadi|swasta|pengembang|developer|perorangan|perumahan|desa|perusahaan|warga sendiri)\b|\b(?:tanggung jawab|kewenangan|urusan|kawenangan|wewenang|ranah|tugas) (?:\w+ )?(?:pengembang|developer|desa|rt|rw|warga|pemilik|kecamatan|kelurahan|kacamatan|perusahaan|masyarakat|swasta)\b"
    r"|\b(?:sudah|tos|ges|parantos) (?:ada|aya|pernah|kungsi) (?:yang |nu |laporan |dilaporkan|lapor)(?:\w+ )?(?:sama|lapor|dobel|nu sami|sarua|sebelumnya)?\b|\blaporan (?:yang )?(?:sama|sarua|sami|kadaluarsa|lama|tidak jelas|kosong|ngaco|asal)\b|\b(?:permohonan|usulan|pengajuan) (?:\w+ )?(?:ditolak|tidak disetujui)\b"
    r"|\b(?:bukan|sanes|lain) (?:wilayah|daerah|dinas|opd|instansi|kantor|jalur|kerusakan|lahan|jalan kabupaten)\b"
)
_TOGETHER = re.compile(
    r"\b(?:koordinasi|kordinasi|koordinasikan|dikoordinasikan|dikordinasikan|berkoordinasi|koordinasina|koordinasiken|dikoordinasiken|ngoordinasiken|kordinasikan|koordinir|sinkronisasi|koord|kolaborasi|sinergi|rakor|ngakoordinasiken|kordinasiken)\b"
)
_WITH = re.compile(
    r"\b(?:bareng|barengan|babarengan|bersama|gabung|gabungan|joint|sareng|jeung|kerja sama|kerjasama|dengan|sama|gawe bareng|ngajak|libatkan|melibatkan|ngalibatken|duaan)\b"
)
_NEED = re.compile(
    r"\b(?:butuh|perlu|minta|nyuhunken|menta|peryogi|mohon|harus|kudu|kedah|tunggu|nunggu|menunggu|nungguan|ngantosan|ngantos|antosan|masih nunggu)\b"
)
_HELPING = re.compile(
    r"\b(?:bantuan|dukungan|bantosan|backup|back up|bantu|nunggu|menunggu|nungguan|ngantosan|ngantos|tunggu|bareng|bersama|jeung|sareng|dengan|sama|pendampingan|rekomendasi|persetujuan|izin dari|jawaban)\b"
)
_PARTNERS = re.compile(
    r"\b(?:desa|kecamatan|kacamatan|kelurahan|camat|lurah|kades|warga|dinas terkait|opd terkait|instansi terkait|pihak|polsek|polisi|koramil|tni|provinsi|rt|rw|dinas lain|lintas dinas|balai|vendor|terkait)\b"
)


def elsewhere(words: str) -> bool:
    """In another kabupaten, or outside this one."""
    return bool(_REGION.search(words))


_POINTED = re.compile(
    r"^(?:\w+ )?(?:itu|ini|eta|ie|tah) (?:mah |sih |teh |kan )?\w+|\b(?:yang|nu) (?:tangani|nangani|menangani|punya|boga|gaduh|pegang|nyekel|ngurus|urus|berwenang|wenang|harus|kudu|kedah|bertanggung|ngagarap|mengurus|ngerjain)\b|\bbukan\b|\bsanes\b"
)


def theirs(words: str) -> bool:
    """ "itu mah dishub", "DLH yang tangani", beside the name of an agency."""
    return bool(_POINTED.search(words))


def rejects(words: str) -> bool:
    """ "Not ours", a wrong address, a false or double report."""
    return bool(_WRONG.search(words) or _UNFOUNDED.search(words))


def sends_on(words: str) -> bool:
    """ "Send it to …", "ask …", "that is the business of …", beside the name of an agency."""
    return bool(_SEND.search(words) and _TOWARDS.search(words)) or bool(_THEIRS.search(words))


def coordinates(words: str, named: bool) -> bool:
    """Together with, or waiting for, another agency; `named`: one of the pack stands in the words."""
    if _TOGETHER.search(words):
        return True
    other = named or bool(re.search(r"\b(?:dinas terkait|opd terkait|instansi terkait|dinas lain)\b", words))
    if other and _NEED.search(words) and _HELPING.search(words):
        return True
    if named and _WITH.search(words):
        return True
    return bool(
        re.search(r"\b(?:bareng|bersama|kerja sama|kerjasama|gabungan|babarengan|kolaborasi)\b", words)
    ) and bool(_PARTNERS.search(words))


_NAME = r"(?P<name>(?:(?i:haji|h|hj)\.?\s+)?[^\W\d_]{3,}(?:\s+[A-Z][a-z]+)?)"
_TITLE = r"(?i:pak|bapak|bpk|pa|bu|ibu|kang|mang|sdr|sdri|saudara|saudari|mas|mbak|aa|teh|ceu|bang|haji|kabid|kasi|kasie|staf|staff)"
_GIVE = r"(?i:kasih|kasihkan|kasihin|tugaskan|ditugaskan|tugaskeun|ditugaskeun|tugasin|serahkan|diserahkan|serahkeun|pasrahkeun|dipasrahkeun|delegasikan|didelegasikan|bikeun|dibikeun|pasihkeun|dipasihkeun|oper|operkeun|assign|limpahkan|alihkan|teruskan|diteruskan|disposisi|disposisikan|didisposisikan|didisposisi|titip)"
_DO = r"(?i:tangani|nangani|kerjakan|ngerjain|urus|ngurus|handle|pegang|nyekel|garap|ngagarap|cek|ngecek|tindaklanjuti|tindak\s+lanjuti|bereskeun|dicek|diurus|ditangani|ditindaklanjuti|ditindak|digarap|dikerjakan|handel|turun|ke\s+lokasi|mariksa|periksa|memeriksa|meriksa|ngabereskeun|jaga|nempo|ningali|lihat|datang|dongkap|survey|survei|gantikan)"
_SOK = r"(?i:sok|mangga|nanti|engke|engké|cukup|biar|keun|biarin|giliran|bagian|jatah|ayeuna|punten|tolong|dilimpahkan|limpahkan|serahkan)"
_TO = r"(?i:ke|ka|kepada|kana|sama|untuk|buat|kanggo|ku|oleh)"
PERSONAL = (
    re.compile(
        rf"^\W*(?:{_SOK}\s+){{0,2}}(?:{_TO}\s+{_TITLE}|(?i:giliran|bagian|jatah)\s+{_TITLE})\.?\s+{_NAME}(?:\s+(?i:aja|saja|wae|waé|we|bae|ya|nya|heula|dulu))*[\s.!]*(?:,\s+(?i:nu|yang)\s+\w+(?:\s+\w+)?\W*)?$"
    ),
    re.compile(
        rf"\b{_GIVE}\s+(?:{_TO}\s+)?(?i:staf|staff|tim|anggota|rekan)\s+(?:(?i:saya|kami|abdi)\s*,?\s*){_TITLE}\.?\s+{_NAME}"
    ),
    re.compile(
        rf"\b(?i:suruh|titah|minta|sok|mangga|tunjuk|bagian|jatah|bagean|utus|kirim|diserahkan|cukup|tim|regu|grup)\s+{_TITLE}\.?\s+{_NAME}"
    ),
    re.compile(
        rf"\b{_TITLE}\.?\s+(?P<name>[A-Za-z]{{3,}}),?\s+(?:(?i:aja|saja|wae|we|bae|heula|dulu|sok|yang|nu|ya)\s+){{0,3}}{_DO}\b"
    ),
    re.compile(rf"^\W*{_TITLE}\.?\s+(?P<name>[A-Za-z]{{3,}})\s+(?i:aja|saja|wae|we|bae)\b"),
    re.compile(rf"\b{_GIVE}\s+(?:{_TO}\s+)?(?:(?i:tim|staf|petugas)\s+(?:saya,?\s+)?)?{_TITLE}\.?\s+{_NAME}"),
    re.compile(rf"\b{_GIVE}\s+(?:{_TO}\s+)?{_TITLE}\.?\s+{_NAME}"),
    re.compile(
        r"\b(?i:kasih|tugaskan|tugaskeun|serahkan|serahkeun|pasrahkeun|delegasikan|bikeun|pasihkeun|assign)\s+(?:(?i:ke|ka|kepada|sama)\s+)?(?P<name>[A-Z][a-z]{2,})\b"
    ),
    re.compile(rf"\b{_TITLE}\.?\s+{_NAME}\s+(?i:yang|nu|tolong|mohon|punten|segera|langsung)\s+(?:\w+\s+)?{_DO}\b"),
    re.compile(
        rf"\b(?i:biar|biarkan|tolong|antepkeun|keun)\s+{_TITLE}\.?\s+(?P<name>[A-Za-z]{{3,}})\s+(?:(?i:yang|nu)\s+)?(?:\w+\s+)?{_DO}\b"
    ),
    re.compile(rf"\b(?i:biar)\s+(?P<name>[A-Z][a-z]{{2,}})\s+(?:(?i:yang|nu)\s+)?{_DO}\b"),
    re.compile(
        rf"\b(?i:pic|pj|petugas|petugasnya|petugasna|pelaksana|pelaksananya|penanggung jawab|penanggung jawabnya|ganti petugas)\s*[:,]?\s*(?:(?i:adalah)\s+)?{_TITLE}\.?\s+{_NAME}"
    ),
    re.compile(r"\b(?i:pic|pj|petugas|pelaksana)\s*:\s*(?P<name>[A-Z][a-z]{2,})"),
    re.compile(
        rf"\b(?i:ditangani|dikerjakan|dihandle|di handle|dipegang|digarap|dicekel|diurus)\s+(?:(?i:oleh|ku|sama)\s+)?{_TITLE}\.?\s+{_NAME}"
    ),
    re.compile(r"\b(?i:dihandle|ditangani oleh|dikerjakan oleh|dipegang)\s+(?P<name>[A-Z][a-z]{2,})"),
    re.compile(
        rf"^[\W\d]*(?:PWK[-\d\s]*)?(?:(?i:no|nomor|untuk|yang|nu|tiket|laporan)\s+)*[\W\d]*{_TO}\s+{_TITLE}\.?\s+{_NAME}(?:\s+(?i:aja|saja|wae|we|bae|ya|nya|heula|dulu))*[\s.!]*$"
    ),
)
"""By name, or by title and name: "kasih ke pak Asep", "biar Andi yang kerjakan", "PIC: Jajang"."""

_LOWER = re.compile(
    r"\b(?i:tugaskan|tugaskeun|tugasin|ditugaskan|suruh|titah|dititah|delegasikan|tunjuk|kasih\s+ke|kasihkan\s+ke|serahkan\s+ke|serahkan\s+sama|serahkeun\s+ka|pasrahkeun\s+ka|bikeun\s+ka|pasihkeun\s+ka|oper\s+ke|lempar\s+ke|biar|biarin|keun|dihandle|dipegang|dicekel\s+ku)\s+(?i:ke\s+|ka\s+|si\s+|sama\s+)?(?P<name>[^\W\d_]{3,})\b"
)
_CALLED = re.compile(
    r"^\W*@?(?P<name>[A-Z][a-z]{2,}),?\s+(?i:tolong|mohon|punten|handle|urus|tangani|cek|yang\s+(?:urus|tangani|kerjakan|handle|pegang|jalan|cek)|nu\s+\w+|aja\s+yang|saja\s+yang|wae\s+nu|we\s+nu|sok|mangga)\b(?:\s+(?:\w+\s+)?"
    + _DO
    + r"|\W*$|\s+(?:ya|nya|ini)\W*$|\s*)"
)
_NOT_NAMES = frozenset(
    [
        "siap",
        "oke",
        "baik",
        "iya",
        "sudah",
        "belum",
        "laporan",
        "lokasi",
        "alamat",
        "lampu",
        "jalan",
        "mohon",
        "tolong",
        "punten",
        "besok",
        "nanti",
        "segera",
        "tim",
        "regu",
        "ini",
        "itu",
        "warga",
        "pak",
        "bu",
        "bapak",
        "ibu",
        "kami",
        "saya",
        "foto",
        "data",
        "nomor",
        "masih",
        "sedang",
        "proses",
        "pju",
        "sampah",
        "air",
        "pohon",
        "maaf",
        "izin",
        "lapor",
        "selesai",
        "beres",
        "orang",
        "bidang",
        "bagian",
        "kepala",
        "seksi",
        "petugas",
        "anggota",
        "yang",
        "nu",
        "anak",
        "semua",
        "lain",
        "dinas",
        "instansi",
        "opd",
        "sendiri",
        "aja",
        "saja",
        "wae",
        "dulu",
        "lagi",
        "untuk",
        "cepat",
        "cepet",
        "tau",
        "tahu",
        "waktu",
        "kabar",
        "info",
        "sesuai",
        "sampai",
        "tidak",
        "jadi",
        "di",
        "ke",
        "ka",
        "urang",
        "abdi",
    ]
)
_NOBODY = frozenset(
    [
        "dinas",
        "desa",
        "camat",
        "lurah",
        "rt",
        "rw",
        "kades",
        "warga",
        "pelapor",
        "admin",
        "bapak",
        "ibu",
        "yang",
        "nu",
        "untuk",
        "dan",
        "lokasi",
        "kantor",
        "ketua",
        "kepala",
        "ya",
        "lagi",
        "sudah",
        "tos",
    ]
)
_BODIES = frozenset(
    [
        "dishub",
        "pln",
        "dlh",
        "pdam",
        "dputr",
        "bpbd",
        "dinsos",
        "dinkes",
        "disdik",
        "damkar",
        "satpol",
        "provinsi",
        "polsek",
        "polres",
    ]
)


def colleague(text: str) -> str | None:
    """The person a report is given to, as written; None when nobody is."""
    for pattern in PERSONAL:
        match = pattern.search(text)
        if match is not None:
            name = match["name"].strip(" .,")
            if name.split()[0].lower() not in _NOBODY | _BODIES | _NOT_NAMES:
                return name
    for pattern in (_LOWER, _CALLED):
        match = pattern.search(text)
        if match is not None:
            name = match["name"]
            if name.lower() not in _NOBODY | _BODIES | _NOT_NAMES and (name[0].isupper() or pattern is _LOWER):
                return name
    return None

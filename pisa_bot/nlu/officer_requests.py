# ruff: noqa: E501  (a pattern is read in one piece)
"""What an officer wants of the bot itself, or of the citizen: the list, help, a step back, more facts; or the facts a citizen asked for.

Closed word lists of two languages: a word outside them and it is no such request. It never says that work is finished.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.normalise import fold


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _bar(text: str) -> str:
    return "(?:" + "|".join(sorted(_set(text))) + ")"


_HEADS = _set(
    "daftar daptar list rekap antrian antrean tugas tiket laporan aduan pengaduan pr kerjaan pagawean pagawéan tugasku "
    "tunggakan"
)
_WHICH = _set("apa naon mana berapa sabaraha baraha semua sadaya sadayana kabeh")
_SHOW = _set(
    "daftar daptar list rekap lihat liat tampilkan tampilkeun tampilin tingali ningali ningal tempo nempo cek buka minta menta kirim "
    "kirimkan antrian antrean sisa"
)
_OWNERS = _set("saya kami abdi urang kuring kita dinas kantor opd bidang seksi aku gue sim")
_STATES = _set(
    "masuk baru anyar enggal terbuka aktif pending tertunda terlambat telat lewat batas jatuh tempo deadline belum can "
    "tacan acan te selesai beres rengse tuntas ditangani dikerjakan digarap diproses kelar hari ini poe ie dinten minggu "
    "bulan sekarang ayena masih open overdue menunggu nunggu sudah tos"
)
_SMALL = _set(
    "saja aja wae bae we yang nu anu ada aya untuk kanggo dong ya atuh teh pak bu min kang tolong punten mohon bisa "
    "tiasa boleh mau hoyong hayang bade lagi dei nya na total jumlah jumlahnya ke di ka ti dari apa itu euy nih sok "
    "mangga bot admin mimin dan jeung sareng bapak ibu punya gaduh boga laporannya tugasnya tiketnya daftarnya"
)
_LISTING = _HEADS | _WHICH | _SHOW | _OWNERS | _STATES | _SMALL
_ALL = re.compile(r"\b(?:apa|naon|mana) (?:saja|aja|wae|bae|we)\b|\b(?:berapa|sabaraha)\b")
_UNFINISHED = _set("belum can tacan acan masih pending tertunda terlambat telat lewat jatuh overdue open terbuka")


def wants_list(keys: Sequence[str]) -> bool:
    """ "apa saja laporan saya", "naon wae nu can beres", "daftar": every word belongs to asking for the list."""
    if not 0 < len(keys) <= 10 or not all(key in _LISTING for key in keys):
        return False
    words = set(keys)
    said = " ".join(keys)
    every = bool(_ALL.search(said))
    if not words & _HEADS:
        return every and bool(words & _UNFINISHED) and not words & {"berapa", "sabaraha"}
    if not words & _UNFINISHED and words & (lex.PERFECT | deeds.FINISHED):
        return False
    if every or words & {"daftar", "daptar", "list", "rekap", "antrian", "antrean"}:
        return True
    if words & (_SHOW - {"kirim", "minta", "cek"}) or words & {"naon", "apa", "mana"}:
        return True
    if words & {"ada", "aya"}:
        return bool(words & _set("baru anyar enggal masuk berapa"))
    heads = [key for key in keys if key in _HEADS]
    if keys[0] in _HEADS | {"semua", "minta", "cek"} and (words & _OWNERS or heads[0] in ("tugas", "pr", "tugasku")):
        return not words & _UNFINISHED or "yang" in words or "nu" in words
    return (
        keys[0] in _HEADS
        and bool(words & _STATES)
        and ("yang" in words or "nu" in words or len(keys) <= 3)
        and (not words & {"belum", "can", "tacan", "acan"} or bool(words & {"yang", "nu"}))
    )


_HOW = _bar("gimana bagaimana kumaha gmn caranya carana cara kmh")
_USE = _bar(
    "pakai pake pakainya pakenya make makena makenya pakaina penggunaan menggunakan gunakan ngagunakeun jawab menjawab jawabnya ngajawab balas balasnya "
    "membalas ngabales ngabalesna bales tutup menutup nutup nutupna ditutup kirim ngirim mengirim kintun update mengupdate ngupdate ubah "
    "mengubah ganti alihkan mengalihkan ngalihkeun dialihkan meneruskan neruskeun teruskan lempar ngalempar oper "
    "menyelesaikan ngarengsekeun ngabereskeun isi ngisi mengisi lapor melapor ngalapor ketik ngetik menulis nulis kerja kerjanya masuk login buka melihat ningali upload ngupload"
)
_HELP = re.compile(
    rf"\b(?:cara|carana|caranya) (?:\w+ ){{0,2}}?{_USE}\b|\b{_HOW} (?:\w+ )?{_USE}\b|\b{_USE}(?: \w+){{0,3}} {_HOW}$"
    r"|^(?:ini |ie |terus |lalu |punten |pak |min )*(?:kumaha|gimana|bagaimana|gmn) (?:carana|caranya|cara)\b|\b(?:carana|caranya) (?:kumaha|gimana|bagaimana|gmn)\b"
    r"|\b(?:format|formatnya|formatna|perintah|perintahnya|perintahna|parentah|parentahna|menu|menunya|kode|kodenya|keyword)(?: \w+){0,2} (?:apa|naon|gimana|bagaimana|kumaha|saja|wae)\b"
    r"|\b(?:format|cara|carana) (?:balas|balasan|jawab|jawaban|lapor|laporan|pesan|balasnya)\b"
    r"|\b(?:ketik|ngetik|tulis|nulis|balas|jawab|pencet|tekan|pijit|klik) (?:apa|naon|gimana|bagaimana|kumaha|yang mana|nu mana)\b|\bapa (?:yang )?(?:harus |bisa )?(?:saya |kami |abdi )?(?:harus |bisa )?(?:di)?(?:ketik|tulis|lakukan|balas|jawab|pencet)\b"
    r"|\b(?:bot|aplikasi|sistem|nomor|layanan|chat) (?:ini |ie |pisa )?(?:apa|naon|untuk|buat|kanggo|bisa)\b|\bbot (?:apa|naon)\b|\b(?:fungsi|guna|gunanya|kegunaan|pungsi) (?:bot|aplikasi|ini|nomor|tombol|ie)\b"
    r"|\b(?:ini|ie) (?:apa|naon|teh naon|maksudnya apa|maksudna naon|bot apa|untuk apa|buat apa|kanggo naon)\b"
    r"|\b(?:saya|kami|abdi|kuring|urang) (?:\w+ )?(?:harus|kudu|kedah|mesti|bisa) (?:apa|bagaimana|gimana|ngapain|kumaha|naon|kanggo naon)\b|\b(?:kudu|kedah|harus) (?:kumaha|bagaimana|gimana|ngapain|naon)(?: abdi| saya| urang)?\b"
    r"|^(?:saya |abdi |masih |kami |aduh |punten |maaf )*(?:bingung|lier|liyer|lier abdi|puyeng)\b"
    r"|\b(?:tidak|te|belum|can|kurang|henten|hente) (?:begitu |terlalu |pati )?(?:paham|ngerti|mengerti|ngarti|ngartos|faham|terang carana|tahu cara|tahu caranya|terang cara)\b"
    r"|\b(?:ajari|ajarin|ajarkan|diajari|wartosan carana|pandu)\b|\b(?:tombol|tombolnya|tombolna) (?:\w+ )?(?:mana|apa|naon)\b|^bisa apa (?:saja|aja)\b|\bapa (?:saja|aja) (?:yang bisa|perintah|perintahnya|menunya)\b"
    r"|^(?:(?:minta|butuh|punten|min|pak|hoyong|perlu|menta|nyuhunken|tolong) )*(?:bantuan|help|bantosan|panduan|petunjuk|pituduh|menu|perintah|tutorial|pitulung|manual|cara pakai|cara pake)(?: (?:penggunaan|pemakaian|pakai|bot|nya|dong|pak|min|ya|dulu|heula|lah|atuh|saya|abdi|ini))*$"
)


def wants_help(keys: Sequence[str]) -> bool:
    """ "gimana cara nutup laporan", "ketik apa", "bingung"."""
    return 0 < len(keys) <= 11 and bool(_HELP.search(" ".join(keys)))


_OPENERS = lex.GREETINGS | _set(
    "eh aduh waduh wah ups oops oh euh loh lah sori sorry hampura mohon pangapunten sengaja kahaja tidak te yg barusan "
    "pesan ternyata maap"
)
_BACK = _set(
    "kepencet kapencet kapijit kepijit kapijet batalkan batalkeun batalin dibatalkan bolaykeun dibolaykeun bolay urungkan urungkeun undo cancel "
    "ralat meralat koreksi dikoreksi abaikan abaikeun lupakan reopen keliru lepat salah batal hapus ketuker kabalik"
)
_WRONG = _set("salah lepat keliru kepencet kapencet kapijit kepijit ketuker")
_SLIPPED = _set(
    "kirim ngirim kintun ngintun nomor nomer no pencet mencet ketik ngetik input klik ngklik tulis nulis tutup nutup close closing "
    "tiket tikét laporan lapor status update balas jawab mijit pijit tekan orang chat grup selesai beres rengse nyerat "
    "pilih baca tombol dipencet foto kirimnya maksud"
)
_PLACES = _set(
    "alamat dinas opd kamar instansi disposisi sambung tujuan bidang kewenangan tempat bagian tuduh satu saha siapa "
    "paham sasaran"
)
_PAPERS = _set("laporan laporannya laporanana tiket tiketnya status statusnya statusna aduan nomor itu tadi yang nu ya")
_NOT_THAT = re.compile(
    r"^(?:(?:eh|aduh|oh|e|euh|waduh|maaf|punten|hapunten|pak|bu|min|sori|sorry) )*(?:bukan|sanes|lain) (?:yang|nu|anu) (?:itu|eta|ini|ie|tadi)(?: (?:mah|tadi|pak|bu|min|maksud|maksudnya|saya|abdi|teh))*$"
)
_RETURN = _set("kembalikan balikkan balikin balikan balikeun kembaliin pulihkan tarik cabut buka dibuka bukakeun ubah")
_AGAIN = _set("lagi dei kembali proses semula kana status statusnya statusna selesai tadi belum")


def takes_back(keys: Sequence[str], numbered: bool = False) -> bool:
    """ "eh salah kirim", "batalin yang tadi", "buka lagi laporannya"; `numbered`: the message names tickets."""
    if _NOT_THAT.search(" ".join(keys)):
        return True
    rest = list(keys)
    while rest and rest[0] in _OPENERS and rest[0] not in _BACK:
        rest.pop(0)
    while rest and rest[-1] in _OPENERS and rest[-1] not in _BACK:
        rest.pop()
    if not rest:
        return False
    first, tail = rest[0], rest[1:]
    if set(rest) & _PLACES:
        return False
    if first in _WRONG:
        return not tail or (tail[0] in _SLIPPED | _OPENERS and len(tail) <= 5) or all(k in _OPENERS for k in tail)
    if first in ("batal", "hapus"):
        return (
            (not tail and first == "batal")
            or tail[:1] == ["yang"]
            or (bool(tail) and all(k in deeds.FINISHED | _PAPERS | _OPENERS | {"status"} for k in tail))
        )
    if first in _BACK:
        return len(tail) <= 6
    if first in _RETURN:
        return (
            bool(tail)
            and len(tail) <= 4
            and bool(set(tail) & _AGAIN)
            and all(k in _AGAIN | _PAPERS | _OPENERS | {"ke", "ka", "dari", "jadi"} for k in tail)
        )
    return (
        numbered
        and first in ("maksud", "maksudnya", "maksudna")
        and all(k in _OPENERS | {"bukan", "sanes", "lain"} for k in tail)
    )


_PAPER = _bar(
    "ktp kk kartu akta akte surat ijazah fotokopi fotocopy fotokopian foto_copy pengantar paspor berkas dokumen "
    "persyaratan nik materai pasfoto"
)
_FACTS = re.compile(
    r"\b(?:syarat|syaratnya|saratna|sarat|persyaratan|persyaratannya|persyaratanana|saratnya) (?:\w+ ){0,3}?(?:ktp|kk|fotokopi|fotocopy|surat|ijazah|cukup|mung|akta|akte|adalah|nyaeta|yaitu|nyaeta|pas|formulir|berupa|antara|usia|umur|warga|harus|kedah|kudu|nyandak|membawa|bawa)\b"
    r"|\b(?:tidak|te) (?:dipungut|ada|aya|dikenakan|kedah|perlu|kudu) (?:mayar |bayar )?(?:biaya|bayar|mayar|waragad|retribusi)\b|\b(?:biaya|biayanya|biayana|tarif|tarifnya|waragadna) (?:\w+ )?(?:gratis|nol|rp|sebesar|\d+)\b|^(?:gratis|haratis)\b"
    r"|\b\d+ (?:sampai \d+ |dugi ka \d+ )?(?:hari|dinten|poe) (?:kerja|damel|gawe)\b"
    r"|\b(?:pelayanan|palayanan|layanan|kantor|loket|pendaftaran|pendaptaran|puskesmas|mpp) (?:\w+ ){0,2}?(?:buka|dibuka|muka|libur|tutup|online)\b|\b(?:jam|waktu|jadwal) (?:pelayanan|palayanan|layanan|kerja|buka|operasional|kantor)\b"
    r"|\b(?:buka|bukana|bukanya) (?:ti |dari |setiap |mulai )?(?:jam|senin|tabuh|pukul|hari)\b"
    r"|\b(?:bisa|tiasa|dapat|tinggal|cukup) (?:langsung )?(?:diurus|diambil|dicandak|dibayar|dibayarkan|dicek|dilihat|didaftarkan|didownload|diunduh|diakses|diajukan|daftar|mendaftar|mengajukan|ngurus|mengurus|dilakukan|dipariksa|dicairkan|datang|sumping) (?:\w+ ){0,2}?(?:di|ka|ke|lewat|melalui|secara|online|ngalangkungan|via|lebet|dina|sendiri)\b"
    r"|\b(?:daftar|daftarna|daftarnya|pendaftaran|pembayaran|bayar|mayarna|pembuatan|pengajuan|permohonan|pengurusan|ngurusna|mayar) (?:\w+ )?(?:bisa|tiasa|dilakukan|melalui|lewat|dapat|secara|gratis|online)\b"
    rf"|\b(?:bawa|membawa|nyandak|mawa|melampirkan|lampirkan|menyiapkan|siapkan|dibutuhkan|diperlukan|menunjukkan|candak) (?:\w+ ){{0,2}}?{_PAPER}\b"
    r"|\b(?:untuk|kanggo|pikeun|upami bade) (?:mengurus|membuat|ngurus|ngadamel|nyien|pembuatan|pengurusan|mendaftar|daftar|perpanjangan|pendaftaran|pengajuan|permohonan|mengambil|perubahan|mengajukan|pindah)\b"
    r"|\b(?:silakan|silahkan|mangga|dipersilakan|warga|pemohon|pelapor) (?:\w+ )?(?:datang|sumping|dateng|hadir) (?:\w+ )?(?:ke|ka)\b"
    r"|\b(?:pemohon|warga|wargi) (?:wajib|harus|cukup|kedah|kudu|bisa|tiasa|dapat) \w+"
    r"|\b(?:berlaku|masa berlaku|masa berlakunya) (?:\w+ )?(?:seumur|sampai|selama|\d+|hingga|tahun|dugi)\b|\b(?:batas|jatuh tempo|batasna) (?:pembayaran|pendaftaran|pbb|akhir|waktu) (?:\w+ )?\d+"
    r"|\b(?:kuota|usia|umur|minimal) (?:minimal|maksimal|zonasi|umur|usia|jalur) \w+|\b(?:call center|nomor (?:darurat|ambulans|ambulan|layanan|telepon|call center|aduan)) (?:\w+ )?\d"
    r"|\b(?:info|infonya|informasi|informasi lengkap|pengumuman|pengumumannya) (?:\w+ )?(?:ada di|bisa dilihat|lihat di|di website|di instagram|di situs|cek di)\b|\b(?:alamat|lokasi) (?:kantor|mpp|loket|pelayanan)(?: kami| abdi)? (?:\w+ )?(?:di|jalan)\b|^kantor (?:kami|abdi) (?:di|aya di|ada di)\b"
    r"|\b(?:bisa|tiasa|dapat) (?:secara |lewat |via |melalui |ngalangkungan |ku )?(?:online|daring|aplikasi|website|whatsapp|wa|internet|hp)\b|\b(?:bisa|tiasa|dapat) (?:lewat|melalui|ngalangkungan|via) \w+|\b(?:tidak|te) (?:usah|perlu|kedah|kudu|harus) (?:ke|ka|datang|sumping) (?:ka |ke )?(?:kantor|dinas|disdukcapil|mpp)\b"
    r"|\b(?:prosesnya|prosesna|lilana|lamanya|waktunya|waktosna|waktuna|jadinya|jadina|selesainya) (?:\w+ ){0,2}?(?:hari|dinten|poe|minggu|menit|jam|bulan)\b|\b(?:daftar|daftarna|daftarnya|pendaftaran|pendaptaran|dibuka|dimulai|mimiti) (?:\w+ )?(?:mulai|dimulai|ti|dari|dibuka) (?:tanggal|tgl|kaping)\b"
    r"|\b(?:tidak|te|tidak dapat) (?:bisa |tiasa |boleh |kenging |meunang )?(?:diwakilkan|diwakilken|diwakilan|diwakilkeun|diwakili|dititipkan)\b|\bhubungi (?:call center |nomor |nomer |ka |ke )?\d{3,}\b|\b(?:pengambilan|pangambilan|dicandak|diambil|ngambilna|ngambilnya|nyandakna) (?:\w+ ){0,2}?(?:di|dina|ti) (?:\w+ )?(?:kecamatan|kacamatan|kantor|desa|kelurahan|disdukcapil|mpp|loket|puskesmas)\b"
    r"|\b(?:bayar|bayarnya|mayarna|mayar|membayar|bayarna|pembayarannya) (?:\w+ )?(?:di|ka|ke|dina|lewat) (?:bank|indomaret|alfamart|kantor pos|minimarket|atm|loket|tokopedia)\b|\bjadwal (?:samsat|posyandu|pelayanan|palayanan|vaksin|imunisasi|perpustakaan|sim|pasar) \w+|\bcek (?:di|dina|ke|ka|kana) (?:website|situs|web|aplikasi|instagram|ig|link)\b"
    r"|\b(?:cair|dicairkan|disalurkan|disalurken) (?:\w+ )?(?:untuk|kanggo|lewat|melalui|ngalangkungan)\b|\bcek (?:\w+ ){0,2}di (?:cekbansos|website|situs|aplikasi|www)\b"
)


def states_facts(words: str) -> bool:
    """Facts that answer a citizen's question: papers, costs, hours, where and how."""
    return bool(_FACTS.search(words))


_KNOWN = re.compile(
    r"^(?:foto|poto|fotonya|fotona|potona|lokasi|lokasinya|lokasina|alamat|alamatnya|alamatna|titik|titiknya|titikna|patokan|patokannya|patokanana|detail|detailnya|nomor|nomornya|kontak|nik|niknya|jalan|kampung|desa|rt|bukti|kronologi|kronologinya|keterangan|alamat lengkap|alamat lengkapnya|lokasi tepatnya|lokasi persisnya|nomor hp)"
    r"(?: (?:lengkapnya|lengkap|tepatnya|persisnya|pelapor|pelapornya|hp|nya|na|pak|bu|ya|persis|detail))*$"
)
_TOPIC = _bar(
    "foto fotonya fotona poto potona lokasi lokasinya lokasina alamat alamatnya alamatna titik titiknya koordinat patokan patokannya patokanana patokanna nomor nomer "
    "kontak hp pelapor pelapornya nik niknya kk rt rw kampung desa jalan rumah rumahnya meter lubang lampu lampunya pohon tangkal korban "
    "kejadian kejadiannya kejadianana kondisi kondisinya kondisina bukti data detail detailnya identitas kronologi keterangan laporna nglaporken ngalaporken nu yang blok gang "
    "jenis ukuran panjangnya lebarnya tingginya masalah masalahnya rincian video location lok hal maksud maksudnya"
)
_ASKING = _bar("berapa sabaraha siapa saha kapan iraha apa naon mana kumaha gimana bagaimana")
_ASK = re.compile(
    rf"\b{_TOPIC}(?: \w+){{0,2}} {_ASKING}$|\b{_TOPIC}(?: \w+){{0,2}} {_ASKING} (?:pak|bu|ya|sekarang|ayena|sih|nya|teh|min|panjangnya|na)$"
    rf"|^(?:punten |maaf |pak |ada |aya |di |bu |min )*(?:{_ASKING}|rt) (?:{_TOPIC})\b|^(?:siapa|saha|berapa|sabaraha) (?:nu |yang )?(?:\w+ ){{0,2}}\w*(?:lapor|pelapor|pareum|mati|rusak)\w*"
    rf"|\b(?:tanyakan|tanyakeun|tanya|taros|taroskeun|konfirmasi|mintakan|pangnaroskeun) (?:\w+ )?(?:ke |ka )?(?:pelapor|warga|pelapornya|wargana|nu laporan)\b"
    rf"|\b(?:minta|mohon|boleh|tolong|perlu|butuh|bisa|tiasa|punten|nyuhunken|boleh tahu|kirim|kintun|dilampirkan|lampirkan|sertakan|mohon info|kurang)(?: \w+){{0,3}} {_bar('foto fotonya fotona poto potona potonya lokasi lokasinya lokasina alamat alamatnya alamatna titik koordinat patokan patokannya patokanana nik nomor nomer kontak detail pelapor video kronologi identitas location lok sharelok')}\b"
    r"|\b(?:data|informasi|informasinya|info|infonya|keterangan|keterangannya|alamat|alamatnya|lokasi|lokasinya|alamatna|lokasina|foto|fotonya) (?:\w+ )?(?:kurang|kirang|tidak ketemu|tidak ditemukan|te kapendak|te kapanggih|belum lengkap|tidak jelas|te jelas)\b"
    r"|\b(?:fotonya|fotona|potona|lokasinya|alamatnya|poto|foto) (?:mana|aya|ada)\b|^(?:ada|aya) (?:foto|fotona|fotonya|potona|poto|nomor|video|kontak|korban)\b|^(?:sejak|ti) (?:kapan|iraha)\b|^ti iraha\b"
    r"|\b(?:yang|nu) mana (?:pak |bu |ya )?(?:lampu|lampunya|lampuna|lubangnya|jalannya|rumahnya|pohonnya)\b|\b(?:lampu|lubang|jalan|rumah|pohon|tiang|titik) (?:yang|nu) mana\b|\b(?:palih|lebah|palebah|sebelah|belah) mana\b|\bdimana\b|\bdi mana\b"
    r"|\bmaksudnya (?:gimana|apa|bagaimana)\b|\bmaksudna (?:kumaha|naon)\b|\bbisa (?:di)?(?:jelaskan|perjelas)\b|^(?:jalan|kampung|desa|rt|blok|gang|tangkal|pohon|rt rw) (?:apa|mana|naon|berapa|sabaraha)\b"
)


_ASK_MORE = re.compile(
    r"^(?:\w+ )?(?:dekat|deket|caket|deket|seberang|palebah|sebelah) (?:apa|naon|mana)\b|\batas (?:nama|nami) (?:siapa|saha)\b|\b(?:nama|nami|namina|namanya|ngaran|ngaranna) \w+(?:nya|na)? (?:apa|naon|siapa|saha)\b"
    r"|\b(?:sakola|sekolah|jalan|kampung|desa|gang|blok|pasar|masjid|puskesmas|perumahan|dusun|kelurahan|jembatan|sungai|lapangan|komplek|warung|toko) (?:yang |nu )?mana\b"
    r"|\b(?:sa|se)(?:jero|tinggi|lebar|panjang|besar|gede|luas|dalam|jauh|rubak|anjang|berapa|baraha) (?:naon|apa)\b|\bseberapa (?:dalam|tinggi|lebar|besar|parah|panjang|jauh|luas)\b"
    r"|^(?:minta |mana )?(?:foto|poto|lokasi|alamat|titik)(?:nya|na)? (?:atuh|dong|mana|dulu|heula|hela)\b|^(?:apa |apakah |naha )?(?:ada|aya) (?:yang |nu )?(?:korban|foto|poto|nomor|kontak|patokan|luka|terluka|cedera|video)\w*\b"
)
_WANTED = re.compile(
    r"^(?:foto|poto|lokasi|alamat|patokan|koordinat|share|shar|serlok|sherlok|nomor|nomer|kontak|wa$|gmaps|maps|video|pelapor|identitas|nik$|bukti|kronologi|detail|titik)"
)
_BEG = _set(
    "minta mohon boleh tolong perlu butuh bisa tiasa punten nyuhunkeun kirim kirimin kirimkan kintun kintunkeun pangfotokeun fotoin difoto menta hoyong "
    "lampirkan dilampirkan sertakan tambahkan tambahin lengkapi dilengkapi share kudu kedah harus dong peryogi tanyakan tanya taros"
)
_WHAT = _set("berapa sabaraha baraha mana dimana")
_NOT_ASKED = deeds.FINISHED | lex.PERFECT | lex.NEGATORS | _set("hari lama_lagi saja aja wae cara kapan kamana kemana")


def asks_facts(words: str) -> bool:
    """Asks for a photo, a place, a number, a time or who reported, with or without a question mark."""
    keys = words.split()
    said = set(keys)
    if _ASK.search(words) or _ASK_MORE.search(words):
        return True
    if said & (lex.PERFECT | deeds.FINISHED | deeds.FIXED):
        return False
    if said & _BEG and any(_WANTED.match(key) for key in keys):
        return True
    content = [key for key in keys if key not in lex.GREETINGS]
    if said & _WHAT and len(content) >= 3 and not said & _NOT_ASKED:
        return True
    return bool(
        re.search(
            r"\b(?:atas nama|a n|dekat|deket|sebelah|arah|warna|merk|jenis|tipe) (?:siapa|saha|apa|naon|mana)\b", words
        )
    )


def names_only_a_fact(words: str) -> bool:
    """ "lokasinya", "alamat lengkapnya": with a question mark it asks."""
    return bool(_KNOWN.search(words))

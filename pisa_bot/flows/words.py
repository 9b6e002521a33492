"""Whole messages that mean one thing wherever they come: commands, yes and no, typed button labels. Data, no decision.

Indonesian, Sundanese and English side by side; a citizen is never asked to know them. Written as `reading.plain` leaves them.
"""

from __future__ import annotations


def _each(written: str) -> frozenset[str]:
    """The messages of a list written with bars between them."""
    return frozenset(" ".join(words.split()) for words in written.split("|"))


YES = _each(
    """ya | iya | iyah | y | yes | yap | yoi | betul | bener | benar | sudah betul | sudah benar | betul sekali |
    ok | oke | okay | okey | oke deh | sip | siap | lanjut | lanjutkan | setuju | boleh | ya betul | iya betul |
    iya benar | ya benar | sudah | udah | yup | enya | muhun | leres | sumuhun | sok | mangga | heug | heueuh |
    enya leres | muhun leres | mangga kintun | tos leres | leres pisan | sok atuh | mangga atuh | nya | correct
    | right | sure | 👍 | 👌 | ✅"""
)
NO = _each(
    """tidak | tdk | bukan | ga | gak | nggak | enggak | g | engga | tidak usah | ga usah | gausah | jangan | belum
    | salah | no | nope | tidak mau | henteu | teu | sanes | lain | moal | teu kedah | alim | hoream | entong |
    ulah | teu acan | tacan | can | lepat | 👎 | ❌"""
)

TROUBLE = _each(
    """rusak | ruksak | bolong | lubang | berlubang | liang | legok | mampet | mampat | banjir | caah | kebanjiran |
    sampah | runtah | mati | pareum | bocor | macet | longsor | urug | tumbang | rungkad | ambruk | rubuh |
    roboh | bau | gelap | poek | numpuk | rusakk | jebol | ambles | retak | bareulah"""
)
"""Words that tell a problem even where they stand in a place's name ("jln rusak di …")."""

TIME_OF_DAY = (
    r"\d|\b(?:jam|pukul|tabuh|pagi|siang|sore|malam|subuh|magrib|maghrib|isya|dzuhur|dhuhur|ashar|isuk\w*|enjing|énjing|"
    r"beurang|sonten|wengi|peuting|kapan saja|kapan aja|iraha wae|iraha waé|sekarang|ayeuna|besok|isukan|any ?time|"
    r"morning|noon|afternoon|evening|night|now|tomorrow)\b"
)
"""Names an hour, loosely."""

VIOLENCE = (
    r"perkosa|cabul|kdrt|\bleceh|dilece|pelece|grepe|gerepe|gerayang|aniaya|sodomi|digebug|gebukin|digebuk|disiksa|"
    r"\bdi(?:pukul|tampar|tendang|tampil|tajong|tonjok|cekik|cabok)\w*\W+(?:\w+\W+){0,3}(?:suami|istri|bapa|ayah|ibu|guru|"
    r"pacar|mantan|salaki|carog|pamajikan|paman|kakek|anak|tere|tiri)|"
    r"(?:suami|istri|bapa|ayah|ibu|guru|pacar|mantan|salaki|paman|kakek|tere|tiri)\w*\W+(?:\w+\W+){0,3}(?:me|ng|di|ny)?"
    r"(?:pukul|mukul|tampar|nampar|tendang|nendang|cekik|nyekik|gebug|gebuk|cabok|nyabok|siksa|nyiksa)|"
    r"\brape|raped\b|molest|(?:beats?|hits?|abus\w+|hurts?|chok\w+) (?:me|her|my)\b"
)
"""What says violence against women or children whatever a model makes of it; read in the casefolded message."""

EMERGENCY = (
    r"^(?:tolong\W+)?(?:gawat\W+)?darurat(?:\W+tolong)?\W*$|^sos\W*$|^(?:help\W+)?emergency\W*$|\bbegal\w*\b.*\b(?:tolong|sekarang|ini)|"
    r"\b(?:tolong|ada)\b.*\bbegal|(?:bawa|nyandak|mamawa)\W+(?:senjata|golok|celurit|parang|pisau|pistol)|ditodong|dibacok|help\W+fire|"
    r"(?:pohon|tangkal|dahan)\w*\W+(?:\w+\W+){0,3}(?:tumbang|roboh|rubuh|ambruk|rungkad)\w*\W+(?:\w+\W+){0,3}"
    r"(?:nutup\w*|menutup\w*|nimpa|menimpa|ninggang|ngahalangan|menghalangi|halangi|malang|melintang|palang)"
)
"""What is an emergency whatever a model makes of it; read in the casefolded message."""

TIRED_OF_LIFE = (
    r"\bbunuh diri\b|\bgantung diri\b|meng?akhiri (?:hidup|hirup)|ngeureunan hirup|"
    r"\b(?:mau|ingin|pengen|pingin|pengin|pgn|hayang|hoyong|rek|rék|lebih baik|mending) "
    r"(?:mati|modar|paeh|paéh|maot|tiada|hilang dari dunia)\b|"
    r"\b(?:cape|capek|lelah|bosan|bosen|bosén) (?:banget |pisan |sekali )?(?:hidup|hirup)\b|"
    r"\b(?:ga|gak|nggak|enggak|tidak|teu) (?:mau|kuat|sanggup|kiat|hayang) (?:lagi |deui )?(?:hidup|hirup)\b|"
    r"want to die|kill myself"
)
"""Somebody may be about to harm themselves; read in the casefolded message, and only where it is urgent already."""
ANOTHER = (
    r"\b(?:ada yang|aya nu|orang|jalmi|jelema|tetangga|tatangga|anak|budak|suami|istri|salaki|pamajikan|teman|babaturan|"
    r"adik|kakak|dia|manehna|bapak|ibu|warga)\b"
)
"""Somebody else is spoken of."""

NO_EMERGENCY = r"\b(?:bukan|sanes|sanés|tidak|teu|ga|gak) darurat\b(?! (?:biasa|kecil))|\bfalse alarm\b"
"""Says that it was none after all."""

NO_CALL = (
    r"(?:ga|gak|nggak|enggak|tidak|tdk|teu|can)\W+(?:bisa|tiasa|isa)\W+(?:n?e?telp\w*|n?elp\w*|te?le?p\w*|nele?p\w*|call)|"
    r"pulsa\w*\W+(?:\w+\W+)?(?:abis|habis|seep|beak|kosong|euweuh)|"
    r"(?:ga|gak|tidak|teu|euweuh)\W+(?:ada|aya|punya|gaduh)\W+pulsa|euweuh pulsa"
)
"""Says that 112 cannot be called."""

EXTORTION = (
    r"pungli|pungutan liar|korupsi|\bsuap|sogok|uang (?:pelicin|rokok|damai)|duit rokok|artos rokok|"
    r"(?:diminta\w*|dimintai|dipenta|menta|minta|kudu mayar|suruh bayar|harus bayar)\W+(?:\w+\W+){0,4}"
    r"(?:uang|duit|artos|\d+\W*(?:rb|ribu|rebu|jt|juta))"
    r"(?=.*(?:petugas|pegawai|oknum|aparat|kades|lurah|camat|staf|loket|calo|\brt\b|\brw\b))|"
    r"(?:petugas|pegawai|oknum|aparat|kades|lurah|camat|staf)\w*\W+(?:\w+\W+){0,4}(?:minta|menta|nyuhunkeun)\W+(?:\w+\W+){0,3}"
    r"(?:uang|duit|artos|\d+\W*(?:rb|ribu|rebu|jt|juta))"
)
"""Money asked for by those who serve: a person reads it first, and never at the agency complained about."""

PROGRESS = (
    r"^(?:(?:min|pak|bu|punten|maaf|jadi|terus|trus|tapi|ini|itu|na|kok|naha)\s+)*"
    r"(?:kapan|iraha|berapa lama lagi|sabaraha lami deui)\b"
    r"(?!.*\b(?:buka|tutup|jadwal|libur|bayar|cair|daftar|pendaftaran)\b)"
    r".*\b(?:di\w{4,}|beres|selesai|rengse|datang|dongkap|realisasi|tindak\w*|jawab\w*|waler\w*|respon\w*|urus\w*)|"
    r"\b(?:sampai|nyampe|sampe|dugi|nepi) (?:ka )?mana\b|\bkelanjutan\w*|"
    r"\b(?:progres|progress|perkembangan|kumaha terasna|tindak lanjut)\w*|"
    r"\b(?:gimana|bagaimana|kumaha) (?:laporan|pengaduan|aduan)\w*|when will it be (?:fixed|repaired)"
)
"""Asks how far a report has come; read in words as `reading.plain` leaves them."""

UNSEEN = (
    r"^h+m+\b|\b(?:cek|lihat|liat|tingali|ningali|tempo) (?:dulu|heula)|(?:belum|blm|teu acan|can|tacan) "
    r"(?:lihat|liat|cek|tahu|tau|ningal\w*|terang|nempo)|^(?:ga|gak|nggak|tidak|kurang|teu) (?:tau|tahu|yakin|terang|nyaho)$|"
    r"^(?:duka|teuing|mungkin|kayaknya|sigana|meureun|entah)\b"
)
DENIED = (
    r"\b(?:bohong|boong|ngabohong|ngawadul|wadul|masih|keneh|belum|blm|tacan|acan)\b|\b(?:teu|ga|gak|nggak|tidak|tdk|can) "
    r"(?:aya|ada) (?:nu|yang|yg|anu)\b|\b(?:kata|ceuk|saur) (?:siapa|saha)\b|\bmana (?:buktina|buktinya)\b|"
    r"\bnot (?:yet|true|fixed)\b"
)
"""What people answer to "is it really fixed?": they have not looked yet, or they say it is not so."""

DURATION = (
    r"\b(?:udah|sudah|dah|tos|atos|geus) (?:lama|lami|ber\w+|sa\w+|\d+)|\b(?:dari|sejak|ti|saprak) (?:kemarin|kamari|\w+)|"
    r"\b(?:se|sa)?(?:minggu|bulan|taun|tahun)\b|\d+ (?:hari|poe|dinten|minggu|bulan|taun|tahun)"
)
"""Since when: a word more about the problem, and no place."""

NO_PLACE = _each(
    """naon | apa | kumaha | gimana | bagaimana | kenapa | naha | ha | hah | ya | min | nya | itu | tuh | eta | lah | atuh |
    udah | sudah | dah | tos | atos | geus | lama | lami | pake | pakai | foto | fotonya | poto | ini | ieu | cepat | cepet |
    gancang | tolong | punten | maaf | bentar | sebentar | nanti | engke | dulu | heula | bingung | dari | sejak | ti | saprak |
    kemarin | kamari | minggu | seminggu | saminggu | bulan | sebulan | sabulan | tahun | taun | setahun | hari | poe | dinten |
    siapa | saha | kok | mana | maksudnya | maksudna | oh | eh | hmm | hm"""
)
"""Words that name no place, however many of them answer "where?"."""

_BEFORE = r"^\W*(?:(?:e+h+|maaf|punten|hapunten|aduh|oh|ah|min|admin|pak|bu|sorry|salah ketik)\W+)*"
_MEANT = r"maksud(?:nya|na| saya| abdi)|(?:yang|nu) (?:benar|bener|leres)|harusnya|kudunya|kuduna|i meant?"
_RATHER = rf"(?:tapi|tp|tetapi|melainkan|namung|but|{_MEANT})"
_NOT = r"(?:bukan|sanes|sanés|lain|salah|ralat|lepat|keliru|not|no)\b(?!\W+(?:cuma|hanya|sekadar|saja|aja|ngan|mung|wae|only))"

DENIED_FIRST = rf"{_BEFORE}{_NOT}[^,.;:\n]*?(?:[,.;:\n]+\W*(?:{_RATHER}\b)?|\s{_RATHER}\b)\W*(?P<new>\w.+)$"
DENIED_PLACE = rf"{_BEFORE}{_NOT}\W+(?:di|ka|ke)\b[^,.;:\n]{{2,60}}$"
MEANT_FIRST = rf"{_BEFORE}(?:{_MEANT}|ralat|koreksi)\b\W*(?P<new>\w.+)$"
MEANT_LAST = rf"{_BEFORE}(?P<new>\w.*?)\W+(?:maksud(?:nya|na| saya| abdi)|i meant)(?:\W+(?:min|pak|bu|ya))?\W*$"
"""How people take back what they have just said, with what they mean now as `new`; read in the message as written."""

COMMANDS: dict[str, frozenset[str]] = {
    "cancel": _each(
        """batal | batalkan | ga jadi | gak jadi | gajadi | tidak jadi | nggak jadi | batal aja | batalin | batal
        lapor | batalkan laporan | teu jadi | moal jadi | cancel | bolay | batalkeun | batalkeun laporan | never mind |
        salah kirim | maaf salah kirim | salah nomor | salah sambung | abaikan | abaikan saja | abaikan aja | lepat ngintun |
        hapunten lepat ngintun | salah ngintun | wrong number"""
    ),
    "back": _each("kembali | balik | wangsul | mundur | back | sebelumnya | kembali ke bot | mulih"),
    "change": _each(
        """ubah | ganti | edit | perbaiki | koreksi | robih | robah | ubahan | lereskeun | change | salah ketik |
        ubah laporan"""
    ),
    "skip": _each(
        """lewati | lewat | skip | liwat | liwatan | ga ada | gak ada | tidak ada | nggak ada | teu aya | euweuh |
        ga punya | tidak punya | teu gaduh | tidak tahu | ga tau | gak tau | gatau | teu terang | teu nyaho"""
    ),
    "help": _each(
        """bantuan | help | menu | tolong bantuan | bantosan | pitulung | cara lapor | carana ngalapor | bagaimana
        cara lapor | info bot | ? | mulai | start"""
    ),
    "human": _each(
        """petugas | admin | orang | cs | operator | jalmi | manusia | human | agent | bicara dengan petugas |
        bicara petugas | hubungi petugas | mau bicara dengan petugas | mau ngobrol dengan petugas | hoyong
        nyarios sareng petugas | nyarios sareng petugas | sambungkan ke petugas | minta petugas |
        officer | an officer | talk to an officer"""
    ),
    "check": _each(
        """cek | cek laporan | cek laporan saya | status | status laporan | cek status | laporan saya | lihat
        laporan | laporan abdi | cek laporan abdi | check | my reports | marios laporan |
        check a report | check report | check my report | my report"""
    ),
    "my_data": _each("data saya | data abdi | lihat data saya | minta data saya | my data"),
    "erase": _each(
        """hapus data saya | hapus data | hapus data abdi | pupus data abdi | hapus semua data saya | delete my
        data | erase my data"""
    ),
    "su": _each(
        """basa sunda | bahasa sunda | sunda | ganti bahasa sunda | nganggo basa sunda | pake basa sunda |
        sundanese"""
    ),
    "id": _each(
        """bahasa indonesia | basa indonesia | indonesia | ganti bahasa indonesia | pakai bahasa indonesia |
        indonesian"""
    ),
    "en": _each("english | bahasa inggris | inggris | in english | english please"),
    "language": _each("ganti bahasa | gentos basa | ganti basa | change language | bahasa | basa"),
    "report": _each(
        """lapor | ngalapor | laporan baru | mau lapor | buat laporan | saya mau lapor | abdi bade ngalapor | bade
        ngalapor | hoyong ngalapor | laporan anyar | report | new report"""
    ),
}
"""Command → the whole messages that give it."""

NEVER_MIND = _each("tidak jadi | ga jadi | gak jadi | nggak jadi | teu jadi | moal jadi | never mind")

COMMAND_OF: dict[str, str] = {words: command for command, all_words in COMMANDS.items() for words in all_words}

ASKING = _each(
    """mau tanya | mau nanya | mau bertanya | numpang tanya | ada yang mau ditanyakan | saya mau tanya | mau tanya dong |
    bade naros | abdi bade naros | hoyong naros | rek nanya | i have a question | question"""
)
COMMANDS["report"] |= ASKING
COMMAND_OF |= dict.fromkeys(ASKING, "report")

SUNDANESE = _each(
    """bantosan | pitulung | robih | lereskeun | wangsul | mulih | liwat | liwatan | teu aya | teu gaduh | teu terang |
    kintun | kintunkeun | sok kintun | muhun kintun | kintun rahasia | pupus data abdi | hapus data abdi | data abdi |
    ngalapor | bade ngalapor | abdi bade ngalapor | hoyong ngalapor | laporan anyar | laporan abdi | cek laporan abdi |
    marios laporan | carana ngalapor | teu jadi | moal jadi | batalkeun | batalkeun laporan | jalmi | nyarios sareng petugas |
    hoyong nyarios sareng petugas | bade naros | abdi bade naros | hoyong naros | sumuhun | parantos sugema"""
)
"""Whole messages that nobody writes in Indonesian: they count as Sundanese like a sentence."""

SUNDANESE_WORDS = _each(
    """abdi | bade | badé | kumaha | naros | teu | acan | parantos | sareng | kanggo | nyuhunkeun | sampurasun | punten | naon |
    iraha | saha | di dieu | tiasa | hoyong | ngadamel | mangga | nuju | atos | ieu | eta | pisan"""
)

WRONG: dict[str, frozenset[str]] = {
    "change.place": _each(
        """salah tempat | tempatnya salah | tempat salah | lokasinya salah | salah lokasi | ubah tempat | ganti tempat |
        ubah lokasi | ganti lokasi | tempatna lepat | lepat tempat | tempatna salah | robih tempat | gentos tempat | wrong place |
        change the place | change place"""
    ),
    "change.problem": _each(
        """salah masalah | masalahnya salah | ubah masalah | ganti masalah | salah laporan | robih masalah | masalahna lepat |
        gentos masalah | change the problem | change problem"""
    ),
    "change.photos": _each(
        """salah foto | fotonya salah | ubah foto | ganti foto | robih foto | fotona lepat | gentos foto | change the photo |
        change photo"""
    ),
}
"""Slot → whole messages that call it wrong."""

TYPED: dict[str, frozenset[str]] = {
    "confirm.send": YES
    | _each("kirim | kirimkan | kirim saja | kirim aja | kirim sekarang | kintun | kintunkeun | kintun we | send"),
    "confirm.secret": _each(
        """kirim rahasia | rahasia | kintun rahasia | rahasiakan | rahasia saja | rusiah | kintun rusiah | send
        secretly | secret | anonim"""
    ),
    "confirm.change": NO | COMMANDS["change"],
    "change.problem": _each("masalah | masalahna | masalahnya | problem"),
    "change.place": _each(
        "tempat | lokasi | tempatna | lokasina | tempatnya | lokasinya | place | alamat | alamatnya | alamatna"
    ),
    "change.photos": _each("foto | fotona | fotonya | poto | photo | photos | gambar"),
    "change.back": _each("tidak jadi | teu jadi | kembali"),
    "category.other": NO
    | _each("lainnya | yang lain | nu sanes | bukan semuanya | other | tidak ada | teu aya")
    | _each("something else | nu sejen"),
    "village.unknown": _each("tidak tahu | ga tau | gak tau | gatau | teu terang | duka | don't know | tidak tau")
    | _each("not known | unknown | i do not know"),
    "join.yes": YES
    | _each(
        """ikut | ikut lapor | ikutan | ikut laporan itu | ikut saja | ngiring | ngiring ngalapor | ngiring lapor |
        milu | tambahkan | tambihkeun | join | join it | add to it"""
    ),
    "join.no": NO
    | _each(
        """laporan baru | baru | buat baru | beda | laporan anyar | anyar | benten | kirim | kintun | new report"""
    ),
    "outside.yes": YES,
    "outside.no": NO
    | _each("bukan purwakarta | purwakarta | di purwakarta | sanes purwakarta")
    | _each("bukan di sini | di sini | sanes di dieu | di dieu | no here | here"),
    "resume.go": YES
    | _each("teraskeun | lanjutkeun | continue | resume")
    | _each("go on | lanjut saja | teraskeun we"),
    "resume.new": _each("laporan baru | buat baru | baru | anyar | laporan anyar | new")
    | _each("a new one | new one | yang baru | nu anyar"),
    "resume.drop": NO | COMMANDS["cancel"],
    "fixed.happy": _each(
        """sudah puas | puas | sudah | udah | sudah beres | beres | parantos | tos | parantos sugema | sugema | tos
        sae | ya | iya | muhun | enya | sumuhun | leres | ok | oke | sip | mantap | alhamdulillah |
        alhamdulillah sudah | sudah baik | sudah diperbaiki | tos bener | tos beres | yes | done | 👍"""
    )
    | _each("yes satisfied | satisfied | fixed | it is fixed"),
    "fixed.unhappy": _each(
        """sudah kurang | kurang | kurang puas | sudah tapi kurang | parantos kirang | kirang | kirang sugema |
        tidak puas | not quite"""
    )
    | _each("yes but lacking | lacking"),
    "fixed.no": _each(
        """belum | belum beres | blm | blum | teu acan | tacan | can | belum selesai | masih rusak | masih sama |
        teu acan beres | acan | tidak | henteu | bukan | masih | belum diperbaiki | not yet | no"""
    ),
    "emergency.false": _each("bukan darurat | sanes darurat | tidak darurat | not an emergency")
    | _each("no emergency | not emergency"),
    "emergency.no_call": _each(
        """tidak bisa telepon | ga bisa telepon | gak bisa nelpon | tidak bisa nelpon | teu tiasa nelepon | teu
        tiasa telepon | cannot call"""
    ),
    "withdraw.yes": YES
    | _each("tarik | ya tarik | muhun tarik | ya batalkan | muhun batalkeun | yes take it back")
    | _each("yes take back | take it back | batalkan | batalkeun"),
    "withdraw.no": NO | NEVER_MIND,
    "erase.yes": YES | _each("ya hapus | hapus | muhun hapus | muhun pupus | yes erase | yes delete"),
    "erase.no": NO | NEVER_MIND,
    "reach.chat": _each(
        "chat di sini | chat | di sini | di sini saja | wa | whatsapp | chat saja | chat di dieu | di dieu | here"
    )
    | _each("chat here | obrolan | obrolan di dieu | obrolan di dieu wae"),
    "reach.call": _each("telepon | telpon | telfon | ditelepon | telepon saja | nelepon | call | call me")
    | _each("phone call | phone"),
    "reach.never": NO
    | _each(
        """jangan hubungi | jangan | tidak usah | jangan dihubungi | jangan hubungi saya | teu kedah | ulah | ulah
        dikontak | do not contact me"""
    )
    | _each("do not reach me | do not contact"),
    "answer.ok": YES
    | _each(
        "parantos cekap | tos cekap | sudah jelas | tos jelas | jelas | oke makasih | cukup makasih | cekap hatur nuhun | paham"
    )
    | _each("cukup | cekap | sudah cukup | terima kasih | hatur nuhun | nuhun | makasih | enough"),
    "answer.file": _each("kirim | kirim ke dinas | kintun | kintun ka dinas | tanyakan | belum | teu acan | send")
    | _each("tanyakan ke dinas | tanya dinas | taroskeun ka dinas | taroskeun | ask the agency | ask agency"),
    "photos.none": _each(
        "tanpa foto | ga pake foto | teu nganggo foto | hapus foto | pupus foto | without a photo | no photo"
    ),
    "where.pin": _each("titik lokasi | titik | lokasi | pin | nu di titik | the location | location"),
    "where.words": _each("yang ditulis | yang tadi ditulis | tulisan | anu diserat | nu diserat | what i wrote"),
    "withdraw.*": _each("batalkan laporan | batalkeun laporan | tarik laporan | take it back | take back"),
    "officer.desk": _each("tidak tahu | ga tau | gak tau | teu terang | not known | duka"),
    "triage.agency": _each("dinas lain | dinas sanes | dinas nu sanes | other agency | another agency"),
    "triage.category": _each("jenis lain | jinis sanes | jinis nu sanes | other kind | another kind"),
    "command.human": COMMANDS["human"],
    "command.report": COMMANDS["report"],
    "command.check": COMMANDS["check"],
    "triage.ok": YES | _each("teruskan | teruskeun | benar | sesuai | forward | kirim | kintun"),
    "officer.seen": _each("sudah dibaca | dibaca | tos dibaca | parantos diaos | read"),
    "officer.propose": _each("usulkan jawaban | usulkan | usulkeun waleran | usulkeun | propose as answer | propose"),
    "officer.accept": _each("siap | terima | diterima") | _each("on it | accept | accepted"),
    "officer.approve": _each("setuju | oke setuju | ok setuju | ya setuju | saya setuju | satuju | muhun satuju")
    | _each("acc | ya | iya | ok | oke | boleh | siap | muhun | mangga | sok | i agree | agree | yes"),
    "officer.resolve": _each("selesai | rengse") | _each("done | finished"),
    "officer.reject": _each("bukan kami | sanes kami") | _each("not ours"),
}
"""Payload → whole messages that are as good as the tap, where the question that offered it is still open."""

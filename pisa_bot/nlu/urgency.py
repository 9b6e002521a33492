# ruff: noqa: E501  (word lists read better as long lines)
"""Tells danger now (112 first) from danger past, feared, rehearsed or only spoken of; an alarm must stay believable.

Cues are features of the learned model, which also learns every message without them; power and water cuts are never urgent
by themselves (understand.py). Pure.
"""

from __future__ import annotations

from pisa_bot.nlu.cue import Cue, Cues

THRESHOLD = 0.3
"""Learned probability from which a message is urgent, chosen on authors held out in turn (docs/model-card.md)."""
THRESHOLD_ASIDE = 0.7
ASIDE = frozenset(("information", "aspiration", "greet", "thanks", "track", "help"))
"""Intents that speak of danger without being in it, unless the message is very sure."""

_NOT = r"(?:tidak|belum|teu|can|acan|bukan|tanpa)"
_MARKS = (
    # fire and gas
    r"kebakaran|kahuruan|kaduruk|kabeuleum|kobong|terbakar|kebakar|dilalap|kobaran|berkobar|si jago merah|hangus|ada api|aya seuneu|"
    r"api \w* ?(?:besar|gede|membesar|merembet|merambat|menjalar|menyambar|berkobar)|apinya|apina|seuneu\w*|"
    r"(?:asap|haseup) \w* ?(?:tebal|hitam|hideung|kandel|keluar|kaluar|ngelun|mengepul)|keluar asap|gas bocor|bocor gas|bau gas|"
    r"(?:tabung|elpiji|regulator\w*) (?:\w+ ){0,3}(?:bocor|meledak|mendesis|ngagosos|desis)|mendesis|meledak|ngabeledug|bitu|ledakan|"
    r"percikan api|bunga api|keluar api|bau gosong|hurung gede|nyambar|menyambar|nyamber|(?:konslet|korslet\w*) (?:\w+ ){0,2}(?:hurung|nyala|asap|keluar)",
    # body
    r"pingsan|kapiuhan|tak sadar\w*|sadarkan diri|kejang\w*|step|sesak napas|sesek|susah napas|henti napas|eungap|tersedak|keselek|"
    r"kabeureuyan|serangan jantung|stroke|utah getih|pendarahan|perdarahan|berdarah|getih\w*|sekarat|kritis|overdosis|oplosan|ngorok|"
    + _NOT
    + r" (?:\w+ )?(?:sadar\w*|eling|inget|napas|nafas|bernapas|ambekan|bangun|hudang|bergerak|gerak|usik|menjawab|bisa bicara|bisa "
    r"ngomong|tiasa nyarios|bisa napas|bisa bernapas)|bangun bangun|hudang hudang|"
    r"(?:muka|wajah|bibir|biwir|badan|awak|beungeut)\w* (?:\w+ )?(?:biru|mencong|pucat pasi)|mencong|pelo|lumpuh sebelah|lemas separuh badan|"
    r"(?:nyeri|sakit) dada|dada\w* (?:\w+ )?(?:sakit|nyeri)|darah (?:banyak|terus|muncrat)|darahnya|keluar darah|muntah darah|mulut\w* (?:\w+ )?(?:busa|berbusa|ngabudah)|"
    r"luka (?:parah|berat|bakar|tusuk)|luka luka|korban luka|kepala\w* (?:bocor|pecah|berdarah)|sirah\w* bocor|patah (?:kaki|tangan)|"
    r"(?:kaki|tangan|suku|leungeun)\w* (?:\w+ )?(?:patah|potong|putus|remuk|hancur)|kepotong|kapotong|melepuh|meleupeuh|kelindes|gosong|mengucur|ngucur|mendelik|muril|kontraksi|oksigen\w* (?:\w+ )?(?:habis|beak)|mau melahirkan|mau lahiran|"
    r"ketuban\w*|mules|(?:rek|bade|mau) (?:ngalahirkeun|babar|brojol)|keguguran|keracunan|karacunan|muntah muntah|pada muntah|"
    r"utah utah\w*|nginum racun|(?:minum|nenggak|menenggak) (?:racun|baygon|obat)\w*|napasnya|nafasnya|butuh ambulans|kirim ambulans|(?:menelan|ngaleguk|nelen|ketelen|kateureuy) (?:cairan|minyak|obat|baterai|racun|pembersih|koin)|tersiram air|kasiram cai|kabahekan|ambulans segera|peryogi ambulans",
    # water, earth, trees, machines
    r"tenggelam|titeuleum|kelelep|hanyut|palid|(?:terseret|kebawa|terbawa|kabawa) (?:arus|cai|caah|air)|terseret|tikecebur|kecebur|"
    r"nyemplung|kebalik|terbalik|tertimbun|ketimbun|katimbun|nimbun|kaurug\w*|terjebak|kejebak|kajebak|terjepit|kejepit|kajepit|tergencet|"
    r"tertimpa|ketimpa|ketiban|katindih\w*|katinggang|(?:menimpa|nimpa) (?:orang|rumah|mobil|motor|warga|pengendara|anak)\w*|"
    r"ninggang (?:jalma|imah|nu|budak)|reruntuhan|puing|"
    + _NOT
    + r" (?:bisa )?(?:kapanggih|katimu|ketemu|muncul)|(?:orang|jalma|jelema|korban|anak|budak|keluarga|penghuni)\w* (?:\w+ )?(?:belum|can) (?:bisa )?(?:keluar|kaluar)|(?:ke|ka) jurang|"
    r"(?:dalam|jero) sumur|masuk (?:gorong|sumur)|jatuh ke (?:sumur|jurang|sungai|selokan|got)|masuk mesin|terkunci di dalam|"
    r"orangnya (?:masih )?di (?:bawah|dalam)|(?:masih|aya|orang|org|anak|bayi|budak)\w* (?:\w+ )?(?:di (?:dalam|bawah|jero|jerona|dalem)|didalam|didalem)|aya keneh di jero",
    # road, wires; a tree across a road, on a house or a wire (domain.md: emergency)
    r"(?:pohon|tangkal|dahan|batang)\w* (?:\w+ ){0,2}(?:tumbang|roboh|rubuh|rungkad|ambruk|rebah) (?:\w+ ){0,3}(?:jalan|jalanan|rumah|imah|bumi|kabel|kabelna|melintang|malang)|"
    r"tabrakan|kecelakaan|tertabrak|katabrak|ketabrak|ditabrak|terlindas|kelindas|kagiles|tabrak lari|terguling|tiguling|tibalik|"
    r"rem blong|nyungsep|tergeletak|ngagoler teu|kesetrum|kasetrum|tersetrum|tersengat|nyetrum|"
    r"(?:kabel|kawat)\w* (?:\w+ ){0,2}(?:putus|jatuh|pegat|ragrag|nyala)",
    # people against people or themselves
    r"mengamuk|ngamuk|golok|bedog|pisau|peso|celurit|cerulit|clurit|samurai|parang|sajam|senjata tajam|dibacok|kabacok|ditusuk|ditewek|"
    r"dibegal|begal barusan|(?:ada|aya) (?:\w+ )?begal|begal (?:di|lagi|keur)|dirampok|perampok\w*|menodong|nodong|ditodong|ditembak|tembakan|disekap|dicekik|dicekek|mencekik|"
    r"(?:keur|sedang|lagi) (?:di)?(?:gebug|pukul|teunggeul)\w*|ngagebugan|digebugan|dikeroyok|dipukuli|memukuli|neunggeulan|diteunggeulan|"
    r"diikat|ditalian|dicambuk|air keras|didobrak|dobrak pintu|mendobrak|ditarik paksa|dibanting|menyeret|nyeret|diseret|dirontok|gedor\w*|ngumpet|nyumput|sembunyi|dihakimi|dikejar|diudag|diculik|penculikan|"
    r"sos|mayday|(?:mau|rek|akan|bade) (?:bunuh|maehan|dibunuh)|dibunuh|jerit\w*|ngajerit|menjerit|minta tolong|bunuh diri|gantung diri|ngagantung|"
    r"(?:mau|ingin|pengen|hayang|hoyong|lebih baik) (?:mati|paeh|maot|mengakhiri)\w*|mengakhiri|akhiri hidup|pergi selamanya|pesan terakhir|(?:tali|tambang) gantungan|(?:cape|capek|bosen) hirup|"
    r"(?:tidak|teu) (?:\w+ )?(?:kuat|sanggup|kiat) (?:lagi )?hirup|(?:tidak|teu) (?:\w+ )?(?:kuat|sanggup) (?:lagi )?hidup|nadi|menyayat|"
    r"(?:mau|rek|hendak) (?:loncat|lompat|luncat|ngajleng|terjun)",
    # animals
    r"dipacok|dipatuk|digigit|digegel|disengat|diseureud|diseruduk|diserang|(?:nyerang|menyerang) (?:anak|warga|orang|budak|jalma)\w*|anjing rabies|anjing gila|anjing gelo|anjing edan|"
    r"(?:ngejar|mengejar|ngudag) (?:anak|budak|warga|orang)\w*",
)
DANGER = Cue("|".join(_MARKS))
NOW = Cue(
    r"sekarang|barusan|baru saja|sedang|ayeuna|keur|nuju|tulung\w*|tolong cepat|cepat\w*|geuwat|geura|buru\w*|darurat|masih|keneh|"
    r"belum ketemu|can kapanggih|belum ada (?:ambulans|damkar)|segera kirim|di dalam|ambulans|ambulan|damkar|112|lagi"
)
PAST = Cue(
    r"kemarin|kamari|minggu (?:lalu|kemarin|kamari)|bulan (?:lalu|kemarin|kamari)|tahun (?:lalu|kemarin|kamari)|taun kamari|semalam|"
    r"tadi malam|tadi peuting|dulu|dahulu|baheula|pernah|kungsi|kantos|waktu itu|tempo hari|hari (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) lalu|"
    r"bekas kebakaran|urut kahuruan|korban kebakaran|hari lalu|poe kamari"
)
OVER = Cue(
    r"(?:sudah|geus|parantos|alhamdulillah|udah) \w* ?(?:padam|dipadamkan|pareum|ditangani|dievakuasi|tertangani|sembuh|sehat|surut|aman|"
    r"selesai|kapanggih|ditemukan|dibawa|dirawat|di rumah sakit|dikubur|dimakamkan|cageur|damang)|berhasil dipadamkan|baru sembuh|hampir|ampir|sudah sembuh|untung\w*|selamat|"
    r"tidak ada korban|teu aya korban"
)
FEARED = Cue(
    r"takut\w*|khawatir|kuatir|sieun|bisi|bilih|hariwang|jangan sampai|ulah dugi|rawan|bisa bisa|dikhawatirkan|sebelum|jangan tunggu|"
    r"nunggu|menunggu|kalau|upami|lamun|mun|potensi|berpotensi|rentan|bisa saja|akan|bakal"
)
HABIT = Cue(
    r"sering|kerap|suka|sok|kadang|tiap|setiap|unggal|bulan ini|taun ieu|tahun ini|setahun|sudah lama|ti baheula"
)
UNREAL = Cue(
    r"jenggot|simulasi|latihan|pelatihan|sosialisasi|lomba|seminar|film|sinetron|berita|mimpi|ngimpi|kompetisi|darah tinggi|donor darah|"
    r"demam berdarah|bikin (?:mati|pingsan|jantungan|sekarat|muntah|emosi|sesak|stroke)|matak (?:paeh|rieut)|setengah mati|mati gaya|"
    r"harga\w*|tagihan\w*|macet\w* bikin|(?:obat|ubar)\w* (?:\w+ ){0,4}(?:kosong|habis|beak|seep|mahal)|muriang getih|mimisan|hidran|apar|bantuan korban|cuaca|game|bercanda|heureuy"
)
OUTAGE = Cue(
    r"mati lampu|listrik (?:padam|mati|pareum)|pemadaman|air (?:mati|tidak mengalir)|cai (?:pareum|teu ngocor)|token"
)
PERSON = Cue(
    r"orang\w*|anak\w*|budak\w*|bocah|nenek|nini|kakek|aki|bapak\w*|bapa|ibu\w*|ema|bayi\w*|orok|balita|istri\w*|suami\w*|pamajikan|salaki|"
    r"korban\w*|jalma\w*|jelema\w*|warga|tetangga|tatangga|adik|kakak|adi|lanceuk|teman\w*|babaturan|murid\w*|siswa|pengendara\w*|sopir\w*|"
    r"supir\w*|penumpang\w*|pekerja|buruh|tukang|operator|mertua|paman|ponakan|keponakan|incu|santri|pengunjung|pemancing|nu|saya|abdi|kami"
)
HARM = Cue(
    r"jatuh|jatoh|ragrag|labuh|tigebrus|terbawa|kabawa|ngagoler|tergeletak|dibakar|bakar|kabahekan|ngageleger|membentur\w*|menyerang|kejeblos|kajeblos|terperosok|terjun|nyangkut|robek|soek|luka\w*|tatu|lemas|lemes|leuleus|bengkak|bareuh|"
    r"biru|bulao|hitam|patah|remuk|bocor|pecah|sakit|tidak bisa|teu bisa|teu tiasa|hilang|leungit|belum|can|terkunci|dikunci|kakonci|teriak|"
    r"ngajerit|nangis|ceurik|merintih|pusing|lieur|mual|batuk|sesak|perih|nyetrum|mental|kena|nabrak|menabrak|tusuk|ketusuk|katojos|gantungan|"
    r"menimpa|runtuh|roboh|ambruk|ambles|rugrug|longsor|urug|meledak|leher|beuheung|hateup|atap"
)
VIOLENCE = Cue(
    r"diruksak|ngaruksak (?:budak|awewe)|dipeupeuh|digadabah|dirogahala|diperkosa|dicabuli|pencabulan|pelecehan|dilecehkan|kdrt|"
    r"diteunggeul\w*|digebug\w*|ditampiling|ditajong|disiksa|nyiksa|dianiaya|dipukul\w*|memukul\w*|neunggeul\w*|mukulin|ngagebug\w*|"
    r"lebam|babak belur|dipegang pegang|diraba|diintip|disekap|dikurung|dikonci|diancam|dikawinkeun|dinikahkan|kawin paksa|nikah paksa|"
    r"diganggu|dijual|kekerasan|ditelantarkan|suami saya|salaki|bapa tere|ayah tiri"
)


ALL = Cues(
    danger=DANGER,
    now=NOW,
    past=PAST,
    over=OVER,
    feared=FEARED,
    unreal=UNREAL,
    outage=OUTAGE,
    violence=VIOLENCE,
    habit=HABIT,
    person=PERSON,
    harm=HARM,
)


def cues(words: str) -> list[str]:
    """Which kinds of cue tidy words hold: features for the model, and the facts `is_urgent` weighs."""
    names = ALL.found(words)
    found = [
        "U:" + name
        for name in ("danger", "now", "past", "over", "feared", "habit", "unreal", "outage", "violence")
        if name in names
    ]
    if "danger" in names:
        against = [name for name in ("past", "over", "feared", "habit", "unreal") if name in names]
        found.append("U:danger " + ("+".join(against) if against else "clear"))
        if "now" in names:
            found.append("U:danger now" + ("" if against else " clear"))
    if "person" in names and "harm" in names:
        found.append("U:hurt" + (" now" if "now" in names else ""))
    return found


def is_urgent(learned: float, intent: str) -> bool:
    """Whether 112 goes first. `learned` is the model's probability; a question or a wish is urgent only when it is sure."""
    return learned >= (THRESHOLD_ASIDE if intent in ASIDE else THRESHOLD)

"""What officers do and to what: deeds that finish a work, work that comes before one, the things and means beside them.

Data of the two languages, written as in `officer_lexicon`; whether a deed finished anything is decided elsewhere.
"""

from __future__ import annotations

from pisa_bot.nlu.officer_lexicon import word_set

FINISHED = word_set(
    "selesai slesai selsai seleai selesay selese slese seleseai sls slsai selesei beres bres beress brs bereus tuntas "
    "tuntass rengse rengsé ngse rampung kelar done clear finish finished closed anggeus angges kelir finis complete "
    "completed"
)
"""Enough by themselves, unless something in the clause takes them back."""

_FIXED = word_set(
    "ditangani tertangani teratasi diatasi diperbaiki dibenerin dibetulkan dibenarkan dilereskeun dilereskan "
    "dilereskn dibereskeun dibereskan dibeberes diselesaikan terselesaikan direngsekeun dituntaskan dirampungkan "
    "dikelarin diberesin diangkut dicandak dibersihkan dibersihin diberesihan dibersihkeun diberesihkeun bersih "
    "beresih diganti digentos digantos dipasang terpasang dipasangkeun dipasangken ditambal ditembel diaspal "
    "diaspalkeun dicor dikuras dikeruk diangkat dipangkas ditebang dituar dievakuasi dipadamkan padam menyala nyala "
    "hurung caang hidup normal ngocor ngalir mengalir surut lancar aman dipotong dirapikan disedot ditutup ditimbun "
    "diuruk dilas diservis diservice disambung tersambung dibuka dibongkar ditertibkan diamankan dibenerken "
    "dibenerkeun diomean dioméan dipulihkan pulih dikawalan ditangan ditanganan diurus diterbitkan terbit dicetak "
    "diserahkan ditutupan dipareuman dibuang ditangkap disemprot difogging diratakan diperbaikin dicat dipaku diurug "
    "dicabut diluruskan ditegakkan dinormalisasi direhab dialirkan disalurkan menyalur ngagenclang garing berfungsi "
    "fungsi perbaiki tangani selesaikan angkut bersihkan bereskan bereskeun tuntaskan tambal kuras keruk padamkan "
    "benahi memperbaiki mengganti menangani mengangkut membersihkan menambal menyelesaikan memasang menguras memotong "
    "lereskeun ganti pasang potong hurungan dihurungkeun dihurungken dicaangan dihidupkan dinyalakan dilistrikan "
    "terang mulus hirup ngagolontor "
    "disingkirkan singkirkan dimusnahkan dicopot diturunkan dikembalikan dirapihkan rapikan rapihkan evakuasi "
    "obati diobati "
    "dibebenah dipasihan dioprek didamel sambung tutup angkat pangkas tebang tumbangkan copot turunkan padam "
    "tertutup tertambal "
    "teraspal terangkut terpotong bersihin beresin benerin betulin gantiin dibantos dipindahkan digeser "
    "dipadatkan digali_ulang "
    "dikeringkan dibetulin dibagusin dipipihan dirapihin digentosan disapuan disapu dibabat dibersihkeunana dipageran "
    "dihancurkan dipugar direnovasi diplester disemen dibeton diurugan ditegak ditegakan dikencangkan disegel diturap "
    "jadi diambil fogging dievakuasikan dicaangkeun dipareumkeun dialirkeun dibagikan dikirimkan_ke diterbitken "
    "diserahkeun dicitak dijieun tegakkan amankan tertibkan musnahkan ditewak tewak dipupuk semprot dandosi didandosi "
    "dibebaskan didamaikan dipagari dikandangkan dibius ditanami disiram dibongkari dibereskeunana nyambungken "
    "diterima ditampi dihidupkeun dikerukan dibeton dirabat dipaving ditembok diturap dipasangi dilengkepan"
)
"""Finished only after a word that says it is past: "sudah diganti", "tos hurung deui"."""


def _spelled(verbs: frozenset[str]) -> frozenset[str]:
    """A deed in its other shapes: "ditegakkan" → "tegakkan" ("sudah kami …"), "ditegakken", "ditegakin"."""
    found = set(verbs)
    for verb in verbs:
        if verb.startswith("di") and verb.endswith(("kan", "ken")) and len(verb) >= 8:
            base = verb[2:-3]
            found |= {f"{head}{base}{tail}" for head in ("di", "") for tail in ("kan", "ken", "in")}
        elif verb.startswith("di") and verb.endswith("i") and len(verb) >= 8:
            found.add(verb[2:])
    return frozenset(found)


FIXED = _spelled(_FIXED)

LOADS = word_set("truk rit karung kubik ton buah batang lembar ekor kantong drum sak paket keping mobil kontainer")

PRELIMINARY = word_set(
    "pembayaran bayar dibayar uang duit artos dana biaya honor gaji upah kontrak kontraknya korban police garis "
    "peringatan pembatas cuti survey survei disurvey disurvei rapat meeting rakor koordinasi pengecekan ngecek dicek "
    "cek cekan pengukuran ngukur diukur pendataan didata data perencanaan lelang tender pengadaan persiapan galian "
    "gali digali ngagali pondasi pembelian belanja apel briefing makan dahar istirahat tahap termin administrasi "
    "berkas dokumen proposal usulan rab gambar desain desainnya izin perizinan perijinan verifikasi diverifikasi "
    "pemeriksaan diperiksa dipariksa mariksa kajian analisa penganggaran spk peninjauan tinjau ditinjau monitoring "
    "sosialisasi mediasi penyelidikan pemetaan dipetakan pematokan negosiasi pemesanan dipesan assessment asesmen "
    "laporan_awal surat disurati ekspose mobilisasi pembongkaran pembebasan musyawarah musdes identifikasi "
    "penjadwalan dijadwalkan didisposisi disposisi disposisikan rapatna surveyna pertemuan audiensi kunjungan "
    "klarifikasi penilaian penghitungan ujicoba uji trial shift piket patroli urusan lemburan solat shalat sholat"
)
"""Work that comes before the fix: finishing it finishes nothing."""

UNITS = word_set(
    "titik lampu tiang ruas lubang liang unit rumah lokasi tempat sisi jalur pohon batang bagian segmen meter kk "
    "orang rt rw desa kelas ruang"
)

WORK = word_set(
    "kerjakan dikerjakan digarap tangani ditangani tindaklanjuti ditindaklanjuti perbaiki diperbaiki cek dicek proses "
    "diproses urus diurus pariksa dipariksa lanjut lanjutkan selesaikan diselesaikan bereskeun beresken beresin "
    "tindak garap lereskeun eksekusi dieksekusi pasang dipasang angkut diangkut ganti diganti perbaikan penanganan "
    "pengerjaan bersihkan dibersihkan turun survey survei tinjau jadwalkan dijadwalkan lokasi lapangan ditutup tambal "
    "ditambal aspal diaspal kirim"
)

REPAIRS = word_set(
    "perbaikan pengerjaan pekerjaan pagawean gawean pengaspalan penambalan penanganan pembersihan pengangkutan "
    "pemasangan penggantian pengecoran pemotongan penebangan pengerukan penyedotan pemadaman evakuasi normalisasi "
    "perapihan pengurugan pembuatan pembangunan penertiban pencetakan penyambungan penutupan pemulihan pemangkasan "
    "pengurasan penyemprotan pemindahan rehab renovasi servis fogging vaksinasi pengasapan "
    "pelayanan pengaduan perapian peninggian pelebaran "
    "pengelasan pengecatan penimbunan pemeliharaan perawatan laporan penerangan permasalahan persoalan"
)
"""Nouns of the fix itself; another noun of the shape pe…an is work before it, or other work."""

OBJECTS = word_set(
    "lampu pju bohlam trafo jalan lubang liang selokan solokan drainase sampah runtah pohon tangkal dahan pipa air "
    "cai kabel tiang gorong got parit jembatan sasak saluran trotoar rambu sungai walungan kali irigasi aspal atap "
    "longsoran tebing tanggul ktp kk akta surat izin bantuan ular oray tawon odeng sarang anjing kucing api seneu "
    "pagar lapak baliho spanduk wifi internet jaringan listrik meteran masalah kerusakan kebocoran genangan banjir "
    "caah bocor lampuna lampunya jalanna jalannya caina airnya sampahna sampahnya runtahna pipana pipanya solokanana "
    "selokannya lubangnya liangna pohonnya tangkalna kabelnya penanganannya perbaikannya pekerjaannya pengerjaannya "
    "prosesnya proses tiangnya rambunya bolong rusak ruksak mati pareum tumbang rungkad mampet"
)

STATES = word_set(
    "nyala menyala terang caang hurung lancar normal ngocor ngalir mengalir hidup hirup bersih beresih mulus berfungsi"
)
"""How a mended thing is: finished after "sekarang" as well as after "sudah"."""

GOOD = word_set("bagus alus sae bener benar aman sehat")
"""Finished only with "sudah … lagi": "jalan sudah bagus lagi"."""

TIED: dict[str, frozenset[str]] = {}

for _verbs, _things in (
    (
        "dibongkar diturunkan dicopot dicabut copot turunkan",
        "bangunan liar lapak lapaknya lapakna kios warung bangli baliho spanduk reklame poster banner iklan umbul "
        "tenda portal pkl",
    ),
    (
        "dipotong potong tebang pangkas ditebang dituar",
        "pohon pohonnya tangkal tangkalna dahan dahannya ranting rumput jukut batang bambu awi kayu akar semak "
        "rungkad tumbang",
    ),
    (
        "ditutup tutup ditutupan tertutup",
        "lubang lubangnya liang liangna legok gorong manhole bak bolong galian tambal aspal hotmix kontrol got sumur",
    ),
    (
        "disalurkan diserahkan serahkan dibagikan diserahken menyalur",
        "bantuan bantuanana bantuannya bansos blt pupuk air cai ktp kk akta aktanya ktpnya kknya ktpna sembako "
        "beras akte dokumen surat sertifikat pemohon penerima",
    ),
    (
        "diterima ditampi",
        "bantuan bantuanana bantuannya bansos blt pupuk sembako beras dokumen ktp kk akta akte sertifikat santunan",
    ),
    ("dipindahkan digeser", "tiang tiangnya pedagang pkl parkir sampah tps kabel pohon lapak motor mobil_parkir bak"),
    (
        "jadi diambil dicandak",
        "ktp kk akta akte aktanya ktpnya ktpna kknya kia surat suratnya sertifikat dokumen izin kartu",
    ),
    ("dikembalikan", "uang uangnya pungutan dana biaya iuran barang"),
    ("dibuka", "jalan jalannya akses akses_jalan blokir portal longsor longsoran palang"),
    ("padam pareum_", "api apinya kebakaran seneu kahuruan sene bara asap apina"),
):
    for _verb in _verbs.split():
        TIED[_verb] = word_set(_things)
"""Deeds that mend only with the right thing beside them: a road that "sudah ditutup" is no mended road."""

RESOURCES = word_set(
    "alat alatnya alatna mobil mobilnya mobilna motor truk armada tim petugas petugasnya personil personel "
    "anggota regu hp "
    "nomor nomornya status statusnya statusna pesan tiket tiketnya spk dana anggaran berkas proposal jadwal crane "
    "ekskavator "
    "beko pompa_cadangan vendor kontraktor operator laporan_awal gudang material bahan barang stok"
)
"""Means of the work: when they are what "sudah diganti" is about, nothing is mended yet."""

DONE_ALL = word_set("dikerjakan digarap dikerjain dipigawe digawean dikerjaken dilaksanakan dilaksanaken")
"""With "sudah" before and "semua" after them finished: "sudah dikerjakan semua"."""

USES = word_set(
    "dilewati dilalui dilintasi ngaliwat diliwatan liwat lewat melintas dipakai dianggo dipake digunakan dibuka "
    "digunaken diakses beroperasi"
)

CREWS = word_set("tim petugas personil personel anggota regu vendor kontraktor operator")
"""Of the means those who do the work: "tim sudah selesai" is of the work."""

STAGES = word_set("tahap tahapan termin sesi etape lapis lapisan ronde putaran kloter")

COVERS = word_set("terpal seng papan karung plastik tanah sirtu batu kayu taneh pasir triplek bambu ban drum")

OTHER_ENDS = word_set(
    "acara sekolah kuliah hajatan sidang pertandingan upacara pelatihan ujian event kampanye konser pemilu "
    "pilkada puasa "
    "lebaran libur liburan kerja pasar kontrak arisan pengajian pawai karnaval lomba kegiatan bimtek diklat "
    "seminar film "
    "pertemuan kunjungan magang dinas_luar musim semester panen hujan sesi jadwal tugas_luar pengabdian pesta nikahan "
    "kawinan siaran pendaftaran masa waktu anggaran tahun taun termin"
)
"""What may end and is no repair: "acara sudah selesai"."""

DOINGS = word_set("dilakukan dilaksanakan laksanakan lakukan dilakuken dilaksanaken laksanaken lakuken")
"""Finished with a past word and the noun of a repair: "sudah dilakukan penambalan"."""

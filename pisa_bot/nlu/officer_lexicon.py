"""The words officers use, by what they do to a sentence: finish it, deny it, put it off, halve it, doubt it.

Data of the two languages (tidied, lower case, eu written e), one list a line of thought, hence its length; it decides
nothing.
"""

from __future__ import annotations

from pisa_bot.nlu.normalise import fold


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.replace("é", "e").split())


FINISHED = _set(
    "selesai slesai selsai seleai selesay selese slese seleseai sls slsai selesei beres bres beress brs bereus tuntas "
    "tuntass rengse rengsé ngse rampung kelar done clear finish finished closed anggeus angges kelir finis complete "
    "completed"
)
"""Enough by themselves, unless something in the clause takes them back."""

_FIXED = _set(
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

PERFECT = _set(
    "wes wis sampun uwis dh dah sudah telah tos ntos atos parantos prantos parantosan geus enggeus ges nges udah berhasil "
    "tuntas_sudah"
)
PAST = _set(
    "tadi kemarin kamari kamarina wengi_tadi tadina barusan baru_saja semalam tadipeuting awalnya asalnya mulanya "
    "sebelumnya dulu baheula"
)
JUST_NOW = _set("tadi kemarin kamari barusan semalam nembe_tadi kapungkur")
NOW = _set("sekarang ayena ayeuna kini skrg")

NEGATORS = _set(
    "belum durung not blom tidak bukan jangan tanpa_hasil belom belun blum blumm belumm can tacan tcan acan teacan "
    "ncan encan te teu hente henteu henteuh moal sanes sanés lain ulah tidaklah nteu entu tong gagal batal tertunda "
    "ditunda tunda kagok wangsul_deui tdkbisa mustahil mongkok_te"
)
BENIGN = _set(
    "masalah kendala keluhan sisa sesa hambatan komplain complain komplen keluh mengeluh ngeluh khawatir hariwang "
    "usah perlu apa_apa korban genangan protes gangguan kedala halangan sumbatan kebocoran kerusakan tumpukan "
    "kateranganana mahsalah kudu kedah sawios nanaon sampah runtah bau antrian antrean laporan aduan ngomplen ngadu "
    "masalahna kendalana"
)
TROUBLE = _set(
    "rusak ruksak bocor mati pareum padam banjir caah macet bau gelap poek bolong berlubang mampet tersumbat "
    "tergenang ngagenang longsor urug kotor becek leucir licin bahaya meluap roboh ambruk komplain komplen ngeluh "
    "mengeluh numpuk menumpuk kabanjiran ngabahayakeun trouble error rubuh amblas retak nyumbat pegat putus kendor "
    "bermasalah rembes ngaler ngadat paeh ponda redup reem reup"
)
AGAIN = _set("lagi deui kembali balik wangsul")

FUTURE = _set(
    "akan bakal will tomorrow soon nanti engke engké engkin rek arek bade badé mau hendak bsk besok besuk isuk isukan "
    "enjing enjingan lusa pageto rencana rencananya rencanana target targetna targetnya ditargetkan ditargetken "
    "estimasi estimasinya perkiraan diperkirakan diprediksi deadline segera segeranya secepatnya secepatna gancang "
    "geura enggal énggal sacepetna insyaallah insya inshaallah insyaalloh semoga mugi mudah muga mugia moga "
    "diusahakan usahakan usahakeun usahaken diusahakeun usahana diusahaken upayakan diupayakan dikejar dikebut kebut "
    "ngudag ngejar mengejar dijadwalkan dijadwalken jadwal jadwalna jadwalnya bulan_depan siapkan menyusul nyusul "
    "berharap harap harapan harapannya mohon tolong punten_bantos minta nyuhunken nyuhunkeun diminta ingin pengen "
    "hayang hoyong harus kudu kedah wajib mesti perlu musti bisa dapat tiasa bisaan sanggup sebelum samemeh samemehna "
    "saencan saacan"
)
ASKING = _set("mohon tolong punten minta diminta bisa dapat tiasa silakan silahkan mangga")
"""Future words that, after a finished work, only ask for something: "sudah selesai, mohon dicek"."""

WHEN_NEXT = _set("depan hareup payun")
"""Only after minggu, bulan, tahun: alone they mean "in front"."""

PERIODS = _set("minggu pekan bulan sasih tahun taun mgg bln thn senin selasa rabu kamis jumat sabtu")
CONDITION = _set(
    "kalau kalo klo jika apabila bila upami lamun mun misal misalnya misalna andai seandainya umpama umpami pami asal "
    "asalkan"
)
ADMIN = _set(
    "foto poto fotonya fotona fotonyah potona dokumentasi dokumentasinya kirim dikirim kirimkan kirimken upload "
    "diupload unggah lampir lampirkan terlampir pantau dipantau monitor dimonitor awasi cek dicek kontrol infokan "
    "kabari dikabari dikabarkan hubungi telepon lapor silakan silahkan keluhan tutup ditutup closing close konfirmasi "
    "dikonfirmasi dikonfirmasikan evaluasi laporkan kaluhan kendala masalah bukti buktinya kintun dikintun "
    "dikintunken tiket tiketnya sampaikan disampaikan"
)
"""What may follow a finished work without taking it back: photos, a check, a word to the citizen."""

SPANS = _set("hari poe dinten jam menit minggu bulan sasih tahun taun")
SIDES = _set("sisi sebelah beulah sabeulah bagian ujung jalur lajur")
SIDE_NAMES = _set(
    "kiri kanan utara selatan timur barat atas bawah luar dalam kenca katuhu kaler kidul wetan kulon tengah awal "
    "pertama kahiji"
)
TAGS = _set("iya toh ya kan betul benar bener leres toh nya yah kitu begitu bukan sanes belum pak bu min")
FIRST_OF_ALL = _set("dulu heula hela")
LETS = _set("ayo hayu yuk sok geura buru hayo")
NOUNS_OF_END = _set(
    "selesainya beresna rengsena kelarnya tuntasnya beresnya penyelesaian rampungna selesaina beresan rengsean "
    "pangrengsean"
)
NUMBER_WORDS = _set(
    "satu hiji dua tilu tiga opat empat lima genep enam tujuh delapan sembilan sepuluh sapuluh beberapa sababaraha"
)
LOADS = _set("truk rit karung kubik ton buah batang lembar ekor kantong drum sak paket keping mobil kontainer")
ONCE = _set("satu hiji 1 salah")
CONJUNCTIONS = _set(
    "tapi tetapi namun tapina tapinya sedangkan sedengkeun sedeng ari cuma cuman hanya ngan mung karena kusabab "
    "lantaran soalnya soalna sabab padahal melainkan nganggo_tapi terus tuluy lalu kemudian teras walaupun meskipun "
    "sanajan najan kajaba kecuali"
)
STILL = _set(
    "masih keneh sedang keur nuju nunggu menunggu nungguan ngantosan ngantos antri antre inden mulai dimulai ngawitan "
    "otw lanjut dilanjut dilanjutkan diteruskeun dilajengken pending tertahan terkendala kendala_na mandek mangkrak"
)
IF = _set(
    "kalau kalo klo jika apabila bila upami lamun mun misal misalnya misalna andai seandainya umpama umpami pami asal "
    "asalkan begitu setelah sesudah sanggeus sangges saatos saparantos sesudahnya ketika saat pas waktu abis bis "
    "habis sabada selama sampai sampe nepi dugi hingga tunggu nunggu menunggu nungguan ngantosan ngantos antosan "
    "nungguken supaya agar biar supados ambeh ameh tinggal sebelum unggal setiap selagi sambil bari keburu kaburu"
)
DOUBT = _set(
    "pernah kungsi mungkin kayaknya kayanya kaya kayak sepertinya seperti sigana siga jigana jiga kira kirain dikira "
    "disangka sangka perasaan rasanya asa katanya katana cenah ceunah cnah ceuk kata saur saurna bilang ngomong "
    "nyarios nyarioskeun seharusnya harusnya kudunya kuduna kedahna mestinya mestina dianggap anggap asumsi pura "
    "dibilang disebut disebutkan klaim mengaku ngaku ngakuna janji berjanji janjina konon tidak_tahu teu_terang "
    "menurut numutken numutkeun kabarnya kabarna kabar infonya infona info isu rumor diklaim entah duka dukaa ragu "
    "yakin tidakyakin masa apakah apa naha kapan iraha kumaha gimana bagaimana kenapa kunaon berapa sabaraha mana "
    "saha siapa dianggapna yakinkah kok naon kah almost yet sakedik sakeudik sebentar bentar sakedap saeutik sedikit "
    "dikit sakeudeung benarkah betulkah hampir ampir amper meh nyaris ngalieuk mendekati ngadeukeutan menuju tadinya "
    "cek_dulu pastikan pastiken piraku maenya maenya bukannya bukanna beja bejana wartos wartosna "
    "versi kertas pikir nyangka memangnya emang emangnya masak serius beneran toh oh lho loh leh info informasi kabar "
    "selentingan denger dengar kadenge uninga"
)
PARTIAL = _set(
    "sebagian sabagian sapalih saheulaanan saheulaan samentawis samentara heulaanan sawareh sawaréh sabagian "
    "sebagiannya separuh separuhnya saparona saparo separo satengah setengah setengahnya "
    "satengahna sabagean baru_sebagian parsial bertahap tahap tahapan termin sisa sisanya sesa sesana sisana kari "
    "karek karekan tinggal tinggalna sementara darurat kecuali kajaba iwal salian kurang kirang masing sebelah "
    "sabeulah salah_satu beberapa sababaraha cuma cuman hanya ngan mung hungkul wungkul ukur persen seperempat perempat sapertilu "
    "mayoritas kebanyakan kalolobaan lolobana umumna"
)
ACTIVE = _set(
    "masih keneh kénéh keur nuju sedang lagi_ proses prosés diproses pengerjaan dikerjakan dikerjain digarap digawean "
    "dipidamel dipigawe ngerjain ngerjakeun mengerjakan ngagarap nunggu menunggu nungguan ngantosan ngantos antri "
    "antre antrian antrean inden indent on_progress progress progres otw perjalanan jalan_ lanjut dilanjut "
    "dilanjutkan diteruskeun dilajengkeun dilajengken mulai dimulai ngamimitian dimimitian dikawitan ngawitan "
    "persiapan survey survei disurvey disurvei pengecekan dicek cek ngecek dipariksa menyelesaikan membereskan "
    "ngabereskeun ngabereskn ngaberesken ngarengseken ngarengsekeun ngomean ngoméan ngalereskeun ngalereskn "
    "memperbaiki nambal menambal finishing pengadaan usulan diusulkan pengajuan diajukan belanja order pesan dipesan "
    "material matrial bahan kabel anggaran pemesanan turun lapangan pemantauan dipantau pengukuran diukur pendataan"
)
PRELIMINARY = _set(
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

UNITS = _set(
    "titik lampu tiang ruas lubang liang unit rumah lokasi tempat sisi jalur pohon batang bagian segmen meter kk "
    "orang rt rw desa kelas ruang"
)
ONE = _set("satu hiji sahiji dua dua_titik tilu tiga opat empat lima genep enam beberapa")
GREETINGS = _set(
    "assalamualaikum asalamualaikum waalaikumsalam wr wb wassalam selamat pagi siang sore malam punten permisi maaf "
    "hapunten mohon_maaf ijin izin lapor laporan melapor ngalapor pak bapak bu ibu bpk kang teh teteh min admin mimin "
    "kak mas mbak bos boss ndan komandan pimpinan dan_ ya yah nya nggih inggih alhamdulillah alhamdulilah terima "
    "kasih makasih nuhun hatur trims thanks tks trm ksh pun yeuh euy tah atuh mah da gan om bang aa akang juragan "
    "mangga wilujeng enjing sonten wengi salam sampurasun rampes dan sareng jeung lur sadayana semua oge juga kami "
    "abdi saya urang ieu ini itu eta tea deh dong sih kok_ lah gais bro sis sip siap baik oke ok okay 86 tiket nomor "
    "no nomer untuk kanggo buat nu yang tadi laporannya laporanana aduan aduannya dimaksud tersebut pelaporan tabe"
)
ACCEPTING = _set(
    "siap siaap oke ok okay oce okeh okey sip siip diterima katampi katarima ditampi ditarima baik muhun sumuhun "
    "mangga heug meluncur laksanakan laksanaken dilaksanakan 86 87 rogger roger noted monitor dimonitor copy "
    "dimengerti ngartos kahartos enya iya ya nya leres bungkus gas gaskeun gasken let siap_laksanakan mantap "
    "berangkat kadinya kaditu luncur bismillah kita_cek tampi nuhun_infona nggih 👍 👌 🫡"
)
GOING = _set("meluncur berangkat otw luncur mangkat angkat cabut gerak bergerak")
WORK = _set(
    "kerjakan dikerjakan digarap tangani ditangani tindaklanjuti ditindaklanjuti perbaiki diperbaiki cek dicek proses "
    "diproses urus diurus pariksa dipariksa lanjut lanjutkan selesaikan diselesaikan bereskeun beresken beresin "
    "tindak garap lereskeun eksekusi dieksekusi pasang dipasang angkut diangkut ganti diganti perbaikan penanganan "
    "pengerjaan bersihkan dibersihkan turun survey survei tinjau jadwalkan dijadwalkan lokasi lapangan ditutup tambal "
    "ditambal aspal diaspal kirim"
)

REPAIRS = _set(
    "perbaikan pengerjaan pekerjaan pagawean gawean pengaspalan penambalan penanganan pembersihan pengangkutan "
    "pemasangan penggantian pengecoran pemotongan penebangan pengerukan penyedotan pemadaman evakuasi normalisasi "
    "perapihan pengurugan pembuatan pembangunan penertiban pencetakan penyambungan penutupan pemulihan pemangkasan "
    "pengurasan penyemprotan pemindahan rehab renovasi servis fogging vaksinasi pengasapan "
    "pelayanan pengaduan perapian peninggian pelebaran "
    "pengelasan pengecatan penimbunan pemeliharaan perawatan laporan penerangan permasalahan persoalan"
)
"""Nouns of the fix itself; another noun of the shape pe…an is work before it, or other work."""

OBJECTS = _set(
    "lampu pju bohlam trafo jalan lubang liang selokan solokan drainase sampah runtah pohon tangkal dahan pipa air "
    "cai kabel tiang gorong got parit jembatan sasak saluran trotoar rambu sungai walungan kali irigasi aspal atap "
    "longsoran tebing tanggul ktp kk akta surat izin bantuan ular oray tawon odeng sarang anjing kucing api seneu "
    "pagar lapak baliho spanduk wifi internet jaringan listrik meteran masalah kerusakan kebocoran genangan banjir "
    "caah bocor lampuna lampunya jalanna jalannya caina airnya sampahna sampahnya runtahna pipana pipanya solokanana "
    "selokannya lubangnya liangna pohonnya tangkalna kabelnya penanganannya perbaikannya pekerjaannya pengerjaannya "
    "prosesnya proses tiangnya rambunya bolong rusak ruksak mati pareum tumbang rungkad mampet"
)
FILLERS = _set(
    "dipigawe dikerjaken didamel digarapna dilaksanaken "
    "semua sadayana kabeh kabehanana total sepenuhnya seluruhnya seluruh bener benar betul pisan banget sekali memang "
    "di depan belakang dekat lokasi sana sini dieu dinya jalur desa kampung oleh ku tim petugas regu urc dengan "
    "bersama lancar aman sukses baik bagus rapi rapih mulus caang terang kondisi kembali balik seperti semula biasa "
    "lagi deui dikerjakan digarap dikerjain dipidamel digawean tanpa kendala hasil hasilnya mantap wae bae weh we aja "
    "saja lur mang om dan jeung sareng serta status statusna statusnya progress progres prosen semuanya kabehna dari "
    "ti nembe kabar dilaporkan hari ini dinten poe ie ayena pagi siang sore malam tadi itu tos gan nuhun case sesuai "
    "laporan aduan warga tindak lanjut ditindaklanjuti juga oge ge sejak semenjak ti_barang ket keterangan bang"
)
PLACE_LEADS = _set(
    "di depan belakang dekat jalan gang desa kampung rt rw kelurahan perum blok payun hareup lokasi titik jln jl gg kp"
)
STATES = _set(
    "nyala menyala terang caang hurung lancar normal ngocor ngalir mengalir hidup hirup bersih beresih mulus berfungsi"
)
"""How a mended thing is: finished after "sekarang" as well as after "sudah"."""

GOOD = _set("bagus alus sae bener benar aman sehat")
"""Finished only with "sudah … lagi": "jalan sudah bagus lagi"."""

BETWEEN = _set(
    "kami kita saya abdi urang tim timnya petugas regu urc ku berhasil langsung semua semuanya sadayana kabeh "
    "pada total "
    "juga oge ge dan jeung sareng lagi deui kembali balik saja wae pun di ti rekan teman pihak dinas pln pdam anggota "
    "kuring bareng bersama gotong royong dengan tadi kemarin kamari dilakukan dilaksanakan dikerjakan digarap secara "
    "sampai sampe hingga dugi nepi ditindaklanjuti tindaklanjuti tindak lanjuti dieksekusi eksekusi ditangani_ "
    "oleh petugas_ hasilnya terlampir pak bu min kang mang haji beneran_ bener_ pisan full tuntas"
)
"""What may stand between "sudah" and the deed: who did it, and that it is all. "siap", "disuruh", "waktunya" may "
"not."""

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
        TIED[_verb] = _set(_things)
"""Deeds that mend only with the right thing beside them: a road that "sudah ditutup" is no mended road."""

RESOURCES = _set(
    "alat alatnya alatna mobil mobilnya mobilna motor truk armada tim petugas petugasnya personil personel "
    "anggota regu hp "
    "nomor nomornya status statusnya statusna pesan tiket tiketnya spk dana anggaran berkas proposal jadwal crane "
    "ekskavator "
    "beko pompa_cadangan vendor kontraktor operator laporan_awal gudang material bahan barang stok"
)
"""Means of the work: when they are what "sudah diganti" is about, nothing is mended yet."""

ALL = _set("semua semuanya sadayana sadaya kabeh kabehan tuntas total seluruhnya")
DONE_ALL = _set("dikerjakan digarap dikerjain dipigawe digawean dikerjaken dilaksanakan dilaksanaken")
"""With "sudah" before and "semua" after them finished: "sudah dikerjakan semua"."""

USES = _set(
    "dilewati dilalui dilintasi ngaliwat diliwatan liwat lewat melintas dipakai dianggo dipake digunakan dibuka "
    "digunaken diakses beroperasi"
)

BEGINNING = _set("mulai dimulai mimiti ngamimitian dimimitian ngawitan dikawitan memulai rek bade mau")

SALUTES = GREETINGS & _set(
    "assalamualaikum asalamualaikum waalaikumsalam wr wb selamat pagi siang sore malam punten permisi hapunten ijin "
    "izin lapor ngalapor pak bapak bu ibu bpk kang teh teteh min admin mimin kak mas mbak bos boss ndan komandan "
    "wilujeng enjing sonten wengi sampurasun siap nya ya yah nggih alhamdulillah"
)
"""Greetings that say nothing of the report, unlike "yang" or "semua"."""

POINTED = _set(
    "tadi ini itu eta ie kamari kemarin dimaksud tersebut dilaporkan dilaporken semalam barusan baru lapor di"
)
RANKS = _set("pertama kahiji kedua kadua ketiga katilu keempat kaopat kelima kalima terakhir panungtungan")
LENGTHS = _set("meter m mtr km kilo kilometer")

CREWS = _set("tim petugas personil personel anggota regu vendor kontraktor operator")
"""Of the means those who do the work: "tim sudah selesai" is of the work."""

ORDINALS = _set("pertama kahiji kedua kadua ketiga katilu keempat kaopat satu hiji dua tilu tiga")
STAGES = _set("tahap tahapan termin sesi etape lapis lapisan ronde putaran kloter")

COVERS = _set("terpal seng papan karung plastik tanah sirtu batu kayu taneh pasir triplek bambu ban drum")
HEARSAY = _set(
    "kata katanya katana cenah ceunah saur saurna menurut numutkeun info infonya infona informasi kabar kabarnya "
    "kabarna "
    "bilang bilangnya mungkin kayaknya kayanya sepertinya sigana siga jigana jiga entah duka konon rumor isu "
    "dengar denger "
    "nyarios nyebut bilangna wartosna beja bejana kira kirain pikir rasanya asa perasaan insya insyaallah inshaallah"
)
"""In a clause of their own they take back what stands beside them: "sudah nyala, katanya"."""

OTHERS = _set("lainnya sanesna sebelahnya selain sebelumnya sejenis lainna sanes tetangga sebelumna")

OTHER_ENDS = _set(
    "acara sekolah kuliah hajatan sidang pertandingan upacara pelatihan ujian event kampanye konser pemilu "
    "pilkada puasa "
    "lebaran libur liburan kerja pasar kontrak arisan pengajian pawai karnaval lomba kegiatan bimtek diklat "
    "seminar film "
    "pertemuan kunjungan magang dinas_luar musim semester panen hujan sesi jadwal tugas_luar pengabdian pesta nikahan "
    "kawinan siaran pendaftaran masa waktu anggaran tahun taun termin"
)
"""What may end and is no repair: "acara sudah selesai"."""

DAYPARTS = _set("pagi siang sore malam sonten wengi peuting beurang isuk enjing")

PROMISES = _set(
    "gampang tenang santai kalem serahkan serahken laksanakan laksanaken pasti dijamin jamin pokoknya pokona percaya "
    "percayakan"
)
"""Beside a bare "beres" they promise: "tenang, beres"."""

DOINGS = _set("dilakukan dilaksanakan laksanakan lakukan dilakuken dilaksanaken laksanaken lakuken")
"""Finished with a past word and the noun of a repair: "sudah dilakukan penambalan"."""

CONTRAST = _set("tapi tetapi namun tapina tapinya padahal cuma cuman hanya ngan mung")
ONCE_UPON = _set("dulu baheula bareto")

"""The words by which officers deny, put off, halve, doubt or ask, and those that say nothing of the work: greetings, fillers.

Data of the two languages (tidied, lower case, eu written e), one list a line of thought; it decides nothing.
"""

from __future__ import annotations

from pisa_bot.nlu.normalise import fold


def word_set(text: str) -> frozenset[str]:
    """A list of words written with spaces between them, as `fold` leaves them."""
    return frozenset(fold(word) for word in text.replace("é", "e").split())


PERFECT = word_set(
    "wes wis sampun uwis dh dah sudah telah tos ntos atos parantos prantos parantosan geus enggeus ges nges udah berhasil "
    "tuntas_sudah"
)

PAST = word_set(
    "tadi kemarin kamari kamarina wengi_tadi tadina barusan baru_saja semalam tadipeuting awalnya asalnya mulanya "
    "sebelumnya dulu baheula"
)

JUST_NOW = word_set("tadi kemarin kamari barusan semalam nembe_tadi kapungkur")

NOW = word_set("sekarang ayena ayeuna kini skrg")

NEGATORS = word_set(
    "belum durung not blom tidak bukan jangan tanpa_hasil belom belun blum blumm belumm can tacan tcan acan teacan "
    "ncan encan te teu hente henteu henteuh moal sanes sanés lain ulah tidaklah nteu entu tong gagal batal tertunda "
    "ditunda tunda kagok wangsul_deui tdkbisa mustahil mongkok_te"
)

BENIGN = word_set(
    "masalah kendala keluhan sisa sesa hambatan komplain complain komplen keluh mengeluh ngeluh khawatir hariwang "
    "usah perlu apa_apa korban genangan protes gangguan kedala halangan sumbatan kebocoran kerusakan tumpukan "
    "kateranganana mahsalah kudu kedah sawios nanaon sampah runtah bau antrian antrean laporan aduan ngomplen ngadu "
    "masalahna kendalana"
)

TROUBLE = word_set(
    "rusak ruksak bocor mati pareum padam banjir caah macet bau gelap poek bolong berlubang mampet tersumbat "
    "tergenang ngagenang longsor urug kotor becek leucir licin bahaya meluap roboh ambruk komplain komplen ngeluh "
    "mengeluh numpuk menumpuk kabanjiran ngabahayakeun trouble error rubuh amblas retak nyumbat pegat putus kendor "
    "bermasalah rembes ngaler ngadat paeh ponda redup reem reup"
)

AGAIN = word_set("lagi deui kembali balik wangsul")

FUTURE = word_set(
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

ASKING = word_set("mohon tolong punten minta diminta bisa dapat tiasa silakan silahkan mangga")
"""Future words that, after a finished work, only ask for something: "sudah selesai, mohon dicek"."""

WHEN_NEXT = word_set("depan hareup payun")
"""Only after minggu, bulan, tahun: alone they mean "in front"."""

PERIODS = word_set("minggu pekan bulan sasih tahun taun mgg bln thn senin selasa rabu kamis jumat sabtu")

CONDITION = word_set(
    "kalau kalo klo jika apabila bila upami lamun mun misal misalnya misalna andai seandainya umpama umpami pami asal "
    "asalkan"
)

ADMIN = word_set(
    "foto poto fotonya fotona fotonyah potona dokumentasi dokumentasinya kirim dikirim kirimkan kirimken upload "
    "diupload unggah lampir lampirkan terlampir pantau dipantau monitor dimonitor awasi cek dicek kontrol infokan "
    "kabari dikabari dikabarkan hubungi telepon lapor silakan silahkan keluhan tutup ditutup closing close konfirmasi "
    "dikonfirmasi dikonfirmasikan evaluasi laporkan kaluhan kendala masalah bukti buktinya kintun dikintun "
    "dikintunken tiket tiketnya sampaikan disampaikan"
)
"""What may follow a finished work without taking it back: photos, a check, a word to the citizen."""

SPANS = word_set("hari poe dinten jam menit minggu bulan sasih tahun taun")

SIDES = word_set("sisi sebelah beulah sabeulah bagian ujung jalur lajur")

SIDE_NAMES = word_set(
    "kiri kanan utara selatan timur barat atas bawah luar dalam kenca katuhu kaler kidul wetan kulon tengah awal "
    "pertama kahiji"
)

TAGS = word_set("iya toh ya kan betul benar bener leres toh nya yah kitu begitu bukan sanes belum pak bu min")

FIRST_OF_ALL = word_set("dulu heula hela")

LETS = word_set("ayo hayu yuk sok geura buru hayo")

NOUNS_OF_END = word_set(
    "selesainya beresna rengsena kelarnya tuntasnya beresnya penyelesaian rampungna selesaina beresan rengsean "
    "pangrengsean"
)

NUMBER_WORDS = word_set(
    "satu hiji dua tilu tiga opat empat lima genep enam tujuh delapan sembilan sepuluh sapuluh beberapa sababaraha"
)

ONCE = word_set("satu hiji 1 salah")

CONJUNCTIONS = word_set(
    "tapi tetapi namun tapina tapinya sedangkan sedengkeun sedeng ari cuma cuman hanya ngan mung karena kusabab "
    "lantaran soalnya soalna sabab padahal melainkan nganggo_tapi terus tuluy lalu kemudian teras walaupun meskipun "
    "sanajan najan kajaba kecuali"
)

STILL = word_set(
    "masih keneh sedang keur nuju nunggu menunggu nungguan ngantosan ngantos antri antre inden mulai dimulai ngawitan "
    "otw lanjut dilanjut dilanjutkan diteruskeun dilajengken pending tertahan terkendala kendala_na mandek mangkrak"
)

IF = word_set(
    "kalau kalo klo jika apabila bila upami lamun mun misal misalnya misalna andai seandainya umpama umpami pami asal "
    "asalkan begitu setelah sesudah sanggeus sangges saatos saparantos sesudahnya ketika saat pas waktu abis bis "
    "habis sabada selama sampai sampe nepi dugi hingga tunggu nunggu menunggu nungguan ngantosan ngantos antosan "
    "nungguken supaya agar biar supados ambeh ameh tinggal sebelum unggal setiap selagi sambil bari keburu kaburu"
)

DOUBT = word_set(
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

PARTIAL = word_set(
    "sebagian sabagian sapalih saheulaanan saheulaan samentawis samentara heulaanan sawareh sawaréh sabagian "
    "sebagiannya separuh separuhnya saparona saparo separo satengah setengah setengahnya "
    "satengahna sabagean baru_sebagian parsial bertahap tahap tahapan termin sisa sisanya sesa sesana sisana kari "
    "karek karekan tinggal tinggalna sementara darurat kecuali kajaba iwal salian kurang kirang masing sebelah "
    "sabeulah salah_satu beberapa sababaraha cuma cuman hanya ngan mung hungkul wungkul ukur persen seperempat perempat sapertilu "
    "mayoritas kebanyakan kalolobaan lolobana umumna"
)

ACTIVE = word_set(
    "masih keneh kénéh keur nuju sedang lagi_ proses prosés diproses pengerjaan dikerjakan dikerjain digarap digawean "
    "dipidamel dipigawe ngerjain ngerjakeun mengerjakan ngagarap nunggu menunggu nungguan ngantosan ngantos antri "
    "antre antrian antrean inden indent on_progress progress progres otw perjalanan jalan_ lanjut dilanjut "
    "dilanjutkan diteruskeun dilajengkeun dilajengken mulai dimulai ngamimitian dimimitian dikawitan ngawitan "
    "persiapan survey survei disurvey disurvei pengecekan dicek cek ngecek dipariksa menyelesaikan membereskan "
    "ngabereskeun ngabereskn ngaberesken ngarengseken ngarengsekeun ngomean ngoméan ngalereskeun ngalereskn "
    "memperbaiki nambal menambal finishing pengadaan usulan diusulkan pengajuan diajukan belanja order pesan dipesan "
    "material matrial bahan kabel anggaran pemesanan turun lapangan pemantauan dipantau pengukuran diukur pendataan"
)

ONE = word_set("satu hiji sahiji dua dua_titik tilu tiga opat empat lima genep enam beberapa")

GREETINGS = word_set(
    "assalamualaikum asalamualaikum waalaikumsalam wr wb wassalam selamat pagi siang sore malam punten permisi maaf "
    "hapunten mohon_maaf ijin izin lapor laporan melapor ngalapor pak bapak bu ibu bpk kang teh teteh min admin mimin "
    "kak mas mbak bos boss ndan komandan pimpinan dan_ ya yah nya nggih inggih alhamdulillah alhamdulilah terima "
    "kasih makasih nuhun hatur trims thanks tks trm ksh pun yeuh euy tah atuh mah da gan om bang aa akang juragan "
    "mangga wilujeng enjing sonten wengi salam sampurasun rampes dan sareng jeung lur sadayana semua oge juga kami "
    "abdi saya urang ieu ini itu eta tea deh dong sih kok_ lah gais bro sis sip siap baik oke ok okay 86 tiket nomor "
    "no nomer untuk kanggo buat nu yang tadi laporannya laporanana aduan aduannya dimaksud tersebut pelaporan tabe"
)

ACCEPTING = word_set(
    "siap siaap oke ok okay oce okeh okey sip siip diterima katampi katarima ditampi ditarima baik muhun sumuhun "
    "mangga heug meluncur laksanakan laksanaken dilaksanakan 86 87 rogger roger noted monitor dimonitor copy "
    "dimengerti ngartos kahartos enya iya ya nya leres bungkus gas gaskeun gasken let siap_laksanakan mantap "
    "berangkat kadinya kaditu luncur bismillah kita_cek tampi nuhun_infona nggih 👍 👌 🫡"
)

GOING = word_set("meluncur berangkat otw luncur mangkat angkat cabut gerak bergerak")

FILLERS = word_set(
    "dipigawe dikerjaken didamel digarapna dilaksanaken "
    "semua sadayana kabeh kabehanana total sepenuhnya seluruhnya seluruh bener benar betul pisan banget sekali memang "
    "di depan belakang dekat lokasi sana sini dieu dinya jalur desa kampung oleh ku tim petugas regu urc dengan "
    "bersama lancar aman sukses baik bagus rapi rapih mulus caang terang kondisi kembali balik seperti semula biasa "
    "lagi deui dikerjakan digarap dikerjain dipidamel digawean tanpa kendala hasil hasilnya mantap wae bae weh we aja "
    "saja lur mang om dan jeung sareng serta status statusna statusnya progress progres prosen semuanya kabehna dari "
    "ti nembe kabar dilaporkan hari ini dinten poe ie ayena pagi siang sore malam tadi itu tos gan nuhun case sesuai "
    "laporan aduan warga tindak lanjut ditindaklanjuti juga oge ge sejak semenjak ti_barang ket keterangan bang"
)

PLACE_LEADS = word_set(
    "di depan belakang dekat jalan gang desa kampung rt rw kelurahan perum blok payun hareup lokasi titik jln jl gg kp"
)

BETWEEN = word_set(
    "kami kita saya abdi urang tim timnya petugas regu urc ku berhasil langsung semua semuanya sadayana kabeh "
    "pada total "
    "juga oge ge dan jeung sareng lagi deui kembali balik saja wae pun di ti rekan teman pihak dinas pln pdam anggota "
    "kuring bareng bersama gotong royong dengan tadi kemarin kamari dilakukan dilaksanakan dikerjakan digarap secara "
    "sampai sampe hingga dugi nepi ditindaklanjuti tindaklanjuti tindak lanjuti dieksekusi eksekusi ditangani_ "
    "oleh petugas_ hasilnya terlampir pak bu min kang mang haji beneran_ bener_ pisan full tuntas"
)
"""What may stand between "sudah" and the deed: who did it, and that it is all. "siap", "disuruh", "waktunya" may "
"not."""

ALL = word_set("semua semuanya sadayana sadaya kabeh kabehan tuntas total seluruhnya")

BEGINNING = word_set("mulai dimulai mimiti ngamimitian dimimitian ngawitan dikawitan memulai rek bade mau")

SALUTES = GREETINGS & word_set(
    "assalamualaikum asalamualaikum waalaikumsalam wr wb selamat pagi siang sore malam punten permisi hapunten ijin "
    "izin lapor ngalapor pak bapak bu ibu bpk kang teh teteh min admin mimin kak mas mbak bos boss ndan komandan "
    "wilujeng enjing sonten wengi sampurasun siap nya ya yah nggih alhamdulillah"
)
"""Greetings that say nothing of the report, unlike "yang" or "semua"."""

POINTED = word_set(
    "tadi ini itu eta ie kamari kemarin dimaksud tersebut dilaporkan dilaporken semalam barusan baru lapor di"
)

RANKS = word_set("pertama kahiji kedua kadua ketiga katilu keempat kaopat kelima kalima terakhir panungtungan")

LENGTHS = word_set("meter m mtr km kilo kilometer")

ORDINALS = word_set("pertama kahiji kedua kadua ketiga katilu keempat kaopat satu hiji dua tilu tiga")

HEARSAY = word_set(
    "kata katanya katana cenah ceunah saur saurna menurut numutkeun info infonya infona informasi kabar kabarnya "
    "kabarna "
    "bilang bilangnya mungkin kayaknya kayanya sepertinya sigana siga jigana jiga entah duka konon rumor isu "
    "dengar denger "
    "nyarios nyebut bilangna wartosna beja bejana kira kirain pikir rasanya asa perasaan insya insyaallah inshaallah"
)
"""In a clause of their own they take back what stands beside them: "sudah nyala, katanya"."""

OTHERS = word_set("lainnya sanesna sebelahnya selain sebelumnya sejenis lainna sanes tetangga sebelumna")

DAYPARTS = word_set("pagi siang sore malam sonten wengi peuting beurang isuk enjing")

PROMISES = word_set(
    "gampang tenang santai kalem serahkan serahken laksanakan laksanaken pasti dijamin jamin pokoknya pokona percaya "
    "percayakan"
)
"""Beside a bare "beres" they promise: "tenang, beres"."""

CONTRAST = word_set("tapi tetapi namun tapina tapinya padahal cuma cuman hanya ngan mung")

ONCE_UPON = word_set("dulu baheula bareto")

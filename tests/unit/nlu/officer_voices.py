"""Officers of other desks and ages saying the same again: a second hand's sentences by intent, one a line."""

_WRITTEN = """
== done
sudah, pak. lampunya nyala semua
laporan ini sudah kami tindak lanjuti, jalan sudah mulus
pengerukan selokan sudah kelar tadi jam 11
tiang yang miring sudah kami tegakkan
sudah kita pasang lagi tutup gotnya
sampahnya sudah diangkut truk tadi subuh
beres kang, tinggal ngopi
rengse pak, hatur nuhun
tos dibenerkeun pak, mangga dicek
lampu tos caang sadayana
cai tos ngocor deui ka bumi wargi
solokan tos dikeruk ku urang sareng warga
jalan nu bolong tos ditambal kamari
wargi tos tiasa ngaliwat deui
kabel nu ngagantung tos dirapihkeun
ktp atas nama pemohon sudah jadi dan sudah diambil
akta kelahirannya sudah terbit, silakan diambil
kartu keluarganya sudah dicetak
bantuan sudah diterima keluarga yang bersangkutan
anjing liarnya sudah dievakuasi
sarang tawon sudah dimusnahkan tadi malam
ular sudah kami amankan
api sudah padam, aman
pohon sudah dibersihkan dari jalan
PKL sudah ditertibkan
parkir liar sudah kami tertibkan, jalan lancar
spanduk sudah diturunkan
pungutan sudah dikembalikan ke orang tua murid
wifi kantor desa sudah normal
air sudah mengalir normal sejak tadi pagi
kebocoran sudah ditangani, air normal
sudah dikerjakan semua
sudah ditindaklanjuti dan sudah beres
alhamdulillah sampun réngsé
sampun dipun dandosi
closed ya pak
clear pak, unit kembali ke pos
case closed
selesai pak, dokumentasi menyusul
selesai. foto menyusul
beres pak fotonya nanti saya kirim
sudah selesai pak, nanti saya kirim fotonya
udah kelar semua, makasih
tuntas semua pak
100% selesai
sudah 100 persen
geus ditéwak ularna
tos dipupuk deui lahanna, bantuan pupuk tos ditampi
geus teu bocor deui
sudah tidak banjir lagi, saluran lancar
tadi pagi selesai kami tangani
kemarin sudah selesai, lupa lapor
baru saja selesai
nembe waé réngsé
barusan beres diganti lampunya
sudah disemprot nyamuknya, satu RW
fogging sudah dilaksanakan tadi pagi
pasien sudah ditangani di puskesmas
guru penggantinya sudah mengajar
sudah kami mediasi dan kedua pihak damai
== ask_info
rumahnya yang mana ya
di RT berapa ini
RT sabaraha ieu teh
dekat apa ya pak
caket naon nya
patokannya apa
kirim foto jalannya dong
potona atuh pak
bisa difoto ulang? buram
fotona teu jelas, kintun deui
tolong warga kirim share lokasi
mohon share titiknya
nomor tiangnya berapa
sabaraha nomer tiangna
ID pelanggannya berapa
atas nama siapa
atas nami saha
sejak kapan matinya
ti iraha pareumna
berapa lampu yang mati
sabaraha lampu nu paeh
jalan mana ini
jalan nu mana
kampung naon ieu
yang lapor siapa, bisa dihubungi?
apa ada korban
aya korban teu
tolong lengkapi alamat
alamatnya belum lengkap
perlu NIK pemohon
minta foto KTP sama KK nya
nuhunkeun nomer KK na
lebarnya berapa meter lubangnya
tinggi airnya berapa
caina sajero naon
jam berapa kejadiannya
tabuh sabaraha kajadianana
plat nomornya berapa
nama sekolahnya apa
sakola mana ieu
== assign
ke pak Ujang saja
biar pak Dadang yang urus
pak Yayat tolong tangani
sok ku kang Asep
ku mang Udin waé
serahkeun ka bu Neneng
oper ke kang Jajang
kasih ke Deden
tugaskan ke regu pak Maman
ditangani pak Eko
diurus ku pak Oman
pak Wawan yang ke lokasi
nanti pak Budi yang cek
engké pak Aép nu mariksa
disposisi ke bu Ratna
dilimpahkan ke staf saya, pak Iwan
ka kang Usép, nu jaga ayeuna
petugasnya pak Sobari
PIC pak Hendra
buat bu Lilis
giliran pak Tatang
== answer
jawab: bisa datang ke kantor kecamatan
untuk warga: pelayanan buka sampai jam 2
mangga datang ka kantor désa nyandak KTP
persyaratan KTP, KK, sareng surat pengantar RT
bisa lewat aplikasi, tidak usah ke kantor
tiasa online, henteu kedah ka kantor
gratis bu, tidak ada biaya
teu aya waragad, gratis
bawa surat kematian dari desa sama KTP almarhum
cukup bawa KK asli sama foto
nyandak ijazah terakhir sareng pas poto
pendaftaran dibuka tanggal 10 Juni
daftarna mulai tanggal 10
jadwal samsat keliling hari selasa di alun-alun
pelayanan libur sampai hari senin
kantor buka senin sampai jumat jam 8 sampai 3
bisa cek di cekbansos.kemensos.go.id
silakan cek di website dukcapil
mangga cék dina wébsite
harus ke kantor BPJS langsung, bawa KK
bayarnya di bank bjb atau minimarket
mayarna tiasa di bank atanapi indomaret
prosesnya tiga hari kerja
lilana tilu dinten damel
harus diurus orangnya langsung, tidak bisa diwakilkan
teu tiasa diwakilkeun, kedah jalmina
syarat umur minimal 6 tahun
hubungi call center 129
pengambilan KTP di kecamatan masing-masing
KTP dicandak di kacamatan
== list
mana laporan yang belum
laporan nu can digarap mana waé
aya laporan anyar teu
ada laporan baru?
tugas saya hari ini apa
lihat semua laporan
tingali laporan sadaya
sisa laporan berapa
sésa laporan sabaraha
yang telat mana saja
nu telat mana waé
list dong
daftar laporan masuk
cek tugas
naon waé tugas abdi
open ticket
laporan pending
yang belum selesai apa aja
nu can bérés naon waé
antrian
== help
ini cara jawabnya gimana
kumaha carana ngabales
perintahnya apa saja
paréntahna naon waé
bisa apa aja bot ini
tolong ajari
menu
help
teu ngartos abdi
saya kurang paham cara pakainya
tulis apa kalau mau ganti dinas
panduan
petunjuk
== accept
siap 86
siap meluncur pak
laksanakan
monitor
ok diterima
baik kami cek ke lapangan
muhun ditampi
siap enggal dipariksa
mangga, urang pariksa heula
tim menuju lokasi
otw
hatur nuhun infona, urang kadinya
oke noted
kami ambil laporan ini
siap, saya koordinir anak-anak dulu
akan kami tindaklanjuti
bakal ditindaklanjuti
segera meluncur
sip
baik pak laporan diterima
== progress
masih digali
keur dipasang tiangna
lagi nunggu alat berat
menunggu suku cadang
nunggu matérial sumping
sedang disedot
baru mulai dikerjakan
karék ngamimitian digarap
tim sudah di lokasi
tim tos di lokasi
sudah disurvei, lagi nyusun RAB
tos disurvéy
masih dalam pengerjaan
70 persen
progres 80%
lagi diproses di bagian cetak
nuju dicitak
berkasnya sedang diverifikasi
sudah diusulkan ke provinsi, nunggu jawaban
on progress
== not_done
belum
can
belum beres pak
teu acan réngsé
tidak sempat hari ini
teu kaburu ayeuna mah
tim tidak bisa masuk, jalan ditutup
belum bisa dikerjakan, hujan
can bisa digarap, hujan waé
alat rusak jadi belum
material belum datang
matérial can datang
masih rusak
mati lagi pak
pareum deui
belum ada progres
can aya kamajuan
gagal pak, pompanya macet
terkendala cuaca
kahalang ku cuaca
== partial
baru tiga dari tujuh lampu
tilu ti tujuh lampu geus hurung
setengahnya sudah, sisanya nyusul
satengahna geus, sésana nyusul
yang dekat masjid sudah, yang dekat sawah belum
nu deukeut masjid geus, nu deukeut sawah can
sebagian sudah diangkut
sabagian tos diangkut
tinggal satu titik yang belum
kari hiji titik nu can
2/4 titik
sebelah kiri sudah, kanan belum
== schedule
besok pagi
énjing dipariksa
kami jadwalkan rabu
dijadwalkeun poé kemis
tanggal 12 baru bisa
lusa kami ke sana
minggu hareup digarap
pekan depan
nanti sore tim turun
senin depan mulai
tanggal 3 desember
hari jumat kami kerjakan
== reject
bukan ranah kami
lain urusan dinas kuring
salah kirim ini, harusnya ke dishub
ieu mah dlh
teruskan ke perkim
ka damkar waé
aset desa, bukan kabupaten
laporan fiktif
tolak
laporan dobel
lebih cocok ke dinsos
sanés bagian kami
== refer
ini punya PLN
ieu jalan nasional
jalan provinsi, lapor ke bina marga provinsi
kewenangan BBWS
itu jalan tol, ke Jasa Marga
lahan PT KAI
hubungi PLN 123
urusan kementerian
== coordinate
koordinasi dulu sama dishub
bareng sareng dlh
perlu bantuan damkar
dikoordinasikan dengan pihak desa
nunggu rekomendasi dputr
kerja bareng satpol pp
== undo
salah tiket
eh salah
batalin dong yang tadi
maaf kepencet selesai
balikin statusnya
kapencet hapunten
undo
ralat
== unclear
apa kabar
selamat pagi semua
hatur nuhun pisan
kalau sudah selesai saya kabari
mun geus bérés dibéjaan
sudah selesai?
geus bérés can
aduh
hmm
wkwk
test
kumaha damang
jangan lupa ngopi
nanti dulu ya
tunggu
lagi rapat
🙏
terima kasih
tidak tahu
teu terang
sip mantap alhamdulillah sehat
warga bilang sudah beres
katanya sudah
mungkin sudah
"""


def _by_intent(written: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for block in written.strip().split("== ")[1:]:
        intent, *lines = block.strip().splitlines()
        found[intent] = tuple(line for line in lines if line)
    return found


VOICES = _by_intent(_WRITTEN)

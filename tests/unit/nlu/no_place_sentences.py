# ruff: noqa: E501  (sentences stay whole)
"""Sentences of our own that name no place: complaints, questions, greetings, small talk and words that look like villages."""

WRITTEN = """
ya
tidak tahu
gak tau pak
teu terang
teu nyaho
henteu
muhun
enya
lain
bandung
bojong
curug
situ
simpang
sawit
gardu
benteng
bunder
Pak Sukasari belum bayar
Bu Sukasari mau ngurus KK
ibu Sukamaju namanya
atas nama Sukasari
nama saya Sukajaya
jalan di Bandung mulus, kok di sini rusak terus
kayak di Bandung dong rapi
beda sama di Jakarta
seperti di Bandung pelayanannya cepat
teu siga di Bandung
kemarin saya ke Bandung naik bus
jalan rusak parah sekali
jalan kampung rusak belum diaspal
jalan desa berlubang semua
jalan raya macet total
jalan di depan rumah saya amblas
jalanan becek kalau hujan
jalan ruksak pisan min
lampu jalan mati sudah dua minggu
lampu jalan pareum, peuting poek pisan
lampu PJU di gang kami padam
sampah menumpuk tidak diangkut
runtah numpuk bau pisan
selokan mampet bikin banjir
solokan mampet cai ngaleuya ka jalan
banjir setiap hujan deras
caah unggal hujan gede
air PDAM mati tiga hari
cai ledeng teu ngocor ti kamari
listrik padam dari pagi
pohon tumbang menimpa kabel
tangkal rungkad ngahalangan jalan
ada ular masuk rumah
aya oray asup ka imah
anjing liar banyak sekali
KTP saya belum jadi
KTP abdi tos tilu bulan teu acan jadi
cara bikin KK baru gimana
kumaha carana ngadamel akta kalahiran
syarat pindah domisili apa saja
bansos tidak dapat padahal miskin
naha abdi teu kenging bansos
PKH saya dicoret
BPJS tidak aktif kenapa ya
pelayanan puskesmas lama sekali antrinya
dokter di puskesmas jarang ada
obat di rumah sakit habis
anak saya sakit campak
anak abdi gering panas tiris
guru di sekolah minta pungutan
sekolah minta uang seragam mahal
atap sekolah bocor
sakola ruksak genteng bocor
pasar kotor dan bau
harga cabai mahal di pasar
pedagang kaki lima bikin macet
parkir liar di trotoar
angkot ngetem sembarangan
bus tidak berhenti di halte
jembatan gantung putus
sasak ruksak bahaya
tanah longsor menutup jalan
urug kamari peuting
kebakaran rumah tolong cepat
imah kahuruan tulungan
pabrik buang limbah ke sungai
asap pabrik bikin sesak
bau limbah menyengat
walungan hideung bau
pupuk langka petani susah
sawah kekeringan irigasi rusak
gas elpiji langka
wifi gratis tidak nyala
pungli di kantor desa
kepala desa tidak transparan
dana desa tidak jelas
pak RT tidak adil bagi bantuan
RT nya pilih kasih
RW tidak mau tanda tangan
izin usaha lama
gimana cara daftar OSS
pajak PBB naik tinggi
sertifikat tanah belum keluar
lowongan kerja ada pak
gaji belum dibayar perusahaan
PHK massal
rumah tidak layak huni mohon bantuan
makanan MBG basi
MBG telat datang terus
anak keracunan makanan sekolah
terima kasih banyak
hatur nuhun pisan
assalamualaikum
selamat pagi admin
punten bade naros
min mau tanya
halo
siapa ini
mau lapor pak
bade ngalapor
saya mau lapor tapi takut
rahasia ya pak jangan disebut nama saya
cek laporan saya
laporan saya sudah sampai mana
kapan ditindaklanjuti
iraha dibenerkeunana
sudah diperbaiki terima kasih
tos lancar cai na hatur nuhun
belum beres juga pak
masih rusak pak
batal
kembali
petugas
bicara dengan orang
bodoh kalian semua
pemerintah tidak becus
saya kecewa sekali
kerja kalian apa saja
goblog pisan
harga bikin mati
kebakaran jenggot bupatinya
di sini gelap sekali
di dieu poek pisan
di situ ada lubang besar
di dinya aya liang gede
di sana macet
disana sering kecelakaan
di rumah saya bocor
di imah abdi pareum
di depan rumah banyak sampah
di simpang jalan ada lubang
di gardu listrik ada percikan api
di kebun sawit ada api
pangkalan ojek bikin macet
benteng rumah saya roboh
tembok benteng sekolah ambruk
meja bunder di kantor
kembang campaka di taman layu
jambu di pasir banyak hama
warung jeruk di pinggir jalan kumuh
warga di sini suka jadi korban banjir
jalan ini suka jadi genangan
motor suka maju melawan arah
suka sari sari kurang ajar petugasnya
kembang kuning mekar di taman
beras ciherang harganya naik
pare ciherang kena hama
ayam karya mandiri
hasil karya anak sekolah
tolong kasih tahu caranya
sakit hati saya dengan pelayanan
malem malem gelap sekali
simpan saja laporannya
genteng sekolah bocor parah
anak tertabrak motor
tabrakan beruntun tadi pagi
jalan licin banyak yang jatuh
leueur jalanna loba nu labuh
rumah dihuni sepuluh orang
kami dibantu warga membersihkan
kampung kami dilanda banjir
guru dibimbing kepala sekolah
motor saya ditilang polisi
pohon ditebang sembarangan
tenggelam di kolam
penonton bersalam salaman
saya dari keluarga miskin
saya warga biasa
warga sini sudah resah
warga dieu tos teu kuat
masyarakat mengeluh
orang kampung resah
lembur abdi poek
kampung saya gelap
kp kami belum ada lampu
desa kami tertinggal
kecamatan mana yang menangani
kantor kecamatan tutup terus
kantor kelurahan antri lama
pelayanan di desa lambat
pelayanan kabupaten buruk
bupati harus turun tangan
dinas terkait tolong respon
dishub kemana saja
pemda tutup mata
kabupaten lain sudah maju
provinsi saja bisa
kota sebelah bersih
mohon ditindaklanjuti segera
tolong secepatnya diperbaiki
sing gancang dibenerkeun
kumaha ieu teh min
naon wae syaratna
sabaraha biayana
dimana kantornya
di mana tempat bayar pajak
jam berapa buka
buka hari sabtu tidak
tabuh sabaraha mukana
besok bisa datang
isukan abdi ka kantor
minggu depan saja
ok siap
sip mantap
foto sudah saya kirim
ini fotonya
potona tos dikintun
lokasi menyusul
nanti saya kirim lokasi
patokannya pohon besar
dekat rumah pak haji
deukeut imah pa RT
samping rumah bu imas
tukangeun imah
payuneun bumi
gigireun imah kuring
jalannya menuju sawah
jalan ke sawah rusak
jalan ka kebon ruksak
air sungai meluap
hujan angin kencang tadi malam
atap terbang kena angin
kucing nyangkut di atap
tawon di pohon bahaya
sarang odeng di genteng
nyamuk demam berdarah tolong fogging
got bau dan banyak jentik
kabel menjuntai bahaya
tiang listrik miring
trafo meledak
jaringan telepon putus
sinyal jelek
website error terus
aplikasi tidak bisa dibuka
antrian online susah
petugas tidak ramah
petugas judes
petugas minta uang
polisi tidur terlalu tinggi
rambu hilang
lampu merah mati
zebra cross hilang
trotoar rusak
drainase tidak berfungsi
gorong gorong amblas
taman kotor tidak terawat
lapangan dipakai parkir
musik dangdut sampai malam
tetangga berisik
miras dijual bebas
judi sabung ayam
anak jalanan makin banyak
pengemis di lampu merah
orang gila berkeliaran
kdrt di tetangga saya
istri dipukul suaminya
anak hilang dari kemarin
pencurian motor lagi
begal makin nekat
tawuran pelajar
penipuan mengatasnamakan dinas
hoaks beredar di grup
kuota ppdb penuh
ijazah ditahan sekolah
beasiswa belum cair
dana pip dipotong
kip tidak aktif
guru honorer belum digaji
bidan tidak ada
ambulans lama datang
posyandu tidak jalan
stunting bagaimana bantuannya
rujukan dipersulit
obat habis terus
antrean panjang sekali
kartu hilang cara lapor
nama salah di KTP
alamat salah di KK
anak belum punya akta
nikah belum tercatat
cerai cara urus KK
pindah penduduk sulit
ktp rusak ganti gimana
""".strip().splitlines()

_STARTS = (
    "min", "pak", "punten", "assalamualaikum", "tolong", "mohon maaf", "kang", "selamat siang bapak ibu", "bapa bupati", "halo admin"
)  # fmt: skip
_PROBLEMS = (
    "jalan rusak dan berlubang", "lampu jalan mati", "sampah tidak diangkut", "air tidak mengalir", "selokan mampet", "jalanna ruksak parah",
    "lampuna pareum", "runtah teu diangkut", "cai teu ngocor", "solokanana mampet", "pohon mau tumbang", "kabel putus", "jembatan retak",
)  # fmt: skip
_ENDS = (
    "sudah lama tidak ada tindakan", "tos lami teu aya tindakan", "warga resah", "loba nu labuh", "tolong secepatnya", "mugi enggal dibenerkeun",
    "padahal sudah lapor berkali kali", "kumaha ieu teh", "bahaya kalau malam", "anak anak susah ke sekolah", "mohon perhatiannya",
)  # fmt: skip
COMPOSED = [
    f"{start}, {problem} {end}"
    for i, start in enumerate(_STARTS)
    for j, problem in enumerate(_PROBLEMS)
    for k, end in enumerate(_ENDS)
    if (i + j + k) % 4 == 0
]
SENTENCES = [*WRITTEN, *COMPOSED]

PEOPLE = """
nama saya {name} pak
atas nama {name} KK nya belum jadi
KTP a.n. {name} belum dicetak
pak {name} RT kami jarang ada di rumah
Bu {name} yang jaga loket galak sekali
almarhum {name} masih tercatat di KK
anak saya {name} belum dapat PIP
tatangga abdi namina {name} teu acan kenging bansos
ustadz {name} bilang posyandu tutup
warung bu {name} buang sampah ke selokan
toko {name} jual gas mahal
PT {name} Makmur buang limbah ke kali
bus {name} ngebut terus
klub bola {name} FC butuh lapangan
salam dari keluarga {name}
""".strip().splitlines()
"""People, firms and clubs who bear the name of a village or kecamatan."""
SPOKEN_OF = """
kok tidak seperti {name} jalannya mulus
beda dengan {name} yang sudah dicor
teu siga {name} jalanna alus
jiga {name} atuh, beresih
di {name} sudah terang, di sini masih gelap
di {name} mah jalanna alus, di dieu mah ledok
kenapa {name} sudah dapat bantuan sedangkan kampung kami tidak
katanya {name} sudah dibangun, kapan giliran kami
iri sama {name} yang jalannya sudah diaspal
ulah jiga {name}, di dieu mah kudu tartib
tibatan {name} mah di dieu leuwih parah
""".strip().splitlines()
"""Places a message holds up against its own, which it does not name."""

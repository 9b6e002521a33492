"""Officers' messages of our own with the intent a careful reader would give them. One a line, by intent."""

POSITIVES: dict[str, tuple[str, ...]] = {
    "done": tuple(
        """
selesai
beres
tuntas
rengse
rampung
kelar pak
done
sudah selesai
sudah beres
udah kelar min
udh beres
sdh selesai
telah selesai
tos rengse
tos beres
ntos rengse pak
parantos réngsé
parantos rengse pak
geus beres
geus anggeus
sudah tuntas
alhamdulillah selesai
alhamdulillah tos rengse
alhamdulillah parantos beres
alhamdulillah beres, warga tidak komplain lagi
sudah ditangani
sudah diperbaiki
sudah diperbaiki tadi pagi
sudah diganti
lampu sudah diganti
lampu sudah nyala lagi
lampu sudah menyala
lampuna tos hurung
lampu tos hurung deui
lampuna geus caang deui
air sudah mengalir lagi
air sudah normal kembali
cai tos ngocor deui
cai geus ngocor
sampah sudah diangkut
runtah tos diangkut
runtahna parantos diangkut sadayana
jalan sudah ditambal
jalan tos ditambal
lubang sudah ditutup aspal
sudah diaspal
sudah dicor
selokan sudah dikuras
solokan tos dikuras
pohon sudah dipotong
tangkal tos dipotong
pohon tumbang sudah dievakuasi
api sudah padam
kebakaran sudah dipadamkan
ular sudah ditangkap dan dievakuasi
listrik sudah normal
kabel sudah disambung
pipa sudah diperbaiki, air lancar
pipa bocor sudah diganti baru
jembatan sudah diperbaiki
parantos dilereskeun
parantos dilereskeun tadi siang
tos dibenerkeun kamari
geus dibenerkeun
tos dibereskeun
parantos ditangani ku tim
sudah selesai dikerjakan
selesai dikerjakan pak
selesai diperbaiki
sudah selesai diperbaiki kemarin
pekerjaan selesai
pekerjaan sudah selesai 100%
pengerjaan sudah selesai
perbaikan sudah selesai
perbaikan selesai tadi sore
penambalan sudah beres
pengaspalan sudah selesai
progress 100%
100% selesai
5 dari 5 titik selesai
semua titik sudah selesai
semua lampu sudah menyala
sadayana tos rengse
kabeh geus beres
selesai semua pak
beres kabeh
selesai, tidak ada kendala
selesai, tidak ada masalah
selesai tanpa kendala
tidak ada masalah lagi, sudah selesai
teu aya masalah, tos rengse
sudah selesai, warga sudah tidak mengeluh
sudah beres, sudah tidak banjir lagi
sudah diperbaiki, tidak bocor lagi
tos dilereskeun, teu bocor deui
bukan belum selesai, sudah selesai
sudah selesai, foto menyusul
sudah selesai, foto terlampir
selesai, foto saya kirim
beres, nanti fotonya saya kirim
sudah selesai, mohon dicek
sudah selesai mohon ditutup
selesai, silakan ditutup laporannya
sudah beres, kalau ada keluhan lagi hubungi kami
sudah selesai, nanti kami pantau lagi
sudah selesai, besok kami cek lagi
sudah selesai, terima kasih
selesai ya pak
sudah selesai pak, hatur nuhun
siap, sudah selesai
siap pak sudah diperbaiki
siap, parantos rengse
oke sudah beres
lapor, sudah selesai
lapor pak, sudah diperbaiki
izin melapor, sudah selesai dikerjakan
punten, tos rengse
assalamualaikum, sudah selesai pak
selamat sore, laporan sudah selesai ditangani
PWK-2611-0042 selesai
PWK-2611-0042 beres
PWK-2611-0042 sudah selesai pak
pwk-2611-0042 tos rengse
PWK 2611 0042 selesai
#42 selesai
no 42 beres
42 selesai
laporan 42 sudah selesai
tiket 42 sudah diperbaiki
yang 42 sudah beres
selesai 42
selesai PWK-2611-0042
1, 2 dan 3 selesai
1 3 5 selesai
1-4 beres
kemarin belum selesai, sekarang sudah selesai
tadi teu acan, ayeuna tos rengse
tadi pagi selesai
kemarin sore sudah selesai
selesai tadi malam
barusan beres
baru saja selesai
selesai kemarin
kamari geus beres
SUDAH SELESAI
SELESAI PAK
selesaiii
bereees
slesai pak
selsai
sls pak
sudah selesai 🙏
selesai ✅
beres 👍
PWK-2611-0042 ✅
sudah dibersihkan
tos diberesihan
drainase sudah dinormalisasi
sudah difogging
jalan sudah bisa dilewati, sudah diperbaiki
KTP sudah dicetak dan diserahkan
akta sudah terbit
lapak liar sudah ditertibkan
kabel menjuntai sudah dirapikan
rambu sudah dipasang
tutup gorong-gorong sudah diganti
3 lampu sudah diganti semua
sudah ditangani tim URC tadi pagi
tim sudah memperbaiki, selesai
sudah tuntas tidak ada sisa
masalah sudah teratasi
sudah tertangani pak
clear
sudah clear pak
pak PWK-2611-0042 sudah kelar ya, lampunya terang lagi
tos beres kang, caina ngocor deui lancar
laporan no 7 selesai, lubang sudah ditambal aspal dingin
geus dibereskeun ku tim tadi isuk
alhamdulillah jalan sudah mulus lagi, sudah diaspal
parantos diberesihan solokanana, cai tos lancar
sudah kami perbaiki
sudah kami tangani pak
sudah saya selesaikan
kami sudah perbaiki lampunya
tim sudah mengganti lampu, nyala normal
tadi siang sudah dikerjakan dan selesai
sudah dikerjakan sampai tuntas
sudah selesai dari kemarin
sudah beres dari tadi pagi
sudah rampung 100 persen
tuntas pak, dokumentasi terlampir
hari ini sudah selesai diperbaiki
laporan selesai ditindaklanjuti
sudah selesai ditindaklanjuti
sudah kita angkut sampahnya
sampahna tos diangkut tadi enjing
tangkal nu rungkad parantos diberesihan
PWK-2611-0042: selesai
PWK-2611-0042 = beres
PWK-2611-0042 dan PWK-2611-0043 sudah selesai
1,2,3 beres kabeh
sudah selesai semuanya
selesai, trims
rengse, nuhun
mantap sudah beres
finish pak
sudah finish
sudah diperbaiki dan berfungsi normal
lampu sudah berfungsi
lampu tos hurung sadayana
air sudah mengalir normal di semua rumah warga
sudah ditutup lubangnya
sudah tidak ada masalah, selesai
tidak jadi masalah, sudah beres
tidak perlu tindak lanjut lagi, sudah selesai
tadi belum nyala, sekarang sudah nyala
sudah diganti bohlam 40 watt
semua 5 titik sudah ditambal
Alhamdulillah PWK-2611-0042 tos direngsekeun ku tim URC
Lapor, penanganan pohon tumbang sudah selesai
sudah kami bersihkan pak, terima kasih laporannya
tiang miring sudah ditegakkan
gorong-gorong tos dibenerkeun
lampu PJU depan masjid sudah diganti
lampu di Ciwareng sudah menyala
jalan Veteran sudah ditambal
air di perum sudah mengalir lancar
sampah di TPS sudah diangkut semua
sampah di TPS liar tos diberesihan kabeh
pembersihan selokan selesai
pemasangan lampu selesai
pemotongan pohon sudah selesai tadi pagi
perbaikan pipa sudah selesai, air kembali normal
perbaikan sudah kami laksanakan
sudah dilaksanakan perbaikan
sudah dilakukan perbaikan
sudah dilakukan penambalan
telah dilakukan penggantian lampu
parantos dilakukeun perbaikan
sudah beres semua pak, warga sudah senang
sudah tidak bocor, selesai
geus teu bocor deui, beres
tos teu banjir deui, solokanana tos dikeruk
udah kelar semua bos
udah dibenerin
udah diberesin
udah dibersihin
dah selesai
dh beres
sdh slsai pak
sdh bres
beresss
clear pak sudah diperbaiki
laporan bisa ditutup, sudah selesai
silakan ditutup, sudah beres
mangga tutup, tos rengse
42 dan 43 sudah beres
42, 43, 44 selesai semua
PWK-2611-0042, PWK-2611-0043 tos rengse
untuk 42 sudah selesai
nu 42 tos beres
case closed
        """.strip().splitlines()
    ),
    "accept": tuple(
        """
siap
siap pak
siap laksanakan
siap 86
86
oke
ok
ok pak
oke diterima
baik pak
baik, kami terima
diterima
laporan diterima
muhun
muhun siap
muhun pak
mangga
mangga siap
katampi
laporan katampi pak
tos katampi
siap meluncur
meluncur
meluncur ke lokasi
otw
otw pak
siap otw
berangkat
siap kami tindak lanjuti
siap ditindaklanjuti
segera ditindaklanjuti
segera kami tangani
segera kami cek
akan kami cek
siap dicek
enggal ditindaklanjuti
bade dicek heula
noted
rogger
👍
👌
sip
sip pak
PWK-2611-0042 siap
42 siap
1, 2, 3 diterima
        """.strip().splitlines()
    ),
    "progress": tuple(
        """
masih proses
masih proses pak
proses
sedang proses
sedang dikerjakan
lagi dikerjakan
sedang diperbaiki
sedang ditangani
keur digarap
keur digawean
nuju digarap
nuju dilereskeun
nuju diproses
nunggu material
masih proses, nunggu material
nungguan bahan
ngantosan material
ngantosan kabel
nunggu kabel
nunggu alat berat
menunggu anggaran
masih nunggu barang
proses pengerjaan
dalam pengerjaan
dalam proses
masih dalam proses perbaikan
tim sedang di lokasi
tim sudah di lokasi
petugas sudah di lapangan
sudah disurvey
sudah dicek
sudah dicek ke lapangan
parantos disurvey
survey sudah selesai
hampir selesai
ampir beres
tinggal finishing
kari finishing
tinggal ngecat
sudah mulai dikerjakan
tos dimimitian
on progress
PWK-2611-0042 masih proses
2 nunggu kabel
sedang pengadaan barang
lagi diukur
        """.strip().splitlines()
    ),
    "partial": tuple(
        """
2 dari 5 titik selesai
2 dari 5 sudah selesai
3 ti 7 titik tos rengse
dua dari lima lampu sudah nyala
baru 2 dari 5
sebagian sudah selesai
sebagian sudah diperbaiki
sabagian tos rengse
baru sebagian
setengahnya sudah selesai
baru separuh
tahap 1 selesai
baru 2 titik selesai
sisi kiri sudah selesai, sisi kanan belum
PWK-2611-0042 3 dari 4 selesai
        """.strip().splitlines()
    ),
    "not_done": tuple(
        """
belum selesai
belum beres
blm selesai
tacan beres
teu acan rengse
can beres
tidak bisa hari ini
teu tiasa dinten ieu
gak bisa hari ini
belum bisa dikerjakan
belum sempat
can kaburu
belum ditangani
belum diperbaiki
lampu belum diganti
sampah belum diangkut
gagal diperbaiki
belum bisa, alat rusak
masih belum selesai
tidak selesai hari ini
teu acan dilereskeun
sudah diperbaiki tapi bocor lagi
PWK-2611-0042 belum selesai
42 belum
        """.strip().splitlines()
    ),
    "schedule": tuple(
        """
besok dikerjakan
besok selesai
besok kami ke lokasi
isukan digarap
enjing dilereskeun
lusa dikerjakan
dijadwalkan senin
dijadwalkan hari kamis
dijadwalkan minggu depan
dijadwalkan besok pagi
senin kami perbaiki
poe salasa digarap
dinten rebo dilereskeun
tanggal 5 dikerjakan
tgl 12 kami perbaiki
rencana dikerjakan jumat
rencananya minggu depan
target selesai jumat
minggu hareup digarap
dikerjakan tanggal 5 desember
insya allah besok selesai
besok pagi tim turun
PWK-2611-0042 dijadwalkan senin
jadwalnya kamis
        """.strip().splitlines()
    ),
    "reject": tuple(
        """
bukan kewenangan kami
bukan wewenang kami
bukan kewenangan kami, ke Dishub
bukan tugas kami
bukan ranah kami
bukan bagian kami
bukan kami
itu bukan kami
bukan di dinas kami
diluar kewenangan kami
sanes kawenangan
sanes kawenangan abdi
sanes wewenang kami, ka DLH
lain kawenangan urang
lain urusan urang
salah alamat
salah dinas
ke Dishub
ka dishub
teruskan ke DLH
alihkan ke PDAM
mohon dialihkan ke dishub
tolong teruskan ke bpbd
limpahkan ke satpol pp
ini kewenangan dishub
ieu mah kawenangan dishub
ranah DLH
harusnya ke Disperkim
kedahna ka dinsos
oper ke damkar
PWK-2611-0042 bukan kewenangan kami
kami tidak berwenang
        """.strip().splitlines()
    ),
    "coordinate": tuple(
        """
koordinasi dulu dengan dishub
sedang koordinasi dengan PLN
sedang dikoordinasikan dengan DLH
kami koordinasikan dengan bpbd
keur koordinasi jeung desa
nuju koordinasi sareng dishub
sudah koordinasi dengan PLN
masih berkoordinasi dengan kecamatan
        """.strip().splitlines()
    ),
    "refer": tuple(
        """
sudah diteruskan ke PLN
sudah kami laporkan ke provinsi
sudah disampaikan ke balai besar
tos diteruskeun ka PLN
sudah disurati ke pusat
        """.strip().splitlines()
    ),
    "assign": tuple(
        """
serahkan ke pak Dedi
tugaskan ke pak Asep
ditangani oleh pak Ujang
disposisi ke bu Rina
ditugaskeun ka kang Asep
        """.strip().splitlines()
    ),
    "ask_info": tuple(
        """
lokasinya di mana
lokasinya dimana pak
lokasi persisnya di mana?
dimana persisna
palih mana pak
boleh minta foto
boleh minta fotonya?
minta foto dong
mohon kirim foto lokasi
minta sharelok
serlok pak
minta alamat lengkap
alamatnya di mana
alamat lengkapna dimana
patokannya apa?
titiknya di mana
RT berapa?
berapa lampu yang mati?
sejak kapan matinya?
ti iraha pareumna?
minta nomor pelapor
nyuhunkeun fotona
foto kurang jelas
lokasi kurang jelas
mohon diperjelas lokasinya
PWK-2611-0042 lokasinya di mana
        """.strip().splitlines()
    ),
    "undo": tuple(
        """
salah kirim
salah pencet
maaf salah
batal
batalkan
ralat
keliru
salah tiket
salah pencet, batalkan selesainya
hapunten lepat
lepat ngetik
        """.strip().splitlines()
    ),
    "list": ("daftar", "daptar", "list", "tugas", "laporan saya", "daftar laporan", "laporan naon wae"),
    "help": ("bantuan", "help", "bantosan", "menu", "cara pakai"),
    "answer": ("jawab: syaratnya fotokopi KK dan surat pengantar desa", "jawaban: bisa diurus di kecamatan"),
    "unclear": (
        "hmm",
        "sudah selesai?",
        "tos rengse?",
        "katanya sudah selesai",
        "sepertinya sudah selesai",
        "siap beres",
        "sudah",
        "parantos",
        "kalau sudah selesai nanti dikabari",
        "terima kasih infonya",
    ),
}

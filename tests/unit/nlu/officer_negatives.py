"""Officers' messages of our own that are not a finished work, by what keeps them from it. One a line."""

NEGATIVES = """
belum selesai
belum beres pak
blm selesai min
blm beres
blom kelar
belom rampung
tacan beres
tacan rengse
teu acan rengse
teu acan réngsé pak
can beres
can anggeus
acan beres
encan beres
henteu beres
teu beres beres
tidak selesai hari ini
tdk selesai
gak selesai
ga beres beres
nggak kelar kelar
tidak akan selesai minggu ini
moal beres poe ieu
moal rengse ayeuna
sanes rengse
sanes beres tapi nuju digarap
lain beres tapi keur digawean
bukan selesai
bukan berarti selesai
bukan selesai tapi ditunda
belum bisa dikatakan selesai
belum tentu selesai
belum sepenuhnya selesai
belum semuanya selesai
belum semua beres
teu acan sadayana rengse
teu sadayana beres
belum tuntas pak masih ada sisa
belum ada yang selesai
belum pernah selesai
selesai belum
selesainya belum tahu
beres can
beres teu acan
rengse teu acan
masih belum selesai
masih belum beres juga
sampai sekarang belum selesai
nepi ka ayeuna can beres
dugi ka ayeuna teu acan rengse
kemarin belum selesai, hari ini dilanjut
tadi belum selesai
siap, tapi belum selesai
ok pak belum beres
maaf belum selesai
hapunten teu acan rengse
punten can beres
PWK-2611-0042 belum selesai
PWK-2611-0042 tacan beres
0042 blm kelar
#42 belum
tiket 42 belum diperbaiki
lampu belum diganti
sampah belum diangkut
jalan belum ditambal
teu acan dilereskeun
can dibenerkeun
can diangkut
lampu can hurung
lampuna teu acan hurung deui
air belum mengalir normal
cai can ngocor
belum ditangani
belum diperbaiki
tidak bisa diperbaiki hari ini
tidak jadi selesai
gagal selesai
gagal diperbaiki
batal diperbaiki
pekerjaan tertunda belum selesai
penanganan belum tuntas
selesai apanya, belum juga
selesai? belum
beres? can
jangan ditutup dulu belum selesai
jangan dianggap selesai
ulah dianggap beres heula
ulah ditutup, tacan rengse
besok selesai
besok beres
besok pasti selesai
selesai besok
insya allah besok selesai
insyaallah beres besok
insya alloh rengse isukan
isuk beres
isukan rengse
enjing rengse
pageto rengse
lusa selesai
nanti selesai
nanti sore selesai
engke beres
engke sonten rengse
sore ini selesai
malam ini selesai
hari ini selesai
hari ini diusahakan selesai
minggu depan selesai
minggu hareup beres
bulan depan tuntas
senin selesai
poe salasa beres
dinten rebo rengse
hari kamis selesai
jumat beres
tanggal 5 selesai
tgl 12 desember selesai
selesai tanggal 30
jam 3 selesai
jam 4 sore beres
akan selesai
akan segera selesai
akan kami selesaikan
akan diselesaikan besok
segera selesai
segera diselesaikan
segera kami tuntaskan
secepatnya selesai
bade diréngsékeun
bade dilereskeun enjing
rek dibereskeun isuk
arek dibereskeun
bakal beres dua hari lagi
mau selesai
mau beres sebentar lagi
target selesai jumat
targetnya selesai minggu ini
target beres akhir bulan
rencana selesai hari sabtu
rencananya besok diselesaikan
estimasi selesai 2 hari
estimasi selesai tiga hari lagi
diperkirakan selesai besok
perkiraan rengse dua dinten deui
dijadwalkan selesai hari senin
kami usahakan selesai hari ini
diusahakan beres
diusahakeun beres poe ieu
usahakeun rengse enjing
dikebut supaya selesai
dikejar selesai malam ini
semoga cepat selesai
semoga besok beres
mudah-mudahan selesai hari ini
mudah2an beres
mugi enggal rengse
muga gancang beres
harus selesai minggu ini
kudu beres poe ieu
kedah rengse enjing
wajib selesai sebelum lebaran
bisa selesai besok
bisa selesai hari ini kalau alat datang
tiasa rengse enjing
janji selesai besok
dua hari lagi selesai
2 hari lagi beres
sebentar lagi selesai
sakedap deui rengse
saeutik deui beres
sedikit lagi selesai
bentar lagi kelar
sudah selesai?
sudah selesai belum?
sudah beres pak?
sudah beres kah
selesaikah pak
apakah sudah selesai
apa sudah selesai
sudah selesai apa belum
udah kelar belum ya
tos rengse?
tos beres kang?
parantos rengse teu acan?
geus beres can?
geus beres?
geus rengse euy?
kapan selesai
kapan selesainya
kapan beres pak
iraha beresna
iraha rengse
iraha beres kang?
selesainya kapan?
sudah diperbaiki?
sudah diperbaiki belum
lampunya sudah nyala?
tos hurung lampuna?
sudah diangkut sampahnya?
kok belum selesai
kenapa belum selesai
naha can beres
naha teu acan rengse?
kumaha tos beres?
gimana sudah selesai?
bagaimana pak sudah tuntas?
PWK-2611-0042 sudah selesai?
yang nomor 3 sudah selesai?
laporan 12 sudah beres belum?
selesai ya?
sudah selesai, ya?
beres, kan?
sudah selesai kan
ini statusnya selesai?
siapa yang bilang selesai?
mana yang selesai?
berapa yang sudah selesai?
kalau sudah selesai nanti dikabari
kalau sudah beres saya kabari
kalo selesai saya lapor
jika selesai akan kami laporkan
jika sudah selesai difoto
bila selesai akan dilaporkan
apabila tuntas kami infokan
upami tos rengse dikabaran
upami rengse abdi ngalapor
lamun geus beres engke dibejaan
mun beres engke dibejaan
mun tos rengse abdi kintun foto
nanti kalau selesai difoto
nanti setelah selesai kami kirim foto
setelah selesai kami kabari
setelah beres langsung lapor
sesudah selesai saya update
sanggeus beres dikabaran
saatos rengse dikintun potona
begitu selesai langsung kirim foto
pas beres urang fotoan
tunggu selesai dulu
nunggu selesai dulu pak
nungguan beres heula
menunggu sampai selesai
sampai selesai kami kerjakan
dikerjakan sampai tuntas
digarap nepi ka beres
digarap dugi ka rengse
sebelum selesai jangan ditutup
samemeh beres ulah ditutup
selesai kalau material datang
beres mun bahanna aya
selesai jika cuaca bagus
andai cuaca bagus sudah selesai
kalau tidak hujan selesai
asal tidak hujan besok beres
supaya cepat selesai mohon bantuan
biar beres kami tambah orang
agar tuntas perlu alat berat
supados rengse peryogi alat
2 dari 5 titik selesai
2 dari 5 sudah selesai
baru 2 dari 5 titik yang selesai
3 ti 7 titik tos rengse
tilu ti lima titik beres
dua dari lima lampu sudah nyala
selesai 3 dari 4
4/6 titik selesai
sudah 3/5 titik selesai
baru 2 titik selesai
baru sebagian selesai
baru setengah selesai
baru separuhnya beres
sebagian sudah selesai
sebagian sudah diperbaiki
sabagian tos rengse
sapalih parantos rengse
satengahna geus beres
karek satengah nu beres
karek hiji nu beres
baru satu yang beres
satu titik selesai
satu titik sudah selesai, sisanya besok
hiji titik tos rengse
50% selesai
sudah selesai 50%
sudah 80 persen selesai
progres 75%
beres 90%
tos rengse 60 persen
tahap 1 selesai
tahap satu sudah selesai lanjut tahap dua
tahap pertama beres
sisi kiri sudah selesai, sisi kanan belum
sebelah kanan sudah selesai
yang di RT 2 sudah selesai yang RT 3 belum
yang sudah selesai baru dua
nu geus beres karek dua
selesai sebagian
beres sabagian
selesai kecuali ujung gang
beres kabeh kajaba nu tukang
semua selesai kecuali satu titik
beberapa titik sudah selesai
sudah selesai beberapa titik
kurang dua titik lagi selesai
hampir selesai
hampir beres
ampir beres
ampir rengse
meh rengse
nyaris selesai
hampir tuntas pak
sudah hampir selesai
tos ampir rengse
mendekati selesai
menuju selesai
tinggal finishing
sudah selesai tinggal finishing
sudah beres tinggal ngecat
kari finishing
kari ngecét
tinggal sedikit lagi beres
tinggal satu titik
tinggal pasang lampu
tos rengse kari masang kabel
selesai tinggal aspal
sisa satu lubang
sisa dikit lagi kelar
masih proses
masih proses penyelesaian
dalam proses penyelesaian
sedang diselesaikan
sedang diperbaiki
sedang ditangani tim
lagi diberesin
lagi dibenerin
keur dibereskeun
keur dilereskeun
nuju dilereskeun
nuju diréngsékeun
nuju ngabereskeun
sedang proses perbaikan
masih dikerjakan belum selesai
masih ngerjain
masih nunggu material
nunggu kabel
ngantosan bahan
nungguan alat
proses menyelesaikan
lagi beres-beres di lokasi
masih beres beres
baru mulai dikerjakan
baru mulai
survey sudah selesai
survei selesai, perbaikan menyusul
sudah selesai survey
selesai survey lokasi
pengukuran selesai
pengukuran sudah beres
pengecekan sudah selesai
sudah selesai dicek, besok diperbaiki
rapat sudah selesai
rapat koordinasi selesai
tender selesai
lelang sudah selesai tinggal kontrak
administrasi sudah beres
RAB sudah selesai
pendataan selesai
pendataan tos rengse
galian sudah selesai
persiapan selesai
perencanaan sudah tuntas
pembelian material sudah beres
sudah dicek
sudah disurvey
sudah ke lokasi
sudah di lokasi
sudah dijadwalkan
sudah diusulkan
sudah dilaporkan ke pimpinan
sudah dikoordinasikan
parantos disurvey
tos dicek ka lapangan
sudah mulai dikerjakan
tos dimimitian
katanya sudah selesai
katanya sudah beres
cenah geus beres
ceunah mah tos rengse
kata warga sudah selesai
saur warga tos rengse
kata RT sudah diperbaiki
menurut warga sudah beres
warga bilang belum beres
warga bilang sudah beres tapi saya belum cek
ceuk warga can beres
saur warga teu acan rengse
warga komplain belum selesai
warga ngadu can beres
pelapor bilang "belum selesai"
pelapor menulis sudah selesai apa belum
kata pak RT belum tuntas
sepertinya sudah selesai
kayaknya sudah beres
kayaknya udah kelar
sigana tos rengse
sigana geus beres
mungkin sudah selesai
mungkin besok selesai
kira-kira selesai
dikira sudah selesai ternyata belum
disangka geus beres
seharusnya sudah selesai
harusnya sudah beres
kuduna mah geus beres
kedahna tos rengse
mestinya sudah tuntas
dianggap selesai
anggap saja selesai
entah sudah selesai entah belum
tidak tahu sudah selesai atau belum
teu terang tos rengse atanapi teu acan
belum tahu sudah selesai apa belum
dishub sudah selesai, kami belum
PLN sudah selesai, giliran kami
bagian PLN sudah beres
pihak DLH sudah selesai bagiannya
sudah selesai tapi rusak lagi
sudah diperbaiki tapi bocor lagi
sudah beres eh mati lagi
tos dilereskeun tapi ruksak deui
geus dibenerkeun tapi pareum deui
sudah selesai tapi belum rapi
sudah selesai tapi masih bocor
sudah diganti tapi masih mati
selesai tapi warga masih komplain
selesai tapi hasilnya belum bagus
beres tapi kari ngecat
selesaikan segera
tolong selesaikan
tolong dibereskan
mohon diselesaikan
punten bereskeun
harap segera diselesaikan
minta diselesaikan minggu ini
ayo selesaikan
hayu bereskeun
siap selesaikan
siap diselesaikan
siap dibereskeun
siap laksanakan
siap beres pak
siap beres
ok kami selesaikan
baik akan dituntaskan
kami bereskan
urang bereskeun
saya selesaikan dulu yang lain
selesaikan dulu yang di Plered
bereskeun heula nu di Cibatu
kami ingin selesai minggu ini
hoyong gancang rengse
hayang geura beres
biar selesai hari ini kami lembur
lembur biar selesai
penyelesaian minggu depan
penyelesaiannya menunggu anggaran
penyelesaian bertahap
waktu penyelesaian 3 hari
cara penyelesaiannya bagaimana
bukan kewenangan kami
bukan kewenangan kami, urusan sudah selesai di provinsi
sanes kawenangan abdi
ke dishub
teruskan ke PLN
laporan ini salah alamat
lokasinya di mana
dimana persisna
boleh minta foto
minta nomor pelapor
salah kirim
salah, batalkan selesainya
batalkan selesai
maaf keliru, belum selesai
ralat belum selesai
buka lagi laporannya
hmm
oke
siap
baik pak
terima kasih infonya
sudah pak
sudah
tos
parantos
muhun
pak selesai jam berapa
kelarnya kapan
nanti dikabari
kabari kalau beres
bejaan mun beres
wartosan upami rengse
foto menyusul
selesai makan langsung ke lokasi
beres rapat langsung meluncur
beres solat urang berangkat
selesai apel kami ke lokasi
abis selesai di Bojong kami ke sini
yang di Plered sudah selesai, yang ini belum
titik lain sudah selesai
laporan lain yang selesai
tim lain yang sudah selesai
yang dulu sudah selesai, yang baru belum dikerjakan
selesai sementara
ditambal sementara dulu
penanganan darurat selesai, permanen menyusul
penanganan sementara sudah dilakukan
sudah ditangani sementara
cor belum kering
sudah dicor tinggal nunggu kering
""".strip().splitlines()

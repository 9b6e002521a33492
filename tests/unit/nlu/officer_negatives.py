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
pak PWK-2611-0042 lagi dikerjain, kemungkinan kelar lusa
laporan no 7 blm bs diselesaikan krn material habis
insyaallah hari jumat sudah bisa selesai
target kami akhir bulan ini tuntas semua
mohon waktu ya pak sampai semuanya beres
ini bukannya sudah selesai ya?
lah bukannya tos beres?
saya kira sudah selesai
perasaan mah geus beres
sanes teu beres, mung kirang bahan
wargi nyarios teu acan beres
selesai dalam 2 hari
beres dina dua poe
selesai dalam waktu dekat
tinggal nunggu lampu datang baru selesai
kalau lampunya datang baru bisa selesai
mun bahan datang, langsung beres
selesai? masih jauh
selesai... kalau dananya ada
pokoknya sampai beres
moal waka beres
tacan waka rengse
durung beres
sanes parantos rengse tapi nembe dimimitian
nembe dimimitian
nembe rengse sapalih
separo jalan sudah diaspal
sudah diaspal separo
baru sampai RT 3 yang diaspal
aspal baru sampai pertigaan
lampu sudah diganti 2, sisa 3
lampu diganti 2 dari 5
sudah diganti tapi belum nyala
sudah dipasang, belum nyala
kabel sudah dipasang tapi PLN belum menyambung
sudah diperbaiki PDAM katanya
harusnya hari ini selesai tapi hujan
rencana hari ini beres tapi alat rusak
pekerjaan dihentikan sementara
pekerjaan ditunda
pekerjaan belum bisa dilanjutkan
ditutup dulu jalannya
jalan ditutup sementara
sudah ditutup sementara pakai batu
sementara ditutup pasir dulu
sudah kami bereskan sebagian
selesai tahap awal
tahap awal sudah selesai
pekerjaan tahap 1 sudah selesai tahap 2 minggu depan
desain sudah selesai
proposal selesai diajukan
berkas sudah selesai diverifikasi
verifikasi sudah selesai
sudah selesai diukur
sudah selesai didata
sudah selesai rapat dengan warga
sudah selesai koordinasi
alat sudah selesai diservis, besok kerja
tukang sudah selesai di lokasi sebelah, besok ke sini
yang bertugas sudah selesai shift
cuti saya selesai besok
tolong jangan diselesaikan dulu
jangan klik selesai dulu
belum, jangan ditulis selesai
statusnya jangan selesai dulu
kenapa ditulis selesai?
siapa yang menutup? belum selesai
laporan ini dobel, yang satu sudah selesai
sudah selesai atau belum ya
sudah selesai belum ya pak
ieu teh tos beres atawa can
cik dicek tos beres can
punten dicek heula tos rengse teu acanna
mangga dicek tos beres atanapi teu acan
lamun tos beres mangga ditutup
kalau warga bilang sudah beres, tutup saja
tolong konfirmasi sudah selesai atau belum
mohon konfirmasi ke warga apakah sudah selesai
warga konfirmasi belum selesai
warga sudah tidak sabar, belum selesai
dikit lagi kelar pak sabar
sakedik deui rengse
90 persen rengse
progresnya 95%
99% beres
sudah 3/4 selesai
tiga perempat selesai
setengah jalan lagi beres
masih sisa dua lubang, yang lain sudah ditutup
dua lubang sudah ditutup, satu lagi besok
lampu depan masjid sudah, yang depan sekolah belum
42 selesai? 43 sudah?
1 selesai belum? 2 gimana
no 5 can beres, no 6 oge can
5 dan 6 belum selesai
1-3 belum, 4 nunggu PLN
semua belum selesai
tidak satupun selesai
tidak ada yang beres
euweuh nu beres
teu aya nu beres
gawean can anggeus
pagawean can rengse euy
henteu acan
belum pak
selesai itu relatif pak
done? not yet
not done
not finished yet
almost done
will be done tomorrow
in progress
asal bapak setuju, selesai
biar cepat beres tolong bantu alat
mudah2an bisa beres hari ini
bisa beres hari ini
hari ini juga beres
hari ini harus selesai
sore selesai
malam ini lembur sampai beres
sampai malam baru selesai
nanti malam baru beres
baru bisa beres nanti malam
beres lebaran
selesai akhir tahun
selesai tahun depan
anggaran tahun depan baru bisa selesai
menunggu APBD perubahan
selesai setelah anggaran cair
sudah selesai dianggarkan
sudah selesai kontraknya
pembayaran sudah selesai
sudah dibayar
uang sudah beres
urusan dengan warga sudah beres, pekerjaan belum
warga sudah setuju
lokasi sudah diamankan, perbaikan besok
sudah dipasang police line
sudah dipasang rambu peringatan, perbaikan menyusul
pohon sudah dipotong, pengangkutan besok
pohon tos dituar, dahanna can diangkut
genangan sudah surut tapi drainase belum dikeruk
banjir surut
api belum padam
api sudah mengecil
kebakaran masih dalam pemadaman
sedang pendinginan
korban sudah dievakuasi
Mohon ijin melaporkan, untuk titik di Ciwareng progres 60%, sisanya dikerjakan besok
Sudah kami cek, kerusakan pada trafo, menunggu PLN
Lampu sudah kami cek, ternyata kabel putus, besok kami ganti
Kabel sudah ada, tinggal dipasang
Materialnya sudah datang, besok dipasang
sudah dianggarkan tahun depan
Baik pak akan kami tindaklanjuti sampai selesai
siap pak, kami kerjakan sampai tuntas
petugas sudah meluncur, nanti kalau sudah beres kami infokan
tim lagi di lokasi pak, sebentar lagi beres
ini lagi dibereskan pak
masih dibereskan
Dereng rengse
dereng beres kang, ngantosan bahan
acan pak, isuk deui
tunda dulu pak
cancel dulu
belum sempat diperbaiki karena hujan
tidak sempat beres hari ini
teu kaburu beres poe ieu
pagawean keur lumangsung
masih jalan pak pekerjaannya
sudah jalan pekerjaannya
sudah 2 hari dikerjakan
sudah lama tidak diperbaiki
sudah pernah diperbaiki dulu
dulu sudah pernah diperbaiki
tahun lalu sudah diperbaiki, sekarang rusak lagi
kemarin sudah diperbaiki, tapi sekarang rusak lagi
tadi sudah nyala, sekarang mati lagi
sudah nyala tapi kedip kedip
sudah ngalir tapi kecil
sudah diangkut sebagian
sampah sudah diangkut, tapi menumpuk lagi
sudah bersih tadi, sekarang numpuk deui
wargi wartos can beres
numutkeun RT tos rengse, tapi abdi teu acan ningal
belum ada laporan selesai dari tim
tim belum lapor selesai
nunggu laporan selesai dari tim
tim belum konfirmasi beres
silakan cek apakah sudah selesai
minta bukti kalau memang sudah selesai
foto bukti selesai mana
mana foto selesainya
tolong jangan klik selesai sebelum difoto
saya tidak bilang selesai
bukan saya yang menyelesaikan
yang menyelesaikan dinas lain
diselesaikan oleh dinas lain saja
biar diselesaikan desa
sudah diselesaikan secara kekeluargaan katanya
selesainya masih lama
beresna masih lila
iraha atuh beresna
moal beres-beres lamun teu aya anggaran
sudah selesai 2 tinggal 1
lampu no 1 dan 2 sudah nyala, no 3 mati
RT 1 sudah, RT 2 belum
rt 01 sudah selesai, rt 02 besok
blok A sudah selesai, blok B besok
gang 1 beres, gang 2 can
lubang besar sudah ditutup yang kecil belum
sisi barat selesai, timur menyusul
jalur kanan selesai
pagi ini mulai, siang beres insya Allah
mudah mudahan siang beres
jam 5 beres
jam 2 siang nanti selesai
selesai jam 5 sore nanti
besok jam 9 selesai
24 jam selesai
maksimal 3 hari selesai
paling lambat jumat selesai
paling telat isukan beres
dalam minggu ini tuntas
minggu ini beres
bulan ini selesai
akhir bulan beres
kira kira seminggu beres
seminggu lagi beres
3 hari kerja selesai
estimasi 3 hari kerja
gampang, beres
tenang, beres
pasti beres
pasti selesai pak
dijamin beres
aman pak, besok beres
serahkan ke kami, beres
beres lah pak tenang aja
siap beres laksanakan
insya allah beres
insha allah rengse
doakan saja cepat beres
doakeun sing gancang beres
sing gancang rengse
sok atuh bereskeun
buru beresin
tolong bantu diselesaikan pak PWK-2611-0042
PWK-2611-0042 mohon segera ditangani
mohon PWK-2611-0042 diselesaikan
42 43 44 belum, 45 proses
yang 42 tolong dicek sudah beres belum
status 42?
42?
PWK-2611-0042 ✅?
PWK-2611-0042 ❌
✅
👍
sudah ✅?
ok ✅
selesaikah?
udh slsai blm
udh bers blm
blm bres
blm slsai
tdk slsai
tcan bres
gx selesai
g selesai
tak selesai
enggak selesai pak
ora rampung
nggak jadi selesai
gagal beres
seolah olah selesai
pura pura selesai
ngakuna beres
bohong kalau sudah selesai
tidak benar sudah selesai
tidak betul kalau sudah beres
teu leres tos rengse
salah, belum beres
keliru, bukan selesai
hapus status selesai
statusnya belum selesai
status selesai keliru
jangan selesai dulu
ubah dari selesai ke proses
kembalikan ke proses
kelar minggu ini
selesai akhir bulan
tuntas akhir tahun
beres sore
beres sore ini
rampung jumat
selesai dalam 3 hari
selesai 3 hari
selesai 2 minggu lagi
butuh waktu 3 hari selesai
pengerjaan selesai sekitar jam 5
selesai sekitar jam 5
sudah dijadwalkan selesai jumat
sudah dijadwalkan diperbaiki
sudah diagendakan diperbaiki
sudah direncanakan diganti
sudah disetujui diganti
sudah dianggarkan diperbaiki
sudah diminta diperbaiki
sudah diperintahkan diperbaiki
sudah saya suruh perbaiki
sudah saya suruh beresin
sudah ditugaskan memperbaiki
sudah saya minta tim bersihkan
tos dititah ngabereskeun
sudah diinstruksikan untuk ditangani
sudah dilaporkan untuk diperbaiki
sudah masuk daftar diperbaiki
sudah siap diperbaiki
sudah siap dipasang
sudah mau dipasang
sudah waktunya diganti
sudah seharusnya diganti
sudah saatnya diperbaiki
sudah perlu diganti
sudah layak diganti
sudah bisa dipasang besok
sudah bisa diperbaiki
sudah boleh ditutup
sudah proses diperbaiki
sudah mulai diperbaiki
sudah mulai normal
sudah mulai surut
mulai surut
sudah agak surut
sudah lumayan bersih
lumayan beres
agak beres
setengah beres
belum juga diganti
sudah selesai belum
udah dibenerin blm
sudah nyala blm ya
tos hurung teu acan
geus dibenerkeun acan
sudah beres atau belum
beres apa belum
sudah diperbaiki apa belum
sudah selesai kah
emang sudah selesai
emang udah beres
memangnya sudah selesai
masak sudah selesai
masa udah beres
kok sudah selesai
kok udah ditutup
lho kok selesai
naha geus beres
yakin sudah beres
serius sudah selesai
beneran udah selesai
bener geus beres
sudah selesai toh
udah kelar kan
sudah selesai nih?
jadi sudah selesai
oh sudah selesai
oh udah beres
oh geus beres kitu
syukurlah kalau sudah selesai
alhamdulillah kalau sudah beres
sudah diperbaiki tapi mati lagi
sudah diperbaiki eh mati lagi
sudah diperbaiki, malamnya mati lagi
sudah diperbaiki, besoknya rusak
sudah diganti, rusak lagi
sudah diganti masih mati
sudah diganti, masih mati
sudah dibersihkan, kotor lagi
diperbaiki lalu rusak
beres sebentar lalu mati
tadi nyala sekarang mati
tadi sudah nyala sekarang padam
kemarin sudah nyala, sekarang mati
sempat nyala
sempat normal
sempat beres
sudah sempat diperbaiki
pernah diperbaiki
dulu sudah diperbaiki
tahun lalu sudah diperbaiki
bulan lalu sudah ditambal
dulu sudah pernah ditambal
yang lain sudah selesai
yang lainnya sudah beres
sebelahnya sudah selesai
selain itu sudah selesai
laporan sebelumnya sudah selesai
laporan lain sudah selesai
tim lain sudah selesai
tugas lain sudah selesai
laporan kemarin sudah selesai
satu sudah selesai
salah satunya sudah selesai
hanya satu yang selesai
cuma lampunya yang diganti
baru lampunya yang diganti
lampunya saja yang sudah
tiangnya sudah dipasang, lampunya belum
tiang sudah terpasang, lampu menyusul
tiang sudah dipasang, tinggal lampu
kabel sudah dipasang tinggal nyalakan
penggalian selesai
pengecoran selesai, tinggal pengaspalan
pengukuran sudah selesai
surat sudah beres
berkas sudah beres
SPK sudah terbit
anggaran sudah turun
dana sudah cair
material sudah datang
barang sudah ada
alat sudah siap
alat sudah diperbaiki
mobil sudah diperbaiki
mobilnya sudah diperbaiki, besok berangkat
mobil damkar sudah diganti
alat berat sudah dikirim
alat sudah diturunkan
tim sudah diturunkan
petugas sudah diturunkan
petugas sudah dikirim
tim sudah dibagi
personil sudah diganti
petugas sudah diganti pak Dede
sudah diganti petugasnya
sudah dipindah ke tim lain
sudah disalurkan ke bidang terkait
sudah disalurkan ke dinas terkait
laporan sudah disalurkan
laporan sudah diserahkan ke pimpinan
sudah diserahkan ke bidang
sudah kami serahkan ke bidang jalan
laporan sudah dibuka
pesan sudah dibuka
laporan sudah dipindahkan
tiket sudah dibuka
statusnya sudah diganti
status sudah diubah
hp saya sudah diganti
rapat selesai
apel selesai
briefing beres
shift saya sudah selesai
jam kerja selesai
lagi menyelesaikan laporan lain
segera selesaikan
selesaikan dulu yang itu
selesaikan pak
bereskan pak
kudu bérés poé ieu
sing gancang beres
supaya cepat beres
biar cepat selesai
agar tuntas
mugia enggal beres
semoga lekas selesai
selesai secepatnya
nunggu selesai
tunggu beres
kalo dah beres
mun tos rengse
pami tos beres
sampai selesai
sampai beres kami tunggu
pokoknya sampai tuntas
kami kawal sampai tuntas
akan kami kawal sampai selesai
dipantau sampai selesai
dikerjakan sampai selesai
kami kerjakan sampai tuntas
siap tuntaskan
siap bereskan pak
siap dibereskan
siap rengsekeun
oke siap beres
ok beres
sip beres
beres pak siap
yang penting selesai
yang penting beres
asal beres
asal selesai
biar selesai
99% selesai
95 persen rampung
3/4 selesai
3 per 4 selesai
dua pertiga selesai
separo rengse
lampu nyala tapi redup
lampu nyala sebagian
nyala tapi kedip kedip
sudah nyala tapi kedap kedip
air sudah ngalir tapi kecil
air sudah mengalir tapi keruh
cai ngocor ngan leutik
jalan sudah ditambal tapi masih ada lubang
sampah diangkut tapi masih ada sisa
sudah dibersihkan, masih ada sisa
sudah dibersihkan sisanya nanti
sudah ditutup terpal
sudah ditutup pakai seng dulu
sudah dipasang garis polisi
sudah dipasang rambu peringatan
sudah diamankan sementara
sudah diberi tanda
sudah dikasih pembatas
jalan sudah ditutup
jalan ditutup
jalan sudah ditutup untuk perbaikan
akses sudah ditutup
listrik sudah dimatikan
aliran sudah dimatikan
lampu sudah mati
lampu sudah padam
lampu padam
air sudah mati
pohon sudah tumbang
rumah sudah dibongkar
jalan sudah dibongkar
trotoar sudah dibongkar
paving sudah dibongkar
aspal sudah dibongkar
kabel sudah dipotong
kabel sudah dicabut
lampu sudah dicabut
lampu sudah diturunkan
lampu dicopot
tiang sudah dicabut
sudah dibongkar
info: selesai jumat
update: belum
laporkan kalau selesai
lapor bila selesai
mohon info kalau sudah selesai
mohon kabar bila sudah diperbaiki
tolong kabari kalau sudah diganti
belum ada kabar selesai
tidak ada yang selesai
tak satupun selesai
sama sekali belum
teu acan aya nu beres
can aya nu rengse
tidak pernah selesai
ga kelar kelar
ga selesai selesai
kapan beresnya
kapan kelar
lama beresnya
susah beresnya
hese beresna
moal beres
moal bisa beres
mustahil selesai
tidak mungkin selesai hari ini
bukan sudah selesai
dikira sudah selesai
kirain udah beres
saya pikir sudah selesai
saya kira beres
harapannya selesai
inginnya selesai
maunya beres
pengennya cepat kelar
keburu selesai
belum keburu selesai
udah mau selesai
udah mau beres
tos bade rengse
geus rek beres
geus deukeut beres
sudah dekat selesai
sudah masuk tahap akhir
tahap penyelesaian
finishing
finishing touch
tinggal dikit selesai
tinggal bersih bersih selesai
selesai diukur
selesai dicek
selesai survei
selesai rapat
beres makan
beres solat
beres dicek
beres ngukur
sudah selesai dicek
sudah selesai disurvei
tos rengse dipariksa
tos beres diukur
ralat bukan selesai
salah pencet selesai
batal selesai
jangan selesai
ulah direngsekeun heula
tong ditutup
selesai itu masih lama
tidak jadi diperbaiki
gagal diganti
diganti gagal
diperbaiki besok
diganti lusa
dipasang nanti
dipasang jam 3
sudah dipesan, dipasang besok
lampu sudah dibeli, besok dipasang
lampu sudah datang, dipasang besok
tadi mau diperbaiki
tadi diperbaiki warga katanya
kemarin diperbaiki tapi rusak lagi
kemarin diganti, sekarang mati
tadi dipasang belum nyala
tadi pagi dipasang, belum nyala
tadi sempat nyala lagi
biar nyala lagi
supaya lancar lagi
kapan nyala lagi
minta nyala lagi
semoga lancar deui
besok nyala lagi
nanti normal kembali
lampu nyala mati nyala lagi
kalau nyala lagi kabari
sebentar lagi nyala
air belum ngalir lagi
can ngocor deui
tadi dibersihkan sebagian
tadi diangkut baru satu truk
kemarin dijadwalkan diganti
kemarin rencana diganti
tadi direncanakan diperbaiki besok
sudah selesai, kata warga
sudah nyala, katanya
sudah beres, kata pak RT
sudah beres, mungkin
beres, kayaknya
tos rengse, cenah
sudah diperbaiki, info dari RT
sudah nyala, entah siapa yang perbaiki
kata warga, sudah selesai
katanya, lampu sudah nyala
menurut info RT. sudah diperbaiki
info dari warga: sudah nyala
laporan warga: lampu sudah menyala
kalau tidak hujan, selesai
kalau tidak hujan, beres besok
nanti sore, beres
besok, selesai
insya allah, selesai
target: selesai
jadwal: selesai jumat
selesai, belum?
sudah selesai, atau belum
sudah selesai ya, apa belum
sudah selesai. betul?
sudah selesai pak, benar?
selesai, iya kan
sudah diperbaiki, nggak?
belum. kemarin selesai yang lain
selesai yang mana
semua selesai, 43 belum
42 selesai?
apa 42 sudah selesai
42 selesai besok
42 sudah, selesai besok
42 hampir, 43 selesai besok
selesai no 42 hanya sebagian
42: sudah diperbaiki, sebagian
sudah diperbaiki, tapi sementara
sudah diperbaiki, untuk sementara
sudah ditambal, sementara
sudah ditambal, baru setengah
beres, tinggal satu lagi
beres, sisanya besok
selesai, lanjut besok
selesai hari ini, besok lanjut lagi
pekerjaan hari ini selesai
pekerjaan hari ini selesai, besok dilanjut
kerjaan hari ini beres, sambung besok
tim sudah pulang
""".strip().splitlines()

# ruff: noqa: E501  (sentences stay whole)
"""How many different officers say the same: field workers, clerks and heads, in two languages and between them. One a line, by intent."""

_WRITTEN = """
== done
lampu depan mushola udah nyala lagi ya pak
lampu jalan sudah terang kembali
pohon yang tumbang udah kami singkirkan
pohonnya sudah kami potong dan angkut
tadi siang regu udah beresin, jalan bisa dilewati lagi
lubangnya sudah kami tutup pakai hotmix
jalannya sudah kami tambal semua
kabelnya udah disambung, aliran normal
tos dipasihan lampu énggal, ayeuna caang
lampuna tos diganti, tos caang deui
geus dicaangan deui jalan nu poek tea
solokanana tos dikeruk, cai tos lancar
saluran sudah dikeruk dan air mengalir lagi
tumpukan sampah di pinggir kali sudah kami angkat semua
runtahna tos diangkut ku truk tadi enjing-enjing
sampah sudah bersih pak
sudah bersih
sudah kami tindaklanjuti dan selesai
laporan sudah kami selesaikan di lapangan
pekerjaan tambal jalan rampung kemarin sore
pekerjaan telah selesai dilaksanakan
perbaikan telah selesai dilaksanakan
penanganan telah tuntas
telah kami selesaikan, dokumentasi terlampir
telah dilakukan perbaikan oleh petugas kami
telah dilaksanakan pembersihan saluran
sudah dilaksanakan pengangkutan sampah
telah dilaksanakan penebangan pohon oleh tim
KTP atas nama pemohon sudah jadi, sudah diambil
KK sudah dicetak dan sudah diambil warga
KTPna tos dicitak sareng tos dicandak
aktanya sudah kami serahkan ke pemohon
bantuan sudah disalurkan ke penerima
bantuanana tos ditampi ku wargana
bocornya sudah kami sambung, air hidup lagi
pipa pecah sudah diganti, air sudah normal
air sudah hidup
cai tos ngalir deui ka bumi warga
leding tos ngagolontor deui
listrik sudah menyala kembali
ularnya sudah kami evakuasi
sarang tawonnya sudah dimusnahkan
api berhasil dipadamkan
api berhasil kami padamkan jam 3 subuh
kebakaran berhasil ditangani, pendinginan selesai
anjing gila sudah ditangkap
pedagang sudah ditertibkan dan tidak jualan di trotoar lagi
sudah ditertibkan
bangunan liar sudah dibongkar
spanduk liar sudah dicopot
baliho sudah diturunkan
rambu yang roboh sudah dipasang lagi
lampu merah sudah berfungsi normal
lampu merahnya sudah nyala lagi
marka sudah dicat ulang
jembatan sudah bisa dilewati, papan sudah diganti
longsoran sudah dibersihkan, jalan terbuka
longsoran tos dibersihkeun, jalan tos tiasa dilangkungan
material longsor sudah disingkirkan
genangan sudah surut, saluran sudah dikuras
internet sudah normal
jaringan sudah pulih
upah sudah dibayarkan perusahaan
gurunya sudah ditegur dan uang sudah dikembalikan
pungutan sudah dikembalikan ke orang tua
pupuk sudah disalurkan ke kelompok tani
irigasi sudah diperbaiki
sapi sudah diobati
sudah disemprot nyamuk
sudah kami fogging
pasien sudah dibawa ke rumah sakit dan tertangani
status: selesai
ket: selesai
hasil: beres
laporan selesai, mohon di close
mohon ditutup laporannya, sudah selesai
bisa ditutup pak, pekerjaan beres
close saja, sudah beres
mangga ditutup wae tikétna, tos beres
udah beres bang
udh kelar boss
wes beres pak, udah dicek warga juga
beres kang, foto nyusul
beres ya bu
selesai bu
sudah ya pak, lampunya sudah nyala
pun réngsé pak
rengse sadayana kang
tos réngsé didamel
tos réngsé dipigawé
tos didamel, hasilna sae
parantos rengse dikerjakeun ku petugas
parantos dibereskeun, hatur nuhun
parantos dipangkas tangkalna
parantos dibantos ku petugas
geus dibebenah
tos dioméan
geus diomean ku tukang
tos dioprek, ayeuna jalan deui
tos hirup deui lampuna
geus hirup deui caina
sudah OK pak
sudah oke
sudah aman pak
sudah aman terkendali, api padam
sudah normal
sudah normal lagi
sudah lancar
tos lancar deui
tos normal deui pak
tos sae deui jalanna
jalanna geus alus deui
jalan sudah mulus
jalan sudah bagus lagi
sudah dirapihkan
kabel sudah kami rapikan
manhole sudah ditutup
tutup bak kontrol sudah kami pasang
sudah terpasang
sudah dipasang lampunya 3 titik
lima lampu sudah nyala semua
ketiga lampu sudah menyala
kedua titik sudah ditambal
42 udah beres, 43 juga
PWK-2611-0042 sudah kami tangani sampai tuntas
42 sudah diperbaiki, 43 sudah diganti
no 7 dan 8 tos rengse
selesai untuk nomor 12
yang nomor 5 udah beres
sdh dtangani
sdh dperbaiki
sdh diprbaiki
udh diberesin
udh dibnerin
sdh nyala lg
lampu sdh nyala
lmpu sdh diganti
jln sdh ditambal
slokan sdh dibersihkn
tos bérés ti kamari
beres ti isuk keneh
sudah dari tadi selesai
selesai jam 2 siang tadi
selesai barusan jam 10
jam 9 tadi sudah selesai
dikerjakan tadi pagi, sudah selesai
senin kemarin sudah diperbaiki
sudah diperbaiki hari senin kemarin
sudah selesai tanggal 3 kemarin
minggu lalu sudah selesai
beres sejak kemarin
kemarin sore kami pasang, sekarang nyala
tadi kami ganti bohlamnya, sekarang sudah terang
bohlam kami ganti, lampu menyala
== partial
baru setengah jalan yang ditambal
baru sebelah kiri yang beres
yang satu udah beres satunya lagi belum
satu lampu nyala, dua lagi belum
dua titik beres, sisanya menyusul
3 lubang ditutup, 2 lagi belum
3 dari 8 lampu sudah diganti
tilu tina lima lampu tos hurung
tos dua tina opat nu diganti
nembe sabagian nu rengse
karek saparo nu dibereskeun
sabagian geus, sabagian can
sawaréh tos rengse, sawaréh teu acan
ditambal sementara dulu pakai tanah
ditutup sementara pakai papan
sudah ditangani sementara
diperbaiki darurat dulu
penanganan sementara sudah dilakukan
perbaikan sementara selesai, permanennya tahun depan
sudah ditambal sementara, nunggu aspal
dipasang lampu sementara
saheulaanan ditutup ku karung
saheulaanan mah tos ditambal ku taneuh
samentawis tos ditutup kanggo kaamanan
sudah dipasang sandbag sementara
42 beres, 43 belum
no 7 selesai no 8 belum
1 3 sudah 2 belum
PWK-2611-0042 selesai, PWK-2611-0043 masih proses
yang di gang mawar sudah, yang di gang melati belum
jalur kiri sudah diaspal, jalur kanan belum
sampah di TPS sudah diangkut tapi yang di kali belum
lampu sudah nyala tapi tiang masih miring
pipa sudah disambung tapi galian belum ditutup
sudah ditambal sebagian
sebagian besar sudah selesai
sabagean ageung tos rengse
sebagian sampah sudah diangkut
sebagian warga sudah dapat air
air sudah mengalir di sebagian rumah
baru 10 rumah yang dialiri
baru 4 lampu dari 10
tinggal 2 titik lagi yang belum
kari dua deui nu can
kurang satu lampu lagi
kurang dua titik, lainnya beres
semua beres kecuali ujung jalan
beres kabeh iwal nu di tungtung
selesai tahap pertama
tahap satu sudah selesai, tahap dua menyusul
RT 01 sudah, RT 02 belum
== not_done
belum pak, hujan terus
belum dikerjakan karena hujan
belum bisa ditangani, alat sedang dipakai
belum ada tindakan
belum ditindaklanjuti
belum kami tindak lanjuti
belum sempat ke lokasi
belum ke lapangan
belum mulai
belum terpasang
belum nyala
lampu masih mati
masih mati pak
masih rusak
masih bocor
masih banjir
air masih mati
caina can ngocor
lampuna can hurung keneh
masih pareum keneh
teu acan hurung
teu acan kapasang
tacan dipigawe
can digarap
can digawean pak
can bisa digarap, hujan wae
teu bisa digarap poe ieu
teu tiasa dinten ieu, personil kirang
henteu tiasa dilereskeun
tidak jadi dikerjakan
tidak bisa dikerjakan hari ini
ga bisa hari ini mobilnya mogok
gabisa pak, alatnya rusak
nggak keburu hari ini
ga sempet pak
tdk bs hr ini
blm bs pak
blm dikerjakan
blm pak
belum
belum pak
tacan
can
acan pak
teu acan
durung pak
belum ada
belum ada perbaikan
belum ada kabel
belum juga
gagal, pompa rusak
gagal evakuasi
kami gagal memperbaiki hari ini
ternyata lampunya mati lagi
setelah diperbaiki rusak lagi
sudah ditambal tapi bolong lagi
tos dilereskeun tapi pareum deui
geus diomean ngan bocor deui
42 belum
nomor 8 belum dikerjakan
PWK-2611-0042 belum ditangani
warga komplain, lampu masih mati
laporan ini belum selesai jangan ditutup
jangan ditutup dulu
jangan di close dulu
ulah ditutup heula
ulah waka ditutup, can beres
tong ditutup heula
tim belum berangkat
petugas belum datang
materialnya belum datang
barangna can datang
alatna can aya
belum bisa dipastikan
tidak selesai
gak kelar pak
belum sepenuhnya beres
belum tuntas semua
belum 100%
== progress
masih dikerjakan
lagi digarap tim
tim lagi kerja
tim kami sedang bekerja di lokasi
petugas lagi di lapangan
petugas sudah ada di lokasi
anggota sudah di TKP
regu sudah tiba di lokasi
sudah sampai lokasi
sudah di tkp pak
tos di lokasi
tos dugi ka lokasi
geus nepi ka lokasi
nuju di lapangan
masih di lapangan
sedang proses perbaikan
perbaikan sedang berjalan
pekerjaan sedang berlangsung
proses penambalan
sedang penambalan
lagi pasang lampu
lagi ngecor
keur masang lampu
keur ngagali
nuju masang pipa
nuju dipasang
nuju didamel
keur diomean
keur dipigawe
lagi dibenerin
lagi diperbaiki
lagi diangkut sampahnya
lagi diproses
masih diproses
dalam penanganan
dalam tahap perbaikan
dalam pengerjaan tim
nunggu lampu dari gudang
nunggu sparepart
nunggu suku cadang
nunggu trafo
menunggu barang datang
menunggu persetujuan kepala dinas
menunggu cuaca membaik
nunggu hujan reda
ngantosan hujan raat
ngantosan barang sumping
nungguan barang datang
masih nunggu alat
masih nunggu anggaran perubahan
masih antri
masih indent lampunya
baru mulai
baru mulai dikerjakan
mulai dikerjakan hari ini
tos ngawitan didamel
geus mimiti digarap
sudah kami cek
sudah kami survei lokasinya
sudah disurvei tim
tos dicek ka lokasi
tos dipariksa
parantos disurvey ku tim
sudah diukur
sudah dianggarkan
sudah diusulkan
sudah diajukan anggarannya
sudah masuk perencanaan
sudah dipesan lampunya
lampunya sudah dipesan
materialnya sudah dipesan
sudah kami proses
sudah diproses
tos diproses
50%
progres 70%
sudah 80%
sekitar 60 persen
kurang lebih 75%
selesai 90%
90 persen beres
hampir selesai
hampir beres
dikit lagi kelar
sedikit lagi selesai
sebentar lagi selesai
bentar lagi beres
sakedap deui rengse
saeutik deui beres
meh rengse
ampir rengse pak
tinggal finishing
tinggal nunggu kering
tinggal ngecor
tinggal rapih-rapih
kari ngarapihkeun
kantun masang tutupna
kantun finishing
lanjut pengerjaan
masih lanjut
42 masih dikerjakan
PWK-2611-0042 lagi diproses tim
nomor 3 nunggu kabel
on proses
otw gudang ambil lampu
sedang kami tangani
sedang kami verifikasi
sedang diverifikasi
keur dipariksa
masih pengecekan
masih dicari titik bocornya
sedang mencari sumber bocor
lagi dicari bocornya
pemadaman masih berlangsung
masih pendinginan
sedang evakuasi
proses evakuasi
KTP sedang dicetak
nuju dicitak
berkas sedang diverifikasi
masih menunggu blangko
== schedule
besok tim kami turun
besok pagi kami kerjakan
bsk dikerjakan
bsk pagi kita eksekusi
hari rabu baru bisa dikerjakan
baru bisa besok
baru bisa hari senin
bisanya minggu depan
paling senin depan
paling cepat kamis
mungkin besok
insya allah lusa
insyaallah besok dikerjakan
insya Allah enjing
isuk rek digarap
isuk isuk digarap
isukan dituluykeun
enjing dilajengkeun
enjing badé diomean
engke poe kemis digarap
dinten senen didamel
jumat digarapna
minggu payun diaspal
sasih payun dilereskeun
bulan depan baru dianggarkan
tahun depan dianggarkan
masuk anggaran perubahan 2026
masuk anggaran tahun depan
dianggarkan 2027
dijadwalkan tgl 20
jadwal tgl 12
jadwal perbaikan hari kamis
jadwalna enjing
jadwal pengangkutan selasa
penjadwalan minggu depan
kami jadwalkan rabu
kami agendakan lusa
diagendakan hari kamis
diagendakan pekan depan
direncanakan tanggal 15 desember
rencana minggu ini
rencana sabtu kerja bakti
target minggu ini
target akhir bulan
target kelar jumat
akhir bulan kami kerjakan
awal bulan depan
habis lebaran
setelah lebaran dikerjakan
nanti sore tim ke sana
nanti siang dikerjakan
nanti malam dipasang
engke sonten digarap
engke peuting dipasang lampuna
sore ini kami tangani
malam ini dikerjakan
siang ini ke lokasi
hari ini dikerjakan
hari ini tim turun
dinten ieu digarap
poe ieu rek digarap
jam 2 kami ke lokasi
jam 1 siang tim berangkat
2 hari lagi dikerjakan
tiga hari lagi
dua poe deui
3 dinten deui didamel
dalam 2 hari
seminggu lagi
minggon payun
belum selesai, besok dilanjut
belum selesai, dilanjut senin
belum, besok kami ke lokasi
belum bisa hari ini, besok
hari ini tidak bisa, senin dikerjakan
can beres, isukan diteruskeun
teu acan, enjing digarap
tacan, lusa dilanjutkeun
gak bisa sekarang, lusa ya pak
42 besok
42 dijadwalkan kamis
PWK-2611-0042 besok dikerjakan
nomor 5 minggu depan
ditunda ke hari senin
diundur jadi kamis
mundur ke hari jumat
diundur minggu depan
ditunda minggu depan
== accept
siap ndan
siap komandan
siap laksanakan ndan
86 ndan
86 meluncur
siap pak meluncur
oke pak diterima
ok siap
okay noted
okeh
oke sip
baik bu
baik pak kami tindaklanjuti
baik, segera kami tangani
baik, akan kami tindak lanjuti
laporan kami terima
laporan sudah kami terima
laporan sudah diterima
sudah diterima
sudah kami terima
tos ditampi
tos katampi laporanana
parantos katampi
katampi kang
katampi, hatur nuhun
nuhun, katampi
diterima, terima kasih
terima kasih laporannya, segera kami cek
terima kasih infonya, kami tindak lanjuti
mangga pak
mangga, bade ditingal heula
muhun pak, bade dicek
muhun enggal dicek
sumuhun
heug
heug, diurus
sok diurus
ya siap
iya pak
iya, kami kerjakan
ya pak segera
segera
segera pak
segera meluncur
segera ke lokasi
segera kami proses
segera kami tindak lanjut
segera ditangani
akan segera ditangani
akan kami tindaklanjuti
akan kami perbaiki
akan dicek
akan kami tinjau
nanti kami cek
nanti kami tangani
kami cek dulu
kami cek dulu ya
saya cek dulu
saya cek dulu ke lapangan
dicek dulu
dicek heula
di cek heula ku tim
ditingal heula
ditempo heula
kami ambil
saya ambil laporan ini
saya yang tangani
saya tangani
kami tangani
kami yang kerjakan
kami handle
ku abdi dicandak
ku urang dicekel
ku kami dicekel
gas
gaskeun
tim meluncur
tim berangkat
tim otw
tim otw ke lokasi
regu meluncur
unit meluncur
petugas menuju lokasi
tim menuju lokasi
menuju TKP
kami ke lokasi
kami ke sana
langsung ke lokasi
meluncur kang
mangkat ayeuna
rek mangkat
bade ka lokasi
bade ditindaklanjuti
enggal diurus
urang tingali heula
rek dicek
siap dikerjakan
siap ditangani
siap ditindak
siap, kami proses
PWK-2611-0042 diterima
42 siap laksanakan
42 kami terima
10-4
monitor pak
copy
dimengerti
kahartos
ngartos pak
== reject
bukan kewenangan dinas kami
bukan wewenang kami pak, ke dishub saja
bukan urusan kami
ini bukan tupoksi kami
bukan tupoksi dinas kami
bukan bidang kami
bukan aset kami
bukan ranah kami tapi DLH
itu punya dishub
itu punyanya DLH
itu bagiannya disperkim
itu urusan satpol pp
ini masuknya ke DLH
masuknya ke dinas sosial
masuk ranah dinas sosial
ini tugasnya BPBD
lebih tepat ke dinas kesehatan
lebih cocok ke satpol
seharusnya ke dukcapil
harusnya ke PDAM pak
coba ke dishub
coba tanya dishub
coba hubungi PDAM
silakan hubungi DLH
silakan ke disdukcapil
langsung ke bpbd aja
langsung ka damkar wae
kirim ke dishub
kirimkan ke dinas pendidikan
mohon diteruskan ke dinas pertanian
mohon didisposisi ke DPMD
mohon dilimpahkan ke inspektorat
tolong dialihkan ke bapenda
tolong dipindah ke dinkes
pindahkan ke dinkes
pindah ka dinkes
alihkeun ka dishub
pindahkeun ka dputr
teraskeun ka dlh
teruskeun ka damkar
limpahkeun ka satpol
serahkeun ka disnaker
sudah diteruskan ke DLH
sudah kami teruskan ke dishub
sudah dilimpahkan ke disperkim
sudah dialihkan ke BPBD
sudah kami disposisikan ke dinsos
tos diteruskeun ka dishub
tos dialihkeun ka pdam
parantos dikintunkeun ka dinas kasehatan
geus dibikeun ka bagian dlh
kami teruskan ke damkar ya
kami oper ke dishub
kita lempar ke dputr
sanes tugas abdi
sanes bagian abdi, ka dishub kuduna
sanes ka dieu
sanes ka abdi pak
lain bagian urang
lain ka dieu kuduna
lain pagawean urang
lain tugas urang eta mah
ieu mah ka dlh
eta mah urusan pdam
ieu mah bagian dishub
salah kamar pak
salah kirim dinas
salah alamat, ini urusan dinsos
salah disposisi
nyasar ka urang ieu mah
kasalahan disposisi, mestina ka dkupp
tidak sesuai tupoksi
tidak masuk tupoksi kami
bukan di kami
bukan kami yang menangani
bukan kami yang pegang
kami tidak menangani itu
kami tidak mengurus PJU
kami ga pegang jalan
PJU bukan di kami
jalan desa itu kewenangan desa
laporan ditolak
ditolak
tolak, laporan palsu
tolak
laporan tidak valid
laporan tidak jelas, ditolak
ini laporan palsu
laporan hoaks
laporan fiktif
laporan duplikat
laporan ganda, sudah ada
dobel dengan nomor 40
sudah pernah dilaporkan, dobel
42 bukan kewenangan kami
PWK-2611-0042 ke dishub
no 9 salah alamat, ke dinsos
di luar kewenangan kabupaten
diluar tupoksi
tidak dapat kami proses
tidak bisa kami proses karena bukan wewenang kami
tidak dapat ditindaklanjuti karena bukan kewenangan
kami kembalikan, bukan tupoksi
dikembalikan, salah dinas
mohon maaf bukan tugas pokok kami
punten sanes kawenangan dinas abdi
ka dishub weh pak
ke pdam aja
ke DLH
== refer
sudah kami teruskan ke PLN
sudah diteruskan ke provinsi
kami teruskan ke PLN
teruskan ke PLN
tolong teruskan ke PLN
itu kewenangan PLN
kewenangan provinsi
itu jalan provinsi
jalan nasional pak
ini jalan nasional, wewenang balai
jalan provinsi, bukan jalan kabupaten
ieu mah jalan propinsi
eta jalan nasional sanes kabupaten
bukan kewenangan kami, itu PLN
bukan kewenangan kami tapi provinsi
bukan kewenangan kabupaten, ke provinsi
sanes kawenangan kami, ka PLN
lain urusan urang, PLN
ke PLN
ka PLN wae
coba lapor PLN
hubungi PLN
silakan hubungi PLN 123
mohon dilaporkan ke PLN
lapor ke polres
itu ranah polisi
urusan kepolisian
sudah kami laporkan ke polsek
sudah dilaporkan ke PLN
sudah kami surati BBPJN
sudah bersurat ke balai besar
sudah dikirim surat ke provinsi
kami bersurat ke dinas bina marga provinsi
surat ke gubernur sudah dikirim
parantos disanggemkeun ka PLN
tos dilaporkeun ka PLN
tos nyuratan ka propinsi
geus dilaporkeun ka balai
dirujuk ke provinsi
dirujuk ke BPJS
SMA wewenang provinsi
SMK itu kewenangan KCD
urusan BPN
itu urusan BPN pak
sertifikat tanah ke BPN
kewenangan pemerintah pusat
kewenangan BBWS Citarum
ke BBWS
sungai kewenangan BBWS
itu kewenangan kementerian
jalan tol punya Jasa Marga
itu jalan tol, jasa marga
ke PT KAI
rel milik KAI
urusan imigrasi
ke samsat
pajak kendaraan ke samsat
42 ke PLN
PWK-2611-0042 kewenangan provinsi
lokasinya di Karawang, bukan wilayah kami
itu masuk kabupaten Subang
di luar wilayah Purwakarta
di luar kabupaten
== coordinate
koordinasi dengan dishub
koordinasi dulu sama DLH
koordinasi sareng pihak desa heula
lagi koordinasi
sedang berkoordinasi dengan BPBD
kami koordinasi dengan PLN
akan kami koordinasikan dengan dinas terkait
segera kami koordinasikan
akan dikoordinasikan dengan satpol pp
kami akan berkoordinasi dengan polsek
perlu koordinasi dengan dputr
harus bareng dishub
harus bareng sama DLH
dikerjakan bareng DLH
dikerjakan bersama dputr
bersama BPBD kami ke lokasi
bareng satpol pp penertibannya
bareng jeung dishub
babarengan jeung dlh
sareng dishub urang garap
gabung sama tim damkar
butuh bantuan damkar
perlu bantuan alat dari dputr
minta bantuan BPBD
butuh dukungan satpol pp
nyuhunkeun bantosan ka bpbd
kudu jeung pdam ieu mah
kedah sareng PLN
nunggu PLN matikan listrik
nunggu jawaban dari PLN
menunggu balasan provinsi
nunggu PLN
nunggu dishub
menunggu dari dputr
rapat bersama dishub
rapat koordinasi dengan dinas terkait
kami sudah kontak PLN, nunggu jadwal mereka
sudah koordinasi dengan desa
tos koordinasi sareng PLN
parantos koordinasi jeung kecamatan
kordinasi jg dgn pihak kelurahan
koord dgn dishub
koord dulu dgn pln
joint dengan dishub
kolaborasi dengan DLH
kerja sama dengan desa
sinergi sama dputr
gabungan satpol dan dishub
tim gabungan dengan polisi
42 koordinasi dengan dishub
PWK-2611-0042 nuju dikoordinasikeun sareng DPUTR
== assign
kasih ke pak Asep
kasih ke Dedi
ke pak Ujang aja
ka kang Dadan wae
pak Yayan yang kerjakan
pak Yayan yang tangani ya
biar pak Budi yang urus
biar Andi yang kerjakan
mang Ujang nu ngagarap
ku kang Dede
ku pak Endang wae
serahkan ke bu Ani
serahkan sama mas Bayu
serahkeun ka mang Oding
pasrahkeun ka pa Ujang
bikeun ka kang Iwan
pasihkeun ka bu Neneng
tugaskan Asep
tugaskan saudara Rudi
tolong pak Hendra cek
tolong pak Hendra tangani
pak Hendra tolong dicek
pak Hendra tolong ditangani
mas Agus tolong ke lokasi
kang Dadan punten diurus
bu Siti mohon ditindaklanjuti
bu Rina tolong handle
disposisi pak Kabid
disposisi ke pak Cecep
disposisi ke kasi PJU
didisposisikan ke Kabid jalan
teruskan ke pak Kasi
teruskan ke staf saya, Rahmat
delegasikan ke Rahmat
saya tugaskan pak Ade
saya tugaskan ke Ade
sudah saya tugaskan pak Ade
sudah ditugaskan ke tim pak Odik
sudah saya serahkan ke Pak Maman
tos dipasrahkeun ka pa Maman
PIC pak Jajang
PIC: Jajang
petugasnya pak Opik
petugas: Opik
dikerjakan oleh pak Opik
ditangani pak Opik
dihandle Rina
oper ke mang Ade
alihkan ke pak Yusuf
ganti petugas, pak Yusuf
PWK-2611-0042 untuk pak Asep
42 ke pak Asep
42 ka kang Asep
42 pak Asep yang pegang
no 7 tugaskan ke Ujang
yang 42 sama pak Dede
== ask_info
di mana lokasinya?
lokasi tepatnya?
lokasinya?
alamatnya?
alamat lengkapnya?
titiknya?
patokannya?
fotonya mana
fotonya mana pak
foto?
ada fotonya?
ada foto ga
ada nomor pelapor?
nomor hp pelapor?
boleh tau nomor pelapornya
pelapornya siapa?
siapa pelapornya
bisa kirim foto?
bisa share lokasi?
bisa minta titik koordinat
mohon share location
mohon kirim lokasi
mohon fotonya
mohon info lokasi detail
mohon informasi alamat
mohon data lengkapnya
mohon dilampirkan foto
mohon dilengkapi alamatnya
mohon diperjelas
mohon NIK pemohon
minta data NIK
NIK-nya berapa
nomor KK nya berapa
tolong tanyakan lokasi ke pelapor
tolong tanyakan ke warga, RT berapa
tanyakan ke pelapor nomor rumahnya
tanya pelapor dulu, rumahnya yang mana
perlu foto
perlu lokasi yang jelas
butuh foto terbaru
butuh alamat lengkap
kurang jelas lokasinya
alamat kurang lengkap
data kurang lengkap
informasinya kurang
lokasi tidak ditemukan, mohon diperjelas
lokasi tidak ketemu, patokannya apa
jalan apa pak
jalan mana?
kampung apa
desa mana
RT RW berapa
rt sabaraha
kampung naon
di palih mana pak
palebah mana
dimana eta teh
dimana tempatna
alamatna dimana
alamatna kumaha
fotona aya?
aya fotona teu
aya potona henteu
nyuhunkeun alamat lengkap
nyuhunkeun nomer nu ngalaporkeun
saha nu laporna
tiasa kintun fotona?
tiasa share lok
punten fotona
punten lokasina palih mana
punten patokanana naon
tangkal naon nu rungkad
berapa titik yang mati
berapa meter panjangnya
ada berapa lubang
lampu yang mana
yang mana pak lampunya
yang mati berapa
sabaraha nu pareum
kapan kejadiannya
sejak kapan pak
jam berapa kejadiannya
ti iraha
kejadiannya kapan
kondisinya gimana sekarang?
kumaha kondisina ayeuna
apakah ada korban?
ada korban?
masih banjir?
airnya setinggi apa
42 lokasinya mana
PWK-2611-0042 minta foto
no 5 alamatnya kurang jelas
detailnya gimana
tolong detail
bisa dijelaskan lagi?
maksudnya gimana
masalahnya apa ya pak
== undo
salah
salah pak
eh salah
eh salah kirim
maaf salah kirim
maaf salah nomor
maaf salah pencet tadi
maaf keliru
ups salah
waduh salah
salah input
salah laporan
salah tutup
salah close
keliru nutup
keliru status
kepencet
kepencet selesai
kepencet tadi maaf
ga sengaja kepencet
tidak sengaja kepencet
teu kahaja kapencet
kapijit selesai
salah mijit
lepat pak
hapunten lepat kintun
hampura salah
punten salah
punten lepat mencet
batalkan
batalkan yang tadi
batalin
batalin yang tadi
batal selesai
batal, belum selesai ternyata
bolaykeun
bolaykeun nu tadi
urungkan
undo
cancel
cancel yang tadi
cabut status selesai
tarik lagi
tarik kembali laporan selesai saya
ralat
ralat, belum selesai
ralat, bukan 42 tapi 43
koreksi
koreksi, yang 42 belum
koreksi: bukan selesai
buka lagi
buka lagi laporannya
buka kembali tiketnya
dibuka deui laporanana
reopen
reopen 42
42 batal
42 buka lagi
42 salah tutup
PWK-2611-0042 salah pencet
balikin lagi statusnya
balikkan ke proses
kembalikan statusnya
balikeun deui
balikeun kana proses
yang tadi salah
yang tadi batalkan
nu tadi salah
nu tadi lepat
abaikan yang tadi
abaikan pesan tadi
lupakan yang barusan
hapus yang tadi
maksud saya 43 bukan 42
maksudnya 43
== list
daftar
daftar laporan
daftar tugas
daftar tugas saya
daftar laporan saya
list laporan
list tugas hari ini
tugas saya
tugas saya apa
tugas saya apa saja
tugas hari ini
tugas hari ini apa saja
apa saja tugas saya
apa saja laporan saya
apa aja laporan saya hari ini
apa saja yang belum selesai
apa saja yang masih terbuka
laporan apa saja yang belum selesai
laporan apa saja yang masuk
laporan mana yang belum
laporan yang belum selesai apa saja
laporan yang masih terbuka
laporan yang masuk hari ini
laporan saya
laporan masuk
laporan baru
ada laporan baru?
ada laporan apa hari ini
ada tugas apa
ada tugas baru?
ada berapa laporan saya
berapa laporan saya
berapa laporan yang belum selesai
berapa tiket saya
sisa laporan saya
sisa tugas berapa
lihat laporan
lihat daftar laporan
lihat tugas
tampilkan laporan saya
tampilkan semua tiket
minta daftar laporan
minta list tugas
kirim daftar laporan
cek laporan saya
cek tugas
mana saja laporan saya
laporan dinas kami
semua laporan dinas kami
semua tugas
antrean
antrian saya
tiket saya
tiket saya apa saja
tiket yang belum
tiket terbuka
pending apa saja
apa saja yang pending
PR saya apa
PR abdi naon wae
tugas abdi naon wae
naon wae tugas abdi
naon wae laporan abdi
laporan abdi naon wae
laporan naon wae nu can beres
laporan nu can rengse
aya laporan naon
aya laporan anyar?
aya tugas naon poe ieu
aya sabaraha laporan
sabaraha laporan nu can beres
tingali daptar
ningali daptar laporan
daptar pagawean
mana wae nu can
yang jatuh tempo hari ini
yang terlambat apa saja
laporan yang lewat batas
rekap laporan saya
rekap tugas
== help
bantuan
help
panduan
menu
cara pakai
cara pakainya gimana
gimana cara pakainya
ini gimana pakainya
bagaimana cara pakai bot ini
bagaimana cara menjawab
gimana cara jawabnya
cara balasnya gimana
cara nutup laporan gimana
bagaimana cara menutup laporan
gimana cara nutup tiket
cara menyelesaikan laporan gimana
cara update status
cara kirim foto gimana
bagaimana cara kirim foto
gimana kalau mau alihkan
cara meneruskan ke dinas lain gimana
gimana cara lempar ke dinas lain
kalau mau ditutup ketik apa
harus ketik apa
ketik apa
ketik naon
kudu ngetik naon
formatnya gimana
format balasnya
perintahnya apa saja
perintah apa saja
perintah naon wae
bisa apa saja
ini bot apa
ini apa ya
ini maksudnya apa
bot ini buat apa
ieu bot naon
ieu kumaha carana
kumaha carana
kumaha cara makena
kumaha cara ngabales
kumaha nutup laporan
carana kumaha
carana ngalihkeun kumaha
pituduh
petunjuk
butuh panduan
minta panduan
minta petunjuk penggunaan
saya bingung
saya bingung pakainya
bingung
lieur abdi
lieur makena
ga ngerti
gak ngerti caranya
saya tidak paham cara pakainya
teu ngarti
teu ngartos abdi
tolong ajari
tolong ajarin pakai ini
apa yang harus saya lakukan
saya harus bagaimana
saya harus ngapain
kudu kumaha abdi
abdi kedah kumaha
apa yang bisa saya ketik
tombolnya yang mana
fungsi bot ini apa
== answer
jawab: syaratnya KTP dan KK
syaratnya fotokopi KTP dan KK
syaratnya cukup KTP asli
syarat: KTP, KK, surat pengantar
persyaratannya fotokopi KK, ijazah dan surat pengantar
persyaratan: KK asli dan pas foto
saratna KTP sareng KK
saratna mung nyandak KK asli
untuk mengurus KTP silakan datang ke kantor disdukcapil membawa KK
untuk membuat akta kelahiran dibutuhkan surat dari bidan
untuk pendaftaran bisa lewat online
pendaftaran dibuka 1 Juli sampai 10 Juli
pendaftaran dibuka sampai akhir bulan
daftarnya bisa online lewat website
daftarna tiasa online
pelayanan buka senin sampai jumat jam 8 sampai 15
jam pelayanan 08.00-15.00
jam buka senin-jumat pukul 8
buka jam 8 sampai jam 3
kantor buka dari jam 8 pagi
bukana ti jam dalapan dugi ka jam tilu
biayanya gratis
gratis, tidak dipungut biaya
tidak dipungut biaya
tidak ada biaya
teu aya biaya
teu kedah mayar, gratis
prosesnya 3 hari kerja
prosesnya sekitar 14 hari kerja
lamanya 5 hari kerja
waktosna 3 dinten damel
bisa diurus di kecamatan
bisa diurus di kantor desa
bisa diurus online lewat aplikasi
tiasa diurus di kacamatan
bisa diambil di kantor kami jam kerja
bisa dicek di website cekbansos.kemensos.go.id
cek penerima di cekbansos.kemensos.go.id
bayar PBB bisa di bank bjb atau kantor pos
pembayaran bisa lewat bank BJB
mayarna tiasa di kantor pos
warga cukup membawa KTP dan KK
pemohon wajib membawa KK asli
pemohon harus datang sendiri
cukup bawa KTP
cukup nyandak KTP
bawa KTP dan KK ke kantor desa
silakan datang ke kantor kami dengan membawa KTP
silakan datang ke MPP lantai 2
mangga sumping ka kantor kalayan nyandak KK
mangga ka kantor desa nyandak KTP
lokasi MPP ada di jalan Siliwangi
alamat kantor kami jl. Veteran
kantor kami di jalan Purnawarman
nomor call center 112
nomor ambulans 119
nomor darurat 112
berlaku sampai 2027
masa berlakunya 5 tahun
KTP berlaku seumur hidup
batas pembayaran 30 September
jatuh tempo PBB 30 September
bansos cair bulan depan untuk penerima terdaftar
BLT disalurkan lewat kantor pos
kuota zonasi 50 persen
usia minimal 17 tahun
minimal umur 17 taun
infonya ada di instagram kami
informasi lengkap di website kami
info untuk warga: pelayanan libur hari senin
sampaikan ke warga bahwa pelayanan tutup
jawaban untuk warga: bisa diurus di desa
balasan: pelayanan buka jam 8
waleran: tiasa diurus di desa
== unclear
sudah
sudah pak
tos
tos pak
geus
geus kang
parantos pak
udah
selesai?
beres?
sudah selesai?
sudah selesai belum?
sudah beres belum ya
tos rengse?
geus beres can?
udah beres belum bang
udah kelar blm
apa sudah selesai
apakah sudah selesai
apakah sudah dikerjakan?
sudah dikerjakan belum?
bener udah beres?
yakin sudah selesai?
beneran selesai?
kapan selesai?
kapan selesainya
kira-kira kapan beres
iraha beresna
katanya sudah selesai
kata pak RT sudah beres
info dari warga sudah nyala
kabarnya sudah diperbaiki
cenah geus beres
saur RT tos rengse
ceuk warga geus hurung
menurut tim lapangan sudah selesai
laporan dari RT sudah selesai
sepertinya sudah beres
kayaknya udah nyala
sigana tos rengse
mungkin sudah selesai
mudah-mudahan sudah selesai
semoga cepat selesai
kalau sudah selesai dikabari
kalau sudah beres saya kabari
kalo udah kelar nanti dikabarin
nanti kalau selesai saya lapor
mun geus beres dibejaan
upami tos rengse diwartosan
mun tos beres ku abdi diwartosan
setelah selesai kami kirim foto
nanti saya kabari
nanti dikabari
nanti kami infokan
engke dibejaan
engke diwartosan
ditunggu
ditunggu saja
tunggu ya
tunggu sebentar
sabar
sabar ya pak
antosan sakedap
sakedap
bentar
bentar pak
sebentar
terima kasih
terima kasih pak
makasih
hatur nuhun
nuhun
nuhun pisan
sami-sami
sama-sama
selamat pagi
selamat pagi pak
assalamualaikum
punten
halo
p
tes
test
ping
hmm
hmmm
wah
waduh
aduh
hehe
haha
wkwk
loh
lho kok
kok bisa
masa sih
oh gitu
oh kitu
oh
gitu ya
kitu nya
begitu
gimana ya
kumaha nya
kumaha atuh
terus gimana
jadi gimana
jadi kumaha ieu
siapa ini
saha ieu
ini siapa ya
saya bukan petugasnya
saya lagi cuti
saya sedang cuti
abdi nuju cuti
lagi rapat
saya lagi rapat
abdi nuju rapat
sedang sakit
hp lowbat
sinyal jelek
lampunya 5
ada 3 titik
panjangnya 42 meter
RT 04
RT 04 RW 02
di depan masjid
dekat pasar
jalan Veteran
hujan deras pak
hujan
macet
banyak kerjaan pak
capek
besok?
senin?
sudah makan?
sudah makan pak
tim sudah makan siang
belum tahu
belum tau
kurang tahu
kurang tau
teu terang
duka
entah
tidak tahu pak
gak tau
nya kitu
tah
tuh
itu dia
yang mana
yang mana?
siapa
kenapa
kunaon
naha
apa
apa?
naon
ya gitu deh
beres lah pokoknya
tenang aja pak
gampang
aman
aman pak
siap beres
siap, beres pak
siap selesai
oke beres
gampang, beres itu mah
pasti beres
dijamin beres
selesaikan
tolong diselesaikan
harap segera diselesaikan
mohon segera diselesaikan
selesaikan hari ini juga
buruan diselesaikan
bereskan
beresin dong
bereskeun atuh
harus selesai
harus selesai hari ini
seharusnya sudah selesai
mestinya sudah beres
kedahna tos rengse
laporan lain yang selesai
yang kemarin selesai yang mana
acara sudah selesai
jam kerja sudah selesai
makan siang selesai
"""


def _by_intent() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    intent = ""
    for line in _WRITTEN.strip().splitlines():
        if line.startswith("== "):
            intent = line[3:]
            found[intent] = []
        else:
            found[intent].append(line)
    return {key: tuple(lines) for key, lines in found.items()}


BREADTH = _by_intent()

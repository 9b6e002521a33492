# ruff: noqa: E501  (sentences stay whole)
"""Officers' messages of a second hand with a word of the end in them and no finished work: denied, planned, asked, partial, heard, of something else."""

UNFINISHED: tuple[str, ...] = tuple(
    line
    for line in """
selesai dari mananya pak, orang ke lokasi saja belum
siapa yang bilang sudah selesai
saha nu nyebut geus beres
kok statusnya sudah selesai padahal kami belum kerja
naha statusna geus rengse padahal can digarap
tolong jangan ditulis selesai dulu
ulah waka dibéréskeun statusna pak
mohon jangan dulu diselesaikan di sistem
warga nanya kapan beresnya
warga naros iraha rengsena
biar cepat selesai kami tambah orang
ambéh gancang bérés kudu nambah tanaga
sudah selesai apanya, materialnya saja belum datang
beres timana, matérialna gé can datang
yang selesai itu laporan yang di sebelahnya
nu bérés mah nu di RT sabeulah
kemarin kami kira sudah selesai ternyata masih bocor
disangka tos rengse, horéng can
nyaris selesai, keburu hujan
méh rengse, kaburu hujan gedé
selesai kalau tidak hujan
bérés mun teu hujan
bisa selesai hari ini kalau alat datang
tiasa réngsé dinten ieu upami alat dongkap
seharusnya kemarin sudah beres
kuduna mah kamari geus rengse
insya allah beres sebelum magrib
mugia énjing tos réngsé
mudah-mudahan isukan geus caang deui
kalau sudah diganti nanti saya kabari
mun geus dibenerkeun ku urang dibéjaan
begitu selesai langsung saya foto
sanggeus rengse langsung difoto
nunggu sampai selesai dulu baru lapor
antosan dugi ka réngsé nya pak
target selesai akhir bulan
targét réngsé ahir sasih
direncanakan tuntas minggu depan
rencana bérés minggu hareup
dikebut biar minggu ini rampung
dikebut supados minggu ieu rampung
tinggal finishing, besok rampung
kari ngarapihkeun, isukan bérés
tinggal ngecor sama pasang tutup
karek beres satengahna
baru kelar separo
baru dibereskan bagian depannya
nembé diberesihan payunna wungkul
selesai sebagian saja
réngsé sabagian waé
50 persen selesai
geus 70 persén pak
progres 90% selesai
dari empat titik selesai dua
ti opat titik, nu bérés karék dua
dua sudah nyala satu lagi belum
dua geus hurung hiji deui can
lampunya sudah dipasang tapi belum nyala
lampuna tos dipasang nanging teu acan hurung
pipanya sudah disambung tapi masih rembes
pipana geus disambung tapi masih rembes
jalannya sudah ditambal tapi amblas lagi
jalan tos ditambal tapi jebol deui
sampah sudah diangkut tapi numpuk lagi
runtah geus diangkut ngan aya deui
sudah kami perbaiki kemarin, hari ini mati lagi
kamari geus dioméan, ayeuna paéh deui
tadi sempat nyala lalu padam lagi
tadi sempet hurung, tuluy pareum deui
belum, pak
can pak
teu acan pak, nuju diusahakeun
belum juga kelar pak, maaf
can bérés waé pak hapunten
masih jauh dari selesai
jauh kénéh kana bérés
jauh dari kata beres
tidak akan selesai minggu ini
moal bérés minggu ieu
moal tiasa réngsé dinten ieu
mana bisa selesai sehari
mana bisa rengse sapoé
gimana mau selesai kalau alatnya rusak
kumaha rék bérés alatna gé ruksak
susah selesainya pak kalau begini terus
hésé bérésna pak
tidak kunjung selesai karena hujan
teu bérés-bérés lantaran hujan
tak selesai-selesai karena dana
ga kelar kelar pak ini
masa belum selesai juga
piraku can bérés kénéh
siapa tahu besok sudah beres
palingan minggu depan beresnya
paling minggu hareup rengsena
paling cepat selesai hari kamis
panggancangna bérés poé kemis
sedang kami selesaikan
nuju diréngsékeun ku abdi
lagi dibereskan sama anak-anak
keur dibérésan ku barudak
proses penyelesaian
dalam tahap penyelesaian akhir
sedang dalam penyelesaian pak
dalam proses perbaikan
nuju dina prosés ngalereskeun
lagi diperbaiki tim
keur dioméan ku tim
akan segera diperbaiki
bakal geura dibenerkeun
siap segera diselesaikan
siap enggal diréngsékeun
siap akan kami tuntaskan
siap, bakal dituntaskeun
siap pak dibereskan
mangga urang bereskeun
oke nanti kami selesaikan
mohon waktu untuk menyelesaikan
nyuhunkeun waktos kanggo ngaréngsékeun
beri kami dua hari untuk menyelesaikan
pasihan waktos dua dinten kanggo ngabérés-bérés
perlu alat berat supaya bisa diselesaikan
peryogi alat beurat supados réngsé
tim A sudah selesai, tim B belum
tim kahiji geus, tim kadua can
survei sudah selesai, tinggal pengerjaan
survéy parantos réngsé, kantun pagawéanana
pengukuran selesai tadi pagi
pangukuran geus rengse tadi isuk
rapat koordinasi sudah selesai
rapatna parantos réngsé
administrasinya sudah beres
administrasina geus bérés
RAB sudah selesai disusun
gambar teknis sudah rampung
proposal sudah selesai dibuat
proposalna tos réngsé didamel
tender sudah selesai, tinggal kontrak
lelang parantos réngsé
alatnya sudah diperbaiki, besok jalan
alatna geus dibenerkeun, isuk jalan
mobilnya sudah diperbaiki baru bisa berangkat
mobil tangki sudah beres servis
truknya sudah diganti bannya
tim lagi menyelesaikan laporan lain dulu
tim nuju ngaréngsékeun laporan sanés heula
setelah laporan di Plered selesai baru ke sini
sanggeus nu di Plered bérés karék ka dieu
giliran bapak setelah yang ini selesai
nunggu PLN selesai dulu
ngantosan PLN réngsé heula
menunggu pekerjaan galian selesai
nungguan galian PDAM bérés
belum ada laporan selesai dari lapangan
can aya béja bérés ti lapangan
saya belum dapat kabar sudah selesai atau belum
abdi teu acan nampi kabar réngsé atanapi henteu
tidak tahu sudah selesai atau belum
teu terang tos réngsé atanapi teu acan
coba dicek sudah selesai belum
cobi pariksa tos réngsé teu acan
tolong pastikan dulu sudah selesai
pastikeun heula geus bérés
katanya sih sudah kelar
cenah mah geus kelar
info dari RT sudah nyala
beja ti RT geus hurung
menurut mandor sudah beres
ceuk mandor geus bérés
kata warga sudah tidak banjir
saur warga tos teu banjir
konon sudah diperbaiki
pelapor mengaku sudah diperbaiki sendiri
apakah sudah selesai
tos réngsé teu acan nya
sudah beres kan pak
geus bérés kan
selesai ga ya
beres belum
rengse encan
sudah kelar belum tuh
udah beres toh
bukannya sudah selesai ya
lain geus bérés nya
sudah selesai, apa belum ya
masa sih sudah selesai
piraku geus rengse
yakin sudah selesai
kapan selesai
iraha rengse
kira-kira beres jam berapa
kira-kira réngsé tabuh sabaraha
bagaimana kalau belum selesai
kumaha mun can bérés
saya bantu selesaikan
abdi ngabantosan ngaréngsékeun
siapa yang menyelesaikan
saha nu ngabéréskeun
cara menyelesaikan laporan gimana
kumaha carana ngaréngsékeun laporan
ketik apa kalau sudah selesai
mun geus bérés ngetik naon
tombol selesai di mana
tombol bérés palih mana
salah pencet selesai
kapencet bérés, maap
batalkan selesai
bolaykeun réngséna
eh belum selesai, tadi salah ketik
éh can bérés, tadi salah ngetik
ralat: yang selesai bukan yang ini
ralat, nu réngsé sanés nu ieu
kecuali lampu di ujung, sudah selesai
iwal ti nu di tungtung, tos bérés
hampir semua selesai
ampir kabéh geus rengse
kebanyakan sudah diangkut
lolobana geus diangkut
sisi utara sudah, selatan menyusul
sisi kalér geus, kidul nyusul
tahap satu selesai
tahap kahiji parantos réngsé
pekerjaan hari pertama selesai
gawé poé kahiji geus rengse
untuk hari ini selesai, lanjut besok
dinten ieu mah cekap, diteraskeun énjing
cukup dulu hari ini, besok kami selesaikan
kerja hari ini sudah selesai, besok dilanjut lagi
ditutup sementara pakai terpal
ditutupan samentawis ku terpal
ditangani sementara dulu
diganjel heula ku keusik
penanganan darurat sudah, permanen menyusul
darurat tos, nu permanén engké
sudah ditutup jalannya, perbaikan mulai senin
jalan geus ditutup, digawéanana senén
jalan ditutup dulu untuk perbaikan
sudah kami beri garis pengaman
tos dipasang garis pulisi
sudah dipasang rambu, lubangnya belum
rambu geus dipasang, liangna can
sudah dipotong sebagian dahannya
dahanna geus dituar sabagian
airnya sudah mengalir tapi kecil
cai tos ngocor tapi alit pisan
air hidup cuma malam
cai hirup ukur peuting
airnya belum normal
cai can normal
nyala tapi redup
hurung tapi rada reureum
kadang nyala kadang mati
sok hurung sok pareum
sudah dicoba diperbaiki, gagal
geus dicoba dibenerkeun, teu hasil
sudah diperbaiki tiga kali tetap rusak
geus dioméan tilu kali angger ruksak
percuma diperbaiki kalau truk masih lewat
sia-sia dibenerkeun ogé
belum bisa dibilang beres
can bisa disebut bérés
belum layak dikatakan selesai
teu acan pantes disebut réngsé
jangan bilang selesai
ulah nyebut bérés
tidak perlu ditulis selesai
teu kedah ditulis réngsé
kami tidak pernah menyatakan selesai
abdi teu kungsi nyarios réngsé
laporan sebelumnya yang sudah selesai
laporan nu kamari nu tos réngsé
tahun lalu sudah diperbaiki
taun kamari geus dioméan
dulu pernah diaspal
baheula kungsi diaspal
bulan lalu sudah kami keruk
sasih kapengker tos dikeruk
biasanya cepat selesai
biasana mah gancang bérés
semoga lekas selesai
mugi enggal réngsé
ingin cepat selesai juga pak
hayang gancang bérés ogé pak
agar tuntas perlu anggaran
supados tuntas kedah aya anggaran
selesai setelah lebaran
réngsé saba'da lebaran
dijanjikan vendor selesai rabu
vendor jangji rengse poé rebo
deadline selesai tanggal 20
baru mau dibereskan
kakara rék dibérésan
nanti sore selesai
engké sonten réngsé
sebentar lagi selesai
sakedap deui réngsé
sejam lagi beres
sajam deui bérés
tanggung, sedikit lagi kelar
saeutik deui kelar
lusa baru kelar
pagéto karék kelar
senin selesai pak
senén réngsé pak
selesai besok ya pak
réngsé énjing nya pak
jam 3 selesai
tabuh tilu réngsé
kalau tidak ada halangan selesai sore ini
mun euweuh halangan bérés soré ieu
belum selesai semuanya
can kabéh bérés
tidak semuanya selesai
teu sadayana réngsé
belum seluruhnya teratasi
teu acan sadayana katangani
masih ada sisa yang belum diangkut
aya kénéh sésa nu can diangkut
selesai tidak selesai nanti dilaporkan
bérés teu bérés engké dibéjakeun
bukan tidak mau selesai pak, alatnya tidak ada
lain teu hayang bérés, alatna euweuh
mustahil selesai hari ini
mustahil rengse poé ieu
gagal diperbaiki, kabel putus di dalam tanah
teu jadi dibenerkeun, kabelna pegat
batal dikerjakan, padahal tinggal dikit lagi selesai
teu jadi digarap padahal méh bérés
belon kelar gan
blm beres nih
blom slesai min
tcan rengse
durung rampung pak
rung beres
nde'an bérés
hente acan
bereum kénéh statusna, can bérés
kuring can bisa nyebut bérés
sudah terpasang 3, yang 2 menyusul
dua lampu sudah nyala, satunya mati
lampu yang di depan sudah, yang belakang menyusul
sampah di depan pasar sudah diangkut, yang di belakang besok
sudah diangkut satu truk, masih banyak
geus diangkut sarit, loba kénéh
lubang besar sudah ditambal, yang kecil-kecil belum
lubang besarnya sudah ditambal, yang kecil nanti
yang parah sudah ditambal
nu parna geus ditambal
sudah ditambal yang parahnya dulu
sudah ditambal sepanjang 50 meter
sudah diaspal 100 meter dari 300
diaspal 2 km dulu
sudah dibersihkan sampai jembatan saja
geus diberesihan nepi ka sasak hungkul
RT 1 dan 2 sudah dialiri
RT 1 jeung 2 geus ngocor
air sudah mengalir di RT 1, RT 3 masih mati
cai geus ngocor di RT 1, RT 3 can
blok A geus caang, blok B can
pohon sudah dipotong, kayunya masih di jalan
tangkal geus dipotong, dahanna di jalan kénéh
sudah dikeruk tapi lumpurnya belum diangkut
lampu sudah diganti, tinggal tunggu PLN
lampu geus diganti, kari nunggu PLN
sudah dipasang, tinggal dinyalakan
sudah dipasang, belum dites
geus dipasang, can dicobaan
sudah selesai di titik pertama
titik kahiji geus rengse
lubang pertama sudah ditutup
tiga lubang sudah ditutup, sisa dua
4 dari 5 sudah
4 ti 5 geus
separuh jalan sudah mulus
jalan saparo geus mulus
beres tapi belum sempurna
bérés tapi can sampurna
beres 80 persenan
sudah hampir beres semua
lumayan sudah beres
lumayan geus rada bérés
agak beres
rada bérés
sudah agak lancar
sudah mendingan
geus mendingan
sudah berkurang airnya
sudah surut sedikit
sudah beres bagian kami, tinggal dishub
bagian kami sudah beres
bagian abdi mah tos réngsé
dari pihak kami sudah selesai, tinggal PLN
di kami sudah selesai, sekarang di bagian keuangan
sudah selesai di tahap kami
sudah beres besok ya
sudah dijadwalkan selesai senin
dijadwalkan rampung jumat
pekerjaan rampung 3 hari ke depan
selesai dalam dua hari
beres dalam seminggu
rengse dina dua poe
semoga hari ini kelar
hari ini harus kelar
poé ieu kudu bérés
wajib tuntas minggu ini
baru bisa kelar kalau kabel datang
kelar kalau kabel datang
oke beres pak nanti
siap beres nanti dikabari
tenang saja pak pasti beres
tenang pak, aman, beres
pasti kelar pak
dijamin tuntas
gampang itu, sebentar juga kelar
beres-beres dulu
lagi beres-beres
mau beres-beres kantor
selesaikan dulu yang lain
bereskan dulu administrasinya
tolong selesaikan
mohon dibereskan
minta tolong diselesaikan
harap segera dituntaskan
cepat selesaikan
gera beresan
pangbereskeun
tolong pangbereskeun
hayu urang bereskeun
ayo kita selesaikan
perintah kadis hari ini tuntas
kata kadis harus beres hari ini
arahan pimpinan: tuntas minggu ini
selesai rapat kami ke lokasi
bérés rapat urang kadinya
beres sholat langsung meluncur
selesai makan siang kami jalan
habis ini kelar
abis ini beres
saya tanya sudah beres belum
pelapor tanya sudah selesai atau belum
tanya pelapor sudah nyala belum
mohon konfirmasi apakah sudah nyala
coba tanya warga sudah lancar belum
tunggu konfirmasi warga, katanya sudah nyala
dikira sudah beres ternyata belum
statusnya selesai tapi lampunya mati
status rengse tapi lampu pareum
kenapa ditulis selesai
naha ditulis rengse
siapa yang menutup laporan ini sebagai selesai
laporan ini sudah ditutup padahal belum
dilaporkan selesai oleh vendor, kami cek masih rusak
sudah dibayar
sudah dilaporkan ke pimpinan
sudah dianggarkan
sudah dikirim surat
sudah dipesan kabelnya
sudah dicek, aman
sudah dicek, tidak ada masalah
sudah dicek tidak ada kerusakan
sudah kami sampaikan ke vendor
sudah diteruskan ke teknisi
sudah ada yang nangani
sudah ada tim di sana
sudah dalam penanganan
sudah masuk penanganan
sudah masuk jadwal
sudah mulai surut
sudah mulai lancar
mulai normal
mulai nyala sebagian
tos mimiti ngocor
tos rada lancar
sudah diganti lampunya tapi tetap gelap
lampu baru dipasang tapi masih gelap di ujung
sudah dikerjakan tapi hasilnya kurang
sudah nyala, cuma sebentar
sudah bersih kecuali depan warung
yang kecil sudah, yang besar nanti
sudah 3 rumah dapat air
baru RT 2 yang ngocor
airnya sudah nyampe sebagian
lampu nyala satu
satu lampu sudah nyala
hiji lampu geus hurung
pohonnya sudah roboh sendiri
sudah dibongkar, tinggal angkut
geus dibongkar, kari ngangkut
sudah diangkut ke pinggir dulu
dipinggirkan dulu, nanti diangkut
lubang diberi tanda, ditambal nanti
tambalan selesai malam ini
penambalan dilanjutkan sampai selesai
akan terus dikerjakan sampai selesai
dikerjakan sampai tuntas pak
digarap dugi ka rengse
lembur sampai beres
lembur dugi ka bérés
tim standby sampai selesai
kami kawal sampai tuntas
dikawal nepi ka bérés
kami pastikan selesai
dipastikan selesai minggu ini
dipastikeun bérés
kami komitmen menyelesaikan
tolong diupdate jadi selesai
ubah status jadi selesai dong
status diganti selesai
tutup saja laporannya
closing aja pak
laporan ditutup saja
anggap selesai saja
anggap waé bérés
selesai secara administrasi
beres secara laporan, lapangan belum
di laporan selesai, di lapangan belum
di kertas sudah selesai
sebenarnya sudah selesai tapi warga komplain
sudah selesai versi kami
menurut kami sudah selesai
alhamdulillah hampir
alhamdulillah sedikit lagi selesai
selesai? belum pak
sudah? belum
beres naon, can digarap
""".strip().splitlines()
)

# ruff: noqa: E501  (word lists read better as long lines)
"""Says which words mean the same thing in Indonesian and Sundanese, so that what is learned in one language helps the other.

A concept is only evidence for the learned models; it decides nothing and is never shown. Our own list. Pure.
"""

from __future__ import annotations

from functools import lru_cache

_CONCEPTS = """
jalan: jalan jalanan
jalanraya: raya gede ageung protokol utama
aspal: aspal hotmix hotmik diaspal
lubang: lubang lobang liang legok bolong berlubang gorowong kubangan jeglongan kerowak cekungan logak
rusak: rusak ruksak butut awon ancur hancur reksak rereged remuk
retak: retak rengat beulah bareulah belah rarengat bitas
amblas: ambles amblas ambrol ambrug amblek melorot
becek: becek leutak lumpur berlumpur bongkor ledok baruyur
licin: licin leueur leuleueur geulis
debu: debu kebul ngebul berdebu lebu
batu: batu kerikil koral cadas
trotoar: trotoar pedestrian
perbaiki: perbaiki diperbaiki perbaikan benerin dibenerin dibenerkeun benerkeun dilereskeun lereskeun omean diomean ngomean dibebener dibetulkan pangomeankeun servis
bangun: bangun dibangun pembangunan ngawangun diwangun pangwangunan ngadegkeun diadegkeun
jembatan: jembatan sasak jambatan rawayan cukang titian
goyang: goyang oyag ngageter bergoyang
lapuk: lapuk keropos buruk bubuk reyot reyod rapuh
roboh: roboh ambruk rubuh runtuh rugrug tumbang rungkad tibeubeut ngarubuh
miring: miring doyong condong ngadoyong
selokan: selokan solokan got susukan parit drainase saluran gorong kamalir comberan
mampet: mampet mampat tersumbat kasumbat buntu kasumpel pepet
dangkal: dangkal deet
keruk: keruk dikeruk pengerukan dikeduk ngeduk kuras dikuras
banjir: banjir caah kabanjiran kebanjiran bandang cileuncang
terendam: terendam kerendem kakeueum kaleueum kerandam tergenang ngagenang genangan kakueum
meluap: meluap limpas mudal luber leber luapan ngalimpas
sungai: sungai walungan wahangan kali cihaliwung
tanggul: tanggul bendungan bendung
air: air cai aer
lampu: lampu lampuan bohlam
mati: mati pareum padam paeh maot wafat meninggal tilar pupus
nyala: nyala menyala hurung hirup hidup caang
gelap: gelap poek mongkleng meredong peteng remang
tiang: tiang tihang
macet: macet pabeulit patulayah mandeg semrawut pabaliut
parkir: parkir parkiran jukir
ngebut: ngebut kebut balap balapan ugal
tabrak: tabrak tabrakan nabrak ditabrak tertabrak katabrak kecelakaan cilaka kacilakaan laka
truk: truk treuk tronton kontainer fuso
motor: motor sepedamotor
mobil: mobil kendaraan kandaraan
angkot: angkot elf elep angkutan mikrolet
bus: bus beus bis
ongkos: ongkos tarif tarip bayaran
supir: supir sopir pengemudi kondektur kernet
terminal: terminal halte stasiun setasion
sampah: sampah runtah kokotor kresek
buang: buang miceun piceun dipiceun membuang dibuang malidkeun
angkut: angkut diangkut dicandak ngangkut mengangkut pengangkutan
tumpuk: tumpuk numpuk menumpuk ngagunuk tumpukan menggunung numpuk2
bau: bau bacin hangru hanyir bangir busuk haliang nyelek aroma
lalat: lalat laleur belatung bilatung
bakar: bakar dibakar membakar ngaduruk duruk meuleum pembakaran
limbah: limbah pencemaran polusi tercemar kacemar kacemaran mencemari
pabrik: pabrik industri
asap: asap haseup asep jelaga
kandang: kandang peternakan
kotoran: kotoran tai
bising: bising berisik gandeng ribut kebisingan tarik
pohon: pohon tangkal kakayon
dahan: dahan ranting cabang rangrang
tebang: tebang ditebang tuar dituar nuar pangkas dipangkas pemangkasan rampingkan
rumput: rumput jukut ilalang eurih semak
taman: taman alun
pdam: pdam ledeng leding
mengalir: mengalir ngocor ngalir keluar ngagolontor
keruh: keruh kiruh butek
sumur: sumur cinyusu
kering: kering saat garing halodo kemarau asat kekeringan
pipa: pipa paralon
bocor: bocor rembes merembes nyakclak
tagihan: tagihan rekening
listrik: listrik pln setrum strum aliran
kabel: kabel kawat
puskesmas: puskesmas pustu posyandu klinik
rumahsakit: rsud hospital
dokter: dokter bidan perawat suster mantri paraji
obat: obat ubar landong
sakit: sakit gering udur damang nyeri panyakit kasakit
demam: demam muriang panas
nyamuk: nyamuk reungit dbd
antre: antre antri ngantri antrean ngantay
pasien: pasien
sekolah: sekolah sakola madrasah
guru: guru pengajar
murid: murid siswa pelajar
belajar: belajar diajar ngajar
ijazah: ijazah rapor rapot
bangku: bangku meja korsi kursi
iuran: iuran pungutan sumbangan udunan
seragam: seragam baju
ktp: ktp identitas
akta: akta akte
kk: kk
surat: surat serat dokumen berkas
nama: nama ngaran nami
bansos: bansos pkh bpnt blt sembako
bantuan: bantuan bantosan bantos santunan pitulung
miskin: miskin susah sangsara malarat kurang mampu
kaya: kaya beunghar
janda: janda randa
yatim: yatim pahatu
lansia: lansia jompo kolot sepuh tua
nenek: nenek nini ninina
kakek: kakek aki
anak: anak budak barudak murangkalih bocah pun
bayi: bayi orok balita
ibu: ibu indung ema biang mamah
bapak: bapak bapa abah
suami: suami salaki caroge
istri: istri pamajikan garwa bojo
izin: izin ijin perizinan
usaha: usaha dagang ngadagang icalan jualan
bangunan: bangunan gedung wangunan
pedagang: pedagang pkl lapak
mabuk: mabuk mabok marabok miras inuman arak tuak oplosan
judi: judi togel ngadu sabung
maling: maling pencuri bangsat garong rampog rampok copet begal dipaling curi dicuri
preman: preman jeger palak dipalak malak
kelahi: kelahi gelut garelut tawuran berantem bentrok
tidur: tidur sare kulem bobo
malam: malam peuting wengi
ular: ular oray
anjing: anjing
kucing: kucing ucing
monyet: monyet lutung kera
tawon: tawon tiwuan odeng engang lebah nyiruan
gigit: gigit digigit ngegel digegel dipacok dipatuk nyeureud diseureud sengat disengat
sapi: sapi munding kerbau
kambing: kambing embe domba
ayam: ayam hayam
bangkai: bangkai bangke
api: api seuneu
kebakaran: kebakaran kahuruan kaduruk terbakar kebakar kabeuleum kobong
meledak: meledak ngabeledug bitu ledakan
longsor: longsor urug gawir tebing kaurug
gempa: gempa lini
angin: angin puyuh topan beliung
tanah: tanah taneuh
ungsi: ungsi ngungsi mengungsi pengungsi
pukul: pukul dipukul memukul neunggeul diteunggeul digebug ngagebug digebugan nampiling ditampiling tampar ditampar dicabok nyabok nonjok ditonjok aniaya siksa disiksa nyiksa dipeupeuh mukulin gebukin
ancam: ancam diancam ngancam mengancam teror
leceh: leceh dilecehkan pelecehan dicabuli cabul digadabah dirogahala diruksak diganggu diraba ngaraba noel perkosa diperkosa
kawin: kawin dikawinkeun nikah dinikahkan
takut: takut sieun ajrih
menangis: menangis nangis ceurik
kurung: kurung dikurung dikonci dikunci disekap
kerja: kerja gawe damel padamelan pagawean bekerja
gaji: gaji gajih upah buruhan thr honor
buruh: buruh karyawan pekerja
pecat: pecat dipecat dieureunan dilirenkeun phk
lowongan: lowongan loker
harga: harga pangaos
mahal: mahal awis
murah: murah mirah
langka: langka hese sesah susah kosong euweuh
beras: beras beas
gas: gas elpiji lpg melon
minyak: minyak minyakita
pasar: pasar kios
timbangan: timbangan takaran
sawah: sawah
padi: padi pare gabah
pupuk: pupuk gemuk
hama: hama wereng beurit tikus
petani: petani patani tani
panen: panen
ikan: ikan lauk balong kolam empang keramba
rumah: rumah imah bumi rorompok
atap: atap hateup kenteng genteng suhunan
dinding: dinding bilik tembok
jamban: jamban wc mck cubluk toilet
wisata: wisata ulin ameng rekreasi piknik
curug: curug situ waduk
tiket: tiket karcis
lapangan: lapangan lapang gor stadion
seni: seni budaya degung wayang sanggar pencak
internet: internet wifi jaringan sinyal
aplikasi: aplikasi website situs portal
bohong: bohong hoaks ngabohong wadul hoax palsu fitnah
tipu: tipu nipu penipuan katipu ditipu menipu
pegawai: pegawai pagawe petugas patugas pns asn
pungli: pungli suap sogok nyogok pelicin
korupsi: korupsi korup
judes: judes jutek galak songong sombong kasar
kantor: kantor ngantor
pajak: pajak pajeg pbb sppt
sertifikat: sertifikat sertipikat ptsl girik segel
batas: batas wates patok
warisan: warisan waris
desa: desa lembur kampung dusun
kades: kades kuwu lurah
rt: rt rw
danadesa: dana anggaran
uang: uang duit artos acis
makan: makan dahar tuang neda dahareun tuangeun
nasi: nasi sangu
basi: basi baseuk haseum kecut bulukan
muntah: muntah utah mual
mbg: mbg sppg ompreng
bergizi: bergizi gizi
minta: minta menta mundut nyuhunkeun dipenta dipentaan dipundut dimintai
bayar: bayar mayar dibayar membayar
belum: belum can acan tacan
tidak: tidak teu henteu moal
sudah: sudah geus parantos enggeus
lama: lama lila lami
jatuh: jatuh labuh ragrag geubis tibeubeut tijengkang tisoledat tigebrus tibalik tiguling titajong tikusruk
luka: luka tatu raheut
darah: darah getih
pingsan: pingsan kapiuhan
hanyut: hanyut palid kabawa terseret
tenggelam: tenggelam titeuleum kelelep
tolong: tolong tulung tulungan bantu
hilang: hilang leungit ical
banyak: banyak loba seueur
sedikit: sedikit saeutik sakedik
besar: besar gede ageung badag
kecil: kecil leutik alit
jauh: jauh tebih
dekat: dekat deukeut caket
depan: depan payuneun hareupeun
belakang: belakang tukangeun pengkereun
samping: samping gigireun sebelah
pinggir: pinggir sisi tepi
tikungan: tikungan pengkolan
simpang: simpang pertigaan perempatan parapatan pertelon prapatan
kapan: kapan iraha
berapa: berapa sabaraha baraha
bagaimana: bagaimana kumaha
apa: apa naon
siapa: siapa saha
dimana: dimana mana
kenapa: kenapa kunaon naha
cara: cara carana caranya
syarat: syarat sarat persyaratan
buat: buat bikin nyieun ngadamel membuat didamel
urus: urus ngurus mengurus diurus
daftar: daftar ngadaftar daptar mendaftar pendaftaran
usul: usul saran aspirasi masukan
semoga: semoga mugi mugia pamugi mudah
sebaiknya: sebaiknya saena alusna sae kedahna alangkah
ingin: ingin hoyong hayang pengen palay
lapor: lapor ngalapor laporan melapor
selesai: selesai beres rengse tuntas
bagus: bagus alus sae
jelek: jelek goreng butut awon
adil: adil merata rata
potong: potong dipotong disunat dikurangi dikurangan
lambat: lambat telat lila leled lemot
tutup: tutup tutupna ditutup panutup
pagar: pagar pager railing
pasang: pasang dipasang masang pemasangan
ganti: ganti diganti digentos gentos
main: main ulin maen
masuk: masuk asup lebet
naik: naik naek
turun: turun lungsur
jual: jual ngajual ical menjual dijual
beli: beli meuli mesen
dengar: dengar ngadenge kadenge
lihat: lihat ningali katingali
jalan_kaki: leumpang mapah
menyeberang: menyeberang meuntas nyebrang zebra
bahaya: bahaya matak picilakaeun
busa: busa ngabudah berbusa
gatal: gatal ateul arateul
batuk: batuk eungap sesak sesek
"""
_SUFFIXES = ("nya", "na", "keun", "ken", "kan", "an", "ku", "mu", "i")
_PREFIXES = ("nga", "nge", "ng", "ny", "me", "ber", "ter", "di", "ka", "ke", "ti", "pang", "pa")
SHORTEST = 3


def _read() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in _CONCEPTS.strip().splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            table.setdefault(word.replace("eu", "e").replace("ue", "e"), name)
    return table


_TABLE = _read()


@lru_cache(maxsize=32768)
def concept(key: str) -> str | None:
    """The concept of a folded word, its endings and beginnings taken off where that finds one; None where unknown."""
    found = _TABLE.get(key)
    if found is not None:
        return found
    for suffix in _SUFFIXES:
        if key.endswith(suffix) and len(key) - len(suffix) >= SHORTEST:
            found = _TABLE.get(key[: -len(suffix)])
            if found is not None:
                return found
    for prefix in _PREFIXES:
        if key.startswith(prefix) and len(key) - len(prefix) >= SHORTEST:
            rest = key[len(prefix) :]
            found = _TABLE.get(rest)
            if found is None:
                found = next(
                    (
                        _TABLE[rest[: -len(suffix)]]
                        for suffix in _SUFFIXES
                        if rest.endswith(suffix) and rest[: -len(suffix)] in _TABLE
                    ),
                    None,
                )
            if found is not None:
                return found
    return None

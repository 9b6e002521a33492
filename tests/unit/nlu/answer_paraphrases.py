"""Questions to the answer base as citizens ask them ("entry | question"), and questions and complaints it must leave alone.

ASKED was written without the base's patterns in view and then used to mend them; HELD was written afterwards and is only counted.
"""


def _pairs(written: str) -> tuple[tuple[str, str], ...]:
    split = (line.split("|", 1) for line in written.strip().splitlines())
    return tuple((entry.strip(), question.strip()) for entry, question in split)


ASKED = _pairs("""
ktp_baru | anak saya baru 17 tahun, apa saja yang dibawa buat bikin ktp?
ktp_baru | kumaha ngadamel ktp kanggo budak nu nembe 17 taun?
ktp_hilang | ktp saya hilang di pasar, ngurusnya ke mana dan bawa apa?
ktp_hilang | ktp abdi murag di jalan, kedah kumaha ngadamel deui?
ktp_rusak | ktp saya patah jadi dua, bisa minta yang baru?
ktp_rusak | ktp abdi potong, tiasa digentos?
ktp_masa_berlaku | di ktp saya tertulis berlaku sampai 2015, apa masih berlaku?
ktp_masa_berlaku | ktp abdi tos lewat masa berlakuna, kedah diperpanjang?
ktp_ubah_data | bagaimana mengubah status belum kawin jadi kawin di KTP?
ktp_ubah_data | kumaha ngarobih alamat dina ktp?
ktp_luar_domisili | saya orang Garut ngekos di sini, ktp hilang bisa dicetak di purwakarta?
ikd | gimana sih cara pakai ktp digital di hp?
ikd | kumaha carana masang ktp digital dina hape?
kk_menikah | habis nikah mau pisah kk dari orang tua, syaratnya apa ya?
kk_menikah | saatos nikah badé misah kk ti sepuh, saratna naon waé?
kk_tambah_anak | bayi saya baru lahir, bagaimana masukin ke kk?
kk_tambah_anak | kumaha carana nambihan budak kana kk?
kk_hilang | kartu keluarga saya hilang, gimana bikin lagi?
kk_hilang | kk abdi ical, kumaha ngurusna?
akta_lahir | apa saja syarat bikin akta lahir bayi?
akta_lahir | kumaha carana ngadamel akta kalahiran?
akta_lahir | badé ngadamel akte kanggo orok, naon waé saratna?
akta_terlambat | umur saya 30 tahun tapi belum punya akta lahir, masih bisa bikin?
akta_nikah_siri | orang tuanya nikah siri, anaknya bisa dapat akta tidak?
akta_kematian | bapak saya meninggal, bagaimana bikin akta kematian?
akta_kematian | pun bapa ngantunkeun, kumaha ngadamel akta kematian?
kia | kartu identitas anak itu buat apa dan cara bikinnya?
kia | naon ari KIA téh?
pindah_keluar | saya mau pindah ke Bekasi, surat pindahnya diurus gimana?
pindah_keluar | badé pindah ka Bandung, kumaha ngurus surat pindahna?
pindah_datang | baru pindah dari Jakarta ke Purwakarta, apa yang harus dibawa ke Dukcapil?
biaya_adminduk | bikin kk bayar tidak?
biaya_adminduk | ngadamel ktp kedah mayar sabaraha?
nama_salah_akta | nama anak salah tulis di akta lahir, cara memperbaikinya?
nik_tidak_ditemukan | NIK saya tidak terdaftar waktu daftar bpjs, solusinya?
cek_bansos | bagaimana mengecek apakah saya terdaftar penerima bansos?
cek_bansos | kumaha carana ningali naha abdi kenging bansos?
usul_bansos | bagaimana supaya terdaftar sebagai penerima bantuan sosial?
usul_bansos | kumaha supados abdi kadaptar kana bansos?
sanggah_bansos | tetangga saya kaya tapi dapat bansos, melaporkannya ke mana?
dtsen | DTSEN itu apa ya pak?
dtsen | naon ari desil dina DTSEN téh?
pkh | siapa saja yang berhak dapat PKH?
bpnt | bansos sembako itu apa dan siapa yang menerima?
bansos_dipotong | apa boleh bansos dipotong RT?
sim | bagaimana cara membuat SIM C?
sim | badé ngadamel SIM, kumaha?
skck | mau bikin SKCK buat kerja, bawa apa saja?
skck | ngadamel skck saratna naon waé?
surat_kehilangan | kalau mau bikin surat keterangan hilang ke mana?
tilang | saya kena tilang ETLE, bayar dendanya di mana?
nikah_kua | mau menikah di KUA, apa syaratnya?
nikah_kua | badé nikah di KUA, sarat na naon?
nikah_usia | umur berapa boleh nikah?
cerai | cara mengajukan gugatan cerai bagaimana?
paspor | bikin paspor di mana ya?
ptsl | PTSL itu apa, gratis tidak?
balik_nama_tanah | cara balik nama sertifikat tanah warisan
sertipikat_hilang | sertifikat rumah saya hilang, mengurusnya bagaimana?
pln_padam | kalau mati lampu lapor ke mana?
pln_padam | listrik pareum, lapor ka mana?
penipuan_online | saya ditipu belanja online, melapor ke mana ya?
nib | cara daftar NIB buat usaha warung
nib | kumaha ngadamel NIB kanggo usaha alit?
pbg | mau bangun rumah, izin PBG urusnya gimana?
izin_keramaian | mau hajatan pakai organ tunggal, izinnya ke mana?
izin_keramaian | badé hajatan nganggo dangdut, ijinna ka mana?
lpg_subsidi | apa benar beli gas melon harus pakai ktp?
lpg_subsidi | meuli gas 3 kilo kudu maké ktp?
loker_resmi | di mana lihat lowongan kerja yang resmi?
thr | kapan perusahaan wajib bayar THR?
umk | umk purwakarta tahun ini berapa?
phk | saya baru di-phk, hak saya apa saja?
jht | bagaimana mencairkan JHT BPJS ketenagakerjaan?
jkp | JKP itu apa?
kerja_luar_negeri | mau kerja ke Jepang yang resmi lewat mana?
bpjs_cek_status | cara mengecek kartu BPJS masih aktif
bpjs_cek_status | kumaha ningali BPJS aktif kénéh atanapi henteu?
bpjs_pindah_faskes | mau ganti puskesmas di BPJS, caranya?
bpjs_bayi | bayi baru lahir didaftarkan BPJS bagaimana?
bpjs_gawat_darurat | kalau gawat darurat ke IGD perlu rujukan?
pbi_apa | BPJS PBI itu apa ya?
imunisasi | imunisasi bayi di mana dan bayar tidak?
gigitan_anjing | habis digigit anjing harus diapakan?
gigitan_anjing | digégél anjing kedah kumaha?
kesehatan_jiwa | ada nomor konsultasi kesehatan jiwa gratis?
nomor_darurat | nomor darurat purwakarta berapa?
nomor_penting | nomor telepon damkar berapa?
nomor_penting | nomer telepon pulisi sabaraha?
nomor_penting | minta nomor ambulans dong
sapa_129 | SAPA 129 itu apa?
lapor_cara | cara melapor lewat PISA bagaimana?
lapor_cara | kumaha carana lapor di dieu?
lapor_rahasia | kalau saya lapor, apakah nama saya dirahasiakan?
lapor_rahasia | mun abdi lapor, ngaran abdi dibuka teu?
sp4n | SP4N LAPOR itu apa?
ppid | bagaimana minta data anggaran ke pemda?
ombudsman | kalau pelayanan publik buruk bisa lapor ombudsman?
gratifikasi | melaporkan dugaan korupsi ke mana?
pbb_apa | bayar PBB itu ke pemda atau pusat?
bphtb | BPHTB berapa persen?
pajak_kendaraan | bayar pajak motor bisa di mana saja?
pajak_kendaraan | mayar pajeg motor di mana?
npwp | bagaimana membuat NPWP?
npwp | kumaha ngadamel NPWP?
spmb | SPMB itu apa bedanya dengan PPDB?
usia_sd | anak umur 6 tahun sudah bisa masuk SD?
usia_sd | umur sabaraha budak tiasa asup SD?
sma_provinsi | masalah SMA lapornya ke dinas mana?
pungutan_sekolah | apakah sekolah boleh minta sumbangan?
pip | bagaimana mengecek penerima PIP?
kip_kuliah | daftar KIP kuliah caranya gimana?
ijazah_hilang | ijazah SMA saya hilang, minta gantinya ke mana?
ijazah_hilang | ijazah abdi ical, kumaha?
kejar_paket | mau ikut paket C, daftarnya ke mana?
mbg_apa | makan bergizi gratis itu dikelola siapa?
pupuk_subsidi | bagaimana supaya bisa beli pupuk subsidi?
pupuk_subsidi | kumaha carana kenging pupuk subsidi?
pmk_ternak | sapi saya mulutnya luka berliur, lapor ke siapa?
jalan_siapa | bagaimana tahu jalan ini milik kabupaten atau provinsi?
dana_desa | apakah warga boleh tahu penggunaan dana desa?
sampah_bakar | apakah boleh bakar sampah di halaman?
ular_tawon | kalau ada sarang tawon di rumah, panggil siapa?
ular_tawon | aya oray di bumi, nelepon saha?
""")

HELD = _pairs("""
ktp_baru | bulan depan saya genap 17, daftar ktp pertama gimana
ktp_baru | badé ngarékam ktp munggaran, kedah nyandak naon?
ktp_hilang | kecopetan, ktp ikut hilang. langkah pertama apa ya?
ktp_hilang | mun ktp leungit kudu ka pulisi heula?
ktp_rusak | ktp saya sudah buram fotonya, boleh ganti?
ktp_masa_berlaku | apa benar e-ktp berlaku seumur hidup?
ktp_ubah_data | cara ganti alamat di ktp karena pindah rumah
ikd | syarat aktifkan IKD apa aja?
kk_menikah | pengantin baru bikin kartu keluarga sendiri, apa yang dibawa?
kk_tambah_anak | cara menambahkan nama anak ke kartu keluarga
kk_hilang | kartu kulawarga leungit, kumaha nyieun deui?
akta_lahir | dokumen untuk akta kelahiran anak pertama apa saja?
akta_lahir | akta kalahiran téh kumaha ngurusna?
akta_kematian | syarat akta kematian apa saja?
kia | KIA wajib tidak untuk anak TK?
kia | kumaha carana ngadamel KIA?
pindah_keluar | cara bikin surat pindah keluar purwakarta
pindah_datang | prosedur pindah masuk ke purwakarta gimana?
biaya_adminduk | apakah bikin akta ada biayanya?
nama_salah_akta | salah ejaan nama di akta kelahiran, perbaikan gimana
nik_tidak_ditemukan | kenapa NIK tidak ditemukan di sistem?
cek_bansos | di mana cek penerima bansos?
cek_bansos | ngecek bansos di mana nya?
usul_bansos | mau mengusulkan tetangga yang miskin dapat bansos, caranya?
dtsen | apa maksud desil di dtsen
pkh | syarat jadi penerima PKH apa?
pkh | saha waé nu kenging PKH?
sim | syarat SIM A baru apa saja?
skck | perpanjang SKCK di mana?
skck | di mana ngadamel SKCK?
tilang | bayar tilang elektronik lewat apa?
nikah_kua | biaya nikah di KUA berapa?
nikah_usia | batas usia minimal perempuan menikah?
cerai | ngajukeun cerai ka mana?
paspor | syarat membuat paspor
ptsl | apakah PTSL dipungut biaya?
balik_nama_tanah | kumaha carana balik nama sertipikat tanah?
pln_padam | nomor PLN untuk lapor listrik mati?
nib | apa itu NIB dan daftar di mana?
pbg | sekarang IMB namanya apa, urus di mana?
loker_resmi | loker resmi purwakarta lihat di mana?
thr | paling lambat THR dibayar kapan?
jht | syarat pencairan JHT apa?
jkp | siapa yang bisa dapat JKP?
bpjs_cek_status | cek BPJS kesehatan aktif lewat mana?
bpjs_pindah_faskes | kumaha pindah faskes BPJS?
bpjs_bayi | berapa hari bayi harus didaftarkan BPJS?
pbi_apa | siapa yang berhak BPJS gratis PBI?
imunisasi | jadwal imunisasi dasar bayi di mana?
nomor_darurat | 112 bayar pulsa ga?
nomor_penting | nomor polisi sama ambulan berapa ya
nomor_penting | nomer damkar purwakarta sabaraha?
sapa_129 | nomor pengaduan kekerasan perempuan dan anak?
lapor_rahasia | apakah pelapor bisa anonim?
sp4n | bedanya PISA dengan SP4N LAPOR apa?
gratifikasi | lapor gratifikasi ke mana?
pajak_kendaraan | syarat bayar pajak motor tahunan
npwp | daftar npwp online gimana?
spmb | apa itu SPMB jalur domisili?
usia_sd | usia minimal masuk SD negeri?
pip | cek PIP lewat apa?
kip_kuliah | syarat KIP kuliah apa saja?
ijazah_hilang | cara mengurus ijazah hilang
kejar_paket | ujian paket C daftar di mana?
pupuk_subsidi | syarat dapat pupuk bersubsidi
dana_desa | di mana warga bisa lihat anggaran dana desa?
ular_tawon | panggil siapa kalau ada ular di rumah?
""")

UNKNOWN: tuple[str, ...] = tuple(
    """
jam berapa bioskop buka?
kapan perbaikan jembatan Cikao selesai?
siapa nama camat Plered sekarang?
jadwal persib main kapan?
iraha panén raya di Bojong?
berapa jumlah penduduk purwakarta?
di mana beli sate maranggi yang enak?
ada lowongan PPPK tahun ini?
apakah besok libur?
kapan air mancur sri baduga main lagi?
tiket masuk waduk jatiluhur berapa?
angkot ke wanayasa nomor berapa?
dokter gigi di RSUD praktek hari apa?
kapan pemilihan kepala desa?
berapa harga cabai di pasar rebo?
bagaimana cara sewa gedung kesenian?
kapan konser di alun-alun?
apakah sekolah libur hari jumat?
di mana tempat parkir umum?
iraha aya operasi pasar?
kapan jadwal vaksin ternak?
cara daftar lomba 17 agustus?
kumaha carana daptar pramuka?
apakah stasiun purwakarta ada kereta malam?
siapa yang punya proyek di depan rumah saya?
jadwal kereta lokal ke bandung jam berapa?
kapan pasar malam di Plered?
berapa tarif kolam renang?
di mana beli bibit mangga?
iraha hujan?
siapa pemain bola terbaik?
kapan pendaftaran CPNS dibuka?
alamat rumah makan sunda di mana?
berapa lama perjalanan ke Jatiluhur?
kumaha carana melak paré?
""".strip().splitlines()
)

COMPLAINTS: tuple[str, ...] = tuple(
    """
ktp saya sudah tiga bulan belum jadi-jadi
bikin ktp kok dimintai uang seratus ribu
akta anak saya salah nama dan petugasnya marah-marah
bansos saya dipotong RT 50 ribu
bansos abdi dipotong ku RT
listrik di kampung saya padam dari pagi
lampu jalan mati di depan SD
bpjs saya tidak aktif padahal bayar terus
bpjs abdi teu aktip padahal mayar unggal bulan
puskesmas tutup padahal hari senin
sekolah minta uang bangku dua juta
ijazah anak saya ditahan sekolah
pupuk subsidi tidak ada di kios
pupuk subsidi euweuh di kios
sapi saya mati mendadak
ada ular di dapur
jalan rusak di Sukatani tidak diperbaiki
sampah tidak diangkut seminggu
pajak motor saya kena pungli di samsat
PBB saya salah nama terus
gaji saya belum dibayar perusahaan
THR tidak dibayar
gas 3 kg langka
gas melon hésé di Campaka
surat pindah saya dipersulit
petugas dukcapil minta uang rokok waktu saya urus KK
KIA anak saya sudah setahun tidak jadi
PKH saya berhenti tiba-tiba
SIM saya ditahan polisi tanpa surat
nomor damkar tidak diangkat-angkat
akta abdi salah ngaran, petugasna teu daék ngomean
THR abdi can dibayar ku pabrik
NPWP saya tidak bisa diurus, petugas tidak ada
""".strip().splitlines()
)

"""The words around a place name: what announces one, what follows none, and which names are ordinary words too.

Data of the two languages, not of a kabupaten; it decides nothing.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VILLAGE_LEVEL = _words("desa ds kelurahan kel kal lurah kades kadesna pemdes")
KECAMATAN_LEVEL = _words("kecamatan kec kacamatan camat kcmtn polsek koramil")
HAMLET_LEVEL = _words("kampung kampong kp kmp lembur dusun dsn dukuh blok")
AREA_LEVEL = _words("kabupaten kab kabupatén pemkab pemda bupati kota polres rsud")
OUTSIDE_LEVEL = _words("kabupaten kab kota provinsi prov")

AT = _words(
    "di daerah wilayah area kawasan sekitar seputar sekitaran lokasi alamat arah tempat warga masyarakat penduduk "
    "orang urang dekat deukeut caket deket dkt depan payuneun hareupeun hareup payun seberang sebrang peuntaseun "
    "peuntas belakang tukangeun pengkereun samping gigireun gigir sisi pinggir sebelah palebah lebah sapanjang "
    "sepanjang antara antawis jalan jln jl jalur ruas raya pasar puskesmas pustu posyandu sekolah sd sdn smp smpn sma "
    "sman smk mts man tk paud masjid mesjid terminal stasiun kantor balai simpang pertigaan perempatan bundaran "
    "jembatan sasak kepala perum perumahan komplek kompleks utara selatan timur barat kaler kidul wetan kulon beulah "
    "bagian dina lebet sekolahan situ tol gerbang exit lapang lapangan alun pabrik pangkalan polsek pelosok ujung "
    "perbatasan antar masuk domisili tinggal bertempat rumah imah bumi rorompok nagri rw rt no"
)
FROM = _words("dari dr ti tina asal mulai ngawitan sti")
TO = _words("ke ka menuju nuju tujuan arah sampai sampe nepi dugi hingga kearah kaarah jurusan trayek rute")
BEYOND = _words("sampai sampe nepi dugi hingga")  # "nepi ka Plered"
SENDERS = _words("warga orang urang masyarakat penduduk asal")

PERSON = _words(
    "pak bapak bpk bapa bu ibu kang akang teteh tteh mang bibi bi ceu haji hj h ustad ustadz ust neng ujang mas mbak "
    "abah emak bernama namanya namina nami nama an saudara sdr sdri almarhum almarhumah dokter bidan guru atas"
)

LIKE = _words(
    "seperti kayak kaya kek macam siga kawas sapertos jiga saperti sama dibanding dibandingkan banding ketimbang "
    "daripada tibatan kalah mirip ala persis"
)

RELATIVE = _words(
    "depan payuneun hareupeun hareup seberang sebrang peuntaseun peuntas belakang tukangeun pengkereun samping "
    "gigireun gigir sisi pinggir sebelah dekat deukeut deket dkt caket sekitar antara antawis arah palebah lebah "
    "sabeulah sabeulaheun payun dpn blkg sblh dpan seputaran luhureun handapeun jero sebelahnya depannya"
)

ORDINARY = _words(
    "bojong situ simpang salem sawit gardu benteng babakan pangkalan bunder raharja sempur campaka anjun maniis "
    "sukasari curug sadang koncara"
)
"""Names that are words, or people's names, too: without a word that announces a place they are none.

Sundanese bojong = bend of land, bunder = round, sempur = a tree, campaka = a flower, anjun = potter, maniis = dry season.
"""

CAPITAL = _words("situ simpang gardu pangkalan curug")
"""Those that stay words after "di" too ("di situ" = there): they need desa, kampung … or a capital letter."""

DIRECTIONS = _words("kaler kidul hilir girang tengah tonggoh landeuh barat timur utara selatan anyar kulon wetan")
"""What sister villages add to a common stem (Taringgul Tengah, Tonggoh, Landeuh)."""

GENERIC = _words(
    "saya kami kita abdi kuring urang aing aku gue gua ieu eta itu ini sini situ sana dieu dinya ditu tersebut rusak "
    "ruksak hancur ancur butut jelek goreng berlubang bolong gelap poek licin leueur becek ledug berdebu sempit utama "
    "umum desa kampung kecamatan kabupaten provinsi nasional kota negara tol kaki tikus setapak lingkungan raya baru "
    "di ke ka dari ti yang nu anu dan jeung sareng atau depan belakang samping dekat deukeut seberang payuneun sudah "
    "belum tidak teu acan can tos geus udah lagi deui sedang masih keur nuju mau bade rek akan harus kudu aspal beton "
    "tanah cor paving macet banjir caah longsor retak amblas mulus alus bagus parah pisan banget sangat mati pareum "
    "rame ramai sepi buntu satu dua alternatif penghubung menuju masuk keluar akses kalau mun lamun upami pas waktu "
    "tadi kamari kemarin ayeuna sekarang pagi malam siang sore peuting nya na mah teh ge oge juga pun atuh da euy min "
    "pak bu kang tolong mohon punten nuhun terima kasih ada aya euweuh ku oleh untuk kanggo buat jang supaya agar "
    "biar tapi namun karena sabab lantaran apa naon mana kumaha gimana bagaimana berapa sabaraha kapan iraha kenapa "
    "naha siapa saha orang warga banyak loba seueur sering mindeng terus sampai nepi dugi setiap unggal semua sadaya "
    "kabeh negeri swasta induk terdekat lain sanes kosong penuh tutup buka libur antri murah tumpah kaget tradisional "
    "modern tinggi gede besar kecil leutik tua kolot pinggir tengah atas bawah luhur handap sebelah nomor no nama "
    "perbaikan diperbaiki dibangun rehab bocor ambruk roboh jalan pulang pergi hidup dalam dina jadi janten bikin "
    "nyieun lewat ngaliwat leres bener betul itulah lebar panjang"
)
"""What follows "jalan", "kampung" or "masjid" without being its name."""

PRODUCTS = _words(
    "beras pare padi benih gabah bibit keramik karamik gerabah genteng bata sate sambel sambal kopi manggis teh "
    "peuyeum tape gula batik bakso baso soto nasi ikan lauk ayam hayam kambing domba embe sapi simping opak keripik "
    "kerupuk tahu tempe dodol asinan kue roti durian pisang cau toko tb pt cv ud rm persib tim klub band grup yayasan "
    "koperasi merk merek cap produk khas sepatu bus po travel"
)
"""What is named after a place without being there: "beras Ciherang", "keramik Plered"."""

PIECES = _words(
    "suka jadi maju jaya haji damai mukti mulya mulia sari mekar kembang kuning warung jeruk kadu batu tumpang gunung "
    "hejo pasir angin jambu lima tegal datar karya marga lebak anyar sawah kulon kidul kaler tanjung sumber raharja "
    "sindang panon laya ganda legok nagri babakan karang bungur cadas wana liung hegar manah neglasari kerta parung "
    "benteng purwa mega salam jati linggar tajur situ pondok taringgul galih"
)
"""Ordinary words that villages' names are made of: two of them side by side need a word that announces a place."""

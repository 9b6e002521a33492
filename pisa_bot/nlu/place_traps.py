"""Ordinary Indonesian and Sundanese words that lie within a misspelling of some village's name, or look as if they did.

Data: none of them is ever read as a misspelled place or as the name of a street.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


KNOWN_WORDS = _set(
    "acakan ajakan alang amanah ambang angger angin angkatan angker angkringan angkutan anjen anjeun anjeung anjeunna "
    "anjing anjur anteng anting antrean antrian arah atau babakaur babarian babawaan bacaan bagaikan bagian bahanan "
    "bahaya bahkan baju bakalan bakaran balapan balasan balem bangkrut bangunan banjir bantal banteng bantuan "
    "banyakan bapak bapakna bareng barokah basajan batang bawaan bayaran bayarkan bebeakan beda belokan benang "
    "bencana bencong bendera bengong bentang bente benten bentenna bentes bentuk bentur benturan beringin berita "
    "berkah berubah beuteng beuteung biaya bidang bimbang binder bintang bintik blakan blunder bodas bogong bohong "
    "bojo bokong bolong bondong bongkahan bongkar borong boyong bualan bubar bubarkan budaya bukber bulan bulanan "
    "bunda bundar burung cabai cabang cabe cacad cadu cahaya campak campur candak cari cempaka cendol cengeng ceramah "
    "cicak cicilan cicing cicingna cicis cidera cikal cilok cimol cinana cincin cingcau cingur cinta cipta ciptaan "
    "ciput circus cireng citakan cuaca cuci cucian cukup dadakan dalam dampak dampingan dandang dangdos dangdut "
    "danget darah datangan daya dekok denger depak depan depot dibantu dibeber dibimbing dicandak digelar digenjot "
    "dihalang dihuni dilanda dingin dipalang disaat disangka diseuseuh ditangkap ditebang ditilang dorong duda eneng "
    "enteng entong gagal galak galang galau galon gampang gampong ganda gandul gandum ganteng gardus garing garis "
    "garuda gatal gedong gelang genangan gendong genteng gerbang gerobak gerombolan geruduk gonteng goreng gosong "
    "gotong gubakan gubuk gudang guludug gunung hampang hangser hangseur harga hari harian hariang herang hilang "
    "hilangkan hutang ingin islam jabatan jalan jalang jambret jambu jampang jampur jangkauan jantung jaya jembatan "
    "jempol jualan jumpa kabeakan kado kadu kadut kagenang kahaja kaitan kalang kalau kalem kaleng kaling kalurahan "
    "kambang kampung kampus kanakan kandang kangker karang karangan karaoke karas karat karung karya kasalahan "
    "katakan kedepan keleng keluarga keluhan kelurahan kembali kembang kembar kenang kenceng kenteng kepingin keran "
    "keranjang keras kereta kering kerja kertas keruk kerusakan kosong kumpang kumpul kumpulan kunci kuning kurung "
    "ladang laju lambat lampiran landa landak langganan lapakan lapangan laporan lawas lembur lempang lenteng leuwi "
    "lewat lorong lubang lumpuh lumpur luwak madu mahal mahar mahasiswa maju makanan makar malam malang malem mampang "
    "mangkir mangkok mangkrak manis marah marahan marga masakan matakan mekar melon menteng merah merancang mingguan "
    "miring muda mulai mulia mulya muncul murah nagara nagen nagih nampak nangkring negara negeri nentang neraka "
    "ngurudug nimbang numpang nyimpang olahraga pabrikan padahal padu pagerage pajak pakaian palang palayanan pamaj "
    "pameran panda pandang pangaduan pangan pangeran pangkal pangkas pangkat pangkuan panjang panting panyimpangan "
    "parah parawatan pasang pasangan pasangin pasar pasien pasokan patepang pawangi pekarangan pelanggan pemadaman "
    "pemakaman pemuda pemudi pemukiman penenang pengkalan pengkolan penting penyuluhan perbaikan percaya perkalian "
    "permukiman persawahan persimpangan pesanan pesanggrahan pesawahan petang pewangi pijak pinggiran piring pondok "
    "potong pulang pulau puluhan punteng radu rahasia rahayu rampok rampung rangkaian rangkulan rapat rasakan raya "
    "rentang rongsokan rubuk runing saakan saat sabaran sadu sagampang sahaja sakayang sakit sakti salah salam sale "
    "salep salim salon saluran sampah sampan sampur samudra sandal sandang sari sarua sarung sawah sawahan sawo "
    "sedekah sekarang selagi selai selam semen sempat sempet sempurna sendok seneng seng senter serah sewot siang "
    "sidak sidang sidik simpan simpangan simpati simpen simpul sinden sinting soak sombong sosong suasana sudah suka "
    "sukanya sukaria sukses suku sumbangan sumbat sumber sumur sungai sungkan surat susah syukur tabrak tabrakan "
    "tagihan tahunan tajam tajir talang tambang tambat tampak tampang tampung tampungan tanah tanda tanggalan tangkal "
    "tangkalan tanjakan tanjung tebang tega tegal tegang tegas tembang tenaga tenang tenggelam tentang tentara "
    "terbang tergenang tersumbat tiang tikungan timbang timpang tingkat tingkatan tolong tonggak tongkat tongkrongan "
    "tugas tugu tulang tumpang tumpuk tumpukan turunan udang ulang undang undangan untung upaya usaha utamana wacana "
    "waduk wadul wahana wander wangi wanita warga warna warung warungan"
)

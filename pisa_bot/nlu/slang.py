"""The abbreviations, slang and spelling variants that normalising undoes: our own list, canonical word first.

Only words that mean one thing in this kabupaten; what domain.md and language.md protect is in PROTECTED and never touched.
"""

from __future__ import annotations

_PROTECTED = """
wadul budak urang lembur gandeng saat gelap pare lauk nyeri lain teh poho bangsat anjing min mangga pkh phk bnpt bpnt
popok pupuk polisi polusi ieu ka da mah ti nu na tps di ku rt rw pa bu teu oge keur kang aa ceu euy mang wa
"""
PROTECTED = frozenset(_PROTECTED.split())
"""False friends of ready-made slang lists, and Sundanese words that look like Indonesian abbreviations."""

_INDONESIAN = """
yang: yg yng yangg ygg iang
tidak: tdk tdak tida gak ga gk g nggak ngga nggk enggak engga enggk kagak kaga kgk ndak gag tak tdj tidk tdka gax
tidak ada: gada gaada tdkada gda
tidak apa apa: gpp gapapa gppa
tidak tahu: gatau gtau gatahu gtw
tidak bisa: gabisa gbs gbsa tdkbisa
belum: blm blom belom blum blon
sudah: sdh udh udah dah sudh sdah uda sudha syudah suda
saja: aja sja ajah aj
saya: sy sya syaa saia gw gue gua ane
kami: kmi
kita: kta qta
kamu: kmu lu loe elu
dengan: dgn dngan dg dengn dgan
untuk: utk untk tuk bwt
karena: krn karna krena krna
dari: dr dri
pada: pd pda
dalam: dlm
dan: dn
juga: jg jga
jangan: jgn jngn jngan
lagi: lg lgi
banget: bgt bngt bget bngeet bgttt
bagaimana: bgm bgmn gmn gmna gimana bagaimna gimna bgaimana
kenapa: knp knpa napa kenap ngapa
kapan: kpn kpan
di mana: dmn dmna dimana dimna
mana: mn
orang: org orng ornag
kalau: klo kalo kl klu klw kalw klau kalu
tetapi: tp tpi tapi
sekarang: skrg skrng skrang skarang srkg
kemarin: kmrn kmaren kemaren kmrin kemarn
hari: hri
hari ini: hariini
bulan: bln buln
tahun: thn
minggu: mgg mnggu
jam: jm
malam: mlm malem mlem mlam
pagi: pg pgi
siang: sng siank
depan: dpn dpan
belakang: blkg blkng belakng blakang
sebelah: sblh sblah
dekat: dkt deket dket
samping: smpng smping
rumah: rmh rumh rmah
jalan: jl jln jlan jaln jallan jlnan
jalan raya: jlr
gang: gg
kampung: kp kmp kampoeng kpg
desa: ds
kelurahan: kel
kecamatan: kec
kabupaten: kab
nomor: no nmr nomer nmer
sampai: sampe smpe sampek ampe smpai sampaii
seperti: spt sprti kyk kayak sperti kek
sama: sm ama
semua: smua smw smuanya
terus: trs trus tros trz
terima kasih: makasih mksh makasi mkasih trims tks thx
terima kasih: thanks trimakasih terimakasih trmksh tengkyu tenkyu maksih mksih
tolong: tlg tlong tolng tlng
mohon: mhn mohn mhon
bantu: bntu
bantuan: bntuan bntn
bapak: bpk bpak
ibu: ibuk
warga: wrga
anak: ank
adik: adek
sekolah: sklh skolah sekolh skul sekolahn
guru: gru
air: aer ayer
lampu: lmpu lampo lamup
sampah: smpah sampha smapah samaph
banjir: bnjir bajir banjr bnjr bangjir
longsor: lonsor longsro
pohon: phon phn pohn
listrik: lisrik listik listrk lstrik litrik
jembatan: jmbatan jembtan jembatn jmbtan
selokan: slokan selkoan slkan
saluran: salurn slran
gorong gorong: goronggorong
berlubang: berlobang brlubang belubang
lubang: lobang lubng lbang
rusak: rsk rusk rusakk rsak
hancur: ancur hncur
parah: prah
gelap: glap
macet: mcet maceet
parkir: prkir
kecelakaan: kecelakan laka kclakaan kecelakaann lakalantas
kebakaran: kebakran kebakarn kbakaran kbkran
pelayanan: playanan pelayann pelyanan
petugas: ptugas petgas
perbaikan: prbaikan perbaikn
diperbaiki: dibenerin dibetulin diperbaikin dibaikin
perbaiki: benerin betulin
bayar: byr bayr
dibayar: dibyr
bukan: bkn bukn
bisa: bs bsa
tiap: tyap
setiap: stiap stp
masih: msh masi msih
mau: mw mo
ingin: pgn pengen pingin pgen pengin kepengen
punya: pny pnya
begitu: bgitu gitu gtu
begini: gini gni
memang: emg emang mmg mmang
padahal: pdhl pdahal
hanya: cuma cuman hny hnya
kepada: kpd kpda
katanya: ktnya
jadi: jd jdi
lewat: lwt lwat
baru: bru
lama: lma
sering: sring srg
cepat: cpt cepet cpet
segera: sgera sgra
besar: bsr
kecil: kcil
banyak: bnyk banyk byk bnyak
sedikit: dikit sdikit
sangat: sgt sngat
sekali: skali skli
takut: takot tkut
hilang: ilang hlang ngilang
habis: abis hbs
mahal: mhal
ribu: rb
apa: ap apaa
apakah: apkh apkah apakh
adalah: adlh
sebagai: sbg sbgai
tersebut: tsb tsbt trsebut
dan lain lain: dll
dan sebagainya: dsb
keterangan: ket
informasi: info inpo
pemerintah: pmrntah pemerinta
pemerintah kabupaten: pemkab pemda
kepala desa: kades
sekretaris desa: sekdes
rumah sakit: rs rmhsakit
puskesmas: pkm puksesmas puskesmes puskemas puskesma pusk
ambulans: ambulan ambulance ambulnce ambulanc
posyandu: posyndu
kartu keluarga: kartukeluarga
ktp: kpt ektp
bpjs: bjps bpsj
bansos: bnsos bansoss bansus
sertifikat: sertipikat sertfikat setifikat
izin: ijin izn ijinn ijien
ijazah: ijasah ijajah ijazh
aplikasi: apk app
sinyal: signal sinyla sinial snyal
internet: inet intrnet intenet
wifi: wipi wify
error: eror erorr
hoaks: hoax hoak hoxs hoask haoks
penipuan: penipuwan
pupuk: pupk
pekerjaan: pkrjaan
perumahan: perumhan
kantor: kntor
disdukcapil: dukcapil capil discapil dukcapl disdukcapi
whatsapp: whatsap watsap
foto: poto photo pict
lokasi: loksi lok
terlalu: trlalu
sembarangan: smbarangan smbrngan
menumpuk: numpuk
mengalir: ngalir ngalr
menyala: nyala
tabrakan: tbrakan
menabrak: nabrak
ambruk: ambrug
mampet: mampat mapet mampt
bau: bauu
polusi: polusii
bocor: bcor
maaf: maf mf maap
assalamualaikum: asalamualaikum assalamualaikm asslmualaikum ass askum assalamu asalamu
assalamualaikum: assalam aslm samlikum assalammualaikum asallamualaikum assalamualikum asalamualaikm assalaamualaikum
waalaikumsalam: waalaikumussalam walaikumsalam
selamat: slmt slamat
silakan: silahkan slhkn
siapa: sapa
suami: swami
meninggal: meninggl mninggal
pingsan: pinsan
sesak napas: sesek
dipukuli: dipukulin digebukin digebuk digebugin
melahirkan: ngelahirin lahiran
menangis: nangis
berisik: brisik brsik berisk
"""

_SUNDANESE = """
geus: tos atos entos enggeus ges ngges engges gues
teu: te henteu hente teuu tue
acan: can acn
oge: ge ogeh
euweuh: eweuh ewueh euweh ewuh eueweuh euewuh
kumaha: kmha kmaha kumha kuma komaha
naon: naen nahon
jeung: jng jeng
nuhun: nhn nuhn haturnuhun
hatur nuhun: hatunuhun hturnuhun
punten: pnten puntn punteun
upami: upmi
tiasa: tyasa tiaasa
loba: lba
runtah: rumtah runta runtaah
jambatan: jambtan
kunaon: knaon kunaen kunaun
ayeuna: ayena ayuna aynuna
kamari: kmri kamri
abdi: abi
pareum: parem pareuh parium pareumm
poek: puek
kahuruan: kauruan kahuruwan
wios: wioss
pisan: psan pisn
mani: meni
atuh: atu ath
mugi: mugia
payuneun: payunen payunan pyuneun
hareupeun: hareupen harepeun hareupun
"""


def _read(block: str) -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for line in block.strip().splitlines():
        target, _, variants = line.partition(":")
        words = tuple(target.replace("-", " ").split())
        for variant in variants.split():
            if variant not in PROTECTED:
                table[variant] = words
    return table


EXPANSIONS: dict[str, tuple[str, ...]] = _read(_INDONESIAN) | _read(_SUNDANESE)
"""Written form → the words it stands for. `dr` before a medical speciality is a doctor: see normalise."""

# ruff: noqa: E501  (word lists read better as long lines)
"""Tells danger now (112 first) from danger past, feared, rehearsed or only spoken of; recall goes before precision.

Cues are features of the learned model and the floor below it; power and water cuts are never urgent by themselves. Pure.
"""

from __future__ import annotations

import re

THRESHOLD = 0.5
"""Learned probability from which a message is urgent when no cue speaks against it (held-out authors and families)."""
THRESHOLD_AGAINST = 0.75
THRESHOLD_CUED = 0.1

_W = r"(?:\w+ ){0,3}"
DANGER = re.compile(
    r"\b(?:"
    # fire, gas
    r"kebakaran|kahuruan|kaduruk|kabeuleum|kobong|terbakar|kebakar|dilalap|ada api|api \w* ?(?:besar|gede|membesar|merembet|menjalar|"
    r"menyambar|berkobar)|apinya|seuneu\w*|asap tebal|haseup kandel|gas bocor|bocor gas|bau gas|tabung \w* ?(?:bocor|meledak|mendesis)|"
    r"meledak|ngabeledug|percikan api|keluar api|"
    # body
    r"pingsan|kapiuhan|tidak sadar\w*|teu sadar|teu eling|tidak bergerak|kejang\w*|step|sesak napas|susah napas|tidak bisa napas|"
    r"eungap|tersedak|serangan jantung|stroke|muntah darah|utah getih|pendarahan|perdarahan|berdarah|getihan|getih\w*|darahnya|"
    r"sekarat|kritis|luka parah|luka berat|patah kaki|kakinya patah|mau melahirkan|ketuban|rek ngalahirkeun|bade ngalahirkeun|"
    r"keracunan|karacunan|muntah muntah|utah utahan|overdosis|minum racun|nginum racun|minum baygon|napasnya|nafasnya|henti napas|"
    # water, earth, trees
    r"tenggelam|titeuleum|hanyut|palid|terseret arus|kebawa arus|terbawa arus|kabawa cai|kabawa caah|tertimbun|katimbun|kaurugan|kaurug|"
    r"terjebak|kajebak|terjepit|kajepit|kejepit|tertimpa|katindihan|katinggang|ketimpa|menimpa orang|menimpa rumah|menimpa mobil|"
    r"ninggang jalma|ninggang imah|reruntuhan|di bawah puing|"
    # road
    r"tabrakan|kecelakaan|tertabrak|katabrak|ketabrak|ditabrak|terlindas|kagiles|tabrak lari|terguling|"
    # wires
    r"kesetrum|kasetrum|tersetrum|tersengat|kabel \w* ?putus|kabel \w* ?jatuh|kawat \w* ?pegat|kabel \w* ?pegat|kabel \w* ?ragrag|"
    # people
    r"mengamuk|ngamuk|bawa golok|mawa bedog|mawa golok|bawa pisau|bawa celurit|pakai celurit|dibacok|kabacok|ditusuk|dirampok|"
    r"perampok|menodong|ditodong|ditembak|disekap|dicekik|digebugan|ngagebugan|dikeroyok|dipukuli|memukuli|neunggeulan|diteunggeulan|"
    r"bunuh diri|gantung diri|ngagantung maneh|mengakhiri hidup|mau mati|hoyong maot|hayang paeh|mau loncat|mau lompat|"
    r"tidak kuat hidup|lebih baik mati|menyayat|diculik|dibunuh|minta tolong|"
    # animals
    r"dipacok|digigit ular|dipatuk|digigit anjing|digegel|dikeroyok tawon|disengat|diseureud|diserang"
    r")\b"
)
NOW = re.compile(
    r"\b(?:sekarang|barusan|baru saja|sedang|ayeuna|keur|nuju|tulung\w*|tolong cepat|cepat\w*|geuwat|geura|buru\w*|darurat|masih|keneh|"
    r"belum ketemu|can kapanggih|belum ada (?:ambulans|damkar)|segera kirim|di dalam|ambulans|ambulan|damkar|112|lagi)\b"
)
PAST = re.compile(
    r"\b(?:kemarin|kamari|minggu (?:lalu|kemarin|kamari)|bulan (?:lalu|kemarin|kamari)|tahun (?:lalu|kemarin|kamari)|taun kamari|semalam|"
    r"tadi malam|tadi peuting|dulu|dahulu|baheula|pernah|kungsi|kantos|waktu itu|tempo hari|hari (?:senin|selasa|rabu|kamis|jumat|sabtu|minggu) lalu|"
    r"bekas|urut|korban kebakaran)\b"
)
OVER = re.compile(
    r"\b(?:(?:sudah|geus|parantos|alhamdulillah|udah) \w* ?(?:padam|dipadamkan|pareum|ditangani|dievakuasi|tertangani|sembuh|sehat|surut|aman|"
    r"selesai|kapanggih|ditemukan|dibawa|dirawat|di rumah sakit|dikubur|dimakamkan|cageur|damang)|berhasil dipadamkan|untung\w*|selamat|"
    r"tidak ada korban|teu aya korban)\b"
)
FEARED = re.compile(
    r"\b(?:takut\w*|khawatir|kuatir|sieun|bisi|bilih|hariwang|jangan sampai|ulah dugi|rawan|bisa bisa|dikhawatirkan|sebelum|jangan tunggu|"
    r"nunggu|menunggu|sering|kerap|suka|sok|kadang|kalau|upami|lamun|mun|potensi|berpotensi|rentan|bisa saja|akan|bakal|rek)\b"
)
UNREAL = re.compile(
    r"\b(?:jenggot|simulasi|latihan|pelatihan|sosialisasi|lomba|seminar|film|sinetron|berita|mimpi|ngimpi|kompetisi|darah tinggi|donor darah|"
    r"demam berdarah|bikin (?:mati|pingsan|jantungan|sekarat|muntah|emosi|sesak|stroke)|matak (?:paeh|rieut)|setengah mati|mati gaya|"
    r"harga\w*|tagihan\w*|macet\w* bikin|hidran|apar|bantuan korban|cuaca|game|bercanda|heureuy)\b"
)
OUTAGE = re.compile(
    r"\b(?:mati lampu|listrik (?:padam|mati|pareum)|pemadaman|air (?:mati|tidak mengalir)|cai (?:pareum|teu ngocor)|token)\b"
)
VIOLENCE = re.compile(
    r"\b(?:diruksak|ngaruksak (?:budak|awewe)|dipeupeuh|digadabah|dirogahala|diperkosa|dicabuli|pencabulan|pelecehan|dilecehkan|kdrt|"
    r"diteunggeul\w*|digebug\w*|ditampiling|ditajong|disiksa|nyiksa|dianiaya|dipukul\w*|memukul\w*|neunggeul\w*|mukulin|ngagebug\w*|"
    r"lebam|babak belur|dipegang pegang|diraba|diintip|disekap|dikurung|dikonci|diancam|dikawinkeun|dinikahkan|kawin paksa|nikah paksa|"
    r"diganggu|dijual|kekerasan|ditelantarkan|suami saya|salaki|bapa tere|ayah tiri)\b"
)


def cues(words: str) -> list[str]:
    """Which kinds of cue tidy words hold: features for the model, and the facts `urgent` weighs."""
    found = []
    if DANGER.search(words):
        found.append("U:danger")
    for name, pattern in (
        ("now", NOW),
        ("past", PAST),
        ("over", OVER),
        ("feared", FEARED),
        ("unreal", UNREAL),
        ("outage", OUTAGE),
    ):
        if pattern.search(words):
            found.append("U:" + name)
    if "U:danger" in found:
        against = [cue for cue in found if cue in ("U:past", "U:over", "U:feared", "U:unreal")]
        found.append("U:danger " + ("+".join(against) if against else "clear"))
        if "U:now" in found:
            found.append("U:danger now" + ("" if against else " clear"))
    if VIOLENCE.search(words):
        found.append("U:violence")
    return found


def is_urgent(found: list[str], learned: float, intent: str) -> bool:
    """Whether 112 goes first. `learned` is the model's probability; a question or a wish is urgent only when it is sure."""
    danger = "U:danger" in found
    over = "U:over" in found or "U:unreal" in found or ("U:past" in found and "U:now" not in found)
    against = over or "U:feared" in found
    if intent in ("information", "aspiration", "greet", "thanks", "track", "help"):
        return learned >= 0.9 and danger and not against
    if danger and not against:
        return learned >= THRESHOLD_CUED or "U:now" in found
    if against:
        return learned >= THRESHOLD_AGAINST
    if "U:outage" in found:
        return learned >= THRESHOLD_AGAINST and danger
    return learned >= THRESHOLD

"""Danger now goes to 112; danger past, feared, rehearsed or only spoken of does not; power cuts never do."""

from __future__ import annotations

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import secrecy, urgency
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.training.examples import free_written
from pisa_bot.nlu.understand import understand

NOW = """
tolong rumah saya kebakaran
apinya sudah sampai atap, masih ada orang di dalam
imah tatangga kahuruan, tulung
tabung gas bocor bau gas sekali
ada anak tenggelam di waduk, belum ketemu
motor tabrakan sama truk, korban tidak sadar
bapak saya mendadak tidak bisa bicara, mulutnya mencong
istri saya pendarahan hebat
kabel listrik putus di jalan dan ada percikan
aya jalma ngamuk mawa bedog
saya mau bunuh diri
suami saya sedang memukuli saya
budak palid ka walungan
pohon tumbang menimpa mobil, orangnya terjepit
anak anak keracunan MBG, muntah muntah sekarang
digigit ular barusan, kakinya bengkak
pohon tumbang nutup jalan di Pondoksalam
tangkal rungkad kana kabel di Bojong
tolong min ada begal di cikao bandung
maling masuk rumah bawa senjata di Campaka
darurat!!
sos
ibu tadi ngobrol biasa, terus gelasnya jatuh dari tangan dan bicaranya tidak jelas
"""
CALM = """
listrik mati dari pagi, tolong cepat
air PDAM mati sudah tiga hari
cai PDAM teu ngocor ti kamari
jalan rusak di Plered lubangnya dalam, tolong segera
kebakaran jenggot gara-gara harga beras
harga cabai bikin mati rakyat kecil
kemarin ada kebakaran tapi sudah padam
sering kecelakaan di tikungan itu, mohon rambu
korban sudah dievakuasi, sekarang butuh bantuan selimut
takut pohon itu roboh menimpa rumah
kapan simulasi kebakaran di sekolah
lampu jalan mati dari minggu lalu
usul pelatihan pemadam untuk ibu-ibu
masih belum ada yang datang ke sini pak
can aya nu datang kadieu
angkot 02 ugal2an
pohon tumbang kemarin sudah dipotong, sisanya belum diangkut
motor saya hilang di parkiran pasar
bulan ini sudah tiga kali ada begal, mohon patroli
"""


@pytest.mark.parametrize("text", NOW.strip().splitlines())
def test_danger_now_is_urgent(pack: Pack, text: str) -> None:
    assert understand(text, pack).urgent


@pytest.mark.parametrize("text", CALM.strip().splitlines())
def test_what_only_sounds_like_danger_is_not_urgent(pack: Pack, text: str) -> None:
    assert not understand(text, pack).urgent


def test_the_short_cut_finds_just_what_the_plain_pattern_finds() -> None:
    cues = {name: getattr(urgency, name.upper()) for name in urgency.ALL.names}
    for example in free_written():
        words = " ".join(normalise(example.text).words)
        assert urgency.ALL.found(words) == {name for name, cue in cues.items() if cue.stands_in(words)}
        plain = {n for n, cue in (("asked", secrecy.ASKED), ("extortion", secrecy.EXTORTION)) if cue.stands_in(words)}
        assert secrecy.CUES.found(words) == plain


@pytest.mark.parametrize(
    "text",
    [
        "tolong rahasiakan nama saya",
        "jangan sebut nama saya ya pak, tetangga buang limbah",
        "oknum minta uang pelicin",
        "ulah nyebut ngaran abdi",
    ],
)
def test_who_asks_for_secrecy_or_tells_of_extortion_is_offered_it(pack: Pack, text: str) -> None:
    assert understand(text, pack).secret


def test_an_ordinary_complaint_is_no_secret(pack: Pack) -> None:
    assert not understand("jalan rusak di Plered", pack).secret

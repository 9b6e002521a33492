"""What officers say beyond the intents: leave, figures, an announcement, a budget to wait for, a double, a bare agency."""

from __future__ import annotations

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understanding import OFFICER_INTENTS, OFFICER_VERBS, OfficerAct


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("purwakarta")


def only(text: str, pack: Pack) -> OfficerAct:
    (act,) = understand_officer(text, pack).acts
    assert act.intent in OFFICER_INTENTS
    assert act.verb in OFFICER_VERBS
    return act


VERBS = {
    "leave": (
        "cuti sampai Senin", "abdi cuti nepi ka senen", "izin pak saya sakit hari ini", "abdi udur poe ieu",
        "tidak masuk kantor besok", "saya dinas luar sampai tanggal 5", "cuti 3 hari",
    ),
    "back": ("saya sudah masuk lagi", "abdi tos lebet deui", "cuti selesai", "selesai cuti"),
    "recap": ("rekap", "minta rekap hari ini", "ringkasan minggu ini", "nyuhunkeun rekap"),
    "announce": (
        "pengumuman air mati di Plered sampai jam 17", "pengumuman: besok listrik padam di Sukatani",
        "bewara cai pareum di Plered nepi jam 5 sonten",
    ),
    "deferred": (
        "nunggu anggaran 2027", "dianggarkan taun hareup", "masuk usulan musrenbang 2027 pak", "can aya anggaranana",
        "belum ada anggaran", "ngantosan anggaran perubahan",
    ),
    "duplicate": ("tolak, laporan ganda", "43 dobel dengan 42", "laporan yang sama, tolak"),
    "transfer": ("ke dishub", "bukan kebakaran, ini bakar sampah, ke dlh", "sanes kawenangan kami, ka PDAM", "lampu jalan, dishub"),
    "reject": ("bukan kewenangan kami", "tolak, laporan palsu"),
    "undo": ("salah, batalkan", "eh bukan yang itu", "punten lain nu éta", "undo"),
    "list": ("daftar", "tugas"),
    "help": ("bantuan",),
    "answer": (
        "bawa KK asli, KTP, sama surat pengantar ke MPP ya pak", "mangga sumping ka MPP, candak KK asli",
        "syaratnya KTP sama KK, datang ke disdukcapil",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("verb", "text"), [(verb, text) for verb, texts in VERBS.items() for text in texts])
def test_the_verb_is_read(verb: str, text: str, pack: Pack) -> None:
    assert only(text, pack).verb == verb


@pytest.mark.parametrize(
    "text",
    [
        "tim cuti sampai Senin, dikerjakan Selasa",
        "anggaran sudah cair, besok mulai",
        "bukan kewenangan kami, silakan warga datang ke PLN",
        "tolong diteruskan ke disdukcapil, warga harus bawa KK",
        "lampu di kantor cuti bersama mati",
    ],
)
def test_words_of_the_work_are_no_leave_no_budget_and_no_answer(text: str, pack: Pack) -> None:
    assert only(text, pack).verb not in ("leave", "back", "deferred", "answer")


def test_a_leave_carries_its_end_and_who_stands_in(pack: Pack) -> None:
    act = only("saya cuti sampai tanggal 5, laporan titip ke bu Rina", pack)
    assert (act.until, act.person) == ("day:5", "Rina")
    assert only("cuti nepi ka senen, diganti pak Dedi", pack).until == "weekday:1"
    assert only("cuti 3 hari", pack).until == "in_days:3"


def test_an_announcement_carries_words_places_and_end(pack: Pack) -> None:
    act = only("pengumuman: cai pareum di Plered nepi jam 5 sonten", pack)
    assert act.note == "cai pareum di Plered nepi jam 5 sonten"
    assert [place.name for place in act.places] == ["Plered"]
    assert act.until == "17:00"


def test_a_double_names_the_report_it_repeats(pack: Pack) -> None:
    act = only("43 dobel dengan 42", pack)
    assert (act.tickets, act.original) == (("43",), "42")
    act = only("ganda sama PWK-2611-0042", pack)
    assert (act.tickets, act.original) == ((), "PWK-2611-0042")


def test_the_desk_names_category_and_agency_in_one(pack: Pack) -> None:
    for text, category, agency in (
        ("lampu jalan, dishub", "pju", "dishub"),
        ("sampah dlh", "sampah", "dlh"),
        ("ke dputr, jalan rusak", "jalan", "dputr"),
        ("dishub", None, "dishub"),
    ):
        act = only(text, pack)
        assert (act.category, act.agency) == (category, agency), text


def test_a_budget_is_waited_for_until_its_year(pack: Pack) -> None:
    assert only("nunggu anggaran 2027", pack).date == "year:2027"
    assert only("can aya anggaranana, taun hareup", pack).date == "next_year"
    assert only("belum ada anggaran", pack).date is None

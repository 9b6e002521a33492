"""The one door: it never raises, points at what was written, says the same twice, and keeps to its rules."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.normalise import LIMIT
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import INTENTS

PACK = load_pack("purwakarta")
_WORDS = st.sampled_from(
    [
        "jalan",
        "rusak",
        "lampu",
        "pareum",
        "min",
        "punten",
        "tolong",
        "kebakaran",
        "Plered",
        "di",
        "ka",
        "ke",
        "desa",
        "Citeko",
        "RT",
        "05",
        "KTP",
        "teu",
        "acan",
        "jadi",
        "?",
        "!",
        ".",
        ",",
        "kumaha",
        "carana",
        "batal",
        "tidak",
        "anjing",
        "🙏",
        "runtah",
        "numpuk",
        "jeung",
        "terus",
        "PWK-2611-0042",
        "éta",
        "ruksaaaak",
        "JALAN",
        "air",
        "mati",
        "banjir",
        "dan",
        "suami",
        "memukul",
        "saya",
    ]
)
ANYTHING = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=40).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(ANYTHING)
def test_any_text_is_understood_without_an_error_and_its_fields_hold(text: str) -> None:
    understood = understand(text, PACK)
    assert understood.intent in INTENTS
    assert understood.language in ("id", "su", "mix", "en", "other")
    assert understood.category is None or understood.category in PACK.categories
    assert all(0.0 <= c.confidence <= 1.0 and c.category in PACK.categories for c in understood.candidates)
    if understood.category:
        assert understood.candidates[0].category == understood.category
    for span in understood.places:
        assert text[span.start : span.end] == span.text
    for problem in understood.problems:
        assert 0 <= problem.start < problem.end <= len(text)
        assert all(text[span.start : span.end] == span.text for span in problem.places)
        assert 0.0 <= problem.confidence <= 1.0
    if understood.problems:
        assert understood.problems[0].category == understood.category == understood.candidates[0].category
    assert understood.rating is None or (understood.intent == "rating" and 1 <= understood.rating <= 5)
    assert understand(text, PACK) == understood


def test_only_so_much_of_an_endless_message_is_read_and_the_time_stays_bounded() -> None:
    start = time.perf_counter()
    long = understand("jalan rusak di Plered, " * 4000, PACK)
    assert time.perf_counter() - start < 2.0
    assert all(span.end <= LIMIT for span in long.places)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("jalan di depan puskesmas rusak parah", "jalan"),
        ("lampu jalan mati di depan RSUD", "pju"),
        ("sampah numpuk di belakang sekolah", "sampah"),
        ("got depan kantor desa mampet", "drainase"),
        ("punten, cai PDAM teu ngocor di payuneun terminal", "air_bersih"),
        ("runtah di pasar Plered teu diangkut", "sampah"),
    ],
)
def test_a_landmark_of_another_category_does_not_decide(pack: Pack, text: str, category: str) -> None:
    assert understand(text, pack).category == category


def test_a_message_about_nothing_has_no_category(pack: Pack) -> None:
    for text in ("ada yang tidak beres di sini tolong dilihat", "kumaha ieu teh", "min", "halo", "terima kasih", "🙏"):
        understood = understand(text, pack)
        assert understood.category is None, text


def test_every_problem_of_a_message_is_named_and_the_main_one_first(pack: Pack) -> None:
    text = "lampu jalan di gang kami mati semua, dan sampah menumpuk tidak diangkut tukang sampah"
    understood = understand(text, pack)
    assert {p.category for p in understood.problems} == {"pju", "sampah"}
    assert understood.problems[0].category == understood.category


def test_each_of_several_problems_has_the_place_that_its_own_words_name(pack: Pack) -> None:
    text = "jalan rusak di Plered, lampu jalan mati di Sukatani, sampah numpuk di pasar Wanayasa"
    found = {p.category: p for p in understand(text, pack).problems}
    assert {slug: p.kecamatan for slug, p in found.items()} == {
        "jalan": "32.14.04",
        "pju": "32.14.05",
        "sampah": "32.14.09",
    }
    for problem in found.values():
        assert all(text[span.start : span.end] == span.text for span in problem.places)
        assert all(problem.start <= span.start < span.end <= problem.end for span in problem.places)


def test_two_problems_are_told_apart_though_neither_is_sure_of_the_whole_message(pack: Pack) -> None:
    understood = understand("jalan rusak di Plered dan lampu mati di Sukatani", pack)
    assert {p.category: p.kecamatan for p in understood.problems} == {"jalan": "32.14.04", "pju": "32.14.05"}
    assert understood.category == understood.problems[0].category == understood.candidates[0].category


def test_a_place_told_once_holds_for_all_problems_of_the_message(pack: Pack) -> None:
    found = understand("di Plered jalan rusak, got mampet, terus lampu jalan mati semua", pack).problems
    assert {p.category for p in found} == {"jalan", "drainase", "pju"}
    assert {p.kecamatan for p in found} == {"32.14.04"}


@pytest.mark.parametrize(
    "text",
    [
        "jalan rusak dan berlubang di Plered",
        "jalan rusak di Plered sampai Sukatani",
        "got mampet, airnya meluap ke jalan",
    ],
)
def test_one_problem_in_many_words_stays_one(pack: Pack, text: str) -> None:
    assert understand(text, pack).problems == ()


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("anjing jalan rusak terus di Plered", "jalan"),
        ("sampah numpuk mulu anjing", "sampah"),
        ("anjing lah lampu jalan mati lagi", "pju"),
        ("anjing tetangga lepas ke jalan rusak dan mengejar anak", "hewan"),
        ("anjing liar di tempat sampah pasar", "hewan"),
    ],
)
def test_an_animal_that_only_swears_decides_nothing(pack: Pack, text: str, category: str) -> None:
    assert understand(text, pack).candidates[0].category == category


def test_an_insult_with_a_problem_is_a_complaint_and_alone_is_abuse(pack: Pack) -> None:
    assert understand("anjing jalan rusak parah di sini ga dibenerin", pack).intent == "complaint"
    assert understand("dasar goblok", pack).intent == "abuse"


def test_how_to_get_an_identity_card_is_a_question_and_waiting_for_one_a_complaint(pack: Pack) -> None:
    assert understand("kumaha carana ngadamel KTP?", pack).intent == "information"
    assert understand("KTP abdi tos 3 bulan teu acan jadi", pack).intent == "complaint"


def test_violence_told_mildly_stands_among_the_candidates_and_is_kept_secret(pack: Pack) -> None:
    for text in ("budak tatangga diruksak ku pamanna", "pun adi sok dipeupeuh ku salakina"):
        understood = understand(text, pack)
        assert "perlindungan" in [c.category for c in understood.candidates[:3]], text
        assert understood.secret, text


def test_a_ticket_number_is_kept_as_written(pack: Pack) -> None:
    understood = understand("min laporan PWK-2611-0042 sudah sampai mana", pack)
    assert understood.tickets == ("PWK-2611-0042",)
    assert understood.intent == "track"

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
    if understood.problems:
        assert understood.problems[0].category == understood.category
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

"""Which language a message is in; courtesies count for nothing."""

from __future__ import annotations

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.understand import understand


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("jalan di kampung kami rusak dan belum diperbaiki", "id"),
        ("punten, jalan di kampung kami rusak dan belum diperbaiki", "id"),
        ("nuhun min, lampu jalan sudah menyala", "id"),
        ("jalan di lembur abdi ruksak teu acan dibenerkeun", "su"),
        ("runtah numpuk di payuneun bumi, bauna teu kiat", "su"),
        ("lampu jalan sudah lama pareum, tos lapor tapi teu aya tindakan", "mix"),
        ("the street light in front of my house has been off for two weeks", "en"),
        ("dalan ngarep omahku bolong kabeh, tulung didandani", "other"),
    ],
)
def test_the_language_of_a_sentence(pack: Pack, text: str, language: str) -> None:
    assert understand(text, pack).language == language


def test_a_lone_punten_or_nuhun_makes_nobody_sundanese(pack: Pack) -> None:
    assert understand("punten pak mau tanya jadwal pasar murah", pack).language == "id"
    assert understand("jalannya sudah bagus, nuhun", pack).language == "id"


@pytest.mark.parametrize(
    "text",
    [
        "punten bade ngalapor",
        "jalan ruksak pisan",
        "robih",
        "teu terang",
        "pupus data abdi",
        "bantosan",
        "abdi bade naros syarat ngadamel KTP kumaha?",
        "nyuhunkeun perbaikan jalan ka lembur abdi",
    ],
)
def test_clear_sundanese_stays_sundanese_though_short_or_with_a_borrowed_term(pack: Pack, text: str) -> None:
    assert understand(text, pack).language == "su"


@pytest.mark.parametrize("text", ["angkot 02 ugal2an", "dinas lain", "got mampet", "banjir", "listrik padam", "lain"])
def test_words_of_both_languages_are_read_as_indonesian(pack: Pack, text: str) -> None:
    assert understand(text, pack).language == "id"

"""Commands are whole messages in three languages; inside a sentence they command nothing."""

from __future__ import annotations

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.commands import COMMANDS, command, rating, tickets
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.understand import understand


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("batal", "cancel"), ("ga jadi", "cancel"), ("teu jadi min", "cancel"), ("BATAL!!", "cancel"),
        ("kembali", "back"), ("wangsul", "back"), ("bantuan", "help"), ("help", "help"), ("petugas", "human"),
        ("ya", "yes"), ("muhun", "yes"), ("ok", "yes"), ("👍", "yes"), ("sumuhun pa", "yes"), ("tidak", "no"), ("gak", "no"),
        ("sanes", "no"), ("lain", "no"), ("mangga", "yes"), ("lewati", "skip"), ("teu aya", "skip"), ("skip", "skip"),
        ("hapus data saya", "erase_data"), ("ganti bahasa", "language"), ("stop", "stop"), ("mulai", "start"),
        ("cek laporan", "track"), ("assalamualaikum", "greet"), ("nuhun", "thanks"), ("bintang 5", "rating"), ("4", "rating"),
    ],
)  # fmt: skip
def test_a_whole_message_commands(pack: Pack, text: str, intent: str) -> None:
    assert understand(text, pack).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "jangan tidak batal perbaikan jalan kami di Plered rusak",
        "lampu jalan kembali mati di depan masjid",
        "petugas kebersihan tidak pernah mengangkut sampah",
        "sampah ya numpuk terus pak ga diangkut",
        "air PDAM stop mengalir sejak kemarin",
    ],
)
def test_a_word_of_command_inside_a_complaint_commands_nothing(pack: Pack, text: str) -> None:
    assert understand(text, pack).intent == "complaint"


def test_not_cancelling_is_no_cancelling(pack: Pack) -> None:
    for text in ("tidak batal", "jangan batal", "ulah batal"):
        assert understand(text, pack).intent != "cancel", text


def test_every_command_is_written_in_the_words_that_normalising_makes() -> None:
    for words, intent in COMMANDS.items():
        assert command(normalise(words).words, words) == intent, words


def test_a_rating_is_read_only_when_it_is_the_whole_message() -> None:
    assert rating("5") == 5
    assert rating("peunteun opat") == 4
    assert rating("nilai 3 bintang") == 3
    assert rating("lampu 3 mati") is None
    assert rating("6") is None


def test_ticket_numbers_are_found_in_order() -> None:
    assert tickets("PWK-2611-0042 dan pwk 2611 43") == ("PWK-2611-0042", "pwk 2611 43")

"""The words that are shown as a category's reasons are the ones without which it would fall."""

from __future__ import annotations

import pytest

from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.reasons import reasons
from pisa_bot.nlu.understand import understand

PACK = load_pack("purwakarta")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Punten min, lampu jalan pareum di payuneun SDN 2 Plered, poék pisan", "lampu"),
        ("Runtah numpuk di sisi jalan Wanayasa, bauna meni teu kuat", "Runtah"),
        ("Cara bikin KTP yang hilang gimana ya?", "KTP"),
        ("Tulung aya kahuruan di Nagri Kaler!", "kahuruan"),
    ],
)
def test_the_telling_word_is_among_the_reasons_and_no_place_is(text: str, word: str) -> None:
    understood = understand(text, PACK)
    found = reasons(text, PACK, str(understood.category))
    assert any(word in text[reason.start : reason.end] for reason in found)
    assert max(reason.weight for reason in found) == 1.0
    for reason in found:
        assert all(place.end <= reason.start or reason.end <= place.start for place in understood.places)


def test_a_greeting_has_no_reasons_and_an_unknown_category_neither() -> None:
    assert reasons("assalamualaikum", PACK, "jalan") == ()
    assert reasons("jalan rusak", PACK, "no_such_category") == ()
    assert reasons("", PACK, "jalan") == ()

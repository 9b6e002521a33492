"""What takes something back in words, and what only sounds like it."""

from __future__ import annotations

import pytest

from pisa_bot.flows.correction import read


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("bukan di Plered, di Sukatani", "di Sukatani"),
        ("sanés di Plered, di Sukatani", "di Sukatani"),
        ("lain di Plered, tapi di Sukatani", "di Sukatani"),
        ("eh bukan, lampu jalan maksudnya", "lampu jalan"),
        ("bukan jalan tapi jembatan", "jembatan"),
        ("maaf salah ketik, harusnya di Bojong", "di Bojong"),
        ("salah, yang bener di desa Citeko", "di desa Citeko"),
        ("ralat: Sukatani", "Sukatani"),
        ("maksudna di Sukatani", "di Sukatani"),
        ("lampu jalan maksudnya min", "lampu jalan"),
    ],
)
def test_the_new_is_read_out_of_a_correction(written: str, meant: str) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        "bukan",
        "bukan di Plered",
        "bukan cuma jalan, lampu juga mati",
        "jalan rusak di Plered",
        "lubangnya makin dalam, bukan main",
        "",
    ],
)
def test_what_puts_nothing_in_its_place_is_no_correction(written: str) -> None:
    assert read(written) is None

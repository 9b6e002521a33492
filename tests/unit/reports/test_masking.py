"""What agencies never get of a citizen's words, and what must stay readable."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.reports.masking import HIDDEN, masked


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("hubungi 081234567890 ya", "hubungi ••• ya"),
        ("hubungi 0812-3456-7890", "hubungi •••"),
        ("+62 812 3456 789", "•••"),
        ("62(812)3456789", "•••"),
        ("kantor 0264-200123", "kantor •••"),
        ("NIK 3214010101900001", "NIK •••"),
        ("kk 3214 0101 0190 0001.", "kk •••."),
        ("email asep.s+lapor@contoh.co.id", "email •••"),
        ("nama saya Asep, jalan rusak", "nama saya •••, jalan rusak"),
        ("Nama: Asep Sunandar\njalan rusak", "Nama: •••\njalan rusak"),
        ("nami abdi Ujang", "nami abdi •••"),
    ],
)
def test_what_reaches_a_person_or_tells_who_they_are_is_hidden(written: str, shown: str) -> None:
    assert masked(written) == shown


@pytest.mark.parametrize(
    "written",
    [
        "PWK-2611-0042 dan cek PWK-2611-0042",
        "telepon 112 atau 129",
        "rugi 1.500.000.000 rupiah, dijanjikan 2026",
        "rumah no 12345678 RT 03 RW 11",
        "nama saya tidak ada di daftar bansos",
        "NAMA SAYA TIDAK TERDAFTAR",
        "tanggal 05-11-2026 jam 08.15",
        "-6.64021, 107.39012",
    ],
)
def test_numbers_that_reach_nobody_stay(written: str) -> None:
    assert masked(written) == written


@given(st.text(max_size=300))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = masked(text)
    assert masked(once) == once
    assert len(once) <= max(len(text) * len(HIDDEN), len(HIDDEN))

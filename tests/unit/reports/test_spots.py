"""Words name a spot by hamlet, lane, estate, RT or school; two tellings of one spot agree, two spots do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.reports.spots import agree, read

AREA = ("Citeko", "Plered")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("depan kp Krajan RT 04 desa Citeko", "Kp. Krajan RT.04/RW.02 Citeko"),
        ("kampung krajaan rt 4", "di kkp Krajan R 04 ds Citeko"),
        ("dina kampug Karang Anyar", "kp Karanganyar desa Citeko"),
        ("gang Melati 7", "Gg. Melaati No. 7"),
        ("gaang Kenanga 9 desa Citeko", "deket gang Kenanga 9 Citeko"),
        ("SDN 2 Citeko", "payuneun SDD 2 citeko"),
        ("perum Griya Asri", "perumahan griya asri"),
        ("jalan rusak di gang kami, kp Rawa RT 05", "kp Rawa RT 05"),
    ],
)
def test_two_tellings_of_one_spot_agree(one: str, other: str) -> None:
    found = agree(read(one, AREA), read(other, AREA))
    assert found.same
    assert not found.against


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kp Krajan RT 04", "kp Krajan RT 05"),
        ("gang Melati 7", "gang Melati 3"),
        ("gang Melati 7", "gang Mawar 7"),
        ("kampung Cikadu", "kp Babakan"),
        ("kp Karang Anyar", "kp Karang Sari"),
        ("perum Ciherang Permai", "perum Cilandak Permai"),
        ("SDN 2 Citeko", "SDN 3 Citeko"),
        ("km 12", "km 21"),
    ],
)
def test_another_name_or_number_is_another_spot(one: str, other: str) -> None:
    assert agree(read(one, AREA), read(other, AREA)).against


def test_a_hamlet_with_an_rt_and_the_same_without_are_only_perhaps_one_spot() -> None:
    assert agree(read("kp Krajan RT 04"), read("kp Krajan")).half
    assert not agree(read("kp Krajan"), read("kampung Krajan")).half


@pytest.mark.parametrize(
    "words", ["", "jalan rusak parah", "gang kami gelap", "kampung urang banjir", "rt kami", "3 hari mati"]
)
def test_words_that_name_no_spot_say_nothing_for_or_against(words: str) -> None:
    assert not read(words)
    found = agree(read(words), read("kp Krajan RT 04"))
    assert not found.same
    assert not found.against


@given(st.text(max_size=80), st.text(max_size=80))
def test_agreeing_is_the_same_both_ways_and_reads_anything(one: str, other: str) -> None:
    assert agree(read(one), read(other)) == agree(read(other), read(one))

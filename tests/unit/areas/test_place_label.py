"""A place is said in the citizen's words and the register's names, and nothing is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.effects import Place

PLERED, NAGRI = "32.14.04.2001", "32.14.01.1002"
LABELS = [
    (Place(), ""),
    (
        Place(text="depan Pasar Plered", village=PLERED, kecamatan="32.14.04"),
        "depan Pasar Plered, Desa {village}, Kec. Plered",
    ),
    (Place(text="  depan\n pasar  "), "depan pasar"),
    (Place(village=NAGRI), "Kel. Nagri Kaler, Kec. Purwakarta"),
    (Place(text="RT 3 kel. nagri kaler", village=NAGRI), "RT 3 kel. nagri kaler, Kec. Purwakarta"),
    (
        Place(text="dekat pasar", landmark="Pasar Rebo", kecamatan="32.14.01"),
        "dekat pasar, Pasar Rebo, Kec. Purwakarta",
    ),
    (Place(text="depan pasar rebo", landmark="Pasar Rebo"), "depan pasar rebo"),
    (Place(kecamatan="32.14.17"), "Kec. Kiarapedes"),
    (Place(village="32.99.99.9999", kecamatan="32.99.99"), ""),
    (Place(lat=-6.55, lng=107.44), "-6.55000, 107.44000"),
    (Place(lat=-6.55, lng=107.44, village=NAGRI), "Kel. Nagri Kaler, Kec. Purwakarta"),
]


@pytest.mark.parametrize(("place", "label"), LABELS)
def test_a_place_is_said_like_an_address(pack: Pack, place: Place, label: str) -> None:
    assert place_label(pack, place) == label.format(village=pack.villages[PLERED].name)


@given(st.text(max_size=400), st.booleans())
def test_any_words_make_one_short_line(text: str, village: bool) -> None:
    pack = load_pack("purwakarta")
    label = place_label(pack, Place(text=text, village=NAGRI if village else None))
    assert len(label) < 240
    assert "\n" not in label

"""Which place a message is about: named, misspelled, shared, far away, on the way, or none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.places import PlacesFound, find_places
from tests.bench.places import measure
from tests.unit.nlu.no_place_sentences import PEOPLE, SENTENCES, SPOKEN_OF

PAIRS = Path(__file__).parents[4] / "shared" / "data" / "language_pairs.csv"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("purwakarta")


def find(text: str, pack: Pack, asked: bool = False) -> PlacesFound:
    return find_places(normalise(text, pack), pack, asked)


def names(found: PlacesFound, pack: Pack) -> tuple[str | None, str | None]:
    return (
        pack.villages[found.village].name if found.village else None,
        pack.kecamatan[found.kecamatan].name if found.kecamatan else None,
    )


@pytest.mark.parametrize(
    ("row", "floor"),
    [
        ("exact", 0.99),
        ("one typo", 0.98),
        ("two typos", 0.93),
        ("desa and kecamatan", 0.99),
        ("long sentence", 0.97),
    ],
)
def test_every_village_is_found_or_asked_for_and_hardly_ever_another(pack: Pack, row: str, floor: float) -> None:
    result = measure(pack, lambda text: find(text, pack), row)
    assert result.right >= floor
    assert result.wrong <= 0.01


def test_sentences_without_a_place_name_none(pack: Pack) -> None:
    assert len(set(SENTENCES)) >= 500
    named = [text for text in SENTENCES if find(text, pack) != PlacesFound()]
    assert len(named) <= 0.01 * len(SENTENCES), named


@pytest.mark.parametrize("sentence", [*PEOPLE, *SPOKEN_OF])
def test_who_is_named_like_a_place_and_what_is_only_compared_with_are_no_scene(pack: Pack, sentence: str) -> None:
    names = {v.name for v in pack.villages.values()} | {k.name for k in pack.kecamatan.values()}
    if sentence in PEOPLE:  # nobody is called Ci…; names of several words are no one's first name
        names = {name for name in names if not name.startswith("Ci") and " " not in name}
    said = [sentence.format(name=form) for name in names for form in (name, name.lower())]
    wrong = [text for text in said if (found := find(text, pack)).village or found.kecamatan]
    assert len(wrong) <= 0.01 * len(said), wrong[:5]


@pytest.mark.parametrize("way", ["angkot jurusan {} ngetem terus", "bus trayek {} ugal ugalan", "mobil rute {} mogok"])
def test_where_a_bus_goes_is_not_where_the_trouble_is(pack: Pack, way: str) -> None:
    found = find(way.format("Wanayasa"), pack)
    assert found.village is None
    assert found.kecamatan is None
    assert find(way.format("Wanayasa") + " di Darangdan", pack).kecamatan == find("di Darangdan", pack).kecamatan


@pytest.mark.parametrize("language", ["su", "id"])
def test_everyday_sentences_are_given_no_village(pack: Pack, language: str) -> None:
    texts = list(SENTENCES)
    if PAIRS.exists():  # two thousand more where the shared data lies beside the checkout
        with PAIRS.open(encoding="utf-8") as rows:
            texts = [row[language] for row in csv.DictReader(rows)]
    coded = [t for t in texts if (f := find(t, pack)).village or f.kecamatan or f.ambiguous]
    assert len(coded) <= 0.01 * len(texts)


@pytest.mark.parametrize(
    ("text", "village", "kecamatan"),
    [
        ("jalan rusak di Ciwangi Bungursari", "Ciwangi", "Bungursari"),
        ("nagri kaler banjir", "Nagri Kaler", "Purwakarta"),
        ("di Nagrikaler banjir", "Nagri Kaler", "Purwakarta"),
        ("ds.cibening kec.bungursari", "Cibening", "Bungursari"),
        ("lampu mati dicirangkong", "Cirangkong", "Cibatu"),
        ("Citalang kec Tegalwaru", "Citalang", "Tegalwaru"),
        ("citalang, kec. purwakarta", "Citalang", "Purwakarta"),
        ("desa Plered kecamatan Plered", "Plered", "Plered"),
        ("di Cibogohilr runtah numpuk", "Cibogohilir", "Plered"),
        ("desa Simpang kec Wanayasa", "Simpang", "Wanayasa"),
        ("kec plerd jalan rusak", None, "Plered"),
        ("di kecamatan Bojong", None, "Bojong"),
        ("payuneun pasar Plered", None, "Plered"),
        ("lampu jalan pareum di payuneun SDN 2 Plered", None, "Plered"),
        ("kec Purwakarta", None, "Purwakarta"),
        ("saya warga Cirangkong mau lapor jalan rusak di Ciwareng", "Ciwareng", "Babakancikao"),
    ],
)
def test_the_village_and_the_kecamatan_are_told_apart(
    pack: Pack, text: str, village: str | None, kecamatan: str
) -> None:
    assert names(find(text, pack), pack) == (village, kecamatan)


def test_a_homonym_is_asked_never_picked(pack: Pack) -> None:
    for text, homes in (
        ("jalan rusak di Citalang", {"Purwakarta", "Tegalwaru"}),
        ("di Sindangsari banjir", {"Plered", "Bojong"}),
        ("desa Cibodas", {"Sukatani", "Bungursari"}),
        ("Pasanggrahan caah", {"Tegalwaru", "Bojong"}),
    ):
        found = find(text, pack)
        assert found.village is None
        assert found.kecamatan is None
        assert found.ambiguous
        assert {pack.kecamatan[pack.villages[c].kecamatan].name for c in found.candidates} == homes


def test_a_name_shared_by_kecamatan_and_village_decides_the_kecamatan_only(pack: Pack) -> None:
    codes = {k.name: k.code for k in pack.kecamatan.values()}
    shared = [v for v in pack.villages.values() if v.name in codes]
    assert len(shared) == 13
    for village in shared:
        found = find(f"jalan rusak di {village.name}", pack)
        assert (found.village, found.kecamatan, found.candidates) == (None, codes[village.name], (village.code,))
        assert find(f"jalan rusak di desa {village.name}", pack).village == village.code


def test_purwakarta_alone_decides_nothing(pack: Pack) -> None:
    for text in ("Purwakarta", "jalan rusak di Purwakarta", "kabupaten purwakarta", "warga pwk"):
        assert find(text, pack) == PlacesFound(), text


def test_a_road_from_one_to_the_other_has_an_origin_and_a_direction(pack: Pack) -> None:
    found = find("jalan dari Cibatu ke Cirangkong rusak", pack)
    assert [(s.text, s.role) for s in found.spans] == [("Cibatu", "origin"), ("Cirangkong", "direction")]
    assert names(found, pack) == (None, "Cibatu")
    found = find("jalan ti Ciwareng ka Wanayasa ruksak", pack)
    assert [(s.text, s.role) for s in found.spans] == [("Ciwareng", "origin"), ("Wanayasa", "direction")]
    assert names(found, pack) == (None, None)


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("banjir di Karawang", True),
        ("di kota Bandung jalan rusak", True),
        ("jalan di Bandung mulus, di sini rusak", False),
        ("kayak di Bandung dong", False),
        ("bandung", False),
        ("Cibinong Bogor macet", True),
        ("Karawang banjir parah sekali", True),
        ("kemarin saya ke Bandung", False),
        ("jalan dari Cikampek ke Sadang macet", False),
        ("saya dari Karawang, jalan di Plered rusak", False),
    ],
)
def test_outside_is_said_only_when_the_scene_is_there(pack: Pack, text: str, outside: bool) -> None:
    assert find(text, pack).outside is outside


@pytest.mark.parametrize(
    "text", ["bojong", "ya", "tidak tahu", "bandung", "curug", "Bu Sukasari", "di situ ada lubang", "suka jadi macet"]
)
def test_words_that_look_like_places_are_none(pack: Pack, text: str) -> None:
    assert find(text, pack) == PlacesFound()


def test_a_word_that_is_a_village_counts_when_the_bot_asked_where(pack: Pack) -> None:
    assert names(find("simpang", pack, asked=True), pack) == ("Simpang", "Wanayasa")
    assert names(find("bojong", pack, asked=True), pack) == (None, "Bojong")


@pytest.mark.parametrize(
    ("text", "span", "kind"),
    [
        ("di jl veteran banyak lubang", "jl veteran", "street"),
        ("gg mawar 3 banjir", "gg mawar 3", "street"),
        ("kp cigintung poek", "kp cigintung", "hamlet"),
        ("rt 02 rw 05 banjir", "rt 02 rw 05", "hamlet"),
        ("RT03/RW05 gelap", "RT03/RW05", "hamlet"),
        ("di depan SDN 2 Plered", "SDN 2 Plered", "facility"),
        ("payuneun masjid", "masjid", "facility"),
        ("BANJIR DI PERUM DIAN ANYAR", "PERUM DIAN ANYAR", "hamlet"),
        ("lampu mati di perum griya asri indah kemarin", "perum griya asri indah", "hamlet"),
        ("di masjid al ikhlas bocor", "masjid al ikhlas", "facility"),
        ("bau sampah di Pasar Rebo", "Pasar Rebo", "landmark"),
    ],
)
def test_streets_hamlets_and_facilities_are_found_by_shape(pack: Pack, text: str, span: str, kind: str) -> None:
    assert (span, kind) in [(s.text, s.kind) for s in find(text, pack).spans]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=12),
            st.sampled_from(
                (
                    "desa",
                    "Plered",
                    "di",
                    "rt 02",
                    "ke",
                    "dari",
                    "Nagri",
                    "jl.",
                    "SDN 2",
                    "cibogohilr",
                    "é",
                    "PASAR",
                    "kec",
                )
            ),
        ),
        max_size=30,
    )
)
def test_any_text_is_read_with_valid_offsets_and_the_same_way_twice(parts: list[str]) -> None:
    pack = load_pack("purwakarta")
    text = " ".join(parts)
    found = find(text, pack)
    for span in found.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
    assert len(found.candidates) <= 3
    assert found.ambiguous == bool(found.candidates)
    assert found == find(text, pack)

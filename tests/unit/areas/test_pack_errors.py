"""A mistake in a pack stops the start with a sentence that names file, line or key, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from pisa_bot.areas.pack import PackError, load_pack, read_pack
from tests.unit.areas.conftest import Spoil

# file, what stands there, what it becomes, where the sentence points, what it says
MISTAKES = [
    ("pack.toml", 'desk_agency = "diskominfo"', 'desk_agency = "kominfoo"', "pack.toml desk_agency", "'kominfoo' is unknown"),
    ("pack.toml", 'desk_agency = "diskominfo"', 'desk_agency = "pln"', "pack.toml desk_agency", "outside body"),
    ("pack.toml", 'ticket_prefix = "PWK"', 'ticket_prefix = "pwk"', "pack.toml", "two to five capital letters"),
    ("pack.toml", "join_minutes = 30", "join_minutes = 0", "pack.toml settings", "'join_minutes' must be a number above 0"),
    ("pack.toml", "join_minutes = 30", "joined_minutes = 30", "pack.toml settings", "'joined_minutes' is not known here"),
    ("pack.toml", "retention_draft_days = 30", "", "pack.toml settings", "'retention_draft_days' is missing; add it"),
    ("pack.toml", "join_minutes = 30", "join_minutes = 30\nroute_confidence = 60", "pack.toml settings", "at most 1"),
    ("pack.toml", "[50, 80, 100, 150]", "[80, 50]", "pack.toml settings", "numbers that rise"),
    ("pack.toml", 'name = "Kab', 'name = Kab', "pack.toml", "not valid TOML"),
    ("agencies.toml", 'su = "Dinas Perhubungan", ', "", "agencies.toml [dishub]", "lacks the wording in 'su'"),
    ("agencies.toml", 'short = "Dishub"', 'short = " "', "agencies.toml [dishub]", "'short' must be a text"),
    ("agencies.toml", '"perhubungan"', '"pupr"', "agencies.toml [dishub]", "'pupr' already means dputr"),
    ("agencies.toml", "[dlh]", "[dishub]", "agencies.toml", "not valid TOML"),
    ("agencies.toml", 'reach = "Telepon 123 atau aplikasi PLN Mobile"', "", "agencies.toml [pln]", "needs 'reach'"),
    ("agencies.toml", 'short = "DLH"', 'short = "DLH"\nphone = "1"', "agencies.toml [dlh]", "'phone' is not known here"),
    ("categories.toml", 'agency = "dputr"', 'agency = "pu_pusat"', "categories.toml [jalan]", "'pu_pusat' is unknown"),
    ("categories.toml", 'copies = ["dputr"]', 'copies = ["x"]', "categories.toml [banjir]", "agency 'x' is unknown"),
    ("categories.toml", 'deadline_class = "normal"\n', "", "categories.toml [jalan]", "'deadline_class' is missing"),
    ("categories.toml", 'class = "street_light"', 'class = "lamp"', "categories.toml [pju]", "'lamp' is unknown; use one of"),
    ("categories.toml", 'id = "Jalan rusak"', 'id = "Jalan rusak dan berlubang"', "categories.toml [jalan]", "a list row holds 24"),
    ("categories.toml", 'place = "offered"', 'place = "maybe"', "categories.toml [angkutan]", "use one of required, offered"),
    ("categories.toml", 'photo = "never"', 'photo = "offered"', "categories.toml [perlindungan]", "violence needs secret"),
    ("categories.toml", "[lainnya]", "[lain2]", "categories.toml", "'lainnya' is missing"),
    ("deadlines.toml", "[class.emergency]", "[class.emergencies]", "deadlines.toml", "'emergency' is missing"),
    ("deadlines.toml", 'unit = "clock_minutes"', 'unit = "days"', "deadlines.toml [class.emergency] answer", "use one of"),
    ("deadlines.toml", "amount = 15", "amount = -15", "deadlines.toml [class.emergency] answer", "above 0"),
    ("deadlines.toml", 'friday = ["07:30-16:30"]', 'friday = ["7-16"]', "calendar hours", "write hours like 07:30-16:00"),
    ("deadlines.toml", 'friday = ["07:30-16:30"]', 'friday = ["16:30-07:30"]', "calendar hours", "overlap or run backwards"),
    ("deadlines.toml", "Asia/Jakarta", "Asia/Purwakarta", "calendar", "'Asia/Purwakarta' is unknown"),
    ("deadlines.toml", "extra_workdays = []", 'extra_workdays = ["31 Mei"]', "calendar", "list of dates like"),
    ("kecamatan.csv", "32.14.17,", "32.14.18,", "villages.csv 32.14.17.2001", "is not in kecamatan.csv"),
    ("villages.csv", "32.14.01.1002", "32.14.01.1001", "villages.csv line 3", "stands here a second time"),
    ("villages.csv", ",kelurahan,", ",kampung,", "villages.csv line 2", "use one of desa, kelurahan"),
    ("villages.csv", ",41111,", ",4111,", "villages.csv line 2", "five digits"),
    ("villages.csv", "code,name", "kode,name", "villages.csv line 1", "they must be code,name"),
    ("villages.csv", ",41111,", ",", "villages.csv line 2", "6 cells where 7 belong"),
    ("kecamatan.csv", "32.14.01,", "32.15.01,", "kecamatan.csv 32.15.01", "not under the area's code 32.14"),
    ("kecamatan.csv", "-6.539876", "south", "kecamatan.csv line 2", "'lat' must be a number"),
    ("landmarks.csv", "32.14.01,", "32.14.77,", "landmarks.csv 'Taman Pancaniti'", "kecamatan 32.14.77 is unknown"),
    ("landmarks.csv", "32.14.01,", "32.14.02,", "landmarks.csv 'Taman Pancaniti'", "is not in 32.14.02"),
    ("landmarks.csv", "-6.5549167,", ",", "landmarks.csv line 2", "come together"),
    ("boundaries.geojson", "32.14.01.1001", "32.14.01.9999", "boundaries.geojson", "32.14.01.1001 has no outline"),
    ("boundaries.geojson", "Polygon", "Point", "boundaries.geojson feature 1", "make the file anew"),
    ("boundaries.geojson", '{"type":"FeatureCollection"', "{", "boundaries.geojson", "not a GeoJSON FeatureCollection"),
    ("lexicon.csv", "jalan,id,jalan rusak,0", "jalann,id,jalan rusak,0", "lexicon.csv 'jalan rusak'", "'jalann' is unknown"),
    ("lexicon.csv", "jalan,id,jalan rusak,0", "jalan,jv,jalan rusak,0", "lexicon.csv line 2", "use one of id"),
    ("lexicon.csv", "jalan,id,jalan rusak,0", "jalan,id,jalan rusak,?", "lexicon.csv line 2", "use one of 0, 1"),
    ("lexicon.csv", "jalan,id,jalan rusak,0", "jalan,id,jalan berlubang,0", "lexicon.csv line 3", "drop one"),
    ("roads.toml", 'agency = "bbpjn"', 'agency = "dputr"', "roads.toml 'jalan nasional'", "is no outside body"),
    ("roads.toml", 'owner = "national"', 'owner = "village"', "roads.toml road 1", "use one of national, provincial"),
    ("answers/adminduk.toml", "[ktp_hilang]", "[kia]", "adminduk.toml", "not valid TOML"),
    ("answers/nomor.toml", "[nomor_darurat]", "[kia]", "nomor.toml [kia]", "stands here a second time"),
    ("answers/adminduk.toml", 'agency = "disdukcapil"', 'agency = "capil2"', "answers/ [ktp_baru]", "'capil2' is unknown"),
    ("answers/adminduk.toml", "source = ", "sumber = ", "adminduk.toml [ktp_baru]", "'sumber' is not known here"),
    ("answers/adminduk.toml", 'source = "Perpres', '#', "adminduk.toml [ktp_baru]", "'source' is missing"),
    ("answers/adminduk.toml", "text.su = ", "text.en = ", "adminduk.toml [ktp_baru]", "lacks the wording in 'su'"),
    ("privacy.su.md", "{retention_draft_days}", "{retention_drafts}", "privacy.su.md", "{retention_drafts} has no value"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "where", "what"), MISTAKES)
def test_a_mistake_is_named_with_its_place_and_its_remedy(
    spoil: Spoil, file: str, old: str, new: str, where: str, what: str
) -> None:
    with pytest.raises(PackError) as caught:
        read_pack(spoil(file, old, new))
    assert any(where in problem and what in problem for problem in caught.value.problems), caught.value.problems


@pytest.mark.parametrize(
    "file",
    [
        "agencies.toml",
        "deadlines.toml",
        "villages.csv",
        "boundaries.geojson",
        "lexicon.csv",
        "roads.toml",
        "privacy.su.md",
    ],
)
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(PackError, match=file):
        read_pack(folder)


def test_several_mistakes_are_told_together(spoil: Spoil) -> None:
    spoil("agencies.toml", 'short = "Dishub"', 'short = ""')
    folder = spoil("agencies.toml", 'short = "BPBD"', "short = 3")
    with pytest.raises(PackError) as caught:
        read_pack(folder)
    assert [problem.split(":")[0] for problem in caught.value.problems] == [
        "agencies.toml [dishub]",
        "agencies.toml [bpbd]",
    ]


@pytest.mark.parametrize("slug", ["karawang", "../purwakarta", "", "Purwakarta"])
def test_an_unknown_pack_says_which_exist(slug: str) -> None:
    with pytest.raises(PackError, match=r"PISA_AREA to one of: .*purwakarta"):
        load_pack(slug)


def test_a_copied_pack_in_another_folder_loads_the_same(folder: Path) -> None:
    assert read_pack(folder) == load_pack("purwakarta")


def test_a_pack_is_read_once_a_process() -> None:
    assert load_pack("purwakarta") is load_pack("purwakarta")

"""What the Purwakarta pack must contain: every place, every category, agencies that exist, words that fit, honest answers."""

from __future__ import annotations

import csv
import hashlib
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from pisa_bot.areas.model import Pack, Span
from pisa_bot.effects import Place
from pisa_bot.messages import LANGUAGES
from pisa_bot.reports.routing import road_owner

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data"

CATEGORIES = [
    "jalan", "jembatan", "drainase", "banjir", "pju", "lalu_lintas", "angkutan", "sampah", "pencemaran", "pohon", "air_bersih",
    "listrik", "kesehatan", "pendidikan", "adminduk", "bansos", "perizinan", "ketertiban", "hewan", "kebakaran", "bencana",
    "perlindungan", "ketenagakerjaan", "perdagangan", "pertanian", "perumahan", "pariwisata", "kominfo", "aparatur", "pajak",
    "pertanahan", "desa", "mbg", "lainnya",
]  # fmt: skip
WRITTEN_BY_OFFICERS = {
    "dinas perhubungan": "dishub", "dishub": "dishub", "pupr": "dputr", "pu": "dputr", "dinas pu": "dputr", "damkar": "damkar",
    "pemadam": "damkar", "pdam": "perumda_air", "capil": "disdukcapil", "dukcapil": "disdukcapil", "satpol pp": "satpolpp",
    "pol pp": "satpolpp", "dinas lingkungan hidup": "dlh", "dinsos": "dinsos", "pln": "pln", "bpn": "bpn", "bina marga": "dputr",
    "bina marga provinsi": "pu_jabar", "balai jalan": "bbpjn", "kominfo": "diskominfo", "disnaker": "disnakertrans", "pmd": "dpmd",
}  # fmt: skip


def test_all_192_villages_and_17_kecamatan_are_there(pack: Pack) -> None:
    assert len(pack.kecamatan) == 17
    assert Counter(village.kind for village in pack.villages.values()) == {"desa": 183, "kelurahan": 9}
    assert {village.kecamatan for village in pack.villages.values()} == set(pack.kecamatan)


SOURCE_DIGEST = "90270c0651d11d8483030dd7a4a02fe0446a9a54afb4b7c38d3794734d7e66eb"
"""Of the area register that the pack was made from."""


def digest(rows: dict[str, tuple[str, str, str, str]]) -> str:
    """One sum for a register: code → (village, kind, postcode, kecamatan)."""
    lines = ("\t".join((code, *row)) for code, row in sorted(rows.items()))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def test_the_register_says_the_same_as_its_source(pack: Pack) -> None:
    ours = {
        code: (village.name, village.kind, village.postcode, village.kecamatan)
        for code, village in pack.villages.items()
    }
    assert digest(ours) == SOURCE_DIGEST
    source = SHARED / "purwakarta_wilayah.csv"
    if not source.is_file():
        return  # what it said is in the sum above
    with source.open(encoding="utf-8", newline="") as file:
        rows = {
            row["code"]: (row["desa"], row["type"], row["kodepos"], row["kecamatan_code"])
            for row in csv.DictReader(file)
        }
    assert rows == ours


def test_homonyms_are_kept_in_both_kecamatan(pack: Pack) -> None:
    names = Counter(village.name for village in pack.villages.values())
    assert {name for name, count in names.items() if count > 1} == {
        "Citalang",
        "Sindangsari",
        "Cibodas",
        "Pasanggrahan",
    }


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("Nagri Kaler", "Nagrikaler"), ("Munjuljaya", "Munjul"), ("Ciseureuh", "Ciseureh"), ("Babakancikao", "Babakan Cikao"),
        ("Citekokaler", "Citeko Kaler"), ("Taringgul Tonggoh", "Taringgultonggoh"), ("Sukatani", "Suka Tani"),
    ],
)  # fmt: skip
def test_the_spellings_people_use_are_known(pack: Pack, name: str, spelling: str) -> None:
    assert any(spelling in village.aliases for village in pack.villages.values() if village.name == name)


def test_no_spelling_of_a_village_is_the_name_of_another(pack: Pack) -> None:
    names = {village.name for village in pack.villages.values()}
    for village in pack.villages.values():
        assert not names.intersection(village.aliases) - {village.name}, village.name


def test_names_people_use_that_are_no_village_are_landmarks(pack: Pack) -> None:
    known = {name.casefold() for mark in pack.landmarks for name in (mark.name, *mark.aliases)}
    for name in (
        "Sadang", "Simpang", "Pasar Rebo", "Pasar Jumaah", "Koncara", "Parcom", "Ciganea", "Curug", "Kebon Kolot", "Situ Buleud",
        "Pasar Plered", "Jalan Tengah", "RSUD Bayu Asih",
    ):  # fmt: skip
        assert name.casefold() in known, name


def test_neighbours_are_known_as_outside(pack: Pack) -> None:
    assert {"Karawang", "Subang", "Bandung", "Cimahi", "Cianjur", "Bekasi", "Jakarta", "Padalarang", "Cikampek"} <= set(
        pack.outside_names
    )
    assert "Purwakarta" not in pack.outside_names


def test_every_category_of_the_domain_is_there_and_fits_a_list_row(pack: Pack) -> None:
    assert list(pack.categories) == CATEGORIES
    for category in pack.categories.values():
        assert set(category.name) == set(LANGUAGES), category.slug
        assert max(map(len, category.name.values())) <= 24, category.slug
    for language in LANGUAGES:
        assert len({category.name[language] for category in pack.categories.values()}) == len(CATEGORIES)


def test_every_agency_that_is_named_exists(pack: Pack) -> None:
    named = (
        {pack.desk_agency} | {rule.agency for rule in pack.roads} | {answer.agency for answer in pack.answers.values()}
    )
    for category in pack.categories.values():
        named |= {category.agency, *category.copies}
    assert named <= set(pack.agencies)


def test_outside_bodies_say_how_they_are_reached(pack: Pack) -> None:
    outside = [agency for agency in pack.agencies.values() if agency.external]
    assert {"pln", "bpn", "bbpjn", "pu_jabar"} <= {agency.slug for agency in outside}
    assert all(agency.reach for agency in outside)


@pytest.mark.parametrize(("written", "slug"), WRITTEN_BY_OFFICERS.items())
def test_what_officers_write_means_one_agency(pack: Pack, written: str, slug: str) -> None:
    meaning = [
        agency.slug
        for agency in pack.agencies.values()
        if written in {word.casefold() for word in (agency.slug, agency.short, *agency.aliases)}
    ]
    assert meaning == [slug]


def test_the_quiet_path_is_secret_and_asks_nothing(pack: Pack) -> None:
    path = pack.categories["perlindungan"]
    assert (path.violence, path.secret, path.triage, path.place, path.photo) == (True, True, True, "never", "never")
    assert pack.protection_numbers == ("129", "08111-129-129")


def test_complaints_about_officials_are_secret_and_read_by_a_person_first(pack: Pack) -> None:
    assert pack.categories["aparatur"].secret
    assert pack.categories["aparatur"].triage
    assert pack.deadline_classes["oversight"].fix == Span(60, "working_days")


@pytest.mark.parametrize(
    ("slug", "answer", "fix"),
    [
        ("emergency", Span(15, "clock_minutes"), Span(24, "clock_hours")),
        ("fast", Span(4, "working_hours"), Span(2, "working_days")),
        ("high", Span(1, "working_days"), Span(5, "working_days")),
        ("normal", Span(3, "working_days"), Span(14, "working_days")),
        ("information", Span(5, "working_days"), Span(5, "working_days")),
        ("street_light", Span(24, "clock_hours"), Span(24, "clock_hours")),
    ],
)
def test_deadlines_are_those_of_the_domain(pack: Pack, slug: str, answer: Span, fix: Span) -> None:
    assert pack.deadline_classes[slug].answer == answer
    assert pack.deadline_classes[slug].fix == fix


def test_working_time_is_monday_to_friday(pack: Pack) -> None:
    hours = {day: [f"{start:%H:%M}-{end:%H:%M}" for start, end in spans] for day, spans in pack.calendar.hours.items()}
    assert hours == {**{day: ["07:30-16:00"] for day in (1, 2, 3, 4)}, 5: ["07:30-16:30"]}
    assert (pack.calendar.timezone, pack.calendar.country) == ("Asia/Jakarta", "ID")


def test_every_category_has_words_in_both_languages(pack: Pack) -> None:
    strong: dict[str, set[str]] = {}
    for word in pack.lexicon:
        if not word.weak:
            strong.setdefault(word.category, set()).add(word.language.split("-")[0])
    for slug in set(CATEGORIES) - {"lainnya"}:
        assert {"id", "su"} <= strong[slug], slug
    assert {word.category for word in pack.lexicon if word.category.startswith("umum-")} >= {
        "umum-darurat",
        "umum-makian",
    }


def test_the_answer_base_is_large_enough_and_honest(pack: Pack) -> None:
    sendable = [answer for answer in pack.answers.values() if not answer.needs_review]
    assert len(sendable) >= 60
    assert all(answer.source for answer in sendable)
    assert all(len(answer.questions) >= 4 for answer in pack.answers.values())
    assert all(answer.valid_until is None or answer.valid_until > date(2026, 11, 1) for answer in pack.answers.values())


def test_answers_fit_a_bubble_in_both_languages_and_differ(pack: Pack) -> None:
    for answer in pack.answers.values():
        assert {"id", "su"} <= set(answer.text), answer.id
        assert answer.text["id"] != answer.text["su"], answer.id
        assert max(map(len, answer.text.values())) <= 900, answer.id


def test_no_question_pattern_belongs_to_two_answers(pack: Pack) -> None:
    patterns = Counter(question.casefold() for answer in pack.answers.values() for question in answer.questions)
    assert [pattern for pattern, count in patterns.items() if count > 1] == []


@pytest.mark.parametrize(
    "topic", ["KTP", "KK", "akta", "KIA", "pindah", "BPJS", "PBI", "DTSEN", "PKH", "BPNT", "PBB", "NIB", "SPMB", "SIM", "SKCK",
              "jam", "nomor", "pupuk", "AK1", "kematian", "nikah", "rutilahu"],
)  # fmt: skip
def test_what_citizens_ask_most_has_an_entry(pack: Pack, topic: str) -> None:
    assert any(
        topic.casefold() in question.casefold() for answer in pack.answers.values() for question in answer.questions
    )


def test_loading_the_pack_in_a_fresh_process_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    code = (
        "import time; from pisa_bot.areas.pack import load_pack\n"
        "started = time.perf_counter(); load_pack('purwakarta'); print(time.perf_counter() - started)"
    )
    seconds = float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)
    with capsys.disabled():
        print(f"\nPurwakarta pack loads in {seconds * 1000:.0f} ms")


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("jl. raya sadang dekat pom bensin", "national"), ("jln nasional 4", "national"), ("Jalan Raya Sukatani", "national"),
        ("jl h. iming", "provincial"), ("jalan raya wanayasa km 5", "provincial"), ("Sadang-Subang", "provincial"),
        ("depan pasar plered", None), ("jalan kapten halim", None), ("jalan desa sukatani", None), ("gang sumba", None),
    ],
)  # fmt: skip
def test_roads_of_another_level_are_guessed_from_their_names(pack: Pack, words: str, owner: str | None) -> None:
    found = road_owner(pack, "jalan", Place(text=words))
    assert (found and found[0]) == owner

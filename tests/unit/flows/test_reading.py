"""Whole messages, numbers, codes and days: read where they stand alone, never inside a sentence."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.pack import load_pack
from pisa_bot.effects import Place
from pisa_bot.flows import place, plans, reading
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.words import COMMAND_OF, COMMANDS, NO, TYPED, YES
from pisa_bot.messages import Inbound, Kind, Pin
from pisa_bot.nlu.understand import understand

PACK = load_pack("purwakarta")
NOW = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("batal", "cancel"),
        ("BATAL!!", "cancel"),
        ("batal min", "cancel"),
        ("punten, teu jadi", "cancel"),
        ("wangsul", "back"),
        ("Basa Sunda", "su"),
        ("hapus data saya", "erase"),
        ("?", "help"),
        ("tidak batal", None),
        ("jangan dibatalkan, jalan masih rusak", None),
        ("petugas kebersihan tidak datang", None),
        ("bantuan sosial belum cair", None),
        ("", None),
    ],
)
def test_a_command_is_a_whole_message(text: str, command: str | None) -> None:
    assert reading.command(text) == command


def test_no_message_gives_two_commands() -> None:
    assert sum(len(words) for words in COMMANDS.values()) == len(COMMAND_OF)


def test_every_word_of_the_tables_reads_back() -> None:
    for words in (*COMMANDS.values(), YES, NO, *TYPED.values()):
        assert {word for word in words if reading.plain(word) != word and word != "?" and word.isascii()} <= {
            "don't know"
        }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("PWK-2611-0042", ("PWK-2611-0042",)),
        ("cek pwk 2611 42 dan PWK-2611-7", ("PWK-2611-0042", "PWK-2611-0007")),
        ("PWK–2611–0042", ("PWK-2611-0042",)),
        ("42", ()),
        ("APWK-2611-0042", ()),
    ],
)
def test_ticket_numbers_are_found_in_the_form_they_are_stored(text: str, found: tuple[str, ...]) -> None:
    assert reading.numbers(text, PACK) == found


def test_a_choice_is_taken_by_its_place_or_its_words_and_by_nothing_else() -> None:
    offers = ("confirm.send", "confirm.secret", "confirm.change")
    assert reading.choice("2", offers) == "confirm.secret"
    assert reading.choice("Kintun!", offers) == "confirm.send"
    assert reading.choice("4", offers) is None
    assert reading.choice("kirim besok saja", offers) is None


@pytest.mark.parametrize(("text", "code"), [("kode 123456", "123456"), ("Kode: 123456", "123456"), ("123456", None)])
def test_a_one_time_code_needs_its_word(text: str, code: str | None) -> None:
    assert reading.code(text) == code


@pytest.mark.parametrize(
    ("text", "now"), [("batal", True), ("lapor", False), ("kebakaran di pasar!", True), ("jalan rusak", False)]
)
def test_only_commands_and_emergencies_wait_for_nothing(text: str, now: bool) -> None:
    assert reading.due_now(Inbound("a", Kind.TEXT, NOW, text), PACK) is now


@given(st.text(max_size=200))
def test_reading_never_raises(text: str) -> None:
    reading.command(text), reading.yes_or_no(text), reading.numbers(text, PACK), reading.counters(text)


@pytest.mark.parametrize(
    ("named", "day"),
    [
        ("tomorrow", "2026-11-25"),
        ("weekday:2", "2026-12-01"),
        ("weekday:3", "2026-11-25"),
        ("day:5", "2026-12-05"),
        ("day:30", "2026-11-30"),
        ("day:10/11", "2027-11-10"),
        ("2026-12-05", "2026-12-05"),
        ("next_week", ""),
        ("day:40", ""),
        ("nonsense", ""),
        (None, ""),
    ],
)
def test_the_day_an_officer_names_is_the_next_one(named: str | None, day: str) -> None:
    assert plans.day_of(named, NOW, PACK.calendar) == day


def test_a_village_name_that_occurs_twice_is_asked_and_never_picked() -> None:
    text = "jalan rusak di desa Citalang"
    found = place.in_words(text, understand(text, PACK), PACK)
    assert not found.sure
    assert {PACK.villages[code].kecamatan for code in found.villages} == {"32.14.01", "32.14.08"}


def test_a_sure_place_replaces_a_doubtful_one_and_a_pin_keeps_the_words() -> None:
    draft = Draft(place=Place(text="depan warung"))
    found = place.at_pin(Pin(-6.6386, 107.3916), PACK)
    after = place.take(draft, found)
    assert after.place_sure
    assert after.place.text == "depan warung"
    assert after.place.kecamatan == "32.14.04"


@pytest.mark.parametrize("pin", [Pin(999.0, 0.0), Pin(float("nan"), 107.0)])
def test_a_pin_that_is_not_on_the_globe_is_nothing(pin: Pin) -> None:
    assert place.at_pin(pin, PACK) == place.Found()


def test_a_pin_on_the_other_side_of_the_world_is_outside() -> None:
    assert place.at_pin(Pin(51.5, 0.0), PACK).outside

"""What officers' words are read as; above all, what must never be read as done."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.dates import disagree
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understanding import OFFICER_INTENTS
from tests.unit.nlu.officer_generator import finished, negatives
from tests.unit.nlu.officer_sentences import BREADTH, NEGATIVES, POSITIVES, UNFINISHED, VOICES


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load_pack("purwakarta")


def says_done(text: str, pack: Pack) -> bool:
    return any(act.intent == "done" for act in understand_officer(text, pack).acts)


def test_there_are_at_least_three_hundred_written_negatives_and_positives() -> None:
    assert len(set(NEGATIVES)) >= 300
    assert len({text for texts in POSITIVES.values() for text in texts}) >= 300


def test_no_written_message_that_is_not_done_is_read_as_done(pack: Pack) -> None:
    assert [text for text in NEGATIVES if says_done(text, pack)] == []


def test_no_unfinished_work_told_by_a_second_hand_is_read_as_done(pack: Pack) -> None:
    assert len(set(UNFINISHED)) >= 300
    assert [text for text in UNFINISHED if says_done(text, pack)] == []


def test_messages_of_a_second_hand_are_mostly_read_right_and_never_wrongly_as_done(pack: Pack) -> None:
    read = [(intent, understand_officer(text, pack)) for intent, texts in VOICES.items() for text in texts]
    assert sum(intent == found.intent for intent, found in read) / len(read) >= 0.9
    assert not [found for intent, found in read if intent != "done" and any(a.intent == "done" for a in found.acts)]


def test_none_of_four_thousand_generated_messages_that_are_not_done_is_read_as_done(pack: Pack) -> None:
    assert [text for text in negatives(4000) if says_done(text, pack)] == []


def test_nearly_every_generated_finish_is_read_as_done(pack: Pack) -> None:
    texts = list(finished(1000))
    assert sum(says_done(text, pack) for text in texts) / len(texts) >= 0.97


@pytest.mark.parametrize("intent", sorted(POSITIVES))
def test_written_messages_of_every_intent_are_read_as_such(pack: Pack, intent: str) -> None:
    assert [t for t in POSITIVES[intent] if understand_officer(t, pack).intent != intent] == []


def test_of_a_thousand_messages_of_many_officers_nearly_all_are_read_right_and_none_wrongly_as_done(pack: Pack) -> None:
    read = [(intent, understand_officer(text, pack)) for intent, texts in BREADTH.items() for text in texts]
    assert sum(intent == found.intent for intent, found in read) / len(read) >= 0.95
    # of several tickets the first act stands on top; each ticket is judged by its own act
    assert not [found for intent, found in read if intent != "done" and found.intent == "done" and len(found.acts) == 1]


def test_a_message_that_closes_one_and_not_the_other_has_an_act_for_each_and_the_first_on_top(pack: Pack) -> None:
    found = understand_officer("42 beres, 43 belum", pack)
    assert (found.intent, found.tickets) == ("done", ("42",))
    assert [(act.intent, act.tickets) for act in found.acts] == [("done", ("42",)), ("not_done", ("43",))]


def test_one_message_settles_several_tickets_each_in_its_own_way(pack: Pack) -> None:
    acts = understand_officer("1 3 5-9 selesai, 2 nunggu kabel", pack).acts
    assert [(a.intent, a.tickets) for a in acts] == [
        ("done", ("1", "3", "5", "6", "7", "8", "9")),
        ("progress", ("2",)),
    ]
    acts = understand_officer("selesai: 1, 3\nbelum: 2, 4", pack).acts
    assert [(a.intent, a.tickets) for a in acts] == [("done", ("1", "3")), ("not_done", ("2", "4"))]
    acts = understand_officer("PWK-2611-0042 beres, PWK-2611-0043 teu acan, PWK-2611-0044 ka dishub", pack).acts
    assert [(a.intent, a.agency) for a in acts] == [("done", None), ("not_done", None), ("reject", "dishub")]


SEVERAL: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    ("selesai 0001, yang 2 masih proses", (("done", ("0001",)), ("progress", ("2",)))),
    ("selesai 42, yg 43 ke dishub", (("done", ("42",)), ("reject", ("43",)))),
    ("42 beres 43 can 44 nunggu kabel", (("done", ("42",)), ("not_done", ("43",)), ("progress", ("44",)))),
    ("2 selesai, 3 besok, 5 ke PLN", (("done", ("2",)), ("schedule", ("3",)), ("refer", ("5",)))),
    ("tadi 12 tos rengse, ari 13 mah isukan", (("done", ("12",)), ("schedule", ("13",)))),
    ("1-5 beres kecuali 3", (("done", ("1", "2", "4", "5")),)),
    ("selesai 1,2,3. sisanya besok", (("done", ("1", "2", "3")), ("schedule", ()))),
    ("42: selesai\n43: besok\n44: bukan kami, dishub", (("done", ("42",)), ("schedule", ("43",)), ("reject", ("44",)))),
    ("1. selesai\n2. belum\n3. nunggu kabel", (("done", ("1",)), ("not_done", ("2",)), ("progress", ("3",)))),
    ("tolong 42 ke pak Asep, 43 ke bu Rina", (("assign", ("42",)), ("assign", ("43",)))),
    (
        "no 1-3 beres, 4 sareng 5 isukan, sésana ka PLN",
        (("done", ("1", "2", "3")), ("schedule", ("4", "5")), ("refer", ())),
    ),
    ("selesai 1, 2 belum", (("done", ("1",)), ("not_done", ("2",)))),
)


@pytest.mark.parametrize(("text", "acts"), SEVERAL)
def test_each_ticket_of_a_message_gets_the_verb_that_was_said_of_it(
    pack: Pack, text: str, acts: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    assert tuple((act.intent, act.tickets) for act in understand_officer(text, pack).acts) == acts


def test_reports_may_be_named_by_their_place(pack: Pack) -> None:
    acts = understand_officer("yang di Plered beres, nu di Sukatani ditolak soalnya lahan pribadi", pack).acts
    assert [(act.intent, [place.name for place in act.places]) for act in acts] == [
        ("done", ["Plered"]),
        ("reject", ["Sukatani"]),
    ]
    assert acts[0].note == ""
    assert "Plered" not in acts[1].note
    assert understand_officer("nunggu material ti Plered, can beres", pack).acts[0].places == ()


def test_all_but_one_names_the_exception_and_the_rest_names_nobody(pack: Pack) -> None:
    for text in ("semua selesai kecuali 4", "sadayana rengse iwal 4", "selesai semua kecuali 4"):
        (act,) = understand_officer(text, pack).acts
        assert (act.intent, act.scope, act.tickets, act.excluded) == ("done", "all", (), ("4",)), text
    first, second = understand_officer("semua beres kecuali 4 masih nunggu kabel", pack).acts
    assert (first.scope, first.excluded) == ("all", ("4",))
    assert (second.intent, second.tickets, second.note) == ("progress", ("4",), "masih nunggu kabel")
    acts = understand_officer("semua beres, kecuali 4 dan 7 nunggu kabel, 9 besok", pack).acts
    assert [(act.intent, act.tickets, act.excluded) for act in acts] == [
        ("done", (), ("4", "7", "9")),
        ("progress", ("4", "7"), ()),
        ("schedule", ("9",), ()),
    ]
    assert understand_officer("selesai 1, 2 dan 3. sisanya besok", pack).acts[-1].scope == "rest"


def test_a_year_is_no_ticket(pack: Pack) -> None:
    assert understand_officer("nunggu anggaran 2027", pack).tickets == ()
    assert understand_officer("dianggarkan taun 2028", pack).tickets == ()
    assert understand_officer("tiket 2027 selesai", pack).tickets == ("2027",)


def test_two_days_that_are_not_one_are_both_told(pack: Pack) -> None:
    days = understand_officer("dijadwalkan besok jumat", pack).acts[0].dates
    assert days == ("tomorrow", "weekday:5")
    assert disagree(days, date(2026, 11, 3))  # a Tuesday
    assert not disagree(days, date(2026, 11, 5))
    assert disagree(("day:5", "weekday:1"), date(2026, 11, 3))  # the fifth is a Thursday


def test_a_number_that_counts_something_is_no_ticket(pack: Pack) -> None:
    for text in (
        "2 dari 5 titik selesai",
        "baru 2 titik",
        "selesai jam 10",
        "3 hari lagi",
        "5 lampu sudah diganti",
        "siap 86",
    ):
        assert understand_officer(text, pack).tickets == (), text


def test_numbers_left_over_are_counts_and_close_nothing(pack: Pack) -> None:
    for text in ("selesai 2, sisa 3", "baru selesai 2", "2 selesai, 3 lagi belum", "yang selesai 4 sisanya besok"):
        assert not says_done(text, pack), text


def test_a_partial_carries_its_count(pack: Pack) -> None:
    found = understand_officer("2 dari 5 titik selesai", pack)
    assert (found.intent, found.count, found.of) == ("partial", 2, 5)


def test_the_note_is_what_stands_beside_the_verb(pack: Pack) -> None:
    assert understand_officer("selesai, kabel sudah diganti baru", pack).note == "kabel sudah diganti baru"
    assert (
        understand_officer("PWK-2611-0042 masih proses, nunggu material dari gudang", pack).note
        == "nunggu material dari gudang"
    )
    assert understand_officer("parantos réngsé", pack).note == ""
    assert understand_officer("siap pak", pack).note == ""
    assert understand_officer("punten pak, belum bisa dikatakan selesai", pack).note == "belum bisa dikatakan selesai"
    assert understand_officer("selesai no 42 kabel sudah diganti", pack).note == "selesai kabel sudah diganti"


def test_agencies_are_found_by_short_name_alias_and_slip(pack: Pack) -> None:
    for text, slug in (
        ("bukan kewenangan kami, ke Dishub", "dishub"),
        ("sanes kawenangan kami, ka PDAM", "perumda_air"),
        ("teruskan ke dinas lingkungan hidup", "dlh"),
        ("bukan kami, ke disub", "dishub"),
        ("ieu mah kawenangan satpol pp", "satpolpp"),
        ("salah alamat, harusnya ke bina marga", "dputr"),
    ):
        found = understand_officer(text, pack)
        assert (found.intent, found.agency) == ("reject", slug), text


def test_days_are_named_relative_to_nothing(pack: Pack) -> None:
    for text, day in (
        ("besok dikerjakan", "tomorrow"),
        ("isukan digarap", "tomorrow"),
        ("dijadwalkan senin", "weekday:1"),
        ("poe salasa digarap", "weekday:2"),
        ("tanggal 5 dikerjakan", "day:5"),
        ("dijadwalkan 2026-12-05", "2026-12-05"),
        ("dikerjakan 5 desember 2026", "2026-12-05"),
        ("lusa dikerjakan", "day_after_tomorrow"),
        ("minggu depan digarap", "next_week"),
    ):
        found = understand_officer(text, pack)
        assert (found.intent, found.date) == ("schedule", day), text


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=300))
def test_any_text_is_read_without_raising(text: str) -> None:
    found = understand_officer(text, load_pack("purwakarta"))
    assert found.intent in OFFICER_INTENTS
    assert found.acts
    assert found.intent in {found.acts[0].intent, "partial"}
    assert all(word in text for act in found.acts for word in act.note.split())
    assert found == understand_officer(text, load_pack("purwakarta"))


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            (
                "selesai",
                "belum",
                "sudah",
                "besok",
                "?",
                ",",
                ".",
                "2",
                "42",
                "dari",
                "PWK-2611-0042",
                "ke",
                "dishub",
                "tos",
                "can",
                "kalau",
                "hampir",
                "✅",
                "%",
                "100",
            )
        ),
        max_size=14,
    )
)
def test_a_denial_right_before_the_end_never_reads_as_done(parts: list[str]) -> None:
    text = " ".join((*parts, "belum selesai"))
    assert understand_officer(text, load_pack("purwakarta")).acts[-1].intent != "done"

"""The answer base: questions find their entry, complaints and far-off questions find none, drafts are never found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import SimpleNamespace
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.flows import information
from pisa_bot.nlu import answers
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.understand import understand
from tests.bench.officer import answer_figures
from tests.unit.nlu.answer_paraphrases import COMPLAINTS


def test_a_question_asked_in_the_words_of_the_base_finds_an_entry_it_is_written_for(pack: Pack) -> None:
    total = right = wrong = 0
    for entry in pack.answers.values():
        if not entry.needs_review:
            for question in entry.questions:
                found = answers.find(normalise(question), pack)
                total += 1
                right += found == entry.id
                wrong += found not in (None, entry.id)
    assert right / total >= 0.9
    assert wrong / total <= 0.02


def test_an_entry_that_waits_for_review_is_never_found(pack: Pack) -> None:
    for entry in pack.answers.values():
        if entry.needs_review:
            for question in entry.questions:
                assert answers.find(normalise(question), pack) != entry.id
    waiting = replace(pack, answers={k: replace(a, needs_review=True) for k, a in pack.answers.items()})
    assert answers.find(normalise("syarat bikin KTP baru"), waiting) is None


def test_a_complaint_is_never_answered(pack: Pack) -> None:
    for text in (
        "KTP saya sudah 3 bulan belum jadi",
        "bikin KTP dimintai uang 100 ribu",
        "KTP abdi tos lami teu acan jadi",
    ):
        assert understand(text, pack).answer is None


def test_a_question_the_base_knows_nothing_about_finds_nothing(pack: Pack) -> None:
    for text in (
        "kapan jembatan gantung dibuka lagi?",
        "cara menanam anggrek bagaimana?",
        "jam berapa pertandingan bola nanti?",
    ):
        assert understand(text, pack).answer is None


def test_how_to_make_a_new_identity_card_is_answered(pack: Pack) -> None:
    assert understand("bagaimana cara membuat KTP elektronik baru?", pack).answer == "ktp_baru"


def test_the_base_has_sixty_entries_each_with_a_source_and_both_languages(pack: Pack) -> None:
    ready = [entry for entry in pack.answers.values() if not entry.needs_review]
    assert len(ready) >= 60
    for entry in pack.answers.values():
        assert entry.source.strip() or entry.needs_review, entry.id
        assert entry.agency in pack.agencies, entry.id
        assert {"id", "su"} <= set(entry.text), entry.id


def test_a_sundanese_question_is_answered_like_the_indonesian_one(pack: Pack) -> None:
    for text, entry in (
        ("bagaimana cara membuat akta kelahiran?", "akta_lahir"),
        ("kumaha carana ngadamel akta kalahiran?", "akta_lahir"),
        ("nomor telepon damkar berapa", "nomor_penting"),
        ("nomer damkar sabaraha", "nomor_penting"),
    ):
        assert understand(text, pack).answer == entry, text


def test_questions_asked_anew_are_mostly_answered_and_seldom_wrongly(pack: Pack) -> None:
    figures = {name: count / of for name, (count, of) in answer_figures(pack).items()}
    assert figures["questions held out, answered right"] >= 0.68
    assert figures["questions held out, answered wrongly"] <= 0.04
    assert figures["other questions answered"] <= 0.05


def test_no_complaint_about_a_matter_of_the_base_is_answered_with_it(pack: Pack) -> None:
    assert [text for text in COMPLAINTS if understand(text, pack).answer is not None] == []


def test_an_entry_past_its_day_or_waiting_for_review_is_not_sent(pack: Pack) -> None:
    question = understand("bagaimana cara membuat akta kelahiran?", pack)
    content: Any = SimpleNamespace(understood=question)

    def sent(now: datetime, **changes: Any) -> bool:
        entry = replace(pack.answers["akta_lahir"], **changes)
        talk: Any = SimpleNamespace(pack=replace(pack, answers={"akta_lahir": entry}), now=now)
        return information.known(talk, content) is not None

    noon = datetime(2026, 11, 24, 5, tzinfo=UTC)
    assert sent(noon)
    assert sent(noon, valid_until=date(2026, 11, 24))
    assert not sent(noon, valid_until=date(2026, 11, 23))
    assert not sent(noon, needs_review=True)

"""The answer base: questions find their entry, complaints and far-off questions find none, drafts are never found."""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import answers
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.understand import understand


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

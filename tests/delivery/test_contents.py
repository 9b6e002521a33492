"""Templates and button shapes at the provider: pushed once, made on demand, within what WhatsApp takes."""

from __future__ import annotations

import pytest

from pisa_bot.delivery import templates
from pisa_bot.delivery.render import cut
from pisa_bot.messages import Choice
from tests.delivery.installation import Installation

A = "+6281200000001"


def test_templates_are_pushed_once_and_again_only_when_their_words_have_changed(
    place: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = place.house.channels["twilio"]
    assert all("submitted" in line for line in templates.push(place.house, channel))  # type: ignore[arg-type]
    assert len(place.twilio.state.contents) == 8
    assert all(line.endswith("unchanged") for line in templates.push(place.house, channel))  # type: ignore[arg-type]
    monkeypatch.setattr(templates, "sentence", lambda key, language: f"Kabar baru {{text}} dari {key}.")
    templates.push(place.house, channel)  # type: ignore[arg-type]
    assert len(place.twilio.state.contents) == 16


def test_check_says_of_each_template_what_to_do(small: Installation) -> None:
    channel = small.house.channels["twilio"]
    assert all("pisa templates push" in line for line in templates.check(small.house, channel))  # type: ignore[arg-type]
    small.twilio.state.approve_as = "rejected"
    templates.push(small.house, channel)  # type: ignore[arg-type]
    assert all("change its words" in line for line in templates.check(small.house, channel))  # type: ignore[arg-type]


def test_a_template_s_variable_has_no_new_lines_and_no_runs_of_spaces() -> None:
    assert templates.variable("satu\n\n dua   tiga\t\nempat ") == "satu · dua tiga · empat"
    assert len(templates.variable("kata " * 1000)) <= templates.LONGEST


@pytest.mark.parametrize(("number", "listed"), [(1, False), (3, False), (4, True), (10, True)])
def test_more_than_three_choices_are_a_list(small: Installation, number: int, listed: bool) -> None:
    choices = tuple(
        Choice(f"pick.{n}", f"Pilihan nomor {n} yang panjang sekali", f"Keterangan {n} " * 9) for n in range(number)
    )
    small.say(small.person(A), "Pilih satu", choices=choices)
    small.send()
    bubble = small.twilio.sent()[0]
    assert bubble.listed is listed
    assert [payload for payload, _ in bubble.buttons] == [f"pick.{n}" for n in range(number)]


@pytest.mark.parametrize("size", [10, 1024, 1025, 1600, 5000])
def test_a_body_is_cut_politely(size: int) -> None:
    body = "a" * size
    assert cut(body, 1024) == (body if size <= 1024 else "a" * 1023 + "…")

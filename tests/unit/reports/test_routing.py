"""A machine forwards what it is sure of; everything else is read by a person first, with a reason that is kept."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.reports.routing import route

PLERED = Place(text="depan pasar", kecamatan="32.14.04")
WANAYASA = Place(text="jalan raya wanayasa", kecamatan="32.14.04")
EVERYBODY = frozenset(
    ["dputr", "dishub", "dlh", "disdukcapil", "dinkes", "bpbd", "damkar", "diskominfo", "inspektorat", "dp3a"]
)


@dataclass(frozen=True)
class Guess:
    category: str
    confidence: float


@pytest.mark.parametrize(
    ("category", "confidence", "place", "sure", "guesses", "kind", "urgent", "agency", "reason"),
    [
        ("jalan", 0.9, PLERED, True, (), "complaint", False, "dputr", None),
        ("jalan", 0.3, PLERED, True, (), "complaint", False, "dputr", "unsure_category"),
        ("jalan", 0.9, PLERED, False, (), "complaint", False, "dputr", "unsure_place"),
        ("adminduk", 0.9, Place(), False, (), "information", False, "disdukcapil", None),
        ("listrik", 0.9, PLERED, True, (), "complaint", False, "pln", "external"),
        ("lainnya", 0.9, PLERED, True, (), "complaint", False, "diskominfo", "other"),
        ("bansos", 0.9, PLERED, True, (), "complaint", False, "dinsos", "no_officer"),
        (
            "jalan",
            0.9,
            WANAYASA,
            True,
            (),
            "complaint",
            False,
            "pu_jabar",
            "road_level",
        ),
        ("kebakaran", 0.2, Place(), False, (), "complaint", True, "damkar", None),
    ],
)
def test_where_a_report_goes(
    pack: Pack, category: str, confidence: float, place: Place, sure: bool, guesses: tuple[Guess, ...],
    kind: str, urgent: bool, agency: str, reason: str | None,
) -> None:  # fmt: skip
    found = route(pack, category, confidence, place, sure, guesses, EVERYBODY, kind, urgent)
    assert (found.agency, found.triage_reason) == (agency, reason)
    assert found.state == ("forwarded" if reason is None else "triage")


def test_a_report_about_an_official_never_goes_to_the_agency_complained_about(pack: Pack) -> None:
    guesses = (Guess("adminduk", 0.6), Guess("aparatur", 0.35))
    found = route(pack, "adminduk", 0.6, Place(), False, guesses, EVERYBODY, "complaint", False)
    assert found.state == "triage"
    assert found.triage_reason == "sensitive"
    assert found.agency != "disdukcapil"


def test_a_category_that_does_not_exist_is_the_desks(pack: Pack) -> None:
    found = route(pack, None, 0.0, Place(), False, (), EVERYBODY, "complaint", False)
    assert (found.agency, found.state) == (pack.desk_agency, "triage")

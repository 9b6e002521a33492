"""In an emergency somebody who can act gets the report at once; the words said decide between two fitting agencies."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.effects import Place
from pisa_bot.reports.routing import SUSPECT, Route, route

PACK = load_pack("purwakarta")
ALL = frozenset(slug for slug, agency in PACK.agencies.items() if not agency.external)


@dataclass(frozen=True)
class Guess:
    category: str
    confidence: float


def send(
    pack: Pack, category: str | None, said: str = "", urgent: bool = True, reachable: frozenset[str] = ALL,
    guesses: tuple[Guess, ...] = (), sure: bool = False,
) -> Route:  # fmt: skip
    confidence = 0.9 if sure else 0.1
    return route(pack, category, confidence, Place(text=said), sure, guesses, reachable, "complaint", urgent)


@pytest.mark.parametrize(
    ("category", "said", "urgent", "agency", "copies"),
    [
        ("pohon", "pohon tumbang menimpa rumah", True, "bpbd", ("dlh",)),
        ("pohon", "dahan pohon sudah lapuk", False, "dlh", ()),
        ("hewan", "ada ular kobra masuk dapur", False, "damkar", ("diskannak",)),
        ("hewan", "aya oray di kamar", True, "damkar", ("diskannak",)),
        ("hewan", "sarang tawonnya besar sekali", False, "damkar", ("diskannak",)),
        ("hewan", "anjing liar bergerombol", False, "diskannak", ("damkar",)),
        ("hewan", "sapi kena penyakit menular", False, "diskannak", ("damkar",)),
        ("banjir", "air naik cepat", True, "bpbd", ("dputr",)),
    ],
)
def test_what_was_said_decides_who_comes_first(
    pack: Pack, category: str, said: str, urgent: bool, agency: str, copies: tuple[str, ...]
) -> None:
    found = send(pack, category, said, urgent, sure=True)
    assert found == Route(agency, "forwarded", None, copies)


@pytest.mark.parametrize("category", ["listrik", None])
def test_an_emergency_of_nobody_who_can_be_written_to_is_the_desks_at_once(pack: Pack, category: str | None) -> None:
    assert send(pack, category) == Route(pack.desk_agency, "forwarded")


def test_an_emergency_on_a_road_of_the_province_goes_to_our_own_first_and_says_so(pack: Pack) -> None:
    found = send(pack, "jalan", "amblas di jalan provinsi arah wanayasa")
    assert (found.agency, found.state, found.road_owner) == ("dputr", "forwarded", "provincial")


def test_an_emergency_that_may_be_about_an_official_is_read_by_the_desk_alone(pack: Pack) -> None:
    found = send(pack, "pendidikan", guesses=(Guess("pendidikan", 0.5), Guess("aparatur", SUSPECT)))
    assert found == Route(pack.desk_agency, "forwarded")


def test_violence_is_never_forwarded_to_the_desk(pack: Pack) -> None:
    assert send(pack, "perlindungan").agency == "dp3a"
    unreachable = send(pack, "perlindungan", reachable=ALL - {"dp3a"})
    assert (unreachable.agency, unreachable.triage_reason, unreachable.copies) == ("dp3a", "sensitive", ())


CATEGORIES = st.sampled_from([None, "no_such_category", *PACK.categories])
GUESSES = st.lists(st.builds(Guess, st.sampled_from(sorted(PACK.categories)), st.floats(0, 1)), max_size=4).map(tuple)


@given(
    CATEGORIES, st.floats(0, 1), st.text(max_size=40), st.booleans(), GUESSES, st.frozensets(st.sampled_from(sorted(ALL))),
    st.sampled_from(["complaint", "information", "aspiration"]), st.booleans(),
)  # fmt: skip
def test_nothing_unsure_or_sensitive_is_forwarded_by_machine_but_an_emergency(
    category: str | None, confidence: float, said: str, sure: bool, guesses: tuple[Guess, ...],
    reachable: frozenset[str], kind: str, urgent: bool,
) -> None:  # fmt: skip
    found = route(PACK, category, confidence, Place(text=said), sure, guesses, reachable, kind, urgent)
    assert (found.state == "triage") == (found.triage_reason is not None)
    assert found.agency in PACK.agencies
    assert found.agency not in found.copies
    known = PACK.categories.get(category or "")
    if urgent and not (known and known.violence):
        assert found.state == "forwarded"
        assert found.agency in reachable | {PACK.desk_agency}
    elif found.state == "forwarded":
        assert known is not None
        assert found.agency in reachable
        if not known.violence:
            assert confidence >= 0.6
            assert not known.secret
            assert not known.triage
            assert sure or kind != "complaint" or known.place != "required"
    suspected = any(g.confidence >= SUSPECT and PACK.categories[g.category].secret for g in guesses)
    if known is not None and suspected and not known.secret:
        assert found.agency in {PACK.desk_agency} or found.triage_reason in {"sensitive", "other"}

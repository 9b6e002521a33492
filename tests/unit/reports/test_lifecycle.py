"""Every state and every verb, as a table: where a move leads, and what a refusal says."""

from __future__ import annotations

import itertools

import pytest

from pisa_bot.flows.phrases import PHRASES
from pisa_bot.reports import lifecycle, rights
from pisa_bot.reports.lifecycle import Refused, after
from pisa_bot.reports.states import ENDED, State, Verb

HELD = ["forwarded", "acknowledged", "in_progress", "scheduled", "needs_info", "coordinating", "deferred"]
TABLE = {
    "forward": ({"new": "forwarded", "triage": "forwarded"}, ()),
    "accept": ({"forwarded": "acknowledged"}, ()),
    "progress": ({}, ("in_progress", HELD)),
    "schedule": ({}, ("scheduled", HELD)),
    "coordinate": ({}, ("coordinating", HELD)),
    "defer": ({}, ("deferred", HELD)),
    "ask_info": ({}, ("needs_info", ["triage", *HELD])),
    "answer": ({"needs_info": "forwarded"}, ()),
    "resolve": ({}, ("resolved", ["triage", *HELD])),
    "confirm": ({"resolved": "closed", "deferred": "closed"}, ()),
    "expire": ({"resolved": "closed"}, ()),
    "reopen": ({"resolved": "forwarded", "closed": "forwarded", "deferred": "forwarded"}, ()),
    "refer": ({}, ("referred", ["triage", *HELD])),
    "reject": ({}, ("rejected", ["triage", *HELD])),
    "transfer": ({}, ("forwarded", HELD)),
    "merge": ({}, ("duplicate", ["new", "triage", *HELD])),
    "withdraw": ({}, ("withdrawn", ["new", "triage", *HELD])),
    "triage": ({}, ("triage", ["new", *HELD, "resolved", "closed", "referred", "rejected", "duplicate"])),
    "rate": ({"resolved": "resolved", "closed": "closed"}, ()),
}


def leads(verb: str) -> dict[str, str]:
    single, many = TABLE[verb]
    return {**single, **(dict.fromkeys(many[1], many[0]) if many else {})}


@pytest.mark.parametrize(("state", "verb"), [*itertools.product([s.value for s in State], TABLE)])
def test_a_verb_leads_where_the_table_says_or_is_refused_with_a_reason(state: str, verb: str) -> None:
    wanted = leads(verb).get(state)
    if wanted is not None:
        assert after(state, verb).value == wanted
        return
    with pytest.raises(Refused) as refusal:
        after(state, verb)
    assert refusal.value.key in lifecycle.REFUSALS


def test_every_refusal_has_a_sentence() -> None:
    assert {key for key in lifecycle.REFUSALS if key not in PHRASES} == set()


def test_correcting_moves_no_state_and_only_a_withdrawn_report_cannot_be_corrected() -> None:
    for state in State:
        if state is State.WITHDRAWN:
            with pytest.raises(Refused):
                after(state, "correct")
        else:
            assert after(state, "correct") is state


@pytest.mark.parametrize(
    ("before", "wanted"),
    [("triage", "triage"), ("forwarded", "forwarded"), ("scheduled", "in_progress"), (None, "forwarded")],
)
def test_an_answer_goes_back_to_whoever_asked(before: str | None, wanted: str) -> None:
    assert after("needs_info", "answer", before).value == wanted


@pytest.mark.parametrize("verb", sorted(lifecycle.UNDOABLE))
@pytest.mark.parametrize("state", ["triage", *HELD])
def test_whatever_an_officer_may_do_can_be_taken_back_to_where_it_came_from(state: str, verb: str) -> None:
    try:
        reached = after(state, verb).value
    except Refused:
        return
    assert after(reached, "undo", state).value == state


def test_nothing_is_taken_back_that_the_citizen_or_the_clock_did() -> None:
    for verb in ("confirm", "expire", "withdraw", "answer", "rate", "merge", "reopen", "correct", "undo"):
        assert verb not in lifecycle.UNDOABLE
    with pytest.raises(Refused) as refusal:
        after("closed", "undo")
    assert refusal.value.key == "refused_nothing_to_undo"
    with pytest.raises(Refused):
        after("withdrawn", "undo", "forwarded")


def test_the_fast_table_is_the_machine_itself() -> None:
    for state in State:
        for verb in lifecycle.allowed(state):
            assert after(state, verb) is lifecycle.run(state, verb)


def test_a_state_or_verb_that_does_not_exist_is_refused_not_raised() -> None:
    for state, verb in (("dancing", "accept"), ("new", "dance")):
        with pytest.raises(Refused):
            after(state, verb)


def test_closing_reasons_are_kept_apart() -> None:
    assert lifecycle.closing_reason("resolved", "confirm") == "confirmed"
    assert lifecycle.closing_reason("resolved", "expire") == "unconfirmed"
    assert lifecycle.closing_reason("forwarded", "reject") == "rejected"
    assert lifecycle.closing_reason("forwarded", "resolve") is None


def test_nobody_closes_their_own_work() -> None:
    for role in ("officer", "head", "desk", "admin", "system"):
        assert not rights.may(role, "confirm")
    assert rights.may("citizen", "confirm")
    assert not rights.may("officer", "correct")
    assert not rights.may("system", "refer")
    assert not rights.may("nobody", "accept")
    assert not rights.may("citizen", "dance")


def test_every_verb_is_somebodys() -> None:
    assert set(rights.RIGHTS) == set(Verb)
    assert all(rights.RIGHTS.values())


def test_what_has_ended_can_only_be_reopened_rated_corrected_or_read_again() -> None:
    for state in ENDED:
        assert set(lifecycle.allowed(state)) <= {Verb.REOPEN, Verb.RATE, Verb.CORRECT, Verb.TRIAGE}

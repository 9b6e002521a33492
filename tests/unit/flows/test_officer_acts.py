"""What an officer's verb does to a report in any state: moved with everybody told, or refused with a reason."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pisa_bot.areas.pack import load_pack
from pisa_bot.effects import MoveReport, Notify, RecallNotice
from pisa_bot.facts import Facts, ReportFact, StaffFact
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.officer_acts import VERBS, Wish, act
from pisa_bot.flows.phrases import PHRASES
from pisa_bot.flows.talk import Talk
from pisa_bot.reports.lifecycle import Refused, after
from pisa_bot.reports.rights import may
from pisa_bot.reports.states import State

NOW = datetime(2026, 11, 3, 3, 0, tzinfo=UTC)
PACK = load_pack("purwakarta")


def report(state: str, agency: str = "dputr") -> ReportFact:
    return ReportFact(
        id=7,
        number="PWK-2611-0007",
        version=3,
        kind="complaint",
        category="jalan",
        agency=agency,
        state=state,
        description="jalan rusak",
        place="Kec. Plered",
        kecamatan="32.14.04",
        village=None,
        lat=None,
        lng=None,
        created_at=NOW,
        answer_due=None,
        fix_due=None,
        urgent=False,
        secret=False,
        anonymous=True,
        mine=False,
    )


def talk(fact: ReportFact, agency: str = "dputr", desk: bool = False) -> Talk:
    staff = StaffFact(5, agency, "Petugas", False, False, desk)
    facts = Facts(PACK, 1, "id", False, held=(fact,), staff=staff, reachable=frozenset({"dputr", "dishub"}))
    return Talk(Conversation.new(), facts, NOW, "id")


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("intent", [*VERBS, "reject"])
def test_every_verb_in_every_state_moves_the_report_or_says_why_not(state: State, intent: str) -> None:
    fact = report(state.value)
    desk = talk(fact)
    line = act(desk, fact, Wish(intent, "catatan yang cukup panjang", date="2027-03-31" if intent == "defer" else ""))
    assert line.value in PHRASES
    moves = [effect for effect in desk.effects if isinstance(effect, MoveReport)]
    if line.value == "officer_defer_asked":  # an officer asks, the head decides
        assert [effect.audience for effect in desk.effects if isinstance(effect, Notify)] == ["heads"]
        return
    if not moves:
        assert str(line.value).startswith(("refused_", "officer_noted"))
        return
    assert after(state, moves[0].verb)
    assert may(moves[0].by, moves[0].verb)
    assert moves[0].version == fact.version
    told = [effect.otherwise if isinstance(effect, RecallNotice) else effect for effect in desk.effects]
    assert any(isinstance(effect, Notify) and effect.audience == "reporter" for effect in told)


@pytest.mark.parametrize("intent", ["partial", "not_done", "progress", "unclear", "ask_info", "schedule", "assign"])
def test_nothing_but_done_resolves(intent: str) -> None:
    fact = report("in_progress")
    desk = talk(fact)
    if intent in VERBS:
        act(desk, fact, Wish(intent, "belum selesai, besok selesai"))
    assert not any(isinstance(effect, MoveReport) and effect.verb == "resolve" for effect in desk.effects)


def test_another_agencys_report_cannot_be_touched() -> None:
    fact = report("forwarded", "dishub")
    desk = talk(fact)
    assert act(desk, fact, Wish("done")).value == "officer_not_yours"
    assert desk.effects == []


def test_a_transfer_to_an_agency_that_nobody_answers_for_goes_to_the_desk() -> None:
    fact = report("forwarded")
    for agency in ("pln", "dinkes"):
        desk = talk(fact)
        assert act(desk, fact, Wish("reject", "bukan kewenangan kami", agency)).value == "officer_did_triage"
        assert any(isinstance(effect, Notify) and effect.event == "triage_opened" for effect in desk.effects)


def test_a_report_is_seen_as_moved_for_the_rest_of_the_turn() -> None:
    fact = report("forwarded")
    desk = talk(fact)
    act(desk, fact, Wish("done"))
    seen = desk.report(7)
    assert seen is not None
    assert seen.state == "resolved"
    assert act(desk, seen, Wish("done")).value == "refused_already_resolved"


def test_every_refusal_that_an_officer_can_meet_has_words() -> None:
    met = set()
    for state in State:
        for intent in VERBS:
            try:
                after(state, VERBS[intent])
            except Refused as refused:
                met.add(refused.key)
    assert met <= set(PHRASES)

"""Rules of a single turn that a chat file cannot show: what had left, what comes late, what is stored."""

from __future__ import annotations

import ast
import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

import pisa_bot.flows
from pisa_bot.effects import FileReport, Log, MoveReport, Notify, SetTimer
from pisa_bot.facts import BubbleFact
from pisa_bot.flows.conversation import STATES, Conversation, Machine, moves
from pisa_bot.flows.turn import turn
from pisa_bot.messages import Inbound, Kind, Say
from tests.chats.pure.world import World

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=12,
)
FIELDS = ("state", "draft", "held", "question", "offers", "misses", "votes", "filed", "emergency", "last_at", "duty")


def asked() -> tuple[World, Conversation]:
    """A citizen whose summary has been shown."""
    world = World()
    person = world.person("citizen")
    world.person("dputr-1")
    world.write(person, [Inbound("a", Kind.TEXT, world.now, "jalan rusak di Plered")])
    return world, Conversation.load(json.loads(person.memory))


def test_a_yes_counts_only_for_a_question_that_had_left_before_it_was_written() -> None:
    world, conversation = asked()
    person = world.people["citizen"]
    yes = Inbound("b", Kind.TEXT, world.now, "ya")
    facts = world.facts(person, [yes])
    assert facts.asked is not None
    for left in (None, world.now + timedelta(seconds=1)):
        early = replace(facts, asked=replace(facts.asked, left_at=left))
        result = turn(conversation, [yes], early, world.now)
        assert not any(isinstance(effect, FileReport) for effect in result.effects)
        assert any(isinstance(effect, Log) and effect.kind == "early_answer" for effect in result.effects)
    result = turn(conversation, [yes], facts, world.now)
    assert any(isinstance(effect, FileReport) for effect in result.effects)


def test_a_tap_on_an_older_summary_sends_nothing() -> None:
    world, conversation = asked()
    tap = Inbound("b", Kind.TAP, world.now, "Kirim", "confirm.send", reply_to=77)
    old = BubbleFact(77, "summary", "confirm", "citizen", None, world.now)
    facts = replace(world.facts(world.people["citizen"], [tap]), replied={77: old})
    result = turn(conversation, [tap], facts, world.now)
    assert not any(isinstance(effect, FileReport) for effect in result.effects)
    assert [effect.key for effect in result.effects if isinstance(effect, Say)] == ["summary"]


def test_two_taps_on_kirim_in_one_turn_file_once() -> None:
    world, conversation = asked()
    person = world.people["citizen"]
    outbox = person.bubbles[-1].outbox
    taps = [Inbound(f"t{i}", Kind.TAP, world.now, "Kirim", "confirm.send", reply_to=outbox) for i in range(2)]
    result = turn(conversation, taps, world.facts(person, taps), world.now)
    assert sum(isinstance(effect, FileReport) for effect in result.effects) == 1


def test_events_that_come_together_are_told_one_after_the_other_and_none_is_lost() -> None:
    world = World()
    officer = world.person("dputr-1")
    events = [Inbound(f"e{i}", Kind.EVENT, world.now, event="turn_failed") for i in range(3)]
    result = turn(Conversation.new(), events, world.facts(officer, events), world.now)
    later = [effect for effect in result.effects if isinstance(effect, SetTimer)]
    assert sum(isinstance(effect, Say) for effect in result.effects) == 1
    assert len({timer.key for timer in later}) == 2


def test_an_officer_at_work_on_an_emergency_does_not_raise_another() -> None:
    world = World()
    officer, citizen = world.person("damkar-1"), world.person("citizen")
    world.write(citizen, [Inbound("a", Kind.TEXT, world.now, "kebakaran di Pasar Rebo, tolong!")])
    assert len(world.reports) == 1
    world.write(officer, [Inbound("b", Kind.TEXT, world.now, "korban luka sudah dievakuasi, api masih menyala")])
    assert len(world.reports) == 1


def test_nothing_of_violence_is_in_what_a_turn_gives_away() -> None:
    world = World()
    citizen = world.person("citizen")
    world.person("dp3a-1", "protection")
    world.person("diskominfo-1")
    words = "saya dipukul suami di rumah Plered setiap malam"
    told = [Inbound("a", Kind.TEXT, world.now, words)]
    result = turn(Conversation.new(), told, world.facts(citizen, told), world.now)
    filed = [effect for effect in result.effects if isinstance(effect, FileReport)]
    assert [effect.description for effect in filed] == [words]
    rest = repr([effect for effect in result.effects if not isinstance(effect, FileReport)]) + repr(result.understood)
    assert not any(word in rest for word in ("dipukul", "suami", "Plered", "malam"))
    assert {effect.audience for effect in result.effects if isinstance(effect, Notify)} == {"protection"}
    world.write(citizen, told)
    officer_saw = " ".join(b.text for name in ("dp3a-1", "diskominfo-1") for b in world.people[name].bubbles)
    assert "suami" not in officer_saw
    assert not world.people["diskominfo-1"].bubbles


def test_an_unmarked_officer_of_the_same_agency_finds_a_quiet_report_nowhere() -> None:
    world = World()
    citizen, marked, other = world.person("citizen"), world.person("dp3a-1", "protection"), world.person("dp3a-2")
    world.write(citizen, [Inbound("a", Kind.TEXT, world.now, "tolong, saya sedang dipukuli suami di rumah")])
    number = next(iter(world.reports.values())).fact.number
    for officer in (other, marked):
        for text in ("daftar", f"siap {number}", "selesai", number, "1"):
            world.write(officer, [Inbound(f"{officer.name}{text}", Kind.TEXT, world.now, text)])
    seen = " ".join(bubble.text for bubble in other.bubbles)
    assert number not in seen.replace(f"{number}: bukan laporan di dinas ini.", "")
    told = " ".join(bubble.text for officer in (other, marked) for bubble in officer.bubbles)
    category = next(c for c in world.pack.categories.values() if c.violence)
    assert not any(word in told for word in ("suami", "dipukuli", "rumah", category.name["id"]))


def test_a_ticket_of_somebody_else_moves_nothing() -> None:
    world, _ = asked()
    world.write(world.people["citizen"], [Inbound("b", Kind.TEXT, world.now, "kirim")])
    thief = world.person("b")
    before = len(world.turns)
    for payload in ("withdraw.101", "withdraw.yes", "fixed.no", "report.101", "emergency.false"):
        world.write(thief, [Inbound(f"x{payload}", Kind.TAP, world.now, "x", payload)])
    assert not any(isinstance(effect, MoveReport) for _, _, effects in world.turns[before:] for effect in effects)


@settings(max_examples=300)
@given(st.one_of(JSON, st.dictionaries(st.sampled_from(FIELDS), JSON)))
def test_a_stored_conversation_of_any_shape_loads_into_a_state_that_exists(value: object) -> None:
    conversation = Conversation.load(value)
    assert conversation.state in STATES
    assert Conversation.load(conversation.dump()) == conversation


def test_a_state_that_no_longer_exists_is_reset_and_the_draft_kept() -> None:
    conversation = Conversation.load({"state": "asking_colour", "draft": {"texts": ["jalan rusak"], "told": True}})
    assert (conversation.state, conversation.draft.texts) == ("idle", ("jalan rusak",))


def test_the_table_of_moves_is_the_machines_and_every_state_leads_back_to_idle() -> None:
    table = moves()
    assert {source for source, _ in table} == {state.id for state in Machine.states}
    assert all(table[state, "finish"] == "idle" for state in STATES)


def test_every_event_that_the_flows_send_is_a_move_of_the_machine() -> None:
    sent = set()
    for path in Path(pisa_bot.flows.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "move":
                sent |= {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
    assert sent <= {event for _, event in moves()}
    assert sent

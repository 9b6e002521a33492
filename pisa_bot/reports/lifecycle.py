"""What becomes of a report: the state machine of record, and why a move is refused.

Pure: no clock and no database; who may make a move is `rights`, and time windows (reopen within 30 days) belong to the caller.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from types import SimpleNamespace

from statemachine import StateMachine
from statemachine.exceptions import TransitionNotAllowed
from statemachine.states import States

from pisa_bot.reports.states import ENDED, State, Verb

WORKING = (
    State.FORWARDED,
    State.ACKNOWLEDGED,
    State.IN_PROGRESS,
    State.SCHEDULED,
    State.NEEDS_INFO,
    State.COORDINATING,
    State.DEFERRED,
)
"""An agency holds the report and may do any of an agency's verbs, in any order: officers report what happened, not steps."""

UNDOABLE = frozenset(
    {
        Verb.FORWARD,
        Verb.ACCEPT,
        Verb.PROGRESS,
        Verb.SCHEDULE,
        Verb.ASK_INFO,
        Verb.COORDINATE,
        Verb.DEFER,
        Verb.RESOLVE,
        Verb.REJECT,
        Verb.REFER,
        Verb.TRANSFER,
        Verb.TRIAGE,
    }
)
"""What who did it may take back, as long as nothing else has happened to the report since. A merge is split, not taken back."""

COUNTED_APART = frozenset({State.DEFERRED})
"""Neither in time nor late: waits for a budget year with its head's approval, and silence never closes it."""

_ALREADY = {
    State.CLOSED: "refused_already_closed",
    State.REFERRED: "refused_referred",
    State.REJECTED: "refused_rejected",
    State.DUPLICATE: "refused_duplicate",
    State.WITHDRAWN: "refused_withdrawn",
    State.RESOLVED: "refused_already_resolved",
}
_WHERE_OPEN = {
    Verb.CONFIRM: "refused_not_resolved",
    Verb.EXPIRE: "refused_not_resolved",
    Verb.RATE: "refused_not_resolved",
    Verb.REOPEN: "refused_still_open",
    Verb.ANSWER: "refused_nothing_asked",
}
_BY_BEFORE = frozenset({Verb.ANSWER, Verb.UNDO})  # verbs that lead to where the report was before
REFUSALS = frozenset(
    {
        *_ALREADY.values(),
        *_WHERE_OPEN.values(),
        "refused_not_forwarded",
        "refused_already_forwarded",
        "refused_already_acknowledged",
        "refused_already_in_progress",
        "refused_waiting_for_citizen",
        "refused_coordinating",
        "refused_deferred",
        "refused_already_in_triage",
        "refused_nothing_to_undo",
        "refused_secret",
        "refused_unknown_state",
        "refused_unknown_verb",
    }
)
"""Every key that `Refused` may carry; each needs a sentence in the catalogues."""


class Refused(Exception):
    """A move that the state does not allow; `key` (one of REFUSALS) says why, `state` and `verb` what was tried."""

    def __init__(self, key: str, state: str = "", verb: str = "") -> None:
        super().__init__(f"{key}: {verb} on {state}")
        self.key = key
        self.state = state
        self.verb = verb


_S = States.from_enum(State, initial=State.NEW, final=State.WITHDRAWN)
_HELD = tuple(_S[list(State).index(state)] for state in WORKING)
_DESK = (_S.NEW, _S.TRIAGE)
_LEFT = (_S.RESOLVED, _S.CLOSED, _S.REFERRED, _S.REJECTED, _S.DUPLICATE)


def _was(state: State) -> Callable[[SimpleNamespace], bool]:
    """A condition: the last move came from `state`."""

    def was(model: SimpleNamespace) -> bool:
        return bool(model.before == state)

    return was


class Lifecycle(StateMachine):
    """Every state and every move. A model needs `state` and `before`: for `answer` the state that needs_info interrupted, for
    `undo` the one that the last move left.

    Transfer and reopen are events, no states: the report then rests in forwarded. The desk may take any report back to triage
    (a wrong rejection, a merge to be split, a second "belum"), save one that its citizen withdrew.
    """

    states_of_record = _S

    forward = _S.FORWARDED.from_(*_DESK)
    triage = _S.TRIAGE.from_(_S.NEW, *_HELD, *_LEFT)
    transfer = _S.FORWARDED.from_(*_HELD)
    accept = _S.FORWARDED.to(_S.ACKNOWLEDGED)
    progress = _S.IN_PROGRESS.from_(*_HELD)
    schedule = _S.SCHEDULED.from_(*_HELD)
    coordinate = _S.COORDINATING.from_(*_HELD)
    defer = _S.DEFERRED.from_(*_HELD)
    ask_info = _S.NEEDS_INFO.from_(_S.TRIAGE, *_HELD)
    answer = (
        _S.NEEDS_INFO.to(_S.TRIAGE, cond="asked_by_desk")
        | _S.NEEDS_INFO.to(_S.IN_PROGRESS, cond="asked_after_acknowledging")
        | _S.NEEDS_INFO.to(_S.FORWARDED)
    )
    resolve = _S.RESOLVED.from_(_S.TRIAGE, *_HELD)
    confirm = _S.CLOSED.from_(_S.RESOLVED, _S.DEFERRED)  # on the day it was put off to, the citizen may find it done
    expire = _S.RESOLVED.to(_S.CLOSED)
    reopen = _S.FORWARDED.from_(_S.RESOLVED, _S.CLOSED, _S.DEFERRED)
    refer = _S.REFERRED.from_(_S.TRIAGE, *_HELD)
    reject = _S.REJECTED.from_(_S.TRIAGE, *_HELD)
    merge = _S.DUPLICATE.from_(*_DESK, *_HELD)
    withdraw = _S.WITHDRAWN.from_(*_DESK, *_HELD)
    correct = _S.NEW.to.itself(internal=True)
    for _state in (_S.TRIAGE, *_HELD, *_LEFT):
        correct = correct | _state.to.itself(internal=True)
    rate = _S.RESOLVED.to.itself(internal=True) | _S.CLOSED.to.itself(internal=True)
    undo = _S.TRIAGE.from_(*_HELD, *_LEFT, cond=_was(State.TRIAGE))
    for _back, _name in zip(_HELD, WORKING, strict=True):
        undo = undo | _back.from_(_S.TRIAGE, *_HELD, *_LEFT, cond=_was(_name))
    del _state, _back, _name

    def asked_by_desk(self) -> bool:
        """The desk asked while the report lay in triage."""
        return self.model.before in (State.NEW, State.TRIAGE)

    def asked_after_acknowledging(self) -> bool:
        """The agency had taken it in hand before it asked."""
        return self.model.before in WORKING and self.model.before not in (State.FORWARDED, State.NEEDS_INFO)


def run(state: State, verb: Verb, before: State | None = None) -> State:
    """Put one verb to a fresh machine: the slow truth that `after` reads its table from (raises TransitionNotAllowed)."""
    machine = Lifecycle(SimpleNamespace(state=state, before=before))
    machine.send(verb.value)
    return State(machine.model.state)


def after(state: str, verb: str, before: str | None = None) -> State:
    """The state that `verb` leads to, or Refused(key).

    `before` matters for UNDO, the state that the last move left, and for ANSWER, the one that ASK_INFO interrupted (see
    `interrupted`): triage goes back to triage, forwarded or unknown to forwarded, anything an agency had acknowledged to
    in_progress.
    """
    moves = _table()
    try:
        at = State(state)
    except ValueError:
        raise Refused("refused_unknown_state", state, verb) from None
    try:
        how = Verb(verb)
    except ValueError:
        raise Refused("refused_unknown_verb", state, verb) from None
    target = moves.get((at, how, before if how in _BY_BEFORE else None))
    if target is None:
        target = moves.get((at, how, None))
    if target is None:
        raise Refused(refusal(at, how), state, verb)
    return target


def interrupted(state: str, before: str | None = None) -> str | None:
    """What to remember as `before` when ASK_INFO is put to a report in `state`: asking twice keeps the first."""
    return before if state == State.NEEDS_INFO else state


def allowed(state: str) -> tuple[Verb, ...]:
    """The verbs that `state` (one of State) allows, in the order of Verb."""
    return tuple(verb for verb in Verb if (State(state), verb, None) in _table())


def refusal(state: State, verb: Verb) -> str:
    """Why `verb` cannot be put to `state`: a key of REFUSALS. Meaningful only for a pair that `after` refuses."""
    if verb is Verb.UNDO:
        return "refused_nothing_to_undo"
    if state in _ALREADY:
        return _ALREADY[state]
    if verb in _WHERE_OPEN:
        return _WHERE_OPEN[verb]
    if state in (State.NEW, State.TRIAGE):
        return "refused_already_in_triage" if verb is Verb.TRIAGE else "refused_not_forwarded"
    if verb is Verb.FORWARD:
        return "refused_already_forwarded"
    return {
        State.NEEDS_INFO: "refused_waiting_for_citizen",
        State.COORDINATING: "refused_coordinating",
        State.DEFERRED: "refused_deferred",
        State.ACKNOWLEDGED: "refused_already_acknowledged",
    }.get(state, "refused_already_in_progress")


def closing_reason(state: str, verb: str) -> str | None:
    """How a report ended, kept apart so that "99 % done" can be audited; None where the move ends nothing.

    Slugs: confirmed, unconfirmed (ten working days without a word), referred, rejected, duplicate, withdrawn.
    """
    target = after(state, verb)
    if target not in ENDED or target == state:
        return None
    if target is State.CLOSED:
        return "confirmed" if verb == Verb.CONFIRM else "unconfirmed"
    return target.value


@cache
def _table() -> dict[tuple[State, Verb, str | None], State]:
    """(state, verb, before) → state, read off the machine once; a fresh machine a call costs about a thousand times more."""
    moves: dict[tuple[State, Verb, str | None], State] = {}
    for source in Lifecycle.states:
        for verb in {Verb(event) for transition in source.transitions for event in str(transition.event).split()}:
            state = State(source.value)
            for before in (None, *State) if verb in _BY_BEFORE else (None,):
                with suppress(TransitionNotAllowed):
                    moves[state, verb, before] = run(state, verb, before)
    return moves

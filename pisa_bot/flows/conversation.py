"""Where the talk with one person stands, in both their roles, and which moves between its states exist.

Kept as JSON between turns; a stored state that no longer exists is reset and the draft kept. Nothing here says a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from statemachine import State, StateMachine

from pisa_bot.flows import memory
from pisa_bot.flows.draft import Draft


class Machine(StateMachine):
    """The coarse states of a talk. What is asked inside `filing` is the form's; every state has a way back to idle."""

    idle = State(initial=True)
    filing = State()
    confirming = State()
    rating = State()
    choosing_report = State()
    with_person = State()

    begin = idle.to(filing) | rating.to(filing) | choosing_report.to(filing) | confirming.to(filing) | filing.to(filing)
    complete = (
        filing.to(confirming)
        | idle.to(confirming)
        | rating.to(confirming)
        | choosing_report.to(confirming)
        | confirming.to(confirming)
    )
    ask_rating = idle.to(rating) | choosing_report.to(rating) | rating.to(rating)
    choose = idle.to(choosing_report) | rating.to(choosing_report) | choosing_report.to(choosing_report)
    hand_over = (
        idle.to(with_person)
        | filing.to(with_person)
        | confirming.to(with_person)
        | rating.to(with_person)
        | choosing_report.to(with_person)
        | with_person.to(with_person)
    )
    finish = (
        idle.to(idle)
        | filing.to(idle)
        | confirming.to(idle)
        | rating.to(idle)
        | choosing_report.to(idle)
        | with_person.to(idle)
    )


@lru_cache(maxsize=1)
def moves() -> Mapping[tuple[str, str], str]:
    """(state, event) → state, read off `Machine` once: constructing a machine costs more than the rest of a turn."""
    return {
        (state.id, event.id): transition.target.id
        for state in Machine.states
        for transition in state.transitions
        for event in transition.events
    }


STATES = tuple(state.id for state in Machine.states)


@dataclass(frozen=True, slots=True)
class Filed:
    """A report this talk has just made. `id` and `number` are known once the engine has applied the turn."""

    ref: str = ""
    category: str = ""
    id: int | None = None
    number: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Duty:
    """The officer's side: a verb still looking for its report, photos looking for theirs, and the last one resolved."""

    question: str | None = None
    verb: str = ""
    note: str = ""
    agency: str = ""
    date: str = ""
    person: str = ""
    offers: tuple[int, ...] = ()  # report ids that the open question lists
    listed: tuple[int, ...] = ()  # report ids of the last list: "3" may be its third
    subject: int | None = None  # the report that the question is about
    photos: tuple[int, ...] = ()
    photos_at: datetime | None = None
    resolved: int | None = None
    resolved_at: datetime | None = None
    deeds: tuple[int, ...] = ()  # reports that the last message moved: what a bare "salah, batalkan" takes back
    touched: tuple[int, ...] = ()  # the last ones moved, so that "42 batalkan" finds one that has left the agency


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything a turn remembers of a person.

    `question` is what was asked last, `offers` the payloads it came with, `subject` the report it is about; `held` is what was
    said while an older draft waits for "go on?"; `before` is the draft as it was before something in it was to be told again;
    `votes` are the languages of the last three messages; `introduced`: this person
    has been told who we are; `echo` is a mark of the last bubble, `echoes` how often in a row it was the answer;
    `heard` and `hearings` are the same of what this person wrote; `insults` counts messages of mere swearing of late.
    """

    state: str = "idle"
    draft: Draft = field(default_factory=Draft)
    held: Draft | None = None
    before: Draft | None = None
    question: str | None = None
    offers: tuple[str, ...] = ()
    subject: int | None = None
    misses: int = 0
    votes: tuple[str, ...] = ()
    pinned: bool = False
    introduced: bool = False
    filed: tuple[Filed, ...] = ()
    emergency: Filed | None = None
    protected: Filed | None = None
    last_at: datetime | None = None
    duty: Duty = field(default_factory=Duty)
    echo: str = ""
    echoes: int = 0
    heard: str = ""
    hearings: int = 0
    insults: int = 0
    insulted_at: datetime | None = None

    @staticmethod
    def new() -> Conversation:
        """A person who has never written."""
        return Conversation()

    def dump(self) -> dict[str, Any]:
        """JSON for the conversation's row."""
        written: dict[str, Any] = memory.dump(self)
        return written

    @staticmethod
    def load(value: Any) -> Conversation:
        """The conversation that `dump` wrote; of anything else as much as makes sense."""
        conversation = memory.load(Conversation, value)
        if conversation.state not in STATES:
            conversation = replace(conversation, state="idle", question=None, offers=(), subject=None)
        return conversation

    def moved(self, event: str) -> Conversation:
        """The same talk after `event`; an event that the machine does not know from here changes nothing."""
        return replace(self, state=moves().get((self.state, event), self.state))

    def with_filed(self, born: Mapping[str, tuple[int, str]]) -> Conversation:
        """The same talk once the engine knows the ids and numbers of the reports it asked for by `ref`."""

        def known(filed: Filed) -> Filed:
            if filed.ref not in born or filed.id is not None:
                return filed
            identity, number = born[filed.ref]
            return replace(filed, id=identity, number=number)

        return replace(
            self,
            filed=tuple(known(filed) for filed in self.filed),
            emergency=known(self.emergency) if self.emergency else None,
            protected=known(self.protected) if self.protected else None,
        )

"""The desk a turn works on: the conversation so far, what is known, and what has been asked for until now.

Lives for one turn and never leaves it; `bubble` joins everything that was said into at most one Say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Effect, FileReport, MoveReport
from pisa_bot.facts import BubbleFact, Facts, ReportFact
from pisa_bot.flows.conversation import Conversation, Duty
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.withheld import withheld
from pisa_bot.messages import Choice, Language, Param, Ref, Say, Term
from pisa_bot.reports.lifecycle import after

BUTTONS, ROWS = 3, 10  # what a bubble can carry: buttons in session, else list rows (stack.md)


@dataclass(slots=True)
class Talk:
    """Changes as the turn goes; `now` and `facts` do not. `asides` are courtesies that give way to anything else said."""

    conversation: Conversation
    facts: Facts
    now: datetime
    language: Language
    effects: list[Effect] = field(default_factory=list)
    said: list[Say] = field(default_factory=list)
    asides: list[Say] = field(default_factory=list)
    filed: int = 0
    seek: Any = None  # what the engine should look for before this turn is final (`joining.Seek`)

    @property
    def pack(self) -> Pack:
        return self.facts.pack

    @property
    def draft(self) -> Draft:
        return self.conversation.draft

    def keep(self, **changes: Any) -> None:
        """Change the conversation."""
        self.conversation = replace(self.conversation, **changes)

    def write(self, **changes: Any) -> None:
        """Change the draft."""
        self.keep(draft=replace(self.draft, **changes))

    def serve(self, **changes: Any) -> None:
        """Change the officer's side."""
        self.keep(duty=replace(self.conversation.duty, **changes))

    def move(self, event: str) -> None:
        """Let the state machine see an event."""
        self.conversation = self.conversation.moved(event)

    def do(self, *effects: Effect) -> None:
        """Ask for something to be done; a report that is moved is seen as moved for the rest of the turn."""
        self.effects.extend(withheld(effect, self._quiet(effect)) for effect in effects)
        for effect in effects:
            if isinstance(effect, MoveReport):
                self.facts = _after(self.facts, effect)

    def moved(self, report: int) -> bool:
        """Whether this turn has already asked for a move of that report."""
        return any(isinstance(effect, MoveReport) and effect.report == report for effect in self.effects)

    def _quiet(self, effect: Effect) -> bool:
        """Whether an effect belongs to the quiet path, by its category or by the report it is about."""
        if isinstance(effect, FileReport):
            category = self.pack.categories.get(effect.category)
            return category is not None and category.violence
        identity = getattr(effect, "report", None)
        last, report = self.conversation.protected, self.report(identity if isinstance(identity, int) else None)
        known = self.pack.categories.get(report.category) if report is not None else None
        return (last is not None and last.id is not None and last.id == identity) or bool(known and known.violence)

    def say(
        self,
        key: str,
        params: Mapping[str, Param] | None = None,
        choices: tuple[Choice, ...] = (),
        *,
        question: str | None = None,
        report: int | Ref | None = None,
        media: tuple[int, ...] = (),
        urgent: bool = False,
        aside: bool = False,
        subject: int | None = None,
    ) -> None:
        """Tell the citizen something; with a `question` it becomes the open one."""
        bubble = Say(key, params or {}, choices, media, question, "citizen", report, urgent)
        (self.asides if aside else self.said).append(bubble)
        if question is not None:
            offers = tuple(choice.payload for choice in choices)
            self.keep(
                question=question, offers=offers, subject=subject, misses=0 if not aside else self.conversation.misses
            )

    def tell(
        self,
        key: str,
        params: Mapping[str, Param] | None = None,
        choices: tuple[Choice, ...] = (),
        *,
        question: str | None = None,
        report: int | None = None,
        media: tuple[int, ...] = (),
        urgent: bool = False,
        collapse: str | None = None,
    ) -> None:
        """Tell the officer something; with a `question` it becomes the officer's open one."""
        self.said.append(Say(key, params or {}, choices, media, question, "officer", report, urgent, collapse))
        if question is not None:
            self.serve(question=question)

    def answered(self) -> None:
        """The open question has its answer."""
        self.keep(question=None, offers=(), subject=None, misses=0)

    def new_ref(self) -> str:
        """A name for the next thing that is born in this turn."""
        self.filed += 1
        return f"r{self.filed}"

    def report(self, identity: int | None) -> ReportFact | None:
        """The fact of a report, wherever it was loaded."""
        if identity is None:
            return None
        facts = self.facts
        for fact in (*facts.by_id.values(), *facts.mine, *facts.held, *facts.named.values()):
            if fact.id == identity:
                return fact
        return None

    def bubble(self) -> Say | None:
        """Everything said, as one bubble: lines in order, the choices and question of the last that has any."""
        said = _only_newest(self.said) or self.asides[-1:]
        if len(said) < 2:
            return said[0] if said else None
        asking = next((say for say in reversed(said) if say.choices or say.question), said[-1])
        lines = tuple(Term("message", say.key, say.params) for say in said)
        hidden = {name: value for say in said for name, value in say.params.items() if name.startswith("_")}
        return Say(
            "together",
            {"lines": Term("lines", lines), **hidden},
            asking.choices,
            tuple(media for say in said for media in say.media),
            asking.question,
            asking.role,
            asking.report
            if asking.report is not None
            else next((s.report for s in said if s.report is not None), None),
            any(say.urgent for say in said),
        )


FORM = frozenset(
    ("problem", "outside", "two_places", "village", "place", "category", "photos", "change", "confirm", "resume")
)
"""Questions about the draft: of several asked in one turn only the newest is still open."""


def _only_newest(said: list[Say]) -> list[Say]:
    asking = [say for say in said if say.question in FORM]
    return [say for say in said if say.question not in FORM or say is asking[-1]]


def _after(facts: Facts, move: MoveReport) -> Facts:
    """The same facts with the report in the state that the move leads to; its version stays the one that was read."""

    def seen(report: ReportFact) -> ReportFact:
        before = (report.data.get("last") or {}).get("state") if move.verb == "undo" else None
        return (
            replace(report, state=after(report.state, move.verb, before).value) if report.id == move.report else report
        )

    return replace(
        facts,
        mine=tuple(seen(report) for report in facts.mine),
        held=tuple(seen(report) for report in facts.held),
        named={number: seen(report) for number, report in facts.named.items()},
        by_id={identity: seen(report) for identity, report in facts.by_id.items()},
    )


def open_question(talk: Talk, at: datetime) -> BubbleFact | None:
    """The bubble whose question is still open and had left for the provider before a message of `at` came."""
    asked = talk.facts.asked
    if asked is None or asked.left_at is None or asked.left_at > at:
        return None
    return asked if asked.question == talk.conversation.question else None


__all__ = ["BUTTONS", "ROWS", "Duty", "Talk", "open_question"]

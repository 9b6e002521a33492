"""What must be known before a report can be sent, as a tuple of questions: the first that is missing is asked, alone.

A new question is one `Question` here-shaped line in a form, one message in each catalogue and one chat file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pisa_bot.areas.model import Pack
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Kind


@dataclass(frozen=True, slots=True)
class Question:
    """`missing` says whether it must still be asked; `ask` says it; `reads` takes an answer and tells whether it was one.

    Optional questions (`required` False) are invited in the summary, never asked alone; `volunteer` kinds fill their
    slot whenever they come.
    """

    name: str
    missing: Callable[[Draft, Pack], bool]
    ask: Callable[[Talk], None]
    reads: Callable[[Talk, Content], bool]
    required: bool = True
    volunteer: tuple[Kind, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """Questions in the order they are asked."""

    questions: tuple[Question, ...]

    def next(self, draft: Draft, pack: Pack) -> Question | None:
        """The first required question that is still missing, or None when the draft can be shown and sent."""
        return next((q for q in self.questions if q.required and q.missing(draft, pack)), None)

    def named(self, name: str | None) -> Question | None:
        """The question of that name."""
        return next((question for question in self.questions if question.name == name), None)

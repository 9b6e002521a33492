"""A question that the answer base knows is answered at once; one it does not know becomes a report of its own kind.

Only reviewed, valid entries are ever sent; a complaint is never answered with one.
"""

from __future__ import annotations

from pisa_bot.areas.model import Answer
from pisa_bot.flows import complaint, intake
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports import working_time

TEXT_LENGTH, SOURCE_LENGTH = 740, 120  # characters: with the line on privacy before them they fit in a bubble of 1,024
CHOICES = (
    Choice("answer.ok", "choice_enough"),
    Choice("answer.file", "choice_ask_agency"),
    Choice("command.human", "choice_human"),
)


def known(talk: Talk, content: Content) -> Answer | None:
    """The entry of the answer base that may be sent for this question."""
    understood = content.understood
    if understood.intent != "information" or understood.answer is None or understood.urgent:
        return None
    entry = talk.pack.answers.get(understood.answer)
    if entry is None or entry.needs_review:
        return None
    today = working_time.local_date(talk.now, talk.pack.calendar)
    return None if entry.valid_until is not None and entry.valid_until < today else entry


def answer(talk: Talk, content: Content, entry: Answer) -> None:
    """Say the answer; the question is kept as a draft in case it was not enough."""
    intake.absorb(talk, content)
    talk.move("begin")
    text = entry.text.get(talk.language) or entry.text.get("id", "")
    source = (Term("agency", entry.agency), *((brief(entry.source, SOURCE_LENGTH),) if entry.source else ()))
    params: dict[str, Param] = {"text": text[:TEXT_LENGTH], "agency": Term("list", source)}
    talk.say("answer", params, CHOICES, question="answer")


def enough(talk: Talk) -> None:
    """It was what they wanted to know."""
    complaint.drop(talk)
    talk.say("answer_enough")

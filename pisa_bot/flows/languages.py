"""Which language a person is answered in: Sundanese when clearly Sundanese, Indonesian when in doubt, what was asked for always.

Changes only on request or after two messages in a row in the other language (voice.md, rule 6).
"""

from __future__ import annotations

from pisa_bot.facts import Facts
from pisa_bot.flows import reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import SUNDANESE, SUNDANESE_WORDS
from pisa_bot.messages import Language

REMEMBERED = 3  # messages whose language is kept
CLEARLY = 3  # so many words that only Sundanese has make a mixed message Sundanese
WORDS = 3  # a message of fewer words says nothing sure about its writer's language


def current(facts: Facts) -> Language:
    """The language of the answers until now; Indonesian for a stranger."""
    return facts.language or "id"


def heard(talk: Talk, text: str) -> None:
    """Count a whole message that is only ever Sundanese ("robih", "bantosan") like a sentence of it."""
    if talk.facts.staff is None and reading.among(text, SUNDANESE):
        _count(talk, "su", stranger=not talk.conversation.votes)


def vote(talk: Talk, content: Content) -> None:
    """Count the language of a message and follow the citizen's."""
    conversation = talk.conversation
    said = reading.plain(content.text).split()
    words, spoken = len(said), content.understood.language
    if spoken == "mix" and len(SUNDANESE_WORDS.intersection(said)) >= CLEARLY:
        spoken = "su"
    newcomer = talk.facts.language is None
    stranger = not conversation.votes and (talk.facts.staff is None or newcomer)
    if words < (WORDS - 1 if newcomer else WORDS) or (content.understood.intent == "other" and not stranger):
        return
    _count(talk, spoken, stranger)


def _count(talk: Talk, spoken: str, stranger: bool) -> None:
    votes = (*talk.conversation.votes, spoken)[-REMEMBERED:]
    talk.keep(votes=votes)
    if talk.conversation.pinned:
        return
    if stranger:
        talk.language = "su" if spoken == "su" else "id"
    elif votes[-2:] == ("su", "su"):
        talk.language = "su"
    elif votes[-2:] == ("id", "id"):
        talk.language = "id"

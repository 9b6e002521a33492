"""What a message adds to a draft: words, category, kind, several problems, place, files, each in its slot.

Words already there are read again together with the new ones; asks nothing and says nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pisa_bot.areas.model import Pack
from pisa_bot.flows import place
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft, Guess, Part
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import EXTORTION
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding

KINDS = ("complaint", "information", "aspiration")
LIKELY = 3  # how many guesses are kept and offered
WORTH = 0.05  # a guess less likely than one in twenty is noise
WORDY = 8  # a message of so many words is somebody's problem even when we cannot tell which


FAINT = 0.05  # below this a guess is none
SOME_WORDS = 4  # so few words without even a faint guess ("asdf qwer", "teuing ah") tell nothing


EXTORTED = re.compile(EXTORTION, re.DOTALL)
OFFICIALS = "aparatur"
SUSPECTED = 0.5  # enough for routing to keep the report from the agency complained about


def tells(understood: Understanding, text: str) -> bool:
    """Whether a message says what is wrong, asked or wished."""
    if understood.intent in KINDS:
        best = understood.candidates[0].confidence if understood.candidates else 0.0
        return understood.intent != "complaint" or best >= FAINT or len(text.split()) >= SOME_WORDS
    return understood.intent in ("other", "add") and (bool(understood.category) or len(text.split()) >= WORDY)


def absorb(talk: Talk, content: Content) -> None:
    """Let a message fill whatever slots it can."""
    draft, new = talk.draft, content.understood
    if content.texts:
        told = tells(new, content.text) and not place.bare(content.text, new)
        if told or (draft.told and not new.places):
            draft = _with_words(draft, content, talk.pack)
        draft = place.take(draft, place.in_words(content.text, new))
    if content.voices:
        draft = replace(draft, voices=draft.voices + content.voices, told=True, kind=draft.kind or "complaint")
    draft = replace(draft, photos=draft.photos + content.photos, touched=content.at)
    if content.pin is not None:
        draft = place.take(draft, place.at_pin(content.pin, talk.pack))
    talk.keep(draft=draft)


def _with_words(draft: Draft, content: Content, pack: Pack) -> Draft:
    """The draft with the words added and all its words understood anew; what the citizen chose by hand stays."""
    texts = draft.texts + content.texts
    whole = understand("\n".join(texts), pack) if draft.texts else content.understood
    kind = whole.intent if whole.intent in KINDS else draft.kind or "complaint"
    draft = replace(draft, texts=texts, told=True, secret=draft.secret or whole.secret)
    if draft.chosen:
        return replace(draft, kind=draft.kind or kind)
    guesses = tuple(Guess(c.category, c.confidence) for c in whole.candidates[:LIKELY] if c.confidence >= WORTH)
    if kind == "complaint" and EXTORTED.search("\n".join(texts).casefold()):
        # money asked for by those who serve: a person reads it first, and it is best sent in secret
        guesses = (*(guess for guess in guesses if guess.category != OFFICIALS), Guess(OFFICIALS, SUSPECTED))
        draft = replace(draft, secret=True)
    draft = replace(draft, kind=kind, category=whole.category, confidence=whole.confidence, guesses=guesses)
    return replace(draft, parts=_parts(whole, "\n".join(texts), pack))


def _parts(understood: Understanding, text: str, pack: Pack) -> tuple[Part, ...]:
    """Two and more problems of different categories told at once, each with its own words and place."""
    if len({problem.category for problem in understood.problems}) < 2:
        return ()
    parts = []
    for problem in sorted(understood.problems, key=lambda problem: problem.start):
        words = text[problem.start : problem.end].strip() or text
        alone = understand(words, pack)
        confidence = max((c.confidence for c in alone.candidates if c.category == problem.category), default=0.0)
        found = place.in_words(words, alone)
        parts.append(Part(problem.category, words, confidence, found.place if found.sure else None))
    return tuple(parts)

"""What a message adds to a draft: words, category, kind, several problems, place, files, each in its slot.

Words already there are read again together with the new ones; asks nothing and says nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.flows import place, reading, suspicion
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft, Guess, Part
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import DURATION
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding

KINDS = ("complaint", "information", "aspiration")
LIKELY = 3  # how many guesses are kept and offered
WORTH = 0.05  # a guess less likely than one in twenty is noise
WORDY = 8  # a message of so many words is somebody's problem even when we cannot tell which


FAINT = 0.05  # below this a guess is none
SOME_WORDS = 4  # so few words without even a faint guess ("asdf qwer", "teuing ah") tell nothing


SINCE = re.compile(DURATION)
OWN = 0.6  # so sure of its own kind, a message tells a second problem and is no more word of the first
AND = re.compile(
    r"^\W*(?:(?:dan|sama|terus|trus|juga|lalu|serta|sareng|jeung|sarta|tuluy|teras|and)\b\W*)+"
    r"|\W*\b(?:dan|sama|terus|trus|lalu|serta|sareng|jeung|sarta|tuluy|teras|and)\W*$",
    re.IGNORECASE,
)


def tells(understood: Understanding, text: str) -> bool:
    """Whether a message says what is wrong, asked or wished."""
    if understood.intent in KINDS:
        best = understood.candidates[0].confidence if understood.candidates else 0.0
        return understood.intent != "complaint" or best >= FAINT or len(text.split()) >= SOME_WORDS
    return understood.intent in ("other", "add") and (bool(understood.category) or len(text.split()) >= WORDY)


def absorb(talk: Talk, content: Content) -> None:
    """Let a message fill whatever slots it can."""
    draft, new = talk.draft, content.understood
    if content.texts and reading.numbers(content.text, talk.pack):
        # a ticket number and its code are the citizen's, not the agency's
        content = replace(
            content, texts=tuple(reading.without_numbers(text, talk.pack).strip() for text in content.texts)
        )
    if content.texts:
        told = tells(new, content.text) and not place.bare(content.text, new)
        if told or (draft.told and not new.places):
            draft = with_words(draft, content, talk.pack)
        if not _apart(draft, content):
            found = place.in_words(content.text, new, talk.pack)
            if len(new.problems) > 1 and any(part.place for part in draft.parts):  # the words belong to the parts
                found = replace(found, place=replace(found.place, text="", landmark=None))
            draft = place.take(draft, found)
    if content.voices:
        draft = replace(draft, voices=draft.voices + content.voices, told=True, kind=draft.kind or "complaint")
    draft = replace(draft, photos=draft.photos + content.photos, touched=content.at)
    if content.pin is not None:
        draft = place.take_pin(draft, content.pin, talk.pack)
    talk.keep(draft=draft)


def _apart(draft: Draft, content: Content) -> bool:
    """Whether a message's places belong to single problems: it told several in several kecamatan, or a second one elsewhere."""
    told = [part.place.kecamatan for part in draft.parts if part.place and part.place.kecamatan]
    known = {draft.place.kecamatan} - {None}
    return len(known.union(told)) > 1 and bool(content.understood.problems or content.understood.category)


def with_words(draft: Draft, content: Content, pack: Pack) -> Draft:
    """The draft with the words added and all its words understood anew; what the citizen chose by hand stays."""
    texts = draft.texts + content.texts
    if draft.parts or _another(draft, content):
        return _with_part(draft, content, pack)
    whole = understand("\n".join(texts), pack) if draft.texts else content.understood
    kind = whole.intent if whole.intent in KINDS else draft.kind or "complaint"
    draft = replace(draft, texts=texts, told=True, secret=draft.secret or whole.secret)
    if draft.chosen:
        return replace(draft, kind=draft.kind or kind)
    guesses = tuple(Guess(c.category, c.confidence) for c in whole.candidates[:LIKELY] if c.confidence >= WORTH)
    if kind == "complaint" and suspicion.accuses("\n".join(texts)):
        guesses = (*(guess for guess in guesses if guess.category != suspicion.OFFICIAL.category), suspicion.OFFICIAL)
        draft = replace(draft, secret=True)
    draft = replace(draft, kind=kind, category=whole.category, confidence=whole.confidence, guesses=guesses)
    return replace(draft, parts=_parts(whole, "\n".join(texts), pack))


def _another(draft: Draft, content: Content) -> bool:
    """Whether a message tells a problem of its own kind beside the one that is known: two reports, not one."""
    new = content.understood
    if not draft.texts or place.bare(content.text, new):
        return False
    asks = ("information", "aspiration")
    if draft.kind in asks or new.intent in asks:  # each question and each wish is a matter of its own
        return new.intent in KINDS and (new.intent != draft.kind or new.category not in (None, draft.category))
    return (
        draft.category is not None
        and new.intent in ("complaint", "add", "other")
        and new.category not in (None, draft.category)
        and new.confidence >= OWN
    )


def _with_part(draft: Draft, content: Content, pack: Pack) -> Draft:
    """One report more, or words more for the one that is of their kind (else for the last)."""
    new = content.understood
    whole = draft.place if place.enough(draft) else None
    best = draft.guesses[0].category if draft.guesses else "lainnya"
    parts = draft.parts or (Part(draft.category or best, draft.text, draft.confidence, whole, draft.kind),)
    told = _parts(new, content.text, pack)
    kind = new.intent if new.intent in KINDS else parts[-1].kind
    if not told and ((new.category is not None and new.confidence >= OWN) or kind != parts[-1].kind):
        likely = new.candidates[0].category if new.candidates else "lainnya"
        own = _own_place(content.text, new, pack)
        told = (Part(new.category or likely, content.text, new.confidence, own, kind),)
    for part in told or (Part(parts[-1].category, content.text, 0.0, None, parts[-1].kind),):
        alike = (
            index for index, known in enumerate(parts) if (known.category, known.kind) == (part.category, part.kind)
        )
        same = next(alike, None)
        if same is None:
            parts = (*parts, part)
        else:
            known = parts[same]
            joined = replace(known, text=f"{known.text}\n{part.text}", place=part.place or known.place)
            parts = (*parts[:same], joined, *parts[same + 1 :])
    secret = draft.secret or new.secret or suspicion.accuses(content.text)
    return replace(
        draft, texts=draft.texts + content.texts, told=True, secret=secret, parts=parts if len(parts) > 1 else ()
    )


def _parts(understood: Understanding, text: str, pack: Pack) -> tuple[Part, ...]:
    """Two and more problems of different categories told at once: the words from each to the next, and the place in them."""
    if len({problem.category for problem in understood.problems}) < 2:
        return ()
    parts = []
    problems = sorted(understood.problems, key=lambda problem: problem.start)
    ends = [problem.start for problem in problems[1:]] + [len(text)]
    begins = [0, *ends[:-1]]
    for problem, begin, end in zip(problems, begins, ends, strict=True):
        words = AND.sub("", text[begin:end]).strip(" ,.;\n") or text
        alone = understand(words, pack)
        confidence = max((c.confidence for c in alone.candidates if c.category == problem.category), default=0.0)
        parts.append(Part(problem.category, words, confidence, _own_place(words, alone, pack), "complaint"))
    return tuple(parts)


def _own_place(words: str, understood: Understanding, pack: Pack) -> Place | None:
    found = place.in_words(words, understood, pack).place
    return found if place.known(found) or found.text else None

"""A citizen takes something back ("bukan di Plered, di Sukatani", "eh bukan, lampu jalan maksudnya"): the new replaces the old.

Only while a report is still being told. What is denied without anything in its place is no correction, and "bukan cuma …" is none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from pisa_bot.effects import Place
from pisa_bot.flows import intake, place, reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import DENIED_FIRST, DENIED_PLACE, MEANT_FIRST, MEANT_LAST, WRONG
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding

READ = re.IGNORECASE | re.DOTALL
FORMS = (re.compile(DENIED_FIRST, READ), re.compile(MEANT_FIRST, READ), re.compile(MEANT_LAST, READ))
DENIED = re.compile(DENIED_PLACE, READ)
NAMED = ("village", "kecamatan")
STREETS = ("hamlet", "street")
LONGEST = 25  # words; who writes more tells a story, and a "bukan" in it corrects nothing


def read(text: str) -> str | None:
    """What the words put in the place of what was said before, or None when they correct nothing."""
    if len(text.split()) > LONGEST:
        return None
    new = None
    for form in FORMS:  # "eh bukan, lampu jalan maksudnya" has two of them
        if match := form.match(new or text):
            new = match["new"].strip(" ,.!;:\n")
    return new or None


def slot(talk: Talk, content: Content) -> str | None:
    """Which slot the words only call wrong, saying nothing in its place ("tempatnya salah", "bukan di Plered")."""
    for payload, words in WRONG.items():
        if reading.among(content.text, words):
            return payload
    denied = DENIED.match(content.text) if read(content.text) is None else None
    understood = content.understood
    here = talk.draft.place.kecamatan is not None and talk.draft.place.kecamatan == understood.kecamatan
    return "change.place" if denied and here and understood.category is None else None


def take(talk: Talk, content: Content) -> bool:
    """Let a correction replace the draft's place or problem; False when these words are none."""
    draft = talk.draft
    new = read(content.text) if content.texts and (draft.told or draft.located) else None
    if new is None:
        return False
    understood = understand(new, talk.pack)
    found = place.in_words(new, understood, talk.pack)
    placed = bool(understood.places or understood.outside)
    only_place = placed and place.bare(new, understood)
    if only_place or (placed and understood.category is None):
        _replace_place(talk, found, new, _kept(talk, content.text, new, understood))
        if draft.told and not only_place:
            talk.write(texts=(*talk.draft.texts, *content.texts))
    elif understood.category is not None:
        _replace_problem(talk, replace(content, texts=(new,), understood=understood))
        if placed:
            _replace_place(talk, found, "")
    else:
        return False
    if content.files or content.pin:
        intake.absorb(talk, replace(content, texts=()))
    talk.write(touched=content.at)
    return True


def _kept(talk: Talk, text: str, new: str, understood: Understanding) -> str:
    """What of the old place still holds: its kampung, RT or street, when only the village or kecamatan was denied."""
    denied = understand(text[: text.rfind(new)], talk.pack).places
    if not denied or any(span.kind not in NAMED for span in (*denied, *understood.places)):
        return ""
    old = talk.draft.place.text
    spans = [span for span in understand(old, talk.pack).places if span.kind in STREETS]
    return ", ".join(old[span.start : span.end] for span in spans)


def _replace_place(talk: Talk, found: place.Found, words: str, kept: str = "") -> None:
    draft = talk.draft
    parts = tuple(replace(part, place=None) for part in draft.parts)
    bare = Place(text=kept or ("" if found.place.kecamatan or found.outside else words))
    read = tuple(name for name in draft.read if name not in ("place", "village", "outside"))
    fresh = replace(draft, place=bare, place_sure=False, villages=(), outside="", parts=parts, read=read)
    talk.keep(draft=place.take(fresh, found))


def _replace_problem(talk: Talk, content: Content) -> None:
    """The last thing told was wrong: of several problems the last one, else all words."""
    draft = talk.draft
    kept = draft.parts[:-1]
    told = tuple(part.text for part in kept)
    base = Draft(
        texts=told,
        told=bool(told),
        kind="complaint" if told else "",
        category=kept[0].category if kept else None,
        confidence=kept[0].confidence if kept else 0.0,
        parts=kept if len(kept) > 1 else (),
    )
    fresh = intake.with_words(base, content, talk.pack)
    talk.write(
        texts=fresh.texts,
        told=True,
        kind=fresh.kind,
        category=fresh.category,
        confidence=fresh.confidence,
        guesses=fresh.guesses,
        parts=fresh.parts,
        chosen=False,
        secret=draft.secret or fresh.secret,
    )

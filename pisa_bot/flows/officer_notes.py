"""An officer's note: what of it is for the citizen, what is a reason, and what goes back to its writer.

Passes words on whole or not at all: a cut could turn them into their opposite (M10).
"""

from __future__ import annotations

import re

from pisa_bot.flows import reading
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer_vocabulary import INSULTS, PASSING, PERSONAL, PRANK, REFUSING
from pisa_bot.flows.talk import Talk


def spoken(note: str) -> str:
    """A note worth passing on: the verb alone ("parantos réngsé") is none."""
    return brief(note, 500) if len(note.split()) > 2 else ""


def for_citizen(talk: Talk, verb: str, note: str) -> str:
    """The note as the citizen reads it; of a transfer only one that says why, never "ke dishub aja"."""
    if verb in ("transfer", "triage") and len(_why(talk, note)) < 2:
        return ""
    if verb == "reject":
        return brief(reason_in(note), 500)
    return spoken(note)


def reason_in(text: str) -> str:
    """The reason in a refusal ("tolak, laporan ganda" → "laporan ganda"); "" when there is none."""
    kept = re.sub(rf"(?i)^\W*(?:{'|'.join(sorted(REFUSING))})\b[\s,.:;-]*(?:karena|soalna|sabab|margi|:)?\s*", "", text)
    words = reading.plain(kept).split()
    return " ".join(kept.split()) if len(words) >= 2 or (words and len(words[0]) > 6) else ""


def refuses(text: str) -> bool:
    """Whether it says outright that the report is to be ended ("tolak"), not only that it is somebody else's."""
    return bool(REFUSING.intersection(reading.plain(text).split()))


def prank(reason: str) -> bool:
    """Whether a reason calls the report a prank: not what one might guess, only what the officer says outright."""
    return bool(PRANK.search(reading.plain(reason)))


def unfit(talk: Talk, note: str) -> str | None:
    """Why a note goes back to its writer: it insults, or holds somebody's number. A key, or None."""
    if PERSONAL.search(note):
        return "officer_note_personal"
    return "officer_note_insult" if INSULTS.search(reading.plain(note)) else None


def _why(talk: Talk, note: str) -> list[str]:
    names = {
        word
        for agency in talk.pack.agencies.values()
        for name in (agency.short, agency.slug, *agency.aliases, *agency.name.values())
        for word in reading.plain(name).split()
    }
    return [word for word in reading.plain(note).split() if word not in PASSING and word not in names]

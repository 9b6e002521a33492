"""A report that has not been sent yet: words, guesses, place and files, as the conversation keeps them between turns.

Only holds and merges values; what is still missing is the form's to say, and nothing here files anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from pisa_bot.effects import Place
from pisa_bot.messages import Term

LONGEST = 4000  # code points of description that are kept; a WhatsApp message holds 4,096


@dataclass(frozen=True, slots=True)
class Guess:
    """A category that the words may mean, and how likely (0–1)."""

    category: str = ""
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Part:
    """One of several reports told at once, with its own words, its own place where they name one; `kind` "" is the draft's."""

    category: str = ""
    text: str = ""
    confidence: float = 0.0
    place: Place | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Words and files in the order they came.

    `told`: the words (or a voice note) say what is wrong; `kind` is empty until known; `chosen`: the citizen picked the
    category; `villages`: codes to ask between; `elsewhere`: a pin far
    from the place in words; `read` and `skipped` name questions that had an answer or were passed over;
    `reminded`: the one reminder has gone; `calm`: told as an emergency and taken back.
    """

    texts: tuple[str, ...] = ()
    told: bool = False
    kind: str = ""
    category: str | None = None
    confidence: float = 0.0
    guesses: tuple[Guess, ...] = ()
    chosen: bool = False
    parts: tuple[Part, ...] = ()
    place: Place = field(default_factory=Place)
    place_sure: bool = False
    elsewhere: Place | None = None
    villages: tuple[str, ...] = ()
    outside: str = ""
    photos: tuple[int, ...] = ()
    voices: tuple[int, ...] = ()
    secret: bool = False
    read: tuple[str, ...] = ()
    skipped: tuple[str, ...] = ()
    reminded: bool = False
    calm: bool = False
    touched: datetime | None = None

    @property
    def text(self) -> str:
        """All words, one message a line."""
        return "\n".join(self.texts)[:LONGEST]

    @property
    def media(self) -> tuple[int, ...]:
        """All files, voice notes first."""
        return self.voices + self.photos

    @property
    def empty(self) -> bool:
        """Nothing of a report is in here yet."""
        return not (self.texts or self.photos or self.voices or self.located)

    @property
    def located(self) -> bool:
        """Some place is known, by words or by pin."""
        place = self.place
        return bool(place.text or place.kecamatan or place.village or place.landmark or place.lat is not None)


def shown_place(place: str, longest: int) -> str | Term:
    """A report's place for a line, or words that it is not known."""
    return brief(place, longest) or Term("message", "place_unknown")


def brief(text: str, longest: int = 90) -> str:
    """One line of somebody's words, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[: longest - 1].rsplit(" ", 1)[0].rstrip(",.;:") + "…"

"""Reads a message once for everyone: tidy tokens, places, the words that are left, lexicon evidence, features.

What each of them means is decided elsewhere. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.features import Seen, around, masked
from pisa_bot.nlu.lexicon import Hit, hits
from pisa_bot.nlu.normalise import Normalised, Token, normalise
from pisa_bot.nlu.places import PlacesFound, find_places
from pisa_bot.nlu.swearing import sworn
from pisa_bot.nlu.understanding import PlaceSpan
from pisa_bot.nlu.urgency import cues
from pisa_bot.nlu.wanting import wants


@dataclass(frozen=True, slots=True)
class Reading:
    """One message read. `free` are the tokens outside place spans; `hits` point into `free`; `words` are for rules.

    `oaths`: where words stand that only swear: nothing is concluded from them about the matter.
    """

    message: Normalised
    places: PlacesFound
    free: tuple[Token, ...]
    hits: tuple[Hit, ...]
    words: str
    oaths: frozenset[int] = frozenset()


def outside_spans(tokens: Iterable[Token], spans: Sequence[PlaceSpan]) -> tuple[Token, ...]:
    """The tokens that no place span covers."""
    covered = [(span.start, span.end) for span in spans]
    if not covered:
        return tuple(tokens)
    return tuple(token for token in tokens if not any(start <= token.start < end for start, end in covered))


def read(text: str, pack: Pack) -> Reading:
    """Read a message; linear in its length, of which at most `normalise.LIMIT` code points count."""
    message = normalise(text, pack)
    places = find_places(message, pack)
    free = outside_spans(message.tokens, places.spans)
    found = hits(free, pack)
    oaths = sworn([token.text for token in free], found)
    if oaths:
        found = [hit for hit in found if hit.first not in oaths]
    said = frozenset(free[number].start for number in oaths)
    return Reading(message, places, free, tuple(found), " ".join(message.words), said)


def seen(reading: Reading) -> Seen:
    """What the learned models see of a message."""
    tokens: Iterable[Token] = reading.message.tokens
    if reading.oaths:
        tokens = [token for token in tokens if token.start not in reading.oaths]
    words = tuple(masked(tuple(tokens), reading.places.spans))
    others = around(words, reading.hits, "?" in reading.message.original) + cues(reading.words) + wants(reading.words)
    return Seen(words, tuple(others))


def seen_part(tokens: Sequence[Token], spans: Sequence[PlaceSpan], pack: Pack, cued: Sequence[str] = ()) -> Seen:
    """What they see of a part of a message, as if it stood alone; `cued`: the cues found in it."""
    words = tuple(masked(tokens, spans))
    return Seen(words, tuple(around(words, hits(outside_spans(tokens, spans), pack)) + list(cued)))

"""Reads a message once for everyone: tidy tokens, places, the words that are left, lexicon evidence, features.

What each of them means is decided elsewhere. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    """One message read. `free` are the tokens outside place spans; `hits` point into `free`; `words` are for rules,
    `cues` those of danger.

    `oaths`: where words stand that only swear: nothing is concluded from them about the matter.
    """

    message: Normalised
    places: PlacesFound
    free: tuple[Token, ...]
    hits: tuple[Hit, ...]
    words: str
    oaths: frozenset[int] = frozenset()
    cues: tuple[str, ...] = ()


Part = tuple[Sequence[Token], Sequence[PlaceSpan]]
"""The tokens and the place spans of a part of a message."""


def outside_spans(tokens: Iterable[Token], spans: Sequence[PlaceSpan]) -> tuple[Token, ...]:
    """The tokens that no place span covers."""
    if not spans:
        return tuple(tokens)
    kept: list[Token] = []
    covered = sorted((span.start, span.end) for span in spans)
    at = reach = 0
    for token in tokens:  # both run left to right: one pass
        while at < len(covered) and covered[at][0] <= token.start:
            reach = max(reach, covered[at][1])
            at += 1
        if token.start >= reach:
            kept.append(token)
    return tuple(kept)


def parts(tokens: Sequence[Token], spans: Sequence[PlaceSpan], ends: Sequence[int]) -> Iterator[Part]:
    """The tokens and place spans that begin between each end and the next; one pass over each of the three."""
    token = span = 0
    for end in ends[1:]:
        first, own = token, span
        while token < len(tokens) and tokens[token].start < end:
            token += 1
        while span < len(spans) and spans[span].start < end:
            span += 1
        yield tokens[first:token], spans[own:span]


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
    words = " ".join(message.words)
    return Reading(message, places, free, tuple(found), words, said, tuple(cues(words)))


def seen(reading: Reading) -> Seen:
    """What the learned models see of a message."""
    tokens: Iterable[Token] = reading.message.tokens
    if reading.oaths:
        tokens = [token for token in tokens if token.start not in reading.oaths]
    words = tuple(masked(tuple(tokens), reading.places.spans))
    others = around(words, reading.hits, "?" in reading.message.original)
    return Seen(words, (*others, *reading.cues, *wants(reading.words)))


def seen_part(tokens: Sequence[Token], spans: Sequence[PlaceSpan], pack: Pack, cued: Sequence[str] = ()) -> Seen:
    """What they see of a part of a message, as if it stood alone; `cued`: the cues found in it."""
    words = tuple(masked(tokens, spans))
    return Seen(words, tuple(around(words, hits(outside_spans(tokens, spans), pack)) + list(cued)))

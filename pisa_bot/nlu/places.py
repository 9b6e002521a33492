"""Finds the places a message names and says which village and kecamatan it is about, or between which to ask.

A homonym, or a misspelling that fits two names, is never picked silently. Pure.
"""

from __future__ import annotations

from dataclasses import dataclass

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.gazetteer import Gazetteer, gazetteer
from pisa_bot.nlu.normalise import Normalised
from pisa_bot.nlu.place_contrast import without_contrast
from pisa_bot.nlu.place_mention import Mention
from pisa_bot.nlu.place_mentions import mentions_in
from pisa_bot.nlu.place_patterns import patterns_in
from pisa_bot.nlu.place_roles import with_roles
from pisa_bot.nlu.place_text import Word, words_in
from pisa_bot.nlu.understanding import PlaceSpan

MOST_CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """Places of one message. `kecamatan` and `village` are set only when the text decides them.

    `ambiguous`: the village is one of `candidates` (≤ 3 codes, likeliest first) or, for a name that a kecamatan shares
    with its village, perhaps only that kecamatan. `outside`: the scene is in another kabupaten, nothing inside is named.
    """

    spans: tuple[PlaceSpan, ...] = ()
    kecamatan: str | None = None
    village: str | None = None
    ambiguous: bool = False
    candidates: tuple[str, ...] = ()
    outside: bool = False


NOTHING = PlacesFound()


def find_places(normalised: Normalised, pack: Pack, asked: bool = False) -> PlacesFound:
    """The places of a message. `asked`: it answers "where?", so a name that is also a word counts without a cue."""
    words = words_in(normalised)
    if not words:
        return NOTHING
    index = gazetteer(pack)
    patterns = patterns_in(words, index, normalised.original)
    named = mentions_in(words, index, normalised.original, patterns, asked)
    if not asked:
        named = without_contrast(named, words)
    mentions = with_roles(named, words)
    return _decide(mentions, patterns, words, index, normalised.original)


def _decide(
    mentions: list[Mention], patterns: list[PlaceSpan], words: list[Word], index: Gazetteer, original: str
) -> PlacesFound:
    kecamatan_of = index.kecamatan_of
    scenes = [m for m in mentions if m.role == "scene" and not m.outside and m.rank]
    named = [
        m
        for m in scenes
        if m.kecamatan is not None and m.level != "village" and (m.kind != "landmark" or m.title in index.surveyed)
    ]
    said = {m.kecamatan for m in named if m.level == "kecamatan"}
    around = {m.kecamatan for m in named}
    villages = [m for m in scenes if m.villages and m.level != "kecamatan"]
    plain = [m for m in villages if m.kecamatan is None or m.level == "village"]
    best = max((m.rank for m in plain), default=0)
    chosen: list[str] = []
    for mention in plain:
        if mention.rank == best:
            fitting = [code for code in mention.villages if kecamatan_of[code] in around]
            chosen.extend(code for code in fitting or mention.villages if code not in chosen)
    shared = [m for m in villages if m.kecamatan is not None and m.level is None]
    homes = {kecamatan_of[code] for code in chosen}
    conflict = bool(said and homes and not homes & said)
    village: str | None = None
    candidates: tuple[str, ...] = ()
    if chosen:
        sure = len(chosen) == 1 and not conflict and best > 1
        village = chosen[0] if sure else None
        candidates = () if sure else tuple(chosen[:MOST_CANDIDATES])
    elif shared:
        free = [m for m in shared if m.rank > 1 or m.distance]
        twice = [m for m in free if m.kecamatan in said]
        if twice:
            village = twice[0].villages[0]
        else:
            candidates = tuple(
                dict.fromkeys(code for m in free for code in m.villages if not said or m.kecamatan in said)
            )
            candidates = candidates[:MOST_CANDIDATES]
    hamlets = plain and all(m.level == "hamlet" for m in plain if m.rank == best)
    kecamatan = _kecamatan(said, around, set() if hamlets else homes, conflict)
    if not scenes:
        kecamatan, candidates = _along(mentions, kecamatan_of)
    inside = any(not m.outside for m in mentions) or any(p.kecamatan for p in patterns)
    roles = {m.role for m in mentions if m.outside}
    outside = not inside and ("scene" in roles or {"origin", "direction"} <= roles)
    spans = [m.span(kecamatan_of, index, original) for m in mentions if m.shown(inside)]
    spans = [
        s
        for s in spans
        if s.kind != "landmark"
        or not any(p.start <= s.start and s.end <= p.end for p in patterns if p.kind == "street")
    ]
    spans += [p for p in patterns if not any(s.start <= p.start and p.end <= s.end for s in spans)]
    spans.sort(key=lambda s: (s.start, -s.end))
    return PlacesFound(tuple(spans), kecamatan, village, bool(candidates), candidates, outside)


def _kecamatan(said: set[str | None], around: set[str | None], homes: set[str], conflict: bool) -> str | None:
    if conflict:
        return None
    if len(homes) == 1:
        return next(iter(homes))
    for group in (said, around):
        if len(group) == 1 and (not homes or group & homes):
            return next(iter(group))
    return None


def _along(mentions: list[Mention], kecamatan_of: dict[str, str]) -> tuple[str | None, tuple[str, ...]]:
    """Only "dari A ke B", or "ke B": both ends are asked between; one kecamatan is certain when they share it."""
    ends = [m for m in mentions if not m.outside and not m.area and m.rank]
    codes = tuple(dict.fromkeys(code for m in ends if m.level != "kecamatan" for code in m.villages))
    homes = {m.kecamatan or kecamatan_of[code] for m in ends for code in (m.villages or ("",)) if m.kecamatan or code}
    roles = {m.role for m in ends}
    same = len(homes) == 1 and len(ends) > 1 and roles == {"origin", "direction"}
    return (next(iter(homes)) if same else None), codes[:MOST_CANDIDATES]

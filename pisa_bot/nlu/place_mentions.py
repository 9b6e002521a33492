"""Finds where a message names a village, kecamatan, landmark or outside place: exact names first, misspelled ones then.

It lists what is named; what the message is about is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from rapidfuzz.distance import OSA

from pisa_bot.nlu.gazetteer import Gazetteer, Name
from pisa_bot.nlu.place_mention import Mention
from pisa_bot.nlu.place_spelling import misspelled
from pisa_bot.nlu.place_text import Word
from pisa_bot.nlu.place_words import (
    AREA_LEVEL,
    AT,
    CAPITAL,
    FROM,
    HAMLET_LEVEL,
    KECAMATAN_LEVEL,
    LIKE,
    ORDINARY,
    OUTSIDE_LEVEL,
    PERSON,
    PIECES,
    PRODUCTS,
    SENDERS,
    TO,
    VILLAGE_LEVEL,
)
from pisa_bot.nlu.understanding import PlaceSpan

CUES = AT | FROM | TO | VILLAGE_LEVEL | KECAMATAN_LEVEL | HAMLET_LEVEL
_GLUED = {"di": "di", "ke": "ke", "ka": "ka", "ti": "ti"}
_TAILS = ("nya", "na", "eun")
_SCENE = (
    frozenset(["di", "daerah", "wilayah", "kawasan", "area", "dina"]) | VILLAGE_LEVEL | KECAMATAN_LEVEL | AREA_LEVEL
)


def mentions_in(
    words: list[Word], index: Gazetteer, original: str, patterns: list[PlaceSpan], asked: bool
) -> list[Mention]:
    """Every name, in order of the text; no two overlap."""
    found: list[Mention] = []
    taken = [False] * len(words)
    whole = asked and len(words) <= 6
    position = 0
    while position < len(words):
        mention = None
        for length in range(_reach(words, position, index), 0, -1):
            mention = _exact(words, position, length, index, whole or _listed(words, position, length, found))
            if mention is not None:
                break
        if mention is None:
            position += 1
            continue
        if not mention.outside and mention.kind != "landmark":
            mention = _extended(words, mention, index) or mention
        found.append(mention)
        for k in range(mention.first, mention.last + 1):
            taken[k] = True
        position = mention.last + 1
    found = _elsewhere(found, words)
    near = _beside(found, len(words))
    for hit in misspelled(words, taken, index, near, whole):
        names = [index.names[key] for key in hit.keys]
        mention = _from_names(words, hit.first, hit.last, names, index, hit.distance)
        if mention is not None and mention.level is None and any(n.ordinary for n in names):
            mention = replace(mention, rank=1)  # asked, not believed
        if mention is not None:
            found.append(mention)
    found = [_placed(m, patterns, words) for m in found]
    found.sort(key=lambda m: m.first)
    return found


def _elsewhere(found: list[Mention], words: list[Word]) -> list[Mention]:
    """ "Cibinong Bogor", "kec. Sukasari, Kab. Sumedang": a name beside an outside place is there."""
    kept: list[Mention] = []
    for position, mention in enumerate(found):
        after = found[position + 1] if position + 1 < len(found) else None
        if (
            after is not None
            and after.outside
            and not mention.outside
            and mention.kind != "landmark"
            and not mention.area
        ):
            between = [w.cue for w in words[mention.last + 1 : after.first]]
            if all(w in OUTSIDE_LEVEL for w in between):
                continue
        kept.append(mention)
    return kept


def _reach(words: list[Word], first: int, index: Gazetteer) -> int:
    """How many words from `first` on may spell one name together (≤ 4), 0 when none can."""
    joined = words[first].name
    if joined not in index.heads:
        return 1 if len(joined) >= 7 else 0
    count = 1
    while count < 4 and first + count < len(words) and not words[first + count].cut:
        joined += words[first + count].name
        if joined not in index.heads:
            break
        count += 1
    return count


def _extended(words: list[Word], mention: Mention, index: Gazetteer) -> Mention | None:
    """ "Cianting utra", "Bojong braat": the ending that tells sister villages apart, misspelled."""
    after = mention.last + 1
    key = "".join(w.name for w in words[mention.first : after])
    if after >= len(words) or words[after].cut or key not in index.longer or len(words[after].name) < 3:
        return None
    for ending, full in index.longer[key]:
        if OSA.distance(words[after].name, ending, score_cutoff=1) <= 1:
            return _from_names(words, mention.first, after, [index.names[full]], index, 1, mention.glued)
    return None


def _listed(words: list[Word], first: int, length: int, found: list[Mention]) -> bool:
    """ "Cibatu dan Campaka", "Simpang, kec. Wanayasa": a name beside another."""
    after = first + length
    if after < len(words) and words[after].cue in KECAMATAN_LEVEL:
        return True
    if not found or not first:
        return False
    gap = first - found[-1].last
    return gap == 1 or (
        gap == 2 and words[first - 1].cue in ("dan", "jeung", "sareng", "sarta", "atau", "atawa", "atanapi")
    )


def _beside(found: list[Mention], count: int) -> list[bool]:
    near = [False] * (count + 1)
    for mention in found:
        if mention.first:
            near[mention.first - 1] = True
        near[mention.last + 1] = True
    return near


def _placed(mention: Mention, patterns: list[PlaceSpan], words: list[Word]) -> Mention:
    """A name inside "SDN 2 Plered" or "Jl. Raya Sadang" says less than one of its own."""
    if mention.level in ("village", "kecamatan") or mention.kind == "landmark":
        return mention
    for pattern in patterns:
        if pattern.start <= mention.start and mention.end <= pattern.end and pattern.start < mention.start:
            lane = pattern.kind == "street" and pattern.name.lower().startswith(("gg", "gang"))
            if lane:
                return replace(mention, rank=0)
            weak = pattern.kind in ("facility", "hamlet") or "raya" in pattern.name.lower()
            return _with_rank(mention, 1 if weak else 2)
    return mention


def _with_rank(mention: Mention, rank: int) -> Mention:
    return replace(mention, rank=rank)


def _level(words: list[Word], first: int) -> str | None:
    if not first or words[first].cut:
        return None
    before = words[first - 1]
    for level, cues in (("village", VILLAGE_LEVEL), ("kecamatan", KECAMATAN_LEVEL), ("hamlet", HAMLET_LEVEL)):
        if before.cue in cues or before.name in cues:
            return level
    return None


def _cue(words: list[Word], first: int) -> str:
    return words[first - 1].cue if first and not words[first].cut else ""


def _exact(words: list[Word], first: int, length: int, index: Gazetteer, whole: bool) -> Mention | None:
    last = first + length - 1
    key = words[first].name if length == 1 else "".join(w.name for w in words[first : last + 1])
    glued = ""
    level = _level(words, first)
    name = index.names.get(key)
    if name is None and length == 1 and len(key) >= 7:
        key, name, glued = _attached(key, index)
    if level == "village" and (name is None or not name.villages) and key in index.stems:
        codes = index.stems[key]
        return _mention(words, first, last, "village", words[first].name.title(), level, codes, None, 3, 0, "")
    if name is None:
        return _other(words, first, last, key, index, whole)
    if not _believed(words, first, last, name, level, glued, whole):
        return None
    return _from_names(words, first, last, [name], index, 0, glued)


def _attached(key: str, index: Gazetteer) -> tuple[str, Name | None, str]:
    """ "dicibatu", "plerednya": a name with a preposition or an ending stuck to it."""
    lead, rest = key[:2], key[2:]
    if lead in _GLUED and (name := index.names.get(rest)) is not None and not name.ordinary:
        return rest, name, _GLUED[lead]
    for tail in _TAILS:
        if key.endswith(tail) and (name := index.names.get(key[: -len(tail)])) is not None and not name.ordinary:
            return key[: -len(tail)], name, ""
    return key, None, ""


def _believed(words: list[Word], first: int, last: int, name: Name, level: str | None, glued: str, whole: bool) -> bool:
    if level is not None or glued:
        return True
    cue = _cue(words, first)
    if cue in PRODUCTS or (cue in ("saya", "abdi") and first > 1 and words[first - 2].cue in PERSON):
        return False
    if cue in PERSON and (name.ordinary or not name.key.startswith("ci")):
        return False  # nobody is called Ci…: "kang, ciwareng poek" without its comma
    if whole:
        return True
    split = last > first and not name.several_words
    if split and not (
        cue in CUES - SENDERS
        or any(w.name not in PIECES and len(w.name) > 3 for w in words[first : last + 1])
        or words[first].name == "ci"
        or all(w.capital for w in words[first : last + 1])
    ):
        return False
    if not name.ordinary:
        return True
    if name.key in CAPITAL:
        if cue in ("daerah", "wilayah", "kawasan", "warga", "masyarakat"):
            return True
        return cue in ("di", "ti", "jalan", "sekitar") and words[first].capital and not words[first - 1].capital
    return cue in CUES or alone(words, first, last)


def alone(words: list[Word], first: int, last: int) -> bool:
    """A clause of its own: "lampu mati, ciwareng"."""
    return (
        len(words) > last - first + 1
        and (not first or words[first].cut)
        and (last + 1 == len(words) or words[last + 1].cut)
    )


def _other(words: list[Word], first: int, last: int, key: str, index: Gazetteer, whole: bool) -> Mention | None:
    landmark = index.landmarks.get(key)
    if landmark is not None and len(key) > 2:
        cue = _cue(words, first)
        if first == last and (key in ORDINARY or len(key) <= 4 or landmark.kind == "kantor") and cue not in CUES:
            return None
        kind = "landmark"
        return _mention(words, first, last, kind, landmark.name, None, (), landmark.kecamatan, 2, 0, "")
    title = index.outside.get(key)
    if title is not None:
        cue, before = _cue(words, first), words[first - 2].cue if first > 1 else ""
        if cue in LIKE or before in LIKE or cue in PRODUCTS or cue in PERSON or (_here(words) and not whole):
            return None
        if not (whole or cue in _SCENE or cue in CUES or _tells(words, first, last, key)):
            return None
        return Mention(first, last, words[first].start, words[last].end, "outside", title, outside=True)
    return None


def _tells(words: list[Word], first: int, last: int, key: str) -> bool:
    """Without a word that announces it, an outside name counts as a name only: written as one, or heading its clause."""
    if len(words) < last - first + 2 or len(key) < 5 or key in ("serang", "kuningan"):
        return False
    shouted = sum(w.capital for w in words) > 0.6 * len(words)
    heads = not first or words[first].cut
    return heads or (words[first].capital and not shouted)


def _here(words: list[Word]) -> bool:
    """ "Di Bandung mulus, di sini rusak": the scene is here."""
    return any(w.cue in ("disini", "didieu", "sini", "dieu") for w in words)


def _from_names(
    words: list[Word], first: int, last: int, names: list[Name], index: Gazetteer, distance: int, glued: str = ""
) -> Mention | None:
    level = _level(words, first)
    villages = tuple(dict.fromkeys(code for n in names for code in n.villages))
    kecamatan = {n.kecamatan for n in names if n.kecamatan}
    area = any(n.area for n in names)
    title = names[0].title
    home = next(iter(kecamatan)) if len(kecamatan) == 1 else None
    if level == "village" and not villages:
        villages = tuple(code for n in names for code in index.stems.get(n.key, ()))
    if level == "village" and villages:
        return _mention(words, first, last, "village", title, level, villages, None, 3, distance, glued)
    if level == "kecamatan" and home:
        return _mention(words, first, last, "kecamatan", title, level, (), home, 2, distance, glued)
    if area:
        return Mention(first, last, words[first].start, words[last].end, "kecamatan", title, area=True, glued=glued)
    if any(n.outside for n in names):
        if _cue(words, first) in ("kota", "kabupaten", "kab"):
            return Mention(first, last, words[first].start, words[last].end, "outside", title, outside=True)
        if level is None and villages:
            return _mention(words, first, last, "village", title, level, villages, None, 1, distance, glued)
    if len(names) > 1 and home:  # a misspelling that fits a kecamatan and a village
        villages = tuple(dict.fromkeys(villages))
        home = None
    rank = 1 if level == "hamlet" else 2
    kind = "village" if villages and home is None else "kecamatan"
    return _mention(words, first, last, kind, title, level, villages, home, rank, distance, glued)


def _mention(
    words: list[Word],
    first: int,
    last: int,
    kind: str,
    title: str,
    level: str | None,
    villages: tuple[str, ...],
    kecamatan: str | None,
    rank: int,
    distance: int,
    glued: str,
) -> Mention:
    start = words[first].start + (len(glued) if glued else 0)
    return Mention(
        first,
        last,
        start,
        words[last].end,
        kind,
        title,
        level,
        villages,
        kecamatan,
        rank=rank,
        distance=distance,
        glued=glued,
    )

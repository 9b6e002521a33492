"""Finds the places a message names: exact dictionary before fuzzy, homonyms never picked silently.

Decides codes from the text alone; a pin is `areas.locate`'s. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import Normalised, Token, normalise
from pisa_bot.nlu.understanding import PlaceSpan

CUES = frozenset(
    [
        "desa",
        "ds",
        "kelurahan",
        "kel",
        "kampung",
        "kp",
        "dusun",
        "kecamatan",
        "kec",
        "di",
        "ka",
        "ti",
        "daerah",
        "wilayah",
        "lembur",
        "blok",
        "perum",
        "perumahan",
    ]
)
VILLAGE_CUES = frozenset(["desa", "kelurahan"])
KECAMATAN_CUES = frozenset(("kecamatan", "kacamatan"))
STREET = frozenset(["jalan", "gang"])
HAMLET = frozenset(["kampung", "dusun", "perumahan", "perum", "blok", "komplek", "komplex", "lembur", "babakan"])
FACILITY = re.compile(
    r"\b(?:sdn?|smpn?|sman?|smkn?|mts(?:n)?|mi|man|paud|tk|puskesmas|pustu|posyandu|masjid|mushola|musola|pasar|terminal|stasiun|"
    r"kantor (?:desa|kecamatan|kelurahan)|balai desa|rsud|alfamart|indomaret|pabrik|jembatan|sasak)\b(?: (?:negeri |al |nurul )?[\w'-]+){0,3}",
    re.IGNORECASE,
)
ORIGIN = frozenset(("dari", "ti", "tina"))
DIRECTION = frozenset(("ke", "ka", "menuju", "arah", "jurusan"))


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """Spans in order, and what they decide; `candidates` are village codes to ask between."""

    spans: tuple[PlaceSpan, ...] = ()
    kecamatan: str | None = None
    village: str | None = None
    ambiguous: bool = False
    candidates: tuple[str, ...] = ()
    outside: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    kind: str
    name: str
    codes: tuple[str, ...]
    kecamatan: str | None


_BUILT: dict[int, tuple[Pack, dict[str, list[_Name]], list[str]]] = {}


def _key(name: str) -> str:
    return "".join(normalise(name).keys)


def index_of(pack: Pack) -> tuple[dict[str, list[_Name]], list[str]]:
    """Name key → what it may be, built once a pack; and the long keys that fuzzy matching looks at."""
    built = _BUILT.get(id(pack))
    if built is not None and built[0] is pack:
        return built[1], built[2]
    index: dict[str, list[_Name]] = {}

    def put(name: str, entry: _Name) -> None:
        entries = index.setdefault(_key(name), [])
        if entry not in entries:
            entries.append(entry)

    for kecamatan in pack.kecamatan.values():
        for name in (kecamatan.name, *kecamatan.aliases):
            put(name, _Name("kecamatan", kecamatan.name, (kecamatan.code,), kecamatan.code))
    for village in pack.villages.values():
        for name in (village.name, *village.aliases):
            put(name, _Name("village", village.name, (village.code,), village.kecamatan))
    for landmark in pack.landmarks:
        for name in (landmark.name, *landmark.aliases):
            put(
                name,
                _Name("landmark", landmark.name, (landmark.village,) if landmark.village else (), landmark.kecamatan),
            )
    for name in pack.outside_names:
        if _key(name) not in index:
            put(name, _Name("outside", name, (), None))
    fuzzy = [
        key
        for key, entries in index.items()
        if len(key) >= 6 and any(e.kind in ("village", "kecamatan") for e in entries)
    ]
    _BUILT.clear()
    _BUILT[id(pack)] = (pack, index, fuzzy)
    return index, fuzzy


def find_places(message: Normalised, pack: Pack) -> PlacesFound:
    """Everything of a message that names a place."""
    index, fuzzy = index_of(pack)
    tokens = message.tokens
    used = [False] * len(tokens)
    hits: list[tuple[int, int, list[_Name]]] = []
    for size in (4, 3, 2, 1):
        for start in range(len(tokens) - size + 1):
            if any(used[start : start + size]):
                continue
            key = "".join(token.key for token in tokens[start : start + size])
            entries = index.get(key)
            if entries and _believable(tokens, start, size, entries):
                hits.append((start, size, entries))
                used[start : start + size] = [True] * size
    for start, size, entries in _nearly(tokens, used, index, fuzzy):
        hits.append((start, size, entries))
        used[start : start + size] = [True] * size
    hits.sort()
    spans = [_span(message, tokens, hit) for hit in hits]
    return _decide(pack, tokens, hits, [*spans, *_patterns(message, spans)])


def _believable(tokens: tuple[Token, ...], start: int, size: int, entries: list[_Name]) -> bool:
    """A short or ordinary name needs a cue before it; "purwakarta" alone decides nothing."""
    text = "".join(token.text for token in tokens[start : start + size])
    if len(text) <= 5 and any(entry.kind in ("village", "kecamatan") for entry in entries):
        return start > 0 and tokens[start - 1].text in CUES
    return True


def _nearly(
    tokens: tuple[Token, ...], used: list[bool], index: dict[str, list[_Name]], fuzzy: list[str]
) -> Iterator[tuple[int, int, list[_Name]]]:
    for start, token in enumerate(tokens):
        cued = start > 0 and tokens[start - 1].text in CUES
        for size in (2, 1):
            if start + size > len(tokens) or any(used[start : start + size]):
                continue
            key = "".join(part.key for part in tokens[start : start + size])
            if len(key) < 6 or token.text.isdigit() or (size == 1 and not cued and len(key) < 8):
                continue
            allowed = 1 if len(key) < 8 or not cued else 2
            near = [
                (OSA.distance(key, name, score_cutoff=allowed), name)
                for name in fuzzy
                if abs(len(name) - len(key)) <= allowed
            ]
            near = sorted(pair for pair in near if pair[0] <= allowed)
            if near and (cued or near[0][0] <= 1):
                best = [name for distance, name in near if distance == near[0][0]]
                yield start, size, [entry for name in best for entry in index[name]]
                break


def _span(message: Normalised, tokens: tuple[Token, ...], hit: tuple[int, int, list[_Name]]) -> PlaceSpan:
    start, size, entries = hit
    entry = _preferred(tokens, start, entries)
    first, last = tokens[start].start, tokens[start + size - 1].end
    before = tokens[start - 1].text if start else ""
    role = "origin" if before in ORIGIN else "direction" if before in ("ke", "menuju", "arah", "jurusan") else "scene"
    code = entry.codes[0] if len(entry.codes) == 1 else None
    return PlaceSpan(message.original[first:last], first, last, entry.kind, entry.name, code, entry.kecamatan, role)


def _preferred(tokens: tuple[Token, ...], start: int, entries: list[_Name]) -> _Name:
    cue = tokens[start - 1].text if start else ""
    wanted = "village" if cue in VILLAGE_CUES else "kecamatan" if cue in KECAMATAN_CUES else None
    for kind in ([wanted] if wanted else []) + ["kecamatan", "village", "landmark", "outside"]:
        for entry in entries:
            if entry.kind == kind:
                return entry
    return entries[0]


def _patterns(message: Normalised, spans: list[PlaceSpan]) -> Iterator[PlaceSpan]:
    for match in FACILITY.finditer(message.original[:4096]):
        if all(match.end() <= span.start or match.start() >= span.end for span in spans):
            yield PlaceSpan(match[0], match.start(), match.end(), "facility", match[0], None, None)
    for token, following in zip(message.tokens, message.tokens[1:], strict=False):
        kind = "street" if token.text in STREET else "hamlet" if token.text in HAMLET else None
        free = all(following.end <= span.start or token.start >= span.end for span in spans)
        if kind and free and following.text.isalpha() and len(following.text) > 3 and following.raw[:1].isupper():
            text = message.original[token.start : following.end]
            yield PlaceSpan(text, token.start, following.end, kind, text, None, None)


def _decide(
    pack: Pack, tokens: tuple[Token, ...], hits: list[tuple[int, int, list[_Name]]], spans: list[PlaceSpan]
) -> PlacesFound:
    ordered = tuple(sorted(spans, key=lambda span: span.start))
    named = [(_preferred(tokens, start, entries), entries) for start, _, entries in hits]
    districts = {n.kecamatan for n, _ in named if n.kind == "kecamatan" and n.name != pack.name.split()[-1]}
    villages: list[str] = []
    for entry, entries in named:
        if entry.kind == "village":
            villages += [e.codes[0] for e in entries if e.kind == "village"]
    candidates = list(dict.fromkeys(villages))
    if districts:
        inside = [code for code in candidates if pack.villages[code].kecamatan in districts]
        candidates = inside or ([] if len(districts) == 1 else candidates)
    if len(candidates) == 1:
        code = candidates[0]
        return PlacesFound(ordered, pack.villages[code].kecamatan, code)
    kecamatan = next(iter(districts)) if len(districts) == 1 else None
    if len(candidates) > 1:
        same = {pack.villages[code].kecamatan for code in candidates}
        return PlacesFound(
            ordered, kecamatan or (next(iter(same)) if len(same) == 1 else None), None, True, tuple(candidates[:3])
        )
    if kecamatan is None:
        marks = {n.kecamatan for n, _ in named if n.kind == "landmark" and n.kecamatan}
        kecamatan = next(iter(marks)) if len(marks) == 1 else None
    outside = any(n.kind == "outside" for n, _ in named) and not any(n.kind != "outside" for n, _ in named)
    return PlacesFound(ordered, kecamatan, None, False, (), outside)

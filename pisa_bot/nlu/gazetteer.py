"""The names of an area pack, made ready for looking up: villages, kecamatan, landmarks, outside places.

Built once a pack and kept beside it; it never reads a message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pisa_bot.areas.model import Landmark, Pack
from pisa_bot.nlu.normalise import plain
from pisa_bot.nlu.place_words import DIRECTIONS, ORDINARY

_WORD = re.compile(r"[a-z0-9]+")
_STRETCH = re.compile(r"([a-z])\1{2,}")


def words_of(name: str) -> tuple[str, ...]:
    """Plain lower-case words of a name, "Jl. Jend. Sudirman" → jl, jend, sudirman."""
    return tuple(_WORD.findall(plain(name)[0]))


def unstretch(word: str) -> str:
    """ "plereeed" → "plered"; double letters are kept, Maniis and Cisaat have them."""
    return _STRETCH.sub(r"\1", word)


@dataclass(frozen=True, slots=True)
class Name:
    """One written form (letters only, joined): every place it may mean.

    `several_words`: its official spelling has a space (or it is a kecamatan's alias), so that the split form needs no
    announcing word; "suka jadi" (= often becomes) does.
    """

    key: str
    title: str
    villages: tuple[str, ...] = ()
    kecamatan: str | None = None
    area: bool = False
    outside: bool = False
    several_words: bool = False
    ordinary: bool = False

    @property
    def allowance(self) -> int:
        """Edits a misspelling may have: short names none (measured: one edit turns too many words into them)."""
        length = len(self.key)
        return 0 if length <= 4 else 1 if length <= 6 else 2


@dataclass(slots=True)
class _Draft:
    title: str
    villages: list[str] = field(default_factory=list)
    kecamatan: str | None = None
    area: bool = False
    outside: bool = False
    several_words: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The index: exact names, the keys that may be misspelled, landmarks, outside names, and words that are no places.

    `surveyed`: landmarks whose kecamatan is certain; `heads`: every beginning of a key, so that most words are passed
    by at once; `longer`: "cianting" → ("utara", its key).
    """

    names: dict[str, Name]
    fuzzy: tuple[str, ...]
    landmarks: dict[str, Landmark]
    surveyed: frozenset[str]
    fuzzy_landmarks: tuple[str, ...]
    outside: dict[str, str]
    streets: dict[str, Landmark]
    vocabulary: frozenset[str]
    kecamatan_of: dict[str, str]
    kecamatan_titles: dict[str, str]
    village_titles: dict[str, str]
    stems: dict[str, tuple[str, ...]]
    heads: frozenset[str]
    longer: dict[str, tuple[tuple[str, str], ...]]


STREET_WORDS = frozenset(("jalan", "jln", "jl", "gang", "gg", "ruas", "lorong"))
_BRACKETS = re.compile(r"[()/]")


def _landmark_forms(landmark: Landmark) -> Iterable[str]:
    yield landmark.name
    yield from (part for part in _BRACKETS.split(landmark.name) if part.strip())
    yield from landmark.aliases


def _says_kecamatan(landmark: Landmark, pack: Pack) -> bool:
    """ "Pasar Plered" says it itself; of others the kecamatan is only believed where the point was surveyed."""
    home = pack.kecamatan.get(landmark.kecamatan or "")
    return home is not None and "".join(words_of(home.name)) in "".join(words_of(landmark.name))


def build(pack: Pack) -> Gazetteer:
    """Index a pack; about 10 ms for 192 villages."""
    drafts: dict[str, _Draft] = {}

    def draft(form: str, title: str) -> _Draft:
        return drafts.setdefault("".join(words_of(form)), _Draft(title))

    for village in pack.villages.values():
        for form in (village.name, *village.aliases):
            drafted = draft(form, village.name)
            if form == village.name and len(words_of(form)) > 1:
                drafted.several_words = True
            codes = drafted.villages
            if village.code not in codes:
                codes.append(village.code)
    for kecamatan in pack.kecamatan.values():
        for form in (kecamatan.name, *kecamatan.aliases):
            drafted = draft(form, kecamatan.name)
            drafted.kecamatan = kecamatan.code
            drafted.several_words |= len(words_of(form)) > 1
    own = words_of(pack.name)[-1]
    draft(own, pack.name).area = True
    draft("".join(words_of(pack.ticket_prefix)), pack.name).area = True
    outside: dict[str, str] = {}
    for name in pack.outside_names:
        key = "".join(words_of(name))
        if key in drafts:
            drafts[key].outside = True
        else:
            outside[key] = name
    names = {
        key: Name(
            key,
            d.title,
            tuple(d.villages),
            d.kecamatan,
            d.area,
            d.outside,
            d.several_words,
            key in ORDINARY,
        )
        for key, d in drafts.items()
        if key
    }
    stems: dict[str, list[str]] = {}
    for village in pack.villages.values():
        key = "".join(words_of(village.name))
        ending = next((d for d in DIRECTIONS if key.endswith(d) and len(key) - len(d) >= 5), None)
        if ending is not None:
            stems.setdefault(key[: -len(ending)], []).append(village.code)
    landmarks: dict[str, Landmark] = {}
    streets: dict[str, Landmark] = {}
    for landmark in pack.landmarks:
        for form in _landmark_forms(landmark):
            words = words_of(form)
            if words and words[0] in STREET_WORDS and len(words) > 1:
                streets.setdefault("".join(words[1:]), landmark)
            elif (key := "".join(words)) and key not in names:
                landmarks.setdefault(key, landmark)
    vocabulary = {
        word
        for entry in pack.lexicon
        for word in words_of(entry.term)
        if len(word) > 2 and word not in names and word not in landmarks
    }
    shared_stems = {
        stem: tuple(codes)
        for stem, codes in stems.items()
        if (len(codes) > 1 or stem.startswith("ci")) and not (stem in names and names[stem].villages)
    }
    longer: dict[str, list[tuple[str, str]]] = {}
    for key in names:
        for direction in DIRECTIONS:
            if key.endswith(direction) and key != direction:
                longer.setdefault(key[: -len(direction)], []).append((direction, key))
    keys = (*names, *landmarks, *outside, *shared_stems)
    return Gazetteer(
        names=names,
        fuzzy=tuple(key for key, name in names.items() if name.allowance and not name.area),
        landmarks=landmarks,
        surveyed=frozenset(m.name for m in pack.landmarks if m.lat is not None or _says_kecamatan(m, pack)),
        fuzzy_landmarks=tuple(key for key in landmarks if len(key) >= 8),
        outside=outside,
        streets=streets,
        vocabulary=frozenset(vocabulary),
        stems=shared_stems,
        heads=frozenset(key[:end] for key in keys for end in range(1, len(key) + 1)),
        longer={stem: tuple(endings) for stem, endings in longer.items()},
        kecamatan_of={code: village.kecamatan for code, village in pack.villages.items()},
        kecamatan_titles={code: k.name for code, k in pack.kecamatan.items()},
        village_titles={code: v.name for code, v in pack.villages.items()},
    )


_built: dict[int, tuple[Pack, Gazetteer]] = {}


def gazetteer(pack: Pack) -> Gazetteer:
    """The pack's index, built at its first use; a few packs are kept (an edited pack is a new object)."""
    found = _built.get(id(pack))
    if found is not None and found[0] is pack:
        return found[1]
    index = build(pack)
    if len(_built) >= 8:
        _built.pop(next(iter(_built)))
    _built[id(pack)] = (pack, index)
    return index

"""Where it is: from what was understood of words, or from a pin, to a place that is sure, doubtful, twofold or outside.

Never picks between two villages of one name; what is outside the area is said so, not filed silently.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pisa_bot.areas.locate import METRES_PER_DEGREE, locate
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.flows.draft import Draft, brief
from pisa_bot.flows.words import TROUBLE
from pisa_bot.messages import Pin
from pisa_bot.nlu.understanding import PlaceSpan, Understanding

KILOMETRE = re.compile(r"\bkm\.?\s*\d", re.IGNORECASE)  # "tol Cipularang km 97": a post by the road is a point
FAR = 4_000.0  # metres from a village's middle; half the villages are less than 2 km across, the widest about 8
APART = 10  # code points between two place names that still make one phrase ("SDN 2, desa Liunggunung")
LOCATIVE = frozenset(
    word
    for words in (
        "di ka dina depan payuneun dekat caket sebelah palih gigireun belakang tukangeun samping seberang",
        "gang gg jl jln kampung kp desa ds kel kelurahan kec kecamatan rt rw perum perumahan komplek blok dusun",
        "sd sdn smp sma pasar masjid warung",
    )
    for word in words.split()
)
"""Words that a place begins with or holds, so that "depan sekolah" answers "where?" and is no new problem."""


@dataclass(frozen=True, slots=True)
class Found:
    """`villages`: codes to ask between; `outside`: the name of a place elsewhere ("" when none)."""

    place: Place = field(default_factory=Place)
    sure: bool = False
    villages: tuple[str, ...] = ()
    outside: str = ""


def in_words(text: str, understood: Understanding, pack: Pack) -> Found:
    """The scene that a message names."""
    inside = [span for span in understood.places if span.kind != "outside"]
    scene = [span for span in inside if span.role == "scene"] or inside
    landmark = next((span.name for span in scene if span.kind in ("landmark", "facility")), None)
    twofold = understood.place_candidates if understood.ambiguous_place and understood.kecamatan is None else ()
    worded = bool(twofold) or any(span.kind not in ("kecamatan", "village") for span in scene)
    homes = {span.kecamatan for span in scene if span.kind == "landmark" and span.kecamatan}
    likely = homes.pop() if len(homes) == 1 and not understood.place_candidates and not understood.outside else None
    place = Place(
        text=_phrase(text, scene) if worded else "",
        kecamatan=understood.kecamatan or likely,  # a landmark's kecamatan is shown and confirmed, and not sure
        village=understood.village or _only_village(understood, pack),
        landmark=landmark,
    )
    elsewhere = next((span.name or span.text for span in understood.places if span.kind == "outside"), "")
    return Found(
        place,
        sure=understood.kecamatan is not None,  # "Plered" may be the village or its kecamatan: the kecamatan is sure
        villages=twofold,
        outside=(elsewhere or "?") if understood.outside else "",
    )


def _only_village(understood: Understanding, pack: Pack) -> str | None:
    """The village of a name that no kecamatan and no other village bears ("Cimahi")."""
    codes = understood.place_candidates
    village = pack.villages.get(codes[0]) if len(codes) == 1 and understood.kecamatan is not None else None
    if village is None or any(item.name == village.name for item in pack.kecamatan.values()):
        return None
    return village.code


def bare(text: str, understood: Understanding) -> bool:
    """Whether a message is nothing but a place ("di desa Cibogogirang, Plered"): no problem is told in it."""
    if not understood.places or TROUBLE.intersection(re.findall(r"\w+", text.casefold())):
        return False
    rest = "".join(
        " " if any(span.start <= index < span.end for span in understood.places) else letter
        for index, letter in enumerate(text)
    )
    return sum(word not in LOCATIVE for word in re.findall(r"\w+", rest.casefold())) <= 1


def at_pin(pin: Pin, pack: Pack) -> Found:
    """Where a shared location lies; one that is not on the globe is nothing."""
    try:
        located = locate(pack, pin.lat, pin.lng)
    except ValueError:
        return Found()
    said = brief(pin.label or pin.address, 120)
    if not located.inside:
        kilometres = max(1, round(located.distance_m / 1000))
        return Found(Place(text=said, lat=pin.lat, lng=pin.lng), outside=f"{kilometres} km")
    place = Place(said, located.kecamatan, located.village, None, pin.lat, pin.lng)
    return Found(place, sure=True)


def take(draft: Draft, found: Found) -> Draft:
    """The draft with what was found: a sure place replaces a doubtful one, coordinates and words complete each other."""
    if found.outside and not found.place.kecamatan:
        return draft if draft.place_sure else replace(draft, outside=found.outside)
    new, old = found.place, draft.place
    if old.lat is not None and new.lat is None and old.kecamatan and new.kecamatan not in (None, old.kecamatan):
        return replace(
            draft, place=new, place_sure=found.sure, elsewhere=old, villages=(), outside=""
        )  # which of the two?
    if not (new.text or new.kecamatan or new.landmark or new.lat is not None or found.villages):
        return draft
    if found.sure or not draft.place_sure:
        keeps_words = bool(old.text) and (new.lat is not None or old.lat is not None or not old.kecamatan)
        merged = Place(
            text=_joined(old.text, new.text) if keeps_words else new.text or old.text,
            kecamatan=new.kecamatan or old.kecamatan,
            village=new.village or (old.village if new.kecamatan in (None, old.kecamatan) else None),
            landmark=new.landmark or old.landmark,
            lat=new.lat if new.lat is not None else old.lat,
            lng=new.lng if new.lng is not None else old.lng,
        )
        return replace(
            draft,
            place=merged,
            place_sure=found.sure or draft.place_sure,
            villages=() if found.sure else found.villages or draft.villages,
            outside="",
        )
    return replace(draft, place=replace(old, text=_joined(old.text, new.text), landmark=old.landmark or new.landmark))


def choose_village(draft: Draft, code: str, pack: Pack) -> Draft:
    """The citizen said which of several villages of one name it is."""
    village = pack.villages[code]
    place = replace(draft.place, village=code, kecamatan=village.kecamatan)
    return replace(draft, place=place, place_sure=True, villages=())


def enough(draft: Draft) -> bool:
    """Whether somebody could go there: a kecamatan or a point; "in front of the school" is none."""
    if known(draft.place) or (draft.place.landmark and KILOMETRE.search(f"{draft.place.text} {draft.text}")):
        return True
    return bool(draft.parts) and all(part.place is not None and known(part.place) for part in draft.parts)


def known(place: Place) -> bool:
    """Whether a place names a kecamatan, a village or a point."""
    return bool(place.kecamatan or place.village or place.lat is not None)


def take_pin(draft: Draft, pin: Pin, pack: Pack) -> Draft:
    """The draft with a shared location; one far from the place in words is kept beside it, to be asked about."""
    found = at_pin(pin, pack)
    if draft.place_sure and draft.place.lat is None and far(pack, draft.place, found):
        return replace(draft, elsewhere=found.place)
    return take(draft, found)


def far(pack: Pack, said: Place, found: Found) -> bool:
    """Whether a pin lies farther from the place in words than two neighbouring villages do."""
    if said.kecamatan is None or found.place.lat is None or found.place.lng is None:
        return False
    if found.place.kecamatan == said.kecamatan and said.village is None:
        return False
    near = [v for v in pack.villages.values() if v.kecamatan == said.kecamatan and said.village in (None, v.code)]
    here = (found.place.lat, found.place.lng)
    return all(_metres(here, (village.lat, village.lng)) > FAR for village in near)


def _metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    north, east = one[0] - other[0], (one[1] - other[1]) * math.cos(math.radians(one[0]))
    return METRES_PER_DEGREE * math.hypot(north, east)


def _phrase(text: str, spans: list[PlaceSpan]) -> str:
    """The words from the first to the last place name when they stand together, else the names alone."""
    if not spans:
        return ""
    ordered = sorted(spans, key=lambda span: span.start)
    gaps = [after.start - before.end for before, after in pairwise(ordered)]
    if all(gap <= APART for gap in gaps):
        return brief(text[ordered[0].start : max(span.end for span in ordered)], 120)
    own = [span for span in ordered if span.kind not in ("kecamatan", "village")]  # those two are said by their codes
    return brief(", ".join(dict.fromkeys(span.text for span in own or ordered)), 120)


def _joined(old: str, new: str) -> str:
    """Both, without a piece that another one already holds."""
    pieces = [*old.split(", "), *new.split(", ")]
    kept = [
        piece
        for index, piece in enumerate(pieces)
        if piece
        and not any(piece.casefold() in other.casefold() for other in pieces[index + 1 :])
        and not any(piece.casefold() in other.casefold() and piece != other for other in pieces[:index])
    ]
    return brief(", ".join(kept), 160)

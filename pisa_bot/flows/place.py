"""Where it is: from what was understood of words, or from a pin, to a place that is sure, doubtful, twofold or outside.

Never picks between two villages of one name; what is outside the area is said so, not filed silently.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise

from pisa_bot.areas.locate import locate
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.flows.draft import Draft, brief
from pisa_bot.flows.words import TROUBLE
from pisa_bot.messages import Pin
from pisa_bot.nlu.understanding import PlaceSpan, Understanding

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


def in_words(text: str, understood: Understanding) -> Found:
    """The scene that a message names."""
    inside = [span for span in understood.places if span.kind != "outside"]
    scene = [span for span in inside if span.role == "scene"] or inside
    landmark = next((span.name for span in scene if span.kind in ("landmark", "facility")), None)
    twofold = understood.place_candidates if understood.ambiguous_place and understood.kecamatan is None else ()
    worded = bool(twofold) or any(span.kind not in ("kecamatan", "village") for span in scene)
    place = Place(
        text=_phrase(text, scene) if worded else "",
        kecamatan=understood.kecamatan,
        village=understood.village,
        landmark=landmark,
    )
    elsewhere = next((span.name or span.text for span in understood.places if span.kind == "outside"), "")
    return Found(
        place,
        sure=understood.kecamatan is not None,  # "Plered" may be the village or its kecamatan: the kecamatan is sure
        villages=twofold,
        outside=(elsewhere or "?") if understood.outside else "",
    )


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
    return bool(draft.place.kecamatan or draft.place.village or draft.place.lat is not None)


def _phrase(text: str, spans: list[PlaceSpan]) -> str:
    """The words from the first to the last place name when they stand together, else the names alone."""
    if not spans:
        return ""
    ordered = sorted(spans, key=lambda span: span.start)
    gaps = [after.start - before.end for before, after in pairwise(ordered)]
    if all(gap <= APART for gap in gaps):
        return brief(text[ordered[0].start : max(span.end for span in ordered)], 120)
    return brief(", ".join(dict.fromkeys(span.text for span in ordered)), 120)


def _joined(old: str, new: str) -> str:
    if not new or new.casefold() in old.casefold():
        return old
    return new if not old or old.casefold() in new.casefold() else brief(f"{old}, {new}", 160)

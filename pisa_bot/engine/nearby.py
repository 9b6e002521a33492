"""Looks for open reports that a draft probably repeats, when a turn asks for it.

Reads only; a secret report, an ended one and one of the quiet path are never found.
"""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import Connection

from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.facts import NearFact
from pisa_bot.flows.joining import Seek
from pisa_bot.reports import duplicates
from pisa_bot.store import duplicates as rows
from pisa_bot.store.reports import ReportRow

LIKELY = 0.2  # a guess less likely than this is no reason to compare


def look(connection: Connection, pack: Pack, seek: Seek, contact: int) -> tuple[NearFact, ...]:
    """Open reports that the draft of `contact` may be about, an incident first, then the likeliest."""
    radius = float(pack.settings.get("duplicate_radius_metres", duplicates.RADIUS_METRES))
    days = float(pack.settings.get("duplicate_days", duplicates.DAYS))
    place = seek.place
    kecamatan = place.kecamatan or _kecamatan(pack, place.village)
    since = seek.at - timedelta(days=days)
    found = rows.open_near(connection, {seek.category, *seek.categories}, kecamatan, since)
    if not found:
        return ()
    told = rows.followers(connection, (row.id for row in found))
    photos = rows.pictures(connection, (row.id for row in found))
    here = _of_draft(pack, seek, rows.pictures_of(connection, seek.photos))
    others = [(of_report(pack, row, photos.get(row.id, ())), row) for row in found]
    likely = duplicates.likely_duplicates(here, others, radius, days)
    gathered = [row for row in found if row.incident and row.category == seek.category]
    ordered = dict.fromkeys(row.id for row in (*gathered, *likely))
    by_id = {row.id: row for row in found}
    return tuple(_fact(pack, by_id[identity], contact, told.get(identity, 0)) for identity in ordered)


def _of_draft(pack: Pack, seek: Seek, pictures: tuple[int, ...]) -> duplicates.Scene:
    place = seek.place
    return duplicates.Scene(
        seek.category,
        seek.at,
        frozenset(seek.categories),
        place.kecamatan or _kecamatan(pack, place.village),
        place.village,
        place.landmark,
        place.text,
        _names(pack, place.village, place.kecamatan),
        place.lat,
        place.lng,
        seek.words,
        pictures,
        mark_of(pack, place.landmark, place.village, place.kecamatan),
    )


def of_report(pack: Pack, row: ReportRow, pictures: tuple[int, ...]) -> duplicates.Scene:
    """What a report says of where and when; the kinds it was thought to be come from the day it was filed."""
    guesses = (row.data or {}).get("guesses") or []
    return duplicates.Scene(
        row.category,
        row.created_at,
        frozenset(str(slug) for slug, confidence in guesses if confidence >= LIKELY),
        row.kecamatan,
        row.village,
        row.landmark,
        row.place_text,
        _names(pack, row.village, row.kecamatan),
        row.lat,
        row.lng,
        row.description,
        pictures,
        mark_of(pack, row.landmark, row.village, row.kecamatan),
    )


def _fact(pack: Pack, row: ReportRow, contact: int, joined: int) -> NearFact:
    place = Place(row.place_text, row.kecamatan, row.village, row.landmark, row.lat, row.lng)
    label = place_label(pack, place)
    return NearFact(
        row.id,
        row.number,
        row.category,
        row.agency,
        row.state,
        label,
        row.created_at,
        row.contact_id == contact,
        1 + joined,
        row.incident,
    )


def mark_of(pack: Pack, landmark: str | None, village: str | None, kecamatan: str | None) -> tuple[float, float] | None:
    """Where a named landmark of the pack lies; None where the pack does not know, or knows several that it may be."""
    found = {
        (known.lat, known.lng)
        for known in (pack.landmarks if landmark else ())
        if known.name == landmark
        and known.lat is not None
        and known.lng is not None
        and (not village or not known.village or known.village == village)
        and (not kecamatan or not known.kecamatan or known.kecamatan == kecamatan)
    }
    return found.pop() if len(found) == 1 else None


def _kecamatan(pack: Pack, village: str | None) -> str | None:
    known = pack.villages.get(village or "")
    return known.kecamatan if known is not None else None


def _names(pack: Pack, village: str | None, kecamatan: str | None) -> tuple[str, ...]:
    known = (pack.villages.get(village or ""), pack.kecamatan.get(kecamatan or _kecamatan(pack, village) or ""))
    return tuple(area.name for area in known if area is not None)

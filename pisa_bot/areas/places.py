"""Names of places in a pack: kecamatan, desa and kelurahan, landmarks, and names that lie outside.

Reads registers; finding a name in a sentence is for `nlu.places`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pisa_bot.areas.model import Kecamatan, Landmark, Village
from pisa_bot.areas.source import Entry, PackError

KECAMATAN_COLUMNS = ("code", "name", "aliases", "lat", "lng")
VILLAGE_COLUMNS = ("code", "name", "kind", "aliases", "postcode", "lat", "lng")
LANDMARK_COLUMNS = ("name", "kind", "aliases", "kecamatan", "village", "lat", "lng", "source")
OUTSIDE_COLUMNS = ("name", "kind")
KINDS = ("desa", "kelurahan")


def read_kecamatan(entry: Entry) -> Kecamatan:
    """A kecamatan with a code like 32.14.04."""
    if not re.fullmatch(r"\d\d\.\d\d\.\d\d", entry.key):
        raise entry.fail(f"code {entry.key!r} must look like 32.14.04")
    return Kecamatan(entry.key, entry.text("name"), entry.number("lat"), entry.number("lng"), entry.words("aliases"))


def read_village(entry: Entry) -> Village:
    """A village with a code like 32.14.04.2001; its kecamatan is the first eight characters."""
    if not re.fullmatch(r"\d\d\.\d\d\.\d\d\.\d{4}", entry.key):
        raise entry.fail(f"code {entry.key!r} must look like 32.14.04.2001")
    postcode = entry.text("postcode")
    if not re.fullmatch(r"\d{5}", postcode):
        raise entry.fail(f"postcode {postcode!r} must have five digits")
    return Village(
        code=entry.key,
        name=entry.text("name"),
        kecamatan=entry.key[:8],
        kind=entry.one_of("kind", KINDS),
        postcode=postcode,
        lat=entry.number("lat"),
        lng=entry.number("lng"),
        aliases=entry.words("aliases"),
    )


def read_landmark(entry: Entry) -> Landmark:
    """A landmark; codes and coordinates may be empty, but a coordinate comes in pairs."""
    lat, lng = entry.coordinate("lat"), entry.coordinate("lng")
    if (lat is None) != (lng is None):
        raise entry.fail("'lat' and 'lng' come together; fill both or neither")
    return Landmark(
        name=entry.text("name"),
        kind=entry.text("kind"),
        aliases=entry.words("aliases"),
        kecamatan=entry.text("kecamatan") if entry.data.get("kecamatan") else None,
        village=entry.text("village") if entry.data.get("village") else None,
        lat=lat,
        lng=lng,
    )


def check_places(
    code: str,
    kecamatan: Mapping[str, Kecamatan],
    villages: Mapping[str, Village],
    landmarks: tuple[Landmark, ...],
) -> None:
    """Codes nest: kecamatan under the area, villages under a kecamatan, landmarks in known ones."""
    problems = [
        f"kecamatan.csv {item.code} ({item.name}): not under the area's code {code}; mend the code or pack.toml"
        for item in kecamatan.values()
        if not item.code.startswith(code + ".")
    ]
    problems += [
        f"villages.csv {item.code} ({item.name}): kecamatan {item.kecamatan} is not in kecamatan.csv; add it"
        for item in villages.values()
        if item.kecamatan not in kecamatan
    ]
    for mark in landmarks:
        where = f"landmarks.csv '{mark.name}'"
        if mark.kecamatan is not None and mark.kecamatan not in kecamatan:
            problems.append(f"{where}: kecamatan {mark.kecamatan} is unknown; empty the cell or mend it")
        village = villages.get(mark.village or "")
        if mark.village is not None and village is None:
            problems.append(f"{where}: village {mark.village} is unknown; empty the cell or mend it")
        if village is not None and mark.kecamatan not in (None, village.kecamatan):
            problems.append(f"{where}: village {mark.village} is not in {mark.kecamatan}; mend one of the two")
    if problems:
        raise PackError(*problems)

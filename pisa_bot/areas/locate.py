"""From a point to a village, and from a place to the words people read.

Pure geometry over the pack's outlines; never guesses a village beyond the pack's `nearest_village_metres`.
"""

from __future__ import annotations

import math
import re
import unicodedata

from pisa_bot.areas.model import Boundary, Located, Pack
from pisa_bot.effects import Place

METRES_PER_DEGREE = 111_320.0  # of latitude; a pin is good to some metres, so a sphere is enough
DIRECTIONS = ("north", "north_east", "east", "south_east", "south", "south_west", "west", "north_west")
LABEL_LENGTH = 160
ADDRESS = frozenset(
    re.findall(
        r"\w+", "di na ti ka ke dari daerah wewengkon desa ds kel kelurahan kec kecamatan kab kabupaten ya pak bu min"
    )
)
"""Words around a name that only say what kind of place it is."""


def locate(pack: Pack, lat: float, lng: float) -> Located:
    """Where a pin (WGS 84 degrees) fell.

    `inside` is true in a village and also up to `nearest_village_metres` (150) beside one, since outlines are thinned
    and phones err; `distance_m` is then how far beside. Farther out: no village, the metres to the nearest border and
    the compass point seen from the middle of the area. Raises ValueError on a point that is not on the globe.
    """
    if not (math.isfinite(lat) and math.isfinite(lng) and -90 <= lat <= 90 and -180 <= lng <= 180):
        raise ValueError("a pin needs a latitude within 90 and a longitude within 180 degrees")
    for boundary in pack.boundaries:
        west, south, east, north = boundary.box
        if west <= lng <= east and south <= lat <= north and contains(boundary, lat, lng):
            return Located(boundary.code, pack.villages[boundary.code].kecamatan, inside=True)
    metres, code = nearest(pack.boundaries, lat, lng)
    if metres <= float(pack.settings.get("nearest_village_metres", 150)):
        return Located(code, pack.villages[code].kecamatan, inside=True, distance_m=metres)
    return Located(None, None, inside=False, distance_m=metres, direction=direction(pack, lat, lng))


def contains(boundary: Boundary, lat: float, lng: float) -> bool:
    """Whether the point is inside, by the parity of crossings; holes count themselves out."""
    odd = False
    for ring in boundary.rings:
        before_x, before_y = ring[-1]
        for x, y in ring:
            if (y > lat) != (before_y > lat) and lng < (before_x - x) * (lat - y) / (before_y - y) + x:
                odd = not odd
            before_x, before_y = x, y
    return odd


def nearest(boundaries: tuple[Boundary, ...], lat: float, lng: float) -> tuple[float, str]:
    """Metres to the nearest outline and its code; outlines whose box is already farther are not walked."""
    scale = math.cos(math.radians(lat))
    best, code = math.inf, ""
    for away, boundary in sorted(
        ((to_box(item, lat, lng, scale), item) for item in boundaries), key=lambda pair: pair[0]
    ):
        if away >= best:
            break
        found = to_outline(boundary, lat, lng, scale)
        if found < best:
            best, code = found, boundary.code
    return best * METRES_PER_DEGREE, code


def to_box(boundary: Boundary, lat: float, lng: float, scale: float) -> float:
    """Distance to the box, in degrees of latitude; zero inside."""
    west, south, east, north = boundary.box
    return math.hypot(max(west - lng, 0.0, lng - east) * scale, max(south - lat, 0.0, lat - north))


def to_outline(boundary: Boundary, lat: float, lng: float, scale: float) -> float:
    """Distance to the nearest edge, in degrees of latitude, on a plane around the point."""
    best = math.inf
    for ring in boundary.rings:
        ax, ay = (ring[-1][0] - lng) * scale, ring[-1][1] - lat
        for x, y in ring:
            bx, by = (x - lng) * scale, y - lat
            dx, dy = bx - ax, by - ay
            length = dx * dx + dy * dy
            share = 0.0 if length == 0.0 else min(1.0, max(0.0, -(ax * dx + ay * dy) / length))
            px, py = ax + share * dx, ay + share * dy
            best = min(best, px * px + py * py)
            ax, ay = bx, by
    return math.sqrt(best)


def direction(pack: Pack, lat: float, lng: float) -> str:
    """One of eight compass points, from the middle of the area's box to the point."""
    west = min(boundary.box[0] for boundary in pack.boundaries)
    south = min(boundary.box[1] for boundary in pack.boundaries)
    east = max(boundary.box[2] for boundary in pack.boundaries)
    north = max(boundary.box[3] for boundary in pack.boundaries)
    middle = (south + north) / 2
    across = (lng - (west + east) / 2 + 180.0) % 360.0 - 180.0  # the shorter way round the globe
    bearing = math.degrees(math.atan2(across * math.cos(math.radians(middle)), lat - middle))
    return DIRECTIONS[round(bearing / 45) % 8]


def place_label(pack: Pack, place: Place) -> str:
    """A place in the words of an address: "depan Pasar Plered, Desa Plered, Kec. Plered".

    The citizen's words first (or the landmark), then what the codes say; a name is not said twice, an unknown code is
    left out, coordinates stand alone only when nothing else is known. Empty for an empty place.
    """
    village = pack.villages.get(place.village or "")
    kecamatan = pack.kecamatan.get(place.kecamatan or (village.kecamatan if village else ""))
    said = _said(place.text, {_folded(item.name) for item in (village, kecamatan) if item is not None})
    if len(said) > LABEL_LENGTH:
        said = said[:LABEL_LENGTH].rsplit(" ", 1)[0] + " …"
    heard = _folded(said)
    if place.landmark and _within(heard, place.landmark.casefold()):
        said = place.landmark  # "masjid agung" is the beginning of the landmark's own name
    parts = [said] if said else []
    if place.landmark and not said.casefold().count(place.landmark.casefold()) and not _named_so(pack, place, heard):
        parts.append(place.landmark)
    if village is not None:
        named = f"{'Kel.' if village.kind == 'kelurahan' else 'Desa'} {village.name}"
        if not re.search(rf"\b(?:desa|ds|kel|kelurahan)\b\W*{_spelled(village.name)}\b", heard):
            parts.append(named)
    if kecamatan is not None:
        parts.append(f"Kec. {kecamatan.name}")
    if not parts and place.lat is not None and place.lng is not None:
        return f"{place.lat:.5f}, {place.lng:.5f}"
    return ", ".join(parts)


def _said(text: str, coded: set[str]) -> str:
    """The citizen's words without pieces that only repeat the names the codes say ("di desa Gardu Kiarapedes")."""
    names = re.compile(r"\b(?:" + "|".join(sorted(map(_spelled, coded), key=len, reverse=True)) + r")\b")
    pieces = [" ".join(piece.split()) for piece in text.split(",")]
    return ", ".join(piece for piece in pieces if piece and not (coded and _only(names, piece)))


def _only(names: re.Pattern[str], piece: str) -> bool:
    """Whether nothing is left of these words once the names and what kind of place they are is taken out."""
    rest, found = names.subn(" ", _folded(piece))
    return bool(found) and ADDRESS.issuperset(re.findall(r"\w+", rest))


def _spelled(name: str) -> str:
    """A pattern for a name however it is spaced ("Cibogogirang" is Cibogo Girang)."""
    return r"\s*".join(map(re.escape, _folded(name).split()))


def _folded(text: str) -> str:
    """Casefolded and without diacritics ("Désa" is desa)."""
    return "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))


def _within(heard: str, landmark: str) -> bool:
    words = [word for word in re.findall(r"\w+", heard) if word not in ("di", "ka", "ke")]
    return bool(words) and len(words) < len(landmark.split()) and set(words) <= set(re.findall(r"\w+", landmark))


def _named_so(pack: Pack, place: Place, heard: str) -> bool:
    """Whether the words hold one of the landmark's other names ("pasar jumaah" for Pasar Jumat)."""
    names = (alias for mark in pack.landmarks if mark.name == place.landmark for alias in mark.aliases)
    return any(name.casefold() in heard for name in names)

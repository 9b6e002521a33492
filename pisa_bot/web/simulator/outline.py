"""The area as an SVG: every village of the pack's own boundaries, so that a pin can be put down without the internet.

Equirectangular around the area's middle latitude: `lng = west + x / scale_x`, `lat = north - y / scale_y` gives the place back.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from markupsafe import escape

from pisa_bot.areas.model import Boundary, Pack

WIDTH = 720.0  # units of the viewBox


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the picture lies on the earth (degrees) and how many units a degree is."""

    west: float
    north: float
    scale_x: float
    scale_y: float
    height: float


def frame(pack: Pack) -> Frame:
    """The frame that holds every boundary."""
    west, east = min(b.box[0] for b in pack.boundaries), max(b.box[2] for b in pack.boundaries)
    south, north = min(b.box[1] for b in pack.boundaries), max(b.box[3] for b in pack.boundaries)
    scale_x = WIDTH / (east - west)
    scale_y = scale_x / math.cos(math.radians((south + north) / 2))
    return Frame(west, north, scale_x, scale_y, (north - south) * scale_y)


def svg(pack: Pack) -> str:
    """The map: one path a village (class by kecamatan), the names of the kecamatan, the frame as data attributes."""
    area = frame(pack)
    hues = {code: position for position, code in enumerate(pack.kecamatan)}
    paths = "".join(_village(pack, boundary, area, hues) for boundary in pack.boundaries)
    names = "".join(
        f'<text x="{(k.lng - area.west) * area.scale_x:.1f}" y="{(area.north - k.lat) * area.scale_y:.1f}">{escape(k.name)}</text>'
        for k in pack.kecamatan.values()
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:.0f} {area.height:.1f}" class="area" role="img" '
        f'data-west="{area.west}" data-north="{area.north}" data-scale-x="{area.scale_x}" data-scale-y="{area.scale_y}">'
        f'<title>{escape(pack.name)}</title><g>{paths}</g><g class="names">{names}</g></svg>'
    )


def _village(pack: Pack, boundary: Boundary, area: Frame, hues: dict[str, int]) -> str:
    rings = "".join(
        "M"
        + "L".join(
            f"{(lng - area.west) * area.scale_x:.1f} {(area.north - lat) * area.scale_y:.1f}" for lng, lat in ring
        )
        + "Z"
        for ring in boundary.rings
    )
    village = pack.villages[boundary.code]
    kecamatan = pack.kecamatan[village.kecamatan]
    title = escape(f"{village.name}, {kecamatan.name}")
    tone = hues[village.kecamatan] % 6
    return f'<path class="tone-{tone}" d="{rings}" fill-rule="evenodd"><title>{title}</title></path>'

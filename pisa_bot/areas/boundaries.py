"""Outlines of a pack's villages, from a compact GeoJSON FeatureCollection.

Turns features into rings with their box; never asks where a point is (`locate` does).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pisa_bot.areas.model import Boundary, Village
from pisa_bot.areas.source import PackError


def read_boundaries(path: Path, villages: Mapping[str, Village]) -> tuple[Boundary, ...]:
    """One boundary a village; a village without one, an unknown or a repeated code fails."""
    try:
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
    except FileNotFoundError:
        raise PackError(f"{path.name}: the file is missing; make it with tools/simplify_boundaries.py") from None
    except (ValueError, KeyError, TypeError) as error:
        raise PackError(f"{path.name}: not a GeoJSON FeatureCollection ({error}); make it anew") from None
    result: dict[str, Boundary] = {}
    problems: list[str] = []
    for number, feature in enumerate(features, start=1):
        try:
            boundary = read_boundary(feature)
        except (KeyError, TypeError, ValueError) as error:
            problems.append(f"{path.name} feature {number}: no code with polygon rings ({error}); make the file anew")
            continue
        if boundary.code not in villages:
            problems.append(
                f"{path.name} feature {number}: {boundary.code} is not in villages.csv; drop it or add the village"
            )
        elif boundary.code in result:
            problems.append(f"{path.name} feature {number}: {boundary.code} stands here a second time; keep one")
        result[boundary.code] = boundary
    problems += [f"{path.name}: {code} has no outline; add its feature" for code in villages if code not in result]
    if problems:
        raise PackError(*problems)
    return tuple(result.values())


def read_boundary(feature: Mapping[str, Any]) -> Boundary:
    """A Polygon or MultiPolygon as rings; holes need no mark since a point is judged by crossings."""
    geometry = feature["geometry"]
    if geometry["type"] not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"a {geometry['type']} is no outline")
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    rings = tuple(tuple([(x, y) for x, y in ring]) for polygon in polygons for ring in polygon)
    if not rings or min(map(len, rings)) < 4:
        raise ValueError("a ring needs four points")
    longitudes = [x for ring in rings for x, _ in ring]
    latitudes = [y for ring in rings for _, y in ring]
    box = (min(longitudes), min(latitudes), max(longitudes), max(latitudes))
    return Boundary(str(feature["properties"]["code"]), rings, box)

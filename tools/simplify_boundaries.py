"""Simplify village outlines for an area pack: shared borders are cut into arcs and thinned once for both neighbours.

Reads a GeoJSON FeatureCollection whose features carry `code`, writes a compact one; it never invents a vertex and never
lets neighbours drift apart, since both sides of a border take the same thinned arc (Douglas-Peucker in metres).

    python tools/simplify_boundaries.py desa.geojson pisa_bot/areas/purwakarta/boundaries.geojson
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]
METRES_PER_DEGREE = 111_320.0


def rings_of(geometry: dict) -> list[list[Point]]:
    """All rings of a Polygon or MultiPolygon, without the closing point."""
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [[(x, y) for x, y in ring[:-1]] for polygon in polygons for ring in polygon]


def junctions(rings_by_code: dict[str, list[list[Point]]]) -> set[Point]:
    """Points where a border may not be thinned away: where the set of villages that meet changes along a ring."""
    owners: dict[Point, set[str]] = defaultdict(set)
    for code, rings in rings_by_code.items():
        for ring in rings:
            for point in ring:
                owners[point].add(code)
    fixed = {point for point, codes in owners.items() if len(codes) > 2}
    for rings in rings_by_code.values():
        for ring in rings:
            for index, point in enumerate(ring):
                before, after = ring[index - 1], ring[(index + 1) % len(ring)]
                if owners[before] != owners[point] or owners[after] != owners[point]:
                    shared = owners[point]
                    # The end of a shared stretch is the point that the third party's outline leaves.
                    if not (owners[before] <= shared and owners[after] <= shared and len(shared) == 1):
                        fixed.add(point)
    return fixed


def distance(point: Point, start: Point, end: Point) -> float:
    """Metres from a point to a segment on a local plane; good to a centimetre at the size of a village."""
    scale = math.cos(math.radians(point[1]))
    ax, ay = (end[0] - start[0]) * scale, end[1] - start[1]
    bx, by = (point[0] - start[0]) * scale, point[1] - start[1]
    length = ax * ax + ay * ay
    share = 0.0 if length == 0 else min(1.0, max(0.0, (ax * bx + ay * by) / length))
    return math.hypot(bx - share * ax, by - share * ay) * METRES_PER_DEGREE


def knit(rings_by_code: dict[str, list[list[Point]]], metres: float) -> dict[str, list[list[Point]]]:
    """Neighbours drawn apart get each other's vertices: a vertex within `metres` of another village's edge joins that edge.

    The register's outlines were each thinned on their own by about 10 m, which left slivers and unmatched vertices.
    """
    edges = [
        (code, number, index, ring[index], ring[(index + 1) % len(ring)])
        for code, rings in rings_by_code.items()
        for number, ring in enumerate(rings)
        for index in range(len(ring))
    ]
    cell = 0.002
    grid: dict[tuple[int, int], list[int]] = defaultdict(list)
    for position, (_, _, _, (ax, ay), (bx, by)) in enumerate(edges):
        for column in range(int(min(ax, bx) // cell) - 1, int(max(ax, bx) // cell) + 2):
            for row in range(int(min(ay, by) // cell) - 1, int(max(ay, by) // cell) + 2):
                grid[column, row].append(position)
    owners: dict[Point, set[str]] = defaultdict(set)
    for code, rings in rings_by_code.items():
        for ring in rings:
            for point in ring:
                owners[point].add(code)
    joining: dict[int, list[Point]] = defaultdict(list)
    for point, codes in owners.items():
        nearest: dict[str, tuple[float, int]] = {}
        for position in grid[int(point[0] // cell), int(point[1] // cell)]:
            code, _, _, start, end = edges[position]
            if code in codes:
                continue
            away = distance(point, start, end)
            if away <= metres and away < nearest.get(code, (math.inf, 0))[0]:
                nearest[code] = (away, position)
        for _, position in nearest.values():
            joining[position].append(point)
    result: dict[str, list[list[Point]]] = {code: [[] for _ in rings] for code, rings in rings_by_code.items()}
    for position, (code, number, _, start, end) in enumerate(edges):
        along = sorted(
            joining[position],
            key=lambda point: (point[0] - start[0]) * (end[0] - start[0]) + (point[1] - start[1]) * (end[1] - start[1]),
        )
        result[code][number] += [start, *along]
    return result


def thin(arc: list[Point], metres: float) -> list[Point]:
    """Douglas-Peucker with both ends kept, in a direction that does not depend on which neighbour walks it."""
    if len(arc) <= 2:
        return arc
    if arc[0] > arc[-1] or (arc[0] == arc[-1] and arc[1] > arc[-2]):
        return thin(arc[::-1], metres)[::-1]
    keep = {0, len(arc) - 1}
    stack = [(0, len(arc) - 1)]
    while stack:
        first, last = stack.pop()
        worst, at = 0.0, -1
        for index in range(first + 1, last):
            away = distance(arc[index], arc[first], arc[last])
            if away > worst:
                worst, at = away, index
        if worst > metres:
            keep.add(at)
            stack += [(first, at), (at, last)]
    return [point for index, point in enumerate(arc) if index in keep]


def thin_ring(ring: list[Point], fixed: set[Point], metres: float) -> list[Point]:
    """A ring as thinned arcs between its junctions; a ring without one is anchored at its smallest point."""
    anchors = [index for index, point in enumerate(ring) if point in fixed]
    if not anchors:
        anchors = [ring.index(min(ring))]
    turned = ring[anchors[0] :] + ring[: anchors[0]]
    stops = [index - anchors[0] for index in anchors] + [len(ring)]
    closed = [*turned, turned[0]]
    result: list[Point] = []
    for start, stop in pairwise(stops):
        result += thin(closed[start : stop + 1], metres)[:-1]
    return result if len(result) >= 3 else ring


def main() -> None:
    """Read, thin, write, and say how much was saved."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument(
        "--metres", type=float, default=25.0, help="how far a thinned border may lie from the surveyed one"
    )
    parser.add_argument(
        "--knit", type=float, default=12.0, help="vertices this near to a neighbour's edge are shared (metres)"
    )
    options = parser.parse_args()
    features = json.loads(options.source.read_text(encoding="utf-8"))["features"]
    rings_by_code = {feature["properties"]["code"]: rings_of(feature["geometry"]) for feature in features}
    rings_by_code = knit(rings_by_code, options.knit)
    fixed = junctions(rings_by_code)
    before = after = 0
    lines = []
    for code, rings in sorted(rings_by_code.items()):
        thinned = [thin_ring(ring, fixed, options.metres) for ring in rings]
        before += sum(map(len, rings))
        after += sum(map(len, thinned))
        polygons = [[[list(point) for point in [*ring, ring[0]]]] for ring in thinned]
        kind, coordinates = ("Polygon", polygons[0]) if len(polygons) == 1 else ("MultiPolygon", polygons)
        feature = {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": kind, "coordinates": coordinates},
        }
        lines.append(json.dumps(feature, separators=(",", ":")))
    body = ",\n".join(lines)
    options.target.write_text(f'{{"type":"FeatureCollection","features":[\n{body}\n]}}\n', encoding="utf-8")
    print(f"{len(rings_by_code)} villages, {before} points → {after}, {options.target.stat().st_size} bytes")


if __name__ == "__main__":
    main()

"""The outline tool thins a border once for both neighbours, so that they neither overlap nor drift apart."""

from __future__ import annotations

import json
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tools.simplify_boundaries import distance, thin

TOOL = Path(__file__).resolve().parents[3] / "tools" / "simplify_boundaries.py"
POINTS = st.lists(st.tuples(st.floats(107.3, 107.5), st.floats(-6.7, -6.5)), min_size=2, max_size=40, unique=True)


@given(POINTS)
def test_an_arc_is_thinned_the_same_from_both_ends(arc: list[tuple[float, float]]) -> None:
    assert thin(arc, 500) == thin(arc[::-1], 500)[::-1]


@given(POINTS)
def test_a_thinned_arc_keeps_its_ends_and_stays_within_its_tolerance(arc: list[tuple[float, float]]) -> None:
    thinned = thin(arc, 500)
    assert (thinned[0], thinned[-1]) == (arc[0], arc[-1])
    assert set(thinned) <= set(arc)
    for point in arc:
        assert min(distance(point, start, end) for start, end in pairwise(thinned)) <= 501


def test_two_neighbours_keep_one_border(tmp_path: Path) -> None:
    wiggle = [(107.40, -6.60), (107.4001, -6.59), (107.3999, -6.58), (107.40, -6.57)]
    west = [*wiggle, (107.38, -6.57), (107.38, -6.60)]
    east = [*wiggle[::-1], (107.42, -6.60), (107.42, -6.57)]
    features = [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "Polygon", "coordinates": [[*ring, ring[0]]]},
        }
        for code, ring in (("west", west), ("east", east))
    ]
    source, target = tmp_path / "in.geojson", tmp_path / "out.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    subprocess.run([sys.executable, TOOL, source, target], check=True, capture_output=True)
    rings = [
        {tuple(point) for point in feature["geometry"]["coordinates"][0]}
        for feature in json.loads(target.read_text(encoding="utf-8"))["features"]
    ]
    assert rings[0] & rings[1] == {wiggle[0], wiggle[-1]}
    assert all(len(ring) == 4 for ring in rings)

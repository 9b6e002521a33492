"""Pins fall into villages; beside one within 150 m they count as in it; farther out they get a distance and a direction."""

from __future__ import annotations

import math
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.locate import DIRECTIONS, METRES_PER_DEGREE, contains, locate
from pisa_bot.areas.model import Boundary, Pack
from pisa_bot.areas.pack import load_pack

OUTSIDE = [
    ("Jakarta, Monas", -6.1754, 106.8272, "north_west"),
    ("Bandung, Gedung Sate", -6.9025, 107.6188, "south_east"),
    ("Karawang town", -6.3015, 107.3054, "north"),
    ("Subang town", -6.5716, 107.7587, "east"),
    ("Cikampek station", -6.4048, 107.4559, "north"),
    ("Cianjur town", -6.8204, 107.1390, "south_west"),
    ("Padalarang station", -6.8428, 107.4925, "south"),
    ("Surabaya", -7.2575, 112.7521, "east"),
    ("Mecca, half a world away", 21.4225, 39.8262, "north_west"),
]


def test_the_centre_of_every_village_locates_to_it(pack: Pack) -> None:
    found = {code: locate(pack, village.lat, village.lng) for code, village in pack.villages.items()}
    assert len(found) == 192
    for code, located in found.items():
        assert (located.village, located.kecamatan, located.inside) == (code, code[:8], True), code
        assert located.distance_m == 0.0


def test_landmarks_with_surveyed_points_lie_in_the_villages_the_survey_names(pack: Pack) -> None:
    surveyed = [mark for mark in pack.landmarks if mark.lat is not None and mark.lng is not None]
    assert len(surveyed) >= 14
    for mark in surveyed:
        assert locate(pack, mark.lat or 0, mark.lng or 0).village == mark.village, mark.name


@pytest.mark.parametrize(("where", "lat", "lng", "direction"), OUTSIDE)
def test_a_pin_outside_gets_a_direction_and_a_distance(
    pack: Pack, where: str, lat: float, lng: float, direction: str
) -> None:
    located = locate(pack, lat, lng)
    assert (located.inside, located.village, located.kecamatan) == (False, None, None)
    assert located.direction == direction
    assert located.distance_m > 150


def test_the_distance_outside_is_in_metres_to_the_border(pack: Pack) -> None:
    # Kota Baru in Karawang lies some kilometres north of Bungursari, Surabaya some 560 km east of the kabupaten.
    assert 1_000 < locate(pack, -6.4048, 107.4559).distance_m < 6_000
    assert 540_000 < locate(pack, -7.2575, 112.7521).distance_m < 590_000


def test_a_pin_just_over_the_border_counts_as_the_nearest_village_up_to_150_metres(pack: Pack) -> None:
    north = max(pack.boundaries, key=lambda boundary: boundary.box[3])
    lng, lat = max((point for ring in north.rings for point in ring), key=lambda point: point[1])
    near = locate(pack, lat + 100 / METRES_PER_DEGREE, lng)
    assert (near.village, near.inside) == (north.code, True)
    assert near.distance_m == pytest.approx(100, abs=1)
    far = locate(pack, lat + 200 / METRES_PER_DEGREE, lng)
    assert (far.village, far.inside) == (None, False)
    assert far.distance_m == pytest.approx(200, abs=1)


@pytest.mark.parametrize(("lat", "lng"), [(91, 0), (-91, 0), (0, 181), (math.nan, 107), (-6.5, math.inf)])
def test_a_point_off_the_globe_is_refused(pack: Pack, lat: float, lng: float) -> None:
    with pytest.raises(ValueError, match="latitude"):
        locate(pack, lat, lng)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_any_point_on_the_globe_is_either_inside_or_has_a_direction(lat: float, lng: float) -> None:
    located = locate(load_pack("purwakarta"), lat, lng)
    if located.inside:
        assert located.village is not None
        assert located.distance_m <= 150
    else:
        assert located.direction in DIRECTIONS
        assert located.distance_m > 150


@given(st.floats(-6.86, -6.38), st.floats(107.1, 107.65))
def test_what_is_told_as_inside_lies_in_that_outline_or_beside_it(lat: float, lng: float) -> None:
    pack = load_pack("purwakarta")
    located = locate(pack, lat, lng)
    if located.inside and located.distance_m == 0.0:
        assert any(contains(boundary, lat, lng) for boundary in pack.boundaries if boundary.code == located.village)


def test_thinning_left_no_gaps_between_neighbours(pack: Pack) -> None:
    """A point with villages 300 m to its north, south, east and west lies in a village itself, but for a sliver or two."""
    step = 0.0027
    gaps = walked = 0
    for row in range(90):
        for column in range(90):
            lat, lng = -6.86 + row * 0.0055, 107.13 + column * 0.0055
            around = ((lat + step, lng), (lat - step, lng), (lat, lng + step), (lat, lng - step))
            if all(any(contains(item, *point) for item in pack.boundaries if in_box(item, *point)) for point in around):
                walked += 1
                gaps += locate(pack, lat, lng).distance_m > 0
    assert walked > 2_000
    assert gaps / walked < 0.002, f"{gaps} of {walked} points fell between outlines"


def in_box(boundary: Boundary, lat: float, lng: float) -> bool:
    west, south, east, north = boundary.box
    return west <= lng <= east and south <= lat <= north


def test_locating_costs_little(pack: Pack) -> None:
    started = time.perf_counter()
    for village in pack.villages.values():
        locate(pack, village.lat, village.lng)
    each = (time.perf_counter() - started) / len(pack.villages)
    started = time.perf_counter()
    for _, lat, lng, _ in OUTSIDE:
        locate(pack, lat, lng)
    outside = (time.perf_counter() - started) / len(OUTSIDE)
    print(f"locate: {each * 1e6:.0f} µs inside, {outside * 1e6:.0f} µs outside")
    assert each < 0.05  # a hundred times what it takes; catches only a lost bounding box

"""The map of a search: a point a report, and the outlines of the kecamatan drawn from the pack's own village borders.

Reports about violence are never on it; a report without a pin stands in its village's middle and says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, or_, select

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.reports import filters, scope
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import Reader

AT_MOST = 3000
Point = tuple[float, float]


def points(connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime) -> dict[str, Any]:
    """{"points": [[number, lat, lng, category, state, urgency, exact], …], "more": bool}, the newest AT_MOST."""
    query = (
        select(
            Report.number, Report.lat, Report.lng, Report.village, Report.kecamatan, Report.category, Report.state,
            Report.fix_due, Report.urgent,
        )
        .where(
            scope.visible(reader, pack),
            Report.category.not_in(scope.violent(pack)),
            or_(Report.lat.is_not(None), Report.village.is_not(None), Report.kecamatan.is_not(None)),
            *filters.conditions(wish, pack),
        )
        .order_by(Report.id.desc())
        .limit(AT_MOST + 1)
    )  # fmt: skip
    tab = filters.in_tab(wish.tab, now)
    rows = connection.execute(query if tab is None else query.where(tab)).all()
    names = {slug: labels.category(slug) for slug in {row.category for row in rows}}
    states = {slug: labels.state(slug) for slug in {row.state for row in rows}}
    found = []
    for row in rows[:AT_MOST]:
        lat, lng, exact = row.lat, row.lng, 1
        if lat is None or lng is None:
            middle = pack.villages.get(row.village or "") or pack.kecamatan.get(row.kecamatan or "")
            if middle is None:
                continue
            lat, lng, exact = middle.lat, middle.lng, 0
        due = row.fix_due
        tone = "late" if due and due < now else "soon" if due and (due - now).total_seconds() < 86400 else "calm"
        found.append(
            [
                row.number,
                round(lat, 5),
                round(lng, 5),
                names[row.category],
                states[row.state],
                "urgent" if row.urgent else tone,
                exact,
            ]
        )
    return {"points": found, "more": len(rows) > AT_MOST}


def outlines(pack: Pack) -> dict[str, Any]:
    """GeoJSON: the border lines of each kecamatan with its name and middle, and the whole area's."""
    own: dict[str, Counter[tuple[Point, Point]]] = defaultdict(Counter)
    whole: Counter[tuple[Point, Point]] = Counter()
    for boundary in pack.boundaries:
        kecamatan = pack.villages[boundary.code].kecamatan
        for ring in boundary.rings:
            for one, other in zip(ring, (*ring[1:], ring[0]), strict=True):
                if one != other:
                    edge = (one, other) if one < other else (other, one)
                    own[kecamatan][edge] += 1
                    whole[edge] += 1
    features = [_feature(pack.name, "area", None, whole)]
    for code, edges in own.items():
        place = pack.kecamatan[code]
        features.append(_feature(place.name, "kecamatan", [place.lat, place.lng], edges))
    return {"type": "FeatureCollection", "features": features}


def _feature(name: str, kind: str, middle: list[float] | None, edges: Counter[tuple[Point, Point]]) -> dict[str, Any]:
    """Border = the edges that only one village inside has: shared ones fall out, since neighbours share their points."""
    lines = [
        [[round(x, 5), round(y, 5)] for x, y in line] for line in _chained([e for e, n in edges.items() if n == 1])
    ]
    return {
        "type": "Feature",
        "properties": {"name": name, "kind": kind, "middle": middle},
        "geometry": {"type": "MultiLineString", "coordinates": lines},
    }


def _chained(edges: list[tuple[Point, Point]]) -> list[list[Point]]:
    """Edges joined to lines as long as they go."""
    ends: dict[Point, set[Point]] = defaultdict(set)
    for one, other in edges:
        ends[one].add(other)
        ends[other].add(one)
    lines = []
    for start in sorted(ends, key=lambda point: (len(ends[point]) == 2, point)):
        while ends[start]:
            line, here = [start], start
            while ends[here]:
                following = ends[here].pop()
                ends[following].discard(here)
                line.append(following)
                here = following
            lines.append(line)
    return lines

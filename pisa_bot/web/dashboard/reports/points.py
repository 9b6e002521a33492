"""The map of a search: a pin a report while they are few, piles with a count where they are many, and kecamatan outlines.

Reports about violence are never on it; a report without a pin stands in its village's middle and says so.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, and_, case, func, literal, or_, select

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.paging import first
from pisa_bot.web.dashboard.reports import filters, listing, scope
from pisa_bot.web.dashboard.reports.filters import Filter, View
from pisa_bot.web.dashboard.roles import Reader

PINS_AT_MOST = 500  # more than these on one screen are piles
HELD_AT_MOST = 20_000  # of a search, the newest or, among open ones, the nearest deadlines; the rest is not on the map
CELLS = 18  # along the longer side of a view
Point = tuple[float, float]


def points(
    connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime, view: View | None
) -> dict[str, Any]:
    """{"points": [[number, lat, lng, category, state, urgency, exact], …], "piles": [[lat, lng, count, urgent], …], …}.

    "whole": every report of the search is a point; otherwise only those of `view`, or there are piles in it.
    "more": the search has older reports that the map leaves out.
    """
    held = _held(reader, pack, wish, now)
    rows = connection.execute(select(held).limit(PINS_AT_MOST + 1)).all()
    whole = len(rows) <= PINS_AT_MOST
    if not whole and view:
        rows = connection.execute(select(held).where(_inside(held, view, pack)).limit(PINS_AT_MOST + 1)).all()
    if len(rows) <= PINS_AT_MOST:
        return {"points": _pins(rows, pack, now), "piles": [], "whole": whole, "more": False}
    piles = _piles(connection, held, pack, now, view)
    more = view is None and sum(pile[2] for pile in piles) >= HELD_AT_MOST
    return {"points": [], "piles": piles, "whole": False, "more": more}


def _held(reader: Reader, pack: Pack, wish: Filter, now: datetime) -> FromClause:
    """The reports of a search that have a place, as a table."""
    conditions = [
        Report.category.not_in(scope.violent(pack)),
        or_(Report.lat.is_not(None), Report.village.is_not(None), Report.kecamatan.is_not(None)),
        *filters.conditions(wish, pack),
    ]
    tab = filters.in_tab(wish.tab, now)
    if tab is not None:
        conditions.append(tab)
    columns: tuple[Any, ...] = (
        Report.id, Report.number, Report.lat, Report.lng, Report.village, Report.kecamatan, Report.category, Report.state,
        Report.fix_due, Report.urgent,
    )  # fmt: skip
    queries = [select(*columns).where(part, *conditions) for part in scope.parts(reader, pack)]
    order = listing.NEWEST if wish.tab in ("berakhir", "semua") else listing.BY_DEADLINE  # each along its index
    return first(queries, order, HELD_AT_MOST).subquery()


def _inside(held: FromClause, view: View, pack: Pack) -> ColumnElement[bool]:
    return filters.within(view, pack, held.c.lat, held.c.lng, held.c.village, held.c.kecamatan)


def _pins(rows: Any, pack: Pack, now: datetime) -> list[list[Any]]:
    names = {slug: labels.category(slug) for slug in {row.category for row in rows}}
    states = {slug: labels.state(slug) for slug in {row.state for row in rows}}
    found = []
    for row in rows:
        at = (
            (row.lat, row.lng)
            if row.lat is not None and row.lng is not None
            else _middle(pack, row.village, row.kecamatan)
        )
        if at is None:
            continue
        exact = int(row.lat is not None and row.lng is not None)
        due = row.fix_due
        tone = "late" if due and due < now else "soon" if due and (due - now).total_seconds() < 86400 else "calm"
        tone = "urgent" if row.urgent else tone
        place = (round(at[0], 5), round(at[1], 5))
        found.append([row.number, *place, names[row.category], states[row.state], tone, exact])
    return found


def _middle(pack: Pack, village: str | None, kecamatan: str | None) -> Point | None:
    place = pack.villages.get(village or "") or pack.kecamatan.get(kecamatan or "")
    return None if place is None else (place.lat, place.lng)


def _piles(connection: Connection, held: FromClause, pack: Pack, now: datetime, view: View | None) -> list[list[Any]]:
    """[lat, lng, count, urgent] of each cell of a grid over the view: in the middle of its reports, 1 where one is late."""
    middles = [(place.lat, place.lng) for place in pack.villages.values()]
    south, west = view[:2] if view else (min(lat for lat, _ in middles), min(lng for _, lng in middles))
    north, east = view[2:] if view else (max(lat for lat, _ in middles), max(lng for _, lng in middles))
    size = max(north - south, east - west) / CELLS
    pinned = and_(held.c.lat.is_not(None), held.c.lng.is_not(None))
    cells = (
        func.round((held.c.lat - south) / size).label("row"),
        func.round((held.c.lng - west) / size).label("column"),
        case((pinned, literal(None)), else_=held.c.village).label("village"),
        case((pinned, literal(None)), (held.c.village.is_not(None), literal(None)), else_=held.c.kecamatan).label(
            "kecamatan"
        ),
    )
    table = select(
        *cells, held.c.lat, held.c.lng, case((or_(held.c.urgent, held.c.fix_due < now), 1), else_=0).label("hot")
    )
    drawn = (table.where(_inside(held, view, pack)) if view else table).subquery().c
    key = (drawn.row, drawn.column, drawn.village, drawn.kecamatan)
    rows = connection.execute(
        select(*key, func.count(), func.avg(drawn.lat), func.avg(drawn.lng), func.max(drawn.hot)).group_by(*key)
    )
    found: dict[tuple[int, int], list[Any]] = defaultdict(lambda: [0.0, 0.0, 0, 0])
    for row, column, village, kecamatan, count, lat, lng, hot in rows:
        at = (lat, lng) if row is not None and column is not None else _middle(pack, village, kecamatan)
        if at is None:
            continue
        pile = found[round((at[0] - south) / size), round((at[1] - west) / size)]
        both = pile[2] + count
        pile[0] += (at[0] - pile[0]) * count / both
        pile[1] += (at[1] - pile[1]) * count / both
        pile[2:] = [both, max(pile[3], hot)]
    return [[round(lat, 5), round(lng, 5), count, hot] for lat, lng, count, hot in found.values()]


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

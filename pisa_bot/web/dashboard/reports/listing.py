"""Rows, counts and news of a search: what the list shows, in as many statements for a thousand rows as for one.

Reads only, always within the reader's scope; the words of a report on the quiet path are not among the columns it gives out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, ScalarSelect, Select, and_, case, func, literal, select

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report, ReportMedia
from pisa_bot.web.dashboard.paging import Order, Page, first, page
from pisa_bot.web.dashboard.reports import filters, scope
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import Reader

NEWS_AT_MOST = 30
COUNT_AT_MOST = 1000
SNIPPET = 220  # characters
NEWEST = Order((Report.id,), descending=True)  # type: ignore[arg-type]
BY_DEADLINE = Order((Report.fix_due, Report.id))  # type: ignore[arg-type]
COUNTED = {"terbuka": BY_DEADLINE, "terlambat": BY_DEADLINE, "dipilah": NEWEST, "selesai": NEWEST, "berakhir": NEWEST}


class Counts(NamedTuple):
    """Reports in each tab (at most COUNT_AT_MOST are counted) and hidden ones about violence."""

    tabs: dict[str, int]
    hidden: int


def _columns(pack: Pack) -> list[Any]:
    quiet = Report.category.in_(scope.violent(pack))
    words = case((quiet, literal("")), else_=func.substr(Report.description, 1, SNIPPET)).label("words")
    place = case((quiet, literal("")), else_=Report.place_text).label("place_text")
    photos = (
        select(func.count()).select_from(ReportMedia).where(ReportMedia.report_id == Report.id).scalar_subquery()
    ).label("photos")
    return [
        Report.id, Report.number, Report.kind, Report.category, Report.agency, Report.state, Report.medium,
        Report.kecamatan, Report.village, Report.urgent, Report.secret, Report.fix_due, Report.answer_due,
        Report.answered_at, Report.created_at, quiet.label("quiet"), words, place, photos,
    ]  # fmt: skip


def _rows(reader: Reader, pack: Pack, wish: Filter, now: datetime) -> list[Select[Any]]:
    """What fits, a query for each part of the reader's sight."""
    conditions = filters.conditions(wish, pack)
    tab = filters.in_tab(wish.tab, now)
    if tab is not None:
        conditions.append(tab)
    return [select(*_columns(pack)).where(part, *conditions) for part in scope.parts(reader, pack)]


def rows(
    connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime, after: str | None = None
) -> Page[Row[Any]]:
    """One page."""
    queries = _rows(reader, pack, wish, now)
    return page(connection, queries, filters.order(wish), lambda row: filters.key(wish, row), after)


def news(connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime, since: int) -> list[Row[Any]]:
    """What came in after report `since` and fits the search, newest first."""
    queries = [query.where(Report.id > since) for query in _rows(reader, pack, wish, now)]
    return list(connection.execute(first(queries, NEWEST, NEWS_AT_MOST)))


def newest(connection: Connection) -> int:
    """The last report's id, whoever's it is."""
    return connection.scalar(select(func.max(Report.id))) or 0


def counts(connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime) -> Counts:
    """How many reports each tab holds under the other filters: one statement, each count stops at COUNT_AT_MOST.

    The tab of all needs none: a report is open (and then done or not) or ended.
    """
    conditions = filters.conditions(wish, pack)
    sight = [and_(part, *conditions) for part in scope.parts(reader, pack)]
    hidden = Report.category.in_(scope.violent(pack))
    concealed = (
        select(func.count()).select_from(Report).where(hidden, scope.countable(reader)).scalar_subquery()
        if not reader.protection
        else literal(0)
    )
    counted = [_capped(sight, filters.in_tab(tab, now), order).label(tab) for tab, order in COUNTED.items()]
    row = connection.execute(select(*counted, concealed.label("hidden"))).one()
    found = {tab: getattr(row, tab) for tab in COUNTED}
    found["semua"] = min(found["terbuka"] + found["selesai"] + found["berakhir"], COUNT_AT_MOST)
    return Counts(found, row.hidden)


def _capped(sight: list[ColumnElement[bool]], tab: ColumnElement[bool] | None, order: Order) -> ScalarSelect[int]:
    """A count that stops early. The order is that of the tab's index: without one PostgreSQL walks the table from its
    oldest end, in the hope of meeting soon what is nearly all at the other.
    """
    queries = [
        select(*order.columns).where(part) if tab is None else select(*order.columns).where(part, tab) for part in sight
    ]
    return select(func.count()).select_from(first(queries, order, COUNT_AT_MOST).subquery()).scalar_subquery()


def only(wish: Filter, tab: str) -> Filter:
    """The same search in another tab, sorted as that tab is read."""
    return replace(wish, tab=tab, urut="terbaru" if tab in ("berakhir", "semua") else wish.urut)

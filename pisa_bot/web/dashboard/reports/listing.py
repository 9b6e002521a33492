"""Rows, counts and news of a search: what the list shows, in as many statements for a thousand rows as for one.

Reads only, always within the reader's scope; the words of a report on the quiet path are not among the columns it gives out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, case, func, literal, select

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report, ReportMedia
from pisa_bot.web.dashboard.paging import Page, page
from pisa_bot.web.dashboard.reports import filters, scope
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import Reader

NEWS_AT_MOST = 30
COUNT_AT_MOST = 1000
TEXT_AT_MOST = 3000
SNIPPET = 220  # characters


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


def _rows(reader: Reader, pack: Pack, wish: Filter, now: datetime) -> Select[Any]:
    query = select(*_columns(pack)).where(scope.visible(reader, pack), *filters.conditions(wish, pack))
    tab = filters.in_tab(wish.tab, now)
    return query if tab is None else query.where(tab)


def rows(
    connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime, after: str | None = None
) -> Page[Row[Any]]:
    """One page."""
    query = _rows(reader, pack, wish, now)
    return page(connection, query, filters.order(wish), lambda row: filters.key(wish, row), after)


def news(connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime, since: int) -> list[Row[Any]]:
    """What came in after report `since` and fits the search, newest first."""
    query = _rows(reader, pack, wish, now).where(Report.id > since).order_by(Report.id.desc()).limit(NEWS_AT_MOST)
    return list(connection.execute(query))


def newest(connection: Connection) -> int:
    """The last report's id, whoever's it is."""
    return connection.scalar(select(func.max(Report.id))) or 0


def counts(connection: Connection, reader: Reader, pack: Pack, wish: Filter, now: datetime) -> Counts:
    """How many reports each tab holds under the other filters: one statement, each count stops at COUNT_AT_MOST."""
    base = and_(scope.visible(reader, pack), *filters.conditions(wish, pack))
    found = _counted_once(base, now) if wish.cari else _counted_apart(base, now)
    hidden = Report.category.in_(scope.violent(pack))
    concealed = (
        select(func.count()).select_from(Report).where(hidden, scope.countable(reader)).scalar_subquery()
        if not reader.protection
        else literal(0)
    )
    row = connection.execute(select(*found, concealed.label("hidden"))).one()
    return Counts({tab: getattr(row, tab) or 0 for tab in filters.TABS}, row.hidden)


def _counted_apart(base: ColumnElement[bool], now: datetime) -> list[Any]:
    """A count of its own for each tab, that stops early: each has an index to go along."""
    found = []
    for tab in filters.TABS:
        condition = filters.in_tab(tab, now)
        query = select(Report.id).where(base) if condition is None else select(Report.id).where(base, condition)
        capped = query.limit(COUNT_AT_MOST).subquery()
        found.append(select(func.count()).select_from(capped).scalar_subquery().label(tab))
    return found


def _counted_once(base: ColumnElement[bool], now: datetime) -> list[Any]:
    """All tabs in one pass over the newest TEXT_AT_MOST matches: comparing texts costs more than counting."""
    flags = [
        (literal(1) if condition is None else case((condition, 1), else_=0)).label(tab)
        for tab, condition in ((tab, filters.in_tab(tab, now)) for tab in filters.TABS)
    ]
    matches = select(*flags).where(base).order_by(Report.id.desc()).limit(TEXT_AT_MOST).cte("matches")
    return [select(func.sum(matches.c[tab])).scalar_subquery().label(tab) for tab in filters.TABS]


def only(wish: Filter, tab: str) -> Filter:
    """The same search in another tab, sorted as that tab is read."""
    return replace(wish, tab=tab, urut="terbaru" if tab in ("berakhir", "semua") else wish.urut)

"""Which reports a reader may see at all: their agency's and what it shares in, everybody's for those who oversee, and violence
for whoever is marked for it. Every query about reports begins here; what lies outside does not exist for the reader (404).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, true

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report, ReportShare, ReportSubject
from pisa_bot.web.dashboard.roles import Reader


def violent(pack: Pack) -> list[str]:
    """Slugs of the categories on the quiet path."""
    return sorted(slug for slug, category in pack.categories.items() if category.violence)


def parts(reader: Reader, pack: Pack) -> list[ColumnElement[bool]]:
    """The rows this reader may know of, in parts that share no row; never one that complains of them.

    Each part has an index of its own to go along; of an OR over them a planner makes a walk through the whole table.
    """
    mine = select(ReportSubject.report_id).where(ReportSubject.staff_id == reader.staff)
    return [and_(part, Report.id.not_in(mine)) for part in _parts(reader, pack)]


def _parts(reader: Reader, pack: Pack) -> list[ColumnElement[bool]]:
    hidden = violent(pack)
    open_to_all = Report.category.not_in(hidden)
    if reader.sees_all:
        return [true() if reader.protection else open_to_all]
    held, foreign = Report.agency == reader.agency, Report.agency.is_distinct_from(reader.agency)
    shared = select(ReportShare.report_id).where(ReportShare.agency == reader.agency)
    if reader.protection:
        quiet = and_(Report.category.in_(hidden), foreign, Report.id.not_in(shared))
        return [held, and_(Report.id.in_(shared), foreign), quiet]
    return [and_(held, open_to_all), and_(Report.id.in_(shared), foreign, open_to_all)]


def visible(reader: Reader, pack: Pack) -> ColumnElement[bool]:
    """All parts as one condition, for what another index finds: one report by its number, those of a day."""
    return or_(*parts(reader, pack))


def countable(reader: Reader) -> ColumnElement[bool]:
    """Reports about violence that would be this reader's, were they not hidden: for a count, never for a row."""
    return true() if reader.sees_all else Report.agency == reader.agency


def find(connection: Connection, reader: Reader, pack: Pack, number: str) -> Row[Any] | None:
    """One report by its number, if this reader may see it."""
    query = select(*Report.__table__.c).where(Report.number == number, visible(reader, pack))
    return connection.execute(query).first()

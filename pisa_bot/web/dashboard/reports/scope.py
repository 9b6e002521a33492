"""Which reports a reader may see at all: their agency's and what it shares in, everybody's for those who oversee, and violence
for whoever is marked for it. Every query about reports begins here; what lies outside does not exist for the reader (404).
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, or_, select, true

from pisa_bot.areas.model import Pack
from pisa_bot.store.models import Report, ReportShare
from pisa_bot.web.dashboard.roles import Reader


def violent(pack: Pack) -> list[str]:
    """Slugs of the categories on the quiet path."""
    return sorted(slug for slug, category in pack.categories.items() if category.violence)


def visible(reader: Reader, pack: Pack) -> ColumnElement[bool]:
    """The rows this reader may know of."""
    hidden = violent(pack)
    open_to_all = Report.category.not_in(hidden)
    if reader.sees_all:
        return true() if reader.protection else open_to_all
    shared = select(ReportShare.report_id).where(ReportShare.agency == reader.agency)
    mine = or_(Report.agency == reader.agency, Report.id.in_(shared))
    if reader.protection:
        return or_(mine, Report.category.in_(hidden))
    return and_(mine, open_to_all)


def countable(reader: Reader) -> ColumnElement[bool]:
    """Reports about violence that would be this reader's, were they not hidden: for a count, never for a row."""
    return true() if reader.sees_all else Report.agency == reader.agency


def find(connection: Connection, reader: Reader, pack: Pack, number: str) -> Row[Any] | None:
    """One report by its number, if this reader may see it."""
    query = select(*Report.__table__.c).where(Report.number == number, visible(reader, pack))
    return connection.execute(query).first()

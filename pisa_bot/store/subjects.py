"""Rows of who is complained of: found for a report and for an officer, set and taken away.

Who may set them is the dashboard's; what they change is decided by whoever tells or shows a report.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, select

from pisa_bot.store.models import ReportSubject, Staff
from pisa_bot.store.upsert import upsert

GUESSED = "words"  # the author of a mark that only the words of a report made


class Subject(NamedTuple):
    """Somebody complained of; `author` "words": only the words of the report say so."""

    staff: int
    name: str
    agency: str
    author: str
    contact: int | None


_OF_STAFF = select(ReportSubject.report_id).where(ReportSubject.staff_id == bindparam("staff"))


def of_report(connection: Connection, report: int) -> list[Subject]:
    """Whom a report complains of."""
    query = (
        select(Staff.id, Staff.name, Staff.agency, ReportSubject.author, Staff.contact_id)
        .join(ReportSubject, ReportSubject.staff_id == Staff.id)
        .where(ReportSubject.report_id == report)
        .order_by(ReportSubject.id)
    )
    return [Subject(*row) for row in connection.execute(query)]


def about(connection: Connection, staff: int) -> frozenset[int]:
    """Ids of the reports that complain of somebody."""
    return frozenset(connection.scalars(_OF_STAFF, {"staff": staff}))


def add(connection: Connection, report: int, staff: Iterable[int], author: str, now: datetime) -> None:
    """These are complained of; a person's word takes the place of a guess."""
    rows = [{"report_id": report, "staff_id": one, "author": author, "at": now} for one in dict.fromkeys(staff)]
    if rows:
        statement = upsert(connection, ReportSubject)
        if author == GUESSED:
            connection.execute(statement.on_conflict_do_nothing(), rows)
            return
        changed = {"author": statement.excluded.author, "at": statement.excluded.at}
        connection.execute(
            statement.on_conflict_do_update(index_elements=["report_id", "staff_id"], set_=changed), rows
        )


def remove(connection: Connection, report: int, staff: int) -> bool:
    """Somebody is not complained of after all."""
    gone = delete(ReportSubject).where(ReportSubject.report_id == report, ReportSubject.staff_id == staff)
    return bool(connection.execute(gone).rowcount)


def heads(connection: Connection, agencies: Iterable[str]) -> list[int]:
    """The heads of these agencies."""
    query = select(Staff.id).where(Staff.active, Staff.role == "head", Staff.agency.in_(sorted(set(agencies))))
    return list(connection.scalars(query.order_by(Staff.id)))

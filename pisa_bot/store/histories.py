"""What the page of one report shows around it: its events, notes among colleagues, files, followers, neighbours, deliveries.

Reads, and writes notes; every function takes a report that the caller has found within the reader's scope.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, func, insert, or_, select

from pisa_bot.reports.states import ENDED
from pisa_bot.store.models import Contact, Follower, Media, Outbox, Report, ReportEvent, ReportMedia, ReportNote, Staff

NEAR_DEGREES = 0.0035  # about 390 m at the equator: a box to look in, `reports.duplicates` measures
NEAR_DAYS = timedelta(days=30)
NEAR_AT_MOST = 60


class File(NamedTuple):
    """A file of a report."""

    id: int
    role: str
    kind: str
    status: str
    at: datetime


class Reach(NamedTuple):
    """Whether the reporter can be written to, and since when they have been silent."""

    contact: int | None
    provider: str | None
    last_inbound_at: datetime | None
    blocked: str | None


def events(connection: Connection, report: int) -> list[Any]:
    """Everything that happened, oldest first, with who did it."""
    query = (
        select(
            ReportEvent.id, ReportEvent.at, ReportEvent.verb, ReportEvent.before, ReportEvent.after, ReportEvent.actor,
            ReportEvent.note, ReportEvent.data, Staff.name.label("by"),
        )
        .outerjoin(Staff, Staff.id == ReportEvent.staff_id)
        .where(ReportEvent.report_id == report)
        .order_by(ReportEvent.id)
    )  # fmt: skip
    return list(connection.execute(query))


def notes(connection: Connection, report: int) -> list[Any]:
    """Notes among colleagues, oldest first."""
    query = (
        select(ReportNote.id, ReportNote.at, ReportNote.text, Staff.name.label("by"), Staff.agency)
        .join(Staff, Staff.id == ReportNote.staff_id)
        .where(ReportNote.report_id == report)
        .order_by(ReportNote.id)
    )
    return list(connection.execute(query))


def add_note(connection: Connection, report: int, staff: int, text: str, now: datetime) -> None:
    """A note for colleagues; the text is sealed by the caller where the report is on the quiet path."""
    connection.execute(insert(ReportNote).values(report_id=report, staff_id=staff, text=text, at=now))


def files(connection: Connection, report: int) -> list[File]:
    """Files in order of arrival."""
    query = (
        select(Media.id, ReportMedia.role, Media.kind, Media.status, ReportMedia.at)
        .join(Media, Media.id == ReportMedia.media_id)
        .where(ReportMedia.report_id == report)
        .order_by(ReportMedia.id)
    )
    return [File(*row) for row in connection.execute(query)]


def file_of(connection: Connection, report: int, media: int) -> Any:
    """A stored file, if it is this report's."""
    query = (
        select(Media.sha256, Media.content_type)
        .join(ReportMedia, ReportMedia.media_id == Media.id)
        .where(ReportMedia.report_id == report, Media.id == media, Media.status == "stored")
    )
    return connection.execute(query).first()


def followers(connection: Connection, report: int) -> int:
    """How many people follow it besides its reporter."""
    return connection.scalar(select(func.count()).select_from(Follower).where(Follower.report_id == report)) or 0


def reach(connection: Connection, contact: int | None) -> Reach:
    """How the reporter can be reached."""
    if contact is None:
        return Reach(None, None, None, None)
    row = connection.execute(
        select(Contact.id, Contact.provider, Contact.last_inbound_at, Contact.blocked_reason).where(
            Contact.id == contact, Contact.erased_at.is_(None)
        )
    ).first()
    return Reach(None, None, None, None) if row is None else Reach(*row)


def deliveries(connection: Connection, report: int, contact: int | None) -> list[Any]:
    """Bubbles about it to its reporter: what was said, when, and how far it came."""
    if contact is None:
        return []
    query = (
        select(
            Outbox.id, Outbox.key, Outbox.params, Outbox.language, Outbox.created_at, Outbox.status, Outbox.template,
            Outbox.error,
        )
        .where(Outbox.report_id == report, Outbox.contact_id == contact, Outbox.role == "citizen")
        .order_by(Outbox.id)
    )  # fmt: skip
    return list(connection.execute(query))


def neighbours(connection: Connection, row: Any) -> list[Any]:
    """Open reports of the same category that lie near enough to be looked at, newest first; no secret one."""
    if row.lat is not None and row.lng is not None:
        here = and_(
            Report.lat.between(row.lat - NEAR_DEGREES, row.lat + NEAR_DEGREES),
            Report.lng.between(row.lng - NEAR_DEGREES, row.lng + NEAR_DEGREES),
        )
        where = or_(here, and_(Report.lat.is_(None), Report.village == row.village)) if row.village else here
    elif row.village:
        where = Report.village == row.village
    else:
        return []
    query = (
        select(*Report.__table__.c)
        .where(
            Report.category == row.category,
            Report.kecamatan == row.kecamatan,
            Report.created_at.between(row.created_at - NEAR_DAYS, row.created_at + NEAR_DAYS),
            Report.id != row.id,
            Report.state.not_in(sorted(ENDED)),
            Report.secret.is_(False),
            where,
        )
        .order_by(Report.created_at.desc())
        .limit(NEAR_AT_MOST)
    )
    return list(connection.execute(query))

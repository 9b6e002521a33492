"""What waits for a person at the desk: reports to be sorted, citizens who asked for somebody, requests about data, what failed.

Reads only, the oldest deadline first; reports of the quiet path are counted, never listed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, func, select, text

from pisa_bot.store.models import (
    Contact,
    Correction,
    DataRequest,
    Handover,
    Inbox,
    Media,
    Outbox,
    Report,
    ReportEvent,
    ReportMedia,
    Staff,
    Triage,
)
from pisa_bot.store.models.outbox import LOST
from pisa_bot.store.types import spelled

AT_MOST = 200
REJECTED_FOR = timedelta(days=30)  # how long a rejection stays on the desk's list
CARDS_AT_MOST = 15  # reports to be sorted: each is read anew, and the next ones come up as these go


def to_sort(connection: Connection, violent: Sequence[str], limit: int = CARDS_AT_MOST) -> list[Row[Any]]:
    """Reports in triage with their reason and deadline."""
    return list(
        connection.execute(
            select(*Report.__table__.c, Triage.reason, Triage.due_at, Triage.opened_at)
            .join(Triage, (Triage.report_id == Report.id) & Triage.closed_at.is_(None))
            .where(Report.state == "triage", Report.category.not_in(violent))
            .order_by(Triage.due_at, Triage.id)
            .limit(limit)
        )
    )


def asking(connection: Connection, limit: int = AT_MOST) -> list[Row[Any]]:
    """Open handovers, the oldest deadline first."""
    return list(
        connection.execute(
            select(
                Handover.id,
                Handover.contact_id,
                Handover.reason,
                Handover.opened_at,
                Handover.due_at,
                Handover.last_at,
                Handover.staff_id,
                Staff.name,
                Contact.language,
            )
            .join(Contact, Contact.id == Handover.contact_id)
            .outerjoin(Staff, Staff.id == Handover.staff_id)
            .where(Handover.closed_at.is_(None))
            .order_by(Handover.due_at, Handover.id)
            .limit(limit)
        )
    )


def spoken(connection: Connection, violent: Sequence[str], limit: int = AT_MOST) -> list[Row[Any]]:
    """Reports whose words are a voice note that nobody has written down yet."""
    return list(
        connection.execute(
            select(
                Report.id,
                Report.number,
                Report.category,
                Report.state,
                Report.agency,
                Report.place_text,
                Report.kecamatan,
                Report.created_at,
                Report.answer_due,
                Media.id.label("media"),
                Media.status.label("media_status"),
            )
            .join(ReportMedia, ReportMedia.report_id == Report.id)
            .join(Media, Media.id == ReportMedia.media_id)
            .where(
                Media.kind == "voice",
                Report.state == "triage",
                Report.description.in_(("", "–")),
                Report.category.not_in(violent),
            )
            .order_by(Report.answer_due, Report.id)
            .limit(limit)
        )
    )


def about_data(connection: Connection, limit: int = AT_MOST) -> list[Row[Any]]:
    """Requests about personal data, open ones first."""
    return list(
        connection.execute(
            select(*DataRequest.__table__.c)
            .order_by(DataRequest.closed_at.is_not(None), DataRequest.due_at, DataRequest.id)
            .limit(limit)
        )
    )


def undelivered(connection: Connection, violent: Sequence[str], limit: int = AT_MOST) -> list[Row[Any]]:
    """Bubbles that never arrived, newest first; `tellable`: about a report, to nobody who ever told of violence."""
    told = select(Report.contact_id).where(Report.category.in_(violent), Report.contact_id.is_not(None))
    tellable = and_(Report.category.not_in(violent), Outbox.contact_id.not_in(told)).label("tellable")
    return list(
        connection.execute(
            select(
                Outbox.id,
                Outbox.contact_id,
                Outbox.key,
                Outbox.params,
                Outbox.status,
                Outbox.error,
                Outbox.created_at,
                Outbox.report_id,
                Outbox.role,
                tellable,
            )
            .outerjoin(Report, Report.id == Outbox.report_id)
            .where(text(LOST))
            .order_by(Outbox.id.desc())
            .limit(limit)
        )
    )


def unread(connection: Connection, limit: int = AT_MOST) -> list[Row[Any]]:
    """Messages whose turn failed three times."""
    return list(
        connection.execute(
            select(Inbox.id, Inbox.contact_id, Inbox.kind, Inbox.received_at, Inbox.error)
            .where(Inbox.status == spelled("failed"))
            .order_by(Inbox.id.desc())
            .limit(limit)
        )
    )


def turned_away(
    connection: Connection, violent: Sequence[str], since: datetime, limit: int = AT_MOST
) -> list[Row[Any]]:
    """Reports that stand rejected since then, newest first, with who did it and the reason that the citizen read."""
    return list(
        connection.execute(
            select(
                Report.id,
                Report.number,
                Report.category,
                Report.agency,
                Report.secret,
                Report.closed_at,
                ReportEvent.note,
                Staff.name,
            )
            .join(ReportEvent, (ReportEvent.report_id == Report.id) & (ReportEvent.after == "rejected"))
            .outerjoin(Staff, Staff.id == ReportEvent.staff_id)
            .where(
                Report.state == "rejected",
                ReportEvent.before != "rejected",
                ReportEvent.at == Report.closed_at,
                Report.closed_at >= since,
                Report.category.not_in(violent),
            )
            .order_by(Report.closed_at.desc(), Report.id.desc())
            .limit(limit)
        )
    )


def corrections(connection: Connection, limit: int = AT_MOST) -> list[Row[Any]]:
    """What people set right, newest first."""
    return list(
        connection.execute(
            select(*Correction.__table__.c, Staff.name)
            .outerjoin(Staff, Staff.id == Correction.staff_id)
            .order_by(Correction.id.desc())
            .limit(limit)
        )
    )


def counts(connection: Connection, violent: Sequence[str], now: datetime) -> dict[str, int]:
    """How many rows each queue has, in one statement; `late` of those to be sorted or answered."""

    def count(*which: Any) -> Any:
        return select(func.count()).where(*which).scalar_subquery()

    sorting = (Triage.closed_at.is_(None), Triage.report_id == Report.id, Report.state == "triage")
    asking = (Handover.id.is_not(None), Handover.closed_at.is_(None))
    wanted = {
        "sort": count(*sorting, Report.category.not_in(violent)),
        "quiet": count(*sorting, Report.category.in_(violent)),
        "late": count(*sorting, Report.category.not_in(violent), Triage.due_at < now)
        + count(*asking, Handover.due_at < now),
        "people": count(*asking),
        "data": count(DataRequest.id.is_not(None), DataRequest.closed_at.is_(None)),
        "lost": count(Outbox.id.is_not(None), text(LOST))
        + count(Inbox.id.is_not(None), Inbox.status == spelled("failed")),
        "rejected": count(
            Report.state == "rejected", Report.closed_at >= now - REJECTED_FOR, Report.category.not_in(violent)
        ),
        "corrections": count(Correction.id.is_not(None), Correction.exported_at.is_(None)),
    }
    row = connection.execute(select(*(query.label(name) for name, query in wanted.items()))).one()
    return {name: int(value) for name, value in row._mapping.items()}

"""Takes personal data away: a draft's files at once, a person's name and words as soon as no open report needs them.

What the law keeps stays without a person in it: category, place to the village, dates, agency.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Forget
from pisa_bot.reports.states import ENDED
from pisa_bot.store import contacts, desk
from pisa_bot.store.models import (
    Contact,
    DataRequest,
    Inbox,
    Media,
    Report,
    ReportEvent,
    ReportMedia,
    ReportNote,
    Timer,
)

GONE = "–"


def forget(connection: Connection, pack: Pack, contact: int, wish: Forget, now: datetime) -> None:
    """Carry out a Forget: the draft's files, or the person."""
    if wish.scope == "draft":
        drop_media(connection, [*wish.media])
        return
    drop_media(connection, [*wish.media, *_unfiled(connection, contact)])
    contacts.forget(connection, contact, now)
    for report in connection.scalars(
        select(Report.id).where(Report.contact_id == contact, Report.state.in_(sorted(ENDED)))
    ):
        scrub(connection, report)
    _close_requests(connection, contact, now)


def scrub(connection: Connection, report: int) -> None:
    """A report loses its person, words, exact place and files."""
    files = list(connection.scalars(select(ReportMedia.media_id).where(ReportMedia.report_id == report)))
    drop_media(connection, files)
    connection.execute(
        update(Report)
        .where(Report.id == report)
        .values(
            contact_id=None,
            description=GONE,
            folded="",
            place_text="",
            landmark=None,
            lat=None,
            lng=None,
            data={},
            last_note="",
        )
    )
    connection.execute(
        update(ReportEvent)
        .where(ReportEvent.report_id == report, ReportEvent.actor == "citizen")
        .values(note="", data={})
    )
    connection.execute(delete(ReportNote).where(ReportNote.report_id == report))


def after_closing(connection: Connection, contact: int | None, report: int) -> None:
    """A report just ended: if its person asked to be forgotten, it is scrubbed now."""
    if contact is None:
        return
    if connection.scalar(select(Contact.erased_at).where(Contact.id == contact)) is not None:
        scrub(connection, report)


def drop_media(connection: Connection, media: list[int]) -> None:
    """Mark files for deletion; the media job removes the bytes."""
    if media:
        connection.execute(update(Media).where(Media.id.in_(media)).values(status="forgotten", source=None))


def _unfiled(connection: Connection, contact: int) -> list[int]:
    filed = select(ReportMedia.media_id)
    return list(connection.scalars(select(Media.id).where(Media.contact_id == contact, Media.id.not_in(filed))))


def _close_requests(connection: Connection, contact: int, now: datetime) -> None:
    numbers = connection.scalars(
        select(DataRequest.number).where(
            DataRequest.contact_id == contact, DataRequest.kind == "erase", DataRequest.closed_at.is_(None)
        )
    )
    for number in list(numbers):
        desk.close_request(connection, number, "erased", now)


def drop_messages(connection: Connection, contact: int) -> None:
    """Handled messages of a forgotten person lose their words; timers of the conversation go."""
    connection.execute(
        update(Inbox)
        .where(Inbox.contact_id == contact, Inbox.status == "handled")
        .values(sealed="", raw=None, understood=None)
    )
    connection.execute(delete(Timer).where(Timer.contact_id == contact))

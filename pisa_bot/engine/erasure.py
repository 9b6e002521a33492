"""Takes personal data away: a draft's files at once, a person's name and words as soon as no open report needs them.

What the law keeps stays without a person in it: category, place to the village, dates, agency, who in office did what and when.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, or_, select, update

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Forget
from pisa_bot.reports.states import ENDED
from pisa_bot.store import contacts, desk
from pisa_bot.store.models import (
    Contact,
    Correction,
    DataRequest,
    Follower,
    Inbox,
    Media,
    Outbox,
    Report,
    ReportEvent,
    ReportMedia,
    ReportNote,
    Timer,
)
from pisa_bot.store.types import spelled

GONE = "–"
NOTHING_SAID = {"_erased": 1}  # parameters of a bubble whose words are gone; hidden, so it is worded by no message
KEPT_OF_EVENTS = ("agency", "category", "date", "deadlines", "rating", "verb")  # slugs and dates, nobody's words
SETTLED = ("sent", "delivered", "read", "failed", "unknown", "expired", "superseded", "untrue")


def forget(connection: Connection, pack: Pack, contact: int, wish: Forget, now: datetime) -> None:
    """Carry out a Forget: the draft's files, or the person."""
    if wish.scope == "draft":
        drop_media(connection, [*wish.media])
        return
    drop_media(connection, [*wish.media, *_unfiled(connection, contact)])
    contacts.forget(connection, contact, now)
    connection.execute(delete(Follower).where(Follower.contact_id == contact))
    connection.execute(delete(Correction).where(Correction.contact_id == contact))
    for report in connection.scalars(
        select(Report.id).where(Report.contact_id == contact, Report.state.in_(sorted(ENDED)))
    ).all():
        scrub(connection, report)
    drop_words(connection, contact, now)
    _close_requests(connection, contact, now)


def scrub(connection: Connection, report: int) -> None:
    """A report loses its person, words, exact place and files, and so do the bubbles that were sent about it."""
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
    for event in connection.execute(
        select(ReportEvent.id, ReportEvent.data).where(ReportEvent.report_id == report)
    ).all():
        kept = {name: event.data[name] for name in KEPT_OF_EVENTS if name in (event.data or {})}
        connection.execute(update(ReportEvent).where(ReportEvent.id == event.id).values(note="", data=kept))
    unsay(connection, Outbox.report_id == report)
    connection.execute(delete(ReportNote).where(ReportNote.report_id == report))


def after_closing(connection: Connection, contact: int | None, report: int) -> None:
    """A report just ended: if its person asked to be forgotten after filing it, it is scrubbed now."""
    if contact is None:
        return
    asked = connection.scalar(select(Contact.erased_at).where(Contact.id == contact))
    filed = connection.scalar(select(Report.created_at).where(Report.id == report))
    if asked is not None and filed is not None and filed <= asked:
        scrub(connection, report)


def drop_media(connection: Connection, media: list[int]) -> None:
    """Mark files for deletion; the media job removes the bytes."""
    if media:
        connection.execute(update(Media).where(Media.id.in_(media)).values(status="forgotten", source=None))


def drop_words(connection: Connection, contact: int, before: datetime) -> None:
    """What was said until then, both ways, loses its words; timers that carry some go, a person waited for stays waited for."""
    connection.execute(
        update(Inbox)
        .where(Inbox.contact_id == contact, Inbox.status != "waiting", Inbox.received_at <= before, still_worded(Inbox))
        .values(sealed="", raw=None, understood=None)
    )
    unsay(connection, Outbox.contact_id == contact, Outbox.role == "citizen", Outbox.created_at <= before)
    connection.execute(delete(Timer).where(Timer.contact_id == contact, Timer.name.not_like("%:handover")))


def unsay(connection: Connection, *which: ColumnElement[bool]) -> int:
    """Bubbles that have left lose their parameters, and so their words; what still waits to leave is left alone."""
    return connection.execute(
        update(Outbox)
        .where(*which, Outbox.status.in_(SETTLED), Outbox.params != NOTHING_SAID)
        .values(params=NOTHING_SAID, choices=[], media=[])
    ).rowcount


def still_worded(table: type[Inbox]) -> ColumnElement[bool]:
    """Rows that hold words, a raw form or what was understood."""
    return or_(table.sealed != spelled(""), table.raw.is_not(None), table.understood.is_not(None))


def _unfiled(connection: Connection, contact: int) -> list[int]:
    filed = select(ReportMedia.id).where(ReportMedia.media_id == Media.id).exists()
    return list(connection.scalars(select(Media.id).where(Media.contact_id == contact, ~filed)))


def _close_requests(connection: Connection, contact: int, now: datetime) -> None:
    numbers = connection.scalars(
        select(DataRequest.number).where(
            DataRequest.contact_id == contact, DataRequest.kind == "erase", DataRequest.closed_at.is_(None)
        )
    )
    for number in list(numbers):
        desk.close_request(connection, number, "erased", now)

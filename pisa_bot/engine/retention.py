"""Sweeps what must not be kept: raw provider forms, unfiled files, stale drafts, old words, people nobody needs to reach.

The periods are the pack's (`settings`, with the admins' changes); each step is bounded transactions of its own; safe twice.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, and_, delete, or_, select, update

from pisa_bot import clock
from pisa_bot.engine import erasure
from pisa_bot.flows.conversation import Conversation as Talk
from pisa_bot.house import House
from pisa_bot.reports.misuse import rules
from pisa_bot.reports.states import ENDED
from pisa_bot.store import contacts, inbox, strikes
from pisa_bot.store.models import (
    Audit,
    Contact,
    ContactAlias,
    Conversation,
    Correction,
    Handover,
    Inbox,
    Media,
    Outbox,
    Report,
    ReportMedia,
    Staff,
)
from pisa_bot.store.types import spelled

BATCH = 500
_DRAFTS = (spelled("filing"), spelled("confirming"))
AT_MOST = 400  # batches of one step in one night; what is left is the next night's


def sweep(house: House) -> dict[str, int]:
    """Carry out every retention rule; returns how many rows each touched."""
    now = clock.now()
    with house.database.read() as connection:
        days = house.current_pack(connection).settings

    def before(name: str) -> datetime:
        return now - timedelta(days=float(days[f"retention_{name}_days"]))

    steps: dict[str, Callable[[Connection], int]] = {
        "raw_forms": lambda connection: inbox.drop_raw(connection, before("raw")),
        "events": lambda connection: _drop_heard(connection, before("event"), Inbox.kind == "event"),
        "messages": lambda connection: _drop_heard(connection, before("message"), Inbox.kind != "event"),
        "bubbles": lambda connection: _drop_said(connection, before("message")),
        "corrections": lambda connection: _drop_corrections(connection, before("message")),
        "unfiled_media": lambda connection: _drop_unfiled(connection, before("unfiled_media")),
        "drafts": lambda connection: _drop_drafts(connection, before("draft")),
        "reports": lambda connection: _scrub_old(connection, before("closed_report")),
        "forgotten": lambda connection: _drop_forgotten(connection, now),
        "strangers": lambda connection: _drop_strangers(connection, before("closed_report")),
        "strikes": lambda connection: strikes.drop(connection, now - rules(days).fade, BATCH),
        "audit": lambda connection: _drop_audit(connection, before("audit")),
    }
    return {name: _until_done(house, step) for name, step in steps.items()}


def _until_done(house: House, step: Callable[[Connection], int]) -> int:
    total = 0
    for _ in range(AT_MOST):
        with house.database.write() as connection:
            touched = step(connection)
        total += touched
        if not touched:
            break
    return total


def _drop_heard(connection: Connection, before: datetime, which: ColumnElement[bool]) -> int:
    """Words of messages; of events, the copies of a citizen's words that were on their way to somebody else."""
    old = (
        select(Inbox.id)
        .where(Inbox.received_at < before, Inbox.status.not_in(("waiting", "kept")), which, erasure.still_worded(Inbox))
        .limit(BATCH)
    )
    gone = update(Inbox).where(Inbox.id.in_(old)).values(sealed="", raw=None, understood=None)
    return connection.execute(gone).rowcount


def _drop_said(connection: Connection, before: datetime) -> int:
    """Words of bubbles that are old, or about a report whose words are gone already."""
    wordless = select(Report.id).where(Report.description == erasure.GONE)
    old = (
        select(Outbox.id)
        .where(
            or_(Outbox.created_at < before, Outbox.report_id.in_(wordless)),
            Outbox.status.in_(erasure.SETTLED),
            Outbox.params != erasure.NOTHING_SAID,
        )
        .limit(BATCH)
    )
    return erasure.unsay(connection, Outbox.id.in_(old))


def _drop_unfiled(connection: Connection, before: datetime) -> int:
    filed = select(ReportMedia.id).where(ReportMedia.media_id == Media.id).exists()
    old = connection.scalars(
        select(Media.id)
        .where(
            Media.created_at < before,
            Media.status != "forgotten",
            Media.contact_id.is_not(None),
            ~filed,
        )
        .limit(BATCH)
    )
    found = list(old)
    erasure.drop_media(connection, found)
    return len(found)


def _drop_drafts(connection: Connection, before: datetime) -> int:
    stale = connection.execute(
        select(Conversation.contact_id)
        .where(Conversation.updated_at < before, Conversation.state.in_(_DRAFTS))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    ).all()
    _begin_anew(connection, [row.contact_id for row in stale])
    return len(stale)


def _scrub_old(connection: Connection, before: datetime) -> int:
    old = list(
        connection.scalars(
            select(Report.id)
            .where(
                Report.state.in_(sorted(ENDED)), Report.closed_at < before, Report.description != spelled(erasure.GONE)
            )
            .limit(BATCH)
        )
    )
    for report in old:
        erasure.scrub(connection, report)
    return len(old)


def _drop_forgotten(connection: Connection, now: datetime) -> int:
    """People who asked to be forgotten and have not come back: their last words and, once nothing is open, their addresses."""
    gone = and_(Contact.erased_at.is_not(None), Contact.erased_at >= Contact.last_inbound_at)
    people = connection.execute(
        select(Contact.id, Contact.erased_at).where(gone, *_needed_no_more()).order_by(Contact.id).limit(BATCH)
    ).all()
    for person in people:
        erasure.drop_words(connection, person.id, now)
    _take_leave(connection, [person.id for person in people])
    return len(people)


def _drop_strangers(connection: Connection, before: datetime) -> int:
    """People who have been silent as long as a closed report is kept, and for whom nothing is open."""
    silent = and_(Contact.last_inbound_at < before, Contact.created_at < before)
    people = list(
        connection.scalars(select(Contact.id).where(silent, *_needed_no_more()).order_by(Contact.id).limit(BATCH))
    )
    _take_leave(connection, people)
    return len(people)


def _needed_no_more() -> tuple[ColumnElement[bool], ...]:
    """Still has an address; is no officer; has no open report, nobody waited for, no bubble on its way, no message unread."""

    def none(column: object, *which: ColumnElement[bool]) -> ColumnElement[bool]:
        return Contact.id.not_in(select(column).where(column.is_not(None), *which))  # type: ignore[attr-defined,call-overload]

    return (
        Contact.id.in_(select(ContactAlias.contact_id)),
        none(Staff.contact_id),
        none(Report.contact_id, Report.state.not_in(sorted(ENDED))),
        none(Handover.contact_id, Handover.closed_at.is_(None)),
        none(Outbox.contact_id, Outbox.status.in_(("queued", "sending"))),
        none(Inbox.contact_id, Inbox.status.in_(("waiting", "kept"))),
    )


def _take_leave(connection: Connection, people: list[int]) -> None:
    for person in people:
        contacts.drop_addresses(connection, person)
    connection.execute(update(Contact).where(Contact.id.in_(people)).values(name=None))
    _begin_anew(connection, people)


def _begin_anew(connection: Connection, people: list[int]) -> None:
    fresh = Talk.new()
    connection.execute(
        update(Conversation).where(Conversation.contact_id.in_(people)).values(state=fresh.state, data=fresh.dump())
    )


def _drop_audit(connection: Connection, before: datetime) -> int:
    old = select(Audit.id).where(Audit.at < before).limit(BATCH)
    return connection.execute(delete(Audit).where(Audit.id.in_(old))).rowcount


def _drop_corrections(connection: Connection, before: datetime) -> int:
    old = select(Correction.id).where(Correction.at < before).limit(BATCH)
    return connection.execute(delete(Correction).where(Correction.id.in_(old))).rowcount

"""Sweeps what must not be kept: raw provider forms, unfiled files, stale drafts, words of long-closed reports. Nightly, safe twice.

The periods are the pack's (`settings`); each step is a bounded transaction of its own.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection, select, update

from pisa_bot import clock
from pisa_bot.engine import erasure
from pisa_bot.flows.conversation import Conversation as Talk
from pisa_bot.house import House
from pisa_bot.reports.states import ENDED
from pisa_bot.store import inbox
from pisa_bot.store.models import Conversation, Inbox, Media, Report, ReportMedia

BATCH = 500


def sweep(house: House) -> dict[str, int]:
    """Carry out every retention rule; returns how many rows each touched."""
    now = clock.now()
    days = house.pack.settings

    def before(name: str, default: int) -> datetime:
        return now - timedelta(days=float(days.get(name, default)))

    done: dict[str, int] = {}
    with house.database.write() as connection:
        done["raw_forms"] = inbox.drop_raw(connection, before("retention_raw_days", 30))
    with house.database.write() as connection:
        done["messages"] = _drop_words(connection, before("retention_message_days", 365))
    with house.database.write() as connection:
        done["unfiled_media"] = _drop_unfiled(connection, before("retention_unfiled_media_days", 30))
    with house.database.write() as connection:
        done["drafts"] = _drop_drafts(connection, before("retention_draft_days", 30))
    with house.database.write() as connection:
        done["reports"] = _scrub_old(connection, before("retention_closed_report_days", 730))
    return done


def _drop_words(connection: Connection, before: datetime) -> int:
    old = select(Inbox.id).where(Inbox.received_at < before, Inbox.status != "waiting", Inbox.sealed != "").limit(BATCH)
    return connection.execute(update(Inbox).where(Inbox.id.in_(old)).values(sealed="", understood=None)).rowcount


def _drop_unfiled(connection: Connection, before: datetime) -> int:
    filed = select(ReportMedia.media_id)
    old = connection.scalars(
        select(Media.id)
        .where(
            Media.created_at < before,
            Media.status != "forgotten",
            Media.contact_id.is_not(None),
            Media.id.not_in(filed),
        )
        .limit(BATCH)
    )
    found = list(old)
    erasure.drop_media(connection, found)
    return len(found)


def _drop_drafts(connection: Connection, before: datetime) -> int:
    stale = connection.execute(
        select(Conversation.contact_id, Conversation.data)
        .where(Conversation.updated_at < before, Conversation.state.in_(("filing", "confirming")))
        .limit(BATCH)
        .with_for_update(skip_locked=True)
    ).all()
    fresh = Talk.new()
    for contact, _ in stale:
        connection.execute(
            update(Conversation).where(Conversation.contact_id == contact).values(state=fresh.state, data=fresh.dump())
        )
    return len(stale)


def _scrub_old(connection: Connection, before: datetime) -> int:
    old = list(
        connection.scalars(
            select(Report.id)
            .where(Report.state.in_(sorted(ENDED)), Report.closed_at < before, Report.description != erasure.GONE)
            .limit(BATCH)
        )
    )
    for report in old:
        erasure.scrub(connection, report)
    return len(old)

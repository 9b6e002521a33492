"""Outbox rows as the sender sees them: claimed one in flight per person, settled in a named state, ranks only rising.

Locks are held for the claim only, never while a provider is spoken to.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Connection, and_, not_, or_, select, text, update
from sqlalchemy.orm import aliased

from pisa_bot.reports.states import ENDED
from pisa_bot.store.models import Contact, ContactAlias, Outbox, OutboxEvent, Report
from pisa_bot.store.types import spelled
from pisa_bot.store.upsert import upsert

LEASE = timedelta(seconds=90)  # longer than any send may take
ANSWER_WITHIN = timedelta(seconds=30)  # a send that has not been answered by then never will be
AGAIN_AT_MOST = 5  # times a bubble is tried anew after the provider took it and then failed
CLAIMING = 711_113  # advisory lock, see `claim`
STEP_ASIDE = timedelta(minutes=1)  # a row that backs off longer lets the next one of the same person pass
RANK = {"queued": 0, "sending": 1, "unknown": 1, "sent": 2, "delivered": 3, "read": 4}
REQUIRED = "required"  # in `template`: the provider said that the window is closed, whatever our clock says


class Claimed(NamedTuple):
    """A row in our hands until its lease is over."""

    id: int
    contact: int
    report: int | None
    role: str
    key: str
    params: dict[str, Any]
    choices: list[Any]
    media: list[int]
    question: str | None
    attempts: int
    template: str | None
    created_at: datetime


_COLUMNS = (
    Outbox.id, Outbox.contact_id, Outbox.report_id, Outbox.role, Outbox.key, Outbox.params, Outbox.choices, Outbox.media,
    Outbox.question, Outbox.attempts, Outbox.template, Outbox.created_at,
)  # fmt: skip


class Recipient(NamedTuple):
    """Who a row goes to and by which provider."""

    language: str | None
    provider: str
    last_inbound_at: datetime | None
    blocked_reason: str | None
    medium: str
    kind: str
    sealed: str


def claim(connection: Connection, now: datetime, limit: int, lease: timedelta = LEASE) -> list[Claimed]:
    """Take due rows: the oldest of each person, urgent ones first, none of a person who has one in flight.

    On PostgreSQL claims come one after the other (an advisory lock; some milliseconds each): with row locks alone a second
    claimer, whose snapshot is older than the first one's commit, could take another row of the same person. Sending is parallel.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": CLAIMING})
    earlier, newer = aliased(Outbox), aliased(Outbox)
    blocked = (
        select(earlier.id)
        .where(
            earlier.contact_id == Outbox.contact_id,
            earlier.id != Outbox.id,
            or_(
                earlier.status == spelled("sending"),
                and_(
                    earlier.status == spelled("queued"),
                    earlier.id < Outbox.id,
                    not_(earlier.due_at > now + STEP_ASIDE),
                    earlier.urgent >= Outbox.urgent,
                ),
            ),
        )
        .exists()
    )
    rows = connection.execute(
        select(*_COLUMNS, Outbox.collapse)
        .where(Outbox.status == spelled("queued"), Outbox.due_at <= now, not_(blocked))
        .order_by(Outbox.urgent.desc(), Outbox.due_at, Outbox.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).all()
    taken: list[Claimed] = []
    for *values, collapse in rows:
        row = Claimed(*values)
        if row.contact in {other.contact for other in taken}:
            continue  # an urgent row and an older one of the same person: one in flight
        if collapse is not None and connection.scalar(
            select(newer.id)
            .where(
                newer.contact_id == row.contact,
                newer.id > row.id,
                newer.status == spelled("queued"),
                newer.collapse == collapse,
            )
            .limit(1)
        ):
            settle(connection, row.id, "superseded", now)
            continue
        taken.append(row)
    if taken:
        connection.execute(
            update(Outbox)
            .where(Outbox.id.in_([row.id for row in taken]))
            .values(status="sending", lease_until=now + lease, left_at=None, attempts=Outbox.attempts + 1)
        )
    return taken


def lapse(connection: Connection, now: datetime) -> int:
    """Rows whose sender died: back into the queue when it had not yet handed over, else nobody knows and they stay unsent."""
    gone = update(Outbox).where(Outbox.status == spelled("sending"), Outbox.lease_until < now)
    back = connection.execute(gone.where(Outbox.left_at.is_(None)).values(status="queued", lease_until=None)).rowcount
    lost = connection.execute(gone.values(status="unknown", lease_until=None, error="sender_gone")).rowcount
    return back + lost


def leaving(connection: Connection, row: Claimed, now: datetime, lease: timedelta = LEASE) -> bool:
    """The next thing that happens is the provider's: from here on a silence is an unknown. False: the row is no longer ours."""
    ours = and_(Outbox.id == row.id, Outbox.status == "sending", Outbox.attempts == row.attempts + 1)
    statement = update(Outbox).where(ours).values(left_at=now, lease_until=now + lease)
    return connection.execute(statement).rowcount == 1


def recipient(connection: Connection, contact: int) -> Recipient | None:
    """Where to reach a person: a phone number before any other address of the newest medium."""
    rows = connection.execute(
        select(
            Contact.language, Contact.provider, Contact.last_inbound_at, Contact.blocked_reason,
            ContactAlias.medium, ContactAlias.kind, ContactAlias.sealed,
        )
        .join(ContactAlias, ContactAlias.contact_id == Contact.id)
        .where(Contact.id == contact)
        .order_by(ContactAlias.id)
    ).all()  # fmt: skip
    found = [Recipient(*row) for row in rows]
    return next((one for one in found if one.kind == "phone"), found[0] if found else None)


def what_holds(connection: Connection, report: int) -> frozenset[str]:
    """What is true of a report, for what is only said while it is: its state, and "unseen" while nobody has confirmed it."""
    row = connection.execute(select(Report.state, Report.seen_at).where(Report.id == report)).first()
    if row is None:
        return frozenset()
    unseen = row.seen_at is None and row.state not in ENDED
    return frozenset({str(row.state), *(("unseen",) if unseen else ())})


def sent(
    connection: Connection,
    row: int,
    provider: str,
    provider_id: str,
    language: str,
    template: str | None,
    now: datetime,
) -> None:
    """The provider took it. A status callback may have come first: the state only rises, and a row that has gone back into the
    queue since (the callback said "window closed") stays there.
    """
    connection.execute(
        update(Outbox)
        .where(Outbox.id == row, Outbox.status != "queued")
        .values(provider=provider, provider_id=provider_id, language=language, template=template, lease_until=None)
    )
    connection.execute(
        update(Outbox)
        .where(Outbox.id == row, Outbox.status.in_(("sending", "unknown")))
        .values(status="sent", settled_at=now)
    )


def later(connection: Connection, row: int, due: datetime, error: str, language: str | None = None) -> None:
    """It was certainly not sent: back into the queue."""
    connection.execute(
        update(Outbox)
        .where(Outbox.id == row, Outbox.status == "sending")
        .values(status="queued", due_at=due, lease_until=None, left_at=None, error=error[:200], language=language)
    )


def settle(connection: Connection, row: int, status: str, now: datetime, error: str | None = None) -> None:
    """End a row in our hands: failed, unknown, expired, superseded or untrue. Only of an unknown one it may be that it has left."""
    values: dict[str, Any] = {"status": status, "settled_at": now, "lease_until": None, "error": error}
    if status != "unknown":
        values["left_at"] = None
    held = "queued" if status == "superseded" else "sending"
    connection.execute(update(Outbox).where(Outbox.id == row, Outbox.status == held).values(**values))


def require_template(connection: Connection, row: int, now: datetime) -> None:
    """The provider refused free text: once more at once, as a template."""
    connection.execute(
        update(Outbox)
        .where(Outbox.id == row, Outbox.status == "sending")
        .values(status="queued", due_at=now, template=REQUIRED, left_at=None, lease_until=None)
    )


def block(connection: Connection, contact: int, reason: str) -> None:
    """This person cannot be written to until they write again."""
    connection.execute(update(Contact).where(Contact.id == contact).values(blocked_reason=reason))


def unknown_rows(connection: Connection, since: datetime, limit: int) -> list[tuple[int, int, datetime]]:
    """(id, contact, left_at) of rows whose fate is open and that left after `since`."""
    rows = connection.execute(
        select(Outbox.id, Outbox.contact_id, Outbox.left_at)
        .where(Outbox.status == spelled("unknown"), Outbox.left_at > since)
        .order_by(Outbox.id)
        .limit(limit)
    )
    return [(row.id, row.contact_id, row.left_at) for row in rows if row.left_at is not None]


def unclaimed(connection: Connection, provider: str, provider_ids: list[str]) -> list[str]:
    """Those of the provider's ids that no row of ours has."""
    rows = connection.scalars(
        select(Outbox.provider_id).where(Outbox.provider == provider, Outbox.provider_id.in_(provider_ids))
    )
    known = set(rows)
    return [one for one in provider_ids if one not in known]


def load(connection: Connection, row: int) -> Claimed | None:
    """A row by id, whatever its state."""
    found = connection.execute(select(*_COLUMNS).where(Outbox.id == row)).first()
    return None if found is None else Claimed(*found)


def hear(
    connection: Connection,
    row: int,
    word: str,
    code: str | None,
    provider_id: str | None,
    now: datetime,
    again_after: timedelta | None = None,
) -> bool:
    """A provider's word on a row, kept once; raises the row's state, never lowers it. False for a row we do not know.

    A failure that time or a template mends (`again_after`, 63016) puts the row back into the queue. It keeps the id of the
    failed try, so that a second copy of the same word is known for what it is.
    """
    before = connection.execute(
        select(Outbox.status, Outbox.template, Outbox.attempts, Outbox.provider_id)
        .where(Outbox.id == row)
        .with_for_update()
    ).first()
    if before is None:
        return False
    connection.execute(
        upsert(connection, OutboxEvent)
        .values(outbox_id=row, status=word[:16], code=code, at=now)
        .on_conflict_do_nothing()
    )
    in_hand = before.status in ("queued", "sending", "unknown")
    if provider_id and before.provider_id and (provider_id == before.provider_id) == in_hand:
        return True  # about a try that is over
    values: dict[str, Any] = {}
    if word in ("failed", "undelivered"):
        values = _failure(before.status, before.template, before.attempts, code, now, again_after)
    else:
        status = word if word in ("delivered", "read") else "sent"
        if RANK[status] > RANK.get(before.status, RANK["read"]):
            values = {"status": status, "settled_at": now, "lease_until": None}
    if provider_id and (before.provider_id is None or (in_hand and values)):
        values |= {"provider_id": provider_id, "provider": "twilio"}
    if values:
        connection.execute(update(Outbox).where(Outbox.id == row).values(**values))
    return True


def _failure(
    status: str, template: str | None, attempts: int, code: str | None, now: datetime, again_after: timedelta | None
) -> dict[str, Any]:
    if status not in ("sending", "unknown", "sent"):
        return {}  # nothing in flight, or it has arrived, or it has ended
    # the send itself may still wait for its answer: not before that is over
    queued = {"status": "queued", "left_at": None, "lease_until": None, "error": code}
    due = now + (ANSWER_WITHIN if status == "sending" else timedelta(0))
    if code == "63016" and template is None:
        return {**queued, "due_at": due, "template": REQUIRED}
    if again_after is not None and attempts < AGAIN_AT_MOST:
        return {**queued, "due_at": max(due, now + again_after)}
    return {"status": "failed", "settled_at": now, "error": code, "lease_until": None}

"""Conversations as people at the desk look at them: the newest first, and what was said in one, both ways.

Reads only. A person with anything on the quiet path is left out unless asked for by whoever is marked for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, func, select

from pisa_bot.messages import UserRef
from pisa_bot.store.models import Contact, ContactAlias, Conversation, Handover, Inbox, Media, Outbox, Report, Staff
from pisa_bot.store.vault import Vault


class Heard(NamedTuple):
    """A message of the person, still sealed."""

    id: int
    event_id: str
    kind: str
    at: datetime
    status: str
    sealed: str
    understood: dict[str, Any] | None
    error: str | None


class Said(NamedTuple):
    """A bubble of ours, not yet worded."""

    id: int
    role: str
    key: str
    params: dict[str, Any]
    choices: list[Any]
    media: list[int]
    at: datetime
    status: str
    language: str | None
    template: str | None
    provider: str | None
    report: int | None
    error: str | None
    settled_at: datetime | None


class Person(NamedTuple):
    """Who a conversation is with, as far as the desk may know."""

    contact: int
    state: str
    data: dict[str, Any]
    failures: int
    updated_at: datetime
    language: str | None
    provider: str
    last_inbound_at: datetime | None
    erased_at: datetime | None
    blocked_reason: str | None
    officer: str | None
    handover: int | None
    handover_staff: int | None
    handover_due: datetime | None


def quiet(violent: Sequence[str]) -> ColumnElement[bool]:
    """People who told of violence."""
    told = select(Report.contact_id).where(Report.category.in_(violent), Report.contact_id.is_not(None))
    return Conversation.contact_id.in_(told)


def with_officer() -> ColumnElement[bool]:
    """Conversations of people who work for an agency. Asked like this the newest are found along their index; the null side
    of a join is something a planner takes for rare.
    """
    works = select(Staff.id).where(Staff.contact_id == Conversation.contact_id, Staff.active)
    return works.correlate(Conversation).exists()


def talks(hidden: ColumnElement[bool] | None) -> Select[Any]:
    """Everybody's conversation, to be ordered and paged by (updated_at, contact_id)."""
    query = (
        select(
            Conversation.contact_id,
            Conversation.state,
            Conversation.data,
            Conversation.failures,
            Conversation.updated_at,
            Contact.language,
            Contact.provider,
            Contact.last_inbound_at,
            Contact.erased_at,
            Contact.blocked_reason,
            Staff.name,
            Handover.id,
            Handover.staff_id,
            Handover.due_at,
        )
        .join(Contact, Contact.id == Conversation.contact_id)
        .outerjoin(Staff, (Staff.contact_id == Contact.id) & Staff.active)
        .outerjoin(Handover, (Handover.contact_id == Contact.id) & Handover.closed_at.is_(None))
    )
    return query if hidden is None else query.where(~hidden)


def one(connection: Connection, contact: int, hidden: ColumnElement[bool] | None) -> Person | None:
    """One person's conversation; None when there is none, or none to be seen."""
    row = connection.execute(
        talks(hidden).where(Conversation.contact_id == contact).order_by(Handover.id.desc()).limit(1)
    ).first()
    return None if row is None else Person(*row)


def hidden_count(connection: Connection, hidden: ColumnElement[bool]) -> int:
    """How many conversations are left out."""
    return connection.scalar(select(func.count()).select_from(Conversation).where(hidden)) or 0


def heard(connection: Connection, contact: int, before: datetime | None, limit: int) -> list[Heard]:
    """What a person sent, newest first; events are nobody's words and left out."""
    query = select(
        Inbox.id,
        Inbox.event_id,
        Inbox.kind,
        Inbox.received_at,
        Inbox.status,
        Inbox.sealed,
        Inbox.understood,
        Inbox.error,
    ).where(Inbox.contact_id == contact, Inbox.kind != "event")
    if before is not None:
        query = query.where(Inbox.received_at < before)
    return [Heard(*row) for row in connection.execute(query.order_by(Inbox.id.desc()).limit(limit))]


def said(connection: Connection, contact: int, before: datetime | None, limit: int) -> list[Said]:
    """What was said to a person, newest first, what still waits to leave included."""
    query = select(
        Outbox.id,
        Outbox.role,
        Outbox.key,
        Outbox.params,
        Outbox.choices,
        Outbox.media,
        Outbox.created_at,
        Outbox.status,
        Outbox.language,
        Outbox.template,
        Outbox.provider,
        Outbox.report_id,
        Outbox.error,
        Outbox.settled_at,
    ).where(Outbox.contact_id == contact)
    if before is not None:
        query = query.where(Outbox.created_at < before)
    return [Said(*row) for row in connection.execute(query.order_by(Outbox.id.desc()).limit(limit))]


def newest(connection: Connection, contact: int) -> str:
    """A mark that changes whenever something is said or a bubble's state moves."""
    last_in = connection.scalar(select(func.max(Inbox.id)).where(Inbox.contact_id == contact))
    last_out = connection.scalar(select(func.max(Outbox.id)).where(Outbox.contact_id == contact))
    settled = connection.scalar(select(func.max(Outbox.settled_at)).where(Outbox.contact_id == contact))
    waiting = connection.scalar(
        select(func.count()).select_from(Inbox).where(Inbox.contact_id == contact, Inbox.status == "waiting")
    )
    return f"{last_in or 0}.{last_out or 0}.{settled.timestamp() if settled else 0:.0f}.{waiting or 0}"


def reports_of(connection: Connection, contact: int, violent: Sequence[str], limit: int = 10) -> list[Any]:
    """A person's newest reports, without those of the quiet path."""
    columns = (Report.id, Report.number, Report.category, Report.state, Report.agency, Report.created_at)
    query = select(*columns).where(Report.contact_id == contact, Report.category.not_in(violent))
    return list(connection.execute(query.order_by(Report.id.desc()).limit(limit)))


def files(connection: Connection, ids: Sequence[int]) -> dict[int, Any]:
    """Kind and state of files by id."""
    if not ids:
        return {}
    rows = connection.execute(select(Media.id, Media.kind, Media.status).where(Media.id.in_(list(ids))))
    return {row.id: row for row in rows}


def address(connection: Connection, vault: Vault, contact: int) -> str | None:
    """The address that answers go to, in the clear: only for a masked view or a reveal that is traced."""
    rows = connection.execute(
        select(ContactAlias.kind, ContactAlias.sealed)
        .where(ContactAlias.contact_id == contact)
        .order_by(ContactAlias.id)
    ).all()
    if not rows:
        return None
    best = next((row for row in rows if row.kind == "phone"), rows[0])
    return vault.unseal(best.sealed)


def with_number(connection: Connection, number: str) -> int | None:
    """Whose report this is."""
    return connection.scalar(select(Report.contact_id).where(Report.number == number))


def with_phone(connection: Connection, vault: Vault, phone: str) -> int | None:
    """Whose phone this is ("+62…"), on any medium that knows phones."""
    marks = [vault.fingerprint(UserRef(medium, "phone", phone)) for medium in ("whatsapp", "phone")]
    return connection.scalar(select(ContactAlias.contact_id).where(ContactAlias.fingerprint.in_(marks)).limit(1))

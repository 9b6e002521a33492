"""Rows of strikes: what counts against somebody, what speaks for them, and what a person decided.

Reads no words; which pause a strike brings is `reports.misuse`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Select, and_, bindparam, case, delete, func, insert, or_, select, update
from sqlalchemy.orm import aliased

from pisa_bot.store.models import Contact, Inbox, Report, Strike
from pisa_bot.store.types import Utc

FILES = ("photo", "video", "document")
TAKEN_ON = ("acknowledged", "in_progress", "scheduled", "needs_info", "coordinating", "deferred", "resolved", "closed")
"""States that only a report gets into which an agency took on; `referred` is another's word and does not speak for anybody."""
LOOK_BACK = 400  # newest messages of a person that are counted: more than any flood


class Standing(NamedTuple):
    """`messages` and `files` of late, not counting what came before the end of the newest strike (`since`); reports taken on."""

    messages: int
    files: int
    accepted: int
    since: datetime | None


_SINCE = select(func.max(func.coalesce(Strike.until, Strike.at), type_=Utc)).where(
    Strike.contact_id == bindparam("contact")
)
_NEWEST = (
    select(Inbox.kind, Inbox.received_at)
    .where(Inbox.contact_id == bindparam("contact"))
    .order_by(Inbox.id.desc())
    .limit(LOOK_BACK)
    .subquery()
)
_LATE = and_(
    _NEWEST.c.kind != "event",
    _NEWEST.c.received_at > bindparam("window", type_=Utc),
    _NEWEST.c.received_at > func.coalesce(_SINCE.scalar_subquery(), bindparam("window", type_=Utc)),
)
_STANDING = select(
    select(func.count()).select_from(_NEWEST).where(_LATE, _NEWEST.c.kind.not_in(FILES)).scalar_subquery(),
    select(func.count()).select_from(_NEWEST).where(_LATE, _NEWEST.c.kind.in_(FILES)).scalar_subquery(),
    select(func.count())
    .select_from(Report)
    .where(Report.contact_id == bindparam("contact"), Report.state.in_(TAKEN_ON))
    .scalar_subquery(),
    _SINCE.scalar_subquery(),
)
_COUNTING = (
    select(Strike.kind, Strike.at, Strike.until, Strike.report_id)
    .where(
        Strike.contact_id == bindparam("contact"),
        Strike.state != "lifted",
        or_(Strike.at > bindparam("after", type_=Utc), Strike.until > bindparam("after", type_=Utc)),
    )
    .order_by(Strike.id)
)


def standing(connection: Connection, contact: int, window: datetime) -> Standing:
    """How a contact stands, messages counted since `window`."""
    return Standing(*connection.execute(_STANDING, {"contact": contact, "window": window}).one())


def counting(connection: Connection, contact: int, after: datetime) -> Sequence[Any]:
    """(kind, at, until, report) of the strikes after that moment that nobody lifted."""
    return connection.execute(_COUNTING, {"contact": contact, "after": after}).all()


def add(
    connection: Connection, contact: int, kind: str, now: datetime, until: datetime | None, report: int | None
) -> None:
    """Note a strike."""
    values = {"contact_id": contact, "kind": kind, "at": now, "until": until, "report_id": report, "state": "counts"}
    connection.execute(insert(Strike).values(**values))


def lift(connection: Connection, contact: int, report: int, now: datetime) -> bool:
    """The strike that a report brought counts no more; whether there was one."""
    which = (Strike.contact_id == contact, Strike.report_id == report, Strike.state != "lifted")
    return bool(connection.execute(update(Strike).where(*which).values(**_lifted("report", now, ""))).rowcount)


def decide(connection: Connection, strike: int, lifted: bool, actor: str, note: str, now: datetime) -> bool:
    """A person's word on a strike; False when it stands so already."""
    wanted = "lifted" if lifted else "confirmed"
    values: dict[str, Any] = {"state": wanted, "decided_by": actor, "decided_at": now, "note": note}
    if lifted:
        values = _lifted(actor, now, note)
    free = Strike.state.not_in((wanted, "lifted"))  # what was lifted has been told; it is not struck again
    return bool(connection.execute(update(Strike).where(Strike.id == strike, free).values(**values)).rowcount)


def _lifted(actor: str, now: datetime, note: str) -> dict[str, Any]:
    """A pause that still runs ends now; one that is over keeps its end."""
    ended = case((Strike.until > now, now), else_=Strike.until)
    return {"state": "lifted", "decided_by": actor, "decided_at": now, "note": note, "until": ended}


def one(connection: Connection, strike: int) -> Any:
    """(contact, until, state) of a strike, None when there is none."""
    return connection.execute(
        select(Strike.contact_id, Strike.until, Strike.state).where(Strike.id == strike)
    ).one_or_none()


def pause_of(connection: Connection, contact: int, now: datetime) -> datetime | None:
    """When the running pause of a contact ends, None when none runs."""
    running = (Strike.contact_id == contact, Strike.state != "lifted", Strike.until > now)
    end: datetime | None = connection.scalar(select(func.max(Strike.until, type_=Utc)).where(*running))
    return end


def listed() -> Select[Any]:
    """All strikes with how many others count against the same person and how many messages are kept, to be ordered and paged."""
    other = select(Strike.id.label("id"), Strike.contact_id.label("contact"), Strike.state.label("state")).subquery()
    others = select(func.count()).where(
        other.c.contact == Strike.contact_id, other.c.state != "lifted", other.c.id != Strike.id
    )
    kept = select(func.count()).where(Inbox.contact_id == Strike.contact_id, Inbox.status == "kept")
    theirs = aliased(Report)  # the list joins the report that a strike came from
    taken = select(func.count()).where(theirs.contact_id == Strike.contact_id, theirs.state.in_(TAKEN_ON))
    return (
        select(
            *Strike.__table__.c,
            Report.number,
            Report.category,
            Report.last_note,
            Contact.provider,
            others.scalar_subquery().label("others"),
            kept.scalar_subquery().label("kept"),
            taken.scalar_subquery().label("accepted"),
        )
        .join(Contact, Contact.id == Strike.contact_id)
        .outerjoin(Report, Report.id == Strike.report_id)
    )


def waiting(connection: Connection) -> int:
    """How many strikes no person has looked at."""
    return connection.scalar(select(func.count()).select_from(Strike).where(Strike.state == "counts")) or 0


def drop(connection: Connection, before: datetime, limit: int) -> int:
    """Erase strikes that have faded; returns how many."""
    old = select(Strike.id).where(Strike.at < before, or_(Strike.until.is_(None), Strike.until < before)).limit(limit)
    return connection.execute(delete(Strike).where(Strike.id.in_(old))).rowcount

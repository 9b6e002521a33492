"""Rows of reports and their history: read as facts, locked in id order, moved with their version.

Only `engine` calls the writing half; whether a move is allowed is decided before, by `reports.lifecycle`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, bindparam, insert, or_, select, union, update
from sqlalchemy.sql import Select

from pisa_bot.reports.states import ENDED
from pisa_bot.store.models import Follower, Media, Report, ReportEvent, ReportMedia, ReportShare
from pisa_bot.store.types import spelled
from pisa_bot.store.upsert import upsert

MINE_FOR = timedelta(days=60)
MINE_AT_MOST = 20
HELD_AT_MOST = 200

_ENDED = [spelled(state) for state in sorted(ENDED)]
_COLUMNS = tuple(Report.__table__.c)
ReportRow = Row[Any]


def _open() -> Any:
    return Report.state.not_in(_ENDED)


def _rows(connection: Connection, query: Select[Any]) -> Sequence[ReportRow]:
    return connection.execute(query).all()


_OF_CONTACT = (
    select(*_COLUMNS)
    .where(
        # a union and no OR: with an OR the newest report is looked for among everybody's, a million in a province
        Report.id.in_(
            union(
                select(Report.id).where(Report.contact_id == bindparam("contact")),
                select(Follower.report_id).where(Follower.contact_id == bindparam("contact")),
            )
        ),
        or_(_open(), Report.created_at > bindparam("since")),
    )
    .order_by(Report.id.desc())
    .limit(MINE_AT_MOST)
)


def of_contact(connection: Connection, contact: int, now: datetime) -> Sequence[ReportRow]:
    """Reports this person made or follows: open ones and those of the last 60 days, newest first."""
    return connection.execute(_OF_CONTACT, {"contact": contact, "since": now - MINE_FOR}).all()


def of_agency(connection: Connection, agency: str) -> Sequence[ReportRow]:
    """An agency's open reports, the nearest deadline first."""
    return _rows(
        connection,
        select(*_COLUMNS)
        .where(Report.agency == agency, _open(), Report.state != "triage")
        .order_by(Report.fix_due, Report.id)
        .limit(HELD_AT_MOST),
    )


def open_after(connection: Connection, last: int, limit: int) -> list[int]:
    """Ids of open reports above `last`, in order."""
    return list(connection.scalars(select(Report.id).where(Report.id > last, _open()).order_by(Report.id).limit(limit)))


def in_triage(connection: Connection) -> Sequence[ReportRow]:
    """Reports that wait for the desk."""
    return _rows(connection, select(*_COLUMNS).where(Report.state == "triage").order_by(Report.id).limit(HELD_AT_MOST))


def by_ids(connection: Connection, ids: Iterable[int]) -> Sequence[ReportRow]:
    """Reports by id."""
    wanted = sorted(set(ids))
    return _rows(connection, select(*_COLUMNS).where(Report.id.in_(wanted)).order_by(Report.id)) if wanted else ()


def by_numbers(connection: Connection, numbers: Iterable[str]) -> Sequence[ReportRow]:
    """Reports by full ticket number."""
    wanted = sorted(set(numbers))
    return _rows(connection, select(*_COLUMNS).where(Report.number.in_(wanted))) if wanted else ()


def lock(connection: Connection, ids: Iterable[int]) -> dict[int, ReportRow]:
    """Lock reports until the transaction ends, in id order, so that two turns never wait for each other."""
    wanted = sorted(set(ids))
    if not wanted:
        return {}
    rows = _rows(connection, select(*_COLUMNS).where(Report.id.in_(wanted)).order_by(Report.id).with_for_update())
    return {row.id: row for row in rows}


def photos(connection: Connection, ids: Iterable[int], role: str = "before") -> dict[int, tuple[int, ...]]:
    """Media ids of reports, in order of arrival."""
    wanted = sorted(set(ids))
    found: dict[int, tuple[int, ...]] = {}
    if wanted:
        rows = connection.execute(
            select(ReportMedia.report_id, ReportMedia.media_id)
            .where(ReportMedia.report_id.in_(wanted), ReportMedia.role == role)
            .order_by(ReportMedia.id)
        )
        for report, media in rows:
            found[report] = (*found.get(report, ()), media)
    return found


def voices(connection: Connection, ids: Iterable[int]) -> frozenset[int]:
    """Which of these media ids are voice notes."""
    wanted = sorted(set(ids))
    if not wanted:
        return frozenset()
    return frozenset(connection.scalars(select(Media.id).where(Media.id.in_(wanted), Media.kind == "voice")))


def followed_by(connection: Connection, contact: int) -> frozenset[int]:
    """Ids of the reports this person follows."""
    return frozenset(connection.scalars(select(Follower.report_id).where(Follower.contact_id == contact)))


def audience(connection: Connection, report: int) -> list[int]:
    """Contacts to be told about a report: its reporter, then its followers."""
    reporter = connection.scalar(select(Report.contact_id).where(Report.id == report))
    followers = connection.scalars(
        select(Follower.contact_id).where(Follower.report_id == report).order_by(Follower.id)
    )
    return list(dict.fromkeys([*([reporter] if reporter is not None else []), *followers]))


def add(connection: Connection, values: Mapping[str, Any]) -> int:
    """Insert a report."""
    return connection.execute(insert(Report).values(**values).returning(Report.id)).scalar_one()


def change(connection: Connection, report: int, values: Mapping[str, Any]) -> None:
    """Write columns of a report that this transaction holds the lock of."""
    connection.execute(update(Report).where(Report.id == report).values(**values))


def attach(connection: Connection, report: int, media: Iterable[int], role: str, now: datetime) -> None:
    """Tie files to a report; the same file twice is once."""
    rows = [{"report_id": report, "media_id": item, "role": role, "at": now} for item in dict.fromkeys(media)]
    if rows:
        connection.execute(upsert(connection, ReportMedia).on_conflict_do_nothing(), rows)


def share(connection: Connection, report: int, agency: str, now: datetime) -> None:
    """Another agency may read this report from now on; the same one twice is once."""
    row = {"report_id": report, "agency": agency, "since": now}
    connection.execute(upsert(connection, ReportShare).values(**row).on_conflict_do_nothing())


def log(
    connection: Connection,
    report: int,
    verb: str,
    before: str,
    after: str,
    actor: str,
    now: datetime,
    *,
    staff: int | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> None:
    """Append to a report's history."""
    connection.execute(
        insert(ReportEvent).values(
            report_id=report,
            at=now,
            verb=verb,
            before=before,
            after=after,
            actor=actor,
            staff_id=staff,
            note=note,
            data=dict(data or {}),
        )
    )

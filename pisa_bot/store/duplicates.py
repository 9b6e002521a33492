"""Rows for finding what was reported already: open reports of a kind in an area, their photos' likeness, who joined them.

Reads and links only; how likely two are the same is `reports.duplicates`, what follows from it the engine's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from pisa_bot.reports.states import ENDED
from pisa_bot.store.models import Follower, Media, Report, ReportMedia
from pisa_bot.store.reports import ReportRow
from pisa_bot.store.upsert import upsert

AT_MOST = 200
SIGN = 1 << 63  # photos' bits are kept as signed numbers


def open_near(
    connection: Connection, categories: Iterable[str], kecamatan: str | None, since: datetime, at_most: int = AT_MOST
) -> Sequence[ReportRow]:
    """Open complaints of these categories in a kecamatan, not secret, not older than `since`; the newest first."""
    return connection.execute(
        select(*Report.__table__.c)
        .where(
            Report.category.in_(sorted(set(categories))),
            Report.kecamatan == kecamatan,
            Report.created_at >= since,
            Report.state.not_in(sorted(ENDED)),
            Report.kind == "complaint",
            Report.secret.is_(False),
        )
        .order_by(Report.created_at.desc(), Report.id.desc())
        .limit(at_most)
    ).all()


def pictures(connection: Connection, reports: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Difference hashes of the citizens' photos by report."""
    wanted = sorted(set(reports))
    found: dict[int, tuple[int, ...]] = {}
    if wanted:
        rows = connection.execute(
            select(ReportMedia.report_id, Media.likeness)
            .join(Media, Media.id == ReportMedia.media_id)
            .where(ReportMedia.report_id.in_(wanted), ReportMedia.role == "before", Media.likeness.is_not(None))
        )
        for report, likeness in rows:
            found[report] = (*found.get(report, ()), (likeness or 0) + SIGN)
    return found


def pictures_of(connection: Connection, media: Iterable[int]) -> tuple[int, ...]:
    """Difference hashes of these files, as far as they have been fetched."""
    wanted = sorted(set(media))
    if not wanted:
        return ()
    rows = connection.scalars(select(Media.likeness).where(Media.id.in_(wanted), Media.likeness.is_not(None)))
    return tuple(likeness + SIGN for likeness in rows if likeness is not None)


def followers(connection: Connection, reports: Iterable[int]) -> dict[int, int]:
    """How many joined each of these reports."""
    wanted = sorted(set(reports))
    if not wanted:
        return {}
    rows = connection.execute(
        select(Follower.report_id, func.count()).where(Follower.report_id.in_(wanted)).group_by(Follower.report_id)
    )
    return {int(report): int(joined) for report, joined in rows}


def follow(connection: Connection, report: int, contacts: Iterable[int], now: datetime) -> None:
    """Tell these people along with the reporter from now on; who follows already stays as they are."""
    rows = [{"report_id": report, "contact_id": contact, "since": now} for contact in dict.fromkeys(contacts)]
    if rows:
        connection.execute(upsert(connection, Follower).on_conflict_do_nothing(), rows)


def gather_under(connection: Connection, parent: int, child: int) -> None:
    """`child` is a duplicate of `parent`; what was gathered under the child comes along."""
    connection.execute(update(Report).where(Report.parent_id == child).values(parent_id=parent))
    connection.execute(update(Report).where(Report.id == child).values(parent_id=parent))


def part(connection: Connection, parent: int, child: int, contact: int) -> None:
    """`child` stands alone again; its reporter no longer hears of `parent`."""
    connection.execute(update(Report).where(Report.id == child).values(parent_id=None))
    connection.execute(delete(Follower).where(Follower.report_id == parent, Follower.contact_id == contact))

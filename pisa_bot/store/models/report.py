"""A report, its append-only history, its photos and its followers.

The state moves only through `engine`; `version` grows with every move and is what a turn's effects are checked against.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base, open_index
from pisa_bot.store.types import Json, Utc, WideId, Words

OPEN = "state NOT IN ('closed', 'referred', 'rejected', 'duplicate', 'withdrawn')"


class Report(Base):
    """What a citizen told, and who has it now. `number` is what people say; agency and category are the pack's slugs."""

    __tablename__ = "report"
    __table_args__ = (
        open_index("ix_report_open_agency", "agency", "fix_due", "id", where=OPEN),
        open_index("ix_report_words", "closed_at", where="description <> '–'"),
        Index("ix_report_open_due", "fix_due", "id", postgresql_where=text(OPEN), sqlite_where=text(OPEN)),
        Index(None, "agency", "id"),
        Index(None, "contact_id", "id"),
        Index(None, "state", "id"),
        Index(None, "category", "kecamatan", "created_at"),
        Index(None, "created_at", "id"),
        Index(None, "closed_at"),
        open_index("ix_report_rated", "created_at", where="rating IS NOT NULL"),
        Index(None, "parent_id"),
        Index(
            "uq_report_incident",
            "category",
            "kecamatan",
            unique=True,
            postgresql_where=text(f"incident AND {OPEN}"),
            sqlite_where=text(f"incident AND {OPEN}"),
        ),
        Index(
            "ix_report_folded", "folded", postgresql_using="gin", postgresql_ops={"folded": "gin_trgm_ops"}
        ),  # free text: trigrams on PostgreSQL, a narrower table to scan on SQLite
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    number: Mapped[str] = mapped_column(String(24), unique=True)
    tracking_code: Mapped[str] = mapped_column(String(8))
    version: Mapped[int] = mapped_column(default=1)
    kind: Mapped[str] = mapped_column(String(16))
    category: Mapped[str] = mapped_column(String(32))
    agency: Mapped[str | None] = mapped_column(String(32))
    state: Mapped[str] = mapped_column(String(16))
    description: Mapped[str] = mapped_column(Words)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    medium: Mapped[str] = mapped_column(String(32))
    language: Mapped[str] = mapped_column(String(2))
    place_text: Mapped[str] = mapped_column(Words, default="")
    kecamatan: Mapped[str | None] = mapped_column(String(16))
    village: Mapped[str | None] = mapped_column(String(16))
    landmark: Mapped[str | None] = mapped_column(Words)
    lat: Mapped[float | None]
    lng: Mapped[float | None]
    urgent: Mapped[bool] = mapped_column(default=False)
    secret: Mapped[bool] = mapped_column(default=False)
    anonymous: Mapped[bool] = mapped_column(default=True)
    deadline_class: Mapped[str] = mapped_column(String(32))
    answer_due: Mapped[datetime | None] = mapped_column(Utc)
    fix_due: Mapped[datetime | None] = mapped_column(Utc)
    agency_since: Mapped[datetime | None] = mapped_column(
        Utc
    )  # whoever holds it now: since when, and its own two dates
    agency_answer_due: Mapped[datetime | None] = mapped_column(Utc)
    agency_fix_due: Mapped[datetime | None] = mapped_column(Utc)
    agency_answered_at: Mapped[datetime | None] = mapped_column(Utc)
    round: Mapped[int] = mapped_column(default=0, server_default="0")  # how many agencies have held it before
    created_at: Mapped[datetime] = mapped_column(Utc)
    answered_at: Mapped[datetime | None] = mapped_column(Utc)
    resolved_at: Mapped[datetime | None] = mapped_column(Utc)
    closed_at: Mapped[datetime | None] = mapped_column(Utc)
    closed_reason: Mapped[str | None] = mapped_column(String(32))
    rating: Mapped[int | None]
    last_note: Mapped[str] = mapped_column(Words, default="")
    folded: Mapped[str] = mapped_column(Words, default="", server_default="")  # what free text is searched in
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))  # who accepted it
    seen_at: Mapped[datetime | None] = mapped_column(Utc)  # an emergency: a person said that they have read it
    seen_by: Mapped[int | None] = mapped_column(WideId)  # staff id
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))  # a duplicate: of which
    incident: Mapped[bool] = mapped_column(default=False, server_default=false())  # many are gathered under it
    data: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)


class ReportEvent(Base):
    """One thing that happened to a report; never changed, never deleted before the report is."""

    __tablename__ = "report_event"
    __table_args__ = (Index(None, "report_id", "id"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    at: Mapped[datetime] = mapped_column(Utc)
    verb: Mapped[str] = mapped_column(String(16))
    before: Mapped[str] = mapped_column(String(16))
    after: Mapped[str] = mapped_column(String(16))
    actor: Mapped[str] = mapped_column(String(16))  # citizen, officer, desk, admin, system
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    note: Mapped[str] = mapped_column(Words, default="")
    data: Mapped[dict[str, Any]] = mapped_column(Json, default=dict)


class ReportMedia(Base):
    """A file of a report. `role`: before (the citizen's) or after (the officer's)."""

    __tablename__ = "report_media"
    __table_args__ = (UniqueConstraint("report_id", "media_id"), Index(None, "media_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    media_id: Mapped[int] = mapped_column(ForeignKey("media.id"))
    role: Mapped[str] = mapped_column(String(8))
    at: Mapped[datetime] = mapped_column(Utc)


class Follower(Base):
    """A contact who is told along with the reporter."""

    __tablename__ = "follower"
    __table_args__ = (UniqueConstraint("report_id", "contact_id"), Index(None, "contact_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    since: Mapped[datetime] = mapped_column(Utc)

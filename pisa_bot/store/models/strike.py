"""A strike: that somebody misused the bot, when, what pause it brought, and what a person made of it.

Holds no words: the report it came from, or the talk around that moment, shows why.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class Strike(Base):
    """counts → confirmed or lifted, by a person (or lifted when its report was opened again). `until` None: no pause."""

    __tablename__ = "strike"
    __table_args__ = (Index(None, "contact_id", "at"), Index(None, "state", "id"), Index(None, "report_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id"))
    kind: Mapped[str] = mapped_column(String(16))  # prank, flood, abuse
    at: Mapped[datetime] = mapped_column(Utc)
    until: Mapped[datetime | None] = mapped_column(Utc)
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))
    state: Mapped[str] = mapped_column(String(16), default="counts")
    decided_by: Mapped[str | None] = mapped_column(String(64))
    decided_at: Mapped[datetime | None] = mapped_column(Utc)
    note: Mapped[str] = mapped_column(Words, default="", server_default="")

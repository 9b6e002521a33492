"""Everything that must happen later is a row here; a tick turns due rows into inbox events.

`name` is unique per subject, so that setting a timer again replaces it and ten workers fire it once.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Json, Utc, WideId


class Timer(Base):
    """A due moment of a conversation (`contact_id`), a report or a desk row. Deleted when fired or cancelled."""

    __tablename__ = "timer"
    __table_args__ = (Index(None, "due_at"), Index(None, "report_id"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    name: Mapped[str] = mapped_column(String(120), unique=True)  # "contact:7:draft", "report:3:fix:80"
    due_at: Mapped[datetime] = mapped_column(Utc)
    event: Mapped[str] = mapped_column(String(32))
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))
    data: Mapped[dict[str, Any]] = mapped_column(Json)

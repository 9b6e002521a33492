"""What an agency lets everybody know who is about to report the same: "water is off in Plered till 17:00".

Written by an officer, over by itself; holds no citizen's word.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class Announcement(Base):
    """Told with the summary of a report of this category there, while `until` has not come. `category` None: of any."""

    __tablename__ = "announcement"
    __table_args__ = (Index(None, "until"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    agency: Mapped[str] = mapped_column(String(32))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    category: Mapped[str | None] = mapped_column(String(32))
    kecamatan: Mapped[str | None] = mapped_column(String(16))
    village: Mapped[str | None] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(Words)
    created_at: Mapped[datetime] = mapped_column(Utc)
    until: Mapped[datetime] = mapped_column(Utc)

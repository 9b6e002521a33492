"""Who works for an agency: by chat (contact), by dashboard (login), or both.

A one-time code binds a contact; it is kept as a fingerprint only.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class Staff(Base):
    """An officer, a head of agency, later an admin or an operator."""

    __tablename__ = "staff"
    __table_args__ = (Index(None, "agency"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    agency: Mapped[str] = mapped_column(String(32))
    role: Mapped[str] = mapped_column(String(16))  # officer, head, admin, operator, leader
    name: Mapped[str] = mapped_column(Words)
    protection: Mapped[bool] = mapped_column(default=False)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"), unique=True)
    login: Mapped[str | None] = mapped_column(String(64), unique=True)
    code: Mapped[str | None] = mapped_column(String(64), unique=True)  # fingerprint of the one-time code
    code_until: Mapped[datetime | None] = mapped_column(Utc)
    away_until: Mapped[datetime | None] = mapped_column(Utc)  # on leave
    substitute_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))  # who is told meanwhile
    active: Mapped[bool] = mapped_column(default=True)
    created_at: Mapped[datetime] = mapped_column(Utc)

"""How staff sign in to the dashboard: passwords, second factors, sessions, one-time links, and attempts that failed.

Every secret is here as a hash or sealed; a copy of these tables opens no door.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base
from pisa_bot.store.types import Utc, WideId, Words


class Login(Base):
    """A person's password (argon2) and second factor. `staff.login` is the name they type.

    `totp` is sealed; `totp_on` says that it was shown to work; `totp_step` is the last 30-second step used, so that a code
    works once. `must_change`: the password came from an administrator and is good for setting an own one only.
    """

    __tablename__ = "login"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True, autoincrement=False)
    password: Mapped[str] = mapped_column(String(200))
    must_change: Mapped[bool] = mapped_column(default=True)
    totp: Mapped[str | None] = mapped_column(Words)
    totp_on: Mapped[bool] = mapped_column(default=False)
    totp_step: Mapped[int] = mapped_column(WideId, default=0)
    changed_at: Mapped[datetime] = mapped_column(Utc)


class LoginAttempt(Base):
    """Failures in a row for a name as typed, known or not: the answer must not tell which names exist."""

    __tablename__ = "login_attempt"
    __table_args__ = (Index(None, "last_at"),)

    name: Mapped[str] = mapped_column(String(64), primary_key=True)  # keyed digest
    failures: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(Utc)
    locked_until: Mapped[datetime | None] = mapped_column(Utc)


class WebSession(Base):
    """A browser somebody is signed in with. The cookie holds the token, this row its digest."""

    __tablename__ = "web_session"
    __table_args__ = (Index(None, "staff_id"), Index(None, "ends_at"))

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    way: Mapped[str] = mapped_column(String(16))  # password, link
    step: Mapped[str] = mapped_column(String(16))  # full; or what is still missing: totp, enrol, password
    created_at: Mapped[datetime] = mapped_column(Utc)
    seen_at: Mapped[datetime] = mapped_column(Utc)
    ends_at: Mapped[datetime] = mapped_column(Utc)


class LoginLink(Base):
    """A link that signs an officer in once, asked for in chat."""

    __tablename__ = "login_link"
    __table_args__ = (Index(None, "staff_id"),)

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(Utc)
    until: Mapped[datetime] = mapped_column(Utc)
    used_at: Mapped[datetime | None] = mapped_column(Utc)

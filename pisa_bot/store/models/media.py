"""A file somebody sent: announced by the provider, fetched by a job, stored once by its hash.

The provider's address is sealed and goes when the file is stored.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from pisa_bot.store.base import Base, open_index
from pisa_bot.store.types import Utc, WideId, Words


class Media(Base):
    """pending → stored, or refused (too large, wrong kind, another host) or lost (the provider has it no more)."""

    __tablename__ = "media"
    __table_args__ = (
        open_index("ix_media_pending", "due_at", where="status = 'pending'"),
        Index(None, "contact_id"),
        Index(None, "sha256"),
    )

    id: Mapped[int] = mapped_column(WideId, primary_key=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id"))
    provider: Mapped[str] = mapped_column(String(32))
    source: Mapped[str | None] = mapped_column(Words)  # sealed address
    kind: Mapped[str] = mapped_column(String(16))  # photo, voice, video, document
    announced_type: Mapped[str] = mapped_column(String(80))
    status: Mapped[str] = mapped_column(String(16))
    attempts: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime] = mapped_column(Utc)
    created_at: Mapped[datetime] = mapped_column(Utc)
    content_type: Mapped[str | None] = mapped_column(String(80))
    sha256: Mapped[str | None] = mapped_column(String(64))
    size: Mapped[int | None]
    lat: Mapped[float | None]  # from EXIF, read then stripped
    lng: Mapped[float | None]
    likeness: Mapped[int | None] = mapped_column(BigInteger)  # a photo's difference hash, as a signed number
    error: Mapped[str | None] = mapped_column(String(200))

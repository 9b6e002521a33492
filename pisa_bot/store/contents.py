"""The provider's ids of templates and button shapes, by key and language.

A shape is made once, whoever needs it first; two at once end with one row.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update

from pisa_bot.store.models import ProviderContent
from pisa_bot.store.upsert import upsert


def find(connection: Connection, provider: str, key: str, language: str) -> str | None:
    """The content id of a key in a language."""
    return connection.scalar(
        select(ProviderContent.content_id).where(
            ProviderContent.provider == provider, ProviderContent.key == key, ProviderContent.language == language
        )
    )


def keep(
    connection: Connection,
    provider: str,
    key: str,
    language: str,
    content_id: str,
    approval: str,
    body: str,
    now: datetime,
) -> None:
    """Remember (or replace) a content id."""
    values = {"content_id": content_id, "approval": approval, "body": body, "created_at": now}
    connection.execute(
        upsert(connection, ProviderContent)
        .values(provider=provider, key=key, language=language, **values)
        .on_conflict_do_update(index_elements=["provider", "key", "language"], set_=values)
    )


def templates(connection: Connection, provider: str) -> list[tuple[str, str, str, str, str]]:
    """(key, language, content id, approval, body) of every template kept, shapes left out."""
    rows = connection.execute(
        select(
            ProviderContent.key,
            ProviderContent.language,
            ProviderContent.content_id,
            ProviderContent.approval,
            ProviderContent.body,
        ).where(ProviderContent.provider == provider, ProviderContent.key.not_like("shape:%"))
    )
    return [(key, language, content, approval, body) for key, language, content, approval, body in rows]


def set_approval(connection: Connection, provider: str, content_id: str, approval: str) -> None:
    """What WhatsApp said of a template."""
    connection.execute(
        update(ProviderContent)
        .where(ProviderContent.provider == provider, ProviderContent.content_id == content_id)
        .values(approval=approval)
    )

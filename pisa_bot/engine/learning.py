"""Keeps what people set right about a message, and gives it out in the corpus's own format for `pisa nlu train --extra`.

Words leave masked of numbers; what told of violence or was told in secret is never kept here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.house import House
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import INTENTS
from pisa_bot.reports.masking import masked
from pisa_bot.store.models import Correction
from pisa_bot.store.vault import Vault

TEXT_AT_MOST = 2000


def correct(
    connection: Connection,
    vault: Vault,
    pack: Pack,
    text: str,
    *,
    source: str,
    staff: int | None,
    category: str | None,
    intent: str,
    urgent: bool,
    now: datetime,
    contact: int | None = None,
    message: int | None = None,
    secret: bool = False,
) -> bool:
    """Keep one correction; False when there is nothing to learn from it or it must not be kept."""
    text = text.strip()[:TEXT_AT_MOST]
    known = pack.categories.get(category or "")
    if not text or intent not in INTENTS or (category and known is None):
        return False
    if secret or (known is not None and (known.violence or known.secret)):
        return False  # what was told in secret teaches nobody
    found = understand(text, pack)
    guesses = [candidate.category for candidate in found.candidates[:1]]
    if any(pack.categories[slug].violence or pack.categories[slug].secret for slug in guesses):
        return False
    connection.execute(
        insert(Correction).values(
            at=now,
            staff_id=staff,
            contact_id=contact,
            inbox_id=message,
            source=source,
            sealed=vault.seal(masked(text)),
            language=found.language,
            intent=intent,
            category=category,
            urgent=urgent,
            secret=False,
            guessed=found.category,
        )
    )
    return True


def lines(house: House, *, all_of_them: bool = False) -> Iterator[str]:
    """Corrections as JSON lines of the corpus's format; each is marked as given out."""
    now = clock.now()
    with house.database.write() as connection:
        query = select(*Correction.__table__.c).where(Correction.secret.is_(False)).order_by(Correction.id)
        if not all_of_them:
            query = query.where(Correction.exported_at.is_(None))
        rows = connection.execute(query).all()
        connection.execute(
            update(Correction).where(Correction.id.in_([row.id for row in rows])).values(exported_at=now)
        )
    for row in rows:
        line: dict[str, Any] = {
            "text": house.vault.unseal(row.sealed),
            "language": row.language,
            "intent": row.intent,
            "category": row.category,
            "categories": [row.category] if row.category else [],
            "urgent": row.urgent,
            "secret": row.secret,
        }
        yield json.dumps(line, ensure_ascii=False)

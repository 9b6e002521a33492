"""The trace of what a right protects: who signed in, who opened what, who changed whom. Only ever added to.

Never holds a citizen's words or an address: subjects are ids ("report:12", "staff:3").
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from pisa_bot.store.models import Audit


def trace(
    connection: Connection, actor: str, action: str, subject: str, now: datetime, data: Mapping[str, Any] | None = None
) -> None:
    """One line: `actor` ("staff:3", "command line") did `action` to `subject`."""
    connection.execute(insert(Audit).values(at=now, actor=actor, action=action, subject=subject, data=dict(data or {})))

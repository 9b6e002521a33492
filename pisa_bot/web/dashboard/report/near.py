"""Open reports that are probably about the same thing as this one: offered for joining, never joined by themselves.

Within the reader's scope; how alike two are is `reports.duplicates`.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.reports.duplicates import Scene, likeness
from pisa_bot.store import histories
from pisa_bot.web.dashboard.reports import scope
from pisa_bot.web.dashboard.roles import Reader

AT_MOST = 5
WORTH_A_LOOK = 0.3  # a person decides: less than what a citizen is asked about


def beside(connection: Connection, reader: Reader, pack: Pack, row: Any) -> list[tuple[Any, int]]:
    """(row, likeness in percent), likeliest first. None for a report about violence or told in secret."""
    if row.secret or row.category in scope.violent(pack):
        return []
    here, found = _scene(row), []
    for other in histories.neighbours(connection, row):
        if not (reader.sees_all or other.agency == reader.agency):
            continue
        likely = likeness(here, _scene(other))
        if likely >= WORTH_A_LOOK:
            found.append((other, round(likely * 100)))
    return sorted(found, key=lambda pair: -pair[1])[:AT_MOST]


def _scene(row: Any) -> Scene:
    return Scene(
        row.category,
        row.created_at,
        kecamatan=row.kecamatan,
        village=row.village,
        landmark=row.landmark,
        place=row.place_text,
        lat=row.lat,
        lng=row.lng,
        words=row.description,
    )

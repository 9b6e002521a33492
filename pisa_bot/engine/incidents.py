"""Many reports of one kind in one kecamatan within an hour are one incident: gathered under the first, told to the agency once.

Which categories and how many is the pack's to say; an emergency is never gathered by a machine, a secret report neither.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from pisa_bot.areas.model import Pack
from pisa_bot.effects import FileReport, Notify
from pisa_bot.engine.merging import merge_within
from pisa_bot.engine.notices import notify
from pisa_bot.house import House
from pisa_bot.reports import lifecycle
from pisa_bot.reports.states import ENDED, Verb
from pisa_bot.store import duplicates, reports, timers

WINDOW = timedelta(hours=1)


def watch(connection: Connection, pack: Pack, wish: FileReport, now: datetime) -> None:
    """After a report was filed: is this one too many? Then the first of them becomes the incident, and a tick gathers the rest."""
    if not _may_be(pack, wish.category) or wish.secret or wish.urgent or wish.kind != "complaint":
        return
    kecamatan = wish.place.kecamatan
    if kecamatan is None:
        return
    alike = _alike(connection, wish.category, kecamatan, now)
    if len(alike) < int(pack.settings.get("incident_reports", 5)) or any(row.incident for row in alike):
        return
    first = alike[-1]
    try:
        with connection.begin_nested():  # the unique index lets one of two simultaneous fifths win
            reports.change(connection, first.id, {"incident": True})
    except IntegrityError:
        return
    timers.set_timer(connection, f"report:{first.id}:incident", now, "incident", report=first.id)


def gather(connection: Connection, house: House, pack: Pack, parent: int, now: datetime, once: str) -> None:
    """Merge what was told within the hour into the incident and tell its agency once."""
    row = next(iter(reports.by_ids(connection, [parent])), None)
    if row is None or row.state in ENDED or not row.incident:
        return
    others = [
        other
        for other in _alike(connection, row.category, row.kecamatan, now)
        if other.id != parent and Verb.MERGE in lifecycle.allowed(other.state)
    ]
    for other in sorted(others, key=lambda other: other.id):
        merge_within(connection, house, pack, other.id, parent, "system", now)
    count = 1 + duplicates.followers(connection, [parent]).get(parent, 0)
    wish = Notify("agency", "incident_opened", agency=row.agency, data={"count": count})
    notify(connection, house, pack, wish, parent, now, once=once)


def _may_be(pack: Pack, category: str) -> bool:
    return category in pack.settings.get("incident_categories", ())


def _alike(connection: Connection, category: str, kecamatan: str, now: datetime) -> list[reports.ReportRow]:
    rows = duplicates.open_near(connection, [category], kecamatan, now - WINDOW)
    return [row for row in rows if not row.urgent]

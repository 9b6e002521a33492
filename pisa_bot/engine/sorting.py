"""The desk decides from the dashboard: where a report in triage goes, what a voice note says, what a request about data gets.

Moves reports by `act` only; a changed category is also something to learn from.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Forget
from pisa_bot.engine import erasure, learning
from pisa_bot.engine.act import NoSuchReport, act_within
from pisa_bot.engine.filing import quiet
from pisa_bot.house import House
from pisa_bot.nlu.understand import understand
from pisa_bot.reports.masking import masked
from pisa_bot.store import audit, desk, reports
from pisa_bot.store.folding import fold
from pisa_bot.store.models import DataRequest

TEXT_AT_MOST = 2000


def forward(
    house: House, report: int, actor: str, staff: int, *, category: str | None = None, agency: str | None = None
) -> str:
    """Send a report in triage on: as it stands, or with another category or agency. Raises as `act` does; returns the agency."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        row = reports.lock(connection, [report]).get(report)
        if row is None or quiet(pack, row.category):
            raise NoSuchReport(report)
        changed = category if category in pack.categories and category != row.category else None
        target = agency if agency in pack.agencies else None
        target = target or (pack.categories[changed].agency if changed else row.agency) or pack.desk_agency
        data: dict[str, Any] = {"agency": target, **({"category": changed} if changed else {})}
        act_within(connection, house, pack, report, "forward", actor, now, staff=staff, data=data)
        if changed:
            _learn(connection, house, pack, row, changed, staff, "triage")
    return target


def write_down(house: House, report: int, actor: str, staff: int, words: str) -> dict[str, Any]:
    """What somebody heard in a voice note becomes the report's words; category and place are filled from them.

    Returns what was understood and used: {"category", "kecamatan", "village"}, each None when not sure.
    """
    words, now = words.strip()[:TEXT_AT_MOST], clock.now()
    if not words:
        raise ValueError("nothing was written")
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        row = reports.lock(connection, [report]).get(report)
        if row is None or quiet(pack, row.category):
            raise NoSuchReport(report)
        found = understand(words, pack)
        category = found.category if found.category and not quiet(pack, found.category) else None
        place = {"kecamatan": found.kecamatan, "village": found.village}
        data: dict[str, Any] = {}
        if category and category != row.category:
            data["category"] = category
        if found.kecamatan and row.kecamatan is None:
            data["place"] = place
        told = masked(words)
        values: dict[str, Any] = {"description": told, "folded": fold(row.number, told, row.place_text)}
        if category and category != row.category:
            values["agency"] = pack.categories[category].agency
        reports.change(connection, report, values)
        act_within(connection, house, pack, report, "correct", actor, now, staff=staff, note="", data=data)
    return {"category": category, **place}


def answer_request(house: House, number: str, staff: int, outcome: str) -> bool:
    """A request about data is answered: "given" (the file was handed over) or "erased" (the person is taken away)."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        row = connection.execute(
            select(DataRequest.contact_id, DataRequest.closed_at).where(DataRequest.number == number)
        ).first()
        if row is None or row.closed_at is not None:
            return False
        if outcome == "erased":
            erasure.forget(connection, pack, row.contact_id, Forget("person"), now)
        desk.close_request(connection, number, outcome, now)
        audit.trace(connection, f"staff:{staff}", f"data_{outcome}", f"contact:{row.contact_id}", now)
    return True


def _learn(
    connection: Connection, house: House, pack: Pack, row: reports.ReportRow, category: str, staff: int, source: str
) -> None:
    learning.correct(
        connection,
        house.vault,
        pack,
        row.description,
        source=source,
        staff=staff,
        category=category,
        intent=row.kind,
        urgent=row.urgent,
        now=clock.now(),
        contact=row.contact_id,
        secret=row.secret,
    )

"""Lets other people experience what a turn or a timer caused: one inbox row of kind event for each of them.

Only inserts rows, so it never waits for anybody's conversation; the words are chosen in their own turns.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine import duty
from pisa_bot.house import House
from pisa_bot.messages import Inbound, Kind
from pisa_bot.messages_json import dump_inbound
from pisa_bot.reports import quiet_hours
from pisa_bot.reports.reminding import left_to_the_list
from pisa_bot.store import inbox, officers, reports, subjects


def notify(
    connection: Connection,
    house: House,
    pack: Pack,
    wish: Notify,
    report: int | None,
    now: datetime,
    *,
    besides: int | None = None,
    once: str | None = None,
) -> int:
    """Insert the event for everyone in the audience but `besides`; `once` makes it idempotent. Returns how many were meant."""
    if wish.event == "report_copied" and wish.agency and report is not None:
        reports.share(connection, report, wish.agency, now)  # whoever is told in copy may also read it
    row = next(iter(reports.by_ids(connection, [report])), None) if report is not None else None
    if row is not None and row.urgent and wish.audience in ("agency", "desk") and not _quiet(pack, row):
        meant = duty.audience(connection, pack, wish, row, now)
    else:
        meant = _audience(connection, pack, wish, report, now)
    named = (
        frozenset() if row is None or wish.audience in ("reporter", "contact") else _complained_of(connection, row.id)
    )
    if named.intersection(meant) and set(meant) <= named:  # nobody else of the agency: the desk, never silence
        meant = officers.contacts(connection, agency=pack.desk_agency, now=now)
    audience = [contact for contact in meant if contact != besides and contact not in named]
    data = {**wish.data, **({} if report is None else {"report": report})}
    if wish.audience == "protection" and not audience:
        # nobody is marked for the quiet path: head and desk hear the number, and that somebody must be marked
        heads = officers.contacts(connection, agency=wish.agency, role="head", now=now) if wish.agency else []
        audience = [*heads, *officers.contacts(connection, agency=pack.desk_agency, now=now)]
        data["unmarked"] = next((row.number for row in reports.by_ids(connection, [report] if report else [])), "")
    when = _due(house, pack, wish.event, row, now)
    if when is not None and row is not None and _listed(pack, wish.event, row):
        return len(audience)
    deliver(connection, house, audience, wish.event, data, now, once=once, due=when)
    return len(audience)


def deliver(
    connection: Connection,
    house: House,
    audience: Iterable[int],
    event: str,
    data: Mapping[str, Any],
    now: datetime,
    *,
    once: str | None = None,
    due: datetime | None = None,
) -> None:
    """Insert an event row for each contact, to be experienced at `due` (now when None)."""
    seed = once or uuid.uuid4().hex
    rows = []
    for contact in dict.fromkeys(audience):
        event_id = f"event:{event}:{seed}:{contact}"
        happening = Inbound(event_id, Kind.EVENT, now, event=event, data=data)
        sealed = house.vault.seal_json(dump_inbound(happening))
        rows.append(inbox.event_row(event_id, contact, now, sealed, due=due))
    inbox.add_events(connection, rows)


def _complained_of(connection: Connection, report: int) -> frozenset[int]:
    """Contacts of the officers whom a report complains of: they hear nothing of it."""
    return frozenset(one.contact for one in subjects.of_report(connection, report) if one.contact is not None)


def _quiet(pack: Pack, row: reports.ReportRow) -> bool:
    known = pack.categories.get(row.category)
    return known is not None and known.violence


def _listed(pack: Pack, event: str, row: reports.ReportRow) -> bool:
    """Whether the morning's list will say it anyway."""
    return left_to_the_list(pack, event, row.category, row.kind, row.urgent)


def _due(house: House, pack: Pack, event: str, row: reports.ReportRow | None, now: datetime) -> datetime | None:
    """The morning when it is night and nothing is urgent, else None."""
    morning = quiet_hours.due(event, False, now, pack)
    if morning <= now or house.settings.unheld or (row is not None and row.urgent):
        return None
    return morning


def _audience(connection: Connection, pack: Pack, wish: Notify, report: int | None, now: datetime) -> list[int]:
    match wish.audience:
        case "agency":
            agency = wish.agency or ""
            found = officers.contacts(connection, agency=agency, now=now)
            # an agency that nobody answers for is the desk's to chase, never silence
            return found or officers.contacts(connection, agency=pack.desk_agency, now=now)
        case "heads":
            found = officers.contacts(connection, agency=wish.agency, role="head", now=now)
            return found or officers.contacts(connection, agency=pack.desk_agency, now=now)
        case "desk":
            return officers.contacts(connection, agency=pack.desk_agency, now=now)
        case "protection":
            return officers.contacts(connection, protection=True, now=now)
        case "reporter":
            return [] if report is None else reports.audience(connection, report)
        case "staff":
            return [] if wish.staff is None else officers.in_place_of(connection, wish.staff, now)
        case "contact":
            return [] if wish.contact is None else [wish.contact]

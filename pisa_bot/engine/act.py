"""Moves a report for somebody who is not in a chat: dashboard, API, a tick. Same rules, same history, same notices.

One transaction; refusals are raised for the caller to word.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Notify
from pisa_bot.engine import erasure, watching
from pisa_bot.engine.moving import move
from pisa_bot.engine.notices import notify
from pisa_bot.house import House
from pisa_bot.reports.states import ENDED, Verb
from pisa_bot.store import reports

TOLD_TO_OFFICERS = {Verb.FORWARD: "report_forwarded", Verb.TRANSFER: "report_forwarded", Verb.REOPEN: "report_reopened"}


class NoSuchReport(Exception):
    """There is no report with this id."""


def act(
    house: House,
    report_id: int,
    verb: str,
    actor: str,
    *,
    staff: int | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> str:
    """Put a verb to a report as `actor` (a role of reports.rights); returns the new state.

    Raises NoSuchReport, lifecycle.Refused (the state does not allow it) or NotAllowed (the role does not).
    """
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        return act_within(
            connection, house, pack, report_id, verb, actor, clock.now(), staff=staff, note=note, data=data
        )


def act_within(
    connection: Connection,
    house: House,
    pack: Pack,
    report_id: int,
    verb: str,
    actor: str,
    now: datetime,
    *,
    staff: int | None = None,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> str:
    """The same inside a transaction that is already open."""
    row = reports.lock(connection, [report_id]).get(report_id)
    if row is None:
        raise NoSuchReport(report_id)
    details = dict(data or {})
    state = move(connection, pack, row, verb, actor, now, staff=staff, note=note, data=details)
    (moved,) = reports.by_ids(connection, [report_id])
    watching.after_move(connection, house, pack, row, moved, verb, note, staff, now)
    agency = details.get("agency") or row.agency
    told = {**details, "verb": verb, "state": state, "note": note, "agency": agency, "media": details.get("media", [])}
    if verb == Verb.RESOLVE and row.kind == "information" and note:
        wish = Notify("reporter", "report_answered", data={**told, "text": note})  # a question is settled by its answer
    else:
        wish = Notify("reporter", "report_moved", data=told)
    notify(connection, house, pack, wish, report_id, now)
    if verb == Verb.TRIAGE:
        desk = Notify("desk", "triage_opened", data={"reason": "refused", "note": note})
        notify(connection, house, pack, desk, report_id, now)
    event = TOLD_TO_OFFICERS.get(Verb(verb))
    if event:
        news = {"note": note, **({"deferred": True} if details.get("deferred") else {})}
        notify(connection, house, pack, Notify("agency", event, agency=agency, data=news), report_id, now)
    if state in ENDED:
        erasure.after_closing(connection, row.contact_id, report_id)
    return state

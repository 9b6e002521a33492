"""An officer's answer on its way into the answer base: proposed, then approved with an admin's wording, or not.

What is approved is a change of the pack like any other: versioned, traced, checked, and answering from the next turn on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot import clock
from pisa_bot.areas.sensitive import violent
from pisa_bot.engine.configuring import change_within
from pisa_bot.house import House
from pisa_bot.store import audit, proposals, reports

ANSWERED = ("resolved", "closed")


class NotOpen(Exception):
    """There is no such proposal, or somebody has decided on it."""


def propose(connection: Connection, report: int, staff: int | None, answer: str, now: datetime) -> bool:
    """Inside an officer's turn; False when an admin has decided already."""
    (row,) = reports.by_ids(connection, [report])
    return proposals.add(connection, report, row.agency or "", staff, answer, now)


def propose_of(house: House, report: int, staff: int) -> bool:
    """From the report page: the answer that its citizen was given. False when there is none that may help others."""
    with house.database.write() as connection:
        row = next(iter(reports.by_ids(connection, [report])), None)
        if row is None or not fits(row, violent(house.current_pack(connection))):
            return False
        return proposals.add(connection, report, row.agency or "", staff, row.last_note, clock.now())


def fits(row: Any, quiet: Collection[str]) -> bool:
    """Whether a report is a question, told openly, that has its answer in words."""
    told = row.kind == "information" and not row.secret and row.category not in quiet
    return bool(told and row.state in ANSWERED and row.last_note.strip())


def approve(house: House, proposal: int, key: str, entry: Mapping[str, Any], author: str) -> int:
    """Make it (or add it to) the entry `key` of the answers, in the admin's words; returns the pack's revision.

    Raises PackError when the entry is not whole (both languages, questions, a source), NotOpen when it was decided before.
    """
    now = clock.now()
    with house.database.write() as connection:
        _open(connection, proposal)
        known = house.current_pack(connection).answers.get(key)
        value = dict(entry)
        if known is not None:
            value["questions"] = list(dict.fromkeys((*known.questions, *value.get("questions", ()))))
            value.setdefault("needs_review", False)
        revision = change_within(connection, house, "answers", key, value, author, now)
        proposals.decide(connection, proposal, "approved", author, now, key, revision)
    return revision


def reject(house: House, proposal: int, author: str) -> None:
    """It does not become an answer for everybody. Raises NotOpen when it was decided before."""
    now = clock.now()
    with house.database.write() as connection:
        _open(connection, proposal)
        proposals.decide(connection, proposal, "rejected", author, now, None, None)
        audit.trace(connection, author, "proposal_rejected", f"proposal:{proposal}", now)


def _open(connection: Connection, proposal: int) -> None:
    row = proposals.lock(connection, proposal)
    if row is None or row.state != proposals.OPEN:
        raise NotOpen(proposal)

"""Rows of proposed answers: written once a report, listed for the admins, decided once.

The citizen's question is read from its report; nothing of it is copied here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select, update

from pisa_bot.store.models import Proposal, Report, Staff
from pisa_bot.store.upsert import upsert

OPEN = "open"


def add(connection: Connection, report: int, agency: str, staff: int | None, answer: str, now: datetime) -> bool:
    """Propose an answer; another one for the same report replaces it while nobody has decided. False: decided already."""
    values = {"report_id": report, "agency": agency, "staff_id": staff, "at": now, "answer": answer, "state": OPEN}
    newer = {name: values[name] for name in ("agency", "staff_id", "at", "answer")}
    added = upsert(connection, Proposal).values(**values)
    written = added.on_conflict_do_update(
        index_elements=["report_id"], set_=newer, where=Proposal.state == OPEN
    ).returning(Proposal.id)
    return connection.execute(written).first() is not None


def listed() -> Select[Any]:
    """All proposals with their report's question and who proposed, to be ordered and paged by id."""
    return (
        select(
            *Proposal.__table__.c,
            Report.number,
            Report.category,
            Report.description,
            Report.language,
            Report.secret,
            Report.state.label("report_state"),
            Staff.name.label("proposer"),
        )
        .join(Report, Report.id == Proposal.report_id)
        .outerjoin(Staff, Staff.id == Proposal.staff_id)
    )


def of_report(connection: Connection, report: int) -> str | None:
    """How the proposal of a report stands, None when there is none."""
    state: str | None = connection.scalar(select(Proposal.state).where(Proposal.report_id == report))
    return state


def waiting(connection: Connection) -> int:
    """How many proposals nobody has decided."""
    return connection.scalar(select(func.count()).select_from(Proposal).where(Proposal.state == OPEN)) or 0


def lock(connection: Connection, proposal: int) -> Any:
    """(id, report, state) of a proposal, locked until the transaction ends; None when there is none."""
    query = select(Proposal.id, Proposal.report_id, Proposal.state).where(Proposal.id == proposal).with_for_update()
    return connection.execute(query).one_or_none()


def decide(
    connection: Connection, proposal: int, state: str, by: str, now: datetime, key: str | None, revision: int | None
) -> None:
    """Write a decision on a locked row."""
    values = {"state": state, "decided_by": by, "decided_at": now, "key": key, "revision": revision}
    connection.execute(update(Proposal).where(Proposal.id == proposal).values(**values))

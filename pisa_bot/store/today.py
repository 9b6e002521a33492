"""Today's figures for whoever leads: how many came in, were done, are open, are late, wait for the desk.

Counts only; of one agency, or of all.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, case, func, select

from pisa_bot.reports.states import ENDED
from pisa_bot.store.models import Report

_ENDED = sorted(ENDED)


def figures(connection: Connection, agency: str | None, start: datetime, now: datetime) -> Mapping[str, int]:
    """new, done (since `start`), open, late, triage, deferred (in none of the others); of `agency`, None for all of them."""

    def many(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    still = Report.state.not_in((*_ENDED, "resolved", "triage", "deferred"))
    unanswered = Report.answered_at.is_(None) & (Report.answer_due < now)
    counted = select(
        many(Report.created_at >= start),
        many(Report.resolved_at >= start),
        many(still),
        many(still & (unanswered | (Report.fix_due < now))),
        many(Report.state == "triage"),
        many(Report.state == "deferred"),
    ).where(Report.state.not_in(_ENDED) | (Report.created_at >= start) | (Report.resolved_at >= start))
    if agency is not None:
        counted = counted.where(Report.agency == agency)
    row = connection.execute(counted).one()
    return dict(zip(("new", "done", "open", "late", "triage", "deferred"), (int(value) for value in row), strict=True))

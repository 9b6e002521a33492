"""An officer's look at the phone: which reports of the agency they have before them, and what they write about one.

Draws from the generator it is given; sends nothing.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, select

from pisa_bot.house import House
from pisa_bot.reports.states import ENDED
from pisa_bot.simulation.people import Habit, Officer
from pisa_bot.simulation.phrases import ANSWERS, ASKING, DONE, NOTES, PROGRESS, SIAP
from pisa_bot.store.models import Report

_HELD = (
    select(Report.id, Report.number, Report.state, Report.kind)
    .where(
        Report.agency == bindparam("agency"),
        Report.state.not_in((*ENDED, "triage", "resolved", "needs_info")),
    )
    .order_by(Report.fix_due, Report.id)
    .offset(bindparam("beyond"))
    .limit(bindparam("load"))
)


def held(house: House, officer: Officer, rng: random.Random) -> Sequence[Any]:
    """The agency's open reports by deadline, as many as the officer looks at, from somewhere near the top."""
    load = officer.habit.load
    with house.database.read() as connection:
        return connection.execute(
            _HELD, {"agency": officer.agency, "beyond": rng.randrange(3) * load, "load": load}
        ).all()


def words_about(row: Any, habit: Habit, rng: random.Random, others: Sequence[str]) -> str:
    """What is written about this report, or nothing; `others`: short names of agencies it may be pushed to."""
    chance = rng.random()
    if row.kind == "information":
        return rng.choice(ANSWERS) if chance < habit.accepts else ""
    if row.state == "forwarded":
        if chance < 0.04:
            return f"bukan kewenangan kami, ke {rng.choice(others)}"
        if chance < 0.07:
            return rng.choice(ASKING)
        return rng.choice(SIAP) if chance < habit.accepts else ""
    if chance < habit.fixes + habit.early:
        return rng.choice(DONE)
    if chance < habit.fixes + 0.2:
        return rng.choice(PROGRESS if row.state == "acknowledged" else NOTES)
    return ""

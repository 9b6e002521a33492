"""Who is complained of in a report: marked by an admin, traced, and from then on told and shown nothing of it.

Moves no report; the words' own guess is made when it is filed.
"""

from __future__ import annotations

from pisa_bot import clock
from pisa_bot.house import House
from pisa_bot.store import audit, subjects


def mark(house: House, report: int, staff: int, author: str) -> None:
    """`staff` is complained of in this report."""
    now = clock.now()
    with house.database.write() as connection:
        subjects.add(connection, report, [staff], author, now)
        audit.trace(connection, author, "subject_marked", f"report:{report}", now, {"staff": staff})


def clear(house: House, report: int, staff: int, author: str) -> bool:
    """`staff` is not complained of after all; False when they were not."""
    now = clock.now()
    with house.database.write() as connection:
        done = subjects.remove(connection, report, staff)
        if done:
            audit.trace(connection, author, "subject_cleared", f"report:{report}", now, {"staff": staff})
    return done

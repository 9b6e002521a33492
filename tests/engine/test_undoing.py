"""A slip taken back leaves a report as it was: same agency, same dates, same reminders, whatever the move; on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.house import House
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.store.models import Reminder, Report, ReportEvent, Staff, Timer, Triage
from tests.engine.reading_back import column, count
from tests.engine.test_dodges import only
from tests.engine.test_reminders import reported  # noqa: F401

MOVES: dict[str, dict[str, Any]] = {
    "accept": {},
    "progress": {},
    "schedule": {"date": "2026-11-10"},
    "ask_info": {},
    "coordinate": {"agency": "dishub"},
    "defer": {"date": "2027-03-31"},
    "resolve": {},
    "reject": {"reason": "milik swasta"},
    "refer": {"agency": "pln", "how": "surat 12"},
    "transfer": {"agency": "dishub"},
    "triage": {},
}
FORGOTTEN = {"version", "last_note", "data", "updated_at"}


def row(house: House) -> dict[str, Any]:
    with house.database.read() as connection:
        found = dict(connection.execute(select(*Report.__table__.c)).one()._mapping)
    return {name: value for name, value in found.items() if name not in FORGOTTEN}


def waiting(house: House) -> list[tuple[str, int, int, Any]]:
    """Reminders to come."""
    with house.database.read() as connection:
        rows = connection.execute(
            select(Reminder.clock, Reminder.round, Reminder.percent, Reminder.due_at)
            .where(Reminder.fired_at.is_(None))
            .order_by(Reminder.clock, Reminder.round, Reminder.percent)
        )
        return [tuple(row) for row in rows]  # type: ignore[misc]


def officer(house: House, role: str = "head") -> int:
    (found,) = column(house, Staff.id, Staff.role == role, Staff.agency == "dputr")
    return int(found)


@pytest.mark.parametrize("verb", MOVES)
def test_taken_back_a_report_is_as_it_was(reported: House, verb: str) -> None:  # noqa: F811
    report, head = only(reported), officer(reported)
    before, reminders = row(reported), waiting(reported)
    act(reported, report, verb, "head", staff=head, note="ternyata salah pencet", data=MOVES[verb])
    clock.set_offset(clock.offset() + timedelta(minutes=10))
    assert act(reported, report, "undo", "head", staff=head) == "forwarded"
    assert row(reported) == before
    assert waiting(reported) == reminders
    assert column(reported, Timer.name, Timer.report_id == report, Timer.event != "notice") == []
    assert count(reported, Triage, Triage.closed_at.is_(None)) == 0
    assert [entry for entry in column(reported, ReportEvent.verb) if entry in (verb, "undo")] == sorted((verb, "undo"))


def test_the_pause_of_a_question_taken_back_never_was(reported: House) -> None:  # noqa: F811
    report, head = only(reported), officer(reported)
    act(reported, report, "accept", "head", staff=head)
    act(reported, report, "ask_info", "head", staff=head, note="lokasinya di mana?")
    act(reported, report, "undo", "head", staff=head)
    (data,) = column(reported, Report.data)
    assert not {"stopped", "asked", "pauses"} & set(data.get("clock", {}))
    act(reported, report, "ask_info", "head", staff=head, note="sebelah mana pasar?")
    (data,) = column(reported, Report.data)
    assert data["clock"]["stopped"], "the one pause for the citizen is still to be had"


def test_undoing_a_deferral_s_end_sets_its_day_again(reported: House) -> None:  # noqa: F811
    report, head = only(reported), officer(reported)
    act(reported, report, "defer", "head", staff=head, data={"date": "2027-03-31"})
    (due,) = column(reported, Timer.due_at, Timer.name.endswith(":put_off"))
    act(reported, report, "progress", "head", staff=head)
    assert act(reported, report, "undo", "head", staff=head) == "deferred"
    assert column(reported, Timer.due_at, Timer.name.endswith(":put_off")) == [due]


def test_only_who_did_it_takes_it_back_and_only_once(reported: House) -> None:  # noqa: F811
    report = only(reported)
    act(reported, report, "accept", "head", staff=officer(reported))
    with pytest.raises(Refused):
        act(reported, report, "undo", "officer", staff=officer(reported, "officer"))
    act(reported, report, "undo", "head", staff=officer(reported))
    with pytest.raises(Refused):
        act(reported, report, "undo", "head", staff=officer(reported))


def test_what_somebody_else_moved_since_cannot_be_taken_back(reported: House) -> None:  # noqa: F811
    report = only(reported)
    act(reported, report, "resolve", "head", staff=officer(reported))
    act(reported, report, "confirm", "citizen")
    with pytest.raises(Refused):
        act(reported, report, "undo", "head", staff=officer(reported))

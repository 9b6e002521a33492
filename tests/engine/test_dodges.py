"""No dodge wins time: each way to make a deadline look kept without keeping it, one test, on both databases."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.recounting import recount_when_changed
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.reports import postponing, working_time
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.store import lists, packs, waiting
from pisa_bot.store.models import Reminder, Report, ReportEvent, Staff
from tests.engine.racing import at_once
from tests.engine.reading_back import column
from tests.engine.test_reminders import reported  # noqa: F401


def later(house: House, days: float) -> None:
    """Let time pass, with the worker ticking every six hours."""
    for _ in range(round(days * 4)):
        clock.set_offset(clock.offset() + timedelta(hours=6))
        while fire_due(house):
            pass


def dates(house: House) -> tuple[datetime, datetime]:
    """The citizen's two dates."""
    (answer,), (fix,) = column(house, Report.answer_due), column(house, Report.fix_due)
    return answer, fix


def only(house: House) -> int:
    (report,) = column(house, Report.id)
    return int(report)


def fired(house: House, clock_name: str) -> list[tuple[int, int]]:
    """(round, percent) of what has fired of a clock and was not moot."""
    with house.database.read() as connection:
        rows = connection.execute(
            select(Reminder.round, Reminder.percent)
            .where(Reminder.clock == clock_name, Reminder.fired_at.is_not(None), Reminder.outcome != "moot")
            .order_by(Reminder.due_at)
        )
        return [(row[0], row[1]) for row in rows]


def test_notes_and_promises_move_no_date(reported: House) -> None:  # noqa: F811
    before = dates(reported)
    for verb in ("accept", "progress", "progress", "coordinate"):
        act(reported, only(reported), verb, "officer", note="masih proses")
        later(reported, 0.5)
    act(reported, only(reported), "schedule", "officer", data={"date": "2026-11-20"})
    assert dates(reported) == before


def test_a_first_question_to_the_citizen_stops_the_clock_for_as_long_as_it_is_open(reported: House) -> None:  # noqa: F811
    _, before = dates(reported)
    asked = clock.now()
    act(reported, only(reported), "ask_info", "officer", note="di mana?")
    later(reported, 1)
    act(reported, only(reported), "answer", "citizen")
    stood = working_time.between(asked, clock.now(), reported.pack.calendar)
    _, fix = dates(reported)
    moved = working_time.between(before, fix, reported.pack.calendar)
    assert moved == pytest.approx(stood, abs=5)
    assert stood > 0


def test_a_second_question_stops_nothing(reported: House) -> None:  # noqa: F811
    act(reported, only(reported), "ask_info", "officer", note="di mana?")
    act(reported, only(reported), "answer", "citizen")
    before = dates(reported)
    act(reported, only(reported), "ask_info", "officer", note="fotonya?")
    later(reported, 4)
    act(reported, only(reported), "answer", "citizen")
    assert dates(reported) == before


def test_an_open_question_stops_the_clock_for_three_working_days_at_most(reported: House) -> None:  # noqa: F811
    _, before = dates(reported)
    asked = clock.now()
    act(reported, only(reported), "ask_info", "officer", note="di mana?")
    later(reported, 12)  # nobody answers
    _, fix = dates(reported)
    calendar = reported.pack.calendar
    most = working_time.between(
        asked, working_time.add(asked, working_time.Span(3, "working_days"), calendar), calendar
    )
    assert working_time.between(before, fix, calendar) == pytest.approx(most, abs=5)
    later(reported, 20)
    assert (0, 100) in fired(reported, "fix")  # and is late although it still waits for the citizen
    assert column(reported, Report.state) == ["needs_info"]


def test_a_transfer_moves_no_date_of_the_citizens_and_the_next_agency_has_its_own(reported: House) -> None:  # noqa: F811
    before = dates(reported)
    later(reported, 6)
    act(reported, only(reported), "transfer", "officer", data={"agency": "dishub"})
    assert dates(reported) == before
    (own,) = column(reported, Report.agency_fix_due)
    assert own > before[1]
    with reported.database.read() as connection:
        (event,) = connection.scalars(select(ReportEvent.data).where(ReportEvent.verb == "transfer")).all()
    assert "agency_fix_due" in event["deadlines"]


def test_passing_a_report_to_and_fro_never_outruns_the_desk(reported: House) -> None:  # noqa: F811
    for turn in range(9):
        later(reported, 4)
        act(reported, only(reported), "transfer", "officer", data={"agency": ("dishub", "dputr")[turn % 2]})
    assert [percent for _, percent in fired(reported, "fix")].count(150) == 1
    with reported.database.read() as connection:
        late, count = lists.beyond(connection, 150, [""])
    assert count == 1
    assert late[0]["agency"] == "dishub"


def test_an_agency_that_gets_a_report_back_goes_on_with_its_old_clock(reported: House) -> None:  # noqa: F811
    (since,) = column(reported, Report.agency_since)
    act(reported, only(reported), "triage", "officer", note="bukan kami")
    later(reported, 5)
    act(reported, only(reported), "forward", "desk", data={"agency": "dputr"})
    assert column(reported, Report.agency_since) == [since]


def test_a_false_selesai_wins_no_time(reported: House) -> None:  # noqa: F811
    act(reported, only(reported), "accept", "officer")
    later(reported, 7)
    _, before = dates(reported)
    left = working_time.between(clock.now(), before, reported.pack.calendar)
    act(reported, only(reported), "resolve", "officer", note="selesai")
    later(reported, 6)
    act(reported, only(reported), "reopen", "citizen", note="masih rusak")
    _, fix = dates(reported)
    assert working_time.between(clock.now(), fix, reported.pack.calendar) == pytest.approx(left, abs=5)
    later(reported, 14)
    assert (0, 100) in fired(reported, "fix")


@pytest.mark.parametrize("role", ["officer", "desk"])
def test_a_day_after_the_deadline_needs_the_head(reported: House, role: str) -> None:  # noqa: F811
    with pytest.raises(Refused) as refused:
        act(reported, only(reported), "schedule", role, data={"date": "2026-12-24"})
    assert refused.value.key == postponing.PAST_DEADLINE
    assert act(reported, only(reported), "schedule", "head", data={"date": "2026-12-24"}) == "scheduled"


def test_a_second_postponement_needs_the_head(reported: House) -> None:  # noqa: F811
    for day in ("2026-11-16", "2026-11-17"):
        act(reported, only(reported), "schedule", "officer", data={"date": day})
    with pytest.raises(Refused) as refused:
        act(reported, only(reported), "schedule", "officer", data={"date": "2026-11-18"})
    assert refused.value.key == postponing.SECOND
    assert act(reported, only(reported), "schedule", "head", data={"date": "2026-11-18"}) == "scheduled"


def test_every_rejection_is_on_the_desks_list(reported: House) -> None:  # noqa: F811
    since = clock.now()
    act(reported, only(reported), "reject", "officer", note="tidak ada anggaran")
    with reported.database.read() as connection:
        (row,) = lists.turned_away(connection, since, [""])
    assert row["agency"] == "dputr"


def test_a_rejection_taken_back_is_on_no_list_and_done_again_is_on_it_once(reported: House) -> None:  # noqa: F811
    since, (head,) = clock.now(), column(reported, Staff.id, Staff.role == "head")
    for verb in ("reject", "undo", "reject"):
        act(reported, only(reported), verb, "head", staff=head, note="tidak ada anggaran")
        clock.set_offset(clock.offset() + timedelta(minutes=1))
        with reported.database.read() as connection:
            listed = len(lists.turned_away(connection, since, [""]))
            shown = len(waiting.turned_away(connection, [""], since))
        assert (listed, shown) == ((0, 0) if verb == "undo" else (1, 1))


def test_waiting_for_a_budget_needs_the_head_and_is_never_closed_by_silence(reported: House) -> None:  # noqa: F811
    from pisa_bot.engine.moving import NotAllowed

    with pytest.raises(NotAllowed):
        act(reported, only(reported), "defer", "officer", note="2027")
    act(reported, only(reported), "defer", "head", note="anggaran 2027")
    later(reported, 40)
    assert column(reported, Report.state) == ["deferred"]
    assert fired(reported, "fix") == []


def test_a_new_day_off_moves_every_open_date_once_and_leaves_a_trace(reported: House) -> None:  # noqa: F811
    assert recount_when_changed(reported) == 0
    _, before = dates(reported)
    with reported.database.write() as connection:
        packs.add(connection, "calendar", "calendar", {"extra_holidays": ["2026-11-12"]}, "admin", clock.now())
    assert recount_when_changed(reported) == 1
    assert recount_when_changed(reported) == 0
    _, fix = dates(reported)
    assert fix - before == timedelta(days=1)
    with reported.database.read() as connection:
        (event,) = connection.scalars(select(ReportEvent.data).where(ReportEvent.verb == "recount")).all()
    assert event["deadlines"]["fix_due"][1] == fix.isoformat()


def test_a_transfer_while_reminders_fire_loses_none_and_fires_none_twice(reported: House) -> None:  # noqa: F811
    report = only(reported)
    clock.set_offset(clock.offset() + timedelta(days=9))
    jobs = [lambda: fire_due(reported) for _ in range(4)]
    at_once([*jobs, lambda: act(reported, report, "transfer", "officer", data={"agency": "dishub"})], threads=5)
    later(reported, 60)
    for clock_name in ("answer", "fix"):
        own = [percent for number, percent in fired(reported, clock_name) if number == 1 and percent < 150]
        assert own == [50, 80, 100]  # the next agency's, each once
        assert [percent for _, percent in fired(reported, clock_name)].count(150) == 1

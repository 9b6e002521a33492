"""Who is called about an emergency and who next: shifts by the clock on the wall, lists by weekday, each person once."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.reports.duty import Crew, Entry, emergency_desk, first, following, on_duty, shift_at

WIB = ZoneInfo("Asia/Jakarta")
PACK: Pack = load_pack("purwakarta")


@pytest.mark.parametrize(
    ("moment", "shift", "weekday"),
    [
        ("2026-11-03T07:00", "day", 2),
        ("2026-11-03T18:59", "day", 2),
        ("2026-11-03T19:00", "night", 2),
        ("2026-11-04T06:59", "night", 2),  # Wednesday morning still belongs to Tuesday's night
        ("2026-11-02T03:00", "night", 7),
    ],
)
def test_a_night_belongs_to_the_day_on_which_it_begins(moment: str, shift: str, weekday: int) -> None:
    assert shift_at(datetime.fromisoformat(moment).replace(tzinfo=WIB), PACK) == (shift, weekday)


def test_somebody_on_leave_is_replaced_in_their_place_and_who_cannot_be_reached_is_left_out() -> None:
    entries = (Entry(1), Entry(2, "67"), Entry(3), Entry(4))
    assert on_duty(entries, 6, {2, 3, 9}, {1: 9}) == (9, 2, 3)
    assert on_duty(entries, 5, {2, 3, 9}, {1: 9}) == (9, 3)


def test_the_112_desk_of_this_pack_is_the_one_at_diskominfo() -> None:
    assert emergency_desk(PACK) == "diskominfo"


ids = st.lists(st.integers(1, 12), unique=True, max_size=6).map(tuple)


@given(listed=ids, heads=ids, others=ids, desk=ids)
def test_the_calling_ends_tells_each_person_of_the_agency_once_and_the_desk_last(
    listed: tuple[int, ...], heads: tuple[int, ...], others: tuple[int, ...], desk: tuple[int, ...]
) -> None:
    crew = Crew(listed, heads, tuple(dict.fromkeys((*listed, *heads, *others))))
    calls = [first(crew)]
    while call := following(crew, desk, {one for call in calls for one in call.staff}, {call.rung for call in calls}):
        calls.append(call)
        assert len(calls) < 20
    own = [one for call in calls if call.rung != "desk" for one in call.staff]
    assert len(own) == len(set(own))
    assert set(listed) | set(heads) <= set(own) | (set() if listed else set(crew.everybody))
    assert [call.rung for call in calls].count("desk") == (1 if desk else 0)
    assert not desk or calls[-1].rung == "desk"

"""Lists that no chat is long enough for: more than ten reports, the leaders' weekly one, what waits on the dashboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pisa_bot.areas.pack import load_pack
from pisa_bot.facts import Facts, ReportFact, StaffFact
from pisa_bot.flows.conversation import Conversation
from pisa_bot.flows.morning import morning
from pisa_bot.flows.turn import turn
from pisa_bot.messages import Inbound, Kind, Language, Say
from pisa_bot.wording import word

PACK = load_pack("purwakarta")
NOW = datetime(2026, 11, 10, 0, 45, tzinfo=UTC)  # a Tuesday, 07:45
OFFICER = StaffFact(1, "dputr", "Petugas", False, False, False)
DESK = StaffFact(2, "diskominfo", "Petugas", False, False, True)


def report(number: int, **changes: object) -> ReportFact:
    """An open report of DPUTR, due in three weeks."""
    known = ReportFact(
        number, f"PWK-2611-{number:04d}", 1, "complaint", "jalan", "dputr", "forwarded", "", "Plered", None, None, None,
        None, NOW - timedelta(hours=2), NOW + timedelta(days=4), NOW + timedelta(days=20), False, False, True, False,
    )  # fmt: skip
    return replace(known, **changes)  # type: ignore[arg-type]


def said(
    event: str, data: dict[str, object], staff: StaffFact, held: tuple[ReportFact, ...], language: Language
) -> str:
    """What this officer is told of `event`, or "" for silence."""
    facts = Facts(PACK, 1, language, False, held=held, staff=staff)
    happening = Inbound("event:1", Kind.EVENT, NOW, event=event, data=data)
    effects = turn(Conversation.new(), (happening,), facts, NOW).effects
    return "\n".join(word(one.key, one.params, language, PACK) for one in effects if isinstance(one, Say))


@pytest.mark.parametrize(("language", "more"), [("id", "… dan 3 lagi: tulis *daftar*."), ("su", "sareng 3 deui")])
def test_a_long_list_shows_ten_and_counts_the_rest(language: Language, more: str) -> None:
    told = said("morning_list", {}, OFFICER, tuple(report(number) for number in range(1, 14)), language)
    assert more in told
    assert told.count("PWK-") == 10


def test_nothing_to_list_is_silence() -> None:
    assert said("morning_list", {}, OFFICER, (report(1, holder=9, state="in_progress"),), "id") == ""
    assert said("desk_list", {}, DESK, (), "id") == ""


@pytest.mark.parametrize(
    ("language", "words"), [("id", "lewat lebih dari separuh"), ("su", "liwat leuwih ti satengah")]
)
def test_the_leaders_list_names_agency_and_date(language: Language, words: str) -> None:
    row = {"number": "PWK-2610-0003", "category": "jalan", "agency": "dputr", "due": NOW.isoformat()}
    told = said("late_list", {"late": [row], "count": 7}, DESK, (), language)
    assert words in told
    assert "7" in told
    assert "PWK-2610-0003" in told


@pytest.mark.parametrize(
    ("language", "words"), [("id", ("2 pola baru", "3 laporan tertutup")), ("su", ("2 pola", "3 laporan"))]
)
def test_the_desk_is_pointed_to_what_waits_on_the_dashboard(language: Language, words: tuple[str, str]) -> None:
    told = said("desk_list", {"patterns": 2, "checks": 3}, DESK, (), language)
    assert all(part in told for part in words)


def test_each_report_stands_on_a_list_once_and_only_on_its_holders() -> None:
    late, soon, fresh = (
        report(1, answer_due=NOW - timedelta(hours=1)),
        report(2, answer_due=NOW + timedelta(days=1)),
        report(3),
    )
    taken, asked = report(4, holder=9, state="acknowledged", fix_due=NOW), report(5, state="needs_info")
    since = NOW - timedelta(days=1)
    mine = morning((late, soon, fresh, taken, asked), 1, False, since, NOW, PACK.calendar)
    assert [(one.report.id, one.why) for one in mine] == [(1, "late"), (2, "due"), (3, "new")]
    heads = morning((late, soon, fresh, taken, asked), 1, True, since, NOW, PACK.calendar)
    assert [(one.report.id, one.why) for one in heads] == [(1, "late"), (4, "late")]
    assert not morning((late,), 1, True, NOW, NOW, PACK.calendar)  # a head hears of each once


@pytest.mark.parametrize("language", ["id", "su"])
def test_of_a_quiet_report_the_list_of_a_marked_officer_says_number_and_date_only(language: Language) -> None:
    marked = StaffFact(3, "dp3a", "Petugas", False, True, False)
    quiet = report(8, category="perlindungan", agency="dp3a", description="tetangga", place="Plered")
    told = said("morning_list", {}, marked, (quiet,), language)
    assert "PWK-2611-0008" in told
    assert "Plered" not in told
    assert said("morning_list", {}, replace(marked, protection=False), (quiet,), language) == ""

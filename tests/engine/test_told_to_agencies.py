"""What of a citizen's report the database keeps for agencies: no way to reach the person, no place that cannot be."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store.models import Report, ReportEvent
from tests.engine.reading_back import column, let_go
from tests.houses import message

CITIZEN = "+6281211117001"


def hear(house: House, text: str = "", **more: object) -> None:
    receive(house, message(CITIZEN, text, at=clock.now() + timedelta(milliseconds=1), **more))  # type: ignore[arg-type]
    clock.set_offset(clock.offset() + timedelta(seconds=9))
    drain(house)
    let_go(house)


def test_a_number_in_a_report_or_in_what_is_added_to_it_is_masked_before_it_is_written(house: House) -> None:
    hear(house, "jalan rusak di desa Citeko Plered, kontak 0812-3456-7890, NIK 3214010101900001")
    hear(house, "kirim")
    hear(house, "lubangnya makin dalam, nomor saya 081234567890")
    assert column(house, Report.description) == ["jalan rusak di desa Citeko Plered, kontak •••, NIK •••"]
    assert "lubangnya makin dalam, nomor saya •••" in column(house, ReportEvent.note)


def test_a_pin_far_away_leaves_the_place_of_the_report_as_it_is(house: House) -> None:
    hear(house, "jalan rusak di Plered")
    hear(house, "kirim")
    hear(house, pin=(-6.6436, 107.5290))  # Sukadami in Wanayasa
    with house.database.read() as connection:
        row = connection.execute(select(Report.kecamatan, Report.village, Report.lat)).one()
    assert row == ("32.14.04", None, None)


def test_a_reopened_report_is_answered_anew_from_the_day_it_was_opened_again(house: House) -> None:
    hear(house, "jalan rusak di desa Citeko Plered")
    hear(house, "kirim")
    (report,) = column(house, Report.id)
    (first,) = column(house, Report.answer_due)
    act(house, report, "forward", "desk", data={"agency": "dputr"})
    act(house, report, "resolve", "officer", note="sudah ditambal")
    clock.set_offset(clock.offset() + timedelta(days=20))
    act(house, report, "reopen", "citizen", note="masih bolong")
    (again,) = column(house, Report.answer_due)
    assert again > first + timedelta(days=15)
    assert again > clock.now()
    assert column(house, Report.last_note) == ["sudah ditambal"]

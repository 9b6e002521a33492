"""News that waits: undone inside the hold nobody hears of it, photos travel along, and the night is over first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from pisa_bot import clock
from pisa_bot.effects import Notify
from pisa_bot.engine import held
from pisa_bot.engine.drain import drain
from pisa_bot.engine.notices import notify
from pisa_bot.engine.receive import receive
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.messages_json import load_inbound
from pisa_bot.store.database import Database
from pisa_bot.store.models import Inbox, Report
from tests.conftest import PHONE_KEYS
from tests.engine.reading_back import column, let_go
from tests.houses import message, open_house

WIB = ZoneInfo("Asia/Jakarta")
NIGHT = datetime(2026, 11, 3, 22, 0, tzinfo=WIB)
COMPLAINT = "jalan rusak berlubang parah di depan pasar Plered desa Plered kecamatan Plered"


@pytest.fixture
def reported(database: Database, database_url: str) -> Iterator[House]:
    """A damaged road, reported on a Tuesday evening."""
    hasty_house = open_house(database_url, PHONE_KEYS, quiet_seconds=0, immediate=False)
    clock.set_offset(clock.offset() + (NIGHT - timedelta(hours=4) - clock.now()))
    receive(hasty_house, message("+6281300000009", COMPLAINT))
    let_go(hasty_house)
    receive(hasty_house, message("+6281300000009", tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
    drain(hasty_house)
    yield hasty_house
    hasty_house.database.dispose()
    clock.set_offset(timedelta())


def news(house: House) -> list[tuple[dict[str, object], datetime]]:
    """What the reporter's conversation has been or will be told of moves, and when."""
    with house.database.read() as connection:
        rows = connection.execute(
            Inbox.__table__.select().where(Inbox.__table__.c.event_id.startswith("event:report_moved:"))
        ).all()
    return [(dict(load_inbound(r.event_id, house.vault.unseal_json(r.sealed)).data), r.due_at) for r in rows]


def hold(house: House, due: datetime) -> int:
    (report,) = column(house, Report.id)
    wish = Notify("reporter", "report_moved", data={"verb": "resolve", "media": [1]}, due=due, key="done")
    with house.database.write() as connection:
        held.hold(connection, wish, report)
    return int(report)


def test_nothing_is_told_before_its_time_and_then_once(reported: House) -> None:
    hold(reported, clock.now() + timedelta(minutes=2))
    fire_due(reported)
    assert news(reported) == []
    clock.set_offset(clock.offset() + timedelta(minutes=3))
    fire_due(reported)
    fire_due(reported)
    assert [data["verb"] for data, _ in news(reported)] == ["resolve"]


def test_what_is_recalled_in_time_is_never_told_and_later_it_is_too_late(reported: House) -> None:
    report = hold(reported, clock.now() + timedelta(minutes=2))
    with reported.database.write() as connection:
        assert held.recall(connection, report, "done")
        assert not held.recall(connection, report, "done")
    clock.set_offset(clock.offset() + timedelta(minutes=3))
    fire_due(reported)
    assert news(reported) == []


def test_a_late_photo_joins_the_news_that_still_waits(reported: House) -> None:
    report = hold(reported, clock.now() + timedelta(minutes=2))
    with reported.database.write() as connection:
        assert held.join(connection, report, "done", (2, 3))
    clock.set_offset(clock.offset() + timedelta(minutes=3))
    fire_due(reported)
    assert [data["media"] for data, _ in news(reported)] == [[1, 2, 3]]
    with reported.database.write() as connection:
        assert not held.join(connection, report, "done", (4,))


def test_at_night_ordinary_news_waits_for_the_morning_and_an_emergency_does_not(reported: House) -> None:
    (report,) = column(reported, Report.id)
    clock.set_offset(clock.offset() + (NIGHT - clock.now()))
    wish = Notify("reporter", "report_moved", data={"verb": "progress", "note": "besok dikerjakan"})
    with reported.database.write() as connection:
        pack = reported.current_pack(connection)
        notify(connection, reported, pack, wish, report, clock.now())
        connection.execute(Report.__table__.update().values(urgent=True))
        notify(connection, reported, pack, wish, report, clock.now())
    assert [due.astimezone(WIB).strftime("%d %H:%M") for _, due in news(reported)] == ["04 05:30", "03 22:00"]

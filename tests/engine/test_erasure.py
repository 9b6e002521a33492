"""`hapus data saya`: drafts go at once, ended reports lose their person and words, open ones when they end."""

from __future__ import annotations

from datetime import timedelta

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.erasure import GONE
from pisa_bot.engine.receive import receive
from pisa_bot.engine.retention import sweep
from pisa_bot.house import House
from pisa_bot.store.models import Contact, Conversation, DataRequest, Inbox, Media, Report
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message

PHONE = "+6281344440001"
FIRST = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered"
SECOND = "jalan rusak berlubang parah di depan pasar Plered desa Plered kecamatan Plered"


def say(house: House, text: str = "", **what: str) -> int:
    let_go(house)
    contact = receive(house, message(PHONE, text, at=clock.now() + timedelta(seconds=1), **what)).contact  # type: ignore[arg-type]
    drain(house)
    return contact


def report(house: House, text: str) -> int:
    say(house, text)
    say(house, tap="confirm.send")
    return int(max(column(house, Report.id)))


def test_a_person_who_asks_to_be_forgotten_is(hasty_house: House) -> None:
    house = hasty_house
    ended, open_one = report(house, FIRST), report(house, SECOND)
    act(house, ended, "triage", "system") if column(house, Report.state, Report.id == ended) != ["triage"] else None
    act(house, ended, "reject", "desk", note="bukan fasilitas umum")
    contact = say(house, "hapus data saya")
    say(house, "ya")

    assert count(house, DataRequest, DataRequest.kind == "erase") == 1
    assert column(house, Report.description, Report.id == ended) == [GONE]
    assert column(house, Report.contact_id, Report.id == ended) == [None]
    assert column(house, Report.description, Report.id == open_one) == [SECOND]
    assert column(house, Contact.name) in ([None], [])
    assert bubbles(house, contact), "it is confirmed in the chat"

    if column(house, Report.state, Report.id == open_one) != ["triage"]:
        act(house, open_one, "triage", "system")
    act(house, open_one, "reject", "desk", note="bukan fasilitas umum")
    assert column(house, Report.description, Report.id == open_one) == [GONE]


def test_retention_takes_raw_forms_unfiled_files_and_stale_drafts_after_their_days(hasty_house: House) -> None:
    house = hasty_house
    receive(house, message(PHONE, photo="a.jpg"))
    with house.database.write() as connection:
        connection.execute(Inbox.__table__.update().values(raw="sealed form"))
    sweep(house)
    assert column(house, Inbox.raw) == ["sealed form"]
    clock.set_offset(timedelta(days=31))
    try:
        sweep(house)
        assert column(house, Inbox.raw) == [None]
        assert column(house, Media.status) == ["forgotten"]
        assert column(house, Conversation.state) == ["idle"]
    finally:
        clock.set_offset(timedelta())

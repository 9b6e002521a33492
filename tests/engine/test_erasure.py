"""`hapus data saya`: drafts go at once, ended reports lose their person and words, open ones when they end."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert, text

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.erasure import GONE
from pisa_bot.engine.receive import receive
from pisa_bot.engine.retention import sweep
from pisa_bot.engine.ticks import fire_due
from pisa_bot.house import House
from pisa_bot.store import officers, packs
from pisa_bot.store.base import Base
from pisa_bot.store.models import Contact, ContactAlias, Conversation, DataRequest, Inbox, Media, Report, Staff
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message

PHONE = "+6281344440001"
FIRST = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered"
SECOND = "jalan rusak berlubang parah di depan pasar Plered desa Plered kecamatan Plered"


def say(house: House, words: str = "", **what: str) -> int:
    let_go(house)
    contact = receive(house, message(PHONE, words, at=clock.now() + timedelta(seconds=1), **what)).contact  # type: ignore[arg-type]
    drain(house)
    return contact


def report(house: House, words: str) -> int:
    say(house, words)
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


def dump(house: House) -> str:
    """Every value of every table, sealed ones opened, as text."""
    found = []
    with house.database.read() as connection:
        for table in Base.metadata.sorted_tables:
            for row in connection.execute(text(f"SELECT * FROM {table.name}")):
                for value in row:
                    opened = value
                    if isinstance(value, str) and value.startswith("gAAAA"):
                        opened = house.vault.unseal(value)
                    found.append(str(opened))
    return "\n".join(found)


def seat(house: House, phone: str, agency: str) -> None:
    contact = receive(house, message(phone, "halo")).contact
    with house.database.write() as connection:
        row = insert(Staff).values(agency=agency, role="officer", name=agency, active=True, created_at=clock.now())
        officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)


def settle(house: House) -> None:
    while drain(house):
        let_go(house)
    let_go(house)


def test_after_the_night_nothing_of_a_forgotten_person_is_left_but_figures(hasty_house: House) -> None:
    house = hasty_house
    seat(house, "+6281344440009", "dishub")
    filed = report(house, FIRST)
    settle(house)
    assert "SDN 2 Plered" in dump(house)  # the search below would find it
    say(house, "hatur nuhun, ditunggu kabarnya")
    receive(house, message("+6281344440009", "selesai, sudah diganti", at=clock.now() + timedelta(seconds=1)))
    clock.set_offset(timedelta(minutes=5))  # an officer's "selesai" is held for a moment before the citizen is asked
    while fire_due(house):
        settle(house)
    say(house, tap="fixed.happy")
    settle(house)
    assert column(house, Report.state, Report.id == filed) == ["closed"]
    contact = say(house, "hapus data saya")
    say(house, "ya")
    settle(house)
    clock.set_offset(timedelta(days=2))
    try:
        sweep(house)
        left = dump(house)
        for words in ("SDN 2 Plered", "lampu jalan mati", "ditunggu", PHONE, PHONE[1:]):
            assert words not in left, f"{words!r} is still there"
        assert count(house, ContactAlias, ContactAlias.contact_id == contact) == 0
        assert column(house, Report.category, Report.id == filed) == ["pju"], "what the law keeps is kept"
        assert column(house, Report.kecamatan, Report.id == filed) != [None]
        assert sweep(house) == dict.fromkeys(sweep(house), 0), "a second night finds nothing to do"
        again = receive(house, message(PHONE, "halo", at=clock.now())).contact
        assert again != contact, "the same phone is a stranger"
    finally:
        clock.set_offset(timedelta())


def test_an_officers_word_in_chat_ends_an_open_report_and_its_person_with_it(hasty_house: House) -> None:
    house = hasty_house
    officer = "+6281344440008"
    seat(house, officer, "dishub")
    filed = report(house, FIRST)
    settle(house)
    contact = say(house, "hapus data saya")
    say(house, "ya")
    assert column(house, Report.description, Report.id == filed) == [FIRST]
    assert count(house, ContactAlias, ContactAlias.contact_id == contact) == 1
    sweep(house)
    assert count(house, ContactAlias, ContactAlias.contact_id == contact) == 1, "an open report still needs its person"
    let_go(house)
    receive(house, message(officer, "selesai", at=clock.now() + timedelta(seconds=1)))
    settle(house)
    told = len(bubbles(house, contact))
    clock.set_offset(timedelta(days=30))
    try:
        while fire_due(house) + drain(house):
            let_go(house)
        assert column(house, Report.state, Report.id == filed) == ["closed"]
        assert column(house, Report.description, Report.id == filed) == [GONE]
        assert len(bubbles(house, contact)) > told, "who is forgotten is still told how it ended"
        sweep(house)
        assert count(house, ContactAlias, ContactAlias.contact_id == contact) == 0
    finally:
        clock.set_offset(timedelta())


def test_a_report_filed_after_being_forgotten_is_an_ordinary_one(hasty_house: House) -> None:
    house = hasty_house
    say(house, "hapus data saya")
    say(house, "ya")
    filed = report(house, FIRST)
    if column(house, Report.state, Report.id == filed) != ["triage"]:
        act(house, filed, "triage", "system")
    act(house, filed, "reject", "desk", note="bukan fasilitas umum")
    assert column(house, Report.description, Report.id == filed) == [FIRST]


def test_periods_are_the_packs_and_an_admins_change_of_one_counts_the_same_night(hasty_house: House) -> None:
    house = hasty_house
    say(house, "lampu jalan mati")
    clock.set_offset(timedelta(days=20))
    try:
        sweep(house)
        assert "lampu jalan mati" in dump(house)
        with house.database.write() as connection:
            packs.add(connection, "settings", "retention_message_days", {"value": 10}, "admin", clock.now())
        sweep(house)
        assert all(sealed == "" for sealed in column(house, Inbox.sealed))
    finally:
        clock.set_offset(timedelta())


def test_who_has_been_silent_as_long_as_a_closed_report_is_kept_is_a_stranger(hasty_house: House) -> None:
    house = hasty_house
    contact = say(house, "halo")
    settle(house)
    clock.set_offset(timedelta(days=729))
    try:
        sweep(house)
        assert count(house, ContactAlias, ContactAlias.contact_id == contact) == 1
        clock.set_offset(timedelta(days=731))
        sweep(house)
        assert count(house, ContactAlias, ContactAlias.contact_id == contact) == 0
    finally:
        clock.set_offset(timedelta())


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

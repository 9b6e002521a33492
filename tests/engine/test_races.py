"""What must hold when many messages meet at once, on SQLite and PostgreSQL, with real threads and real processes."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import insert

from pisa_bot import clock
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.flows.conversation import Conversation as Talk
from pisa_bot.house import House
from pisa_bot.messages_json import load_params
from pisa_bot.store import officers
from pisa_bot.store.models import Contact, Conversation, Inbox, Media, Outbox, Report, ReportEvent, Staff
from pisa_bot.wording import word
from tests.engine.racing import at_once, deliver_from_processes
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message

COMPLETE = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered, gelap sekali"


def seat(house: House, phone: str, agency: str, name: str) -> int:
    """Make the owner of a phone an officer; returns the contact."""
    contact = receive(house, message(phone, "halo")).contact
    with house.database.write() as connection:
        row = insert(Staff).values(agency=agency, role="officer", name=name, active=True, created_at=clock.now())
        officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
    return contact


def test_an_album_delivered_by_20_threads_and_4_processes_is_one_draft_with_five_photos_and_one_answer(
    house: House,
) -> None:
    album = [message("+6281200000001", photo=f"{n}.jpg", event_id=f"test:album:{n}") for n in range(5)]
    deliver_from_processes(house, album)
    at_once([lambda envelope=envelope: receive(house, envelope) for envelope in album * 4], threads=20)

    assert count(house, Contact) == 1
    assert count(house, Inbox) == 5
    assert count(house, Media) == 5
    clock.set_offset(timedelta(seconds=20))
    at_once([lambda: drain(house) for _ in range(4)], threads=4)

    assert count(house, Outbox) == 1
    with house.database.read() as connection:
        talk = Talk.load(connection.execute(Conversation.__table__.select()).one().data)
    assert sorted(talk.draft.photos) == column(house, Media.id)


def test_200_first_messages_at_once_make_200_contacts_and_each_is_answered_once(hasty_house: House) -> None:
    first = [message(f"+62813{n:08d}", "halo") for n in range(200)]
    at_once([lambda envelope=envelope: receive(hasty_house, envelope) for envelope in first], threads=20)
    assert count(hasty_house, Contact) == count(hasty_house, Conversation) == 200
    assert count(hasty_house, Outbox) == 200


def test_500_tickets_at_once_have_500_numbers(hasty_house: House) -> None:
    phones = [f"+62814{n:08d}" for n in range(500)]
    at_once([lambda phone=phone: receive(hasty_house, message(phone, COMPLETE)) for phone in phones], threads=20)
    let_go(hasty_house)
    taps = [message(phone, tap="confirm.send", at=clock.now() + timedelta(seconds=1)) for phone in phones]
    at_once([lambda tap=tap: receive(hasty_house, tap) for tap in taps], threads=20)
    numbers = column(hasty_house, Report.number)
    assert len(numbers) == len(set(numbers)) == 500
    assert [int(number.rsplit("-", 1)[1]) for number in numbers] == list(range(1, 501))


def test_when_two_officers_close_at_once_one_closes_and_the_other_is_told(hasty_house: House) -> None:
    house = hasty_house
    first, second = (seat(house, f"+6281500000{n:03d}", "dishub", f"Petugas {n}") for n in (1, 2))
    receive(house, message("+6281600000001", COMPLETE))
    let_go(house)
    receive(house, message("+6281600000001", tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
    drain(house)
    let_go(house)
    (number,) = column(house, Report.number)
    before = {contact: len(bubbles(house, contact)) for contact in (first, second)}

    closing = [message(f"+6281500000{n:03d}", f"{number} selesai") for n in (1, 2)]
    at_once([lambda envelope=envelope: receive(house, envelope) for envelope in closing], threads=2)
    drain(house)

    assert column(house, Report.state) == ["resolved"]
    assert count(house, ReportEvent, ReportEvent.verb == "resolve") == 1
    for contact in (first, second):
        assert len(bubbles(house, contact)) == before[contact] + 1
    told = {
        word(b.key, load_params(b.params), "id", house.pack) for b in (bubbles(house, c)[-1] for c in (first, second))
    }
    assert len(told) == 2, f"both officers were told the same: {told}"
    assert any("sudah" in words for words in told)


def test_when_an_officer_is_done_while_the_citizen_withdraws_one_of_them_wins_and_the_other_is_told(
    hasty_house: House,
) -> None:
    house = hasty_house
    for turn in range(6):  # either may come first
        officer, phone = (f"+62815000010{turn:02d}", f"+62816000010{turn:02d}")
        desk = seat(house, officer, "dishub", f"Petugas {turn}")
        receive(house, message(phone, COMPLETE))
        let_go(house)
        receive(house, message(phone, tap="confirm.send", at=clock.now() + timedelta(seconds=1)))
        drain(house)
        let_go(house)
        number = column(house, Report.number)[-1]
        receive(house, message(phone, f"batalkan laporan {number}", at=clock.now() + timedelta(seconds=2)))
        let_go(house)
        told = len(bubbles(house, desk))

        done = message(officer, f"{number} selesai", at=clock.now() + timedelta(seconds=3))
        gone = message(phone, tap="withdraw.yes", at=clock.now() + timedelta(seconds=3))
        at_once([lambda envelope=envelope: receive(house, envelope) for envelope in (done, gone)], threads=2)
        drain(house)

        (state,) = column(house, Report.state, Report.number == number)
        (report,) = column(house, Report.id, Report.number == number)
        moves = column(
            house, ReportEvent.verb, ReportEvent.report_id == report, ReportEvent.verb.in_(("resolve", "withdraw"))
        )
        assert moves == [{"resolved": "resolve", "withdrawn": "withdraw"}[state]], moves
        assert len(bubbles(house, desk)) > told, "the officer was answered"

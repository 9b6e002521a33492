"""The desk's pages: conversations as they were, taken over and given back; sorting; corrections; voice notes; data; what failed."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, insert, select, update

from pisa_bot import clock
from pisa_bot.engine.act import act
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.nlu.training.examples import read_lines
from pisa_bot.store import officers
from pisa_bot.store.models import Audit, Contact, Correction, Handover, Inbox, Outbox, Report, Staff
from tests.engine.reading_back import let_go
from tests.houses import message
from tests.web.dashboard.both import house
from tests.web.dashboard.people import post

__all__ = ["house"]  # a fixture: every test here runs on both databases

PHONE = "+6281355550001"
HER = "+6281355550002"
LAMP = "lampu jalan mati di depan SDN 2 Plered desa Plered kecamatan Plered"
SHE_TOLD = "saya dipukuli suami tiap malam pakai sabuk"


def say(house: House, phone: str, words: str = "", **what: str) -> int:
    let_go(house)
    contact = receive(house, message(phone, words, at=clock.now() + timedelta(seconds=1), **what)).contact  # type: ignore[arg-type]
    clock.set_offset(clock.offset() + timedelta(seconds=10))
    while drain(house):
        let_go(house)
    return contact


@pytest.fixture(autouse=True)
def present() -> object:
    yield
    clock.set_offset(timedelta())


@pytest.fixture
def citizen(house: House) -> int:
    contact = say(house, PHONE, LAMP)
    say(house, PHONE, tap="confirm.send")
    return contact


def value(house: House, what: object, *where: object) -> object:
    with house.database.read() as connection:
        return connection.scalar(select(what).where(*where))  # type: ignore[call-overload]


def count(house: House, table: type, *where: object) -> int:
    with house.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table).where(*where)) or 0  # type: ignore[arg-type]


def test_a_conversation_is_shown_as_the_citizen_saw_it_with_what_was_understood(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    text = browsers["admin"].get(f"/dasbor/percakapan/{citizen}").text
    assert 'class="why">lampu jalan' in text
    assert "Lampu jalan mati" in text
    assert "Terkirim. Terima kasih!" in text
    assert "tick-sent" in text
    assert PHONE not in text
    assert "•••• 001" in text
    assert value(house, Audit.action, Audit.subject == f"contact:{citizen}") == "conversation_read"


def test_a_number_is_revealed_to_an_administrator_only_and_leaves_a_trace(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    shown = post(browsers["admin"], f"/dasbor/percakapan/{citizen}/nomor", f"/dasbor/percakapan/{citizen}")
    assert PHONE in shown.text
    assert count(house, Audit, Audit.action == "number_revealed", Audit.subject == f"contact:{citizen}") == 1
    refused = post(browsers["desk"], f"/dasbor/percakapan/{citizen}/nomor", f"/dasbor/percakapan/{citizen}")
    assert refused.status_code == 403


def test_a_conversation_is_found_by_ticket_and_by_whole_phone_number(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    number = value(house, Report.number)
    for wanted in (number, "0813 5555 0001", "+6281355550001"):
        answer = browsers["desk"].get("/dasbor/percakapan", query_string={"cari": wanted})
        assert answer.headers["Location"].endswith(f"/percakapan/{citizen}")
    assert browsers["desk"].get("/dasbor/percakapan?cari=0813").status_code == 200


def test_taking_over_silences_the_bot_and_giving_back_wakes_it(
    browsers: dict[str, FlaskClient], house: House, citizen: int, staff: dict[str, int]
) -> None:
    page = f"/dasbor/percakapan/{citizen}"
    browser = browsers["admin"]
    post(browser, f"{page}/ambil", page)
    assert value(house, Handover.staff_id) == staff["admin"]
    before = count(house, Outbox, Outbox.contact_id == citizen)
    say(house, PHONE, "kapan diperbaiki ya pak?")
    assert count(house, Outbox, Outbox.contact_id == citizen) == before, "the bot spoke into a person's conversation"
    post(browser, f"{page}/jawab", page, text="Besok pagi petugas ke sana, Bu.")
    say(house, "+6281355550009", "halo")  # anybody's turn: the answer travels as an event
    assert "Besok pagi petugas ke sana" in browser.get(page).text
    post(browser, f"{page}/kembalikan", page)
    while drain(house):
        let_go(house)
    assert value(house, Handover.closed_by) == "officer"
    say(house, PHONE, "cek")
    assert value(house, Outbox.key, Outbox.contact_id == citizen, Outbox.key.like("track%")) or (
        count(house, Outbox, Outbox.contact_id == citizen) > before + 2
    )
    traces = {"conversation_taken", "conversation_given_back"}
    with house.database.read() as connection:
        assert traces <= set(connection.scalars(select(Audit.action)))


def test_what_told_of_violence_is_nobodys_but_the_marked_officers(
    browsers: dict[str, FlaskClient], house: House, staff: dict[str, int]
) -> None:
    her = say(house, HER, SHE_TOLD)
    for login in ("admin", "desk"):
        assert browsers[login].get(f"/dasbor/percakapan/{her}").status_code == 404
        for page in ("/dasbor/percakapan", "/dasbor/meja", "/dasbor/meja?antrean=koreksi", "/dasbor/beranda"):
            text = browsers[login].get(page).text
            for word in ("dipukul", "sabuk", "suami"):
                assert word not in text, page
        assert browsers[login].get(f"/dasbor/percakapan?cari={HER}").status_code == 200
    assert "1 percakapan ada di jalur senyap" in browsers["admin"].get("/dasbor/percakapan").text
    for path in ("ambil", "jawab", "kembalikan"):
        answer = post(browsers["admin"], f"/dasbor/percakapan/{her}/{path}", "/dasbor/percakapan", text="x")
        assert answer.status_code == 404


def test_a_wrong_understanding_goes_to_the_training_queue_and_out_in_the_corpus_format(
    browsers: dict[str, FlaskClient], house: House, tmp_path: Path
) -> None:
    contact = say(house, PHONE, "di depan sekolah gelap sekali, telepon saya 081234567890")
    page = f"/dasbor/percakapan/{contact}"
    identity = value(house, Inbox.id, Inbox.contact_id == contact)
    wrong = {"intent": "complaint", "category": "pju"}
    post(browsers["desk"], f"{page}/salah/{identity}", page, **wrong)
    assert count(house, Correction) == 1
    assert post(browsers["desk"], f"{page}/salah/{identity}", page, intent="sing").status_code == 400
    assert "gelap sekali" in browsers["desk"].get("/dasbor/meja?antrean=koreksi").text
    exported = browsers["admin"].get("/dasbor/meja/koreksi.jsonl").text
    assert "081234567890" not in exported
    path = tmp_path / "koreksi.jsonl"
    path.write_text(exported, encoding="utf-8")
    (example,) = read_lines(path, "operator")
    assert (example.category, example.intent) == ("pju", "complaint")
    assert browsers["admin"].get("/dasbor/meja/koreksi.jsonl").text == "", "given out once"
    assert browsers["desk"].get("/dasbor/meja/koreksi.jsonl").status_code == 403


def seat(house: House, agency: str, phone: str) -> None:
    contact = receive(house, message(phone, "halo")).contact
    with house.database.write() as connection:
        row = insert(Staff).values(agency=agency, role="officer", name=agency, active=True, created_at=clock.now())
        officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)


def test_one_key_sends_a_report_on_and_another_category_is_learned_from(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    report = value(house, Report.id)
    assert value(house, Report.state) == "triage", "nobody answers for Dishub here, so it waits for the desk"
    text = browsers["desk"].get("/dasbor/meja").text
    assert "data-confirm-key" in text
    assert "dinas belum punya petugas" in text
    post(browsers["desk"], f"/dasbor/meja/teruskan/{report}", "/dasbor/meja", category="jalan")
    with house.database.read() as connection:
        row = connection.execute(select(Report.state, Report.category, Report.agency)).one()
    assert tuple(row) == ("forwarded", "jalan", "dputr")
    assert value(house, Correction.category) == "jalan"
    assert value(house, Correction.guessed) == "pju"
    late = post(browsers["desk"], f"/dasbor/meja/teruskan/{report}", "/dasbor/meja")
    assert late.status_code == 302
    assert value(house, Report.agency) == "dputr", "a second confirmation moves nothing"


def test_not_taking_a_report_further_needs_words_for_the_citizen(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    report = value(house, Report.id)
    post(browsers["desk"], f"/dasbor/meja/putuskan/{report}", "/dasbor/meja", verb="reject", note=" ")
    assert value(house, Report.state) == "triage"
    assert post(browsers["desk"], f"/dasbor/meja/putuskan/{report}", "/dasbor/meja", verb="confirm").status_code == 400
    post(
        browsers["desk"], f"/dasbor/meja/putuskan/{report}", "/dasbor/meja", verb="reject", note="Bukan fasilitas umum"
    )
    assert value(house, Report.state) == "rejected"


def test_what_is_typed_beside_a_voice_note_fills_category_and_place(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    let_go(house)
    from dataclasses import replace

    from pisa_bot.messages import Attachment, Kind

    note = replace(
        message(PHONE), kind=Kind.VOICE, attachments=(Attachment("http://127.0.0.1:1/v.ogg", "audio/ogg", "v"),)
    )
    receive(house, note)
    clock.set_offset(timedelta(seconds=20))
    while drain(house):
        let_go(house)
    say(house, PHONE, "Wanayasa")
    say(house, PHONE, tap="confirm.send")
    report = value(house, Report.id)
    assert report is not None, "a voice note alone is a report"
    assert "suara" in browsers["desk"].get("/dasbor/meja?antrean=suara").text
    live = post(browsers["desk"], "/dasbor/meja/dibaca", "/dasbor/meja", text="runtah numpuk di Wanayasa")
    assert "Sampah" in live.text
    post(browsers["desk"], f"/dasbor/meja/suara/{report}", "/dasbor/meja", text="runtah numpuk di sisi jalan, bau")
    with house.database.read() as connection:
        row = connection.execute(select(Report.category, Report.description, Report.agency, Report.state)).one()
    assert row.category == "sampah"
    assert row.agency == "dlh"
    assert "runtah numpuk" in row.description
    assert row.state == "triage"


def test_every_rejection_is_on_the_desk_and_goes_back_to_be_sorted(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    report = value(house, Report.id)
    act(house, report, "reject", "admin", note="milik perumahan swasta")
    page = browsers["desk"].get("/dasbor/meja?antrean=ditolak").text
    assert str(value(house, Report.number)) in page
    assert "milik perumahan swasta" in page
    assert browsers["officer"].get("/dasbor/meja?antrean=ditolak").status_code == 403
    post(browsers["desk"], f"/dasbor/meja/periksa-lagi/{report}", "/dasbor/meja?antrean=ditolak")
    assert value(house, Report.state) == "triage"
    assert "milik perumahan swasta" not in browsers["desk"].get("/dasbor/meja?antrean=ditolak").text


def test_a_request_about_data_is_answered_with_a_file_or_by_erasing(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    say(house, PHONE, "data saya")
    page = browsers["admin"].get("/dasbor/meja?antrean=data").text
    from pisa_bot.store.models import DataRequest

    number = value(house, DataRequest.number)
    assert str(number) in page
    file = json.loads(browsers["admin"].get(f"/dasbor/meja/data/{number}.json").data)
    assert file["addresses"][0][2] == PHONE
    assert LAMP in json.dumps(file, ensure_ascii=False)
    assert browsers["desk"].get(f"/dasbor/meja/data/{number}.json").status_code == 403
    post(browsers["admin"], f"/dasbor/meja/data/{number}", "/dasbor/meja?antrean=data", outcome="erased")
    assert value(house, DataRequest.outcome) == "erased"
    assert value(house, Contact.erased_at, Contact.id == citizen) is not None
    assert value(house, Report.description) == LAMP, "an open report keeps its words until it ends"


def test_a_bubble_that_failed_is_sent_again_and_one_of_unknown_fate_never(
    browsers: dict[str, FlaskClient], house: House, citizen: int
) -> None:
    with house.database.write() as connection:
        ids = list(connection.scalars(select(Outbox.id).order_by(Outbox.id)))[:2]
        connection.execute(update(Outbox).where(Outbox.id == ids[0]).values(status="failed", error="63024"))
        connection.execute(update(Outbox).where(Outbox.id == ids[1]).values(status="unknown"))
    assert "63024" in browsers["desk"].get("/dasbor/meja?antrean=gagal").text
    for identity in ids:
        post(browsers["desk"], f"/dasbor/percakapan/kirim-ulang/{identity}", "/dasbor/meja")
    assert value(house, Outbox.status, Outbox.id == ids[0]) == "queued"
    assert value(house, Outbox.status, Outbox.id == ids[1]) == "unknown"


@pytest.mark.parametrize("login", ["officer", "head", "leader", "operator", "stranger", "protection"])
def test_nobody_but_desk_and_admin_reads_conversations(
    browsers: dict[str, FlaskClient], citizen: int, login: str
) -> None:
    for path in ("/dasbor/percakapan", f"/dasbor/percakapan/{citizen}", "/dasbor/meja"):
        assert browsers[login].get(path).status_code == 403


def test_what_citizens_write_is_never_markup(browsers: dict[str, FlaskClient], house: House) -> None:
    contact = say(house, PHONE, 'jalan rusak <script>alert(1)</script> di Plered "><img src=x onerror=alert(2)>')
    say(house, PHONE, tap="confirm.send")
    for path in (f"/dasbor/percakapan/{contact}", "/dasbor/meja", "/dasbor/percakapan"):
        text = browsers["admin"].get(path).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text

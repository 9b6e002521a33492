"""The operators' counter: what is heard fills the form, a call becomes a report like any other, a repeated one joins."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import func, insert, select

from pisa_bot import clock
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store import officers
from pisa_bot.store.models import ContactAlias, Follower, Inbox, Outbox, Report, ReportEvent, Staff
from tests.houses import message
from tests.web.dashboard.both import house
from tests.web.dashboard.people import csrf_of, post

__all__ = ["house"]  # a fixture: every test here runs on both databases

LAMP = "lampu jalan mati tiga, di depan kantor desa Citeko"


@pytest.fixture(autouse=True)
def present() -> object:
    yield
    clock.set_offset(timedelta())


def seat(house: House, agency: str, phone: str) -> int:
    contact = receive(house, message(phone, "halo")).contact
    with house.database.write() as connection:
        row = insert(Staff).values(agency=agency, role="officer", name=agency, active=True, created_at=clock.now())
        officers.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
    return contact


def heard(client: FlaskClient, **fields: str) -> dict[str, object]:
    secret = csrf_of(client.get("/dasbor/loket"))
    found: dict[str, object] = client.post("/dasbor/loket/dibaca", data={"csrf": secret, **fields}).get_json()
    return found


def rows(house: House, *what: object) -> list[tuple[object, ...]]:
    with house.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*what))]  # type: ignore[call-overload]


def test_while_somebody_types_category_place_agency_and_deadline_are_known(browsers: dict[str, FlaskClient]) -> None:
    found = heard(browsers["operator"], words=LAMP)
    assert found["category"] == "pju"
    assert found["area"] == "Citeko, Kec. Plered"
    assert found["agency"] == "Dinas Perhubungan"
    assert found["answer_due"]
    assert found["urgent"] is False
    assert heard(browsers["operator"], words="tolong rumah kebakaran di Nagri Kaler")["urgent"] is True


def test_words_about_violence_come_back_as_a_warning_and_nothing_else(browsers: dict[str, FlaskClient]) -> None:
    found = heard(browsers["operator"], words="katanya dipukuli suaminya tiap malam")
    assert found["quiet"] is True
    assert found.get("alike", []) == []


def test_a_call_becomes_a_report_with_number_deadline_and_notice(
    browsers: dict[str, FlaskClient], house: House, staff: dict[str, int]
) -> None:
    officer = seat(house, "dishub", "+6281366660001")
    sent = post(
        browsers["operator"],
        "/dasbor/loket",
        words=LAMP,
        medium="phone",
        category="pju",
        area="Citeko, Kec. Plered",
        phone="0813-6666-0002",
        whatsapp="1",
        name="Bu Pelapor",
    )
    assert sent.status_code == 302
    ((number, state, agency, medium, kecamatan, contact, description),) = rows(
        house,
        Report.number,
        Report.state,
        Report.agency,
        Report.medium,
        Report.kecamatan,
        Report.contact_id,
        Report.description,
    )
    assert (state, agency, medium, kecamatan) == ("forwarded", "dishub", "phone", "32.14.04")
    assert description == LAMP
    assert contact is not None
    page = browsers["operator"].get(sent.headers["Location"]).text
    assert str(number) in page
    assert "Bacakan kepada pelapor" in page
    assert "Dishub" in page
    with house.database.read() as connection:
        told = connection.scalar(
            select(func.count()).select_from(Inbox).where(Inbox.contact_id == officer, Inbox.kind == "event")
        )
        who = connection.scalar(select(ReportEvent.staff_id).where(ReportEvent.actor == "operator"))
    assert told == 1
    assert who == staff["operator"]


def test_a_caller_without_whatsapp_is_no_contact_and_the_number_is_sealed(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    post(browsers["operator"], "/dasbor/loket", words=LAMP, category="pju", phone="081366660003", medium="walk_in")
    ((contact, data, medium),) = rows(house, Report.contact_id, Report.data, Report.medium)
    assert contact is None
    assert medium == "walk_in"
    assert "66660003" not in str(data)
    assert house.vault.unseal_json(data["caller"])["phone"] == "+6281366660003"  # type: ignore[index]
    assert rows(house, ContactAlias.id) == []


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"words": " ", "category": "pju"}, "Tulis yang disampaikan"),
        ({"words": "asdf qwer zxcv", "category": ""}, "Pilih kategori"),
        ({"words": LAMP, "category": "pju", "phone": "12345"}, "bukan nomor HP"),
        ({"words": LAMP, "category": "no-such-thing"}, "Pilih kategori"),
    ],
)
def test_what_cannot_be_filed_comes_back_with_all_that_was_typed(
    browsers: dict[str, FlaskClient], house: House, fields: dict[str, str], why: str
) -> None:
    answer = post(browsers["operator"], "/dasbor/loket", **fields)
    assert answer.status_code == 422
    assert why in answer.text
    assert fields["words"].strip() in answer.text
    assert rows(house, Report.id) == []


def test_a_second_caller_about_the_same_lamp_is_shown_it_and_joins(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    seat(house, "dishub", "+6281366660001")
    post(browsers["operator"], "/dasbor/loket", words=LAMP, category="pju", place="depan kantor desa Citeko")
    again = "lampu penerangan depan kantor desa Citeko padam"
    found = heard(browsers["operator"], words=again, category="pju", place="depan kantor desa Citeko")
    (alike,) = found["alike"]  # type: ignore[misc]
    assert alike["words"] == LAMP
    fields = {"words": again, "category": "pju", "phone": "081366660009", "whatsapp": "1", "join": alike["id"]}
    post(browsers["operator"], "/dasbor/loket", **fields)
    assert len(rows(house, Report.id)) == 1
    assert len(rows(house, Follower.contact_id)) == 1
    assert (again,) in rows(house, ReportEvent.note)


def test_a_report_about_violence_is_sealed_and_joins_nothing(browsers: dict[str, FlaskClient], house: House) -> None:
    told = "tetangga saya dipukuli suaminya tiap malam"
    sent = post(browsers["operator"], "/dasbor/loket", words=told, category="perlindungan")
    ((identity, description, secret),) = rows(house, Report.id, Report.description, Report.secret)
    assert told not in str(description)
    assert secret
    page = browsers["operator"].get(sent.headers["Location"]).text
    assert "dipukul" not in page
    join = {"words": "x y z", "category": "perlindungan", "join": identity}
    assert post(browsers["operator"], "/dasbor/loket", **join).status_code == 404
    while drain(house):
        pass
    assert "dipukul" not in str(rows(house, Outbox.params))


@pytest.mark.parametrize("login", ["officer", "head", "leader", "stranger"])
def test_the_counter_is_for_operators_desk_and_admin(browsers: dict[str, FlaskClient], login: str) -> None:
    assert browsers[login].get("/dasbor/loket").status_code == 403

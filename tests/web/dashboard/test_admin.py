"""Administration: a change is checked, versioned, traced, holds from the next turn on without a restart, and can be undone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import insert, select

from pisa_bot import clock
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.store import officers as bound
from pisa_bot.store.models import Audit, Outbox, PackChange, Staff
from tests.conftest import PHONE_KEYS
from tests.engine.reading_back import let_go
from tests.houses import message, open_house
from tests.web.dashboard.both import house
from tests.web.dashboard.people import browser, post

__all__ = ["house"]  # a fixture: every test here runs on both databases

LAMP = {
    "kunci": "pju",
    "name.id": "Lampu jalan mati",
    "name.su": "Lampu jalan pareum",
    "name.en": "Street light out",
    "agency": "dishub",
    "deadline_class": "street_light",
    "place": "required",
    "photo": "offered",
}
FORM = "/dasbor/atur/bagian/kategori/isi"
PAGE = f"{FORM}?kunci=pju"


@pytest.fixture(autouse=True)
def present() -> object:
    yield
    clock.set_offset(timedelta())


def pack(house: House) -> object:
    with house.database.read() as connection:
        return house.current_pack(connection)


def seat(house: House, agency: str, phone: str) -> None:
    contact = receive(house, message(phone, "halo")).contact
    with house.database.write() as connection:
        row = insert(Staff).values(agency=agency, role="officer", name=agency, active=True, created_at=clock.now())
        bound.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)


def rows(house: House, *what: object) -> list[tuple[object, ...]]:
    with house.database.read() as connection:
        return [tuple(row) for row in connection.execute(select(*what))]  # type: ignore[call-overload]


def test_another_agency_for_a_category_holds_in_the_next_turn_of_another_process(
    browsers: dict[str, FlaskClient], house: House, staff: dict[str, int]
) -> None:
    other = open_house(house.settings.database_url, PHONE_KEYS, quiet_seconds=0)
    for agency, phone in (("dishub", "+6281377770011"), ("dlh", "+6281377770012")):
        seat(other, agency, phone)
    receive(other, message("+6281377770001", "lampu jalan mati di SDN 2 Plered desa Plered kecamatan Plered"))
    while drain(other):
        let_go(other)
    post(browsers["admin"], FORM, PAGE, **{**LAMP, "agency": "dlh"})
    ((section, key, value, author),) = rows(
        house, PackChange.section, PackChange.key, PackChange.value, PackChange.author
    )
    assert (section, key, value) == ("categories", "pju", {"agency": "dlh"}), "only what differs is kept"
    assert author == f"staff:{staff['admin']}"
    assert ("pack_changed",) in rows(house, Audit.action)
    receive(other, message("+6281377770002", "lampu jalan mati di SDN 2 Plered desa Plered kecamatan Plered"))
    while drain(other):
        let_go(other)
    said = [str(params) for (key, params) in rows(house, Outbox.key, Outbox.params) if key == "together"]
    assert "dishub" in said[0]
    assert "dlh" in said[-1]
    other.database.dispose()


def test_what_the_pack_cannot_hold_is_refused_with_its_own_sentence(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    answer = post(browsers["admin"], FORM, PAGE, **{**LAMP, "name.id": "Lampu jalan yang sudah lama sekali mati"})
    assert answer.status_code == 422
    assert "satu baris daftar WhatsApp memuat paling banyak 24" in answer.text
    assert "Lampu jalan yang sudah lama sekali mati" in answer.text, "what was typed is not lost"
    assert post(browsers["admin"], FORM, PAGE, **{**LAMP, "agency": "no_such"}).status_code == 422
    assert rows(house, PackChange.revision) == []
    post(browsers["admin"], FORM, PAGE, **LAMP)
    assert rows(house, PackChange.revision) == [], "the same again is no change"


def test_a_change_is_undone_as_a_new_revision(browsers: dict[str, FlaskClient], house: House) -> None:
    post(browsers["admin"], FORM, PAGE, **{**LAMP, "agency": "dlh", "triage": "1"})
    post(browsers["admin"], "/dasbor/atur/riwayat/1", "/dasbor/atur/riwayat")
    again = pack(house).categories["pju"]  # type: ignore[attr-defined]
    assert (again.agency, again.triage) == ("dishub", False)
    assert len(rows(house, PackChange.revision)) == 2
    assert "Revisi 2" in browsers["admin"].get(PAGE).text


def test_agencies_answers_deadlines_villages_and_landmarks_are_added_changed_and_taken_away(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    admin = browsers["admin"]
    new = {
        "kunci": "duc",
        "name.id": "Dinas Uji Coba",
        "name.su": "Dinas Uji Coba",
        "name.en": "Trial Agency",
        "short": "Duc",
    }
    post(admin, "/dasbor/atur/bagian/dinas/isi", **new, aliases="dinas uji\nuji coba")
    assert pack(house).agencies["duc"].aliases == ("dinas uji", "uji coba")  # type: ignore[attr-defined]
    asked = {
        "kunci": "jam_loket",
        "questions": "loket buka jam berapa",
        "text.id": "Senin–Jumat.",
        "text.su": "Senén–Jumaah.",
        "agency": "duc",
    }
    assert post(admin, "/dasbor/atur/bagian/jawaban/isi", **asked).status_code == 422, "an answer needs a source"
    post(admin, "/dasbor/atur/bagian/jawaban/isi", **asked, source="Perbup 1/2026", valid_until="2027-12-31")
    assert pack(house).answers["jam_loket"].valid_until.isoformat() == "2027-12-31"  # type: ignore[attr-defined]
    gone = post(
        admin, "/dasbor/atur/bagian/dinas/isi", "/dasbor/atur/bagian/dinas/isi?kunci=duc", kunci="duc", buang="1"
    )
    assert gone.status_code == 302
    assert "duc" in pack(house).agencies, "an agency that answers is not taken away"  # type: ignore[attr-defined]
    slow = {
        "kunci": "fast",
        "answer.amount": "6",
        "answer.unit": "working_hours",
        "fix.amount": "3",
        "fix.unit": "working_days",
    }
    post(admin, "/dasbor/atur/bagian/tenggat/isi", "/dasbor/atur/bagian/tenggat/isi?kunci=fast", **slow)
    assert pack(house).deadline_classes["fast"].answer.amount == 6  # type: ignore[attr-defined]
    post(admin, "/dasbor/atur/bagian/patokan/isi", kunci="Pasar Uji", kind="market", aliases="pasar ujian")
    assert any(mark.name == "Pasar Uji" for mark in pack(house).landmarks)  # type: ignore[attr-defined]


def test_holidays_settings_and_words_are_changed(browsers: dict[str, FlaskClient], house: House) -> None:
    admin = browsers["admin"]
    page = admin.get("/dasbor/atur/hari").text
    assert "07:30-16:00" in page
    hours = {f"hours.{day}": "07:30-16:00" for day in ("monday", "tuesday", "wednesday", "thursday")}
    post(
        admin,
        "/dasbor/atur/hari",
        **hours,
        **{"hours.friday": "07:30-16:30"},
        extra_holidays="2026-12-31",
        quiet="21:00-06:00",
    )
    assert [day.isoformat() for day in pack(house).calendar.extra_holidays] == ["2026-12-31"]  # type: ignore[attr-defined]
    post(admin, "/dasbor/atur/hari", **{"hours.monday": "16:00-07:30"})
    assert len(rows(house, PackChange.revision)) == 1
    post(admin, "/dasbor/atur/setelan", kunci="reopen_days", value="45")
    assert pack(house).settings["reopen_days"] == 45  # type: ignore[attr-defined]
    post(admin, "/dasbor/atur/setelan", kunci="reopen_days", value="banyak")
    assert pack(house).settings["reopen_days"] == 45  # type: ignore[attr-defined]
    post(
        admin,
        "/dasbor/atur/kata",
        "/dasbor/atur/kata?kategori=pju",
        category="pju",
        language="id",
        term="lampu penerangan uji",
    )
    assert any(word.term == "lampu penerangan uji" for word in pack(house).lexicon)  # type: ignore[attr-defined]


def test_categories_on_the_quiet_path_are_not_changed_from_a_form(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    assert browsers["admin"].get(f"{FORM}?kunci=perlindungan").status_code == 404
    fields = {**LAMP, "kunci": "perlindungan", "agency": "diskominfo"}
    assert post(browsers["admin"], FORM, PAGE, **fields).status_code == 400
    assert rows(house, PackChange.revision) == []


def test_an_officer_is_invited_by_a_code_moved_marked_and_removed(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    admin, page = browsers["admin"], "/dasbor/atur/petugas"
    post(admin, page, name="Petugas Baru", agency="dputr")
    told = admin.get(page).text
    assert "https://wa.me/?text=" in told
    assert "Undangan: kode" not in admin.get(page).text, "shown once"
    with house.database.read() as connection:
        identity = connection.scalar(select(Staff.id).where(Staff.name == "Petugas Baru"))
    import re

    code = re.search(r"kode (\d{6})", told)
    assert code
    receive(house, message("+6281377770009", f"kode {code[1]}"))
    clock.set_offset(timedelta(seconds=10))
    while drain(house):
        let_go(house)
    with house.database.read() as connection:
        assert connection.scalar(select(Staff.contact_id).where(Staff.id == identity)) is not None
    post(admin, f"{page}/{identity}", page, apa="pindah", agency="dlh")
    post(admin, f"{page}/{identity}", page, apa="tandai")
    with house.database.read() as connection:
        assert tuple(connection.execute(select(Staff.agency, Staff.protection).where(Staff.id == identity)).one()) == (
            "dlh",
            True,
        )
    post(admin, f"{page}/{identity}", page, apa="keluar")
    with house.database.read() as connection:
        assert connection.scalar(select(Staff.active).where(Staff.id == identity)) is False
    done = {action for (action,) in rows(house, Audit.action)}
    assert {"officer_invited", "officer_moved_by", "protection_marked", "officer_removed_by"} <= done
    assert post(admin, page, name="X", agency="pln").status_code == 302
    assert "perlu nama dan dinas" in admin.get(page).text


def test_a_user_is_added_and_reset_and_signs_in_with_the_password_read_out(
    app: Flask, browsers: dict[str, FlaskClient], house: House
) -> None:
    import re

    admin, page = browsers["admin"], "/dasbor/atur/pengguna"
    post(admin, page, login="op.dua", name="Operator Dua", role="operator", agency="diskominfo")
    password = re.search(r"sekali: ([a-z0-9-]+)\.", admin.get(page).text)
    assert password
    assert browser(app, "op.dua", password[1]).get("/dasbor/beranda").headers["Location"] == "/dasbor/sandi-baru"
    post(admin, page, apa="sandi", login="op.dua")
    fresh = re.search(r"sekali: ([a-z0-9-]+)\.", admin.get(page).text)
    assert fresh
    assert fresh[1] != password[1]
    post(admin, page, login="op.dua", name="Lagi", role="operator", agency="diskominfo")
    assert "sudah dipakai" in admin.get(page).text


def test_the_audit_log_shows_who_did_what_by_name_and_filters(browsers: dict[str, FlaskClient], house: House) -> None:
    post(browsers["admin"], FORM, PAGE, **{**LAMP, "agency": "dlh"})
    text = browsers["admin"].get("/dasbor/atur/audit?tindakan=pack_changed").text
    assert "mengubah data daerah" in text
    assert "categories:pju" in text
    assert "Admin" in text
    assert "signed_in" not in browsers["admin"].get("/dasbor/atur/audit?tindakan=pack_changed").text.split("<tbody>")[1]


@pytest.mark.parametrize("login", ["desk", "operator", "officer", "head", "leader", "protection", "stranger"])
def test_administration_is_for_administrators(browsers: dict[str, FlaskClient], login: str) -> None:
    for path in ("/dasbor/atur", "/dasbor/atur/petugas", "/dasbor/atur/audit", PAGE):
        assert browsers[login].get(path).status_code == 403

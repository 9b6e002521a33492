"""One report's page: whose it is, what may be done and with what, notes, messages, files, and what opening it leaves behind."""

from __future__ import annotations

import ast
import io
import json
import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import select, update

import pisa_bot
from pisa_bot.effects import Place
from pisa_bot.engine.drain import drain
from pisa_bot.house import House
from pisa_bot.reports.states import Verb
from pisa_bot.store.models import Audit, Contact, Inbox, Report, ReportEvent, ReportNote, ReportShare, Triage
from pisa_bot.web.dashboard.report import timeline
from tests.web.dashboard import filed, people
from tests.web.dashboard.queries import counting

Browsers = dict[str, FlaskClient]


def page_of(number: str, rest: str = "") -> str:
    return f"/dasbor/laporan/{number}{rest}"


def act(client: FlaskClient, number: str, verb: str, **fields: object) -> str:
    """Put a verb to a report through its form; the page that follows."""
    secret = people.csrf_of(client.get(page_of(number)))
    data = {"csrf": secret, "verb": verb, **fields}
    return client.post(page_of(number, "/aksi"), data=data, follow_redirects=True).text


def row(house: House, number: str) -> Report:
    with house.database.read() as connection:
        found = connection.execute(select(Report.__table__).where(Report.number == number)).one()
    return found  # type: ignore[return-value]


def photo() -> tuple[io.BytesIO, str]:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "green").save(out, "JPEG")
    return io.BytesIO(out.getvalue()), "kerja.jpg"


def test_a_report_of_another_agency_is_404_under_every_address(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    media = act(browsers["officer"], number, "progress", photo=photo())
    found = re.search(r"/berkas/\d+", media)
    assert found
    secret = people.csrf_of(browsers["stranger"].get("/dasbor/akun"))
    for rest in ("", "/cetak", found[0]):
        assert browsers["officer"].get(page_of(number, rest)).status_code == 200, rest
        assert browsers["stranger"].get(page_of(number, rest)).status_code == 404, rest
    for rest in ("/aksi", "/catatan", "/pesan"):
        data = {"csrf": secret, "verb": "accept", "text": "x"}
        assert browsers["stranger"].post(page_of(number, rest), data=data).status_code == 404, rest
    assert browsers["officer"].get(page_of("PWK-0000-0000")).status_code == 404
    assert row(house, number).state == "in_progress"


def test_a_file_of_another_report_is_404(house: House, browsers: Browsers) -> None:
    mine, other = filed.report(house), filed.report(house)
    found = re.search(r"/berkas/\d+", act(browsers["officer"], other, "progress", photo=photo()))
    assert found
    assert browsers["officer"].get(page_of(mine, found[0])).status_code == 404


def test_violence_is_opened_by_protection_officers_only_and_each_opening_is_noted(
    house: House, browsers: Browsers, staff: dict[str, int]
) -> None:
    number = filed.report(house, "saya dipukul suami", "perlindungan", place=Place(), phone="+6281200000099")
    for login in browsers:
        status = browsers[login].get(page_of(number)).status_code
        assert status == (200 if login == "protection" else 404), login
        assert browsers[login].get(page_of(number, "/cetak")).status_code == status, login
    assert "saya dipukul suami" in browsers["protection"].get(page_of(number)).text
    with house.database.read() as connection:
        seen = connection.execute(select(Audit.actor, Audit.subject).where(Audit.action == "protected_opened")).all()
    assert len(seen) == 3
    assert {tuple(line) for line in seen} == {(f"staff:{staff['protection']}", f"report:{row(house, number).id}")}


def test_notes_and_acts_on_violence_are_kept_sealed_and_no_message_leaves(house: House, browsers: Browsers) -> None:
    number = filed.report(house, "saya dipukul suami", "perlindungan", place=Place(), phone="+6281200000099")
    client = browsers["protection"]
    people.post(client, page_of(number, "/catatan"), page_of(number), text="korban di rumah kakaknya")
    act(client, number, "progress", note="pendamping sudah bertemu")
    page = client.get(page_of(number)).text
    assert "korban di rumah kakaknya" in page
    assert "pendamping sudah bertemu" in page
    assert people.post(client, page_of(number, "/pesan"), page_of(number), text="halo").status_code == 403
    with house.database.read() as connection:
        kept = [*connection.scalars(select(ReportNote.text)), *connection.scalars(select(ReportEvent.note))]
        kept.append(row(house, number).last_note)
    assert not any("kakaknya" in text or "pendamping" in text for text in kept)


def test_an_officer_closes_a_report_with_a_note_and_a_photo_and_the_citizen_is_told(
    house: House, browsers: Browsers, staff: dict[str, int]
) -> None:
    number = filed.report(house)
    page = act(browsers["officer"], number, "resolve", note="lampu sudah diganti", photo=photo())
    assert f"{number}: Selesai." in page
    assert "lampu sudah diganti" in page
    assert row(house, number).state == "resolved"
    with house.database.read() as connection:
        by = connection.scalar(select(ReportEvent.staff_id).where(ReportEvent.verb == "resolve"))
        sealed = connection.scalar(select(Inbox.sealed).where(Inbox.event_id.like("event:report_moved:%")))
    assert by == staff["officer"]
    told = house.vault.unseal_json(str(sealed))["data"]
    assert told["verb"] == "resolve"
    assert told["note"] == "lampu sudah diganti"
    assert len(told["media"]) == 1


def test_what_is_no_photo_is_refused_and_nothing_moves(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    script = (io.BytesIO(b"<svg onload=alert(1)>"), "x.svg")
    assert "bukan foto" in act(browsers["officer"], number, "resolve", photo=script)
    assert row(house, number).state == "forwarded"


@pytest.mark.parametrize(
    ("verb", "fields", "problem"),
    [
        ("ask_info", {}, "perlu satu kalimat"),
        ("schedule", {"date": "besok"}, "Pilih tanggalnya"),
        ("transfer", {}, "Pilih dinasnya"),
        ("transfer", {"agency": "pln"}, "di luar kabupaten"),
        ("refer", {"agency": "dlh", "note": "x"}, "di dalam kabupaten"),
        ("merge", {"parent": "PWK-0000-0001"}, "nomor laporan induknya"),
    ],
)
def test_a_verb_without_what_it_needs_says_what_is_missing(
    house: House, browsers: Browsers, verb: str, fields: dict[str, str], problem: str
) -> None:
    number = filed.report(house)
    assert problem in act(browsers["officer"], number, verb, **fields)
    assert row(house, number).state == "forwarded"


def test_verbs_are_offered_by_role_and_state(house: House, browsers: Browsers) -> None:
    number = filed.report(house)

    def offered(login: str) -> set[str]:
        return set(re.findall(r'name="verb" value="(\w+)"', browsers[login].get(page_of(number)).text))

    assert {"accept", "resolve", "transfer", "reject"} <= offered("officer")
    assert "defer" not in offered("officer")
    assert "defer" in offered("head")
    assert "correct" in offered("desk")
    assert "accept" not in offered("operator")
    assert offered("leader") == set()
    act(browsers["officer"], number, "resolve")
    assert offered("officer") == {"reopen", "triage"}


def test_a_verb_that_is_not_offered_moves_nothing_even_when_it_is_sent(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    assert "tidak bisa lagi" in act(browsers["officer"], number, "defer", note="x")
    assert "tidak bisa lagi" in act(browsers["operator"], number, "resolve")
    secret = people.csrf_of(browsers["leader"].get(page_of(number)))
    answer = browsers["leader"].post(page_of(number, "/aksi"), data={"csrf": secret, "verb": "resolve"})
    assert answer.status_code == 403
    assert row(house, number).state == "forwarded"


def test_another_category_sets_the_clocks_anew_and_shows_it(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    page = act(browsers["admin"], number, "correct", category="jalan", kecamatan="32.14.03")
    assert row(house, number).category == "jalan"
    assert row(house, number).kecamatan == "32.14.03"
    assert "Lampu jalan → Biasa" in page


def test_passing_on_takes_the_report_out_of_one_s_sight_and_coordinating_shares_it(
    house: House, browsers: Browsers
) -> None:
    number = filed.report(house)
    act(browsers["officer"], number, "coordinate", agency="dputr", note="tiang di badan jalan")
    with house.database.read() as connection:
        assert connection.scalars(select(ReportShare.agency)).all() == ["dputr"]
    act(browsers["officer"], number, "transfer", agency="dlh", note="pohonnya menutupi lampu")
    assert browsers["officer"].get(page_of(number)).status_code == 404
    assert browsers["stranger"].get(page_of(number)).status_code == 200


def test_back_to_the_desk_opens_a_row_of_the_triage_with_its_deadline(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    act(browsers["officer"], number, "triage", note="bukan lampu jalan kabupaten")
    with house.database.read() as connection:
        opened = connection.execute(select(Triage.report_id, Triage.reason, Triage.due_at)).one()
    assert opened[0] == row(house, number).id
    assert opened[2] is not None


def test_a_message_is_relayed_without_a_number_and_kept_in_the_history(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    page = browsers["officer"].get(page_of(number)).text
    assert filed.PHONE.lstrip("+") not in page
    assert "bisa langsung" in page or "templat" in page
    answer = people.post(browsers["officer"], page_of(number, "/pesan"), page_of(number), text="besok kami ke lokasi")
    assert answer.status_code == 302
    after = browsers["officer"].get(page_of(number)).text
    assert "Pesan ke warga" in after
    assert "besok kami ke lokasi" in after
    with house.database.read() as connection:
        assert connection.scalar(select(Inbox.id).where(Inbox.event_id.like("event:report_message:%"))) is not None
    assert row(house, number).state == "forwarded"


def test_the_history_shows_what_the_citizen_was_told_but_never_their_tracking_code(
    house: House, browsers: Browsers
) -> None:
    number = filed.report(house)
    act(browsers["officer"], number, "coordinate", note="rapat besok pagi")
    drain(house)
    page = browsers["officer"].get(page_of(number)).text
    assert f"sedang berkoordinasi dengan pihak lain untuk laporan {number}" in page
    assert row(house, number).tracking_code not in page


def test_somebody_who_was_forgotten_cannot_be_written_to(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    with house.database.write() as connection:
        connection.execute(update(Contact).values(erased_at=filed.clock.now()))
    assert "tidak bisa dikirimi pesan" in browsers["officer"].get(page_of(number)).text
    client = browsers["officer"]
    data = {"csrf": people.csrf_of(client.get(page_of(number))), "text": "halo"}
    assert "tidak bisa dikirimi" in client.post(page_of(number, "/pesan"), data=data, follow_redirects=True).text


def test_an_internal_note_is_seen_by_colleagues_and_never_printed_or_sent(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    people.post(browsers["officer"], page_of(number, "/catatan"), page_of(number), text="stok lampu tinggal dua")
    assert "stok lampu tinggal dua" in browsers["head"].get(page_of(number)).text
    assert "stok lampu tinggal dua" not in browsers["head"].get(page_of(number, "/cetak")).text
    with house.database.read() as connection:
        sealed = list(connection.scalars(select(Inbox.sealed)))
    assert not any("stok lampu" in json.dumps(house.vault.unseal_json(text)) for text in sealed)


def test_the_clock_explains_each_day_it_counted(house: House, browsers: Browsers) -> None:
    number = filed.report(house, "jalan rusak", "jalan")
    page = browsers["admin"].get(page_of(number)).text
    assert "14 hari kerja" in page
    assert "hari ke-14" in page
    assert "tidak dihitung: akhir pekan" in page


def test_reports_near_by_that_are_alike_are_offered(house: House, browsers: Browsers) -> None:
    first = filed.report(house, ago=timedelta(hours=3), phone="+6281200000044")
    second = filed.report(house)
    page = browsers["officer"].get(page_of(second)).text
    assert "Mungkin sama" in page
    assert first in page
    assert "digabung" in act(browsers["officer"], second, "merge", parent=first.lower()).lower()
    assert row(house, second).state == "duplicate"
    assert row(house, second).parent_id == row(house, first).id
    assert "1 warga ikut" in browsers["officer"].get(page_of(first)).text


def test_a_long_history_asks_the_database_no_more_often(house: House, browsers: Browsers) -> None:
    number = filed.report(house)
    with counting(house) as few:
        browsers["officer"].get(page_of(number))
    for text in range(12):
        people.post(browsers["officer"], page_of(number, "/catatan"), page_of(number), text=f"catatan {text}")
    with counting(house) as many:
        browsers["officer"].get(page_of(number))
    assert len(many) == len(few) <= 13


def test_everything_that_can_stand_in_a_history_has_words() -> None:
    root = Path(pisa_bot.__file__).parent
    written = {verb.value for verb in Verb}
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "reports.log" and len(node.args) > 2:
                written |= {part.value for part in ast.walk(node.args[2]) if isinstance(part, ast.Constant)}
    assert len(written) > 20
    assert {str(verb) for verb in written} - timeline.HAPPENED.keys() == set()
    assert timeline.HAPPENED.keys() == timeline.ICONS.keys()

"""A report sent in secret leaves by no way out of the house but those that tests/outlets.py rules, and a new way needs a rule."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.effects import FileReport, Place
from pisa_bot.engine import attaching, incidents, learning, subjects
from pisa_bot.engine.drain import drain
from pisa_bot.engine.intake import Call, alike
from pisa_bot.engine.notices import deliver
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages_json import load_params
from pisa_bot.store import duplicates, findings, histories, officers, reports, timers
from pisa_bot.store.models import Inbox, Outbox, Report
from pisa_bot.wording import word
from tests import outlets
from tests.engine.reading_back import let_go
from tests.houses import message
from tests.web.dashboard.people import PEOPLE

CITIZEN = "+6281288880101"
TOLD = "lampu jalan mati di depan warung zambrut kliwonan desa Plered kecamatan Plered"
WORDS = ("zambrut", "kliwonan")


@pytest.fixture(autouse=True)
def present() -> Iterator[None]:
    yield
    clock.set_offset(timedelta())


class Secret:
    """A report that was sent in secret with a photo, and whoever can be told of it."""

    def __init__(self, house: House, staff: dict[str, int]) -> None:
        self.house = house
        self.contact = receive(house, message(CITIZEN, TOLD)).contact
        self.pass_on()
        receive(house, message(CITIZEN, "kirim rahasia", at=clock.now() + timedelta(seconds=1)))
        self.pass_on()
        picture = io.BytesIO()
        Image.new("RGB", (8, 8)).save(picture, "JPEG")
        self.photo = attaching.keep_photo(house, picture.getvalue())
        with house.database.write() as connection:
            self.row = connection.execute(select(*Report.__table__.c)).one()
            reports.attach(connection, self.row.id, [self.photo], "before", clock.now())
            self.inbox = connection.scalar(select(Inbox.id).where(Inbox.contact_id == self.contact))
        assert self.row.secret
        assert (self.row.category, self.row.agency) == ("pju", "dishub")
        self.told = [self.seat(staff[name], f"+62812888802{index:02d}") for index, name in enumerate(PEOPLE)]

    def seat(self, staff: int, phone: str) -> int:
        contact = receive(self.house, message(phone, "halo")).contact
        with self.house.database.write() as connection:
            officers.bind(connection, staff, contact)
        self.pass_on()
        return contact

    def pass_on(self) -> None:
        clock.set_offset(clock.offset() + timedelta(seconds=10))
        while drain(self.house):
            let_go(self.house)
        let_go(self.house)

    def arguments(self) -> dict[str, str]:
        return {
            "number": self.row.number, "contact": str(self.contact), "media": str(self.photo), "kind": "csv", "part": "kategori",
            "message": str(self.inbox), "version": "x", "path": "x", "name": "x", "token": "x", "filename": "x", "proposal": "1",
        }  # fmt: skip


def test_every_outlet_has_a_rule_and_keeps_a_secret_report_to_it(
    app: Flask, browsers: dict[str, FlaskClient], house: House, staff: dict[str, int]
) -> None:
    found: dict[str, tuple[set[str], Any]] = {
        "page": (outlets.pages(app), outlets.PAGES),
        "command": (outlets.commands(), outlets.COMMANDS),
        "event": (outlets.events(), outlets.EVENTS),
        "reader": (outlets.readers(), outlets.READERS),
    }
    for kind, (there, ruled) in found.items():
        assert sorted(there - set(ruled)) == [], f"a new {kind} needs a rule in tests/outlets.py"
        assert sorted(set(ruled) - there) == [], f"a rule of tests/outlets.py is for a {kind} that is gone"
    secret = Secret(house, staff)
    leaks = [*of_pages(app, browsers, secret), *of_events(secret), *of_left_out(secret)]
    assert not leaks, "\n".join(leaks)


def of_pages(app: Flask, browsers: dict[str, FlaskClient], secret: Secret) -> Iterator[str]:
    """Every page, asked by everybody: whoever may not read it finds no word; whoever may does on at least one."""
    given, read = secret.arguments(), set()
    strangers = {"nobody": app.test_client()}
    for rule in app.url_map.iter_rules():
        if "GET" not in (rule.methods or ()):
            continue
        unknown = rule.arguments - given.keys()
        assert not unknown, f"{rule.endpoint}: say in `arguments` what {unknown} is filled with"
        with app.test_request_context():
            path = app.url_map.bind("localhost").build(rule.endpoint, {n: given[n] for n in rule.arguments})
        for login, client in (browsers | strangers).items():
            for query in ("", "?tab=semua", "?antrean=semua"):
                answer = client.get(path + query)
                body = answer.get_data()
                shown = any(said.encode() in body.lower() for said in WORDS)
                if rule.endpoint == "dashboard.report_file":
                    shown = answer.status_code == 200
                if shown and login not in outlets.PAGES[rule.endpoint]:
                    yield f"{login} reads it on {path}{query}"
                read |= {(rule.endpoint, login)} if shown else set()
    for login in outlets.READERS_OF_IT:
        assert ("dashboard.report", login) in read, f"{login} should read it, else this test looks for nothing"


def of_events(secret: Secret) -> Iterator[str]:
    """Every event for officers, with its words put into everything that an event can carry."""
    data = {
        "report": secret.row.id, "text": TOLD, "note": TOLD, "place": TOLD, "media": [secret.photo], "from": "dlh", "count": 5,
        "reason": "returned", "clock": "answer", "percent": 100, "date": "2026-12-01", "minutes": 5, "agency": "dishub",
    }  # fmt: skip
    house = secret.house
    for event, rule in outlets.EVENTS.items():
        if rule != outlets.WORDLESS:
            continue
        with house.database.write() as connection:
            before = connection.scalar(select(Outbox.id).order_by(Outbox.id.desc()).limit(1)) or 0
            deliver(connection, house, secret.told, event, data, clock.now())
        secret.pass_on()
        with house.database.read() as connection:
            rows = connection.execute(select(*Outbox.__table__.c).where(Outbox.id > before)).all()
        for row in rows:
            said = word(row.key, load_params(row.params), "id", house.pack).casefold()
            if any(one in said for one in WORDS) or secret.photo in row.media:
                yield f"{event} says it to contact {row.contact_id}: {row.key}"


def of_left_out(secret: Secret) -> Iterator[str]:
    """What is offered, gathered, found, exported or learnt from never holds it."""
    row, house, now = secret.row, secret.house, clock.now()
    place = Place(row.place_text, row.kecamatan, row.village, None, row.lat, row.lng)
    call = Call("phone", TOLD, "complaint", row.category, place, False, False)
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        here = {
            "store.duplicates.open_near": duplicates.open_near(connection, [row.category], row.kecamatan, now - timedelta(days=1)),
            "engine.intake.alike": alike(connection, pack, call, now),
            "store.findings.seen_since": findings.seen_since(connection, now - timedelta(days=1), [""]),
            "store.histories.neighbours": histories.neighbours(connection, row._replace(id=0) if hasattr(row, "_replace") else row),
            "training": learning.correct(
                connection, house.vault, pack, TOLD, source="triage", staff=None, category="pju", intent="complaint",
                urgent=False, now=now, secret=row.secret,
            ),
        }  # fmt: skip
        wish = FileReport(
            "r", "complaint", "air_bersih", "perumda_air", "forwarded", TOLD, place, (), False, True, True, "id", "normal",
            None, None,
        )  # fmt: skip
        for _ in range(8):
            incidents.watch(connection, pack, wish, now)
        here["incidents"] = timers.due_names(connection, row.id, now)
    ruled = {name for name, rule in outlets.READERS.items() if rule == outlets.LEFT_OUT}
    assert not ruled - here.keys(), "what is said to leave it out is called here"
    yield from (f"{name} finds it" for name, held in here.items() if held)


def test_whoever_is_complained_of_cannot_open_the_report_on_the_dashboard(
    app: Flask, browsers: dict[str, FlaskClient], house: House, staff: dict[str, int]
) -> None:
    secret = Secret(house, staff)
    page = f"/dasbor/laporan/{secret.row.number}"
    assert browsers["head"].get(page).status_code == 200
    subjects.mark(house, secret.row.id, staff["head"], f"staff:{staff['admin']}")
    assert browsers["head"].get(page).status_code == 404
    assert secret.row.number not in browsers["head"].get("/dasbor/laporan?tab=semua").text
    assert browsers["officer"].get(page).status_code == 200

"""A dashboard as its people have it: the real application behind a socket, real webhooks for the citizens, a real browser.

Turns are run by hand, so that a story is the same every time; everything lives in a temporary folder.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from flask.testing import FlaskClient
from playwright.sync_api import Browser, Page, sync_playwright
from sqlalchemy import select, update
from werkzeug.serving import make_server

from pisa_bot import clock
from pisa_bot.app import create_app
from pisa_bot.engine.drain import drain
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.models import Outbox, Report
from pisa_bot.store.upgrade import upgrade
from tests import webhooks
from tests.conftest import PHONE_KEYS
from tests.e2e import browser as browsers
from tests.houses import open_house
from tests.web.dashboard import people

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
SOON = 20_000  # milliseconds: two cores may be busy with other tests
SCREENS = {"laptop": (1366, 800), "phone": (390, 844)}
LOOKS = (("laptop", "light"), ("phone", "dark"))
"""How each story is played: both themes, and at a phone's width."""
# A browser that counts the tones it would play.
LISTENING = """
globalThis.tones = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) { globalThis.tones += 1; return start.apply(this, when); };
"""


@dataclass(frozen=True)
class Office:
    """An installation that is running, and a door for its citizens."""

    address: str
    house: House
    staff: dict[str, int]
    door: FlaskClient

    def citizen(self, phone: str, *messages: str) -> None:
        """Each message comes through the signed webhook and has its turn."""
        for text in messages:
            assert webhooks.post(self.door, webhooks.form(phone, text)) == 200
            clock.set_offset(clock.offset() + timedelta(seconds=10))
            drain(self.house)
            with (
                self.house.database.write() as connection
            ):  # as the sender leaves it: an answer counts for what was sent
                sent = {"status": "sent", "left_at": clock.now()}
                connection.execute(update(Outbox).where(Outbox.status == "queued").values(**sent))

    def newest(self) -> str:
        """The number of the last report."""
        with self.house.database.read() as connection:
            return str(connection.scalar(select(Report.number).order_by(Report.id.desc()).limit(1)))


@contextmanager
def office(folder: Path) -> Iterator[Office]:
    """Migrated, staffed and listening."""
    url = f"sqlite:///{folder / 'pisa.sqlite3'}"
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    database.dispose()
    house = open_house(url, PHONE_KEYS)
    settings = replace(
        house.settings,
        public_url=webhooks.BASE,
        twilio_auth_tokens=(webhooks.TOKEN,),
        media_dir=str(folder / "media"),
    )
    house = replace(house, settings=settings)
    staff = people.settle(house)
    app = create_app(settings, house)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    before = clock.offset()
    try:
        yield Office(f"http://127.0.0.1:{server.port}", house, staff, app.test_client())
    finally:
        server.shutdown()
        thread.join(10)
        clock.set_offset(before)
        house.database.dispose()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = browsers.chromium(playwright)
        yield browser
        browser.close()


@contextmanager
def page(browser: Browser, office: Office, screen: str = "laptop", theme: str = "light") -> Iterator[Page]:
    """A fresh window; an error on a page, a refused script or a request to another host fails the test."""
    width, height = SCREENS[screen]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if theme == "dark" else "light"
    )
    wrong: list[str] = []
    opened = context.new_page()
    opened.set_default_timeout(SOON)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on("console", lambda line: wrong.append(line.text) if "Content Security Policy" in line.text else None)
    opened.on(
        "request",
        lambda sent: None if sent.url.startswith((office.address, "data:", "blob:")) else wrong.append(sent.url),
    )
    try:
        yield opened
        assert wrong == [], wrong
    finally:
        context.close()


def sign_in(opened: Page, office: Office, login: str) -> None:
    """Through the page, as a person does it."""
    opened.goto(f"{office.address}/dasbor")
    opened.get_by_label("Nama pengguna").fill(login)
    opened.get_by_label("Kata sandi").fill(people.PASSWORD)
    opened.get_by_role("button", name="Masuk").click()
    opened.wait_for_url("**/dasbor/beranda")


def through_menu(opened: Page, name: str) -> None:
    """Follow a line of the menu, which a phone keeps behind its button."""
    button = opened.get_by_role("button", name="Menu", exact=True)
    if button.is_visible():
        button.click()
    opened.get_by_role("navigation", name="Menu utama").get_by_role("link", name=name).click()


def come_in(opened: Page, office: Office, login: str) -> None:
    """Signed in without the page, for stories about something else."""
    client = people.signed_in(office.door.application, office.house, office.staff[login])
    cookie = client.get_cookie("pisa")
    assert cookie is not None
    opened.context.add_cookies([{"name": "pisa", "value": cookie.value, "url": office.address}])

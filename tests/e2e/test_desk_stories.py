"""Two stories in a real browser: an admin corrects and takes a conversation over; an operator files a call by keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from pisa_bot import demo
from tests.e2e import browser, dashboard

pytestmark = pytest.mark.timeout(240)
SOON = 30_000  # milliseconds: two cores may be busy with other tests
expect.set_options(timeout=SOON)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """(address, password of every demo login) of a running installation."""
    folder: Path = tmp_path_factory.mktemp("installation")
    with browser.running(folder) as address:
        settings = dict(line.split("=", 1) for line in (folder / "demo.env").read_text().splitlines() if "=" in line)
        house = SimpleNamespace(settings=SimpleNamespace(secret_key=settings["PISA_SECRET_KEY"]))
        yield address, demo.password(house)  # type: ignore[arg-type]


@pytest.fixture
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = browser.chromium(playwright)
        yield opened
        opened.close()


class Look(NamedTuple):
    """A screen, and a citizen and places of its own: the stories share one installation."""

    size: dict[str, int]
    theme: str
    citizen: str
    village: str
    kecamatan: str


LAPTOP = Look({"width": 1360, "height": 850}, "light", "warga-1", "Citeko Plered", "Wanayasa")
PHONE = Look({"width": 390, "height": 844}, "dark", "warga-2", "Cibogohilir Plered", "Darangdan")
LOOKS = pytest.mark.parametrize("look", [LAPTOP, PHONE], ids=["laptop", "phone"])


def sign_in(chromium: Browser, place: tuple[str, str], login: str, look: Look = LAPTOP) -> Page:
    address, password = place
    page = chromium.new_page(viewport=look.size, color_scheme=look.theme)  # type: ignore[arg-type]
    page.set_default_timeout(SOON)
    page.goto(f"{address}/dasbor/masuk")
    page.locator("[name=login]").fill(login)
    page.locator("[name=password]").fill(password)
    page.keyboard.press("Enter")
    page.wait_for_url("**/dasbor/beranda")
    return page


@LOOKS
def test_an_admin_corrects_what_was_misunderstood_and_takes_the_conversation_over(
    chromium: Browser, place: tuple[str, str], look: Look
) -> None:
    address, _password = place
    phones = chromium.new_page(viewport={"width": 1360, "height": 850})
    phones.set_default_timeout(SOON)
    phones.goto(f"{address}/simulator")
    phones.locator("body[data-ready]").wait_for()
    if look.citizen != "warga-1":
        phones.locator("#add").select_option(look.citizen)
    phone = phones.locator(f'[data-phone="{look.citizen}"]')

    def write(text: str) -> None:
        phone.get_by_role("textbox").fill(text)
        phone.locator(".composer .main").click()

    write(f"Lampu jalan mati di depan kantor desa {look.village}")
    expect(phone.locator(".bubble.theirs")).to_have_count(1)

    page = sign_in(chromium, place, "admin", look)
    dashboard.through_menu(page, "Percakapan")
    page.locator("td a", has_text="Warga").first.click()
    expect(page.locator("mark.why").first).to_contain_text("Lampu")
    page.locator("[data-correct]").last.click()
    page.locator("#correct select[name=category]").select_option("jalan")
    page.locator("#correct").get_by_role("button", name="Simpan").click()
    expect(page.get_by_text("Disimpan untuk pelatihan berikutnya.")).to_be_visible()

    page.get_by_role("button", name="Ambil alih").click()
    write("kapan ya pak?")
    expect(page.locator(".said-theirs").last).to_contain_text("kapan ya pak?")
    expect(phone.locator(".bubble.theirs")).to_have_count(1)
    page.locator("#text").fill("Malam ini dicek, Bu.")
    page.keyboard.press("Control+Enter")
    expect(phone.locator(".bubble.theirs").last).to_contain_text("Malam ini dicek")
    page.get_by_role("button", name="Kembalikan ke bot").click()
    expect(phone.locator(".bubble.theirs").last).not_to_contain_text("Malam ini dicek")
    page.goto(f"{address}/dasbor/meja?antrean=koreksi")
    expect(page.locator("tbody tr").filter(has_text=look.village)).to_have_count(1)


@LOOKS
def test_an_operator_files_a_call_without_touching_the_mouse(
    chromium: Browser, place: tuple[str, str], look: Look
) -> None:
    address, _password = place
    page = sign_in(chromium, place, "operator", look)
    page.goto(f"{address}/dasbor/loket")
    page.locator("form[data-ready]").wait_for()
    page.keyboard.press("Alt+2")
    page.keyboard.type(f"runtah numpuk di pinggir jalan di {look.kecamatan}, bauna meni teu kuat")
    expect(page.locator("select[name=category]")).to_have_value("sampah", timeout=SOON)
    expect(page.locator("input[name=area]")).to_have_value(f"Kec. {look.kecamatan}", timeout=SOON)
    expect(page.locator("#heard")).to_contain_text("Dinas Lingkungan Hidup", timeout=SOON)
    page.keyboard.press("Tab")
    page.keyboard.type("depan SDN 1")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".filed-number")).to_have_text(re.compile(r"PWK-\d{4}-\d{4}"))
    expect(page.locator("textarea[name=words]")).to_be_focused()
    expect(page.locator("textarea[name=words]")).to_have_value("")
    expect(page.locator('[name="medium"][value="walk_in"]')).to_be_checked()

    page.keyboard.type(f"sampah numpuk di pinggir jalan {look.kecamatan}, tolong diangkut")
    page.keyboard.press("Tab")
    page.keyboard.type("depan SDN 1")
    expect(page.locator("#alike")).to_be_visible()
    expect(page.locator(".alike-one")).to_contain_text("runtah numpuk")


def test_the_desk_sorts_with_one_key_and_works_on_a_phone(chromium: Browser, place: tuple[str, str]) -> None:
    address, _password = place
    operator = sign_in(chromium, place, "operator")
    operator.goto(f"{address}/dasbor/loket")
    operator.locator("form[data-ready]").wait_for()
    operator.keyboard.type("pengurus desa minta uang waktu saya ambil bantuan")
    operator.locator("select[name=category]").select_option("bansos")
    operator.keyboard.press("Control+Enter")
    expect(operator.locator(".filed-number")).to_be_visible()

    page = sign_in(chromium, place, "meja")
    page.goto(f"{address}/dasbor/meja")
    expect(page.locator(".sort-card")).to_have_count(1)
    expect(page.locator(".sort-card")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Diteruskan ke")).to_be_visible()
    expect(page.locator(".sort-card")).to_have_count(0)

    page.set_viewport_size({"width": 390, "height": 800})
    for path in ("/dasbor/beranda", "/dasbor/meja", "/dasbor/percakapan", "/dasbor/loket"):
        page.goto(f"{address}{path}")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth + 1"), path

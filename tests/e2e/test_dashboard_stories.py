"""What people do at the dashboard, in a real browser: close a report, see what is new, use the map, be kept out, be safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e import dashboard
from tests.e2e.dashboard import SOON, Office
from tests.web.dashboard import filed
from tests.web.dashboard.payloads import PAYLOADS

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with dashboard.office(tmp_path_factory.mktemp("office")) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with dashboard.chromium() as found:
        yield found


@pytest.fixture
def page(browser: Browser, office: Office) -> Iterator[Page]:
    with dashboard.page(browser, office) as opened:
        yield opened


def test_an_officer_who_has_never_seen_it_closes_a_report_from_the_list(office: Office, page: Page) -> None:
    number = filed.report(office.house, "lampu jalan mati depan pasar plered")
    dashboard.sign_in(page, office, "officer")
    page.get_by_role("navigation", name="Menu utama").get_by_role("link", name="Laporan").click()
    page.locator(f'tr[data-number="{number}"] .report-link').click()
    expect(page.get_by_role("heading", name=re.compile("Lampu jalan"))).to_be_visible()
    page.locator(".verb", has_text="Selesai").click()
    page.get_by_role("button", name="Lampunya sudah diganti dan menyala.").click()
    page.get_by_role("button", name="Kerjakan").click()
    expect(page.get_by_role("status").filter(has_text=f"{number}: Selesai.")).to_be_visible()
    expect(page.locator(".timeline")).to_contain_text("Lampunya sudah diganti dan menyala.")
    page.get_by_role("link", name="Laporan").first.click()
    expect(page.locator(f'tr[data-number="{number}"]')).to_have_count(0)


def test_another_agency_sees_nothing_of_it(office: Office, page: Page) -> None:
    number = filed.report(office.house, "lampu mati")
    dashboard.come_in(page, office, "stranger")
    page.goto(f"{office.address}/dasbor/laporan?tab=semua")
    expect(page.locator("#found")).to_contain_text("Tidak ada laporan yang cocok.")
    page.goto(f"{office.address}/dasbor/laporan/{number}")
    expect(page.locator("main")).to_contain_text("404")
    expect(page.locator("main")).to_contain_text("bukan milik dinas Anda")


def test_a_citizen_s_report_appears_in_the_open_list_by_itself(office: Office, page: Page) -> None:
    dashboard.come_in(page, office, "officer")
    page.goto(f"{office.address}/dasbor/laporan")
    page.locator("body[data-ready]").wait_for()
    office.citizen("+6281200000301", "lampu jalan mati 3 buah di depan kantor desa Citeko Plered", "kirim")
    number = office.newest()
    row = page.locator(f'tr[data-number="{number}"]')
    expect(row).to_contain_text("Lampu jalan", timeout=SOON)
    expect(row).to_contain_text("Baru")
    row.locator(".report-link").click()
    expect(page.locator(".citizen-words")).to_contain_text("Citeko")


def test_list_and_map_show_the_same_search_and_the_map_needs_no_tiles(office: Office, page: Page) -> None:
    number = filed.report(office.house, "lampu padam di gang kenanga")
    dashboard.come_in(page, office, "officer")
    page.goto(f"{office.address}/dasbor/laporan")
    page.get_by_role("button", name="Peta").click()
    expect(page.locator(".kec-name").filter(has_text="Plered")).to_be_visible(timeout=SOON)
    page.get_by_label(re.compile("Cari nomor")).fill("kenanga")
    expect(page.locator('[data-points="1"]')).to_have_count(1, timeout=SOON)
    expect(page.locator("#rows tr[data-number]")).to_have_count(1)
    page.locator("#map .pin").first.click()
    page.get_by_role("link", name="Buka laporan").click()
    expect(page).to_have_url(re.compile(number))


def test_the_keyboard_is_enough_to_find_and_open_a_report(office: Office, page: Page) -> None:
    number = filed.report(office.house, "lampu mati di gang melati")
    dashboard.come_in(page, office, "officer")
    page.goto(f"{office.address}/dasbor/laporan")
    page.locator("body[data-ready]").wait_for()
    page.keyboard.press("/")
    page.keyboard.type("melati")
    expect(page.locator("#rows tr[data-number]")).to_have_count(1, timeout=SOON)
    page.keyboard.press("Tab")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(number))


def test_what_citizens_write_never_runs_whatever_they_write(office: Office, page: Page) -> None:
    places = list(office.house.pack.villages.values())[::7]  # a village each: one place would be one report
    for index, payload in enumerate(PAYLOADS):
        village = places[index]
        kecamatan = office.house.pack.kecamatan[village.kecamatan]
        words = f"lampu jalan mati di desa {village.name} kecamatan {kecamatan.name} {payload}"
        office.citizen(f"+62812000004{index:02}", words, "kirim")
    dashboard.come_in(page, office, "admin")
    page.goto(f"{office.address}/dasbor/laporan?tab=semua&urut=terbaru")
    page.locator("body[data-ready]").wait_for()
    page.get_by_role("button", name="Peta").click()
    expect(page.locator("#map svg, #map canvas").first).to_be_visible(timeout=SOON)
    links = page.locator("#rows .report-link").evaluate_all("links => links.map(link => link.href)")
    assert len(links) >= len(PAYLOADS) / 2, "too few of them became reports: nothing was proved"
    for address in [page.url, *links, *(f"{link}/cetak" for link in links)]:
        page.goto(address)
        assert page.evaluate("window.pisaXss === undefined"), address

"""What people do at the dashboard, in a real browser: close a report, see what is new, use the map, be kept out, be safe."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from pisa_bot.effects import Place
from pisa_bot.web.dashboard.reports import points
from tests.e2e import busy, dashboard
from tests.e2e.dashboard import SOON, Office
from tests.web.dashboard import filed
from tests.web.dashboard.payloads import PAYLOADS

pytestmark = pytest.mark.timeout(600)
CALLERS = iter((("+6281200000301", "Citeko Plered"), ("+6281200000302", "Taringgul Tengah Wanayasa")))
LANES = iter(("kenanga", "cempaka", "melati", "dahlia"))
HEAPS = iter(("soka", "kemuning", "cemara", "randu"))


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with dashboard.office(tmp_path_factory.mktemp("office")) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with dashboard.chromium() as found:
        yield found


LAPTOP, PHONE = dashboard.LOOKS


@pytest.fixture(params=[LAPTOP, pytest.param(PHONE, marks=pytest.mark.heavy)], ids=["laptop-light", "phone-dark"])
def page(browser: Browser, office: Office, request: pytest.FixtureRequest) -> Iterator[Page]:
    with dashboard.page(browser, office, *request.param) as opened:
        yield opened


def test_an_officer_who_has_never_seen_it_closes_a_report_from_the_list(office: Office, page: Page) -> None:
    number = filed.report(office.house, "lampu jalan mati depan pasar plered")
    dashboard.sign_in(page, office, "officer")
    dashboard.through_menu(page, "Laporan")
    page.locator(f'tr[data-number="{number}"] .report-link').click()
    expect(page.get_by_role("heading", name=re.compile("Lampu jalan"))).to_be_visible()
    page.locator(".verb", has_text="Selesai").click()
    page.get_by_role("button", name="Lampunya sudah diganti dan menyala.").click()
    expect(page.locator("[data-consequence]")).to_contain_text("Warga ditanya apakah sudah beres")
    page.get_by_role("button", name="Kirim: Selesai").click()
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
    phone, village = next(CALLERS)
    office.citizen(phone, f"lampu jalan mati 3 buah di depan kantor desa {village}", "kirim")
    number = office.newest()
    row = page.locator(f'tr[data-number="{number}"]')
    expect(row).to_contain_text("Lampu jalan", timeout=SOON)
    expect(row).to_contain_text("Baru")
    row.locator(".report-link").click()
    expect(page.locator(".citizen-words")).to_contain_text(village)


def test_list_and_map_show_the_same_search_and_the_map_needs_no_tiles(office: Office, page: Page) -> None:
    lane = next(LANES)
    number = filed.report(office.house, f"lampu padam di gang {lane}")
    dashboard.come_in(page, office, "officer")
    page.goto(f"{office.address}/dasbor/laporan")
    page.get_by_role("button", name="Peta").click()
    expect(page.locator(".kec-name").filter(has_text="Plered")).to_be_visible(timeout=SOON)
    page.get_by_label(re.compile("Cari nomor")).fill(lane)
    expect(page.locator('[data-points="1"]')).to_have_count(1, timeout=SOON)
    expect(page.locator("#rows tr[data-number]")).to_have_count(1)
    page.locator("#map .pin").first.click()
    page.get_by_role("link", name="Buka laporan").click()
    expect(page).to_have_url(re.compile(number))


def test_the_keyboard_is_enough_to_find_and_open_a_report(office: Office, page: Page) -> None:
    lane = next(LANES)
    number = filed.report(office.house, f"lampu mati di gang {lane}")
    dashboard.come_in(page, office, "officer")
    page.goto(f"{office.address}/dasbor/laporan")
    page.locator("body[data-ready]").wait_for()
    page.keyboard.press("/")
    page.keyboard.type(lane)
    expect(page).to_have_url(re.compile(f"cari={lane}"), timeout=SOON)
    expect(page.locator("#rows tr[data-number]")).to_have_count(1, timeout=SOON)
    page.wait_for_load_state("networkidle")  # each letter asked for the list; the last answer is the one that stays
    page.keyboard.press("Tab")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    page.locator("#rows tr.at .report-link").press("Enter")
    expect(page).to_have_url(re.compile(number))


def test_what_citizens_write_never_runs_whatever_they_write(office: Office, browser: Browser) -> None:
    with dashboard.page(browser, office) as page:
        written_words_stay_words(office, page)


def written_words_stay_words(office: Office, page: Page) -> None:
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
    page.goto(f"{office.address}/dasbor/percakapan")
    talks = page.locator("td a").evaluate_all("links => links.map(link => link.href)")
    assert len(talks) >= len(PAYLOADS)
    others = [f"{office.address}/dasbor/{path}" for path in ("beranda", "meja", "meja?antrean=gagal", "atur/audit")]
    for address in [*others, *talks, *links, *(f"{link}/cetak" for link in links)]:
        page.goto(address)
        assert page.evaluate("window.pisaXss === undefined"), address


def test_an_emergency_rings_once_on_whatever_page_is_open_and_leads_to_its_report(office: Office, page: Page) -> None:
    page.add_init_script(dashboard.LISTENING)
    dashboard.come_in(page, office, "admin")
    page.goto(f"{office.address}/dasbor/atur/petugas")
    page.locator("#alarms[data-newest]").wait_for(state="attached")
    page.locator("h1").click()  # a browser plays nothing before somebody touched the page
    page.wait_for_timeout(500)
    before = page.evaluate("tones")
    number = filed.report(office.house, "rumah terbakar", "kebakaran", urgent=True, phone="+6281200000950")
    banner = page.locator(".alarm", has_text=number)
    expect(banner).to_be_visible(timeout=3 * SOON)
    expect(banner).to_contain_text("belum ada yang menangani")
    page.wait_for_function("before => tones === before + 4", arg=before)
    page.goto(f"{office.address}/dasbor/laporan")
    expect(banner).to_be_visible()
    assert page.evaluate("tones") == 0, "it rings once, not on every page"
    banner.click()
    page.locator(".verb", has_text="Terima").click()
    page.get_by_role("button", name="Kirim: Terima").click()
    expect(page.locator("#alarms[data-newest]")).to_be_attached()
    expect(banner).to_have_count(0)


def test_the_list_holds_only_what_the_map_shows_when_asked_to(office: Office, page: Page) -> None:
    places = office.house.pack.villages.values()
    north, south = max(places, key=lambda at: at.lat), min(places, key=lambda at: at.lat)
    numbers = [
        filed.report(
            office.house, "trotoar rusak", "jalan", place=Place("", at.kecamatan, at.code, None, at.lat, at.lng)
        )
        for at in (north, south)
    ]
    dashboard.come_in(page, office, "admin")
    page.goto(f"{office.address}/dasbor/laporan?cari=trotoar")
    page.get_by_role("button", name="Peta").click()
    page.locator("[data-points]").wait_for(state="attached")
    page.locator("#map .leaflet-marker-icon").first.wait_for()
    page.get_by_label("Daftar hanya yang tampak di peta").check()
    rows = page.locator("#rows tr[data-number]")
    expect(rows).not_to_have_count(0)
    before = rows.count()
    page.locator("#map").scroll_into_view_if_needed()
    box = page.locator("#map").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)  # in at the north, so that the south falls out of sight
    for _ in range(4):
        page.mouse.wheel(0, -400)
        page.wait_for_timeout(400)
    expect(page.locator(f'tr[data-number="{numbers[1]}"]')).to_have_count(0, timeout=SOON)
    assert rows.count() < before
    expect(page).to_have_url(re.compile("batas="))
    page.get_by_label("Daftar hanya yang tampak di peta").uncheck()
    expect(rows).to_have_count(before)
    expect(page).not_to_have_url(re.compile("batas="))


def test_before_and_after_are_compared_by_mouse_and_by_keyboard(office: Office, page: Page) -> None:
    number = busy.repaired(office)
    dashboard.come_in(page, office, "officer")
    page.goto(f"{office.address}/dasbor/laporan/{number}")
    page.get_by_role("button", name="Bandingkan sebelum dan sesudah").click()
    slider = page.get_by_role("slider", name="Seberapa banyak foto sebelum yang terlihat")
    slider.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    assert page.locator("[data-compare]").evaluate("stage => stage.style.getPropertyValue('--at')") == "60%"
    page.keyboard.press("Escape")
    expect(page.locator("#compare")).not_to_be_visible()


def test_more_than_a_screen_of_pins_are_piles_that_open_into_pins(
    office: Office, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points, "PINS_AT_MOST", 3)
    places = office.house.pack.villages.values()
    ends = max(places, key=lambda at: at.lat), min(places, key=lambda at: at.lat)
    lane = next(HEAPS)
    for at in (*ends, *ends):
        place = Place("", at.kecamatan, at.code, None, at.lat, at.lng)
        filed.report(office.house, f"gorong-gorong {lane}", "jalan", place=place)
    dashboard.come_in(page, office, "admin")
    page.goto(f"{office.address}/dasbor/laporan?cari={lane}")
    page.get_by_role("button", name="Peta").click()
    expect(page.locator('[data-piles="2"][data-points="0"]')).to_have_count(1, timeout=SOON)
    pile = page.locator("#map .bunch").first
    expect(pile).to_have_text("2")
    page.locator("#map").scroll_into_view_if_needed()
    pile.click()
    expect(page.locator('[data-piles="0"][data-points="2"]')).to_have_count(1, timeout=SOON)

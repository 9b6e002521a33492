"""The story a newcomer plays: one free message, the officer told, "selesai" with a photo, the citizen told; in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e import browser

pytestmark = pytest.mark.timeout(180)
SOON = 20_000  # milliseconds: two cores may be busy with other tests


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with browser.running(tmp_path_factory.mktemp("installation")) as found:
        yield found


@pytest.fixture
def page(address: str) -> Iterator[Page]:
    with browser.page(address) as opened:
        opened.set_default_timeout(SOON)
        yield opened


def write(page: Page, handle: str, text: str) -> None:
    phone = page.locator(f'[data-phone="{handle}"]')
    phone.get_by_role("textbox").fill(text)
    phone.get_by_role("button", name="Kirim", exact=True).click()


def newest(page: Page, handle: str, words: str) -> None:
    bubbles = page.locator(f'[data-phone="{handle}"] .bubble.theirs')
    expect(bubbles.filter(has_text=re.compile(words)).last).to_be_visible(timeout=SOON)


def tap(page: Page, handle: str, title: str) -> None:
    page.locator(f'[data-phone="{handle}"] .buttons button', has_text=re.compile(f"^{title}$")).last.click()


def test_a_report_travels_to_the_officer_and_back_with_a_photo(page: Page) -> None:
    write(page, "warga-1", "Lampu jalan mati 3 buah di depan kantor desa Citeko Plered")
    newest(page, "warga-1", "Citeko")
    expect(page.locator("#meaning mark.place").first).to_be_visible()
    expect(page.locator("#meaning .candidates .chosen")).to_contain_text("Lampu")
    tap(page, "warga-1", "Kirim")
    newest(page, "warga-1", r"PWK-\d{4}-\d{4}")
    newest(page, "dishub-1", r"PWK-\d{4}-\d{4}")
    write(page, "dishub-1", "siap")
    expect(page.locator("#reports .report").first).to_contain_text(
        re.compile("Diterima|dikerjakan", re.I), timeout=SOON
    )
    page.locator('[data-phone="dishub-1"]').get_by_role("textbox").fill("selesai")
    page.locator('[data-phone="dishub-1"]').get_by_role("button", name="Kirim foto contoh").click()
    newest(page, "warga-1", "selesai")
    expect(page.locator('[data-phone="warga-1"] .bubble.theirs img').first).to_be_visible(timeout=SOON)
    tap(page, "warga-1", "Sudah, puas")
    expect(page.locator("#reports .report.closed")).to_have_count(1, timeout=SOON)


def test_a_pin_is_put_on_the_map_and_sent(page: Page) -> None:
    page.locator("#add").select_option("warga-2")
    phone = page.locator('[data-phone="warga-2"]')
    phone.get_by_role("button", name="Kirim lokasi").click()
    page.locator("#map-area svg").click(position={"x": 300, "y": 250})
    expect(page.locator("#map-name")).not_to_have_text("Ketuk peta untuk menaruh titik.")
    page.locator("#map-send").click()
    expect(phone.locator(".bubble.mine .pin")).to_be_visible(timeout=SOON)
    expect(phone.locator(".bubble.theirs")).to_have_count(1, timeout=SOON)


def test_time_moves_on_when_asked(page: Page) -> None:
    before = page.locator("#now").inner_text()
    page.get_by_role("button", name="+1 hari").click()
    expect(page.locator("#now")).not_to_have_text(before)
    weekday = page.locator("#now").inner_text().split(",")[0]
    assert weekday != before.split(",")[0]


def test_a_voice_note_is_recorded_sent_and_can_be_played(page: Page) -> None:
    page.locator("#add").select_option("warga-3")
    phone = page.locator('[data-phone="warga-3"]')
    phone.get_by_label("Menu Warga 3").click()
    page.get_by_role("menuitem", name="Pesan suara contoh").click()
    expect(phone.locator(".bubble.mine audio")).to_be_visible(timeout=SOON)
    expect(phone.locator(".bubble.theirs")).to_have_count(1, timeout=SOON)


def test_a_story_plays_itself_to_the_end(page: Page, address: str) -> None:
    page.goto(f"{address}/simulator?cepat=1")
    page.locator("body[data-ready]").wait_for()
    page.get_by_text("Putar cerita").click()
    page.locator("#stories button").first.click()
    expect(page.locator("body[data-story=done]")).to_be_attached(timeout=60_000)
    expect(page.locator("#reports .report").first).to_contain_text("Dinyatakan beres")

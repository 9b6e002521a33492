"""Every page of the dashboard in a real browser: nothing serious for axe-core in light and dark, nothing wider than a phone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e import busy, dashboard
from tests.e2e.busy import Day
from tests.e2e.dashboard import Office
from tests.e2e.pages import LOOKS, PARTS, Look

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with dashboard.office(tmp_path_factory.mktemp("office")) as found:
        yield found


@pytest.fixture(scope="module")
def day(office: Office) -> Day:
    return busy.day(office)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with dashboard.chromium() as found:
        yield found


def test_no_page_is_left_out(office: Office) -> None:
    site = office.door.application.extensions["dashboard"]
    rules = office.door.application.url_map.iter_rules()
    shown = {
        rule.endpoint for rule in rules if rule.endpoint.startswith("dashboard.") and "GET" in (rule.methods or ())
    }
    looked_at = {f"dashboard.{look.endpoint}" for look in LOOKS} | {f"dashboard.{part}" for part in PARTS}
    assert shown - looked_at - site.unfinished == set()


@pytest.mark.parametrize("screen", ["laptop", pytest.param("phone", marks=pytest.mark.heavy)])
def test_axe_finds_nothing_serious_on_any_page_in_light_and_dark(
    office: Office, day: Day, browser: Browser, screen: str
) -> None:
    found: list[str] = []
    for login in dict.fromkeys(look.login for look in LOOKS):
        with dashboard.page(browser, office, screen) as opened:
            if login:
                dashboard.come_in(opened, office, login)
            for look in (look for look in LOOKS if look.login == login):
                found += look_at(opened, office, day, look)
    assert found == []


def look_at(opened: Page, office: Office, day: Day, look: Look) -> list[str]:
    """What is wrong with one page: all rules in light, contrast once more in the dark, and its width."""
    opened.emulate_media(reduced_motion="reduce")  # a colour on its way to another is no colour to judge
    opened.goto(office.address + look.address(day))
    opened.wait_for_load_state("networkidle")
    if look.click:
        opened.locator(look.click).first.click()
        opened.wait_for_timeout(300)
    opened.evaluate(dashboard.AXE.read_text())  # past the page's CSP, as a browser's own tools are
    found = violations(opened, "{resultTypes: ['violations']}")
    opened.evaluate("document.documentElement.setAttribute('data-bs-theme', 'dark')")
    found += violations(opened, "{runOnly: ['color-contrast'], resultTypes: ['violations']}")
    wide = opened.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{look.name}: {line}" for line in found] + ([f"{look.name}: {wide} pixels too wide"] if wide > 0 else [])


def violations(opened: Page, options: str) -> list[str]:
    """Serious and critical findings of axe-core."""
    found: dict[str, Any] = opened.evaluate(f"axe.run({options})")
    return [
        f"{item['id']}: {json.dumps([node['target'] for node in item['nodes']][:3])}"
        for item in found["violations"]
        if item["impact"] in ("serious", "critical")
    ]

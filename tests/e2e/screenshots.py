"""Pictures of every page of the dashboard for the docs, taken of an installation that exists for the moment only.

    python -m tests.e2e.screenshots docs/screens [name …]

Each page on a laptop in light; those that people live in also in the dark and on a phone.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.e2e import busy, dashboard
from tests.e2e.pages import LOOKS, Look

ALSO = {
    "overview": (("laptop", "dark"),),
    "overview-officer": (("phone", "light"),),
    "reports": (("laptop", "dark"),),
    "report": (("phone", "light"),),
    "report-history": (("phone", "dark"),),
    "desk": (("phone", "dark"),),
    "talk": (("phone", "dark"),),
    "counter": (("phone", "light"),),
}
"""Name → (screen, theme) besides laptop and light."""
CALL = "Lampu jalan mati di depan kantor desa Citeko Plered, sudah tiga malam"


def main(folder: Path, only: frozenset[str] = frozenset()) -> None:
    """Write a PNG for each look."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as room, dashboard.office(Path(room)) as office, dashboard.chromium() as browser:
        day = busy.day(office)
        for look in LOOKS:
            if only and look.name not in only:
                continue
            for screen, theme in (("laptop", "light"), *ALSO.get(look.name, ())):
                name = look.name + ("-phone" if screen == "phone" else "") + ("-dark" if theme == "dark" else "")
                with dashboard.page(browser, office, screen, theme) as opened:
                    if look.login:
                        dashboard.come_in(opened, office, look.login)
                    opened.goto(office.address + look.address(day))
                    prepare(opened, look, screen)
                    opened.screenshot(path=folder / f"{name}.png")
                    shrink(folder / f"{name}.png")
                    print(folder / f"{name}.png")


def shrink(path: Path) -> None:
    """Few colours make half of the size, and nobody sees it on a page of flat tones."""
    with Image.open(path) as whole:
        small = whole.convert("RGB").quantize(250, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(path, optimize=True)


def prepare(opened: Page, look: Look, screen: str) -> None:
    """Open what is to be seen, and wait until it is drawn."""
    opened.wait_for_timeout(400)
    if look.click and (screen == "laptop" or look.name != "reports"):
        opened.locator(look.click).first.click()
    if look.name == "counter":
        opened.keyboard.type(CALL)
        opened.wait_for_timeout(1500)
    if look.name == "reports" and screen == "laptop":
        opened.locator(".kec-name").first.wait_for()
    opened.wait_for_timeout(1200)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/screens"), frozenset(sys.argv[2:]))

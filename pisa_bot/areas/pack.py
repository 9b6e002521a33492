"""Loading an area pack: the files of one kabupaten become one frozen `Pack`, checked whole before anybody sees it.

Decides nothing about the area itself; reads each pack once a process and never writes.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from pisa_bot.areas.agencies import read_agency
from pisa_bot.areas.answers import read_answers
from pisa_bot.areas.boundaries import read_boundaries
from pisa_bot.areas.calendar import read_calendar
from pisa_bot.areas.categories import read_category
from pisa_bot.areas.check import check
from pisa_bot.areas.deadlines import read_class
from pisa_bot.areas.model import Pack
from pisa_bot.areas.places import (
    KECAMATAN_COLUMNS,
    LANDMARK_COLUMNS,
    OUTSIDE_COLUMNS,
    VILLAGE_COLUMNS,
    read_kecamatan,
    read_landmark,
    read_village,
)
from pisa_bot.areas.settings import read_settings
from pisa_bot.areas.source import Entry, PackError, csv_entries, read_each, read_toml, toml_entries
from pisa_bot.areas.words import read_lexicon, read_roads
from pisa_bot.messages import LANGUAGES

__all__ = ["PackError", "load_pack", "read_pack"]

FOLDER = Path(__file__).parent
KEYS = ("name", "code", "ticket_prefix", "desk_agency", "emergency_number", "protection_numbers", "settings")


@cache
def load_pack(slug: str) -> Pack:
    """The pack in `areas/<slug>/`, read once a process. Raises PackError when it is missing or not sound."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", slug) or not (FOLDER / slug / "pack.toml").is_file():
        known = ", ".join(sorted(path.parent.name for path in FOLDER.glob("*/pack.toml")))
        raise PackError(f"area pack '{slug}' does not exist; set PISA_AREA to one of: {known}")
    return read_pack(FOLDER / slug)


def read_pack(folder: Path) -> Pack:
    """The pack in any folder, read anew and checked; the folder's name is its slug."""
    head = Entry("pack.toml", "pack", read_toml(folder / "pack.toml"))
    head.only(KEYS)
    numbers = head.words("protection_numbers")
    if not numbers:
        raise head.fail("'protection_numbers' is empty; name at least the hotline for women and children")
    prefix = head.text("ticket_prefix")
    if not re.fullmatch(r"[A-Z]{2,5}", prefix):
        raise head.fail(f"'ticket_prefix' is {prefix!r}; use two to five capital letters")
    times = Entry("deadlines.toml", "deadlines", read_toml(folder / "deadlines.toml"))
    times.only(("class", "calendar"))
    classes = [Entry(f"deadlines.toml [class.{key}]", key, value) for key, value in times.part("class").data.items()]
    villages = read_each(csv_entries(folder / "villages.csv", VILLAGE_COLUMNS, "code"), read_village)
    landmarks = read_each(csv_entries(folder / "landmarks.csv", LANDMARK_COLUMNS, "name"), read_landmark)
    return check(
        Pack(
            slug=folder.name,
            name=head.text("name"),
            code=head.text("code"),
            ticket_prefix=prefix,
            desk_agency=head.text("desk_agency"),
            emergency_number=head.text("emergency_number"),
            protection_numbers=numbers,
            agencies=read_each(toml_entries(folder / "agencies.toml"), read_agency),
            categories=read_each(toml_entries(folder / "categories.toml"), read_category),
            deadline_classes=read_each(classes, read_class),
            calendar=read_calendar(times.part("calendar")),
            kecamatan=read_each(csv_entries(folder / "kecamatan.csv", KECAMATAN_COLUMNS, "code"), read_kecamatan),
            villages=villages,
            landmarks=tuple(landmarks.values()),
            boundaries=read_boundaries(folder / "boundaries.geojson", villages),
            lexicon=read_lexicon(folder / "lexicon.csv"),
            roads=read_roads(folder / "roads.toml"),
            answers=read_answers(folder / "answers"),
            outside_names=tuple(
                entry.text("name") for entry in csv_entries(folder / "outside.csv", OUTSIDE_COLUMNS, "name")
            ),
            privacy=read_privacy(folder),
            settings=read_settings(head.part("settings")),
        )
    )


def read_privacy(folder: Path) -> dict[str, str]:
    """The privacy page in every language."""
    pages: dict[str, str] = {}
    for language in LANGUAGES:
        path = folder / f"privacy.{language}.md"
        if not path.is_file() or not (page := path.read_text(encoding="utf-8").strip()):
            raise PackError(f"{path.name}: missing or empty; write what is kept, who reads it and how to erase it")
        pages[language] = page
    return pages

"""An admin's changes laid over a pack: rows (section, key, value) become a new, checked Pack.

A change states only what differs; a bad one raises PackError and leaves the pack as it was, since packs are frozen.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from datetime import time
from typing import Any

from pisa_bot.areas.agencies import read_agency
from pisa_bot.areas.answers import read_answer
from pisa_bot.areas.calendar import WEEKDAYS, read_calendar
from pisa_bot.areas.categories import read_category
from pisa_bot.areas.check import check
from pisa_bot.areas.deadlines import read_class
from pisa_bot.areas.model import Calendar, LexiconEntry, Pack
from pisa_bot.areas.places import read_kecamatan, read_landmark, read_village
from pisa_bot.areas.settings import read_settings
from pisa_bot.areas.source import Entry, PackError
from pisa_bot.areas.words import read_word
from pisa_bot.messages import LANGUAGES

Change = tuple[str, str, Mapping[str, Any]]  # section, key, value
REMOVED = "removed"  # {"removed": true} takes an entry away

# Sections whose entries are read one by one: the field of Pack, what reads an entry, what the key is called inside.
ENTRIES = {
    "agencies": ("agencies", read_agency, "slug"),
    "categories": ("categories", read_category, "slug"),
    "deadlines": ("deadline_classes", read_class, "slug"),
    "answers": ("answers", read_answer, "id"),
    "kecamatan": ("kecamatan", read_kecamatan, "code"),
    "villages": ("villages", read_village, "code"),
    "landmarks": ("landmarks", read_landmark, ""),
}
SECTIONS = (*ENTRIES, "lexicon", "calendar", "settings", "privacy", "outside")
FIXED = ("kecamatan", "villages")  # registers: their names may be mended, no place comes or goes


def overlay(pack: Pack, changes: Iterable[Change]) -> Pack:
    """The pack with all changes in order, checked once as a whole. Raises PackError naming the change.

    Sections and their keys: agencies, categories, deadlines (slug), answers (id), kecamatan and villages (code),
    landmarks (name), lexicon (term; value has category, language, weak), outside (name), privacy (language;
    {"text": Markdown}), calendar ("calendar"), settings (name; {"value": …}). A value is merged over the entry that is
    there, wordings by language; {"removed": true} takes an entry away. TOML's words are used throughout.
    """
    changed = pack
    touched = []
    for section, key, value in changes:
        touched.append(f"{section} '{key}'")
        changed = lay(changed, section, key, value)
    if not touched:
        return pack
    try:
        return check(changed)
    except PackError as error:
        raise PackError(*(f"after the change of {', '.join(touched)}: {line}" for line in error.problems)) from None


def overlay_what_holds(pack: Pack, changes: Iterable[Change]) -> tuple[Pack, tuple[str, ...]]:
    """The pack with every change that still holds, and what is wrong with the others.

    For a running bot: a change that was sound when it was made may not fit newer files; it must not silence everything.
    """
    listed = list(changes)
    try:
        return overlay(pack, listed), ()
    except PackError:
        pass
    problems: list[str] = []
    for change in listed:
        try:
            pack = overlay(pack, [change])
        except PackError as error:
            problems += error.problems
    return pack, tuple(problems)


def lay(pack: Pack, section: str, key: str, value: Mapping[str, Any]) -> Pack:
    """One change, not yet checked against the rest of the pack."""
    entry = Entry(f"change of {section} '{key}'", key, value)
    if not isinstance(value, Mapping):
        raise Entry(entry.where, key, {}).fail("the value must be an object with the fields that change")
    if section in ENTRIES:
        return lay_entry(pack, section, entry)
    if section == "lexicon":
        return replace(pack, lexicon=lay_word(pack.lexicon, entry))
    if section == "outside":
        others = tuple(name for name in pack.outside_names if name != key)
        return replace(pack, outside_names=others if entry.flag(REMOVED) else (*others, key))
    if section == "privacy":
        entry.only(("text",))
        if key not in LANGUAGES:
            raise entry.fail(f"the key is a language, one of {', '.join(LANGUAGES)}")
        return replace(pack, privacy={**pack.privacy, key: entry.text("text")})
    if section == "calendar":
        merged = Entry(entry.where, key, merge(calendar_fields(pack.calendar), value))
        return replace(pack, calendar=read_calendar(merged))
    if section == "settings":
        entry.only(("value",))
        if "value" not in value:
            raise entry.fail("'value' is missing; write {\"value\": …}")
        settings = read_settings(Entry(entry.where, key, {**pack.settings, key: value["value"]}))
        return replace(pack, settings=settings)
    raise entry.fail(f"the section '{section}' is not known; use one of {', '.join(SECTIONS)}")


def lay_entry(pack: Pack, section: str, entry: Entry) -> Pack:
    """A change of one entry of a keyed section: added, merged or taken away."""
    field, read, name = ENTRIES[section]
    held = getattr(pack, field)
    entries: dict[str, Any] = dict(held) if isinstance(held, Mapping) else {item.name: item for item in held}
    old = entries.get(entry.key)
    if section in FIXED and (old is None or entry.flag(REMOVED)):
        raise entry.fail("the register's places are changed in the pack's files, with their boundaries")
    if entry.flag(REMOVED):
        if old is None:
            raise entry.fail("there is nothing to remove under this key")
        entry.only((REMOVED,))
        del entries[entry.key]
    else:
        base = {} if old is None else fields_of(section, old, name)
        if section == "landmarks":
            base["name"] = entry.key
        entries[entry.key] = read(Entry(entry.where, entry.key, merge(base, entry.data)))
    whole: Any = entries if isinstance(held, Mapping) else tuple(entries.values())
    return replace(pack, **{field: whole})


def lay_word(lexicon: tuple[LexiconEntry, ...], entry: Entry) -> tuple[LexiconEntry, ...]:
    """A word added, made weak or strong, or taken away; a word is one term in one language for one category."""
    weak = entry.data.get("weak", False)
    entry.only(("category", "language", "weak", REMOVED))
    if not isinstance(weak, bool):
        raise entry.fail("'weak' must be true or false")
    cell = {"category": entry.text("category"), "language": entry.text("language"), "term": entry.key}
    word = read_word(Entry(entry.where, entry.key, {**cell, "weak": "1" if weak else "0"}))
    others = tuple(
        item
        for item in lexicon
        if (item.category, item.language, item.term) != (word.category, word.language, word.term)
    )
    if not entry.flag(REMOVED):
        return (*others, word)
    if len(others) == len(lexicon):
        raise entry.fail("there is no such word to remove")
    return others


def fields_of(section: str, item: Any, name: str) -> dict[str, Any]:
    """An entry as the files would write it: without its key, without what was left empty."""
    fields = {key: value for key, value in asdict(item).items() if key != name and value not in (None, "")}
    if section == "villages":
        fields.pop("kecamatan")  # it follows from the code
    return fields


def calendar_fields(calendar: Calendar) -> dict[str, Any]:
    """The calendar as deadlines.toml would write it."""
    return {
        "timezone": calendar.timezone,
        "country": calendar.country,
        "hours": week_fields(calendar.hours),
        "quiet": f"{calendar.quiet[0]:%H:%M}-{calendar.quiet[1]:%H:%M}",
        "extra_holidays": sorted(calendar.extra_holidays),
        "extra_workdays": sorted(calendar.extra_workdays),
        "seasons": [
            {"first": season.first, "last": season.last, "hours": week_fields(season.hours)}
            for season in calendar.seasons
        ],
    }


def week_fields(hours: Mapping[int, tuple[tuple[time, time], ...]]) -> dict[str, list[str]]:
    """Office hours by the day's name."""
    return {
        WEEKDAYS[day - 1]: [f"{start:%H:%M}-{end:%H:%M}" for start, end in periods] for day, periods in hours.items()
    }


def merge(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """`change` over `base`; tables inside are merged by key, everything else is replaced."""
    result = dict(base)
    for key, value in change.items():
        old = result.get(key)
        result[key] = merge(old, value) if isinstance(old, Mapping) and isinstance(value, Mapping) else value
    return result

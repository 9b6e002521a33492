"""The parts of the area pack that an admin may change, as forms: which fields an entry has and how each is typed.

Reads a form into the fields that differ, as `areas.overlay` wants them; whether they fit is the pack's own check.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pisa_bot.areas.model import Pack
from pisa_bot.areas.overlay import ENTRIES, calendar_fields, fields_of
from pisa_bot.engine.configuring import jsonable
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import current

Kind = Literal["names", "long_names", "text", "lines", "choice", "many", "flag", "span", "date"]
Options = Callable[[Pack], list[tuple[str, str]]]
LANGUAGES = (("id", "Indonesia"), ("su", "Sunda"), ("en", "English"))
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
UNITS = (
    ("working_days", "working days"),
    ("working_hours", "working hours"),
    ("clock_hours", "clock hours"),
    ("clock_minutes", "clock minutes"),
)


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form. `options` for choice and many."""

    name: str
    label: str
    kind: Kind
    hint: str = ""
    options: Options | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the pack. `adds`: entries may be added and taken away."""

    slug: str  # in the address
    section: str  # in the pack
    label: str
    about: str
    icon: str
    fields: tuple[Field, ...]
    adds: bool = True


def _agencies(pack: Pack) -> list[tuple[str, str]]:
    return sorted(((a.slug, a.short) for a in pack.agencies.values()), key=lambda pair: pair[1].casefold())


def _classes(pack: Pack) -> list[tuple[str, str]]:
    return [(slug, labels.deadline_class(slug)) for slug in pack.deadline_classes]


def _wanted(_pack: Pack) -> list[tuple[str, str]]:
    return [("required", "required"), ("offered", "offered"), ("never", "never asked")]


def _kecamatan(pack: Pack) -> list[tuple[str, str]]:
    return [("", "–"), *((k.code, k.name) for k in pack.kecamatan.values())]


SECTIONS: dict[str, Section] = {
    section.slug: section
    for section in (
        Section(
            "kategori", "categories", "Categories and routing",
            "What can be wrong, which agency gets it, which clock it has and what is asked.", "list-details",
            (
                Field("name", "Name", "names", "At most 24 characters: a row of a WhatsApp list."),
                Field("agency", "First agency", "choice", options=_agencies),
                Field("copies", "Told as well", "many", options=_agencies),
                Field("deadline_class", "Deadline class", "choice", options=_classes),
                Field("place", "Place", "choice", options=_wanted),
                Field("photo", "Photo", "choice", options=_wanted),
                Field("secret", "Always secret", "flag"),
                Field("triage", "A person reads it before any agency", "flag"),
            ),
        ),
        Section(
            "dinas", "agencies", "Agencies", "Who can act, and the names officers and citizens use for them.",
            "building-community",
            (
                Field("name", "Name", "names"),
                Field("short", "Short name", "text"),
                Field("aliases", "Other names", "lines", "One a line. A name means one agency only."),
                Field("external", "Outside the kabupaten", "flag"),
                Field("reach", "How citizens reach it", "text", "Needed for an outside body."),
            ),
        ),
        Section(
            "tenggat", "deadlines", "Deadline classes", "Two promises a class: until the answer, until it is fixed.",
            "clock", (Field("answer", "Answered within", "span"), Field("fix", "Fixed within", "span")), adds=False,
        ),
        Section(
            "jawaban", "answers", "Answers", "What citizens ask, answered at once. Only reviewed ones with a source are sent.",
            "message-question",
            (
                Field("questions", "How citizens ask it", "lines", "One a line, in both languages."),
                Field("text", "Answer", "long_names", "At most 900 characters each."),
                Field("agency", "Agency that answers for it", "choice", options=_agencies),
                Field("source", "Source", "text", "The law or the official page."),
                Field("valid_until", "Good until", "date"),
                Field("needs_review", "Still to be reviewed: is not sent", "flag"),
            ),
        ),
        Section(
            "patokan", "landmarks", "Landmarks", "Places that people name: markets, schools, streets, hamlets.", "map-pin",
            (
                Field("kind", "Kind", "text"),
                Field("aliases", "Other names", "lines", "One a line."),
                Field("kecamatan", "Kecamatan", "choice", options=_kecamatan),
            ),
        ),
        Section(
            "desa", "villages", "Villages", "Names of the register; other spellings help the machine find them.", "map-2",
            (Field("name", "Name", "text"), Field("aliases", "Other spellings", "lines", "One a line.")), adds=False,
        ),
    )
}  # fmt: skip


def entries(pack: Pack, section: Section) -> list[tuple[str, Any]]:
    """(key, entry) of a section, in the pack's order; categories on the quiet path are not for changing here."""
    held = getattr(pack, ENTRIES[section.section][0])
    pairs = list(held.items()) if isinstance(held, Mapping) else [(item.name, item) for item in held]
    return [(key, item) for key, item in pairs if not getattr(item, "violence", False)]


def values_of(section: Section, entry: Any) -> dict[str, Any]:
    """An entry's fields as JSON has them; {} for none."""
    if entry is None:
        return {}
    return dict(jsonable(fields_of(section.section, entry, ENTRIES[section.section][2])))


def title_of(key: str, entry: Any) -> str:
    """What a list calls an entry."""
    name = getattr(entry, "name", None)
    if hasattr(entry, "fix") and hasattr(entry, "answer"):
        return labels.deadline_class(key)
    if isinstance(name, Mapping):
        return str(name.get(current()) or name.get("id") or key)
    questions = getattr(entry, "questions", None)
    return str(questions[0] if questions else name or key)


def read(
    section: Section, form: Mapping[str, Any], lists: Callable[[str], list[str]], old: Mapping[str, Any]
) -> dict[str, Any]:
    """The fields of a form that differ from `old`."""
    new = {field.name: value for field in section.fields if (value := _value(field, form, lists)) is not None}
    return {name: value for name, value in new.items() if value != old.get(name, _nothing(value))}


def _nothing(value: Any) -> Any:
    """What a field that is not written down counts as."""
    return [] if isinstance(value, list) else False if isinstance(value, bool) else None


def _value(field: Field, form: Mapping[str, Any], lists: Callable[[str], list[str]]) -> Any:
    match field.kind:
        case "names" | "long_names":
            said = {tongue: form.get(f"{field.name}.{tongue}", "").strip() for tongue, _ in LANGUAGES}
            return {tongue: text for tongue, text in said.items() if text}
        case "lines":
            return [line.strip() for line in form.get(field.name, "").splitlines() if line.strip()]
        case "many":
            return sorted(lists(field.name))
        case "flag":
            return bool(form.get(field.name))
        case "span":
            amount = form.get(f"{field.name}.amount", "").replace(",", ".")
            try:
                return {"amount": float(amount), "unit": form.get(f"{field.name}.unit", "")}
            except ValueError:
                return {"amount": amount, "unit": form.get(f"{field.name}.unit", "")}
    text = form.get(field.name, "").strip()
    return text or None


def calendar_of(pack: Pack) -> dict[str, Any]:
    """The calendar's fields."""
    return dict(jsonable(calendar_fields(pack.calendar)))


def read_calendar(form: Mapping[str, str], old: Mapping[str, Any]) -> dict[str, Any]:
    """What a calendar form changes: hours by weekday, free days, working days in spite of the calendar, quiet hours."""

    def lines(name: str) -> list[str]:
        return sorted({line.strip() for line in form.get(name, "").split() if line.strip()})

    hours = {day: [part.strip() for part in form.get(f"hours.{day}", "").split(",") if part.strip()] for day in DAYS}
    new: dict[str, Any] = {
        "hours": hours,
        "extra_holidays": lines("extra_holidays"),
        "extra_workdays": lines("extra_workdays"),
    }
    if form.get("quiet", "").strip():
        new["quiet"] = form["quiet"].strip()
    before = {**old, "hours": {day: old.get("hours", {}).get(day, []) for day in DAYS}}
    return {name: value for name, value in new.items() if value != before.get(name)}

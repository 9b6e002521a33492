"""A conversation as its citizen saw it: bubbles in order, worded in the language they were sent in, with their ticks.

Reads only. What lies on the quiet path is a line without words for everybody who is not marked for it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.areas.sensitive import violent
from pisa_bot.delivery import media as files
from pisa_bot.delivery.render import spoken
from pisa_bot.house import House
from pisa_bot.messages_json import load_choices, load_inbound, load_params
from pisa_bot.store import reports, talks
from pisa_bot.web.dashboard.talks.meaning import Meaning, explain
from pisa_bot.wording import label, word

PAGE = 30  # of each side: each message is read anew to show what was understood


@dataclass(frozen=True, slots=True)
class File:
    """Something sent along: `url` is None while it is not here or no more."""

    kind: str
    status: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Line:
    """One bubble. `theirs`: the citizen's. `gone`: its words were taken away; `hidden`: on the quiet path."""

    id: int
    theirs: bool
    at: datetime
    text: str
    status: str
    kind: str = "text"
    tapped: bool = False
    buttons: tuple[str, ...] = ()
    files: tuple[File, ...] = ()
    pin: tuple[float, float, str] | None = None
    meaning: Meaning | None = None
    to_officer: bool = False
    template: str | None = None
    provider: str | None = None
    error: str | None = None
    gone: bool = False
    hidden: bool = False
    reply: str = field(default="")


def lines(
    connection: Connection,
    house: House,
    pack: Pack,
    contact: int,
    *,
    language: str | None,
    sees_quiet: bool,
    before: datetime | None = None,
) -> list[Line]:
    """The newest bubbles both ways, oldest first."""
    heard = talks.heard(connection, contact, before, PAGE)
    said = talks.said(connection, contact, before, PAGE)
    opened = {row.id: house.vault.unseal_json(row.sealed) if row.sealed else None for row in heard}
    ids = [item[0] for value in opened.values() if value for item in value.get("media", ())]
    ids += [item for row in said for item in row.media]
    known = talks.files(connection, ids)
    quiet_reports = {
        row.id
        for row in reports.by_ids(connection, [row.report for row in said if row.report])
        if row.category in violent(pack)
    }
    titles = _titles(said, pack, language)
    found = [_heard(house, pack, row, opened[row.id], known, titles, sees_quiet) for row in heard]
    found += [_said(house, pack, row, known, language, sees_quiet, row.report in quiet_reports) for row in said]
    return sorted(found, key=lambda line: (line.at, not line.theirs))


def _titles(said: list[talks.Said], pack: Pack, language: str | None) -> dict[str, str]:
    """Payload → what stood on the button, for taps that carry no words."""
    return {
        choice.payload: label(choice.label, spoken(row.language or language), pack, 24)
        for row in said
        for choice in load_choices(row.choices)
    }


def _heard(
    house: House,
    pack: Pack,
    row: talks.Heard,
    value: dict[str, object] | None,
    known: dict[int, object],
    titles: dict[str, str],
    sees_quiet: bool,
) -> Line:
    if value is None:
        return Line(row.id, True, row.at, "", row.status, row.kind, gone=True, error=row.error)
    inbound = load_inbound(row.event_id, value)
    hidden = bool((row.understood or {}).get("quiet")) and not sees_quiet
    if hidden:
        return Line(row.id, True, row.at, "", row.status, row.kind, hidden=True)
    text = inbound.text or (titles.get(inbound.payload or "", "") if inbound.payload else "")
    meaning = explain(inbound.text, pack) if inbound.text and inbound.payload is None else None
    pin = (inbound.pin.lat, inbound.pin.lng, inbound.pin.label) if inbound.pin else None
    attached = tuple(_file(house, media.id, media.kind, known) for media in inbound.media)
    return Line(
        row.id,
        True,
        row.at,
        text,
        row.status,
        row.kind,
        tapped=inbound.payload is not None,
        files=attached,
        pin=pin,
        meaning=meaning,
        error=row.error,
    )


def _said(
    house: House,
    pack: Pack,
    row: talks.Said,
    known: dict[int, object],
    language: str | None,
    sees_quiet: bool,
    quiet: bool,
) -> Line:
    if quiet and not sees_quiet:
        return Line(row.id, False, row.at, "", row.status, hidden=True)
    gone = "_erased" in row.params
    tongue = spoken(row.language or language)
    return Line(
        row.id,
        False,
        row.at,
        "" if gone else word(row.key, load_params(row.params), tongue, pack),
        row.status,
        buttons=tuple(label(choice.label, tongue, pack, 24) for choice in load_choices(row.choices)),
        files=tuple(_file(house, media, "photo", known) for media in row.media),
        to_officer=row.role == "officer",
        template=row.template,
        provider=row.provider,
        error=row.error,
        gone=gone,
    )


def _file(house: House, media: int, kind: str, known: dict[int, object]) -> File:
    row = known.get(media)
    status = str(getattr(row, "status", "lost"))
    return File(str(getattr(row, "kind", kind)), status, address(house, media) if status == "stored" else None)


def address(house: House, media: int) -> str:
    """The path of a stored file on this server: signed, and over after a week."""
    return urlsplit(files.link(house.settings, media)).path

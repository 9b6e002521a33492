"""What an officer's message says: one act per group of tickets, each with its verb, day, agency, person and note.

A negation, plan, question, condition, part or doubt is never done; what is unclear stays unclear. Pure.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from pisa_bot.areas.model import Pack
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.officer_act import Reading, read_act
from pisa_bot.nlu.officer_tickets import Group, ticket_groups
from pisa_bot.nlu.understanding import Act, OfficerUnderstanding

LIMIT = 2000
"""Code points read: an officer's message is short, and the cost stays bounded."""

_COUNTING = re.compile(
    r"(?i)\b(?:lampu|titik|tiang|lubang|rumah|unit|pohon)\s+(?:no|nomor|nomer)\b|\b(?:sisa|sisana|sisanya|sesa|sesana|baru|karek|kurang|dari|total)\b|\b\d+\s+(?:lagi|deui)\b|\b(?:tinggal|kari)\s+\d"
)
_THINGS = ("lampu", "titik", "tiang", "lubang", "rumah", "unit", "pohon")


def understand_officer(text: str, pack: Pack) -> OfficerUnderstanding:
    """What an officer's message says; never raises, linear in the length read."""
    text = text[:LIMIT]
    groups = ticket_groups(text, pack)
    counted = _COUNTING.search(text)
    if (
        counted
        and any(g.tickets[0].isdigit() for g in groups)
        and (counted.group().lower().startswith(_THINGS) or not _opens(text, groups))
    ):
        groups = [g for g in groups if not g.tickets[0].isdigit() or "#" in text[g.start : g.end]]
    readings = [read_act(text, start, end, group, pack) for start, end, group in _parts(text, groups, pack)]
    readings = _merge(readings)
    first = readings[0]
    return OfficerUnderstanding(
        intent=first.act.intent,
        tickets=first.act.tickets,
        agency=first.act.agency,
        person=first.act.person,
        date=first.act.date,
        count=first.count,
        of=first.of,
        note=first.act.note,
        acts=tuple(r.act for r in readings),
    )


def _opens(text: str, groups: list[Group]) -> bool:
    """Every bare group stands at the head of its clause and is followed by its own words."""
    for group in groups:
        head = re.split(r"[,.;\n]", text[: group.start])[-1].strip()
        tail = re.split(r"[,.;\n]", text[group.end :])[0].strip()
        if head or not tail:
            return False
    return True


def _says(text: str) -> bool:
    """Whether words before a ticket already say something: more than a greeting."""
    return any(key not in lex.GREETINGS or key in ("siap", "ok", "oke", "sip", "baik") for key in normalise(text).keys)


def _parts(text: str, groups: list[Group], pack: Pack) -> list[tuple[int, int, Group | None]]:
    """Stretches of the text and the tickets each is about."""
    if not groups:
        return [(0, len(text), None)]
    opening = text[: groups[0].start]
    closing = text[groups[-1].end :]
    if len(groups) == 1:
        return [(0, len(text), groups[0])]
    if _says(opening) and (not _says(closing) or all(_says(text[a.end : b.start]) for a, b in pairwise(groups))):
        starts = [0, *(g.end for g in groups[:-1])]
        ends = [*(g.end for g in groups[:-1]), len(text)]
        return [(s, e, g) for s, e, g in zip(starts, ends, groups, strict=True)]
    starts = [0, *(g.start for g in groups[1:])]
    ends = [*(g.start for g in groups[1:]), len(text)]
    return [(s, e, g) for s, e, g in zip(starts, ends, groups, strict=True)]


def _merge(readings: list[Reading]) -> list[Reading]:
    """ "PWK-1, PWK-2 dan PWK-3 selesai" cut in parts: a ticket without words shares those of the next."""
    merged: list[Reading] = []
    waiting: tuple[str, ...] = ()
    for position, reading in enumerate(readings):
        if reading.silent and position + 1 < len(readings):
            waiting += reading.act.tickets
            continue
        if waiting:
            reading = replace(reading, act=replace(reading.act, tickets=waiting + reading.act.tickets))
            waiting = ()
        last = merged[-1].act if merged else None
        if last is not None and (last.intent, last.note, last.agency, last.date) == (
            reading.act.intent,
            reading.act.note,
            reading.act.agency,
            reading.act.date,
        ):
            both = Act(last.intent, last.tickets + reading.act.tickets, last.agency, last.person, last.date, last.note)
            merged[-1] = replace(merged[-1], act=both)
        else:
            merged.append(reading)
    return merged

"""What an officer's message says: one act per group of tickets, each with its verb, day, agency, person and note.

A negation, plan, question, condition, part or doubt is never done; what is unclear stays unclear. Pure.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.officer_act import Reading, read_act
from pisa_bot.nlu.officer_merging import join_in
from pisa_bot.nlu.officer_parts import parts
from pisa_bot.nlu.understanding import Act, OfficerUnderstanding

LIMIT = 2000
"""Code points read: an officer's message is short, and the cost stays bounded."""


def understand_officer(text: str, pack: Pack) -> OfficerUnderstanding:
    """What an officer's message says; never raises, linear in the length read."""
    text = text[:LIMIT]
    readings = _merge(_readings(text, pack))
    first = readings[0]
    return OfficerUnderstanding(
        intent=first.act.intent,
        tickets=first.act.tickets,
        agency=first.act.agency,
        person=first.act.person,
        date=first.act.date,
        count=first.act.count,
        of=first.act.of,
        note=first.act.note,
        acts=tuple(r.act for r in readings),
    )


def _readings(text: str, pack: Pack) -> list[Reading]:
    """Part by part; where reports are to be joined, what stands before, the joining, what stands after."""
    join = join_in(text)
    if join is None:
        return [read_act(text, part.start, part.end, part.group, pack) for part in parts(text, pack)]
    said = text[join.start : join.end].strip()
    act = Act("reject", join.children, note=said, verb="duplicate", original=join.original or None, clause=said)
    if join.denied:
        act = replace(act, intent="unclear", verb="unclear", original=None)
    before, after = text[: join.start].strip(" ,.;\n"), text[join.end :].strip(" ,.;!\n")
    around = [_readings(piece, pack) if normalise(piece).keys else [] for piece in (before, after)]
    told = [[one for one in found if one.act.intent != "unclear" or one.act.tickets] for found in around]
    return [*told[0], Reading(act), *told[1]]


def _merge(readings: list[Reading]) -> list[Reading]:
    """ "PWK-1, PWK-2 dan PWK-3 selesai" cut in parts: a ticket without words shares those of the next."""
    merged: list[Reading] = []
    waiting: tuple[str, ...] = ()
    for position, reading in enumerate(readings):
        if reading.silent and position + 1 < len(readings):
            waiting += reading.act.tickets
            continue
        if waiting and not reading.act.scope:
            reading = replace(reading, act=replace(reading.act, tickets=waiting + reading.act.tickets))
            waiting = ()
        last = merged[-1].act if merged else None
        if (
            last is not None
            and last.tickets
            and replace(last, tickets=(), clause="") == replace(reading.act, tickets=(), clause="")
        ):
            merged[-1] = replace(merged[-1], act=replace(last, tickets=last.tickets + reading.act.tickets))
        else:
            merged.append(reading)
    return merged

"""What a turn may know of the world in memory: the same facts that the engine would load.

Reads only.
"""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from pisa_bot.effects import (
    Place,
)
from pisa_bot.facts import BubbleFact, Facts, HandoverFact, MisuseFact, NearFact, ReportFact, StaffFact
from pisa_bot.flows import reading
from pisa_bot.flows.joining import Seek
from pisa_bot.flows.officer_vocabulary import is_recap
from pisa_bot.messages import Inbound
from pisa_bot.reports import misuse
from pisa_bot.reports.duplicates import Scene, likely_duplicates
from pisa_bot.reports.duty import emergency_desk
from pisa_bot.reports.states import ENDED
from pisa_bot.store.strikes import FILES, TAKEN_ON
from tests.chats.pure import audience
from tests.chats.pure.people import Bubble, Handover, Person

if TYPE_CHECKING:
    from tests.chats.pure.world import World


def figures(world: World, staff: StaffFact | None, inbounds: list[Inbound]) -> dict[str, int] | None:
    if staff is None or not (staff.head or staff.desk) or not any(is_recap(i.text) for i in inbounds):
        return None
    own = [r.fact for r in world.reports.values() if staff.desk or r.fact.agency == staff.agency]
    still = [fact for fact in own if fact.state not in (*ENDED, "resolved", "triage", "deferred")]
    return {
        "new": sum(fact.created_at.date() == world.now.date() for fact in own),
        "done": sum(fact.state in ("resolved", "closed") for fact in own),
        "open": len(still),
        "late": sum(fact.fix_due is not None and fact.fix_due < world.now for fact in still),
        "triage": sum(fact.state == "triage" for fact in own),
        "deferred": sum(fact.state == "deferred" for fact in own),
    }


def facts(world: World, person: Person, inbounds: list[Inbound]) -> Facts:
    staff = person.staff
    seen = [
        replace(r.fact, mine=r.contact == person.contact, following=person.contact in r.followers)
        for r in world.reports.values()
    ]
    seen = [fact if fact.mine else replace(fact, tracking_code=None) for fact in seen]
    violent = {category.slug for category in world.pack.categories.values() if category.violence}
    mine = tuple(fact for fact in reversed(seen) if (fact.mine or fact.following) and fact.category not in violent)
    held = tuple(
        fact
        for fact in seen
        if staff is not None
        and fact.state not in ENDED
        and (fact.agency == staff.agency or (staff.desk and fact.state == "triage"))
    )
    words = {word.upper() for inbound in inbounds for word in inbound.text.replace(",", " ").split()}
    written = {number for inbound in inbounds for number in reading.numbers(inbound.text, world.pack)}
    at_112 = staff is not None and staff.agency == emergency_desk(world.pack)
    allowed = {fact.id for fact in (*mine, *held)}
    allowed |= {
        f.id
        for f in seen
        if staff and f.agency == staff.agency and f.state in ENDED and not f.secret and f.category not in violent
    }
    named = {
        fact.number: fact
        for fact in seen
        if fact.number in written
        and (fact.id in allowed or world.reports[fact.id].code in words or (at_112 and fact.urgent))
    }
    twins = {f.number: f for f in seen if staff is not None and staff.desk and f.number in written}
    pointed = {i.reply_to for i in inbounds if i.reply_to is not None}
    replied = {b.outbox: bubble_fact(world, b) for b in person.bubbles if b.outbox in pointed}
    ids = {b.report for b in replied.values()} | {i.data.get("report") for i in inbounds}
    ids |= set(json.loads(person.memory).get("duty", {}).get("touched", ())) if staff is not None else set()
    asked = [b for b in person.bubbles if b.say.role == "citizen" and b.say.question]
    ids |= {asked[-1].report} if asked else set()
    noticed = [b for b in person.bubbles if b.say.role == "officer"]
    if asked and asked[-1].say.question == "join":
        ids.add(asked[-1].report)
    own = next((h for h in world.handovers.values() if h.contact == person.contact), None)
    theirs = {
        key: handover_fact(world, world.handovers[b.data["_handover"]])
        for key, b in replied.items()
        if staff is not None and b.data.get("_handover") in world.handovers
    }
    return Facts(
        pack=world.pack,
        contact=person.contact,
        language=person.language,
        first_time=not person.bubbles,
        mine=mine,
        held=held,
        named=named,
        twins=twins,
        by_id={fact.id: fact for fact in seen if fact.id in ids},
        staff=staff,
        code_for=next((world.codes[c] for i in inbounds if (c := reading.code(i.text)) in world.codes), None),
        replied=replied,
        asked=bubble_fact(world, asked[-1]) if asked else None,
        noticed=bubble_fact(world, noticed[-1]) if noticed else None,
        handover=None if own is None else handover_fact(world, own),
        handovers=theirs,
        reachable=frozenset(p.staff.agency for p in world.people.values() if p.staff is not None),
        privacy_url="https://pisa.example/privasi",
        colleagues=tuple(
            p.staff
            for p in world.people.values()
            if staff is not None and p.staff is not None and p.staff.agency == staff.agency and p is not person
        ),
        standing_in=audience.standing_in(world, person) if staff is not None else frozenset(),
        waiting=tuple(handover_fact(world, h) for h in world.handovers.values())
        if staff is not None and staff.desk
        else (),
        figures=figures(world, staff, inbounds),
        misuse=misuse_fact(world, person),
        announcements=tuple(known for known in world.announcements if known.until > world.now),
    )


def misuse_fact(world: World, person: Person) -> MisuseFact:
    rule = misuse.rules(world.pack.settings)
    since = max(world.now - rule.flood_span, person.since or world.now - rule.flood_span)
    late = [inbound for inbound in person.written if inbound.at > since]
    accepted = sum(r.contact == person.contact and str(r.fact.state) in TAKEN_ON for r in world.reports.values())
    recent = sum(misuse.FILE_WEIGHT if inbound.kind.value in FILES else 1 for inbound in late)
    return MisuseFact(tuple(person.strikes), recent, accepted, person.since)


def bubble_fact(world: World, bubble: Bubble) -> BubbleFact:
    say = bubble.say
    data = {name: value for name, value in say.params.items() if name.startswith("_")}
    return BubbleFact(bubble.outbox, say.key, say.question, say.role, bubble.report, bubble.at, data)


def handover_fact(world: World, handover: Handover) -> HandoverFact:
    return HandoverFact(
        handover.id, handover.contact, handover.opened_at, handover.due, handover.staff, handover.last_at
    )


def near(world: World, person: Person, seek: Seek) -> tuple[NearFact, ...]:
    """Open reports near a draft, by the same likeness as the engine's; files are strangers to each other here."""
    others = [(scene(world, report.fact, report.place), report) for report in world.reports.values()]
    place = seek.place
    here = Scene(
        seek.category, seek.at, frozenset(seek.categories), place.kecamatan, place.village, place.landmark,
        place.text, (), place.lat, place.lng, seek.words,
    )  # fmt: skip
    known = [(scene, report.fact) for scene, report in others if report.fact.kind == "complaint"]
    return tuple(
        NearFact(
            fact.id, fact.number, fact.category, fact.agency, str(fact.state), fact.place, fact.created_at,
            world.reports[fact.id].contact == person.contact, 1 + len(world.reports[fact.id].followers),
        )
        for fact in likely_duplicates(here, known)
    )  # fmt: skip


def scene(world: World, fact: ReportFact, place: Place) -> Scene:
    return Scene(
        fact.category, fact.created_at, frozenset(), place.kecamatan, place.village, place.landmark, place.text, (),
        place.lat, place.lng, fact.description,
    )  # fmt: skip

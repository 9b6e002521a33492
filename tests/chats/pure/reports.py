"""Reports in memory, as the engine keeps them: filed with their reminders, moved by verbs, placed.

The rules are the product's own (`reports`); only the keeping is simulated.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Span
from pisa_bot.effects import (
    FileReport,
    Merge,
    MoveReport,
    Notify,
    Place,
    Split,
)
from pisa_bot.engine import promising, undoing
from pisa_bot.engine.moving import ANSWERING
from pisa_bot.facts import ReportFact
from pisa_bot.reports import clocks, deadlines, lifecycle, postponing, rights, working_time
from pisa_bot.reports.numbers import ticket_number
from pisa_bot.reports.reminding import quiet_categories
from tests.chats.pure import audience
from tests.chats.pure.people import Person, Report

if TYPE_CHECKING:
    from tests.chats.pure.world import World


def locate(world: World, report: Report, found: Place) -> None:
    """What was not known of a place is filled in; what was known stays."""
    old = report.place
    if old.kecamatan is not None and found.kecamatan not in (None, old.kecamatan):
        return
    report.place = replace(
        old,
        kecamatan=old.kecamatan or found.kecamatan,
        village=old.village or found.village,
        lat=found.lat if old.lat is None else old.lat,
        lng=found.lng if old.lng is None else old.lng,
    )
    place = report.place
    report.fact = replace(
        report.fact,
        place=place_label(world.pack, place),
        kecamatan=place.kecamatan,
        village=place.village,
        lat=place.lat,
        lng=place.lng,
    )


def file(world: World, person: Person, wish: FileReport) -> tuple[int, str]:
    world.counter += 1
    identity = world.counter + 100
    number = ticket_number(world.pack.ticket_prefix, world.now, world.counter, world.pack.calendar.timezone)
    code = f"KODE{world.counter:02d}"
    place = wish.place
    fact = ReportFact(
        id=identity,
        number=number,
        version=1,
        kind=wish.kind,
        category=wish.category,
        agency=wish.agency,
        state=wish.state,
        description=wish.description,
        place=place_label(world.pack, place),
        kecamatan=place.kecamatan,
        village=place.village,
        lat=place.lat,
        lng=place.lng,
        created_at=world.now,
        answer_due=wish.answer_due,
        fix_due=wish.fix_due,
        urgent=wish.urgent,
        secret=wish.secret,
        anonymous=wish.anonymous,
        mine=True,
        tracking_code=code,
        photos=tuple(item for item in wish.media if item not in world.voices),
        voices=tuple(item for item in wish.media if item in world.voices),
        triage_reason=wish.triage_reason,
        language=wish.language,
        agency_since=None if wish.state == "triage" else world.now,
    )
    world.reports[identity] = Report(fact, person.contact, code, place)
    single = world.pack.deadline_classes[wish.deadline_class].single or wish.category in quiet_categories(world.pack)
    for clock, due in (("answer", wish.answer_due), ("fix", wish.fix_due), ("triage", wish.triage_due)):
        if due is None:
            continue
        for reminder in deadlines.reminders(world.now, due, world.pack, wish.deadline_class):
            at_once = single or (clock == "triage" and reminder.percent == 100)
            data = {"clock": clock, "percent": reminder.percent, "report": identity, "single": at_once}
            world.timers[0, f"report:{identity}:{clock}:{reminder.percent}"] = (reminder.at, "reminder", data, 0)
    return identity, number


def move(world: World, person: Person, wish: MoveReport) -> None:
    report = world.reports[wish.report]
    world.verbs.add(wish.verb)
    assert rights.may(wish.by, wish.verb), f"{wish.by} may not {wish.verb}"
    if wish.verb == "undo":
        _take_back(world, report)
        return
    as_it_was = (report.fact, report.before)
    state = lifecycle.after(report.fact.state, wish.verb, report.before)
    if wish.verb == "ask_info" and person.staff is not None:
        report.fact = replace(report.fact, data={**report.fact.data, "asked_by": person.staff.id})
    if wish.verb == "ask_info":
        report.before = lifecycle.interrupted(report.fact.state, report.before)
    if wish.verb == "resolve":
        days = Span(float(world.pack.settings["citizen_close_working_days"]), "working_days")
        due = working_time.add(world.now, days, world.pack.calendar)
        world.timers[0, f"expire:{wish.report}"] = (due, "expire", {"report": wish.report}, 0)
    if wish.verb == "reopen":
        world.timers.pop((0, f"expire:{wish.report}"), None)
    changes: dict[str, Any] = {"state": state.value, "version": report.fact.version + 1}
    if wish.verb in ("accept", "progress") and person.staff is not None:
        changes["holder"] = person.staff.id
    if wish.verb in ANSWERING:
        changes["agency_answered"] = True
    if wish.verb in ("forward", "transfer"):
        changes |= {"agency_since": world.now, "agency_answered": False, "holder": None}
    if wish.verb == "triage":
        changes |= {"agency_since": None, "agency_answered": False, "holder": None}
    if wish.verb == "schedule" and wish.data.get("date"):
        remembered = dict(report.fact.data.get("clock") or {})
        due = report.fact.fix_due
        assert postponing.refusal(wish.data["date"], due, remembered, wish.by, world.pack.calendar) is None
        clock = {**remembered, **postponing.promised(wish.data["date"], remembered)}
        changes["data"] = {**report.fact.data, "clock": clock}
    if wish.verb == "defer" and wish.data.get("date"):
        day = date.fromisoformat(wish.data["date"])
        at = promising.morning_of(day, world.pack, world.now)
        world.timers[0, f"put_off:{wish.report}"] = (at, promising.PUT_OFF, {"report": wish.report}, 0)
        remembered = {**(report.fact.data.get("clock") or {}), "deferred": wish.data["date"]}
        changes["data"] = {**report.fact.data, "clock": remembered}
    elif report.fact.state == "deferred":
        world.timers.pop((0, f"put_off:{wish.report}"), None)
    if wish.verb == "reject":
        world.rejected.append((world.now, wish.report))
    if wish.note and wish.by != "citizen":
        changes["last_note"] = wish.note
    if wish.verb == "reopen" and wish.by in ("officer", "head"):
        changes["last_note"] = ""
    elif wish.verb == "reopen":
        known = report.fact
        slug = deadlines.class_of(world.pack, known.category, known.kind, known.urgent)
        answer, fix = deadlines.promises(world.pack, slug)
        changes["answer_due"] = working_time.add(world.now, answer, world.pack.calendar)
        stood = clocks.Pause(known.resolved_at or world.now, world.now, clocks.CHECKED)
        changes["fix_due"] = clocks.due(known.created_at, fix, [stood], world.pack.calendar)
        changes["agency_answered"] = False
        if report.fact.state != "deferred":
            remembered = dict(known.data.get("clock") or {})
            remembered["reopens"] = remembered.get("reopens", 0) + 1
            changes["data"] = {**known.data, "clock": remembered}
    if wish.verb == "triage":
        changes["agency"] = wish.data.get("agency")
        due = working_time.add(world.now, Span(4.0, "working_hours"), world.pack.calendar)
        for reminder in deadlines.reminders(world.now, due, world.pack, "normal"):
            data = {"clock": "triage", "percent": reminder.percent, "report": wish.report}
            data["single"] = reminder.percent == 100
            world.timers[0, f"report:{wish.report}:triage:{reminder.percent}"] = (reminder.at, "reminder", data, 0)
    if wish.verb == "correct" and wish.data.get("agency") and report.fact.state == "triage":
        changes["agency"] = wish.data["agency"]
    if wish.verb in ("forward", "transfer") and wish.data.get("agency"):
        changes["agency"] = wish.data["agency"]
    if wish.data.get("category"):
        changes["category"] = wish.data["category"]
    if wish.verb == "rate":
        changes["rating"] = wish.data["rating"]
    fact = replace(report.fact, **changes)
    report.slip = None
    data = {name: value for name, value in fact.data.items() if name != undoing.LAST}
    if wish.by in undoing.STAFF and person.staff is not None and wish.verb in lifecycle.UNDOABLE:
        was, told = as_it_was[0], wish.verb != "accept" and (wish.verb != "progress" or bool(wish.note))
        report.slip = as_it_was
        data[undoing.LAST] = {
            "verb": wish.verb, "staff": person.staff.id, "state": was.state, "agency": was.agency,
            "version": was.version, "told": told,
        }  # fmt: skip
    report.fact = replace(fact, data=data)


def _take_back(world: World, report: Report) -> None:
    """As it was before the last move by an officer."""
    assert report.slip is not None
    fact, report.before = report.slip
    world.timers.pop((0, f"expire:{fact.id}"), None)
    report.slip = None
    report.fact = replace(fact, version=report.fact.version + 1)


def merge(world: World, person: Person, wish: Merge) -> None:
    """What engine.merging does: a duplicate, whose reporters follow the other and are told."""
    child, parent = world.reports[wish.report], world.reports[wish.into]
    move(world, person, MoveReport(wish.report, wish.version, "merge", wish.by, wish.note))
    data = {"verb": "merge", "note": wish.note, "agency": parent.fact.agency, "into": parent.fact.number}
    audience.notify(world, Notify("reporter", "report_moved", data=data), wish.report)
    known = (parent.contact, *parent.followers)
    parent.followers += [contact for contact in (child.contact, *child.followers) if contact not in known]


def split(world: World, person: Person, wish: Split) -> None:
    """What engine.merging does: back to the desk."""
    fact, contact = world.reports[wish.report].fact, world.reports[wish.report].contact
    for other in world.reports.values():
        other.followers = [one for one in other.followers if one != contact]
    move(world, person, MoveReport(wish.report, fact.version, "triage", wish.by))
    audience.notify(world, Notify("reporter", "report_moved", data={"verb": "triage", "note": ""}), wish.report)
    audience.notify(world, Notify("desk", "triage_opened", data={"reason": "refused", "note": ""}), wish.report)

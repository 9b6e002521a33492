"""Makes a turn's effects so, inside the turn's own transaction: all of them or none.

First locks every report the effects name, in id order, and checks their versions; only then writes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.effects import (
    AddToReport,
    Announce,
    Assign,
    BindStaff,
    CancelTimer,
    CloseHandover,
    Effect,
    FileReport,
    Follow,
    Forget,
    IssueLink,
    JoinNotice,
    Log,
    Merge,
    MoveReport,
    Notify,
    OpenHandover,
    Pardon,
    ProposeAnswer,
    RecallNotice,
    RequestData,
    Seen,
    SetAway,
    SetLanguage,
    SetTimer,
    Split,
    Strike,
)
from pisa_bot.engine import accounts, answering, erasure, held, incidents, pausing, watching
from pisa_bot.engine.filing import Filed, file_report, quiet
from pisa_bot.engine.merging import follow, merge_within, split_within
from pisa_bot.engine.moving import Conflict, move
from pisa_bot.engine.notices import notify
from pisa_bot.facts import Facts
from pisa_bot.house import House
from pisa_bot.messages import Param, Ref, Say, Term
from pisa_bot.reports import numbers
from pisa_bot.reports.states import ENDED
from pisa_bot.store import announcements, bubbles, contacts, desk, officers, records, reports, timers


class Applied:
    """What this turn has made so far; Refs are resolved from it."""

    def __init__(self) -> None:
        self.filed: dict[str, Filed] = {}
        self.requests: dict[str, str] = {}

    def value(self, ref: Ref) -> str | int:
        if ref.of in self.requests:
            return self.requests[ref.of]
        filed = self.filed[ref.of]
        born: dict[str, str | int] = {"id": filed.id, "number": filed.number, "tracking_code": filed.tracking_code}
        return born[ref.field]

    def report(self, report: int | Ref | None) -> int | None:
        return int(self.value(report)) if isinstance(report, Ref) else report

    def param(self, param: Param) -> Param:
        if isinstance(param, Ref):
            return self.value(param)
        if isinstance(param, Term):
            value = (
                tuple(self.param(item) for item in param.value)
                if isinstance(param.value, tuple | list)
                else param.value
            )
            if isinstance(value, Ref):
                value = self.value(value)
            return replace(param, value=value, params={name: self.param(item) for name, item in param.params.items()})
        return param

    def data(self, data: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self.value(value) if isinstance(value, Ref) else value for name, value in data.items()}


def apply(
    connection: Connection,
    house: House,
    pack: Pack,
    facts: Facts,
    effects: Sequence[Effect],
    medium: str,
    now: datetime,
) -> Applied:
    """Carry out `effects` for the contact of `facts`. Raises Conflict when a report has moved since the facts were loaded."""
    if sum(isinstance(effect, Say) for effect in effects) > 1:
        raise ValueError("a turn said more than one bubble")
    locked = reports.lock(connection, _named(effects))
    for effect in effects:
        if isinstance(effect, MoveReport | Merge) and locked[effect.report].version != effect.version:
            raise Conflict(f"report {effect.report} has moved")
    done = Applied()
    staff = facts.staff.id if facts.staff else None
    ended: list[reports.ReportRow] = []
    for effect in effects:
        match effect:
            case FileReport():
                done.filed[effect.ref] = file_report(connection, house.vault, pack, effect, facts.contact, medium, now)
                incidents.watch(connection, pack, effect, now)
            case AddToReport():
                _add(connection, house, pack, effect, done, now)
            case Follow():
                follow(connection, effect.report, facts.contact, now)
            case MoveReport():
                row = locked[effect.report]
                if _move(connection, pack, effect, row, done, staff, now) in ENDED:
                    ended.append(row)
                locked |= reports.lock(connection, [effect.report])
                after = locked[effect.report]
                watching.after_move(connection, house, pack, row, after, effect.verb, effect.note, staff, now)
            case Seen():
                watching.confirm(connection, house, pack, effect.report, staff, now)
            case Merge():
                merge_within(
                    connection, house, pack, effect.report, effect.into, effect.by, now, staff=staff, note=effect.note
                )
                ended.append(locked[effect.report])
            case Split():
                split_within(connection, house, pack, effect.report, effect.by, now, staff=staff)
            case Say():
                _say(connection, effect, done, facts.contact, now)
            case Notify():
                wish = replace(effect, data=done.data(effect.data))
                _notify(connection, house, pack, wish, done.report(effect.report), now)
                if "handover" in wish.data and wish.event == "handover_message":
                    desk.touch_handover(connection, int(wish.data["handover"]), now, staff)
            case Assign():
                row = reports.lock(connection, [effect.report])[effect.report]
                reports.change(connection, effect.report, {"staff_id": effect.staff})
                data = {"to": effect.staff}
                reports.log(
                    connection, effect.report, "assign", row.state, row.state, "officer", now, staff=staff,
                    note=effect.note, data=data,
                )  # fmt: skip
            case SetAway():
                if staff is not None:
                    officers.set_away(connection, staff, effect.until, effect.substitute)
            case IssueLink():
                if staff is not None:
                    link = accounts.issue_link(connection, house.vault, house.settings, staff)
                    done.requests[effect.ref] = link
            case Announce():
                _announce(connection, staff, effect, now)
            case JoinNotice():
                if not held.join(connection, effect.report, effect.key, effect.media):
                    notify(connection, house, pack, effect.otherwise, effect.report, now)
            case RecallNotice():
                if not held.recall(connection, effect.report, effect.key):
                    notify(connection, house, pack, effect.otherwise, effect.report, now)
            case SetLanguage():
                contacts.set_language(connection, facts.contact, effect.language)
            case SetTimer():
                name = f"contact:{facts.contact}:{effect.key}"
                timers.set_timer(connection, name, effect.due, effect.event, contact=facts.contact, data=effect.data)
            case CancelTimer():
                timers.cancel(connection, f"contact:{facts.contact}:{effect.key}")
            case OpenHandover():
                _open_handover(connection, house, pack, effect, facts.contact, now)
            case CloseHandover():
                if desk.close_handover(connection, effect.handover, effect.by, now):
                    timers.cancel(connection, f"handover:{effect.handover}:due")
            case BindStaff():
                officers.bind(connection, effect.staff, facts.contact)
            case RequestData():
                done.requests[effect.ref] = _request(connection, pack, effect, facts.contact, now)
            case Forget():
                erasure.forget(connection, pack, facts.contact, effect, now)
            case Strike():
                pausing.strike(connection, facts.contact, effect, now)
            case Pardon():
                pausing.pardon(connection, facts.contact, effect.report, now)
            case ProposeAnswer():
                answering.propose(connection, effect.report, staff, effect.text, now)
            case Log():
                records.observe(connection, facts.contact, effect.kind, effect.data, now)
    for row in ended:  # last, so that whoever is told of the end is still known
        erasure.after_closing(connection, row.contact_id, row.id)
    return done


def _named(effects: Sequence[Effect]) -> set[int]:
    """Ids of the reports that exist already and that these effects write to."""
    return {
        effect.report
        for effect in effects
        if isinstance(effect, AddToReport | MoveReport | Merge | Split) and isinstance(effect.report, int)
    } | {effect.into for effect in effects if isinstance(effect, Merge)}


def _move(
    connection: Connection,
    pack: Pack,
    wish: MoveReport,
    row: reports.ReportRow,
    done: Applied,
    staff: int | None,
    now: datetime,
) -> str:
    by_staff = staff if wish.by in ("officer", "head", "desk", "admin") else None
    return move(
        connection, pack, row, wish.verb, wish.by, now, staff=by_staff, note=wish.note, data=done.data(wish.data)
    )


def _add(connection: Connection, house: House, pack: Pack, wish: AddToReport, done: Applied, now: datetime) -> None:
    report = done.report(wish.report)
    if report is None:
        return
    row = reports.lock(connection, [report])[report]
    data: dict[str, Any] = {"media": list(wish.media)} if wish.media else {}
    if wish.place is not None:
        place = wish.place
        data["place"] = {"lat": place.lat, "lng": place.lng, "village": place.village, "kecamatan": place.kecamatan}
        elsewhere = row.kecamatan is not None and place.kecamatan not in (None, row.kecamatan)
        missing = {
            name: value
            for name, value in data["place"].items()
            if value is not None and getattr(row, name) is None and not elsewhere
        }
        if missing:
            reports.change(connection, report, missing)
    role = "before" if wish.by == "citizen" else "after"
    reports.attach(connection, report, wish.media, role, now)
    note = house.vault.seal(wish.text) if wish.text and quiet(pack, row.category) else wish.text
    reports.log(connection, report, "add", row.state, row.state, wish.by, now, note=note, data=data)


def _notify(connection: Connection, house: House, pack: Pack, wish: Notify, report: int | None, now: datetime) -> None:
    """Tell at once, or keep it until it is due; PISA_IMMEDIATE holds nothing."""
    if wish.due is None or wish.due <= now or report is None or house.settings.unheld:
        notify(connection, house, pack, wish, report, now)
    else:
        held.hold(connection, wish, report)


def _announce(connection: Connection, staff: int | None, wish: Announce, now: datetime) -> None:
    if wish.until is None:
        announcements.end(connection, wish.agency, now)
        return
    row = announcements.Row(wish.agency, wish.category, wish.kecamatan, wish.village, wish.words, wish.until)
    announcements.add(connection, staff, row, now)


def _say(connection: Connection, say: Say, done: Applied, contact: int, now: datetime) -> None:
    params = {name: done.param(value) for name, value in say.params.items()}
    bubbles.write(connection, contact, replace(say, params=params, report=done.report(say.report)), now)


def _open_handover(
    connection: Connection, house: House, pack: Pack, wish: OpenHandover, contact: int, now: datetime
) -> None:
    handover = desk.open_handover(connection, contact, wish.reason, now, wish.due, wish.report)
    data = {"handover": handover, "contact": contact, "reason": wish.reason}
    notify(connection, house, pack, Notify("desk", "handover_opened", data=data), wish.report, now)
    timers.set_timer(connection, f"handover:{handover}:due", wish.due, "handover_due", contact=None, data=data)


def _request(connection: Connection, pack: Pack, wish: RequestData, contact: int, now: datetime) -> str:
    prefix = f"{pack.ticket_prefix}-DATA"
    zone = pack.calendar.timezone
    counter = records.count_up(connection, numbers.counter_key(prefix, now, zone))
    number = numbers.ticket_number(prefix, now, counter, zone)
    desk.open_request(connection, number, contact, wish.kind, now, wish.due)
    return number

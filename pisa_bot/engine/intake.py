"""Files a report for somebody who called, came by or wrote elsewhere: same routing, same deadlines, same notices as in chat.

The operator decides what was said; a caller without WhatsApp is no contact, their number is sealed with the report.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row, select

from pisa_bot import clock
from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Pack, Span
from pisa_bot.areas.sensitive import violent
from pisa_bot.effects import FileReport, Notify, Place
from pisa_bot.engine.filing import Filed, file_report, quiet
from pisa_bot.engine.notices import notify
from pisa_bot.flows import suspicion
from pisa_bot.house import House
from pisa_bot.messages import Language, UserRef
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Candidate
from pisa_bot.reports import working_time
from pisa_bot.reports.deadlines import Deadlines, deadlines
from pisa_bot.reports.duplicates import Scene, likely_duplicates
from pisa_bot.reports.masking import masked
from pisa_bot.reports.routing import Route, route
from pisa_bot.reports.states import ENDED
from pisa_bot.store import contacts, officers, reports
from pisa_bot.store.models import Follower, Report
from pisa_bot.store.upsert import upsert

Medium = Literal["phone", "walk_in", "sp4n", "app"]
MEDIA: tuple[Medium, ...] = ("phone", "walk_in", "sp4n", "app")
CERTAIN = 1.0  # a person chose the category with the caller on the line


@dataclass(frozen=True, slots=True)
class Call:
    """What an operator heard. `phone` is E.164 or ""; `reachable`: it has WhatsApp, so the caller is told there."""

    medium: Medium
    words: str
    kind: Literal["complaint", "information", "aspiration"]
    category: str
    place: Place
    urgent: bool
    secret: bool
    phone: str = ""
    reachable: bool = False
    name: str = ""
    foreign_number: str = ""  # the report's number in the system it came from (SP4N-LAPOR!)


@dataclass(frozen=True, slots=True)
class Plan:
    """Where a call would go and by when."""

    route: Route
    clocks: Deadlines


def plan(connection: Connection, pack: Pack, call: Call, now: datetime) -> Plan:
    """Route and deadlines of a call as it stands."""
    found = understand(call.words, pack).candidates
    rivals = [Candidate(c.category, c.confidence) for c in found if c.category != call.category]
    sure = call.place.kecamatan is not None or call.place.lat is not None
    way = route(
        pack,
        call.category,
        CERTAIN,
        Place(call.words, call.place.kecamatan, call.place.village, call.place.landmark),
        sure,
        rivals,
        officers.reachable_agencies(connection),
        call.kind,
        call.urgent,
    )
    return Plan(way, deadlines(pack, call.category, call.kind, now, call.urgent))


def file(house: House, call: Call, staff: int) -> Filed:
    """File the call as a report. Raises ValueError for an unknown category or nothing said."""
    now = clock.now()
    words = call.words.strip()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        if call.category not in pack.categories or not words:
            raise ValueError("a report needs words and a category")
        way, clocks = (made := plan(connection, pack, call, now)).route, made.clocks
        contact = _contact(connection, house, call, now) if call.phone and call.reachable else None
        filed = file_report(
            connection, house.vault, pack, _wish(house, pack, call, words, way, clocks, now), contact, call.medium, now
        )
        reports.log(connection, filed.id, "take_down", way.state, way.state, "operator", now, staff=staff)
        _tell(connection, house, pack, call, way, filed.id, now)
    return filed


def _wish(house: House, pack: Pack, call: Call, words: str, way: Route, clocks: Deadlines, now: datetime) -> FileReport:
    category = pack.categories[call.category]
    triage = way.state == "triage"
    hours = Span(float(pack.settings.get("triage_working_hours", 4)), "working_hours")
    data: dict[str, Any] = {"confidence": CERTAIN, "source": "counter"}
    if (named := suspicion.accused(words, pack)) and not category.violence:
        data["accused"] = list(named)
    if way.road_owner:
        data["road_owner"] = way.road_owner
    if call.foreign_number:
        data["foreign_number"] = call.foreign_number[:40]
    if (call.phone and not call.reachable) or call.name:
        data["caller"] = house.vault.seal_json({"phone": call.phone, "name": call.name[:80]})
    language: Language = "su" if understand(words, pack).language == "su" else "id"
    return FileReport(
        ref="r",
        kind=call.kind,
        category=call.category,
        agency=way.agency,
        state=way.state,
        description=words,
        place=call.place,
        media=(),
        urgent=call.urgent,
        secret=call.secret or category.secret or category.violence,
        anonymous=True,
        language=language,
        deadline_class=clocks.deadline_class,
        answer_due=clocks.answer_due,
        fix_due=clocks.fix_due,
        triage_reason=way.triage_reason if triage else None,
        triage_due=working_time.add(now, hours, pack.calendar) if triage else None,
        understood=data,
    )


def _tell(connection: Connection, house: House, pack: Pack, call: Call, way: Route, report: int, now: datetime) -> None:
    """Whoever must act hears of it, as of a report from chat."""
    if quiet(pack, call.category):
        notify(connection, house, pack, Notify("protection", "report_forwarded", agency=way.agency), report, now)
        return
    if way.state == "triage":
        wish = Notify("desk", "triage_opened", data={"reason": way.triage_reason or ""})
        notify(connection, house, pack, wish, report, now)
    if way.agency and (call.urgent or way.state != "triage"):
        notify(connection, house, pack, Notify("agency", "report_forwarded", agency=way.agency), report, now)
    if way.state == "triage":
        return
    copies = [*way.copies, *([pack.desk_agency] if call.urgent and way.agency != pack.desk_agency else [])]
    for copy in dict.fromkeys(copies):
        audience: Any = "desk" if copy == pack.desk_agency else "agency"
        notify(connection, house, pack, Notify(audience, "report_copied", agency=copy), report, now)


def join(house: House, report: int, call: Call, staff: int) -> bool:
    """The caller tells of something already reported: it is noted there, and a caller with WhatsApp is told along."""
    now = clock.now()
    with house.database.write() as connection:
        pack = house.current_pack(connection)
        row = reports.lock(connection, [report]).get(report)
        if row is None or row.state in ENDED or row.secret or quiet(pack, row.category):
            return False
        if call.phone and call.reachable:
            contact = _contact(connection, house, call, now)
            if contact != row.contact_id:
                follower = {"report_id": report, "contact_id": contact, "since": now}
                connection.execute(upsert(connection, Follower).values(**follower).on_conflict_do_nothing())
        note = masked(call.words.strip()[:1000])
        reports.log(connection, report, "add", row.state, row.state, "operator", now, staff=staff, note=note)
        data = {"text": note, "media": []}
        notify(connection, house, pack, Notify("agency", "report_added", agency=row.agency, data=data), report, now)
    return True


def _contact(connection: Connection, house: House, call: Call, now: datetime) -> int:
    provider = next((name for name, channel in house.channels.items() if channel.medium == "whatsapp"), "")
    provider = provider or next(iter(house.channels), house.settings.channels[0])
    contact = contacts.find_or_make(connection, house.vault, [UserRef("whatsapp", "phone", call.phone)], provider, now)
    return contact


def alike(connection: Connection, pack: Pack, call: Call, now: datetime, limit: int = 4) -> list[Row[Any]]:
    """Open reports that this call probably repeats, likeliest first; none that is secret or on the quiet path."""
    if call.category not in pack.categories or quiet(pack, call.category) or not call.place.kecamatan:
        return []
    days = float(pack.settings.get("duplicate_days", 30))
    rows = connection.execute(
        select(*Report.__table__.c)
        .where(
            Report.category == call.category,
            Report.kecamatan == call.place.kecamatan,
            Report.created_at > now - timedelta(days=days),
            Report.state.not_in(sorted(ENDED)),
            Report.secret.is_(False),
            Report.category.not_in(violent(pack)),
        )
        .order_by(Report.id.desc())
        .limit(80)
    ).all()
    place = call.place
    here = _scene(pack, call.category, now, place, call.words)
    others = [(_scene(pack, row.category, row.created_at, _place(row), row.description), row) for row in rows]
    return likely_duplicates(here, others, float(pack.settings.get("duplicate_radius_metres", 250)), days)[:limit]


def _place(row: Row[Any]) -> Place:
    return Place(row.place_text, row.kecamatan, row.village, row.landmark, row.lat, row.lng)


def _scene(pack: Pack, category: str, at: datetime, place: Place, words: str) -> Scene:
    named: Sequence[Any] = (pack.kecamatan.get(place.kecamatan or ""), pack.villages.get(place.village or ""))
    return Scene(
        category=category,
        created_at=at,
        kecamatan=place.kecamatan,
        village=place.village,
        landmark=place.landmark,
        place=place.text,
        area=tuple(item.name for item in named if item is not None),
        lat=place.lat,
        lng=place.lng,
        words=words,
    )


def where(pack: Pack, row: Row[Any]) -> str:
    """A report's place in words."""
    return place_label(pack, _place(row))

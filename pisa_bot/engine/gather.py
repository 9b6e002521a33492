"""Loads what a turn may know: one person's reports, bubbles, role and waiting people, as a frozen `Facts`.

Shows nobody what is not theirs: a number that belongs to somebody else is simply not there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from pisa_bot.areas.locate import place_label
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.facts import Announcement, BubbleFact, Facts, HandoverFact, MisuseFact, ReportFact, StaffFact, StrikeFact
from pisa_bot.flows import reading
from pisa_bot.flows.officer_vocabulary import is_recap
from pisa_bot.house import House
from pisa_bot.messages import Inbound
from pisa_bot.reports import misuse
from pisa_bot.reports.duty import emergency_desk
from pisa_bot.reports.states import ENDED
from pisa_bot.store import announcements, bubbles, desk, officers, people, reports, strikes, subjects, today

STRANGER_AFTER = timedelta(days=30)  # who was silent that long is told again who we are


def gather(
    connection: Connection,
    house: House,
    pack: Pack,
    person: people.Person,
    inbounds: Sequence[Inbound],
    now: datetime,
    touched: Sequence[int] = (),
) -> Facts:
    """Everything this turn needs, in one go; `touched` are reports that this officer moved lately, wherever they are now."""
    contact = person.contact.id
    staff = None if person.officer is None else _staff(person.officer, pack)
    recent = bubbles.newest(connection, contact)
    pointed = bubbles.of_contact(connection, contact, (i.reply_to for i in inbounds if i.reply_to is not None))
    replied = {key: _bubble(row) for key, row in pointed.items()}

    mine_rows = [row for row in reports.of_contact(connection, contact, now) if not _violence(pack, row)]
    held_rows = [] if staff is None else list(reports.of_agency(connection, staff.agency))
    if staff is not None and staff.desk:
        held_rows += reports.in_triage(connection)
    hidden = frozenset[int]() if staff is None else subjects.about(connection, staff.id)
    held_rows = [row for row in held_rows if row.id not in hidden]
    at_112 = staff is not None and staff.agency == emergency_desk(pack)
    named_rows = _named(connection, pack, contact, inbounds, (*mine_rows, *held_rows), at_112, staff, hidden)
    named_rows = {
        number: row for number, row in named_rows.items() if row.id not in hidden or row.contact_id == contact
    }
    asked = next((_bubble(row) for row in recent if row.role == "citizen" and row.question), None)
    pointed_ids = {b.report for b in replied.values() if b.report} | set(_event_reports(inbounds))
    if asked is not None and asked.question == "join" and asked.report:
        pointed_ids.add(asked.report)  # somebody else's report that was offered for joining
    pointed_ids |= set(touched) if staff is not None else set()
    extra = reports.by_ids(connection, pointed_ids - hidden | {row.id for row in mine_rows if row.id in pointed_ids})

    twins = [row for row in _twins(connection, pack, staff, inbounds) if row.id not in hidden]
    build = _Builder(connection, pack, contact)
    build.load([*mine_rows, *held_rows, *named_rows.values(), *extra, *twins])
    codes = [code for code in (reading.code(inbound.text) for inbound in inbounds) if code]
    coded = officers.by_code(connection, house.vault.digest(codes[0]), now) if codes else None
    return Facts(
        pack=pack,
        contact=contact,
        language=person.contact.language,  # type: ignore[arg-type]
        first_time=not recent or recent[0].created_at < now - STRANGER_AFTER,
        mine=tuple(build.fact(row) for row in mine_rows),
        held=tuple(build.fact(row) for row in held_rows),
        named={written: build.fact(row) for written, row in named_rows.items()},
        by_id={row.id: build.fact(row) for row in extra},
        twins={row.number: build.fact(row) for row in twins},
        staff=staff,
        code_for=None if coded is None else _staff(coded, pack),
        replied=replied,
        asked=asked,
        noticed=next((_bubble(row) for row in recent if row.role == "officer"), None),
        handover=None if person.handover is None else HandoverFact(*person.handover),
        handovers=_handovers(connection, replied, staff),
        reachable=person.reachable,
        colleagues=() if staff is None else _colleagues(connection, staff, pack),
        standing_in=_standing_in(connection, staff, inbounds, now),
        waiting=_waiting(connection, staff),
        figures=_figures(connection, pack, staff, inbounds, now),
        announcements=tuple(Announcement(*row) for row in announcements.holding(connection, now)),
        misuse=MisuseFact() if staff is not None else _misuse(connection, pack, contact, now),
        privacy_url=f"{house.settings.public_url}/privasi" if house.settings.public_url else "/privasi",
    )


def _standing_in(
    connection: Connection, staff: StaffFact | None, inbounds: Sequence[Inbound], now: datetime
) -> frozenset[int]:
    """Asked of the database only when a list is to be written."""
    if staff is None or not any(inbound.event == "morning_list" for inbound in inbounds):
        return frozenset()
    return officers.standing_in(connection, staff.id, staff.agency, now)


def _colleagues(connection: Connection, staff: StaffFact, pack: Pack) -> tuple[StaffFact, ...]:
    return tuple(_staff(one, pack) for one in officers.colleagues(connection, staff.agency, staff.id))


def _waiting(connection: Connection, staff: StaffFact | None) -> tuple[HandoverFact, ...]:
    """Open handovers, for whoever may answer them."""
    if staff is None or not staff.desk:
        return ()
    return tuple(HandoverFact(*row) for row in desk.open_handovers(connection))


def _figures(
    connection: Connection, pack: Pack, staff: StaffFact | None, inbounds: Sequence[Inbound], now: datetime
) -> Mapping[str, int] | None:
    """Today's figures when somebody who leads asks: of the own agency, for the desk of all."""
    asked = any(is_recap(inbound.text) for inbound in inbounds)
    if staff is None or not asked or not (staff.head or staff.desk):
        return None
    midnight = now.astimezone(ZoneInfo(pack.calendar.timezone)).replace(hour=0, minute=0, second=0, microsecond=0)
    return today.figures(connection, None if staff.desk else staff.agency, midnight.astimezone(UTC), now)


def _misuse(connection: Connection, pack: Pack, contact: int, now: datetime) -> MisuseFact:
    """Strikes that count, how much was written of late, and what speaks for this person."""
    rule = misuse.rules(pack.settings)
    standing = strikes.standing(connection, contact, now - rule.flood_span)
    counting = strikes.counting(connection, contact, now - rule.fade) if standing.since is not None else ()
    return MisuseFact(
        tuple(StrikeFact(*row) for row in counting),
        standing.messages + standing.files * misuse.FILE_WEIGHT,
        standing.accepted,
        standing.since,
    )


class _Builder:
    """Turns rows into facts, with photos and triage reasons loaded once for all of them."""

    def __init__(self, connection: Connection, pack: Pack, contact: int) -> None:
        self.connection, self.pack, self.contact = connection, pack, contact
        self.following: frozenset[int] = frozenset()
        self.photos: dict[int, tuple[int, ...]] = {}
        self.voices: frozenset[int] = frozenset()
        self.reasons: dict[int, str] = {}

    def load(self, rows: Sequence[reports.ReportRow]) -> None:
        ids = [row.id for row in rows]
        if not ids:
            return
        self.following = reports.followed_by(self.connection, self.contact)
        self.photos = reports.photos(self.connection, ids)
        self.voices = reports.voices(self.connection, (media for files in self.photos.values() for media in files))
        self.reasons = desk.open_reasons(self.connection, (row.id for row in rows if row.state == "triage"))

    def fact(self, row: reports.ReportRow) -> ReportFact:
        mine, files = row.contact_id == self.contact, self.photos.get(row.id, ())
        place = Place(row.place_text, row.kecamatan, row.village, row.landmark, row.lat, row.lng)
        return ReportFact(
            id=row.id,
            number=row.number,
            version=row.version,
            kind=row.kind,
            category=row.category,
            agency=row.agency,
            state=row.state,
            description="" if _violence(self.pack, row) else row.description,
            place=place_label(self.pack, place),
            kecamatan=row.kecamatan,
            village=row.village,
            lat=row.lat,
            lng=row.lng,
            created_at=row.created_at,
            answer_due=row.answer_due,
            fix_due=row.fix_due,
            holder=row.staff_id,
            agency_since=row.agency_since,
            agency_answer_due=row.agency_answer_due,
            agency_fix_due=row.agency_fix_due,
            agency_answered=row.agency_answered_at is not None,
            seen_at=row.seen_at,
            urgent=row.urgent,
            secret=row.secret,
            anonymous=row.anonymous,
            mine=mine,
            following=row.id in self.following,
            tracking_code=row.tracking_code if mine else None,
            photos=tuple(media for media in files if media not in self.voices),
            voices=tuple(media for media in files if media in self.voices),
            resolved_at=row.resolved_at,
            closed_at=row.closed_at,
            last_note=row.last_note,
            rating=row.rating,
            triage_reason=self.reasons.get(row.id),
            language=row.language,
            data=row.data or {},
        )


def _named(
    connection: Connection,
    pack: Pack,
    contact: int,
    inbounds: Sequence[Inbound],
    known: Iterable[reports.ReportRow],
    at_112: bool,
    staff: StaffFact | None = None,
    hidden: Collection[int] = (),
) -> dict[str, reports.ReportRow]:
    """Full numbers written in these messages → reports this person may see: own, followed, held, or given with their code;
    an officer also what their agency has ended, the 112 desk emergencies of any agency."""
    written = {number for inbound in inbounds for number in reading.numbers(inbound.text, pack)}
    if not written:
        return {}
    theirs = {row.id for row in known} | reports.followed_by(connection, contact)
    words = {word.upper() for inbound in inbounds for word in inbound.text.replace(",", " ").split()}
    return {
        row.number: row
        for row in reports.by_numbers(connection, written)
        if row.id in theirs
        or (row.contact_id == contact and not _violence(pack, row))
        or row.tracking_code in words
        or (at_112 and row.urgent and not _violence(pack, row))
        or (
            staff is not None
            and row.agency == staff.agency
            and row.state in ENDED
            and row.id not in hidden
            and not (_violence(pack, row) or row.secret)
        )
    }


def _twins(
    connection: Connection, pack: Pack, staff: StaffFact | None, inbounds: Sequence[Inbound]
) -> list[reports.ReportRow]:
    """Whatever report a desk officer names: the desk may join what waits there to any of them that is not secret."""
    if staff is None or not staff.desk:
        return []
    written = {number for inbound in inbounds for number in reading.numbers(inbound.text, pack)}
    found = reports.by_numbers(connection, written) if written else ()
    return [row for row in found if not row.secret and not _violence(pack, row)]


def _event_reports(inbounds: Sequence[Inbound]) -> Iterable[int]:
    return (int(i.data["report"]) for i in inbounds if i.event is not None and i.data.get("report"))


def _handovers(
    connection: Connection, replied: dict[int, BubbleFact], staff: StaffFact | None
) -> dict[int, HandoverFact]:
    """For a desk officer: the open handover behind each bubble replied to."""
    if staff is None:
        return {}
    asked = {key: int(b.data["_handover"]) for key, b in replied.items() if "_handover" in b.data}
    found = desk.handovers(connection, asked.values())
    return {key: HandoverFact(*found[handover]) for key, handover in asked.items() if handover in found}


def _staff(officer: officers.Officer, pack: Pack) -> StaffFact:
    return StaffFact(
        id=officer.id,
        agency=officer.agency,
        name=officer.name,
        head=officer.role == "head",
        protection=officer.protection,
        desk=officer.agency == pack.desk_agency,
    )


def _bubble(row: bubbles.Bubble) -> BubbleFact:
    hidden = {name: value for name, value in row.params.items() if name.startswith("_")}
    return BubbleFact(row.id, row.key, row.question, row.role, row.report, row.left_at, hidden)


def _violence(pack: Pack, row: reports.ReportRow) -> bool:
    category = pack.categories.get(row.category)
    return category is not None and category.violence

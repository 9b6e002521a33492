"""Makes a report: its number, its row, its first event, its files, its place in triage, its reminders.

Runs inside the turn's transaction; what is said about it is the turn's.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection

from pisa_bot.areas.model import Pack
from pisa_bot.effects import FileReport
from pisa_bot.engine import promising
from pisa_bot.reports import numbers
from pisa_bot.reports.masking import masked
from pisa_bot.store import desk, records, reports, subjects
from pisa_bot.store.folding import fold
from pisa_bot.store.vault import Vault


class Filed(NamedTuple):
    """What is born with a report."""

    id: int
    number: str
    tracking_code: str


def file_report(
    connection: Connection, vault: Vault, pack: Pack, wish: FileReport, contact: int | None, medium: str, now: datetime
) -> Filed:
    """Insert the report and everything that belongs to its birth. What was told of violence is sealed like an address;
    of everything else personal numbers are masked, whichever door it came by."""
    zone = pack.calendar.timezone
    counter = records.count_up(connection, numbers.counter_key(pack.ticket_prefix, now, zone))
    number = numbers.ticket_number(pack.ticket_prefix, now, counter, zone)
    code = numbers.tracking_code(secrets.token_bytes(8))
    place = wish.place
    hidden = quiet(pack, wish.category)
    words, where = (text if hidden else masked(text) for text in (wish.description, place.text))
    # nobody holds what waits at the desk, but a quiet report: its marked officers have it from the first minute
    held = now if wish.state != "triage" or quiet(pack, wish.category) else None
    columns = {
        "number": number,
        "tracking_code": code,
        "version": 1,
        "kind": wish.kind,
        "category": wish.category,
        "agency": wish.agency,
        "state": wish.state,
        "description": vault.seal(words) if hidden else words,
        "folded": fold(number) if hidden else fold(number, words, where),
        "contact_id": contact,
        "medium": medium,
        "language": wish.language,
        "place_text": where,
        "kecamatan": place.kecamatan,
        "village": place.village,
        "landmark": place.landmark,
        "lat": place.lat,
        "lng": place.lng,
        "urgent": wish.urgent,
        "secret": wish.secret,
        "anonymous": wish.anonymous,
        "deadline_class": wish.deadline_class,
        "answer_due": wish.answer_due,
        "fix_due": wish.fix_due,
        "agency_since": held,
        "agency_answer_due": held and wish.answer_due,
        "agency_fix_due": held and wish.fix_due,
        "created_at": now,
        "last_note": "",
        "data": dict(wish.understood),
    }
    report = reports.add(connection, columns)
    reports.log(
        connection,
        report,
        "file",
        "new",
        wish.state,
        "citizen",
        now,
        data={"agency": wish.agency, "category": wish.category},
    )
    reports.attach(connection, report, wish.media, "before", now)
    if wish.secret and wish.understood.get("accused"):  # a guess from the words; an admin keeps or clears it
        heads = subjects.heads(connection, wish.understood["accused"])
        subjects.add(connection, report, heads, subjects.GUESSED, now)
    if wish.state == "triage":
        desk.open_triage(connection, report, wish.triage_reason or "unclear", now, wish.triage_due)
        if wish.triage_due is not None:
            promising.begin_triage(connection, pack, report, 0, wish.deadline_class, now, wish.triage_due)
    promising.begin(connection, pack, report, columns)
    return Filed(report, number, code)


def quiet(pack: Pack, category: str) -> bool:
    """Whether a category is on the quiet path: its words are sealed and no turn, list, log or export gets them."""
    known = pack.categories.get(category)
    return known is not None and known.violence

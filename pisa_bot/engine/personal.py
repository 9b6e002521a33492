"""All that is kept about one person, as a file to hand over (UU 27/2022: the right to see one's data).

Reads only. What was told of violence is in it only for whoever is marked to read that; the addresses are the person's own.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from pisa_bot.areas.sensitive import violent
from pisa_bot.delivery.render import spoken
from pisa_bot.house import House
from pisa_bot.messages_json import load_params
from pisa_bot.store.models import (
    Contact,
    ContactAlias,
    DataRequest,
    Follower,
    Inbox,
    Media,
    Outbox,
    Report,
    ReportEvent,
    Strike,
)
from pisa_bot.wording import word


def file_of(house: House, request: str, *, sees_quiet: bool) -> dict[str, Any] | None:
    """Everything about the person who made this request; None when there is no such request."""
    with house.database.read() as connection:
        pack = house.current_pack(connection)
        contact = connection.scalar(select(DataRequest.contact_id).where(DataRequest.number == request))
        if contact is None:
            return None
        person = connection.execute(select(*Contact.__table__.c).where(Contact.id == contact)).one()
        hidden = () if sees_quiet else tuple(violent(pack))
        reports = connection.execute(
            select(*Report.__table__.c)
            .where(Report.contact_id == contact, Report.category.not_in(hidden))
            .order_by(Report.id)
        ).all()
        left_out = connection.execute(
            select(Report.number).where(Report.contact_id == contact, Report.category.in_(hidden))
        ).all()
        addresses = connection.execute(
            select(ContactAlias.medium, ContactAlias.kind, ContactAlias.sealed).where(
                ContactAlias.contact_id == contact
            )
        ).all()
        return {
            "request": request,
            "first_seen": person.created_at.isoformat(),
            "language": person.language,
            "name": house.vault.unseal(person.name) if person.name else None,
            "addresses": [[row.medium, row.kind, house.vault.unseal(row.sealed)] for row in addresses],
            "reports": [_report(connection, house, row) for row in reports],
            "follows": list(
                connection.scalars(
                    select(Report.number)
                    .join(Follower, Follower.report_id == Report.id)
                    .where(Follower.contact_id == contact)
                )
            ),
            "messages": [] if left_out else _messages(connection, house, contact),
            "answers": [] if left_out else _answers(connection, house, contact, person.language),
            "files": [
                [row.kind, row.status, row.created_at.isoformat()]
                for row in connection.execute(
                    select(Media.kind, Media.status, Media.created_at).where(Media.contact_id == contact)
                )
            ],
            "strikes": [
                [row.kind, row.at.isoformat(), row.until.isoformat() if row.until else None, row.state]
                for row in connection.execute(select(*Strike.__table__.c).where(Strike.contact_id == contact))
            ],
            "left_to_named_officers": len(left_out),
        }


def _report(connection: Connection, house: House, row: Any) -> dict[str, Any]:
    events = connection.execute(
        select(ReportEvent.at, ReportEvent.verb, ReportEvent.after, ReportEvent.actor, ReportEvent.note)
        .where(ReportEvent.report_id == row.id)
        .order_by(ReportEvent.id)
    )
    return {
        "number": row.number,
        "kind": row.kind,
        "category": row.category,
        "agency": row.agency,
        "state": row.state,
        "words": _opened(house, row.description),
        "place": [row.place_text, row.kecamatan, row.village, row.lat, row.lng],
        "secret": row.secret,
        "filed": row.created_at.isoformat(),
        "rating": row.rating,
        "history": [[e.at.isoformat(), e.verb, e.after, e.actor, _opened(house, e.note)] for e in events],
    }


def _opened(house: House, text: str) -> str:
    return house.vault.unseal(text) if text.startswith("gAAAA") else text


def _messages(connection: Connection, house: House, contact: int) -> list[Any]:
    rows = connection.execute(
        select(Inbox.received_at, Inbox.sealed)
        .where(Inbox.contact_id == contact, Inbox.kind != "event", Inbox.sealed != "")
        .order_by(Inbox.id)
    )
    return [[row.received_at.isoformat(), house.vault.unseal_json(row.sealed)] for row in rows]


def _answers(connection: Connection, house: House, contact: int, language: str | None) -> list[Any]:
    rows = connection.execute(
        select(Outbox.created_at, Outbox.key, Outbox.params, Outbox.language)
        .where(Outbox.contact_id == contact, Outbox.role == "citizen")
        .order_by(Outbox.id)
    )
    pack = house.current_pack(connection)
    return [
        [row.created_at.isoformat(), word(row.key, load_params(row.params), spoken(row.language or language), pack)]
        for row in rows
        if "_erased" not in row.params
    ]

"""What the pane beside the phones shows: how a message was understood, where it would go and by when, and the report it became.

Reads only; of a message on the quiet path it shows nothing but that it was taken there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, select

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.messages import Language, Term
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understand import understand
from pisa_bot.reports.deadlines import class_of, deadlines
from pisa_bot.store.models import Report, ReportEvent
from pisa_bot.wording import label

LANGUAGE: Language = "id"  # of the page


def citizen_meaning(text: str, pack: Pack, kept: Mapping[str, Any] | None) -> dict[str, Any]:
    """The pane for a citizen's words. `kept` is what the turn wrote down about them."""
    if kept is not None and kept.get("quiet"):
        return {"role": "citizen", "quiet": True}
    found = asdict(understand(text, pack))
    violent = {slug for slug, category in pack.categories.items() if category.violence}
    if any(c["category"] in violent for c in found["candidates"][:1]) or found["category"] in violent:
        return {"role": "citizen", "quiet": True}
    found["role"] = "citizen"
    found["candidates"] = [
        {"category": c["category"], "name": _category(c["category"], pack), "confidence": round(c["confidence"], 3)}
        for c in found["candidates"][:4]
    ]
    best = found["category"] or (found["candidates"][0]["category"] if found["candidates"] else None)
    found["category_name"] = _category(found["category"], pack) if found["category"] else None
    found["destination"] = _destination(str(best), found, pack) if best in pack.categories else None
    for place in found["places"]:
        place["label"] = _place(place, pack)
    return found


def officer_meaning(text: str, pack: Pack) -> dict[str, Any]:
    """The pane for an officer's words."""
    found = asdict(understand_officer(text, pack))
    found["role"] = "officer"
    found["agency_name"] = pack.agencies[found["agency"]].short if found["agency"] in pack.agencies else None
    return found


def _destination(category: str, found: Mapping[str, Any], pack: Pack) -> dict[str, Any]:
    kind = found["intent"] if found["intent"] in ("information", "aspiration") else "complaint"
    due = deadlines(pack, category, kind, clock.now(), found["urgent"])
    agency = pack.agencies[pack.categories[category].agency]
    return {
        "agency": label(Term("agency", agency.slug), LANGUAGE, pack, 80),
        "short": agency.short,
        "external": agency.external,
        "class": class_of(pack, category, kind, found["urgent"]),
        "answer_due": _moment(due.answer_due, pack),
        "fix_due": _moment(due.fix_due, pack),
    }


def _place(place: Mapping[str, Any], pack: Pack) -> str:
    kecamatan = pack.kecamatan.get(place["kecamatan"] or "")
    return (
        f"{place['name']} · Kec. {kecamatan.name}" if kecamatan and kecamatan.name != place["name"] else place["name"]
    )


def _category(slug: str, pack: Pack) -> str:
    return label(Term("category", slug), LANGUAGE, pack, 60)


def _moment(moment: Any, pack: Pack) -> str | None:
    return None if moment is None else label(Term("moment", moment.isoformat()), LANGUAGE, pack, 80)


def reports(connection: Connection, pack: Pack, limit: int = 6) -> list[dict[str, Any]]:
    """The newest reports and what happened to each; of a report on the quiet path only its number and state."""
    found = []
    for row in connection.execute(select(Report.__table__).order_by(Report.id.desc()).limit(limit)):
        category = pack.categories.get(row.category)
        quiet = bool(category and category.violence)
        events = connection.execute(
            select(ReportEvent.verb, ReportEvent.after, ReportEvent.actor, ReportEvent.at)
            .where(ReportEvent.report_id == row.id)
            .order_by(ReportEvent.id)
        )
        found.append(
            {
                "number": row.number,
                "state": row.state,
                "state_name": label(Term("status", row.state), LANGUAGE, pack, 40),
                "category": None if quiet else _category(row.category, pack),
                "agency": pack.agencies[row.agency].short if row.agency in pack.agencies and not quiet else None,
                "secret": row.secret,
                "urgent": row.urgent,
                "answer_due": _moment(row.answer_due, pack),
                "fix_due": _moment(row.fix_due, pack),
                "late": row.fix_due is not None and row.closed_at is None and row.fix_due < clock.now(),
                "steps": []
                if quiet
                else [
                    {
                        "name": label(Term("status", event.after), LANGUAGE, pack, 40),
                        "by": event.actor,
                        "at": event.at.isoformat(),
                    }
                    for event in events
                ],
            }
        )
    return found

"""What the pane beside the phones shows: how a message was understood, where it would go and by when, and the report it became.

Reads only; of a message on the quiet path it shows nothing but that it was taken there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from pisa_bot import clock
from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.messages import Language, Term
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.reasons import reasons
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding
from pisa_bot.reports.deadlines import class_of, deadlines
from pisa_bot.reports.routing import route
from pisa_bot.store.models import Report, ReportEvent
from pisa_bot.wording import label

LANGUAGE: Language = "id"  # of the page
REMEMBERED = 500  # messages whose pane is kept: the page asks again several times a second


class Panes:
    """The panes of messages already explained, so that a page left open costs nothing. Kept by words, moment and pack."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], dict[str, Any]] = {}

    def citizen(
        self, text: str, at: datetime, pack: Pack, kept: Mapping[str, Any] | None, reachable: frozenset[str]
    ) -> dict[str, Any]:
        """The pane for a citizen's words, as of the moment they were sent. `kept` is what the turn wrote down about them."""
        if kept is not None and kept.get("quiet"):
            return {"role": "citizen", "quiet": True}
        return self._once(
            ("citizen", text, at, id(pack), reachable), lambda: citizen_meaning(text, at, pack, reachable)
        )

    def officer(self, text: str, pack: Pack) -> dict[str, Any]:
        """The pane for an officer's words."""
        return self._once(("officer", text, id(pack)), lambda: officer_meaning(text, pack))

    def _once(self, key: tuple[object, ...], make: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        if key not in self._kept:
            if len(self._kept) >= REMEMBERED:
                self._kept.clear()
            if not self._kept:
                make()  # the first call reads the model from disk, which is no part of understanding
            start = clock.monotonic()
            found = make()
            self._kept[key] = {**found, "milliseconds": round((clock.monotonic() - start) * 1000, 1)}
        return self._kept[key]


def citizen_meaning(text: str, at: datetime, pack: Pack, reachable: frozenset[str]) -> dict[str, Any]:
    """What a citizen's words say and where they would go; nothing of what may be about violence."""
    understood = understand(text, pack)
    found = asdict(understood)
    violent = {slug for slug, category in pack.categories.items() if category.violence}
    if any(c["category"] in violent for c in found["candidates"][:1]) or found["category"] in violent:
        return {"role": "citizen", "quiet": True}
    found["role"] = "citizen"
    best = found["category"] or (found["candidates"][0]["category"] if found["candidates"] else None)
    found["reasons"] = [asdict(reason) for reason in reasons(text, pack, best)] if best else []
    found["destination"] = _destination(best, found, understood, text, at, pack, reachable) if best else None
    found["candidates"] = [
        {"category": c["category"], "name": _category(c["category"], pack), "confidence": round(c["confidence"], 3)}
        for c in found["candidates"][:4]
    ]
    found["category_name"] = _category(found["category"], pack) if found["category"] else None
    for problem in found["problems"]:
        problem["name"] = _category(problem["category"], pack)
    for place in found["places"]:
        place["label"] = _place(place, pack)
    return found


def officer_meaning(text: str, pack: Pack) -> dict[str, Any]:
    """What an officer's words say."""
    found = asdict(understand_officer(text, pack))
    found["role"] = "officer"
    found["agency_name"] = pack.agencies[found["agency"]].short if found["agency"] in pack.agencies else None
    return found


def _destination(
    category: str,
    found: Mapping[str, Any],
    understood: Understanding,
    text: str,
    at: datetime,
    pack: Pack,
    reachable: frozenset[str],
) -> dict[str, Any] | None:
    """Where these words alone would go; the conversation may still learn a place, a photo or another category."""
    if category not in pack.categories:
        return None
    kind = found["intent"] if found["intent"] in ("information", "aspiration") else "complaint"
    due = deadlines(pack, category, kind, at, found["urgent"])
    where = Place(text=text, kecamatan=understood.kecamatan, village=understood.village)
    sure = understood.kecamatan is not None and not understood.ambiguous_place
    way = route(
        pack, category, understood.confidence, where, sure, understood.candidates, reachable, kind, found["urgent"]
    )
    agency = pack.agencies[way.agency or pack.categories[category].agency]
    return {
        "agency": label(Term("agency", agency.slug), LANGUAGE, pack, 80),
        "short": agency.short,
        "external": agency.external,
        "waits": way.triage_reason,
        "copies": [pack.agencies[slug].short for slug in way.copies if slug in pack.agencies],
        "class": class_of(pack, category, kind, found["urgent"]),
        "answer_due": _moment(due.answer_due, pack),
        "fix_due": _moment(due.fix_due, pack),
        "needs_place": kind == "complaint" and pack.categories[category].place == "required" and not sure,
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
                        "verb": event.verb,
                        "by": event.actor,
                        "at": event.at.isoformat(),
                    }
                    for event in events
                ],
            }
        )
    return found

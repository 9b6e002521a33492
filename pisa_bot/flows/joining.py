"""Before a report is sent: is it about something that was reported already? Then the citizen may join that, or send their own.

Shows of the other report only what anybody may know: what, where, since when, who has it; who told it is never said.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from pisa_bot.effects import AddToReport, CancelTimer, Follow, Notify, Place
from pisa_bot.facts import NearFact
from pisa_bot.flows import summary
from pisa_bot.flows.conversation import Filed
from pisa_bot.flows.draft import Draft, brief, shown_place
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports import working_time
from pisa_bot.reports.states import State

YES = Choice("join.yes", "choice_join")
NO = Choice("join.no", "choice_report_apart")
ADD = Choice("join.yes", "choice_join_own")


@dataclass(frozen=True, slots=True)
class Seek:
    """What the engine should look for before this turn is final: open reports near `place` that a draft may repeat."""

    category: str
    categories: tuple[str, ...]
    place: Place
    words: str
    photos: tuple[int, ...]
    at: datetime


def offer(talk: Talk) -> bool:
    """Offer the likeliest report near by; True when something was asked. Without facts about it, asks the engine for them."""
    portion = _comparable(talk)
    if portion is None:
        return False
    if talk.facts.near is None:
        likely = tuple(guess.category for guess in talk.draft.guesses)
        talk.seek = Seek(portion.category, likely, portion.place, portion.text, talk.draft.photos, talk.now)
        return False
    near = [known for known in talk.facts.near if _joinable(talk, known)]
    if not near:
        return False
    found = near[0]
    key = "join_incident" if found.incident else "join_own" if found.mine else "join_offer"
    choices = (ADD if found.mine else YES, NO)
    talk.say(key, _params(talk, found), choices, question="join", report=found.id, subject=found.id)
    return True


def choose(talk: Talk, value: str, report: int | None) -> bool:
    """Join the report that was offered, or go on with a new one; True when the draft goes on."""
    talk.write(read=(*talk.draft.read, "join"))
    talk.answered()
    if value != "yes" or report is None:
        return True
    return not _join(talk, report)


def _joinable(talk: Talk, known: NearFact) -> bool:
    """Whether it is still open after what this turn has done so far (an emergency just taken back is not)."""
    fact = talk.report(known.id)
    return fact is None or fact.state in OPEN


def _comparable(talk: Talk) -> summary.Portion | None:
    """The one complaint of the draft, when it is sure enough to be compared and nothing about it is secret."""
    draft = talk.draft
    shares = summary.portions(draft, talk.pack)
    if draft.kind != "complaint" or "join" in draft.read or draft.secret or len(shares) != 1 or not draft.texts:
        return None
    portion = shares[0]
    category = talk.pack.categories.get(portion.category)
    if category is None or category.secret or category.violence or portion.guess or portion.category == "lainnya":
        return None
    return portion if portion.place.kecamatan or portion.place.village or portion.place.lat is not None else None


def _join(talk: Talk, report: int) -> bool:
    """Follow it, and bring along what the draft holds: the officers get new words and photos, not a second report."""
    draft = talk.draft
    fact = talk.report(report)
    near = next((known for known in talk.facts.near or () if known.id == report), None)
    number = fact.number if fact is not None else near.number if near is not None else ""
    state = fact.state if fact is not None else near.state if near is not None else ""
    agency = fact.agency if fact is not None else near.agency if near is not None else None
    if not number or state not in OPEN:
        return False  # it ended meanwhile: the draft is shown, and sent only by its own Kirim
    if fact is None or not fact.mine:
        talk.do(Follow(report))
    where = draft.place if draft.place.lat is not None else None
    talk.do(AddToReport(report, draft.text, draft.media, where), CancelTimer("draft"))
    data = {"text": brief(draft.text, 500), "media": list(draft.media), "joined": fact is None or not fact.mine}
    if agency and state != State.TRIAGE:
        talk.do(Notify("agency", "report_added", report=report, agency=agency, data=data))
    else:
        talk.do(Notify("desk", "report_added", report=report, data=data))
    category = fact.category if fact is not None else ""
    talk.keep(draft=Draft(), held=None, filed=(Filed("", category, report, number, talk.now),))
    talk.move("finish")
    status: dict[str, Param] = {
        "number": number,
        "agency": Term("agency", agency or talk.pack.desk_agency),
        "status": Term("status", state),
    }
    talk.say("added" if fact is not None and fact.mine else "joined", status, report=report)
    return True


OPEN = frozenset(State) - {State.CLOSED, State.REFERRED, State.REJECTED, State.DUPLICATE, State.WITHDRAWN}


def _params(talk: Talk, found: NearFact) -> dict[str, Param]:
    zone = talk.pack.calendar
    day = working_time.local_date(found.created_at, zone).isoformat()
    return {
        "number": found.number,
        "category": Term("category", found.category),
        "place": shown_place(found.place, 100),
        "day": Term("day", day),
        "agency": Term("agency", found.agency or talk.pack.desk_agency),
        "status": Term("status", found.state),
        "count": found.told,
    }

"""Kirim: a draft becomes one report or several, each at its agency or in triage, and the citizen gets the numbers.

The only place, with emergency and protection, where a report is asked for; numbers are born when the effects are applied.
"""

from __future__ import annotations

from typing import Any

from pisa_bot.areas.model import Span
from pisa_bot.effects import CancelTimer, FileReport, Notify
from pisa_bot.flows import suspicion
from pisa_bot.flows.conversation import Filed
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.summary import Portion, portions, routed
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Ref, Term
from pisa_bot.reports import working_time
from pisa_bot.reports.deadlines import Deadlines, deadlines
from pisa_bot.reports.routing import Route


def send(talk: Talk, secret: bool) -> None:
    """File everything the draft holds and say the numbers in one bubble."""
    draft = talk.draft
    shares = portions(draft, talk.pack)
    filed: list[Filed] = []
    lines: list[Term] = []
    for index, portion in enumerate(shares):
        ref = talk.new_ref()
        share = routed(talk, portion)
        slug = "lainnya" if draft.calm else portion.category  # a fire that is none has no fifteen minutes
        clocks = deadlines(talk.pack, slug, portion.kind, talk.now, False)
        file(talk, ref, portion, share, clocks, secret=secret, media=draft.media if index == 0 else draft.photos)
        filed.append(Filed(ref, portion.category, at=talk.now))
        lines += _told(talk, ref, share, clocks, portion if len(shares) > 1 else None)
    if secret:
        lines.append(Term("message", "filed_secret"))
    talk.do(CancelTimer("draft"))
    talk.keep(draft=Draft(), held=None, before=None, filed=tuple(filed))
    talk.answered()
    talk.move("finish")
    talk.say("filed", {"lines": Term("lines", tuple(lines))}, report=Ref(filed[0].ref, "id"))


def file(
    talk: Talk,
    ref: str,
    portion: Portion,
    share: Route,
    clocks: Deadlines,
    *,
    secret: bool = False,
    urgent: bool = False,
    media: tuple[int, ...] = (),
) -> None:
    """Ask for one report and let those who must act experience it."""
    draft = talk.draft
    category = talk.pack.categories.get(portion.category)
    quiet = category is not None and category.violence
    triage = share.state == "triage"
    hours = Span(float(talk.pack.settings.get("triage_working_hours", 4)), "working_hours")
    understood: dict[str, Any] = {"confidence": round(portion.confidence, 3), "source": "chat"}
    if not quiet:
        understood["guesses"] = [[guess.category, round(guess.confidence, 3)] for guess in draft.guesses]
    hidden = secret or (category is not None and category.secret)
    if hidden and not quiet and (named := suspicion.accused(portion.text, talk.pack)):
        understood["accused"] = list(named)
    if share.road_owner:
        understood["road_owner"] = share.road_owner
    talk.do(
        FileReport(
            ref=ref,
            kind=portion.kind,  # type: ignore[arg-type]
            category=portion.category,
            agency=share.agency,
            state=share.state,
            description=portion.text,
            place=portion.place,
            media=media,
            urgent=urgent,
            secret=hidden,
            anonymous=True,
            language=talk.language,
            deadline_class=clocks.deadline_class,
            answer_due=clocks.answer_due,
            fix_due=clocks.fix_due,
            triage_reason=share.triage_reason if triage else None,
            triage_due=working_time.add(talk.now, hours, talk.pack.calendar) if triage else None,
            understood=understood,
        )
    )
    born = Ref(ref, "id")
    if quiet:
        talk.do(Notify("protection", "report_forwarded", report=born, agency=share.agency))
        return
    if triage:
        talk.do(Notify("desk", "triage_opened", report=born, data={"reason": share.triage_reason or ""}))
    if share.agency and (urgent or not triage):
        talk.do(Notify("agency", "report_forwarded", report=born, agency=share.agency))
    if not triage:
        desk = (talk.pack.desk_agency,) if urgent else ()
        copies = dict.fromkeys(_read_by(talk, copy) for copy in (*desk, *share.copies))  # each person once
        copies.pop(_read_by(talk, share.agency), None)
        talk.do(*(Notify("agency", "report_copied", report=born, agency=copy) for copy in copies))


def _read_by(talk: Talk, agency: str | None) -> str:
    """The agency whose officers get what is meant for `agency`: the desk where nobody there can be written to."""
    return agency if agency in talk.facts.reachable else talk.pack.desk_agency


def _told(talk: Talk, ref: str, share: Route, clocks: Deadlines, portion: Portion | None) -> list[Term]:
    """Number and code, then who has it and by when it is answered."""
    number = {"number": Ref(ref), "code": Ref(ref, "tracking_code")}
    if portion is None:
        head = Term("message", "filed_number", number)
    else:
        head = Term("message", "filed_number_of", {**number, "category": Term("category", portion.category)})
    due = clocks.answer_due
    day = {} if due is None else {"day": Term("day", _day(talk, due))}
    if share.state == "triage" or not share.agency or not day:
        return [head, Term("message", "filed_read_first", {"agency": Term("agency", talk.pack.desk_agency)})]
    return [head, Term("message", "filed_to", {"agency": Term("agency", share.agency), **day})]


def _day(talk: Talk, moment: Any) -> str:
    return working_time.local_date(moment, talk.pack.calendar).isoformat()

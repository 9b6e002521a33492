"""An officer's verb meets a report: refused with a reason, or moved, with the citizen and the next agency told.

Never closes on anything but "done"; what the words mean was decided by `understand_officer`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from pisa_bot.effects import Assign, MoveReport, Notify, RecallNotice, Seen
from pisa_bot.facts import ReportFact
from pisa_bot.flows import officer_merging, officer_undo, officer_wishes
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer_notes import for_citizen, prank, reason_in, spoken, unfit
from pisa_bot.flows.officer_vocabulary import PAST
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Param, Term
from pisa_bot.reports import rights
from pisa_bot.reports.duty import emergency_desk
from pisa_bot.reports.lifecycle import Refused, after
from pisa_bot.reports.states import ENDED

VERBS = {
    "accept": "accept",
    "progress": "progress",
    "partial": "progress",
    "not_done": "progress",
    "done": "resolve",
    "answer": "resolve",
    "schedule": "schedule",
    "defer": "defer",
    "coordinate": "coordinate",
    "refer": "refer",
    "decline": "reject",
    "ask_info": "ask_info",
    "undo": "reopen",
}
"""What an officer's word does to a report; `reject` is apart: with an agency it is a transfer, without one the desk decides."""

DONE = frozenset({"done", "answer"})
DATED = {"schedule": "officer_did_schedule_day", "defer": "officer_did_defer"}
TAKEN = frozenset(
    {"acknowledged", "in_progress", "scheduled", "coordinating", "deferred"}
)  # "siap" changes nothing here


class Wish(NamedTuple):
    """What an officer wants of a report: one of OFFICER_INTENTS, "decline" (end it, with a reason) or "defer"; `date` ISO."""

    intent: str
    note: str = ""
    agency: str = ""
    date: str = ""
    person: str = ""
    into: str = ""  # of a merge: the number that it repeats, as written


def holds(talk: Talk, report: ReportFact) -> bool:
    """Whether this officer may act on it: the own agency's, or for the desk what waits in triage."""
    staff = talk.facts.staff
    return staff is not None and (report.agency == staff.agency or (staff.desk and report.state == "triage"))


def watches(talk: Talk, report: ReportFact) -> bool:
    """Whether this is an emergency and this officer sits where 112 is answered: they may say that it was read."""
    staff = talk.facts.staff
    return staff is not None and report.urgent and staff.agency == emergency_desk(talk.pack)


def act(talk: Talk, report: ReportFact, wish: Wish, media: tuple[int, ...] = (), by: str = "") -> Term:
    """Do it, or say why not: one line for the officer's bubble. `by`: in whose stead, when this is not their own report."""
    params: dict[str, Param] = {"number": report.number}
    staff = talk.facts.staff
    if wish.intent == "not_done" and report.state == "resolved":
        wish = wish._replace(intent="undo")  # "1 belum beres" of one marked as done: the mark was the slip
    own = wish.intent == "undo" and officer_undo.mine(talk, report)
    if wish.intent == "undo" and report.state == "duplicate" and report.id in talk.conversation.duty.touched:
        return officer_merging.split(talk, report, _role(talk, report))
    if wish.intent == "undo" and not own and report.id in talk.conversation.duty.touched and report.state != "resolved":
        return Term("message", "refused_nothing_to_undo", params)
    if staff is None or not (by or own or holds(talk, report)):
        if (
            report.urgent
            and wish.intent == "accept"
            and staff is not None
            and staff.agency == emergency_desk(talk.pack)
        ):
            return confirm(talk, report)
        return Term("message", "officer_not_yours", params)
    if (why := unfit(talk, wish.note)) is not None:
        return Term("message", why, params)
    if own:
        return officer_undo.undo(talk, report, _role(talk, report))
    if wish.intent == "merge":
        return officer_merging.merge(talk, report, wish.into, _role(talk, report))
    if wish.intent == "assign":
        return _assign(talk, report, wish)
    if wish.intent == "refer" and not PAST.intersection(wish.note.casefold().split()):
        wish = wish._replace(
            intent="reject"
        )  # "teruskan ke BBPJN" asks for it; referred is only what somebody has passed on
    verb, data = VERBS.get(wish.intent, ""), dict[str, Any]()
    if wish.intent == "reject":
        verb, data = _reject(talk, report, wish)
        if not verb:
            return Term("message", "officer_same_agency", params)
    if wish.intent == "answer" and report.kind != "information":
        wish = wish._replace(intent="progress")  # only a question is settled by an answer
        verb = VERBS["progress"]
    if report.kind == "information" and (wish.intent == "answer" or (wish.intent == "done" and spoken(wish.note))):
        return _answer(talk, report, wish, media)
    if verb == "accept" and report.state in TAKEN:
        if not spoken(wish.note):
            return Term("message", "officer_noted", {**params, "status": Term("status", report.state)})
        verb = "progress"
    data |= {"media": list(media)} if media else {}
    data |= {"date": wish.date} if wish.date else {}
    data |= {"reason": reason_in(wish.note), "prank": prank(wish.note)} if verb == "reject" else {}
    data |= {"agency": wish.agency, "how": wish.note} if verb == "refer" and wish.agency else {}
    if wish.agency and "agency" not in data and verb != "triage":
        data["agency"] = wish.agency
    try:
        state = after(report.state, verb)
    except Refused as refused:
        if wish.intent in DONE and report.state == "resolved":
            talk.serve(resolved=report.id, resolved_at=talk.now)  # said again, with the photo to come
        return Term("message", refused.key, params)
    by = by or _role(talk, report)
    if not rights.may_pass_on(by, verb, report.secret):
        return Term("message", "refused_secret", params)
    if verb == "defer" and not wish.date:
        return Term("message", "officer_ask_until", params)
    asked = officer_wishes.asked(talk, report, verb, wish.date, wish.note, by)
    if asked is not None:
        return asked
    note = for_citizen(talk, verb, wish.note)
    role: Any = by
    talk.do(MoveReport(report.id, report.version, verb, role, note, data))
    agency = data["agency"] if verb == "transfer" else talk.pack.desk_agency if verb == "triage" else report.agency
    told = {"verb": verb, "state": state.value, "note": note, "agency": agency, "media": list(media)}
    if data.get("prank"):
        told["prank"] = True
    _tell(talk, report, wish, verb, told)
    params["agency"] = Term("agency", str(data.get("agency") or agency or talk.pack.desk_agency))
    if verb == "triage":
        params["agency"] = Term("agency", talk.pack.desk_agency)
    if verb == "resolve":
        talk.serve(resolved=report.id, resolved_at=talk.now, photos=(), photos_at=None)
        params["photos"] = len(media)
    if wish.date and verb in DATED:
        return Term("message", DATED[verb], {**params, "day": Term("day", wish.date)})
    return Term("message", f"officer_did_{verb}" + ("_photo" if verb == "resolve" and media else ""), params)


def confirm(talk: Talk, report: ReportFact) -> Term:
    """The 112 desk says that a person has read another agency's emergency; the citizen hears it, once."""
    params: dict[str, Param] = {"number": report.number}
    if not watches(talk, report):
        return Term("message", "officer_not_yours", params)
    if report.state in ENDED:
        return Term("message", "officer_seen_over", params)
    if report.seen_at is not None:
        return Term("message", "officer_seen_before", params)
    talk.do(Seen(report.id))
    return Term(
        "message", "officer_did_seen", {**params, "agency": Term("agency", report.agency or talk.pack.desk_agency)}
    )


def _assign(talk: Talk, report: ReportFact, wish: Wish) -> Term:
    """To a colleague of the same agency, who is told with these words; no clock changes."""
    wanted = set(wish.person.casefold().split())
    found = [one for one in talk.facts.colleagues if wanted and wanted <= set(one.name.casefold().split())]
    params: dict[str, Param] = {"number": report.number, "name": wish.person or "–"}
    if len(found) != 1:
        names = brief(", ".join(one.name for one in talk.facts.colleagues), 200) or "–"
        return Term("message", "officer_no_colleague", {**params, "names": names})
    passed = {"note": brief(wish.note, 500), "from": report.agency or talk.pack.desk_agency}
    talk.do(Assign(report.id, found[0].id, spoken(wish.note)))
    talk.do(Notify("staff", "report_assigned", report=report.id, staff=found[0].id, data=passed))
    return Term("message", "officer_did_assign", {**params, "name": found[0].name})


def _role(talk: Talk, report: ReportFact) -> Any:
    staff = talk.facts.staff
    if staff is not None and staff.desk and (report.agency != staff.agency or report.secret):
        return "desk"
    return "head" if staff is not None and staff.head else "officer"


def _tell(talk: Talk, report: ReportFact, wish: Wish, verb: str, told: dict[str, Any]) -> None:
    """Everybody who must experience it: the next agency, the desk, the citizen (of "done" only after the hold)."""
    if wish.date:
        told["date"] = wish.date
    passed = {"note": brief(wish.note, 500), "from": report.agency or talk.pack.desk_agency}
    others: list[Notify] = []
    if verb == "transfer":
        others.append(Notify("agency", "report_forwarded", report=report.id, agency=str(told["agency"]), data=passed))
    if verb == "triage":
        others.append(Notify("desk", "triage_opened", report=report.id, data={"reason": "refused", **passed}))
    if verb == "coordinate" and wish.agency in talk.facts.reachable and wish.agency != report.agency:
        talk.do(Notify("agency", "report_copied", report=report.id, agency=wish.agency, data=passed))
    if verb == "refer" and wish.agency:
        told["agency"], told["to"] = report.agency, wish.agency
    if verb == "reopen":  # a colleague's "selesai"
        sorry = Notify("reporter", "report_moved", report=report.id, data={**told, "verb": "undo", "note": ""})
        talk.serve(resolved=None, resolved_at=None)
        talk.do(RecallNotice(report.id, officer_undo.HELD, sorry))
        return
    officer_undo.tell(talk, report, verb, *others, Notify("reporter", "report_moved", report=report.id, data=told))


def _reject(talk: Talk, report: ReportFact, wish: Wish) -> tuple[str, dict[str, Any]]:
    """ "Not ours": to the agency named when people can be reached there, else to the desk; the citizen never starts again."""
    target = talk.pack.agencies.get(wish.agency)
    if target is None:
        return "triage", {}
    if target.slug == report.agency:
        return "", {}
    kept = not rights.may_pass_on(_role(talk, report), "transfer", report.secret)  # an admin decides who reads it next
    if kept or target.external or target.slug not in talk.facts.reachable:
        return "triage", {"agency": target.slug}
    return "transfer", {"agency": target.slug}


def _answer(talk: Talk, report: ReportFact, wish: Wish, media: tuple[int, ...]) -> Term:
    """The answer to a citizen's question goes to the citizen as it is written."""
    params: dict[str, Param] = {"number": report.number}
    try:
        after(report.state, "resolve")
    except Refused as refused:
        return Term("message", refused.key, params)
    note, data = brief(wish.note, 500), {"media": list(media)}
    talk.do(MoveReport(report.id, report.version, "resolve", _role(talk, report), note, data))
    told = {"text": wish.note[:900], "agency": report.agency, "media": list(media)}
    officer_undo.tell(talk, report, "resolve", Notify("reporter", "report_answered", report=report.id, data=told))
    talk.serve(resolved=report.id, resolved_at=talk.now, photos=(), photos_at=None)
    return Term("message", "officer_did_answer", params)

"""An officer's messages: which reports they are about, what they do to each, and what to ask when that is not clear.

Bound by button, swipe reply, number, place in the last list, or being the only open report; never guesses between two.
"""

from __future__ import annotations

from pisa_bot.effects import Notify
from pisa_bot.facts import BubbleFact, ReportFact
from pisa_bot.flows import (
    officer_asking,
    officer_duties,
    officer_lists,
    officer_photos,
    officer_proposing,
    officer_undo,
    officer_wishes,
    reading,
)
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.officer_acts import DONE, Wish, act, confirm, holds
from pisa_bot.flows.officer_asking import offered
from pisa_bot.flows.officer_notes import reason_in, refuses
from pisa_bot.flows.officer_targets import Found, at_places, named, of_tickets, only_one, open_ones
from pisa_bot.flows.officer_vocabulary import MORE, PASSED_ON
from pisa_bot.flows.plans import day_of
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Term
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.understanding import Act, OfficerUnderstanding

OF_TAP = {"officer.accept": "accept", "officer.resolve": "done"}
CITIZENS = frozenset(("track", "withdraw", "my_data", "erase_data", "language", "human"))


def tap(talk: Talk, payload: str, bubble: BubbleFact | None) -> None:
    """A tapped button goes to the report of its bubble."""
    if payload.startswith("officer.pick."):
        officer_asking.picked(talk, _number(payload), _one)
        return
    report = talk.report(bubble.report if bubble else talk.conversation.duty.subject)
    if report is None:
        talk.tell("officer_stale")
    elif payload == "officer.seen":
        talk.tell("together", {"lines": Term("lines", (confirm(talk, report),))}, report=report.id)
    elif payload == "officer.desk":
        _do(talk, [(report, Wish("reject"))], ())
    elif payload == "officer.reject":
        if holds(talk, report):
            officer_asking.agency(talk, report)
        else:
            talk.tell("officer_not_yours", {"number": report.number})
    elif payload == "officer.approve" and bubble is not None:
        _approve(talk, report, bubble)
    elif payload == "officer.propose":
        officer_proposing.propose(talk, report)
    elif payload in OF_TAP:
        _do(talk, [(report, Wish(OF_TAP[payload]))], officer_photos.kept(talk) if payload == "officer.resolve" else ())
    else:
        talk.tell("officer_stale")


def _approve(talk: Talk, report: ReportFact, bubble: BubbleFact) -> None:
    """The head agrees to what an officer asked for: it is done in the head's name, and the officer is told."""
    day, verb = str(bubble.data.get("_date") or ""), str(bubble.data.get("_verb") or "")
    by = officer_wishes.stands_in(talk, report)
    if not by or not day or verb not in officer_wishes.KEYS:
        talk.tell("officer_stale")
        return
    done = act(talk, report, Wish(verb, str(bubble.data.get("_note") or ""), date=day), by=by)
    asker = bubble.data.get("_staff")
    if talk.moved(report.id) and isinstance(asker, int) and asker:
        data = {"date": day}
        talk.do(Notify("staff", "wish_granted", report=report.id, staff=asker, data=data))
    talk.tell("together", {"lines": Term("lines", (done,))}, report=report.id)


def words(talk: Talk, content: Content, bubble: BubbleFact | None) -> bool:
    """Read a message as an officer's; False when it is none, so that it may be a citizen's."""
    report = talk.report(bubble.report) if bubble is not None and bubble.role == "officer" else None
    if officer_asking.answer(talk, content, report, _one):
        return True
    if _agrees(talk, content, bubble):
        return True
    if not content.texts:
        if content.pin is not None and talk.draft.empty and not content.files:
            return officer_lists.nearest(talk, content.pin)
        return bool(content.files) and officer_photos.take(talk, content, report)
    if officer_proposing.words(talk, content, report):
        return True
    understood = understand_officer(content.text, talk.pack)
    if report is None and officer_duties.duty(talk, content, understood.acts[0]):
        return True
    if understood.intent == "list" or _more(talk, content):
        officer_lists.tasks(talk)
        return True
    if understood.intent == "help":
        talk.tell("officer_help")
        return True
    target = report or _alone(named(talk, content.text)) or _alone(only_one(talk, understood.intent))
    said = reading.without_numbers(content.text, talk.pack).strip()
    if target is not None and target.kind == "information" and _is_answer(said, understood):
        _do(talk, [(target, Wish("answer", said))], content.files)
        return True
    if understood.intent == "unclear" and len(understood.acts) < 2 and not refuses(content.text):
        if report is None and not understood.tickets and _is_citizens(talk, content):
            return False
        officer_asking.unclear(talk, report or _alone(named(talk, content.text)), content)
        return True
    _acts(talk, content, understood, report)
    return True


def _agrees(talk: Talk, content: Content, bubble: BubbleFact | None) -> bool:
    """ "Setuju" typed under the last bubble, or in reply to one, that asks the head for something."""
    asking = bubble if bubble is not None else talk.facts.noticed
    report = talk.report(asking.report) if asking is not None and asking.data.get("_verb") else None
    if asking is None or report is None or offered((officer_wishes.APPROVE,), content.text) is None:
        return False
    _approve(talk, report, asking)
    return True


def undo(talk: Talk) -> bool:
    """ "Batal" of an officer whose last message moved something takes that back; False when there is nothing of the kind."""
    found = officer_undo.last_ones(talk) or (only_one(talk, "undo") if talk.conversation.duty.resolved else ())
    if not found:
        return False
    _do(talk, [(report, Wish("undo")) for report in found], ())
    return True


def _more(talk: Talk, content: Content) -> bool:
    return talk.conversation.duty.question == "officer_list" and reading.plain(content.text) in MORE


def _alone(found: tuple[ReportFact, ...]) -> ReportFact | None:
    return found[0] if len(found) == 1 else None


def _is_answer(text: str, understood: OfficerUnderstanding) -> bool:
    """Whatever an officer writes to a citizen's question is its answer, unless it is plainly something else."""
    said = reading.plain(text).split()
    if understood.intent == "unclear" and "?" in text:
        return False  # who asks has not answered
    if understood.intent in ("accept", "done", "progress", "ask_info", "undo"):
        return understood.intent in ("accept", "done") and len(understood.note.split()) > 4
    if understood.intent == "not_done":
        return len(said) > 4
    if understood.intent in ("reject", "refer", "coordinate", "assign"):
        return len(said) > 4 and not PASSED_ON.intersection(said) and not refuses(text)
    return len(said) > 1


def _is_citizens(talk: Talk, content: Content) -> bool:
    """Whether words that are no officer's tell a problem, a question or a greeting of somebody who is also a citizen."""
    understood = content.understood
    if understood.urgent or understood.intent in CITIZENS:
        return True
    if understood.intent in ("information", "aspiration"):
        return not talk.facts.held or understood.category is not None or understood.answer is not None
    if understood.intent == "greet" and not talk.facts.held:
        return True
    return understood.category is not None and len(content.text.split()) >= 3


def _acts(talk: Talk, content: Content, understood: OfficerUnderstanding, swiped: ReportFact | None) -> None:
    """Bind each act to its reports; what finds none is asked."""
    pairs: list[tuple[ReportFact, Wish]] = []
    loose: list[Wish] = []
    lines: list[Term] = []
    acts = understood.acts
    for one in acts:
        wish = _wish(talk, content, one, alone=len(acts) == 1)
        found = _found(talk, content, one, swiped, alone=len(acts) == 1)
        if one.scope == "rest":
            taken = {report.id for report, _ in pairs}
            found = Found(tuple(r for r in open_ones(talk, one.intent) if r.id not in taken))
        lines += _strange(found)
        if not found.reports and not one.tickets:
            loose.append(wish)
        for report in found.reports:
            if wish.intent == "unclear":
                lines.append(Term("message", "officer_unclear_one", {"number": report.number}))
            else:
                pairs.append((report, wish))
    days = [one for one in acts if len({day_of(day, talk.now, talk.pack.calendar) for day in one.dates}) > 1]
    if days and pairs:
        talk.tell("officer_which_day", {"number": pairs[0][0].number}, report=pairs[0][0].id)
        return
    if len(pairs) == 1 and not loose and not lines and _asked_back(talk, *pairs[0], content):
        return
    if loose and not pairs and not lines:
        officer_asking.which(talk, loose[0], content)
        return
    lines += [Term("message", "officer_loose", {"text": brief(w.note, 60)}) for w in loose if w.note]
    if not pairs:
        talk.tell("together", {"lines": Term("lines", tuple(lines) or (Term("message", "officer_help"),))})
        return
    _do(talk, pairs, content.files or officer_photos.kept(talk), lines)


def _wish(talk: Talk, content: Content, one: Act, alone: bool) -> Wish:
    note = _whole_note(talk, content, one) if alone else one.note
    refused = one.intent in ("reject", "unclear") and not one.agency and refuses(one.clause or content.text)
    own_verb = {"deferred": "defer", "duplicate": "merge"}.get(one.verb, one.intent)
    intent = "decline" if refused else own_verb
    date = day_of(one.date, talk.now, talk.pack.calendar)
    return Wish(intent, note, one.agency or "", date, one.person or "", one.original or "")


def _found(talk: Talk, content: Content, one: Act, swiped: ReportFact | None, alone: bool) -> Found:
    if one.intent == "undo" and not one.scope and (slip := _slip(talk, one, swiped)):
        return Found(slip)
    if one.tickets:
        return of_tickets(talk, one.tickets)
    if one.scope == "all" or one.excluded:
        left_out = {report.id for report in of_tickets(talk, one.excluded).reports}
        return Found(tuple(r for r in open_ones(talk, one.intent) if r.id not in left_out))
    if swiped is not None:
        return Found((swiped,))
    if one.places:
        return Found(at_places(talk, one.places))
    full = reading.numbers(content.text, talk.pack) if alone else ()
    return of_tickets(talk, full) if full else Found(() if one.scope else only_one(talk, one.intent))


def _slip(talk: Talk, one: Act, swiped: ReportFact | None) -> tuple[ReportFact, ...]:
    """What an undo is about: the numbers it names, the report replied to, or all that the last message moved."""
    if one.tickets:
        found = [officer_undo.named(talk, written) for written in one.tickets]
        return tuple(report for report in found if report is not None) if all(found) else ()
    return (swiped,) if swiped is not None else officer_undo.last_ones(talk)


def _strange(found: Found) -> list[Term]:
    """A line for each number that is nobody's here, or that may be two."""
    lines = [Term("message", "officer_no_such", {"number": brief(written, 60)}) for written in found.unknown]
    for written, one, other in found.doubtful:
        params = {"written": written, "one": one.number, "other": other.number}
        lines.append(Term("message", "officer_doubtful", params))
    return lines


def _asked_back(talk: Talk, report: ReportFact, wish: Wish, content: Content) -> bool:
    """A refusal without a reason, or a "not ours" without an agency, is asked about before anything moves."""
    if not holds(talk, report):
        return False
    if wish.intent == "decline" and not reason_in(wish.note):
        officer_asking.reason(talk, report)
        return True
    if wish.intent == "defer" and not wish.date:
        officer_asking.until(talk, report, wish.note)
        return True
    if wish.intent == "merge" and not wish.into:
        officer_asking.twin(talk, report)
        return True
    if wish.intent == "reject" and not wish.agency and len(reading.plain(content.text).split()) <= 3:
        officer_asking.agency(talk, report)
        return True
    return False


def _whole_note(talk: Talk, content: Content, one: Act) -> str:
    """The officer's own words, whole: a cut could lose a "not" (M10: copied as they are). A verb alone is no note."""
    if not one.note.strip() and one.intent not in ("ask_info", "reject"):
        return ""
    text = reading.without_numbers(content.text, talk.pack)
    for ticket in one.tickets:
        text = reading.without_ticket(text, ticket)
    return " ".join(text.split()).strip(" ,.;:-")


def _one(talk: Talk, report: ReportFact, wish: Wish) -> None:
    _do(talk, [(report, wish)], officer_photos.kept(talk))


def _do(
    talk: Talk, pairs: list[tuple[ReportFact, Wish]], media: tuple[int, ...], lines: list[Term] | None = None
) -> None:
    """Act on each report and answer with one line each; one report twice is one verb after the other."""
    told = [
        act(talk, talk.report(report.id) or report, wish, media if wish.intent in DONE or len(pairs) == 1 else ())
        for report, wish in pairs
    ]
    officer_asking.close(talk)
    report = pairs[-1][0]
    answered = len(told) == 1 and told[0].value == "officer_did_answer"
    choices = officer_proposing.CHOICES if answered and officer_proposing.may_be_asked(talk, report) else ()
    talk.tell("together", {"lines": Term("lines", (*told, *(lines or ())))}, choices, report=report.id)


def _number(payload: str) -> int:
    tail = payload.rsplit(".", 1)[-1]
    return int(tail) if tail.isdecimal() and len(tail) < 16 else 0

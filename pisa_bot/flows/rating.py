"""Is it really fixed? The one question after "selesai": Sudah, puas · Sudah, kurang · Belum, and what follows from each.

"Belum" reopens the report and reaches the officers; closed means fixed, so nothing here closes without the citizen's word.
"""

from __future__ import annotations

import re
from datetime import timedelta

from pisa_bot.effects import AddToReport, MoveReport, Notify
from pisa_bot.facts import ReportFact
from pisa_bot.flows import reading
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.talk import Talk
from pisa_bot.flows.words import DENIED, TYPED, UNSEEN
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports.lifecycle import Refused, after

CHOICES = (
    Choice("fixed.happy", "choice_fixed_happy"),
    Choice("fixed.unhappy", "choice_fixed_unhappy"),
    Choice("fixed.no", "choice_fixed_no"),
)
DOUBT = frozenset(
    ("tapi", "tp", "belum", "blm", "masih", "kurang", "acan", "tacan", "teu", "tidak", "ga", "gak", "nggak", "kirang")
)
UNSEEN_YET, NOT_SO = re.compile(UNSEEN), re.compile(DENIED)
_SAID = {False: ("reopened_with_words", "reopened"), True: ("reopened_desk_with_words", "reopened_desk")}
SATISFIED, LACKING = 5, 2  # what the two kinds of "sudah" count as, on the 1–5 scale


def decide(talk: Talk, payload: str, report: ReportFact | None, note: str = "", media: tuple[int, ...] = ()) -> None:
    """Carry out the citizen's verdict on `report`."""
    if report is None:
        talk.say("report_unknown")
        return
    verb = "reopen" if payload == "fixed.no" else "confirm"
    try:
        after(report.state, verb)
        if verb == "reopen" and _long_closed(talk, report):
            raise Refused("refused_already_closed")
    except Refused:
        talk.answered()
        talk.say("verdict_too_late", {"number": report.number}, report=report.id)
        return
    talk.answered()
    talk.move("finish")
    number = {"number": report.number}
    talk.do(MoveReport(report.id, report.version, verb, "citizen" if report.mine else "follower", note))
    if payload == "fixed.no":
        _reopened(talk, report, note, media)
        return
    rating = SATISFIED if payload == "fixed.happy" else LACKING
    if report.mine:
        talk.do(MoveReport(report.id, report.version, "rate", "citizen", data={"rating": rating}))
    if payload == "fixed.happy" or not report.mine:
        talk.say("confirmed_happy", number, report=report.id)
    else:
        talk.say("confirmed_unhappy", number, question="lacking", report=report.id, subject=report.id)


def _reopened(talk: Talk, report: ReportFact, note: str, media: tuple[int, ...]) -> None:
    """Not fixed: the officers hear of it; the second time a person at the desk looks before the agency goes on."""
    again = report.state != "deferred" and int((report.data.get("clock") or {}).get("reopens") or 0) > 0
    params: dict[str, Param] = {"number": report.number, "desk": Term("agency", talk.pack.desk_agency)}
    news = {"note": note, "desk": again}
    if again:
        data = {"agency": report.agency, "reason": "second_no"}
        talk.do(MoveReport(report.id, report.version, "triage", "system", note, data))
        told = {"reason": "second_no", "note": note, "from": report.agency}
        talk.do(Notify("desk", "triage_opened", report=report.id, data=told))
    talk.do(Notify("agency", "report_reopened", report=report.id, agency=report.agency, data=news))
    if media:
        _add(talk, report, "", media)
    with_words, without = _SAID[again]
    if note or media:
        talk.say(with_words, params, report=report.id)
    else:
        talk.say(without, params, question="reopen_words", report=report.id, subject=report.id)


def _long_closed(talk: Talk, report: ReportFact) -> bool:
    """Closed for longer than the pack's reopen_days: that is a new report."""
    days = timedelta(days=float(talk.pack.settings.get("reopen_days", 30)))
    return report.closed_at is not None and talk.now - report.closed_at > days


def read_verdict(talk: Talk, content: Content, report: ReportFact | None) -> bool:
    """A typed verdict: by its place, by its words, or told in a sentence ("belum, masih bolong")."""
    payload = reading.choice(content.text, [choice.payload for choice in CHOICES]) if content.texts else None
    if payload is None and content.texts:
        payload = leading(content.text)
    asks = payload == "fixed.happy" and content.text.rstrip().endswith("?")
    if asks or (payload is None and content.texts and UNSEEN_YET.search(reading.plain(content.text))):
        ask_again(talk, report)
        return True
    if payload is None and (content.understood.intent in ("reopen", "no") or _denies(content, report)):
        payload = "fixed.no"
    if payload is None and content.understood.intent == "rating" and content.understood.rating is not None:
        payload = "fixed.happy" if content.understood.rating >= 3 else "fixed.unhappy"
    if payload is None:
        return False
    said = content.text if len(content.text.split()) > 2 else ""
    decide(talk, payload, report, brief(said, 500), content.files)
    return True


def ask_again(talk: Talk, report: ReportFact | None) -> None:
    """No verdict yet: the question stays, with its buttons."""
    if report is not None:
        number = {"number": report.number}
        talk.say("ask_fixed_again", number, CHOICES, question="fixed", report=report.id, subject=report.id)


def _denies(content: Content, report: ReportFact | None) -> bool:
    """Whether the words say it is not so, and are no new complaint from another place."""
    understood = content.understood
    if report is None or not content.texts:
        return False
    elsewhere = understood.kecamatan is not None and understood.category not in (None, report.category)
    return not elsewhere and bool(NOT_SO.search(reading.plain(content.text)))


def leading(text: str) -> str | None:
    """A verdict told in a sentence that begins with it: "teu acan, masih poék", "alhamdulillah sudah, makasih"."""
    words = reading.plain(text).split()
    for length in (2, 1):
        start = " ".join(words[:length])
        if start in TYPED["fixed.no"]:
            return "fixed.no"
        if start in TYPED["fixed.happy"] and not DOUBT.intersection(words):
            return "fixed.happy"
    return None


def read_words(talk: Talk, content: Content, report: ReportFact | None) -> bool:
    """What is not fixed yet, or what was lacking: it goes to the officers with the report."""
    if content.empty or report is None:
        return False
    if talk.conversation.question == "lacking":
        data = {"rating": LACKING, "reason": brief(content.text, 500)}
        talk.do(MoveReport(report.id, report.version, "rate", "citizen", data=data))
        talk.answered()
        talk.say("lacking_noted", {"number": report.number})
        return True
    _add(talk, report, content.text, content.files)
    talk.answered()
    talk.say("added", {"number": report.number}, report=report.id)
    return True


def _add(talk: Talk, report: ReportFact, text: str, media: tuple[int, ...]) -> None:
    talk.do(AddToReport(report.id, text, media))
    data = {"text": brief(text, 500), "media": list(media)}
    waits = report.state == "triage"  # the desk has it: whoever decides must read this too
    talk.do(Notify("desk" if waits else "agency", "report_added", report=report.id, agency=report.agency, data=data))

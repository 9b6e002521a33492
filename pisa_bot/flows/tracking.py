"""A citizen looks after reports: the list, one of them, adding to one, taking one back.

Shows only what is this person's or came with its code; a number that is not, and one that does not exist, look the same.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from pisa_bot.effects import AddToReport, MoveReport, Notify, Place
from pisa_bot.facts import ReportFact
from pisa_bot.flows import place, quiet, rating, reading, summary
from pisa_bot.flows.content import Content
from pisa_bot.flows.conversation import Filed
from pisa_bot.flows.draft import brief, shown_place
from pisa_bot.flows.talk import ROWS, Talk
from pisa_bot.flows.words import PROGRESS
from pisa_bot.messages import Choice, Param, Term
from pisa_bot.reports import working_time
from pisa_bot.reports.lifecycle import Refused, after, allowed
from pisa_bot.reports.routing import SURE
from pisa_bot.reports.states import ENDED, State, Verb

HOW_FAR = re.compile(PROGRESS)


def find(talk: Talk, text: str) -> tuple[list[ReportFact], bool]:
    """The citizen's reports that a text names, by full number or by counter, and whether it names any at all."""
    full = reading.numbers(text, talk.pack)
    found = [talk.facts.named[number] for number in full if number in talk.facts.named]
    if full:
        return found, True
    short = reading.counters(text)
    matching = [report for report in talk.facts.mine if report.number.rsplit("-", 1)[-1].lstrip("0") in short]
    return matching, bool(short)


def check(talk: Talk, text: str) -> None:
    """One report when one is named or there is only one, else a list to choose from."""
    found, named = find(talk, text)
    if named and not found:
        talk.say("report_unknown")
        return
    reports = found or list(talk.facts.mine)
    if not reports:
        talk.say("no_reports" if talk.draft.empty else "no_reports_sent")
        return
    if len(reports) == 1:
        show(talk, reports[0])
        return
    rows = tuple(
        Choice(f"report.{report.id}", report.number, Term("category", report.category)) for report in reports[:ROWS]
    )
    lines = tuple(Term("message", "report_line", _params(talk, report)) for report in reports[:ROWS])
    talk.move("choose")
    talk.say("report_list", {"lines": Term("lines", lines)}, rows, question="choose_report")


def how_far(talk: Talk, content: Content) -> bool:
    """ "Kapan diperbaiki?" of somebody with an open report asks about that one; False when it is a question of its own."""
    understood = content.understood
    open_ones = [report for report in talk.facts.mine if report.mine and report.state not in ENDED]
    if not open_ones or understood.kecamatan is not None or not HOW_FAR.search(reading.plain(content.text)):
        return False
    meant = [report for report in open_ones if report.category == understood.category] or open_ones
    if understood.category is not None and meant is open_ones and understood.confidence >= SURE:
        return False
    if len(meant) == 1:
        show(talk, meant[0])
    else:
        check(talk, "")
    return True


def show(talk: Talk, report: ReportFact) -> None:
    """Where one report stands and what can be done with it."""
    category = talk.pack.categories.get(report.category)
    if category is not None and category.violence:
        talk.say("report_shown_quiet", {"number": report.number, "status": Term("status", report.state)})
        return
    lines = [Term("message", "report_status", _params(talk, report))]
    lines += _clock(talk, report)
    if report.last_note:
        lines.append(Term("message", "moved_note", {"note": brief(report.last_note, 300)}))
    params: dict[str, Param] = {"lines": Term("lines", tuple(lines))}
    if talk.conversation.state == "choosing_report":
        talk.move("finish")
    if report.mine and report.state == State.RESOLVED:
        talk.move("ask_rating")
        talk.say("report_shown_resolved", params, rating.CHOICES, question="fixed", report=report.id, subject=report.id)
        return
    if report.mine and report.state == State.NEEDS_INFO:
        talk.say("report_shown", params, question="needs_info", report=report.id, subject=report.id)
        return
    choices = []
    if report.mine and Verb.WITHDRAW in allowed(report.state):
        choices.append(Choice(f"withdraw.{report.id}", "choice_withdraw"))
    talk.say("report_shown", params, tuple(choices), question="shown", report=report.id, subject=report.id)


def withdraw(talk: Talk, text: str) -> None:
    """Taking a report back is asked once, for the one that is meant."""
    found, named = find(talk, text)
    open_ones = [r for r in (found if named else talk.facts.mine) if r.mine and Verb.WITHDRAW in allowed(r.state)]
    if not open_ones:
        talk.say("nothing_to_withdraw")
    elif len(open_ones) == 1:
        ask_withdraw(talk, open_ones[0])
    else:
        rows = tuple(
            Choice(f"withdraw.{report.id}", report.number, Term("category", report.category))
            for report in open_ones[:ROWS]
        )
        talk.move("choose")
        talk.say("withdraw_which", choices=rows, question="withdraw_which")


def ask_withdraw(talk: Talk, report: ReportFact | None) -> None:
    """Are you sure?"""
    if report is None or not report.mine:
        talk.say("report_unknown")
        return
    choices = (Choice("withdraw.yes", "choice_withdraw_yes"), Choice("withdraw.no", "choice_keep"))
    talk.say("ask_withdraw", _params(talk, report), choices, question="withdraw", report=report.id, subject=report.id)


def do_withdraw(talk: Talk, report: ReportFact | None) -> None:
    """The citizen takes it back; the officers are told."""
    talk.answered()
    talk.move("finish")
    if report is None:
        talk.say("report_unknown")
        return
    try:
        after(report.state, "withdraw")
    except Refused as refused:
        talk.say(refused.key, {"number": report.number})
        return
    talk.do(MoveReport(report.id, report.version, "withdraw", "citizen"))
    if report.agency:
        talk.do(Notify("agency", "report_withdrawn", report=report.id, agency=report.agency))
    talk.say("withdrawn", {"number": report.number})


def awaited(talk: Talk, content: Content) -> ReportFact | None:
    """The one report that waits for this citizen's answer, unless the words are plainly about something else."""
    waiting = [report for report in talk.facts.mine if report.mine and report.state == State.NEEDS_INFO]
    understood = content.understood
    other = understood.kecamatan is not None and understood.category not in (
        None,
        waiting[0].category if waiting else None,
    )
    return waiting[0] if len(waiting) == 1 and not other else None


def recent(talk: Talk) -> tuple[Filed, ...]:
    """What was filed so lately that more words may belong to it (the pack's join_minutes)."""
    window = timedelta(minutes=float(talk.pack.settings.get("join_minutes", 30)))
    return tuple(
        filed
        for filed in talk.conversation.filed
        if filed.id is not None and filed.at is not None and talk.now - filed.at <= window
    )


def join(talk: Talk, content: Content, filed: Filed) -> None:
    """Add words, files or a pin to a report and say so."""
    assert filed.id is not None
    report = talk.report(filed.id)
    add(talk, content, filed.id, filed.number or "", report.agency if report else None, report)


def add_if_open(talk: Talk, content: Content, report: ReportFact) -> None:
    """Words of somebody who knows a report's number, without that number and its code; of a quiet one only its state."""
    if quiet.is_quiet(talk.pack, report):
        show(talk, report)
        return
    texts = tuple(reading.without_numbers(text, talk.pack).strip() for text in content.texts)
    add(talk, replace(content, texts=texts), report.id, report.number, report.agency, report)


def add(
    talk: Talk, content: Content, identity: int, number: str, agency: str | None, report: ReportFact | None
) -> None:
    """The citizen adds to a report; one that waits for the answer moves on."""
    found = (
        place.at_pin(content.pin, talk.pack)
        if content.pin
        else place.in_words(content.text, content.understood, talk.pack)
    )
    where = found.place if content.pin is not None or found.sure else None
    talk.do(AddToReport(identity, content.text, content.files, where))
    data: dict[str, object] = {"text": brief(content.text, 500), "media": list(content.files)}
    if where is not None:
        data["place"] = summary.label(talk, where)
    asked_by = None
    if report is not None and report.state == State.NEEDS_INFO:
        asked_by = report.data.get("asked_by")
        talk.do(MoveReport(identity, report.version, "answer", "citizen", brief(content.text, 500)))
    if isinstance(asked_by, int):  # the answer comes back to whoever asked
        talk.do(Notify("staff", "report_added", report=identity, staff=asked_by, data=data))
    elif agency and not (report is not None and report.state == State.TRIAGE):
        talk.do(Notify("agency", "report_added", report=identity, agency=agency, data=data))
    else:
        talk.do(Notify("desk", "report_added", report=identity, data=data))
    if content.pin is not None and report is not None and _far(talk, report, found):
        params: dict[str, Param] = {"number": number, "pin": summary.label(talk, found.place), "place": report.place}
        talk.say("joined_pin_far", params, report=identity)
        return
    key = "joined_pin" if content.pin else "joined_photos" if content.photos and not content.texts else "added"
    talk.say(key, {"number": number}, report=identity)


def _far(talk: Talk, report: ReportFact, found: place.Found) -> bool:
    """Whether a pin lies so far from a report's place that it may be about something else."""
    said = Place(kecamatan=report.kecamatan, village=report.village)
    return bool(report.kecamatan) and place.far(talk.pack, said, found)


def _params(talk: Talk, report: ReportFact) -> dict[str, Param]:
    held = report.agency if report.state != State.TRIAGE else None  # in triage nobody but the desk has it yet
    agency = Term("agency", held or talk.pack.desk_agency)
    return {
        "number": report.number,
        "category": Term("category", report.category),
        "status": Term("status", report.state),
        "agency": agency,
        "place": shown_place(report.place, 100),
    }


UNANSWERED = frozenset((State.NEW, State.TRIAGE, State.FORWARDED))


def _clock(talk: Talk, report: ReportFact) -> list[Term]:
    """Until when it is answered, or since when the answer (or, once answered, the work) is late."""
    until = (report.data.get("clock") or {}).get("deferred")
    if report.state == State.DEFERRED and until:
        return [Term("message", "report_put_off", {"day": Term("day", str(until))})]
    if report.state in ENDED or report.state in (State.RESOLVED, State.NEEDS_INFO, State.DEFERRED):
        return []
    answering = report.state in UNANSWERED
    due = report.answer_due if answering else report.fix_due
    if due is None:
        return []
    day = Term("day", working_time.local_date(due, talk.pack.calendar).isoformat())
    if due < talk.now:
        return [Term("message", "report_answer_late" if answering else "report_fix_late", {"day": day})]
    return [Term("message", "report_due", {"day": day})] if answering else []

"""A marked officer answers the number-only notice of the quiet path: taken, handled, or a word for the file.

Nothing of it is told to anybody: no note leaves, no citizen is pushed, the answer names nothing but the number.
"""

from __future__ import annotations

from typing import Any

from pisa_bot.effects import AddToReport, MoveReport
from pisa_bot.facts import ReportFact
from pisa_bot.flows.content import Content
from pisa_bot.flows.talk import Talk
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.reports.lifecycle import Refused, after

VERBS = {"accept": "accept", "done": "resolve", "progress": "progress"}
SAID = {
    "accept": "officer_did_accept",
    "resolve": "officer_protection_resolved",
    "progress": "officer_protection_noted",
}


def words(talk: Talk, content: Content, report: ReportFact) -> None:
    """A reply to a notice of the quiet path."""
    staff = talk.facts.staff
    if staff is None or not staff.protection:
        talk.tell("officer_stale")
        return
    intent = understand_officer(content.text, talk.pack).intent if content.texts else ""
    verb, key = VERBS.get(intent, ""), "officer_protection_noted"
    if len(content.text.split()) > 2 or content.files:
        talk.do(AddToReport(report.id, content.text, content.files, by="officer"))
    if verb and report.state == "triage" and verb != "resolve":
        # who is marked and takes it need not wait for the desk, which reads none of it
        talk.do(MoveReport(report.id, report.version, "forward", "system", data={"agency": staff.agency}))
        report = talk.report(report.id) or report
    if verb:
        try:
            after(report.state, verb)
        except Refused as refused:
            talk.tell(refused.key, {"number": report.number}, report=report.id)
            return
        role: Any = "desk" if staff.desk and report.agency != staff.agency else "officer"
        talk.do(MoveReport(report.id, report.version, verb, role))
        key = SAID[verb]
    talk.tell(key, {"number": report.number}, report=report.id)

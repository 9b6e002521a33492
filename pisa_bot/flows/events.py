"""What happened elsewhere reaches this person: each event is for the citizen or for the officer they may also be.

Words one event a turn; an event that is no longer true, or not for this person, is silence.
"""

from __future__ import annotations

from pisa_bot.flows import desk, lists, misuse, officer_news, person, relay, reporter
from pisa_bot.flows.quiet import is_quiet
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Inbound

OFFICER = frozenset(
    {
        "report_forwarded",
        "report_assigned",
        "report_copied",
        "report_added",
        "report_reopened",
        "report_withdrawn",
        "alarm",
        "incident_opened",
        "approve_date",
        "emergency_unconfirmed",
        "wish_granted",
        "report_recalled",
    }
)

REPORTER = {
    "report_moved": reporter.moved,
    "report_answered": reporter.answered,
    "report_message": reporter.told,
    "emergency_read": reporter.read,
    "emergency_unread": reporter.unread,
    "deferral_over": reporter.deferral_over,
}


def happen(talk: Talk, inbound: Inbound) -> None:
    """Word `inbound`, an event."""
    data, event = inbound.data, inbound.event or ""
    identity = data.get("report")
    report = talk.report(identity) if isinstance(identity, int) else None
    staff = talk.facts.staff
    if data.get("unmarked"):
        if staff is not None:
            talk.tell("officer_protection_unmarked", {"number": str(data["unmarked"])}, urgent=True)
    elif event in lists.EVENTS:
        if staff is not None:
            lists.tell(talk, event, data)
    elif event in OFFICER:
        if staff is not None:
            officer_news.news(talk, event, report, data)
    elif event == "reminder":
        if staff is not None and data.get("clock") == "handover":
            relay.news(talk, event, data)
        elif staff is not None:
            officer_news.news(talk, event, report, data)
    elif event == "triage_opened":
        if staff is not None and report is not None:
            if is_quiet(talk.pack, report):
                officer_news.news(talk, "report_forwarded", report, data)
            elif report.state == "triage":
                desk.opened(talk, report, data)
    elif event == "data_request":
        if staff is not None:
            talk.tell("desk_data_request", {"number": str(data.get("number") or data.get("request") or "")})
    elif event in ("handover_message", "handover_closed") and data.get("contact") == talk.facts.contact:
        _to_citizen(talk, event, inbound)
    elif event.startswith("handover_") and event != "handover_timeout":
        if staff is not None:
            relay.news(talk, event, data)
    elif event == "handover_timeout":
        person.silent(talk)
    elif event in REPORTER:
        if report is not None and not is_quiet(talk.pack, report):
            REPORTER[event](talk, report, data)
    elif event == "draft_reminder":
        _remind(talk)
    elif event == "file_refused":
        (talk.say if staff is None else talk.tell)("file_refused")
    elif event == "pause_lifted":
        misuse.lifted(talk)
    elif event == "turn_failed":
        talk.say("turn_failed", {"emergency": talk.pack.emergency_number})


def _to_citizen(talk: Talk, event: str, inbound: Inbound) -> None:
    if event == "handover_closed":
        if inbound.data.get("by") == "officer":
            person.closed(talk)
        return
    media = tuple(item for item in inbound.data.get("media") or () if isinstance(item, int))
    person.heard(talk, str(inbound.data.get("text", "")), media)


def _remind(talk: Talk) -> None:
    """Once, and only while there is still something to send."""
    if talk.draft.empty or talk.draft.reminded or talk.conversation.state == "with_person":
        return
    talk.write(reminded=True)
    choices = (Choice("resume.go", "choice_resume"), Choice("resume.drop", "choice_cancel"))
    talk.say("draft_reminder", choices=choices, question="resume")

"""An officer's photos without words: of the report just finished, of the bubble replied to, or kept for the next "selesai".

A photo late by less than the hold travels with the news it belongs to.
"""

from __future__ import annotations

from datetime import timedelta

from pisa_bot.effects import AddToReport, JoinNotice, Notify
from pisa_bot.facts import ReportFact
from pisa_bot.flows.content import Content
from pisa_bot.flows.officer_acts import holds
from pisa_bot.flows.officer_targets import open_ones
from pisa_bot.flows.officer_undo import HELD
from pisa_bot.flows.talk import Talk

WINDOW = timedelta(minutes=10)  # a photo this long after (or before) "selesai" belongs to it


def kept(talk: Talk) -> tuple[int, ...]:
    """Photos that came shortly before and wait for their word."""
    duty = talk.conversation.duty
    recent = duty.photos_at is not None and talk.now - duty.photos_at <= WINDOW
    return duty.photos if recent else ()


def take(talk: Talk, content: Content, report: ReportFact | None) -> bool:
    """Put them where they belong; False when they may be a citizen's."""
    duty = talk.conversation.duty
    if report is None and duty.resolved_at is not None and talk.now - duty.resolved_at <= WINDOW:
        report = talk.report(duty.resolved)
    if report is not None and holds(talk, report):
        _add(talk, content, report)
        return True
    if not open_ones(talk) or not talk.draft.empty:
        return False
    talk.serve(photos=(*kept(talk), *content.files), photos_at=talk.now)
    talk.tell("officer_photo_kept", {"count": len(talk.conversation.duty.photos)})
    return True


def _add(talk: Talk, content: Content, report: ReportFact) -> None:
    talk.do(AddToReport(report.id, "", content.files, by="officer"))
    data = {"verb": "photo", "state": report.state, "note": "", "agency": report.agency, "media": list(content.files)}
    news = Notify("reporter", "report_moved", report=report.id, data=data)
    if report.state == "resolved":
        talk.do(JoinNotice(report.id, HELD, content.files, news))
    else:
        talk.do(news)
    talk.tell("officer_photo_added", {"number": report.number}, report=report.id)

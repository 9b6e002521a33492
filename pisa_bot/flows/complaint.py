"""A complaint, question or wish on its way to a report: what is asked, in what order, until the summary can be shown.

Asks only for what is missing and for nothing twice; sends nothing itself.
"""

from __future__ import annotations

from datetime import timedelta

from pisa_bot.effects import CancelTimer, Forget, SetTimer
from pisa_bot.flows import joining, summary
from pisa_bot.flows import place_questions as where
from pisa_bot.flows import problem_questions as what
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.form import Form, Question
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Kind
from pisa_bot.reports import working_time

COMPLAINT = Form(
    (
        Question("problem", what.problem_missing, what.ask_problem, what.read_problem, volunteer=(Kind.VOICE,)),
        Question("outside", where.outside_missing, where.ask_outside, where.read_outside),
        Question("two_places", where.two_places_missing, where.ask_two_places, where.read_two_places),
        Question("village", where.village_missing, where.ask_village, where.read_village),
        Question("place", where.place_missing, where.ask_place, where.read_place, volunteer=(Kind.PIN, Kind.TEXT)),
        Question("category", what.category_missing, what.ask_category, what.read_category),
        Question("photos", what.photos_missing, what.ask_photos, what.read_photos, volunteer=(Kind.PHOTO,)),
    )
)


def advance(talk: Talk) -> None:
    """Ask for the first thing that is missing, or show the summary; called at the end of every branch of filing."""
    draft = talk.draft
    talk.move("begin")
    question = COMPLAINT.next(draft, talk.pack)
    if question is None:
        talk.move("complete")
        if not joining.offer(talk):
            summary.show(talk)
    else:
        question.ask(talk)
    remind_later(talk)


def remind_later(talk: Talk) -> None:
    """One reminder after a day's silence, inside the 24 h window; the draft itself stays."""
    if not talk.draft.reminded and not talk.draft.empty:
        hours = float(talk.pack.settings.get("draft_reminder_hours", 20))
        due = working_time.after_quiet(talk.now + timedelta(hours=hours), talk.pack.calendar)
        latest = talk.now + timedelta(hours=23.5)
        talk.do(SetTimer("draft", min(due, latest), "draft_reminder"))


def drop(talk: Talk) -> None:
    """Throw the draft away, its files with it."""
    talk.do(CancelTimer("draft"), Forget("draft", talk.draft.media))
    talk.keep(draft=Draft(), held=None, before=None)
    talk.answered()
    talk.move("finish")


def read(talk: Talk, content: Content) -> bool:
    """Let the open question of the form take an answer; True when it was one."""
    question = COMPLAINT.named(talk.conversation.question)
    if question is None or not question.reads(talk, content):
        return False
    settle(talk, question.name)
    return True


def settle(talk: Talk, name: str) -> None:
    """The question has had an answer, by words or by tap."""
    talk.write(read=(*talk.draft.read, name), touched=talk.now)
    talk.keep(before=None)
    talk.answered()

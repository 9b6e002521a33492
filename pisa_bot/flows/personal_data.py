"""A person asks to see or erase what is kept about them: filed with the legal clock, confirmed in chat.

The law: UU 27/2022, answered within 3 × 24 hours. What an open report still needs goes when it closes; that is said.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from pisa_bot.effects import CancelTimer, Forget, Notify, RequestData
from pisa_bot.flows.draft import Draft
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Ref
from pisa_bot.reports.states import ENDED

CHOICES = (Choice("erase.yes", "choice_erase"), Choice("erase.no", "choice_keep"))


def see(talk: Talk) -> None:
    """The request to see one's data."""
    ref = talk.new_ref()
    talk.do(RequestData(ref, "access", _due(talk)), Notify("desk", "data_request", data={"number": Ref(ref)}))
    talk.say("data_requested", {"number": Ref(ref)})


def ask(talk: Talk) -> None:
    """Erasing cannot be undone, so it is asked once."""
    key = "ask_erase_open" if any(report.state not in ENDED for report in talk.facts.mine) else "ask_erase"
    talk.say(key, choices=CHOICES, question="erase")


def erase(talk: Talk) -> None:
    """Drafts go now, closed reports lose the person now, open ones on closing."""
    ref = talk.new_ref()
    open_ones = any(report.state not in ENDED for report in talk.facts.mine)
    talk.do(RequestData(ref, "erase", _due(talk)), CancelTimer("draft"), Forget("draft", talk.draft.media))
    talk.do(Forget("person"))
    talk.keep(draft=Draft(), held=None, filed=(), emergency=None, protected=None, votes=())
    talk.answered()
    if talk.conversation.state != "with_person":
        talk.move("finish")
    talk.say("erased_but_open" if open_ones else "erased", {"number": Ref(ref)})


def keep(talk: Talk) -> None:
    """The citizen thought better of it."""
    talk.answered()
    talk.say("kept")


def _due(talk: Talk) -> datetime:
    return talk.now + timedelta(hours=float(talk.pack.settings.get("data_request_clock_hours", 72)))

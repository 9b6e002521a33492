"""The citizen's side of a handover: asking for a person, talking with one, and going back to the bot.

While it is open the bot is silent and passes every word on; emergencies are read all the same, elsewhere.
"""

from __future__ import annotations

from pisa_bot.areas.model import Span
from pisa_bot.effects import CancelTimer, CloseHandover, Notify, OpenHandover, SetTimer
from pisa_bot.flows import complaint
from pisa_bot.flows.content import Content
from pisa_bot.flows.draft import brief
from pisa_bot.flows.talk import Talk
from pisa_bot.reports import working_time

TIMER = "handover"


def ask(talk: Talk, reason: str, report: int | None = None) -> None:
    """Call a person; asking twice says only that one is on the way."""
    talk.answered()
    hours = str(talk.pack.settings.get("desk_hours", ""))
    if talk.facts.handover is not None:
        talk.say("human_already", {"hours": hours, "emergency": talk.pack.emergency_number})
        return
    target = Span(float(talk.pack.settings.get("handover_target_working_hours", 1)), "working_hours")
    talk.do(OpenHandover(reason, working_time.add(talk.now, target, talk.pack.calendar), report))
    _wait(talk)
    talk.move("hand_over")
    talk.say("human", {"hours": hours, "emergency": talk.pack.emergency_number})


def relay(talk: Talk, content: Content) -> None:
    """Pass the citizen's words to whoever has the talk; nothing is said."""
    handover = talk.facts.handover
    if handover is None or content.empty:
        return
    data = {
        "handover": handover.id,
        "contact": handover.contact,
        "text": content.text[:1500],
        "media": list(content.files),
    }
    if content.pin is not None:
        data["text"] = f"{content.text}\n{content.pin.lat:.5f}, {content.pin.lng:.5f}".strip()
    if handover.staff is not None:
        talk.do(Notify("staff", "handover_message", staff=handover.staff, data=data))
    else:
        talk.do(Notify("desk", "handover_message", data=data))
    _wait(talk)


def heard(talk: Talk, text: str, media: tuple[int, ...]) -> None:
    """A person at the desk wrote."""
    talk.move("hand_over")
    _wait(talk)
    talk.say("person_says", {"text": brief(text, 900) if "\n" not in text else text[:900]}, media=media)


def back(talk: Talk) -> None:
    """The citizen wants the bot again."""
    leave(talk)
    _resume(talk, "back_to_bot")


def leave(talk: Talk) -> None:
    """Close the handover for the citizen and tell whoever has it, or the desk; says nothing here."""
    handover = talk.facts.handover
    if handover is None:
        return
    talk.do(CloseHandover(handover.id, "citizen"), CancelTimer(TIMER))
    data = {"handover": handover.id, "contact": handover.contact, "by": "citizen"}
    if handover.staff is not None:
        talk.do(Notify("staff", "handover_closed", staff=handover.staff, data=data))
    else:
        talk.do(Notify("desk", "handover_closed", data=data))
    talk.move("finish")


def closed(talk: Talk) -> None:
    """The person at the desk is done."""
    if talk.conversation.state == "with_person":
        _resume(talk, "person_done")


def silent(talk: Talk) -> None:
    """Two working hours without a word: said honestly, and the bot is back."""
    handover = talk.facts.handover
    if handover is None:
        if talk.conversation.state == "with_person":
            talk.move("finish")
        return
    talk.do(CloseHandover(handover.id, "timeout"))
    _resume(talk, "person_silent")


def _resume(talk: Talk, key: str) -> None:
    talk.do(CancelTimer(TIMER))
    talk.move("finish")
    talk.say(key, {"emergency": talk.pack.emergency_number})
    if not talk.draft.empty:
        complaint.advance(talk)


def _wait(talk: Talk) -> None:
    span = Span(float(talk.pack.settings.get("handover_timeout_working_hours", 2)), "working_hours")
    talk.do(SetTimer(TIMER, working_time.add(talk.now, span, talk.pack.calendar), "handover_timeout"))

"""The first words: who this is, what happens to what is written, 112; and the small courtesies after.

A greeting with a problem in it is a problem; the privacy line goes with the first answer whatever it is.
"""

from __future__ import annotations

from zoneinfo import ZoneInfo

from pisa_bot.flows import reading
from pisa_bot.flows.talk import Talk
from pisa_bot.messages import Choice, Param, Term

MIRRORED = {
    "salaam": ("assalam", "asalam", "aslm", "samlekum", "salamualaikum"),
    "rampes": ("sampurasun", "sampura"),
    "mangga": ("punten",),
}
HOURS = (
    (4, "greeting_night"),
    (11, "greeting_morning"),
    (15, "greeting_day"),
    (18, "greeting_afternoon"),
    (24, "greeting_night"),
)


def greeting(talk: Talk, text: str) -> Term:
    """A religious or Sundanese greeting is given back, none is begun; otherwise by the hour."""
    words = reading.plain(text)
    for key, forms in MIRRORED.items():
        if any(form in words for form in forms):
            return Term("message", f"greeting_{key}")
    hour = talk.now.astimezone(ZoneInfo(talk.pack.calendar.timezone)).hour
    return Term("message", next(key for until, key in HOURS if hour < until))


def hello(talk: Talk, text: str) -> None:
    """Who we are, the first time at length."""
    other = "su" if talk.language != "su" else "id"
    choices = (
        Choice("command.report", "choice_report"),
        Choice("command.check", "choice_check"),
        Choice(f"command.{other}", f"choice_language_{other}"),
    )
    params: dict[str, Param] = {
        "greeting": greeting(talk, text),
        "emergency": talk.pack.emergency_number,
        "area": talk.pack.name,
    }
    if not talk.conversation.introduced:
        talk.keep(introduced=True)
        talk.say("hello", {**params, "privacy": talk.facts.privacy_url}, choices, question="menu")
    else:
        talk.say("hello_again", params, choices, question="menu")


def introduce(talk: Talk) -> None:
    """Put the privacy line before or behind the first answer of a newcomer."""
    if talk.conversation.introduced or not talk.said:
        return
    if all(say.role == "officer" for say in talk.said):
        return
    talk.keep(introduced=True)
    asides, talk.asides = talk.asides, []
    question, offers = talk.conversation.question, talk.conversation.offers
    first_matters = any(say.urgent for say in talk.said)
    at_once = first_matters or any(say.key in ("human", "human_already") for say in talk.said)  # sent without a Kirim
    said, talk.said = talk.said, []
    talk.say("privacy_line_urgent" if at_once else "privacy_line", {"privacy": talk.facts.privacy_url})
    talk.said = [*said, *talk.said] if first_matters else [*talk.said, *said]
    talk.asides = asides
    talk.keep(question=question, offers=offers)

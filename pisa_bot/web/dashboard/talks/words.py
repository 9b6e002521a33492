"""Words of conversations: where one stands, what a message means to do, how far a bubble has come.

Only words; registered as filters beside those of `labels`.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markupsafe import Markup, escape

from pisa_bot.web.dashboard.language import _

TALK_STATES = {
    "idle": "Nothing open",
    "filing": "Telling a report",
    "confirming": "Looking at the summary",
    "rating": "Asked whether it is fixed",
    "choosing_report": "Choosing a report",
    "with_person": "With a person",
}
INTENTS = {
    "complaint": "Complaint",
    "information": "Question",
    "aspiration": "Wish",
    "track": "Asks about a report",
    "add": "Adds to a report",
    "reopen": "Not fixed yet",
    "withdraw": "Takes a report back",
    "greet": "Greeting",
    "thanks": "Thanks",
    "cancel": "Cancel",
    "back": "Back",
    "help": "Help",
    "human": "Wants a person",
    "language": "Change of language",
    "skip": "Skip",
    "yes": "Yes",
    "no": "No",
    "rating": "Rating",
    "my_data": "Asks for their data",
    "erase_data": "Erase my data",
    "stop": "Stop",
    "start": "Start again",
    "abuse": "Insult",
    "other": "Something else",
}
TICKS = {"queued": "…", "sending": "…", "sent": "✓", "delivered": "✓✓", "read": "✓✓", "failed": "!", "unknown": "?"}
TICK_NAMES = {
    "queued": "waits to be sent",
    "sending": "is being sent",
    "sent": "sent",
    "delivered": "arrived",
    "read": "read",
    "failed": "failed",
    "unknown": "nobody knows whether it arrived",
    "expired": "the 24 hours were over and no template says it",
    "superseded": "a newer one took its place",
    "untrue": "no longer true when its time came",
}
REASONS = {
    "unsure_category": "the category is not sure",
    "unsure_place": "the place is not sure",
    "other": "no category fits",
    "external": "an outside body",
    "road_level": "a road of another level",
    "no_officer": "the agency has no officer",
    "sensitive": "about an official, or delicate",
    "asked": "asked for a person",
    "misses": "not understood three times",
    "taken": "taken over by the desk",
}


TONGUES = {"id": "Indonesian", "su": "Sundanese", "en": "English"}
ERRORS = {
    "63016": "the 24 hours were over",
    "63024": "this number cannot receive",
    "63018": "too many at once",
    "63049": "held back by WhatsApp, again tomorrow",
    "21610": "the citizen has stopped messages",
    "131047": "the 24 hours were over",
    "131026": "this number cannot receive",
    "131056": "too many at once",
}
BOLD = re.compile(r"\*([^*\n]+)\*")


def as_seen(text: str) -> Markup:
    """A bubble as WhatsApp shows it: *bold* is bold, everything else is plain text."""
    return Markup(BOLD.sub(r"<strong>\1</strong>", str(escape(text))))


def _named(words: dict[str, str]) -> Callable[[str], str]:
    return lambda slug: _(words[slug]) if slug in words else slug


FILTERS: dict[str, Callable[[str], str]] = {
    "as_seen": as_seen,
    "talk_state": _named(TALK_STATES),
    "intent": _named(INTENTS),
    "tick": lambda slug: TICKS.get(slug, "–"),
    "tick_name": _named(TICK_NAMES),
    "waits_for": _named(REASONS),
    "tongue": _named(TONGUES),
    "send_error": lambda code: _(ERRORS[code]) if code in ERRORS else code,
}

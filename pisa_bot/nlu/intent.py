"""Decides what a message wants: commands only as whole messages, the rest by learned weights held to a few rules.

An insult with a problem is a complaint; a dialogue word inside a longer message is no command. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pisa_bot.nlu.commands import command

CONTENT = ("complaint", "information", "aspiration")
SHORT = frozenset(("cancel", "back", "skip", "yes", "no", "rating", "stop", "start", "language", "help"))
"""Intents a message of more than SHORT_WORDS words cannot have."""
SHORT_WORDS = 6
SPECIFIC = 0.5
"""Evidence for a category from which an insult, a greeting or thanks is read as a complaint."""

_NOT_CANCELLED = re.compile(r"\b(?:tidak|jangan|ulah|teu|tong|belum|moal|henteu) (?:\w+ )?(?:di)?batal\w*")
_ABOUT_REPORT = re.compile(
    r"\b(?:laporan\w*|aduan\w*|pengaduan\w*|pangaduan\w*|keluhan\w*|tiket\w*|diproses|ditindaklanjuti|nomor)\b"
)


def intent_of(words: Sequence[str], original: str, chances: Mapping[str, float], evidence: float, tickets: bool) -> str:
    """The intent. `evidence`: the best category's probability where the message holds words of one, else 0."""
    whole = command(words, original)
    if whole is not None:
        return whole
    if not words:
        return "other"
    ordered = sorted(chances.items(), key=lambda pair: (-pair[1], pair[0]))
    about_report = tickets or bool(_ABOUT_REPORT.search(" ".join(words)))
    for intent, _ in ordered:
        if intent == "cancel" and _NOT_CANCELLED.search(" ".join(words)):
            continue
        if intent in SHORT and (len(words) > SHORT_WORDS or evidence >= SPECIFIC):
            continue
        if intent in ("yes", "no", "skip") and len(words) > 4:
            continue
        if intent in ("abuse", "greet", "thanks", "other", "add") and evidence >= SPECIFIC:
            if intent == "add" or intent == "thanks":
                return intent
            continue
        if intent in ("track", "withdraw") and not about_report and evidence >= SPECIFIC:
            continue
        return intent
    return "complaint" if evidence else "other"

"""Finds a danger told in one sentence among others that speak of something else ("jalan rusak di Plered. kebakaran di pasar!!").

It looks only where a cue of danger stands that nothing speaks against, and only raises an alarm, never lowers one. Pure.
"""

from __future__ import annotations

import re

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.linear import Model
from pisa_bot.nlu.reading import Reading, parts, seen_part
from pisa_bot.nlu.urgency import cues

SURE = 0.5
"""Learned probability from which a sentence with a cue of danger is urgent by itself."""
_END = re.compile(r"[.!?\n]+")


def danger_in_part(reading: Reading, model: Model, pack: Pack) -> bool:
    """Whether one sentence of several is urgent alone."""
    tokens = reading.message.tokens
    if not tokens:
        return False
    ends = [0, *(match.end() for match in _END.finditer(reading.message.original[: tokens[-1].end])), tokens[-1].end]
    if len(ends) < 3:
        return False
    for part, spans in parts(tokens, reading.places.spans, ends):
        found = cues(" ".join(token.text for token in part))
        if "U:danger clear" in found:
            glimpse = seen_part(part, spans, pack, found)
            if model.probabilities("urgent", model.scores(glimpse))["urgent"] >= SURE:
                return True
    return False

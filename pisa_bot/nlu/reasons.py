"""Which words of a message made it this category: each word is left out once, and what the category loses by it counts.

For people who look at a decision; it explains the learned weights and never takes part in deciding. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.linear import Model, model
from pisa_bot.nlu.normalise import Token
from pisa_bot.nlu.reading import Reading, read, seen_part

SHARE = 0.25  # of the strongest word's weight: what weighs less explains nothing
LEAST = 0.15  # in log odds: where no word weighs more, no word made it so
UNLIKELY = -1.5  # log odds: a category that the message is not thought to be has no reasons
LONGEST = 60  # words; a longer message is explained by its first ones


@dataclass(frozen=True, slots=True)
class Reason:
    """Words that speak for a category; offsets in code points, end exclusive; `weight` is 1 for the strongest."""

    start: int
    end: int
    weight: float


def reasons(text: str, pack: Pack, category: str) -> tuple[Reason, ...]:
    """The words that speak for `category`, in order of the message; none for a category the model has never learned."""
    learned = model()
    if category not in learned.heads["category"].classes:
        return ()
    reading = read(text, pack)
    tokens = reading.message.tokens[:LONGEST]
    free = {token.start for token in reading.free}
    whole = _odds(learned, tokens, reading, pack, category)
    if whole < UNLIKELY:
        return ()
    losses = {
        token.start: whole - _odds(learned, [t for t in tokens if t is not token], reading, pack, category)
        for token in tokens
        if token.start in free
    }
    strongest = max(losses.values(), default=0.0)
    if strongest < LEAST:
        return ()
    found: list[Reason] = []
    previous: Token | None = None
    for token in tokens:
        weight = losses.get(token.start, 0.0) / strongest
        if weight < SHARE:
            previous = None
            continue
        if previous is not None and found:
            last = found.pop()
            found.append(Reason(last.start, token.end, max(last.weight, weight)))
        else:
            found.append(Reason(token.start, token.end, weight))
        previous = token
    return tuple(found)


def _odds(learned: Model, tokens: Sequence[Token], reading: Reading, pack: Pack, category: str) -> float:
    """Log odds of the category against all others together."""
    head = learned.heads["category"]
    part = learned.scores(seen_part(tokens, reading.places.spans, pack))[head.start : head.stop].astype(np.float64)
    own = part[head.classes.index(category)]
    others = np.delete(part, head.classes.index(category))
    top = others.max()
    return float(own - top - np.log(np.exp(others - top).sum()))

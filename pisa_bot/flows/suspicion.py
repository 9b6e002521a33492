"""Whether words accuse those who serve: money asked for, a bribe, corruption; a person reads such a report first, in secret.

Only adds a suspicion for routing to weigh, whatever category a model or the citizen chose; names and sends nothing.
"""

from __future__ import annotations

import re

from pisa_bot.areas.model import Pack
from pisa_bot.flows.draft import Guess
from pisa_bot.flows.words import EXTORTION
from pisa_bot.nlu.agencies import agencies_in

EXTORTED = re.compile(EXTORTION, re.DOTALL)
HEAD = re.compile(r"\b(?:kepala|kadis|kadin|kaban|kepda|pimpinan|pemimpin|ketua|direktur|dirut|bos|head)\b")
OFFICIAL = Guess("aparatur", 0.5)  # enough for routing to keep the report from the agency complained about


def accuses(text: str) -> bool:
    """Whether money is asked for by those who serve."""
    return bool(EXTORTED.search(text.casefold()))


def accused(text: str, pack: Pack) -> tuple[str, ...]:
    """Agencies whose head these words name ("kepala Dishub", "kadis pendidikan"): a guess, kept or cleared by an admin."""
    plain = text.casefold()
    found = []
    for match in HEAD.finditer(plain):
        after = [word.strip(".,!?") for word in plain[match.start() :].split()[:6]]
        found += [one.slug for one in agencies_in(after, pack) if one.first <= 2]
    return tuple(dict.fromkeys(found))

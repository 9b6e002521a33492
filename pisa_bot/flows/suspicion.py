"""Whether words accuse those who serve: money asked for, a bribe, corruption; a person reads such a report first, in secret.

Only adds a suspicion for routing to weigh, whatever category a model or the citizen chose; names and sends nothing.
"""

from __future__ import annotations

import re

from pisa_bot.flows.draft import Guess
from pisa_bot.flows.words import EXTORTION

EXTORTED = re.compile(EXTORTION, re.DOTALL)
OFFICIAL = Guess("aparatur", 0.5)  # enough for routing to keep the report from the agency complained about


def accuses(text: str) -> bool:
    """Whether money is asked for by those who serve."""
    return bool(EXTORTED.search(text.casefold()))

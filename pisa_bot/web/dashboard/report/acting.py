"""What a reader may do to a report, offered as buttons and done through `engine.act`: the same rules as in chat.

Offers and words only; whether a move is allowed is `reports.lifecycle` and `reports.rights`, asked again when it is made.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.engine import merging
from pisa_bot.engine.act import NoSuchReport, act
from pisa_bot.engine.moving import NotAllowed
from pisa_bot.house import House
from pisa_bot.reports import lifecycle, rights
from pisa_bot.web.dashboard.language import _, current
from pisa_bot.web.dashboard.reports import scope
from pisa_bot.web.dashboard.roles import Reader
from pisa_bot.wording import sentence

VERBS: dict[str, str] = {
    "accept": "Take it on",
    "progress": "Work has begun",
    "resolve": "Done",
    "schedule": "Plan a day",
    "ask_info": "Ask the citizen",
    "forward": "Forward to the agency",
    "transfer": "Not ours: pass on",
    "coordinate": "Coordinate with another agency",
    "refer": "Pass outside the kabupaten",
    "reject": "Do not take further",
    "merge": "Join to another report",
    "defer": "Wait for a budget",
    "triage": "Back to the desk",
    "reopen": "Open again",
    "answer": "Note the citizen's answer",
    "withdraw": "Citizen takes it back",
    "correct": "Correct category or place",
}
"""Verb → button. Those not here (confirm, rate, expire) are the citizen's or the clock's."""
CONSEQUENCES: dict[str, str] = {
    "accept": "The citizen is told that you have it.",
    "progress": "The citizen is told that work has begun.",
    "resolve": "The citizen is asked whether it is fixed; “not yet” opens it again.",
    "schedule": "The citizen is told the day.",
    "ask_info": "The citizen is asked; the clock stops until they answer, three working days at most.",
    "forward": "The agency is told at once, the citizen too.",
    "transfer": "It leaves your list; the number stays, nobody reports again.",
    "coordinate": "You keep it; the other agency may read it.",
    "refer": "It ends here; the citizen is told whom it went to.",
    "reject": "It ends here; the citizen reads your reason.",
    "merge": "It ends here; the citizen hears what becomes of the other report.",
    "defer": "The citizen is told the year and the reason.",
    "triage": "The desk decides where it goes.",
    "reopen": "The clocks start again.",
    "correct": "Deadlines are counted anew from the day it was filed.",
}
"""Verb → what comes of it, said before it is done."""
MANY = ("accept", "progress", "resolve", "triage")
NEEDS_NOTE = frozenset({"ask_info", "reject", "refer", "defer", "answer"})
NOTE_AT_MOST = 1000


def name(verb: str) -> str:
    """A verb as its button says it."""
    return _(VERBS[verb]) if verb in VERBS else verb


def offered(reader: Reader, row: Any) -> list[str]:
    """The verbs this reader may put to a report now, in the order of VERBS."""
    role = reader.acts_as(row.agency)
    if role is None:
        return []
    open_now = {verb.value for verb in lifecycle.allowed(row.state)}
    return [
        verb
        for verb in VERBS
        if verb in open_now and rights.may(role, verb) and rights.may_pass_on(role, verb, row.secret)
    ]


def for_many(reader: Reader) -> list[tuple[str, str]]:
    """(verb, words) that can be put to many reports at once."""
    return [(verb, name(verb)) for verb in MANY]


def do(
    house: House,
    reader: Reader,
    row: Any,
    verb: str,
    note: str = "",
    data: Mapping[str, Any] | None = None,
) -> str | None:
    """Put a verb to a report the reader may see; None when done, else the sentence that says why not."""
    role = reader.acts_as(row.agency)
    note = note.strip()[:NOTE_AT_MOST]
    if role is None:
        return _("%(number)s is another agency's.", number=row.number)
    if verb in NEEDS_NOTE and not note:
        return _("%(number)s: a sentence for the citizen is needed.", number=row.number)
    try:
        if verb == "merge":
            merging.merge(house, row.id, int((data or {})["parent"]), role, staff=reader.staff, note=note)
        elif verb == "triage" and row.state == "duplicate":
            merging.split(house, row.id, role, staff=reader.staff, note=note)
        else:
            act(house, row.id, verb, role, staff=reader.staff, note=note, data=data)
    except lifecycle.Refused as refused:
        return sentence(refused.key, current()).format(number=row.number)
    except NotAllowed:
        return _("%(number)s: your role cannot do this.", number=row.number)
    except NoSuchReport:
        return _("%(number)s is gone.", number=row.number)
    return None


def on_many(
    house: House, reader: Reader, pack: Pack, numbers: Iterable[str], verb: str, note: str
) -> tuple[int, list[str]]:
    """Put a verb to each; returns how many were moved and a sentence for each that was not. Unknown ones are passed over."""
    done, refused = 0, []
    for number in dict.fromkeys(numbers):
        with house.database.read() as connection:
            row = scope.find(connection, reader, pack, number)
        if row is None:
            continue
        problem = do(house, reader, row, verb, note)
        if problem is None:
            done += 1
        else:
            refused.append(problem)
    return done, refused

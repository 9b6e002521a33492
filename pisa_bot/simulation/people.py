"""Forty officers with habits: how soon they look, how much they take on, what they forget, what they claim too early.

Named by function only. A habit is a set of odds; what an officer does is drawn from them by whoever plays the month.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select, update

from pisa_bot.areas.model import Pack
from pisa_bot.demo import HEAD, MEDIUM, PROTECTION, name_of
from pisa_bot.house import House
from pisa_bot.messages import UserRef
from pisa_bot.store import contacts, staff
from pisa_bot.store.models import Contact, Staff

# agency → officers; heads come on top. Forty people in all.
CREW = {
    "diskominfo": 3, "dputr": 4, "dishub": 3, "dlh": 3, "disdukcapil": 4, "perumda_air": 2, "bpbd": 2, "damkar": 1,
    "dinkes": 2, "dinsos": 2, "satpolpp": 2, "disdik": 1, "disperkim": 1, "diskannak": 1, "dpmd": 1, "dp3a": 1,
}  # fmt: skip
HEADS = ("diskominfo", "dputr", "dishub", "dlh", "disdukcapil", "perumda_air", "bpbd")


@dataclass(frozen=True, slots=True)
class Habit:
    """Odds of one visit to the phone. `visits` a working day; `load`: reports touched a visit."""

    visits: int
    load: int
    accepts: float
    fixes: float
    forgets: float  # never touches a report until it is reminded
    early: float  # says "selesai" before it is


DILIGENT = Habit(visits=3, load=8, accepts=0.9, fixes=0.35, forgets=0.02, early=0.02)
STEADY = Habit(visits=2, load=6, accepts=0.75, fixes=0.25, forgets=0.06, early=0.06)
SLOW = Habit(visits=1, load=4, accepts=0.5, fixes=0.12, forgets=0.2, early=0.12)
HABITS = (DILIGENT, STEADY, STEADY, SLOW)


@dataclass(frozen=True, slots=True)
class Officer:
    """A simulated officer; `handle` is their phone."""

    handle: str
    agency: str
    role: str
    habit: Habit


def crew(pack: Pack, rng: random.Random) -> Sequence[Officer]:
    """Everybody, with habits drawn once. Handles are those of the demo (dishub-1; a head's ends in -9)."""
    found = [
        Officer(f"{agency}-{number}", agency, "officer", rng.choice(HABITS))
        for agency, count in CREW.items()
        if agency in pack.agencies
        for number in range(1, count + 1)
    ]
    return found + [Officer(f"{agency}-{HEAD}", agency, "head", STEADY) for agency in HEADS if agency in pack.agencies]


def seat(house: House, officers: Sequence[Officer], now: datetime) -> None:
    """Give every officer who is not there yet a row and a phone whose window is open."""
    with house.database.write() as connection:
        for officer in officers:
            address = UserRef(MEDIUM, "handle", officer.handle)
            contact = contacts.find_or_make(connection, house.vault, [address], MEDIUM, now)
            if connection.scalar(select(Staff.id).where(Staff.contact_id == contact)) is None:
                member = staff.add(
                    connection,
                    agency=officer.agency,
                    name=name_of(house, officer.handle),
                    role=officer.role,
                    protection=officer.agency in PROTECTION,
                    now=now,
                )
                staff.bind_address(connection, house.vault, member, address, MEDIUM, now)
            connection.execute(update(Contact).where(Contact.id == contact).values(last_inbound_at=now))

"""What a world in memory is made of: people, what they were told, their reports and who waits for a person.

Values only.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pisa_bot.effects import (
    Place,
)
from pisa_bot.facts import ReportFact, StaffFact, StrikeFact
from pisa_bot.messages import Inbound, Say


@dataclass
class Bubble:
    outbox: int
    say: Say
    report: int | None
    at: datetime
    text: str
    labels: tuple[str, ...] = ()


@dataclass
class Person:
    name: str
    contact: int
    staff: StaffFact | None = None
    memory: str = "{}"
    language: Any = None
    bubbles: list[Bubble] = field(default_factory=list)
    unread: list[Bubble] = field(default_factory=list)
    last_inbound: datetime | None = None
    written: list[Inbound] = field(default_factory=list)
    strikes: list[StrikeFact] = field(default_factory=list)
    since: datetime | None = None
    kept: list[Inbound] = field(default_factory=list)


@dataclass
class Report:
    fact: ReportFact
    contact: int
    code: str
    place: Place
    before: str | None = None
    slip: tuple[ReportFact, str | None] | None = None  # as it was before the last move by an officer
    followers: list[int] = field(default_factory=list)


@dataclass
class Handover:
    id: int
    contact: int
    opened_at: datetime
    due: datetime
    last_at: datetime
    staff: int | None = None

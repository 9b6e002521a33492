"""Everything a turn may know besides the messages: loaded by `engine` before the turn, frozen, never queried again.

Only what this person may see is in here; a fact's `version` travels back in the effect that relies on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.messages import Language


@dataclass(frozen=True, slots=True)
class ReportFact:
    """A report as a turn sees it. `mine`: this contact reported it; `following`: joined it."""

    id: int
    number: str
    version: int
    kind: str
    category: str
    agency: str | None
    state: str
    description: str
    place: str
    kecamatan: str | None
    village: str | None
    lat: float | None
    lng: float | None
    created_at: datetime
    answer_due: datetime | None
    fix_due: datetime | None
    urgent: bool
    secret: bool
    anonymous: bool
    mine: bool
    following: bool = False
    followers: int = 0  # how many others joined it; loaded for officers
    tracking_code: str | None = None  # only to its reporter
    photos: tuple[int, ...] = ()
    voices: tuple[int, ...] = ()
    resolved_at: datetime | None = None
    closed_at: datetime | None = None
    last_note: str = ""
    rating: int | None = None
    triage_reason: str | None = None
    language: Language = "id"
    data: Mapping[str, Any] = field(default_factory=dict)
    holder: int | None = None  # the officer who took it
    agency_since: datetime | None = None  # the present agency has it since, and its own two dates
    agency_answer_due: datetime | None = None
    agency_fix_due: datetime | None = None
    agency_answered: bool = False
    seen_at: datetime | None = None  # an emergency: since when a person has said that they read it


@dataclass(frozen=True, slots=True)
class NearFact:
    """An open report that is probably about the same thing as a draft: only what anybody may know of it.

    `told`: how many people told of it; `incident`: many reports were gathered under it.
    """

    id: int
    number: str
    category: str
    agency: str | None
    state: str
    place: str
    created_at: datetime
    mine: bool
    told: int = 1
    incident: bool = False


@dataclass(frozen=True, slots=True)
class StaffFact:
    """Who this contact is as an officer. `desk`: of the pack's desk agency."""

    id: int
    agency: str
    name: str
    head: bool
    protection: bool
    desk: bool


@dataclass(frozen=True, slots=True)
class Announcement:
    """What an agency lets reporters know, while it holds. `category` None: of any kind; a place None: everywhere."""

    agency: str
    category: str | None
    kecamatan: str | None
    village: str | None
    words: str
    until: datetime


@dataclass(frozen=True, slots=True)
class BubbleFact:
    """A bubble of ours. `left_at`: when it went to the provider, None while it has not."""

    outbox: int
    key: str
    question: str | None
    role: str
    report: int | None
    left_at: datetime | None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HandoverFact:
    """A conversation that a person has, or is waited for in. `contact` is the citizen's, `code` what a desk officer writes."""

    id: int
    contact: int
    opened_at: datetime
    due: datetime
    staff: int | None
    last_at: datetime


@dataclass(frozen=True, slots=True)
class StrikeFact:
    """A strike of this contact that counts. `until`: the pause it brought, None for a warning."""

    kind: str
    at: datetime
    until: datetime | None = None
    report: int | None = None


@dataclass(frozen=True, slots=True)
class MisuseFact:
    """How a contact stands. `recent`: messages of late, a file a quarter; `accepted`: reports that an agency took on;
    `since`: the end of the newest strike or its pause, lifted ones too: what was written before it is never held against anybody.
    """

    strikes: tuple[StrikeFact, ...] = ()
    recent: float = 0
    accepted: int = 0
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What the engine knows that this turn may need.

    mine: this contact's reports, newest first, open ones and those of the last 60 days (at most 20; never `perlindungan`).
    held: the open reports of this officer's agency by deadline (at most 200; the desk also holds triage).
    named: reports whose number stands in these messages and that this contact may see: own, followed, held, or with its code.
    replied: the bubbles that these messages tap or reply to, by outbox id.
    asked / noticed: the newest citizen bubble with a question / the newest officer bubble.
    reachable: agencies with at least one officer who can be written to.
    """

    pack: Pack
    contact: int
    language: Language | None
    first_time: bool
    mine: tuple[ReportFact, ...] = ()
    held: tuple[ReportFact, ...] = ()
    named: Mapping[str, ReportFact] = field(default_factory=dict)
    by_id: Mapping[int, ReportFact] = field(default_factory=dict)
    twins: Mapping[str, ReportFact] = field(default_factory=dict)  # for the desk: any report whose number stands here
    staff: StaffFact | None = None
    code_for: StaffFact | None = None  # whose one-time code these messages carry
    replied: Mapping[int, BubbleFact] = field(default_factory=dict)
    asked: BubbleFact | None = None
    noticed: BubbleFact | None = None
    handover: HandoverFact | None = None  # this citizen's open one
    handovers: Mapping[int, HandoverFact] = field(
        default_factory=dict
    )  # for a desk officer: by the outbox id replied to
    reachable: frozenset[str] = frozenset()
    privacy_url: str = ""
    colleagues: tuple[StaffFact, ...] = ()  # this officer's, who can be written to
    standing_in: frozenset[int] = frozenset()  # officers on leave whose reports this one looks after; for lists only
    waiting: tuple[HandoverFact, ...] = ()  # open handovers, for a desk officer
    figures: Mapping[str, int] | None = None  # today's, when a head or the desk asks for them
    announcements: tuple[Announcement, ...] = ()
    misuse: MisuseFact = MisuseFact()
    near: tuple[NearFact, ...] | None = None  # what `Turn.seek` asked for, likeliest first; None: not looked for

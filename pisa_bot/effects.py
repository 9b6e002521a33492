"""What a turn may ask for, as data: the turn decides, `engine.apply` makes it so in one transaction.

Each effect is a frozen dataclass; values born at apply are a `messages.Ref`; nothing here acts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from pisa_bot.messages import Language, Ref, Say


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report is: what the citizen wrote, and what was made of it. Codes as in the area register."""

    text: str = ""
    kecamatan: str | None = None
    village: str | None = None
    landmark: str | None = None
    lat: float | None = None
    lng: float | None = None


@dataclass(frozen=True, slots=True)
class FileReport:
    """Make a report. `ref` names it for Refs in the same turn. It starts in `state` (forwarded or triage)."""

    ref: str
    kind: Literal["complaint", "information", "aspiration"]
    category: str
    agency: str | None
    state: str
    description: str
    place: Place
    media: tuple[int, ...]
    urgent: bool
    secret: bool
    anonymous: bool
    language: Language
    deadline_class: str
    answer_due: datetime | None
    fix_due: datetime | None
    triage_reason: str | None = None
    triage_due: datetime | None = None
    understood: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AddToReport:
    """Add words, files or a pin to a report that exists; resets no clock, moves no state."""

    report: int | Ref
    text: str = ""
    media: tuple[int, ...] = ()
    place: Place | None = None
    by: Literal["citizen", "officer"] = "citizen"


@dataclass(frozen=True, slots=True)
class MoveReport:
    """Put a verb to a report (reports.lifecycle). `version` is the one the turn saw; another one reruns the turn.

    `data` by verb: transfer/forward {"agency"}, resolve {"media": [ids]}, reject {"reason"}, schedule/defer {"date"},
    correct {"category", "place"}, rate {"rating", "reason"}.
    """

    report: int
    version: int
    verb: str
    by: Literal["citizen", "follower", "officer", "head", "desk", "admin", "system"]
    note: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Merge:
    """A report repeats `into`: it ends as a duplicate and its reporters follow that one. `version` as in MoveReport."""

    report: int
    version: int
    into: int
    by: Literal["officer", "head", "desk"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Split:
    """A duplicate that was none goes to the desk, and its reporter follows the other no more."""

    report: int
    by: Literal["officer", "head", "desk"]


@dataclass(frozen=True, slots=True)
class Follow:
    """This contact joins somebody's report ("ikut lapor"): is told along with its reporter from now on."""

    report: int


@dataclass(frozen=True, slots=True)
class Notify:
    """Let other people experience something: an inbox row of kind event for each of them.

    audience: "agency" (officers of `agency`), "heads" (its heads), "desk" (officers of the pack's desk agency), "protection"
    (officers marked so), "reporter" (and followers), "staff" (`staff` id), "contact" (`contact` id).
    With `due` and `key` it waits until then (a timer of its report); a later one with the same key takes its place.
    """

    audience: Literal["agency", "heads", "desk", "protection", "reporter", "staff", "contact"]
    event: str
    report: int | Ref | None = None
    agency: str | None = None
    staff: int | None = None
    contact: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    due: datetime | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Assign:
    """A colleague of the same agency holds the report from now on; moves no state, resets no clock."""

    report: int
    staff: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """This officer has read an emergency that another agency holds, and says so; moves no state."""

    report: int


@dataclass(frozen=True, slots=True)
class SetAway:
    """This officer is away until then (None: is back); notices go to `substitute` meanwhile."""

    until: datetime | None
    substitute: int | None = None


@dataclass(frozen=True, slots=True)
class IssueLink:
    """An address that signs this officer in to the dashboard once; Ref(`ref`) is the address in the same turn's bubble."""

    ref: str


@dataclass(frozen=True, slots=True)
class Announce:
    """Who reports this kind there is told first, until then. `until` None: the agency's announcements are over."""

    agency: str
    words: str = ""
    until: datetime | None = None
    category: str | None = None
    kecamatan: str | None = None
    village: str | None = None


@dataclass(frozen=True, slots=True)
class JoinNotice:
    """Files go along with the notice `key` of a report while it still waits; when it has left, `otherwise` is told."""

    report: int
    key: str
    media: tuple[int, ...]
    otherwise: Notify


@dataclass(frozen=True, slots=True)
class RecallNotice:
    """The notice `key` of a report is never told while it still waits; when it has left, `otherwise` sets it right."""

    report: int
    key: str
    otherwise: Notify


@dataclass(frozen=True, slots=True)
class SetLanguage:
    """Remember the language this person is answered in."""

    language: Language


@dataclass(frozen=True, slots=True)
class SetTimer:
    """Wake this conversation at `due` with event `event`; a later SetTimer with the same `key` replaces it."""

    key: str
    due: datetime
    event: str
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CancelTimer:
    """Forget a timer of this conversation; one that has already fired is ignored as stale by the turn."""

    key: str


@dataclass(frozen=True, slots=True)
class OpenHandover:
    """A person is asked for: opens a row with its own deadline and tells the desk."""

    reason: str
    due: datetime
    report: int | None = None


@dataclass(frozen=True, slots=True)
class CloseHandover:
    """The person is done, or the citizen went back to the bot, or nobody answered in time."""

    handover: int
    by: Literal["citizen", "officer", "timeout"]


@dataclass(frozen=True, slots=True)
class BindStaff:
    """This contact is the officer whose one-time code was sent."""

    staff: int


@dataclass(frozen=True, slots=True)
class RequestData:
    """A person asks to see or erase their data: a numbered row with a 3 × 24 h clock (UU 27/2022)."""

    ref: str
    kind: Literal["access", "erase"]
    due: datetime


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase: "draft" (unfiled words and files of this conversation) or "person" (all that law does not keep)."""

    scope: Literal["draft", "person"]
    media: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Strike:
    """This contact misused the bot: "prank", "flood" or "abuse". `until`: answers pause so long; None: a warning, or only noted."""

    kind: Literal["prank", "flood", "abuse"]
    until: datetime | None = None
    report: int | None = None


@dataclass(frozen=True, slots=True)
class Pardon:
    """The report that a strike came from is open again: the strike counts no more, and what was kept is read."""

    report: int


@dataclass(frozen=True, slots=True)
class ProposeAnswer:
    """This officer's answer to a question may help others: an admin reads it before it does."""

    report: int
    text: str


@dataclass(frozen=True, slots=True)
class Log:
    """Something an admin should be able to see and count (a miss, a stale tap, a refusal); `kind` is a stable slug."""

    kind: str
    data: Mapping[str, Any] = field(default_factory=dict)


Effect = (
    Say
    | FileReport
    | AddToReport
    | Follow
    | MoveReport
    | Merge
    | Split
    | Notify
    | Assign
    | Seen
    | SetAway
    | IssueLink
    | Announce
    | JoinNotice
    | RecallNotice
    | SetLanguage
    | SetTimer
    | CancelTimer
    | OpenHandover
    | CloseHandover
    | BindStaff
    | RequestData
    | Forget
    | Strike
    | Pardon
    | ProposeAnswer
    | Log
)

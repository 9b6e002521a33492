"""Values that cross a boundary: what came in, what is said, and who it concerns.

Frozen, without behaviour beyond their own JSON; times are aware; nothing here knows a provider or a database.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Literal

Language = Literal["id", "su", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "su", "en")


class Kind(StrEnum):
    """What an inbound message is."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    DOCUMENT = "document"
    STICKER = "sticker"
    CONTACT_CARD = "contact_card"
    PIN = "pin"
    TAP = "tap"
    EVENT = "event"  # something another person or a timer did, see docs/contracts.md
    OTHER = "other"
    CUT = "cut"  # found in a provider's list without what it held: a pin, or something we could not have read anyway


@dataclass(frozen=True, slots=True)
class UserRef:
    """One address of a person on a medium: a phone number (E.164, "+62…"), a BSUID or a demo handle. Never printed."""

    medium: str
    kind: Literal["phone", "bsuid", "handle"]
    value: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pin:
    """A shared location, WGS 84 degrees."""

    lat: float
    lng: float
    label: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class MediaRef:
    """A stored (or still to be fetched) file, by its row's id."""

    id: int
    kind: Literal["photo", "voice", "video", "document"]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as a provider announces it, before it has a row."""

    url: str = field(repr=False)
    content_type: str
    provider_ref: str = ""


@dataclass(frozen=True, slots=True)
class Inbound:
    """One thing that reached a person's conversation, as the turn sees it: no address, no provider.

    `payload` is a tapped choice; `reply_to` is the outbox id of the bubble that was tapped or swiped;
    for Kind.EVENT `event` names what happened and `data` is its JSON.
    """

    event_id: str
    kind: Kind
    at: datetime
    text: str = ""
    payload: str | None = None
    pin: Pin | None = None
    media: tuple[MediaRef, ...] = ()
    reply_to: int | None = None
    event: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a channel hands to `engine.receive`: one provider message, its sender's addresses, its raw form.

    `event_id` is the provider's own id, prefixed by the provider ("twilio:SM…"); `raw` is kept encrypted for 30 days.
    """

    event_id: str
    provider: str
    medium: str
    sender: tuple[UserRef, ...]
    at: datetime
    kind: Kind
    text: str = ""
    payload: str | None = None
    pin: Pin | None = None
    attachments: tuple[Attachment, ...] = ()
    reply_to_provider_id: str | None = None
    profile_name: str = ""
    raw: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Ref:
    """A value born when effects are applied: `field` of the thing that effect `of` makes (a ticket's number, id …)."""

    of: str
    field: Literal["number", "id", "tracking_code"] = "number"


@dataclass(frozen=True, slots=True)
class Term:
    """A parameter that is worded at send time, in the reader's language.

    kind: agency (slug) · category (slug) · status (state) · day (ISO date) · moment (ISO datetime) · message (a key,
    with params) · lines (tuple of Terms, one a line) · list (tuple of Terms, joined by commas).
    """

    kind: Literal["agency", "category", "status", "day", "moment", "message", "lines", "list"]
    value: Any
    params: Mapping[str, Param] = field(default_factory=dict)


Param = str | int | Ref | Term


@dataclass(frozen=True, slots=True)
class Choice:
    """A button or a list row. `payload` is stable and language-free ("confirm.send"); `label` a message key or a Term.

    ≤ 3 choices are buttons (label ≤ 20 characters), 4–10 a list (label ≤ 24, description ≤ 72).
    """

    payload: str
    label: str | Term
    description: str | Term | None = None


@dataclass(frozen=True, slots=True)
class Say:
    """One bubble: a message key with parameters, worded at send time.

    `question` names what a "ya", a tap or a number answers; `role` is whose conversation it belongs to;
    `report` ties taps and swipe replies to a report. Params whose name begins with "_" are not worded: they come back as
    `BubbleFact.data` (`_handover`, `_contact` …); `_true_while` (comma list of report states) is checked again at send time.
    `media` are sent with it (the first with the buttons, as a card).
    """

    key: str
    params: Mapping[str, Param] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    media: tuple[int, ...] = ()
    question: str | None = None
    role: Literal["citizen", "officer"] = "citizen"
    report: int | Ref | None = None
    urgent: bool = False
    collapse: str | None = None  # a newer bubble with the same word supersedes an older one still queued (reminders)

"""What the fake provider holds: messages, contents, files, who wrote when, and the faults it was told to have.

One lock guards it all; nothing in here speaks HTTP.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

WINDOW = timedelta(hours=24)


def new_sid(prefix: str) -> str:
    """An id as Twilio makes them: two letters and 32 hex digits."""
    return prefix + secrets.token_hex(16)


@dataclass
class Sent:
    """A message the application handed over, as a phone would show it."""

    sid: str
    to: str
    body: str
    at: datetime
    buttons: tuple[tuple[str, str], ...] = ()  # (payload, title)
    listed: bool = False  # the buttons are rows of a list
    media: tuple[str, ...] = ()
    template: str | None = None  # the approved template's name
    content_sid: str | None = None
    callback: str = ""
    status: str = "queued"
    error: str | None = None


@dataclass
class Received:
    """A message a person wrote, as the list resource gives it back: no pin, no payload."""

    sid: str
    sender: str
    body: str
    at: datetime
    media: tuple[tuple[str, str], ...] = ()  # (media sid, content type)


@dataclass
class Faults:
    """What goes wrong. Counters count down to zero; times are seconds."""

    refuse: list[tuple[int, int]] = field(default_factory=list)  # (code, HTTP status) of the next creates
    fail_later: list[int] = field(default_factory=list)  # the next creates are taken, then fail with this code
    drop_answers: int = 0  # taken, but the connection closes without an answer
    lose_requests: int = 0  # the connection closes before anything is taken
    broken_answers: int = 0  # taken, answered 201 with half a JSON
    answer_delay: float = 0.0  # between taking a bubble and answering
    unavailable: bool = False  # 503 on everything
    media_404: int = 0
    statuses: tuple[str, ...] = ("sent", "delivered")
    duplicate_statuses: bool = False
    reverse_statuses: bool = False
    statuses_first: bool = False  # callbacks go out before the create is answered
    share: float = 0.0  # this share of creates is refused with 503, by a seeded generator


class State:
    """Everything of one fake account."""

    def __init__(self, account: str, token: str, number: str, now: Callable[[], datetime]) -> None:
        self.account, self.token, self.number, self.now = account, token, number, now
        self.lock = threading.RLock()
        self.sent: list[Sent] = []
        self.received: list[Received] = []
        self.contents: dict[str, dict[str, Any]] = {}
        self.approvals: dict[str, dict[str, str]] = {}
        self.approve_as = "approved"
        self.media: dict[str, tuple[bytes, str]] = {}
        self.last_inbound: dict[str, datetime] = {}
        self.faults = Faults()
        self.misdeeds: list[str] = []  # what a real provider would not tell us, like a password shown to its CDN

    def window_open(self, person: str) -> bool:
        """Whether free text may reach this person now."""
        last = self.last_inbound.get(person)
        return last is not None and self.now() - last < WINDOW

    def close_window(self, person: str) -> None:
        """Let the last inbound be longer ago than the window."""
        with self.lock:
            self.last_inbound[person] = self.now() - WINDOW - timedelta(minutes=1)


def utc_now() -> datetime:
    """The system's time."""
    return datetime.now(UTC)

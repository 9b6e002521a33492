"""What every provider can do for us, and the four ways a send can end.

A channel talks to one provider; it never reads or writes the database and never decides what is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from pisa_bot.messages import Envelope, UserRef


@dataclass(frozen=True, slots=True)
class Button:
    """A tappable choice as worded: ≤ 3 are buttons (title ≤ 20), 4–10 a list (title ≤ 24, description ≤ 72)."""

    payload: str
    title: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A bubble ready to leave. `template` names an approved template with `variables`, else `body` is free text.

    `content_id` is the provider's id of the template or button shape, where it needs one; `media_urls` are public and signed.
    """

    body: str
    buttons: tuple[Button, ...] = ()
    media_urls: tuple[str, ...] = field(default=(), repr=False)
    template: str | None = None
    variables: tuple[str, ...] = ()
    content_id: str | None = None
    language: str = "id"


class SendError(Exception):
    """A send that did not end in a provider id. `code` is the provider's, for the row; never an address."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Refused(SendError):
    """The provider will never take it. `consequence`: "" | "opted_out" | "dead_address" | "window_closed"."""

    def __init__(self, code: str, consequence: str = "") -> None:
        super().__init__(code)
        self.consequence = consequence


class TryLater(SendError):
    """It was certainly not sent; try again after `seconds`."""

    def __init__(self, code: str, seconds: float) -> None:
        super().__init__(code)
        self.seconds = seconds


class AnswerUnknown(SendError):
    """Nobody knows whether it was sent (time-out, broken answer): never sent again blindly."""


Here = Callable[[Sequence[str]], frozenset[str]]
"""Which of these event ids were received before."""


class Channel(Protocol):
    """One provider."""

    provider: str
    medium: str
    windowed: bool  # has the 24 h window and templates

    def send(self, to: UserRef, message: Rendered, outbox_id: int) -> str:
        """Hand over one bubble; returns the provider's id. Raises Refused, TryLater or AnswerUnknown."""
        ...

    def fetch(self, source: str) -> tuple[bytes, str]:
        """(bytes, announced content type) of a file the provider holds. Raises Refused or TryLater."""
        ...

    def inbound_since(self, moment: datetime, here: Here) -> Iterator[Envelope]:
        """What people sent since then and is not `here` yet, oldest first, as far as the provider can list it (`catch_up`)."""
        ...

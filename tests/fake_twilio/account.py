"""What the fake account holds: messages, contents, files, faults; and the rules by which it takes a message or refuses it.

No HTTP here; times come from a clock that a test may move.
"""

from __future__ import annotations

import json
import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

ADDRESS = re.compile(r"^whatsapp:(\+\d{6,15}|[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128})$")
WINDOW = timedelta(hours=24)


@dataclass
class Message:
    """A message either way, as the API lists it."""

    sid: str
    direction: str
    to: str
    sender: str
    body: str
    at: datetime
    status: str = "queued"
    error: int | None = None
    content: str | None = None
    template: bool = False
    buttons: tuple[tuple[str, str], ...] = ()
    media: tuple[str, ...] = ()
    callback: str = ""


@dataclass
class Faults:
    """What goes wrong. Counters are used up by sends; rates are drawn with `random`."""

    down: bool = False
    drop_answers: int = 0  # the message is taken, the answer never comes
    reject: list[int] = field(default_factory=list)  # error codes for the next sends
    delay: float = 0.0
    duplicate_statuses: bool = False
    reorder_statuses: bool = False
    silent: bool = False  # no status callbacks at all
    error_rate: float = 0.0  # share of sends answered by 503


class ApiError(Exception):
    """A refusal as the API words it."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


class Account:
    """One account with one WhatsApp number."""

    def __init__(self, sid: str, number: str, now: Callable[[], datetime]) -> None:
        self.sid, self.number, self.now = sid, number, now
        self.messages: list[Message] = []
        self.contents: dict[str, dict[str, Any]] = {}
        self.approvals: dict[str, str] = {}
        self.files: dict[str, tuple[bytes, str]] = {}
        self.last_inbound: dict[str, datetime] = {}
        self.faults = Faults()
        self.lock = threading.RLock()

    def take(self, form: dict[str, list[str]]) -> Message:
        """Create an outbound message, or raise ApiError."""

        def one(name: str) -> str:
            return form.get(name, [""])[0]

        to, sender, content = one("To"), one("From"), one("ContentSid")
        if not ADDRESS.match(to):
            raise ApiError(400, 21211, "The 'To' address is not valid")
        if sender != self.number:
            raise ApiError(400, 21212, "The 'From' address is not ours")
        with self.lock:
            if self.faults.reject:
                code = self.faults.reject.pop(0)
                raise ApiError(429 if code in (20429, 63018) else 400, code, "as the test wished")
            body, buttons, template, media = one("Body"), (), False, tuple(form.get("MediaUrl", ()))
            if content:
                if content not in self.contents:
                    raise ApiError(404, 20404, "There is no such content")
                variables = json.loads(one("ContentVariables") or "{}")
                body, buttons, media = self.fill(content, variables)
                template = self.approvals.get(content) == "approved"
            if not body and not media:
                raise ApiError(400, 21602, "A body, a media or a content is required")
            if len(body) > 1600:
                raise ApiError(400, 21617, "The body is longer than 1600 characters")
            message = Message(
                f"SM{secrets.token_hex(16)}", "outbound-api", to, sender, body, self.now(), content=content or None,
                template=template, buttons=buttons, media=media, callback=one("StatusCallback"),
            )  # fmt: skip
            open_until = self.last_inbound.get(to)
            if not template and (open_until is None or self.now() >= open_until + WINDOW):
                message.status, message.error = (
                    "failed",
                    63016,
                )  # taken first, failed in a callback: as the real one does
            self.messages.append(message)
            return message

    def fill(self, content: str, variables: dict[str, str]) -> tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]]:
        """(body, buttons, media) of a content with its variables."""

        def put(text: str) -> str:
            return re.sub(r"\{\{(\d+)\}\}", lambda match: variables.get(match[1], ""), text)

        (kind, shape), *_ = self.contents[content]["types"].items()
        if kind == "twilio/list-picker":
            return put(shape["body"]), tuple((item["id"], item["item"]) for item in shape["items"]), ()
        body = put(shape.get("body") or shape.get("title", ""))
        buttons = tuple((action["id"], action["title"]) for action in shape.get("actions", ()))
        return body, buttons, tuple(put(url) for url in shape.get("media", ()))

    def make_content(self, wish: dict[str, Any]) -> str:
        """Keep a content after checking what the real API checks."""
        (kind, shape), *_ = wish["types"].items()
        actions = shape.get("actions", ())
        if len(actions) > 3:
            raise ApiError(400, 60002, "At most three buttons in session")
        if any(len(action["title"]) > 20 or not action["title"] for action in actions):
            raise ApiError(400, 60003, "A button's title has 1 to 20 characters")
        if kind == "twilio/list-picker":
            items = shape["items"]
            if not 1 <= len(items) <= 10 or any(
                len(item["item"]) > 24 or len(item["description"]) > 72 for item in items
            ):
                raise ApiError(400, 60004, "A list has 1 to 10 items of 24 and 72 characters")
        sid = f"HX{secrets.token_hex(16)}"
        with self.lock:
            self.contents[sid] = wish
        return sid

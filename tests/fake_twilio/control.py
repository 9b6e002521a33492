"""Start, stop and steer the fake; send as a person would; read what was sent to them.

Webhooks and callbacks go over real HTTP, signed, in order of their causes unless a fault says otherwise.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import queue
import secrets
import threading
from collections.abc import Callable
from datetime import UTC, datetime

import requests

from tests.fake_twilio.account import Account, Faults, Message
from tests.fake_twilio.server import make

NUMBER = "whatsapp:+6221000000"
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/"
    "wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEI"
    "I0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ip"
    "qrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z"
)


def _now() -> datetime:
    return datetime.now(UTC)


class FakeTwilio:
    """A running fake. `app_url` is where our webhooks are; set it once the application listens."""

    def __init__(
        self, token: str, sid: str = "AC" + "0" * 32, now: Callable[[], datetime] = _now, sha256: bool = False
    ) -> None:
        self.account = Account(sid, NUMBER, now)
        self.token, self.sha256 = token, sha256
        self.app_url = ""
        self._server = make(self.account, token, self._taken)
        self._callbacks: queue.Queue[Message | None] = queue.Queue()
        self._threads = [
            threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True),
            threading.Thread(target=self._call_back, daemon=True),
        ]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def faults(self) -> Faults:
        return self.account.faults

    def start(self) -> FakeTwilio:
        for thread in self._threads:
            thread.start()
        return self

    def stop(self) -> None:
        self._callbacks.put(None)
        self._server.shutdown()
        self._server.server_close()

    def settle(self) -> None:
        """Wait until every status callback has been delivered."""
        self._callbacks.join()

    # --- what people do

    def form(
        self,
        sender: str,
        body: str = "",
        *,
        photo: bytes | None = None,
        content_type: str = "image/jpeg",
        pin: tuple[float, float] | None = None,
        tap: tuple[str, str] | None = None,
        reply_to: str | None = None,
        sid: str | None = None,
        **more: str,
    ) -> dict[str, str]:
        """The form of a message from `sender` ("whatsapp:+62…"), kept in the list as the real one does."""
        sid = sid or f"SM{secrets.token_hex(16)}"
        form = {
            "MessageSid": sid, "SmsMessageSid": sid, "AccountSid": self.account.sid, "From": sender, "To": NUMBER, "Body": body,
            "NumMedia": "0", "MessageType": "text", "ProfileName": "Warga", "ApiVersion": "2010-04-01",
            "WaId": sender.removeprefix("whatsapp:+"),
        }  # fmt: skip
        media: tuple[str, ...] = ()
        if photo is not None:
            name = f"ME{secrets.token_hex(16)}"
            self.account.files[name] = (photo, content_type)
            media = (f"{self.url}/2010-04-01/Accounts/{self.account.sid}/Messages/{sid}/Media/{name}",)
            kind = {"image": "image", "audio": "audio", "video": "video"}.get(content_type.split("/")[0], "document")
            form |= {"NumMedia": "1", "MediaUrl0": media[0], "MediaContentType0": content_type, "MessageType": kind}
        if pin is not None:
            form |= {"Latitude": str(pin[0]), "Longitude": str(pin[1]), "MessageType": "location"}
        if tap is not None:
            form |= {"ButtonPayload": tap[0], "ButtonText": tap[1], "Body": tap[1], "MessageType": "button"}
        if reply_to is not None:
            form |= {"OriginalRepliedMessageSid": reply_to, "OriginalRepliedMessageSender": NUMBER}
        form |= more
        with self.account.lock:
            self.account.last_inbound[sender] = self.account.now()
            self.account.messages.append(
                Message(sid, "inbound", NUMBER, sender, form["Body"], self.account.now(), "received", media=media)
            )
        return form

    def inbound(self, sender: str, body: str = "", **what: object) -> int:
        """Send as a person; returns the HTTP status of our webhook."""
        return self.deliver(self.form(sender, body, **what))  # type: ignore[arg-type]

    def deliver(self, form: dict[str, str], path: str = "/webhooks/twilio") -> int:
        """Post a form to our webhook, signed."""
        return self.post(path, form)

    def post(self, path: str, form: dict[str, str]) -> int:
        url = self.app_url + path
        payload = url + "".join(name + form[name] for name in sorted(form))
        digest = hmac.new(
            self.token.encode(), payload.encode(), hashlib.sha256 if self.sha256 else hashlib.sha1
        ).digest()
        headers = {"X-Twilio-Signature": base64.b64encode(digest).decode()}
        if self.sha256:
            headers["X-Twilio-Webhooks-Signature-Settings"] = "key=webhooks_sharedkey_test,algorithm=HMAC_SHA256"
        return requests.post(url, data=form, headers=headers, timeout=30).status_code

    # --- what people got

    def sent(self, to: str | None = None) -> list[Message]:
        """Messages that reached people, oldest first."""
        with self.account.lock:
            return [
                m
                for m in self.account.messages
                if m.direction != "inbound" and (to is None or m.to == to) and not m.error
            ]

    # --- status callbacks

    def _taken(self, message: Message) -> None:
        if message.callback and not self.faults.silent:
            self._callbacks.put(message)

    def _call_back(self) -> None:
        while (message := self._callbacks.get()) is not None:
            words = ["failed"] if message.error else ["sent", "delivered"]
            if self.faults.reorder_statuses:
                words.reverse()
            if self.faults.duplicate_statuses:
                words = [word for word in words for _ in range(2)]
            for word in words:
                self._status(message, word)
            self._callbacks.task_done()
        self._callbacks.task_done()

    def _status(self, message: Message, word: str) -> None:
        form = {"MessageSid": message.sid, "MessageStatus": word, "To": message.to, "From": message.sender}
        if message.error:
            form["ErrorCode"] = str(message.error)
        path = message.callback.removeprefix(self.app_url)
        for _ in range(3):
            try:
                if self.post(path, form) < 500:
                    message.status = message.status if message.error else word
                    return
            except requests.RequestException:
                continue

"""The handle a test holds: start, let people write, read what was sent, tell which faults to have, stop.

Everything it does to the application goes over HTTP; reading what was sent does not.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import datetime

from tests.fake_twilio import posting
from tests.fake_twilio.pictures import jpeg
from tests.fake_twilio.server import Server
from tests.fake_twilio.state import Faults, Received, Sent, State, new_sid, utc_now

ACCOUNT, TOKEN, NUMBER = "AC" + "0" * 32, "token-of-the-fake", "whatsapp:+6221000000"


class FakeTwilio:
    """A running fake; a context manager."""

    def __init__(
        self, app_url: str, port: int = 0, now: Callable[[], datetime] = utc_now, shared_key: str | None = None
    ) -> None:
        self.app_url, self.shared_key = app_url.rstrip("/"), shared_key
        self.state = State(ACCOUNT, TOKEN, NUMBER, now)
        self._callbacks = ThreadPoolExecutor(8)
        self._pending: set[Future[int]] = set()
        self._listen(port)
        self.port = self._server.server_address[1]

    @classmethod
    def start(
        cls,
        app_url: str = "http://127.0.0.1:1",
        port: int = 0,
        now: Callable[[], datetime] = utc_now,
        shared_key: str | None = None,
    ) -> FakeTwilio:
        """A fake on a free port. `app_url` is where webhooks go (and may be set later); `now` is its clock."""
        return cls(app_url, port, now, shared_key)

    def _listen(self, port: int) -> None:
        self._server = Server(port, self.state, self._taken)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def __enter__(self) -> FakeTwilio:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """No more requests, no more callbacks."""
        self.go_away()
        self._callbacks.shutdown(wait=True, cancel_futures=True)

    def go_away(self) -> None:
        """Connections are refused from now on."""
        self._server.shutdown()
        self._server.server_close()

    def come_back(self) -> None:
        """Listen again on the same port, with everything remembered."""
        self._listen(self.port)

    @property
    def url(self) -> str:
        """For PISA_TWILIO_API_BASE."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def faults(self) -> Faults:
        """What goes wrong; set its fields."""
        return self.state.faults

    def sent(self, to: str | None = None) -> list[Sent]:
        """What was handed over, oldest first; `to` is a phone number or a business-scoped id."""
        with self.state.lock:
            return [one for one in self.state.sent if to is None or one.to == address(to)]

    def close_window(self, person: str) -> None:
        """The person has not written for more than 24 hours."""
        self.state.close_window(address(person))

    def inbound(
        self,
        from_: str,
        body: str = "",
        *,
        photo: bytes | str | None = None,
        content_type: str = "image/jpeg",
        message_type: str | None = None,
        pin: tuple[float, float] | None = None,
        tap: str | None = None,
        reply_to: str | None = None,
        deliver: bool = True,
        sid: str | None = None,
        **more: str,
    ) -> int:
        """A person writes; returns the application's HTTP status (0: it did not answer, or `deliver` is False).

        `photo` is bytes or a name (each name another small picture); `tap` is a title or payload of the newest bubble that has it;
        `reply_to` the sid of a bubble. With `deliver=False` the message exists in the list only.
        """
        form = self.form(from_, body, photo, content_type, message_type, pin, tap, reply_to, sid) | more
        return self.deliver(form) if deliver else 0

    def form(
        self,
        from_: str,
        body: str = "",
        photo: bytes | str | None = None,
        content_type: str = "image/jpeg",
        message_type: str | None = None,
        pin: tuple[float, float] | None = None,
        tap: str | None = None,
        reply_to: str | None = None,
        sid: str | None = None,
    ) -> dict[str, str]:
        """The webhook's parameters; the message is in the list from here on and the window is open."""
        who = address(from_)
        sid = sid or new_sid("MM" if photo is not None else "SM")
        form = {
            "MessageSid": sid,
            "SmsMessageSid": sid,
            "SmsSid": sid,
            "SmsStatus": "received",
            "NumMedia": "0",
            "NumSegments": "1",
            "AccountSid": self.state.account,
            "ApiVersion": "2010-04-01",
            "From": who,
            "To": self.state.number,
            "Body": body,
            "ProfileName": "Warga",
            "MessageType": message_type or "text",
            "ChannelPrefix": "whatsapp",
        }
        if who.startswith("whatsapp:+"):
            form["WaId"] = who.removeprefix("whatsapp:+")
        else:
            form["ExternalUserId"] = who
        media: tuple[tuple[str, str], ...] = ()
        if photo is not None:
            media_sid = new_sid("ME")
            self.state.media[media_sid] = (jpeg(photo) if isinstance(photo, str) else photo, content_type)
            media = ((media_sid, content_type),)
            link = f"{self.url}/2010-04-01/Accounts/{self.state.account}/Messages/{sid}/Media/{media_sid}"
            form |= {"NumMedia": "1", "MediaUrl0": link, "MediaContentType0": content_type}
            form["MessageType"] = message_type or "image"
        if pin is not None:
            form |= {"Latitude": str(pin[0]), "Longitude": str(pin[1]), "MessageType": "location"}
        if tap is not None:
            form |= self._tapped(who, tap)
        if reply_to is not None:
            form |= {"OriginalRepliedMessageSid": reply_to, "OriginalRepliedMessageSender": self.state.number}
        with self.state.lock:
            self.state.received.append(Received(sid, who, form["Body"], self.state.now(), media))
            self.state.last_inbound[who] = self.state.now()
        return form

    def _tapped(self, who: str, tap: str) -> dict[str, str]:
        with self.state.lock:
            bubbles = [one for one in self.state.sent if one.to == who][::-1]
        for bubble in bubbles:
            for payload, title in bubble.buttons:
                if tap in (payload, title):
                    name = ("ListId", "ListTitle") if bubble.listed else ("ButtonPayload", "ButtonText")
                    return {
                        name[0]: payload,
                        name[1]: title,
                        "Body": title,
                        "MessageType": "interactive" if bubble.listed else "button",
                        "OriginalRepliedMessageSid": bubble.sid,
                    }
        raise AssertionError(f"no bubble to this person has a button {tap!r}")

    def deliver(self, form: dict[str, str], path: str = "/webhooks/twilio") -> int:
        """Post a form, signed; the same form again is a redelivery."""
        return self._post(self.app_url + path, form)

    def _post(self, url: str, form: dict[str, str]) -> int:
        url, _, overrides = url.partition("#")  # what stands behind is neither sent nor signed
        signed = posting.headers(self.state.token, url, form, self.shared_key)
        return posting.follow(url, form, signed, overrides)

    def _taken(self, message: Sent, code: int | None) -> Callable[[], None]:
        """Get the callbacks ready; what is returned lets them go, once the create has been answered."""
        answered = threading.Event()
        forms = posting.status_forms(self.state, message, code)
        message.error = str(code) if code else None
        if message.callback and self.faults.statuses_first:
            for form in forms:
                self._post(message.callback, form)
        elif message.callback:
            self._hold(self._callbacks.submit(self._follow, message, forms, answered))
        return answered.set

    def _follow(self, message: Sent, forms: list[dict[str, str]], answered: threading.Event) -> int:
        answered.wait(10)
        for form in forms:
            message.status = form["MessageStatus"]
            self._post(message.callback, form)
        return len(forms)

    def _hold(self, future: Future[int]) -> None:
        self._pending.add(future)
        future.add_done_callback(self._pending.discard)

    @property
    def pending(self) -> int:
        """Callbacks that have not been answered yet."""
        return len(self._pending)

    def settle(self, seconds: float = 10.0) -> None:
        """Wait until every callback has been answered."""
        end = time.monotonic() + seconds
        while self._pending:
            if time.monotonic() > end:
                raise AssertionError("callbacks are still on their way")
            time.sleep(0.01)

    def status(self, outbox_id: int, word: str, sid: str, code: int | None = None) -> int:
        """Send one status callback by hand."""
        form = {"MessageSid": sid, "MessageStatus": word, "AccountSid": self.state.account}
        return self.deliver(form | ({"ErrorCode": str(code)} if code else {}), f"/webhooks/twilio/status/{outbox_id}")


def address(person: str) -> str:
    """How Twilio writes a person."""
    return person if person.startswith("whatsapp:") else f"whatsapp:{person}"

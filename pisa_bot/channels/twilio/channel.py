"""Talks to Twilio: sends bubbles and contents, fetches files, lists what came and went.

The SDK costs 0.15 s and 19 MB to import, so it is imported at the first send. Never decides what is said or when.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from pisa_bot import clock
from pisa_bot.channels.protocol import Here, Refused, Rendered, TryLater
from pisa_bot.channels.twilio import errors
from pisa_bot.channels.twilio.form import BSUID, MEDIUM, PROVIDER, envelope, event_id
from pisa_bot.config import Settings
from pisa_bot.messages import Envelope, Kind, UserRef

TIMEOUT_SECONDS = 12.0  # twilio-python's own default is to wait for ever
# asked of Twilio after the # of a callback address: three more tries, on any failure; it is neither sent nor signed.
# Source: Twilio, Webhook connection overrides. For inbound messages the same stands in the number's settings.
CALLBACK_RETRIES = "#rc=3&rp=all&ct=2000&rt=5000"
MEDIA_AT_MOST = 16 * 1024 * 1024
MEDIA_HOST = "api.twilio.com"
REDIRECTS_AT_MOST = 4
LISTED_AT_ONCE = 1000  # the longest page that Twilio gives


class TwilioChannel:
    """One Twilio account and number."""

    provider = PROVIDER
    medium = MEDIUM
    windowed = True
    needs_content = True

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._client: Any = None
        self._lock = threading.Lock()

    @property
    def client(self) -> Any:
        """The SDK's client, made once a process."""
        with self._lock:
            if self._client is None:
                from twilio.http.http_client import TwilioHttpClient
                from twilio.rest import Client

                http = TwilioHttpClient(timeout=TIMEOUT_SECONDS, logger=_silent())
                client = Client(
                    self._settings.twilio_account_sid, self._settings.twilio_auth_tokens[0], http_client=http
                )
                if self._settings.twilio_api_base:
                    client.api.base_url = self._settings.twilio_api_base
                    client.content.base_url = self._settings.twilio_api_base
                self._client = client
            return self._client

    def send(self, to: UserRef, message: Rendered, outbox_id: int) -> str:
        """Create a message; its status callbacks carry our outbox id. Raises Refused, TryLater or AnswerUnknown."""
        wish: dict[str, Any] = {
            "to": address(to),
            "from_": self._settings.twilio_from,
            "status_callback": f"{self._settings.public_url}/webhooks/twilio/status/{outbox_id}{CALLBACK_RETRIES}",
        }
        if message.content_id:
            numbered = {str(number): value for number, value in enumerate(message.variables, 1)}
            wish |= {"content_sid": message.content_id, "content_variables": json.dumps(numbered, ensure_ascii=False)}
        else:
            wish["body"] = message.body
            if message.media_urls:
                wish["media_url"] = [message.media_urls[0]]  # WhatsApp takes one file a message
        return str(self._call(lambda: self.client.messages.create(**wish)).sid)

    def create_content(self, name: str, language: str, types: Mapping[str, Any], variables: Mapping[str, str]) -> str:
        """Make a content (a template's or a button shape's); returns its ContentSid."""
        body = {"friendly_name": name, "language": language, "types": types, "variables": dict(variables)}
        answer = self._request("POST", "/v1/Content", json_body=body)
        return str(answer["sid"])

    def submit_for_approval(self, content_id: str, name: str) -> str:
        """Ask WhatsApp to approve a template; returns the approval's state."""
        answer = self._request(
            "POST",
            f"/v1/Content/{content_id}/ApprovalRequests/whatsapp",
            json_body={"name": name, "category": "UTILITY"},
        )
        return str(answer.get("status", "pending"))

    def approval(self, content_id: str) -> str:
        """How far the approval is: none, pending, approved, rejected."""
        answer = self._request("GET", f"/v1/Content/{content_id}/ApprovalRequests")
        return str((answer.get("whatsapp") or {}).get("status", "none"))

    def find(self, to: UserRef, body: str, since: datetime) -> list[str]:
        """Ids of messages with these words that we sent since then, newest first; settles a send whose answer was lost."""
        sent = self._call(lambda: self.client.messages.list(to=address(to), date_sent_after=since, limit=50))
        return [str(one.sid) for one in sent if (one.body or "").strip() == body.strip()]

    def inbound_since(self, moment: datetime, here: Here) -> Iterator[Envelope]:
        """Messages to our number that are missing, oldest first. A list lacks pins (they come as Kind.CUT) and the payload of taps.

        The list comes newest first and may be long (80 a second): only a page of it and what is missing is held.
        """
        ours = self._settings.twilio_from
        query = {"to": ours, "date_sent_after": moment, "page_size": LISTED_AT_ONCE}
        stream = self._call(lambda: self.client.messages.stream(**query))  # asks for the first page already
        missing: list[Any] = []
        while page := self._call(lambda: list(islice(stream, LISTED_AT_ONCE))):
            received = here([event_id(str(one.sid)) for one in page])
            missing += [one for one in page if one.direction == "inbound" and event_id(str(one.sid)) not in received]
        for one in reversed(missing):
            at = one.date_sent or one.date_created or clock.now()  # a listing that names no time
            form = {
                "MessageSid": str(one.sid),
                "From": str(one.from_),
                "To": str(one.to),
                "Body": one.body or "",
                "NumMedia": "0",
            }
            for number, media in enumerate(self._media_of(one) if int(one.num_media or 0) else ()):
                form |= {
                    f"MediaUrl{number}": media[0],
                    f"MediaContentType{number}": media[1],
                    "NumMedia": str(number + 1),
                }
            # the list has whole seconds: the end of that second, or an answer would seem older than its question
            found = envelope(form, at.replace(microsecond=999_999, tzinfo=at.tzinfo or UTC))
            if found is not None:
                yield replace(found, kind=Kind.CUT) if found.kind is Kind.OTHER else found

    def _media_of(self, message: Any) -> Iterator[tuple[str, str]]:
        base = self._settings.twilio_api_base or f"https://{MEDIA_HOST}"
        for media in self._call(lambda: message.media.list(limit=10) if hasattr(message.media, "list") else ()):
            yield urljoin(base, str(media.uri).removesuffix(".json")), str(media.content_type)

    def fetch(self, source: str) -> tuple[bytes, str]:
        """A file of our account. The password goes to Twilio's own host only, never along a redirect to its CDN."""
        if not self._allowed(source):
            raise Refused("foreign_host")
        import requests

        auth: tuple[str, str] | None = (self._settings.twilio_account_sid, self._settings.twilio_auth_tokens[0])
        url = source
        try:
            for _ in range(REDIRECTS_AT_MOST):
                with requests.get(
                    url, auth=auth, timeout=TIMEOUT_SECONDS, stream=True, allow_redirects=False
                ) as answer:
                    if answer.is_redirect:
                        url, auth = urljoin(url, answer.headers["Location"]), None
                        continue
                    return self._body(answer), answer.headers.get("Content-Type", "").split(";")[0]
        except requests.RequestException as error:
            raise TryLater(type(error).__name__, 10.0) from None
        raise Refused("too_many_redirects")

    def delete(self, source: str) -> None:
        """Take a file away from Twilio once we keep it. Raises Refused or TryLater."""
        if not self._allowed(source):
            raise Refused("foreign_host")
        import requests

        auth = (self._settings.twilio_account_sid, self._settings.twilio_auth_tokens[0])
        try:
            status = requests.delete(source, auth=auth, timeout=TIMEOUT_SECONDS).status_code
        except requests.RequestException as error:
            raise TryLater(type(error).__name__, 10.0) from None
        if status not in (204, 404):
            raise TryLater(str(status), 10.0)

    def _body(self, answer: Any) -> bytes:
        if answer.status_code in (401, 403, 410):
            raise Refused(str(answer.status_code))
        if answer.status_code != 200:
            raise TryLater(
                str(answer.status_code), 5.0
            )  # a 404 in the first seconds is normal: the file is still on its way
        body = bytearray()
        for chunk in answer.iter_content(65_536):
            body += chunk
            if len(body) > MEDIA_AT_MOST:
                raise Refused("too_large")
        return bytes(body)

    def _allowed(self, source: str) -> bool:
        parts = urlsplit(source)
        if self._settings.twilio_api_base:
            base = urlsplit(self._settings.twilio_api_base)
            if (parts.scheme, parts.netloc) == (base.scheme, base.netloc):
                return True
        ours = f"/Accounts/{self._settings.twilio_account_sid}/"
        return parts.scheme == "https" and parts.netloc == MEDIA_HOST and ours in parts.path

    def _request(self, method: str, path: str, json_body: Any = None) -> dict[str, Any]:
        base = self._settings.twilio_api_base or "https://content.twilio.com"
        answer = self._call(
            lambda: self.client.request(
                method, base + path, data=json_body, headers={"Content-Type": "application/json"} if json_body else None
            )
        )
        if answer.status_code >= 400:
            raise errors.from_code(_code(answer.text), answer.status_code)
        return dict(json.loads(answer.text or "{}"))

    def _call(self, act: Any) -> Any:
        from requests import RequestException
        from twilio.base.exceptions import TwilioException, TwilioRestException

        try:
            return act()
        except TwilioRestException as error:
            raise errors.from_code(error.code, error.status) from None
        except (RequestException, TwilioException, ValueError) as error:  # ValueError: an answer that is no JSON
            raise errors.from_exception(error) from None


def _silent() -> logging.Logger:
    """The SDK logs each request with its parameters, people's numbers among them, at INFO: never here."""
    logger = logging.getLogger("pisa_bot.twilio.http")
    logger.disabled = True
    return logger


def address(ref: UserRef) -> str:
    """How Twilio writes an address of a person."""
    return f"whatsapp:{ref.value}" if ref.kind == "phone" or BSUID.match(ref.value) else ref.value


def _code(text: str) -> int | None:
    try:
        return int(json.loads(text).get("code"))
    except (ValueError, TypeError, AttributeError):
        return None

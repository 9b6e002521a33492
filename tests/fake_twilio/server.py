"""The fake's HTTP side: the API's paths, Basic auth, media behind a redirect to a CDN without auth.

One thread a request; answers as the real API does, faults included.
"""

from __future__ import annotations

import base64
import json
import random
import re
import socket
import time
from collections.abc import Callable
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.fake_twilio.account import Account, ApiError, Message

MESSAGES = re.compile(r"^/2010-04-01/Accounts/(AC\w+)/Messages\.json$")
MEDIA = re.compile(r"^/2010-04-01/Accounts/(AC\w+)/Messages/\w+/Media/(\w+)$")
CONTENT = re.compile(r"^/v1/Content(?:/(HX\w+)/ApprovalRequests(/whatsapp)?)?$")


def as_json(message: Message, account: Account) -> dict[str, Any]:
    """A message as the API shows it."""
    moment = format_datetime(message.at)
    path = f"/2010-04-01/Accounts/{account.sid}/Messages/{message.sid}"
    return {
        "sid": message.sid, "account_sid": account.sid, "to": message.to, "from": message.sender, "body": message.body,
        "status": message.status, "direction": message.direction, "num_media": str(len(message.media)), "num_segments": "1",
        "date_created": moment, "date_sent": moment, "date_updated": moment, "error_code": message.error, "error_message": None,
        "api_version": "2010-04-01", "price": None, "price_unit": "USD", "messaging_service_sid": None,
        "uri": f"{path}.json", "subresource_uris": {"media": f"{path}/Media.json"},
    }  # fmt: skip


def make(account: Account, token: str, taken: Callable[[Message], None]) -> ThreadingHTTPServer:
    """A server on a free loopback port; `taken` is told of every message that was accepted."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def log_message(self, *_: Any) -> None:
            """Says nothing: addresses must not reach a log here either."""

        def answer(
            self, status: int, value: Any = None, content_type: str = "application/json", **headers: str
        ) -> None:
            body = value if isinstance(value, bytes) else json.dumps(value).encode()
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            for name, text in headers.items():
                self.send_header(name.replace("_", "-"), text)
            self.end_headers()
            self.wfile.write(body)

        def known(self) -> bool:
            wanted = base64.b64encode(f"{account.sid}:{token}".encode()).decode()
            if self.headers.get("Authorization") == f"Basic {wanted}":
                return True
            self.answer(401, {"code": 20003, "message": "Authenticate", "status": 401})
            return False

        def cut(self) -> None:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)

        def do_POST(self) -> None:
            data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if account.faults.down:
                return self.answer(503, {"code": 20503, "message": "Service unavailable", "status": 503})
            if not self.known():
                return None
            path = urlsplit(self.path).path
            try:
                if MESSAGES.match(path):
                    return self.create(parse_qs(data.decode(), keep_blank_values=True))
                content = CONTENT.match(path)
                if content and content[1]:
                    account.approvals[content[1]] = "approved"
                    return self.answer(201, {"name": "x", "category": "UTILITY", "status": "approved"})
                if content:
                    return self.answer(201, {"sid": account.make_content(json.loads(data))})
            except ApiError as error:
                return self.answer(error.status, {"code": error.code, "message": error.message, "status": error.status})
            return self.answer(404, {"code": 20404, "message": "Not found", "status": 404})

        def create(self, form: dict[str, list[str]]) -> None:
            faults = account.faults
            if faults.delay:
                time.sleep(faults.delay)
            if faults.error_rate and random.random() < faults.error_rate:
                return self.answer(503, {"code": 20503, "message": "Service unavailable", "status": 503})
            message = account.take(form)
            taken(message)
            with account.lock:
                dropped = faults.drop_answers > 0
                faults.drop_answers -= dropped
            if dropped:
                return self.cut()
            return self.answer(201, as_json(message, account) | {"status": "queued", "error_code": None})

        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path.startswith("/cdn/"):
                return self.file(parts.path.removeprefix("/cdn/"))
            if account.faults.down:
                return self.answer(503, {"code": 20503, "message": "Service unavailable", "status": 503})
            if not self.known():
                return None
            media = MEDIA.match(parts.path)
            if media:
                return (
                    self.answer(307, {}, Location=f"/cdn/{media[2]}")
                    if media[2] in account.files
                    else self.answer(404, {})
                )
            if MESSAGES.match(parts.path):
                asked = parse_qs(parts.query)
                to = asked.get("To", [""])[0]
                with account.lock:
                    found = [as_json(one, account) for one in account.messages if not to or one.to == to]
                return self.answer(200, {"messages": found[::-1], "page": 0, "page_size": 1000, "next_page_uri": None})
            content = CONTENT.match(parts.path)
            if content and content[1]:
                return self.answer(200, {"whatsapp": {"status": account.approvals.get(content[1], "none")}})
            return self.answer(404, {"code": 20404, "message": "Not found", "status": 404})

        def file(self, name: str) -> None:
            if self.headers.get("Authorization"):
                return self.answer(400, {"message": "the password must not follow the redirect"})
            data, content_type = account.files.get(name, (b"", ""))
            return self.answer(200, data, content_type) if data else self.answer(404, {})

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    return server

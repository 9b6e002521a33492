"""The REST side: Messages, Media and Content as twilio-python speaks to them, over real sockets.

Nagle is off: with it each answer of two packets would wait 40 ms for an acknowledgement.
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

from tests.fake_twilio.creating import No, create_content, create_message, submit
from tests.fake_twilio.state import Received, Sent, State

MESSAGES = re.compile(r"^/2010-04-01/Accounts/(\w+)/Messages\.json$")
MEDIA_LIST = re.compile(r"^/2010-04-01/Accounts/(\w+)/Messages/(\w+)/Media\.json$")
MEDIA = re.compile(r"^/2010-04-01/Accounts/(\w+)/Messages/(\w+)/Media/(\w+)$")
CONTENT = re.compile(r"^/v1/Content/(\w+)(/ApprovalRequests(?:/whatsapp)?)?$")
CDN = re.compile(r"^/cdn/(\w+)$")


class Server(ThreadingHTTPServer):
    """Holds the state and what to do once a message was taken."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 256

    def __init__(self, port: int, state: State, taken: Callable[[Sent, int | None], Callable[[], None]]) -> None:
        self.state, self.taken = state, taken
        self.dice = random.Random(7)
        super().__init__(("127.0.0.1", port), Handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection, address

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up is no news."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    server: Server

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the lines would hold addresses."""

    def do_GET(self) -> None:
        self._run(b"")

    def do_POST(self) -> None:
        self._run(self.rfile.read(int(self.headers.get("Content-Length") or 0)))

    def do_DELETE(self) -> None:
        self._run(b"")

    def _run(self, body: bytes) -> None:
        faults = self.server.state.faults
        if faults.unavailable:
            return self._json(503, {"code": 20503, "message": "Service unavailable", "status": 503})
        try:
            self._route(body)
        except No as no:
            self._json(no.status, {"code": no.code, "message": no.words, "status": no.status, "more_info": ""})

    def _route(self, body: bytes) -> None:
        state, parts = self.server.state, urlsplit(self.path)
        if cdn := CDN.match(parts.path):
            return self._cdn(cdn[1])
        expected = base64.b64encode(f"{state.account}:{state.token}".encode()).decode()
        if self.headers.get("Authorization") != f"Basic {expected}":
            raise No(401, 20003, "Authenticate")
        if MESSAGES.match(parts.path):
            if self.command == "POST":
                return self._create(parse_qs(body.decode(), keep_blank_values=True))
            return self._list(parse_qs(parts.query))
        if found := MEDIA_LIST.match(parts.path):
            return self._media_list(found[2])
        if found := MEDIA.match(parts.path):
            if self.command == "DELETE":
                state.media.pop(found[3], None)
                return self._send(204, b"", "application/json")
            if state.faults.media_404 > 0:
                state.faults.media_404 -= 1
                raise No(404, 20404, "The media is not there yet")
            return self._redirect(f"/cdn/{found[3]}")
        if parts.path == "/v1/Content" and self.command == "POST":
            with state.lock:
                sid = create_content(state, json.loads(body))
            return self._json(201, {"sid": sid, **state.contents[sid]})
        if found := CONTENT.match(parts.path):
            return self._content(found[1], bool(found[2]), body)
        raise No(404, 20404, f"The requested resource {parts.path} was not found")

    def _create(self, form: dict[str, list[str]]) -> None:
        state, faults = self.server.state, self.server.state.faults
        with state.lock:
            if faults.lose_requests > 0:
                faults.lose_requests -= 1
                self.close_connection = True
                return
            if faults.refuse:
                code, status = faults.refuse.pop(0)
                raise No(status, code, "As told")
            if faults.share and self.server.dice.random() < faults.share:
                raise No(503, 20503, "Service unavailable")
            message = create_message(state, form)
            code_later = faults.fail_later.pop(0) if faults.fail_later else None
            if not state.window_open(message.to) and message.template is None:
                code_later = 63016
            state.sent.append(message)
            dropped, broken = faults.drop_answers > 0, faults.broken_answers > 0
            faults.drop_answers -= dropped
            faults.broken_answers -= broken and not dropped
        answered = self.server.taken(message, code_later)
        time.sleep(faults.answer_delay)
        try:
            if dropped:
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
            elif broken:
                self._send(201, b'{"sid": "SM', "application/json")
            else:
                self._json(201, _message(state, message))
        finally:  # a client that was killed meanwhile still gets its callbacks
            answered()

    def _list(self, query: dict[str, list[str]]) -> None:
        state = self.server.state
        one = {name: values[0] for name, values in query.items()}
        since = one.get("DateSent>", "")[:19]
        with state.lock:
            rows: list[Sent | Received] = [*state.sent, *state.received]
        rows = [row for row in rows if row.at.strftime("%Y-%m-%dT%H:%M:%S") >= since]
        if "To" in one:
            rows = [row for row in rows if (row.to if isinstance(row, Sent) else state.number) == one["To"]]
        if "From" in one:
            rows = [row for row in rows if (state.number if isinstance(row, Sent) else row.sender) == one["From"]]
        rows.sort(key=lambda row: row.at, reverse=True)
        size, page = int(one.get("PageSize", 50)), int(one.get("Page", 0))
        shown = [_message(state, row) for row in rows[page * size : (page + 1) * size]]
        following = None
        if len(rows) > (page + 1) * size:
            asked = "&".join(f"{name}={value}" for name, value in one.items() if name != "Page").replace("+", "%2B")
            following = f"{urlsplit(self.path).path}?{asked}&Page={page + 1}"
        self._json(200, {"messages": shown, "page": page, "page_size": size, "next_page_uri": following})

    def _media_list(self, sid: str) -> None:
        state = self.server.state
        found = next((row for row in state.received if row.sid == sid), None)
        base = f"/2010-04-01/Accounts/{state.account}/Messages/{sid}/Media"
        rows = [
            {"sid": media, "content_type": kind, "uri": f"{base}/{media}.json", "parent_sid": sid}
            for media, kind in (found.media if found else ())
        ]
        self._json(200, {"media_list": rows, "page": 0, "page_size": 50, "next_page_uri": None})

    def _content(self, sid: str, approval: bool, body: bytes) -> None:
        state = self.server.state
        with state.lock:
            if sid not in state.contents:
                raise No(404, 20404, "The content does not exist")
            if approval and self.command == "POST":
                return self._json(201, {"status": submit(state, sid, json.loads(body))})
            if approval:
                return self._json(200, {"sid": sid, "whatsapp": state.approvals.get(sid, {"status": "unsubmitted"})})
            self._json(200, {"sid": sid, **state.contents[sid]})

    def _cdn(self, media: str) -> None:
        state = self.server.state
        if self.headers.get("Authorization"):
            state.misdeeds.append("the account's password was shown to the CDN")
            raise No(400, 0, "Only one auth mechanism allowed")
        if media not in state.media:
            raise No(404, 0, "gone")
        data, content_type = state.media[media]
        self._send(200, data, content_type)

    def _redirect(self, path: str) -> None:
        self.send_response(307)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _json(self, status: int, value: dict[str, Any]) -> None:
        self._send(status, json.dumps(value).encode(), "application/json")

    def _send(self, status: int, data: bytes, content_type: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)


def _message(state: State, row: Sent | Received) -> dict[str, Any]:
    ours = isinstance(row, Sent)
    at = format_datetime(row.at, usegmt=False)
    uri = f"/2010-04-01/Accounts/{state.account}/Messages/{row.sid}"
    return {
        "sid": row.sid,
        "account_sid": state.account,
        "to": row.to if isinstance(row, Sent) else state.number,
        "from": state.number if isinstance(row, Sent) else row.sender,
        "body": row.body,
        "status": row.status if isinstance(row, Sent) else "received",
        "direction": "outbound-api" if ours else "inbound",
        "num_media": str(len(row.media)),
        "num_segments": "1",
        "date_created": at,
        "date_sent": at,
        "date_updated": at,
        "error_code": None,
        "error_message": None,
        "price": None,
        "price_unit": "USD",
        "api_version": "2010-04-01",
        "messaging_service_sid": None,
        "subresource_uris": {"media": f"{uri}/Media.json"},
        "uri": f"{uri}.json",
    }

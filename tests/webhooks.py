"""Posts what Twilio would post, signed as Twilio signs, into the application.

Used by tests that need the real door but no socket; the full chats use real HTTP.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets

from flask.testing import FlaskClient

TOKEN = "token-of-the-tests"
BASE = "http://pisa.test"


def form(phone: str, body: str = "", **more: str) -> dict[str, str]:
    """The fields of an inbound text."""
    return {
        "MessageSid": f"SM{secrets.token_hex(16)}",
        "AccountSid": "AC" + "0" * 32,
        "From": f"whatsapp:{phone}",
        "WaId": phone.lstrip("+"),
        "To": "whatsapp:+6221000000",
        "Body": body,
        "NumMedia": "0",
        "MessageType": "text",
        "ProfileName": "Warga",
        **more,
    }


def signature(url: str, fields: dict[str, str], token: str = TOKEN) -> str:
    """HMAC-SHA1 over the URL and the sorted fields."""
    payload = url + "".join(name + fields[name] for name in sorted(fields))
    return base64.b64encode(hmac.new(token.encode(), payload.encode(), hashlib.sha1).digest()).decode()


def post(client: FlaskClient, fields: dict[str, str], path: str = "/webhooks/twilio") -> int:
    """Deliver; returns the HTTP status."""
    headers = {"X-Twilio-Signature": signature(BASE + path, fields)}
    return client.post(path, data=fields, headers=headers).status_code

"""Posts to the application as Twilio does: a signed form, its status callbacks, late, twice or in the wrong order when told so.

Signs with SHA-1 and the account's token, or with a SharedKey and SHA-256.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import http.client
import time
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

from tests.fake_twilio.state import Sent, State

TIMEOUT = 15.0  # seconds Twilio waits for a webhook's answer


def signature(secret: str, url: str, form: Mapping[str, str], algorithm: str = "sha1") -> str:
    """Base64 HMAC of the URL and the parameters sorted by name, names and values run together."""
    text = url + "".join(name + form[name] for name in sorted(form))
    digest = hmac.new(secret.encode(), text.encode(), getattr(hashlib, algorithm)).digest()
    return base64.b64encode(digest).decode()


def headers(secret: str, url: str, form: Mapping[str, str], shared_key: str | None = None) -> dict[str, str]:
    """The signature headers; with a SharedKey both say SHA-256."""
    if shared_key is None:
        return {"X-Twilio-Signature": signature(secret, url, form)}
    return {
        "X-Twilio-Signature": signature(shared_key, url, form, "sha256"),
        "X-Twilio-Webhooks-Signature-Settings": "key=webhooks_sharedkey_0000,algorithm=HMAC_SHA256",
    }


def follow(url: str, form: Mapping[str, str], signed: Mapping[str, str], overrides: str) -> int:
    """Post, and again as the connection overrides of a callback address ask (`rc` times; the waits are shortened)."""
    tries = 1 + int(dict(parse_qsl(overrides)).get("rc", "0"))
    status = 0
    for number in range(tries):
        time.sleep(0.2 * number)
        status = post(url, form, signed)
        if 0 < status < 500:
            break
    return status


def post(url: str, form: Mapping[str, str], signed: Mapping[str, str]) -> int:
    """The HTTP status of the answer; 0 when there was none."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=TIMEOUT)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    try:
        content = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8", "User-Agent": "TwilioProxy/1.1"}
        connection.request("POST", target, urlencode(form), {**content, **signed})
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


def status_forms(state: State, message: Sent, code: int | None) -> list[dict[str, str]]:
    """The callbacks of a message, in the order in which they leave."""
    words = ["failed"] if code else list(state.faults.statuses)
    if state.faults.reverse_statuses:
        words.reverse()
    if state.faults.duplicate_statuses:
        words = [word for word in words for _ in range(2)]
    forms = []
    for word in words:
        form = {
            "MessageSid": message.sid,
            "SmsSid": message.sid,
            "MessageStatus": word,
            "SmsStatus": word,
            "AccountSid": state.account,
            "From": state.number,
            "To": message.to,
            "ChannelPrefix": "whatsapp",
        }
        forms.append(form | ({"ErrorCode": str(code)} if code else {}))
    return forms

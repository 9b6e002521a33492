"""A form of ours carries a secret that no other site can read: without it nothing changes.

The secret lives in the signed cookie and changes at sign-in; what a page shows is masked anew each time, so that compressing
the page beside somebody's text leaks nothing (BREACH).
"""

from __future__ import annotations

import base64
import secrets

from flask import Request, session

FIELD, HEADER, KEY = "csrf", "X-CSRF", "c"
LENGTH = 24  # bytes


def renew() -> None:
    """A fresh secret, at every step of a sign-in."""
    session[KEY] = base64.urlsafe_b64encode(secrets.token_bytes(LENGTH)).decode()


def token() -> str:
    """The secret as a form shows it."""
    if KEY not in session:
        renew()
    secret, mask = base64.urlsafe_b64decode(session[KEY]), secrets.token_bytes(LENGTH)
    return base64.urlsafe_b64encode(mask + _xor(secret, mask)).decode()


def holds(request: Request) -> bool:
    """Whether a request carries this browser's secret, in its form or its header."""
    try:
        secret = base64.urlsafe_b64decode(session.get(KEY, ""))
        shown = base64.urlsafe_b64decode(request.headers.get(HEADER) or request.form.get(FIELD, ""))
    except ValueError:
        return False
    if len(secret) != LENGTH or len(shown) != 2 * LENGTH:
        return False
    return secrets.compare_digest(_xor(shown[LENGTH:], shown[:LENGTH]), secret)


def _xor(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))

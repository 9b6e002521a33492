"""Who may use the simulator: a browser on this very machine, on a page of ours.

Refuses what came through a proxy, under another host name (DNS rebinding) or from a form of another site.
"""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from flask import Request

FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
OURS = "X-Simulator"  # a header that a form or an image of another site cannot send


def refusal(request: Request) -> str | None:
    """Why this request is refused; None when it may go on."""
    if not loopback(request.remote_addr or ""):
        return "the simulator answers to this machine only"
    if any(name in request.headers for name in FORWARDED):
        return "the simulator does not stand behind a proxy"
    host = urlsplit(f"//{request.host}").hostname or ""
    if host != "localhost" and not loopback(host):
        return "the simulator is at 127.0.0.1 or localhost only"
    if request.method not in ("GET", "HEAD") and request.headers.get(OURS) != "1":
        return "this did not come from the simulator's own page"
    return None


def loopback(address: str) -> bool:
    """Whether an address is this machine's own."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return bool((mapped or found).is_loopback)

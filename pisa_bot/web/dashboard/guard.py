"""Stands before every page: is there a session, is the sign-in finished, may this role come in, is the form ours.

A stranger is sent to the sign-in page, a wrong role gets 403; which rows a reader sees is each query's own matter (404).
"""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

from flask import Response, abort, g, redirect, request, session, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot.engine import accounts
from pisa_bot.house import House
from pisa_bot.store import demo_clock
from pisa_bot.web.dashboard import csrf
from pisa_bot.web.dashboard.roles import reader_of
from pisa_bot.web.dashboard.site import Site

TOKEN = "t"
SAFE = ("GET", "HEAD", "OPTIONS")
FORM_AT_MOST = 2 * 1024 * 1024  # bytes, where a view asks for no more
SMALL = 1000  # bytes: below it compressing costs more than it saves


def stand_before(site: Site) -> None:
    """Install the guard on the site's blueprint."""
    house = site.house

    @site.blueprint.before_request
    def check() -> BaseResponse | None:
        if house.settings.simulator:
            demo_clock.follow(house.database)
        endpoint = request.endpoint or ""
        g.reader = g.signed = None
        if request.method not in SAFE:
            request.max_content_length = site.sizes.get(endpoint, FORM_AT_MOST)
            if not csrf.holds(request):
                abort(400, "csrf")
        if endpoint in site.public:
            return None
        return _judge(site, house, endpoint)

    @site.blueprint.after_request
    def harden(answer: Response) -> Response:
        for name, value in headers(house).items():
            answer.headers[name] = value
        if "Cache-Control" not in answer.headers:
            answer.headers["Cache-Control"] = "no-store"
        return compress(answer)


def _judge(site: Site, house: House, endpoint: str) -> BaseResponse | None:
    signed = accounts.session(house, session.get(TOKEN, "")) if session.get(TOKEN) else None
    if signed is None:
        session.pop(TOKEN, None)
        return to_sign_in()
    g.signed = signed
    if signed.step != "full":
        # exactly the step that is missing: a password alone must not reach the page where a password is changed
        missing = f"dashboard.{signed.step}"
        return None if endpoint == missing else redirect(url_for(missing))
    with house.database.read() as connection:
        g.pack = house.current_pack(connection)
    g.reader = reader_of(signed, g.pack)
    if endpoint in site.unfinished:
        return redirect(url_for("dashboard.front"))
    if not g.reader.roles & site.rights.get(endpoint, frozenset()):
        abort(403)
    return None


def to_sign_in() -> BaseResponse:
    """The sign-in page, and from there back here; a part of a page asks the browser to load the whole."""
    back = request.full_path.rstrip("?") if request.method == "GET" and "HX-Request" not in request.headers else ""
    address = url_for("dashboard.sign_in", lanjut=back or None)
    if "HX-Request" in request.headers:
        answer = Response("", 401)
        answer.headers["HX-Redirect"] = address
        return answer
    return redirect(address)


def way_back(wanted: str | None) -> str:
    """Where to go after signing in: an address of the dashboard, never another site's."""
    front: str = url_for("dashboard.front")
    if not wanted or "\\" in wanted or any(ord(letter) < 33 for letter in wanted):
        return front
    parts = urlsplit(wanted)
    ours = not parts.scheme and not parts.netloc and not wanted.startswith("//")
    return wanted if ours and (parts.path == front or parts.path.startswith(f"{front}/")) else front


def begin(opened: accounts.Opened) -> None:
    """Put a fresh session into the cookie: what was in it before, a planted token too, is gone."""
    kept = session.get("lang")
    session.clear()
    if kept:
        session["lang"] = kept
    session[TOKEN] = opened.token
    csrf.renew()


def headers(house: House) -> dict[str, str]:
    """Security headers of every page of the dashboard."""
    tiles = urlsplit(house.settings.tile_url)
    picture = f" {tiles.scheme}://{tiles.netloc.replace('{s}', '*')}" if tiles.netloc else ""
    found = {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
        f"img-src 'self' data: blob:{picture}; media-src 'self'; connect-src 'self'; form-action 'self'; "
        "frame-ancestors 'none'; base-uri 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
    }
    if house.settings.public_url.startswith("https://"):
        found["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains"
    return found


def compress(answer: Response) -> Response:
    """Pages leave compressed where the browser takes it; files come compressed from `assets`."""
    kind = answer.mimetype or ""
    if (
        answer.direct_passthrough
        or answer.status_code != 200
        or "Content-Encoding" in answer.headers
        or not (kind.startswith("text/") or kind in ("application/json", "application/geo+json"))
        or "gzip" not in request.headers.get("Accept-Encoding", "")
    ):
        return answer
    data = answer.get_data()
    if len(data) >= SMALL:
        answer.set_data(gzip.compress(data, 5))
        answer.headers["Content-Encoding"] = "gzip"
        answer.headers.add("Vary", "Accept-Encoding")
    return answer

"""Signing in and out: password, second factor and its setting up, an own password, the one-time link from chat; language.

Shows and asks; what is right is decided by `engine.accounts`.
"""

from __future__ import annotations

import segno
from flask import abort, flash, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from pisa_bot.engine import accounts
from pisa_bot.web.dashboard import language
from pisa_bot.web.dashboard.guard import TOKEN, begin, way_back
from pisa_bot.web.dashboard.labels import hour
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import EVERYBODY
from pisa_bot.web.dashboard.site import Site


def add_to(site: Site) -> None:
    """/dasbor/masuk and what follows it."""
    house = site.house

    @site.open_page("/masuk", methods=("GET", "POST"))
    def sign_in() -> str | Response:
        back = request.values.get("lanjut")
        if request.method == "GET":
            return answer("signin/password.html", back=back)
        opened = accounts.sign_in(house, request.form.get("login", ""), request.form.get("password", ""))
        if isinstance(opened, accounts.Denied):
            return answer("signin/password.html", back=back, login=request.form.get("login", ""), error=_denied(opened))
        begin(opened)
        return _next(opened, back)

    @site.open_page("/kode", methods=("GET", "POST"), half=True)
    def totp() -> str | Response:
        return _code("signin/code.html")

    @site.open_page("/pasang-kode", methods=("GET", "POST"), half=True)
    def enrol() -> str | Response:
        address = accounts.enrolment(house, g.signed, f"PISA {house.pack.name}")
        picture = segno.make(address, error="m").svg_data_uri(scale=5, border=2, light="#fff")
        secret = address.split("secret=")[1].split("&")[0]
        return _code("signin/enrol.html", picture=picture, secret=secret)

    def _code(template: str, **context: str) -> str | Response:
        error = None
        back = request.values.get("lanjut")
        if request.method == "POST":
            opened = accounts.check_code(house, g.signed, request.form.get("code", ""))
            if not isinstance(opened, accounts.Denied):
                begin(opened)
                return _next(opened, back)
            error = _denied(opened) if opened.until else _("That code does not fit. Type the one shown now.")
        return answer(template, back=back, error=error, **context)

    @site.open_page("/sandi-baru", methods=("GET", "POST"), half=True)
    def password() -> str | Response:
        error = None
        back = request.values.get("lanjut")
        if request.method == "POST":
            chosen = request.form.get("password", "")
            if chosen != request.form.get("again", ""):
                error = _("The two are not the same.")
            elif opened := accounts.choose_password(house, g.signed, chosen):
                begin(opened)
                return _next(opened, back)
            else:
                error = _("Too short: at least %(n)s characters. A sentence is good.", n=accounts.SHORTEST_PASSWORD)
        return answer("signin/own_password.html", back=back, error=error, shortest=accounts.SHORTEST_PASSWORD)

    @site.open_page("/masuk/<token>", methods=("GET", "POST"))
    def by_link(token: str) -> str | Response:
        # a GET never uses the link up: messengers open links to preview them
        if request.method == "GET":
            return answer("signin/link.html")
        opened = accounts.use_link(house, token)
        if opened is None:
            return answer("signin/link.html", error=_("This link was used or is over. Write “dasbor” again."))
        begin(opened)
        return _next(opened, None)

    @site.open_page("/keluar", methods=("POST",))
    def sign_out() -> Response:
        signed = accounts.session(house, session.get(TOKEN, "")) if session.get(TOKEN) else None
        if signed is not None:
            accounts.sign_out(house, signed)
        session.pop(TOKEN, None)
        flash(_("You are signed out."))
        return redirect(url_for("dashboard.sign_in"))

    @site.open_page("/bahasa", methods=("POST",))
    def choose_language() -> Response:
        wanted = request.form.get("language", "")
        if wanted not in language.LANGUAGES:
            abort(400)
        language.choose(wanted)
        return redirect(way_back(request.form.get("lanjut")))

    @site.page("/akun", to=EVERYBODY)
    def account() -> str:
        return answer("signin/account.html")

    @site.page("/akun/sandi", to=EVERYBODY, methods=("POST",))
    def change_password() -> Response:
        known = accounts.confirm(house, g.signed, request.form.get("old", ""))
        chosen = request.form.get("password", "")
        if not known:
            flash(_("The present password is not right."), "error")
        elif chosen != request.form.get("again", ""):
            flash(_("The two are not the same."), "error")
        elif opened := accounts.choose_password(house, g.signed, chosen):
            begin(opened)
            flash(_("The password is changed; other browsers are signed out."))
        else:
            flash(_("Too short: at least %(n)s characters. A sentence is good.", n=accounts.SHORTEST_PASSWORD), "error")
        return redirect(url_for("dashboard.account"))


def _next(opened: accounts.Opened, back: str | None) -> Response:
    if opened.step == "full":
        return redirect(way_back(back))
    return redirect(url_for(f"dashboard.{opened.step}", lanjut=back or None))


def _denied(denied: accounts.Denied) -> str:
    if denied.until is None:
        return _("Name or password is not right.")
    return _(
        "Too many attempts; this name rests until %(hour)s. Forgotten? An administrator can give a new password.",
        hour=hour(denied.until),
    )

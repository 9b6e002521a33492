"""The admin's pages about people: officers, invited by a code that is sent on by WhatsApp, and users who sign in with a password.

Parses and shows; each change is `engine.configuring`'s and leaves a trace. A phone number typed here is never kept.
"""

from __future__ import annotations

from urllib.parse import quote

from flask import abort, flash, g, redirect, request, session, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.engine import accounts, configuring
from pisa_bot.store import staff
from pisa_bot.web.dashboard.admin.problems import told
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import Role
from pisa_bot.web.dashboard.site import Site, reader

ADMIN = frozenset({Role.ADMIN})


def add_to(site: Site) -> None:
    """GET and POST /dasbor/atur/petugas and /dasbor/atur/pengguna."""
    house = site.house

    @site.page("/atur/petugas", to=ADMIN)
    def officers() -> str:
        with house.database.read() as connection:
            rows = staff.members(connection, clock.now(), request.args.get("dinas") or None)
        return answer(
            "admin/officers.html",
            rows=rows,
            agencies=_agencies(),
            chosen=request.args.get("dinas", ""),
            invitation=_invitation(),
        )

    @site.page("/atur/petugas", to=ADMIN, methods=("POST",), name="invite_officer")
    def invite_officer() -> BaseResponse:
        form, who = request.form, reader().actor
        try:
            _identity, code = configuring.invite_officer(
                house,
                form.get("agency", ""),
                form.get("name", ""),
                head=bool(form.get("head")),
                protection=bool(form.get("protection")),
                author=who,
            )
        except ValueError:
            flash(_("An officer needs a name and an agency of the kabupaten."), "error")
        else:
            _tell_code(code, form.get("name", "").strip()[:80], form.get("phone", "")[:20])
        return redirect(url_for("dashboard.officers"))

    def _tell_code(code: str, name: str = "", phone: str = "") -> None:
        """Keep the invitation for the page that follows: shown once, never written anywhere."""
        session["invitation"] = {"code": code, "name": name, "phone": phone}

    def _invitation() -> dict[str, str] | None:
        """The invitation just made, as it is sent on: its words and the links that open WhatsApp with them."""
        made = session.pop("invitation", None)
        if not made:
            return None
        number = "".join(letter for letter in house.settings.twilio_from if letter.isdigit())
        link = f"https://wa.me/{number}?text=kode%20{made['code']}" if number else ""
        hours = f"{float(g.pack.settings['officer_code_hours']):g}"
        words = (
            _(
                "Hello %(name)s. To get reports of your agency from PISA, send “kode %(code)s” to PISA on WhatsApp "
                "within %(hours)s hours. %(link)s",
                name=made["name"],
                code=made["code"],
                hours=hours,
                link=link,
            )
            .replace("  ", " ")
            .strip()
        )
        digits = "".join(letter for letter in made["phone"] if letter.isdigit())
        digits = f"62{digits[1:]}" if digits.startswith("0") else digits
        return {
            "code": made["code"],
            "hours": hours,
            "words": words,
            "send": f"https://wa.me/{digits}?text={quote(words)}",
        }

    @site.page("/atur/petugas/<int:officer>", to=ADMIN, methods=("POST",))
    def change_officer(officer: int) -> BaseResponse:
        form, who = request.form, reader().actor
        match form.get("apa"):
            case "kode":
                _tell_code(configuring.invite_again(house, officer, who))
            case "pindah":
                done = configuring.move_officer(house, officer, form.get("agency", ""), who)
                flash(_("Moved.") if done else _("That cannot be done."), "message" if done else "error")
            case "tandai" | "lepas":
                configuring.mark_protection(house, officer, form.get("apa") == "tandai", who)
                flash(_("Kept."))
            case "keluar":
                if officer == reader().staff:
                    flash(_("Nobody removes themselves."), "error")
                else:
                    configuring.remove_officer(house, officer, who)
                    flash(_("Removed. What they did stays in the history."))
            case _:
                abort(400)
        return redirect(url_for("dashboard.officers", dinas=form.get("dinas") or None))

    @site.page("/atur/pengguna", to=ADMIN)
    def users() -> str:
        return answer("admin/users.html", rows=configuring.users(house), agencies=_agencies(), roles=accounts.ROLES)

    @site.page("/atur/pengguna", to=ADMIN, methods=("POST",), name="change_user")
    def change_user() -> BaseResponse:
        form, who = request.form, reader().actor
        try:
            if form.get("apa") == "sandi":
                password = configuring.reset_user(house, form.get("login", ""), who, totp_too=bool(form.get("totp")))
            else:
                password = configuring.add_user(
                    house,
                    form.get("login", ""),
                    form.get("name", ""),
                    form.get("role", ""),
                    form.get("agency", ""),
                    who,
                )
        except accounts.AccountError as error:
            flash(told(str(error)), "error")
        else:
            flash(_("First password, read it out once: %(password)s. It must be changed at once.", password=password))
        return redirect(url_for("dashboard.users"))


def _agencies() -> list[tuple[str, str]]:
    own = [(a.slug, a.short) for a in g.pack.agencies.values() if not a.external]
    return sorted(own, key=lambda pair: pair[1].casefold())

"""Puts the page groups together to one blueprint under /dasbor, behind one guard.

A new group is a folder with `routes.py` and a line in GROUPS (docs/dashboard.md).
"""

from __future__ import annotations

from importlib import import_module

from flask import Blueprint, Flask, Response
from werkzeug.exceptions import HTTPException

from pisa_bot.house import House
from pisa_bot.web.dashboard import assets, guard, rendering
from pisa_bot.web.dashboard.site import Site

GROUPS = ("signin", "overview", "reports", "report", "talks", "desk", "counter", "admin", "misuse", "proposals")


def install(app: Flask, house: House) -> Site:
    """Register the dashboard on the application; returns the site, whose `rights` a test reads."""
    blueprint = Blueprint("dashboard", "pisa_bot.web.dashboard", url_prefix="/dasbor", template_folder="..")
    site = Site(house, blueprint)
    guard.stand_before(site)

    @site.open_page("/aset/<version>/<path:name>", name="asset")
    def asset(version: str, name: str) -> Response:
        return assets.serve(version, name)

    for group in GROUPS:
        import_module(f"pisa_bot.web.dashboard.{group}.routes").add_to(site)

    @blueprint.errorhandler(HTTPException)
    def explain(error: HTTPException) -> tuple[str, int] | HTTPException:
        status = error.code or 500
        return (rendering.problem(status), status) if status >= 400 else error

    rendering.prepare(app, site)
    app.config.update(
        SESSION_COOKIE_NAME="__Host-pisa" if house.settings.public_url.startswith("https://") else "pisa",
        SESSION_COOKIE_SECURE=house.settings.public_url.startswith("https://"),
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
    )
    app.register_blueprint(blueprint)
    app.extensions["dashboard"] = site
    return site

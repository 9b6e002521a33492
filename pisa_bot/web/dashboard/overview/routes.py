"""Where sign-in lands: what waits for this person today, every figure a door to the list behind it.

Counts only; no row is shown here.
"""

from __future__ import annotations

from flask import redirect, url_for
from werkzeug.wrappers import Response

from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import EVERYBODY
from pisa_bot.web.dashboard.site import MenuItem, Site


def add_to(site: Site) -> None:
    """GET /dasbor and /dasbor/beranda."""
    site.menu.append(MenuItem("dashboard.overview", "Overview", "layout-dashboard", 10))

    @site.page("", to=EVERYBODY)
    def front() -> Response:
        return redirect(url_for("dashboard.overview"))

    @site.page("/beranda", to=EVERYBODY)
    def overview() -> str:
        return answer("overview/overview.html")

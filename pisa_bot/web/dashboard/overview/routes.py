"""Where sign-in lands: what waits for this person today, every figure a door to the list behind it.

Counts only; the one exception are open emergencies, which are named so that somebody goes.
"""

from __future__ import annotations

import json
from datetime import timedelta

from flask import g, redirect, request, url_for
from werkzeug.wrappers import Response

from pisa_bot import clock
from pisa_bot.areas.sensitive import violent
from pisa_bot.store import waiting
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.overview import figures
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import EVERYBODY, Role
from pisa_bot.web.dashboard.site import MenuItem, Site, reader

DESK = frozenset({Role.ADMIN, Role.DESK})


def add_to(site: Site) -> None:
    """GET /dasbor and /dasbor/beranda."""
    house = site.house
    site.menu.append(MenuItem("dashboard.overview", "Overview", "layout-dashboard", 10))

    @site.page("", to=EVERYBODY)
    def front() -> Response:
        return redirect(url_for("dashboard.overview"))

    @site.page("/beranda", to=EVERYBODY)
    def overview() -> str:
        now = clock.now()
        at_desk = bool(reader().roles & DESK)
        with house.database.read() as connection:
            found = figures.figures(connection, reader(), g.pack, now)
            sent = figures.delivery(connection, now) if at_desk else None
            queues = waiting.counts(connection, violent(g.pack), now) if at_desk else None
            alarms = figures.alarms(connection, reader(), g.pack)
        today = labels.local(now).date()
        return answer(
            "overview/overview.html",
            found=found,
            sent=sent,
            queues=queues,
            alarms=alarms,
            trend=json.dumps(
                {
                    "days": [f"{day.day}/{day.month}" for day, _filed, _ended in found.trend],
                    "filed": [filed for _day, filed, _ended in found.trend],
                    "ended": [ended for _day, _filed, ended in found.trend],
                    "names": [_("Filed"), _("Ended")],
                }
            ),
            list_of=_list,
            today=today.isoformat(),
            yesterday=(today - timedelta(days=1)).isoformat(),
            since=found.since.isoformat() if found.since else "",
        )

    @site.page("/darurat", to=EVERYBODY)
    def alarms() -> Response | tuple[str, int]:
        """The banner alone, asked for again and again; nothing when nothing is newer than what the page shows."""
        with house.database.read() as connection:
            found = figures.alarms(connection, reader(), g.pack)
        newest = max((row.id for row in found), default=0)
        if str(newest) == request.args.get("terbaru"):
            return "", 204
        return Response(answer("overview/_alarms.html", alarms=found))


def _list(**wanted: str) -> str:
    """The list behind a figure."""
    return f"{url_for('dashboard.overview').removesuffix('/beranda')}/laporan?{Filter(**wanted).query()}".rstrip("?")

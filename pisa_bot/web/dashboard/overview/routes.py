"""Where sign-in lands: what waits for this person today, every figure a door to the list behind it.

Counts only; the one exception are open emergencies, which are named so that somebody goes.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from flask import g, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response

from pisa_bot import clock
from pisa_bot.areas.sensitive import violent
from pisa_bot.store import waiting
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.overview import figures
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.reports import listing
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import EVERYBODY, Role
from pisa_bot.web.dashboard.site import MenuItem, Site, reader

DESK = frozenset({Role.ADMIN, Role.DESK})
NEXT = 5  # reports named on the overview


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
            banner = alarming(connection, queues)
            next_up = listing.rows(connection, reader(), g.pack, Filter(), now).rows[:NEXT]
        today = labels.local(now).date()
        return answer(
            "overview/overview.html",
            found=found,
            sent=sent,
            queues=queues,
            **banner,
            next_up=next_up,
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

    def alarming(connection: Connection, counted: dict[str, int] | None) -> dict[str, Any]:
        """What the banner shows, how much waits at the desk, and a mark that moves with either."""
        found = figures.alarms(connection, reader(), g.pack)
        waits = 0
        if reader().roles & DESK:
            counted = counted or waiting.counts(connection, violent(g.pack), clock.now())
            waits = sum(counted[queue] for queue in ("sort", "people", "data"))
        return {"alarms": found, "waits": waits, "mark": "-".join(str(n) for n in (waits, *(row.id for row in found)))}

    @site.page("/darurat", to=EVERYBODY)
    def alarms() -> Response | tuple[str, int]:
        """The banner alone, which every page asks for again and again; nothing while it is as the page shows it."""
        with house.database.read() as connection:
            found = alarming(connection, None)
        if found["mark"] == request.args.get("tanda"):
            return "", 204
        return Response(answer("overview/_alarms.html", **found))


def _list(**wanted: str) -> str:
    """The list behind a figure."""
    return f"{url_for('dashboard.overview').removesuffix('/beranda')}/laporan?{Filter(**wanted).query()}".rstrip("?")

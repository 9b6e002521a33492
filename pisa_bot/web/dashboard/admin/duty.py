"""The admin's page of duty lists: who of an agency is called about an emergency, by day and by night, and who before whom.

Parses and shows; each change is `engine.duty`'s, kept beside the list before it, and holds from the next emergency on.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.engine import duty as calling
from pisa_bot.reports.duty import EVERY_DAY, SHIFTS, Entry, first, shift_at
from pisa_bot.store import duty as rows
from pisa_bot.store import staff
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import Role
from pisa_bot.web.dashboard.site import Site, reader

ADMIN = frozenset({Role.ADMIN})
PLACES = 6  # lines of a form; a longer list keeps its own length and two more


def add_to(site: Site) -> None:
    """GET and POST /dasbor/atur/piket."""
    house = site.house

    @site.page("/atur/piket", to=ADMIN)
    def duty_lists() -> str:
        agencies = [(a.slug, a.short) for a in g.pack.agencies.values() if not a.external]
        agencies.sort(key=lambda pair: pair[1].casefold())
        chosen = request.args.get("dinas", g.pack.desk_agency)
        if chosen not in dict(agencies):
            abort(404)
        now = clock.now()
        with house.database.read() as connection:
            kept = rows.holding(connection, chosen)
            people, past = rows.names(connection, chosen), rows.history(connection, chosen, 20)
            crew, _contacts = calling.crew_of(connection, g.pack, chosen, now)
            everybody = staff.names(connection)
        lists = {shift: _lines(kept[chosen, shift].entries if (chosen, shift) in kept else []) for shift in SHIFTS}
        return answer(
            "admin/duty.html",
            agencies=agencies,
            chosen=chosen,
            lists=lists,
            people=people,
            past=past,
            names=everybody,
            shift=shift_at(now, g.pack)[0],
            called=first(crew),
            crew=crew,
            minutes=g.pack.settings.get("duty_minutes", 5),
            day=g.pack.settings.get("duty_day", ""),
        )

    @site.page("/atur/piket", to=ADMIN, methods=("POST",), name="change_duty")
    def change_duty() -> BaseResponse:
        form, agency, who = request.form, request.form.get("dinas", ""), reader().actor
        try:
            if form.get("apa") == "kembali":
                made = calling.restore(house, int(form.get("revisi", "0") or 0), who, clock.now())
            else:
                made = calling.change(house, agency, form.get("giliran", ""), read(form), who, clock.now())
        except ValueError:
            flash(_("Nobody twice on a list, only officers of this agency, and at least one day each."), "error")
        else:
            flash(_("Kept. It holds from the next emergency on.") if made else _("That cannot be done."))
        return redirect(url_for("dashboard.duty_lists", dinas=agency or None))


def read(form: MultiDict[str, str]) -> list[Entry]:
    """The lines of a form that name somebody, in their order. Raises ValueError for a number that is none."""
    entries = []
    for line in range(1, 100):
        if f"orang.{line}" not in form:
            break
        if form[f"orang.{line}"]:
            entries.append(Entry(int(form[f"orang.{line}"]), "".join(sorted(set(form.getlist(f"hari.{line}"))))))
    return entries


def _lines(kept: list[dict[str, Any]]) -> list[Mapping[str, Any]]:
    """A list as the form shows it, with empty lines after it."""
    empty = {"staff": None, "days": EVERY_DAY}
    return [*kept, *[empty] * max(2, PLACES - len(kept))]

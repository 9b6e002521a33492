"""Whom a report complains of, as the desk and admins mark it: the marked officer is told and shown nothing of the report.

Parses and shows; each mark is `engine.subjects`', with a line in the audit.
"""

from __future__ import annotations

from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from sqlalchemy import Connection
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.engine import subjects as marking
from pisa_bot.store import staff, subjects
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.reports import scope
from pisa_bot.web.dashboard.roles import Reader, Role
from pisa_bot.web.dashboard.site import Site, reader

MARKS = frozenset({Role.ADMIN, Role.DESK})


def add_to(site: Site) -> None:
    """POST /dasbor/laporan/<number>/pihak."""
    house = site.house

    @site.page("/laporan/<number>/pihak", to=MARKS, methods=("POST",), name="subject_of_report")
    def subject_of_report(number: str) -> BaseResponse:
        with house.database.read() as connection:
            row = scope.find(connection, reader(), g.pack, number)
            people = staff.names(connection)
        chosen = request.form.get("orang", "")
        if row is None or row.category in scope.violent(g.pack):
            abort(404)
        if not chosen.isdecimal() or int(chosen) not in people:
            flash(_("Choose somebody."), "error")
        elif int(chosen) == reader().staff:
            flash(_("Nobody marks themselves: ask a colleague."), "error")
        elif request.form.get("apa") == "lepas":
            marking.clear(house, row.id, int(chosen), reader().actor)
            flash(_("The mark is taken away."))
        else:
            marking.mark(house, row.id, int(chosen), reader().actor)
            flash(_("Marked: this officer hears and sees nothing of the report from now on."))
        return redirect(url_for("dashboard.report", number=number))


def of(connection: Connection, who: Reader, row: Any) -> dict[str, Any] | None:
    """Who is marked and who can be; None for readers who may not know of it."""
    if not who.roles & MARKS or row.category in scope.violent(g.pack):
        return None
    members = staff.members(connection, clock.now())
    return {
        "marked": subjects.of_report(connection, row.id),
        "people": [(one.id, one.name, one.agency) for one in members],
    }

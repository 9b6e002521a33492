"""The operators' counter: a report for a caller in under a minute, by keyboard, with the machine listening in.

Parses and shows; filing and joining are `engine.intake`'s. What may be about violence is never shown back.
"""

from __future__ import annotations

from typing import Any

from flask import Response, abort, flash, g, jsonify, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.areas.sensitive import violent
from pisa_bot.engine import intake
from pisa_bot.store import reports
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.counter import hearing
from pisa_bot.web.dashboard.language import _, current
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import Role
from pisa_bot.web.dashboard.site import MenuItem, Site, reader
from pisa_bot.web.dashboard.talks.words import FILTERS

OPERATORS = frozenset({Role.OPERATOR, Role.DESK, Role.ADMIN})
CHANNELS = (("phone", "112"), ("walk_in", "Walk-in"), ("sp4n", "SP4N"), ("app", "App"))


def add_to(site: Site) -> None:
    """GET and POST /dasbor/loket."""
    house = site.house
    site.menu.append(MenuItem("dashboard.counter", "Counter", "phone", 35))

    @site.page("/loket", to=OPERATORS)
    def counter() -> str:
        filed = None
        if request.args.get("baru"):
            with house.database.read() as connection:
                filed = next(iter(reports.by_numbers(connection, [request.args["baru"]])), None)
        hidden = filed is not None and filed.category in violent(g.pack)
        return answer(
            "counter/counter.html",
            channels=CHANNELS,
            medium=request.args.get("kanal", "phone"),
            categories=_categories(),
            areas=[name for name, _code in hearing.areas(g.pack)],
            filed=filed,
            hidden=hidden,
        )

    @site.page("/loket/dibaca", to=OPERATORS, methods=("POST",))
    def listen() -> Response:
        try:
            call, found = hearing.call_of(request.form, g.pack)
        except hearing.BadPhone:
            form = {**request.form.to_dict(), "phone": ""}
            call, found = hearing.call_of(form, g.pack)
        best = found.category or (found.candidates[0].category if found.candidates else None)
        quiet = {best, call.category} & set(violent(g.pack))
        heard: dict[str, Any] = {
            "category": found.category,
            "kind": found.intent if found.intent in hearing.KINDS else None,
            "urgent": found.urgent,
            "secret": found.secret,
            "area": hearing.area_name(g.pack, found.kecamatan, found.village),
            "ask_area": found.ambiguous_place and found.kecamatan is None,
            "language": found.language,
            "guesses": [
                [c.category, labels.category(c.category), round(c.confidence, 2)]
                for c in found.candidates[:3]
                if c.confidence >= 0.05
            ],
            "quiet": bool(quiet),
        }
        if call.category in g.pack.categories and call.words:
            heard |= _destination(call, bool(quiet))
        made: Response = jsonify(heard)
        return made

    def _destination(call: intake.Call, quiet: bool) -> dict[str, Any]:
        now = clock.now()
        with house.database.read() as connection:
            made = intake.plan(connection, g.pack, call, now)
            alike = [] if quiet else intake.alike(connection, g.pack, call, now)
        way = made.route
        return {
            "agency": labels.agency(way.agency),
            "waits": FILTERS["waits_for"](way.triage_reason) if way.triage_reason else "",
            "class": labels.deadline_class(made.clocks.deadline_class),
            "answer_due": labels.stamp(made.clocks.answer_due),
            "fix_due": labels.stamp(made.clocks.fix_due),
            "alike": [
                {
                    "id": row.id,
                    "number": row.number,
                    "words": row.description[:140],
                    "place": intake.where(g.pack, row),
                    "state": labels.state(row.state),
                    "when": labels.ago(row.created_at),
                }
                for row in alike
            ],
        }

    @site.page("/loket", to=OPERATORS, methods=("POST",), name="file_call")
    def file_call() -> BaseResponse | tuple[str, int]:
        try:
            call, _found = hearing.call_of(request.form, g.pack)
        except hearing.BadPhone:
            return _again(_("This is no Indonesian mobile number: 08… with 10 to 13 digits, or nothing."))
        if not call.words:
            return _again(_("Write what the caller says."))
        if call.category not in g.pack.categories:
            return _again(_("Choose a category: the machine is not sure."))
        joined = request.form.get("join", type=int)
        if joined:
            if not intake.join(house, joined, call, reader().staff):
                abort(404)
            flash(_("Noted on the report that was there already."))
            return redirect(url_for("dashboard.counter", kanal=call.medium))
        filed = intake.file(house, call, reader().staff)
        return redirect(url_for("dashboard.counter", baru=filed.number, kanal=call.medium))

    def _again(why: str) -> tuple[str, int]:
        """The form once more with all that was typed: nobody asks a caller twice."""
        page = answer(
            "counter/counter.html",
            channels=CHANNELS,
            medium=request.form.get("medium", "phone"),
            categories=_categories(),
            areas=[name for name, _code in hearing.areas(g.pack)],
            filed=None,
            hidden=False,
            typed=request.form,
            why=why,
        )
        return page, 422


def _categories() -> list[tuple[str, str]]:
    names = [(c.slug, c.name.get(current()) or c.name["id"]) for c in g.pack.categories.values()]
    return sorted(names, key=lambda pair: pair[1].casefold())

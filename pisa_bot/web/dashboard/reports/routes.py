"""The list of reports and its map: search, tabs, news without a reload, kept searches, export, one act on many.

Parses and shows; what a reader may see is `scope`, what may be done is `report.acting`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from flask import Response, abort, flash, g, jsonify, make_response, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.reports.states import ENDED, State
from pisa_bot.store import audit, views
from pisa_bot.web.dashboard import labels, language
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.paging import Page
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.report import acting
from pisa_bot.web.dashboard.reports import export, filters, listing, points
from pisa_bot.web.dashboard.reports.filters import Filter
from pisa_bot.web.dashboard.roles import AGENCY, EVERYBODY, Reader
from pisa_bot.web.dashboard.site import MenuItem, Site, reader

MANY = 200  # reports in one act
KINDS = {"csv": "text/csv; charset=utf-8", "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}


def add_to(site: Site) -> None:
    """GET /dasbor/laporan and what its page asks for."""
    house = site.house
    also = ("dashboard.report",)
    site.menu.append(MenuItem("dashboard.reports", "Reports", "list-details", 20, also))

    @site.page("/laporan", to=EVERYBODY)
    def reports() -> BaseResponse:
        wish, now = filters.read(request.args), clock.now()
        with house.database.read() as connection:
            found = listing.rows(connection, reader(), g.pack, wish, now, request.args.get("lanjut"))
            counts = listing.counts(connection, reader(), g.pack, wish, now)
            newest = listing.newest(connection)
            kept = views.of_staff(connection, reader().staff)
        made = make_response(
            answer(
                "reports/list.html",
                "reports/_found.html",
                **_shared(wish, found),
                counts=counts,
                newest=newest,
                views=kept,
                choices=_choices(reader()),
                tiles=house.settings.tile_url,
                credit=house.settings.tile_credit,
                bulk_verbs=acting.for_many(reader()),
                sorts=filters.SORTS,
            )
        )
        made.headers["HX-Push-Url"] = f"{url_for('dashboard.reports')}?{wish.query()}".rstrip("?")
        return made

    @site.page("/laporan/lagi", to=EVERYBODY)
    def more_reports() -> str:
        wish = filters.read(request.args)
        with house.database.read() as connection:
            found = listing.rows(connection, reader(), g.pack, wish, clock.now(), request.args.get("lanjut"))
        return answer("reports/_rows.html", **_shared(wish, found))

    @site.page("/laporan/baru", to=EVERYBODY)
    def new_reports() -> str | Response:
        wish, now, since = filters.read(request.args), clock.now(), request.args.get("sejak", 0, int)
        with house.database.read() as connection:
            newest = listing.newest(connection)
            if newest <= since:
                return Response(status=204)
            found = listing.news(connection, reader(), g.pack, wish, now, since)
            counts = listing.counts(connection, reader(), g.pack, wish, now)
        shared = _shared(wish, Page(found, None))
        made = Response(answer("reports/_new.html", **shared, counts=counts, newest=newest, fresh=True, oob=True))
        if found:
            made.headers["HX-Trigger"] = "pisa:new"
        return made  # without a row that fits, the counts and the mark move on all the same

    @site.page("/laporan/peta.json", to=EVERYBODY)
    def report_points() -> Response:
        wish = replace(filters.read(request.args), batas="")  # it limits the list, never the pins
        view = filters.box(request.args.get("kotak", ""))
        with house.database.read() as connection:
            return jsonify(points.points(connection, reader(), g.pack, wish, clock.now(), view))

    drawn: dict[str, Any] = {}

    @site.page("/batas.json", to=EVERYBODY)
    def outlines() -> Response:
        if "shape" not in drawn:
            drawn["shape"] = points.outlines(house.pack)
        made = jsonify(drawn["shape"])
        made.headers["Cache-Control"] = "private, max-age=86400"
        return made

    @site.page("/laporan/ekspor.<kind>", to=EVERYBODY)
    def export_reports(kind: str) -> Response:
        if kind not in KINDS:
            abort(404)
        wish, now = filters.read(request.args), clock.now()
        with house.database.read() as connection:
            lines = list(export.rows(connection, reader(), g.pack, wish, now))
        with house.database.write() as connection:
            data = {"rows": len(lines) - 1, "kind": kind}
            audit.trace(connection, reader().actor, "reports_exported", "reports", now, data)
        made = Response(export.to_csv(lines) if kind == "csv" else export.to_xlsx(lines), content_type=KINDS[kind])
        name = f"laporan-{labels.local(now):%Y%m%d-%H%M}.{kind}"
        made.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return made

    @site.page("/laporan/tampilan", to=EVERYBODY, methods=("POST",))
    def keep_view() -> str | BaseResponse:
        name, wish = request.form.get("name", "").strip()[:60], _wish_of(request.form.get("query", ""))
        if name:
            with house.database.write() as connection:
                views.keep(connection, reader().staff, name, wish.query(), clock.now())
        return _views_again(wish)

    @site.page("/laporan/tampilan/<int:view>/lupakan", to=EVERYBODY, methods=("POST",))
    def drop_view(view: int) -> str | BaseResponse:
        with house.database.write() as connection:
            if not views.drop(connection, reader().staff, view):
                abort(404)
        return _views_again(Filter())

    def _views_again(wish: Filter) -> str | BaseResponse:
        if "HX-Request" not in request.headers:
            return redirect(f"{url_for('dashboard.reports')}?{wish.query()}")
        with house.database.read() as connection:
            kept = views.of_staff(connection, reader().staff)
        return answer("reports/_views.html", views=kept, wish=wish)

    @site.page("/laporan/massal", to=AGENCY, methods=("POST",))
    def act_on_many() -> BaseResponse:
        numbers, verb = request.form.getlist("number")[:MANY], request.form.get("verb", "")
        if verb not in dict(acting.for_many(reader())):
            abort(400)
        done, refused = acting.on_many(house, reader(), g.pack, numbers, verb, request.form.get("note", ""))
        if done:
            flash(_("%(n)s reports: %(verb)s.", n=done, verb=acting.name(verb)))
        for sentence in refused[:10]:
            flash(sentence, "error")
        return redirect(f"{url_for('dashboard.reports')}?{_wish_of(request.form.get('kembali', '')).query()}")


def _wish_of(query: str) -> Filter:
    from urllib.parse import parse_qsl

    return filters.read(dict(parse_qsl(query[:1000])))


def _shared(wish: Filter, found: Page[Any]) -> dict[str, Any]:
    return {
        "wish": wish,
        "page": found,
        "ended": ENDED,
        "tabs": filters.TABS,
        "only": listing.only,
        "can_act": bool(reader().roles & AGENCY),
    }


def _choices(who: Reader) -> dict[str, list[tuple[str, str]]]:
    """Options of the filter's fields, by name."""
    pack, tongue = g.pack, language.current()

    def by_name(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
        return sorted(pairs, key=lambda pair: pair[1].casefold())

    shown = [c for c in pack.categories.values() if who.protection or not c.violence]
    return {
        "agencies": by_name([(agency.slug, agency.short) for agency in pack.agencies.values()]),
        "categories": by_name([(c.slug, c.name.get(tongue) or c.name["id"]) for c in shown]),
        "states": [(state.value, labels.state(state.value)) for state in State],
        "kecamatan": by_name([(place.code, place.name) for place in pack.kecamatan.values()]),
        "media": [(slug, _(name)) for slug, name in labels.MEDIA.items() if slug != "console"],
        "kinds": [(slug, _(name)) for slug, name in labels.KINDS.items()],
    }

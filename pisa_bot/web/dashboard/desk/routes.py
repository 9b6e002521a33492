"""One queue of all that waits for a person: reports to sort, citizens asking for somebody, voice notes, data, what failed.

Oldest deadline first, one key to confirm or correct. Parses and shows; decisions are `engine.sorting`'s.
"""

from __future__ import annotations

import json
from typing import Any

from flask import Response, abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.areas.locate import place_label
from pisa_bot.areas.sensitive import violent
from pisa_bot.effects import Place
from pisa_bot.engine import learning, personal, sorting
from pisa_bot.engine.act import NoSuchReport, act
from pisa_bot.engine.moving import NotAllowed
from pisa_bot.messages_json import load_params
from pisa_bot.reports.lifecycle import Refused
from pisa_bot.store import audit, reports, waiting
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import Role
from pisa_bot.web.dashboard.site import MenuItem, Site, reader
from pisa_bot.web.dashboard.talks.log import address
from pisa_bot.web.dashboard.talks.meaning import explain
from pisa_bot.wording import word

DESK = frozenset({Role.ADMIN, Role.DESK})
QUEUES = {
    "dipilah": ("To sort", "sort"),
    "warga": ("Citizens asking for a person", "people"),
    "suara": ("Voice notes", "voice"),
    "ditolak": ("Not taken further", "rejected"),
    "data": ("Personal data", "data"),
    "gagal": ("Not arrived", "lost"),
    "koreksi": ("Corrections", "corrections"),
}


def add_to(site: Site) -> None:
    """GET /dasbor/meja and the forms of its queues."""
    house = site.house
    site.menu.append(MenuItem("dashboard.desk", "Desk", "headset", 30, counted=True))

    @site.page("/meja", to=DESK)
    def desk() -> str:
        queue = request.args.get("antrean", "dipilah")
        if queue not in QUEUES:
            queue = "dipilah"
        hidden = violent(g.pack)
        with house.database.read() as connection:
            counts = waiting.counts(connection, hidden, clock.now())
            spoken = waiting.spoken(connection, hidden)
            counts["voice"] = len(spoken)
            context = _queue(connection, queue, hidden, spoken)
        return answer(
            "desk/desk.html",
            queue=queue,
            queues=QUEUES,
            counts=counts,
            categories=_categories(),
            agencies=_agencies(),
            **context,
        )

    def _queue(connection: Any, queue: str, hidden: list[str], spoken: list[Any]) -> dict[str, Any]:
        match queue:
            case "dipilah":
                rows = waiting.to_sort(connection, hidden)
                photos = reports.photos(connection, [row.id for row in rows])
                shown = [_card(row, photos.get(row.id, ())) for row in rows]
                return {"rows": shown}
            case "warga":
                return {"rows": waiting.asking(connection)}
            case "suara":
                return {
                    "rows": [{"row": row, "url": address(house, row.media), "place": _place(row)} for row in spoken]
                }
            case "ditolak":
                return {"rows": waiting.turned_away(connection, hidden, clock.now() - waiting.REJECTED_FOR)}
            case "data":
                return {"rows": waiting.about_data(connection)}
            case "gagal":
                lost = waiting.undelivered(connection, hidden)
                return {"rows": [(row, _said(row)) for row in lost], "unread": waiting.unread(connection)}
        rows = waiting.corrections(connection)
        return {"rows": [(row, house.vault.unseal(row.sealed)) for row in rows]}

    def _card(row: Any, photos: tuple[int, ...]) -> dict[str, Any]:
        guesses = [
            (slug, share)
            for slug, share in (row.data or {}).get("guesses", ())
            if slug in g.pack.categories and not g.pack.categories[slug].violence and slug != row.category
        ][:3]
        return {
            "row": row,
            "meaning": explain(row.description, g.pack) if row.description else None,
            "guesses": guesses,
            "place": _place(row),
            "photos": [address(house, media) for media in photos[:4]],
            "external": bool(row.agency and g.pack.agencies[row.agency].external),
        }

    def done(queue: str, report: int | None = None) -> BaseResponse:
        return redirect(url_for("dashboard.desk", antrean=queue, _anchor=f"r{report}" if report else None))

    def role() -> str:
        return "admin" if Role.ADMIN in reader().roles else "desk"

    def passed_on(report: int) -> BaseResponse:
        category, agency = request.form.get("category") or None, request.form.get("agency") or None
        try:
            target = sorting.forward(house, report, role(), reader().staff, category=category, agency=agency)
            flash(_("Sent on to %(agency)s.", agency=g.pack.agencies[target].short))
        except (Refused, NotAllowed):
            flash(_("Somebody was faster: the report has moved on."), "error")
        except NoSuchReport:
            abort(404)
        return done("dipilah")

    @site.page("/meja/teruskan/<int:report>", to=DESK, methods=("POST",))
    def sort_report(report: int) -> BaseResponse:
        return passed_on(report)

    @site.page("/meja/periksa-lagi/<int:report>", to=DESK, methods=("POST",))
    def read_again_by_desk(report: int) -> BaseResponse:
        """A rejection that a person at the desk does not believe goes back to be sorted."""
        with house.database.read() as connection:
            row = next(iter(reports.by_ids(connection, [report])), None)
        if row is None or row.category in violent(g.pack):
            abort(404)
        try:
            data = {"agency": row.agency, "reason": "refused"}
            act(house, report, "triage", role(), staff=reader().staff, data=data)
        except (Refused, NotAllowed):
            flash(_("Somebody was faster: the report has moved on."), "error")
        return done("ditolak")

    @site.page("/meja/putuskan/<int:report>", to=DESK, methods=("POST",))
    def decide_report(report: int) -> BaseResponse:
        verb, note = request.form.get("verb", ""), request.form.get("note", "").strip()
        if verb not in ("refer", "reject", "ask_info"):
            abort(400)
        if not note:
            flash(_("The citizen reads why: write it down."), "error")
            return done("dipilah", report)
        with house.database.read() as connection:
            row = next(iter(reports.by_ids(connection, [report])), None)
        if row is None or row.category in violent(g.pack):
            abort(404)
        details = {
            "refer": {"agency": request.form.get("agency") or row.agency, "how": note},
            "reject": {"reason": note, "prank": bool(request.form.get("prank"))},
        }
        try:
            act(house, report, verb, role(), staff=reader().staff, note=note, data=details.get(verb, {}))
            flash(_("Done; the citizen is told."))
        except (Refused, NotAllowed):
            flash(_("Somebody was faster: the report has moved on."), "error")
        return done("dipilah")

    @site.page("/meja/dibaca", to=DESK, methods=("POST",))
    def read_words() -> str:
        text = request.form.get("text", "").strip()[:2000]
        return answer("desk/_understood.html", meaning=explain(text, g.pack) if text else None)

    @site.page("/meja/suara/<int:report>", to=DESK, methods=("POST",))
    def write_down(report: int) -> BaseResponse:
        text = request.form.get("text", "")
        try:
            found = sorting.write_down(house, report, role(), reader().staff, text)
        except ValueError:
            flash(_("Write what you hear first."), "error")
            return done("suara", report)
        except (Refused, NotAllowed, NoSuchReport):
            abort(404)
        if request.form.get("forward") and found["category"]:
            return passed_on(report)
        flash(_("Written down. It waits in sorting now."))
        return done("suara")

    @site.page("/meja/data/<number>.json", to={Role.ADMIN})
    def personal_file(number: str) -> Response:
        found = personal.file_of(house, number, sees_quiet=reader().protection)
        if found is None:
            abort(404)
        with house.database.write() as connection:
            audit.trace(connection, reader().actor, "data_exported", f"request:{number}", clock.now())
        made = Response(json.dumps(found, ensure_ascii=False, indent=1), content_type="application/json; charset=utf-8")
        made.headers["Content-Disposition"] = f'attachment; filename="{number}.json"'
        return made

    @site.page("/meja/data/<number>", to={Role.ADMIN}, methods=("POST",))
    def answer_data(number: str) -> BaseResponse:
        outcome = request.form.get("outcome", "")
        if outcome not in ("given", "erased"):
            abort(400)
        if sorting.answer_request(house, number, reader().staff, outcome):
            flash(_("Erased. What an open report needs goes when it ends.") if outcome == "erased" else _("Answered."))
        else:
            flash(_("This request is answered already."), "error")
        return done("data")

    @site.page("/meja/koreksi.jsonl", to={Role.ADMIN})
    def export_corrections() -> Response:
        lines = list(learning.lines(house, all_of_them=bool(request.args.get("semua"))))
        with house.database.write() as connection:
            audit.trace(
                connection, reader().actor, "corrections_exported", "corrections", clock.now(), {"rows": len(lines)}
            )
        made = Response("".join(f"{line}\n" for line in lines), content_type="application/x-ndjson; charset=utf-8")
        made.headers["Content-Disposition"] = 'attachment; filename="koreksi.jsonl"'
        return made


def _said(row: Any) -> str:
    """What a bubble that never arrived would have said, where everybody at the desk may read it."""
    if not row.tellable or "_erased" in row.params:
        return ""
    return word(row.key, load_params(row.params), "id", g.pack)


def _place(row: Any) -> str:
    wanted = ("place_text", "kecamatan", "village", "landmark", "lat", "lng")
    text, *others = (getattr(row, name, None) for name in wanted)
    return place_label(g.pack, Place(text or "", *others))


def _categories() -> list[tuple[str, str]]:
    shown = [(c.slug, c.name["id"]) for c in g.pack.categories.values() if not c.violence]
    return sorted(shown, key=lambda pair: pair[1].casefold())


def _agencies() -> list[tuple[str, str]]:
    return sorted(((a.slug, a.short) for a in g.pack.agencies.values()), key=lambda pair: pair[1].casefold())

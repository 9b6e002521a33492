"""One report: what it says, how it stands, what may be done; its files, its notes, the message to its citizen, its sheet of paper.

A report outside the reader's scope is 404; one about violence is opened for protection officers only, and each opening is noted.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import Response, abort, flash, g, redirect, request, url_for
from sqlalchemy import Row
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.delivery.pictures import BadPicture
from pisa_bot.delivery.storage import storage
from pisa_bot.engine import answering, attaching, telling
from pisa_bot.reports.states import ENDED
from pisa_bot.store import audit, histories, proposals
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.report import acting, clocks, near, replies, subjects, timeline
from pisa_bot.web.dashboard.reports import scope
from pisa_bot.web.dashboard.roles import AGENCY, EVERYBODY, Role
from pisa_bot.web.dashboard.site import Site, reader

NOTE_AT_MOST = 2000
FILES_AT_MOST = 8
FORM_AT_MOST = 40 * 1024 * 1024  # bytes: eight photos as a phone takes them
SHOWN = frozenset({"image/jpeg", "image/png", "image/webp", "audio/ogg", "audio/mpeg", "audio/mp4", "video/mp4"})


def add_to(site: Site) -> None:
    """GET /dasbor/laporan/<number> and its forms."""
    house = site.house
    site.sizes["dashboard.act_on_report"] = FORM_AT_MOST
    subjects.add_to(site)

    def found(number: str) -> Row[Any]:
        with house.database.read() as connection:
            row = scope.find(connection, reader(), g.pack, number)
        if row is None:
            abort(404)
        if row.category in scope.violent(g.pack):
            with house.database.write() as connection:
                audit.trace(connection, reader().actor, "protected_opened", f"report:{row.id}", clock.now())
        return row

    @site.page("/laporan/<number>", to=EVERYBODY)
    def report(number: str) -> str:
        row = found(number)
        return answer("report/report.html", "report/_body.html", **_about(row))

    @site.page("/laporan/<number>/cetak", to=EVERYBODY)
    def printed(number: str) -> str:
        row = found(number)
        return answer("report/print.html", **_about(row), now=clock.now())

    def _about(row: Row[Any]) -> dict[str, Any]:
        """Everything the page shows of a report, in nine statements whatever its history."""
        with house.database.read() as connection:
            events = histories.events(connection, row.id)
            notes = histories.notes(connection, row.id)
            told = histories.deliveries(connection, row.id, row.contact_id)
            files = histories.files(connection, row.id)
            followers = histories.followers(connection, row.id)
            reach = histories.reach(connection, row.contact_id)
            proposal = proposals.of_report(connection, row.id) if answering.fits(row, scope.violent(g.pack)) else None
            beside = near.beside(connection, reader(), g.pack, row)
            complained = subjects.of(connection, reader(), row)
        quiet = row.category in scope.violent(g.pack)
        verbs = acting.offered(reader(), row)
        return {
            "row": row,
            "quiet": quiet,
            "words": timeline.opened(row.description, house.vault),
            "moments": timeline.moments(events, notes, told, house.vault),
            "files": files,
            "followers": followers,
            "reach": telling.reach(reach, house, clock.now()),
            "near": beside,
            "complained": complained,
            "clocks": clocks.clocks(g.pack, row, clock.now()),
            "verbs": [(verb, acting.name(verb)) for verb in verbs],
            "verb_name": acting.name,
            "needs_note": acting.NEEDS_NOTE,
            "consequences": acting.CONSEQUENCES,
            "ended": row.state in ENDED,
            "replies": replies.ready(row.category, row.state),
            "proposal": proposal,
            "can_propose": proposal in (None, "open") and answering.fits(row, scope.violent(g.pack)),
            "can_write": reader().acts_as(row.agency) is not None,
            "agencies": sorted((a.slug, a.short) for a in g.pack.agencies.values() if a.slug != row.agency),
            "outside": [a.slug for a in g.pack.agencies.values() if a.external],
            "categories": [(slug, labels.category(slug)) for slug in g.pack.categories],
            "kecamatan": [(place.code, place.name) for place in g.pack.kecamatan.values()],
            "tiles": house.settings.tile_url,
            "credit": house.settings.tile_credit,
        }

    @site.page("/laporan/<number>/aksi", to=AGENCY | {Role.OPERATOR}, methods=("POST",))
    def act_on_report(number: str) -> BaseResponse:
        row = found(number)
        verb, note = request.form.get("verb", ""), request.form.get("note", "")
        if verb not in acting.offered(reader(), row):
            flash(_("%(number)s stands differently now; this cannot be done any more.", number=number), "error")
            return _back(number)
        data, problem = _details(verb, row)
        if problem is None:
            photos = [file for file in request.files.getlist("photo") if file.filename][:FILES_AT_MOST]
            try:
                media = [attaching.keep_photo(house, file.read()) for file in photos]
            except BadPicture:
                media, problem = [], _("One of the files is no photo that can be shown (JPEG, PNG or WebP).")
            if media:
                data["media"] = media
        if problem is None:
            if row.category in scope.violent(g.pack) and note.strip():
                note = house.vault.seal(note.strip())
            problem = acting.do(house, reader(), row, verb, note, data)
        if problem:
            flash(problem, "error")
        else:
            flash(_("%(number)s: %(verb)s.", number=number, verb=acting.name(verb)))
        return _back(number)

    def _details(verb: str, row: Row[Any]) -> tuple[dict[str, Any], str | None]:
        """What a verb needs besides a note, from the form; a sentence when it is missing."""
        form, pack = request.form, g.pack
        match verb:
            case "forward" | "transfer" | "coordinate" | "refer":
                agency = form.get("agency", "")
                if verb == "forward" and not agency:
                    agency = row.agency or ""
                known = pack.agencies.get(agency)
                if known is None:
                    return ({}, None) if verb == "coordinate" else ({}, _("Choose an agency."))
                if known.external != (verb == "refer") and verb != "coordinate":
                    wrong = _("%(agency)s is outside the kabupaten: use “Pass outside”.", agency=known.short)
                    return {}, wrong if known.external else _("%(agency)s is an agency of ours.", agency=known.short)
                category = form.get("category", "")
                corrected = {"category": category} if verb == "forward" and category in pack.categories else {}
                return {"agency": agency, **corrected}, None
            case "schedule" | "defer":
                try:
                    return {"date": date.fromisoformat(form.get("date", "")).isoformat()}, None
                except ValueError:
                    return {}, _("Choose a day.")
            case "reject":
                return {"reason": request.form.get("note", "").strip(), "prank": bool(form.get("prank"))}, None
            case "merge":
                with house.database.read() as connection:
                    other = scope.find(connection, reader(), pack, form.get("parent", "").strip().upper())
                if other is None or other.id == row.id:
                    return {}, _("Write the number of the report it belongs to.")
                return {"parent": other.id}, None
            case "correct":
                category, place = form.get("category", ""), form.get("kecamatan", "")
                data: dict[str, Any] = {}
                if category in pack.categories and category != row.category:
                    data["category"] = category
                if place in pack.kecamatan and place != row.kecamatan:
                    data["place"] = {"kecamatan": place, "village": None}
                return (data, None) if data else ({}, _("Nothing was changed."))
        return {}, None

    @site.page("/laporan/<number>/catatan", to=EVERYBODY - {Role.LEADER}, methods=("POST",))
    def note_on_report(number: str) -> BaseResponse:
        row, text = found(number), request.form.get("text", "").strip()[:NOTE_AT_MOST]
        if text:
            sealed = house.vault.seal(text) if row.category in scope.violent(g.pack) else text
            with house.database.write() as connection:
                histories.add_note(connection, row.id, reader().staff, sealed, clock.now())
        return _back(number)

    @site.page("/laporan/<number>/pesan", to=AGENCY | {Role.OPERATOR}, methods=("POST",))
    def message_citizen(number: str) -> BaseResponse:
        row, text = found(number), request.form.get("text", "").strip()[: telling.AT_MOST]
        role = reader().acts_as(row.agency)
        if role is None or row.category in scope.violent(g.pack):
            abort(403)
        if not text:
            flash(_("The message is empty."), "error")
        elif telling.tell(house, row.id, text, role, reader().staff):
            flash(_("The message is on its way to the citizen."))
        else:
            flash(_("This citizen cannot be written to."), "error")
        return _back(number)

    @site.page("/laporan/<number>/berkas/<int:media>", to=EVERYBODY)
    def report_file(number: str, media: int) -> Response:
        with house.database.read() as connection:
            row = scope.find(connection, reader(), g.pack, number)
            file = None if row is None else histories.file_of(connection, row.id, media)
        data = storage(house.settings).get(file.sha256) if file is not None and file.sha256 else None
        if file is None or data is None:
            abort(404)
        shown = file.content_type in SHOWN
        made = Response(data, content_type=file.content_type if shown else "application/octet-stream")
        made.headers["Content-Disposition"] = "inline" if shown else "attachment"
        made.headers["Cache-Control"] = "private, max-age=3600"
        return made


def _back(number: str) -> BaseResponse:
    return redirect(url_for("dashboard.report", number=number))

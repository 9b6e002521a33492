"""The page of strikes: who is paused, why, and a person's word on it.

Shows no words of a citizen; deciding is `engine.pausing`, and whoever told of violence is a count here.
"""

from __future__ import annotations

from flask import abort, flash, g, redirect, request, url_for
from sqlalchemy import func, select
from sqlalchemy.orm import aliased
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.areas.sensitive import violent
from pisa_bot.engine import pausing
from pisa_bot.store import staff
from pisa_bot.store import strikes as struck
from pisa_bot.store.models import Report, Strike
from pisa_bot.web.dashboard.admin.words import who
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.paging import Order, page
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import Role
from pisa_bot.web.dashboard.site import Site, reader

ADMIN = frozenset({Role.ADMIN})
NOTE_AT_MOST = 300
KINDS = {"prank": "Prank", "flood": "Flood of messages", "abuse": "Swearing"}
own = aliased(Report)  # the list joins reports already
NEWEST = Order((Strike.id,), descending=True)  # type: ignore[arg-type]


def add_to(site: Site) -> None:
    """GET /dasbor/atur/teguran, and a decision on one."""
    house = site.house

    @site.page("/atur/teguran", to=ADMIN)
    def strikes() -> str:
        return _list()

    @site.page("/atur/teguran/<int:strike>", to=ADMIN, methods=("POST",))
    def decide_strike(strike: int) -> BaseResponse:
        decide = {"cabut": pausing.lift, "tetapkan": pausing.confirm}.get(request.form.get("apa", "")) or abort(400)
        note = request.form.get("note", "").strip()[:NOTE_AT_MOST]
        try:
            done = decide(house, strike, reader().actor, note)
        except pausing.NoSuchStrike:
            abort(404)
        if not done:
            flash(_("Somebody has decided already."), "error")
        else:
            flash(_("Lifted; a pause it brought is over.") if decide is pausing.lift else _("Confirmed."))
        return redirect(url_for("dashboard.strikes", semua=request.form.get("semua") or None))

    def _list() -> str:
        everything = bool(request.args.get("semua"))
        told = select(own.id).where(own.category.in_(violent(g.pack)), own.contact_id == Strike.contact_id)
        shown, hidden = struck.listed(), select(func.count()).select_from(Strike).where(told.exists())
        if not everything:
            shown, hidden = shown.where(Strike.state == "counts"), hidden.where(Strike.state == "counts")
        if not reader().protection:
            shown = shown.where(~told.exists())
        with house.database.read() as connection:
            found = page(connection, shown, NEWEST, lambda row: (row.id,), request.args.get("lanjut"))
            left_out = 0 if reader().protection else connection.scalar(hidden) or 0
            names = staff.names(connection)
        return answer(
            "misuse/strikes.html",
            rows=found.rows,
            after=found.after,
            everything=everything,
            left_out=left_out,
            kinds=KINDS,
            now=clock.now(),
            who=who(names),
        )

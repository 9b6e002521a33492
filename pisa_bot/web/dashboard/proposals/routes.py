"""Answers that officers propose for everybody: the admins' list, and the page on which one is worded, approved or left.

Shows and reads forms; what becomes an entry of the answer base is checked by the pack and made by `engine.answering`.
"""

from __future__ import annotations

from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from sqlalchemy import Row
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot.areas.sensitive import violent
from pisa_bot.areas.source import PackError
from pisa_bot.engine import answering
from pisa_bot.nlu.understand import understand
from pisa_bot.reports.masking import masked
from pisa_bot.store import proposals as proposed
from pisa_bot.store import staff
from pisa_bot.store.models import Proposal
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.admin.problems import told
from pisa_bot.web.dashboard.admin.sections import SECTIONS, read
from pisa_bot.web.dashboard.admin.words import who
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.paging import Order, page
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.reports import scope
from pisa_bot.web.dashboard.roles import AGENCY, Role
from pisa_bot.web.dashboard.site import Site, reader

ADMIN = frozenset({Role.ADMIN})
NEWEST = Order((Proposal.id,), descending=True)  # type: ignore[arg-type]
GONE = "–"


def add_to(site: Site) -> None:
    """GET /dasbor/atur/usulan and one of them; POST from the report page."""
    house = site.house

    @site.page("/atur/usulan", to=ADMIN)
    def proposals() -> str:
        decided = bool(request.args.get("sudah"))
        query = proposed.listed().where(
            (Proposal.state != proposed.OPEN) if decided else (Proposal.state == proposed.OPEN)
        )
        with house.database.read() as connection:
            found = page(connection, query, NEWEST, lambda row: (row.id,), request.args.get("lanjut"))
            names = staff.names(connection)
        return answer("proposals/list.html", rows=found.rows, after=found.after, decided=decided, who=who(names))

    @site.page("/atur/usulan/<int:proposal>", to=ADMIN)
    def proposal(proposal: int) -> str:
        row = _found(proposal)
        return _form(row, _draft(row), f"{row.category}_{row.number[-9:].replace('-', '_')}".lower())

    @site.page("/atur/usulan/<int:proposal>", to=ADMIN, methods=("POST",))
    def decide_proposal(proposal: int) -> str | BaseResponse | tuple[str, int]:
        row, form = _found(proposal), request.form
        try:
            if form.get("apa") == "tolak":
                answering.reject(house, row.id, reader().actor)
                flash(_("It stays an answer to one citizen."))
                return redirect(url_for("dashboard.proposals"))
            key = form.get("kunci", "").strip()
            entry = read(SECTIONS["jawaban"], form, form.getlist, {})
            revision = answering.approve(house, row.id, key, entry, reader().actor)
        except answering.NotOpen:
            flash(_("Somebody has decided already."), "error")
            return redirect(url_for("dashboard.proposals"))
        except PackError as error:
            for line in error.problems:
                flash(told(line), "error")
            return _form(row, entry, key), 422
        flash(_("Approved as revision %(n)s. Whoever asks next is answered.", n=revision))
        return redirect(url_for("dashboard.proposals"))

    @site.page("/laporan/<number>/usulkan", to=AGENCY, methods=("POST",))
    def propose_answer(number: str) -> BaseResponse:
        with house.database.read() as connection:
            row = scope.find(connection, reader(), g.pack, number)
        if row is None:
            abort(404)
        if reader().acts_as(row.agency) is None:
            abort(403)
        if answering.propose_of(house, row.id, reader().staff):
            flash(_("Proposed. It is sent to others only when an admin has approved it."))
        else:
            flash(_("There is no answer here that can be proposed."), "error")
        return redirect(url_for("dashboard.report", number=number))

    def _found(proposal: int) -> Row[Any]:
        with house.database.read() as connection:
            row = connection.execute(proposed.listed().where(Proposal.id == proposal)).one_or_none()
        if row is None or row.category in violent(g.pack):
            abort(404)
        return row

    def _draft(row: Row[Any]) -> dict[str, Any]:
        """What the form begins with: the officer's words in one language, the citizen's question without numbers of persons."""
        asked = masked(row.description).strip()
        day = labels.day(row.at)
        agency = g.pack.agencies.get(row.agency)
        return {
            "questions": [] if asked in ("", GONE) else [" ".join(asked.split())[:200]],
            "text": {"id": row.answer},
            "agency": row.agency,
            "source": _("Answer of %(agency)s, %(day)s", agency=agency.short if agency else row.agency, day=day),
        }

    def _form(row: Row[Any], values: dict[str, Any], key: str) -> str:
        near = None if row.description == GONE else understand(row.description, g.pack).answer
        return answer(
            "proposals/one.html",
            row=row,
            values=values,
            key=key,
            near=near,
            gone=row.description == GONE,
            reopened=row.report_state not in answering.ANSWERED,
            agencies=sorted(((a.slug, a.short) for a in g.pack.agencies.values()), key=lambda pair: pair[1].casefold()),
        )

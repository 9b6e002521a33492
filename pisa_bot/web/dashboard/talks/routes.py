"""The log of every conversation, taking one over, giving it back, and saying what was understood wrongly.

Parses and shows; words go out through `engine.conversing`. Each opening and each number revealed leaves a trace.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

from flask import Response, abort, flash, g, make_response, redirect, request, url_for
from sqlalchemy import select
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.areas.sensitive import violent
from pisa_bot.engine import conversing, learning
from pisa_bot.messages_json import load_inbound
from pisa_bot.nlu.understanding import INTENTS
from pisa_bot.reports import numbers
from pisa_bot.store import audit, staff, talks
from pisa_bot.store.models import Conversation, Inbox
from pisa_bot.store.types import spelled
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.paging import Order, page
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.roles import Role
from pisa_bot.web.dashboard.site import MenuItem, Site, reader
from pisa_bot.web.dashboard.talks import log, words

DESK = frozenset({Role.ADMIN, Role.DESK})
KINDS = (
    "complaint",
    "information",
    "aspiration",
    "track",
    "add",
    "reopen",
    "greet",
    "thanks",
    "human",
    "abuse",
    "other",
)
PHONE = re.compile(r"(?:\+?62|0)8\d{7,12}\Z")


def add_to(site: Site) -> None:
    """GET /dasbor/percakapan and what one conversation is worked with."""
    house = site.house
    for name, filter_ in words.FILTERS.items():
        site.blueprint.add_app_template_filter(filter_, name)
    site.menu.append(MenuItem("dashboard.talks", "Conversations", "messages", 40, ("dashboard.talk",)))

    def hidden() -> Any:
        return None if reader().protection else talks.quiet(violent(g.pack))

    def found(contact: int) -> talks.Person:
        with house.database.read() as connection:
            person = talks.one(connection, contact, hidden())
        return person or abort(404)

    @site.page("/percakapan", to=DESK, name="talks")
    def talk_list() -> str | BaseResponse:
        wanted = request.args.get("cari", "").strip()
        with house.database.read() as connection:
            if wanted:
                contact = _search(connection, wanted)
                if contact is not None and talks.one(connection, contact, hidden()) is not None:
                    return redirect(url_for("dashboard.talk", contact=contact))
                flash(_("Nothing found: a whole ticket number or a whole phone number is needed."), "error")
            query = talks.talks(hidden())
            match request.args.get("hanya"):
                case "orang":
                    query = query.where(Conversation.state == spelled("with_person"))
                case "petugas":
                    query = query.where(talks.with_officer())
                case _:
                    query = query.where(~talks.with_officer())
            order = Order((Conversation.updated_at, Conversation.contact_id), descending=True)  # type: ignore[arg-type]
            rows = page(
                connection, query, order, lambda row: (row.updated_at, row.contact_id), request.args.get("lanjut")
            )
            left_out = 0 if reader().protection else talks.hidden_count(connection, talks.quiet(violent(g.pack)))
        people = [talks.Person(*tuple(row)) for row in rows.rows]
        return answer(
            "talks/list.html", people=people, after=rows.after, left_out=left_out, only=request.args.get("hanya", "")
        )

    def _search(connection: Any, wanted: str) -> int | None:
        digits = re.sub(r"[ .()-]", "", wanted)
        if PHONE.match(digits):
            return talks.with_phone(connection, house.vault, "+62" + digits.lstrip("+").removeprefix("62").lstrip("0"))
        read = numbers.parse(wanted, g.pack.ticket_prefix)
        named = f"{g.pack.ticket_prefix}-{read[0]}-{read[1]:04d}" if read and read[0] else wanted.upper()
        return talks.with_number(connection, named)

    def shown(person: talks.Person, before: datetime | None = None) -> dict[str, Any]:
        with house.database.read() as connection:
            lines = log.lines(
                connection,
                house,
                g.pack,
                person.contact,
                language=person.language,
                sees_quiet=reader().protection,
                before=before,
            )
            mark = talks.newest(connection, person.contact)
        return {"person": person, "lines": lines, "mark": mark, "now": clock.now(), "intents": KINDS}

    @site.page("/percakapan/<int:contact>", to=DESK)
    def talk(contact: int) -> str:
        person = found(contact)
        before = _moment(request.args.get("sebelum"))
        with house.database.read() as connection:
            address = talks.address(connection, house.vault, contact)
            theirs = talks.reports_of(connection, contact, violent(g.pack))
            who = staff.name_of(connection, person.handover_staff) if person.handover_staff else None
        with house.database.write() as connection:
            audit.trace(connection, reader().actor, "conversation_read", f"contact:{contact}", clock.now())
        return answer(
            "talks/talk.html",
            **shown(person, before),
            before=before,
            masked=mask(address),
            reports=theirs,
            who=who,
            categories=_categories(),
            can_reveal=Role.ADMIN in reader().roles,
        )

    @site.page("/percakapan/<int:contact>/baru", to=DESK)
    def talk_news(contact: int) -> str | Response:
        person = found(contact)
        with house.database.read() as connection:
            if talks.newest(connection, contact) == request.args.get("tanda"):
                return Response(status=204)
        return answer("talks/_lines.html", **shown(person))

    @site.page("/percakapan/<int:contact>/nomor", to={Role.ADMIN}, methods=("POST",))
    def reveal_number(contact: int) -> BaseResponse:
        found(contact)
        with house.database.write() as connection:
            audit.trace(connection, reader().actor, "number_revealed", f"contact:{contact}", clock.now())
            address = talks.address(connection, house.vault, contact)
        made = make_response(answer("talks/_number.html", address=address))
        made.headers["Cache-Control"] = "no-store"
        return made

    def back(contact: int) -> BaseResponse:
        return redirect(url_for("dashboard.talk", contact=contact, _anchor="jawab"))

    @site.page("/percakapan/<int:contact>/ambil", to=DESK, methods=("POST",))
    def take_talk(contact: int) -> BaseResponse:
        found(contact)
        conversing.take_over(house, contact, reader().staff)
        flash(_("You have this conversation. The bot is silent until you give it back."))
        return back(contact)

    @site.page("/percakapan/<int:contact>/jawab", to=DESK, methods=("POST",))
    def answer_talk(contact: int) -> BaseResponse:
        found(contact)
        try:
            conversing.answer(house, contact, reader().staff, request.form.get("text", ""))
        except ValueError:
            flash(_("Write something first."), "error")
        except conversing.NobodyThere:
            flash(_("Take the conversation over first: at this moment the bot has it."), "error")
        return back(contact)

    @site.page("/percakapan/<int:contact>/kembalikan", to=DESK, methods=("POST",))
    def give_talk_back(contact: int) -> BaseResponse:
        found(contact)
        try:
            conversing.give_back(house, contact, reader().staff)
            flash(_("The bot has the conversation again and has said so."))
        except conversing.NobodyThere:
            flash(_("The bot has it already."))
        return back(contact)

    @site.page("/percakapan/<int:contact>/salah/<int:message>", to=DESK, methods=("POST",))
    def correct_message(contact: int, message: int) -> BaseResponse:
        found(contact)
        intent = request.form.get("intent", "complaint")
        category = request.form.get("category") or None
        if intent not in INTENTS:
            abort(400)
        with house.database.write() as connection:
            row = connection.execute(
                select(Inbox.event_id, Inbox.sealed).where(Inbox.id == message, Inbox.contact_id == contact)
            ).first()
            if row is None or not row.sealed:
                abort(404)
            text = load_inbound(row.event_id, house.vault.unseal_json(row.sealed)).text
            kept = learning.correct(
                connection,
                house.vault,
                g.pack,
                text,
                source="talk",
                staff=reader().staff,
                category=category,
                intent=intent,
                urgent=bool(request.form.get("urgent")),
                now=clock.now(),
                contact=contact,
                message=message,
            )
        if kept:
            flash(_("Kept for the next training."))
        else:
            flash(_("This message cannot be kept for training."), "error")
        return redirect(url_for("dashboard.talk", contact=contact, _anchor=f"m{message}"))

    @site.page("/percakapan/kirim-ulang/<int:bubble>", to=DESK, methods=("POST",))
    def send_again(bubble: int) -> BaseResponse:
        if conversing.send_again(house, bubble, reader().staff):
            flash(_("Queued again."))
        else:
            flash(_("It may have arrived: it is not sent a second time."), "error")
        return redirect(_here("dashboard.desk", antrean="gagal"))

    @site.page("/percakapan/baca-ulang/<int:message>", to=DESK, methods=("POST",))
    def read_again(message: int) -> BaseResponse:
        if conversing.read_again(house, message, reader().staff):
            flash(_("It is read once more."))
        return redirect(_here("dashboard.desk", antrean="gagal"))


def _here(endpoint: str, **values: Any) -> str:
    """Back to the conversation that a form stood in, or to `endpoint`."""
    contact = request.form.get("contact", type=int)
    return url_for("dashboard.talk", contact=contact) if contact else url_for(endpoint, **values)


def _categories() -> list[tuple[str, str]]:
    shown = [(c.slug, c.name["id"]) for c in g.pack.categories.values() if not c.violence]
    return sorted(shown, key=lambda pair: pair[1].casefold())


def _moment(text: str | None) -> datetime | None:
    try:
        found = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return found if found.tzinfo else None


def mask(address: str | None) -> str:
    """An address as people at the desk see it: its last three characters."""
    return "–" if not address else "•••• " + address[-3:] if len(address) > 6 else "••••"

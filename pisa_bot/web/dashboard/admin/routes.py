"""The admin's pages: the area pack by parts, its history, message templates, the audit log; people are in `people`.

Parses and shows; each change is `engine.configuring`'s, versioned, and holds from the next turn on.
"""

from __future__ import annotations

import json
from typing import Any

from flask import abort, flash, g, redirect, request, url_for
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot.areas.source import PackError
from pisa_bot.engine import configuring
from pisa_bot.store import audit, contents, packs, proposals, staff, strikes
from pisa_bot.store.models import Audit
from pisa_bot.web.dashboard import labels
from pisa_bot.web.dashboard.admin import duty, people, sections, settings_words, words
from pisa_bot.web.dashboard.admin.people import ADMIN
from pisa_bot.web.dashboard.admin.problems import told
from pisa_bot.web.dashboard.language import _
from pisa_bot.web.dashboard.paging import Order, page
from pisa_bot.web.dashboard.rendering import answer
from pisa_bot.web.dashboard.site import MenuItem, Site, reader

OTHERS = (
    ("hari", "Working time and holidays", "calendar-event"),
    ("setelan", "Settings", "adjustments"),
    ("kata", "Keywords", "notes"),
)
PAGES = (
    "section", "entry", "calendar", "pack_settings", "lexicon", "history", "officers", "duty_lists", "users", "templates",
    "audit_log", "strikes", "proposals", "proposal",
)  # fmt: skip


def add_to(site: Site) -> None:
    """GET /dasbor/atur and everything below it."""
    house = site.house
    people.add_to(site)
    also = tuple(f"dashboard.{name}" for name in PAGES)
    duty.add_to(site)
    site.menu.append(MenuItem("dashboard.admin", "Administration", "settings", 90, also))

    def changed(section: str, key: str, value: dict[str, Any]) -> bool:
        """Make a change and say how it went."""
        if not value:
            flash(_("Nothing was different."))
            return False
        try:
            revision = configuring.change(house, section, key, value, reader().actor)
        except PackError as error:
            for line in error.problems:
                flash(told(line), "error")
            return False
        flash(_("Kept as revision %(n)s. It holds from the next message on.", n=revision))
        return True

    @site.page("/atur", to=ADMIN)
    def admin() -> str:
        with house.database.read() as connection:
            newest = packs.newest(connection, None, None, 8)
            names = staff.names(connection)
            waiting = {"proposals": proposals.waiting(connection), "strikes": strikes.waiting(connection)}
        return answer(
            "admin/index.html",
            sections=sections.SECTIONS,
            others=OTHERS,
            newest=newest,
            who=words.who(names),
            part_name=words.part,
            waiting=waiting,
        )

    @site.page("/atur/bagian/<part>", to=ADMIN)
    def section(part: str) -> str:
        shown = sections.SECTIONS.get(part) or abort(404)
        wanted = request.args.get("cari", "").casefold()
        rows = [
            (key, sections.title_of(key, item), item)
            for key, item in sections.entries(g.pack, shown)
            if not wanted or wanted in key.casefold() or wanted in sections.title_of(key, item).casefold()
        ]
        return answer("admin/section.html", section=shown, rows=rows, wanted=request.args.get("cari", ""))

    def _form(shown: sections.Section, key: str | None, values: dict[str, Any], fresh: bool) -> str:
        with house.database.read() as connection:
            past = packs.newest(connection, shown.section, key, 10) if key else []
            names = staff.names(connection)
        return answer(
            "admin/entry.html",
            section=shown,
            key=key,
            title=sections.title_of(key, dict(sections.entries(g.pack, shown)).get(key)) if key else "",
            values=values,
            fresh=fresh,
            past=past,
            who=words.who(names),
            pack=g.pack,
            languages_of=sections.LANGUAGES,
            units=sections.UNITS,
            pretty=_pretty,
        )

    @site.page("/atur/bagian/<part>/isi", to=ADMIN)
    def entry(part: str) -> str:
        shown = sections.SECTIONS.get(part) or abort(404)
        key = request.args.get("kunci")
        if key is None:
            if not shown.adds:
                abort(404)
            return _form(shown, None, {}, True)
        found = dict(sections.entries(g.pack, shown)).get(key)
        if found is None:
            abort(404)
        return _form(shown, key, sections.values_of(shown, found), False)

    @site.page("/atur/bagian/<part>/isi", to=ADMIN, methods=("POST",), name="change_entry")
    def change_entry(part: str) -> str | BaseResponse | tuple[str, int]:
        shown = sections.SECTIONS.get(part) or abort(404)
        key = request.form.get("kunci", "").strip()
        found = dict(sections.entries(g.pack, shown)).get(key)
        hidden = shown.section == "categories" and found is None and key in g.pack.categories
        if not key or hidden or (found is None and not shown.adds):
            abort(400)
        if request.form.get("buang"):
            changed(shown.section, key, {"removed": True})
            return redirect(url_for("dashboard.section", part=part))
        old = sections.values_of(shown, found)
        value = sections.read(shown, request.form, request.form.getlist, old)
        if changed(shown.section, key, value) or not value:
            return redirect(url_for("dashboard.entry", part=part, kunci=key))
        return _form(shown, key, {**old, **value}, found is None), 422

    @site.page("/atur/hari", to=ADMIN)
    def calendar() -> str:
        return answer("admin/calendar.html", values=sections.calendar_of(g.pack), days=sections.DAYS)

    @site.page("/atur/hari", to=ADMIN, methods=("POST",), name="change_calendar")
    def change_calendar() -> BaseResponse | tuple[str, int]:
        old = sections.calendar_of(g.pack)
        typed = sections.read_calendar(request.form, old)
        if typed and not changed("calendar", "calendar", typed):
            return answer("admin/calendar.html", values={**old, **typed}, days=sections.DAYS), 422
        return redirect(url_for("dashboard.calendar"))

    @site.page("/atur/setelan", to=ADMIN)
    def pack_settings() -> str:
        shown = {key: configuring.jsonable(value) for key, value in sorted(g.pack.settings.items())}
        return answer(
            "admin/settings.html",
            settings=shown,
            groups=settings_words.GROUPS,
            labels=settings_words.LABELS,
            unit=settings_words.unit,
        )

    @site.page("/atur/setelan", to=ADMIN, methods=("POST",), name="change_setting")
    def change_setting() -> BaseResponse:
        key, text = request.form.get("kunci", ""), request.form.get("value", "").strip()
        if key not in g.pack.settings:
            abort(400)
        value = _typed(text, g.pack.settings[key])
        changed("settings", key, {} if value == configuring.jsonable(g.pack.settings[key]) else {"value": value})
        return redirect(url_for("dashboard.pack_settings", _anchor=key))

    @site.page("/atur/kata", to=ADMIN)
    def lexicon() -> str:
        category = request.args.get("kategori", "")
        rows = [word for word in g.pack.lexicon if word.category == category]
        return answer(
            "admin/lexicon.html", rows=sorted(rows, key=lambda w: w.term), category=category, categories=_categories()
        )

    @site.page("/atur/kata", to=ADMIN, methods=("POST",), name="change_word")
    def change_word() -> BaseResponse:
        category, tongue = request.form.get("category", ""), request.form.get("language", "id")
        term = request.form.get("term", "").strip().casefold()[:60]
        value: dict[str, Any] = {"category": category, "language": tongue}
        value |= {"removed": True} if request.form.get("buang") else {"weak": bool(request.form.get("weak"))}
        if term:
            changed("lexicon", term, value)
        return redirect(url_for("dashboard.lexicon", kategori=category))

    @site.page("/atur/riwayat", to=ADMIN)
    def history() -> str:
        with house.database.read() as connection:
            rows = packs.newest(connection, request.args.get("bagian"), request.args.get("kunci"), 200)
            names = staff.names(connection)
        return answer("admin/history.html", rows=rows, who=words.who(names), part_name=words.part, pretty=_pretty)

    @site.page("/atur/riwayat/<int:revision>", to=ADMIN, methods=("POST",))
    def restore(revision: int) -> BaseResponse:
        try:
            made = configuring.restore(house, revision, reader().actor)
        except PackError as error:
            for line in error.problems:
                flash(told(line), "error")
            return redirect(url_for("dashboard.history"))
        if made is None:
            abort(404)
        flash(_("As it was before: kept as revision %(n)s.", n=made))
        return redirect(url_for("dashboard.history"))

    @site.page("/atur/templat", to=ADMIN)
    def templates() -> str:
        with house.database.read() as connection:
            rows = [(name, contents.templates(connection, name)) for name in house.channels]
        return answer("admin/templates.html", rows=rows)

    @site.page("/atur/audit", to=ADMIN)
    def audit_log() -> str:
        wish = {name: request.args.get(name, "").strip()[:64] for name in ("tindakan", "perihal", "pelaku")}
        with house.database.read() as connection:
            query = audit.traces(wish["tindakan"] or None, wish["perihal"] or None, wish["pelaku"] or None)
            order = Order((Audit.id,), descending=True)  # type: ignore[arg-type]
            found = page(connection, query, order, lambda row: (row.id,), request.args.get("lanjut"))
            actions = audit.actions(connection)
            names = staff.names(connection)
        return answer(
            "admin/audit.html",
            rows=found.rows,
            after=found.after,
            wish=wish,
            actions=actions,
            who=words.who(names),
            acts=words.acts,
            about=words.about(names),
            detail=words.detail,
        )


def _pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)


def _typed(text: str, like: Any) -> Any:
    """A setting as typed, in the type it has."""
    if isinstance(like, tuple | list):
        parts = [part.strip() for part in text.replace("\n", ",").split(",") if part.strip()]
        return [int(part) for part in parts] if all(part.isdigit() for part in parts) else parts
    if isinstance(like, int | float) and not isinstance(like, bool):
        try:
            number = float(text.replace(",", "."))
        except ValueError:
            return text
        return int(number) if number.is_integer() else number
    return text


def _categories() -> list[tuple[str, str]]:
    return sorted(((slug, labels.category(slug)) for slug in g.pack.categories), key=lambda pair: pair[1].casefold())

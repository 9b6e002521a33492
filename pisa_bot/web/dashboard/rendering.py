"""Pages and parts of pages: one call gives the whole page to a browser and only its part to htmx.

Words only around what a view found out; every value is escaped by the template engine.
"""

from __future__ import annotations

from typing import Any

from flask import Flask, current_app, g, render_template, request

from pisa_bot.web.dashboard import assets, csrf, labels, language
from pisa_bot.web.dashboard.site import Site

ROOT = "dashboard/"


def answer(template: str, part: str | None = None, **context: Any) -> str:
    """`template` (like "reports/list.html"), or only `part` when htmx asks for it (a boosted link gets the whole page)."""
    wants_part = "HX-Request" in request.headers and "HX-Boosted" not in request.headers
    return render_template(ROOT + (part if part and wants_part else template), **context)


def prepare(app: Flask, site: Site) -> None:
    """Give the templates what they all need."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(language.translated, language.plural, newstyle=True)  # type: ignore[attr-defined]
    app.jinja_env.filters |= labels.FILTERS

    @site.blueprint.context_processor
    def everywhere() -> dict[str, Any]:
        reader = g.get("reader")
        return {
            "reader": reader,
            "csrf": csrf.token,
            "asset": asset,
            "lang": language.current(),
            "languages": language.LANGUAGES,
            "menu": site.items(reader) if reader else [],
            "pack": g.get("pack"),
            "roles_of": labels.role_names,
            "demo": site.house.settings.simulator,
            "area": site.house.pack.name,
        }


def asset(name: str) -> str:
    """The address of one of the dashboard's own files."""
    return f"/dasbor/aset/{assets.version()}/{name}"  # not url_for: a list asks some hundred times


def problem(status: int) -> str:
    """The page for a status that is no success."""
    return current_app.jinja_env.get_template(ROOT + "base/problem.html").render(
        **_context(), status=status, message=labels.problem(status)
    )


def _context() -> dict[str, Any]:
    context: dict[str, Any] = {}
    current_app.update_template_context(context)
    return context

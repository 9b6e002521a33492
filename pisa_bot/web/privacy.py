"""The privacy page that the first answer links to, in the reader's language, from the pack's own text.

The Markdown is ours, not a visitor's; still every character of it is escaped before it becomes HTML.
"""

from __future__ import annotations

import re

from flask import Blueprint, Response, render_template, request
from markupsafe import Markup, escape

from pisa_bot.areas.privacy import privacy_page
from pisa_bot.house import House
from pisa_bot.messages import LANGUAGES, Language

TITLES: dict[Language, str] = {"id": "Data Bapak/Ibu di PISA", "su": "Data Bapa/Ibu di PISA", "en": "Your data at PISA"}


def make_blueprint(house: House) -> Blueprint:
    """GET /privasi?bahasa=id|su|en."""
    blueprint = Blueprint("privacy", __name__)

    @blueprint.get("/privasi")
    def show() -> Response:
        asked = request.args.get("bahasa", "id")
        language: Language = next((known for known in LANGUAGES if known == asked), "id")
        with house.database.read() as connection:
            pack = house.current_pack(connection)
        body = to_html(privacy_page(pack, language))
        return Response(
            render_template("privacy.html", body=body, language=language, title=TITLES[language], languages=TITLES)
        )

    return blueprint


def to_html(markdown: str) -> Markup:
    """Headings, lists, paragraphs, bold and links of a small Markdown; everything else stays text."""
    blocks: list[str] = []
    for block in re.split(r"\n\s*\n", markdown.strip()):
        lines = [line.rstrip() for line in block.splitlines() if line.strip()]
        if not lines:
            continue
        heading = re.match(r"(#{1,4})\s+(.*)", lines[0])
        if heading:
            level = len(heading[1])
            blocks.append(f"<h{level}>{_inline(heading[2])}</h{level}>")
            lines = lines[1:]
        if lines and all(re.match(r"\s*(?:[-*]|\d+\.)\s+|\s{2,}", line) for line in lines):
            items = re.split(r"\n\s*(?:[-*]|\d+\.)\s+", "\n" + "\n".join(lines))[1:]
            blocks.append("<ul>" + "".join(f"<li>{_inline(' '.join(item.split()))}</li>" for item in items) + "</ul>")
        elif lines:
            blocks.append(f"<p>{_inline(' '.join(lines))}</p>")
    return Markup("\n".join(blocks))


def _inline(text: str) -> str:
    safe = str(escape(text))
    safe = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", safe)
    return re.sub(r"\[([^\]]+)\]\((https?://[^)\s]+)\)", r'<a href="\2" rel="noopener">\1</a>', safe)

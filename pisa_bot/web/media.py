"""Serves a stored file to whoever holds its signed, expiring link: a provider that attaches it, an officer's phone.

Says nothing about a link that is forged, ended or forgotten but 404.
"""

from __future__ import annotations

from flask import Blueprint, Response, abort

from pisa_bot.delivery import media as files
from pisa_bot.delivery.storage import storage
from pisa_bot.house import House
from pisa_bot.store import media as rows


def make_blueprint(house: House) -> Blueprint:
    """GET /media/<token>.jpg."""
    blueprint = Blueprint("media", __name__)

    @blueprint.get("/media/<token>.jpg")
    def show(token: str) -> Response:
        media = files.opened(house.settings, token)
        if media is None:
            abort(404)
        with house.database.read() as connection:
            found = rows.by_ids(connection, [media])
        data = (
            storage(house.settings).get(found[0].sha256)
            if found and found[0].sha256 and found[0].status == "stored"
            else None
        )
        if data is None:
            abort(404)
        answer = Response(data, content_type=found[0].content_type or "application/octet-stream")
        answer.headers["Cache-Control"] = "private, max-age=3600"
        answer.headers["X-Content-Type-Options"] = "nosniff"
        answer.headers["Content-Security-Policy"] = "default-src 'none'"
        return answer

    return blueprint

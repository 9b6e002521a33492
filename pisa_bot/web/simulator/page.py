"""The simulator's page and its JSON: phones, time, faults, the map. Only for a browser on this machine.

Parses, checks, hands over; what a message does is the engine's.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Blueprint, Response, abort, jsonify, render_template, request, send_from_directory
from sqlalchemy.exc import DBAPIError

from pisa_bot import clock
from pisa_bot.areas.locate import locate
from pisa_bot.channels.simulator import FAULT, PROVIDER, SECOND
from pisa_bot.house import House
from pisa_bot.store import demo_clock, records
from pisa_bot.web.simulator import meaning, outline, phones
from pisa_bot.web.simulator.guard import refusal

STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
FILE_AT_MOST = 16 * 1024 * 1024  # bytes, as WhatsApp's own limit
HANDLES_AT_MOST = 8


def make_blueprint(house: House) -> Blueprint:
    """GET /simulator and what its page asks for."""
    blueprint = Blueprint("simulator", __name__, url_prefix="/simulator")
    drawn: dict[str, str] = {}
    panes = meaning.Panes()

    @blueprint.before_request
    def only_here() -> Response | None:
        reason = refusal(request)
        if reason is not None:
            answer = jsonify(error=reason)
            answer.status_code = 403
            return answer
        demo_clock.follow(house.database)
        return None

    @blueprint.errorhandler(DBAPIError)
    def away(_: DBAPIError) -> tuple[Response, int]:
        return jsonify(error="the database is away"), 503

    @blueprint.get("")
    def show() -> str:
        return render_template("simulator.html", area=house.pack.name)

    @blueprint.get("/map.svg")
    def area() -> Response:
        if "svg" not in drawn:
            drawn["svg"] = outline.svg(house.pack)
        return Response(drawn["svg"], content_type="image/svg+xml", headers={"Cache-Control": "max-age=3600"})

    @blueprint.get("/uploads/<name>")
    def upload(name: str) -> Response:
        if not phones.UPLOAD.match(name):
            abort(404)
        return send_from_directory(phones.uploads(house).absolute(), name, mimetype=phones.content_type(house, name))

    @blueprint.get("/api/world")
    def world() -> Response:
        handles = request.args.getlist("phone")[:HANDLES_AT_MOST]
        handles = [handle for handle in handles if phones.known(house, handle)]
        with house.database.read() as connection:
            pack = house.current_pack(connection)
            down = _down(records.meta(connection, FAULT))
            found = meaning.reports(connection, pack)
        return jsonify(
            now=clock.now().isoformat(),
            ahead=clock.offset().total_seconds(),
            down=down,
            windows=phones.windows(house, handles),
            phones={handle: phones.shown(house, handle, panes) for handle in handles},
            reports=found,
        )

    @blueprint.get("/api/people")
    def people() -> Response:
        return jsonify(officers=phones.officers(house))

    @blueprint.get("/api/fresh")
    def fresh() -> Response:
        return jsonify(handle=phones.fresh(house))

    @blueprint.get("/api/place")
    def place() -> Response:
        try:
            lat, lng = float(request.args["lat"]), float(request.args["lng"])
        except (KeyError, ValueError):
            abort(400)
        found = locate(house.pack, lat, lng)
        village = house.pack.villages.get(found.village or "")
        kecamatan = house.pack.kecamatan.get(found.kecamatan or "")
        name = ", ".join(part.name for part in (village, kecamatan) if part)
        return jsonify(name=name or "Di luar Purwakarta", inside=found.inside)

    @blueprint.post("/api/phones/<handle>/send")
    def send(handle: str) -> tuple[Response, int]:
        if not phones.known(house, handle):
            abort(404)
        try:
            phones.send(house, handle, _object())
        except (ValueError, TypeError, KeyError) as error:
            return jsonify(error=str(error)), 400
        return jsonify(kept=True), 200

    @blueprint.post("/api/uploads")
    def take() -> tuple[Response, int]:
        request.max_content_length = FILE_AT_MOST
        file = request.files.get("file")
        if file is None:
            return jsonify(error="no file in this form"), 400
        return jsonify(upload=phones.keep_upload(house, file.read())), 200

    @blueprint.post("/api/phones/<handle>/close-window")
    def close(handle: str) -> Response:
        if not phones.known(house, handle):
            abort(404)
        phones.close_window(house, handle)
        return jsonify(open=False)

    @blueprint.post("/api/phones/<handle>/again")
    def again(handle: str) -> tuple[Response, int]:
        if not phones.known(house, handle):
            abort(404)
        try:
            return jsonify(fresh=phones.again(house, handle)), 200
        except ValueError as error:
            return jsonify(error=str(error)), 400

    @blueprint.post("/api/clock")
    def forward() -> tuple[Response, int]:
        step = STEPS.get(str(_object().get("step")))
        if step is None:
            return jsonify(error="step is hour or day"), 400
        with house.database.write() as connection:
            demo_clock.advance(connection, step)
        demo_clock.follow(house.database)
        return jsonify(now=clock.now().isoformat()), 200

    @blueprint.post("/api/provider")
    def provider() -> Response:
        wish = _object()
        name = SECOND if wish.get("provider") == SECOND else PROVIDER
        with house.database.write() as connection:
            down = [other for other in _down(records.meta(connection, FAULT)) if other != name]
            down += [name] if wish.get("down") else []
            records.set_meta(connection, FAULT, ",".join(down))
        return jsonify(down=down)

    return blueprint


def _down(row: str | None) -> list[str]:
    """The providers that are down."""
    return [name for name in (row or "").split(",") if name]


def _object() -> dict[str, Any]:
    value = request.get_json(silent=True)
    return value if isinstance(value, dict) else {}

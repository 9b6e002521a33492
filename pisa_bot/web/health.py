"""Whether this process lives, and whether it can serve: for a supervisor or a load balancer.

Looks and answers; changes nothing.
"""

from __future__ import annotations

from flask import Blueprint, Response, jsonify
from sqlalchemy.exc import SQLAlchemyError

from pisa_bot.house import House
from pisa_bot.store.upgrade import current


def make_blueprint(house: House) -> Blueprint:
    """GET /health/live, GET /health/ready."""
    blueprint = Blueprint("health", __name__, url_prefix="/health")

    @blueprint.get("/live")
    def live() -> Response:
        return jsonify(live=True)

    @blueprint.get("/ready")
    def ready() -> tuple[Response, int]:
        try:
            have, want = current(house.database)
        except SQLAlchemyError as error:
            return jsonify(ready=False, why=f"the database is away ({type(error).__name__})"), 503
        if have != want:
            return jsonify(
                ready=False, why=f"the database is at {have}, this version needs {want}: run `pisa db upgrade`"
            ), 503
        return jsonify(ready=True), 200

    return blueprint

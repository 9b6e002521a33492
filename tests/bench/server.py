"""The real application with two routes more, so that every row of the benchmark runs in the same server layout.

/bench/hello answers a line; /bench/commit makes one durable row and answers.
"""

from __future__ import annotations

import os
from itertools import count

from flask import Flask
from sqlalchemy import insert

from pisa_bot import clock
from pisa_bot.app import build, create_app
from pisa_bot.config import from_environment
from pisa_bot.store.models import Observation


def make() -> Flask:
    """The application for gunicorn."""
    settings = from_environment(os.environ)
    app = create_app(settings)
    house = app.extensions["house"] if "house" in app.extensions else build(settings)
    numbers = count()

    @app.get("/bench/hello")
    def hello() -> str:
        return "hello"

    @app.post("/bench/commit")
    def commit() -> str:
        with house.database.write() as connection:
            connection.execute(insert(Observation).values(at=clock.now(), kind="bench", data={"n": next(numbers)}))
        return "kept"

    return app

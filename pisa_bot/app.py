"""The one place where the parts are put together: a House from settings, a Flask application from a House.

Imports at start only what every process needs; a provider's SDK is imported when something is sent.
"""

from __future__ import annotations

import logging
from pathlib import Path

from flask import Flask, Response, redirect
from werkzeug.wrappers import Response as BaseResponse

from pisa_bot import clock
from pisa_bot.areas.pack import load_pack
from pisa_bot.channels.protocol import Channel
from pisa_bot.config import Settings, SettingsError
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.vault import open_vault

HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data: blob:; frame-ancestors 'none'; "
    "base-uri 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}


WEB_PATIENCE = 2.0  # seconds; a provider waits 5 for an answer (channels.twilio) and comes again: two waits must fit


def build(settings: Settings, patience: float | None = None) -> House:
    """Open database, vault and channels, after a fork. Raises VaultError when the database is new or the keys are others."""
    database = Database(settings.database_url, patience=patience)
    with database.read() as connection:
        vault = open_vault(connection, settings.phone_keys)
    channels = {name: _channel(name, settings, database) for name in settings.channels}
    if settings.simulator:
        channels |= {name: _channel(name, settings, database) for name in ("simulator", "simulator_b")}
    return House(settings, database, vault, load_pack(settings.area), channels)


def _channel(name: str, settings: Settings, database: Database) -> Channel:
    match name:
        case "twilio":
            from pisa_bot.channels.twilio.channel import TwilioChannel

            return TwilioChannel(settings)
        case "simulator" | "simulator_b":
            from pisa_bot.channels.simulator import SimulatorChannel

            uploads = Path(settings.media_dir) / "uploads"
            return SimulatorChannel(database, clock.now, lambda upload: _upload(uploads, upload), name)
        case "console":
            from pisa_bot.channels.console import ConsoleChannel

            return ConsoleChannel()
    raise SettingsError(f"PISA_CHANNEL lists {name!r}, which does not exist.")


def _upload(folder: Path, name: str) -> bytes | None:
    path = folder / Path(name).name
    return path.read_bytes() if path.is_file() else None


def create_app(settings: Settings, house: House | None = None) -> Flask:
    """The web application: webhooks, media, health, metrics, privacy, and the simulator where it is switched on."""
    from pisa_bot.web import health, media, metrics, privacy, webhooks
    from pisa_bot.web.dashboard import blueprint as dashboard

    house = house or build(settings, WEB_PATIENCE)
    app = Flask("pisa_bot.web")
    app.secret_key = settings.secret_key
    app.extensions["house"] = house
    for page in (webhooks, media, health, metrics, privacy):
        app.register_blueprint(page.make_blueprint(house))
    dashboard.install(app, house)
    if settings.simulator:
        from pisa_bot.web.simulator import page as simulator

        app.register_blueprint(simulator.make_blueprint(house))

    @app.get("/")
    def front() -> BaseResponse:
        return redirect("/simulator" if settings.simulator else "/privasi")

    @app.after_request
    def secure(answer: Response) -> Response:
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        if settings.public_url.startswith("https://"):
            answer.headers.setdefault("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
        return answer

    return app


def log_to_stderr(level: int = logging.INFO) -> None:
    """One line a record; no record of ours carries an address (a test looks)."""
    logging.basicConfig(level=level, format="%(asctime)s %(levelname)s %(name)s: %(message)s", force=True)
    for noisy in ("alembic", "apscheduler", "twilio", "urllib3", "werkzeug"):
        logging.getLogger(noisy).setLevel(logging.WARNING)

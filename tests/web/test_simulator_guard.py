"""The simulator is for a browser on this machine only, and never beside real credentials."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from pisa_bot.app import build, create_app
from pisa_bot.config import Settings, SettingsError, check
from pisa_bot.demo import seed
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.upgrade import upgrade
from tests.conftest import PHONE_KEYS

OURS = {"X-Simulator": "1"}
HERE = "http://127.0.0.1"


def settings_in(folder: Path, **changes: object) -> Settings:
    values: dict[str, object] = {
        "database_url": f"sqlite:///{folder / 'pisa.sqlite3'}",
        "public_url": "http://127.0.0.1:8000",
        "channels": ("simulator",),
        "media_dir": str(folder / "media"),
        "secret_key": "a secret for tests only",
        "phone_keys": PHONE_KEYS,
        "simulator": True,
        "immediate": True,
        "quiet_seconds": 0.0,
    }
    return Settings(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    settings = settings_in(tmp_path)
    database = Database(settings.database_url)
    upgrade(database, settings.phone_keys)
    database.dispose()
    opened = build(settings)
    seed(opened)
    yield opened
    opened.database.dispose()


@pytest.fixture
def app(house: House) -> Flask:
    return create_app(house.settings, house)


@pytest.mark.parametrize(
    ("address", "base", "headers", "status"),
    [
        ("127.0.0.1", HERE, {}, 200),
        ("::1", "http://localhost:8000", {}, 200),
        ("::ffff:127.0.0.1", HERE, {}, 200),
        ("192.168.1.20", HERE, {}, 403),
        ("10.0.0.1", "http://10.0.0.2:8000", {}, 403),
        ("127.0.0.1", "http://pisa.example.id", {}, 403),
        ("127.0.0.1", "http://127.0.0.1.evil.example", {}, 403),
        ("127.0.0.1", HERE, {"X-Forwarded-For": "127.0.0.1"}, 403),
        ("127.0.0.1", HERE, {"Forwarded": "for=127.0.0.1"}, 403),
    ],
)
def test_only_a_browser_on_this_machine_sees_the_simulator(
    app: Flask, address: str, base: str, headers: dict[str, str], status: int
) -> None:
    answer = app.test_client().get(
        "/simulator", base_url=base, headers=headers, environ_overrides={"REMOTE_ADDR": address}
    )
    assert answer.status_code == status


def test_a_form_of_another_site_moves_nothing(app: Flask) -> None:
    client = app.test_client()
    for path in ("/simulator/api/clock", "/simulator/api/phones/warga-1/send", "/simulator/api/uploads"):
        assert client.post(path, data={"text": "halo"}).status_code == 403
    assert client.get("/simulator/api/world?phone=warga-1").get_json()["phones"]["warga-1"] == []


def test_without_the_switch_there_is_no_simulator(house: House) -> None:
    from dataclasses import replace

    app = create_app(replace(house.settings, simulator=False), house)
    assert app.test_client().get("/simulator").status_code == 404


def test_the_simulator_refuses_to_stand_beside_real_credentials(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="PISA_SIMULATOR"):
        check(settings_in(tmp_path, twilio_auth_tokens=("a real token",)))


def test_the_simulator_may_stand_beside_a_fake_provider_on_this_machine(tmp_path: Path) -> None:
    check(settings_in(tmp_path, twilio_auth_tokens=("a token",), twilio_api_base="http://127.0.0.1:9"))


def test_a_message_is_shown_read_and_explained(app: Flask) -> None:
    client = app.test_client()
    said = {"text": "Lampu jalan mati di depan kantor desa Citeko Plered"}
    assert client.post("/simulator/api/phones/warga-1/send", json=said, headers=OURS).status_code == 200
    (bubble,) = client.get("/simulator/api/world?phone=warga-1").get_json()["phones"]["warga-1"]
    meaning = bubble["meaning"]
    assert meaning["category"] == "pju"
    assert meaning["destination"]["short"]
    assert any(place["name"] == "Citeko" for place in meaning["places"])


def test_the_pane_shows_nothing_of_a_message_about_violence(app: Flask) -> None:
    client = app.test_client()
    said = {"text": "tolong, saya dipukuli suami tiap malam"}
    client.post("/simulator/api/phones/warga-1/send", json=said, headers=OURS)
    world = client.get("/simulator/api/world?phone=warga-1").get_json()
    (bubble,) = world["phones"]["warga-1"][:1]
    assert bubble["meaning"] == {"role": "citizen", "quiet": True}
    for report in world["reports"]:
        assert report["category"] is None
        assert report["steps"] == []


@pytest.mark.parametrize(
    ("handle", "said", "status"),
    [
        ("warga-1", {}, 400),
        ("warga-1", {"text": "   "}, 400),
        ("warga-1", {"upload": "../../etc/passwd"}, 400),
        ("warga-1", {"upload": "0" * 32}, 400),
        ("warga-1", {"pin": {"lat": 999, "lng": 1}}, 400),
        ("warga-1", {"pin": {"lat": "x"}}, 400),
        ("warga-0", {"text": "halo"}, 404),
        ("nobody-1", {"text": "halo"}, 404),
    ],
)
def test_what_no_phone_can_send_is_refused(app: Flask, handle: str, said: dict[str, object], status: int) -> None:
    answer = app.test_client().post(f"/simulator/api/phones/{handle}/send", json=said, headers=OURS)
    assert answer.status_code == status


def test_time_runs_ahead_by_the_steps_asked_for(app: Flask) -> None:
    from pisa_bot import clock

    client = app.test_client()
    try:
        assert client.post("/simulator/api/clock", json={"step": "day"}, headers=OURS).status_code == 200
        assert client.post("/simulator/api/clock", json={"step": "hour"}, headers=OURS).status_code == 200
        assert client.post("/simulator/api/clock", json={"step": "year"}, headers=OURS).status_code == 400
        assert client.get("/simulator/api/world").get_json()["ahead"] == 25 * 3600
    finally:
        from datetime import timedelta

        clock.set_offset(timedelta())


def test_the_map_names_the_village_under_a_point(app: Flask, house: House) -> None:
    client = app.test_client()
    drawn = client.get("/simulator/map.svg")
    assert drawn.content_type.startswith("image/svg+xml")
    assert drawn.get_data(as_text=True).count("<path") == len(house.pack.boundaries)
    village = next(iter(house.pack.villages.values()))
    found = client.get(f"/simulator/api/place?lat={village.lat}&lng={village.lng}").get_json()
    assert found["inside"]
    assert client.get("/simulator/api/place?lat=-6.2&lng=106.8").get_json()["inside"] is False


def test_the_page_loads_nothing_from_elsewhere_and_runs_no_inline_code(app: Flask) -> None:
    answer = app.test_client().get("/simulator")
    html = answer.get_data(as_text=True)
    assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "http" not in html.replace("http-equiv", "")
    assert " style=" not in html
    assert "<script>" not in html


def test_answers_leave_by_the_provider_of_the_last_message_and_wait_while_it_is_down(app: Flask, house: House) -> None:
    from sqlalchemy import select

    from pisa_bot.delivery.sender import send_due
    from pisa_bot.engine.drain import drain
    from pisa_bot.store.models import Outbox

    client = app.test_client()
    client.post("/simulator/api/provider", json={"down": True}, headers=OURS)
    for handle, provider in (("warga-1", "simulator"), ("warga-2", "simulator_b")):
        said = {"text": "halo", "provider": provider}
        assert client.post(f"/simulator/api/phones/{handle}/send", json=said, headers=OURS).status_code == 200
    drain(house)
    send_due(house)
    with house.database.read() as connection:
        rows = connection.execute(select(Outbox.provider, Outbox.status).order_by(Outbox.id)).all()
    assert rows == [(None, "queued"), ("simulator_b", "sent")]


def test_a_closed_window_lets_only_a_template_through(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/simulator/api/world?phone=dishub-1").get_json()["windows"] == {"dishub-1": True}
    client.post("/simulator/api/phones/dishub-1/close-window", headers=OURS)
    assert client.get("/simulator/api/world?phone=dishub-1").get_json()["windows"] == {"dishub-1": False}

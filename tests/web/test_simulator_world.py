"""What can be done to the simulator's world: faults of each provider, a webhook twice, voice notes, a phone nobody used."""

from __future__ import annotations

import io
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from sqlalchemy import select

from pisa_bot.delivery.sender import send_due
from pisa_bot.engine.drain import drain
from pisa_bot.house import House
from pisa_bot.store.models import Inbox, Media, Outbox
from tests.web.test_simulator_guard import OURS, app, house

__all__ = ["app", "house"]  # fixtures

RECORDED = b"\x00\x00\x00\x18ftypiso5\x00\x00\x00\x00iso5mp41" + b"\x00\x00\x00\x08moov" + b"soun" + b"\x00" * 64
FILMED = RECORDED.replace(b"soun", b"vide")


def say(client: FlaskClient, handle: str, **said: Any) -> int:
    return client.post(f"/simulator/api/phones/{handle}/send", json=said, headers=OURS).status_code


def keep(client: FlaskClient, data: bytes) -> str:
    form = {"file": (io.BytesIO(data), "berkas")}
    return str(client.post("/simulator/api/uploads", data=form, headers=OURS).get_json()["upload"])


def phone(client: FlaskClient, handle: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(f"/simulator/api/world?phone={handle}").get_json()["phones"][handle]
    return found


def test_each_provider_can_be_down_by_itself_and_what_waited_leaves_when_it_is_up(app: Flask, house: House) -> None:
    client = app.test_client()
    for name in ("simulator", "simulator_b"):
        client.post("/simulator/api/provider", json={"provider": name, "down": True}, headers=OURS)
    client.post("/simulator/api/provider", json={"provider": "simulator", "down": False}, headers=OURS)
    assert client.get("/simulator/api/world").get_json()["down"] == ["simulator_b"]
    say(client, "warga-1", text="halo", provider="simulator")
    say(client, "warga-2", text="halo", provider="simulator_b")
    drain(house)
    send_due(house)
    with house.database.read() as connection:
        assert list(connection.scalars(select(Outbox.status).order_by(Outbox.id))) == ["sent", "queued"]


def test_a_message_delivered_twice_is_known_and_changes_nothing(app: Flask, house: House) -> None:
    client = app.test_client()
    assert client.post("/simulator/api/phones/warga-1/again", headers=OURS).status_code == 400
    say(client, "warga-1", text="lampu jalan mati di Plered")
    drain(house)
    assert client.post("/simulator/api/phones/warga-1/again", headers=OURS).get_json() == {"fresh": False}
    drain(house)
    with house.database.read() as connection:
        assert len(list(connection.scalars(select(Inbox.id).where(Inbox.kind == "text")))) == 1
        assert len(list(connection.scalars(select(Outbox.id)))) == 1


def test_a_recording_arrives_as_a_voice_note_and_can_be_played(app: Flask, house: House) -> None:
    client = app.test_client()
    name = keep(client, RECORDED)
    assert say(client, "warga-1", upload=name) == 200
    with house.database.read() as connection:
        assert connection.scalar(select(Inbox.kind)) == "voice"
        assert connection.scalar(select(Media.kind)) == "voice"
    (bubble,) = phone(client, "warga-1")[:1]
    assert bubble["file"] == "voice"
    assert client.get(f"/simulator/uploads/{name}").content_type == "video/mp4"


def test_what_a_file_is_decides_how_it_is_sent(app: Flask, house: House) -> None:
    client = app.test_client()
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "JPEG")
    for data in (picture.getvalue(), FILMED):
        assert say(client, "warga-1", upload=keep(client, data)) == 200
    with house.database.read() as connection:
        assert list(connection.scalars(select(Media.kind).order_by(Media.id))) == ["photo", "video"]
    assert say(client, "warga-1", upload=keep(client, b"<script>alert(1)</script>")) == 400


def test_a_fresh_phone_is_one_that_nobody_has_used(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/simulator/api/fresh").get_json() == {"handle": "warga-1"}
    say(client, "warga-1", text="halo")
    assert client.get("/simulator/api/fresh").get_json() == {"handle": "warga-2"}


def test_the_pane_says_which_words_decided_and_what_the_report_waits_for(app: Flask) -> None:
    client = app.test_client()
    text = "Lampu jalan mati di depan kantor desa Citeko Plered"
    say(client, "warga-1", text=text)
    meaning = phone(client, "warga-1")[0]["meaning"]
    assert any("lampu" in text[r["start"] : r["end"]].casefold() for r in meaning["reasons"])
    assert meaning["destination"]["waits"] is None
    assert meaning["destination"]["answer_due"]
    assert meaning["destination"]["fix_due"]
    say(client, "warga-2", text="Pak lurah minta uang 500 ribu waktu saya urus surat")
    assert phone(client, "warga-2")[0]["meaning"]["destination"]["waits"] == "sensitive"

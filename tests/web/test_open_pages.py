"""Health, figures and the privacy page: what a monitor and a citizen may see."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete, insert

from pisa_bot import clock
from pisa_bot.app import create_app
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.models import Inbox
from pisa_bot.web.privacy import to_html
from tests.conftest import PHONE_KEYS
from tests.houses import message, open_house


@pytest.fixture
def house(database: Database, database_url: str) -> Iterator[House]:
    opened = open_house(database_url, PHONE_KEYS, quiet_seconds=60)
    yield opened
    opened.database.dispose()


@pytest.fixture
def client(house: House) -> FlaskClient:
    app: Flask = create_app(house.settings, house)
    return app.test_client()


def test_a_migrated_database_is_ready(client: FlaskClient) -> None:
    assert client.get("/health/live").status_code == 200
    assert client.get("/health/ready").status_code == 200


def test_an_old_database_is_not_ready_and_says_what_to_type(client: FlaskClient, house: House) -> None:
    with house.database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = 'old'")
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert "pisa db upgrade" in answer.get_json()["why"]


def test_a_database_that_is_away_is_not_ready(tmp_path: Path, house: House) -> None:
    from dataclasses import replace

    away = Database("postgresql://pisa@127.0.0.1:1/none")
    app = create_app(house.settings, replace(house, database=away))
    answer = app.test_client().get("/health/ready")
    assert answer.status_code == 503
    assert app.test_client().get("/health/live").status_code == 200


def test_the_figures_count_what_waits_and_hold_no_phone_number(client: FlaskClient, house: House) -> None:
    from pisa_bot.engine.receive import receive

    receive(house, message("+6281211112222", "jalan berlubang di Plered"))
    figures = client.get("/metrics").get_data(as_text=True)
    assert "pisa_inbox_waiting 1" in figures
    assert "81211112222" not in figures
    for name in ("inbox_oldest_seconds", "outbox_oldest_seconds", "outbox_unknown", "outbox_failed", "turns_total"):
        assert f"\npisa_{name} " in f"\n{figures}"


def test_the_oldest_waiting_message_is_as_old_as_it_is(client: FlaskClient, house: House) -> None:
    from datetime import timedelta

    from pisa_bot.store.models import Contact

    with house.database.write() as connection:
        contact = connection.execute(
            insert(Contact).values(created_at=clock.now(), provider="twilio").returning(Contact.id)
        ).scalar_one()
        connection.execute(
            insert(Inbox).values(
                event_id="test:old", contact_id=contact, kind="text", provider="twilio", status="waiting", sealed="x",
                received_at=clock.now() - timedelta(minutes=10), due_at=clock.now(),
            )
        )  # fmt: skip
    figures = client.get("/metrics").get_data(as_text=True)
    age = float(figures.split("pisa_inbox_oldest_seconds ")[2].split()[0])
    assert 599 < age < 660
    with house.database.write() as connection:
        connection.execute(delete(Inbox))
    assert "pisa_inbox_oldest_seconds 0" in client.get("/metrics").get_data(as_text=True)


@pytest.mark.parametrize("language", ["id", "su", "en"])
def test_the_privacy_page_speaks_each_language(client: FlaskClient, language: str) -> None:
    answer = client.get(f"/privasi?bahasa={language}")
    html = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in html
    assert "<h1>" in html
    assert "{" not in html.split("<main>")[1]
    assert "Content-Security-Policy" in answer.headers


def test_an_unknown_language_gets_indonesian(client: FlaskClient) -> None:
    assert '<html lang="id">' in client.get("/privasi?bahasa=xx").get_data(as_text=True)


def test_markdown_never_becomes_markup_of_its_own() -> None:
    html = to_html("# <script>alert(1)</script>\n\n- **a** <b>\n- [x](javascript:alert(1))\n\n[y](https://example.id/)")
    assert "<script" not in html
    assert 'href="javascript' not in html
    assert "<strong>a</strong> &lt;b&gt;" in html
    assert '<a href="https://example.id/"' in html


def test_every_answer_carries_the_security_headers(client: FlaskClient) -> None:
    for path in ("/health/live", "/metrics", "/privasi", "/nothing/here"):
        headers = client.get(path).headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "Content-Security-Policy" in headers


def test_the_front_door_leads_to_a_page(client: FlaskClient) -> None:
    assert client.get("/", follow_redirects=True).status_code == 200

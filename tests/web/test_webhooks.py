"""The provider's door over real HTTP: what is kept, what is refused, and what is said when the database is away."""

from __future__ import annotations

import http.client
import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from sqlalchemy import func, select

from pisa_bot.app import build, create_app
from pisa_bot.house import House
from pisa_bot.store.database import Database
from pisa_bot.store.models import Contact, Conversation, Inbox
from pisa_bot.store.upgrade import upgrade
from tests.conftest import PHONE_KEYS
from tests.delivery.installation import Installation, installed
from tests.fake_twilio.posting import headers, post
from tests.fake_twilio.state import new_sid

A = "+6281234567890"


@pytest.fixture
def place(database: Database, database_url: str, tmp_path: Path) -> Iterator[Installation]:
    """An installation, once for each kind of database."""
    with installed(database_url, tmp_path) as running:
        yield running


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Installation]:
    """An installation on SQLite."""
    url = f"sqlite:///{tmp_path / 'small.sqlite3'}"
    database = Database(url)
    upgrade(database, PHONE_KEYS)
    database.dispose()
    with installed(url, tmp_path) as running:
        yield running


def kept(place: Installation, table: type = Inbox) -> int:
    """How many rows there are."""
    with place.house.database.read() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def test_a_signed_message_is_kept_once_however_often_it_comes(place: Installation) -> None:
    form = place.twilio.form(A, "halo")
    assert [place.twilio.deliver(form) for _ in range(3)] == [200, 200, 200]
    assert kept(place) == 1


@pytest.mark.parametrize(
    "body", ["halo\x00dunia", "🙏" * 4096, "‮terbalik", "a" * 20_000, "' OR 1=1 --", "%s {0} {text}"]
)
def test_strange_words_are_kept_and_answered(place: Installation, body: str) -> None:
    assert place.twilio.inbound(A, body) == 200
    assert kept(place) == 1
    place.send()
    assert len(place.bodies(A)) == 1


def test_a_shared_key_s_signature_is_accepted(small: Installation) -> None:
    small.twilio.shared_key = small.house.settings.twilio_auth_tokens[0]
    assert small.twilio.inbound(A, "halo") == 200


@pytest.mark.parametrize("path", ["/webhooks/twilio", "/webhooks/twilio/status/1"])
def test_a_wrong_signature_is_refused_and_only_the_log_says_why(
    small: Installation, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    form, url = small.twilio.form(A, "halo"), small.twilio.app_url + path
    with caplog.at_level(logging.INFO, "pisa_bot"):
        assert post(url, form, headers("wrong", url, form)) == 403
        assert post(url, form, {}) == 403
    assert kept(small) == 0
    ours = [record.args[0] for record in caplog.records if record.name.startswith("pisa_bot")]  # type: ignore[index]
    assert ours == ["wrong signature", "no signature"]
    assert "81234567890" not in caplog.text


def test_the_host_header_cannot_change_what_was_signed(small: Installation) -> None:
    form = small.twilio.form(A, "halo")
    evil = "http://evil.example/webhooks/twilio"
    signed = headers(small.twilio.state.token, evil, form) | {
        "Host": "evil.example",
        "X-Forwarded-Host": "evil.example",
    }
    assert post(small.twilio.app_url + "/webhooks/twilio", form, signed) == 403
    assert kept(small) == 0


@pytest.mark.parametrize("query", ["?a=b%20c&d=%C3%A9", "?x=é".encode().decode("latin-1")])
def test_the_query_is_signed_as_it_stood_in_the_request(small: Installation, query: str) -> None:
    target = "/webhooks/twilio" + quote(query, safe="?&=%")
    assert small.twilio.deliver(small.twilio.form(A, "halo"), target) == 200


def test_a_body_that_is_too_large_is_refused_before_it_is_read(small: Installation) -> None:
    port = int(small.twilio.app_url.rsplit(":", 1)[1])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest("POST", "/webhooks/twilio")
    connection.putheader("Content-Type", "application/x-www-form-urlencoded")
    connection.putheader("Content-Length", str(30 * 1024 * 1024))
    connection.endheaders()
    connection.send(b"Body=" + b"a" * 1000)
    assert connection.getresponse().status == 413
    connection.close()


def test_a_large_body_without_a_length_is_cut_so_its_signature_does_not_fit(small: Installation) -> None:
    form = small.twilio.form(A, "a" * 400_000)
    url = f"{small.twilio.app_url}/webhooks/twilio"
    signed = headers(small.twilio.state.token, url, form)
    port = int(small.twilio.app_url.rsplit(":", 1)[1])
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    content = {"Content-Type": "application/x-www-form-urlencoded", **signed}
    connection.request("POST", "/webhooks/twilio", iter([urlencode(form).encode()]), content, encode_chunked=True)
    assert connection.getresponse().status in (403, 413)
    assert kept(small) == 0
    connection.close()


def test_while_the_database_is_away_the_provider_is_asked_to_come_again(
    small: Installation, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    away = Database("postgresql://nobody@127.0.0.1:1/none")
    old = small.house
    house = House(replace(old.settings, media_dir=str(tmp_path)), away, old.vault, old.pack, old.channels)
    client = create_app(house.settings, house).test_client()
    form = small.twilio.form(A, "halo")
    for path in ("/webhooks/twilio", "/webhooks/twilio/status/1"):
        words = form | {"MessageStatus": "delivered"}
        signed = headers(small.twilio.state.token, small.twilio.app_url + path, words)
        assert client.post(path, data=words, headers=signed).status_code == 503
    assert "81234567890" not in caplog.text


def test_a_database_that_somebody_else_holds_makes_the_provider_come_again_before_it_gives_up(
    place: Installation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.fake_twilio.posting.TIMEOUT", 5.0)  # what we ask of Twilio: rt=5000
    form = place.twilio.form(A, "halo")
    assert place.twilio.deliver(form) == 200
    patient = build(place.house.settings)
    later = place.twilio.form(A, "halo lagi")
    with patient.database.write() as connection:
        connection.execute(select(Conversation.state).with_for_update())
        assert [place.twilio.deliver(later) for _ in range(2)] == [503, 503]
    patient.database.dispose()
    assert place.twilio.deliver(later) == 200
    assert kept(place) == 2


def test_a_person_with_a_number_and_a_username_is_one_person(place: Installation) -> None:
    place.twilio.inbound(A, "halo", ExternalUserId="whatsapp:ID.4566Abc")
    place.twilio.inbound("ID.4566Abc", "halo lagi")
    place.twilio.inbound(A, "halo lagi")
    assert kept(place) == 3
    assert kept(place, Contact) == 1


def test_a_signed_form_without_a_message_is_let_go(small: Installation) -> None:
    assert small.twilio.deliver({"EventType": "of tomorrow", "MessageSid": new_sid("SM")}) == 200
    assert kept(small) == 0


@pytest.mark.parametrize(
    ("path", "status"), [("/webhooks/twilio/status/999999", 204), ("/webhooks/twilio/status/x", 404)]
)
def test_a_status_of_something_unknown_is_let_go(small: Installation, path: str, status: int) -> None:
    form = {"MessageSid": new_sid("SM"), "MessageStatus": "delivered"}
    assert small.twilio.deliver(form, path) == status


def test_a_get_is_not_for_this_door(small: Installation) -> None:
    client = create_app(small.house.settings, small.house).test_client()
    assert client.get("/webhooks/twilio").status_code == 405

"""Signing in: passwords, the second factor, lockout, links, sessions that cannot be planted, and ways back that stay here."""

from __future__ import annotations

import re

import pyotp
import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from pisa_bot import clock
from pisa_bot.engine import accounts
from pisa_bot.house import House
from pisa_bot.store.models import Audit, Login, LoginLink, WebSession
from tests.web.dashboard.people import PASSWORD, browser, csrf_of, post


def test_an_officer_signs_in_and_lands_on_the_overview(app: Flask) -> None:
    page = browser(app, "officer").get("/dasbor", follow_redirects=True)
    assert page.status_code == 200
    assert page.request.path == "/dasbor/beranda"


def test_a_stranger_is_sent_to_the_sign_in_page_and_back_again(app: Flask) -> None:
    client = app.test_client()
    sent = client.get("/dasbor/akun?x=1")
    assert sent.headers["Location"] == "/dasbor/masuk?lanjut=/dasbor/akun?x%3D1"
    answer = post(
        client, "/dasbor/masuk", sent.headers["Location"], login="officer", password=PASSWORD, lanjut="/dasbor/akun?x=1"
    )
    assert answer.headers["Location"] == "/dasbor/akun?x=1"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/simulator",
        "\t//evil.example",
        "/dasborx",
    ],
)
def test_signing_in_never_leads_to_another_site(app: Flask, elsewhere: str) -> None:
    client = app.test_client()
    answer = post(client, "/dasbor/masuk", login="officer", password=PASSWORD, lanjut=elsewhere)
    assert answer.headers["Location"] == "/dasbor"


@pytest.mark.parametrize("login", ["officer", "nobody-of-this-name"])
def test_five_wrong_passwords_rest_a_name_known_or_not_with_the_hour_in_the_sentence(app: Flask, login: str) -> None:
    client = app.test_client()
    for _ in range(4):
        assert "tidak cocok" in post(client, "/dasbor/masuk", login=login, password="salah").text
    assert re.search(
        r"bisa dicoba lagi pukul \d\d\.\d\d", post(client, "/dasbor/masuk", login=login, password="salah").text
    )
    right = post(client, "/dasbor/masuk", login=login, password=PASSWORD)
    assert right.status_code == 200
    assert "Terlalu banyak percobaan" in right.text


def test_a_reset_by_an_administrator_opens_a_resting_name(app: Flask, house: House) -> None:
    client = app.test_client()
    for _ in range(5):
        post(client, "/dasbor/masuk", login="officer", password="salah")
    with house.database.write() as connection:
        fresh = accounts.reset(connection, house.vault, "officer", "command line")
    answer = post(client, "/dasbor/masuk", login="officer", password=fresh)
    assert answer.headers["Location"].startswith("/dasbor/sandi-baru")


def test_a_given_password_must_be_changed_before_anything_else(app: Flask, house: House) -> None:
    with house.database.write() as connection:
        fresh = accounts.reset(connection, house.vault, "officer", "command line")
    client = browser(app, "officer", fresh)
    assert client.get("/dasbor/beranda").headers["Location"] == "/dasbor/sandi-baru"
    assert "Terlalu pendek" in post(client, "/dasbor/sandi-baru", password="pendek", again="pendek").text
    done = post(client, "/dasbor/sandi-baru", password="kalimat saya sendiri", again="kalimat saya sendiri")
    assert done.headers["Location"] == "/dasbor"
    assert client.get("/dasbor/beranda").status_code == 200
    browser(app, "officer", "kalimat saya sendiri")


def secret_of(house: House, identity: int) -> str:
    with house.database.read() as connection:
        sealed = connection.scalar(select(Login.totp).where(Login.staff_id == identity))
    assert sealed is not None
    return house.vault.unseal(sealed)


def test_an_administrator_sets_up_a_second_factor_and_needs_it_from_then_on(
    app: Flask, house: House, staff: dict[str, int]
) -> None:
    client = browser(app, "admin")
    assert client.get("/dasbor/beranda").headers["Location"] == "/dasbor/pasang-kode"
    page = client.get("/dasbor/pasang-kode")
    assert "data:image/svg+xml" in page.text
    totp = pyotp.TOTP(secret_of(house, staff["admin"]))
    assert post(client, "/dasbor/pasang-kode", code="000000").status_code == 200
    code = totp.at(clock.now())
    assert post(client, "/dasbor/pasang-kode", code=code).headers["Location"] == "/dasbor"
    assert client.get("/dasbor/beranda").status_code == 200

    other = browser(app, "admin")
    assert other.get("/dasbor/beranda").headers["Location"] == "/dasbor/kode"
    assert other.get("/dasbor/sandi-baru").headers["Location"] == "/dasbor/kode", (
        "the second factor could be walked around"
    )
    assert other.get("/dasbor/pasang-kode").headers["Location"] == "/dasbor/kode"
    assert post(other, "/dasbor/kode", code=code).status_code == 200, "the same code opened a second door"
    later = totp.at(int(clock.now().timestamp()) + 30)
    assert post(other, "/dasbor/kode", code=later).headers["Location"] == "/dasbor"


def test_wrong_codes_are_counted_like_wrong_passwords(app: Flask, house: House, staff: dict[str, int]) -> None:
    client = browser(app, "admin")
    client.get("/dasbor/pasang-kode")
    for _ in range(5):
        post(client, "/dasbor/pasang-kode", code="12345")
    right = pyotp.TOTP(secret_of(house, staff["admin"])).at(clock.now())
    assert "Terlalu banyak percobaan" in post(client, "/dasbor/pasang-kode", code=right).text


def link_of(house: House, identity: int) -> str:
    with house.database.write() as connection:
        return accounts.issue_link(connection, house.vault, house.settings, identity).split("127.0.0.1:1")[1]


def test_a_link_from_the_chat_signs_an_officer_in_once_and_a_preview_does_not_use_it_up(
    app: Flask, house: House, staff: dict[str, int]
) -> None:
    link = link_of(house, staff["officer"])
    for _ in range(3):
        assert app.test_client().get(link).status_code == 200
    client = app.test_client()
    assert post(client, link).headers["Location"] == "/dasbor"
    assert client.get("/dasbor/beranda").status_code == 200
    assert "sudah dipakai" in post(app.test_client(), link).text


def test_a_newer_link_a_late_one_and_one_of_an_administrator_open_nothing(
    app: Flask, house: House, staff: dict[str, int]
) -> None:
    old = link_of(house, staff["officer"])
    link_of(house, staff["officer"])
    assert "sudah dipakai" in post(app.test_client(), old).text
    late = link_of(house, staff["head"])
    with house.database.write() as connection:
        connection.execute(update(LoginLink).values(until=accounts.real_now()))
    assert "sudah dipakai" in post(app.test_client(), late).text
    assert "sudah dipakai" in post(app.test_client(), link_of(house, staff["admin"])).text


def test_a_planted_session_is_not_the_one_after_signing_in(app: Flask, house: House, staff: dict[str, int]) -> None:
    client = app.test_client()
    with client.session_transaction() as kept:
        kept["t"] = "planted"
    post(client, "/dasbor/masuk", login="officer", password=PASSWORD)
    with client.session_transaction() as kept:
        assert kept["t"] != "planted"
    with house.database.read() as connection:
        digests = list(connection.scalars(select(WebSession.digest)))
    assert house.vault.digest("session:planted") not in digests


def test_signing_out_ends_the_session_on_the_server(app: Flask) -> None:
    client = browser(app, "officer")
    with client.session_transaction() as kept:
        token = kept["t"]
    post(client, "/dasbor/keluar", "/dasbor/akun")
    with client.session_transaction() as kept:
        kept["t"] = token
    assert client.get("/dasbor/beranda").headers["Location"].startswith("/dasbor/masuk")


@pytest.mark.parametrize("column", ["seen_at", "ends_at"])
def test_a_session_ends_when_idle_and_after_a_day(app: Flask, house: House, column: str) -> None:
    client = browser(app, "officer")
    with house.database.write() as connection:
        connection.execute(update(WebSession).values({column: accounts.real_now() - accounts.LONGEST}))
    assert client.get("/dasbor/beranda").headers["Location"].startswith("/dasbor/masuk")


def test_whoever_leaves_is_out_at_once(app: Flask, house: House, staff: dict[str, int]) -> None:
    from pisa_bot.store import staff as rows

    client = browser(app, "officer")
    with house.database.write() as connection:
        rows.remove(connection, staff["officer"], clock.now())
    assert client.get("/dasbor/beranda").headers["Location"].startswith("/dasbor/masuk")


def test_no_password_and_no_token_is_kept_readable(app: Flask, house: House) -> None:
    client = browser(app, "officer")
    with client.session_transaction() as kept:
        token = kept["t"]
    with house.database.read() as connection:
        dump = "\n".join(connection.connection.dbapi_connection.iterdump())  # type: ignore[union-attr]
    assert "$argon2id$" in dump
    assert PASSWORD not in dump
    assert token not in dump


def test_an_own_password_signs_other_browsers_out(app: Flask) -> None:
    first, second = browser(app, "officer"), browser(app, "officer")
    new = {"password": "kalimat yang baru", "again": "kalimat yang baru"}
    wrong = post(first, "/dasbor/akun/sandi", "/dasbor/akun", old="bukan itu", **new)
    assert wrong.status_code == 302
    assert second.get("/dasbor/akun").status_code == 200
    post(
        first,
        "/dasbor/akun/sandi",
        "/dasbor/akun",
        old=PASSWORD,
        password="kalimat yang baru",
        again="kalimat yang baru",
    )
    assert first.get("/dasbor/akun").status_code == 200
    assert second.get("/dasbor/akun").status_code == 302


def test_signing_in_leaves_a_trace(app: Flask, house: House, staff: dict[str, int]) -> None:
    browser(app, "officer")
    with house.database.read() as connection:
        seen = connection.execute(select(Audit.actor, Audit.action)).all()
    assert (f"staff:{staff['officer']}", "signed_in") in [tuple(row) for row in seen]


def test_the_page_speaks_english_when_asked(app: Flask) -> None:
    client = app.test_client()
    secret = csrf_of(client.get("/dasbor/masuk"))
    client.post("/dasbor/bahasa", data={"csrf": secret, "language": "en"})
    assert "Password" in client.get("/dasbor/masuk").text


def test_an_expired_form_is_refused_with_a_sentence(client_of_officer: FlaskClient) -> None:
    answer = client_of_officer.post("/dasbor/keluar", data={"csrf": "x"})
    assert answer.status_code == 400
    assert "tidak berlaku" in answer.text


@pytest.fixture
def client_of_officer(app: Flask) -> FlaskClient:
    return browser(app, "officer")

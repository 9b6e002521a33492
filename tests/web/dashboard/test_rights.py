"""Role × route: who may open which page, that no page is without a rule, and what every answer of the dashboard carries."""

from __future__ import annotations

from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from pisa_bot.app import create_app
from pisa_bot.house import House
from pisa_bot.web.dashboard.roles import Role
from tests.web.dashboard import people
from tests.web.dashboard.people import PEOPLE

ROLES_OF = {
    "admin": {Role.ADMIN},
    "operator": {Role.OPERATOR},
    "leader": {Role.LEADER},
    "desk": {Role.OFFICER, Role.DESK},
    "officer": {Role.OFFICER},
    "head": {Role.HEAD},
    "stranger": {Role.OFFICER},
    "protection": {Role.OFFICER, Role.PROTECTION},
}


def rules(app: Flask) -> list[tuple[str, str, str]]:
    """(endpoint, method, a path that fits) of every page of the dashboard."""
    found = []
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith("dashboard."):
            filled = dict.fromkeys(rule.arguments, "1")
            with app.test_request_context():
                path = app.url_map.bind("localhost").build(rule.endpoint, filled, force_external=False)
            methods = sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
            found.extend((rule.endpoint, method, path) for method in methods)
    return found


def test_every_page_has_a_rule_of_its_own(app: Flask) -> None:
    site = app.extensions["dashboard"]
    ruled = site.rights.keys() | site.public | site.unfinished
    assert {endpoint for endpoint, _, _ in rules(app)} == ruled


@pytest.mark.parametrize("login", PEOPLE)
def test_a_page_opens_for_its_roles_and_is_403_for_every_other(
    app: Flask, browsers: dict[str, FlaskClient], login: str
) -> None:
    site = app.extensions["dashboard"]
    assert ROLES_OF.keys() == PEOPLE.keys()
    for endpoint, method, path in rules(app):
        if endpoint not in site.rights or method != "GET":
            continue
        status = browsers[login].get(path).status_code
        if ROLES_OF[login] & site.rights[endpoint]:
            assert status in (200, 204, 302, 404), (endpoint, status)
        else:
            assert status == 403, (endpoint, status)


@pytest.mark.parametrize("login", PEOPLE)
def test_a_form_is_403_for_every_role_it_is_not_for(app: Flask, browsers: dict[str, FlaskClient], login: str) -> None:
    site, client = app.extensions["dashboard"], browsers[login]
    secret = people.csrf_of(client.get("/dasbor/akun"))
    refused = 0
    for endpoint, method, path in rules(app):
        if endpoint in site.rights and method == "POST" and not ROLES_OF[login] & site.rights[endpoint]:
            assert client.post(path, data={"csrf": secret}).status_code == 403, endpoint
            refused += 1
    assert refused > 3 or login == "admin"


def test_nothing_of_it_opens_for_a_stranger(app: Flask) -> None:
    site = app.extensions["dashboard"]
    client = app.test_client()
    for endpoint, method, path in rules(app):
        if endpoint in site.public or method != "GET":
            continue
        answer = client.get(path)
        assert answer.status_code == 302, endpoint
        assert answer.headers["Location"].startswith("/dasbor/masuk"), endpoint
        part = client.get(path, headers={"HX-Request": "true"})
        assert part.status_code == 401
        assert part.headers["HX-Redirect"].startswith("/dasbor/masuk")


def test_no_form_changes_anything_without_its_secret(app: Flask, browsers: dict[str, FlaskClient]) -> None:
    posts = [(endpoint, path) for endpoint, method, path in rules(app) if method == "POST"]
    assert len(posts) >= 5
    for endpoint, path in posts:
        assert browsers["admin"].post(path, data={"x": "y"}).status_code == 400, endpoint
        forged = {"csrf": "A" * 64}
        assert browsers["admin"].post(path, data=forged).status_code == 400, endpoint


def test_every_answer_carries_the_security_headers(app: Flask, browsers: dict[str, FlaskClient]) -> None:
    for _, method, path in rules(app):
        if method != "GET":
            continue
        for client in (app.test_client(), browsers["admin"]):
            headers = client.get(path).headers
            policy = headers["Content-Security-Policy"]
            assert "unsafe" not in policy, path
            assert "frame-ancestors 'none'" in policy, path
            assert "default-src 'none'" in policy, path
            assert headers["X-Content-Type-Options"] == "nosniff", path
            assert headers["Referrer-Policy"] == "no-referrer", path


def test_over_https_browsers_are_told_to_stay_there_and_the_cookie_travels_nowhere_else(house: House) -> None:
    house = replace(house, settings=replace(house.settings, public_url="https://pisa.test"))
    app = create_app(house.settings, house)
    answer = app.test_client().get("/dasbor/masuk", base_url="https://pisa.test")
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-pisa=")
    for mark in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert mark in cookie


def test_pages_bring_no_inline_script_or_style(app: Flask, browsers: dict[str, FlaskClient]) -> None:
    for _, method, path in rules(app):
        page = browsers["admin"].get(path) if method == "GET" else None
        if page is None or page.mimetype != "text/html":
            continue
        assert " style=" not in page.text, path
        assert "<style" not in page.text, path
        assert " onclick=" not in page.text, path
        assert "<script>" not in page.text, path

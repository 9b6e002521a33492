"""People of the dashboard for tests: one of each role, and a browser that signs them in through the real page.

Passwords are hashed once a session; every reader goes the way a person goes.
"""

from __future__ import annotations

import re
from functools import cache

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from pisa_bot.engine import accounts
from pisa_bot.house import House
from pisa_bot.store import logins, staff

PASSWORD = "sandi yang cukup panjang"
PEOPLE: dict[str, tuple[str, str, bool]] = {
    "admin": ("admin", "diskominfo", False),
    "operator": ("operator", "diskominfo", False),
    "leader": ("leader", "diskominfo", False),
    "desk": ("officer", "diskominfo", False),
    "officer": ("officer", "dishub", False),
    "head": ("head", "dishub", False),
    "stranger": ("officer", "dlh", False),
    "protection": ("officer", "dp3a", True),
}
"""Login → role, agency, marked for protection."""


@cache
def _hash() -> str:
    return accounts._hasher().hash(PASSWORD)


def settle(house: House) -> dict[str, int]:
    """Make everybody of PEOPLE; login → staff id."""
    found, now = {}, accounts.real_now()
    with house.database.write() as connection:
        for login, (role, agency, protection) in PEOPLE.items():
            identity = staff.add(
                connection, agency=agency, name=login.title(), role=role, protection=protection, now=now
            )
            logins.give(connection, identity, login, _hash(), now, must_change=False)
            found[login] = identity
    return found


def csrf_of(page: TestResponse) -> str:
    """The form secret that a page shows."""
    found = re.search(r'name="csrf" value="([^"]+)"', page.text) or re.search(r'"X-CSRF": "([^"]+)"', page.text)
    assert found, f"no form secret on a page with status {page.status_code}"
    return found[1]


def post(client: FlaskClient, path: str, page: str | None = None, **fields: object) -> TestResponse:
    """Open `page` (or `path`), take its form secret, send the form."""
    secret = csrf_of(client.get(page or path))
    return client.post(path, data={"csrf": secret, **fields})


def browser(app: Flask, login: str, password: str = PASSWORD) -> FlaskClient:
    """A browser in which this person has signed in with name and password."""
    client = app.test_client()
    answer = post(client, "/dasbor/masuk", login=login, password=password)
    assert answer.status_code == 302, answer.text
    return client


def signed_in(app: Flask, house: House, identity: int) -> FlaskClient:
    """A browser of this person without the sign-in page, for tests about other things."""
    with house.database.write() as connection:
        opened = accounts._open(connection, house.vault, identity, "password", "full")
    client = app.test_client()
    with client.session_transaction() as kept:
        kept["t"] = opened.token
    return client

"""The page of duty lists: an administrator puts people in order, the change is kept and traced, and an old list can hold again."""

from __future__ import annotations

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from pisa_bot import clock
from pisa_bot.house import House
from pisa_bot.store import duty, staff
from pisa_bot.store.models import Audit
from tests.web.dashboard.both import house
from tests.web.dashboard.people import post

__all__ = ["house"]  # a fixture: every test here runs on both databases
PAGE = "/dasbor/atur/piket?dinas=damkar"
WEEK = [str(day) for day in range(1, 8)]


@pytest.fixture
def crew(house: House) -> list[int]:
    with house.database.write() as connection:
        return [
            staff.add(connection, agency="damkar", name=name, role="officer", protection=False, now=clock.now())
            for name in ("Regu Satu", "Regu Dua")
        ]


def listed(house: House, shift: str = "night") -> list[dict[str, Any]]:
    with house.database.read() as connection:
        kept = duty.holding(connection, "damkar").get(("damkar", shift))
    return kept.entries if kept else []


def keep(admin: FlaskClient, **fields: object) -> None:
    answer = post(admin, "/dasbor/atur/piket", PAGE, dinas="damkar", giliran="night", **fields)
    assert answer.status_code == 302


def test_an_administrator_puts_people_in_order_and_the_change_is_traced(
    house: House, browsers: dict[str, FlaskClient], staff: dict[str, int], crew: list[int]
) -> None:
    first, second = crew
    keep(
        browsers["admin"],
        **{"orang.1": second, "hari.1": ["6", "7"], "orang.2": "", "hari.2": WEEK, "orang.3": first, "hari.3": WEEK},
    )
    assert listed(house) == [{"staff": second, "days": "67"}, {"staff": first, "days": "1234567"}]
    with house.database.read() as connection:
        traced = connection.execute(
            select(Audit.actor, Audit.subject, Audit.data).where(Audit.action == "duty_changed")
        ).one()
    assert traced.actor == f"staff:{staff['admin']}"
    assert traced.subject == "duty:damkar:night"
    assert traced.data["after"] == [f"{second}:67", f"{first}:1234567"]
    assert "Regu Dua → Regu Satu" in browsers["admin"].get(PAGE).text


def test_an_old_list_holds_again_as_a_new_one(house: House, browsers: dict[str, FlaskClient], crew: list[int]) -> None:
    keep(browsers["admin"], **{"orang.1": crew[0], "hari.1": WEEK})
    keep(browsers["admin"], **{"orang.1": crew[1], "hari.1": WEEK})
    with house.database.read() as connection:
        past = duty.history(connection, "damkar")
    post(browsers["admin"], "/dasbor/atur/piket", PAGE, dinas="damkar", apa="kembali", revisi=past[-1].revision)
    assert [one["staff"] for one in listed(house)] == [crew[0]]
    with house.database.read() as connection:
        assert len(duty.history(connection, "damkar")) == 3


@pytest.mark.parametrize("days", [[], ["9"]])
def test_a_list_that_cannot_be_is_refused_in_words_and_nothing_changes(
    house: House, browsers: dict[str, FlaskClient], crew: list[int], days: list[str]
) -> None:
    keep(browsers["admin"], **{"orang.1": crew[0], "hari.1": days})
    assert listed(house) == []
    assert "paling sedikit satu hari" in browsers["admin"].get(PAGE).text

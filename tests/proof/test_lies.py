"""Whatever is told to the bot that is not so is met with a civil answer, reveals nothing and breaks nothing; on both databases.

Signatures, sizes and strange bytes at the door itself: `tests/web/test_webhooks.py`; files: `tests/delivery/test_media.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from pisa_bot import clock
from pisa_bot.delivery.media import fetch_due
from pisa_bot.engine.drain import drain
from pisa_bot.engine.retention import sweep
from pisa_bot.store.database import Database
from pisa_bot.store.models import Conversation, Inbox, Report
from tests.delivery.installation import Installation, installed
from tests.proof.story import COMPLAINT

A, B = "+6283100000001", "+6283100000002"


@pytest.fixture
def place(database: Database, database_url: str, tmp_path: Path) -> Iterator[Installation]:
    """An installation, once for each kind of database."""
    with installed(database_url, tmp_path) as running:
        yield running


def answers(place: Installation, phone: str = A) -> list[str]:
    """Everything this person has been told, once all that waits has been done."""
    while drain(place.house) + place.send():
        pass
    return place.bodies(phone)


def told(place: Installation, text: str = "", phone: str = A, **what: object) -> list[str]:
    """What somebody is told when they write this."""
    before = len(answers(place, phone))
    assert place.twilio.inbound(phone, text, **what) == 200  # type: ignore[arg-type]
    return answers(place, phone)[before:]


def test_a_message_replayed_after_its_form_is_gone_is_still_known(place: Installation) -> None:
    form = place.twilio.form(A, COMPLAINT)
    assert place.twilio.deliver(form) == 200
    said = answers(place)
    place.later(days=400)
    sweep(place.house)
    assert place.twilio.deliver(form) == 200
    assert answers(place) == said


def test_thousands_of_emojis_are_answered_once_and_the_next_message_is_understood(place: Installation) -> None:
    assert len(told(place, "🙏" * 4096)) == 1
    assert "dicek" in told(place, COMPLAINT)[0]


def test_a_file_that_is_no_picture_is_set_aside_and_its_sender_hears_so_once(place: Installation) -> None:
    told(place, "lampu jalan mati")
    for _ in range(3):
        told(place, photo=b"MZ\x90\0" + b"\0" * 200)
    before = len(answers(place))
    assert fetch_due(place.house) == 3
    assert [" ".join(body.split()[:5]) for body in answers(place)[before:]] == ["Ada satu file yang tidak"]
    assert "dicek" in told(place, "di Plered")[-1]


def test_a_place_on_the_other_side_of_the_world_is_asked_about_and_never_filed_unseen(place: Installation) -> None:
    told(place, "jalan rusak parah")
    (answer,) = told(place, pin=(40.7128, -74.0060))
    assert "di luar Kabupaten Purwakarta" in answer
    for impossible in ({"Latitude": "91"}, {"Latitude": "NaN"}, {"Longitude": "1e309"}):
        assert len(told(place, pin=(1.0, 1.0), **impossible)) <= 1
    with place.house.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(Report)) == 0


def test_somebody_else_s_number_looks_like_one_that_does_not_exist(place: Installation) -> None:
    told(place, COMPLAINT)
    number = re.search(r"PWK-\d{4}-\d{4}", told(place, tap="Kirim")[-1])
    assert number is not None
    told(place, "halo", B)
    theirs = told(place, f"cek {number[0]}", B)
    nobodys = told(place, "cek PWK-2611-9999", B)
    assert theirs == nobodys
    assert "SDN 2" not in "".join(theirs)
    for claim in ("tarik laporan", f"{number[0]} selesai", f"tambahan {number[0]} sudah beres", f"{number[0]} AAAAAA"):
        assert "SDN 2" not in "".join(told(place, claim, B))
    with place.house.database.read() as connection:
        assert connection.scalar(select(Report.state).where(Report.number == number[0])) in ("forwarded", "triage")


def test_a_stored_state_that_no_longer_exists_is_reset_and_the_draft_is_kept(place: Installation) -> None:
    told(place, COMPLAINT)
    with place.house.database.write() as connection:
        data = connection.scalar(select(Conversation.data))
        connection.execute(update(Conversation).values(state="dancing", data={**data, "state": "dancing", "new": [1]}))
    (answer,) = told(place, "lanjut")
    assert answer
    assert "SDN 2 Plered" in told(place, "tos tilu dinten pareumna, poek")[-1]


@pytest.mark.parametrize("jump", [timedelta(days=30), timedelta(days=-30)], ids=["ahead", "back"])
def test_when_our_clock_jumps_people_are_answered_before_and_after(place: Installation, jump: timedelta) -> None:
    told(place, COMPLAINT)
    clock.set_offset(jump)
    assert len(told(place, "lampu jalan mati di Plered")) == 1
    clock.set_offset(timedelta())
    told(place, "batal")
    told(place, COMPLAINT)
    assert "PWK-" in told(place, "kirim")[-1]
    with place.house.database.read() as connection:
        assert connection.scalar(select(func.count()).select_from(Inbox).where(Inbox.status != "handled")) == 0


def test_a_machine_that_answers_every_answer_is_met_with_silence_after_five(place: Installation) -> None:
    heard = [len(told(place, "Terima kasih sudah menghubungi kami, pesan akan segera dibalas.")) for _ in range(12)]
    assert sum(heard) <= 6
    assert heard[-6:] == [0] * 6
    assert len(told(place, COMPLAINT)) == 1


def test_two_machines_of_ours_talk_themselves_out(place: Installation) -> None:
    """Each answers what the other said: the exchange ends by itself."""
    words = {A: "halo", B: "halo"}
    turns = 0
    while turns < 60 and any(words.values()):
        for phone, other in ((A, B), (B, A)):
            said = told(place, words[phone], phone) if words[phone] else []
            words[other] = said[-1] if said else ""
        turns += 1
    assert turns < 60

"""From an officer's answer to everybody's: proposed in chat or on the page, worded and approved by an admin, answering at once."""

from __future__ import annotations

from datetime import timedelta

import pytest
from flask.testing import FlaskClient
from sqlalchemy import insert, select

from pisa_bot import clock
from pisa_bot.engine import answering
from pisa_bot.engine.drain import drain
from pisa_bot.engine.receive import receive
from pisa_bot.house import House
from pisa_bot.messages_json import load_params
from pisa_bot.store import officers as bound
from pisa_bot.store.models import PackChange, Proposal, Report, Staff
from pisa_bot.wording import word
from tests.conftest import PHONE_KEYS
from tests.engine.racing import at_once
from tests.engine.reading_back import bubbles, column, count, let_go
from tests.houses import message, open_house
from tests.web.dashboard.both import house
from tests.web.dashboard.people import post

__all__ = ["house"]  # a fixture: every test here runs on both databases

LIST = "/dasbor/atur/usulan"
ASKED = "mau tanya dimana ambil akta kematian kalau meninggalnya di luar negeri"
ANSWER = "bawa KK asli, KTP, sama surat pengantar ke MPP ya pak"
CITIZEN, OFFICER, NEXT = "+6281377770101", "+6281377770102", "+6281377770103"
ENTRY = {
    "kunci": "akta_mati_luar",
    "questions": f"{ASKED}\nnyandak akta kematian upami ngantunkeun di luar negeri",
    "text.id": "Bawa KK asli, KTP, dan surat pengantar ke MPP.",
    "text.su": "Candak KK asli, KTP, sareng surat pangantar ka MPP.",
    "agency": "disdukcapil",
    "source": "Perpres 96/2018",
}


@pytest.fixture(autouse=True)
def present() -> object:
    clock.set_offset(timedelta())
    yield
    clock.set_offset(timedelta())


def settle(house: House) -> None:
    clock.set_offset(clock.offset() + timedelta(seconds=10))
    while drain(house):
        pass
    let_go(house)


def say(house: House, phone: str, text: str = "", **what: object) -> int:
    contact = receive(house, message(phone, text, **what)).contact  # type: ignore[arg-type]
    settle(house)
    return contact


def asked(house: House, send: str = "confirm.send") -> str:
    """A question that the base does not know, sent to its agency; its number."""
    contact = say(house, OFFICER, "halo")
    with house.database.write() as connection:
        row = insert(Staff).values(
            agency="disdukcapil", role="officer", name="Petugas Akta", active=True, created_at=clock.now()
        )
        bound.bind(connection, connection.execute(row.returning(Staff.id)).scalar_one(), contact)
    say(house, CITIZEN, ASKED)
    say(house, CITIZEN, tap=send)
    (number,) = column(house, Report.number)
    return str(number)


def proposed(house: House) -> int:
    asked(house)
    say(house, OFFICER, ANSWER)
    say(house, OFFICER, "usulkan")
    (identity,) = column(house, Proposal.id)
    return int(identity)


def told(house: House, contact: int) -> str:
    bubble = bubbles(house, contact)[-1]
    with house.database.read() as connection:
        return word(bubble.key, load_params(bubble.params), "id", house.current_pack(connection))


def test_an_approved_answer_answers_the_next_citizen_in_another_process_at_once(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    other = open_house(house.settings.database_url, PHONE_KEYS, quiet_seconds=0)
    proposal = proposed(house)
    page = f"{LIST}/{proposal}"
    assert told(other, say(other, "+6281377770109", ASKED)).count("Sumber") == 0, (
        "nothing is sent before it is approved"
    )
    assert ANSWER in browsers["admin"].get(LIST).text
    shown = browsers["admin"].get(page).text
    assert ANSWER in shown
    assert ASKED in shown
    assert "Petugas Akta" in shown
    assert post(browsers["admin"], page, page, apa="setuju", **ENTRY).status_code == 302
    heard = told(other, say(other, NEXT, "min mau tanya di mana ambil akta kematian kalau meninggal di luar negeri?"))
    assert ENTRY["text.id"] in heard
    assert "Perpres 96/2018" in heard
    assert count(house, Report, Report.kind == "information") == 1, "an answered question is no report"
    assert column(house, Proposal.key) == ["akta_mati_luar"]
    assert column(house, PackChange.key) == ["akta_mati_luar"]
    assert "akta_mati_luar" in browsers["admin"].get(f"{LIST}?sudah=1").text
    other.database.dispose()


@pytest.mark.parametrize(
    ("without", "why"),
    [
        ("text.su", "bahasa Sunda"),
        ("source", "Sebutkan sumbernya"),
        ("questions", "sedikitnya satu cara"),
        ("kunci", "kunci"),
    ],
)
def test_an_answer_that_is_not_whole_is_not_approved_and_nothing_typed_is_lost(
    browsers: dict[str, FlaskClient], house: House, without: str, why: str
) -> None:
    page = f"{LIST}/{proposed(house)}"
    refused = post(browsers["admin"], page, page, apa="setuju", **{**ENTRY, without: ""})
    assert refused.status_code == 422
    assert why in refused.text
    assert (ENTRY["text.id"] if without != "text.id" else ENTRY["source"]) in refused.text
    assert column(house, Proposal.state) == ["open"]
    assert count(house, PackChange) == 0


def test_an_existing_entry_keeps_its_questions_and_gets_the_new_ones(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    page = f"{LIST}/{proposed(house)}"
    key = next(
        entry.id for entry in house.pack.answers.values() if entry.agency == "disdukcapil" and not entry.needs_review
    )
    before = house.pack.answers[key].questions
    assert post(browsers["admin"], page, page, apa="setuju", **{**ENTRY, "kunci": key}).status_code == 302
    with house.database.read() as connection:
        entry = house.current_pack(connection).answers[key]
    assert entry.questions[: len(before)] == before
    assert ASKED in entry.questions
    assert entry.text["id"] == ENTRY["text.id"]


def test_what_is_rejected_answers_nobody_and_is_not_decided_twice(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    page = f"{LIST}/{proposed(house)}"
    assert post(browsers["admin"], page, page, apa="tolak").status_code == 302
    assert column(house, Proposal.state) == ["rejected"]
    assert post(browsers["admin"], page, page, apa="setuju", **ENTRY).status_code == 302
    assert column(house, Proposal.state) == ["rejected"]
    assert count(house, PackChange) == 0


def test_of_people_who_decide_at_once_exactly_one_decides(house: House) -> None:
    proposal = proposed(house)
    entry = {
        "questions": ENTRY["questions"].splitlines(), "text": {"id": ENTRY["text.id"], "su": ENTRY["text.su"]},
        "agency": "disdukcapil", "source": "Perpres 96/2018",
    }  # fmt: skip

    def decide(n: int) -> str:
        try:
            if n % 2:
                answering.reject(house, proposal, f"staff:{n}")
            else:
                answering.approve(house, proposal, "akta_mati_luar", entry, f"staff:{n}")
        except answering.NotOpen:
            return "late"
        return "decided"

    done = at_once([lambda n=n: decide(n) for n in range(6)], threads=6)
    assert sorted(done) == ["decided", *["late"] * 5]
    approved = column(house, Proposal.state) == ["approved"]
    assert count(house, PackChange) == (1 if approved else 0)


def test_an_officer_proposes_from_the_report_page_and_only_what_is_open_and_their_own(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    number = asked(house)
    page = f"/dasbor/laporan/{number}"
    assert "Usulkan jadi jawaban bersama" not in browsers["admin"].get(page).text, "there is no answer yet"
    say(house, OFFICER, ANSWER)
    assert "Usulkan jadi jawaban bersama" in browsers["admin"].get(page).text
    assert post(browsers["stranger"], f"{page}/usulkan", "/dasbor/beranda").status_code == 404
    assert post(browsers["admin"], f"{page}/usulkan", page).status_code == 302
    assert column(house, Proposal.answer) == [ANSWER]


def test_a_secret_question_is_never_proposed(browsers: dict[str, FlaskClient], house: House) -> None:
    number = asked(house, "confirm.secret")
    say(house, OFFICER, f"{number} {ANSWER}")
    say(house, OFFICER, f"usulkan {number}")
    page = f"/dasbor/laporan/{number}"
    assert "Usulkan jadi jawaban bersama" not in browsers["admin"].get(page).text
    post(browsers["admin"], f"{page}/usulkan", page)
    assert count(house, Proposal) == 0


def test_only_admins_read_and_decide(browsers: dict[str, FlaskClient], house: House) -> None:
    page = f"{LIST}/{proposed(house)}"
    for login in ("desk", "officer", "head", "operator", "leader", "protection"):
        assert browsers[login].get(LIST).status_code == 403
        assert browsers[login].get(page).status_code == 403
        assert post(browsers[login], page, "/dasbor/beranda", apa="tolak").status_code == 403
    assert column(house, Proposal.state) == ["open"]
    assert browsers["admin"].get(f"{LIST}/999").status_code == 404


def test_an_entry_that_is_over_or_to_be_reviewed_is_not_sent_although_approved_once(
    browsers: dict[str, FlaskClient], house: House
) -> None:
    page = f"{LIST}/{proposed(house)}"
    last = (clock.now() + timedelta(days=2)).date().isoformat()
    assert post(browsers["admin"], page, page, apa="setuju", **ENTRY, valid_until=last).status_code == 302
    assert ENTRY["text.id"] in told(house, say(house, NEXT, ASKED))
    clock.set_offset(clock.offset() + timedelta(days=4))
    assert ENTRY["text.id"] not in told(house, say(house, "+6281377770104", ASKED))
    with house.database.read() as connection:
        assert connection.scalar(select(Proposal.state)) == "approved"

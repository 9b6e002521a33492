"""Files people send: fetched with the password kept at home, looked at for what they are, stripped, kept once."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from sqlalchemy import select

from pisa_bot.channels.protocol import Refused
from pisa_bot.channels.twilio import channel as twilio_channel
from pisa_bot.delivery import media as files
from pisa_bot.delivery.media import fetch_due
from pisa_bot.delivery.pictures import BadPicture, clean
from pisa_bot.delivery.sniff import KINDS, sniff
from pisa_bot.delivery.storage import storage
from pisa_bot.store.models import Media
from tests.delivery.installation import YES_NO, Installation
from tests.fake_twilio.pictures import jpeg

A = "+6281200000001"
PLEREDS_MARKET = (-6.6423, 107.3912)
SAMPLES = {
    "image/jpeg": b"\xff\xd8\xff\xe0", "image/png": b"\x89PNG\r\n\x1a\n", "image/webp": b"RIFF\x10\0\0\0WEBP",
    "image/heic": b"\0\0\0\x18ftypheic", "audio/ogg": b"OggS\0", "audio/mpeg": b"ID3\x03", "audio/aac": b"\xff\xf1",
    "audio/amr": b"#!AMR\n", "audio/mp4": b"\0\0\0\x18ftypM4A ", "video/mp4": b"\0\0\0\x18ftypisom",
    "video/3gpp": b"\0\0\0\x18ftyp3gp5", "application/pdf": b"%PDF-1.7",
}  # fmt: skip


def rows(place: Installation) -> list[Media]:
    """Every file, in order of arrival."""
    with place.house.database.read() as connection:
        return list(connection.execute(select(Media.__table__).order_by(Media.id)))  # type: ignore[arg-type]


def test_a_photo_is_fetched_stripped_and_kept_with_the_place_it_was_taken_at(place: Installation) -> None:
    assert place.twilio.inbound(A, photo=jpeg("a", PLEREDS_MARKET)) == 200
    assert fetch_due(place.house) == 1
    (row,) = rows(place)
    assert (row.status, row.content_type, row.source) == ("stored", "image/jpeg", None)
    assert (row.lat, row.lng) == pytest.approx(PLEREDS_MARKET, abs=1e-5)
    kept = storage(place.house.settings).get(row.sha256)
    assert kept is not None
    assert len(kept) == row.size
    assert dict(Image.open(io.BytesIO(kept)).getexif()) == {}
    assert place.twilio.state.misdeeds == []
    assert place.twilio.state.media == {}  # what we keep, the provider need not


def test_the_same_photo_from_two_people_is_kept_once(small: Installation) -> None:
    for phone in (A, "+6281200000002"):
        small.twilio.inbound(phone, photo=jpeg("a"))
    assert fetch_due(small.house) == 2
    one, two = rows(small)
    assert one.sha256 == two.sha256
    stored = [path for path in Path(small.house.settings.media_dir).rglob("*") if path.is_file()]
    assert len(stored) == 1


def test_a_file_that_is_not_there_yet_is_asked_for_again(small: Installation) -> None:
    small.twilio.faults.media_404 = 2
    small.twilio.inbound(A, photo="a.jpg")
    for _ in range(3):
        fetch_due(small.house)
        small.later(seconds=10)
    assert rows(small)[0].status == "stored"


def test_a_file_that_never_comes_is_lost_after_ten_tries(small: Installation) -> None:
    small.twilio.faults.media_404 = 1000
    small.twilio.inbound(A, photo="a.jpg")
    for _ in range(12):
        fetch_due(small.house)
        small.later(minutes=11)
    (row,) = rows(small)
    assert (row.status, row.attempts, row.source) == ("lost", files.TRIES, None)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"MZ\x90\0" + b"\0" * 200, "said photo, is nothing known"),
        (b"%PDF-1.4\n" + b"x" * 50, "said photo, is application/pdf"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "said photo, is nothing known"),
        (b"\xff\xd8\xff" + b"\0" * 200, "bad picture"),
        (b"", "said photo, is nothing known"),
    ],
)
def test_a_file_that_lies_about_itself_is_refused(small: Installation, data: bytes, error: str) -> None:
    small.twilio.inbound(A, photo=data)
    fetch_due(small.house)
    (row,) = rows(small)
    assert row.status == "refused"
    assert row.error.startswith(error)


def test_a_picture_sent_as_a_file_is_a_photo(small: Installation) -> None:
    small.twilio.inbound(A, photo=jpeg("a"), message_type="document")
    fetch_due(small.house)
    assert (rows(small)[0].kind, rows(small)[0].status) == ("photo", "stored")


def test_a_file_larger_than_sixteen_megabytes_is_refused(small: Installation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twilio_channel, "MEDIA_AT_MOST", 1000)
    small.twilio.inbound(A, photo=b"\xff\xd8\xff" + b"\0" * 70_000)
    fetch_due(small.house)
    assert (rows(small)[0].status, rows(small)[0].error) == ("refused", "too_large")


def test_a_picture_bomb_is_refused_before_it_is_decoded() -> None:
    out = io.BytesIO()
    Image.new("1", (12_000, 12_000)).save(out, "PNG")
    assert len(out.getvalue()) < 100_000
    with pytest.raises(BadPicture):
        clean(out.getvalue())


@pytest.mark.parametrize(
    "source",
    [
        "http://169.254.169.254/latest/meta-data/",
        "file:///etc/passwd",
        "https://api.twilio.com/2010-04-01/Accounts/AC" + "9" * 32 + "/Messages/MM1/Media/ME1",
        "https://api.twilio.com.evil.example/2010-04-01/Accounts/AC" + "0" * 32 + "/Messages/MM1/Media/ME1",
        "http://api.twilio.com/2010-04-01/Accounts/AC" + "0" * 32 + "/Messages/MM1/Media/ME1",
        "https://user@evil.example/2010-04-01/Accounts/AC" + "0" * 32 + "/x",
    ],
)
def test_the_password_is_shown_to_our_own_account_at_twilio_only(small: Installation, source: str) -> None:
    with pytest.raises(Refused) as refused:
        small.house.channels["twilio"].fetch(source)
    assert refused.value.code == "foreign_host"


def test_without_a_fake_only_twilio_s_own_host_is_allowed(small: Installation) -> None:
    channel = twilio_channel.TwilioChannel(replace(small.house.settings, twilio_api_base=""))
    account = small.house.settings.twilio_account_sid
    assert channel._allowed(f"https://api.twilio.com/2010-04-01/Accounts/{account}/Messages/MM1/Media/ME1")
    assert not channel._allowed(f"{small.twilio.url}/2010-04-01/Accounts/{account}/Messages/MM1/Media/ME1")


@pytest.mark.parametrize(("content_type", "data"), SAMPLES.items(), ids=SAMPLES)
def test_every_kind_of_file_is_known_by_its_first_bytes(content_type: str, data: bytes) -> None:
    assert sniff(data + b"\0" * 40) == content_type


def test_every_kind_that_is_known_has_a_sample() -> None:
    assert set(SAMPLES) == set(KINDS)


@given(st.binary(max_size=300))
def test_no_bytes_break_the_look_at_a_picture(data: bytes) -> None:
    with pytest.raises(BadPicture):
        clean(data)


# --- sent with a bubble


def test_a_photo_with_buttons_is_a_card_and_its_link_opens_for_a_week(small: Installation) -> None:
    small.twilio.inbound(A, photo=jpeg("a"))
    fetch_due(small.house)
    (row,) = rows(small)
    small.say(small.person(A), "Sudah betul?", choices=YES_NO, media=(row.id,))
    small.send()
    card = small.twilio.sent(A)[-1]
    assert len(card.buttons) == 2
    (link,) = card.media
    token = link.rsplit("/", 1)[1].removesuffix(".jpg")
    assert files.opened(small.house.settings, token) == row.id
    assert files.opened(small.house.settings, token[:-1] + ("A" if token[-1] != "A" else "B")) is None
    assert files.opened(replace(small.house.settings, secret_key="another secret key"), token) is None


def test_a_bubble_waits_a_minute_for_its_photo_then_goes_without(small: Installation) -> None:
    small.twilio.faults.media_404 = 1000
    small.twilio.inbound(A, photo="a.jpg")
    (media,) = rows(small)
    person = small.person("+6281200000009")
    row = small.say(person, "lihat fotonya", media=(media.id,))
    small.send()
    assert small.row(row).status == "queued"
    assert small.bodies("+6281200000009") == []
    small.later(seconds=61)
    small.send()
    assert small.twilio.sent("+6281200000009")[0].media == ()
    assert small.row(row).status == "delivered"


def test_more_photos_than_one_come_as_links(small: Installation) -> None:
    for name in "abc":
        small.twilio.inbound(A, photo=f"{name}.jpg")
    fetch_due(small.house)
    person = small.person("+6281200000009")
    small.say(person, "tiga foto", media=tuple(row.id for row in rows(small)))
    small.send()
    bubble = small.twilio.sent("+6281200000009")[0]
    assert len(bubble.media) == 1
    assert bubble.body.count("📎 http") == 2

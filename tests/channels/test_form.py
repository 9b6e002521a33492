"""Twilio's inbound form as an Envelope: captured shapes as a table, identities that are no phone numbers, strange forms."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pisa_bot.channels.twilio.channel import address
from pisa_bot.channels.twilio.form import envelope, sender
from pisa_bot.messages import Kind, Pin, UserRef

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
BASE = {
    "MessageSid": "SM" + "a" * 32, "AccountSid": "AC" + "0" * 32, "From": "whatsapp:+6281234567890", "WaId": "6281234567890",
    "To": "whatsapp:+6221000000", "Body": "halo", "NumMedia": "0", "MessageType": "text", "ProfileName": "Warga",
}  # fmt: skip
PHOTO = {"NumMedia": "1", "MediaUrl0": "https://api.twilio.com/x", "MediaContentType0": "image/jpeg", "Body": ""}
TAP = {"ButtonPayload": "confirm.send", "ButtonText": "Kirim", "MessageType": "button"}


def read(**form: str):
    """The envelope of the usual form with some fields changed."""
    found = envelope(BASE | form, NOW)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ({}, Kind.TEXT),
        ({"Body": ""}, Kind.OTHER),
        (PHOTO, Kind.PHOTO),
        (PHOTO | {"MessageType": "image"}, Kind.PHOTO),
        (PHOTO | {"MessageType": "", "Body": "ini fotonya"}, Kind.PHOTO),
        (PHOTO | {"MessageType": "document"}, Kind.PHOTO),
        (PHOTO | {"MessageType": "audio", "MediaContentType0": "audio/ogg"}, Kind.VOICE),
        (PHOTO | {"MessageType": "", "MediaContentType0": "audio/ogg; codecs=opus"}, Kind.VOICE),
        (PHOTO | {"MessageType": "video", "MediaContentType0": "video/mp4"}, Kind.VIDEO),
        (PHOTO | {"MessageType": "document", "MediaContentType0": "application/pdf"}, Kind.DOCUMENT),
        (PHOTO | {"MessageType": "sticker", "MediaContentType0": "image/webp"}, Kind.STICKER),
        (PHOTO | {"MessageType": "contacts", "MediaContentType0": "text/vcard"}, Kind.CONTACT_CARD),
        ({"MessageType": "contacts", "Body": ""}, Kind.CONTACT_CARD),
        ({"MessageType": "a kind of tomorrow"}, Kind.TEXT),
        ({"Latitude": "-6.55", "Longitude": "107.44", "MessageType": "location"}, Kind.PIN),
        ({"Latitude": "-6.55", "Longitude": "107.44", **PHOTO}, Kind.PIN),
        ({"Latitude": "nan", "Longitude": "107.44"}, Kind.TEXT),
        ({"Latitude": "-96.55", "Longitude": "107.44"}, Kind.TEXT),
        ({"Latitude": "-6.55"}, Kind.TEXT),
        (TAP, Kind.TAP),
        (TAP | PHOTO | {"Latitude": "-6.55", "Longitude": "107.44"}, Kind.TAP),
        ({"ListId": "category.jalan", "ListTitle": "Jalan rusak"}, Kind.TAP),
    ],
)
def test_a_form_is_read_in_the_order_tap_pin_files_words(form: dict[str, str], kind: Kind) -> None:
    assert read(**form).kind is kind


def test_a_tap_brings_its_payload_and_the_bubble_it_belongs_to() -> None:
    found = read(**TAP, Body="Kirim", OriginalRepliedMessageSid="SM" + "b" * 32)
    assert (found.payload, found.text, found.reply_to_provider_id) == ("confirm.send", "Kirim", "SM" + "b" * 32)
    assert read(ListId="category.jalan", **TAP).payload == "category.jalan"


def test_a_pin_brings_its_label_and_address() -> None:
    found = read(Latitude="-6.55", Longitude="107.44", Label="Pasar Rebo", Address="Jl. Kapten Halim")
    assert found.pin == Pin(-6.55, 107.44, "Pasar Rebo", "Jl. Kapten Halim")


def test_every_file_of_a_message_comes_and_parameters_nobody_knows_are_kept() -> None:
    found = read(NumMedia="2", MediaUrl0="u0", MediaContentType0="image/png", MediaUrl1="u1", ParameterOfTomorrow="1")
    assert [(item.url, item.content_type) for item in found.attachments] == [("u0", "image/png"), ("u1", "")]
    assert found.raw["ParameterOfTomorrow"] == "1"
    assert (found.event_id, found.medium, found.provider) == ("twilio:SM" + "a" * 32, "whatsapp", "twilio")


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ({"From": "whatsapp:+6281234567890"}, [("phone", "+6281234567890")]),
        ({"From": "whatsapp:+6281234567890", "WaId": "6281234567890"}, [("phone", "+6281234567890")]),
        ({"From": "+6281234567890"}, [("phone", "+6281234567890")]),
        ({"WaId": "6281234567890"}, [("phone", "+6281234567890")]),
        (
            {"From": "whatsapp:+6281234567890", "ExternalUserId": "whatsapp:ID.4566Abc"},
            [("phone", "+6281234567890"), ("bsuid", "ID.4566Abc")],
        ),
        ({"From": "whatsapp:ID.4566Abc", "ExternalUserId": "whatsapp:ID.4566Abc"}, [("bsuid", "ID.4566Abc")]),
        ({"From": "ID.ENT.4566Abc"}, [("bsuid", "ID.ENT.4566Abc")]),
        ({"From": "whatsapp:ID.081234567890"}, [("bsuid", "ID.081234567890")]),
        ({"From": "whatsapp:id.4566"}, []),
        ({"From": "whatsapp:ID." + "9" * 129}, []),
        ({"From": "messenger:123456789"}, []),
        ({}, []),
    ],
)
def test_a_sender_has_every_address_the_form_gives_and_an_id_is_never_read_as_a_number(
    form: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert [(ref.kind, ref.value) for ref in sender(form)] == expected


def test_an_answer_goes_back_to_the_address_as_twilio_writes_it() -> None:
    for written in ("whatsapp:+6281234567890", "whatsapp:ID.4566Abc"):
        (ref,) = sender({"From": written})
        assert address(ref) == written


@pytest.mark.parametrize("sid", ["", " ", "SM\x00", "x" * 200, "SM 1"])
def test_a_form_without_a_usable_id_is_no_message(sid: str) -> None:
    assert envelope(BASE | {"MessageSid": sid}, NOW) is None


def test_no_address_stands_in_a_repr() -> None:
    found = read(ExternalUserId="ID.4566Abc", **PHOTO)
    shown = repr(found) + repr(UserRef("whatsapp", "phone", "+6281234567890"))
    assert "81234567890" not in shown
    assert "4566Abc" not in shown


names = st.sampled_from(
    [*BASE, *PHOTO, *TAP, "ListId", "Latitude", "Longitude", "ExternalUserId", "OriginalRepliedMessageSid"]
)


@given(st.dictionaries(names, st.text(max_size=40) | st.sampled_from(["-6.5", "1e400", "-1", "٣", "²"])))
def test_no_form_breaks_the_reader(form: dict[str, str]) -> None:
    envelope(form, NOW)
    envelope(BASE | form, NOW)

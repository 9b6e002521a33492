"""Who may knock: signatures by Twilio's own published example, by SDK, by several secrets, and everything that must fail."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from pisa_bot.channels.twilio.signature import refusal
from tests.fake_twilio.posting import headers, signature

URL = "https://pisa.example/webhooks/twilio?a=1&b=%20x"
FORM = {"From": "whatsapp:+6281234567890", "Body": "jalan rusak é 🙏", "MessageSid": "SM1", "Empty": ""}


def test_twilio_s_published_example_is_accepted() -> None:
    """Source: Twilio, Webhooks security, the worked example with the token 12345."""
    form = {
        "CallSid": "CA1234567890ABCDE", "Caller": "+14158675310", "Digits": "1234", "From": "+14158675310", "To": "+18005551212",
    }  # fmt: skip
    given_headers = {"X-Twilio-Signature": "L/OH5YylLD5NRKLltdqwSvS0BnU="}
    assert refusal(("12345",), "https://example.com/myapp.php?foo=1&bar=2", form, given_headers) is None


@pytest.mark.parametrize("secrets", [("right",), ("old", "right"), ("right", "old"), ("", "right")])
@pytest.mark.parametrize("shared_key", [None, "right"])
def test_any_of_our_secrets_may_have_signed_with_either_scheme(
    secrets: tuple[str, ...], shared_key: str | None
) -> None:
    assert refusal(secrets, URL, FORM, headers("right", URL, FORM, shared_key)) is None


@pytest.mark.parametrize(
    ("secrets", "given_headers", "reason"),
    [
        (("right",), {}, "no signature"),
        (("right",), {"X-Twilio-Signature": ""}, "no signature"),
        ((), headers("right", URL, FORM), "no secret is set"),
        (("",), headers("", URL, FORM), "no secret is set"),
        (("", "right"), headers("", URL, FORM), "wrong signature"),
        (("right",), headers("wrong", URL, FORM), "wrong signature"),
        (("right",), {"X-Twilio-Signature": signature("right", URL, FORM, "sha256")}, "wrong signature"),
        (("right",), {"X-Twilio-Signature": "é" * 28}, "wrong signature"),
        (
            ("right",),
            headers("right", URL, FORM) | {"X-Twilio-Webhooks-Signature-Settings": "key=k,algorithm=HMAC_SHA256"},
            "wrong signature",
        ),
        (
            ("right",),
            headers("right", URL, FORM) | {"X-Twilio-Webhooks-Signature-Settings": "key=k,algorithm=NONE"},
            "unknown signature algorithm",
        ),
    ],
)
def test_everything_else_is_refused_with_a_reason(
    secrets: tuple[str, ...], given_headers: dict[str, str], reason: str
) -> None:
    assert refusal(secrets, URL, FORM, given_headers) == reason


@pytest.mark.parametrize("change", [{"Body": "x"}, {"Added": "1"}, {"From": "whatsapp:+6281111111111"}])
def test_one_changed_or_added_parameter_breaks_the_signature(change: dict[str, str]) -> None:
    assert refusal(("right",), URL, FORM | change, headers("right", URL, FORM)) == "wrong signature"


@pytest.mark.parametrize(
    "url", [URL + "&c=1", URL.replace("%20", " "), URL.replace("https", "http"), "https://other.example/"]
)
def test_another_address_breaks_the_signature(url: str) -> None:
    assert refusal(("right",), url, FORM, headers("right", URL, FORM)) == "wrong signature"


@given(st.dictionaries(st.text(min_size=1, max_size=10), st.text(max_size=30), max_size=6))
def test_whatever_twilio_signs_we_accept(form: dict[str, str]) -> None:
    assert refusal(("right",), URL, MultiDict(form), headers("right", URL, form)) is None

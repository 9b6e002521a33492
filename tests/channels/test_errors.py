"""Twilio's codes as a table: never, later, or nobody knows; and what a broken connection says about a send."""

from __future__ import annotations

import socket

import pytest
import requests

from pisa_bot.channels.protocol import AnswerUnknown, Refused, SendError, TryLater
from pisa_bot.channels.twilio.errors import from_code, from_exception


@pytest.mark.parametrize(
    ("code", "status", "kind", "detail"),
    [
        (63016, 400, Refused, "window_closed"),
        (63024, 400, Refused, "dead_address"),
        (21610, 400, Refused, "opted_out"),
        (21211, 400, Refused, "dead_address"),
        (21655, 400, Refused, ""),
        (20003, 401, Refused, ""),
        (None, 404, Refused, ""),
        (63018, 429, TryLater, 30.0),
        (20429, 429, TryLater, 10.0),
        (63049, 400, TryLater, 86_400.0),
        (None, 429, TryLater, 10.0),
        (None, 500, TryLater, 10.0),
        (20503, 503, TryLater, 10.0),
    ],
)
def test_a_code_means(code: int | None, status: int, kind: type[SendError], detail: str | float) -> None:
    error = from_code(code, status)
    assert type(error) is kind
    assert (error.consequence if isinstance(error, Refused) else error.seconds) == detail  # type: ignore[attr-defined]
    assert error.code == str(code or status)


def failing(url: str, timeout: float = 0.3) -> Exception:
    """What `requests` really raises for this address."""
    try:
        requests.post(url, data={"To": "whatsapp:+6281234567890"}, timeout=timeout)
    except requests.RequestException as error:
        return error
    raise AssertionError("no error")


def test_a_connection_that_never_stood_was_certainly_not_used() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert isinstance(from_exception(failing(f"http://127.0.0.1:{port}/")), TryLater)
    assert isinstance(from_exception(failing("http://no-such-host.invalid/")), TryLater)


def test_a_silence_after_the_request_left_is_unknown() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        error = from_exception(failing(f"http://127.0.0.1:{silent.getsockname()[1]}/"))
    assert isinstance(error, AnswerUnknown)
    assert "8123" not in str(error)

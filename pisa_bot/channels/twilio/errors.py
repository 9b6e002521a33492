"""What Twilio's error codes mean for a bubble, as a table: gone for good, later, or nobody knows.

Only sorts; what follows for the row and the contact is delivery's. Source: Twilio's error dictionary, stack.md.
"""

from __future__ import annotations

from pisa_bot.channels.protocol import AnswerUnknown, Refused, SendError, TryLater

CONSEQUENCES = {
    63016: "window_closed",
    63024: "dead_address",
    21610: "opted_out",
    21211: "dead_address",
    21614: "dead_address",
}
LATER = {63018: 30.0, 20429: 10.0, 63049: 86_400.0, 63038: 86_400.0, 21611: 60.0}
"""Seconds to wait: channel rate, account rate, per-person marketing limit (a day), daily account limit (a day), queue full."""


def from_code(code: int | None, status: int) -> SendError:
    """The end of a send that Twilio answered with an error."""
    if code in LATER:
        return TryLater(str(code), LATER[code])
    if status == 429 or status >= 500:
        return TryLater(str(code or status), 10.0)
    return Refused(str(code or status), CONSEQUENCES.get(code or 0, ""))


def from_exception(error: Exception) -> SendError:
    """The end of a send that got no answer: a connection that never stood was certainly not used, anything else is unknown."""
    from requests import exceptions
    from urllib3.exceptions import NewConnectionError

    if isinstance(error, exceptions.ConnectTimeout):
        return TryLater("connect_timeout", 10.0)
    if isinstance(error, exceptions.SSLError | exceptions.ProxyError):
        return TryLater(type(error).__name__, 30.0)
    if isinstance(error, exceptions.ConnectionError) and error.args:
        cause = getattr(error.args[0], "reason", error.args[0])
        if isinstance(cause, NewConnectionError):  # refused, no route, or no such name
            return TryLater("no_connection", 10.0)
    return AnswerUnknown(type(error).__name__)

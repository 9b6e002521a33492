"""The provider's door: size, signature, hand over, 200 after the commit. A callback view decides nothing.

503 when the database is away, so that the provider comes again; 403 names no reason to the caller.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping

from flask import Blueprint, Response, request
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from pisa_bot import clock
from pisa_bot.channels.twilio.form import envelope
from pisa_bot.channels.twilio.signature import refusal
from pisa_bot.delivery import statuses
from pisa_bot.engine.receive import receive
from pisa_bot.house import House

log = logging.getLogger(__name__)

BODY_AT_MOST = 256 * 1024  # bytes; a Twilio form with 4,096 emojis percent-encoded is about 50 kB
EMPTY = "<Response/>"  # replies leave through the outbox, never in the webhook's answer


def make_blueprint(house: House) -> Blueprint:
    """POST /webhooks/twilio and /webhooks/twilio/status/<outbox id>."""
    blueprint = Blueprint("webhooks", __name__, url_prefix="/webhooks")

    @blueprint.post("/twilio")
    def inbound() -> Response:
        form = _checked_form(house)
        if isinstance(form, Response):
            return form
        message = envelope(form, clock.now())
        if message is None:
            log.info("a signed webhook without a message or a sender is let go")
            return _answer(200)
        try:
            receive(house, message)
        except SQLAlchemyError as error:
            return _away(error)
        return _answer(200)

    @blueprint.post("/twilio/status/<int:outbox_id>")
    def status(outbox_id: int) -> Response:
        form = _checked_form(house)
        if isinstance(form, Response):
            return form
        word = form.get("MessageStatus", "") or form.get("SmsStatus", "")
        code = form.get("ErrorCode", "") or None
        try:
            statuses.record(house, outbox_id, word.lower(), code, form.get("MessageSid") or None)
        except SQLAlchemyError as error:
            return _away(error)
        return _answer(204)

    return blueprint


def _checked_form(house: House) -> Mapping[str, str] | Response:
    """The form of a request that Twilio signed, or the answer to one that it did not."""
    if (request.content_length or 0) > BODY_AT_MOST:
        return _answer(413)
    request.max_content_length = BODY_AT_MOST
    request.max_form_memory_size = BODY_AT_MOST
    form = request.form
    reason = refusal(
        house.settings.twilio_auth_tokens, house.settings.public_url + _target(), form, dict(request.headers)
    )
    if reason is not None:
        log.warning("a webhook is refused: %s", reason)
        return _answer(403)
    return form.to_dict()


def _target() -> str:
    """Path and query as they stood in the request line: Werkzeug's `request.url` is an IRI and would break the signature."""
    raw = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI")
    if raw and raw.startswith("/"):
        return str(raw)
    query = request.query_string.decode("latin-1")
    return request.path + (f"?{query}" if query else "")


def _away(error: SQLAlchemyError) -> Response:
    kind = type(error.orig).__name__ if isinstance(error, DBAPIError) else type(error).__name__
    log.error("the database is away, the provider is asked to come again: %s", kind)
    return _answer(503)


def _answer(status: int) -> Response:
    return Response(EMPTY if status == 200 else "", status, content_type="text/xml")

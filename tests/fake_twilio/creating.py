"""Decides about a message or content the application wants to make: taken, or refused with Twilio's own code.

The checks are those that cost people days: lengths, button counts, contents that must exist, the 24 h window.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from tests.fake_twilio.state import Sent, State, new_sid

ADDRESS = re.compile(r"^whatsapp:(\+\d{6,15}|[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128})$")
VARIABLE = re.compile(r"\{\{(\d+)\}\}")
BODY_AT_MOST, CONTENT_BODY_AT_MOST = 1600, 1024


class No(Exception):
    """Refused: an HTTP status, Twilio's code and its words."""

    def __init__(self, status: int, code: int, words: str) -> None:
        super().__init__(words)
        self.status, self.code, self.words = status, code, words


def create_message(state: State, form: Mapping[str, list[str]]) -> Sent:
    """The message that this form makes. Raises No. Window errors come later, as a status, like the real ones."""
    one = {name: values[0] for name, values in form.items()}
    to = one.get("To", "")
    if not ADDRESS.match(to):
        raise No(400, 21211, "Invalid 'To' Phone Number")
    if one.get("From") != state.number:
        raise No(400, 63007, "Twilio could not find a Channel with the specified From address")
    message = Sent(new_sid("SM"), to, one.get("Body", ""), state.now(), callback=one.get("StatusCallback", ""))
    message.media = tuple(form.get("MediaUrl", ()))
    if len(message.media) > 1:
        raise No(400, 63021, "WhatsApp takes one media item a message")
    if "ContentSid" in one:
        _fill(state, message, one)
    elif not message.body and not message.media:
        raise No(400, 21602, "Message body is required")
    if len(message.body) > BODY_AT_MOST:
        raise No(400, 21617, "The concatenated message body exceeds the 1600 character limit")
    return message


def _fill(state: State, message: Sent, one: Mapping[str, str]) -> None:
    content = state.contents.get(one["ContentSid"])
    if content is None:
        raise No(400, 21655, "The ContentSid is Invalid")
    try:
        variables = json.loads(one.get("ContentVariables", "{}"))
    except ValueError:
        raise No(400, 21656, "The ContentVariables Parameter is invalid") from None
    if not all(isinstance(value, str) and value for value in variables.values()):
        raise No(400, 21656, "The ContentVariables Parameter is invalid")
    approval = state.approvals.get(one["ContentSid"])
    if approval is not None:
        message.template = approval["name"]
        if any("\n" in value or "\t" in value or "    " in value for value in variables.values()):
            raise No(400, 21656, "A template's variable may not hold new lines, tabs or runs of spaces")

    def put(text: str) -> str:
        return VARIABLE.sub(lambda match: variables.get(match[1], match[0]), text)

    kind, shape = next(iter(content["types"].items()))
    message.content_sid = one["ContentSid"]
    message.body = put(shape.get("body") or shape.get("title") or "")
    if len(message.body) > CONTENT_BODY_AT_MOST:
        raise No(400, 63013, "The body of a content is longer than 1024 characters")
    message.media = tuple(put(url) for url in shape.get("media", ()))
    message.listed = kind == "twilio/list-picker"
    rows = shape.get("items", ()) if message.listed else shape.get("actions", ())
    message.buttons = tuple((row["id"], row.get("title") or row.get("item")) for row in rows)


def create_content(state: State, body: Mapping[str, Any]) -> str:
    """The sid of a new content. Raises No when WhatsApp could not show it."""
    types = body.get("types") or {}
    if len(types) != 1 or not body.get("language") or not body.get("friendly_name"):
        raise No(400, 20001, "A content needs a friendly_name, a language and its types")
    kind, shape = next(iter(types.items()))
    if kind in ("twilio/quick-reply", "twilio/card"):
        _check_rows(shape.get("actions", ()), "title", 3, 20)
        if kind == "twilio/card" and not (shape.get("title") and shape.get("media")):
            raise No(400, 20001, "A card needs a title and media")
    elif kind == "twilio/list-picker":
        _check_rows(shape.get("items", ()), "item", 10, 24)
        if not 0 < len(shape.get("button", "")) <= 20 or any(
            not 0 < len(row.get("description", "")) <= 72 for row in shape["items"]
        ):
            raise No(400, 20001, "A list needs a button of at most 20 and descriptions of at most 72 characters")
    elif kind != "twilio/text":
        raise No(400, 20001, f"Unknown content type {kind}")
    used = set(VARIABLE.findall(json.dumps(shape)))
    if not used <= set(body.get("variables") or {}):
        raise No(400, 20001, "Every variable needs a sample")
    sid = new_sid("HX")
    state.contents[sid] = dict(body)
    return sid


def _check_rows(rows: Any, title: str, most: int, longest: int) -> None:
    titles, ids = [row.get(title, "") for row in rows], [row.get("id", "") for row in rows]
    if not 0 < len(titles) <= most or any(not 0 < len(one) <= longest for one in titles):
        raise No(400, 20001, f"1 to {most} choices, each of at most {longest} characters")
    if len(set(ids)) < len(ids) or not all(ids) or len(set(titles)) < len(titles):
        raise No(400, 20001, "Choices need different titles and ids")


def submit(state: State, sid: str, wish: Mapping[str, Any]) -> str:
    """Ask for approval; WhatsApp refuses a body that begins or ends with a variable."""
    content = state.contents.get(sid)
    if content is None:
        raise No(404, 20404, "The content does not exist")
    if not re.fullmatch(r"[a-z0-9_]{1,512}", wish.get("name", "")) or wish.get("category") not in (
        "UTILITY",
        "MARKETING",
        "AUTHENTICATION",
    ):
        raise No(400, 20001, "A template needs a lower-case name and a category")
    body = next(iter(content["types"].values())).get("body", "")
    if body.startswith("{{") or body.endswith("}}"):
        raise No(400, 20001, "A template may not begin or end with a variable")
    state.approvals[sid] = {"name": wish["name"], "status": state.approve_as}
    return "received"

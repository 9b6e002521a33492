"""Contents a provider must hold before a bubble with buttons can leave: one per set of buttons and language, made on demand.

Only the body and a photo vary; a shape's key is a hash of its buttons.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Protocol, runtime_checkable

from pisa_bot import clock
from pisa_bot.channels.protocol import Button
from pisa_bot.house import House
from pisa_bot.store import contents

BUTTONS_AT_MOST = 3


@runtime_checkable
class ContentMaker(Protocol):
    """A channel whose buttons are contents of the provider's (Twilio)."""

    provider: str

    def create_content(
        self, name: str, language: str, types: Mapping[str, Any], variables: Mapping[str, str]
    ) -> str: ...
    def submit_for_approval(self, content_id: str, name: str) -> str: ...
    def approval(self, content_id: str) -> str: ...


def quick_reply(body: str, buttons: tuple[Button, ...]) -> dict[str, Any]:
    """Twilio's quick-reply type."""
    return {"body": body, "actions": [{"type": "QUICK_REPLY", "title": b.title, "id": b.payload} for b in buttons]}


def _types(buttons: tuple[Button, ...], photo: bool, media_base: str, open_word: str) -> dict[str, Any]:
    if len(buttons) > BUTTONS_AT_MOST:
        items = [{"item": b.title, "id": b.payload, "description": b.description or b.title} for b in buttons]
        return {"twilio/list-picker": {"body": "{{1}}", "button": open_word, "items": items}}
    if photo:
        actions = quick_reply("", buttons)["actions"]
        return {"twilio/card": {"title": "{{1}}", "media": [f"{media_base}{{{{2}}}}"], "actions": actions}}
    return {"twilio/quick-reply": quick_reply("{{1}}", buttons)}


def content_for(
    house: House, maker: ContentMaker, buttons: tuple[Button, ...], language: str, photo: bool, open_word: str
) -> str:
    """The content id of a shape, made at the provider if it is new. Raises the channel's SendErrors."""
    media_base = f"{house.settings.public_url}/media/"
    types = _types(buttons, photo, media_base, open_word)
    digest = hashlib.sha256(json.dumps(types, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]
    key = f"shape:{digest}"
    with house.database.read() as connection:
        known = contents.find(connection, maker.provider, key, language)
    if known is not None:
        return known
    variables = {"1": "…", **({"2": "photo.jpg"} if photo else {})}
    made = maker.create_content(f"pisa_{digest}", language if language != "su" else "id", types, variables)
    with house.database.write() as connection:
        contents.keep(connection, maker.provider, key, language, made, "none", "", clock.now())
    return made

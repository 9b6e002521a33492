"""Words a bubble at send time: in the reader's language, inside or outside the window, with its photos and buttons.

Reads the database and asks a provider for a content it lacks; sends nothing itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from pisa_bot.areas.model import Pack
from pisa_bot.channels.protocol import Button, Channel, Rendered
from pisa_bot.delivery import media as files
from pisa_bot.delivery.shapes import BUTTONS_AT_MOST, ContentMaker, content_for
from pisa_bot.delivery.templates import template_for, variable
from pisa_bot.house import House
from pisa_bot.messages import LANGUAGES, Language
from pisa_bot.messages_json import load_choices, load_params
from pisa_bot.store import contents
from pisa_bot.store import media as media_rows
from pisa_bot.store.outbox import REQUIRED, Claimed, Recipient
from pisa_bot.wording import label, sentence, word

WINDOW = timedelta(hours=24) - timedelta(minutes=5)  # by our own receive time; five minutes less, for clocks and queues
WAIT_FOR_PHOTO = timedelta(seconds=60)
BODY_AT_MOST, BODY_WITH_BUTTONS_AT_MOST = 1600, 1024


class NotNow(Exception):
    """A photo is still on its way: render again in some seconds."""


class Unsayable(Exception):
    """The window is closed and no template says this."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What to hand to the channel, and what the row should remember of it."""

    message: Rendered
    language: Language
    template: str | None


def window_open(channel: Channel, recipient: Recipient, now: datetime) -> bool:
    """Whether free text may be sent."""
    if not channel.windowed:
        return True
    return recipient.last_inbound_at is not None and now < recipient.last_inbound_at + WINDOW


def render(house: House, pack: Pack, channel: Channel, row: Claimed, recipient: Recipient, now: datetime) -> Ready:
    """Word a row. Raises NotNow, Unsayable, or a SendError of a provider that was asked for a content."""
    language = spoken(recipient.language)
    body = word(row.key, load_params(row.params), language, pack)
    if row.template != REQUIRED and window_open(channel, recipient, now):
        return _in_session(house, pack, channel, row, body, language, now)
    name = template_for(row.key, row.role, row.question, row.report)
    if name is None:
        raise Unsayable
    spoken_template = "su" if language == "su" else "id"
    content = None
    if isinstance(channel, ContentMaker):
        with house.database.read() as connection:
            content = contents.find(connection, channel.provider, name, spoken_template)
        if content is None:
            raise Unsayable
    line = variable(body)
    shown = sentence(f"template_{name}", spoken_template).replace("{text}", line)  # type: ignore[arg-type]
    buttons = _buttons(row, language, pack) if name == "report_resolved" else ()
    return Ready(Rendered(shown, buttons, (), name, (line,), content, language), language, name)


def spoken(language: str | None) -> Language:
    """The language a person is written to in; Indonesian until they showed another."""
    return language if language in LANGUAGES else "id"


def _in_session(
    house: House, pack: Pack, channel: Channel, row: Claimed, body: str, language: Language, now: datetime
) -> Ready:
    buttons = _buttons(row, language, pack)
    photos = _photos(house, row, now)
    body = cut(body, BODY_WITH_BUTTONS_AT_MOST if buttons else BODY_AT_MOST)
    others = _others(house, row)
    if others or len(photos) > 1 or (photos and len(buttons) > BUTTONS_AT_MOST):
        more = (*(photos if len(buttons) > BUTTONS_AT_MOST else photos[1:]), *others)
        links = "\n".join(f"📎 {link}" for link in more[:4])
        body = cut(body, 1024 - len(links) - 1) + "\n" + links
    urls = photos[:1] if len(buttons) <= BUTTONS_AT_MOST else ()
    content: str | None = None
    variables: tuple[str, ...] = ()
    if buttons and isinstance(channel, ContentMaker):
        open_word = cut(label("list_open", language, pack, 20), 20)
        content = content_for(house, channel, buttons, language, bool(urls), open_word)
        variables = (body, *(url.rsplit("/", 1)[1] for url in urls))
    return Ready(Rendered(body, buttons, urls, None, variables, content, language), language, None)


def _buttons(row: Claimed, language: Language, pack: Pack) -> tuple[Button, ...]:
    choices = load_choices(row.choices)
    longest = 20 if len(choices) <= BUTTONS_AT_MOST else 24
    return tuple(
        Button(
            choice.payload,
            label(choice.label, language, pack, longest),
            "" if choice.description is None else label(choice.description, language, pack, 72),
        )
        for choice in choices
    )


def _photos(house: House, row: Claimed, now: datetime) -> tuple[str, ...]:
    if not row.media:
        return ()
    with house.database.read() as connection:
        found = media_rows.by_ids(connection, row.media)
    if any(item.status == "pending" for item in found) and now < row.created_at + WAIT_FOR_PHOTO:
        raise NotNow
    return tuple(
        files.link(house.settings, item.id) for item in found if item.status == "stored" and item.kind == "photo"
    )


def _others(house: House, row: Claimed) -> tuple[str, ...]:
    """Links of voice notes, videos and documents: a bubble carries a picture only, the rest is heard or read by its link."""
    if not row.media:
        return ()
    with house.database.read() as connection:
        found = media_rows.by_ids(connection, row.media)
    return tuple(
        files.link(house.settings, item.id) for item in found if item.status == "stored" and item.kind != "photo"
    )


def cut(body: str, longest: int) -> str:
    """At most `longest` characters, ending in … when something is missing."""
    return body if len(body) <= longest else body[: longest - 1].rstrip() + "…"

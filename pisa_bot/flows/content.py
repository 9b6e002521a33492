"""What one turn's messages hold besides taps and commands: words, files, a pin, joined as if they had come at once.

Understands the words once; decides nothing about them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from pisa_bot.areas.model import Pack
from pisa_bot.messages import Inbound, Kind, Pin
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding

FILES = {"photo": "photos", "video": "photos", "document": "photos", "voice": "voices"}
NOTHING = Understanding(intent="other")


@dataclass(frozen=True, slots=True)
class Content:
    """`odd`: something we cannot read came along (a sticker, a contact card); `cut`: something whose content was lost on the way.

    `at`: when the last of it came.
    """

    texts: tuple[str, ...]
    photos: tuple[int, ...]
    voices: tuple[int, ...]
    pin: Pin | None
    odd: bool
    at: datetime
    understood: Understanding
    cut: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.texts)

    @property
    def files(self) -> tuple[int, ...]:
        return self.voices + self.photos

    @property
    def empty(self) -> bool:
        return not (self.texts or self.photos or self.voices or self.pin)


def collect(inbounds: Sequence[Inbound], pack: Pack) -> Content:
    """Join messages that are neither taps nor events (at least one)."""
    texts = tuple(text for inbound in inbounds if (text := inbound.text.strip()))
    files: dict[str, list[int]] = {"photos": [], "voices": []}
    for inbound in inbounds:
        for media in inbound.media:
            files[FILES[media.kind]].append(media.id)
    pins = [inbound.pin for inbound in inbounds if inbound.pin is not None]
    readable = {Kind.TEXT, Kind.PHOTO, Kind.VOICE, Kind.VIDEO, Kind.DOCUMENT, Kind.PIN}
    return Content(
        texts=texts,
        photos=tuple(files["photos"]),
        voices=tuple(files["voices"]),
        pin=pins[-1] if pins else None,
        odd=any(inbound.kind not in readable for inbound in inbounds),
        at=max(inbound.at for inbound in inbounds),
        understood=understand("\n".join(texts), pack) if texts else NOTHING,
        cut=any(inbound.kind is Kind.CUT for inbound in inbounds),
    )


def of_texts(texts: tuple[str, ...], at: datetime, pack: Pack) -> Content:
    """Words alone, as if they had come as messages of their own."""
    return Content(texts, (), (), None, False, at, understand("\n".join(texts), pack) if texts else NOTHING)

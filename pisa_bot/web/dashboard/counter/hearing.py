"""What an operator has typed so far, as a call: fields of the form, and the place named in them.

Reads only; a place is the village or kecamatan that the operator chose, else what the words say for certain.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from pisa_bot.areas.model import Pack
from pisa_bot.effects import Place
from pisa_bot.engine.intake import MEDIA, Call
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding

KINDS: tuple[Literal["complaint", "information", "aspiration"], ...] = ("complaint", "information", "aspiration")
DIGITS = re.compile(r"[^\d+]")
INDONESIAN = re.compile(r"\+628\d{7,12}\Z")
WORDS_AT_MOST = 4000


class BadPhone(ValueError):
    """What stands in the phone field is no Indonesian mobile number."""


def areas(pack: Pack) -> list[tuple[str, str]]:
    """(name, code) of every kecamatan and village, as the place field offers them."""
    whole = [(f"Kec. {kecamatan.name}", code) for code, kecamatan in pack.kecamatan.items()]
    parts = [(f"{v.name}, Kec. {pack.kecamatan[v.kecamatan].name}", code) for code, v in pack.villages.items()]
    return sorted(whole + parts)


def area_name(pack: Pack, kecamatan: str | None, village: str | None) -> str:
    """A place's name as `areas` writes it; "" for none."""
    if village in pack.villages:
        found = pack.villages[str(village)]
        return f"{found.name}, Kec. {pack.kecamatan[found.kecamatan].name}"
    return f"Kec. {pack.kecamatan[str(kecamatan)].name}" if kecamatan in pack.kecamatan else ""


def phone_of(text: str) -> str:
    """A mobile number as E.164, "" for an empty field. Raises BadPhone."""
    plain = DIGITS.sub("", text)
    if not plain:
        return ""
    number = "+62" + re.sub(r"\A(?:\+?62|0)", "", plain)
    if not INDONESIAN.match(number):
        raise BadPhone(text)
    return number


def call_of(form: Mapping[str, str], pack: Pack) -> tuple[Call, Understanding]:
    """The call and what the machine makes of its words. Raises BadPhone."""
    words = form.get("words", "").strip()[:WORDS_AT_MOST]
    found = understand(f"{words}\n{form.get('place', '')}".strip(), pack)
    kecamatan, village = _area(form.get("area", ""), pack)
    if kecamatan is None and not form.get("area"):
        kecamatan, village = found.kecamatan, found.village
    kind = form.get("kind", "")
    medium = form.get("medium", "")
    return (
        Call(
            medium=next((known for known in MEDIA if known == medium), "phone"),
            words=words,
            kind=next((known for known in KINDS if known == kind), "complaint"),
            category=form.get("category") or found.category or "",
            place=Place(text=form.get("place", "").strip()[:300], kecamatan=kecamatan, village=village),
            urgent=bool(form.get("urgent")),
            secret=bool(form.get("secret")),
            phone=phone_of(form.get("phone", "")),
            reachable=bool(form.get("whatsapp")),
            name=form.get("name", "").strip(),
            foreign_number=form.get("foreign", "").strip(),
        ),
        found,
    )


def _area(text: str, pack: Pack) -> tuple[str | None, str | None]:
    code = dict(areas(pack)).get(text.strip(), "")
    if code in pack.villages:
        return pack.villages[code].kecamatan, code
    return (code, None) if code in pack.kecamatan else (None, None)

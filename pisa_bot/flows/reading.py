"""Reads what needs no understanding: whole-message commands, typed choices, ticket numbers, codes, and what cannot wait.

Never reads a word inside a sentence: "tidak batal" cancels nothing. Pure: no clock, no database.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from pisa_bot.areas.model import Pack
from pisa_bot.flows.words import COMMAND_OF, EMERGENCY, NO, TYPED, YES
from pisa_bot.messages import Inbound, Kind
from pisa_bot.nlu.understand import understand

EMERGENCIES = re.compile(EMERGENCY)
CODE = re.compile(r"^\W*(?:kode|code)\W*(\d{6})\W*$", re.IGNORECASE)
ADDRESSED = re.compile(
    r"^(?:min|admin|pak|bu|kang|teh|punten|maaf|hapunten)\s+(?=\S)"
    r"|\s+(?:min|ya|nya|atuh|dong|we|wae|aja|pak|bu|kang)$"
)
TRACKING = re.compile(r"(?<![A-Za-z0-9])[A-Z0-9]{6}(?![A-Za-z0-9])")
COUNTER = re.compile(r"(?<![\w-])#?0*(\d{1,6})(?![\w-])")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Casefolded, without diacritics and punctuation, single spaces; emojis stay."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    kept = "".join(
        character if character.isalnum() or unicodedata.category(character) in ("So", "Sk") or character == "?" else " "
        for character in folded
        if not unicodedata.combining(character) and unicodedata.category(character) not in ("Cf", "Sk")
    )
    words = " ".join(kept.split())
    return words if words == "?" else " ".join(words.replace("?", " ").split())


def _whole(text: str) -> tuple[str, ...]:
    """The message as it is, and without a word of address before or after ("batal min")."""
    if len(text) > 60:
        return ()
    words = plain(text)
    return (words, ADDRESSED.sub("", words))


def command(text: str) -> str | None:
    """The command that this whole message is, or None."""
    for words in _whole(text):
        if words in COMMAND_OF:
            return COMMAND_OF[words]
    return None


def among(text: str, wholes: frozenset[str]) -> bool:
    """Whether this whole message is one of `wholes`."""
    return any(words in wholes for words in _whole(text))


def yes_or_no(text: str) -> bool | None:
    """Whether this whole message is a yes or a no; None for anything else."""
    for words in _whole(text):
        if words in YES:
            return True
        if words in NO:
            return False
    return None


def choice(text: str, offers: Sequence[str]) -> str | None:
    """Which of the offered payloads a typed message takes: by its place in the list (1, 2 …) or by its words."""
    words = _whole(text)
    if words and words[0].isdecimal() and 1 <= int(words[0]) <= len(offers):
        return offers[int(words[0]) - 1]
    for written in words:
        for payload in offers:
            topic, _, value = payload.partition(".")
            if written in TYPED.get(f"{topic}.*" if value.isdecimal() else payload, ()):
                return payload
    if "confirm.send" in offers and words:
        return _sends(words[0])
    return None


SENDS = frozenset(["kirim", "kirimkan", "kirimin", "kintun", "kintunkeun", "send"])
ALONG = SENDS | frozenset(
    (
        "saja",
        "aja",
        "deh",
        "dong",
        "laporan",
        "laporannya",
        "sekarang",
        "ayeuna",
        "atuh",
        "we",
        "wae",
        "min",
        "pak",
        "bu",
        "it",
    )
)


def _sends(words: str) -> str | None:
    """A chain of yes and send ("ya kirim aja", "sok kintun"): as good as the button; "rahasia" in it means the secret one."""
    chain = words.split()
    secret = {"rahasia", "rahasiakan", "secara"} & set(chain)
    rest = [word for word in chain if word not in ("rahasia", "rahasiakan", "secara")]
    if not 1 <= len(chain) <= 5 or not all(word in ALONG or word in YES for word in rest) or not SENDS & set(chain):
        return None
    return "confirm.secret" if secret else "confirm.send"


def numbers(text: str, pack: Pack) -> tuple[str, ...]:
    """Full ticket numbers in the text, in the form they are stored ("PWK-2611-0042"), each once, in order."""
    found = _pattern(pack.ticket_prefix).finditer(text)
    prefix = pack.ticket_prefix.upper()
    return tuple(dict.fromkeys(f"{prefix}-{match[1]}-{int(match[2]):04d}" for match in found))


def without_numbers(text: str, pack: Pack) -> str:
    """The text without full ticket numbers and tracking codes."""
    return TRACKING.sub(" ", _pattern(pack.ticket_prefix).sub(" ", text))


def without_ticket(text: str, ticket: str) -> str:
    """The text without one ticket number as it was written ("no. 42", "#42", "42")."""
    return re.sub(rf"(?<!\w)(?:no\.?\s*)?#?{re.escape(ticket)}(?!\w)", " ", text)


def counters(text: str) -> tuple[str, ...]:
    """Bare numbers that may be the counter of a ticket: "42", "0042", "#42"; without leading zeros, each once."""
    return tuple(dict.fromkeys(match[1] for match in COUNTER.finditer(text)))


def code(text: str) -> str | None:
    """The six digits of "kode 123456", as a whole message."""
    match = CODE.match(text)
    return match[1] if match else None


def due_now(inbound: Inbound, pack: Pack) -> bool:
    """A tap, an event, a whole-message command or an emergency (also as a caption) waits for nothing ("lapor" alone does)."""
    if inbound.kind in (Kind.TAP, Kind.EVENT) or inbound.payload is not None:
        return True
    if not inbound.text:
        return False
    if EMERGENCIES.search(inbound.text.casefold()) or understand(inbound.text, pack).urgent:
        return True
    return not inbound.media and (command(inbound.text) not in (None, "report") or code(inbound.text) is not None)


@lru_cache(maxsize=8)
def _pattern(prefix: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(prefix)}[\s\-–_.]*(\d{{4}})[\s\-–_.]*(\d{{1,6}})(?!\w)", re.IGNORECASE)

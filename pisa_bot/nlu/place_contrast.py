"""Tells places a message only speaks of from the scene: what is held up against "here", and people named like a place.

It looks only at the words around a name, and never decides where the scene is. Pure.
"""

from __future__ import annotations

from pisa_bot.nlu.place_mention import Mention
from pisa_bot.nlu.place_text import Word
from pisa_bot.nlu.place_words import AT, LIKE


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AGAINST = (LIKE - {"sama", "saperti"}) | {"saperti", "iri", "sirik", "contoh", "conto", "nyonto", "mencontoh"}
_HELD_UP = _set("beda benten bedana bedanya sarua sami iri sirik kalah")
_JOINS = _set("dengan jeung sareng sama ka ke ti dari nu")
_HERE = _set("sini disini dieu didieu")
_WE = _set("kami kita urang abdi saya kuring sini disini dieu didieu")
_TURN = _set("sedangkan sedengkeun giliran padahal ari")
_GOOD = _set(
    "sudah geus tos parantos mah saja wae mulus alus sae bagus terang caang bersih beresih lancar rapi rapih enak gratis "
    "cepat gancang dapat meunang kenging selalu"
)
_NAMED = _set("an nama bernama namanya namina nami ngaran ngaranna almarhum almarhumah keluarga kulawarga")
_KIN = _set(
    "anak istri suami bapak ibu adik kakak budak pamajikan salaki lanceuk adi tetangga tatangga teman babaturan"
)
_MINE = _set("saya abdi kuring aku kami")
_AFTER_NAMED = _set("fc grup group band abadi jaya makmur sentosa mandiri motor cell")


def _before(words: list[Word], mention: Mention, most: int = 3) -> list[str]:
    """The words of its clause before a mention, nearest first, without those that only announce a place."""
    found: list[str] = []
    at = mention.first
    while at and not words[at].cut and len(found) < most:
        at -= 1
        if found or words[at].cue not in AT:
            found.append(words[at].cue)
    return found


def is_person(mention: Mention, words: list[Word]) -> bool:
    """ "anak saya Sukajaya", "a.n. Sukajaya", "Sukajaya FC": a name, and no place."""
    if mention.level is not None or mention.glued:
        return False
    before = [word.cue for word in words[max(0, mention.first - 2) : mention.first]][::-1]
    after = words[mention.last + 1].name if mention.last + 1 < len(words) else ""
    if after in _AFTER_NAMED:
        return True
    if not before or mention.title.startswith("Ci"):
        return False
    initials = len(before) > 1 and before[0] == "n" and before[1] == "a"
    return initials or before[0] in _NAMED or (len(before) > 1 and before[0] in _MINE and before[1] in _KIN)


def _turns(words: list[Word]) -> int:
    """Where a message turns to the writer's own place ("…, di sini", "sedangkan kami"): all before it may be a contrast.

    0 when it never does. "here" holds for the whole message.
    """
    cues = [word.cue for word in words]
    if not _HERE.isdisjoint(cues):
        return len(words)
    turn = next((at for at, cue in enumerate(cues) if cue in _TURN), 0)
    return turn if turn and not _WE.isdisjoint(cues[turn:]) else 0


def is_contrast(mention: Mention, words: list[Word], turn: int) -> bool:
    """ "tidak seperti Wanayasa", "di Wanayasa mah mulus, di sini rusak": the scene is not there. `turn`: see `_turns`."""
    before = _before(words, mention)
    if before and before[0] in _AGAINST:
        return True
    if len(before) > 1 and before[0] in _JOINS and before[1] in _HELD_UP:
        return True
    after = mention.last + 1
    return after <= turn and any(word.cue in _GOOD for word in words[after : after + 3])


def without_contrast(mentions: list[Mention], words: list[Word]) -> list[Mention]:
    """The mentions that may be the scene, or lead to or from it."""
    turn = _turns(words) if mentions else 0
    return [
        mention
        for mention in mentions
        if mention.outside or mention.area or not (is_person(mention, words) or is_contrast(mention, words, turn))
    ]

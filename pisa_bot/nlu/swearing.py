"""Tells an animal's name that is only swearing ("anjing jalan rusak terus") from the animal ("anjing menggigit anak").

It only says which words to leave out of the weighing; the insult itself is intent's. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from pisa_bot.nlu.cue import Cue, Cues
from pisa_bot.nlu.lexicon import Hit

NAMES = frozenset(("anjing", "babi", "monyet", "asu", "bangsat", "kunyuk", "lutung"))
_AFTER = frozenset(("lah", "siah", "sia", "euy", "nih", "anjing", "banget", "emang", "memang", "dasar", "anjir"))
_BEFORE = frozenset(("dasar", "anjing", "babi", "emang", "memang"))
ANIMAL = Cue(
    r"digigit|menggigit|gigit\w*|ngagegel|digegel|dicokel|liar|galak|rabies|gelo|gila|edan|kandang|gonggong\w*|menggonggong|ngagogog\w*|"
    r"peliharaan|ingon|dilepas|lepas|lesot|diconcang|ngejar|mengejar|ngudag\w*|masuk|asup|berkeliaran|keliaran|ngaliwat|mati|paeh|bangke|"
    r"bangkai|kotoran\w*|tai|nyerang|menyerang|ternak|vaksin|suntik\w*|hewan|ekor|lewat|nyakar|nyuri|makan|beranak|anakan|jalanan|bulu|"
    r"dipelihara|milik|punya|tetangga|tatangga|kabur|turun|ketabrak|katabrak|dibuang|dipiceun|hama|kawanan|kucing|ucing"
)
_CUES = Cues(animal=ANIMAL)


def sworn(words: Sequence[str], hits: Sequence[Hit], animals: str = "hewan") -> frozenset[int]:
    """Positions among `words` (tidy, as `hits` count them) that are swearing and no animal.

    Only where the message opens or ends with the name, or joins it to another oath, where no animal does or suffers anything,
    and where a plain word of another category stands.
    """
    at = [number for number, word in enumerate(words) if word in NAMES]
    if not at or not any(hit.category != animals and not hit.weak for hit in hits):
        return frozenset()
    if _CUES.found(" ".join(words)):
        return frozenset()
    last = len(words) - 1
    return frozenset(
        number for number in at if number in (0, last) or words[number + 1] in _AFTER or words[number - 1] in _BEFORE
    )

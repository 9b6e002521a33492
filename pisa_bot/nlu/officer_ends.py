"""Finds in a clause the words that end a work and those that deny it, by position.

Whether they hold is judged elsewhere. Pure.
"""

from __future__ import annotations

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.officer_proof import stem

_BETWEEN = lex.BETWEEN | deeds.FIXED | deeds.FINISHED | lex.PERFECT | deeds.DOINGS | deeds.REPAIRS


def past(keys: tuple[str, ...], position: int) -> bool:
    """ "sudah" before the deed, with nothing between them that puts it off ("sudah siap diganti")."""
    for key in reversed(keys[max(0, position - 5) : position]):
        if key in lex.PERFECT:
            return True
        if key not in _BETWEEN:
            return False
    return False


def _mends(keys: tuple[str, ...], position: int) -> bool:
    """Whether the deed is one that mends here: the right thing beside it, no makeshift, not the means of the work."""
    key = keys[position]
    things = deeds.TIED.get(key)
    if things is not None and not any(k in things for k in keys):
        return key == "padam" and not any(k in deeds.OBJECTS for k in keys)
    if key in ("ditutup", "ditutupan", "diuruk", "diurug", "ditimbun", "ditambal") and any(
        k in deeds.COVERS for k in keys
    ):
        return False
    if not key.startswith(("di", "ter")):
        return True
    start = position
    while start and keys[start - 1] in _BETWEEN:
        start -= 1
    head = [k for k in keys[: start + 1] if k not in lex.GREETINGS and k not in lex.PERFECT]
    subject = head[-1] if head else ""
    return not {subject, stem(subject)} & deeds.RESOURCES and not (
        head and {head[0], stem(head[0])} & deeds.RESOURCES and len(head) <= 2
    )


def _usable(keys: tuple[str, ...], position: int) -> bool:
    """ "sudah bisa dilewati lagi", "geus teu bocor deui": the trouble is over."""
    key, before = keys[position], keys[max(0, position - 2) : position]
    over = key in lex.TROUBLE and len(before) == 2 and before[1] in lex.NEGATORS and before[0] in lex.PERFECT
    used = (
        key in deeds.USES and len(before) == 2 and before[1] in ("bisa", "tiasa", "dapat") and before[0] in lex.PERFECT
    )
    return over or (used and any(k in lex.AGAIN | {"normal", "lancar"} for k in keys[position + 1 : position + 3]))


def finishes_in(keys: tuple[str, ...]) -> list[int]:
    found = []
    for position, key in enumerate(keys):
        if key in deeds.FINISHED:
            twin = (position + 1 < len(keys) and keys[position + 1] == key) or (position and keys[position - 1] == key)
            if not twin or key not in ("beres", "selesai"):
                found.append(position)
        elif (
            (position and key in deeds.STATES and keys[position - 1] in lex.NOW)
            or (
                key in deeds.GOOD
                and past(keys, position)
                and any(k in lex.AGAIN for k in keys[position + 1 : position + 2])
            )
            or (key in deeds.FIXED and past(keys, position) and _mends(keys, position))
            or (key in deeds.DOINGS and past(keys, position) and any(k in deeds.REPAIRS for k in keys))
            or _usable(keys, position)
            or (key in deeds.DONE_ALL and past(keys, position) and any(k in lex.ALL for k in keys[position + 1 :]))
        ):
            found.append(position)
    return found


def denials_in(keys: tuple[str, ...]) -> list[int]:
    """Negators that deny the work, not those of "tidak ada kendala" or "tidak banjir lagi"."""
    found = []
    again = any(k in lex.AGAIN for k in keys)
    for position, key in enumerate(keys):
        if key not in lex.NEGATORS:
            continue
        after = keys[position + 1 : position + 5]
        later = [i for i in range(position + 1, len(keys)) if keys[i] in deeds.FINISHED]
        if after[:1] and after[0] in deeds.FINISHED | deeds.FIXED and after[0] != "jadi":
            found.append(position)
        elif later and not any(k in lex.PERFECT for k in keys[position + 1 : later[0]]):
            found.append(position)  # "tim belum lapor selesai"
        elif position and keys[position - 1] in lex.PERFECT and any(k in lex.TROUBLE for k in after[:2]):
            continue  # "sudah tidak bocor"
        elif any(k in lex.BENIGN for k in after[:3]) or (again and any(k in lex.TROUBLE for k in after)):
            continue
        else:
            found.append(position)
    return found

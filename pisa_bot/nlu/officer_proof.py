"""What else a clause with a finishing word may hold without taking it back: the proof that "selesai" is meant of the work.

It gives no verdict.
"""

from __future__ import annotations

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex

_SAFE = (
    lex.GREETINGS
    | deeds.FINISHED
    | deeds.FIXED
    | deeds.DOINGS
    | lex.PERFECT
    | lex.PAST
    | lex.NOW
    | lex.BENIGN
    | lex.NEGATORS
    | deeds.REPAIRS
    | deeds.OBJECTS
    | lex.FILLERS
    | lex.ADMIN
    | lex.ASKING
    | lex.TROUBLE
    | lex.AGAIN
    | lex.CONJUNCTIONS
    | lex.PLACE_LEADS
    | lex.ACCEPTING
)


def idle_partial(keys: tuple[str, ...], position: int) -> bool:
    """ "kurang lebih", "tidak ada sisa" and "karek ngamimitian" halve nothing."""
    if keys[position] in ("karek", "baru", "nembe", "karekan"):
        return keys[position + 1 : position + 2] != () and keys[position + 1] in lex.BEGINNING
    if keys[position] == "kurang":
        return keys[position + 1 : position + 2] == ("lebih",)
    before = keys[max(0, position - 2) : position]
    return keys[position] in ("sisa", "sesa") and any(k in lex.NEGATORS or k == "tanpa" for k in before)


def stem(key: str) -> str:
    """A noun without its possessive: "administrasina" → "administrasi", "alatnya" → "alat"."""
    for suffix in ("nya", "na"):
        if key.endswith(suffix) and len(key) - len(suffix) >= 4:
            return key[: -len(suffix)]
    return key


def unknown_subject(keys: tuple[str, ...], first: int) -> bool:
    """ "mobil tangki sudah beres": what ended is nothing that a report is about, as far as these words know."""
    means = [stem(k) for k in keys[:first] if k not in lex.GREETINGS | lex.PERFECT][:1]
    if means and means[0] in deeds.RESOURCES - deeds.CREWS and keys[first] in deeds.FINISHED:
        return True
    if keys[first] not in deeds.FINISHED or any(
        k in deeds.FIXED | deeds.REPAIRS for k in (*keys[:first], *keys[first + 1 :])
    ):
        return False
    subject = [k for k in keys[:first] if k not in lex.GREETINGS | lex.PERFECT]
    return bool(subject) and not any(k in _SAFE or stem(k) in _SAFE for k in subject)


def other_work(key: str) -> bool:
    """ "pembayaran", "penyuluhan": a nominal pe…an that is no repair."""
    return (
        len(key) > 8
        and key.startswith(("pem", "pen", "pel", "per", "pam", "pan", "pal", "par"))
        and stem(key).endswith("an")
        and not {key, stem(key), "pe" + stem(key)[2:]} & deeds.REPAIRS
    )


def followed_up(keys: tuple[str, ...], position: int) -> bool:
    return keys[position] == "lanjut" and position > 0 and keys[position - 1] == "tindak"


def unproven(keys: tuple[str, ...], finishes: list[int], perfect: bool) -> bool:
    """Without "sudah" every other word must be one that takes nothing back; with it, the object must not be other work."""
    last = finishes[-1]
    if perfect:
        after = keys[last + 1] if last + 1 < len(keys) else ""
        owned = after.endswith(("nya", "na")) and len(after) > 5
        owned = owned and (keys[last] not in deeds.FIXED or stem(after) in deeds.RESOURCES | deeds.PRELIMINARY)
        other = (after.startswith("di") and len(after) > 4) or owned
        return other and after not in _SAFE
    past = any(k in lex.PAST for k in keys)
    aside = next((i for i, k in enumerate(keys) if i > last and k in lex.ADMIN), len(keys))
    for position, key in enumerate(keys[:aside]):
        if key in lex.DAYPARTS and not past and not (position and keys[position - 1] in ("selamat", "wilujeng")):
            return True
        if key in _SAFE or (key.isdigit() and (past or "dari" in keys or "ti" in keys or "tina" in keys)):
            continue
        if key == "baru" and keys[position + 1 : position + 2] in (("saja",), ("wae",), ("bae",)):
            continue
        if key in ("jam", "pukul", "tabuh") and past:
            continue
        if any(k in lex.PLACE_LEADS for k in keys[max(0, position - 3) : position]):
            continue
        return True
    return False


def other_end(keys: tuple[str, ...], first: int) -> bool:
    """ "acara sudah selesai": what ended is no repair, unless one is named beside it."""
    return (
        keys[first] in deeds.FINISHED
        and any(k in deeds.OTHER_ENDS for k in keys[:first])
        and not any(k in deeds.REPAIRS | deeds.OBJECTS | deeds.FIXED for k in (*keys[:first], *keys[first + 1 :]))
    )


def told(keys: tuple[str, ...], first: int, last: int) -> bool:
    """ "laporan dari RT sudah selesai": said by another, unless the deed itself is named after it."""
    if any(
        keys[i] in ("laporan", "info")
        and keys[i + 1] in ("warga", "wargi", "rt", "pelapor")
        and keys[i + 2] not in lex.PERFECT
        for i in range(max(0, first - 2))
    ):
        return True
    return (
        any(
            keys[i + 1] in ("dari", "ti", "tina") and keys[i + 2] not in lex.PAST | {"kemarin"}
            for i in range(max(0, first - 2))
            if keys[i] in ("laporan", "info", "informasi", "kabar", "aduan", "pesan")
        )
        and keys[last] in deeds.FINISHED
        and not any(k in deeds.FIXED for k in keys)
    )


def preliminary(keys: tuple[str, ...], first: int, last: int) -> bool:
    if any(other_work(k) for k in keys):
        return True
    after = keys[last + 1 : last + 4]
    if after and after[0] in deeds.PRELIMINARY | lex.ACTIVE - {
        "dikerjakan",
        "dikerjain",
        "digarap",
        "pengerjaan",
        "dipidamel",
        "digawean",
        "dipigawe",
    }:
        return True
    joined = {"dan", "jeung", "sareng", "terus", "lalu", "sarta", "serta", "hasil"}
    for position in range(first):
        if {keys[position], stem(keys[position])} & deeds.PRELIMINARY and not joined & set(keys[:first]):
            return keys[last] not in deeds.FIXED or keys[position] in (
                "survey",
                "survei",
                "tahap",
                "rapat",
                "korban",
                "police",
                "peringatan",
            )
    return False


def some_only(keys: tuple[str, ...], first: int, last: int) -> bool:
    """A choice among the things to mend: "yang parah sudah ditambal", "titik pertama", "sepanjang 50 meter", "di kami"."""
    if any(k in lex.ALL for k in keys):
        return False
    head = [k for k in keys[:first] if k not in lex.SALUTES]
    if len(head) > 1 and head[0] in ("yang", "nu", "anu") and head[1] not in lex.POINTED | lex.TROUBLE | lex.PERFECT:
        return True
    if any(k in lex.FIRST_OF_ALL and keys[i - 1] not in ("dari", "ti") for i, k in enumerate(keys) if i > last):
        return True
    if head and head[0] in ("rt", "rw", "blok"):
        return True
    if any(k in lex.RANKS and k not in head[:1] for k in keys):
        return True
    if any(k.isdigit() and keys[i + 1 : i + 2] and keys[i + 1] in lex.LENGTHS for i, k in enumerate(keys)):
        return True
    for position, key in enumerate(keys):
        following = keys[position + 1] if position + 1 < len(keys) else ""
        if position > first and key in ("sampai", "sampe", "hingga", "nepi", "dugi"):
            onward = keys[position + 1 : position + 4]
            if not any(k in deeds.FINISHED | deeds.FIXED | deeds.GOOD | lex.NOW | lex.PAST for k in onward):
                return True
        if position < first and key in ("di", "bagian", "sisi") and following in ("kami", "abdi", "urang", "kita"):
            return keys[first] in deeds.FINISHED
    return False


def counted(keys: tuple[str, ...], first: int, perfect: bool) -> bool:
    for position, key in enumerate(keys):
        following = keys[position + 1] if position + 1 < len(keys) else ""
        if following in deeds.UNITS and (key.isdigit() or key in lex.NUMBER_WORDS):
            before = keys[position - 1] if position else ""
            if before in ("dari", "ti", "tina") or following in ("dari", "ti", "tina"):
                continue
            if before in ("semua", "sadayana", "total", "kabeh", "kesemua") or before in ("rt", "rw"):
                continue
            if not perfect or key in lex.ONCE:
                return True
    if any(k in lex.SIDES and keys[i + 1] in lex.SIDE_NAMES for i, k in enumerate(keys[:first])):
        return True
    object_ = keys[first + 1 : first + 2]
    if object_ and (object_[0].isdigit() or object_[0] in lex.NUMBER_WORDS):
        after = keys[first + 2] if first + 2 < len(keys) else ""
        told = perfect and keys[first] in deeds.FIXED and after in deeds.UNITS | deeds.LOADS
        return not told or object_[0] in lex.ONCE or object_[0] in ("beberapa", "sababaraha")
    return any(
        k in ("baru", "karek", "nembe")
        and keys[i + 1 : i + 2]
        and (keys[i + 1].isdigit() or keys[i + 1] in lex.NUMBER_WORDS)
        for i, k in enumerate(keys)
    )

"""Says of a clause whether it affirms a finished work, takes it back or endangers it.

"done" needs proof in its own clause; whatever is denied, planned, asked, partial or doubted is none. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.dates import named_day
from pisa_bot.nlu.officer_clauses import Clause
from pisa_bot.nlu.officer_ends import denials_in, finishes_in, past
from pisa_bot.nlu.officer_proof import (
    counted,
    followed_up,
    idle_partial,
    other_end,
    preliminary,
    some_only,
    told,
    unknown_subject,
    unproven,
)


class Verdict(StrEnum):
    """What a clause says about the work being finished."""

    DONE = "done"
    NEGATED = "negated"
    PLANNED = "planned"
    PARTIAL = "partial"
    NEARLY = "nearly"
    ASKED = "asked"
    DOUBTED = "doubted"
    PRELIMINARY = "preliminary"
    ACTIVE = "active"
    RELAPSE = "relapse"
    DOUBLE = "double"  # "bukan belum selesai": says nothing against
    PAST = "past"  # "tadi belum": taken back by "sekarang sudah"
    NEUTRAL = "neutral"


def judge(clause: Clause, asked: bool, previous: Clause | None = None) -> Verdict:
    """What one clause says; `asked`: its sentence ends in a question mark."""
    keys = clause.keys
    said = [k for k in previous.keys if k not in lex.GREETINGS] if previous is not None else []
    if said and all(k in lex.PERFECT for k in said) and not asked:  # "sudah, pak. lampunya nyala"
        at = next((i for i, k in enumerate(keys) if k in deeds.FIXED | deeds.FINISHED), 0)
        keys = (*keys[:at], "sudah", *keys[at:])
        clause = replace(clause, keys=keys)
    finishes = finishes_in(keys)
    denials = denials_in(keys)
    if not finishes:
        return _without_finish(clause, denials, asked)
    first, last = finishes[0], finishes[-1]
    perfect = past(keys, first) or keys[first] in deeds.STATES
    if denials:
        twice = denials[1:2] and denials[1] - denials[0] == 1 and keys[denials[0]] in ("bukan", "sanes", "lain")
        if twice and (len(denials) == 2 or denials[2] - denials[1] == 1) and keys[denials[1]] != "lain":
            return Verdict.DOUBLE
        return Verdict.PAST if any(k in lex.PAST for k in keys) else Verdict.NEGATED
    if asked or any(k.endswith("kah") and len(k) > 5 for k in keys) or "kan" in keys[last:]:
        return Verdict.ASKED
    if any(k in lex.ONCE_UPON for k in keys[:first]):
        return Verdict.DOUBTED
    if _other_time_or_thing(keys, first):
        return Verdict.DOUBTED
    doubt = _doubt(keys, first)
    if doubt is not None:
        return doubt
    future = _future(keys, first, last)
    if future is not None:
        return future
    if any(k in lex.PARTIAL and not idle_partial(keys, i) for i, k in enumerate(keys)):
        return Verdict.PARTIAL
    if any(k in lex.STILL and not followed_up(keys, i) for i, k in enumerate(keys)):
        return Verdict.ACTIVE
    if preliminary(keys, first, last):
        return Verdict.PRELIMINARY
    if counted(keys, first, perfect) or some_only(keys, first, last):
        return Verdict.PARTIAL
    if any(k in ("yang", "nu", "anu") for k in keys[max(0, first - 2) : first]):
        return Verdict.PARTIAL
    if any(k in lex.ORDINALS and keys[i - 1] in lex.SPANS | deeds.STAGES for i, k in enumerate(keys[:first]) if i):
        return Verdict.PARTIAL  # "hari pertama selesai"
    subject = [k for k in keys[:first] if k not in lex.GREETINGS and k not in lex.PERFECT]
    if subject and subject[-1] in ("satu", "hiji", "satunya", "hijina", "sahiji"):
        return Verdict.PARTIAL
    if first and keys[first - 1] in ("dekat", "deket", "deket"):
        return Verdict.NEARLY
    if any(
        k in ("yang", "nu", "anu") and keys[i + 1] in lex.NUMBER_WORDS | {"lain", "sanes", "dulu", "lama"}
        for i, k in enumerate(keys[:first])
    ):
        return Verdict.PARTIAL
    if any(k in lex.FIRST_OF_ALL for k in keys[last + 1 : last + 2]) or any(k in lex.LETS for k in keys[:first]):
        return Verdict.PLANNED
    if (
        unknown_subject(keys, first)
        or unproven(keys, finishes, perfect)
        or other_end(keys, first)
        or told(keys, first, last)
    ):
        return Verdict.DOUBTED
    if any(position < first for position in clause.agencies):
        return Verdict.DOUBTED
    if _relapsed(keys):
        return Verdict.RELAPSE
    return Verdict.DONE


def _doubt(keys: tuple[str, ...], first: int) -> Verdict | None:
    for position, key in enumerate(keys):
        if key not in lex.DOUBT:
            continue
        following = keys[position + 1] if position + 1 < len(keys) else ""
        if key in ("seperti", "siga", "kaya", "kayak", "jiga") and following in (
            "semula",
            "biasa",
            "sediakala",
            "baru",
            "asalna",
            "sabihara",
        ):
            continue
        if key in ("info", "kabar") and position > first:
            continue
        if key in (
            "sebentar",
            "bentar",
            "sakedap",
            "saetik",
            "sedikit",
            "dikit",
            "sakedeng",
            "hampir",
            "ampir",
            "amper",
            "meh",
            "nyaris",
            "mendekati",
            "ngadekeutan",
            "menuju",
            "ngadeketan",
        ):
            return Verdict.NEARLY
        return Verdict.DOUBTED
    return None


def _future(keys: tuple[str, ...], first: int, last: int) -> Verdict | None:
    perfect = any(k in lex.PERFECT for k in keys[max(0, first - 4) : first])
    past = any(k in lex.PAST for k in keys)
    for position, key in enumerate(keys):
        if key in lex.WHEN_NEXT and position and keys[position - 1] in lex.PERIODS:
            return Verdict.PLANNED
        if key in lex.DAYPARTS and lex.PAST & set(keys[max(0, position - 1) : position + 2]):
            continue  # "tadi isuk" is this morning
        if key in lex.AGAIN and position and keys[position - 1] in lex.SPANS:
            return Verdict.PLANNED  # "dua hari lagi"
        if key in lex.FUTURE:
            if position > first and (key in lex.ASKING or any(k in lex.ADMIN for k in keys[position:])):
                continue
            return Verdict.PLANNED
        if key in lex.CONDITION:
            if position > first and perfect and any(k in lex.ADMIN | lex.BENIGN for k in keys[position:]):
                continue
            return Verdict.PLANNED
        if key in ("sampai", "hinga", "hingga", "nepi", "dugi") and any(k in lex.PERFECT for k in keys[:position]):
            continue  # "sudah dikerjakan sampai tuntas"
        if key in lex.IF and position < first:
            return Verdict.PLANNED
    if perfect or past or keys[first] in deeds.STATES:
        return None
    words = " ".join(keys)
    if named_day(words) is not None or any(k in ("jam", "pukul", "tabuh", "pkl") for k in keys):
        return Verdict.PLANNED
    return None


def _other_time_or_thing(keys: tuple[str, ...], first: int) -> bool:
    """ "tahun lalu sudah ditambal", "sebelahnya sudah selesai", "jadi sudah selesai": of something else, or only heard."""
    before = keys[:first]
    long_ago = any(
        k in ("tahun", "taun", "bulan", "sasih")
        and keys[i + 1 : i + 2]
        and keys[i + 1] in ("lalu", "kamari", "kemarin", "kapengker")
        for i, k in enumerate(keys)
    )
    opens = [k for k in before if k not in lex.GREETINGS]
    return (
        long_ago
        or any(k in lex.OTHERS for k in before)
        or opens[:1] in (["jadi"], ["bener"], ["benar"], ["berarti"], ["memang"])
        or (before[:2] in (("laporan", "kemarin"), ("laporan", "kamari"), ("tugas", "kemarin")))
    )


def _relapsed(keys: tuple[str, ...]) -> bool:
    if any(k in lex.NOW and keys[i + 1 : i + 2] and keys[i + 1] in lex.TROUBLE for i, k in enumerate(keys)):
        return True
    trouble = [i for i, k in enumerate(keys) if k in lex.TROUBLE]
    return any(
        any(k in lex.AGAIN for k in keys[i : i + 3]) and not any(k in lex.NEGATORS for k in keys[max(0, i - 3) : i])
        for i in trouble
    )


def _without_finish(clause: Clause, denials: list[int], asked: bool) -> Verdict:
    keys = clause.keys
    admin = any(k in lex.ADMIN for k in keys)
    if asked:
        return Verdict.NEUTRAL if admin and clause.ends != "?" else Verdict.ASKED
    if denials:
        return Verdict.PAST if any(k in lex.PAST for k in keys) else Verdict.NEGATED
    if any(k in lex.NOUNS_OF_END for k in keys):
        return Verdict.PLANNED
    if any(k in ("hampir", "ampir", "amper", "meh", "nyaris", "mendekati") for k in keys):
        return Verdict.NEARLY
    if any(k in lex.PARTIAL and not idle_partial(keys, i) for i, k in enumerate(keys)):
        tail = {"tinggal", "tinggalna", "kari", "sisa", "sisana", "sisanya"} & set(keys)
        return Verdict.NEARLY if tail else Verdict.NEUTRAL if admin else Verdict.PARTIAL
    if _relapsed(keys) or (keys[0] in lex.CONJUNCTIONS and any(k in lex.TROUBLE for k in keys)):
        return Verdict.RELAPSE
    if any(k in lex.STILL and not followed_up(keys, i) for i, k in enumerate(keys)):
        return Verdict.ACTIVE
    if not admin:
        future = lex.FUTURE - lex.ASKING
        if any(
            (k in future and not (i and keys[i - 1] in lex.NEGATORS)) or k in lex.CONDITION for i, k in enumerate(keys)
        ) or (named_day(" ".join(keys)) is not None and not any(k in lex.PERFECT | lex.PAST for k in keys)):
            return Verdict.PLANNED
        if any(k in lex.WHEN_NEXT and i and keys[i - 1] in lex.PERIODS for i, k in enumerate(keys)):
            return Verdict.PLANNED
    return Verdict.NEUTRAL


def _hearsay(keys: tuple[str, ...]) -> bool:
    """ "kata warga", "iya kan" beside a finish; "terima kasih infonya" is none."""
    if any(k in ("kasih", "nuhun", "makasih", "trims") for k in keys):
        return False
    return any(k in lex.HEARSAY for k in keys) or (keys[-1] in ("kan", "toh") and all(k in lex.TAGS for k in keys))


def is_done(verdicts: Sequence[Verdict], clauses: Sequence[Clause]) -> bool:
    """At least one clause affirms, and none takes it back."""
    if Verdict.DONE not in verdicts:
        return False
    last = len(verdicts) - 1 - list(reversed(verdicts)).index(Verdict.DONE)
    for position, verdict in enumerate(verdicts):
        keys = clauses[position].keys
        if verdict is Verdict.NEUTRAL and _hearsay(keys):
            return False
        quiet = any(k in lex.NEGATORS | lex.ADMIN | lex.BENIGN for k in keys)
        if (
            verdict is Verdict.NEUTRAL
            and not quiet
            and (
                (keys[0] in lex.CONTRAST and position > 0) or (position > last and any(k in lex.TROUBLE for k in keys))
            )
        ):
            return False
        if verdict in (Verdict.DONE, Verdict.NEUTRAL, Verdict.DOUBLE):
            continue
        if verdict is Verdict.PAST and position < last:
            now = clauses[last].keys
            if any(k in lex.PERFECT for k in now) and (any(k in lex.NOW for k in now) or "ini" in now or "ie" in now):
                continue
        return False
    return True

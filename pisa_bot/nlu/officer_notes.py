"""What of an officer's message is a note worth keeping: the words without tickets, greeting and bare verb.

It decides no intent.
"""

from __future__ import annotations

from collections.abc import Sequence

from pisa_bot.nlu import officer_deeds as deeds
from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.normalise import Normalised, fold
from pisa_bot.nlu.officer_clauses import Clause


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


_PROGRESS = frozenset(
    ("masih", "keneh", "proses", "diproses", "sedang", "keur", "nuju", "dikerjakan", "digarap", "pengerjaan")
) | {"progress", "progres", "prosesnya"}
_BARE: dict[str, frozenset[str]] = {
    "done": deeds.FINISHED | lex.PERFECT | deeds.FIXED,
    "accept": lex.ACCEPTING | lex.GOING,
    "progress": _PROGRESS,
    "not_done": frozenset(("belum", "tacan", "can", "acan", "te", "tidak")) | deeds.FINISHED,
    "partial": frozenset(("baru",)),
    "answer": frozenset(("jawab", "jawaban", "jawabannya", "waleran", "balasan", "info", "untuk", "warga", "kanggo")),
}  # fmt: skip
_NONE = frozenset(("list", "help", "undo"))


def note_of(message: Normalised, clauses: Sequence[Clause], intent: str, text: str, skip: tuple[int, int]) -> str:
    """`text` from the first clause that says more than the verb to the end, or "". A clause is kept whole: a cut could
    lose its "not". `skip`: the ticket numbers in it, left out."""
    if intent in _NONE or not clauses:
        return ""
    bare = _BARE.get(intent, frozenset()) | lex.GREETINGS
    end = clauses[-1].end
    for clause in clauses:
        if all(key in bare for key in clause.keys):
            continue
        start = next(
            (span[0] for key, span in zip(clause.keys, clause.spans, strict=True) if key not in lex.SALUTES),
            clause.start,
        )
        if start < skip[0] < end:
            return " ".join(f"{text[start : skip[0]]} {text[skip[1] : end]}".split()).strip(_EDGES)
        return text[start:end].strip(_EDGES)
    return ""


_EDGES = " ,.;:-–\n"

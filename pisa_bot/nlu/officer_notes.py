"""What of an officer's message is a note worth keeping: the words without tickets, greeting and bare verb.

It decides no intent.
"""

from __future__ import annotations

from collections.abc import Sequence

from pisa_bot.nlu import officer_lexicon as lex
from pisa_bot.nlu.normalise import Normalised
from pisa_bot.nlu.officer_clauses import Clause

_PROGRESS = frozenset(
    ("masih", "keneh", "proses", "diproses", "sedang", "keur", "nuju", "dikerjakan", "digarap", "pengerjaan")
) | {"progress", "progres", "prosesnya"}
_BARE: dict[str, frozenset[str]] = {
    "done": lex.FINISHED | lex.PERFECT | lex.FIXED,
    "accept": lex.ACCEPTING | lex.GOING,
    "progress": _PROGRESS,
    "not_done": frozenset(("belum", "tacan", "can", "acan", "te", "tidak")) | lex.FINISHED,
    "partial": frozenset(("baru",)),
    "answer": frozenset(("jawab", "jawaban", "jawabannya", "waleran", "balasan", "info", "untuk", "warga", "kanggo")),
}  # fmt: skip
_NONE = frozenset(("list", "help", "undo"))


def note_of(message: Normalised, clauses: Sequence[Clause], intent: str, text: str) -> str:
    """The part of `text` from the first word that says more than the verb to the end, or ""."""
    if intent in _NONE or not clauses:
        return ""
    bare = _BARE.get(intent, frozenset()) | lex.GREETINGS
    end = clauses[-1].end
    for clause in clauses:
        whole = [key for key in clause.keys if key not in bare]
        if not whole:
            continue
        for key, span in zip(clause.keys, clause.spans, strict=True):
            if key not in bare:
                return text[span[0] : end].strip(" ,.;:-–\n")
    return ""

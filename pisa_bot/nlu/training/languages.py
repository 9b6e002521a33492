"""Learns which words speak for Sundanese and which for Indonesian, and which only English or Javanese know.

From NusaWrites' sentence pairs (IndoNLP, Apache-2.0; only counts are kept) and our own corpus; it decides no message.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from pisa_bot.nlu.language import FOLDER, runs
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.training.examples import CORPUS, Example

SMOOTH = 0.4
RUN_SMOOTH = 4.0
OWN_WEIGHT = 2
EVERYDAY_LETTERS = 5
"""Shorter words are no misspelled village anyway (place_spelling.py)."""


def read_pairs(path: Path) -> list[tuple[str, str]]:
    """(Sundanese, Indonesian) sentences of language_pairs.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["su"], row["id"]) for row in csv.DictReader(file)]


def learn(pairs: Sequence[tuple[str, str]], examples: Sequence[Example]) -> dict[str, object]:
    """Log-odds of words and of letter runs for Sundanese against Indonesian; word lists of English and Javanese; everyday words."""
    counts: dict[str, Counter[str]] = {"su": Counter(), "id": Counter()}
    for sundanese, indonesian in pairs:
        counts["su"].update(normalise(sundanese).words)
        counts["id"].update(normalise(indonesian).words)
    told = set(counts["su"]) | set(counts["id"])
    for example in examples:
        if example.language in counts:
            for word in set(normalise(example.text).words):
                counts[example.language][word] += OWN_WEIGHT
    totals = {language: sum(found.values()) for language, found in counts.items()}
    vocabulary = set(counts["su"]) | set(counts["id"])
    odds = {}
    run_counts: dict[str, Counter[str]] = {"su": Counter(), "id": Counter()}
    for word in vocabulary:
        su, indonesian_count = counts["su"][word], counts["id"][word]
        if word.isdigit():
            continue
        if su + indonesian_count >= 2:
            chance = [
                math.log((counts[x][word] + SMOOTH) / (totals[x] + SMOOTH * len(vocabulary))) for x in ("su", "id")
            ]
            odds[word] = round(chance[0] - chance[1], 2)
        for tongue, times in (("su", su), ("id", indonesian_count)):
            if times:
                for run in runs(word):
                    run_counts[tongue][run] += 1
    run_totals = {language: sum(found.values()) for language, found in run_counts.items()}
    run_odds = {}
    for run in set(run_counts["su"]) | set(run_counts["id"]):
        if run_counts["su"][run] + run_counts["id"][run] >= 5:
            value = math.log((run_counts["su"][run] + RUN_SMOOTH) / run_totals["su"]) - math.log(
                (run_counts["id"][run] + RUN_SMOOTH) / run_totals["id"]
            )
            if abs(value) > 0.25:
                run_odds[run] = round(value, 2)
    common = {word for word in vocabulary if counts["su"][word] + counts["id"][word] >= 4}
    others = {}
    for language in ("en", "jv"):
        text = (CORPUS / "languages" / f"{language}.txt").read_text(encoding="utf-8")
        others[language] = sorted(set(normalise(text).words) - common)
    everyday = sorted(word for word in told if len(word) >= EVERYDAY_LETTERS and word.isalpha())
    return {"odds": dict(sorted(odds.items())), "runs": dict(sorted(run_odds.items())), **others, "everyday": everyday}


def write(learned: dict[str, object], folder: Path = FOLDER) -> None:
    """model/language.json.gz; the same counts give the same bytes."""
    data = json.dumps(learned, ensure_ascii=False).encode()
    (folder / "language.json.gz").write_bytes(gzip.compress(data, mtime=0))

"""How often two or three complaints joined into one message are all named, and how often one complaint is split.

Run: `python -m tests.bench.several [AUTHOR …]` (authors of corpus/free; name those whom the installed model has not learned).
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu.understand import understand

CORPUS = Path(__file__).parents[2] / "corpus" / "free"
LINKS = (" dan ", " terus ", " trus ", ", ", ". ", " sama ", " jeung ", " teras ", "\n")
SHORT = 12  # words: who tells two things at once tells each in short
SEED = 5


def complaints(authors: list[str]) -> list[dict[str, Any]]:
    """Their complaints of one category that is worth telling apart."""
    files = [CORPUS / f"author-{name}.jsonl" for name in authors] or sorted(CORPUS.glob("author-*.jsonl"))
    rows = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    told = [row for row in rows if row["intent"] == "complaint" and not row["urgent"] and len(row["categories"]) == 1]
    return [row for row in told if row["category"] not in ("lainnya", "perlindungan")]


def joined(rows: list[dict[str, Any]], many: int, rng: random.Random) -> tuple[str, set[str]]:
    """`many` complaints of different categories as one message, and the categories."""
    while True:
        chosen = rng.sample(rows, many)
        slugs = {row["category"] for row in chosen}
        if len(slugs) == many:
            break
    text = "".join(row["text"].rstrip(".!? ") + rng.choice(LINKS) for row in chosen[:-1]) + chosen[-1]["text"]
    return text, slugs


def main(authors: list[str]) -> None:
    """Print the three shares."""
    pack, rng = load_pack("purwakarta"), random.Random(SEED)
    rows = complaints(authors)
    single = rng.sample(rows, min(700, len(rows)))
    split = sum(len(understand(row["text"], pack).problems) > 1 for row in single)
    print(f"one complaint, split although it is one: {split / len(single):.3f} of {len(single)}")
    short = [row for row in rows if len(row["text"].split()) <= SHORT]
    for many, trials in ((2, 400), (3, 200)):
        found = 0
        for _ in range(trials):
            text, slugs = joined(short, many, rng)
            found += slugs <= {problem.category for problem in understand(text, pack).problems}
        print(f"{many} complaints in one message, all named: {found / trials:.3f} of {trials}")


if __name__ == "__main__":
    main(sys.argv[1:])

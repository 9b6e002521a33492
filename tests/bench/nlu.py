"""All rows of what understanding promises, each beside its baselines in the same run: `python -m tests.bench.nlu`.

Only totals are printed: nobody looks at single lines of the gold sets or of the real complaints.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu import linear
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.places import PlacesFound, find_places
from pisa_bot.nlu.training.evaluate import calibration_error, macro_f1
from pisa_bot.nlu.training.examples import free_written
from pisa_bot.nlu.training.letters import lengthened
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding
from tests.bench import places as village_rows
from tests.bench.nlu_baselines import Ranker, lexicon_ranker, signalen_ranker, wratio_finder
from tests.bench.nlu_table import report
from tests.unit.nlu.officer_generator import negatives
from tests.unit.nlu.officer_sentences import NEGATIVES, POSITIVES

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared" / "data"


def gold(name: str) -> list[dict[str, Any]]:
    """The lines of one gold file."""
    return [
        json.loads(line) for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines() if line.strip()
    ]


def real_complaints() -> list[tuple[str, frozenset[str]]] | None:
    """Real complaints of another city with the slugs that count as right; None where the data is absent."""
    path = SHARED / "dev_complaints.csv"
    if not path.exists():
        return None
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["text"], frozenset(row["category"].split("|"))) for row in csv.DictReader(file)]


def ours(pack: Pack) -> Ranker:
    def rank(text: str) -> list[str]:
        return [candidate.category for candidate in understand(text, pack).candidates]

    return rank


def ranked(rank: Ranker, rows: Sequence[tuple[str, frozenset[str]]]) -> tuple[float, float]:
    """Share whose first, and one of whose first three, is right."""
    top1 = top3 = 0
    for text, right in rows:
        guess = rank(text)
        top1 += bool(guess) and guess[0] in right
        top3 += any(slug in right for slug in guess[:3])
    return top1 / len(rows), top3 / len(rows)


def place_rows(find: Callable[[str], PlacesFound]) -> dict[str, float]:
    """Kecamatan on the gold places, and false places on gold sentences without one."""
    rows = gold("places")
    decided = [row for row in rows if row["kecamatan"]]
    undecided = [row for row in rows if not row["kecamatan"]]
    found = {row["text"]: find(row["text"]) for row in rows}
    silent = [row for row in undecided if not row["ambiguous"] and not row["outside"]]
    named = [row for row in rows if row["village"]]
    return {
        "decided_n": len(decided),
        "kecamatan right": sum(found[r["text"]].kecamatan == r["kecamatan"] for r in decided) / len(decided),
        "undecided_n": len(undecided),
        "kecamatan given when undecided": sum(found[r["text"]].kecamatan is not None for r in undecided)
        / len(undecided),
        "village right (gold)": sum(
            found[r["text"]].village == r["village"]
            or (found[r["text"]].ambiguous and r["village"] in found[r["text"]].candidates[:3])
            for r in named
        )
        / max(1, len(named)),
        "silent_n": len(silent),
        "false village": sum(found[r["text"]].village is not None for r in silent) / max(1, len(silent)),
        "ambiguous asked": sum(found[r["text"]].ambiguous for r in rows if r["ambiguous"])
        / max(1, sum(r["ambiguous"] for r in rows)),
        "outside seen": sum(found[r["text"]].outside for r in rows if r["outside"])
        / max(1, sum(r["outside"] for r in rows)),
    }


def language_rows(pack: Pack) -> dict[str, float]:
    """Share right on Indonesian and Sundanese, on mixed, and on English or Javanese."""
    rows = [(row["language"], understand(row["text"], pack).language) for row in gold("language")]

    def share(*wanted: str) -> float:
        mine = [truth == guess for truth, guess in rows if truth in wanted]
        return sum(mine) / max(1, len(mine))

    return {"n": len(rows), "id and su": share("id", "su"), "mix": share("mix"), "en and other": share("en", "other")}


def speed(pack: Pack) -> dict[str, float]:
    """Milliseconds of CPU for letters of the corpus cut at 300 characters, seconds of CPU from the interpreter's
    start to the first answer (a shared machine's clock says how busy it is), megabytes."""
    letters = lengthened(free_written(), 4000)
    texts = [letter.text[:300] for letter in letters if len(letter.text) >= 290]
    for text in texts[:50]:
        understand(text, pack)
    taken = []
    for text in texts:
        start = time.process_time()
        understand(text, pack)
        taken.append((time.process_time() - start) * 1000)
    taken.sort()
    code = (
        "import time;from pisa_bot.areas.pack import load_pack;"
        "from pisa_bot.nlu.understand import understand;p=load_pack('purwakarta');understand('jalan rusak di Plered',p);"
        "took=time.process_time();"
        "print(took, [int(l.split()[1])/1024 for l in open('/proc/self/status') if l.startswith('VmHWM')][0])"
    )
    started = [
        subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
        ).stdout.split()
        for _ in range(3)
    ]
    return {
        "p50": taken[len(taken) // 2],
        "p99": taken[int(len(taken) * 0.99)],
        "start": min(float(seconds) for seconds, _ in started),
        "rss": max(float(megabytes) for _, megabytes in started),
    }


def officer_rows(pack: Pack) -> dict[str, float]:
    """Negatives read as done (written and generated), and how many of the written ones are read right."""
    written = list(NEGATIVES)
    made = list(negatives(1000))
    labelled = [(intent, text) for intent, texts in POSITIVES.items() for text in texts]
    as_done = [text for text in written + made if understand_officer(text, pack).intent == "done"]
    right = sum(understand_officer(text, pack).intent == intent for intent, text in labelled)
    return {
        "negatives": len(written) + len(made),
        "read as done": len(as_done),
        "overall_n": len(labelled),
        "overall": right / len(labelled),
    }


def run(pack: Pack | None = None) -> dict[str, Any]:
    """Every figure, by row; `shared` rows are None where the shared data is absent."""
    pack = pack or load_pack("purwakarta")
    strict = [(row["text"], frozenset((row["category"],))) for row in gold("category")]
    lenient = [(row["text"], frozenset((row["category"], *row["also"]))) for row in gold("category")]
    rankers = {"ours": ours(pack), "tf-idf": signalen_ranker(), "lexicon": lexicon_ranker(pack)}
    real = real_complaints()
    understood: list[Understanding] = [understand(text, pack) for text, _ in strict]
    right = [
        bool(u.candidates) and u.candidates[0].category in ok for u, (_, ok) in zip(understood, strict, strict=True)
    ]
    firm = [(u, ok) for u, (_, ok) in zip(understood, strict, strict=True) if u.category]
    intents = [(row["intent"], understand(row["text"], pack).intent) for row in gold("intent")]
    urgent = [(row["urgent"], understand(row["text"], pack).urgent) for row in gold("urgent")]
    calm = [u.urgent for u, row in zip(understood, gold("category"), strict=True) if not row["urgent"]]
    by_language = {
        language: ranked(
            rankers["ours"],
            [pair for pair, row in zip(strict, gold("category"), strict=True) if row["language"] == language],
        )
        for language in ("id", "su", "mix")
    }
    return {
        "category": {name: ranked(rank, strict) for name, rank in rankers.items()},
        "category_lenient": {name: ranked(rank, lenient) for name, rank in rankers.items()},
        "category_n": len(strict),
        "category_by_language": by_language,
        "real": {name: ranked(rank, real) for name, rank in rankers.items()} if real else None,
        "real_n": len(real) if real else 0,
        "real_urgent": sum(understand(text, pack).urgent for text, _ in real) / len(real) if real else None,
        "ece": calibration_error([u.confidence for u in understood], right),
        "sure": len(firm) / len(strict),
        "right_when_sure": sum(u.category in ok for u, ok in firm) / max(1, len(firm)),
        "language": language_rows(pack),
        "intent_f1": macro_f1([t for t, _ in intents], [g for _, g in intents]),
        "intent_accuracy": sum(t == g for t, g in intents) / len(intents),
        "intent_n": len(intents),
        "places": place_rows(lambda text: find_places(normalise(text, pack), pack)),
        "places_wratio": place_rows(wratio_finder(pack)),
        "villages": {
            row: village_rows.measure(pack, lambda text: find_places(normalise(text, pack), pack), row)
            for row in village_rows.ROWS
        },
        "villages_wratio": {row: village_rows.measure(pack, wratio_finder(pack), row) for row in village_rows.ROWS},
        "urgent_n": len(urgent),
        "urgent_recall": sum(t and g for t, g in urgent) / sum(t for t, _ in urgent),
        "urgent_false": sum(g and not t for t, g in urgent) / sum(not t for t, _ in urgent),
        "urgent_false_category": sum(calm) / len(calm),
        "officer": officer_rows(pack),
        "speed": speed(pack),
        "model": {"features": len(linear.model().vocabulary), "examples": linear.model().meta.get("examples")},
    }


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table; takes no arguments."""
    del arguments
    print(report(run()))


if __name__ == "__main__":
    main()

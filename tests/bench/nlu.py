"""All rows of what understanding promises, each beside its baselines in the same run: `python -m tests.bench.nlu`.

Only totals are printed: nobody looks at single lines of the gold sets or of the real complaints.
"""

from __future__ import annotations

import csv
import json
import math
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu import linear
from pisa_bot.nlu.lexicon import hits
from pisa_bot.nlu.normalise import normalise
from pisa_bot.nlu.officer_words import understand_officer
from pisa_bot.nlu.places import PlacesFound, find_places
from pisa_bot.nlu.training.evaluate import calibration_error, macro_f1
from pisa_bot.nlu.training.examples import free_written
from pisa_bot.nlu.training.letters import lengthened
from pisa_bot.nlu.understand import understand
from pisa_bot.nlu.understanding import Understanding
from tests.bench import places as village_rows

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
SHARED = ROOT.parent / "shared" / "data"

Ranker = Callable[[str], list[str]]
"""The categories of a text, best first."""


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


def interval(right: float, count: int) -> float:
    """Half of a 95 % interval (normal approximation)."""
    return 1.96 * math.sqrt(max(right * (1 - right), 1e-9) / max(1, count))


def lexicon_ranker(pack: Pack) -> Ranker:
    """Baseline: count lexicon words, a weak one half."""

    def rank(text: str) -> list[str]:
        scores: dict[str, float] = {}
        for hit in hits(normalise(text).tokens, pack):
            scores[hit.category] = scores.get(hit.category, 0.0) + (0.5 if hit.weak else 1.0)
        return sorted(scores, key=lambda slug: (-scores[slug], slug))

    return rank


def signalen_ranker() -> Ranker:
    """Baseline: word TF-IDF and logistic regression (Signalen's recipe) trained on our corpus."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    from pisa_bot.nlu.training.examples import GATE_AUTHOR
    from pisa_bot.nlu.training.train import gather

    rows = [
        (e.text, e.category)
        for e in gather()
        if e.category and e.source != GATE_AUTHOR and e.intent in ("complaint", "information", "aspiration")
    ]
    learner = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2), LogisticRegression(C=10, max_iter=200))
    learner.fit([text for text, _ in rows], [category for _, category in rows])

    def rank(text: str) -> list[str]:
        chances = learner.predict_proba([text])[0]
        return [str(learner.classes_[i]) for i in chances.argsort()[::-1][:3]]

    return rank


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


def wratio_finder(pack: Pack) -> Callable[[str], PlacesFound]:
    """Baseline: rapidfuzz WRatio of the whole message against every village name."""
    from rapidfuzz import fuzz, process

    codes = list(pack.villages)
    names = [pack.villages[code].name.casefold() for code in codes]

    def find(text: str) -> PlacesFound:
        best = process.extractOne(text.casefold(), names, scorer=fuzz.WRatio, score_cutoff=60)
        if best is None:
            return PlacesFound()
        village = pack.villages[codes[best[2]]]
        return PlacesFound(kecamatan=village.kecamatan, village=village.code)

    return find


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
    """Milliseconds of CPU for letters of the corpus cut at 300 characters, seconds to the first answer, megabytes."""
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
        "import time;t=time.perf_counter();from pisa_bot.areas.pack import load_pack;"
        "from pisa_bot.nlu.understand import understand;p=load_pack('purwakarta');understand('jalan rusak di Plered',p);"
        "took=time.perf_counter()-t;"
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
    from tests.unit.nlu import officer_generator, officer_negatives, officer_positives

    return _officer(pack, officer_generator, officer_negatives, officer_positives)


def _officer(pack: Pack, generator: Any, negatives: Any, positives: Any) -> dict[str, float]:
    written = list(negatives.NEGATIVES)
    made = list(generator.negatives(1000))
    labelled = [(intent, text) for intent, texts in positives.POSITIVES.items() for text in texts]
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


def lines(r: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    """(row, target, ours, baselines) for the table."""

    def pair(values: tuple[float, float]) -> str:
        return f"{values[0]:.3f} / {values[1]:.3f}"

    def beside(values: dict[str, tuple[float, float]]) -> str:
        return f"TF-IDF+LR {pair(values['tf-idf'])}; lexicon {pair(values['lexicon'])}"

    n = r["category_n"]
    table = [
        (
            f"category top-1 / top-3, gold ({n}), strict",
            "0.93 / 0.99",
            f"{pair(r['category']['ours'])} ±{interval(r['category']['ours'][0], n):.3f}",
            beside(r["category"]),
        ),
        ("… also-right slugs counted", "", pair(r["category_lenient"]["ours"]), beside(r["category_lenient"])),
        *((f"… {language}", "", pair(values), "") for language, values in r["category_by_language"].items()),
    ]
    if r["real"]:
        table.append(
            (f"category, real complaints ({r['real_n']})", "0.75 / 0.92", pair(r["real"]["ours"]), beside(r["real"]))
        )
    places, poor = r["places"], r["places_wratio"]
    table += [
        ("calibration error (gold)", "≤ 0.05", f"{r['ece']:.3f}", ""),
        ("sure (≥ threshold) / right when sure", "", f"{r['sure']:.3f} / {r['right_when_sure']:.3f}", ""),
        ("language id, su", "≥ 0.97", f"{r['language']['id and su']:.3f}", ""),
        ("language mix", "≥ 0.85", f"{r['language']['mix']:.3f}", ""),
        ("language en, other", "", f"{r['language']['en and other']:.3f}", ""),
        (f"intent macro-F1 ({r['intent_n']})", "≥ 0.92", f"{r['intent_f1']:.3f} (acc {r['intent_accuracy']:.3f})", ""),
        (
            f"kecamatan when decided ({places['decided_n']})",
            "≥ 0.97",
            f"{places['kecamatan right']:.3f}",
            f"WRatio {poor['kecamatan right']:.3f}",
        ),
        (
            f"kecamatan given when undecided ({places['undecided_n']})",
            "≤ 0.01",
            f"{places['kecamatan given when undecided']:.3f}",
            f"WRatio {poor['kecamatan given when undecided']:.3f}",
        ),
        (
            "village right (gold)",
            "",
            f"{places['village right (gold)']:.3f}",
            f"WRatio {poor['village right (gold)']:.3f}",
        ),
        (
            f"false village where none is named ({places['silent_n']})",
            "≤ 0.01",
            f"{places['false village']:.3f}",
            f"WRatio {poor['false village']:.3f}",
        ),
        ("homonym asked / outside seen", "", f"{places['ambiguous asked']:.3f} / {places['outside seen']:.3f}", ""),
    ]
    targets = {
        "exact": "0.99",
        "one typo": "0.98",
        "two typos": "0.93",
        "desa and kecamatan": "0.99",
        "long sentence": "0.97",
    }
    for name, row in r["villages"].items():
        other = r["villages_wratio"][name]
        table.append(
            (
                f"village, {name} ({row.count})",
                f"≥ {targets[name]}, wrong ≤ 0.01",
                f"{row.right:.3f}, wrong {row.wrong:.3f}",
                f"WRatio {other.right:.3f}, wrong {other.wrong:.3f}",
            )
        )
    officer, cost = r["officer"], r["speed"]
    table += [
        (f"urgent recall ({r['urgent_n']})", "≥ 0.98", f"{r['urgent_recall']:.3f}", ""),
        (
            "urgent false alarms: hard set / calm category set",
            "≤ 0.01",
            f"{r['urgent_false']:.3f} / {r['urgent_false_category']:.3f}",
            "",
        ),
        (f"officer: negatives read as done ({officer['negatives']})", "0", str(officer["read as done"]), ""),
        (f"officer overall ({officer['overall_n']})", "≥ 0.97", f"{officer['overall']:.3f}", ""),
        ("p50 / p99 of 300 characters, ms of CPU", "≤ 1 p50", f"{cost['p50']:.2f} / {cost['p99']:.2f}", ""),
        ("import, pack, model, first message, s", "≤ 0.8", f"{cost['start']:.2f}", ""),
        ("memory of a process, MB", "≤ 120", f"{cost['rss']:.0f}", ""),
    ]
    return table


def report(figures: dict[str, Any]) -> str:
    """The table as text."""
    table = [("row", "target", "ours", "beside it"), *lines(figures)]
    widths = [max(len(row[i]) for row in table) for i in range(4)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table
    )


def main(arguments: Sequence[str] = ()) -> None:
    """Print the table; takes no arguments."""
    del arguments
    print(report(run()))


if __name__ == "__main__":
    main()

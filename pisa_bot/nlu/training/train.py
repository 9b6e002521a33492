"""Trains, judges and installs the model of understanding; refuses one that does worse on the gate set.

`python -m pisa_bot.nlu.training.train [--extra FILE]`: the gate author and the gold sets are never trained on.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from pisa_bot.areas.pack import load_pack
from pisa_bot.nlu import linear
from pisa_bot.nlu.features import Seen
from pisa_bot.nlu.linear import Model
from pisa_bot.nlu.reading import read, seen
from pisa_bot.nlu.training import languages
from pisa_bot.nlu.training.evaluate import answers_of
from pisa_bot.nlu.training.examples import CORPUS, GATE_AUTHOR, Example, free_written, joined, read_lines, spoken
from pisa_bot.nlu.training.fitting import Task, calibrated, fit, temperature, write_model
from pisa_bot.nlu.training.letters import lengthened
from pisa_bot.nlu.training.report import described

FREE_WEIGHT = 30.0
STRENGTH = {"category": 20.0, "intent": 20.0, "urgent": 15.0, "about": 20.0}
"""scikit-learn's C, chosen with FREE_WEIGHT and fitting.PIECES on authors held out in turn."""
CALM_LONG, URGENT_LONG = 3.0, 0.5
"""Weight of long and joined messages for the danger head: of real long complaints few are a danger now, of ours a third."""
WORSE = 0.015
"""A new model may lose this much of `worth` on the gate set, about one standard error of a difference on its
two hundred lines, and no more."""

JUDGED = ("author-d", "author-e", "author-f", "author-g", "author-h", "author-m")
"""Authors held out while a model is judged: they wrote without seeing the rest, and nobody tuned on their lines."""

AREA = "purwakarta"
_KINDS = ("complaint", "information", "aspiration")


def gather(extra: Path | None = None, corpus: Path = CORPUS) -> list[Example]:
    """All examples of a corpus and, when given, an operator's own corrected reports (same JSON lines)."""
    pack = load_pack(AREA)
    free = free_written(corpus)
    made = spoken(pack, corpus=corpus)
    both = joined([e for e in made if not e.held], 900) + joined([e for e in free if not e.held], 300, seed=5)
    own = read_lines(extra, "operator") if extra else []
    long = lengthened([e for e in made if not e.held], 1800) + lengthened([e for e in free if not e.held], 700, seed=4)
    return free + made + both + long + own


def tasks_of(examples: Sequence[Example], chosen: Sequence[int]) -> list[Task]:
    """What the heads learn from the chosen examples."""
    weight = [FREE_WEIGHT if e.source.startswith(("author-", "operator")) else 1.0 for e in examples]

    def task(
        name: str,
        rows: Sequence[int],
        labels: Sequence[str],
        weights: Sequence[float] = weight,
        blind: str = "",
        mute: str = "",
    ) -> Task:
        return Task(name, rows, labels, [weights[row] for row in rows], STRENGTH[name], blind, mute)

    danger = [
        one * (1 if not e.source.startswith(("letter.", "joined.")) else URGENT_LONG if e.urgent else CALM_LONG)
        for one, e in zip(weight, examples, strict=True)
    ]
    category = [i for i in chosen if examples[i].category and examples[i].intent in _KINDS]
    intent = [i for i in chosen if examples[i].language != "en" or examples[i].intent in _KINDS]
    return [
        task("category", category, [examples[i].category or "" for i in category], mute="P:"),
        task("intent", intent, [examples[i].intent for i in intent]),
        task("about", list(chosen), ["about" if examples[i].category else "_none" for i in chosen]),
        task("urgent", list(chosen), ["urgent" if examples[i].urgent else "calm" for i in chosen], danger, blind="U:"),
    ]


def _scores(model: Model, featured: Sequence[Seen]) -> linear.Floats:
    return np.stack([model.scores(found) for found in featured])


def held_out(examples: Sequence[Example], featured: Sequence[Seen]) -> tuple[Model, list[int]]:
    """A model that never saw the held-out families and authors, and the numbers of those it never saw."""
    seen = [i for i, e in enumerate(examples) if not e.held and not e.source.endswith(JUDGED)]
    unseen = [i for i, e in enumerate(examples) if e.held or e.source.endswith(JUDGED)]
    model = fit([featured[i] for i in seen], tasks_of([examples[i] for i in seen], range(len(seen))))
    return model, unseen


def judge(model: Model, examples: Sequence[Example], featured: Sequence[Seen]) -> dict[str, Any]:
    """Accuracy, top three and calibration error of the learned heads alone on these examples."""
    result: dict[str, Any] = {}
    scores = _scores(model, featured)
    for name, truth in (
        ("category", [e.category if e.intent in _KINDS else None for e in examples]),
        ("intent", [e.intent for e in examples]),
    ):
        head = model.heads[name]
        rows = [i for i, label in enumerate(truth) if label in head.classes]
        if not rows:
            continue
        part = scores[rows, head.start : head.stop].astype(np.float64) / head.temperature
        chance = np.exp(part - part.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        right = np.array([head.classes.index(truth[i] or "") for i in rows])
        order = np.argsort(-chance, axis=1)
        hit = order[:, 0] == right
        sure = chance.max(axis=1)
        bins = np.minimum((sure * 10).astype(int), 9)
        ece = sum(
            abs(hit[bins == b].mean() - sure[bins == b].mean()) * (bins == b).mean()
            for b in range(10)
            if (bins == b).any()
        )
        result[name] = {
            "n": len(rows),
            "top1": float(hit.mean()),
            "top3": float((order[:, :3] == right[:, None]).any(axis=1).mean()),
            "ece": float(ece),
        }
    urgent = model.heads["urgent"]
    guess = scores[:, urgent.start] > 0
    truth_urgent = np.array([e.urgent for e in examples])
    result["urgent"] = {
        "n": int(truth_urgent.sum()),
        "recall": float(guess[truth_urgent].mean()) if truth_urgent.any() else 1.0,
        "false": float(guess[~truth_urgent].mean()) if (~truth_urgent).any() else 0.0,
    }
    return result


def temperatures_of(model: Model, examples: Sequence[Example], featured: Sequence[Seen]) -> dict[str, float]:
    """Temperatures fitted on what the model never saw; free-written lines count, templates are too easy."""
    found: dict[str, float] = {}
    if not examples:
        return found
    scores = _scores(model, featured)
    for name in ("category", "intent"):
        head = model.heads[name]
        rows: list[int] = []
        truth: list[int] = []
        for i, example in enumerate(examples):
            label = example.category if name == "category" else example.intent
            free = example.source.startswith("author-")
            if free and label in head.classes and (name == "intent" or example.intent in _KINDS):
                rows.append(i)
                truth.append(head.classes.index(label))
        if rows:
            found[name] = temperature(scores[rows, head.start : head.stop], truth)
    return found


def worth(judged: Mapping[str, Any]) -> float:
    """One figure for a model on the gate set: the mean of its category's top one and top three and its intent's top one."""
    return float(judged["category"]["top1"] + judged["category"]["top3"] + judged["intent"]["top1"]) / 3


def install(model: Model, folder: Path, gate: Mapping[str, Any], old: Mapping[str, Any] | None) -> bool:
    """Write the model unless it is worse on the gate set than the one in place; says whether it was written."""
    if old is not None and worth(gate) < worth(old) - WORSE:
        return False
    write_model(model, folder)
    return True


def run(
    extra: Path | None = None,
    folder: Path = linear.FOLDER,
    today: date | None = None,
    pairs: Path | None = None,
    corpus: Path = CORPUS,
) -> int:
    """Train on everything but the gate, judge, print the report, install; 0 when installed, 1 when refused.

    `pairs`: language_pairs.csv (NusaWrites); without it the words of the languages stay as they are. `corpus` and `folder`: where
    the texts are read and the model is put. Raises ValueError when the corpus has no line of the gate author.
    """
    pack = load_pack(AREA)
    examples = gather(extra, corpus)
    gate_rows = [i for i, e in enumerate(examples) if e.source == GATE_AUTHOR]
    if not any(examples[i].category for i in gate_rows):
        raise ValueError(f"{corpus}: no line of {GATE_AUTHOR}; without a gate no model is installed")
    featured = [seen(read(e.text, pack)) for e in examples]
    trial, unseen = held_out(examples, featured)
    judged = [i for i in unseen if i not in set(gate_rows)]
    temperatures = temperatures_of(trial, [examples[i] for i in judged], [featured[i] for i in judged])
    trial = calibrated(trial, temperatures, {})
    parts = {
        "held_out_authors": [i for i in judged if examples[i].source.startswith("author-")],
        "held_out_families": [i for i in judged if not examples[i].source.startswith("author-")],
    }
    report = {
        name: judge(trial, [examples[i] for i in rows], [featured[i] for i in rows])
        for name, rows in parts.items()
        if rows
    }
    chosen = [i for i, e in enumerate(examples) if e.source != GATE_AUTHOR]
    final = fit([featured[i] for i in chosen], tasks_of([examples[i] for i in chosen], range(len(chosen))))
    gate_examples, gate_featured = [examples[i] for i in gate_rows], [featured[i] for i in gate_rows]
    meta = {
        "examples": len(chosen),
        "free_written": sum(examples[i].source.startswith(("author-", "operator")) for i in chosen),
        "families": len(
            {e.source for e in examples if not e.source.startswith(("author-", "joined", "letter", "operator"))}
        ),
        "made": today.isoformat() if today else "",
        "report": report,
    }
    final = calibrated(final, temperatures, meta)
    gate = judge(final, gate_examples, gate_featured)
    try:
        old = judge(linear.read_model(folder), gate_examples, gate_featured)
    except FileNotFoundError:
        old = None
    for name, model, rows in (
        ("authors the model never saw", trial, parts["held_out_authors"]),
        ("the gate author", final, gate_rows),
    ):
        if rows:
            these = [examples[i] for i in rows]
            print(described(name, these, answers_of(these, pack, model)))  # noqa: T201
    print(json.dumps({"temperatures": temperatures, **report, "gate": gate, "gate_before": old}, indent=1))  # noqa: T201
    if not install(final, folder, gate, old):
        print("refused: worse on the gate set than the model in place")  # noqa: T201
        return 1
    if pairs is not None and pairs.exists():
        languages.write(languages.learn(languages.read_pairs(pairs), [examples[i] for i in chosen]), folder)
    print(f"installed in {folder}")  # noqa: T201
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--extra", type=Path, help="JSON lines of corrected reports, in the corpus format")
    parser.add_argument("--pairs", type=Path, help="language_pairs.csv, to learn the languages' words anew")
    asked = parser.parse_args()
    sys.exit(run(asked.extra, pairs=asked.pairs))

"""Judges the whole of understanding (rules and weights together) on labelled examples, and says where it fails.

It changes nothing; which examples may be looked at one by one is the caller's business (never the gold sets).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.linear import Model
from pisa_bot.nlu.training.examples import Example
from pisa_bot.nlu.understand import understand_with
from pisa_bot.nlu.understanding import Understanding


def answers_of(examples: Sequence[Example], pack: Pack, model: Model) -> list[Understanding]:
    """What is understood of each."""
    return [understand_with(example.text, pack, model) for example in examples]


def calibration_error(sure: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: the mean gap between confidence and accuracy over equal-width bins."""
    total = 0.0
    for number in range(bins):
        inside = [i for i, value in enumerate(sure) if min(int(value * bins), bins - 1) == number]
        if inside:
            accuracy = sum(right[i] for i in inside) / len(inside)
            confidence = sum(sure[i] for i in inside) / len(inside)
            total += abs(accuracy - confidence) * len(inside)
    return total / len(sure) if sure else 0.0


def macro_f1(truth: Sequence[str], guess: Sequence[str]) -> float:
    """Mean F1 over the classes that occur in the truth."""
    right, said, meant = Counter[str](), Counter(guess), Counter(truth)
    for one, other in zip(truth, guess, strict=True):
        right[one] += one == other
    values = [2 * right[c] / (said[c] + meant[c]) if said[c] + meant[c] else 0.0 for c in meant]
    return sum(values) / len(values) if values else 0.0


def figures(examples: Sequence[Example], understood: Sequence[Understanding]) -> dict[str, float]:
    """All aggregate figures; `category_*` over complaints, questions and wishes that have one."""
    rows = [
        (e, u)
        for e, u in zip(examples, understood, strict=True)
        if e.category and e.intent in ("complaint", "information", "aspiration")
    ]
    best = [u.candidates[0].category if u.candidates else "" for _, u in rows]
    right = [e.category == guess for (e, _), guess in zip(rows, best, strict=True)]
    firm = [(e, u) for e, u in rows if u.category]
    urgent = [(e.urgent, u.urgent) for e, u in zip(examples, understood, strict=True)]
    secret = [(e.secret, u.secret) for e, u in zip(examples, understood, strict=True)]
    tongue = [(e.language, u.language) for e, u in zip(examples, understood, strict=True)]
    result = {
        "n": len(examples),
        "category_n": len(rows),
        "category_top1": sum(right) / max(1, len(rows)),
        "category_top3": sum(any(c.category == e.category for c in u.candidates[:3]) for e, u in rows)
        / max(1, len(rows)),
        "category_sure": len(firm) / max(1, len(rows)),
        "category_right_when_sure": sum(e.category == u.category for e, u in firm) / max(1, len(firm)),
        "category_ece": calibration_error([u.confidence for _, u in rows], right),
        "intent": sum(e.intent == u.intent for e, u in zip(examples, understood, strict=True)) / max(1, len(examples)),
        "intent_f1": macro_f1([e.intent for e in examples], [u.intent for u in understood]),
        "urgent_n": sum(t for t, _ in urgent),
        "urgent_recall": sum(t and g for t, g in urgent) / max(1, sum(t for t, _ in urgent)),
        "urgent_false": sum(g and not t for t, g in urgent) / max(1, sum(not t for t, _ in urgent)),
        "secret_recall": sum(t and g for t, g in secret) / max(1, sum(t for t, _ in secret)),
        "secret_false": sum(g and not t for t, g in secret) / max(1, sum(not t for t, _ in secret)),
    }
    for language in ("id", "su", "mix"):
        mine = [g == language for t, g in tongue if t == language]
        result[f"language_{language}"] = sum(mine) / max(1, len(mine))
    return result


def confusions(examples: Sequence[Example], understood: Sequence[Understanding]) -> Mapping[tuple[str, str], int]:
    """How often one category was taken for another."""
    found: Counter[tuple[str, str]] = Counter()
    for example, one in zip(examples, understood, strict=True):
        guess = one.candidates[0].category if one.candidates else "-"
        if example.category and guess != example.category:
            found[example.category, guess] += 1
    return found


def report(examples: Sequence[Example], understood: Sequence[Understanding]) -> dict[str, Any]:
    """Figures over all, per language and per category."""
    result: dict[str, Any] = {"all": figures(examples, understood)}
    for language in ("id", "su", "mix"):
        rows = [i for i, e in enumerate(examples) if e.language == language]
        if rows:
            result[language] = figures([examples[i] for i in rows], [understood[i] for i in rows])
    return result

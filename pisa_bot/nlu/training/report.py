"""Says in a page how good a model is: per language, per class, what is taken for what, calibration, and errors.

It prints sentences of the corpus only (our own), never of the gold sets; it decides nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pisa_bot.nlu.training.evaluate import confusions, figures
from pisa_bot.nlu.training.examples import Example
from pisa_bot.nlu.understanding import Understanding

KINDS = ("complaint", "information", "aspiration")
SHOWN_CONFUSIONS = 15
SHOWN_ERRORS = 25
_COLUMNS = ("n", "category_top1", "category_top3", "category_ece", "intent", "urgent_recall", "urgent_false")


def per_class(truth: Sequence[str], guess: Sequence[str]) -> list[tuple[str, int, float, float, float]]:
    """(class, lines, precision, recall, F1) for each class of the truth, the worst F1 first."""
    rows = []
    for name in sorted(set(truth)):
        right = sum(t == g == name for t, g in zip(truth, guess, strict=True))
        meant, said = truth.count(name), guess.count(name)
        precision, recall = right / said if said else 0.0, right / meant
        rows.append((name, meant, precision, recall, 2 * right / (said + meant)))
    return sorted(rows, key=lambda row: (row[4], row[0]))


def calibration(
    examples: Sequence[Example], understood: Sequence[Understanding]
) -> list[tuple[float, int, float, float]]:
    """(from which confidence, lines, mean confidence, share right) for each tenth that has lines."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for example, one in zip(examples, understood, strict=True):
        if example.category and example.intent in KINDS and one.candidates:
            sure = one.confidence
            bins.setdefault(min(int(sure * 10), 9), []).append((sure, one.candidates[0].category == example.category))
    return [
        (number / 10, len(rows), sum(sure for sure, _ in rows) / len(rows), sum(right for _, right in rows) / len(rows))
        for number, rows in sorted(bins.items())
    ]


def _errors(examples: Sequence[Example], understood: Sequence[Understanding]) -> list[str]:
    found = []
    for example, one in zip(examples, understood, strict=True):
        best = one.candidates[0].category if one.candidates else "-"
        wrong = []
        if example.urgent != one.urgent:
            wrong.append("danger missed" if example.urgent else "false alarm")
        if example.intent != one.intent:
            wrong.append(f"{one.intent} for {example.intent}")
        if example.category and example.intent in KINDS and best != example.category:
            wrong.append(f"{best} for {example.category}")
        if wrong:
            found.append((example.urgent and not one.urgent, f"  {'; '.join(wrong)}: {example.text[:110]}"))
    missed = [line for danger, line in found if danger]
    rest = [line for danger, line in found if not danger]
    step = max(1, len(rest) // SHOWN_ERRORS)
    return (missed + rest[::step])[:SHOWN_ERRORS]


def described(name: str, examples: Sequence[Example], understood: Sequence[Understanding]) -> str:
    """The page: rules and weights together, on lines the model never learned from."""
    lines = [f"== {name}: {len(examples)} lines ==", "language  " + "  ".join(_COLUMNS)]
    for language in ("all", "id", "su", "mix"):
        rows = [i for i, e in enumerate(examples) if language in ("all", e.language)]
        if rows:
            values = figures([examples[i] for i in rows], [understood[i] for i in rows])
            lines.append(f"{language:8}  " + "  ".join(f"{values[column]:.3f}" for column in _COLUMNS))
    pairs = [
        (e.category, u.candidates[0].category if u.candidates else "-")
        for e, u in zip(examples, understood, strict=True)
        if e.category and e.intent in KINDS
    ]
    for title, truth, guess in (
        ("category", [t for t, _ in pairs], [g for _, g in pairs]),
        ("intent", [e.intent for e in examples], [u.intent for u in understood]),
    ):
        lines.append(f"{title}: lines, precision, recall, F1 (worst first)")
        lines += [f"  {n:16} {c:4}  {p:.2f}  {r:.2f}  {f:.2f}" for n, c, p, r, f in per_class(truth, guess)]
    lines.append("taken for (category)")
    often = Counter(dict(confusions(examples, understood))).most_common(SHOWN_CONFUSIONS)
    lines += [f"  {meant} -> {said}: {count}" for (meant, said), count in often]
    lines.append("calibration: from confidence, lines, mean confidence, right")
    lines += [
        f"  {low:.1f}  {count:4}  {mean:.2f}  {right:.2f}"
        for low, count, mean, right in calibration(examples, understood)
    ]
    return "\n".join([*lines, "errors (dangers missed first)", *_errors(examples, understood)])

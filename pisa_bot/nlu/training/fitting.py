"""Fits the linear models: TF-IDF features to logistic regressions, pruned to what weighs, written as plain arrays.

It decides no label and reads no gold set; the caller says which examples count.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import scipy.sparse as sp
from sklearn.linear_model import LogisticRegression

from pisa_bot.nlu.features import Seen
from pisa_bot.nlu.linear import Floats, Head, Model

RAREST = 2
LARGEST = 45_000
TOLERANCE = 2e-4
PIECES = 0.5
"""Weight of letter runs beside whole words: they are many, and at full weight drown the words (held-out authors)."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one head learns: a class for each chosen row, weights per row.

    `blind`: every row is learned a second time without the features that begin so, lest words weigh nothing beside them
    (a danger told in words that no cue knows). `mute`: features that begin so weigh nothing (a place says nothing of the matter).
    """

    name: str
    rows: Sequence[int]
    labels: Sequence[str]
    weights: Sequence[float]
    strength: float  # scikit-learn's C
    blind: str = ""
    mute: str = ""


def vocabulary_of(featured: Sequence[Seen]) -> tuple[dict[str, int], Floats]:
    """Features seen in at least RAREST messages, with their smoothed inverse document frequency."""
    counts: Counter[str] = Counter()
    for found in featured:
        counts.update(set(found.all()))
    kept = sorted(word for word, count in counts.items() if count >= RAREST)
    idf = np.array([np.log((1 + len(featured)) / (1 + counts[word])) + 1 for word in kept], dtype=np.float32)
    idf *= np.array([PIECES if word.startswith("~") else 1.0 for word in kept], dtype=np.float32)
    return {word: index for index, word in enumerate(kept)}, idf


def matrix_of(featured: Sequence[Seen], vocabulary: Mapping[str, int], idf: Floats) -> Any:
    """Rows of length one, as linear.Model.scores makes them."""
    indices: list[int] = []
    pointers = [0]
    for found in featured:
        indices += sorted({index for word in found.all() if (index := vocabulary.get(word)) is not None})
        pointers.append(len(indices))
    data = idf[indices]
    matrix = sp.csr_matrix((data, indices, pointers), shape=(len(featured), len(vocabulary)), dtype=np.float32)
    return _of_length_one(matrix)


def _of_length_one(matrix: Any) -> Any:
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    norms[norms == 0] = 1
    return (sp.diags((1 / norms).astype(np.float32)) @ matrix).tocsr()


def _blinded(matrix: Any, vocabulary: Mapping[str, int], prefix: str) -> Any:
    kept = np.array([not word.startswith(prefix) for word in vocabulary], dtype=np.float32)
    return _of_length_one(matrix @ sp.diags(kept))


def fit(featured: Sequence[Seen], tasks: Sequence[Task], iterations: int = 300) -> Model:
    """One model with a head for each task; temperatures are 1 until `calibrated`.

    Weights of rows are scaled to a mean of one: the solver stops by its gradient, and unscaled ones stopped it half-way.
    """
    vocabulary, idf = vocabulary_of(featured)
    matrix = matrix_of(featured, vocabulary, idf)
    columns, biases, heads = [], [], {}
    start = 0
    for task in tasks:
        learner = LogisticRegression(C=task.strength, max_iter=iterations, tol=TOLERANCE)
        rows, labels, weights = matrix[list(task.rows)], np.array(task.labels), np.array(task.weights, dtype=np.float64)
        if task.blind:
            rows = sp.vstack([rows, _blinded(rows, vocabulary, task.blind)])
            labels, weights = np.tile(labels, 2), np.tile(weights, 2)
        learner.fit(rows, labels, sample_weight=weights / weights.mean())
        classes = tuple(str(c) for c in learner.classes_)
        if len(classes) == 2:
            classes = (classes[1],)
        column = learner.coef_.T
        if task.mute:
            column[[index for word, index in vocabulary.items() if word.startswith(task.mute)]] = 0
        columns.append(column)
        biases.append(learner.intercept_)
        heads[task.name] = Head(task.name, classes, start, start + len(classes), 1.0)
        start += len(classes)
    table = np.hstack(columns).astype(np.float32)
    return pruned(Model(vocabulary, idf, table, np.concatenate(biases).astype(np.float32), heads, {}))


def pruned(model: Model) -> Model:
    """The LARGEST features whose weights reach farthest."""
    if len(model.vocabulary) <= LARGEST:
        return model
    reach = np.abs(model.weights).max(axis=1) * model.idf
    kept = np.sort(np.argsort(-reach)[:LARGEST])
    words = list(model.vocabulary)
    vocabulary = {words[old]: new for new, old in enumerate(kept)}
    return Model(vocabulary, model.idf[kept], model.weights[kept], model.bias, model.heads, model.meta)


def calibrated(model: Model, temperatures: Mapping[str, float], meta: Mapping[str, Any]) -> Model:
    """The same model with its heads' temperatures and its description."""
    heads = {
        name: Head(name, head.classes, head.start, head.stop, temperatures.get(name, 1.0))
        for name, head in model.heads.items()
    }
    return Model(model.vocabulary, model.idf, model.weights, model.bias, heads, meta)


def temperature(scores: Floats, truth: Sequence[int], single: bool = False) -> float:
    """The divisor of scores that makes held-out truth likeliest (grid search, 0.2 to 4)."""
    best, chosen = np.inf, 1.0
    target = np.asarray(truth)
    for value in np.geomspace(0.15, 4, 60):
        scaled = scores.astype(np.float64) / value
        if single:
            margin = scaled[:, 0] * (2 * target - 1)
            loss = float(np.logaddexp(0, -margin).mean())
        else:
            loss = float((np.logaddexp.reduce(scaled, axis=1) - scaled[np.arange(len(target)), target]).mean())
        if loss < best:
            best, chosen = loss, float(value)
    return chosen


def write_model(model: Model, folder: Path) -> None:
    """weights.npz (8 bits a weight, one scale a class) and model.json.gz; the same model gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    scale = np.abs(model.weights).max(axis=0) / 127
    scale[scale == 0] = 1
    with (folder / "weights.npz").open("wb") as file:
        np.savez_compressed(
            file,
            idf=model.idf.astype(np.float16),
            weights=np.round(model.weights / scale).astype(np.int8),
            scale=scale.astype(np.float32),
            bias=model.bias,
        )
    described = {
        "vocabulary": list(model.vocabulary),
        "heads": [
            {"name": head.name, "classes": list(head.classes), "temperature": head.temperature}
            for head in model.heads.values()
        ],
        "meta": dict(model.meta),
    }
    data = json.dumps(described, ensure_ascii=False).encode()
    (folder / "model.json.gz").write_bytes(gzip.compress(data, mtime=0))

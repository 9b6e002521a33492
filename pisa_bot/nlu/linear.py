"""Loads the learned weights and scores a message with them: one sparse gather for every model at once.

It knows numbers and names of classes, never what they mean. Files are written by nlu.training. Pure after the first load.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from pisa_bot.nlu.features import Seen, pieces

FOLDER = Path(__file__).parent / "model"
REMEMBERED = 20_000
Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Head:
    """One model: its classes stand in columns `start` to `stop` of the weights; scores are divided by `temperature`."""

    name: str
    classes: tuple[str, ...]
    start: int
    stop: int
    temperature: float


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of all heads over one vocabulary. `meta` says how and from what they were made (docs/model-card.md)."""

    vocabulary: Mapping[str, int]
    idf: Floats
    weights: Floats
    bias: Floats
    heads: Mapping[str, Head]
    meta: Mapping[str, Any]
    memory: dict[str, tuple[int, ...]] = field(default_factory=dict, compare=False, repr=False)
    """Rows of the words met so far: saves looking up their pieces again, changes no score."""

    def scores(self, seen: Seen) -> Floats:
        """Raw scores of every class of every head for one message (repeats count once; TF-IDF, length one)."""
        get, memory = self.vocabulary.get, self.memory
        found: set[int] = set()
        for word in seen.words:
            rows_of = memory.get(word)
            if rows_of is None:
                if len(memory) > REMEMBERED:
                    memory.clear()
                rows_of = tuple(index for piece in pieces(word) if (index := get(piece)) is not None)
                memory[word] = rows_of
            found.update(rows_of)
        found.update(index for feature in seen.others if (index := get(feature)) is not None)
        if not found:
            return self.bias
        rows = np.fromiter(found, dtype=np.int64, count=len(found))
        rows.sort()
        values = self.idf[rows]
        values = values / np.sqrt(np.dot(values, values))
        return np.asarray(values @ self.weights[rows] + self.bias, dtype=np.float32)

    def best(self, name: str, scores: Floats) -> tuple[str, float]:
        """The likeliest class of a head and its calibrated probability."""
        head = self.heads[name]
        part = scores[head.start : head.stop]
        first = int(part.argmax())
        spread = np.exp((part - part[first]) / head.temperature)
        return head.classes[first], float(1.0 / spread.sum())

    def probabilities(self, name: str, scores: Floats) -> dict[str, float]:
        """Calibrated probability of each class of a head."""
        head = self.heads[name]
        part = scores[head.start : head.stop].astype(np.float64) / head.temperature
        if len(head.classes) == 1:
            return {head.classes[0]: float(1.0 / (1.0 + np.exp(-part[0])))}
        part = np.exp(part - part.max())
        part /= part.sum()
        return dict(zip(head.classes, part.tolist(), strict=True))


def read_model(folder: Path) -> Model:
    """The model stored in `folder` (weights.npz and model.json.gz); raises FileNotFoundError when there is none."""
    with gzip.open(folder / "model.json.gz", "rt", encoding="utf-8") as file:
        described = json.load(file)
    with np.load(folder / "weights.npz") as arrays:
        idf = arrays["idf"].astype(np.float32)
        weights = arrays["weights"].astype(np.float32) * arrays["scale"].astype(np.float32)
        bias = arrays["bias"].astype(np.float32)
    heads = {}
    start = 0
    for entry in described["heads"]:
        stop = start + len(entry["classes"])
        heads[entry["name"]] = Head(entry["name"], tuple(entry["classes"]), start, stop, entry["temperature"])
        start = stop
    vocabulary = {word: index for index, word in enumerate(described["vocabulary"])}
    return Model(vocabulary, idf, weights, bias, heads, described["meta"])


@lru_cache(maxsize=1)
def model() -> Model:
    """The model that ships with this version."""
    return read_model(FOLDER)

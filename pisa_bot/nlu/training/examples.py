"""The corpus as examples: free-written files as they stand, template families spoken out with a seeded hand.

It only reads text that was written for this project; dressing (greetings, places, haste) is drawn here, never a label.
"""

from __future__ import annotations

import json
import random
import tomllib
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pisa_bot.areas.model import Pack
from pisa_bot.nlu.training.dressing import dress, hurry

CORPUS = Path(__file__).resolve().parents[3] / "corpus"
GATE_AUTHOR = "author-c"
"""This author's lines are never trained on: a new model must not do worse on them."""
HELD_SHARE = 8
"""One template family in this many is held out while a model is judged."""


@dataclass(frozen=True, slots=True)
class Example:
    """One message with what it means. `source` is an author ("author-a") or a family ("jalan.id.3")."""

    text: str
    language: str
    intent: str
    category: str | None
    categories: tuple[str, ...]
    urgent: bool
    secret: bool
    source: str

    @property
    def held(self) -> bool:
        """Whether its source is held out while judging: the gate author, and one family in HELD_SHARE by its name."""
        if self.source.startswith("author-"):
            return self.source == GATE_AUTHOR
        return zlib.crc32(self.source.encode()) % HELD_SHARE == 0


def read_lines(path: Path, source: str) -> list[Example]:
    """Examples of one free-written file (JSON lines); raises KeyError or ValueError on a line that is not one."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            entry: dict[str, Any] = json.loads(line)
            categories = tuple(entry.get("categories") or ([entry["category"]] if entry.get("category") else []))
            found.append(
                Example(
                    entry["text"],
                    entry.get("language", "id"),
                    entry["intent"],
                    entry.get("category"),
                    categories,
                    bool(entry.get("urgent", False)),
                    bool(entry.get("secret", False)),
                    source,
                )
            )
    return found


def free_written(corpus: Path = CORPUS) -> list[Example]:
    """All free-written examples, by author."""
    return [example for path in sorted((corpus / "free").glob("*.jsonl")) for example in read_lines(path, path.stem)]


def _spoken(pattern: str, rng: random.Random) -> str:
    slots = pattern.split(" / ")
    words = [rng.choice(slot.split("|")).strip() for slot in slots]
    return " ".join(word for word in words if word).replace(" ,", ",")


_KINDS = {"": ("complaint", False), "u": ("complaint", True), "calm": ("complaint", False)}


def families(corpus: Path = CORPUS) -> Iterator[tuple[str, str, str, str | None, bool, str]]:
    """Every family: (source, pattern, intent, category, urgent, language)."""
    for path in sorted((corpus / "templates").glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        dialogue = path.stem == "dialogue"
        for name, table in tables.items():
            for key, block in table.items():
                kind, _, language = key.rpartition("_")
                for number, pattern in enumerate(block.strip().splitlines()):
                    source = f"{path.stem}.{name}.{key}.{number}"
                    if dialogue:
                        yield source, pattern, name, None, False, key
                    elif key in ("info", "wish"):
                        guessed = "su" if _sundanese(pattern) else "id"
                        yield source, pattern, "information" if key == "info" else "aspiration", name, False, guessed
                    else:
                        intent, urgent = _KINDS[kind]
                        yield source, pattern, intent, name, urgent, language


def _sundanese(pattern: str) -> bool:
    return (
        any(
            word in pattern.replace("|", " ").split()
            for word in ("kumaha", "iraha", "sabaraha", "mugia", "hoyong", "saena", "sarat", "dimana")
        )
        and "bagaimana" not in pattern
    )


def spoken(pack: Pack, per_family: int = 14, seed: int = 7, corpus: Path = CORPUS) -> list[Example]:
    """Template families spoken `per_family` times each; the same seed says the same."""
    found: list[Example] = []
    for source, pattern, intent, category, urgent, language in families(corpus):
        rng = random.Random(f"{seed}:{source}")
        seen = set()
        for _ in range(per_family):
            text = _spoken(pattern, rng)
            if category is None and intent not in ("track", "add", "reopen"):
                text, mixed = hurry(text, rng), language
            else:
                text, mixed = dress(text, language, intent, urgent, pack, rng)
            if text not in seen:
                seen.add(text)
                categories = (category,) if category else ()
                secret = category in ("perlindungan", "aparatur") and intent == "complaint"
                found.append(Example(text, mixed, intent, category, categories, urgent, secret, source))
    return found


def joined(examples: Sequence[Example], count: int, seed: int = 11) -> list[Example]:
    """Two complaints of different categories in one message: the first is the main one."""
    rng = random.Random(seed)
    pool = [e for e in examples if e.intent == "complaint" and e.category and not e.urgent and len(e.text) < 110]
    found: list[Example] = []
    kinds: dict[str, set[str | None]] = {}
    for example in pool:
        kinds.setdefault(example.language, set()).add(example.category)
    if not any(len(categories) > 1 for categories in kinds.values()):
        return found
    while len(found) < count:
        first, second = rng.sample(pool, 2)
        if first.category != second.category and first.language == second.language:
            link = rng.choice(["dan ", ", terus ", ". Selain itu ", ", sama ", ". "])
            if first.language == "su":
                link = rng.choice(["sareng ", ", jeung ", ". Salian ti eta ", ", teras "])
            text = f"{first.text.rstrip('. ')}{link if link[0] in ',.' else ' ' + link}{second.text}"
            categories = (first.category or "", second.category or "")
            found.append(replace(first, text=text, categories=categories, source=f"joined.{first.source}"))
    return found

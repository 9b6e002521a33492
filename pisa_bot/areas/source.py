"""Reading an area pack's files: TOML tables and CSV rows as entries that know where they stand.

Decides how a mistake is worded (file, line or key, what to do) and never what a value means for the bot.
"""

from __future__ import annotations

import csv
import math
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pisa_bot.messages import LANGUAGES

T = TypeVar("T")


class PackError(ValueError):
    """What is wrong with an area pack, one sentence a problem, each naming the place and what to do."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Entry:
    """One table or row: `where` is how a person finds it ("agencies.toml [dishub]", "villages.csv line 7")."""

    where: str
    key: str
    data: Mapping[str, Any]

    def fail(self, what: str) -> PackError:
        """The error to raise about this entry."""
        return PackError(f"{self.where}: {what}")

    def only(self, allowed: Iterable[str]) -> None:
        """Refuse keys nobody reads: they are nearly always typing errors."""
        known = tuple(allowed)
        for key in self.data:
            if key not in known:
                raise self.fail(f"'{key}' is not known here; use one of {', '.join(known)}")

    def slug(self) -> str:
        """The key as a slug: reports and database rows name agencies, categories and answers by it."""
        if re.fullmatch(r"[a-z][a-z0-9_]{0,31}", self.key):
            return self.key
        raise self.fail(f"'{self.key}' is no slug; use up to 32 small letters, digits and _, a letter first")

    def text(self, key: str, default: str | None = None) -> str:
        """A non-empty string, or `default` where the key is absent."""
        value = self.data.get(key, default)
        if isinstance(value, str) and (value.strip() or key not in self.data):
            return value.strip()
        raise self.fail(f"'{key}' must be a text that is not empty")

    def flag(self, key: str) -> bool:
        """True or false; false where absent."""
        value = self.data.get(key, False)
        if isinstance(value, bool):
            return value
        raise self.fail(f"'{key}' must be true or false")

    def number(self, key: str) -> float:
        """A number, also when a CSV cell writes it."""
        try:
            value = float(self.data[key])
        except (KeyError, TypeError, ValueError, OverflowError):
            value = math.nan
        if not math.isfinite(value):
            raise self.fail(f"'{key}' must be a number")
        return value

    def length(self, key: str) -> float:
        """A number above 0 that is no text and no century: a span, a period, a radius."""
        value = self.data.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 100_000:
            raise self.fail(f"'{key}' must be a number above 0 and at most 100,000")
        return value

    def coordinate(self, key: str) -> float | None:
        """Degrees, or None where the cell is empty."""
        return None if self.data.get(key) in (None, "") else self.number(key)

    def words(self, key: str) -> tuple[str, ...]:
        """A list of texts; a CSV cell separates them by `;`."""
        value = self.data.get(key, ())
        if isinstance(value, str):
            value = value.split(";")
        if not isinstance(value, list | tuple) or not all(isinstance(word, str) for word in value):
            raise self.fail(f"'{key}' must be a list of texts")
        return tuple(word.strip() for word in value if word.strip())

    def one_of(self, key: str, allowed: tuple[str, ...], default: str | None = None) -> Any:
        """One of a few words."""
        value = self.data.get(key, default)
        if value in allowed:
            return value
        raise self.fail(f"'{key}' is {value!r}; use one of {', '.join(allowed)}")

    def names(self, key: str, needed: tuple[str, ...] = LANGUAGES) -> Mapping[str, str]:
        """Wording by language; every language of `needed` has to be there."""
        value = self.data.get(key)
        if not isinstance(value, Mapping):
            raise self.fail(f"'{key}' is missing; write it as {key} = {{ {', '.join(f'{x} = …' for x in needed)} }}")
        for language in needed:
            if not isinstance(value.get(language), str) or not value[language].strip():
                raise self.fail(f"'{key}' lacks the wording in '{language}'; add {key}.{language}")
        return {language: str(wording).strip() for language, wording in value.items()}

    def part(self, key: str) -> Entry:
        """A table inside this one."""
        value = self.data.get(key)
        if not isinstance(value, Mapping):
            raise self.fail(f"'{key}' is missing; add a table {key}")
        return Entry(f"{self.where} {key}", key, value)


def read_toml(path: Path) -> Mapping[str, Any]:
    """A TOML file; a missing or broken one says so by name."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise PackError(f"{path.name}: the file is missing; add it to {path.parent}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{path.name}: not valid TOML in UTF-8 ({error}); mend that line") from None


def toml_entries(path: Path) -> list[Entry]:
    """The top-level tables of a TOML file."""
    entries = []
    for key, value in read_toml(path).items():
        if not isinstance(value, Mapping):
            raise PackError(f"{path.name} {key}: expected a table [{key}]")
        entries.append(Entry(f"{path.name} [{key}]", key, value))
    return entries


def csv_entries(path: Path, columns: tuple[str, ...], key: str) -> list[Entry]:
    """The rows of a CSV file that has exactly `columns`; `key` is the column that names a row."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            head = tuple(next(reader, ()))
            if head != columns:
                raise PackError(
                    f"{path.name} line 1: the columns are {','.join(head)}; they must be {','.join(columns)}"
                )
            entries = []
            at = columns.index(key)
            for row in reader:
                if len(row) != len(columns):
                    raise PackError(f"{path.name} line {reader.line_num}: {len(row)} cells where {len(columns)} belong")
                entries.append(
                    Entry(f"{path.name} line {reader.line_num}", row[at], dict(zip(columns, row, strict=True)))
                )
            return entries
    except FileNotFoundError:
        raise PackError(f"{path.name}: the file is missing; add it to {path.parent}") from None
    except UnicodeDecodeError as error:
        raise PackError(f"{path.name}: not UTF-8 ({error}); save it as UTF-8") from None


def read_each(entries: Iterable[Entry], read: Callable[[Entry], T]) -> dict[str, T]:
    """Every entry through `read`, by key, in file order; all that fail are told together, a repeated key fails."""
    result: dict[str, T] = {}
    problems: list[str] = []
    for entry in entries:
        try:
            if entry.key in result:
                raise entry.fail(f"'{entry.key}' stands here a second time; keep one of the two")
            result[entry.key] = read(entry)
        except PackError as error:
            problems += error.problems
    if problems:
        raise PackError(*problems)
    return result

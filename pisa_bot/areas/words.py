"""Words of a pack: the lexicon by category and the names of roads that belong to another level.

Reads them; what a word weighs in a sentence is for `nlu`.
"""

from __future__ import annotations

from pathlib import Path

from pisa_bot.areas.model import LexiconEntry, RoadRule
from pisa_bot.areas.source import Entry, PackError, csv_entries, read_toml

LEXICON_COLUMNS = ("category", "language", "term", "weak")
LANGUAGES = ("id", "id-slang", "su-loma", "su-lemes", "typo", "nama")
GENERAL = "umum-"  # groups of general words: greetings, negations, abbreviations, urgency …
TRAPS = "jebakan-tempat"  # words that look like places
OWNERS = ("national", "provincial")


def read_word(entry: Entry) -> LexiconEntry:
    """A word from its row; `weak` is 0 or 1."""
    return LexiconEntry(
        category=entry.text("category"),
        language=entry.one_of("language", LANGUAGES),
        term=entry.text("term"),
        weak=entry.one_of("weak", ("0", "1")) == "1",
    )


def read_lexicon(path: Path) -> tuple[LexiconEntry, ...]:
    """All words; the same word twice for one category and language fails."""
    words: dict[LexiconEntry, str] = {}
    problems: list[str] = []
    for entry in csv_entries(path, LEXICON_COLUMNS, "term"):
        try:
            word = read_word(entry)
        except PackError as error:
            problems += error.problems
            continue
        if word in words:
            problems.append(
                f"{entry.where}: '{word.term}' stands for {word.category} on {words[word]} already; drop one"
            )
        words[word] = entry.where
    if problems:
        raise PackError(*problems)
    return tuple(words)


def read_road(entry: Entry) -> RoadRule:
    """A rule with at least one word."""
    entry.only(("owner", "agency", "words"))
    words = entry.words("words")
    if not words:
        raise entry.fail("'words' is empty; name at least one stretch of road")
    return RoadRule(entry.one_of("owner", OWNERS), entry.text("agency"), words)


def read_roads(path: Path) -> tuple[RoadRule, ...]:
    """The `[[road]]` tables of the file."""
    tables = read_toml(path).get("road", [])
    if not isinstance(tables, list):
        raise PackError(f"{path.name}: write each rule as a table [[road]]")
    return tuple(
        read_road(Entry(f"{path.name} road {number}", str(number), table)) for number, table in enumerate(tables, 1)
    )

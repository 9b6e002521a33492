"""Categories of a pack: what can be wrong, who gets it first, and what the form may ask.

Reads one entry at a time; whether its agency and class exist is for `check`.
"""

from __future__ import annotations

from pisa_bot.areas.model import Category
from pisa_bot.areas.source import Entry

KEYS = ("name", "agency", "deadline_class", "copies", "place", "photo", "secret", "triage", "violence")
WANTED = ("required", "offered", "never")
ROW_LENGTH = 24  # a WhatsApp list row's title


def read_category(entry: Entry) -> Category:
    """A category from its table; a name that would not fit a list row fails."""
    entry.only(KEYS)
    name = entry.names("name")
    for language, wording in name.items():
        if len(wording) > ROW_LENGTH:
            raise entry.fail(
                f"name.{language} has {len(wording)} characters; a list row holds {ROW_LENGTH}, shorten it"
            )
    if "deadline_class" not in entry.data:
        raise entry.fail("'deadline_class' is missing; name a class of deadlines.toml")
    return Category(
        slug=entry.slug(),
        name=name,
        agency=entry.text("agency"),
        deadline_class=entry.text("deadline_class"),
        copies=entry.words("copies"),
        place=entry.one_of("place", WANTED, "required"),
        photo=entry.one_of("photo", WANTED, "offered"),
        secret=entry.flag("secret"),
        triage=entry.flag("triage"),
        violence=entry.flag("violence"),
    )

"""Agencies of a pack: who can act, by which names officers know them, and how outside bodies are reached.

Reads one entry at a time; never decides which category goes to whom.
"""

from __future__ import annotations

from pisa_bot.areas.model import Agency
from pisa_bot.areas.source import Entry

KEYS = ("name", "short", "aliases", "external", "reach")


def read_agency(entry: Entry) -> Agency:
    """An agency from its table; an outside body without `reach` fails, since citizens are told where to turn."""
    entry.only(KEYS)
    external = entry.flag("external")
    reach = entry.text("reach", "")
    if external and not reach:
        raise entry.fail("an outside body needs 'reach': how a citizen gets to it")
    return Agency(
        slug=entry.slug(),
        name=entry.names("name"),
        short=entry.text("short"),
        aliases=entry.words("aliases"),
        external=external,
        reach=reach,
    )

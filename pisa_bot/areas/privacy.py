"""The privacy page of a pack, with the figures that hold now.

Fills the pack's Markdown from its settings, so that a changed retention period never leaves a wrong promise behind.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pisa_bot.areas.model import Pack
from pisa_bot.areas.source import PackError
from pisa_bot.messages import Language

MARK = re.compile(r"\{([a-z_]+)\}")


def privacy_page(pack: Pack, language: Language) -> str:
    """The page as Markdown; `{name}`, `{desk}`, `{emergency_number}` and `{<setting>}` are filled in."""
    known = values(pack, language)
    return MARK.sub(lambda found: known.get(found[1], found[0]), pack.privacy[language])


def values(pack: Pack, language: Language) -> Mapping[str, str]:
    """What a page may name."""
    return {
        **{key: f"{value:g}" for key, value in pack.settings.items() if isinstance(value, int | float)},
        "name": pack.name,
        "desk": pack.agencies[pack.desk_agency].name[language],
        "emergency_number": pack.emergency_number,
        "data_request_days": f"{pack.settings['data_request_clock_hours'] / 24:g}",
    }


def check_privacy(pack: Pack) -> None:
    """Every mark of every page has a value; PackError names the ones that have none."""
    problems = [
        f"privacy.{language}.md: {{{mark}}} has no value; use a setting of pack.toml, name, desk or emergency_number"
        for language in pack.privacy
        for mark in MARK.findall(pack.privacy[language])
        if mark not in values(pack, "id")
    ]
    if problems:
        raise PackError(*problems)

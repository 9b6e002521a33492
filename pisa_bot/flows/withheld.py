"""A citizen's effects as agencies may have them: what they wrote about how to reach them is taken out before it is asked for.

Leaves the quiet path whole (only marked officers read it, and they must reach her) and talk with a person; decides nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from pisa_bot.effects import AddToReport, Effect, FileReport, MoveReport, Notify
from pisa_bot.reports.masking import masked

TOLD = ("text", "note", "place")


def withheld(effect: Effect, quiet: bool) -> Effect:
    """`effect` with personal numbers masked; `quiet` says that it is about a report of the quiet path."""
    if quiet:
        return effect
    match effect:
        case FileReport():
            place = replace(effect.place, text=masked(effect.place.text))
            return replace(effect, description=masked(effect.description), place=place)
        case AddToReport() if effect.by == "citizen":
            return replace(effect, text=masked(effect.text))
        case MoveReport() if effect.by == "citizen":
            return replace(effect, note=masked(effect.note), data=_masked(effect.data, ("reason",)))
        case Notify() if effect.event.startswith("report_"):
            return replace(effect, data=_masked(effect.data, TOLD))
    return effect


def _masked(data: Mapping[str, Any], names: tuple[str, ...]) -> Mapping[str, Any]:
    return {name: masked(value) if name in names and isinstance(value, str) else value for name, value in data.items()}

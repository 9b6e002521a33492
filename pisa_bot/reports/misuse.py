"""How long answers pause for somebody after a strike: a warning first, then longer and longer, never for good.

Decides from the strikes that still count and the pack's ladder; what a strike is, and who is told, is for `flows`. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

FILE_WEIGHT = 0.25  # of a message: an album of twenty photos is one complaint, not a flood
MOST = timedelta(hours=24)
"""No machine holds anybody longer (domain.md, "never an automatic block for good"), whatever a pack says."""


@dataclass(frozen=True, slots=True)
class Rules:
    """The pack's limits. `ladder`: the pause that the first, second … strike brings, zero for a warning; the last one repeats."""

    ladder: tuple[timedelta, ...]
    fade: timedelta
    spared_insults: int
    insult_span: timedelta
    flood_messages: float
    flood_span: timedelta
    trusted_reports: int


def rules(settings: Mapping[str, Any]) -> Rules:
    """The rules as the pack's settings hold them today."""
    return Rules(
        ladder=tuple(timedelta(minutes=float(step)) for step in settings["misuse_ladder_minutes"]),
        fade=timedelta(days=float(settings["misuse_fade_days"])),
        spared_insults=int(settings["misuse_spared_insults"]),
        insult_span=timedelta(hours=float(settings["misuse_insult_hours"])),
        flood_messages=float(settings["misuse_flood_messages"]),
        flood_span=timedelta(minutes=float(settings["misuse_flood_minutes"])),
        trusted_reports=int(settings["misuse_trusted_reports"]),
    )


def counting(struck: Iterable[datetime], now: datetime, rule: Rules) -> int:
    """How many of these strikes still count: those that have not faded."""
    return sum(now - at < rule.fade for at in struck)


def trusted(accepted: int, rule: Rules) -> bool:
    """Whether an agency took on enough of this person's reports (RT heads, kader) that no machine ever pauses them."""
    return accepted >= rule.trusted_reports


def pause(before: int, accepted: int, rule: Rules) -> timedelta:
    """The pause that a strike brings after `before` others that count; zero is a warning, and all that the trusted get."""
    if trusted(accepted, rule) or not rule.ladder:
        return timedelta(0)
    return min(rule.ladder[min(before, len(rule.ladder) - 1)], MOST)


def running(pauses: Iterable[datetime | None], now: datetime) -> datetime | None:
    """When the running pause ends, None when none runs."""
    ends = [until for until in pauses if until is not None and until > now]
    return max(ends, default=None)

"""Which categories are on the quiet path, by the pack. Pure."""

from __future__ import annotations

from pisa_bot.areas.model import Pack


def violent(pack: Pack) -> list[str]:
    """Slugs of the categories that only marked officers read, sorted."""
    return sorted(slug for slug, category in pack.categories.items() if category.violence)

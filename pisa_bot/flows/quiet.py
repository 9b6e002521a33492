"""Who may see a report of the quiet path: its own citizen by number and code, and officers marked for it, by number only.

Takes such reports out of everything else a turn knows, so that no list, card or refusal can name them.
"""

from __future__ import annotations

from dataclasses import replace

from pisa_bot.areas.model import Pack
from pisa_bot.facts import Facts, ReportFact


def is_quiet(pack: Pack, report: ReportFact) -> bool:
    """Whether this report belongs to the quiet path."""
    category = pack.categories.get(report.category)
    return category is not None and category.violence


def visible(facts: Facts) -> Facts:
    """The facts without the quiet reports that this officer is not marked for."""
    if facts.staff is None or facts.staff.protection:
        return facts

    def seen(report: ReportFact) -> bool:
        return report.mine or not is_quiet(facts.pack, report)

    if all(seen(report) for report in (*facts.held, *facts.by_id.values(), *facts.named.values())):
        return facts
    return replace(
        facts,
        held=tuple(report for report in facts.held if seen(report)),
        named={number: report for number, report in facts.named.items() if seen(report)},
        by_id={identity: report for identity, report in facts.by_id.items() if seen(report)},
    )

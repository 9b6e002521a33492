"""`pisa deadlines explain PWK-…`: how each date of a report came about, day by day, and what became of every reminder.

Reads only, and prints no word of a citizen.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import click

from pisa_bot.cli import opening


@click.group()
def deadlines() -> None:
    """The dates of a report."""


@deadlines.command()
@click.argument("number")
def explain(number: str) -> None:
    """How the dates of report NUMBER came about."""
    with opening.house() as house, house.database.read() as connection:
        from pisa_bot.store import histories, reminders, reports

        rows = reports.by_numbers(connection, [number.upper()])
        if not rows:
            raise click.ClickException(f"There is no report {number}.")
        pack = house.current_pack(connection)
        history = histories.events(connection, rows[0].id)
        fired = reminders.of_report(connection, rows[0].id)
    for line in told(pack, rows[0], history, fired):
        click.echo(line)


def told(pack: Any, row: Any, history: Any, fired: Any) -> Iterator[str]:
    """The explanation, line by line."""
    from pisa_bot.engine.promising import memory
    from pisa_bot.reports import clocks
    from pisa_bot.reports.deadlines import explain as steps

    zone = ZoneInfo(pack.calendar.timezone)

    def at(moment: datetime | None) -> str:
        return f"{moment.astimezone(zone):%a %d %b %Y %H:%M}" if moment else "–"

    yield f"{row.number}: class {row.deadline_class}, {row.state}, with {row.agency or 'nobody'}"
    for step in steps(pack, row.category, row.kind, row.created_at, row.urgent):
        yield f"  {step.clock or 'report':<7} {step.what:<9} {at(step.at)}  {step.note}".rstrip()
    for pause in clocks.load_pauses(memory(row.data)):
        yield f"  stood still ({pause.why}) from {at(pause.start)} to {at(pause.end)}"
    yield "Moved since:"
    for event in history:
        trace = (event.data or {}).get("deadlines")
        if trace:
            parts = [
                f"{name} {at(_moment(value[0]))} → {at(_moment(value[1]))}"
                for name, value in trace.items()
                if isinstance(value, list)
            ]
            yield f"  {at(event.at)} {event.verb}: {'; '.join(parts) or trace.get('after', '')}"
    yield f"Now: answer {at(row.answer_due)}, fix {at(row.fix_due)}"
    own = f"answer {at(row.agency_answer_due)}, fix {at(row.agency_fix_due)}"
    yield f"     {row.agency or 'nobody'} since {at(row.agency_since)}: {own}"
    yield "Stages:"
    agency = None
    entries = []
    for event in history:
        agency = (event.data or {}).get("agency") or agency
        entries.append({"at": event.at, "after": event.after, "agency": agency})
    from pisa_bot import clock

    for stage in clocks.stages(entries, clock.now(), pack.calendar):
        span = f"{at(stage.start)} – {at(stage.end)}"
        yield f"  {stage.state:<13}{stage.agency or '':<13}{span}  {stage.worked / 3600:.1f} working hours"
    yield "Reminders:"
    for one in fired:
        what = f"{at(one.fired_at)} {one.outcome}" if one.fired_at else "waits"
        yield f"  {one.clock} {one.percent} % at {at(one.due_at)}: {what}"


def _moment(written: Any) -> datetime | None:
    return datetime.fromisoformat(written) if written else None
